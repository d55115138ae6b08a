#!/usr/bin/env bats
# What a user may rely on, a test for each promise. HAGGLE_SOAK=1 (make soak) makes the streams long.
load helper
load commands

setup_file() {
	soak=${HAGGLE_SOAK:-}
	export soak
}

# said WHAT: a figure that a report can quote.
said() {
	echo "# $BATS_TEST_DESCRIPTION: $*" >&3
}

# A sanitizer takes its own time, memory and files.
plainly_built() {
	! grep -q __asan_init "$BIN/convert" || skip 'not under a sanitizer'
}

# linked PROGRAM...: the shared libraries they need, which static ones don't.
linked() {
	ldd "$@" 2>/dev/null | awk '$NF ~ /^\(0x/ && $(NF - 1) ~ /^\// { print $(NF - 1) }'
}

# clean FILE...: no control byte but TAB and LF, of the seven-bit ones and of those behind them.
clean() {
	never grep -aPq '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' "$@"
}

@test "promise 1: status 0 means all read, all written" {
	inputs
	n=0
	while IFS='|' read -r _ command; do
		run_to() { eval "$command $1" </dev/null 2>err; }
		run_to '>out' || :
		# there may be no offer that a letter is for
		[ -s out ] || [[ $command == script* ]] || { echo "nothing: $command"; return 1; }
		[ -s out ] || continue
		# a disk that is full, a closed output, one for reading only
		for to in '>/dev/full' '>&-' '1<few.tsv'; do
			status=0
			run_to "$to" || status=$?
			[ "$status" -eq 2 ] || { echo "$status: $command $to"; return 1; }
			n=$((n + 1))
		done
		# a file that takes a part of it
		[ "$(wc -c <out)" -le 1024 ] || {
			status=0
			(ulimit -f 1 && run_to '>part') || status=$?
			[ "$status" -eq 2 ] || { echo "$status: $command, cut short"; return 1; }
			n=$((n + 1))
		}
		[[ $command != *.tsv && $command != *.csv ]] || [[ $command == *script* ]] || {
			# an input that is a directory, and one that has lost its end
			status=0
			eval "${command% *} within" >out 2>err || status=$?
			[ "$status" -eq 2 ] || { echo "$status: $command, a directory"; return 1; }
			{ cat "${command##* }"; printf 'cut'; } >ragged.tsv
			status=0
			eval "${command% *} ragged.tsv" >out 2>err || status=$?
			[ "$status" -eq 2 ] || { echo "$status: $command, a row cut short"; return 1; }
			n=$((n + 2))
		}
	done < <(all_commands)
	# every row that is read is written, from a pipe, files and a CSV
	rows=$(($(cat pay.tsv few.tsv pay.tsv pay.csv | wc -l) - 3))
	for command in convert band anchor floor; do
		same "$command" "$rows" "$({ head -c 5000; sleep 0.02; head -c 5000; sleep 0.02; cat; } <pay.tsv | $command -q few.tsv - pay.tsv pay.csv | wc -l)"
		n=$((n + 1))
	done
	# what can't be read is not the end
	[ ! -r /proc/self/mem ] || run -2 guide /proc/self/mem
	said "$n runs"
}

