#!/usr/bin/env bats
# guide --check, check by check: what is found, its near misses that are none, and what is said of it.
load helper

setup() {
	stand_alone
	title='Data Engineer (L4) — Acme Salary Negotiation Guide'
}

# checked: cases on stdin, two lines each: a guide's text below its title, as printf reads it, and what
# --check finds in it: `id|severity|measured|against|lines`, ~ between findings. All are read by one
# call; what guides say together is left out. A text that begins with # has its own title.
checked() {
	local text want n=0 files=()
	while IFS= read -r text && IFS= read -r want; do
		printf '%s\n%s\n' "$text" "$want" >&3
		[[ $text == '# '* ]] || text="# $title\n\n$text"
		printf '%b\n' "$text" >"$((++n)).md"
		files+=("$n.md")
	done 3>expected
	[ "$n" -gt 0 ]
	guide --check -q "${files[@]}" >findings || [ $? -eq 1 ]
	awk -F '\t' 'NR == FNR {
		n = split($6, place, "; ")
		lines = ""
		for (i = 1; i <= n; i++) {
			at = index(place[i], ".md:")
			if (i > 1 && file != substr(place[i], 1, at - 1))
				next
			file = substr(place[i], 1, at - 1)
			lines = lines (i > 1 ? "; " : "") substr(place[i], at + 4)
		}
		found[file] = found[file] (found[file] == "" ? "" : "~") $1 "|" $2 "|" $3 "|" $4 "|" lines
		next
	} FNR % 2 { print; print found[(FNR + 1) / 2] }' findings expected >got
	same findings "$(<expected)" "$(<got)"
}

@test "characters read as windows-1252: how many of which, and those that are lost" {
	checked < <(
		n=0
		while IFS='|' read -r text found lost lines; do
			text="# Data Engineer | Acme Salary Negotiation Guide\n\n$text"
			printf '%b' "$text" | iconv -f WINDOWS-1252 -t UTF-8 | sed -z 's/\\/\\\\/g; s/\n/\\n/g'
			echo
			echo "${found:+mojibake|fixable|$found read as windows-1252|$lost|$lines}"
		done <<-'END'
			one –|1 dash||3
			two – –|2 dashes||3
			one £|1 sign of money||3
			two\n£ €|2 signs of money||4
			é|1 other||3
			é ö|2 others||3
			one — of £ and € in é|1 dash, 2 signs of money, 1 other||3
			– —\n£|2 dashes, 1 sign of money||3
			– ï é|1 dash, 2 others||3
			£ é|1 sign of money, 1 other||3
			é\n\n\xf0\x9f\x93 lost|1 other|1 character beyond repair, a byte lost|3; 5
			\xf0\x9f\x93 lost\n\xf0\x9f\x93 lost\n–|1 dash|2 characters beyond repair, a byte lost|5; 3
			\xf0\x9f\x93 lost
			nothing
		END
	)
}

@test "an advertisement's price before a line" {
	checked <<-'END'
		Get My Playbook — $39 →Pay comes first in this line, which goes on to its sixtieth byte
		advert-in-heading|fixable|$39 before Pay comes first in this line, which goes on to its sixtieth |no pay|3
		Get My Playbook — $39 →This line has sixty bytes, which is as many as may be shown.
		advert-in-heading|fixable|$39 before This line has sixty bytes, which is as many as may be shown.|no pay|3
		Base first.\n\n### Get My Book — €4 →Pay
		advert-in-heading|fixable|€4 before Pay|no pay|5
		Get My Guide →Pay
		
		Get My 50% off →Pay
		
		Only $39 →Pay
		
	END
}

@test "figures that no source names: eight are shown, each line once" {
	checked <<-'END'
		We run 11+ lines.
		figure-without-evidence|warn|11+ lines|no evidence named|3
		We run 11+ lines and 12+ mills.\n\nwith 13+ yards, 14+ docks.
		figure-without-evidence|warn|11+ lines; 12+ mills; 13+ yards; 14+ docks|no evidence named|3; 5
		We run 11+ lines, 12+ mills, 13+ yards, 14+ docks.\n\nwith 15+ trains, 16+ ships, 17+ planes, 18+ trucks.
		figure-without-evidence|warn|11+ lines; 12+ mills; 13+ yards; 14+ docks; 15+ trains; 16+ ships; 17+ planes; 18+ trucks|no evidence named|3; 5
		We run 11+ lines, 12+ mills, 13+ yards, 14+ docks.\n\nwith 15+ trains, 16+ ships, 17+ planes, 18+ trucks.\n\nwith 19+ wells.
		figure-without-evidence|warn|11+ lines; 12+ mills; 13+ yards; 14+ docks; 15+ trains; 16+ ships; 17+ planes; 18+ trucks; and 1 more|no evidence named|3; 5
		We run 11+ lines, 12+ mills, 13+ yards, 14+ docks.\n\nwith 15+ trains, 16+ ships, 17+ planes, 18+ trucks.\n\nwith 19+ wells, 20+ pumps.
		figure-without-evidence|warn|11+ lines; 12+ mills; 13+ yards; 14+ docks; 15+ trains; 16+ ships; 17+ planes; 18+ trucks; and 2 more|no evidence named|3; 5
		We run 11+ lines.\n\n#### Evidence & Sources\n- Acme blog — 2026
		figure-without-evidence|warn|11+ lines|evidence on lines 6-6|3
		We run 11+ lines.\n\n#### Evidence & Sources\n- Acme blog — 2026\n- Acme report, 12+ lines — 2026\n\nwith 12+ lines.
		figure-without-evidence|warn|11+ lines|evidence on lines 6-7|3
		We run 11+ lines.\n\n#### Evidence & Sources\n- Acme blog, 11+ lines — 2026
		
	END
}

