#!/usr/bin/env bats
# What a brief says of an offer's company: its guide's opening and floor, evidence, levels, findings, the range above.
load helper

setup() {
	stand_alone
	mkdir mine
}

# mine FILE ROW...: the rows of that file of data, below its header; the first row names the columns given.
mine() {
	local file=$1
	shift
	tsv "$@" | awk -F '\t' 'NR == FNR { if (FNR == 1) n = split($0, want, FS); next }
		FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; printf("%s", want[1]); for (k = 2; k <= n; k++) printf("\t%s", want[k]); print ""; next }
		{ for (k = 1; k <= n; k++) printf("%s%s", k > 1 ? "\t" : "", want[k] in at ? $at[want[k]] : ""); print "" }' \
		"$ROOT/data/$file" - >"mine/$file"
}

# brief TEMPLATE WANT [ARGUMENT...]: what a brief of that template says of rows.tsv.
brief() {
	printf '%s' "$1" >own.md
	same "$1" "$2" "$(script -q -d mine --brief -f own.md "${@:3}" rows.tsv | tr '\0' '?')"
}

@test "the guide's opening and floor beside the offer" {
	mine strategy.tsv 'company role location currency open_base open_equity open_units price floor_total source' \
		'Acme Writer Oslo USD 100000 _ _ _ 120000 a:1' 'Acme Writer Oslo USD 100000-110000 20000-30000 _ _ 120000 a:2' \
		'Acme Writer Oslo USD 100000 _ 800-900 50 110000 a:3' 'Acme Writer Oslo USD 100000 20000 800 50 120001 a:4' \
		'Acme Writer Oslo USD _ 20000 _ _ 300001 a:5' 'Acme Writer Oslo USD 100000 _ 800 _ _ a:6' \
		'Acme Writer Oslo EUR 1 _ _ _ 1 a:7' 'Acme Reader Oslo USD 1 _ _ _ 1 a:8' 'Acme Writer Bergen USD 1 _ _ _ 1 a:9' \
		'Bolt Writer Oslo USD 1 _ _ _ 1 a:10' 'Acme _ _ USD 5 _ _ _ _ a:11'
	tsv 'company role level location currency total low high' 'Acme Writer Mid Oslo USD 200000 150000 300000' >rows.tsv
	# shellcheck disable=SC2016 # a template
	brief '{{#offers}}{{#guide}}{{source}} {{guide_open_total}}/{{guide_open_top}}/{{guide_floor}}/{{band_high}}{{#open_below_floor}} below{{/open_below_floor}}{{#floor_above_band}} above{{/floor_above_band}};{{/guide}}{{/offers}}' \
		'a:1 $100,000//$120,000/$300,000 below;a:2 $120,000/$140,000/$120,000/$300,000;a:3 $110,000/$111,250/$110,000/$300,000;a:4 $120,000//$120,001/$300,000 below;a:5 //$300,001/$300,000 above;a:6 $100,000///$300,000;a:11 $5///$300,000;'
}

@test "evidence of the year before, findings worth a word, the levels of the role" {
	mine evidence.tsv 'company role kind subject period source' 'Acme Writer k one 2025-03-01 a:1' 'Acme Writer k two 2025-02-28 a:2' \
		'Acme Writer k three 2025-03 a:3' 'Acme Writer k four 2025-02 a:4' 'Acme Writer k five 2025-Q1 a:5' 'Acme Writer k six 2024-Q4 a:6' \
		'Acme Writer k seven 2025 a:7' 'Acme Writer k eight 2024 a:8' 'Acme Writer k nine 2024–2025 a:9' 'Acme Writer k ten 2023–2024 a:10' \
		'Acme Writer k eleven _ a:11' 'Acme Writer k twelve 202 a:12' 'Acme Writer k thirteen 2025-H2 a:13' 'Acme Writer k fourteen 2025-Q2 a:14' \
		'Acme Writer k fifteen 2025-Q3 a:15' 'Acme Writer k sixteen 2025-Q9 a:16' 'Bolt Writer k other 2025-03-01 a:17' 'Acme _ k all 2026 a:18'
	mine findings.tsv 'company id severity measured against rule source' 'Acme one error m a r a:1' 'Acme two warn m a r a:2' \
		'Acme three note m a r a:3' 'Acme four fixable m a r a:4' 'Bolt five error m a r a:5'
	mine levels.tsv 'company role code title level years_min years_max source' 'Acme Writer W1 Writer mid 2 5 a:1' 'Acme Reader R1 Reader mid 2 5 a:2'
	tsv 'company role level location currency total low high' 'Acme Writer Mid Oslo USD 200000 150000 300000' >rows.tsv
	brief '{{#offers}}{{#evidence}}{{subject}},{{/evidence}}{{/offers}}' 'one,three,five,seven,nine,fourteen,fifteen,all,' -D 2026-03-01
	brief '{{#offers}}{{#evidence}}{{subject}},{{/evidence}}{{/offers}}' \
		'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,all,'
	brief '{{#offers}}{{#findings}}{{id}} {{source}},{{/findings}}{{/offers}}' 'one a:1,two a:2,'
	brief '{{#offers}}{{#levels}}{{code}},{{/levels}}{{/offers}}' 'W1,'
}

