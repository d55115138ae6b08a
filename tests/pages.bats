#!/usr/bin/env bats
# Charts, pages, the plan and its calendar: places measured against the figures they stand for, pages
# that ask nobody for anything. data/pages/chart.awk and markup.awk say what is looked for there.
load helper

pages=$ROOT/tests/data/pages

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows.tsv BANDS=$BATS_FILE_TMPDIR/bands.tsv GRID=$BATS_FILE_TMPDIR/grid
	export AWKWARD=$BATS_FILE_TMPDIR/awkward.tsv
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >"$ROWS"
	band -c cloudflare -l senior -L sf | anchor | floor --current 240000 >"$BANDS"
	awkward >"$AWKWARD"
	mkdir "$GRID"
	awk -v n=24 -f "$ROOT/tests/data/script/grid.awk" -v into="$GRID"
	for table in "$GRID"/*.offers; do
		judged --current 'USD 187650' --need 'USD 91110' <"$table" >"${table%.offers}.rows"
	done
}

# judged [OPTION]...: the offers on stdin through all the programs before script.
judged() {
	convert -q | band -q | anchor -q | floor -q "$@"
}

# Rupees far from their floor, an offer above its range, one below with a name that is markup, one
# without a range, yen.
awkward() {
	tsv 'company role level location component currency unit low high' \
		'Setu~Labs Backend~Engineer Senior Bangalore total INR year ₹40L ₹60L' \
		'Aoba~Games Server~Engineer Senior Tokyo total JPY year ¥9,000,000 ¥13,000,000' >"$BATS_FILE_TMPDIR/bands-own.tsv"
	tsv 'offer company role level location currency base bonus grant vest equity_kind posted_low posted_high signon expires' \
		'_ Setu~Labs Backend~Engineer Senior Bengaluru INR ₹42L 10% ₹8,00,000 4 rsu _ _ _ _' \
		'Above Acme Engineer Senior Oslo USD 180000 _ _ _ _ 120000 160000 _ 2026-11-27' \
		"Below~&~\"it's\"~<b>{{floor}} Best Engineer Senior Oslo USD 100000 _ 40000 4 options 120000 160000 5000 _" \
		'Nothing Noband Engineer Senior Oslo USD 140000 _ _ _ _ _ _ _ 2026-12-04' \
		'Tokyo Aoba~Games Server~Engineer Senior Tokyo JPY ¥9.6M ¥1,200,000 _ _ _ _ _ _ _' |
		convert -q | band -q -b "$BATS_FILE_TMPDIR/bands-own.tsv" | anchor -q | floor -q --current 'USD 110000'
}

# A command that must fail; bash lets `! command` pass.
# Charts.

@test "chart: the offers against their ranges in text" {
	run -0 --separate-stderr script chart "$ROWS"
	golden pages/chart.txt
	run -0 --separate-stderr script chart "$AWKWARD"
	golden pages/chart-awkward.txt
	run -0 --separate-stderr script chart "$BANDS"
	golden pages/chart-before.txt
	# one figure alone stands in the middle, were it 0
	tsv 'offer company currency base total' 'a Acme USD 0 0' >nothing.tsv
	run -0 --separate-stderr script chart nothing.tsv
	grep -Eqx 'USD a year   \$0 +\$1\.02' <<<"$output"
	head -n 1 "$ROWS" >none.tsv
	run -0 --separate-stderr script chart none.tsv
	printed 'For your eyes: it shows what you aim for.'
}

@test "chart: every star stands where its figure lies, within 78 columns" {
	for rows in "$GRID"/*.rows; do
		script -q chart "$rows" >"${rows##*/}.txt"
	done
	run -0 awk '
		function figure(text) { gsub(/[^0-9.]/, "", text); return text + 0 }
		function bad(what) { print FILENAME ":" FNR ": " what ": " $0; failed = 1 }
		{ gsub(/[^ -~]/, "x"); gsub(/xxx?/, "x") } # signs are a column each
		length > 78 && /^ / { bad("long") }
		/ $/ { bad("a blank at the end") }
		/^[A-Z][A-Z][A-Z] an? / { low = high = 0; n = split($0, word, "  +"); from = index($0, word[n - 1])
			low = figure(word[n - 1]); high = figure(word[n]); to = length; scales++; next }
		/^  Range/ { match($0, /[[][=|]*[]]/); left = RSTART; right = RSTART + RLENGTH - 1
			text = substr($0, 9, left - 9); split(text, ends, " to ")
			check(left, figure(ends[1])); check(right, figure(ends[2])); next }
		/^  [A-Z].*[*]/ { text = substr($0, 3, from - 3); sub(/^(Ask from|Ask to|[A-Z][a-z]+) /, "", text)
			check(index($0, "*"), figure(text)); next }
		function check(column, value,    wanted) {
			wanted = from + (value - low) / (high - low) * (to - from)
			if (column - wanted > 0.51 || wanted - column > 0.51)
				bad("column " column " and not " wanted)
			checked++
		}
		END { print (scales > 24), (checked > 150); exit failed }' ./*.txt
	same checked '1 1' "$output"
}