@test "an annual filing is not older than the quarter it reports" {
	while IFS='|' read -r filing results measured against; do
		echo "#### Evidence & Sources\n- $filing\n- $results"
		echo "${measured:+evidence-date|warn|$measured|$against|4; 5}"
	done <<-'END' | checked
		Acme 10-K — November 2025|Acme Q4 2025 results — February 12, 2026|10-K filing of 2025-11|results of Q4 2025 out on 2026-02-12
		Acme 20-F — November 2025|Acme Q4 2025 results — February 12, 2026|20-F filing of 2025-11|results of Q4 2025 out on 2026-02-12
		Acme annual report — May 2025|Acme Q4 2025 results — February 12, 2026|annual report of 2025-05|results of Q4 2025 out on 2026-02-12
		Acme annual report — May 3, 2025|Acme Q4 2025 — February 2026|annual report of 2025-05-03|results of Q4 2025 out on 2026-02
		Acme annual report — April 2025|Acme Q4 2025 results — February 12, 2026
		Acme annual report — 2025|Acme Q4 2025 results — February 12, 2026
		Acme annual report — Q3 2025|Acme Q4 2025 results — February 12, 2026
		Acme annual report — November 2025|Acme Q4 2024 results — February 12, 2026
		Acme annual report — November 2025|Acme Q4 25 results — February 12, 2026
		Acme annual report — November 2025|Acme Q4 results of 2025 — February 12, 2026
		Acme annual report — November 2025|Acme Q3 2025 results — February 12, 2026
		Acme annual report — November 2025|Acme results, Q4 202 — February 12, 2026
		Acme annual report — November 2025|Acme results, Q4 2025 — November 2025
		Acme annual report — November 2025|Acme results, Q4 2025 — October 2025
		Acme annual report — November 2025|Acme results, Q4 2025 — December 2025|annual report of 2025-11|results of Q4 2025 out on 2025-12
		Acme annual report|Acme Q4 2025 results — February 12, 2026
		Acme 10-Q — November 2025|Acme Q4 2025 results — February 12, 2026
		Acme survey — November 2025|Acme Q4 2025 results — February 12, 2026
	END
	items() {
		echo "#### Evidence & Sources\n- Acme annual report — May 2025$(printf '\\n- Item %s' $(seq "$1"))\n- Acme Q4 2025 results — February 12, 2026"
	}
	checked <<-END
		$(items 62)
		evidence-date|warn|annual report of 2025-05|results of Q4 2025 out on 2026-02-12|4; 67
		$(items 63)
		
		#### Evidence & Sources\n- Acme Q4 2025 results — February 12, 2026\n- Acme survey — 2025\n- Acme annual report — May 2025
		evidence-date|warn|annual report of 2025-05|results of Q4 2025 out on 2026-02-12|6; 4
	END
}

# leveled: for checked, cases `LEVEL... / LEVEL,TITLE,YEARS... / findings`: a table of pay by level, in
# ranges that rise and overlap, and a level map; each list by `;`. The pay begins on line 5.
leveled() {
	local pay map want item level name years row low n
	while IFS='/' read -r pay map want; do
		row='| Level | Base Salary |\n|---|---|' low=100
		IFS=';' read -ra items <<<"$pay"
		for item in "${items[@]}"; do
			row+="\n| $item | \$${low}K-\$$((low + 20))K |"
			((low += 10))
		done
		row+='\n\n| Internal Level | Title | Typical YoE |\n|---|---|---|'
		IFS=';' read -ra items <<<"$map"
		for item in "${items[@]}"; do
			IFS=, read -r level name years <<<"$item"
			row+="\n| $level | $name | $years |"
		done
		printf '%s\n%s\n' "$row" "$want"
	done
}