@test "the range above the offer's own" {
	mine bands.tsv 'company role level code location component currency unit low high source' \
		'Acme Writer Mid _ Oslo total USD year 150000 300000 b:1' 'Acme Writer Staff _ Oslo total USD year 250000 450000 b:2' \
		'Acme Writer Senior _ Oslo total USD year 200000 400000 b:3' 'Acme Writer Chief _ Oslo total USD year 260000 460000 b:4' \
		'Acme Writer A _ Oslo base USD year 160000 170000 b:5' 'Acme Writer B _ Oslo total EUR year 160000 170000 b:6' \
		'Acme Writer C _ Bergen total USD year 160000 170000 b:7' 'Acme Reader D _ Oslo total USD year 160000 170000 b:8' \
		'Bolt Writer E _ Oslo total USD year 160000 170000 b:9' 'Acme Writer F _ Oslo total USD year 160000 _ b:10'
	while IFS= read -r want; do
		low=${want%% *} want=${want#"$low"} want=${want# }
		tsv 'company role level location currency total low high' "Acme Writer Mid Oslo USD 200000 $low 300000" >rows.tsv
		brief '{{#offers}}{{next_level}} {{next_low}} {{next_high}}{{/offers}}' "${want:-  }"
	done <<-'END'
		150000 Senior $200,000 $400,000
		199999 Senior $200,000 $400,000
		200000 Staff $250,000 $450,000
		250000 Chief $260,000 $460,000
		260000
		_
	END
	# one row, and it is the one; an offer of no company has none
	sed -n -i '1p;3p' mine/bands.tsv
	tsv 'company role level location currency total low high' 'Acme Writer Mid Oslo USD 200000 150000 300000' \
		'_ Writer Mid Oslo USD 200000 150000 300000' >rows.tsv
	brief '{{#offers}}{{next_level}};{{/offers}}' 'Staff;;'
}

@test "what a brief knows of its first offer's company, it does not say of the others" {
	tsv 'company role level location currency total low high' \
		'Cloudflare Edge~Inference~Platform~Engineer Senior San~Francisco USD 300000 235000 325000' \
		'_ Writer Senior San~Francisco USD 300000 235000 325000' 'Fly.io Edge~Runtime~Engineer Senior Chicago USD 300000 240000 325000' >rows.tsv
	template='{{#offers}}{{title}}:'
	for name in levers evidence levels guide scopes stages; do
		template+=" {{#$name}}{{source}}{{/$name}}"
	done
	printf '%s{{#facts.equity}}{{source}}{{/facts.equity}}\n{{/offers}}' "$template" >own.md
	script -q --brief -f own.md rows.tsv >said
	[ "$(grep -c . said)" -eq 3 ]
	sed -n 1p said | grep -q '^Cloudflare.*: cloudflare-guide.md:49'
	[[ $(sed -n 2p said) =~ ^'Writer Senior San Francisco:'\ *$ ]]
	sed -n 3p said | grep -q '^Fly.io.*: flyio-guide.md'
	sed -n 3p said | (! grep cloudflare)
	# outside of its offers a brief means the first
	printf '%s' '{{#levers}}{{source}};{{/levers}}' >own.md
	script -q --brief -f own.md rows.tsv | grep -q '^cloudflare-guide.md:49;'
}
