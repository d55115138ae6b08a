#!/usr/bin/env bats
# The tables in data/: their form, their counts, and what one says of another.
load helper

# Every awk program below starts with this: c["name"] is a column's place, header lines are skipped.
columns='FNR == 1 { split("", c); for (i = 1; i <= NF; i++) c[$i] = i; next }'

# The form in which names are compared; bytes of UTF-8 letters are kept.
key='function key(s) { s = tolower(s); gsub(/[^a-z0-9+\200-\377]/, "", s); return s }'

# bad() says what is wrong and where; at the end awk fails when it was called. An END of a test's
# own must stand before this one, which exits.
fail='function bad(s) { print FILENAME ":" FNR ": " s; failed = 1 } END { exit failed }'

table() {
	LC_ALL=C awk -F '\t' "$@"
}

setup() {
	cd "$ROOT/data"
}

# rows and header of every table written here
tables() {
	cat <<-'EOF'
	27	bands	company role level code location segment component currency unit low high year source
	42	headers	column aliases instead
	12	levels	company role code title level years_min years_max source
	8	ranks	level rank words
	347	places	place country currency aliases
	2	companies	company aliases
	179	employers	company aliases
	10	levers	company role n kind topic source
	11	evidence	company role kind publisher subject period source
	2	strategy	company role location currency open_base open_equity open_units open_total floor_base floor_total price source
	117	facts	company role kind subject op value unit location source
	96	hiring	kind group topic detail source
	40	cues	where kind subject cue takes
	22	checks	id severity in_part rule
	29	findings	company id severity measured against rule source
	3	sources	source title company role kind year
	30	rates	date currency per_eur source
	154	currencies	currency name minor sign alone accepts grouping step_base step_signon
	4	haircuts	equity_kind haircut source
	8	vests	vest shares meaning
	7	periods	period per_year aliases
	20	pay	company role level location currency base as_of
	40	objections	situation topic needs words says answer brief
	14	raise	part when what
	2	families	family role
	12	interview	area topic question good bad source
	2	offers	offer company role level location currency base bonus units price vest equity equity_kind signon firm share expires
	EOF
}

@test "every table has its columns and its rows" {
	tables | while IFS=$'\t' read -r rows name header; do
		[ "$(head -n 1 "$name.tsv" | tr '\t' ' ')" = "$header" ] || { echo "$name: header"; exit 1; }
		[ "$(($(wc -l < "$name.tsv") - 1))" -eq "$rows" ] || { echo "$name: rows"; exit 1; }
	done
}

@test "what is installed as data is tables and templates" {
	same files "$({ tables | cut -f 2; printf '%s\n' beyond columns kinds names plan; } | sed 's/$/.tsv/' | sort)" \
		"$(find . -type f ! -name '.*' ! -path './letters/*' ! -path './briefs/*' | cut -c 3- | sort)"
	never grep -v '\.[a-z]*$' <(find letters briefs -type f)
}

@test "facts, hiring and findings have so many rows of each kind" {
	run -0 table "$columns"'
		{ n[FILENAME " " (FILENAME == "findings.tsv" ? $c["severity"] : $c["kind"])]++ }
		END { for (k in n) print k, n[k] | "sort" }' facts.tsv hiring.tsv findings.tsv
	[ "$output" = "$(sort <<-'EOF'
	facts.tsv acceptance 7
	facts.tsv argument 3
	facts.tsv claim 10
	facts.tsv employer 7
	facts.tsv equity 17
	facts.tsv figure 4
	facts.tsv level-scope 5
	facts.tsv rival 6
	facts.tsv scope 39
	facts.tsv stage 5
	facts.tsv threshold 2
	facts.tsv topic 12
	findings.tsv error 5
	findings.tsv fixable 2
	findings.tsv note 9
	findings.tsv warn 13
	hiring.tsv context 26
	hiring.tsv expectation 15
	hiring.tsv flag 10
	hiring.tsv interview 7
	hiring.tsv progression 4
	hiring.tsv question 4
	hiring.tsv signal 5
	hiring.tsv skill 10
	hiring.tsv work 15
	EOF
	)" ]
}

@test "every first line names columns, each once" {
	table "$fail"'
		FNR == 1 {
			split("", seen)
			for (i = 1; i <= NF; i++) {
				if ($i !~ /^[a-z][a-z0-9_]*$/ || seen[$i]++)
					bad("column " $i)
			}
		}' *.tsv
}

