#!/usr/bin/env bats
# Mustache: the specification's cases as far as a row and tables can express them. Each file in
# data/mustache is a module, each line of it a case: the row a template is given (as helper's tsv
# reads it), the template, what it prints, and the files beside it, NAME=TEXT (a .tsv is a table).
bats_require_minimum_version 1.5.0
load helper

# Every line of a module's file but the first.
cases() {
	tail -n +2 "$ROOT/tests/data/mustache/$1.tsv"
}

# prepare HEADER ROW TEMPLATE [NAME=TEXT]...: the case's files; the array `tables` gets its options.
prepare() {
	local file

	rm -f ./*
	tables=()
	tsv "$1" "$2" >row.tsv
	printf %b "$3" >case.html
	for file in "${@:4}"; do
		printf %b "${file#*=}" >"${file%%=*}"
		case ${file%%=*} in
		*.tsv) tables+=(--table "${file%%.*}=${file%%=*}") ;;
		esac
	done
}

# Not `run`, which would take the newlines at the end away.
all_cases_of() {
	local -a field tables

	while IFS=$'\t' read -ra field; do
		echo "case: ${field[0]}"
		prepare "${field[1]}" "${field[2]}" "${field[3]}" "${field[@]:5}"
		script -f case.html --brief --lenient "${tables[@]}" row.tsv >printed
		printf %b "${field[4]}" | diff - printed
	done < <(cases "$1")
}

@test "interpolation" {
	all_cases_of interpolation
}

@test "sections" {
	all_cases_of sections
}

@test "inverted sections" {
	all_cases_of inverted
}

@test "partials" {
	all_cases_of partials
}

@test "delimiters" {
	all_cases_of delimiters
}

@test "comments" {
	all_cases_of comments
}

@test "what is not well formed, not known or not supported stops at its file and line" {
	local template line message

	while IFS=$'\t' read -r template line message; do
		prepare 'word other' 'pay x' "$template"
		run -2 --separate-stderr script -f case.html --brief row.tsv
		refused "script: case.html:$line: $message"
	done < <(cases refused)
}

@test "Markdown: no entities, and nothing that could turn a line around or drive a terminal" {
	printf 'word\na & \xe2\x80\xaeb\xe2\x81\xa9 <c>\n' >row.tsv # U+202E, U+2069
	printf '{{word}}|{{{word}}}\n' >case.md
	run -0 --separate-stderr script -f case.md --brief row.tsv
	printed 'a & b <c>|a & b <c>'
}

@test "a partial of Markdown is text in a page, and escaped as a whole" {
	printf 'word\ta\nR&D "x"\t1\n' >row.tsv
	printf '"%s" <b> & {{word}} {{{word}}}\n- two\n' "it's" >part.md
	for ending in html svg; do
		printf '<p>{{> part}}</p>{{word}}' >case.$ending
		run -0 --separate-stderr script -f case.$ending --brief --lenient row.tsv
		printed '<p></p>R&amp;D &quot;x&quot;' # beside a page its own ending is looked for, and then the kit's
		cp part.md part.$ending
		run -0 --separate-stderr script -f case.$ending --brief row.tsv
		printed $'<p>"it\'s" <b> & R&amp;D &quot;x&quot; R&D "x"\n- two\n</p>R&amp;D &quot;x&quot;'
	done
	mkdir -p data/briefs
	cp "$ROOT"/data/*.tsv data
	cp part.md data/briefs/words.md
	printf '<p>{{> words}}</p>{{{word}}}' >case.html
	run -0 --separate-stderr script -d data -f case.html --brief row.tsv
	printed $'<p>&quot;it&#39;s&quot; &lt;b&gt; &amp; R&amp;D &quot;x&quot; R&amp;D &quot;x&quot;\n- two\n</p>R&D "x"'
	printf 'X:{{> words}}' >case.ics
	run -0 --separate-stderr script -d data -f case.ics --brief row.tsv
	printed "X:\"it's\" <b> & R&D \"x\" R&D \"x\"\\n- two\\n"
	printf '{{> words}}' >case.txt # text within text stays as it is
	run -0 --separate-stderr script -d data -f case.txt --brief row.tsv
	printed $'"it\'s" <b> & R&D "x" R&D "x"\n- two'
}

@test "calendars: CRLF, lines of 75 bytes at most, folded between characters" {
	awk 'BEGIN { for (i = 1; i <= 160; i++) { s = s (i % 3 ? "a" : "ä"); print "X:" s } }' >case.ics
	tsv word x >row.tsv
	script -f case.ics --brief row.tsv >printed
	[ "$(grep -c $'\r$' printed)" -eq "$(wc -l <printed)" ]
	[ "$(LC_ALL=C awk '{ sub(/\r$/, "") } length > n { n = length } END { print n }' printed)" -eq 75 ]
	iconv -f UTF-8 -t UTF-16 printed >/dev/null # each line by itself, too
	sed 's/\r$//' printed | while IFS= read -r line; do iconv -f UTF-8 -t UTF-16 <<<"$line" >/dev/null; done
	# unfolded it is what it was
	sed -z 's/\r\n //g; s/\r\n/\n/g' printed | cmp - case.ics
	# exactly 75 fit; the blank of a folded line counts
	printf 'X:%073d\nX:%074d\nX:%0147d\nX:%0148d' 0 0 0 0 >case.ics
	same lines '75 75 2 75 75 75 75 2' "$(script -f case.ics --brief row.tsv | sed 's/\r$//' | awk '{ print length }' | paste -sd ' ')"
	# a template that has CRLF already, one that does not end its last line, one without any
	printf 'A\r\nB\nC' >case.ics
	script -f case.ics --brief row.tsv | cmp - <(printf 'A\r\nB\r\nC')
	: >case.ics
	script -f case.ics --brief row.tsv | cmp - /dev/null
	printf '{{word}}' >case.ics
	tsv word 'a;~b,~c\d' >row.tsv
	script -f case.ics --brief row.tsv | cmp - <(printf '%s' 'a\; b\, c\\d')
}

@test "letters of one's own: the line between two is a line, and nothing is added at the end" {
	tsv 'company currency base' 'Aa USD 1' 'Bb USD 2' | convert -q >rows.tsv
	while IFS='|' read -r template wanted; do
		printf %b "$template" >own.md
		script -f own.md rows.tsv | cmp - <(printf %b "$wanted")
	done <<-'END'
		{{company}}|Aa\n---\nBb
		{{company}}\n|Aa\n---\nBb\n
		{{company}}\n\n|Aa\n\n---\nBb\n\n
		{{#refresh}}{{/refresh}}|---\n
	END
}
