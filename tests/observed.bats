#!/usr/bin/env bats
# band -g: bands made of observed pay. What each option and each rule does to the figures, and what is
# refused. tests/parts.bats has --partial and --merge, tests/reading.bats how millions of rows are read.
load helper

# given HEADER ROW...: the table in.tsv, as tsv writes it.
given() {
	tsv "$@" >in.tsv
}

# records N: so many rows of one role in dollars, 101, 102 ...
records() {
	tsv 'role currency base'
	seq 101 $((100 + $1)) | sed 's/^/DE\tUSD\t/'
}

# The columns named of what `band -q -g ARGUMENT...` prints for in.tsv.
of() {
	local columns=$1
	shift
	band -q -g "$@" in.tsv | figures $columns
}

# stops REASON ARGUMENT...: band on in.tsv refuses, saying that after its name.
stops() {
	run -2 --separate-stderr band "${@:2}" in.tsv
	refused "band: $1"
}

# The eleven figures of haggle-methods(7), in thousands.
eleven='205 218 226 233 240 247 255 262 271 290 410'

@test "percentiles are of type 7, as the manual works them out" {
	for v in $eleven; do echo "DE Paris EUR ${v}000"; done | tac >rows
	mapfile -t rows <rows
	given 'role location currency base' "${rows[@]}"
	run -0 --separate-stderr band -g role,location --value base in.tsv
	printed "$(tsv 'role location component currency unit n low mid high q3 p10 p25 p50 p75 p90' \
		'DE Paris base EUR year 11 218000 247000 290000 266500 218000 229500 247000 266500 290000')"
}

@test "between two observations a percentile lies on the line, and is rounded once" {
	given 'role currency base' 'a USD 0' 'a USD 0.01' 'b USD 1' 'b USD 2' 'c JPY 1' 'c JPY 2' \
		'd KWD 1' 'd KWD 2' 'e USD 100' 'e USD 100.01' 'e USD 100.02' 'e USD 100.05'
	# 0.0033, 0.005, 0.0099; 1.33 ...; whole yen, half away from zero; thousandths of a dinar
	run -0 of 'role p33 p50 p99' role --value base --min-n 1 --percentiles 33,50,99
	same figures 'a 0 0.01 0.01
b 1.33 1.5 1.99
c 1 2 2
d 1.33 1.5 1.99
e 100.01 100.02 100.05' "$output"
	given 'role currency base' 'd KWD 1' 'd KWD 1.001' 'd KWD 1.002'
	same dinars '1.001 1.002' "$(of 'p37 p99' role --value base --min-n 1 --percentiles 37,99)"
}

@test "low mid high q3: p25 p50 p75 p75 below ten observations, p10 p50 p90 p75 from ten on" {
	for n in 1 4; do
		records $n >in.tsv
		same "n $n" "$n _ _ _ _ _ _ _ _ _" "$(of 'n low mid high q3 p10 p25 p50 p75 p90' role --value base)"
	done
	while read -r n want; do
		records "$n" >in.tsv
		same "n $n" "$n $want" "$(of 'n low mid high q3 p10 p25 p50 p75 p90' role --value base)"
	done <<-'END'
		5 102 103 104 104 _ 102 103 104 _
		9 103 105 107 107 _ 103 105 107 _
		10 101.9 105.5 109.1 107.75 101.9 103.25 105.5 107.75 109.1
		11 102 106 110 108.5 102 103.5 106 108.5 110
	END
}

@test "the lowest and the highest of ten are never an end of the band" {
	records 9 >in.tsv
	tsv 'DE USD 9000000' >>in.tsv
	same high '101.9 900098.1' "$(of 'low high' role --value base)"
	tsv 'DE USD 1' >>in.tsv
	same both '101 109' "$(of 'low high' role --value base)"
}