@test "promise 2: no row skipped, padded or altered without a count" {
	inputs 9000
	sed -i '9s/Cloudflare/cloudflare inc/; 9s/Senior/Sr/; 9s/San Francisco/sf/' pay.tsv
	cat judged.tsv <(tail -n +2 judged.tsv | sed 's/\t100000\.00\t/\t\t/; s/USD/EUR/') >rows.tsv
	n=0
	for command in 'convert' 'convert -t EUR' 'convert --npv 5' 'band' 'band --component base' 'anchor' 'anchor --cap 5' 'floor --current 90000' \
		'floor --final'; do
		for file in rows.tsv pay.tsv; do
			$command -q $file >out 2>said
			same "$command" "$(wc -l <$file)" "$(wc -l <out)"
			# what it does not make is as it was, in its order
			for column in 'zz top' company role level location $'\xc3\x9cber'; do
				at=$(head -n 1 $file | tr '\t' '\n' | grep -nx "$column" | cut -d: -f1)
				[ -n "$at" ] || continue
				cmp <(cut -f "$at" $file) <(cut -f "$at" out)
				n=$((n + 1))
			done
		done
		# a row that is too short or too long is neither
		for row in '$s/\t[^\t]*$//' '$s/$/\tmore/' '7s/.*//'; do
			run -2 $command -q <(sed "$row" rows.tsv)
		done
	done
	# rows without a band are counted
	run -0 --separate-stderr band rows.tsv
	same 'rows without a band' "$(figures band_source <<<"$output" | grep -cx _)" "$(sed -n 's/^band: \([0-9]*\) rows without a band$/\1/p' <<<"$stderr")"
	# rows that have no figure are counted, and with the groups they make up the table
	{ head -n 1 pay.tsv; sed -n '2,2000s/\t[0-9]*\t\([0-9]*\)$/\t?\t\1/p; 2001,9000p' pay.tsv; } >known.tsv
	run -0 --separate-stderr band -g role --value base known.tsv
	same 'note' "band: 1999 of 8999 rows say no figure and are left out" "$stderr"
	same 'observations' 7000 "$(figures n <<<"$output" | awk '{ s += $1 } END { print s }')"
	# letters and the rows left out make up the table
	for kind in counter ack decline accept; do
		for company in cloudflare nobody; do
			script $kind -c $company offers.tsv >out 2>said
			letters=0
			[ ! -s out ] || letters=$((1 + $(grep -cx -- --- out || :)))
			left=$(sed -n 's/^script: \([0-9]*\) of .* rows left out.*/\1/p' said)
			same "$kind" "$(($(wc -l <offers.tsv) - 1))" "$((letters + left))"
		done
	done
	# what is repaired is counted
	printf 'base;currency;note\n1;USD;"a\tb\nc"\n;;\n' >odd.csv
	run -0 --separate-stderr convert odd.csv
	same 'notes' 'convert: odd.csv: 2 TABs and line ends inside cells became spaces
convert: odd.csv: 1 row of empty cells at the end left out' "$stderr"
	said "$n columns compared"
}

@test "promise 3: every refusal names file, line, column and reason, and nothing has been printed" {
	n=0
	header='offer company role level location currency base total low high mid ask'
	good='A Acme Engineer Senior Oslo USD 100000 110000 90000 120000 105000 _'
	while IFS='|' read -r program column bad; do
		for line in 2 5 900; do
			yes "$(tsv "$good")" | head -n 1000 | cat <(tsv "$header") - | awk -F '\t' -v OFS='\t' -v line=$line -v column="$column" -v bad="$bad" '
				NR == 1 { for (i = 1; i <= NF; i++) if ($i == column) at = i }
				NR == line { if (at) $at = bad; else $0 = bad } 1' >in.tsv
			for file in in.tsv -; do
				run --separate-stderr bash -c "$program -q $file <in.tsv"
				same "status of $program, $column $bad" 2 "$status"
				same stdout '' "$output"
				[ "$file" = - ] && name=stdin || name=$file
				where=
				[ -z "$column" ] || where="column '$column': '[^']*' "
				want="^${program%% *}: $name:$line: $where.{5,}$"
				[[ $stderr =~ $want && $stderr != *$'\n'* ]] || { echo "$program: $stderr, not $want"; return 1; }
				n=$((n + 1))
			done
		done
	done <<-'EOF'
	convert|base|1,5
	convert|base|-3
	convert|currency|Dollar
	convert||A	b
	convert||
	convert --years|base|1e6
	band|total|nan
	band|total|0x10
	band --component base|base|1.234.567
	band -g role --value base|base|12 34
	band -g role --value base||A	b
	anchor|low|85.000
	anchor|high|1.234.567
	anchor|total|+5
	floor|total|1234567.1234567
	floor|base|inf
	floor||one
	script ack|base|2523,00
	script playbook|currency|XYZ
	script counter||a	b	c
	EOF
	said "$n refusals"
}

