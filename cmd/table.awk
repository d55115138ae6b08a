# table.awk, with forms.awk: rows as people read them, on a terminal `width` columns wide, names in bold
# where `bold` is set. Reads columns.tsv and currencies.tsv, then the rows, with LC_ALL=C. What has no
# TAB in its first line is no table, and is printed as it is. Where `checked` is set, input without
# header and rows of another length than it are refused; else a program has seen to that.
#
# Columns that are empty in every row are left out. The rest stands as rows where it fits. Where it
# doesn't, what all rows agree in comes first, once, and the rest as rows below, texts on several lines
# if need be; or all as records, a name a line, side by side; or as records one after another, where a
# text is too long for anything else; or as rows in several bands of columns.

BEGIN {
	FS = "\t"
	page = 500 # rows that are laid out, and held, at a time
	is_bytes = length("\303\251") == 2
	width += 0
	if (width < 20)
		width = 20
}

FNR == 1 { file++ }
file == 1 { type[$1] = $2; next }
file == 2 && FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
file == 2 { grouping[$at["currency"]] = $at["grouping"]; next }

{
	sub(/\r$/, "")
	gsub(/[\001-\010\013-\037\177]/, "?")
	if (is_bytes)
		gsub(/\302[\200-\237]/, "?")
}

FNR == 1 && !/\t/ { is_plain = 1 }
is_plain { print; next }
FNR == 1 {
	header = $0
	n_columns = NF
	for (c = 1; c <= NF; c++) {
		name[c] = $c
		size[0, c] = wide($c)
		kind[c] = ($c in type) ? type[$c] : ""
		if ($c == "currency")
			currency = c
		if ($c == "offer")
			offer = c
	}
	name[0] = "#"
	size[0, 0] = 1
	kind[0] = "number"
	next
}
$0 == header { next }
checked && NF != n_columns {
	refuse("line " FNR ": " NF " field" (NF == 1 ? "" : "s") ", the header has " n_columns)
}
{
	if (held == page) {
		show()
		print ""
	}
	cell[++held, 0] = ++total
	style = currency && ($currency in grouping) ? grouping[$currency] : ""
	size[held, 0] = length(total)
	for (c = 1; c <= n_columns; c++) {
		cell[held, c] = readable($c, kind[c], style)
		size[held, c] = wide(cell[held, c])
	}
}

END {
	if (refused)
		exit 2
	if (checked && file < 3)
		refuse("no header line")
	if (total)
		show()
	else if (header != "")
		print "no rows"
}

function refuse(why) {
	print "haggle: table: " why >"/dev/stderr"
	refused = 1
	exit 2
}

# A sum or a count with separators, whatever else as it came.
function readable(text, what, style,   i, n, joined) {
	if (what == "moneys") {
		n = split(text, rung, "/")
		for (i = 1; i <= n; i++)
			joined = joined (i > 1 ? "/" : "") readable(rung[i], "money", style)
		return joined
	}
	if (what !~ /^(money|price|bonus|count)$/ || text !~ /^-?[0-9]+(\.[0-9]+)?$/)
		return text
	return separated(text, style == "indian" ? 2 : 3)
}

# The last three digits of the whole, then groups of `size`.
function separated(text, size,   sign, fraction, out, digits) {
	sign = sub(/^-/, "", text) ? "-" : ""
	fraction = match(text, /\./) ? substr(text, RSTART) : ""
	text = substr(text, 1, length(text) - length(fraction))
	digits = 3
	while (length(text) > digits) {
		out = "," substr(text, length(text) - digits + 1) out
		text = substr(text, 1, length(text) - digits)
		digits = size
	}
	return sign text out fraction
}

# Columns of the terminal that a text takes: two for East Asian characters and emoji, none for marks
# that combine. An awk that counts characters is believed.
function wide(text,   doubled) {
	if (!is_bytes || text !~ /[\200-\377]/)
		return length(text)
	gsub(/\314[\200-\277]|\315[\200-\257]/, "", text)
	doubled = gsub(/[\343-\355]|\357\274|\360[\237-\257]/, "&", text)
	gsub(/[\200-\277]/, "", text)
	return length(text) + doubled
}

function blanks(n) {
	while (length(blank) < n)
		blank = blank "                                                                "
	return n > 0 ? substr(blank, 1, n) : ""
}

function emphasised(text) {
	return bold && text != "" ? "\033[1m" text "\033[0m" : text
}

# What is held, in the first form that it fits.
function show(   i, n, m, limit) {
	n = measure(all)
	m = 0
	for (i = 1; i <= n; i++)
		if (varies(all[i]))
			vary[++m] = all[i]
	if (rows_width(all, n, width) <= width) {
		rows(all, n, width)
	} else if (held > 1 && m > 0 && (limit = limit_of(vary, m))) {
		agreed(all, n)
		rows(vary, m, limit)
	} else if (fit(all, n, 1, held)) {
		records(all, n, 1, held)
	} else {
		agreed(all, n)
		if (m == 0) {
			print held " rows alike"
		} else if (has_long_text(vary, m)) {
			for (i = 1; i <= held; i++) {
				fit(vary, m, i, i)
				records(vary, m, i, i)
				if (i < held)
					print ""
			}
		} else {
			bands(vary, m)
		}
	}
	held = 0
}

# Lists the columns that hold something, and sets widest[c] and is_right[c]; returns how many.
function measure(list,   c, r, n, is_figure) {
	n = 0
	for (c = 0; c <= n_columns; c++) {
		widest[c] = 0
		is_figure = 1
		for (r = 1; r <= held; r++) {
			if (size[r, c] > widest[c])
				widest[c] = size[r, c]
			if (size[r, c] > 0 && cell[r, c] !~ /^-?[0-9][0-9,.]*%?$/)
				is_figure = 0
		}
		is_right[c] = kind[c] ~ /^(money|price|bonus|count|number|percent|share|ratio|rate)$/ ||
		    (is_figure && kind[c] !~ /^(name|text|code|date|flag)$/)
		if (widest[c] > 0 && c > 0)
			list[++n] = c
		if (size[0, c] > widest[c])
			widest[c] = size[0, c]
	}
	return n
}

function varies(c,   r) {
	for (r = 2; r <= held; r++)
		if (cell[r, c] != cell[1, c])
			return 1
	return 0
}

function has_long_text(list, n,   i) {
	for (i = 1; i <= n; i++)
		if (!is_figure_in_record(list[i]) && widest[list[i]] > width / 2)
			return 1
	return 0
}
