#!/usr/bin/env bats
# guide -k levels, levers, evidence, strategy, facts, hiring: what each kind is read from, and what is none.
load helper

title='Data Engineer (L4) — Acme Salary Negotiation Guide'

# told KIND COLUMN...: cases on stdin, two lines each: a guide's text below its title, as printf reads it,
# and the rows of that kind, ; between: those columns with a comma between; `line` is where a row stands.
# All are read by one call. A text may begin with its own title.
told() {
	guide_cases
	guide -q -k "$1" "${files[@]}" | tr "\0" "?" >rows
	awk -F '\t' -v columns="${*:2}" 'FNR == 1 && NR == 1 {
		for (i = 1; i <= NF; i++)
			at[$i] = i
		n = split(columns, column, " ")
	} NR == FNR {
		split($NF, place, ".md:")
		row = ""
		for (i = 1; i <= n; i++)
			row = row (i > 1 ? "," : "") (column[i] == "line" ? place[2] : $at[column[i]])
		rows[place[1]] = rows[place[1]] (rows[place[1]] == "" ? "" : ";") row
		next
	} FNR % 2 { print; print rows[(FNR + 1) / 2] }' rows expected >got
	same rows "$(<expected)" "$(<got)"
}

# two: cases of one line with the last | between for told.
two() {
	sed 's/\(.*\)|/\1\n/'
}

@test "a level map is a table whose header has two of title, level and years" {
	while IFS='|' read -r header row want; do
		bars=${header//[^,]/} bars=${bars//,/---|}
		printf '%s\n%s\n' "| ${header//, / | } |\n|---|$bars\n| ${row//, / | } |" "$want"
	done <<-'END' | told levels code title level years_min years_max line
		Level, Title, Years|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Title, Level, YoE|Engineer, L3, 2-4|L3,Engineer,L3,2,4,5
		Grade, Titles, Yrs|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Internal, External, Experience|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Code, Position, Years|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Band, Role Title, Years|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Levels, Title, Years|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Level, Title|L3, Engineer|L3,Engineer,L3,,,5
		Level, Title, Scope|L3, Engineer, all|L3,Engineer,L3,,,5
		Level, Years|L3, 2-4|L3,,L3,2,4,5
		Title, Years|Engineer (L3), 2-4|L3,Engineer (L3),,2,4,5
		Internal Title, Years|Engineer (L3), 2-4|L3,Engineer (L3),,2,4,5
		Internal Title, Title, Years|L3, Engineer, 2-4|L3,Engineer,L3,2,4,5
		Years, Years, Level|2-4, 5-8, L3|L3,,L3,2,4,5
		Level, Grade, Title|L3, L9, Engineer|L3,Engineer,L3,,,5
		Title, Position, Level|Engineer, Writer, L3|L3,Engineer,L3,,,5
		Years, Scope|2-4, all
		Level, Scope|L3, all
		Title, Scope|Engineer, all
		Level, Title, Base|L3, Engineer, $90K
		Level, Title, Years, Base|L3, Engineer, 2-4, $90K|L3,Engineer,L3,2,4,5
		Level, Title, Google|L3, Engineer, L4
		Level, Title, Google, Years|L3, Engineer, L4, 2-4|L3,Engineer,L3,2,4,5
		Level, Title, Acme|L3, Engineer, L4|L3,Engineer,L3,,,5
		Level, Equivalent Title|L3, Engineer
		Level, Title, Equivalents|L3, Engineer, L4
		Level, Title, Competitor|L3, Engineer, L4
		Level, Competitor Title, Years|L3, Engineer, 2-4|L3,,L3,2,4,5
	END
	told levels code title level years_min years_max line <<-'END'
		| Level | Title |\n|---|---|\n| L3 | A |\n| | |\n| | B |\n| L4 |\n| L5+ | C | x |\n| L6–L7 | **D** |\n| VII | E (IC8) |
		L3,A,L3,,,5;,B,,,,7;L4,,L4,,,8;L5+,C,L5+,,,9;L6-L7,D,L6–L7,,,10;,E (IC8),VII,,,11
		# Writer — Google Salary Negotiation Guide\n\n| Level | Title | Google |\n|---|---|---|\n| L3 | A | x |
		L3,A,L3,,,5
		# Writer — Google Salary Negotiation Guide\n\n| Level | Title | Alphabet |\n|---|---|---|\n| L3 | A | x |
		L3,A,L3,,,5
		# Writer — Google Salary Negotiation Guide\n\n| Level | Title | Meta (US) |\n|---|---|---|\n| L3 | A | x |
		
		# Pay\n\nNegotiate Up Strategy: ask.\n\n| Level | Title | Meta |\n|---|---|---|\n| L3 | A | x |
		
		| Level | Title |\n|---|---|\n| L3 | A |\n\n| Level | Base |\n|---|---|\n| L4 | $90K |\n\n| Level | Title |\n|---|---|\n| L5 | B |
		L3,A,L3,,,5;L5,B,L5,,,13
	END
}

@test "years, however they are written" {
	while IFS='|' read -r years want; do
		printf '%s\n%s\n' "| Level | Title | Years |\n|---|---|---|\n| L3 | A | $years |" "$want"
	done <<-'END' | told levels years_min years_max
		2-4|2,4
		2–4 years|2,4
		2 - 4|2,4
		12 to 15|12,15
		3 to|3,3
		3 to five|3,3
		3 too 5|3,3
		about 3 years or 5|3,3
		under 3|0,3
		up to 3 years|0,3
		<3|0,3
		<3-5|3,5
		3+|3,
		3+ to 5|3,
		10+|10,
		99|99,99
		100|,
		1-100|,
		years|,
	END
}

@test "levels in the headings of a hiring guide" {
	title='What Data Engineers Actually Do'
	two <<-'END' | told levels code title level years_min years_max line
		## Junior Data Engineer (0-2 years)|,Junior Data Engineer,,0,2,3
		**Senior Data Engineer (5+ yrs)**|,Senior Data Engineer,,5,,3
		## Lead (of all) (5 years)|,Lead (of all),,5,5,3
		## Junior Data Engineer (0-2)|
		## Junior Data Engineer (years)|
		## Junior Data Engineer 0-2 years|
		## Junior Data Engineer 0-2 years)|
		## Pipelines (0-2 years)|
		Junior Data Engineer (0-2 years)|
	END
	title='Data Engineer — Acme Salary Negotiation Guide'
	two <<-'END' | told levels title
		## Junior Data Engineer (0-2 years)|
	END
}

@test "levers: in their section, in a list, in headings, in bold" {
	two <<-'END' | told levers n topic line
		## Global Levers\n\n1. **Pay**: more\n2. **Time**: less|1,Pay,5;2,Time,6
		## Global Levers\n\n4. Pay: more\n5. Time|4,Pay,5;5,Time,6
		## Global Levers\n\n1. **Lever 7: Pay** now|7,Pay,5
		## Global Levers\n\n- **Pay:** more\n- **Time (Signature Lever)** less\n- plain|1,Pay,5;2,Time,6
		## Global Levers\n\n1. **Pay**\n   1. **Inner**\n2. **Time**|1,Pay,5;2,Time,7
		## Global Levers\n\n- a\n  1. **Inner**|
		## Global Levers\n\n1. Pay "as it is"\n2. Time “now”\n3. Rest: x "y"|1,Pay,5;2,Time,6;3,Rest,7
		## Global Levers\n\n**1. Pay** more\n\n**2) Time:** x\n\n**3: Rest**|1,Pay,5;2,Time,7;3,Rest,9
		## Global Levers\n\n1) plain text\n\nPay, 2. of all|1,plain text,5
		## Global Levers\n\nNo. 1: Pay|
		## Global Levers\n\n### 1. Lever 5: Pay\n\n### 2. Time|5,Pay,5;2,Time,7
		## Global Levers\n\n### Inner\n\n1. **Pay**|1,Pay,7
		## Global Levers\n\n## Other\n\n1. **Pay**|
		### Global Levers\n\n## Other\n\n1. **Pay**|
		**Global Levers**\n\n1. **Pay**\n\n**Other**\n\n1. **Time**|1,Pay,5
		**Global Levers**\n\n1. **Pay**\n\n## Other\n\n1. **Time**|1,Pay,5
		## Global Levers\n\n1. **Pay**\n\n**Other**\n\n1. **Time**|1,Pay,5;1,Time,9
		## Levers\n\n- **A**\n- **B**\n\n## Levers\n\n- **C**|1,A,5;2,B,6;1,C,10
		## Pay\n\n1. **Pay**: more\n\n- **Time**|
		## Lever 1 — Pay\n\n## Key Lever 2: Time\n\n## Global Lever #3. Rest|1,Pay,3;2,Time,5;3,Rest,7
		## Global Key Lever 4 – Pay\n\n## lever 5 - pay|4,Pay,3;5,pay,5
		## 🚀 **Lever 6:** Pay|6,Pay,3
		## → - Lever 6: Pay|6,Pay,3
		**Lever 7: Pay** is good|7,Pay,3
		> **Lever 7: Pay**|
		- **Lever 8: Pay** is good|8,Pay,3
		- a\n  - **Lever 8: Pay**|
		Lever 9: Pay|
		## Lever 10:|
		## Lever: Pay|
		## Lever 0: Pay|
		## Lever 99: Pay|99,Pay,3
		## Lever 100: Pay|
		## Lever 1 Pay|
		## Lever 1 / Pay|
		## The Lever 1: Pay|
		## Levers 1: Pay|
		## Lever 1: : Pay|1,: Pay,3
		## Lever 1: (Signature Lever)|1,(Signature Lever),3
		## Lever 1: Pay (Lever of all) now|1,Pay (Lever of all) now,3
		## Lever 1: Pay (all) (a lever)|1,Pay (all),3
		## Lever 1: Pay (all)|1,Pay (all),3
		## Lever 1: Pay:|1,Pay,3
		## Lever 1: Pay **:** |1,Pay,3
		## Get My Book →Lever 1: Pay|1,Pay,3
		Get My Book →Lever 1: Pay: more|1,Pay,3
	END
}

@test "levers in a paste, where marks are lost" {
	while IFS='|' read -r text want; do
		printf '%s\n%s\n' "$title\nGlobal Levers\n$text" "$want"
	done <<-'END' | told levers n topic line
		1. Pay: more of it.\n2) Time|1,Pay,3;2,Time,4
		Lever 3: Pay: "more of it."\nLever 4 — Time|3,Pay,3;4,Time,4
	END
}

