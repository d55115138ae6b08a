# haggle's completions for bash 3.2 and later: they ask `haggle complete`.

_haggle() {
	local line typed=${COMP_WORDS[COMP_CWORD]} joined='' i
	local -a words=()

	# bash splits --company=fly in three.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		if ((i > 1)) && [[ ${COMP_WORDS[i]} == = || ${COMP_WORDS[i - 1]} == = ]]; then
			words[${#words[@]} - 1]+=${COMP_WORDS[i]}
			joined=${words[${#words[@]} - 1]%%=*}=
		else
			words+=("${COMP_WORDS[i]}")
			joined=''
		fi
	done
	[[ $typed != = ]] || typed=''
	COMPREPLY=()
	while IFS= read -r line; do
		case $line in
		'<file>' | '<directory>')
			[[ $line == '<file>' ]] && line=-f || line=-d
			while IFS= read -r line; do
				COMPREPLY+=("$line")
			done < <(compgen "$line" -- "$typed")
			compopt -o filenames 2>/dev/null
			;;
		*)
			line=${line%%$'\t'*}
			line=${line#"$joined"}
			case $typed in
			[\"\']*) COMPREPLY+=("$line") ;;
			*) COMPREPLY+=("$(printf %q "$line")") ;;
			esac
			;;
		esac
	done < <("${COMP_WORDS[0]/#\~/$HOME}" complete "${words[@]//[\"\'\\]/}" 2>/dev/null)
}

complete -F _haggle haggle