@test "--min-n: fewer observations give n alone; percentiles outside the quartiles take twice as many" {
	{ records 3; records 5 | sed '1d; s/DE/B/'; records 6 | sed '1d; s/DE/C/'; } >in.tsv
	while read -r least b c d; do
		same "$least" "B $b C $c DE $d" "$(of 'role low p10 p50 p90' role --value base --min-n "$least" \
			--percentiles 10,50,90 | tr ' \n' '/ ' | sed 's,/, ,; s, \([BCD]\), \1,g; s, $,,; s,\([BCDE]\)/,\1 ,g')"
	done <<-'END'
		1 102/101.4/103/104.6 102.25/101.5/103.5/105.5 101.5/101.2/102/102.8
		2 102/101.4/103/104.6 102.25/101.5/103.5/105.5 101.5/_/102/_
		3 102/_/103/_ 102.25/101.5/103.5/105.5 101.5/_/102/_
		4 102/_/103/_ 102.25/_/103.5/_ _/_/_/_
		6 _/_/_/_ 102.25/_/103.5/_ _/_/_/_
		7 _/_/_/_ _/_/_/_ _/_/_/_
	END
	# twelve would reach from p10 to p90, were it not that seven are asked for
	records 12 >in.tsv
	same 'seven, twelve there' '103.75 106.5 109.25 _ 103.75 _' \
		"$(of 'low mid high p10 p25 p76' role --value base --min-n 7 --percentiles 10,25,76)"
	same 'seven, fourteen there' '102.3 107.5 112.7' \
		"$(records 14 >in.tsv; of 'low mid high' role --value base --min-n 7)"
	run -0 --separate-stderr band -g role --value base --min-n 15 in.tsv
	same note 'band: 1 of 1 groups have fewer than 15 observations: n only (--min-n)' "$stderr"
}

@test "--percentiles: those asked for, in order, beside the band" {
	records 101 >in.tsv
	run -0 band -g role --value base --percentiles '1, 5,33,99' in.tsv
	same all "$(tsv 'role component currency unit n low mid high q3 p1 p5 p33 p99' \
		'DE base USD year 101 111 151 191 176 102 106 134 200')" "$output"
	stops "--percentiles: '10,10' does not rise" -g role --percentiles 10,10
	stops "--percentiles: '50,10' does not rise" -g role --percentiles 50,10
	stops "--percentiles: '0' is not a whole number from 1 to 99" -g role --percentiles 0
	stops "--percentiles: '100' is not a whole number from 1 to 99" -g role --percentiles 10,100
	stops "--percentiles: '2.5' is not a whole number from 1 to 99" -g role --percentiles 2.5
	stops "--percentiles: 'p50' is not a whole number from 1 to 99" -g role --percentiles p50
	stops "--percentiles: name some, as 10,25,50,75,90" -g role --percentiles ''
	stops '--percentiles: more than 32' -g role --percentiles "$(seq -s , 1 33)"
	run -0 band -g role --value base --percentiles "$(seq -s , 1 32)" in.tsv
}

@test "groups: columns in any order, apart or side by side, their texts as they are" {
	given 'x level base role currency y location' \
		'_ Senior 10 DE EUR _ Paris' '_ Senior 30 DE EUR _ Paris' '_ senior 70 DE EUR _ Paris' \
		'_ Staff 50 DE EUR _ Lyon~(69)' '_ _ 40 Überbau EUR _ _' '_ Senior 20 D EUR _ E'
	while IFS='|' read -r group want; do
		run -0 bash -c "band -q -g '$group' --value base --min-n 1 in.tsv | cut -f 1-$(awk -F, '{ print NF + 5 }' <<<"$group")"
		same "$group" "$(eval "tsv $want")" "$output"
	done <<-'END'
		role|'role component currency unit n low' 'D base EUR year 1 20' 'DE base EUR year 4 25' 'Überbau base EUR year 1 40'
		level,location|'level location component currency unit n low' '_ _ base EUR year 1 40' 'Senior E base EUR year 1 20' 'Senior Paris base EUR year 2 15' 'Staff Lyon~(69) base EUR year 1 50' 'senior Paris base EUR year 1 70'
		location, role|'location role component currency unit n low' '_ Überbau base EUR year 1 40' 'E D base EUR year 1 20' 'Lyon~(69) DE base EUR year 1 50' 'Paris DE base EUR year 3 20'
		currency|'currency component unit n low mid' 'EUR base year 6 22.5 35'
		role,currency,level|'role currency level component unit n low mid' 'D EUR Senior base year 1 20 20' 'DE EUR Senior base year 2 15 20' 'DE EUR Staff base year 1 50 50' 'DE EUR senior base year 1 70 70' 'Überbau EUR _ base year 1 40 40'
		base|'base component currency unit n low' '10 base EUR year 1 10' '20 base EUR year 1 20' '30 base EUR year 1 30' '40 base EUR year 1 40' '50 base EUR year 1 50' '70 base EUR year 1 70'
	END
}

