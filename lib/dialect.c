#include "dialect.h"

#include "msg.h"

unsigned char
dialect_separator(struct slice header)
{
	size_t comma = 0, semicolon = 0, tab = 0, i;
	bool quoted = false;

	for (i = 0; i < header.n; i++) {
		quoted ^= header.p[i] == '"';
		comma += !quoted && header.p[i] == ',';
		semicolon += !quoted && header.p[i] == ';';
		tab += !quoted && header.p[i] == '\t';
	}
	if (semicolon > comma && semicolon >= tab)
		return ';';
	return tab > comma ? '\t' : ',';
}

void
dialect_refuse_wide(const char *file, struct slice header)
{
	struct msg_place place = {file, 1, SLICE_NONE};
	const char *nul = header.n > 0 ? memchr(header.p, '\0', header.n) : NULL;

	if (nul != NULL && (unsigned char)*header.p < 0xfe)
		msg_stop_at(place, "byte %zu (0x00) is a NUL; for UTF-16: iconv -f UTF-16 -t UTF-8",
		    (size_t)(nul - header.p) + 1);
	if (nul != NULL)
		msg_stop_at(place, "byte 1 (0x%02x) is not UTF-8; for UTF-16: iconv -f UTF-16 -t UTF-8",
		    (unsigned char)*header.p);
}
