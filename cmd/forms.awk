# forms.awk: the forms in which table.awk shows what it holds: cell[row, column], size[row, column] in
# columns of the terminal, name[column] and its kind, widest[column] and is_right[column], as measure()
# set them. A list is of columns, 1 to n.

# What a column takes in rows whose texts go on in a next line after `limit`.
function column_width(c, limit) {
	if (is_right[c] || widest[c] <= limit)
		return widest[c]
	return size[0, c] > limit ? size[0, c] : limit
}

function rows_width(list, n, limit,   i, sum) {
	sum = -2
	for (i = 1; i <= n; i++)
		sum += 2 + column_width(list[i], limit)
	return sum
}

# The widest limit with which rows fit; 0 where texts would get less than 16, or a word be cut.
function limit_of(list, n,   i, r, limit, k, m) {
	for (limit = width; limit >= 16 && rows_width(list, n, limit) > width; limit--)
		continue
	for (i = 1; i <= n; i++) {
		if (widest[list[i]] <= limit || is_right[list[i]])
			continue
		for (r = 1; r <= held; r++) {
			m = lines_of(cell[r, list[i]], list[i], 1)
			for (k = 1; k <= m; k++)
				if (wide(line[k]) > limit)
					return 0
		}
	}
	return limit >= 16 ? limit : 0
}

# What all rows agree in, as one record, and a blank line.
function agreed(list, n,   i, m) {
	m = 0
	for (i = 1; i <= n; i++)
		if (!varies(list[i]))
			same[++m] = list[i]
	if (m > 0) {
		fit(same, m, 1, 1)
		records(same, m, 1, 1)
		print ""
	}
}

function justified(text, c, space) {
	return is_right[c] ? blanks(space - wide(text)) text : text blanks(space - wide(text))
}

# Row 0 is the names.
function rows(list, n, limit,   i, r, k, c, out, height) {
	for (r = 0; r <= held; r++) {
		height = 1
		for (i = 1; i <= n; i++) {
			c = list[i]
			room[i] = column_width(c, limit)
			part[i, n_lines[i] = 1] = r ? cell[r, c] : name[c]
			if (r && size[r, c] > room[i]) {
				n_lines[i] = lines_of(cell[r, c], c, room[i])
				for (k = 1; k <= n_lines[i]; k++)
					part[i, k] = line[k]
			}
			if (n_lines[i] > height)
				height = n_lines[i]
		}
		for (k = 1; k <= height; k++) {
			out = ""
			for (i = 1; i <= n; i++)
				out = out (i > 1 ? "  " : "") justified(k <= n_lines[i] ? part[i, k] : "", list[i], room[i])
			sub(/ +$/, "", out)
			print r ? out : emphasised(out)
		}
	}
}

# Sets key, what tells the rows apart, 1 or 2 columns: the offer, with the round of its ladder or
# another of the columns that make several rows of an offer, or a number. Returns how many.
function keys(   i, n, c, other, r) {
	n = offer ? split("offer round package pay_year sweep", others, " ") : 0
	for (i = 1; i <= n; i++) {
		other = 0
		for (c = 1; c <= n_columns; c++)
			if (name[c] == others[i])
				other = c
		if (!other)
			continue
		split("", seen)
		for (r = 1; r <= held && !seen[cell[r, offer], cell[r, other]]++; r++)
			continue
		if (r > held) {
			key[1] = offer
			key[2] = other
			return i == 1 ? 1 : 2
		}
	}
	key[1] = 0
	return 1
}

# As rows, as many columns at a time as fit beside the keys.
function bands(list, n,   i, k, m, n_keys, first) {
	split("", is_key)
	n_keys = keys()
	for (k = 1; k <= n_keys; k++) {
		some[k] = key[k]
		is_key[key[k]] = 1
	}
	first = 1
	for (i = 1; i <= n; ) {
		m = n_keys
		for (; i <= n; i++) {
			some[m + 1] = list[i]
			if (m > n_keys && rows_width(some, m + 1, width) > width)
				break
			if (!is_key[list[i]])
				m++
		}
		if (m == n_keys)
			break
		if (!first)
			print ""
		rows(some, m, width)
		first = 0
	}
}

# Sets line, the lines of a cell, none wider than `space` but for a word that is; returns how many, 0
# of an empty cell.
function lines_of(text, c, space,   i, n, m) {
	if (kind[c] == "moneys")
		return split(text, line, "/")
	line[1] = text
	if (wide(text) <= space)
		return text != ""
	n = split(text, word, " ")
	m = 1
	line[1] = word[1]
	for (i = 2; i <= n; i++) {
		if (wide(line[m]) + 1 + wide(word[i]) <= space)
			line[m] = line[m] " " word[i]
		else
			line[++m] = word[i]
	}
	return m
}

# Sets room[r] and figures[r], the columns that a record and its figures get, and names, those of the
# names; 0 when several records have no room beside each other.
function fit(list, n, first, last,   i, r, sum, share) {
	names = sum = 0
	for (i = 1; i <= n; i++)
		if (size[0, list[i]] > names)
			names = size[0, list[i]]
	if (last > first && (last - first + 1) * 8 > width - names)
		return 0
	for (r = first; r <= last; r++) {
		extent(list, n, r)
		sum += 2 + full[r]
	}
	share = sum <= width - names ? width : int((width - names) / (last - first + 1)) - 2
	for (r = first; r <= last; r++) {
		if (need[r] > share && last > first)
			return 0
		room[r] = need[r] > share ? need[r] : share
		if (full[r] < room[r])
			room[r] = full[r]
	}
	return last == first || names + 2 < width
}

# Sets full[r], what a record takes on one line a cell, need[r], with its texts cut at each blank, and
# figures[r], what its figures take.
function extent(list, n, r,   i, k, c, m, taken) {
	full[r] = need[r] = figures[r] = 0
	for (i = 1; i <= n; i++) {
		c = list[i]
		m = lines_of(cell[r, c], c, 1)
		for (k = 1; k <= m; k++) {
			taken = wide(line[k])
			if (taken > need[r])
				need[r] = taken
			if (is_figure_in_record(c) && taken > figures[r])
				figures[r] = taken
		}
		if (!is_figure_in_record(c) && size[r, c] > full[r])
			full[r] = size[r, c]
	}
	if (figures[r] > full[r])
		full[r] = figures[r]
}

function is_figure_in_record(c) {
	return is_right[c] || kind[c] == "moneys"
}

# A name a line, the rows side by side; no line of what is empty in all of them.
function records(list, n, first, last,   i, r, k, c, height, text, out) {
	for (i = 1; i <= n; i++) {
		c = list[i]
		height = 0
		for (r = first; r <= last; r++) {
			n_lines[r] = lines_of(cell[r, c], c, room[r])
			for (k = 1; k <= n_lines[r]; k++)
				part[r, k] = line[k]
			if (n_lines[r] > height)
				height = n_lines[r]
		}
		for (k = 1; k <= height; k++) {
			out = ""
			for (r = first; r <= last; r++) {
				text = k <= n_lines[r] ? part[r, k] : ""
				if (is_figure_in_record(c))
					text = blanks(figures[r] - wide(text)) text
				out = out "  " text blanks(room[r] - wide(text))
			}
			sub(/ +$/, "", out)
			text = k == 1 ? name[c] : ""
			print emphasised(text) (out == "" ? "" : blanks(names - wide(text)) out)
		}
	}
}
