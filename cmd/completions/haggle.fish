# haggle's completions for fish: they ask `haggle complete`.

function __haggle_complete
	set -l words (commandline -opc)
	set -l typed (commandline -ct)
	set -l command $words[1]
	set -e words[1]
	for line in ($command complete $words "$typed" 2>/dev/null)
		switch $line
			case '<file>'
				__fish_complete_path "$typed"
			case '<directory>'
				__fish_complete_directories "$typed" ''
			case '*'
				printf '%s\n' $line
		end
	end
end

complete -c haggle -f -a '(__haggle_complete)'
