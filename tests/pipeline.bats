#!/usr/bin/env bats
# The programs together: the two pipelines everything was made for, the same offers out of a
# spreadsheet, and what is left of a pipeline in which one stage fails or is killed.
load helper

offers=$ROOT/data/offers.tsv

# A command that must fail; bash lets `! command` pass.
# through [FILE]...: all the programs before script.
through() {
	convert "$@" | band | anchor | floor --current 240000
}

# many N ROW...: a table of N offers like the first of the worked case, then the rows given.
many() {
	awk -F '\t' -v OFS='\t' -v n="$1" 'NR == 1 { print } NR == 2 {
		for (i = 1; i <= n; i++) {
			$1 = "Offer" i
			print
		}
	}' "$offers"
	[ $# -lt 2 ] || tsv "${@:2}"
}

# The playbook's part from a heading on to the next of its kind, without blank lines.
part() {
	awk -v head="$1" '/^#/ { on = $0 == head; next } on && NF' playbook.md
}

@test "with offers in hand: a playbook with all its parts" {
	cp "$offers" .
	run -0 --separate-stderr bash -o pipefail -c 'convert offers.tsv | band | anchor | floor --current 240000 | script playbook >playbook.md'
	printed ''
	same headings "$(
		cat <<-'END'
			# Playbook for the talks
			## 1 Summary
			# Cloudflare
			## 2 The market
			## 3 Leverage
			## 4 The numbers
			## 5 What to say
			### A. To gain time
			### B. On the phone (`script call`)
			### C. By mail (`script counter`)
			### D. If they push back (`script pushback`)
			## 6 The employer and its guide
			# Fly.io
			## 2 The market
			## 3 Leverage
			## 4 The numbers
			## 5 What to say
			## 6 The employer and its guide
			## 7 Day by day
			## 8 Beyond base
		END
	)" "$(grep '^#' playbook.md)"
	part '## 1 Summary' >summary
	grep -Fqx '| Cloudflare | $310,500 | $330,500 | $235,000 to $330,000 | $329,550 | $252,000 | counter |' summary
	grep -Fqx '| Fly.io | $265,000 | $265,000 | $240,000 to $323,000 | $318,000 | $310,500 | walk |' summary
	part '## 4 The numbers' >numbers
	for line in 'Offered | $235,000 | $52,000 | 1,600 | $310,500' 'Open | $240,500 | $65,000 | 2,000 | $329,550' \
		'1 | $235,500 | $65,000 | 2,000 | $324,050' '2 | $235,000 | $63,050 | 1,940 | $321,550' \
		'3 | $235,000 | $61,750 | 1,900 | $320,250'; do
		grep -Fqx "| $line |" numbers
	done
	for line in 'Offered | $310,500' 'Open with | $329,550' 'Target | $320,250' 'Floor | $252,000'; do
		grep -Fqx "| $line |" numbers
	done
	grep -q '\$19,050 .*\$8,953\.50 .*13\.3%' numbers
	part '## 6 The employer and its guide' >guide
	grep -Fqx '| Opening, a year | $361,000 | $329,550 |' guide
	grep -Fqx '| Floor | $580,000 | $252,000 |' guide
	grep -q 'floor of \$580,000 is above the top of the range .*, \$330,000' guide
	grep -q '^- base of \$250,000: offered \$235,000, which is below it; your ask is \$240,500, still below it\.' guide
	grep -q '^- units of 2,000: offered 1,600, which is below it; your ask is 2,000\.' guide
	[ "$(part '## 3 Leverage' | grep -c '^- .*cloudflare-guide\.md:[0-9]*)$')" -ge 6 ]
	[ "$(part '### D. If they push back (`script pushback`)' | grep -c '^\*\*".*"\*\*$')" -eq 9 ]
	[ "$(part '## 7 Day by day' | grep -c '^- \*\*Day [0-9]')" -ge 5 ]
	[ "$(part '## 8 Beyond base' | grep -c '^- \*\*')" -ge 5 ]
}

@test "with offers in hand: a letter without one private figure" {
	for way in '' 'band -q | anchor -q |'; do # and if some stages run once more
		run -0 --separate-stderr bash -o pipefail -c "convert '$offers' | band | anchor | $way floor --current 240000 | script counter"
		same stderr 'script: 1 of 2 rows left out (script --list: what each kind is for)' "$stderr"
		for figure in 240,500 2,000 260,000 30,000 235,000 330,000 329,550; do
			echo "$figure"
			grep -q "\\b$figure\\b" <<<"$output"
		done
		for figure in 252,000 240,000 230,000 320,250 310,500 265,000 58,500 282,500 306,250; do
			echo "$figure"
			never grep -q "$figure\\|${figure/,/}\\|${figure%,*}K" <<<"$output"
		done
		never grep -qi 'target\|floor\|fly' <<<"$output"
	done
}

@test "before any offer: a range that rests on the band" {
	run -0 --separate-stderr bash -o pipefail -c 'band -c cloudflare -l senior -L sf | anchor | floor --current 240000 | script expectations'
	golden script/expectations.md
	grep -q '\$306,000 to \$327,500 a year' <<<"$output"
	never grep -q '252\|240,\|target\|306,250' <<<"$output"
}