@test "evidence: where it stands" {
	two <<-'END' | told evidence subject line
		## Evidence\n\n- One\n- Two|One,5;Two,6
		## Sources of pay\n\n1. One|One,5
		## References\n\n- One|One,5
		**Evidence & Sources:**\n- One\n\n**Other**\n- Two|One,4
		## Evidence\n\n- One\n  - Inner\n- Two|One,5;Two,7
		## Evidence\n\nNo item\n\n- One|One,7
		## Evidence\n\n- One\n\n## Other\n\n- Two|One,5
		- One\n\n## Evidence|
		## Evidence\n\n- **Sources**\n- Two|Sources,5;Two,6
		## Unsourced\n\n- One|
	END
}

@test "evidence: what it is, by its words" {
	while IFS=: read -r kind words; do
		IFS=, read -ra words <<<"$words"
		for word in "${words[@]}"; do
			printf '%s\n' "## Evidence\n\n- Acme $word of note" "$kind,Acme $word of note"
		done
	done <<-'END' | told evidence kind subject
		crowd pay data:Levels.fyi,Glassdoor,Payscale,Comparably,salary.com,Indeed,Built In,6figr,AmbitionBox,salary data,compensation data
		forum threads:Blind,Reddit threads,threads,Hacker News,forum,Fishbowl
		visa filings:H1B,H-1B
		10-K filing:10-K
		10-Q filing:10-Q
		8-K filing:8-K
		20-F filing:20-F
		S-1 filing:S-1
		proxy filing:proxy statement
		SEC filing:SEC
		annual report:annual report
		earnings report:earnings
		investor report:investor
		product roadmap:roadmap
		engineering blog:engineering blog,tech blog
		blog:blog
		documentation:documentation,docs
		job postings:job posting,job postings,job listings,careers
		announcement:press release,announcement,announcements,announces
		deal announcement:deal,acquisition
		survey:survey
		pay data:salary,compensation
		news:TechCrunch,Bloomberg,Reuters,CNBC,Forbes,Wall Street Journal,Financial Times
		report:report,research,analysis
		:blinds,reports,deals,offers,10-KK
	END
}

