#!/usr/bin/env bats
# guide --check, check by check: what is found, its near misses that are none, and what is said of it.
load helper

title='Data Engineer (L4) — Acme Salary Negotiation Guide'

# checked: cases on stdin, two lines each: a guide's text below its title, as printf reads it, and what
# --check finds in it: `id|severity|measured|against|lines`, ~ between findings. All are read by one
# call; what guides say together is left out. A text that begins with # has its own title.
checked() {
	guide_cases
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
		echo '# Data Engineer | Acme Negotiation Guide\n\n| Level | Base |\n|---|---|\n| Mid | $100K |\n| Senior | $90K |'
		echo 'ladder-inverted|error|Senior from $90,000|Mid from $100,000|5; 6'
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
		Get My Book — €4 →Pay\n\nGet My Book — €5 →Time
		advert-in-heading|fixable|€4 before Pay|no pay|3~advert-in-heading|fixable|€5 before Time|no pay|5
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
		#### Evidence & Sources\n- Acme 10-K — May 2025\n- Acme Q4 2025 results — February 12, 2026\n- Acme Q4 2025 call — February 13, 2026\n- Acme 20-F — June 2025
		evidence-date|warn|10-K filing of 2025-05|results of Q4 2025 out on 2026-02-12|4; 5~evidence-date|warn|20-F filing of 2025-06|results of Q4 2025 out on 2026-02-12|7; 5
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
		
		Open at $200K total comp. Accept-at floor: $200,001 total comp.
		opening-below-floor|error|opening $200,000|floor $200,001, short by $1|3
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

@test "an opening that does not say of which level it is" {
	title='Data Engineer — Acme Salary Negotiation Guide'
	pay='| Level | Location | Base | Total |\n|---|---|---|---|\n| Mid | Boston | $100K-$200K | $200K-$300K |\n| Senior | Boston | $150K-$250K | $250K-$350K |'
	pay+='\n| Mid | Austin | $90K-$190K | $190K-$290K |\n| Senior | Austin | $140K-$240K | $240K-$340K |'
	offered <<-'END' | checked
		Open at $160K base.
		opening-level-unstated|warn|opening base $160,000|position 0.6 in Mid, 0.1 in Senior (Boston)|3
		Open at $160K base in Austin.
		opening-level-unstated|warn|opening base $160,000|position 0.7 in Mid, 0.2 in Senior (Austin)|3
		Open at $260K total comp.
		opening-level-unstated|warn|opening $260,000|position 0.6 in Mid, 0.1 in Senior (Boston)|3
		Open at $150K-$175K base.
		opening-level-unstated|warn|opening base $150,000–$175,000|position 0.5 to 0.75 in Mid, 0 to 0.25 in Senior (Boston)|3
		Open at $260K-$275.5K total comp.
		opening-level-unstated|warn|opening $260,000–$275,500|position 0.6 to 0.76 in Mid, 0.1 to 0.26 in Senior (Boston)|3
		Open at $160K base as a senior.
		
		Open at $160K base for L5.
		
		Open at £160K base.
		
		Accept-at floor: $160K base.
		
	END
	pay='| Level | Base |\n|---|---|\n| Mid | $100K-$200K |\n| Senior | $150K-$250K |'
	offered <<-'END' | checked
		Open at $160K base.
		opening-level-unstated|warn|opening base $160,000|position 0.6 in Mid, 0.1 in Senior|3
		Open at $260K total comp.
		
	END
	pay='| Level | Base |\n|---|---|\n| Mid | $100K+ |\n| Senior | $150K-$250K |\n| Staff | $160K-$260K |\n| Principal | up to $300K |'
	offered <<-'END' | checked
		Open at $160K base.
		opening-level-unstated|warn|opening base $160,000|position 0.1 in Senior, 0 in Staff|3
	END
	pay='| Level | Base |\n|---|---|\n| Mid | $100K-$200K |'
	offered <<-'END' | checked
		Open at $160K base.
		
	END
	pay='| Level | Base |\n|---|---|'
	for ((i = 2; i < 9; i++)); do
		pay+="\n| L$i | \$1$((i - 2))0K-\$2$((i - 2))0K |"
	done
	offered <<-'END' | checked
		Open at $160K base.
		opening-level-unstated|warn|opening base $160,000|position 0.6 in L2, 0.5 in L3, 0.4 in L4, 0.3 in L5, 0.2 in L6, 0.1 in L7|3
	END
	title='Senior Data Engineer — Acme Salary Negotiation Guide'
	offered <<-'END' | checked
		Open at $160K base.
		
	END
}

@test "a grant called yearly, by its units and their price" {
	pay='| Level | Location | Total |\n|---|---|---|\n| Mid | Boston | $165K-$175K |\n| Senior | Boston | $175K-$230K |'
	offered <<-'END' | checked
		Open at $150K base with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $170,000 in all, within Mid, Boston; $230,000 in all, within Senior, Boston|3
		Open at $145K base with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $165,000 in all, within Mid, Boston; $225,000 in all, within Senior, Boston|3
		Open at $155K base with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $175,000 in all, within Mid, Boston; $235,000 in all, within no band|3
		Open at $150K base in Austin with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $170,000 in all, within no band; $230,000 in all, within no band|3
		Target 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year|3
		Open at $150K base with 800 RSUs ($80,000 at ACME ~$100).
		
		Open at $150K base with 800 RSUs ($20,000/yr at ACME ~$100).
		
		Open at $150K base with 800 RSUs ($81,000/yr at ACME ~$100).
		
	END
	pay='RSUs have a 5-year vest.'
	offered <<-'END' | checked
		Open at $150K base with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|5-year vest: $16,000 a year; $166,000 in all, within no band; $230,000 in all, within no band|3; 5
		Open at £150K base with 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|5-year vest: $16,000 a year|3; 5
	END
}

@test "options without units, strike or price" {
	pay=''
	offered <<-'END' | checked
		Open at $150K base with $70K-$110K/year options.
		options-without-terms|warn|options at $70,000–$110,000 a year|no units, strike or price|3
		Open at $150K base with equity valued at $60K-$90K/year (options).
		options-without-terms|warn|options at $60,000–$90,000 a year|no units, strike or price|3
		Open at $150K base with $320K in options over 4 years.
		options-without-terms|warn|options at $320,000 over 4 years|no units, strike or price|3
		Open at $150K base with $320K in options.
		options-without-terms|warn|options at $320,000|no units, strike or price|3
		Open at $150K base with $320K in options over 4 years. The strike is known.
		
		Open at $150K base with $320K RSUs over 4 years. Keep your options open.
		
		Keep options open at first. Open at $150K base with $320K in options over 4 years.
		options-without-terms|warn|options at $320,000 over 4 years|no units, strike or price|3
		Open at $150K base with 2,000 options at $9.
		
		Open at $150K base and ask for options.
		
	END
}

@test "an offer that no threshold objects to is worth the floor" {
	pay='#### Timeline\n\n**Offer:** If the base is below $180,000, cite growth. If the RSU grant is below 1,000 shares, cite growth.\n\n**End:** Accept when total comp reaches $ACCEPT.'
	while read -r accept expected; do
		offered <<<"Open at \$190K base with 800 RSUs (ACME at ~\$100).
$expected" | sed "s/\\\$ACCEPT/$accept/"
	done <<-'END' | checked
		$205,000
		$205,001 thresholds-below-floor|error|$180,000 + 1,000 units at $100 over 4 years = $205,000 (the whole grant: $280,000)|$205,001 to accept|7; 9
		$280,000 thresholds-below-floor|error|$180,000 + 1,000 units at $100 over 4 years = $205,000 (the whole grant: $280,000)|$280,000 to accept|7; 9
	END
	pay="${pay/ACCEPT/220,000}\n\nRSUs have a 2-year vest."
	offered <<-'END' | checked
		Open at $190K base with 800 RSUs (ACME at ~$100).
		
		Open at $190K base with 800 RSUs (ACME at ~$60).
		thresholds-below-floor|error|$180,000 + 1,000 units at $60 over 2 years = $210,000 (the whole grant: $240,000)|$220,000 to accept|7; 9
		Open at $190K base.
		
	END
	pay=${pay/If the RSU grant is below 1,000 shares, cite growth./}
	offered <<-'END' | checked
		Open at $190K base with 800 RSUs (ACME at ~$60).
		
	END
}

@test "floors for other places, to be worked out from one above its own ranges" {
	pay='| Location | Total |\n|---|---|\n| Boston | $250K-$300K |\n\n#### Timeline\n\n**End:** Accept when total comp reaches $301,000 in Boston (adjusted for Austin and Reno).'
	offered <<-'END' | checked
		Open at $310K total comp.
		floor-place-undefined|warn|floors for Austin, Reno without a figure|Boston floor $301,000 above its highest top $300,000|11
	END
	pay=${pay/ and Reno/}
	offered <<-'END' | checked
		Open at $310K total comp.
		floor-place-undefined|warn|floors for Austin without a figure|Boston floor $301,000 above its highest top $300,000|11
	END
	for pay in "${pay/301,000/300,000}" "${pay/ in Boston/}" "${pay/ (adjusted for Austin)/}" "${pay/-\$300K/+}"; do
		offered <<-'END' | checked
			Open at $310K total comp.
			
		END
	done
}

@test "a strategy for several places: each place's floor is checked, the grant once" {
	pay='| Location | Total |\n|---|---|\n| Boston | $165K-$175K |'
	offered <<-'END' | checked
		In Boston, open at $150K base. In Austin, open at $140K base. 800 RSUs ($80,000/yr at ACME ~$100).
		grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $170,000 in all, within Boston; $230,000 in all, within no band|3
		In Boston, open at $150K total comp. In Austin, open at $140K total comp. Accept at $160K total comp in Boston. Accept at $155K total comp in Austin.
		opening-below-floor|error|opening $140,000|floor $155,000, short by $15,000|3~opening-below-floor|error|opening $150,000|floor $160,000, short by $10,000|3
	END
}

# together: cases on stdin, two lines each: guides, `;` between, each ROLE, COMPANY, BASE, TOTAL, CLAIM,
# PLACE, LEVEL; and the findings about premiums: `severity|measured|against|source`, ~ between.
together() {
	local text want guides one role company base total claim place level n files
	while IFS= read -r text && IFS= read -r want; do
		n=0 files=()
		IFS=';' read -ra guides <<<"$text"
		for one in "${guides[@]}"; do
			IFS=, read -r role company base total claim place level <<<"$one"
			printf '%s\n' "# $role — $company Salary Negotiation Guide" '' '| Level | Location | Base | Total |' '|---|---|---|---|' \
				"| ${level:-Mid} | ${place:-Boston} | $base | $total |" '' "$claim" >"$((++n)).md"
			files+=("$n.md")
		done
		same "$text" "$want" "$(guide --check -q "${files[@]}" | awk -F '\t' '$1 == "premium-not-borne-out" {
			print $2 "|" $3 "|" $4 "|" $6 }' | paste -s -d '~')"
	done
}

