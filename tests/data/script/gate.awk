# Which figures of a letter its row does not allow: awk -f gate.awk rows letter [rows letter ...], a
# table as floor prints it and what script made of it. Prints FILE: FIGURE: LINE for each figure that
# is not one of the row's own public ones, however it is written (252,000, 252K or 2,52,000 are all
# looked at as digits), and for each mention of another offer that is not allowed.
# -v verdicts=... -v needs=...: as kinds.tsv has them for the kind; -v all=1: the letter was made
# with -f, which leaves no row out; -v day=2026-11-20: with -D; -v count=1: ends with a count;
# -v loose=1: the letter has figures of its own making, so only those that are known to be private,
# of this row or of another, are reported.
# -v extra="4 December 2026": what may stand there too.
# Works out from the columns alone which rows fit and what they may show: nothing is taken from script.

function field(r, name) { return name in at ? cell[r, at[name]] : "" }
function number(text) { gsub(/[^0-9.]/, "", text); return text + 0 }
function allow(value) { if (value != "" && value != "?") fine[number(value)] }

function people_day(iso,    part) {
	split(iso, part, "-")
	return part[3] + 0 " " month[part[2] + 0] " " part[1]
}

# Everything of text that stands in the row and is no figure.
function without(text, what,    i) {
	while (what != "" && (i = index(text, what)) > 0)
		text = substr(text, 1, i - 1) "\n" substr(text, i + length(what))
	return text
}

function title(r) {
	return field(r, "offer") != "" ? field(r, "offer") : field(r, "company") " " field(r, "role") " " \
	    field(r, "level") " " field(r, "location")
}

# May r's letter mention o; may it say its amount?
function may_name(r, o,    last) {
	last = field(o, "expires")
	return title(r) != title(o) && (field(r, "company") == "" || field(r, "company") != field(o, "company")) && \
	    field(o, "base") != "" && field(o, "status") != "current" && \
	    field(o, "firm") == "yes" && field(o, "share") ~ /^(fact|amount)$/ && \
	    (last == "" || (day != "" && day <= last))
}
function may_say(r, o) {
	return may_name(r, o) && field(o, "share") == "amount" && field(r, "currency") == field(o, "currency") && \
	    field(r, "total") != "" && field(o, "total") != "" && \
	    number(field(r, "total")) < number(field(o, "total")) && \
	    number(field(r, "risk_total")) < number(field(o, "risk_total"))
}

function is_wanted(r,    v, i, n, need) {
	v = field(r, "verdict")
	if (field(r, "round") != "" && field(r, "round") != "0")
		return 0
	if (all)
		return 1
	n = split(needs, need, " ")
	for (i = 1; i <= n; i++)
		if (field(r, need[i]) == "")
			return 0
	if (verdicts != "" && v != "")
		return index(" " verdicts " ", " " v " ") > 0
	return 1
}

# The next row the letter can be of; what it may show goes into fine.
function turn_to_next(    i, n, names, o, best) {
	while (++row <= rows && !is_wanted(row))
		;
	split("", fine)
	named = 0
	if (row > rows) {
		print FILENAME ": more letters than rows they are for"
		return
	}
	n = split("base bonus units price strike equity grant signon match low high posted_low posted_high ask_low " \
	    "ask_base ask_units ask_equity ask_signon ask_total vest hours days", names, " ")
	for (i = 1; i <= n; i++)
		allow(field(row, names[i]))
	if (field(row, "base") == "")
		allow(field(row, "ask"))
	if (field(row, "vest") == "")
		allow(4)
	if (field(row, "strike") == "" && field(row, "ask_units") != "")
		allow(field(row, "ask_units") * field(row, "price") "")
	best = ""
	for (o = 1; o <= rows; o++) {
		if (may_name(row, o))
			named = 1
		if (may_say(row, o) && (best == "" || number(field(o, "total")) > number(best)))
			best = field(o, "total")
	}
	allow(best)
	priced = best != ""
	split("", secret)
	n = split("total year1 average risk_total npv mid q3 target ask stay best_other floor feasible zone_mid surplus " \
	    "first_total compa_ratio range_penetration over_offer", names, " ")
	for (i = 1; i <= n; i++)
		secret[number(field(row, names[i]))]
	n = split("base bonus equity signon grant match total risk_total ask_base ask_equity ask_total floor target ask",
	    names, " ")
	for (o = 1; o <= rows; o++)
		for (i = 1; o != row && i <= n; i++)
			secret[number(field(o, names[i]))]
	n = split(field(row, "ladder"), names, "/")
	for (i = 1; i <= n; i++)
		secret[number(names[i])]
	delete secret[0]
}

function is_private(figure) {
	return !(figure + 0 in fine) && (!loose || figure + 0 in secret)
}

function look(line,    text, figure) {
	text = without(line, "409A") # a section of a law
	text = without(text, field(row, "company"))
	text = without(text, field(row, "role"))
	text = without(text, field(row, "level"))
	text = without(text, field(row, "recipient"))
	if (field(row, "expires") != "")
		text = without(text, people_day(field(row, "expires")))
	if (field(row, "deadline") != "")
		text = without(text, people_day(field(row, "deadline")))
	text = without(text, extra)
	while (match(text, /[0-9][0-9,.']*/)) {
		figure = substr(text, RSTART, RLENGTH)
		text = substr(text, RSTART + RLENGTH)
		sub(/[,.']*$/, "", figure)
		gsub(/[,']/, "", figure)
		if (is_private(figure) || text ~ /^ *([KMk]|thousand|million|lakh)/)
			print FILENAME ": " figure ": " line
	}
	if (tolower(line) ~ /target|floor|walk|reserv|minimum|current (pay|salary)/)
		print FILENAME ": a word that is private: " line
	if (line ~ /another offer|other offer/ && !named)
		print FILENAME ": another offer: " line
	if (line ~ /(another|other) offer.*[0-9]/ && !priced)
		print FILENAME ": its amount: " line
	mentioned += line ~ /another offer/
	told += line ~ /another offer.*[0-9]/
	letters += fresh
	fresh = 0
}

# No letter may be missing either.
function finish() {
	while (row < rows && ++row)
		if (is_wanted(row))
			print table ": no letter for row " row
}

BEGIN {
	split("January February March April May June July August September October November December", month, " ")
}
FNR == 1 && index($0, "\t") > 0 {
	finish()
	table = FILENAME
	is_table = 1
	split("", at)
	split("", cell)
	for (i = split($0, part, "\t"); i > 0; i--)
		at[part[i]] = i
	rows = row = 0
	next
}
FNR == 1 {
	is_table = 0
	fresh = 1
	turn_to_next()
}
is_table {
	rows++
	for (i = split($0, part, "\t"); i > 0; i--)
		cell[rows, i] = part[i]
	next
}
$0 == "---" {
	fresh = 1
	turn_to_next()
	next
}
{ look($0) }
END {
	finish()
	if (count != "")
		print letters + 0, mentioned + 0, told + 0
}
