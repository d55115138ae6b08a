#!/usr/bin/env bats
# What may end a command line: haggle complete, and the three shells that ask it.
load helper

# The tree, with the programs that are being tested.
setup_file() {
	tree=$BATS_FILE_TMPDIR/tree
	mkdir "$tree"
	cp -R "$ROOT/cmd" "$ROOT/man" "$ROOT/Makefile" "$tree"
	ln -s "$BIN" "$tree/bin"
	ln -s "$ROOT/data" "$tree/data"
	export tree script=/usr/bin/script TERM=dumb
}

setup() {
	stand_alone
	PATH=$tree/cmd:$PATH
	completions=$tree/cmd/completions
}

programs='guide band convert anchor floor script'

# words WORD...: what haggle offers for the last of them, without what it means, | between.
words() {
	haggle complete "$@" | cut -f 1 | paste -s -d '|'
}

@test "a command first, then what it takes" {
	same commands "$(haggle | sed -n 's/^    \([a-z][a-z]*\)  .*/\1/p' | paste -s -d '|')" "$(words '')"
	same none "$(words '')" "$(words)"
	while IFS=: read -r typed expected; do
		eval "set -- $typed"
		same "haggle $typed" "$expected" "$(words "$@")"
	done <<-'END'
		ba:band
		BA:band
		x:
		-:--help|--tsv|--version
		--tsv fl:floor
		--tsv:--tsv
		help ta:table
		help ts:tsv
		help tsv x:
		new '':<file>
		table x:<file>
		sh '':
		demo '':
		none '':
		'a|b' '':
		band '':<file>
		script cou:counter
		script -q counter '':<file>
		script -f x.md '':<file>
		script -- '':<file>
		floor -d '':<directory>
		band -b '':<file>
		band -c '':Cloudflare|Fly.io
		band -c FLY:Fly.io
		band --company=cl:--company=Cloudflare
		band -qc cl:Cloudflare
		band -c fly -l '':Mid (IC2)|Senior (IC3)|Staff+ (IC4+)|IC2|IC3|IC4+
		band -cfly -l ic:IC2|IC3|IC4+
		band --company=fly --level senior -L '':Chicago|Remote US
		band -c fly -l 'Senior (IC3)' -L r:Remote US
		band -c fly -r '':Edge Runtime Engineer
		band -c none -L lon:London
		convert -L a:Austin
		convert -t us:USD
		anchor --currency gb:GBP
		convert --period f:fortnight
		band -g comp:company|component|compa_ratio
		band -g company,lev:company,level
		band --value pay_b:pay_base|pay_bonus
		band --component '':total|base
		band --outlier '':iqr
		guide -k l:levels|levers
		guide -c goo:Google
		band -y '':
		band --min-n '':
		band --sec:
	END
}

@test "what is offered comes with what it means" {
	run -0 --separate-stderr haggle complete script call
	printed "$(printf 'call\t'; script --list | sed -n 's/^call\t.*\t//p')"
	run -0 --separate-stderr haggle complete convert --to us
	printed "$(sed -n 's/^\(US[A-Z]\t[^\t]*\).*/\1/p' "$ROOT/data/currencies.tsv")"
	run -0 --separate-stderr haggle complete floor --need
	printed $'--need\twhat you need, a year'
}

@test "your own bands and data are what is offered" {
	mkdir own
	printf '%s\n' $'company\trole\tlevel\tlocation\tcomponent\tcurrency\tunit\tlow\thigh' \
		$'Acme\tBaker\tChief\tOslo\ttotal\tNOK\tyear\t1\t2' >own/bands.tsv
	for way in "-b own/bands.tsv" "-d own" "--data=own" "--bands=own/bands.tsv"; do
		same "$way" Acme "$(words band $way -c '')"
		same "$way" Oslo "$(words band $way -c acme -L '')"
	done
	same HAGGLE_DATA Acme "$(HAGGLE_DATA=own words band -c '')"
	mkdir -p xdg/haggle
	mv own/bands.tsv xdg/haggle
	same XDG_DATA_HOME Acme "$(XDG_DATA_HOME=$PWD/xdg words band -c '')"
	same HOME Cloudflare\|Fly.io "$(XDG_DATA_HOME='' HOME=$PWD/none words band -c '')"
}

@test "the options offered are those of --help, and known to take an argument when they do" {
	# shellcheck source=/dev/null
	. "$tree/cmd/complete.sh"
	for name in $programs; do
		"$name" --help >help
		same "$name" "$(grep '^ *-' help | grep -Eo -- '(^|[ /])(--[a-z][a-z-]*|-[A-Za-z])\b' | tr -d ' /' | sort -u)" \
			"$(haggle complete "$name" - | cut -f 1 | grep -vx -e --tsv | sort)"
		while IFS=$'\t' read -r option takes _; do
			case $option in
			--*) said=$("$name" "$option=" 2>&1 </dev/null || :) expected="takes no argument" ;;
			*) said=$("$name" "$option" 2>&1 </dev/null || :) expected="needs an argument" ;;
			esac
			if [[ $option$takes == --*yes || $option$takes != -*yes && $option != --* ]]; then
				[[ $said != *"$expected"* ]] || { echo "$name $option: $said"; return 1; }
			else
				[[ $said == *"$expected"* ]] || { echo "$name $option: $said"; return 1; }
			fi
		done < <(options_in_help <help | sed 's/\t\t/\t-\t/')
	done
}

