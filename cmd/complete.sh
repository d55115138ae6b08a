# shellcheck shell=sh
# complete.sh: what may end a command line, for the completions of bash, zsh and fish, so that they
# know nothing of the programs themselves. haggle reads it, and has set parts, here_programs and its
# functions.
# shellcheck disable=SC2046,SC2086,SC2154 # names are a word each; what haggle has set

# complete_words [WORD ...]: prints what the last of them, "" if it is yet to be typed, may become: a
# word, a TAB and what it means a line; <file> and <directory> where one may stand.
complete_words() {
	[ "${1-}" != --tsv ] || [ $# -eq 1 ] || shift
	case $# in
	0 | 1)
		{
			commands
			printf '%s\n' '--help	commands' '--tsv	rows as they are, on a terminal too' '--version	version'
		} | beginning_with "${1-}"
		return
		;;
	esac
	command=$1
	shift
	case $command in
	help)
		[ $# -gt 1 ] || {
			commands
			shared_pages | sed 's/$/	page/'
		} | beginning_with "$1"
		;;
	new | table) echo '<file>' ;;
	*) ! is_among "$command" $programs || complete_arguments "$@" ;;
	esac
}

# beginning_with TEXT [PREFIX]: the lines on stdin that begin so, in capitals or not, once each, PREFIX
# before them. No option shows before its dash is typed.
beginning_with() {
	TYPED=$1 PREFIX=${2-} LC_ALL=C awk '
		BEGIN { typed = tolower(ENVIRON["TYPED"]) }
		/^<.*>$/ { print; next }
		/^-/ && typed == "" { next }
		{ sub(/\t$/, "") }
		$0 != "" && substr(tolower($0), 1, length(typed)) == typed && !seen[$0]++ { print ENVIRON["PREFIX"] $0 }'
}

# The options in what --help prints on stdin: a line each with the option, yes if it takes an argument,
# and what it means.
options_in_help() {
	awk '
	function note(option, argument, meaning) {
		if (!(option in takes)) {
			names[++n] = option
			takes[option] = means[option] = ""
		}
		if (argument)
			takes[option] = "yes"
		if (means[option] == "")
			means[option] = meaning
	}
	/^ *-/ {
		rest = " " $0
		while (match(rest, / -(-[a-z]|[A-Za-z])[a-z-]*/)) {
			option = substr(rest, RSTART + 1, RLENGTH - 1)
			rest = substr(rest, RSTART + RLENGTH)
			long = ""
			if (match(rest, /^, --[a-z-]+/)) {
				long = substr(rest, 3, RLENGTH - 2)
				rest = substr(rest, RLENGTH + 1)
			}
			argument = match(rest, /^ [^ -][^ ]*/)
			if (argument)
				rest = substr(rest, RLENGTH + 1)
			meaning = rest ~ /^   *[^ -]/ ? rest : ""
			sub(/^ */, "", meaning)
			sub(/(   *|; *)-.*/, "", meaning)
			note(option, argument, meaning)
			if (long != "")
				note(long, argument, meaning)
		}
	}
	END {
		for (i = 1; i <= n; i++)
			print names[i] "\t" takes[names[i]] "\t" means[names[i]]
	}'
}

# takes_argument OPTION, as $options has it.
takes_argument() {
	case "
$options" in
	*"
$1	yes	"*) return 0 ;;
	*) return 1 ;;
	esac
}

# What has been said already narrows what may be said next.
note_option() {
	case $1 in
	-c | --company) company=$2 ;;
	-r | --role) role=$2 ;;
	-l | --level) level=$2 ;;
	-L | --location) location=$2 ;;
	-b | --bands) bands=$2 ;;
	-d | --data) data_asked_for=$2 ;;
	-f | --template) has_text=yes ;;
	esac
}