@test "codes of bands that the level map leaves out" {
	leveled <<-'END' | checked
		Mid (L3);Senior (L4)/L3,A;L4,B/
		Mid (L2);Senior (L4)/L3,A;L4,B/level-not-mapped|warn|L2 of a band|level map L3 to L4|5; 10
		Mid (L2);Senior (L5)/L3,A;L4,B/level-not-mapped|warn|L2, L5 of bands|level map L3 to L4|5; 10
		Mid (L3);Senior (L5)/L3,A;L4,B/level-not-mapped|warn|L5 of a band|level map L3 to L4|6; 10
		Mid (L3);Senior (E4)/L3,A;L4,B/level-not-mapped|warn|E4 of a band|level map L3 to L4|6; 10
		Mid (L3);Senior (L4)/L3,A/level-not-mapped|warn|L4 of a band|level map L3|6; 10
		Mid (L3);Senior (L4)/L5,A;L4,B;L3,C/
		Mid (L3);Senior (L7)/L5,A;L6,B;L3,C;L4,D/level-not-mapped|warn|L7 of a band|level map L3 to L6|6; 12
		Mid (L2);Senior (L4)/ ,A;L4,B;Lead,C;L3,D/level-not-mapped|warn|L2 of a band|level map L3 to L4|5; 13
		Mid (L3-L4);Senior (L5)/L3-L5,A/
		Mid (L2-L4);Senior (L5-L6)/L3-L5,A/level-not-mapped|warn|L2, L6 of bands|level map L3-L5|5; 10
		Mid (L2-L4);Senior (L4-L6)/L6,A/level-not-mapped|warn|L2, L3, L4, L5 of bands|level map L6|5; 10
		Mid (L3);Senior (L4+)/L3,A;L4,B/
		Mid (L3);Senior (L5+)/L3,A;L4,B/level-not-mapped|warn|L5 of a band|level map L3 to L4|6; 10
		Mid (L9);Senior (L10)/L12,A/level-not-mapped|warn|L9, L10 of bands|level map L12|5; 10
		Mid (L11);Senior (L12)/L9,A/level-not-mapped|warn|L11, L12 of bands|level map L9|5; 10
		Senior (L12);Mid (L1)/L9,A/level-not-mapped|warn|L12, L1 of bands|level map L9|5; 10~ladder-inverted|error|Senior (L12) from $100,000|Mid (L1) from $110,000|6; 5
		Mid (L99);Senior (L100)/L9,A/level-not-mapped|warn|L99, L100 of bands|level map L9|5; 10
		Mid (L101);Senior (L110)/L9,A/level-not-mapped|warn|L101, L110 of bands|level map L9|5; 10
		Mid (ICT3);Senior (L4)/L4,A/level-not-mapped|warn|ICT3 of a band|level map L4|5; 10
		Mid (TECH3);Senior (L4)/L4,A/
		Mid (L21-L32)/L9,A/level-not-mapped|warn|L21, L22, L23, L24, L25, L26, L27, L28, L29, L30, L31, L32 of bands|level map L9|5; 9
		Mid (L21-L33)/L9,A/level-not-mapped|warn|L21, L22, L23, L24, L25, L26, L27, L28, L29, L30, L31, L32 of bands|level map L9|5; 9
		Mid (L3);Senior (L4)/Junior,A;Mid,B/levels-unmatched|warn|2 pay levels|2 levels described, no Senior (L4)|10; 11; 6
		Senior/L3,A;L4,B/
	END
	checked <<-'END'
		| Level | Boston | Austin |\n|---|---|---|\n| Mid (L2) | $100K-$150K | $90K-$140K |\n\n| Level | Title |\n|---|---|\n| L3 | A |
		component-unstated|warn|2 ranges, base or total unsaid|Mid (L2) Boston $100,000–$150,000 the first|5~level-not-mapped|warn|L2 of a band|level map L3|5; 9
	END
}

@test "one open band over several levels of the map" {
	leveled <<-'END' | checked
		Mid (L3);Senior (L4+)/L3,A;L4,B;L5,C/open-band-over-levels|note|band L4+|L4, L5 mapped|6; 11; 12
		Mid (L3+);Senior (L4+)/L3,A;L4,B;L5,C/open-band-over-levels|note|band L3+|L3, L4, L5 mapped|5; 10; 11; 12~open-band-over-levels|note|band L4+|L4, L5 mapped|6; 11; 12
		Mid (L3);Senior (L4+)/L3,A;L4,B/
		Mid (L3);Senior (L4+)/L3,A;L4,B;E5,C/
		Mid (L3);Senior (L4)/L3,A;L4,B;L5,C/
		Mid (L3);Senior (L4-L5)/L3,A;L4,B;L5,C/
		Mid (L4+);Senior (L4+)/L4,B;L5,C/open-band-over-levels|note|band L4+|L4, L5 mapped|5; 10; 11
	END
}