@test "the same offers out of a spreadsheet" {
	through "$offers" >rows.tsv
	# a BOM, CRLF, semicolons, amounts as the spreadsheet shows them, quotes where it likes them
	awk -F '\t' 'function money(text) { return text == "" ? "" : "$" int(text / 1000) "," substr(1000 + text % 1000, 2) }
	NR == 1 { printf "\357\273\277" }
	NR > 1 { $7 = money($7); $14 = money($14); $10 = $10 == "" ? "" : "$" $10; $12 = money($12); sub(/1600/, "1,600", $9) }
	{
		for (i = 1; i <= NF; i++)
			printf "%s%s", i % 3 == 0 ? "\"" $i "\"" : $i, i < NF ? ";" : "\r\n"
	}' "$offers" >sheet.csv
	grep -q '"Edge Runtime Engineer";Senior;Chicago;"USD";\$195,000;;"";' sheet.csv
	[ "$(head -c 3 sheet.csv | od -A n -t x1)" = ' ef bb bf' ]
	[ "$(grep -c $'\r$' sheet.csv)" -eq 3 ]
	for way in 'convert sheet.csv' 'convert --csv <sheet.csv'; do
		eval "$way" | band | anchor | floor --current 240000 >sheet.tsv
		plain() { # the columns as they were written are alike but for the spelling of their amounts
			awk -F '\t' -v OFS='\t' '{ for (i = 7; i <= 14; i++) gsub(/[$,]/, "", $i); print }' "$1"
		}
		diff <(plain rows.tsv) <(plain sheet.tsv)
		diff <(cut -f 1-6,8,11,13,15- rows.tsv) <(cut -f 1-6,8,11,13,15- sheet.tsv)
		never cmp -s rows.tsv sheet.tsv
		for kind in counter pushback ack decline playbook; do
			diff <(script -q $kind rows.tsv) <(script -q $kind sheet.tsv)
		done
	done
}

@test "running a program twice changes nothing" {
	{
		cat "$offers"
		tsv 'Own Own Role Senior Oslo EUR 90000 5000 _ _ _ _ _ _ yes amount 2026-12-31' \
			'Yen Yen Role _ Tokyo JPY 9000000 _ _ _ _ ? rsu ? verbal fact _' \
			'Opt Opt _ _ _ USD 150000 12% 4000 12.5 40/30/20/10 _ early-options _ _ _ _'
	} >all.tsv
	[ "$(awk -F '\t' '{ print NF }' all.tsv | uniq)" = 17 ]
	convert -q all.tsv >c
	band -q c >b
	anchor -q b >a
	floor -q --current 'USD 240000' a >f
	diff c <(convert -q c)
	diff b <(band -q b)
	diff a <(anchor -q a)
	diff f <(floor -q --current 'USD 240000' f)
	diff f <(convert -q f | band -q | anchor -q | floor -q --current 'USD 240000')
	diff f <(band -q f | convert -q | floor -q --current 'USD 240000' | anchor -q)
	diff f <(convert -q all.tsv | convert -q | band -q | band -q | anchor -q | anchor -q | floor -q --current 'USD 240000')
	anchor -q -n 3 b >rungs
	diff rungs <(convert -q rungs | band -q)
	for kind in counter playbook plan; do
		diff <(script -q $kind f) <(script -q $kind f)
	done
	awk -v n=16 -v into="$PWD" -f "$ROOT/tests/data/script/grid.awk"
	for table in *.offers; do
		convert -q "$table" | band -q | anchor -q | floor -q --current 'USD 200000' >once
		diff once <(convert -q once | band -q | anchor -q | floor -q --current 'USD 200000')
	done
}

@test "what is written last does not depend on how the stages are joined" {
	through "$offers" >rows.tsv
	for kind in counter playbook; do
		diff <(script -q $kind rows.tsv) <(through "$offers" | script -q $kind)
		diff <(script -q $kind rows.tsv) <(through "$offers" | dd bs=1 status=none | script -q $kind)
		diff <(script -q $kind rows.tsv) <(script -q $kind - <rows.tsv)
		head -n 2 rows.tsv >one.tsv
		{ head -n 1 rows.tsv && sed 1,2d rows.tsv; } >two.tsv
		diff <(script -q $kind rows.tsv) <(script -q $kind one.tsv two.tsv)
	done
}

# dying BYTES COMMAND...: runs the command on the first BYTES of stdin and, when it has read them,
# kills it, so that what it still holds is lost.
dying() {
	local bytes=$1 fifo pid
	fifo=$(mktemp -u "$PWD/fifo.XXXXXX")
	shift
	mkfifo "$fifo"
	"$@" <"$fifo" &
	pid=$!
	exec 7>"$fifo"
	head -c "$bytes" >&7
	# until it has read all of it, and has gone to sleep waiting for more
	while kill -0 "$pid" 2>/dev/null && { [ "$(awk '/^rchar/ { print $2 }' "/proc/$pid/io")" -lt "$bytes" ] ||
		[[ $(awk '{ print $3 }' "/proc/$pid/stat") == [RD] ]]; }; do
		sleep 0.01
	done
	kill -9 "$pid" 2>/dev/null
	exec 7>&-
	wait "$pid" 2>/dev/null
	kill -9 "$BASHPID"
}