# note_letters -XYZ: the letters of one word; sets awaited to the last where it takes the next word.
note_letters() {
	letters=${1#-}
	while [ -n "$letters" ]; do
		letter=-${letters%"${letters#?}"}
		letters=${letters#?}
		if takes_argument "$letter"; then
			[ -n "$letters" ] || awaited=$letter
			[ -z "$letters" ] || note_option "$letter" "$letters"
			return
		fi
	done
}

# complete_arguments WORD...: those after the program's name.
complete_arguments() {
	help=$("$here_programs/$command" --help) || return
	options=$(printf '%s\n' "$help" | options_in_help)
	company='' role='' level='' location='' bands='' data_asked_for='' has_text='' awaited='' ended='' prefix=''
	while [ $# -gt 1 ]; do
		if [ -n "$awaited" ]; then
			note_option "$awaited" "$1"
			awaited=''
		else
			case $ended$1 in
			--) ended=yes ;;
			--*=*) note_option "${1%%=*}" "${1#*=}" ;;
			--*) ! takes_argument "$1" || awaited=$1 ;;
			-?*) note_letters "$1" ;;
			*) has_text=yes ;;
			esac
		fi
		shift
	done
	typed=$1
	if [ -n "$awaited" ]; then
		:
	elif [ -n "$ended" ]; then
		echo '<file>'
		return
	else
		case $typed in
		--*=*) awaited=${typed%%=*} prefix=${typed%%=*}= typed=${typed#*=} ;;
		-*)
			printf '%s\n--tsv		rows as they are, on a terminal too\n' "$options" | cut -f 1,3 | beginning_with "$typed"
			return
			;;
		*)
			[ "$command" != script ] || [ -n "$has_text" ] ||
				"$here_programs/script" --list | column_of kind meaning | beginning_with "$typed"
			[ "$command$has_text" = script ] || echo '<file>'
			return
			;;
		esac
	fi
	arguments "$awaited" | {
		case $awaited in
		-g | --group | --columns | --percentiles)
			case $typed in
			*,*) prefix=$prefix${typed%,*}, typed=${typed##*,} ;;
			esac
			;;
		esac
		beginning_with "$typed" "$prefix"
	}
}

# arguments OPTION: what it takes.
arguments() {
	case $1 in
	-c | --company)
		bands_so_far | column_of company
		data_file employers.tsv
		[ "$command" = band ] || column_of company <"$file"
		;;
	-r | --role) bands_so_far | column_of role ;;
	-l | --level)
		bands_so_far | column_of level
		bands_so_far | column_of code level
		;;
	-L | --location) bands_so_far | column_of location ;;
	-t | --to | --currency)
		data_file currencies.tsv
		column_of currency name <"$file"
		;;
	-g | --group | --value | --by | --count | --dated | --public | --columns)
		data_file columns.tsv
		column_of name meaning <"$file"
		;;
	--period)
		data_file periods.tsv
		column_of period <"$file"
		;;
	-k | --kind) words_in_help "$1" ;;
	--component) printf '%s\n' total base ;;
	--outlier) echo iqr ;;
	-b | --bands | --rates | --profile | -f | --template) echo '<file>' ;;
	-d | --data) echo '<directory>' ;;
	esac
}

# The bands that what has been said leaves; all if it leaves none, or a file of one's own can't be read.
bands_so_far() {
	if [ -n "$company$role$level$location" ] && [ "$command" = band ]; then
		"$here_programs/band" -q ${company:+"--company=$company"} ${role:+"--role=$role"} ${level:+"--level=$level"} \
			${location:+"--location=$location"} ${bands:+"--bands=$bands"} \
			${data_asked_for:+"--data=$data_asked_for"} 2>/dev/null && return
	fi
	data_file bands.tsv
	[ ! -f "$bands" ] || file=$bands
	cat -- "$file"
}

# column_of NAME [MEANING]: that column of the rows on stdin, and the one that says what it means.
column_of() {
	LC_ALL=C awk -F '\t' -v name="$1" -v meaning="${2-}" '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		(name in at) && $at[name] != "" { print $at[name] ((meaning in at) ? "\t" $at[meaning] : "") }'
}

# The words that --help lists for an option: those in small letters, of the rest of its line.
words_in_help() {
	printf '%s\n' "$help" | sed -n "s/^ *\(-., \)*$1 [A-Za-z]*  *//p; s/^ *$1, [-a-z]* [A-Z]*  *//p" |
		tr ' ' '\n' | grep '^[a-z]*$'
}
