# shellcheck shell=sh
# begin.sh: haggle's first ten minutes. haggle reads it, and has set tsv, data, here_programs and its
# functions.
# shellcheck disable=SC2016,SC2154 # what another sh expands is quoted; what haggle has set

new() {
	[ $# -le 1 ] || stop 'new: one file, or none for offers.tsv'
	file=${1:-offers.tsv}
	if [ "$file" = - ]; then
		cat "$data/offers.tsv" || exit 2
		return
	fi
	[ ! -e "$file" ] || stop "new: $(shown "$file") is there already, and stays as it is"
	(set -C && cat "$data/offers.tsv" >"$file") || stop "new: $(shown "$file") could not be written"
	case $file in
	-*) file=./$file ;;
	esac
	cat >&2 <<-END || exit 2
		$(shown "$file") has two example offers: put yours in their place, one a row.

		    offer                           a name for it, of your own
		    company role level location     these find the pay band; a level as Senior or L5
		    currency base                   pay for a year; base is the one that is needed
		    bonus                           10% of base, or an amount
		    units price vest                shares, what one is worth, the years they take;
		    equity equity_kind              or their worth a year; rsu, private-rsu or options
		    signon                          paid once
		    firm share expires              how sure it is (yes, verbal, no), what letters to others
		                                    may say of it (no, fact, amount), its last day

		Cells may stay empty, columns may go, and others may come (haggle help tsv). Then, with what
		you are paid now, a year, in place of 240000:

		    haggle convert $(quoted "$file") | haggle band | haggle anchor |
		        haggle floor --current 240000 | haggle script playbook
	END
}

demo() {
	[ $# -eq 0 ] || stop 'demo takes no argument'
	for name in convert band anchor floor; do
		is_built "$name"
	done
	pipeline='convert "$1" | band | anchor | floor --current 240000'
	cat >&2 <<-END || exit 2
		Two offers, for somebody who is paid 240000 now. What they are worth, what to ask for, and
		what to accept at least:

		    haggle convert $(quoted "$data/offers.tsv") | haggle band |
		        haggle anchor | haggle floor --current 240000

	END
	PATH=$here_programs:$PATH
	if [ -n "$tsv" ] || [ ! -t 1 ]; then
		sh -c "$pipeline" sh "$data/offers.tsv" || exit
	else
		as_table sh -c "$pipeline" sh "$data/offers.tsv" || exit
	fi
	cat >&2 <<-'END' || exit 2

		Every figure has a column, described in haggle help tsv, and a rule, in haggle help methods.
		What to say: end the line in | haggle script playbook, or counter, or another that
		haggle script --list names. Your own offers: haggle new.
	END
}