@test "chart.svg: every range and mark stands where its figure lies, no label meets another" {
	script chart.svg "$ROWS" >worked.svg
	script chart.svg "$AWKWARD" >awkward.svg
	script chart.svg "$BANDS" >before.svg
	for rows in "$GRID"/*.rows; do
		script -q chart.svg "$rows" >"${rows##*/}.svg"
	done
	run -0 awk -v count=1 -f "$pages/chart.awk" ./*.svg
	[ "$output" -gt 300 ]
	run -0 awk -f "$pages/markup.awk" ./*.svg
	same markup '' "$output"
	[ "$(grep -c 'class="band"' worked.svg)" -eq 2 ]
	[ "$(grep -o 'class="[a-z]*" fill' worked.svg | sort | uniq -c | tr -s ' \n' ' ')" = ' 2 class="ask" fill 2 class="floor" fill 2 class="offer" fill 2 class="target" fill ' ]
	[ "$(grep -c 'No range was found for this position' awkward.svg)" -eq 1 ]
	grep -q '>Ask from \$306,000<' before.svg
	grep -q 'For your eyes: it shows your floor\.' worked.svg
	convert -q "$ROOT/data/offers.tsv" | band | anchor | script chart.svg >unfloored.svg
	grep -q 'For your eyes: it shows what you aim for\.' unfloored.svg
	run -0 awk -f "$pages/chart.awk" unfloored.svg
}

@test "chart.svg: marks that coincide, crowd or stand alone; ranges without a top or of no width" {
	one() { # ROW: company base low high
		tsv 'offer currency base posted_low posted_high total low high target ask ask_total floor' "$@" >one.tsv
		((++n))
		script -q chart.svg one.tsv >"$n.svg"
		script -q chart one.tsv >"$n.txt"
	}
	n=0
	one 'Same USD 100000 _ _ 100000 100000 100000 100000 100000 100000 100000'
	one 'Crowd USD 100000 _ _ 100000 99999 100003 100001 100002 100002 100000'
	one 'Open USD 100000 _ _ 100000 90000 _ 110000 115000 115000 95000'
	grep -q 'stroke-dasharray' 3.svg
	grep -q '\$90,000 and more' 3.txt
	one 'Alone USD 100000 _ _ 100000 _ _ _ _ _ _'
	one 'Zero USD 0 _ _ 0 _ _ _ _ _ _'
	one 'Nothing USD 1 _ _ ? _ _ _ _ _ _'
	grep -q 'No range and no total is known' 6.txt
	one 'Large KRW 9000000000000 _ _ 9000000000000 8000000000000 9100000000000 9050000000000 9090000000000 9090000000000 8500000000000'
	one 'Small KWD 0.001 _ _ 0.001 0.001 0.003 0.002 0.002 0.002 0.001'
	one "$(printf 'x%.0s' {1..90}) USD 100000 _ _ 100000 90000 120000 110000 115000 115000 95000"
	grep -q '>x\{66\}…<' 9.svg
	run -0 awk -f "$pages/chart.awk" ./*.svg
	same places '' "$output"
	run -0 awk -f "$pages/markup.awk" ./*.svg
	same markup '' "$output"
}

@test "chart.svg: several currencies and periods each have their own scale" {
	script chart.svg "$AWKWARD" >awkward.svg
	[ "$(grep -o '>[A-Z]\{3\} a year<' awkward.svg | paste -sd ' ')" = '>INR a year< >USD a year< >JPY a year<' ]
	tsv 'company component currency unit low high' 'Aa total USD year 90000 120000' 'Bb total USD hour 40 60' \
		'Cc total USD month 8000 9000' 'Dd total USD year 100000 150000' | anchor -q >bands.tsv
	script -q chart.svg bands.tsv >bands.svg
	[ "$(grep -o '>USD an\? [a-z]*<' bands.svg | paste -sd ' ')" = '>USD a year< >USD an hour< >USD a month<' ]
	run -0 awk -f "$pages/chart.awk" awkward.svg bands.svg
	# a scale's lines run from under its caption down to its axis, above the next caption
	sed -nE 's/.*<text x="[0-9.]+" y="([0-9]+)">USD an? [a-z]*<.*/caption \1/p
		s/.*<path stroke="#e3e8ee" d="M[0-9.]+ ([0-9]+)V([0-9]+)".*/line \1 \2/p' bands.svg >lines
	[ "$(grep -c line lines)" -ge 9 ]
	awk '$1 == "caption" { if ($2 < down) exit 1; caption = $2; next }
		{ if ($2 != caption + 10 || $3 < $2 + 40) exit 1; down = $3 }' lines
}

