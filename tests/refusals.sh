#!/usr/bin/env bash
# refusals.sh PART...: tries what is refused, with which words: the tables of tests/refusals, a row a
# case, and the products of two of them. Every case says the status, all of stderr, and that nothing
# half-done was printed. Prints the cases that are wrong, and how many there were; stands in a directory of
# its own. `refusals.sh count` tries every part.
#
# In an input, \t \n \x1b are what printf %b makes of them; HEAD and ROW a reader's header and a row
# that is right; <300*x> three hundred times x. The input is the file in.tsv (in.csv, in.md ...) where
# the command names it, else stdin. In a message, @ is the program and the file; {n} is the number of the
# header's fields.
# shellcheck disable=SC2154 # cells and filled say what they set
set -u
root=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)
tables=$root/tests/refusals
PATH=${HAGGLE_BIN:-$root/bin}:$PATH
export LC_ALL=C
TAB=$'\t'
cases=0 wrong=0 turn=0
# With EVERY=3 only every third refusal is tried: a product still comes by all its rows.
every=${EVERY:-1}

# read_table NAME: its rows without the header to the array `rows`.
read_table() {
	mapfile -t -s 1 rows <"$tables/$1"
}

# cells ROW: its fields to the array `cell`, empty ones too.
cells() {
	local rest=$1$TAB

	cell=()
	while [ -n "$rest" ]; do
		cell+=("${rest%%"$TAB"*}")
		rest=${rest#*"$TAB"}
	done
}

# repeated INPUT: <300*x> written out, to `bytes`.
repeated() {
	local rest=$1

	bytes=
	while [[ $rest =~ '<'([0-9]+)'*'([^>]*)'>' ]]; do
		bytes+=${rest%%"${BASH_REMATCH[0]}"*}$(yes "${BASH_REMATCH[2]}" | head -n "${BASH_REMATCH[1]}" | tr -d '\n')
		rest=${rest#*"${BASH_REMATCH[0]}"}
	done
	bytes+=$rest
}

# attempt COMMAND INPUT: leaves the status in `status`, stdout in the file out, stderr in `said`; the
# program and file that a message begins with in `at`.
attempt() {
	local file=empty

	at=stdin
	if [[ $1 =~ (^|[ =])(in\.[a-z.]+) ]]; then
		at=${BASH_REMATCH[2]}
		printf %b "$2" >"$at"
	else
		file=in
		printf %b "$2" >in
	fi
	at="${1%% *}: $at"
	status=0
	eval "$1" <"$file" >out 2>err || status=$?
	IFS= read -rd '' said <err || :
	cases=$((cases + 1))
}

# amiss WHAT EXPECTED: what is wrong with the case, in full.
amiss() {
	wrong=$((wrong + 1))
	printf '%s: status %s, expected (-) and printed (+):\n' "$1" "$status"
	printf -- '- %s\n+ %s\n' "$2" "${said%$'\n'}"
	[ ! -s out ] || head -c 300 out | sed 's/^/stdout: /'
}

# refuses WHAT COMMAND INPUT MESSAGE
refuses() {
	turn=$((turn + 1))
	[ $((turn % every)) -eq 0 ] || return 0
	attempt "$2" "$3"
	local expected=${4//@/$at}

	[ "$status" -eq 2 ] && [ "$said" = "$expected"$'\n' ] && [ ! -s out ] && return
	amiss "$1" "$expected"
}

# The readers, a file that a program reads in each: arrays what command head line prints.
read_readers() {
	local rows row

	read_table readers.tsv
	what=() command=() head=() line=() prints=()
	for row in "${rows[@]}"; do
		cells "$row"
		what+=("${cell[0]}") command+=("${cell[1]}") head+=("${cell[2]}") line+=("${cell[3]}") prints+=("${cell[4]}")
	done
}

# filled I TEXT: HEAD, ROW and {n} are the I-th reader's.
filled() {
	local text=$2 tabs=${head[$1]//[^\\,]/}
	local n=$((${#tabs} + 1))

	text=${text//HEAD/${head[$1]}}
	text=${text//ROW/${line[$1]}}
	text=${text//'{n}'/$n}
	text=${text//'{n+1}'/$((n + 1))}
	filled=${text//'{2n}'/$((2 * n))}
}

# Bytes and lines that are no table, to every reader of every program.
try_bytes() {
	local i row input
	local -a rows what command head line prints

	read_readers
	read_table bytes.tsv
	for i in "${!what[@]}"; do
		for row in "${rows[@]}"; do
			cells "$row"
			filled "$i" "${cell[1]}"
			input=$filled
			filled "$i" "@${cell[2]}"
			refuses "${what[i]}: ${cell[0]}" "${command[i]}" "$input" "$filled"
		done
	done
}

# What loses nothing is read, by every reader of every program.
try_kindly() {
	local i row
	local -a rows what command head line prints

	read_readers
	read_table kindly.tsv
	for i in "${!what[@]}"; do
		for row in "${rows[@]}"; do
			cells "$row"
			filled "$i" "${cell[1]}"
			attempt "${command[i]}" "$filled"
			[ "$status" -eq 0 ] && [ -z "$said" ] && cmp -s out "$tables/kindly/${prints[i]}" && continue
			amiss "${what[i]}: ${cell[0]}" "what tests/refusals/kindly/${prints[i]} has"
		done
	done
}

# The same of CSV: its quotes, its cells, and what is no text. Every reader that is named a file.
try_csv() {
	local i row input
	local -a rows what command head line prints

	read_readers
	read_table csv.tsv
	for i in "${!what[@]}"; do
		[[ ${command[i]} = *in.tsv* ]] || command[i]+=' --csv'
		head[i]=${head[i]//'\t'/,} line[i]=${line[i]//'\t'/,}
		for row in "${rows[@]}"; do
			cells "$row"
			filled "$i" "${cell[1]}"
			input=$filled
			filled "$i" "@${cell[2]}"
			refuses "${what[i]}: CSV: ${cell[0]}" "${command[i]/in.tsv/in.csv}" "$input" "$filled"
		done
	done
}

# Files that are not there or can't be read, by every program that opens one.
try_files() {
	local i row name
	local -a rows what command head line prints

	ln -s loop loop
	ln -s nothing dangling
	read_readers
	read_table files.tsv
	for i in "${!what[@]}"; do
		[[ ${command[i]} = *in.tsv* ]] || continue
		for row in "${rows[@]}"; do
			cells "$row"
			repeated "${cell[1]}"
			name=$bytes
			refuses "${what[i]}: ${cell[0]}" "${command[i]/in.tsv/"$name"}" '' \
				"${command[i]%% *}: $name: ${cell[2]}"
		done
	done
}

# Every kind of value that is refused, in the columns where each program reads one.
try_fields() {
	local row field kind values column name shown
	local -a rows fields

	read_table fields.tsv
	fields=("${rows[@]}")
	read_table values.tsv
	for field in "${fields[@]}"; do
		cells "$field"
		local command=${cell[0]} kind=${cell[1]} values=${cell[2]}
		for column in ${cell[3]}; do
			local head='' line=''
			for name in offer=Fly.io company=Fly.io level=Senior location=Chicago currency=USD base=195000 total=245000; do
				[ "${name%%=*}" != "$column" ] || continue
				head+=${name%%=*}'\t' line+=${name#*=}'\t'
			done
			for row in "${rows[@]}"; do
				cells "$row"
				[ "${cell[0]}" = "$kind" ] || continue
				[ "$values" = all ] || [ -n "${cell[3]}" ] || continue
				printf -v shown %b "${cell[1]//'\xe2\x80\xae'/'\\xe2\\x80\\xae'}"
				refuses "$command: $column ${cell[1]}" "$command" "$head$column\n$line${cell[1]}\n" \
					"@:2: column '$column': '$shown' ${cell[2]}"
			done
		done
	done
}

# Rows of their own: command lines, values and files that only one program knows.
try_cases() {
	local row table
	local -a rows

	for table in options semantics templates; do
		read_table "$table.tsv"
		for row in "${rows[@]}"; do
			cells "$row"
			repeated "${cell[1]}"
			refuses "$table.tsv: ${cell[0]} ${cell[1]}" "${cell[0]}" "$bytes" "${cell[2]}"
		done
	done
}

# Tables of the data directory that are none, for every program that reads them.
try_data() {
	local row file command
	local -a rows readers

	mkdir -p d
	read_table data.tsv
	readers=("${rows[@]}")
	read_table databytes.tsv
	for row in "${readers[@]}"; do
		command=${row%%"$TAB"*}
		for file in ${row#*"$TAB"}; do
			try_data_file "$command" "$file"
		done
	done
}

try_data_file() {
	local row

	for row in "${rows[@]}"; do
		cells "$row"
		printf %b "${cell[1]}" >"d/$2"
		refuses "$1, $2: ${cell[0]}" "$1" '' "${1%% *}: d/$2${cell[2]}"
	done
	rm "d/$2"
}

# Files that are no guide: their line is said, the header stands alone, and --strict makes it status 1.
try_guides() {
	local row
	local -a rows

	read_table guides.tsv
	for row in "${rows[@]}"; do
		cells "$row"
		attempt "${cell[0]}" "${cell[1]}"
		[ "$status" -eq 1 ] && [ "$said" = "${cell[2]//@/$at}"$'\n' ] && [ "$(wc -l <out)" -eq 1 ] && continue
		amiss "guides.tsv: ${cell[0]} ${cell[1]}" "${cell[2]//@/$at}"
	done
}

# make FILE LINE...: the lines as printf %b writes them.
make() {
	printf '%b\n' "${@:2}" >"$1"
}

# The files that commands name beside their input.
# shellcheck disable=SC2016 # no shell's $100K
fixtures() {
	make offers.tsv 'offer\tlevel\tcurrency\ttotal' 'a\tL5\tUSD\t100'
	make none.tsv 'offer\tlocation\tcurrency\tbase'
	make base.tsv 'offer\tlocation\tcurrency\tbase' 'a\tBoise\tUSD\t100'
	make rates.tsv 'date\tcurrency\tper_eur' '2026-04-13\tUSD\t1.25'
	make bands.tsv 'location\tcomponent\tcurrency\tunit\tlow\thigh' 'Boise\ttotal\tUSD\tyear\t80\t120' \
		'Austin\ttotal\tUSD\tyear\t160\t240'
	make two.tsv 'name\trecipient' 'a\tb' 'c\td'
	make tone.tsv 'name\ttone' 'a\tloud'
	make good.md '# Engineer \xe2\x80\x94 Acme Salary Negotiation Guide' '' '| Level | Base |' '|---|---|' '| L5 | $100K |'
	make bidi.md '{{offer}}'
	: >empty
	mkdir -p folder
}

parts='bytes kindly csv files fields cases data guides'
if [ "$*" = count ]; then
	scratch=$(mktemp -d) || exit 2
	trap 'rm -rf "$scratch"' EXIT
	cd "$scratch" || exit 2
	# shellcheck disable=SC2086 # words
	set -- $parts
fi
fixtures
for part; do
	before=$cases
	"try_$part"
	echo "$part: $((cases - before)) cases"
done
echo "$wrong of $cases cases wrong"
[ "$wrong" -eq 0 ] && [ "$cases" -gt 0 ]