@test "a premium is held against the pay of other roles of one's company, level, place and currency" {
	alone='no other role of Acme to compare with|premium of 10-15%|1.md:7'
	together <<-END
		Data Engineer,Acme,\$121K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$110K
		
		Data Engineer,Acme,\$120.9K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$110K
		warn|base midpoints +9.9% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$100K-\$130K,,A premium of 5% is paid.;Software Engineer,Acme,\$110K-\$130K
		warn|base midpoints -4.2% over Software Engineer|premium of 5% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$110K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$110K
		warn|base midpoints +0% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$150K,\$200K,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K,\$200K
		warn|total midpoints +0% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$100K,\$200K,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K,\$100K
		
		Data Engineer,Acme,\$101K,\$200K,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K;Writer,Acme,\$50K
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Site Engineer,Acme,\$50K,,A premium of 10% is paid.;Data Writer,Acme,\$100K
		warn|base midpoints +1% over Data Writer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 3.md:1~warn|base midpoints -50% over Data Writer|premium of 10% claimed, reached by 0 of 1|2.md:7; 3.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Site Engineer,Acme,\$100K,,A premium of 5% is paid.
		warn|base midpoints +1% over Site Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1~warn|base midpoints -1% over Data Engineer|premium of 5% claimed, reached by 0 of 1|2.md:7; 1.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;A Writer,Acme,\$100K;B Writer,Acme,\$90K
		
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;A Writer,Acme,\$100K;B Writer,Acme,\$99K;C Writer,Acme,\$90K
		warn|base midpoints +1% to +12.2% over A Writer, B Writer, C Writer|premium of 10-15% claimed, reached by 1 of 3|1.md:7; 2.md:1; 3.md:1; 4.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;A Writer,Acme,\$100K;B Writer,Acme,\$99K;C Writer,Acme,\$105K;D Writer,Acme,\$100K
		warn|base midpoints -3.8% to +2% over A Writer, B Writer, C Writer and 1 more|premium of 10-15% claimed, reached by 0 of 4|1.md:7; 2.md:1; 3.md:1; 4.md:1
		D Writer,Acme,\$100K;A Writer,Acme,\$100K;C Writer,Acme,\$100K;Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;E Writer,Acme,\$100K;B Writer,Acme,\$99K
		warn|base midpoints +1% to +2% over D Writer, A Writer, C Writer and 2 more|premium of 10-15% claimed, reached by 0 of 5|4.md:7; 1.md:1; 2.md:1; 3.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;A Writer,Zenith,\$100K;B Writer,Acme,\$99K;C Writer,Borax,\$90K;D Writer,Acme,\$100K
		warn|base midpoints +1% to +2% over B Writer, D Writer|premium of 10-15% claimed, reached by 0 of 2|1.md:7; 3.md:1; 5.md:1
		Data Engineer,Zenith,\$101K,,A premium of 10-15% is paid.;A Writer,Acme,\$50K;Software Engineer,Zenith,\$100K;B Writer,Borax,\$50K
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 3.md:1
		Senior Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Senior Software Engineer,Acme,\$100K;Writer,Acme,\$50K
		warn|base midpoints +1% over Senior Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Fly.io,\$101K,,A premium of 10-15% is paid.;Software Engineer,Flyio,\$100K
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.,New York;Software Engineer,Acme,\$100K,,,NYC
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.,,Mid (L4);Software Engineer,Acme,\$100K,,,,Senior (L4)
		warn|base midpoints +1% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|1.md:7; 2.md:1
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K,,,Austin
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K,,,,Senior
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,£100K
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$100K+
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,\$50/hr
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Software Engineer,Acme,,\$100K
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Senior Software Engineer,Acme,\$100K
		note|$alone
		Data Engineer,Acme,\$101K,,A premium of 10-15% is paid.;Data Engineer,Acme,\$100K
		note|$alone
		Data Engineer,Acme,\$101K,,A 10-15% premium over Google is paid.
		
		Data Engineer,Acme,\$101K,,A 10-15% premium over Remote pay is paid.
		
		Data Engineer,Acme,\$101K,,A 10-15% premium over remote pay is paid.
		
		Data Engineer,Acme,\$101K,,A 10-15% premium over other roles is paid.
		note|$alone
	END
	printf '%s\n\n' '# Pay' 'Negotiate Up Strategy: ask.' 'A premium of 10-15% is paid.' >pay.md
	same unnamed 'note|no other role of this employer to compare with' \
		"$(guide --check -q pay.md | grep ^premium | cut -f 2,3 | tr '\t' '|')"
}