@test "evidence: of when, and what is left of its name" {
	while IFS='|' read -r text want; do
		printf '%s\n' "## Evidence\n\n- $text" "$want"
	done <<-'END' | told evidence subject period
		Acme pay, January 2026|Acme pay,2026-01
		Acme pay, Feb 2026|Acme pay,2026-02
		Acme pay, MARCH 2026|Acme pay,2026-03
		Acme pay, apr 2026|Acme pay,2026-04
		Acme pay, May 2026|Acme pay,2026-05
		Acme pay, June 2026|Acme pay,2026-06
		Acme pay, Jul 2026|Acme pay,2026-07
		Acme pay, August 2026|Acme pay,2026-08
		Acme pay, Sep 2026|Acme pay,2026-09
		Acme pay, Sept 2026|Acme pay,2026-09
		Acme pay, October 2026|Acme pay,2026-10
		Acme pay, Nov 2026|Acme pay,2026-11
		Acme pay, December 2026|Acme pay,2026-12
		Acme pay, Octo 2026|Acme pay, Octo,2026
		Acme pay, Ma 2026|Acme pay, Ma,2026
		Acme pay — February 9, 2026|Acme pay,2026-02-09
		Acme pay (Feb 12 2026)|Acme pay,2026-02-12
		Acme pay — 9 February 2026|Acme pay,2026-02-09
		Acme pay, 28 Feb 2026|Acme pay,2026-02-28
		Acme pay, 29 Feb 2026|Acme pay, 29,2026-02
		Acme top 40 — February 2026|Acme top 40,2026-02
		Acme top 123 February 2026|Acme top 123,2026-02
		9 February 2026|9 February 2026,2026-02-09
		Acme pay, February 29, 2026|Acme pay, February 29,2026
		Acme pay, February 29, 2028|Acme pay,2028-02-29
		Acme pay, 2026-02-09|Acme pay,2026-02-09
		Acme pay (2026-02-09).|Acme pay,2026-02-09
		Acme pay 2026-02-29|Acme pay 2026-02-29,
		Acme pay v2026-02-09|Acme pay v2026-02-09,
		Acme pay 1-2026-02-09|Acme pay 1-2026-02-09,
		Acme pay 12026-02-09|Acme pay 12026-02-09,
		2026-02-09|2026-02-09,2026-02-09
		Acme pay (2026-02)|Acme pay,2026-02
		Acme pay 2012-01|Acme pay,2012-01
		Acme pay 2011-12|Acme pay 2011-12,
		Acme pay 2026-13|Acme pay 2026-13,
		2026-02|2026-02,2026-02
		Acme pay, February 123, 2026|Acme pay, February 123,2026
		Acme pay, 12, 2026|Acme pay, 12,2026
		Acme pay (2026)|Acme pay,2026
		Acme pay (2026).|Acme pay,2026
		Acme pay: [2026]|Acme pay,2026
		Acme pay — 2026|Acme pay,2026
		Acme pay – 2026|Acme pay,2026
		Acme pay - 2026|Acme pay,2026
		Acme pay; 2026|Acme pay,2026
		Acme pay 1999|Acme pay,1999
		Acme pay 1899|Acme pay 1899,
		Acme pay 3026|Acme pay 3026,
		Acme pay 20261|Acme pay 20261,
		Acme pay 202|Acme pay 202,
		Acme pay x2026|Acme pay x2026,
		Acme pay Q1 2026|Acme pay,2026-Q1
		Acme pay Q4 2026|Acme pay,2026-Q4
		Acme pay Q5 2026|Acme pay Q5,2026
		Acme pay Q0 2026|Acme pay Q0,2026
		Acme pay H2 2026|Acme pay,2026-H2
		Acme pay X2 2026|Acme pay X2,2026
		Acme pay Q12 2026|Acme pay Q12,2026
		Acme pay 2025–2026|Acme pay,2025–2026
		Acme pay 2025-2026|Acme pay,2025–2026
		Acme pay 2025/2026|Acme pay,2025–2026
		Acme pay 2025 2026|Acme pay 2025,2026
		Acme pay 202-2026|Acme pay 202,2026
		Acme 2025–2026 pay|Acme 2025–2026 pay,2025–2026
		Acme (2025-2026) pay|Acme (2025-2026) pay,2025–2026
		2025/2026, Acme pay|2025/2026, Acme pay,2025–2026
		Acme 2025–2026pay|Acme 2025–2026pay,
		Acme 2025 to 2026 pay|Acme 2025 to 2026 pay,
		Acme 2025 pay|Acme 2025 pay,
		2026|2026,2026
		[Acme pay 2026]|Acme pay,2026
		[ Acme pay ]|Acme pay,
		[Acme] pay [x]|[Acme] pay [x],
		[x] pay|[x] pay,
	END
}

@test "hiring: sections, the groups in them, and their ends" {
	title='What Data Engineers Actually Do'
	two <<-'END' | told hiring kind group topic detail line
		- before all|
		## A Day in the Life\n\n- a\n- b — more of it\n- c: more|work,,a,,5;work,,b,more of it,6;work,,c,more,7
		## A Day in the Life\n\n### Build\n\n- a\n\n### Run\n\n- b|work,Build,a,,7;work,Run,b,,11
		## A Day in the Life\n\n**Build**\n\n- a\n\n**Run:**\n\n- b|work,Build,a,,7;work,Run:,b,,11
		### A Day in the Life\n\n## Build\n\n- a|
		### A Day in the Life\n\n### Build\n\n- a|
		**A Day in the Life**\n\n## Build\n\n- a|work,Build,a,,7
		## A Day in the Life\n\n### Build\n\n- a\n\n## Red Flags\n\n- b\n\n## A Day in the Life\n\n- c|work,Build,a,,7;flag,red,b,,11;work,,c,,15
		## A Day in the Life\n\nText in between.\n\n- a|work,,a,,7
		## A Day in the Life\n\n### Build\n\n- — a\n- "b"\n- “c”\n- “d e f|work,Build,— a,,7;work,Build,b,,8;work,Build,c,,9;work,Build,d e f,,10
		## Red Flags\n\n- a: b\n- "c"|flag,red,a: b,,5;flag,red,c,,6
		## Green Flags\n\n- a\n\n### More\n\n- b|flag,green,a,,5
		## Green Flags\n\n- a\n\n**More**\n\n- b|flag,green,a,,5
		## Signals You Need One\n\n- a\n- “b” c|signal,,a,,5;signal,,b” c,,6
		## Red flags and signals\n\n- a|flag,red,a,,5
		## Redflags\n\n- a|
	END
}

@test "hiring: contexts and skills" {
	title='What Data Engineers Actually Do'
	while IFS='|' read -r text want; do
		printf '%s\n%s\n' "## Data Contexts\n\n### Web\n\n- $text" "$want"
	done <<-'END' | told hiring kind group topic detail
		Focus: answers without delay, fast|context,Web,focus,answers without delay, fast
		FOCUS: speed|context,Web,focus,speed
		answers without delay|context,Web,focus,answers without delay
		Use cases: games, media, and maps|context,Web,use case,games;context,Web,use case,media;context,Web,use case,maps
		Platforms: A, etc., B|context,Web,platform,A;context,Web,platform,B
		Class: A|context,Web,class,A
		Status: A|context,Web,status,A
		Gas: A|context,Web,gas,A
		Gems — A|context,Web,gem,A
	END
	while IFS='|' read -r text want; do
		printf '%s\n%s\n' "## Technical Requirements\n\n$text" "$want"
	done <<-'END' | told hiring kind group topic detail
		- Networks|skill,,Networks,
		- Networks — DNS|skill,,Networks,DNS
		- Networks: DNS, anycast, and BGP|skill,,Networks,DNS; anycast; BGP
		- Languages — Rust for speed, Go|skill,,Languages,Rust; Go
		- Languages — for speed, Go|skill,,Languages,for speed; Go
		### Core Skills\n\n- Networks|skill,core,Networks,
		### Edge-Specific Skills\n\n- Networks|skill,edge,Networks,
		### Specific Skills\n\n- Networks|skill,specific,Networks,
	END
	two <<-'END' | told hiring kind group topic detail
		## Required Skills\n\n### Core\n\n- A|skill,core,A,
	END
}