@test "promise 4: exact decimals, one rounding" {
	# base in cents and bonus in hundredths of a percent, whole numbers to awk; halves go away from zero
	awk 'BEGIN { OFS = "\t"; s = 7
		print "currency", "base", "bonus", "want"
		for (i = 0; i < 20000; i++) {
			s = (s * 16807) % 2147483647; cents = s % 100000000
			s = (s * 16807) % 2147483647; share = 100 + s % 4900
			if (i % 3 == 0) { share = 500 + 1000 * (s % 9); cents = cents - cents % 100 + 10 * (s % 10) }
			twice = cents * share; bonus = int(twice / 10000); rest = twice - bonus * 10000
			total = cents + bonus + (rest >= 5000)
			print "USD", sprintf("%d.%02d", cents / 100, cents % 100), sprintf("%d.%02d%%", share / 100, share % 100),
			    sprintf("%d.%02d", (total - total % 100) / 100, total % 100)
		} }' | sed 's/\.00$//; s/\(\.[0-9]\)0$/\1/' >in.tsv
	convert in.tsv | figures want total >out
	same 'totals that differ' '' "$(awk '$1 != $2' out | head -n 3)"
	# more digits than binary floating point has
	while IFS='|' read -r currency base want; do
		tsv 'currency base' "$currency $base" >one.tsv
		same "$base" "$want" "$(convert one.tsv | figures total)"
	done <<-'EOF'
	USD|9007199254.74|9007199254.74
	USD|4503599627370.49|4503599627370.49
	USD|9200000000000.01|9200000000000.01
	USD|45035996273.704999|45035996273.7
	USD|9200000000000.004999|9200000000000
	USD|0.005|0.01
	USD|1.004999|1
	USD|2.6750|2.68
	USD|1.0050|1.01
	JPY|100.5|101
	KWD|0.0005|0.001
	EOF
	# rounding once: a third of a grant that vests over three years; parts of less than a cent
	tsv 'currency base bonus grant vest' 'USD 0 _ 100.01 3' 'USD 0.004 30% _ _' 'USD 0.003 _ 0.008 4' >one.tsv
	same 'sums' '33.34 33.34 33.34
_ 0.01 0.01
0 0.01 0.01' "$(convert one.tsv | figures equity total average)"
	said "$(wc -l <out) totals"
}

@test "promise 5: the same bytes in any locale" {
	inputs
	n=$(answers plain)
	# locales that this machine lacks are made where it can make them
	export LOCPATH=$PWD/locales
	mkdir locales
	for locale in de_DE tr_TR hi_IN; do
		localedef --no-archive -i $locale -f UTF-8 "locales/$locale.UTF-8" 2>/dev/null || : &
	done
	wait
	locales=0
	for locale in de_DE.UTF-8 tr_TR.UTF-8 hi_IN.UTF-8; do
		[ ! -e "locales/$locale" ] || locales=$((locales + 1))
		LC_ALL=$locale LANG=$locale LANGUAGE=${locale%_*} NO_COLOR=1 TERM=xterm TZ=Asia/Tokyo COLUMNS=20 LINES=5 POSIXLY_CORRECT=1 USER=Nobody NAME=Nobody EMAIL=no@where answers "$locale" >/dev/null
		diff -r plain "$locale"
	done
	said "$n command lines in 4 locales, $locales of them made here"
}

@test "promise 5: band -g: whatever the order of rows" {
	rows=30000 # more than one thread takes at a time
	[ -z "$soak" ] || rows=2000000
	awk -v n=$rows 'BEGIN { OFS = "\t"; s = 11
		print "role", "place", "base", "heads", "employer", "currency"
		for (i = 0; i < n; i++) {
			s = (s * 16807) % 2147483647
			print "Role " s % 7, "Place " int(s / 64) % 5, 50000 + s % 9973 "." s % 100, 1 + s % 4, "Firm " s % 11, "USD"
		} }' >pay.tsv
	n=0
	for options in '--min-n 1' '--by employer --outlier iqr' '--count heads --percentiles 3,50,97' '--partial'; do
		# shellcheck disable=SC2086 # words
		{
			band -q -g role,place --value base $options pay.tsv >whole
			{ head -n 1 pay.tsv; tail -n +2 pay.tsv | sort; } | band -q -g role,place --value base $options | cmp whole -
			{ head -n 1 pay.tsv; tail -n +2 pay.tsv | tac; } | band -q -g role,place --value base $options | cmp whole -
			for seed in 1 2 3; do
				{ head -n 1 pay.tsv; tail -n +2 pay.tsv | shuf --random-source=<(yes $seed); } >shuffled.tsv
				band -q -g role,place --value base --threads $seed $options shuffled.tsv | cmp whole -
			done
		}
		n=$((n + 5))
	done
	said "$n orders of $rows rows"
}