@test "every row has all columns" {
	table "$fail"'
		FNR == 1 { n = NF }
		NF != n { bad(NF " fields for " n) }' *.tsv
}

@test "bytes: UTF-8, no control but TAB and LF, LF at the end" {
	for f in *.tsv; do
		iconv -f UTF-8 -t UTF-8 "$f" > /dev/null || { echo "$f: UTF-8"; return 1; }
		LC_ALL=C tr -d '\000-\010\013-\037\177' < "$f" | cmp - "$f"
		[ "$(tail -c 1 "$f" | od -An -c | tr -d ' ')" = '\n' ] || { echo "$f: end"; return 1; }
	done
	table "$fail"'
		/\302[\200-\237]/ { bad("C1 control") }
		/\342\200[\252-\256]/ || /\342\201[\246-\251]/ { bad("bidi override") }
		/^\357\273\277/ { bad("BOM") }' *.tsv
}

@test "fields: no blank at either end, none doubled, no other kind of blank, no quoting" {
	table "$fail"'
		{
			for (i = 1; i <= NF; i++)
				if ($i ~ /^ / || $i ~ / $/ || $i ~ /  / || $i ~ /^".*"$/)
					bad("field " i)
		}
		/^$/ { bad("blank line") }
		/\302\240/ || /\342\200[\200-\217\257]/ || /\343\200\200/ { bad("a blank that is no space") }' *.tsv
}

@test "no row stands twice" {
	table "$fail"' seen[FILENAME, $0]++ { bad("again: " $0) }' *.tsv
}

@test "what names a row names one row only" {
	while read -r name fields; do
		table -v fields="$fields" "$fail $columns"'
			{
				k = ""
				n = split(fields, field, " ")
				for (i = 1; i <= n; i++)
					k = k "\t" $c[field[i]]
				if (seen[k]++)
					bad("again:" k)
			}' "$name.tsv"
	done <<-'EOF'
	bands company role level location segment component
	levels company role title
	levers company role n
	families family role
	interview area topic question
	objections situation topic needs
	findings company id measured
	checks id
	cues where kind subject cue
	sources source
	rates date currency
	currencies currency
	haircuts equity_kind
	vests vest
	employers company
	offers offer
	EOF
}

@test "a name, alias or word means one thing only" {
	while read -r name column aliases; do
		table -v column="$column" -v aliases="$aliases" "$fail $key $columns"'
			function meet(word) {
				if (key(word) == "")
					bad("\"" word "\" has no letter")
				else if (key(word) in of && of[key(word)] != FNR)
					bad("\"" word "\" stands on line " of[key(word)] " too")
				of[key(word)] = FNR
			}
			{
				meet($c[column])
				n = split($c[aliases], word, "; ")
				for (i = 1; i <= n; i++)
					meet(word[i])
			}' "$name.tsv"
	done <<-'EOF'
	places place aliases
	companies company aliases
	employers company aliases
	ranks level words
	periods period aliases
	EOF
}

@test "lists are parted by a semicolon and one blank" {
	table "$fail $columns"'
		{ list = $c[FILENAME == "ranks.tsv" ? "words" : "aliases"] }
		list ~ /;[^ ]/ || list ~ / ;/ || list ~ /;$/ || list ~ /^;/ || list ~ /; ;/ || list ~ /,/ {
			bad(list)
		}' places.tsv companies.tsv employers.tsv ranks.tsv periods.tsv headers.tsv
}

@test "headers: other names of columns that people fill in, none of them another column's" {
	table "$fail $key $columns"'
		FILENAME == "columns.tsv" { type[$c["name"]] = $c["type"]; folded[key($c["name"])] = $c["name"]; next }
		{
			column = $c["column"]
			if (!(column in type))
				bad("no column " column)
			n = split($c["aliases"], name, "; ")
			for (i = 1; i <= n; i++) {
				k = key(name[i])
				if (k in folded)
					bad(name[i] " is the column " folded[k])
				if (of[k]++)
					bad(name[i] " stands twice")
			}
			if (n == 0)
				bad("no aliases")
			rows[column]++
			refused[column] += $c["instead"] != ""
		}
		END {
			for (column in rows)
				if (rows[column] == refused[column])
					bad("nothing is " column)
		}' columns.tsv headers.tsv
	# what programs set is their own: a sheet column Total stays beside it
	run -1 grep -Ew '^(total|year1|average|risk_total|npv|low|high|q3|target|ask[a-z_]*|stay|floor|verdict|surplus)' headers.tsv
}