@test "hiring: interviews, and the questions of their areas" {
	title='What Data Engineers Actually Do'
	two <<-'END' | told hiring kind group topic detail
		## Assessment Areas\n\n- Networks — DNS, anycast and BGP\n- Storage|interview,Networks,DNS,;interview,Networks,anycast,;interview,Networks,BGP,;interview,Storage,Storage,
		## Interview Areas\n\n- Design: and so on|interview,Design,so on,
		## Key Questions\n\n- "How fast is a read?"|question,,How fast is a read?,
		## Interview Questions\n\n- A design for 200 sites|question,,A design for 200 sites,200 sites
		## Interview Areas\n\n- Networks — routing\n\n## Key Questions\n\n- "How does routing fail at <50ms?"\n- "Why?"|interview,Networks,routing,;question,Networks,How does routing fail at <50ms?,<50ms;question,,Why?,
	END
}

@test "hiring: steps of a career, then the levels" {
	title='What Data Engineers Actually Do'
	two <<-'END' | told hiring kind group topic line
		## Career Progression\n\n- a\n- b|progression,1,a,5;progression,2,b,6
		## Career Progression\n\n### First\n\n### Then|progression,1,First,5;progression,2,Then,7
		## Career Progression\n\n**First**\n\n**Then**|progression,1,First,5;progression,2,Then,7
		## Career Progression\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n- i\n- j|progression,1,a,5;progression,2,b,6;progression,3,c,7;progression,4,d,8;progression,5,e,9;progression,6,f,10;progression,7,g,11;progression,8,h,12;progression,9,i,13;progression,10,j,14
		## Career Progression\n\n- a\n\n## Other\n\n- b|progression,1,a,5
		**Career Progression**\n\n- a\n\n## Other\n\n- b|progression,1,a,5;progression,2,Other,7;progression,3,b,9
		## Career Progression\n\n- a\n\n## Career Progression\n\n- b|progression,1,a,5;progression,1,b,9
		## Career Progression\n\n- a\n\n### Junior Engineer\n\n- b\n\n### Senior Engineer\n\n- c\n\n### Wizard\n\n- d|progression,1,a,5;expectation,junior,b,9;expectation,senior,c,13;expectation,Wizard,d,17
		## Level Expectations\n\n### Senior Engineer\n\n- a: b|expectation,senior,a: b,7
		## Skill Levels\n\n- a|expectation,,a,5
	END
	# marks are lost in a paste: a line with a colon introduces a list, and is no title
	two <<-END | told hiring kind group topic line
		$title\nA Day in the Life\nBuild\nWhat others need:\n- a|work,Build,a,5
		$title\nRed Flags\n- a\nGreen Flags\n- b|flag,red,a,3;flag,green,b,5
	END
}

@test "facts: what follows a cue, and where it counts" {
	two <<-'END' | told facts kind subject op value unit line
		## Technical Scope\n\n**Core**: includes caching, routing, and search|scope,Core,,caching,,5;scope,Core,,routing,,5;scope,Core,,search,,5
		## Technical Scope\n\n**Core**: includes caching and routing|
		## Technical Scope\n\nIt includes caching, routing, and search|
		## Other\n\n**Core**: includes caching, routing, and search|
		**Core**: balance caching, routing, and search|
		## Technical Scope\n\n**Core**: balance caching, routing, and search|scope,Core,,caching,,5;scope,Core,,routing,,5;scope,Core,,search,,5
		## Technical Scope\n\n**Core**: enforces limits of use|scope,Core,,limits,,5
		## Technical Scope\n\n**Core**: keep within the budget.|scope,Core,,budget,,5
		## Technical Scope\n\n**Core**: what you build must be safe|scope,Core,,you build,,5
		## Technical Scope\n\n**Core**: what you build is safe. It must be|
		## Scope\n\n### Part\n\n**Core**: enforces limits|scope,Core,,limits,,7
		### Scope\n\n## Part\n\n**Core**: enforces limits|
		### Scope\n\n### Part\n\n**Core**: enforces limits|
		## Timeline\n\n## Scope\n\n**Core**: enforces limits|scope,Core,,limits,,7
		**Scope**\n\n## Part\n\n**Core**: enforces limits|
		**Scope**\n\n**Part**\n\n**Core**: enforces limits|
		At the intersection of caching, routing, and search|scope,disciplines,,caching,,3;scope,disciplines,,routing,,3;scope,disciplines,,search,,3
		At the intersection of three disciplines: caching, routing, and search|claim,disciplines,,3,disciplines,3
		At the intersection of three disciplines that hardly meet: caching, routing, and search|claim,disciplines,,3,disciplines,3;scope,disciplines,,caching,,3;scope,disciplines,,routing,,3;scope,disciplines,,search,,3
		"Experience with caching, routing, and search"|scope,skills,,caching,,3;scope,skills,,routing,,3;scope,skills,,search,,3
		I say: "expertise in caching, routing, and search"|scope,skills,,caching,,3;scope,skills,,routing,,3;scope,skills,,search,,3
		Experience with caching, routing, and search|
		Acme, competing directly against Zenith and Borax|rival,Zenith,,,,3;rival,Borax,,,,3
		Acme competes with Zenith, Borax, and Corax|rival,Zenith,,,,3;rival,Borax,,,,3;rival,Corax,,,,3
		Acme competes with Zenith|
		Acme competes with Zenith and others|rival,Zenith,,,,3
		Acme is headquartered in New Haven|employer,headquarters,,New Haven,,3
		Acme, with a global, distributed team|employer,team,,global,,3
		Acme, with a global team|employer,team,,global,,3
		Acme uses Rust as its main language|employer,main language,,Rust,,3
		A signature Acme role|employer,role standing,,signature Acme role,,3
		A flagship role|employer,role standing,,flagship role,,3
		The company's most visible team|employer,role standing,,visible team,,3
		CEO Ann Onym said so|employer,CEO,,Ann Onym,,3
		The data division, which is our fastest-growing|employer,growth segment,,data division,,3
		Acme is a private startup of ten|equity,ownership,,private startup,,3
		Acme is a publicly traded company|equity,ownership,,traded company,,3
		Acme is a publicly held company|
		Total compensation includes base, RSUs, and a possible bonus|equity,component,,base,,3;equity,component,,rsu,,3;equity,component,,possible bonus,,3
		Total compensation includes base|equity,component,,base,,3
		Total compensation includes base, lunch, and stock|equity,component,,base,,3;equity,component,,equity,,3
		Ask for refresh grants, documented|equity,refresh,,written commitment,,3
		Ask for the refresh in writing|equity,refresh,,written commitment,,3
		Ask for refresh. It is documented|
		## Timeline\n\n**End**: refresh grants in writing|stage,End,,1,,5;equity,refresh,,written commitment,,5;acceptance,refresh,=,written commitment,,5
		## Timeline\n\n**First**: study caching\n\n**Then**: review routing, and search|stage,First,,1,,5;topic,First,,caching,,5;stage,Then,,2,,7;topic,Then,,routing,,7;topic,Then,,search,,7
		## Timeline\n\n**First**: compare with Zenith\n\nbenchmark against peers|stage,First,,1,,5;topic,First,,Zenith,,5
		## Timeline\n\n**First**: (1) caching, at length, (2) routing, (x) no|stage,First,,1,,5;topic,First,,caching,,5;topic,First,,routing,,5
		## Timeline\n\n**First**: x\n\n## Timeline\n\n**Again**: x|stage,First,,1,,5;stage,Again,,1,,9
		## Timeline\n\n**First**|
		> **Negotiate Up Strategy:** Open at $190K base, push for options in time|acceptance,push,,options,,3;equity,equity_kind,,options,,3
		> **Negotiate Up Strategy:** Ask for RSUs|equity,equity_kind,,rsu,,3
		Push for RSUs|
	END
}

