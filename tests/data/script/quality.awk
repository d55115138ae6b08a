# What a careful writer would not let stand: awk -f quality.awk text ... prints FILE:LINE: fault: text.
# -v brief=1: a brief, whose tables and quotations begin as Markdown does.

function fault(what) { print FILENAME ":" FNR ": " what ": " $0 }

FNR == 1 { blank = 0 }
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
$0 == "" { if (blank++) fault("two empty lines") }
$0 != "" { blank = 0 }
/(^|[^A-Za-z])a (hour|hourly|8|11|18)/ || /(^|[^A-Za-z])[Aa] [aeio][a-z]/ { fault("a for an") }
/([.?!]|[a-z0-9%]\.) [a-z]/ { fault("a small letter begins a sentence") }
greeted && /^[a-z]/ { fault("a small letter begins a paragraph") }
/^(Hi .*|Hello),$/ { greeted = 1 }