@test "a premium is held against 64 roles at most" {
	for others in 64 66; do
		roles='Data Engineer,Acme,$101K,,A premium of 10-15% is paid.'
		for ((i = 1; i <= others; i++)); do
			roles+=";$i Writer,Acme,\$100K"
		done
		together <<-END
			$roles
			warn|base midpoints +1% over 1 Writer, 2 Writer, 3 Writer and 61 more|premium of 10-15% claimed, reached by 0 of 64|1.md:7; 2.md:1; 3.md:1; 4.md:1
		END
	done
}

@test "years that guides do not agree in: six are shown" {
	while IFS=';' read -r years want; do
		n=0 files=()
		for one in $years; do
			printf '%s\n' '# Data Engineer — Acme Salary Negotiation Guide' '' '| Level | Title | Years |' '|---|---|---|' \
				"| ${one%:*} | A | ${one#*:} |" >"$((++n)).md"
			files+=("$n.md")
		done
		same "$years" "$want" "$(guide --check -q "${files[@]}" | tail -n +2 | cut -f 1,3,4,6 | tr '\t' '|' | paste -s -d '~')"
	done <<-'END'
		Senior:5-8 Senior:4-8;years-differ|senior 5–8, 4–8 years|one ladder for 2 guides|1.md:5; 2.md:5
		Senior:5-8 Sr:5+ Mid:2-4 Senior:5-8;years-differ|senior 5–8, 5+ years|one ladder for 4 guides|1.md:5; 2.md:5
		Senior:5-8 Mid:2-4 Mid:3-4 Senior:6-8;years-differ|mid 2–4, 3–4 years|one ladder for 4 guides|2.md:5; 3.md:5~years-differ|senior 5–8, 6–8 years|one ladder for 4 guides|1.md:5; 4.md:5
		Junior:0-1 Junior:0-2;years-differ|junior 0–1, 0–2 years|one ladder for 2 guides|1.md:5; 2.md:5
		Fellow:20+ Fellow:15+;years-differ|fellow 20+, 15+ years|one ladder for 2 guides|1.md:5; 2.md:5
		Senior:5-8 Senior:any Wizard:1-2 Wizard:2-3;
		Senior:5-8 Senior:5-8;
		Mid:1+ Mid:2+ Mid:3+ Mid:4+ Mid:5+ Mid:6+;years-differ|mid 1+, 2+, 3+, 4+, 5+, 6+ years|one ladder for 6 guides|1.md:5; 2.md:5; 3.md:5; 4.md:5; 5.md:5; 6.md:5
		Mid:1+ Mid:2+ Mid:3+ Mid:4+ Mid:5+ Mid:6+ Mid:7+ Mid:8+;years-differ|mid 1+, 2+, 3+, 4+, 5+, 6+ and 2 more years|one ladder for 8 guides|1.md:5; 2.md:5; 3.md:5; 4.md:5; 5.md:5; 6.md:5
	END
}

