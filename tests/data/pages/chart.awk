# Are all places right? awk -f chart.awk chart.svg ... prints FILE:LINE: what is wrong. The ticks of a
# scale say where figures lie; each range and mark is measured against them by its label. Labels may
# not overlap, nor a line run through one, nor anything leave the picture. -v count=1 prints how many
# labels were measured.

function bad(what) {
	print FILENAME ":" FNR ": " what
	failed = 1
}

function figure(label) {
	gsub(/[^0-9.-]/, "", label)
	return label + 0
}

# The attribute `name` of the line's element, or the text in it.
function get(name,    value) {
	value = $0
	if (!sub("^.* " name "=\"", "", value))
		return ""
	sub(/".*/, "", value)
	return value
}

function inside(    text) {
	text = $0
	sub(/<\/text>.*/, "", text)
	sub(/.*>/, "", text)
	return text
}

# Where a figure lies, by the first and the last tick.
function place(value) {
	return tick_x[1] + (value - tick[1]) * (tick_x[ticks] - tick_x[1]) / (tick[ticks] - tick[1])
}

function near(a, b) {
	return a - b < 0.02 && b - a < 0.02
}

function check_place(x, label) {
	measured++
	if (ticks > 1 && !near(x, place(figure(label))))
		bad(label " at " x " and not " place(figure(label)))
}

function add_label(x, dx, y, text,    plain) {
	plain = text
	gsub(/[^ -~]+/, "x", plain) # bytes of one sign
	n++
	from[n] = x + dx
	to[n] = x + dx + 12 * 0.62 * length(plain)
	at[n] = y
	line[n] = x
	said[n] = text
	if (to[n] > width + 0.01)
		bad(text " leaves the picture")
}

function check_bar(    i, k) {
	for (i = 1; i <= n; i++)
		for (k = 1; k <= n; k++) {
			if (i < k && at[i] == at[k] && from[i] < to[k] && from[k] < to[i])
				bad(said[i] " over " said[k])
			if (i == k || line[k] <= from[i] || line[k] >= to[i])
				continue
			# the line of k leads from beside its label to the bar
			if ((at[k] < at[i] && at[i] <= band_y) || (at[k] > at[i] && at[i] > band_bottom))
				bad("the line of " said[k] " runs through " said[i])
		}
	n = 0
}

/^<svg / { split(get("viewBox"), box, " "); width = box[3] + 0; height = box[4] + 0; ticks = n = 0 }
/^<text / && get("fill") == "" && get("dx") == "" && get("font-size") == "" { caption = inside() }
/^<path stroke="#e3e8ee"/ {
	x = get("d")
	sub(/^M/, "", x)
	getline
	if (figure_of_scale != caption) {
		figure_of_scale = caption
		ticks = 0
	}
	ticks++
	tick_x[ticks] = x + 0
	tick[ticks] = figure(inside())
	if (ticks > 2 && !near(tick_x[ticks] - tick_x[ticks - 1], tick_x[2] - tick_x[1]))
		bad("ticks at uneven places")
	if (ticks > 1 && tick[ticks] <= tick[ticks - 1])
		bad("ticks out of order")
	next
}
/^<g fill="none" stroke="#8493a3">/ { check_bar(); band_width = "" }
/^<path stroke="#b4bfcb" d="M[0-9.]* [0-9.]*H/ { check_bar(); y = get("d"); sub(/^M[0-9.]* /, "", y); band_bottom = y + 0; band_y = band_bottom - 18 }
/^<rect class="band"/ {
	band_x = get("x") + 0
	band_width = get("width") + 0
	open = /dasharray/
	if (band_width < 0)
		bad("a range that runs backwards")
	if (get("y") + 0 != band_y || get("height") + 0 != 18)
		bad("a range beside its line")
}
/^<text .* dx="[45]"/ {
	text = inside()
	x = get("x") + 0
	if (text !~ /^(Low|Mid|High|Floor|Offer|Now|Target|Ask|Ask from|Ask to) [^ ]/)
		bad("label " text)
	check_place(x, text)
	if (text ~ /^Low/ && !near(x, band_x))
		bad("the range begins at " band_x)
	if (text ~ /^High/ && !near(x, band_x + band_width))
		bad("the range ends at " band_x + band_width)
	y = get("y") + 0
	if (text ~ /^(Low|Mid|High)/ ? y <= band_bottom : y >= band_y)
		bad(text " on the wrong side")
	if (y > height || y < 12)
		bad(text " leaves the picture")
	add_label(x, get("dx") + 0, y, text)
}
/^<g class="mark"/ {
	x = get("transform")
	sub(/^translate\(/, "", x)
	found = 0
	for (k = 1; k <= n; k++)
		found += near(line[k], x + 0)
	if (!found)
		bad("a mark without a label")
	if (gsub(/class="(floor|target|offer|ask)"/, "") != 1)
		bad("a mark of no kind")
}
/^<\/svg>/ { check_bar(); figure_of_scale = caption = "" }
END {
	if (count)
		print measured + 0
	exit failed
}