@test "facts: said twice, told once" {
	two <<-'END' | told facts kind subject value unit line
		Acme is headquartered in Oslo.\n\nIt is headquartered in Oslo.|employer,headquarters,Oslo,,3
		Acme is headquartered in Oslo.\n\nIt is headquartered in Bergen.|employer,headquarters,Oslo,,3;employer,headquarters,Bergen,,5
		We run 40+ lines.\n\nThere are 40+ mills.|claim,lines,40,lines,3
		We run 40+ lines.\n\nThere are 41+ lines.|claim,lines,40,lines,3;claim,lines,41,lines,5
		Sales grew 40%.\n\nWe run 40+ mills.|claim,Sales,40,percent,3;claim,mills,40,mills,5
		Sales grew 40%.\n\nOutput grew 40%.|claim,Sales,40,percent,3
		Sales were $40M.\n\nIncome was $40M.\n\nOutput was €40M.|claim,amount,40000000,USD,3;claim,amount,40000000,EUR,7
		RSUs at ~$100 a share.\n\nRSUs at ~$100 a share.|equity,price,100,USD/share,3;claim,share price,100,USD/share,3;equity,price,100,USD/share,5
	END
}

@test "facts: a floor is for the place in which the same total is accepted" {
	while IFS='|' read -r floor accept want; do
		printf '> **Negotiate Up Strategy:** Open at $190K base with 800 RSUs ($80,000/yr at ACME ~$100). '
		printf 'Accept-at floor: $%s.\\n\\nAccept when total comp reaches $%s.\n' "$floor" "$accept"
		echo "equity,equity_kind,rsu,,3;equity,price,100,,3;equity,ticker,ACME,,3;claim,opening grant as yearly pay,80000,$want"
	done <<-'END' | told facts kind subject value location line
		205,000 total comp|205,000 in Boston|Boston,3;acceptance,floor,205000,Boston,3;acceptance,total,205000,Boston,5
		205,000 total comp|206,000 in Boston|,3;acceptance,floor,205000,,3;acceptance,total,206000,Boston,5
		205,000 total comp in Austin|205,000 in Boston|,3;acceptance,floor,205000,Austin,3;acceptance,total,205000,Boston,5
		205,000 in Austin|205,000 in Boston|,3;acceptance,total,205000,Boston,5
		205,000 base|205,000 total comp for New Haven|,3;acceptance,total,205000,New Haven,5
	END
	two <<-'END' | told facts kind subject value location
		Accept only at $90K base in Oslo.|acceptance,base,90000,Oslo
		If the base is below $90K total in Oslo, cite growth.|threshold,base,90000,Oslo;argument,base,growth,Oslo
	END
}

@test "facts: what the levels of a map are for" {
	two <<-'END' | told facts kind subject value line
		| Level | Title | Scope |\n|---|---|---|\n| L3 | A | one |\n| L4 | B | |\n| | C | all |\n| L5 | D |\n| L6 | E | some ||level-scope,L3,one,5;level-scope,L6,some,9
		| Level | Focus |\n|---|---|\n| L7 | none |\n\n| L8 | Scope |\n|---|---|\n| L9 | x ||level-scope,L7,none,5
		| Scope | Level |\n|---|---|\n| none | L7 |\n\n| Level | Other |\n|---|---|\n| L9 | x ||level-scope,L7,none,5
	END
}

# titled: for told, cases of one line: a title and, behind =>, the rest of what told is to print.
titled() {
	local line
	while IFS= read -r line; do
		printf '%s\n%s\n' "# ${line%% => *}\n\n| Region | Base Salary |\n|---|---|\n| Leeds | £90K |" "${line#* => }"
	done
}

@test "titles: company, role and level's code" {
	titled <<-'END' | told bands company role code
		Data Engineer | Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer — Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer – Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer -- Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer - Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer @ Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer at Acme Negotiation Guide => Acme,Data Engineer,
		Data Engineer at Acme — Bolt Negotiation Guide => Bolt,Data Engineer at Acme,
		Data — Engineer — Acme Negotiation Guide => Acme,Data — Engineer,
		Data Engineer — Negotiation Guide => ,,
		— Acme Negotiation Guide => ,,
		Data Engineer/Acme Negotiation Guide => ,,
		X — Y Negotiation Guide => Y,X,
		Data Engineer | Acme Negotiation Playbook => Acme,Data Engineer,
		Data Engineer | Acme Salary Guide => Acme,Data Engineer,
		Data Engineer | Acme Compensation Guide => Acme,Data Engineer,
		Data Engineer | Acme Guide => ,,
		Data Engineer | Acme Negotiation => ,,
		Data Engineer | Acme NEGOTIATION GUIDE => Acme,Data Engineer,
		Data Engineer | Acme Global Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Salary Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Compensation Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Offer Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Pay Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Compensation & Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Salary & Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Offer & Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Complete Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Interview & Negotiation Guide => Acme,Data Engineer,
		Data Engineer | Acme Global Salary Negotiation Guide => Acme Global,Data Engineer,
		Data Engineer | Acme Negotiation Guide (2026) => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide 2026 Edition => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide: [2026]. => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide **2026** => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide (Edition) => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide Volume 2 => ,,
		Data Engineer | Acme Negotiation Guide — SIGNATURE => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide (free) => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide [free] => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide | free => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide - free => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide 🔥 => Acme,Data Engineer,
		Data Engineer | Acme Negotiation Guide for all => ,,
		Data Engineer | Acme Negotiation Guide—free => ,,
		🔥 Data Engineer | Acme Negotiation Guide => Acme,Data Engineer,
		🔥 - Data Engineer | Acme Negotiation Guide => Acme,Data Engineer,
		Éclair Maker | Acme Negotiation Guide => Acme,Éclair Maker,
		Data Engineer (L5) | Acme Negotiation Guide => Acme,Data Engineer,L5
		Data Engineer (L5-L6) | Acme Negotiation Guide => Acme,Data Engineer,L5-L6
		Data Engineer (Core) (L5) | Acme Negotiation Guide => Acme,Data Engineer (Core),L5
		Data Engineer (Core L5) | Acme Negotiation Guide => Acme,Data Engineer (Core L5),
		Data Engineer (Core) | Acme Negotiation Guide => Acme,Data Engineer (Core),
		Data Engineer (L5 | Acme Negotiation Guide => Acme,Data Engineer (L5,
		Data Engineer L5) | Acme Negotiation Guide => Acme,Data Engineer L5),
		Acme | Data Engineer (L5) Negotiation Guide => Acme,Data Engineer,L5
		Acme | Data Engineer (Core) Negotiation Guide => Acme,Data Engineer (Core),
		Acme | Engineer Negotiation Guide => Acme,Engineer,
		Acme | Reengineer Negotiation Guide => Reengineer,Acme,
		Acme | (L5) Negotiation Guide => (L5),Acme,
		Data Lead | Acme Head Negotiation Guide => Acme Head,Data Lead,
	END
}

