# What a careful writer would not let stand: awk -f quality.awk text ... prints FILE:LINE: fault: text.
# -v brief=1: a brief, whose tables and quotations begin as Markdown does.

function fault(what) { print FILENAME ":" FNR ": " what ": " $0 }

# What a line ends with a colon for comes next.
function follows(line) { return line ~ /^([-|>*]|```|[0-9]+\.|Subject|\*\*)/ }

FNR == 1 { blank = 0; promised = "" }
FNR == 1 || $0 == "---" { greeted = 0 }
/\{\{|\}\}/ { fault("a tag") }
/[^ ]  / || /^  / { fault("two spaces") }
/[ \t]$/ { fault("a blank at the end") }
/\.\./ || /,,/ || / [,.;:?!]/ || /[,;:][.,;:]/ || /[?!][.,]/ { fault("punctuation") }
/^([-*>]|[0-9]+\.)$/ || /\*\*\*\*/ || /\(\)/ || /: *$/ && brief && /^- / { fault("nothing inside") }
/(^|[^-0-9.,:])[0-9][0-9][0-9][0-9]/ {
	# a day's year and the like may stand as it is
	text = $0
	gsub(/(January|February|March|April|May|June|July|August|September|October|November|December|Center,) 20[0-9][0-9]/, "", text)
	if (brief && text ~ /\.md:[0-9]+\)$/)
		text = "" # a fact of data, with its source
	if (text ~ /(^|[^-0-9.,:])[0-9][0-9][0-9][0-9]/)
		fault("a figure without separators")
}
promised != "" && $0 != "" {
	if (!follows($0))
		print FILENAME ":" FNR ": a colon that leads nowhere: " promised
	promised = ""
}
/:$/ && !/^[-|>]/ && !/\|$/ { promised = $0 }
/(^|[^A-Za-z])(the|an|a|and|or|than)[.,;:?!]/ && !/`/ { fault("a sentence that stops short") }
/(^|[^A-Za-z'])([Tt]he the|a a|an an|of of|to to|in in|is is|and and|at at|for for)([^A-Za-z]|$)/ { fault("a word twice") }
/^[.,;:?!)]/ { fault("begins with punctuation") }
$0 == "" { if (blank++) fault("two empty lines") }
$0 != "" { blank = 0 }
/(^|[^A-Za-z])a (hour|hourly|8|11|18)/ || /(^|[^A-Za-z])[Aa] [aeio][a-z]/ { fault("a for an") }
/([.?!]|[a-z0-9%]\.) [a-z]/ { fault("a small letter begins a sentence") }
greeted && /^[a-z]/ { fault("a small letter begins a paragraph") }
/^(Hi .*|Hello),$/ { greeted = 1 }