@test "periods: bimonthly is not there, the factors are" {
	run -1 grep -i 'bi-*monthly' periods.tsv
	run -0 table "$columns"'{ printf "%s %s;", $c["period"], $c["per_year"] }' periods.tsv
	[ "$output" = 'year 1;month 12;semi-month 24;fortnight 26;week 52;day 260;hour 2080;' ]
}

@test "currencies: codes, minor digits and grouping are well-formed" {
	table "$fail $columns"'
		$c["currency"] !~ /^[A-Z][A-Z][A-Z]$/ { bad("code " $c["currency"]) }
		$c["currency"] <= last { bad("order") }
		{ last = $c["currency"] }
		$c["name"] == "" { bad("no name") }
		$c["minor"] !~ /^[023]$/ { bad("minor " $c["minor"]) }
		$c["grouping"] != "western" && $c["grouping"] != "indian" { bad("grouping") }' currencies.tsv
}

@test "currencies: minor digits as in ISO 4217, grouping in lakh where it is used" {
	run -0 table "$columns"'
		$c["minor"] != 2 { of[$c["minor"]] = of[$c["minor"]] " " $c["currency"] }
		$c["grouping"] == "indian" { indian = indian " " $c["currency"] }
		END { print "0" of[0]; print "3" of[3]; print "indian" indian }' currencies.tsv
	[ "${lines[0]}" = '0 BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF' ]
	[ "${lines[1]}" = '3 BHD IQD JOD KWD LYD OMR TND' ]
	[ "${lines[2]}" = 'indian BDT INR LKR NPR PKR' ]
}

@test "currencies: a symbol alone means one currency, and that currency accepts it" {
	table "$columns"'
		{
			split("", accepted)
			n = split($c["accepts"], symbol, " ")
			for (i = 1; i <= n; i++) {
				if (accepted[symbol[i]]++)
					bad(symbol[i] " twice")
				if (symbol[i] ~ /[0-9]/ || symbol[i] ~ /^[kKmMbBlL]$/)
					bad(symbol[i] " reads as part of the figure")
			}
			n = split($c["alone"], symbol, " ")
			for (i = 1; i <= n; i++) {
				low = tolower(symbol[i])
				if (low in of)
					bad(symbol[i] " means " of[low] " too")
				of[low] = $c["currency"]
				if (!(symbol[i] in accepted))
					bad(symbol[i] " is not accepted")
			}
			sign = $c["sign"]
			if (sign == "" || (sign != $c["currency"] && !(sign in accepted)))
				bad("sign " sign)
			if (printed[sign]++)
				bad("sign " sign " is printed for another currency")
		}
		END {
			if (("¥" in of) || ("kr" in of))
				bad("a shared symbol stands alone")
		}'"$fail" currencies.tsv
}

@test "currencies: no symbol is another currency's code" {
	table "$fail $columns"'
		NR == FNR { code[tolower($c["currency"])] = 1; next }
		{
			n = split($c["accepts"], symbol, " ")
			for (i = 1; i <= n; i++)
				if (tolower(symbol[i]) in code)
					bad(symbol[i])
		}' currencies.tsv currencies.tsv
}

@test "currencies: the two steps belong together" {
	table "$columns"'
		$c["step_base"] == "" {
			if ($c["step_signon"] != "")
				bad("half a step")
			next
		}
		{ steps++ }
		$c["step_signon"] != 10 * $c["step_base"] { bad("sign-on step") }
		END { if (steps != 9) bad(steps " currencies with steps") }'"$fail" currencies.tsv
}

@test "every currency in use is known" {
	table "$fail $columns"'
		FILENAME == "currencies.tsv" { known[$c["currency"]] = 1; next }
		!($c["currency"] in known) { bad("currency " $c["currency"]) }' \
		currencies.tsv bands.tsv places.tsv rates.tsv offers.tsv pay.tsv strategy.tsv
	table "$fail $columns"'
		FILENAME == "currencies.tsv" { known[$c["currency"]] = 1; next }
		$c["unit"] ~ /^[A-Z][A-Z][A-Z]\// && !(substr($c["unit"], 1, 3) in known) { bad($c["unit"]) }' \
		currencies.tsv facts.tsv
}