@test "a year that ends one level and begins the next" {
	leveled <<-'END' | checked
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,4-8/shared-year-boundary|note|4 years: L3 and L4|years half-open|10; 11
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,5-8/
		Mid (L3);Senior (L4)/L3,A,2-5;L4,B,4-8/
		Mid (L3);Senior (L4)/L3,A,2+;L4,B,4-8/
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,any/
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,4-8;L5,C,8-12/shared-year-boundary|note|4 years: L3 and L4, 8: L4 and L5|years half-open|10; 11; 12
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,5-8;L5,C,8+/shared-year-boundary|note|8 years: L4 and L5|years half-open|11; 12
		Mid (L3);Senior (L4)/L3,A,2-4;L4,B,4-8;L5,C,9-12;L6,D,12+/shared-year-boundary|note|4 years: L3 and L4, 12: L5 and L6|years half-open|10; 11; 13
		Mid;Senior/ ,Mid Smith,2-4; ,Senior Smith,4-8/shared-year-boundary|note|4 years: Mid Smith and Senior Smith|years half-open|10; 11
	END
}

@test "levels told of in words, and those that pay is printed for" {
	leveled <<-'END' | checked
		Junior;Mid;Senior/Junior,A;Mid,B;Senior,C/
		Junior;Mid;Senior/Junior,A;Mid,B/levels-unmatched|warn|3 pay levels|2 levels described, no Senior|11; 12; 7
		Junior;Mid;Senior/Mid,A/levels-unmatched|warn|3 pay levels|1 level described, no Junior|11; 11; 5
		Junior;Mid;Senior/Senior,A;Junior,B/levels-unmatched|warn|3 pay levels|2 levels described, no Mid|11; 12; 6
		Junior/Mid,A;Senior,B/levels-unmatched|warn|1 pay level|2 levels described, no Junior|9; 10; 5
		Junior;Mid;Senior/,Junior Smith;,Mid Smith/levels-unmatched|warn|3 pay levels|2 levels described, no Senior|11; 12; 7
		Junior;Mid;Wizard/Junior,A/
		Junior;Mid;Senior//
		Junior;Mid;Senior/Junior,A;L4,B/
	END
	table() {
		printf '| Level | Base Salary |\\n|---|---|'
		printf '\\n| %s | $100K-$140K |' "$@"
	}
	map='| Level | Title |\n|---|---|\n| Junior | A |'
	checked <<-END
		$(table Junior Junior Mid)\n\n$map
		levels-unmatched|warn|2 pay levels|1 level described, no Mid|11; 11; 7
		$(table Junior Mid)\n\n$(table Junior Mid Senior)\n\n$map
		levels-unmatched|warn|2 pay levels|1 level described, no Mid|16; 16; 6
	END
}

@test "a map of more than 200 levels is left alone" {
	map() {
		printf '| Level | Base Salary |\\n|---|---|\\n| L1 | $100K |\\n\\n| Level | Title | Years |\\n|---|---|---|'
		printf '\\n| L2 | A | %s-2 |' $(seq "$1")
	}
	checked <<-END
		$(map 2)
		level-not-mapped|warn|L1 of a band|level map L2|5; 9~shared-year-boundary|note|2 years: L2 and L2|years half-open|9; 10
		$(map 200 | sed 's/-2 / /g')
		level-not-mapped|warn|L1 of a band|level map L2|5; 9
		$(map 201 | sed 's/-2 / /g')
		
	END
}

# table: for checked, cases of two lines: HEADER; ROW; ROW..., with `;` between and commas for bars, and
# the findings; the header stands on line 3, the first row on line 5.
table() {
	local text want
	while IFS= read -r text && IFS= read -r want; do
		sed -E 's/ *, */ | /g; s/ *; */ |\\n| /g; s/^/| /; s/$/ |/' <<<"$text" |
			awk '{ n = split($0, line, /\\n/); bars = line[1]; gsub(/[^|]/, "", bars); gsub(/\|/, "---|", bars)
				printf("%s\\n|%s", line[1], substr(bars, 5)); for (i = 2; i <= n; i++) printf("\\n%s", line[i]); print "" }'
		printf '%s\n' "$want"
	done
}

