# Is it well-formed? awk -f markup.awk page ... prints FILE: what is wrong. Checks that elements nest,
# attributes are quoted and said once, & begins an entity, ids are there once, and what is asked for
# from elsewhere: nothing may be.

function bad(what) {
	print file ": " what
	failed = 1
}

function entities(text, where) {
	gsub(/&(amp|lt|gt|quot|#39);/, "", text)
	if (text ~ /&/)
		bad("& in " where ": " substr(text, 1, 60))
}

function element(tag,    name, rest, attribute, value, seen) {
	name = tag
	sub(/[ \/\n].*/, "", name)
	if (name ~ /^!DOCTYPE|^\?xml/)
		return
	if (tag ~ /^\//) {
		if (depth == 0 || stack[depth] != substr(tag, 2))
			bad("<" tag "> closes " (depth ? stack[depth] : "nothing"))
		depth -= depth > 0
		return
	}
	if (name !~ /^[a-z][a-zA-Z0-9]*$/)
		bad("element " name)
	if (name ~ /^(script|iframe|object|embed|img|image|link|use|base|form|foreignObject|audio|video|a)$/)
		bad("element " name)
	rest = substr(tag, length(name) + 1)
	while (match(rest, /^[ \n]+[a-zA-Z:-]+="[^"]*"/)) {
		attribute = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RLENGTH + 1)
		value = attribute
		sub(/^[^=]*="/, "", value)
		sub(/"$/, "", value)
		sub(/^[ \n]+/, "", attribute)
		sub(/=.*/, "", attribute)
		if (seen[attribute]++)
			bad(attribute " twice in " name)
		if (attribute ~ /^on|^(src|href|xlink:href|action|style)$/)
			bad("attribute " attribute)
		if (attribute == "id" && ids[value]++)
			bad("id " value " twice")
		entities(value, attribute)
		if (value ~ /</)
			bad("< in " attribute)
		if (value ~ /(http|https|ftp|data|javascript):/ && attribute != "xmlns")
			bad("address in " attribute)
	}
	if (name == "th" && !("scope" in seen))
		bad("th without scope")
	if (name == "svg" && !("role" in seen))
		bad("svg without role")
	if (rest !~ /^[ \n]*\/?$/)
		bad("in " name ": " substr(rest, 1, 60))
	if (rest ~ /\/$/ || (html && name ~ /^(meta|br|hr)$/))
		return
	stack[++depth] = name
}

function page(text,    at, tag, plain) {
	html = text ~ /^<!DOCTYPE html>/
	depth = 0
	split("", ids)
	while ((at = index(text, "<")) > 0) {
		plain = substr(text, 1, at - 1)
		if (depth == 0 || stack[depth] != "style")
			entities(plain, "text")
		if (plain ~ />/ && stack[depth] != "style")
			bad("> in text")
		if (stack[depth] == "style" && plain ~ /url\(|@import|expression/)
			bad("style from elsewhere")
		text = substr(text, at + 1)
		at = index(text, ">")
		tag = substr(text, 1, at - 1)
		text = substr(text, at + 1)
		if (tag ~ /^svg[ ]/ && text !~ /^\n?<title[ >][^\n]*<\/title>\n<desc[ >]/)
			bad("svg without title and desc")
		element(tag)
	}
	if (depth != 0)
		bad(stack[depth] " is not closed")
	if (text !~ /^\n$/)
		bad("text at the end")
}

FNR == 1 {
	if (NR > 1)
		page(whole)
	whole = ""
	file = FILENAME
}
{ whole = whole $0 "\n" }
END {
	if (NR > 0)
		page(whole)
	exit failed
}