# stops WHAT: the last pipeline's script printed nothing, and said so with its status.
stops() {
	echo "$1: status $status, $(head -c 200 err)"
	[ "$status" -eq 2 ]
	[ ! -s out ]
	grep -q '^script: ' err
}

@test "a stage that is killed: script prints nothing and ends with 2, without pipefail" {
	many 12000 >o
	convert -q o >c
	band -q c >b
	anchor -q b >a
	exec 2>/dev/null # what the stages before script say
	for bytes in 0 50 5000 1400000; do
		status=0
		dying $bytes convert <o | band -q | anchor -q | floor --current 240000 | script counter >out 2>err || status=$?
		stops "convert after $bytes"
		status=0
		dying $bytes band <c | anchor -q | floor --current 240000 | script counter >out 2>err || status=$?
		stops "band after $bytes"
		status=0
		dying $bytes anchor <b | floor --current 240000 | script counter >out 2>err || status=$?
		stops "anchor after $bytes"
		status=0
		dying $bytes floor --current 240000 <a | script counter >out 2>err || status=$?
		stops "floor after $bytes"
	done
	# the last of these had let go of a part, the end of which is no whole row
	for stage in 'convert o' 'band c' 'anchor b'; do
		(dying 1400000 "${stage% *}" <"${stage#* }") >part || :
		echo "$stage: $(wc -c <part)"
		[ "$(wc -c <part)" -ge 1000000 ]
		awk -F '\t' 'NR == 1 { n = NF } END { exit NF >= n }' part
	done
}

@test "whatever a killed stage has let go of ends within a row, and is refused" {
	through "$offers" >rows.tsv
	# wherever a row is cut before its last TAB: after a wrapper that kills itself there
	awk '{ size = length($0) + 1
		if (NR > 1) {
			tabs = match($0, /\t[^\t]*$/)
			for (i = 1; i <= tabs; i += 23)
				print at + i
			print at + tabs - 1
		}
		at += size }' rows.tsv >cuts
	[ "$(wc -l <cuts)" -gt 20 ]
	while read -r bytes; do
		for kind in counter playbook; do
			status=0
			(head -c "$bytes" rows.tsv; kill -9 "$BASHPID") 2>/dev/null | script $kind >out 2>err || status=$?
			stops "$kind after $bytes"
			grep -q 'fields\? where the header has' err
		done
	done <cuts
	status=0
	(kill -9 "$BASHPID") 2>/dev/null | script counter >out 2>err || status=$?
	stops 'nothing at all'
}

@test "a bad row at the end of a large table: script prints nothing and ends with 2" {
	good='Last Cloudflare Role Senior Oslo USD 235000 10% 1600 130 4 _ rsu 20000 yes no _'
	for row in "${good/235000/235,00}" "${good/130/1,30}" "${good/10%/10}" "${good/USD/USX}" "${good% *}" "$good more" \
		"${good/rsu/rsus}" "${good/4 _/0 _}"; do
		many 9000 "$row" >bad.tsv
		status=0
		convert bad.tsv 2>why | band -q 2>/dev/null | anchor -q 2>/dev/null | floor --current 240000 2>/dev/null | script counter >out 2>err || status=$?
		grep -q '^convert: bad.tsv:9002: ' why
		stops "$row"
		[ "$(convert -q bad.tsv 2>/dev/null | wc -c)" -ge 1000000 ] # gone before the fault was met
	done
	# a row that only a later stage finds fault with
	many 9000 | awk -v OFS='\t' '{ print $0, NR == 1 ? "posted_low\tfirst_total\tworth" : "\t\t" }' >many.tsv
	for at in 1 2 3; do
		awk -F '\t' -v OFS='\t' -v at=$at '{ last = $0; print } END { $(NF - 3 + at) = "1,5"; $1 = "Last"; print }' many.tsv >bad.tsv
		status=0
		convert -q bad.tsv 2>why | band -q 2>>why | anchor -q 2>>why | floor --current 240000 2>>why | script counter >out 2>err || status=$?
		grep -q "9002: .*'1,5'" why
		stops "column $at"
	done
	# and one that script finds
	through "$offers" | sed '$s/\t318000\t/\t3,18\t/' >bad.tsv
	for kind in counter playbook; do
		status=0
		script $kind bad.tsv >out 2>err || status=$?
		stops $kind
	done
}

@test "a reader that goes away ends the whole pipeline quietly" {
	many 20000 >many.tsv
	set +o pipefail
	run -0 --separate-stderr bash -c 'convert many.tsv | band -q | anchor -q | head -n 1 | wc -l'
	printed 1
	run -0 --separate-stderr bash -c "convert '$offers' | band | anchor | floor --current 240000 | script -q playbook | head -n 1"
	printed '# Playbook for the talks'
}