@test "neighbouring levels: a gap of more than a thousandth, and pay that falls" {
	table <<-'END' | checked
		Level, Base; Mid, $100K-$120K; Senior, $120.12K-$150K
		
		Level, Base; Mid, $100K-$120K; Senior, $120.2K-$150K
		band-gap|note|gap in $120,000–$120,200|Mid ends, Senior begins|5; 6
		Level, Base; Senior, $130K-$150K; Mid, $100K-$120K
		band-gap|note|gap in $120,000–$130,000|Mid ends, Senior begins|6; 5
		Level, Base; Mid, $100K-$120K; Senior, $100K-$120K
		
		Level, Base; Mid, $100K-$120K; Senior, $99K-$120K
		ladder-inverted|error|Senior from $99,000|Mid from $100,000|5; 6
		Level, Base; Mid, $100K-$120K; Senior, $100K-$119K
		ladder-inverted|error|Senior to $119,000|Mid to $120,000|5; 6
		Level, Base; Mid, $100K-$120K; Senior, $99K-$119K
		ladder-inverted|error|Senior from $99,000|Mid from $100,000|5; 6
		Level, Base; Mid, $100K+; Senior, $90K+
		ladder-inverted|error|Senior from $90,000|Mid from $100,000|5; 6
		Level, Base; Mid, $100K+; Senior, up to $90K
		
		Level, Base; Mid, up to $100K; Senior, up to $90K
		ladder-inverted|error|Senior to $90,000|Mid to $100,000|5; 6
		Level, Base; Mid, up to $100K; Senior, $110K+
		band-gap|note|gap in $100,000–$110,000|Mid ends, Senior begins|5; 6
		Level, Base; Mid, $100K+; Senior, $110K+
		
		Level, Base; Mid, up to $100K; Senior, up to $110K
		
		Level, Base; Mid, $100K-$120K; Senior, $130K-$150K; Staff, $140K-$145K
		band-gap|note|gap in $120,000–$130,000|Mid ends, Senior begins|5; 6~ladder-inverted|error|Staff to $145,000|Senior to $150,000|6; 7
		Level, Base; Staff, $150K-$160K; Mid, $100K-$120K; Senior, $110K-$140K
		band-gap|note|gap in $140,000–$150,000|Senior ends, Staff begins|7; 5
		Level, Base; Mid, $100K-$120K; Wizard, $90K-$95K; Senior, $80K-$150K
		
		Level, Base; A (L3), $100K-$120K; B (L4), $90K-$130K
		ladder-inverted|error|B (L4) from $90,000|A (L3) from $100,000|5; 6
		Level, Base; Senior (L3), $100K-$120K; Mid (L4), $90K-$130K
		ladder-inverted|error|Mid (L4) from $90,000|Senior (L3) from $100,000|5; 6
		Level, Base; Mid (L3), $100K-$120K; Senior (E2), $90K-$130K
		ladder-inverted|error|Senior (E2) from $90,000|Mid (L3) from $100,000|5; 6
		Level, Base; A (L3), $100K-$120K; B (E4), $90K-$130K
		
		Level, Base; Senior Writer, $100K-$120K; Senior Reader, $90K-$130K
		
		Level, Base; A (L3), $100K-$120K; B (L3-L4), $90K-$130K
		
		Level, Base; Mid, $100K-$120K
		
		Level, Base; , $100K-$120K; Mid, $100K-$120K; Senior, $90K-$130K
		ladder-inverted|error|Senior from $90,000|Mid from $100,000|6; 7
		Level, Base; A (L7), $170K-$180K; B (L6), $160K-$170K; C (L5), $150K-$160K; D (L4), $140K-$150K; E (L3), $130K-$140K
		
		Level, Base; A (L7), $170K-$180K; B (L6), $160K-$170K; C (L3), $130K-$140K; D (L4), $140K-$150K; E (L5), $155K-$160K
		band-gap|note|gap in $150,000–$155,000|D (L4) ends, E (L5) begins|8; 9
	END
}