@test "promise 5: however the input comes, a byte or a megabyte at a time" {
	inputs
	n=0
	while IFS='|' read -r file command; do
		$command <"$file" >whole 2>whole.err
		for size in 1 7 4095 65536 1048576; do
			bytes=$(wc -c <"$file")
			[ "$size" -gt $((bytes / 20000)) ] || continue
			dd bs=$size if="$file" status=none | $command >out 2>err
			cmp whole out
			cmp whole.err err
			n=$((n + 1))
		done
	done <<-'EOF'
	odd.tsv|convert
	odd.tsv|convert --years
	pay.csv|convert --csv
	judged.tsv|band
	pay.tsv|band
	pay.tsv|band -g role --value base
	part.tsv|band --merge
	judged.tsv|anchor -n 3
	pay.tsv|anchor
	judged.tsv|floor --current 90000
	judged.tsv|script playbook
	offers.tsv|script counter
	two.md|guide -c Acme -r Engineer
	one.md|guide -k levels -c Acme -r Engineer
	EOF
	said "$n streams"
}

@test "promise 6: columns a program does not know stay as they are, byte for byte" {
	odd_offers | awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "total\tlow\thigh\t LAST one \t" : (100000 + NR) "\t90000\t160000\t " $1 "\t" $2 "\" " }' >in.tsv
	sed 's/$/\r/; 1s/^/\xef\xbb\xbf/' in.tsv >crlf.tsv
	unknown='zz top|"q"|'$'\xc3\x9cber| LAST one |'
	columns=$(head -n 1 in.tsv | tr '\t' '\n' | grep -nxE "$unknown" | cut -d: -f1 | paste -s -d,)
	same 'unknown columns' 5 "$(tr , '\n' <<<"$columns" | wc -l)"
	cut -f "$columns" in.tsv >want
	n=0
	for command in 'convert' 'convert -t JPY' 'convert --period hour' 'convert --npv 8' 'convert --currency EUR' 'band' 'band --component base' \
		'anchor' 'anchor --target 300000' 'floor' 'floor --current 1' 'convert --years' 'anchor -n 2' 'anchor --meso' 'anchor --sweep cap=1,2' \
		'floor --sweep switch=1,2 --current 5' 'convert --flush' 'band -v' 'convert -q'; do
		for file in in.tsv crlf.tsv; do
			# rows that become several stand together
			$command $file 2>/dev/null | cut -f "$columns" | uniq | cmp want -
			n=$((n + 1))
		done
	done
	said "$n tables"
}

# peak COMMAND...: the most memory it takes, in KiB, for what comes on stdin.
peak() {
	local pid most=0 key value
	"$@" <&0 >/dev/null 2>&1 &
	pid=$!
	while kill -0 "$pid" 2>/dev/null; do
		while read -r key value _; do
			[ "$key" != VmHWM: ] || most=$value
		done <"/proc/$pid/status" 2>/dev/null
		sleep 0.05
	done
	wait "$pid"
	echo "$most"
}

# rows_like ROW N: so many, every other one of a company of its own.
rows_like() {
	awk -v row="$1" -v n="$2" 'BEGIN { while (n > 0) { print row; print n row; n -= 2 } }'
}

@test "promise 7: a streaming program takes less than 4 MiB and twice the longest line" {
	plainly_built
	[ -r /proc/self/status ] || skip 'no /proc'
	# what a static program needs; another has its libraries in memory too
	limit=4096
	for library in $(linked "$BIN/band"); do
		limit=$((limit + $(stat -L -c %s "$library") / 1024))
	done
	rows=600000
	[ -z "$soak" ] || rows=36000000
	header='company role level location currency base bonus grant vest total low high'
	row='Cloudflare Engineer Senior San~Francisco USD 235000 10% 200000 4 308500 250000 360000'
	figures=
	commands=('convert' 'band' 'anchor -n 3')
	[ -z "$soak" ] || commands+=('convert -t EUR' 'convert --years' 'anchor' 'anchor --meso')
	for command in "${commands[@]}"; do
		# the end comes late: while it is waited for, everything before it has been read
		# shellcheck disable=SC2086 # words
		most=$({ tsv "$header"; rows_like "$(tsv "$row")" $rows; sleep 0.2; } | peak $command -q)
		figures+=" $most KiB ($command)"
		[ "$most" -gt 400 ]
		[ "$most" -lt "$limit" ] || { echo "$command: $most KiB"; return 1; }
	done
	# and a line far longer than its blocks
	for command in convert band anchor; do
		most=$({ tsv "$header note"; tsv "$row x"; printf '%s\t' "$(tsv "$row")"; head -c 20000000 /dev/zero | tr '\0' x; echo; yes "$(tsv "$row x")" | head -n 50000
			sleep 0.2; } | peak $command -q)
		figures+=" $most KiB ($command, a line of 20 MB)"
		# as it is read, and as it is held to be written
		[ "$most" -lt $((limit + 2 * 20000000 / 1024)) ] || { echo "$command: $most KiB"; return 1; }
	done
	said "$((rows * 85 / 1000000)) MB each:$figures"
}

