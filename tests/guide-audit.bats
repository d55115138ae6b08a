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