@test "neighbouring levels: like is held against like, and told once for all places" {
	table <<-'END' | checked
		Level, Location, Base; Mid, Boston, $100K-$120K; Senior, Boston, $130K-$150K
		band-gap|note|gap in Boston $120,000–$130,000|Mid ends, Senior begins|5; 6
		Level, Location, Base; Mid, Boston, $100K-$120K; Senior, Austin, $130K-$150K
		
		Level, Location, Base; Mid, Boston, $100K-$120K; Senior, Boston, $90K-$150K
		ladder-inverted|error|Boston: Senior from $90,000|Mid from $100,000|5; 6
		Level, Location, Base; Mid, Boston, $100K-$120K; Senior, Boston, $90K-$150K; Mid, Austin, $90K-$110K; Senior, Austin, $91K-$105K
		ladder-inverted|error|Boston: Senior from $90,000, Austin: Senior to $105,000|Mid from $100,000, Mid to $110,000|5; 6
		Level, Location, Base; Mid, Boston, $100K-$120K; Senior, Boston, $130K-$150K; Mid, Austin, $90K-$110K; Senior, Austin, $120K-$140K
		band-gap|note|gap in Boston $120,000–$130,000, Austin $110,000–$120,000|Mid ends, Senior begins|5; 6
		Level, Base; Mid, $100K-$120K / £80K-£90K; Senior, $130K-$150K / £85K-£99K
		band-gap|note|gap in $120,000–$130,000|Mid ends, Senior begins|5; 6
		Level, Base, Total; Mid, $100K-$120K, $130K-$150K; Senior, $115K-$125K, $140K-$160K
		
		Level, Base, Total; Mid, $100K-$120K, $130K-$150K; Senior, $115K-$125K, $120K-$160K
		ladder-inverted|error|Senior from $120,000|Mid from $130,000|5; 6
		Level, Base; Mid, $100K-$120K; Senior, $50-$60/hr
		
		Level, Stock (RSU/4yr); Mid, $100K-$120K; Senior, $130K-$150K
		
		Level, Stock (RSU/4yr); Mid, $100K-$120K; Senior, $90K-$150K
		ladder-inverted|error|Senior from $90,000|Mid from $100,000|5; 6
		Level, Bonus; Mid, 20%; Senior, 10%
		
		Level, Equity; Mid, 0.2%; Senior, 0.1%
		
		Level, Boston, Austin; Mid, $100K-$120K, $90K-$110K; Senior, $130K-$150K, $105K-$140K
		band-gap|note|gap in Boston $120,000–$130,000|Mid ends, Senior begins|5; 6~component-unstated|warn|4 ranges, base or total unsaid|Mid Boston $100,000–$120,000 the first|5
		Level, Boston; Mid, $100K-$120K
		component-unstated|warn|1 range, base or total unsaid|Mid Boston $100,000–$120,000|5
		Level, Boston, Austin; Mid, $100K+, $90K
		component-unstated|warn|2 ranges, base or total unsaid|Mid Boston $100,000+ the first|5
		Level, Boston, Austin; Mid, 10%, $90K
		component-unstated|warn|1 range, base or total unsaid|Mid Austin $90,000|5
		Level, Base, Mexico; Mid, $100K, $90K-$95K
		component-unstated|warn|1 range, base or total unsaid|Mid Mexico $90,000–$95,000|5
	END
	checked <<-'END'
		| Location | Mid | Senior |\n|---|---|---|\n| Boston | $100K-$120K | $130K-$150K |\n
		band-gap|note|gap in Boston $120,000–$130,000|Mid ends, Senior begins|5~component-unstated|warn|2 ranges, base or total unsaid|Mid Boston $100,000–$120,000 the first|5
		| Level | Base |\n|---|---|\n| Mid | $100K |\n\n| Level | Base |\n|---|---|\n| Senior | $90K |
		
		| Level | Base |\n|---|---|\n| Mid | $100K |\n| Senior | $90K |\n\n| Level | Base |\n|---|---|\n| Mid | $100K |\n| Senior | $80K |
		ladder-inverted|error|Senior from $90,000|Mid from $100,000|5; 6~ladder-inverted|error|Senior from $80,000|Mid from $100,000|10; 11
		| Level | Base |\n|---|---|\n| Mid | $100K-$90K |\n| Senior | $200K-$90K |
		low-above-high|error|$100K-$90K|the first figure is above the second|5~low-above-high|error|$200K-$90K|the first figure is above the second|6
		| Level | Base |\n|---|---|\n| Mid | $150-$180 |
		
	END
}