@test "groups: an empty text is a group, also where it is all there is" {
	given 'role base' '_ 100' '_ 300' 'x 500'
	same empty '_ 200
x 500' "$(of 'role mid' role --value base --min-n 1)"
	printf 'base\n\n7\n' >in.tsv
	same 'one column' '7 7' "$(of 'base mid' base --value base --min-n 1)"
}

@test "groups: what is refused of -g" {
	given 'role level base n' 'a b 1 2'
	stops '-g: names no column' -g ''
	stops "-g: 'role' is a group column already" -g role,level,role --value base
	stops "in.tsv:1: no column 'rol'; did you mean 'role'? (columns: role level base n)" -g rol --value base
	stops "in.tsv:1: no column 'total' (--value names another) (columns: role level base n)" -g role
	stops "-g: 'n' is the name of a column that is added (rename it first)" -g role,n --value base
	for name in low mid high q3 p10 p90; do
		given "role $name base" 'a b 1'
		stops "-g: '$name' is the name of a column that is added (rename it first)" -g "$name" --value base
	done
	given 'role role base' 'a b 1'
	stops "in.tsv:1: two columns are named 'role' (columns 1 and 2)" -g role --value base
	given "base $(seq -s ' ' 1 70)" "$(seq -s ' ' 1 71)"
	stops '-g: more than 64 columns' -g "$(seq -s , 1 65)" --value base
	run -0 band -q -g "$(seq -s , 1 62)" --value base in.tsv
}

@test "--value and --component: which figures, and what they are called" {
	given 'role total base signon pay' 'a 1 2 3 4'
	while read -r component value options; do
		# shellcheck disable=SC2086 # words
		same "$options" "a $component $value" "$(of 'role component mid' role --min-n 1 $options)"
	done <<-'END'
		total 1
		base 2 --value base
		signon 3 --value signon
		unstated 4 --value pay
		base 4 --value pay --component base
		total 2 --value base --component total
		equity 4 --value pay --component equity
	END
	stops "--component: 'salary' is none of total base bonus equity signon unstated" -g role --component salary
}

