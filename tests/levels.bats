#!/usr/bin/env bats
# Which bands a level means: by its words, its code, its title or its years, by a map of one's own.
load helper

setup() {
	stand_alone
	mkdir own
	tsv 'company code title level years_min years_max source' 'Acme A1 Writer~I junior 0 2 x' 'Acme A2 Writer~II mid 2 5 x' \
		'Acme A3 Writer~III senior 5 9 x' 'Acme A4 Chief~Writer staff 9 _ x' 'Acme A5 Writer~V senior-staff _ _ x' \
		'Borax A3 Writer~III mid 1.5 4 x' 'Borax _ Chief~Writer senior 4 5 x' >own/levels.tsv
	tsv 'company aliases' 'Acme acme~inc' 'Borax _' >own/companies.tsv
	n=0
	{
		tsv 'company role level code location component currency unit low high source'
		while read -r company level code; do
			tsv "$company Writer $level $code Oslo base EUR year $((++n)) 99 bands:1"
		done
	} >bands.tsv <<-'END'
		Acme Junior _
		Acme Mid~(A2) A2
		Acme Senior _
		Acme Staff+ _
		Acme A3-A4 A3-A4
		Acme Band~X A5
		Acme Wizard _
		Acme A4+ A4+
		Borax Mid _
		Borax Senior _
		Borax A3 A3
	END
}

@test "a level means the bands that cover it, in each company's own codes" {
	while IFS='|' read -r options want; do
		same "$options" "$want" "$(eval "band -q -d own -b bands.tsv $options" | figures level | paste -s -d ',')"
	done <<-'END'
		-c Acme -l junior|Junior
		-c Acme -l Jr.|Junior
		-c Acme -l 'Entry Level'|Junior
		-c Acme -l 'New-Grad Writer'|Junior
		-c Acme -l mid|Mid (A2)
		-c Acme -l senior|Senior,A3-A4
		-c Acme -l staff|Staff+,A3-A4,A4+
		-c Acme -l 'senior staff'|Staff+,Band X,A4+
		-c Acme -l 'sr. staff'|Staff+,Band X,A4+
		-c Acme -l principal|Staff+,A4+
		-c Acme -l fellow|Staff+,A4+
		-c Acme -l staff+|Staff+,A4+
		-c Acme -l senior+|
		-c Acme -l seniors|
		-c Acme -l unsenior|
		-c Acme -l wizard|Wizard
		-c Acme -l WIZARD|Wizard
		-c Acme -l 'band x'|Band X
		-c Acme -l A1|Junior
		-c Acme -l A2|Mid (A2)
		-c Acme -l a3|Senior,A3-A4
		-c Acme -l A4|Staff+,A3-A4,A4+
		-c Acme -l A5|Staff+,Band X,A4+
		-c Acme -l A6|A4+
		-c Acme -l A3-A4|A3-A4
		-c Acme -l A1-A3|
		-c Acme -l A4+|Staff+,A4+
		-c Acme -l A3+|
		-c Acme -l B3|
		-c Acme -l 'writer i'|Junior
		-c Acme -l 'Writer II'|Mid (A2)
		-c Acme -l 'Writer III'|Senior,A3-A4
		-c Acme -l 'Chief Writer'|Staff+,A3-A4,A4+
		-c Acme -l 'Writer V'|Staff+,Band X,A4+
		-c Acme -l 'Writer IV'|
		-c Acme -y 0|Junior
		-c Acme -y 1.999999|Junior
		-c Acme -y 2|Mid (A2)
		-c Acme -y 5|Senior,A3-A4
		-c Acme -y 9|Staff+,A3-A4,A4+
		-c Acme -y 60|Staff+,A3-A4,A4+
		-c 'Acme Inc' -l A3|Senior,A3-A4
		-c Borax -l A3|Mid,A3
		-c Borax -l mid|Mid,A3
		-c Borax -l senior|Senior
		-c Borax -l 'Writer III'|Mid,A3
		-c Borax -l 'Chief Writer'|Senior
		-c Borax -l A2|
		-c Borax -l A1-A3|Mid
		-c Borax -y 1.4|
		-c Borax -y 1.5|Mid,A3
		-c Borax -y 4|Senior
		-c Borax -y 5|
		-l A3|Senior,A3-A4,Mid,A3
		-c Acme -l ''|Junior,Mid (A2),Senior,Staff+,A3-A4,Band X,Wizard,A4+
	END
}

@test "a title's code counts before the words of a band that has codes" {
	tsv 'company role level code location component currency unit low high source' \
		'Acme Writer Senior A1-A2 Oslo base EUR year 1 99 bands:1' 'Acme Writer Mid A3 Oslo base EUR year 2 99 bands:2' \
		'Acme Writer Mid _ Oslo base EUR year 3 99 bands:3' >bands.tsv
	same "the title" "Senior,Mid" "$(band -q -d own -b bands.tsv -c Acme -l 'Writer II' | figures level | paste -s -d ',')"
	same "the row" "1,3" "$(band -q -d own -b bands.tsv -c Acme -l 'Writer II' | figures low | paste -s -d ',')"
}

@test "a rank is a whole number below a thousand" {
	while IFS='|' read -r rank why; do
		tsv 'level rank words' 'junior 1 _' "mid $rank _" >own/ranks.tsv
		run -2 --separate-stderr band -d own -b bands.tsv -l mid
		refused "band: own/ranks.tsv:3: column 'rank': $why"
	done <<-'END'
		x|'x' is not a number (write digits, as 1234.5)
		1.5|'1.5' is no rank
		1000|'1000' is no rank
	END
}