@test "totals that count a whole grant, or a quarter of one called yearly" {
	table <<-'END' | checked
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $80K, $15K, $245K
		total-counts-grant|error|Boston $150,000 + $80,000 + $15,000 = $245,000, 1 of 1 totals so|$185,000 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $80K, $15K, $185K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $80K, $15K, $200K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $87.5K, $15K, $250K
		total-counts-grant|error|Boston $150,000 + $87,500 + $15,000 = $250,000, 1 of 1 totals so|$186,875 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $87.6K, $15K, $250K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $82.5K, $15K, $250K
		total-counts-grant|error|Boston $150,000 + $82,500 + $15,000 = $250,000, 1 of 1 totals so|$185,625 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $82.4K, $15K, $250K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $80K-$120K, $15K-$20K, $245K-$340K
		total-counts-grant|error|Boston $150,000 + $80,000 + $15,000 = $245,000, 1 of 1 totals so|$185,000 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $80K-$120K, $15K-$20K, $245K-$300K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $80K-$120K, $15K-$20K, $225K-$340K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $2K-$120K, $15K-$20K, $167K-$340K
		
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $80K-$82K, $15K-$20K, $245K+
		
		Location, Base, Stock (RSU/4yr), Total; Boston, $150K, $80K, $230K
		total-counts-grant|error|Boston $150,000 + $80,000 = $230,000, 1 of 1 totals so|$170,000 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K, $80K, 10%, $245K
		total-counts-grant|error|Boston $150,000 + $80,000 + $15,000 = $245,000, 1 of 1 totals so|$185,000 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Bonus, Total; Boston, $150K-$200K, $80K-$120K, 10-20%, $245K-$360K
		total-counts-grant|error|Boston $150,000 + $80,000 + $15,000 = $245,000, 1 of 1 totals so|$185,000 with a year of the 4-year grant|5
		Level, Base, Stock (RSU/4yr), Total; Mid, $150K, $80K, $230K
		total-counts-grant|error|$150,000 + $80,000 = $230,000, 1 of 1 totals so|$170,000 with a year of the 4-year grant|5
		Level, Base, Stock (RSU/4yr), Total; Mid, $150K, $80K, $170K; Senior, $150K, $90K, $240K
		band-gap|note|gap in $170,000–$240,000|Mid ends, Senior begins|5; 6~total-counts-grant|error|$150,000 + $90,000 = $240,000, 1 of 2 totals so|$172,500 with a year of the 4-year grant|6
		Location, Base, Stock (RSU/4yr), Total; Reno NV, $150K, $80K, $170K; Boston, $150K, $80K, $230K; Austin, $140K, $80K, $220K
		total-counts-grant|error|Boston $150,000 + $80,000 = $230,000, 2 of 3 totals so|$170,000 with a year of the 4-year grant|6
		Location, Base, Stock (RSU/4yr), Total; Boston, £150K, $80K, $230K
		
		Location, Base, Stock (RSU/4yr), Total; Boston, £150K / $150K, £80K / $80K, £230K / $170K
		total-counts-grant|error|Boston £150,000 + £80,000 = £230,000, 1 of 2 totals so|£170,000 with a year of the 4-year grant|5
		Location, Base, Stock (RSU/4yr), Total; Boston, £150K, £80K, £170K; Austin, , , £230K
		
		Location, Base, Total; Boston, $150K, $230K
		
		Location, Stock (RSU/4yr), Total; Boston, $150K, $150K
		
		Location, Base, Stock (RSU per year), Bonus, Total; Boston, $150K, $80K, $15K, $185K
		grant-as-yearly-pay|error|Boston $150,000 + $20,000 + $15,000 = $185,000, 1 of 1 totals so|$245,000 with the equity of a year, as it is called|5
		Location, Base, Stock (RSU per year), Bonus, Total; Boston, $150K, $80K, $15K, $245K
		
		Location, Base, Stock (RSU per year), Bonus, Total; Boston, $150K, $80K, , $245K; Austin, $150K, $80K, , $170K
		grant-as-yearly-pay|error|Austin $150,000 + $20,000 = $170,000, 1 of 2 totals so|$230,000 with the equity of a year, as it is called|6
	END
}

# offered: for checked, cases of two lines: what the strategy says, and the findings; it stands on line 3,
# under it $pay from line 5 on.
offered() {
	local text want
	while IFS= read -r text && IFS= read -r want; do
		printf '%s\n' "> **Negotiate Up Strategy:** $text\\n\\n$pay" "$want"
	done
}

