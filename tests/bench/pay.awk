# Pay records, `rows` of them, by a generator of their own, so that every awk makes the same file: 220
# companies, 60 roles, 6 levels and 40 places, which are 14,400 groups of role, level and place.
function draw(n) {
	seed = (seed * 16807) % 2147483647
	return int(seed / 64) % n
}
BEGIN {
	OFS = "\t"
	seed = 20261120
	split("Data,Edge,Platform,Security,Network,Storage,Search,Mobile,Payments,Compiler", field, ",")
	split("Engineer,Analyst,Manager,Designer,Researcher,Architect", work, ",")
	split("Junior,Mid,Senior,Staff,Principal,Fellow", level, ",")
	split("USD,USD,USD,USD,GBP,EUR,INR,JPY", currency, ",")
	print "company", "role", "level", "location", "currency", "base", "equity", "year"
	for (i = 0; i < rows; i++) {
		place = draw(40)
		role = draw(60)
		print "Company " 1 + draw(220), field[role % 10 + 1] " " work[int(role / 10) + 1],
		    level[draw(6) + 1], "City " place + 1, currency[place % 8 + 1],
		    60000 + draw(340000), draw(90000), 2020 + draw(7)
	}
}