@test "charts of ranges of base pay draw base pay, and nothing that is a total" {
	tsv 'company role level location component currency unit low high' 'Acme Engineer Senior Oslo base USD year 90000 120000' >bands.tsv
	tsv 'company role level location currency base bonus signon' 'Acme Engineer Senior Oslo USD 100000 20% 5000' |
		convert -q | band -q -b bands.tsv --component base >placed.tsv
	[ "$(figures_in placed.tsv range_penetration)" = 0.3333 ]
	anchor -q placed.tsv | floor -q --current 80000 >rows.tsv
	run -0 --separate-stderr script -q chart rows.tsv
	[[ $output == *'USD a year, base alone'* && $output == *'Offer  '*'$100,000'* ]]
	[[ $output != *Floor* && $output != *Target* && $output != *'$120,000  '*'*' ]]
}

@test "-c: only the offers that are wanted are drawn, compared and planned for" {
	[ "$(script -q -c fly chart.svg "$ROWS" | grep -c 'class="offer"')" -eq 1 ]
	never grep -q Cloudflare <(script -q -c fly chart "$ROWS")
	never grep -q Cloudflare <(script -q -c fly compare "$ROWS")
}

@test "the checks of charts and pages find what they are there to find" {
	script chart.svg "$ROWS" >good.svg
	finds() { # CHECK SED-SCRIPT
		sed "$2" good.svg >bad.svg
		never cmp -s good.svg bad.svg
		awk -f "$pages/$1.awk" bad.svg >found || :
		[ -s found ] || { echo "$2"; return 1; }
	}
	for change in '/^<text.*Offer \$310,500/s/ x="[0-9.]*"/ x="400"/' 's/class="band" x="[0-9.]*"/class="band" x="12"/' 's/width="[0-9.]*" height="18"/width="9" height="18"/' \
		's/Offer \$310,500/Offer $310,600/' '/Target \$320,250/s/ y="[0-9.]*"/ y="66"/' '/Low \$235,000/s/ x="[0-9.]*"/ x="690"/' \
		's/translate([0-9.]*/translate(400/' '/Ask \$329,550/s/ y="[0-9.]*"/ y="-2"/' 's/class="floor"/class="flor"/' 's/Mid \$/Middle $/'; do
		finds chart "$change"
	done
	for change in 's/<\/g>//' 's/<desc id="words">/<desc id="title">/' 's/role="img"//' 's/<title/<titel/' 's/Offer \$/Offer \& $/' \
		's/<g font/<script><\/script><g font/' 's/<rect /<rect onclick="x" /' 's/<circle/<a href="x"><\/a><circle/' 's/<\/svg>//' \
		's/<g font/<image href="http:\/\/x\/"\/><g font/' 's/<rect /<rect style="fill:url(http:\/\/x)" /' 's/Offer \$/Offer <b>$/'; do
		finds markup "$change"
	done
}

# The page.