@test "titles: the words that end a role's name, the company before it" {
	for word in Engineer Developer Manager Scientist Designer Architect Analyst Researcher Director Lead Recruiter \
		Administrator Specialist Consultant Strategist Programmer Officer President Associate SRE SWE TPM Counsel \
		Accountant Marketer Writer Executive Representative Technician Operator Trader Quant Advisor Partner Head \
		Staff Intern; do
		echo "Acme | Data $word Negotiation Guide => Acme,Data $word"
	done | titled | told bands company role
}

@test "titles of guides for those who hire" {
	two <<-'END' | told hiring topic
		# What Data Engineers Actually Do\n\n## Red Flags\n\n- a|a
		# What Data Engineers Really Do\n\n## Red Flags\n\n- a|a
		# Hiring Data Engineers\n\n## Red Flags\n\n- a|a
		# How to Hire Data Engineers\n\n## Red Flags\n\n- a|a
		# 🔥 Hiring Data Engineers\n\n## Red Flags\n\n- a|a
		# What Data Engineers Do\n\n## Red Flags\n\n- a|
		# What Data Engineer Actually Do\n\n## Red Flags\n\n- a|
		# What Pipelines Actually Do\n\n## Red Flags\n\n- a|
		# Hiring Data Engineers Actually Do\n\n## Red Flags\n\n- a|
		# On Hiring Data Engineers\n\n## Red Flags\n\n- a|
		# Hiring s\n\n## Red Flags\n\n- a|
	END
	# what such a guide prints of pay is no company's
	title='Hiring Data Engineers'
	two <<-'END' | told bands company role low
		| Level | Base |\n|---|---|\n| Mid | $90K ||,Data Engineer,90000
	END
}

@test "paths that say company and role, and those that do not" {
	while IFS='|' read -r path want; do
		mkdir -p "./$(dirname "$path")"
		printf '# Pay\n\n| Region | Base Salary |\n|---|---|\n| Leeds | £90K |\n' >"$path"
		files+=("$path")
		printf '%s\n' "$path|$want"
	done >expected <<-'END'
		acme--data-engineer.md|acme/data engineer
		acme_co--data_engineer.md|acme co/data engineer
		x/acme--data-engineer.md|acme/data engineer
		x/acme--notes.md|acme/notes
		acme--data-engineer.v2.md|acme/data engineer
		acme--data-engineer|acme/data engineer
		./--data-engineer.md|/
		acme--.md|/
		a--b.md|a/b
		acme---data.md|acme/data
		acme/data-engineer.md|acme/data engineer
		acme/data-engineer|acme/data engineer
		x/acme/data-engineer.md|acme/data engineer
		acme/engineer.md|acme/engineer
		acme/notes.md|/
		.acme/data-engineer.md|/
		./data-engineer.md|/
		data-engineer.md|/
		guides/data-engineer.md|/
		Guides/data-engineer.md|/
		guide/data-engineer.md|/
		docs/data-engineer.md|/
		md/data-engineer.md|/
		research/data-engineer.md|/
		data/data-engineer.md|/
		files/data-engineer.md|/
		notes/data-engineer.md|/
		negotiation/data-engineer.md|/
		src/data-engineer.md|/
		content/data-engineer.md|/
		pages/data-engineer.md|/
		tmp/data-engineer.md|/
		roles/data-engineer.md|/
		companies/data-engineer.md|/
	END
	mapfile -t files < <(cut -d '|' -f 1 expected)
	guide -q "${files[@]}" | tail -n +2 | awk -F '\t' '{ sub(/:5$/, "", $11); print $11 "|" $1 "/" $2 }' >got
	same paths "$(<expected)" "$(<got)"
}

@test "strategy: where it begins, how far it goes, which rows it makes" {
	two <<-'END' | told strategy location currency open_base open_equity open_equity_unit open_units price open_total floor_base floor_equity floor_equity_unit floor_total line
		**Negotiate Up Strategy:** Open at $200K base.|,USD,200000,,,,,,,,,,3
		negotiate up strategy : Open at $200K base.|,USD,200000,,,,,,,,,,3
		- NEGOTIATE UP STRATEGY — Open at $200K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy** – Open at $200K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy** - Open at $200K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** “Open at $200K base.”|,USD,200000,,,,,,,,,,3
		Negotiate Up Strategic: Open at $200K base.|
		Our Negotiate Up Strategy: Open at $200K base.|
		Negotiate Up Strategy|
		## Negotiate Up Strategy: Open at $200K base.|
		> **Negotiate Up Strategy:** Open at $200K base.\n> Accept at $190K base.|,USD,200000,,,,,,190000,,,,3
		> **Negotiate Up Strategy:** Open at $200K base.\n>\n> Accept at $190K base.|,USD,200000,,,,,,,,,,3
		> **Negotiate Up Strategy:** Open at $200K base.\n> **Then:** Accept at $190K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base.\nAccept at $190K base.|,USD,200000,,,,,,,,,,3
		> **Negotiate Up Strategy:** Open at $200K\n> base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base.\n\n**Negotiate Up Strategy:** Open at €180K base.|,USD,200000,,,,,,,,,,3;,EUR,180000,,,,,,,,,,5
		**Negotiate Up Strategy:** Open at $200K base and $200K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base. Open at $210K base.|
		**Negotiate Up Strategy:** Open at $200K base. Open at $200K-$210K base.|
		**Negotiate Up Strategy:** Open at $200K base. Open at $210K base. Accept at $190K base.|,USD,,,,,,,190000,,,,3
		**Negotiate Up Strategy:** Open at $200K base. Accept at €190K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Target $220K base. Open at $200K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base. Target $220K base.|,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K-$210K base, $50K-$60K/yr RSUs. Accept at $190K-$195K base.|,USD,200000-210000,50000-60000,year,,,,190000-195000,,,,3
		**Negotiate Up Strategy:** Open at $250K-$260K total comp. Accept at $240K total comp.|,USD,,,,,,250000-260000,,,,240000,3
		**Negotiate Up Strategy:** Open at $200K base with 500-600 RSUs.|,USD,200000,,,500-600,,,,,,,3
		**Negotiate Up Strategy:** Target 500 RSUs.|,,,,,500,,,,,,,3
		**Negotiate Up Strategy:** Shares are at NET ~$100.|
		**Negotiate Up Strategy:** Open at $200K base with 500 RSUs ($50,000/yr at NET ~$100).|,USD,200000,,,500,100,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base with 500 RSUs ($50,000 at NET ~$100).|,USD,200000,50000,,500,100,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base with 500 RSUs ($50,001/yr at NET ~$100).|,USD,200000,50001,year,500,100,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base in Oslo. Accept at $190K base.|Oslo,USD,200000,,,,,,190000,,,,3
		**Negotiate Up Strategy:** Open at $200K base in Oslo. Open at $180K base in Bergen. Accept at $170K base.|Oslo,USD,200000,,,,,,,,,,3;Bergen,USD,180000,,,,,,,,,,3;,USD,,,,,,,170000,,,,3
		**Negotiate Up Strategy:** Accept at $170K base. Open at $200K base in Oslo.|,USD,,,,,,,170000,,,,3;Oslo,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Accept at $170K base in Oslo. Open at $200K base.|Oslo,USD,,,,,,,170000,,,,3;,USD,200000,,,,,,,,,,3
		**Negotiate Up Strategy:** Open at $200K base in Oslo. Accept at $190K base in oslo.|Oslo,USD,200000,,,,,,190000,,,,3
	END
}

