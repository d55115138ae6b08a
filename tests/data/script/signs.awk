# Amounts without their currency: awk -f signs.awk rows text [rows text ...], a table as floor prints it
# and what script made of it. A figure with thousands set off, or one for a period, stands behind a sign or
# a code, unless it counts shares: those of the table, those that say so, and those of a column Units.

function counts_shares(figure, after) {
	return figure in counts || after ~ /^ (RSUs|options|shares|units)/
}

# In the cell of a Markdown table, by its place from the left.
function in_units(at,    cells) { return split(substr(line, 1, at), cells, "|") - 1 == units_column }

function is_signed(before) { return before ~ /(\$|£|€|₹|¥|₩|[A-Z][A-Z][A-Z] )$/ }

function look(    from, figure, before, after) {
	for (from = 1; match(substr(line, from), /[0-9][0-9,.]*/); from += RSTART + RLENGTH - 1) {
		figure = substr(line, from + RSTART - 1, RLENGTH)
		before = substr(line, 1, from + RSTART - 2)
		after = substr(line, from + RSTART + RLENGTH - 1)
		sub(/[,.]$/, "", figure)
		if (figure !~ /[0-9],[0-9]/ && after !~ /^ (a (year|month|day|week)|an hour)/)
			continue
		if (!is_signed(before) && !counts_shares(figure, after) && !in_units(from + RSTART - 1))
			print FILENAME ":" FNR ": no currency: " figure ": " line
	}
}

FNR == 1 {
	is_table = index($0, "\t") > 0
	units_column = -1
}
FNR == 1 && is_table {
	split("", at)
	split("", counts)
	for (i = split($0, part, "\t"); i > 0; i--)
		at[part[i]] = i
	next
}
is_table {
	split($0, part, "\t")
	for (i = split("units ask_units", want, " "); i > 0; i--)
		if (want[i] in at) {
			figure = part[at[want[i]]]
			while (match(figure, /[0-9][0-9][0-9][0-9]($|,)/))
				figure = substr(figure, 1, RSTART) "," substr(figure, RSTART + 1)
			counts[figure]
		}
	next
}
!/^\|/ { units_column = -1 }
/^\|.* Units \|/ {
	for (i = split($0, part, "|"); i > 0; i--)
		if (part[i] == " Units ")
			units_column = i - 1
	next
}
{
	line = $0
	if (line !~ /^- units of / && line !~ /^- .*\.md:[0-9]+\)$/) # the latter a fact of data, with its source
		look()
}