@test "playbook.html: well-formed, asks nobody for anything, says whose eyes it is for" {
	tsv 'name tone deadline' "Robin~O'Vale~<i> warm 2026-11-27" >me.tsv
	printf 'topic\ttext\nAI\tI cut <script>alert(1)</script> & "costs" {{floor}} by 41%%.\n' >did.tsv
	script playbook.html "$ROWS" >worked.html
	script -D 2026-11-20 --claims playbook.html "$AWKWARD" >awkward.html
	script --profile me.tsv --table accomplishments=did.tsv -D 2026-11-20 playbook.html "$ROWS" >mine.html
	script playbook.html "$BANDS" >before.html
	head -n 1 "$ROWS" >none.tsv
	script playbook.html none.tsv >none.html
	awk -v OFS='\t' '{ print $0, NR == 1 ? "status" : /^Fly/ ? "current" : "" }' "$ROOT/data/offers.tsv" | judged | script -q playbook.html >raise.html
	for rows in "$GRID"/*.rows; do
		script -q playbook.html "$rows" >"${rows##*/}.html"
	done
	run -0 awk -f "$pages/markup.awk" ./*.html
	same markup '' "$output"
	for page in *.html; do
		never grep -nE '\{\{[^f]|https?:|//[a-z]|@import|url\(|src=|href=' "$page"
		grep -q "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"" "$page"
		grep -q 'For your eyes:</strong> this page shows ' "$page"
	done
	grep -q 'this page shows your floor\.' worked.html
	grep -q 'this page shows what you aim for\.' none.html
	# what fields say is shown, not obeyed
	grep -qF 'I cut &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;costs&quot; {{floor}} by 41%.' mine.html
	grep -qF "Robin O&#39;Vale &lt;i&gt;" mine.html
	grep -qF '<h2 class="offer">Below &amp; &quot;it&#39;s&quot; &lt;b&gt;{{floor}}</h2>' awkward.html
	# one picture of all, and one an offer; the same places in both
	[ "$(grep -c '<svg ' worked.html)" -eq 3 ]
	script chart.svg "$ROWS" | grep '^<rect class="band"' >bands
	grep '^<rect class="band"' worked.html | cmp - <(cat bands bands)
	# print: a page of its own for each offer
	grep -q '^@page ' worked.html
	sed -n '/^@media print/,/^}/p' worked.html | grep -q 'h2.offer { break-before: page'
}

@test "playbook.html: its letters are those that script writes by themselves" {
	script playbook.html "$ROWS" | awk '/^<div class="letter">/ { on = 1; sub(/.*<div class="letter">/, "") } on && /<\/div>/ { sub(/<\/div>.*/, ""); if ($0 != "") print; on = 0 } on' |
		sed 's/&#39;/'"'"'/g; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' >within
	{
		script -q counter "$ROWS"
		script -q decline "$ROWS"
	} >apart
	diff apart within
	# the replies are rows there
	script -q -c cloudflare pushback "$ROWS" | grep -c '^\*\*"' >replies
	script -c cloudflare -q playbook.html "$ROWS" | grep -c '^<dt>' | cmp - replies
}

@test "claims of a guide that nothing bears out are shown with --claims alone" {
	for kind in playbook playbook.html compare chart plan; do
		never grep -q 'saving on inference\|start of a VM\|people with all the skills' <(script "$kind" "$ROWS")
	done
	[ "$(script --claims playbook.html "$ROWS" | grep -c '^<li>\(RSU premium over standard engineers: 15-25 percent\|saving on inference: 40-60 percent\|start of a VM: &lt; 100 ms\) ')" -eq 3 ]
	script --claims playbook "$ROWS" >claims.txt
	[ "$(grep -c '^- \(RSU premium over standard engineers: 15-25 percent\|saving on inference: 40-60 percent\|start of a VM: < 100 ms\) (' claims.txt)" -eq 3 ]
	run -0 awk -v brief=1 -f "$ROOT/tests/data/script/quality.awk" claims.txt
	printf '{{#offers}}{{#facts.claim}}{{subject}};{{/facts.claim}}{{/offers}}' >claims.md
	run -0 --separate-stderr script -f claims.md --brief "$ROWS"
	printed ''
	run -0 --separate-stderr script -f claims.md --brief --claims "$ROWS"
	[ "$(tr ';' '\n' <<<"$output" | grep -c .)" -eq 10 ]
	# and never in a letter
	printf '{{#facts.claim}}{{subject}}{{/facts.claim}}' >claims.md
	run --separate-stderr script -f claims.md --claims "$ROWS"
	refused "script: claims.md:1: 'facts' is private: a letter may not show it"
	for kind in counter ack pushback; do
		diff <(script -q --claims $kind "$ROWS") <(script -q $kind "$ROWS")
	done
}

# The offers side by side.

@test "compare: the worked case" {
	run -0 --separate-stderr script compare "$ROWS"
	golden pages/compare.md
}

