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