@test "an opening that is worth less than its floor: in full, or but for a high end or a bonus" {
	pay=''
	offered <<-'END' | checked
		Open at $200K total comp. Accept-at floor: $200K total comp.
		
		Open at $199K total comp. Accept-at floor: $200K total comp.
		opening-below-floor|error|opening $199,000|floor $200,000, short by $1,000|3
		Open at $190K-$200K total comp. Accept-at floor: $200K total comp.
		opening-below-floor|warn|opening $190,000 at its low end|floor $200,000; high end $200,000|3
		Open at $190K-$210K total comp. Accept-at floor: $200K total comp.
		opening-below-floor|warn|opening $190,000 at its low end|floor $200,000; high end $210,000|3
		Open at $180K-$199K total comp. Accept-at floor: $200K total comp.
		opening-below-floor|error|opening $180,000|floor $200,000, short by $1,000|3
		Open at $150K base with $160K RSUs over 4 years. Accept-at floor: $190K total comp.
		
		Open at $150K base with $160K RSUs over 4 years. Accept-at floor: $191K total comp.
		opening-below-floor|error|opening $150,000 + $40,000 = $190,000|floor $191,000, short by $1,000|3
		Open at $150K base with $30K/yr RSUs. Accept-at floor: $181K total comp.
		opening-below-floor|error|opening $150,000 + $30,000 = $180,000|floor $181,000, short by $1,000|3
		Open at $150K base with 1,000 RSUs (ACME at ~$80). Accept-at floor: $171K total comp.
		opening-below-floor|error|opening $150,000 + $20,000 = $170,000|floor $171,000, short by $1,000|3
		Open at $150K base. Accept-at floor: $171K total comp.
		
		Open at $150K base. Accept-at floor: $150K base.
		
		Open at $149K base. Accept-at floor: $150K base.
		opening-below-floor|error|opening base $149,000|floor $150,000, short by $1,000|3
		Open at $140K-$150K base. Accept-at floor: $150K base.
		
		Open at $130K-$145K base. Accept-at floor: $150K base.
		opening-below-floor|error|opening base $130,000–$145,000|floor $150,000, short by $5,000|3
		Target $40K/year equity. Accept-at floor: $50K/year equity.
		opening-below-floor|error|opening equity $40,000|floor $50,000, short by $10,000|3
		Target $160K in equity over 4 years. Accept-at floor: $50K/year equity.
		
		Open at $140K base with $40K/year equity. Accept-at floor: $150K base and $50K/year equity.
		opening-below-floor|error|opening base $140,000|floor $150,000, short by $10,000|3
		Open at £149K base. Accept-at floor: £150K base.
		opening-below-floor|error|opening base £149,000|floor £150,000, short by £1,000|3
	END
	pay='| Location | Bonus |\n|---|---|\n| Boston | 10-15% |\n| Austin | 5% |'
	offered <<-'END' | checked
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $155K total comp.
		opening-below-floor|warn|opening $100,000 + $40,000 = $140,000|floor $155,000, short by $15,000, which a bonus of 15% of base makes up|3
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $156K total comp.
		opening-below-floor|error|opening $100,000 + $40,000 = $140,000|floor $156,000, short by $16,000|3
		Open at $140K total comp. Accept-at floor: $141K total comp.
		opening-below-floor|error|opening $140,000|floor $141,000, short by $1,000|3
	END
	pay='Total compensation includes base, RSUs, and a bonus.'
	offered <<-'END' | checked
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $160K total comp.
		opening-below-floor|warn|opening $100,000 + $40,000 = $140,000|floor $160,000, short by $20,000, which a bonus of 20% of base makes up|3
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $161K total comp.
		opening-below-floor|error|opening $100,000 + $40,000 = $140,000|floor $161,000, short by $21,000|3
		Open at $90K-$100K base with $160K RSUs over 4 years. Accept-at floor: $160K total comp.
		opening-below-floor|warn|opening $90,000 + $40,000 = $130,000|floor $160,000, short by $20,000, which a bonus of 20% of base makes up|3
	END
	pay='Total compensation includes base, RSUs, and a potential bonus.'
	offered <<-'END' | checked
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $160K total comp.
		opening-below-floor|warn|opening $100,000 + $40,000 = $140,000|floor $160,000, short by $20,000, which a bonus of 20% of base makes up|3
	END
	pay='Total compensation includes base and RSUs. A bonus is rare.'
	offered <<-'END' | checked
		Open at $100K base with $160K RSUs over 4 years. Accept-at floor: $160K total comp.
		opening-below-floor|error|opening $100,000 + $40,000 = $140,000|floor $160,000, short by $20,000|3
	END
}

@test "a floor above all the ranges of its place and currency" {
	pay='| Location | Total | Base |\n|---|---|---|\n| Boston | $250K-$300K | $150K-$200K |\n| Austin | $200K-$260K | $180K-$210K |\n| Leeds | £400K | £390K |'
	offered <<-'END' | checked
		Accept-at floor: $300K total comp.
		
		Accept-at floor: $301K total comp.
		floor-above-bands|error|floor $301,000|highest USD top $300,000 (Boston)|3; 7
		Accept-at floor: $301K-$310K total comp.
		floor-above-bands|error|floor $301,000–$310,000|highest USD top $300,000 (Boston)|3; 7
		Accept-at floor: $211K base.
		floor-above-bands|error|base floor $211,000|highest USD top $210,000 (Austin)|3; 8
		Accept-at floor: $210K base.
		
		Accept-at floor: $261K total comp in Austin.
		floor-above-bands|error|floor $261,000|highest USD top $260,000 (Austin)|3; 8
		Accept-at floor: $261K total comp in Chicago.
		
		Accept-at floor: $301K total comp in Chicago.
		floor-above-bands|error|floor $301,000|highest USD top $300,000 (Boston)|3; 7
		Accept-at floor: £401K total comp.
		floor-above-bands|error|floor £401,000|highest GBP top £400,000 (Leeds)|3; 9
		Accept-at floor: €401K total comp.
		
		Accept-at floor: $301K equity.
		
	END
	pay='| Level | Location | Total |\n|---|---|---|\n| Mid | Boston | $200K-$250K |\n| Senior | Boston | $250K+ |\n| Senior | Austin | $240K-$280K |'
	offered <<-'END' | checked
		Accept-at floor: $301K total comp in Austin.
		floor-above-bands|error|floor $301,000|highest USD top $280,000 (Senior, Austin)|3; 9
		Accept-at floor: $301K total comp in Boston.
		
		Accept-at floor: $301K total comp.
		
	END
}