@test "--by: five organisations, none with more than a quarter; rows that name none are none" {
	# who has how many rows, and is the band printed?
	while read -r printed rows; do
		tsv 'role org base' >in.tsv
		for one in $rows; do
			for ((i = 0; i < ${one#*:}; i++)); do
				tsv "x ${one%:*} 100"
			done
		done >>in.tsv
		same "$rows" "$([ "$printed" = yes ] && echo 100 || echo _)" "$(of mid role --value base --by org)"
	done <<-'END'
		yes a:1 b:1 c:1 d:1 e:1
		no a:2 b:2 c:2 d:2
		yes a:2 b:2 c:2 d:1 e:1
		no a:3 b:2 c:2 d:2 e:1
		yes a:25 b:25 c:25 d:24 e:1
		no a:26 b:25 c:25 d:23 e:1
		no a:1 b:1 c:1 d:1 _:1
		no a:1 b:1 c:1 d:1 ?:1
		yes a:1 b:1 c:1 d:1 e:1 _:1
		no a:1 b:1 c:1 d:1 e:1 _:2
		no a:9
	END
	run -0 --separate-stderr band -g role --value base --by org in.tsv
	same notes 'band: no currency; amounts are rounded to two decimals (--currency names one)
band: 1 of 1 groups have fewer than 5 organisations, or one with too much: n only (--by)' "$stderr"
	same 'n is printed' 9 "$(of n role --value base --by org)"
	stops "--by: 'role' is a group column already" -g role --by role --value base
	stops "in.tsv:1: no column 'organ' (columns: role org base)" -g role --by organ --value base
	same 'min-n asks for as many organisations' _ \
		"$(given 'role org base' 'x a 1' 'x b 1' 'x c 1' 'x d 1' 'x e 1'; of mid role --value base --by org --min-n 6)"
	same 'four are enough' 1 \
		"$(given 'role org base' 'x a 1' 'x b 1' 'x c 1' 'x d 1'; of mid role --value base --by org --min-n 4)"
	same 'one may have a quarter at most' _ \
		"$(given 'role org base' 'x a 1' 'x b 1' 'x c 1'; of mid role --value base --by org --min-n 3)"
}

@test "--by: an organisation is one, however its rows write currency and period" {
	tsv 'role org currency period base' >in.tsv
	for org in a b c; do
		tsv "x $org USD year 100" "x $org _ year 100" "x $org usd _ 100"
	done >>in.tsv
	same 'three, not nine' '9 _' "$(of 'n mid' role --value base --by org --currency USD)"
	same 'and without --by' '9 100' "$(of 'n mid' role --value base --currency USD)"
}

@test "--by counts what outliers leave" {
	given 'role org base' 'x a 100' 'x b 100' 'x c 101' 'x d 102' 'x a 102' 'x b 103' 'x c 103' 'x d 103' 'x e 9000'
	same 'five organisations' '9 102' "$(of 'n mid' role --value base --by org)"
	same 'four are left' '8 _' "$(of 'n mid' role --value base --by org --outlier iqr)"
	same 'each has a quarter' '8 102' "$(of 'n mid' role --value base --by org --outlier iqr --min-n 4)"
	tsv 'x a 9000' 'x e 102' >>in.tsv
	same 'of two rows of one, the other' '9 102' "$(of 'n mid' role --value base --by org --outlier iqr)"
}

@test "a group column may be called organisation" {
	given 'organisation role base' 'o r 1' 'o r 2' 'o r 3' 'o r 4' 'o r 5'
	same alone 'o r 3' "$(of 'organisation role mid' organisation,role --value base)"
	same by '5 _' "$(of 'n mid' organisation --by role --value base)"
}

@test "--count: a row stands for so many" {
	given 'role heads base' 'a 1 10' 'a 3 20' 'a 0 999' 'a 1 30'
	same counts '5 20 20 20' "$(of 'n low mid high' role --value base --count heads)"
	given 'role heads base' 'a 2000000000 10' 'a 3000000000 20'
	same many '5000000000 10 20 20 20' "$(of 'n low mid high q3' role --value base --count heads)"
	given 'role heads base' 'a 9000000000000 10' 'a 12345678 20' 'a 123456789 30'
	same more '9000135802467 10' "$(of 'n p99' role --value base --count heads --percentiles 99)"
	while IFS='|' read -r count why; do
		given 'role heads base' "a $count 10"
		stops "in.tsv:2: column 'heads': '$count' $why" -g role --value base --count heads
	done <<-'END'
		1.5|is not a whole number
		-1|is not a number (write digits, as 1234.5)
		x|is not a number (write digits, as 1234.5)
		1,000|is not a number (write digits, as 1234.5)
		99999999999999|is too large (above 9.2e12)
	END
	stops "in.tsv:1: no column 'head'; did you mean 'heads'? (columns: role heads base)" -g role --value base --count head
}

@test "--count: a row that counts three is three rows" {
	awk 'BEGIN { print "role\theads\tbase"
		for (i = 0; i < 400; i++) { s = (s * 16807 + 17) % 65537; print "r" s % 7 "\t" s % 5 "\t" s % 1000 "." i % 100 } }' >in.tsv
	awk -F '\t' -v OFS='\t' 'NR == 1 { print; next } { for (i = 0; i < $2; i++) print }' in.tsv >apart.tsv
	run -0 band -q -g role --value base --count heads --percentiles 1,10,33,50,77,99 in.tsv
	same bands "$(band -q -g role --value base --percentiles 1,10,33,50,77,99 apart.tsv)" "$output"
	same without-outliers "$(band -q -g role --value base --outlier iqr apart.tsv)" \
		"$(band -q -g role --value base --count heads --outlier iqr in.tsv)"
}

@test "more observations than can be counted are refused" {
	tsv 'role heads base' >in.tsv
	yes $'a\t9000000000000\t1' | head -n 1100000 >>in.tsv
	stops 'a group has more than 9.2e18 observations' -g role --value base --count heads
}

@test "--age: figures are brought to a day at 3% a year, a year being its first of January" {
	given 'role currency as_of base' 'low USD 2026-01-01 235000' 'high USD 2026-01-01 330000' \
		'later USD 2027-07-01 235000' 'same USD 2026-07-01 235000.5' 'yearly USD 2026 235000'
	run -0 of 'role mid' role --value base --min-n 1 --age 2026-07-01
	same figures 'high 334872.74
later 228155.34
low 238469.98
same 235000.5
yearly 238469.98' "$output"
	given 'role currency year day base' 'a USD 2024 2025-12-31 100000' 'b USD 2026 2026-01-01 100000'
	same 'two years, one of them with a day more' 'a 106098.59
b 100000' "$(of 'role mid' role --value base --min-n 1 --age 2026-01-01 --dated year)"
	same move 'a 110000
b 109971.28' "$(of 'role mid' role --value base --min-n 1 --age 2026-12-31 --dated day --move 10%)"
	same 'no move' '100000
100000' "$(of mid role --value base --min-n 1 --age 2020-02-29 --dated day --move 0)"
}

@test "--age: what is refused" {
	given 'role as_of day base' 'a 2026-02-30 _ 1'
	stops "in.tsv:2: column 'as_of': '2026-02-30' is not a day of the calendar" -g role --value base --age 2026-01-01
	given 'role as_of day base' 'a 26-02-01 1990-01-01 1'
	stops "in.tsv:2: column 'day': '1990-01-01' is more than 30 years from --age" -g role --value base --age 2026-01-01 --dated day
	stops "in.tsv:1: no column 'when' (--dated names another) (columns: role as_of day base)" -g role --value base --age 2026-01-01 --dated when
	stops "--age: '2026' is not a date (write YYYY-MM-DD)" -g role --age 2026
	stops "--move: '101' is more than 100% a year" -g role --age 2026-01-01 --move 101
	stops "--move: '-3' is not a percentage (write 5 or 5%)" -g role --age 2026-01-01 --move -3
	given 'role as_of base' 'a 2000-01-01 9000000000000'
	stops "in.tsv:2: column 'base': '9000000000000' is too large (above 9.2e12)" -g role --value base --age 2026-01-01
	# so large that a percentile may still be rounded up, and a millionth more
	given 'role as_of base' 'a 2026-01-01 9223372036852.775807'
	same largest 9223372036852.78 "$(of mid role --value base --age 2026-01-01 --min-n 1)"
	given 'role as_of base' 'a 2026-01-01 9223372036852.775808'
	stops "in.tsv:2: column 'base': '9223372036852.775808' is too large (above 9.2e12)" -g role --value base --age 2026-01-01
}

@test "rows that say no figure, count or day are left out and counted" {
	given 'role base heads as_of' 'a 100 1 2026' 'a _ 1 2026' 'a ? 1 2026' 'a 200 _ 2026' 'a 300 ? 2026' \
		'a 400 1 _' 'a 500 1 ?' 'b _ 1 2026'
	while IFS='|' read -r want note options; do
		# shellcheck disable=SC2086 # words
		run -0 --separate-stderr band -g role --value base --currency USD --min-n 1 $options in.tsv
		same "$options" "$want" "$(figures role n mid <<<"$output")"
		same note "band: $note" "$stderr"
	done <<-'END'
		a 5 300|3 of 8 rows say no figure and are left out
		a 3 400|5 of 8 rows say no figure and are left out|--count heads
		a 1 100|7 of 8 rows say no figure and are left out|--count heads --age 2026-01-01
	END
	run -0 --separate-stderr band -q -g role --value base in.tsv
	same quiet '' "$stderr"
	given 'role base' 'a _'
	run -0 --separate-stderr band -g role --value base in.tsv
	same nothing "$(tsv 'role component currency unit n low mid high q3 p10 p25 p50 p75 p90')" "$output"
	given 'role base'
	run -0 --separate-stderr band -g role --value base in.tsv
	printed "$(tsv 'role component currency unit n low mid high q3 p10 p25 p50 p75 p90')"
}

@test "what says no figure is counted by every thread" {
	{ echo $'role\tbase'; yes $'a\t' | head -n 1000000; } >in.tsv
	for n in 1 2 3 5; do
		run -0 --separate-stderr band -g role --value base --threads $n in.tsv
		same "$n threads" 'band: 1000000 of 1000000 rows say no figure and are left out' "$stderr"
	done
}

@test "--outlier iqr drops what lies more than one and a half interquartile ranges outside" {
	# quartiles 12 and 18, so 3 and 27 are the limits, and they stay
	given 'role currency base' 'a USD 3' 'a USD 12' 'a USD 15' 'a USD 18' 'a USD 27'
	same limits '5 3.36 26.64' "$(of 'n p1 p99' role --value base --outlier iqr --min-n 1 --percentiles 1,99)"
	given 'role currency base' 'a USD 2.99' 'a USD 12' 'a USD 15' 'a USD 18' 'a USD 27.01' 'b USD 5' 'b USD 5' 'b USD 5' 'b USD 6'
	run -0 --separate-stderr band -g role --value base --outlier iqr --min-n 1 --percentiles 1,99 in.tsv
	same figures 'a 3 12.06 15 17.94
b 3 5 5 5' "$(figures role n p1 mid p99 <<<"$output")"
	same note 'band: 3 observations more than 1.5 interquartile ranges outside the quartiles dropped (--outlier)' "$stderr"
	run -0 --separate-stderr band -g role --value base --outlier none --min-n 1 in.tsv
	same none '' "$stderr"
	given 'role currency base' 'b USD 5' 'b USD 5' 'b USD 5' 'b USD 6'
	run -0 --separate-stderr band -g role --value base --outlier iqr --min-n 1 in.tsv
	same one 'band: 1 observation more than 1.5 interquartile ranges outside the quartiles dropped (--outlier)' "$stderr"
	same 'n is what is left' 3 "$(figures n <<<"$output")"
	stops "--outlier: 'mad' is neither none nor iqr" -g role --outlier mad
}

@test "amounts may be written as people write them" {
	given 'role currency base' 'a USD $235,000' 'a USD 235K' 'a USD 235000' 'a USD USD~235,000.00' 'a USD 0.235M'
	same written '5 235000 235000 235000' "$(of 'n low mid high' role --value base)"
	given 'role currency base' 'a INR 12,50,000' 'a INR ₹12.5L' 'a INR 1250000'
	same lakh '3 1250000' "$(of 'n mid' role --value base --min-n 3)"
	given 'role currency base' 'a USD £100K'
	stops "in.tsv:2: column 'base': '£100K' is in another currency than its row" -g role --value base
	while IFS='|' read -r amount why; do
		given 'role currency base' 'a USD 1' "a USD $amount"
		stops "in.tsv:3: column 'base': '$amount' $why" -g role --value base
	done <<-'END'
		1,5|is not an amount (write 1.5)
		85.000|can mean two amounts (write 85000 or 85.0000)
		1.234.567|is not an amount (write 1234567 or 1,234,567, decimals after a dot)
		1e6|is not an amount (write the number out, without an exponent)
		-5|has a sign (amounts are written without)
		nan|is not an amount (write 235000, $235,000 or 235K; unknown is left empty)
		1.2345678|has more than six decimals (round it to six)
		123456789012345678901234567890|is too large (above 9.2e12)
		9999999999999|is too large (above 9.2e12)
	END
	given 'role currency base' 'a EURO 1K'
	stops "in.tsv:2: column 'currency': 'EURO' is no currency (write its ISO 4217 code, as USD)" -g role --value base
	given 'role currency base' 'a EURO 1000'
	stops "in.tsv:2: column 'currency': 'EURO' is no currency (write its ISO 4217 code, as USD)" -g role --value base
}

@test "a sign gives the currency where no column does" {
	given 'role base' 'a £100K' 'a £200,000' 'b €100' 'b 200€' 'c 100'
	run -0 --separate-stderr band -g role --value base --min-n 1 in.tsv
	same bands 'a GBP 150000
b EUR 150
c _ 100' "$(figures role currency mid <<<"$output")"
	same note 'band: no currency; amounts are rounded to two decimals (--currency names one)' "$stderr"
	run -0 --separate-stderr band -g role --value base --min-n 1 --currency CHF in.tsv
	same option 'a GBP
b EUR
c CHF' "$(figures role currency <<<"$output")"
	same 'no note' '' "$stderr"
	given 'role currency base' 'a _ £100K' 'a _ £300K' 'b GBP 1' 'b _ £3'
	same 'and where it is empty' 'a GBP 200000
b GBP 2' "$(of 'role currency mid' role --value base --min-n 1)"
	given 'role currency base' 'a _ £100K'
	stops "in.tsv:2: column 'currency': '' is empty, and the amount names a currency (write its code here)" \
		-g role,currency --value base
	stops "--currency: 'EURO' is no currency (write its ISO 4217 code, as USD)" -g role --currency EURO
}

@test "a group is in one currency, or is refused with both lines" {
	way='(group by currency too, or convert -t to one first)'
	given 'role currency base' 'b USD 1' 'a USD 1' 'a USD 2' 'a GBP 3' 'b USD 4'
	stops "in.tsv:5: currency 'GBP' in a group that has 'USD' at in.tsv:3 $way" -g role --value base
	same 'as a group' 'a GBP 1
a USD 2
b USD 2' "$(of 'role currency n' role,currency --value base)"
	given 'role base' 'a $1' 'a 2' 'a £3'
	stops "in.tsv:4: currency 'GBP' in a group that has 'none' at in.tsv:3 $way" -g role --value base
	stops "in.tsv:4: currency 'GBP' in a group that has 'USD' at in.tsv:2 $way" -g role --value base --currency USD
	given 'role currency base' 'a _ £3' 'a USD 3'
	stops "in.tsv:3: currency 'USD' in a group that has 'GBP' at in.tsv:2 $way" -g role --value base
	given 'role currency base' 'a USD 1' 'b EUR 2'
	same 'each its own' 'a USD
b EUR' "$(of 'role currency' role --value base)"
	tsv 'role currency base' 'a USD 1' >in.tsv
	tsv 'role currency base' 'b GBP 2' 'a EUR 3' >other.tsv
	run -2 --separate-stderr band -g role --value base in.tsv other.tsv
	refused "band: other.tsv:3: currency 'EUR' in a group that has 'USD' at in.tsv:2 $way"
}

@test "base is for its period, and a group has one" {
	given 'role period base' 'a month 1000' 'a month 2000' 'b _ 5' 'b year 7' 'c hour 1'
	same units 'a month 1500
b year 6
c hour 1' "$(of 'role unit mid' role --value base --min-n 1)"
	same 'as a group' '_ year 5
hour hour 1
month month 1500
year year 7' "$(of 'period unit mid' period --value base --min-n 1)"
	given 'role period base total' 'a month 1000 12000' 'a year 1000 1000'
	stops "in.tsv:3: unit 'year' in a group that has 'month' at in.tsv:2 (group by it too, or convert --period to one first)" \
		-g role --value base
	same 'totals are for a year' '2 year 6500' "$(of 'n unit mid' role --min-n 1)"
}

@test "a made table is one of bands: looked up, offers placed in it, an ask made of it" {
	tsv 'role level location currency base' >pay.tsv
	for v in $eleven; do tsv "Data~Engineer Senior Paris EUR ${v}000"; done >>pay.tsv
	tsv 'Data~Engineer Staff Paris EUR 300000' >>pay.tsv
	band -q -g role,level,location --value base pay.tsv >made.tsv
	run -0 --separate-stderr band -b made.tsv -r 'data engineer' -l senior
	printed "$(tsv 'role level location component currency unit n low mid high q3 p10 p25 p50 p75 p90 spread' \
		'Data~Engineer Senior Paris base EUR year 11 218000 247000 290000 266500 218000 229500 247000 266500 290000 0.3303')"
	tsv 'role level location currency base' 'Data~Engineer Senior Paris EUR 238250' 'Data~Engineer Staff Paris EUR 300000' >offer.tsv
	run -0 --separate-stderr band -b made.tsv --component base offer.tsv
	same placed '218000 290000 266500 0.9380 0.2813 37.5
_ _ _ _ _ _' "$(figures low high q3 compa_ratio range_penetration percentile <<<"$output")"
	run -0 --separate-stderr bash -c 'band -b made.tsv -r "data engineer" -l senior | anchor'
	same ask '266500 285000' "$(figures target ask <<<"$output")"
}

@test "CSV, CRLF, a BOM, several files, stdin" {
	want=$(tsv 'role component currency unit n low mid high q3 p10 p25 p50 p75 p90' 'DE,~F base USD year 2 125 150 175 175 110 125 150 175 190')
	printf 'role,currency,base\r\n"DE, F",USD,100\r\n"DE, F",USD,"200"\r\n' >in.csv
	tsv 'role currency base' 'DE,~F USD 100' 'DE,~F USD 200' >in.tsv
	sed 's/$/\r/; 1s/^/\xef\xbb\xbf/' in.tsv >crlf.tsv
	for file in in.csv in.tsv crlf.tsv; do
		run -0 --separate-stderr band -g role --value base --min-n 1 "$file"
		printed "$want"
	done
	run -0 --separate-stderr bash -c 'band -g role --value base --min-n 1 --csv <in.csv'
	printed "$want"
	run -0 --separate-stderr bash -c 'head -n 2 in.tsv >one.tsv; sed 2d in.tsv | band -g role --value base --min-n 1 one.tsv -'
	printed "$want"
	run -0 --separate-stderr bash -c 'head -n 2 in.csv >one.csv; sed 2d in.tsv | band -g role --value base --min-n 1 one.csv -'
	printed "$want"
	tsv 'role base currency' 'DE 1 USD' >other.tsv
	run -2 --separate-stderr band -g role --value base in.tsv other.tsv
	refused 'band: other.tsv:1: the header differs from that of in.tsv'
	run -2 --separate-stderr band -g role --value base in.tsv missing.tsv
	refused 'band: missing.tsv: No such file or directory'
}

@test "input without header: --columns names the columns, --no-header prints none" {
	tsv 'DE 100 USD' 'DE 200 USD' >in.tsv
	run -0 --separate-stderr band -g role --value base --columns role,base,currency --min-n 1 in.tsv
	same header "$(tsv 'role component currency unit n' 'DE base USD year 2')" "$(cut -f 1-5 <<<"$output")"
	run -0 --separate-stderr band -g role --value base --columns role,base,currency --no-header --min-n 1 in.tsv
	same none "$(tsv 'DE base USD year 2')" "$(cut -f 1-5 <<<"$output")"
	sed 's/$/\r/; 1s/^/\xef\xbb\xbf/' in.tsv >crlf.tsv
	same 'BOM and CRLF' "$output" "$(band -g role --value base --columns role,base,currency --no-header --min-n 1 crlf.tsv)"
	run -0 --separate-stderr bash -c 'printf "" | band -g role --value base --columns role,base --no-header'
	printed ''
	stops "in.tsv:1: 3 fields where the header has 2" -g role --value base --columns role,base
	tsv 'DE 100 USD' 'DE x USD' >in.tsv
	stops "in.tsv:2: column 'base': 'x' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)" -g role --value base --columns role,base,currency
	printf 'a,1\n' >in.csv
	run -2 --separate-stderr band -g role --value base --columns role,base in.csv
	refused 'band: in.csv: --columns names the columns of TSV, not of CSV'
}

@test "options that do not go together" {
	given 'role base value count' 'a 1 1 1'
	for option in '--value base' '--percentiles 5' '--min-n 2' '--by role' '--count n' '--age 2026-01-01' \
		'--dated d' '--move 3' '--outlier iqr' --partial '--columns a' --no-header '--threads 2' '--max-memory 1G'; do
		# shellcheck disable=SC2086 # words
		stops 'options of -g are given without it (-g names the groups)' $option
	done
	for option in '-c x' '-r x' '-l x' '-L x' '-y 3' '-b in.tsv'; do
		# shellcheck disable=SC2086
		stops '-g and --merge make bands, -b -c -r -l -L -y look them up: not both' -g role $option
		# shellcheck disable=SC2086
		stops '-g and --merge make bands, -b -c -r -l -L -y look them up: not both' --merge $option
	done
	stops '--merge takes its groups from the parts: -g is one too many' --merge -g role
	for option in '--value base' '--by role' '--count n' '--age 2026-01-01' '--component base' '--dated d' '--move 4'; do
		# shellcheck disable=SC2086
		stops '--merge: the parts say what --value --component --by --count and --age said when they were made' --merge $option
	done
	for option in '--dated day' '--move 4'; do
		# shellcheck disable=SC2086
		stops '--dated and --move say how to bring figures to a day: --age names it' -g role --value base $option
	done
	for option in '--percentiles 50' '--min-n 3' '--outlier iqr'; do
		# shellcheck disable=SC2086
		stops '--partial makes no bands yet: --percentiles, --min-n and --outlier are for --merge' -g role --value base --partial $option
	done
	stops "--min-n: '0' is not a whole number from 1 to 1000000" -g role --min-n 0
	stops "--threads: '0' is not a whole number from 1 to 256" -g role --threads 0
	stops "--threads: '257' is not a whole number from 1 to 256" -g role --threads 257
	for size in x 4GB -1 1.5 K 99999999999T; do
		stops "--max-memory: '$size' is no size in bytes (as 65536, 64K, 512M or 2G)" -g role --max-memory "$size"
	done
}