@test "a guide that contradicts itself all over: each finding is by itself, in the order of its lines" {
	title='Data Engineer — Acme Salary Negotiation Guide'
	text='Get My Book — €4 →Pay\n\nWe run 11+ lines.\n\n| Level | Location | Base | Total |\n|---|---|---|---|\n'
	text+='| Junior (L2) | Boston | $90K-$100K | $190K-$200K |\n| Mid (L3) | Boston | $120K-$130K | $150K-$230K |\n'
	text+='| Senior (L4+) | Boston | $140K-$110K | $240K-$250K |\n\n'
	text+='| Level | Title | Years |\n|---|---|---|\n| L3 | A | 2-4 |\n| L4 | B | 4-8 |\n| L5 | C | 8-9 |\n\n'
	text+='> **Negotiate Up Strategy:** Open at $190K total comp with $320K in options over 4 years. Accept-at floor: $260K total comp.\n\n'
	text+='#### Evidence\n- Acme 10-K — May 2025\n- Acme Q4 2025 — February 2026'
	want='advert-in-heading|fixable|€4 before Pay|no pay|3~figure-without-evidence|warn|11+ lines|evidence on lines 22-23|5~'
	want+='band-gap|note|gap in Boston $100,000–$120,000|Junior (L2) ends, Mid (L3) begins|9; 10~'
	want+='ladder-inverted|error|Boston: Mid (L3) from $150,000|Junior (L2) from $190,000|9; 10~'
	want+='level-not-mapped|warn|L2 of a band|level map L3 to L5|9; 15~'
	want+='band-gap|note|gap in Boston $230,000–$240,000|Mid (L3) ends, Senior (L4+) begins|10; 11~'
	want+='low-above-high|error|$140K-$110K|the first figure is above the second|11~'
	want+='open-band-over-levels|note|band L4+|L4, L5 mapped|11; 16; 17~'
	want+='shared-year-boundary|note|4 years: L3 and L4, 8: L4 and L5|years half-open|15; 16; 17~'
	want+='floor-above-bands|error|floor $260,000|highest USD top $250,000 (Senior (L4+), Boston)|19; 11~'
	want+='opening-below-floor|error|opening $190,000|floor $260,000, short by $70,000|19~'
	want+='opening-level-unstated|warn|opening $190,000|position 0 in Junior (L2), 0.5 in Mid (L3), -5 in Senior (L4+) (Boston)|19~'
	want+='options-without-terms|warn|options at $320,000 over 4 years|no units, strike or price|19~'
	want+='evidence-date|warn|10-K filing of 2025-05|results of Q4 2025 out on 2026-02|22; 23'
	checked < <(printf '%s\n' "$text" "$want" "$text" "$want")
}