@test "every company, place and level in use is known" {
	table "$fail $columns"'
		FILENAME == "companies.tsv" { company[$c["company"]] = company[""] = 1; next }
		!($c["company"] in company) { bad("company " $c["company"]) }' \
		companies.tsv bands.tsv levels.tsv levers.tsv evidence.tsv strategy.tsv facts.tsv findings.tsv \
		sources.tsv offers.tsv
	table "$fail $columns"'
		FILENAME == "places.tsv" { place[$c["place"]] = $c["currency"]; next }
		$c["location"] == "" { next }
		!($c["location"] in place) { bad("place " $c["location"]); next }
		("currency" in c) && $c["currency"] != place[$c["location"]] { bad("paid in " $c["currency"]) }' \
		places.tsv bands.tsv strategy.tsv facts.tsv offers.tsv pay.tsv
	table "$fail $columns"'
		FILENAME == "ranks.tsv" { rank[$c["level"]] = $c["rank"]; next }
		FILENAME == "hiring.tsv" && $c["kind"] != "expectation" { next }
		{ level = $c[FILENAME == "hiring.tsv" ? "group" : "level"] }
		!(level in rank) { bad("level " level) }' ranks.tsv levels.tsv hiring.tsv
}

@test "every question rests on the hiring guide, in an area of it; every family has one" {
	table "$fail $columns"'
		FILENAME == "sources.tsv" { guide[$c["role"]] = 1; file[$c["source"]] = 1; next }
		FILENAME == "hiring.tsv" { area[$c["kind"] "\t" $c["group"]] = 1; place[$c["source"]] = 1; next }
		FILENAME == "families.tsv" {
			if (!($c["family"] in guide) || !($c["role"] in guide))
				bad("no guide")
			next
		}
		!("interview\t" $c["area"] in area) { bad("area " $c["area"]) }
		!($c["source"] in place) { bad("source " $c["source"]) }
		$c["question"] !~ /[.?]$/ || $c["good"] !~ /\.$/ || $c["bad"] !~ /\.$/ { bad("an end") }' \
		sources.tsv hiring.tsv families.tsv interview.tsv
}

@test "objections: each situation has its topics, six for a raise; one worry is for all that nobody thought of" {
	run -0 table "$columns"'
		$c["situation"] !~ /^(offer|raise|worry)$/ { bad("situation") }
		($c["situation"] == "worry") != ($c["says"] == "") { bad("says") }
		$c["situation"] != "worry" && $c["words"] != "" { bad("words") }
		$c["answer"] !~ /[.?]$/ || $c["brief"] !~ /[.?]$/ { bad("an end") }
		!seen[$c["situation"], $c["topic"]]++ { n[$c["situation"]]++ }
		$c["situation"] == "worry" && $c["words"] == "" { all++ }
		END { print n["offer"], n["raise"], n["worry"], all }'"$fail" objections.tsv
	same topics '9 6 12 1' "$output"
}

@test "ranks rise by one; a company's codes, ranks and years rise together" {
	table "$fail $columns"'
		FILENAME == "ranks.tsv" {
			if ($c["rank"] != ++n)
				bad("rank " $c["rank"])
			rank[$c["level"]] = $c["rank"]
			next
		}
		$c["company"] == last {
			if (rank[$c["level"]] <= r || $c["years_min"] != top)
				bad("ladder")
		}
		$c["years_max"] != "" && $c["years_max"] <= $c["years_min"] + 0 { bad("years") }
		{ last = $c["company"]; r = rank[$c["level"]]; top = $c["years_max"] }' ranks.tsv levels.tsv
}

@test "bands: low is not above high, code and label agree, place or segment" {
	table "$fail $columns"'
		$c["low"] !~ /^[1-9][0-9]*$/ || $c["high"] !~ /^[1-9][0-9]*$/ || $c["low"] + 0 > $c["high"] + 0 {
			bad($c["low"] "-" $c["high"])
		}
		($c["location"] == "") == ($c["segment"] == "") { bad("place or segment") }
		$c["company"] == "" {
			if ($c["code"] != "" || $c["component"] != "unstated")
				bad("a market band")
			next
		}
		$c["component"] != "total" { bad("component") }
		$c["code"] == "" || index($c["level"], " (" $c["code"] ")") == 0 { bad("code " $c["code"]) }
		$c["unit"] != "year" || $c["year"] != 2026 { bad("unit or year") }' bands.tsv
}

