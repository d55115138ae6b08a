# shellcheck shell=bash
# Command lines of every program with its options, and the files they are run on: for tests of what
# holds for all of them.

# inputs [ROWS]: the files, in the directory one stands in; pay.tsv and bands.tsv have so many rows.
inputs() {
	mkdir within
	echo x >within/file
	awk -v n="${1:-300}" 'BEGIN { OFS = "\t"; print "company", "role", "level", "location", "currency", "base", "total"
		for (i = 0; i < n; i++) print "Cloudflare", "Engineer " i % 7, "Senior", "San Francisco", "USD", 200000 + i, 300000 + i
	}' >pay.tsv
	tr '\t' , <pay.tsv >pay.csv
	sed '1s/base/low/; 1s/total/high/' pay.tsv | awk -v OFS='\t' '{ print $0, NR == 1 ? "component" : "total" }' >bands.tsv
	head -n 3 pay.tsv >few.tsv
	band -q -g role --value base --partial pay.tsv >part.tsv
	tsv 'name recipient tone' 'Ada Grace warm' >me.tsv
	tsv 'what' 'that' >own.tsv
	printf 'Dear {{company}}, {{> inner}}\n' >letter.md
	printf 'yours\n' >inner.md
	printf '{{#offers}}{{company}}\t{{floor}}\n{{/offers}}' >brief.txt
	cp "$ROOT/tests/data/guide/md/levels.md" one.md
	cp "$ROOT/tests/data/guide/md/flags.md" two.md
	cp "$ROOT/tests/data/rates/hist.csv" hist.csv
	head -n 2 "$ROOT/data/offers.tsv" >one.tsv
	odd_offers >odd.tsv
	convert -q "$ROOT/data/offers.tsv" | band -q | anchor -q | floor -q --current 240000 >offers.tsv
	convert -q odd.tsv | band -q | anchor -q | floor -q --current 90000 >judged.tsv
}

# Offers whose every text is odd, in columns that are known and in some that are not.
odd_offers() {
	local texts=('=1+2' '"quoted"' "it's" 'a\tb\n\\' '{{floor}}' '<b>&amp;' $'\xe2\x80\xae\xe2\x81\xa6turned' $'I\xc4\xb0\xc4\xb1i'
		$'\xf0\x9f\x98\x80' $'e\xcc\x81' $'\xef\xbb\xbfmark' $'\xe2\x80\xa8line' ' blank ' '%s%n' '-- x' '`id`' '$HOME' $'\xe0\xa4\x85'
		'1,5' $'\xef\xbf\xbd')
	local i text
	printf 'zz top\toffer\tcompany\trole\tlevel\tlocation\tcurrency\tbase\tbonus\tgrant\tvest\t"q"\tfirm\tshare\t\xc3\x9cber\n'
	for i in "${!texts[@]}"; do
		text=${texts[i]}
		printf '%s\toffer %s\t%s\t%s\t%s\t%s\tUSD\t%d.%02d\t%d%%\t%d\t4\t%s\tyes\tno\t%s\n' "$text" "$i$text" "Co $text" "Role $text" \
			"$text" "$text" $((100000 + 7919 * i)) $((i * 37 % 100)) $((i % 20)) $((i * 5000)) "$text$text" "$i $text"
	done
}

# Each program with its main options: what it is named, a bar, the command line.
commands() {
	cat <<-'EOF'
	pay.tsv few.tsv|convert pay.tsv few.tsv
	pay.csv|convert pay.csv
	pay.tsv|convert -t EUR pay.tsv
	one.tsv|convert -L austin one.tsv
	few.tsv pay.tsv|band few.tsv pay.tsv
	few.tsv|band -b bands.tsv few.tsv
	bands.tsv|band -c cloudflare -l senior -b bands.tsv
	|band -c cloudflare -l senior
	pay.tsv few.tsv|band -g role,level --value base pay.tsv few.tsv
	part.tsv part.tsv|band --merge part.tsv part.tsv
	pay.tsv few.tsv|anchor pay.tsv few.tsv
	offers.tsv|anchor --sweep cap=10,15 offers.tsv
	pay.tsv few.tsv|floor --current 240000 pay.tsv few.tsv
	offers.tsv|script playbook offers.tsv
	offers.tsv|script counter --slots offers.tsv
	offers.tsv|script --profile me.tsv --table own=own.tsv -f letter.md offers.tsv
	offers.tsv|script playbook.html offers.tsv
	one.md two.md|guide one.md two.md
	one.md two.md|guide --check one.md two.md
	EOF
}

# The same and every other option and kind of text, many of them on odd rows.
all_commands() {
	local kind
	commands
	cat <<-'EOF'
	odd.tsv|convert odd.tsv
	odd.tsv|convert -v odd.tsv
	odd.tsv|convert --flush -t JPY --rates hist.csv -D 2025-01-03 odd.tsv
	odd.tsv|convert --period month odd.tsv
	odd.tsv|convert --years odd.tsv
	odd.tsv|convert --npv 8 odd.tsv
	judged.tsv|band judged.tsv
	judged.tsv|band -v judged.tsv
	judged.tsv|band --component base -b bands.tsv judged.tsv
	judged.tsv|band -g company,location --value base --min-n 1 judged.tsv
	judged.tsv|band -g company --by role --value base --partial judged.tsv
	pay.tsv|band -g role,level --value base --percentiles 5,50,95 --outlier iqr --threads 3 pay.tsv
	|band -c nobody
	|band -L AUSTIN -y 7
	judged.tsv|anchor judged.tsv
	judged.tsv|anchor -v --target 250000 judged.tsv
	judged.tsv|anchor -n 3 judged.tsv
	judged.tsv|anchor --meso judged.tsv
	judged.tsv|floor judged.tsv
	judged.tsv|floor -v --current 'EUR 90000' --rates hist.csv --final judged.tsv
	judged.tsv|floor --check --need 150000 judged.tsv
	judged.tsv|floor --sweep switch=0,5,10 --current 90000 judged.tsv
	judged.tsv|script --brief -f brief.txt judged.tsv
	|script --list
	|script --fields playbook
	one.md|guide -k levels one.md
	two.md|guide -k facts two.md
	one.md|guide -k hiring one.md
	one.md|guide -k evidence one.md
	one.md|guide -k strategy one.md
	one.md|guide -k levers one.md
	|convert --help
	|script --version
	EOF
	for kind in $(cut -f 1 "$ROOT/data/kinds.tsv" | sed 1d); do
		echo "judged.tsv me.tsv|script -D 2026-01-05 --profile me.tsv $kind judged.tsv"
		echo "offers.tsv|script -D 2026-01-05 -c cloudflare $kind offers.tsv"
	done
}

# answers DIRECTORY: what all of them print, say and end with, a file each.
answers() {
	local command n=0
	mkdir "$1"
	while IFS='|' read -r _ command; do
		n=$((n + 1))
		{
			status=0
			eval "$command" </dev/null >"$1/$n.out" 2>"$1/$n.err" || status=$?
			echo "$status $command" >"$1/$n.status"
		}
	done < <(all_commands)
	echo "$n"
}