@test "a word that is offered is one that the program takes" {
	for command in 'band -q -c' 'band -q -c fly -l' 'band -q -c cloudflare -L' 'band -q -l senior -c fly -r'; do
		haggle complete $command '' | cut -f 1 >offered
		[ -s offered ]
		while read -r word; do
			run -0 $command "$word"
		done <offered
	done
	while read -r name option rest; do
		haggle complete "$name" "$option" '' >offered
		[ -s offered ]
		while read -r word; do
			run -0 $name "$option" "$word" $rest
		done <offered
	done <<-END
		convert --period $ROOT/data/offers.tsv
		band --component -q -g role --value base $ROOT/data/pay.tsv
		band --outlier -q -g role --value base $ROOT/data/pay.tsv
	END
	for kind in $(haggle complete guide -k '' | cut -f 1); do
		run -0 guide -q -k "$kind" "$ROOT/README.md"
	done
}

# typed SHELL LINE...: an interactive shell is typed these lines, <TAB> and all; sets output.
typed() {
	[ -x "$script" ] || skip 'no script of util-linux here'
	run timeout 20 "$script" -qec "$1" /dev/null < <(printf '%s\n' "${@:2}" exit)
	output=${output//$'\r'/}
}

rows=$'company\tlevel\tlocation\nCloudflare\tSenior (L5)\tAustin'

@test "bash: words are completed as they are typed" {
	typed 'bash --norc --noprofile -i' "PS1='> '; . '$completions/haggle.bash'" \
		$'haggle band --tsv -c cl\t --level=L5\t -L aus\t | cut -f 1,3,5'
	[[ $output == *$'\n'"$rows"$'\n'* ]]
}

@test "bash: quotes, several words, files and directories" {
	# shellcheck source=/dev/null
	. "$completions/haggle.bash"
	mkdir 'x dir'
	touch 'y file'
	while IFS='|' read -r line expected; do
		eval "COMP_WORDS=($line)"
		COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		_haggle || : # compopt is for a completion that is under way
		same "$line" "$expected" "$(printf '<%s>' ${COMPREPLY[@]+"${COMPREPLY[@]}"})"
	done <<-'END'
		haggle ba|<band>
		haggle band -c ""|<Cloudflare><Fly.io>
		haggle band -c fly -l s|<Senior\ \(IC3\)><Staff+\ \(IC4+\)>
		haggle band -c fly -l "'S"|<Senior (IC3)><Staff+ (IC4+)>
		haggle band -c "'fly'" -l "Senior\\ \\(IC3\\)" -L ""|<Chicago><Remote\ US>
		haggle band --company = c|<Cloudflare>
		haggle band --company =|<Cloudflare><Fly.io>
		haggle band --company = fly --level = ic2|<IC2>
		haggle new x|<x dir>
		haggle new y|<y file>
		haggle floor -d x|<x dir>
		haggle floor -d y|<>
		haggle band -y ""|<>
	END
}

@test "zsh: words are completed as they are typed" {
	command -v zsh >/dev/null || skip 'no zsh here'
	typed 'zsh -f -i' "PS1='> '; fpath=('$completions' \$fpath); autoload -Uz compinit; compinit -u -D" \
		$'haggle band --tsv -c cl\t --level=L5\t -L aus\t | cut -f 1,3,5'
	[[ $output == *$'\n'"$rows"$'\n'* ]]
}

@test "fish: words are completed, with what they mean" {
	command -v fish >/dev/null || skip 'no fish here'
	mkdir 'x dir'
	touch 'y file'
	while IFS='|' read -r line expected; do
		printf 'complete -C "%s" | string join "|"\n' "$line"
		printf '%s\n' "$expected" >>expected
	done >ask.fish <<-'END'
		haggle ba|band	look up a pay band, place offers in theirs, or make bands of observed pay
		haggle band -c |Cloudflare|Fly.io
		haggle band -c fly -l ic|IC2	Mid (IC2)|IC3	Senior (IC3)|IC4+	Staff+ (IC4+)
		haggle band -c 'fly' -l 'Senior (IC3)' -L |Chicago|Remote US
		haggle band --company=c|--company=Cloudflare
		haggle script call|call	the ask on the phone: opening, silence, replies, close
		haggle new y|y file
		haggle floor -d x|x dir/
		haggle floor -d y|
		haggle band -y |
	END
	run --separate-stderr env HOME="$PWD" fish -c "source '$completions/haggle.fish'; source ask.fish"
	same stdout "$(cat expected)" "$output"
}