@test "amounts are plain decimals" {
	table "$fail $columns"'
		function plain(s) { return s == "" || s ~ /^(0|[1-9][0-9]*)([.][0-9]*[1-9])?$/ }
		{
			n = split("low high base units price equity signon open_base open_units open_total floor_base" \
			    " floor_total per_eur per_year step_base step_signon", field, " ")
			for (i = 1; i <= n; i++)
				if ((field[i] in c) && !plain($c[field[i]]))
					bad(field[i] " " $c[field[i]])
		}' bands.tsv strategy.tsv rates.tsv currencies.tsv periods.tsv offers.tsv pay.tsv
}

@test "rates: one euro is one euro, each rate is above 0, each date a day" {
	table "$fail $columns"'
		$c["currency"] == "EUR" && $c["per_eur"] != 1 { bad("euro") }
		$c["per_eur"] <= 0 { bad("rate") }
		$c["date"] !~ /^2[0-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/ { bad("date") }
		$c["source"] == "" { bad("source") }' rates.tsv
}

@test "haircuts are percentages, vests sum to 100" {
	table "$fail $columns"' $c["haircut"] !~ /^([1-9]?[0-9]|100)%$/ { bad($c["haircut"]) }' haircuts.tsv
	table "$fail $columns"'
		{
			n = split($c["shares"], share, "/")
			for (sum = i = 0; i < n; i++)
				sum += share[i + 1]
			if (sum != 100 || $c["shares"] !~ /^[0-9]+(\/[0-9]+)*$/)
				bad($c["shares"])
		}
		$c["vest"] !~ /^[a-z]+(-[a-z0-9]+)*$/ { bad("name " $c["vest"]) }' vests.tsv
}

@test "every fact has its line in a known document of that company" {
	table "$fail $columns"'
		FILENAME == "sources.tsv" { of[$c["source"]] = $c["company"]; next }
		{
			n = split($c["source"], place, "; ")
			if (n == 0)
				bad("no source")
			for (i = 1; i <= n; i++) {
				file = place[i]
				sub(/:[1-9][0-9]*$/, "", file)
				if (file == place[i] || !(file in of))
					bad("source " place[i])
				else if (("company" in c) && FILENAME != "findings.tsv" && of[file] != $c["company"])
					bad("source of another company")
			}
			if (n != 1 && FILENAME != "findings.tsv")
				bad("more than one source")
		}' sources.tsv bands.tsv levels.tsv levers.tsv evidence.tsv strategy.tsv facts.tsv hiring.tsv findings.tsv
}

@test "facts: arguments belong to thresholds, topics to stages, scopes to mapped codes" {
	table "$fail $columns"'
		FILENAME == "levels.tsv" { mapped[$c["company"], $c["code"]] = 1; next }
		{ k = $c["company"] SUBSEP $c["subject"] }
		$c["kind"] == "threshold" { threshold[k] = 1 }
		$c["kind"] == "argument" && !(k in threshold) { bad("argument for " $c["subject"]) }
		$c["kind"] == "stage" { stage[k] = 1; if ($c["value"] != ++stages[$c["company"]]) bad("order") }
		$c["kind"] == "topic" && !(k in stage) { bad("topic of " $c["subject"]) }
		$c["kind"] == "level-scope" && !(k in mapped) { bad("code " $c["subject"]) }
		$c["op"] !~ /^(|<|>=|=|~|adjusted)$/ { bad("op " $c["op"]) }' levels.tsv facts.tsv
}

@test "offers use known presets, kinds and words" {
	table "$fail $columns"'
		FILENAME == "haircuts.tsv" { kind[$c["equity_kind"]] = 1; next }
		FILENAME == "vests.tsv" { vest[$c["vest"]] = 1; next }
		!($c["equity_kind"] in kind) { bad("equity_kind") }
		$c["vest"] !~ /^[1-9][0-9]*$/ && !($c["vest"] in vest) { bad("vest") }
		$c["firm"] !~ /^(|yes|verbal|no)$/ || $c["share"] !~ /^(|no|fact|amount)$/ { bad("firm or share") }
		$c["base"] == "" { bad("base") }' haircuts.tsv vests.tsv offers.tsv
}

@test "findings are of known checks, with their severity and rule" {
	table "$fail $columns"'
		FILENAME == "checks.tsv" {
			severity[$c["id"]] = $c["severity"]
			in_part[$c["id"]] = $c["in_part"]
			rule[$c["id"]] = $c["rule"]
			if (($c["severity"] " " $c["in_part"]) !~ /^(error|warn|note|fixable) (error|warn|note|fixable|)$/)
				bad("severity")
			next
		}
		{ id = $c["id"] }
		!(id in rule) { bad("check " id); next }
		$c["rule"] != rule[id] { bad("rule of " id) }
		$c["severity"] != severity[id] && $c["severity"] != in_part[id] { bad("severity of " id) }
		$c["measured"] == "" || $c["source"] == "" { bad("measured or source of " id) }' checks.tsv findings.tsv
}

@test "a data file comes from the first place that has it" {
	stand_alone
	printf 'offer\tcurrency\tbase\n' >rows.tsv
	local -a places=("$PWD/asked" "$PWD/ours" "$PWD/shared/haggle" "$PWD/home/.local/share/haggle")
	for place in "${places[@]}"; do
		mkdir -p "$place"
		cp "$ROOT/data/currencies.tsv" "$place"
	done
	from() { # [NAME=VALUE]... [--data DIR]: where currencies.tsv is read from
		env -u HAGGLE_DATA -u XDG_DATA_HOME -u HOME "${@:1:$#-1}" convert -v ${!#} rows.tsv 2>&1 >out |
			sed -n 's/^convert: currencies.tsv: read from //p'
	}
	all=(HAGGLE_DATA="$PWD/ours" XDG_DATA_HOME="$PWD/shared" HOME="$PWD/home")
	same 'asked for' "$PWD/asked/currencies.tsv" "$(from "${all[@]}" "--data $PWD/asked")"
	same HAGGLE_DATA "$PWD/ours/currencies.tsv" "$(from "${all[@]}" '')"
	same 'no such place' "$PWD/ours/currencies.tsv" "$(from "${all[@]}" "--data $PWD/none")"
	same XDG_DATA_HOME "$PWD/shared/haggle/currencies.tsv" "$(from "${all[@]:1}" '')"
	same 'empty is none' "$PWD/shared/haggle/currencies.tsv" "$(from HAGGLE_DATA= "${all[@]:1}" '')"
	same HOME "$PWD/home/.local/share/haggle/currencies.tsv" "$(from "${all[@]:2}" '')"
	same 'empty is none' "$PWD/home/.local/share/haggle/currencies.tsv" "$(from XDG_DATA_HOME= "${all[@]:2}" '')"
	[ -e "$BIN/../data" ] || skip 'no data beside the programs'
	# where XDG_DATA_HOME is said, HOME is not looked at
	same beside "$(realpath "$BIN/../data")/currencies.tsv" "$(realpath "$(from XDG_DATA_HOME="$PWD/none" "${all[@]:2}" '')")"
	same beside "$(realpath "$BIN/../data")/currencies.tsv" "$(realpath "$(from HOME= '')")"
}

@test "a table of one's own that lacks a column a program reads is refused" {
	# columns that only people read; a band may be of any company, role and place
	optional=' columns:meaning currencies:name haircuts:source vests:meaning rates:source places:country kinds:meaning bands:company bands:role bands:level bands:code
		bands:location bands:segment bands:component bands:currency bands:unit bands:year bands:source '
	convert -q offers.tsv | band -q | anchor -q | floor -q >"$BATS_TEST_TMPDIR/offers.tsv"
	stand_alone
	tsv 'offer Salary' 'a 100000' >named.tsv
	mkdir own
	n=0
	while IFS='|' read -r command tables; do
		for name in $tables; do
			mapfile -t names < <(head -n 1 "$ROOT/data/$name.tsv" | tr '\t' '\n')
			for at in "${!names[@]}"; do
				cut -f $((at + 1)) --complement "$ROOT/data/$name.tsv" >"own/$name.tsv"
				run --separate-stderr bash -c "$command"
				case ${optional//[$'\n\t']/ } in
				*" $name:${names[at]} "*) same "$name ${names[at]}" 0 "$status" ;;
				*)
					same "$name ${names[at]}" 2 "$status"
					same stdout '' "$output"
					[[ $stderr == "${command%% *}: own/$name.tsv:1: no column '${names[at]}'"* ]] || { echo "$stderr"; return 1; }
					;;
				esac
				rm "own/$name.tsv"
				n=$((n + 1))
			done
		done
	done <<-'EOF'
		script playbook -q -d own offers.tsv|columns currencies levels ranks companies places periods haircuts vests facts levers evidence strategy findings plan beyond bands raise sources families hiring interview objections names kinds
		guide --check -q -d own "$ROOT"/tests/data/guide-check/clean.md|checks cues employers
		convert -q -d own named.tsv|headers
		convert -q -d own -t EUR offers.tsv|rates
	EOF
	same columns 155 $n
}

@test "as many currencies as there is room for, and one more" {
	stand_alone
	mkdir own
	awk 'BEGIN { FS = OFS = "\t" } { print } NR > 1 { last = $0 }
		END { for (i = NR; i <= 512; i++) { $0 = last; $1 = sprintf("%c%c%c", 81 + i / 26 / 26, 65 + i / 26 % 26, 65 + i % 26); $2 = $4 = $6 = ""; print } }
	' "$ROOT/data/currencies.tsv" >own/currencies.tsv
	same rows 513 "$(wc -l <own/currencies.tsv)"
	tsv 'currency base' "$(tail -n 1 own/currencies.tsv | cut -f 1) 5" 'EUR 7' >rows.tsv
	run -0 --separate-stderr convert -d own rows.tsv
	same total '5 7' "$(figures total <<<"$output" | paste -sd ' ' | sed 's/\.00//g')"
	tail -n 1 own/currencies.tsv | sed 's/^.../ZZZ/' >>own/currencies.tsv
	run -2 --separate-stderr convert -d own rows.tsv
	refused 'convert: own/currencies.tsv: more than 512 currencies'
}

@test "currencies of one's own may lack the euro" {
	stand_alone
	mkdir own
	grep -v '^EUR' "$ROOT/data/currencies.tsv" >own/currencies.tsv
	tsv 'date currency per_eur' '2026-04-13 USD 1.25' '2026-04-13 GBP 0.5' >rates.tsv
	tsv 'currency base' 'GBP 100' 'USD 5' >rows.tsv
	run -0 --separate-stderr convert -q -d own --rates rates.tsv -t USD rows.tsv
	same base '250 5' "$(figures base <<<"$output" | paste -sd ' ')"
}

@test "the columns of the kit's tables may stand in any order" {
	convert -q offers.tsv | band -q | anchor -q | floor -q --current 240000 >"$BATS_TEST_TMPDIR/offers.tsv"
	stand_alone
	tsv 'company level location currency Salary period equity vest equity_kind' 'net L5 SF USD 9000 monthly 40000 back-loaded rsu' >named.tsv
	cat >pipeline <<-'END'
		convert -q -d "$1" -t EUR offers.tsv | band -q -d "$1" | anchor -q -d "$1" | floor -q -d "$1" --current 240000 |
			script playbook -q -d "$1"
		convert -q -d "$1" named.tsv | band -q -d "$1" | floor -d "$1" 2>&1
		guide --check -d "$1" "$ROOT"/tests/data/guide-check/*.md 2>&1 || [ $? -eq 1 ]
	END
	bash pipeline "$ROOT/data" >whole
	same 'the first year' 116000 "$(convert -q named.tsv | figures year1)"
	same 'the band' cloudflare-guide.md:10 "$(convert -q named.tsv | band -q | figures band_source)"
	for name in columns currencies bands facts levers evidence strategy findings plan beyond raise sources families hiring \
		interview objections names kinds levels ranks rates companies places periods haircuts vests headers checks cues \
		employers; do
		mkdir -p own
		awk 'BEGIN { FS = OFS = "\t" } { for (i = NF; i > 0; i--) printf("%s%s", $i, i > 1 ? OFS : "\n") }' \
			"$ROOT/data/$name.tsv" >own/$name.tsv
		bash pipeline own | diff whole - || { echo "$name"; return 1; }
		rm -r own
	done
}