@test "compare: what differs and what does not, one offer, several currencies, parts not known" {
	offers() {
		tsv 'company currency base bonus equity signon match' "$@" | judged --current 80000 >rows.tsv
		script -q compare rows.tsv >compare.md
		sed -n '/^## What differs/,$p' compare.md
	}
	same 'what differs' "## What differs

| | Most | | Least | | Apart |
|---|---|---:|---|---:|---:|
| Bonus a year | Aa | \$10,000 | Bb | \$0 | \$10,000 |
| Sign-on, once | Bb | \$5,000 | Aa | \$0 | \$5,000 |
| Total a year | Aa | \$110,000 | Bb | \$100,000 | \$10,000 |
| First year | Aa | \$110,000 | Bb | \$105,000 | \$5,000 |
| Average over the vest | Aa | \$110,000 | Bb | \$101,250 | \$8,750 |
| After the haircut on equity | Aa | \$110,000 | Bb | \$100,000 | \$10,000 |

The same in all of them:

- Base a year: \$100,000" "$(offers 'Aa USD 100000 10% _ _ _' 'Bb USD 100000 _ _ 5000 _' 'Cc USD 100000 5% _ _ _')"
	# of several as good the first is named, whoever was ahead in the row above
	same 'as good' '| Base a year | Cc | $110,000 | Bb | $90,000 | $20,000 |
| Bonus a year | Aa | $20,000 | Bb | $10,000 | $10,000 |
| Match a year | Bb | $900 | Aa | $100 | $800 |' \
		"$(offers 'Aa USD 100000 20000 _ _ 100' 'Bb USD 90000 10000 _ _ 900' 'Cc USD 110000 20000 _ _ 100' | grep '^| [A-Z][a-z]* a year .*' | grep -v Total)"
	same 'one alone' '' "$(offers 'Aa USD 100000 10% _ _ _')"
	same 'a part not known' 'Base a year' "$(offers 'Aa USD 100000 _ ? _ _' 'Bb USD 100001 _ ? _ _' | sed -n 's/^| \([A-Z][a-z ]*a year\) .*/\1/p')"
	offers 'Aa USD 100000 _ _ _ _' 'Bb EUR 100000 _ _ _ _'
	grep -qx 'They are in different currencies, so no figure is set against another\. `convert -t USD` puts them into one\.' compare.md
	never grep -q 'What differs' compare.md
	offers 'Aa USD 0 _ _ _ _' 'Bb USD 0 _ _ _ _'
	never grep -q 'What differs\|same in all' compare.md
	head -n 1 "$ROWS" >none.tsv
	[ "$(script compare none.tsv | tail -n 1)" = 'There is no offer to compare.' ]
	for rows in "$GRID"/*.rows; do
		script -q compare "$rows" >"${rows##*/}.md"
		[ "$(tail -c 2 "${rows##*/}.md" | od -An -c | tr -d ' ')" != '\n\n' ]
	done
	run -0 awk -v brief=1 -f "$ROOT/tests/data/script/quality.awk" ./*.md
	same faults '' "$output"
}

# In a browser, and on paper.

# browser ARGUMENT...: Chromium without a window, wherever the distribution puts it.
browser() {
	timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/chromium" "$@" 2>browser.log
}

@test "in a browser: every bar is as long as its figures say, no text meets another, nothing is fetched" {
	command -v chromium >/dev/null || skip 'no chromium here (make deps NEED=pages)'
	for rows in "$ROWS" "$AWKWARD" "$BANDS"; do
		# the page without its policy, with a script that measures what the browser has drawn
		script -q playbook.html "$rows" | sed '/Content-Security-Policy/d; /<\/body>/d; /<\/html>/d' >measured.html
		cat >>measured.html <<-'END'
			<pre id="out"></pre><script>
			const out = [], svgs = [...document.querySelectorAll('svg')];
			const figure = text => Number(text.replace(/[^0-9.]/g, ''));
			for (const svg of svgs) {
				const box = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].filter(t => {
					const r = t.getBoundingClientRect();
					return r.top >= box.top - 1 && r.bottom <= box.bottom + 1;
				});
				out.push('svg ' + (box.width > 300 && box.height > 60));
				for (const t of texts) {
					const r = t.getBoundingClientRect();
					if (r.right > box.right + 0.5 || r.left < box.left - 0.5) out.push('BAD leaves: ' + t.textContent);
					for (const u of texts) {
						const s = u.getBoundingClientRect();
						if (t !== u && r.left < s.right && s.left < r.right && r.top + 3 < s.bottom - 3 && s.top + 3 < r.bottom - 3)
							out.push('BAD overlap: ' + t.textContent + ' / ' + u.textContent);
					}
				}
			}
			for (const bar of svgs[0].querySelectorAll('rect.band')) {
				const b = bar.getBoundingClientRect();
				let group = bar.parentElement.nextElementSibling, ends = [...group.querySelectorAll('text')].map(t => t.textContent);
				const [low, high] = ['Low', 'High'].map(w => figure(ends.find(e => e.startsWith(w))));
				let mark = group.nextElementSibling;
				const marks = ends.filter(e => !/^(Low|Mid|High)/.test(e));
				for (const text of marks) {
					const m = mark.firstElementChild.getBoundingClientRect(), at = (m.left + m.right) / 2;
					const wanted = b.left + (figure(text) - low) / (high - low) * b.width;
					out.push((Math.abs(at - wanted) < 1 ? 'ok ' : 'BAD place ' + at + ' not ' + wanted + ': ') + text);
					mark = mark.nextElementSibling;
				}
			}
			out.push('fetched ' + performance.getEntriesByType('resource').length);
			document.getElementById('out').textContent = out.join('\n');
			</script></body></html>
		END
		browser --dump-dom "file://$PWD/measured.html" | sed -n '/<pre id="out">/,/<\/pre>/p' >measured
		never grep BAD measured
		never grep 'svg false' measured
		grep -q 'fetched 0' measured
		[ "$(grep -c '^ok ' measured)" -ge 3 ]
	done
}

@test "in a browser: pages and pictures are drawn, and print" {
	command -v chromium >/dev/null || skip 'no chromium here (make deps NEED=pages)'
	script playbook.html "$ROWS" >page.html
	script chart.svg "$ROWS" >chart.svg
	for file in page.html chart.svg; do
		browser --window-size=800,1200 --screenshot="$PWD/$file.png" "file://$PWD/$file"
		[ "$(head -c 8 "$file.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ]
		[ "$(stat -c %s "$file.png")" -gt 20000 ]
	done
	browser --no-pdf-header-footer --print-to-pdf="$PWD/page.pdf" "file://$PWD/page.html"
	[ "$(head -c 5 page.pdf)" = %PDF- ]
	never grep -qi 'refused to\|violates' browser.log
}

# The commands of a README or page that bring what script prints somewhere else, one a line.
recipes() {
	sed -n "s/ *# .*//; s/\\\\(aq/'/g; /^lowdown.*|\$/N; s/|\n */| /; s/ *# .*//; /^\\(lowdown\\|script [a-zD0-9. -]* rows\.tsv\\)/p" "$1"
}

@test "recipes: every one of the README and the manual page is the same, and those of script run" {
	[ "$(recipes "$ROOT/README.md" | wc -l)" -ge 7 ]
	same manual "$(recipes "$ROOT/README.md" | grep ^lowdown)" "$(recipes "$ROOT/man/script.1")"
	cp "$ROWS" rows.tsv
	recipes "$ROOT/README.md" | grep ^script >own.sh
	bash -e own.sh
	for file in playbook.md playbook.html chart.svg plan.ics; do
		[ -s $file ]
	done
}

@test "recipes: Markdown to a PDF, to a terminal, to a word processor" {
	command -v lowdown >/dev/null || skip 'no lowdown here (make deps NEED=pages)'
	script playbook "$ROWS" >playbook.md
	recipes "$ROOT/README.md" | grep '^lowdown' >all.sh
	[ "$(wc -l <all.sh)" -eq 3 ]
	grep -v weasyprint all.sh | bash -e >term.txt
	grep -q 'Playbook for the talks' term.txt
	grep -q '240,500' term.txt
	grep -q '<office:document' playbook.fodt
	[ "$(grep -o '<table:table ' playbook.fodt | wc -l)" -ge 5 ]
	command -v weasyprint >/dev/null || skip 'no weasyprint here (make deps NEED=pages)'
	grep weasyprint all.sh | bash -e 2>weasyprint.log
	[ "$(head -c 5 playbook.pdf)" = %PDF- ]
	[ "$(stat -c %s playbook.pdf)" -gt 10000 ]
	# no line of a letter runs off the page
	command -v pdftotext >/dev/null || skip 'no pdftotext here (make deps NEED=pages)'
	long=$(script -q counter "$ROWS" | awk 'length > n { n = length; line = $0 } END { print substr(line, n - 40) }')
	pdftotext playbook.pdf - | tr -s ' \n' ' ' | grep -qF -- "$long"
}