@test "strategy: what makes no row is counted" {
	while IFS='|' read -r text want; do
		printf '# Pay\n\n**Negotiate Up Strategy:** %s\n' "$text" >guide.md
		run -0 --separate-stderr guide -k strategy guide.md
		same "$text" "${want:+guide: guide.md:3: $want}" "$stderr"
	done <<-'END'
		Open at $200K base.
		Open at $200K base. Open at $210K base.|1 part of the strategy without a row: it gives two figures for one thing
		Open at $200K base. Open at $210K base. Accept at €190K base.|2 parts of the strategy without a row: it gives two figures for one thing
		Open at $200K base. Accept at €190K base.|1 part of the strategy without a row: it is in another currency than the rest of its place
		Open at $200K base with 500 RSUs ($50,000/yr at NET ~$100).|1 part of the strategy without a row: it gives the value of the whole grant as that of a year
	END
}

@test "Markdown: each line keeps its number, its kind and its plain text" {
	s='Negotiate Up Strategy: Open at $200K base'
	two <<-END | told strategy open_base line
		<div>\n<b>Negotiate Up Strategy:</b> Open at \$200K <i>base</i>.\n</div>|200000,4
		<p>$s.</p>\n<p>$s.</p>|200000,3;200000,4
		\`\`\`\n$s.\n$s.\n\`\`\`|200000,4;200000,5
		\`\`\`\n\n$s.\n\`\`\`|200000,5
		    $s.\n    $s.|200000,3;200000,4
		One.\n$s.\nTwo.\n$s.|200000,4;200000,6
		One.\\\\\n$s.  \n$s.|200000,4;200000,5
		- One.\n  $s.\n\n  Two.\n  $s.|200000,4;200000,7
		> - $s.|200000,3
		$s<sup>2</sup>.|200000,3
		$s<sub>x.\n\n$s.|200000,3;200000,5
		Negotiate Up <sup>1</sup>Strategy: Open at \$200K base.|200000,3
		Negotiate <br>Up Strategy: Open at \$200K base.|200000,3
		Negotiate <span>Up</span> Strategy: Open at \$200K base.|200000,3
		~~$s.~~|
		~~x $s.|
		$s~~, no more~~.\n\n$s.|200000,3;200000,5
		*Negotiate* \`Up\` [Strategy](x): Open at &#36;200K base.|200000,3
		[1]: http://x\n[2]: http://y\n$s.\n$s.|200000,5;200000,6
		---\n\n$s.|200000,5
		$s. <!-- at first -->|200000,3
	END
	two <<-'END' | told hiring topic line
		## Red Flags\n\n- a\n  more of it\n- b\n\n  more of it\n- c|a,5;b,7;c,10
		## Red Flags\n\n- a\n  - b\n    - c\n- d|a,5;b,6;c,7;d,8
		## Red Flags\n\n> - a\n> - b|a,5;b,6
		## Red Flags\n\n- - a|a,5
		## Red Flags\n\n- \n- b|b,6
		## Red Flags\n\n1. a\n2. b\n\n- c|a,5;b,6;c,8
	END
	two <<-'END' | told levers n topic line
		**Lever 1: Pay** **and time** are good|1,Pay,3
		**Lever 1: *Pay* now:** is good|1,Pay now,3
		**Lever 1: Pay : :** is good|1,Pay,3
		x **Lever 1: Pay**|
		## Global Levers\n\n**Pay** or **Time**: x\n- **Pay** or **Time**|1,Pay,6
		## Global Levers\n\n3. **Pay**\n4. **Time**\n\n- **Rest**|3,Pay,5;4,Time,6;5,Rest,8
		## Global Levers\n\n3. **Pay**\n   5. **Inner**\n   6. x\n4. **Time**|3,Pay,5;4,Time,8
		## Global Levers\n\n1. **Pay**\n\nx\n\n1. **Time**\n1. **Rest**|1,Pay,5;1,Time,9;2,Rest,10
	END
}

@test "Markdown: lists within lists, deeper than is kept apart" {
	deep=$(printf -- '- %.0s' {1..100})
	two <<-END | told hiring topic line
		## Red Flags\n\n${deep}a\n- b|a,5;b,6
	END
}

# headed: for told, cases `HEADER|want` of a table by level with one column of pay.
headed() {
	while IFS='|' read -r header want; do
		printf '%s\n%s\n' "| Level | $header |\n|---|---|\n| Mid | \$90K-\$95K |" "$want"
	done
}

@test "places as headers of pay, and what is none" {
	printf '%s\n' Boston 'Boston HQ' 'Boston / Austin' 'Boston & Reno' 'Nowhere / Austin' Remote Hybrid HQ Headquarters \
		US USA UK EU Europe EMEA APAC 'North America' 'Bay Area' 'West Coast' 'Tier 1' 'Zone B' Nordics DACH Canada \
		Mexico France Israel India 'Hong Kong' Japan Australia Campus 'Boise ID' 'Boise, ID' 'Boise ID (metro)' |
		sed 's/.*/&|&,unstated/' | headed | told bands location component
	headed <<-'END' | told bands location component
		Austin HQ / Boston HQ|Austin HQ / Boston HQ,unstated
		Blue|
		Boise XX|
		Boise IDA|
		ID|
		Google|
		Base|,base
	END
}

@test "levels as headers of pay" {
	for level in Junior Mid Senior L5 Entry Associate Lead Director VP Intern 'Engineer II' 'New Grad'; do
		printf '%s\n%s\n' "| Location | $level |\n|---|---|\n| Boston | \$90K |" "$level,Boston,unstated"
	done | told bands level location component
	two <<-'END' | told bands level location component
		| Location | Wizard |\n|---|---|\n| Boston | $90K ||
	END
}

@test "codes of levels, whatever dash they have" {
	while IFS='|' read -r label code; do
		printf '%s\n%s\n' "| Level | Base |\n|---|---|\n| $label | \$90K |" "$label,$code"
	done <<-'END' | told bands level code
		A (L3-L4)|L3-L4
		A (L3–L4)|L3-L4
		A (L3—L4)|L3-L4
		A (L3‐L4)|L3-L4
		A (L3‑L4)|L3-L4
		A (L3―L4)|L3-L4
		A (L3‖L4)|
		A (L3-5)|L3-L5
		A (L3-L3)|L3
		A (L10+)|L10+
		A (ABC3-ABC99)|ABC3-ABC99
		A (ABCD3)|
		A (L100-L110)|L100-L110
		A|
	END
}

# cued ROW...: own/cues.tsv has these rows, with ; for TABs.
cued() {
	mkdir -p own
	printf '%s\n' 'where;kind;subject;cue;takes' "$@" | tr ';' '\t' >own/cues.tsv
}

@test "cues of one's own: what is refused of them" {
	while IFS='|' read -r row why; do
		cued 'text;k;s;uses;noun' "$row"
		run -2 --separate-stderr guide -d own -k facts "$ROOT/tests/data/guide-check/clean.md"
		refused "guide: own/cues.tsv:3: $why"
	done <<-'END'
		text;k;s;uses;nouns|column 'takes': 'nouns' is no way to take a cue
		text;k;s;uses;|column 'takes': '' is no way to take a cue
		texts;k;s;uses;noun|column 'where': 'texts' says nothing
		;k;s;uses;noun|column 'where': '' says nothing
		text;k;s;;noun|column 'cue': '' says nothing
		text;k;s; * x;noun|column 'cue': ' * x' says nothing
	END
}

@test "cues of one's own: where they stand, and what they take" {
	near=$(printf ' x%.0s' {1..97})
	while IFS='|' read -r cue text want; do
		cued "$cue" 'text;other;other;never said;noun'
		printf '# Pay\n\n## Global Levers\n\n%s\n' "$text" >guide.md
		printf '%s\n' "$cue|$text|$want" >>expected
		printf '%s\n' "$cue|$text|$(guide -d own -q -k facts guide.md | tail -n +2 | cut -f 3-6 | tr '\t' , | paste -s -d ';')" >>got
	done <<-END
		text;k;s;uses;noun|Acme uses rivets|k,s,,rivets
		text;k;s;uses;noun|USES rivets|k,s,,rivets
		text;k;s;uses;noun|Uses rivets. It uses bolts|k,s,,rivets;k,s,,bolts
		text;k;s;uses;noun|Acme reuses rivets|
		text;k;s;uses;noun|Acme usesrivets|
		text;k;s;uses;noun|Acme [ses rivets|
		text;k;s;uses;noun|Acme uses|
		text;k;s;uses;noun|Acme uses A4 rivets|
		text;k;s;uses;=much|Acme uses it|k,s,,much
		text;acceptance;s;uses;=much|Acme uses it|acceptance,s,=,much
		text;k;*;uses;noun|Acme uses rivets|
		text;k;*;uses;noun|**Core:** uses rivets|k,Core,,rivets
		text;k;*;uses;noun|**Acme uses rivets**|
		text;k;s;uses * as;between|Acme uses red rivets as nails|k,s,,red rivets
		text;k;s;uses * as;whole|Acme uses red rivets as nails|k,s,,uses red rivets as
		text;k;s;uses * as;first|Acme uses rivets, bolts as nails|k,s,,rivets
		text;k;s;uses * as;as|Acme uses red rivets as nails|k,nails,,red rivets
		text;k;s;uses * as;between|Acme uses rivets. It sells as before|
		text;k;s;uses * as;between|Acme uses as nails|
		text;k;s;uses * as;=much|Acme uses$near xx as nails|k,s,,much
		text;k;s;uses * as;=much|Acme uses$near xxx as nails|
		text;k;s;uses;before|The red rivets uses|k,s,,red rivets
		text;k;s;is a big;from|Acme is a big company, now|k,s,,big company
		text;k;s;uses;name|Acme uses Big Rivets daily|k,s,,Big Rivets
		text;k;s;uses;names|Acme uses Big Rivets, Bolts|k,Big Rivets,,;k,Bolts,,
		text;k;s;uses;names|Acme uses Big Rivets|
		text;k;s;uses;list|Acme uses rivets, bolts, and nails|k,s,,rivets;k,s,,bolts;k,s,,nails
		text;k;s;uses;list|Acme uses rivets and bolts|
		text;k;s;uses;some|Acme uses rivets|k,s,,rivets
		text;k;s;uses;some|Acme uses three rivets|claim,rivets,,3;k,s,,three rivets
		text;k;s;uses;parts|Acme uses stock, sign-on, and carry|k,s,,equity;k,s,,signon;k,s,,carry
		text;k;s;uses;parts|Acme uses RSU grants, options, signing pay, discretionary bonus, and commission|k,s,,rsu;k,s,,options;k,s,,signon;k,s,,possible bonus;k,s,,commission
		quote;k;s;uses;noun|Acme uses rivets|
		quote;k;s;uses;noun|Say "Acme uses rivets"|k,s,,rivets
		scope;k;s;uses;noun|**A:** uses rivets|
		strategy;k;s;uses;noun|Acme uses rivets|
		strategy;k;s;uses;noun|Negotiate Up Strategy: uses rivets|k,s,,rivets
		strategy;k;s;uses;noun|This is the well known Negotiate Up Strategy: uses rivets|
		strategy;k;s;uses;noun|Our own Negotiate Up Strategy: uses rivets|k,s,,rivets
	END
	same cues "$(<expected)" "$(<got)"
	cued 'text;a;s;uses;noun' 'text;b;s;us;noun' 'text;c;s;uses;name' 'text;d;s;uses red;noun'
	printf '# Pay\n\n## Global Levers\n\nAcme uses red Rivets. Us bolts.\n' >guide.md
	same several 'a,red Rivets;d,Rivets;b,bolts' \
		"$(guide -d own -q -k facts guide.md | tail -n +2 | cut -f 3,6 | tr '\t' , | paste -s -d ';')"
}
