# Tables of one to four offers that differ in everything a letter depends on: -v n=TABLES -v into=DIR
# writes DIR/1.offers, DIR/2.offers, ... The same every time: chance is a linear congruence.

function chance(most) { # 0 .. most-1
	seed = (seed * 16807) % 2147483647
	return int(seed / 2147483647 * most)
}

# The amount in units of the currency: a dollar's worth, less odd digits in currencies without cents.
function worth(dollars) {
	return int(dollars * rate[currency] / grain[currency] + 0.5) * grain[currency]
}

function one_offer(t, i,    yearly, bonus, units, price, equity, total, kind, strike, signon, low, high) {
	split("USD GBP EUR INR JPY", codes, " ")
	currency = codes[1 + (t % 3 ? t % 5 : chance(5))]
	yearly = worth(150000 + 1370 * chance(60))
	hourly = currency != "INR" && currency != "JPY" && chance(6) == 0
	base = hourly ? int(yearly / 2080 * 4) / 4 : yearly
	yearly = hourly ? base * 2080 : base
	bonus = chance(3)
	bonus = bonus == 0 ? "" : bonus == 1 ? (8 + chance(9)) "%" : worth(11300 + 10 * chance(900))
	kind = chance(5)
	units = price = equity = strike = equity_kind = ""
	if (kind == 1 || kind == 2) {
		units = 830 + 10 * chance(200)
		price = worth(61 + chance(90))
		equity_kind = chance(2) ? "rsu" : ""
		if (kind == 2) {
			strike = worth(21 + chance(9))
			equity_kind = chance(2) ? "options" : ""
		}
	} else if (kind == 3) {
		equity = worth(31000 + 70 * chance(400))
		equity_kind = chance(2) ? "options" : "private-rsu"
	} else if (kind == 4 && chance(2)) {
		units = 1310
		equity_kind = "options"
	} else if (kind == 4) {
		equity = "?"
	}
	signon = chance(4)
	signon = signon == 0 ? "?" : signon < 3 ? "" : worth(5500 + 500 * chance(30))
	company = chance(5) ? "Firm" i : ""
	role = chance(5) ? "Engineer" : ""
	level = chance(4) ? "Senior" : ""
	place = chance(4) ? "Lagos" : ""
	if ((currency == "USD" || currency == "GBP") && chance(2)) { # data knows these
		company = "Cloudflare"
		role = "Edge Inference Platform Engineer"
		level = chance(2) ? "Senior" : "L5"
		place = currency == "GBP" ? "London" : chance(2) ? "Austin" : "San Francisco"
	}
	total = yearly + (bonus ~ /%/ ? yearly * bonus / 100 : bonus) + (equity == "?" ? 0 : equity) + \
	    (units != "" && price != "" ? units * (price - strike) / 4 : 0)
	low = high = ""
	band = chance(6)
	if (band > 1) {
		low = worth((band == 2 ? 1.03 : 0.81) * total / rate[currency])
		high = worth((band == 3 ? 0.97 : 1.19) * total / rate[currency])
	}
	split("yes yes yes yes verbal no _", firms, " ")
	split("no fact amount amount amount _", shares, " ")
	firm = firms[1 + chance(7)]
	share = shares[1 + chance(6)]
	offer = chance(4) ? "No" i : ""
	print offer, company, role, level, place, currency, hourly ? "hour" : "", base, bonus, units, price, strike, chance(3) ? "" : 3, equity, \
	    equity_kind, signon, chance(4) ? "" : worth(2900), low, high, \
	    firm == "_" ? "" : firm, share == "_" ? "" : share, \
	    chance(3) ? "" : "2026-1" chance(3) "-2" chance(9), chance(3) ? "" : "2026-11-1" chance(10), \
	    chance(2) ? "" : "Dana Cole", chance(4) ? "" : 90 + chance(20) "%", \
	    chance(5) ? "" : "more after a year" > file
}

BEGIN {
	OFS = "\t"
	seed = 20261120
	rate["USD"] = 1; rate["GBP"] = 0.74; rate["EUR"] = 0.86; rate["INR"] = 93; rate["JPY"] = 157
	grain["USD"] = grain["GBP"] = grain["EUR"] = 1; grain["INR"] = grain["JPY"] = 10
	split("offer company role level location currency period base bonus units price strike vest equity " \
	    "equity_kind signon match posted_low posted_high firm share expires deadline recipient worth refresh", \
	    head, " ")
	for (t = 1; t <= n; t++) {
		file = into "/" t ".offers"
		for (i = 1; i in head; i++)
			printf "%s%s", head[i], i + 1 in head ? OFS : "\n" > file
		offers = 1 + t % 4
		for (i = 1; i <= offers; i++)
			one_offer(t, i)
		close(file)
	}
}