@test "promise 8: no control byte but TAB and LF in any output" {
	inputs
	n=0
	answers plain >/dev/null
	for out in $(grep -l 'plan\.ics' plain/*.status | sed 's/status$/out/'); do
		# a calendar's lines end in CRLF, and there is no other CR
		never grep -qv $'\r$' "$out"
		sed -i 's/\r$//' "$out"
	done
	clean plain/*.out plain/*.err
	never grep -q $'\t' plain/*.err
	n=$((n + $(ls plain/*.out plain/*.err | wc -l)))
	# what the command line says, and what files are called, comes back in messages
	while IFS= read -r line; do
		eval "$line" >out 2>err </dev/null || :
		[ -s err ] || { echo "nothing said: $line"; return 1; }
		clean out err
		n=$((n + 2))
	done <<-'EOF'
	convert $'no\e[2Jwhere'
	convert $'--\e[2J'
	convert $'--to=\e]0;x\a' one.tsv
	convert -t EUR --rates $'a\nb' one.tsv
	convert -L $'\xc2\x9b2J' one.tsv
	convert --period $'\x7f' one.tsv
	convert --max-line $'\e1' one.tsv
	convert --npv $'5\x1b' one.tsv
	band -c $'\e[31mAcme' -l $'\a'
	band -L $'\r\n' -r $'\xc2\x85'
	band -g $'ba\x1bse' pay.tsv
	band -g role --value $'\e' pay.tsv
	band -d $'\e' -c x
	anchor --target $'\e[2J' judged.tsv
	anchor --sweep $'cap=\e' judged.tsv
	floor --current $'\xc2\x9b' judged.tsv
	script $'\ecounter' judged.tsv
	script -c $'\e[2J' -f letter.md --public $'\e' judged.tsv
	script --table $'\e=own.tsv' --table $'x=\e' counter judged.tsv
	script -f $'\e.md' judged.tsv
	guide -k $'\e' one.md
	guide -c $'\e[2J' $'\e.md'
	EOF
	# a byte of each kind in each program's input: refused, and shown as \x1b
	for byte in $'\x01' $'\x08' $'\x1b' $'\x7f' $'\xc2\x80' $'\xc2\x9b' $'\xc2\x9f' $'\xff'; do
		sed "2s/Cloudflare/Cloud${byte}flare/" offers.tsv >bad.tsv
		for command in convert band anchor floor 'script counter' 'band -g role --value base' 'band --merge'; do
			status=0
			$command bad.tsv >out 2>err || status=$?
			same "status of $command" 2 "$status"
			same 'printed' 0 "$(wc -c <out)"
			clean err
			n=$((n + 1))
		done
		printf 'Dear {{company}},%s\n' "$byte" >bad.letter.md
		run -2 --separate-stderr script -f bad.letter.md judged.tsv
		same 'printed' '' "$output"
		clean <(echo "$stderr")
		n=$((n + 1))
		printf '# Engineer | Ac%sme Global Negotiation Guide\n\n| Level | Bos%ston (USD) |\n|---|---|\n| Sen%sior (L5) | $150K-$200K |\n' \
			"$byte" "$byte" "$byte" >bad.md
		for kind in bands levels facts; do
			guide -k $kind bad.md >out 2>err || :
			[ -s out ]
			clean out err
			n=$((n + 2))
		done
	done
	said "$n outputs"
}

@test "promise 9: nothing is touched but stdin, named files, stdout and stderr" {
	plainly_built
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
	inputs
	n=0
	# what programs are linked against is opened before they begin
	libraries=$(linked "$BIN"/{convert,band,anchor,floor,script,guide} | sort -u | paste -s -d' ')
	while IFS='|' read -r operands command; do
		eval "env -i PATH='$PATH' HAGGLE_DATA='$HAGGLE_DATA' strace -f -qq -o trace -e trace=%file,%network,%ipc,execve,clone,clone3,fork,vfork,ptrace,kill,mount,ioctl,memfd_create,fchmod,fchown,ftruncate \
			$command" >/dev/null 2>&1 </dev/null || [ $? -ne 139 ]
		awk -v operands="$operands $libraries ${libraries:+/etc/ld.so.cache} $(grep -oE '[a-z]+\.(tsv|md|csv|txt)' <<<"$command" | paste -s -d' ')" -v data="$(realpath "${HAGGLE_DATA:-$BIN/../data}")/" '
			BEGIN { for (n = split(operands, name, " "); n > 0; n--) named[name[n]] = 1; named["./inner.md"] = 1 }
			{ sub(/^[0-9]+ +/, ""); split($0, part, "\""); path = part[2] }
			NR == 1 && /^execve\(/ { next }
			/resumed>|^\+\+\+|^---/ { next }
			/^(clone|clone3)\(.*(CLONE_THREAD)/ { next }
			/^readlink\("\/proc\/self\/exe"/ { next }
			# is it a terminal; how the C library may give memory back
			/^ioctl\([02], TCGETS/ || /"\/proc\/sys\/vm\/overcommit_memory"/ { next }
			# where data may be is looked at; what is opened is opened to be read
			/^(stat|newfstatat|access)\(/ { next }
			/^openat\(.*(O_RDONLY|O_PATH)\|O_CLOEXEC/ && (path in named || index(path, data) == 1) { opened++; next }
			{ print; bad = 1 }
			END { exit bad }' trace || { echo "of: $command"; false; }
		n=$((n + 1))
	done < <(all_commands)
	# nothing has been left behind
	find . -newer brief.txt -type f ! -name trace >new
	grep -vxE './(one.md|two.md|hist.csv|one.tsv|odd.tsv|offers.tsv|judged.tsv|brief.txt|new)' new >left || :
	same 'files left' '' "$(cat left)"
	# nor is the clock, which strace doesn't show: no program knows how to ask for the time of day
	own=$(tr ' ' '\n' <<<"$libraries" | grep "^$(realpath "$BIN/..")/" || :)
	# shellcheck disable=SC2086 # words
	nm "$BIN"/{convert,band,anchor,floor,script,guide} $own >names 2>/dev/null || :
	never grep -E ' (time|ftime|gettimeofday|timespec_get|(local|gm)time(_r)?|strftime)(@|$)' names
	said "$n command lines"
}

# cost COMMAND...: the processor time of three runs by itself, in ms.
cost() {
	local TIMEFORMAT=%U sum=0 took i
	for i in 1 2 3; do
		took=$({ time "$@" >/dev/null 2>&1 </dev/null || :; } 2>&1)
		sum=$((sum + 10#${took/./}))
	done
	echo $sum
}

# times N TEXT: TEXT, in which & is counted up, N times.
times() {
	TEXT=$2 awk -v n="$1" 'BEGIN {
		parts = split(ENVIRON["TEXT"], part, "&")
		for (i = 0; i < n; i++) {
			line = part[1]
			for (k = 2; k <= parts; k++)
				line = line i part[k]
			printf "%s", line
		}
	}'
}

@test "promise 10: ten times the input costs about ten times the time, whatever it is" {
	plainly_built
	convert -q "$ROOT/data/offers.tsv" >two.tsv
	guide='# Engineer \x7c Acme Global Negotiation Guide\n\n'
	worst=0 n=0
	while IFS='|' read -r what want count before text after command; do
		printf -v body %b "$text"
		for scale in 1 10; do
			{ printf %b "${before/GUIDE/$guide}"; times $((count * scale)) "$body"; printf %b "$after"; } >in
			status=0
			$command >/dev/null 2>why </dev/null || status=$?
			[ "$status" -eq "${want%% *}" ] && [[ $(<why) == *"${want#[0-9]}"* ]] || { echo "$what: $status"; head -c 300 why; return 1; }
			took=$(cost $command)
			[ $scale -eq 10 ] || least=$took
		done
		echo "$what: $least ms, ten times as much: $took ms ($(wc -c <in) bytes)"
		# a clock that ticks sees little of what is short; the square of ten is a hundred
		[ "$least" -ge 30 ] || least=30
		[ "$took" -le $((14 * least + 150)) ]
		[ $((took * 10 / least)) -le $worst ] || worst=$((took * 10 / least))
		n=$((n + 1))
	done <<-'EOF'
	one long line|0|300000|base\tcurrency\tnote\n1\tUSD\t|long &|\n|convert in
	columns|0|2000|base|\tcolumn &|\n|convert in
	quotes in CSV|0|40000|base,currency,note\n1,USD,"|""|"\n|convert --csv in
	rows of quotes in CSV|0|4000|base,currency,note\n|1,USD,"""&"","""\n||convert --csv in
	groups|0|20000|role\tbase\n|Role &\t100000\n||band -g role --value base in
	groups that look alike|0|20000|role\tbase\n|AaAaBBBBAaBBAaBBAaBB&\t100000\n||band -g role --value base in
	figures of one group|0|20000|role\tbase\n|A\t1&\n||band -g role --value base in
	names nobody knows|0|1000|company\trole\tlevel\tlocation\tcurrency\ttotal\n|C&\tR&\tL&\tP&\tUSD\t1\n||band in
	names looked for|1|4000|company\trole\tlevel\tlocation\tcurrency\tcomponent\tlow\thigh\n|C&\tR&\tL&\tP&\tUSD\ttotal\t1\t2\n||band -b in -c nobody
	offers|0|3000|offer\tcompany\tcurrency\tbase\ttotal\n|O&\tC&\tUSD\t1&\t1&\n||floor --current 1 in
	rungs of one offer|0|3000|offer\tround\tcompany\tcurrency\tbase\ttotal\n|O\t&\tC\tUSD\t1\t1\n||floor --current 1 in
	columns of an offer|0|4000|offer\tcompany\tcurrency\tbase\ttotal|\tcolumn &|\n|script ack in
	letters|0|50|offer\tcompany\tcurrency\tbase\ttotal\n|O&\tC&\tUSD\t1&\t1&\n||script ack in
	a long name|1|1000|company\trole\tlevel\tlocation\tcurrency\tcomponent\tlow\thigh\n|x|\tR\tL\tP\tUSD\ttotal\t1\t2\n|band -b in -c nobody
	sections side by side|0|2000||{{#company}}{{company}}{{/company}}||script -f in two.tsv
	braces|0|6000||{ {{!x}} }||script -f in two.tsv
	sections one in the other|2 nest deeper than 64|2000||{{#company}}||script -f in two.tsv
	rows of a guide|0|300|GUIDE\x7c Level \x7c Boston (USD) \x7c\n\x7c---\x7c---\x7c\n|\x7c Senior & (L5) \x7c $150K-$200K \x7c\n||guide in
	quotations in a guide|0|2000|GUIDE|> |a\n|guide in
	an amount|2|60000|base\tcurrency\n|1&|\tUSD\n|convert in
	EOF
	# what repeats itself without end is ended
	echo '{{> self}}' >self
	{ times 7 '{{#offers}}'; times 600000 $'\n'; times 7 '{{/offers}}'; } >loops
	{ times 70 '{{#company}}'; times 70 '{{/company}}'; } >deep
	while IFS='|' read -r what why; do
		run -2 --separate-stderr script --brief -f "$what" two.tsv
		[[ $stderr == *"$why"* ]]
		n=$((n + 1))
	done <<-'EOF'
	self|partials nest deeper than 16
	loops|sections and partials repeat without end
	deep|sections nest deeper than 64
	EOF
	said "$n shapes, the worst $((worst / 10)).$((worst % 10)) times"
}

@test "promise 11: the statuses are 0, 1, 2 and 141" {
	inputs
	n=0
	declare -A seen=()
	while IFS='|' read -r want command; do
		status=0
		timeout 20 bash -c "$command" >out 2>err </dev/null || status=$?
		[ "$status" -eq "$want" ] || { echo "$status, not $want: $command"; cat err; return 1; }
		# what stops says so in one line, and nobody else does
		[ "$want" -ne 2 ] || [[ $command == *'2>&-'* ]] || [ -s err ]
		[ "$want" -ne 141 ] || [ ! -s err ]
		seen[$want]=1
		n=$((n + 1))
	done < <(
		for p in convert band anchor floor script guide; do
			echo "0|$p --help"
			echo "0|$p --version"
			echo "2|$p --no-such-option"
			echo "2|$p -Z"
			echo "2|$p --data"
			echo "2|$p --help=x"
			echo "2|$p --help >/dev/full"
			echo "2|$p --help >&-"
			[ $p != script ] || p='script playbook'
			[ "$p" = guide ] || echo "2|$p /dev/null"
			echo "2|$p nowhere"
			echo "2|$p within"
			echo "2|$p ''"
			[ "$p" = guide ] || echo "2|head -c 70000000 /dev/zero | tr '\\0' x | $p"
			[ "$p" = guide ] || echo "2|head -c 100000 /dev/urandom | $p"
		done
		for p in 'convert judged.tsv' 'convert --years judged.tsv' 'anchor judged.tsv' 'floor judged.tsv' 'band judged.tsv' \
			'script playbook judged.tsv' 'guide one.md' 'band -c fly' 'band -g role --value base pay.tsv'; do
			echo "0|$p"
			echo "2|$p >&-"
			echo "141|trap '' PIPE; { sleep 0.05; $p 2>/dev/null; echo \$? >&3; } 3>code | :; exit \$(cat code)"
			echo "141|set -o pipefail; { sleep 0.05; exec $p 2>/dev/null; } | :"
		done
		echo '1|band -c nobody'
		echo '1|guide --strict one.tsv'
		echo '1|floor --check --need 1000000 judged.tsv'
		echo '1|guide --check "$ROOT/tests/data/guide-check/cloudflare-guide.md"'
		echo '0|guide one.tsv'
		echo '2|guide one.md 2>&- one.tsv'
	)
	same 'statuses seen' '0 1 141 2' "$(printf '%s\n' "${!seen[@]}" | sort | paste -s -d' ')"
	said "$n runs"
}

@test "promise 12: column names and formats stay within a major version" {
	inputs
	major=$(sed -n 's/^VERSION = \([0-9]*\)\..*/\1/p' "$ROOT/Makefile")
	# what each program adds to a table and makes of it; a column may be added, none may go or be called otherwise
	while IFS='|' read -r command columns; do
		eval "$command" 2>/dev/null | head -n 1 | tr '\t' '\n' >now
		for column in $columns; do
			grep -qxF "$column" now || { echo "$command: no column '$column' any more"; return 1; }
		done
		same "$command, in this order" "$(tr ' ' '\n' <<<"$columns")" "$(grep -xF "$(tr ' ' '\n' <<<"$columns")" now)"
	done <"$ROOT/tests/data/promises/columns-$major"
	same 'programs' 'anchor band convert floor guide script' "$(cut -d' ' -f1 "$ROOT/tests/data/promises/columns-$major" | sort -u | paste -s -d' ')"
	# and what a figure, a day and a place in a file look like
	convert -t EUR --rates hist.csv -D 2025-01-02 one.tsv 2>/dev/null | band | anchor | floor --current 200000 >all.tsv
	while IFS=' ' read -r column form; do
		[[ $(figures "$column" <all.tsv) =~ ^$form$ ]] || { echo "$column: $(figures "$column" <all.tsv), not $form"; return 1; }
	done <<-'EOF'
	total [0-9]+(\.[0-9]{1,2})?
	fx_rate [0-9]+\.[0-9]+
	fx_date [0-9]{4}-[0-9]{2}-[0-9]{2}
	compa_ratio -?[0-9]+\.[0-9]{4}|_
	ladder [0-9.]+(/[0-9.]+)*
	verdict accept|counter|walk
	floor_by [a-z_]+
	EOF
	tsv 'currency base total posted_low posted_high' 'USD 110000 110000 100000 120000' >even.tsv
	same 'ratios' '1.0000 0.5000' "$(band -q even.tsv | figures compa_ratio range_penetration)"
	# each level of a guide tells its line
	guide -k levels one.md | sed 1d >levels
	[ -s levels ]
	never grep -vE '\bone\.md:[0-9]+$' levels
	same 'look-up' '1' "$(band -c cloudflare -l senior -L sf | figures source | grep -cE '^[^:]+:[0-9]+$')"
	said "$(wc -l <"$ROOT/tests/data/promises/columns-$major") tables"
}
