/* lines.c - which lines of a plain text belong together. */
/* SPDX-License-Identifier: MIT */
#include "reader/lines.h"

#include "unicode/class.h"

#include <stdlib.h>

/* Widths at which text is wrapped by hand or by programs, in columns. */
enum { LIMIT_MIN = 30, LIMIT_MAX = 160 };
/* Lines of verse are at most so long, in code points. */
enum { VERSE_WIDTH = 64, VERSE_LINES = 4 };
enum { INDENT_MAX = 1000 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool starts_with_any(precis_str s, const char *const *marks,
                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (s.size && s.bytes[0] == marks[i][0] &&
            pr_str_starts(s, pr_str_from(marks[i])))
            return true;
    return false;
}

/* A sign of a list and a space after it? */
static unsigned marker_of(precis_str line)
{
    static const char *const bullets[] = {
        "• ", "▪ ", "■ ", "● ", "‣ ", "◦ ", "· ", "* ", "– • ", "•\xC2\xA0"};
    static const char *const dashes[] = {"- ",        "– ",       "— ",
                                         "―\xC2\xA0", "― ",       "–\xC2\xA0",
                                         "—\xC2\xA0", "-\xC2\xA0"};
    if (starts_with_any(line, bullets, PR_LENGTH(bullets)))
        return PR_LINE_BULLET;
    if (starts_with_any(line, dashes, PR_LENGTH(dashes)))
        return PR_LINE_DASH;
    size_t at = 0;
    while (at < line.size && at < 2 && line.bytes[at] >= '0' &&
           line.bytes[at] <= '9')
        at++;
    bool digits = at > 0;
    if (!digits && line.size &&
        pr_class_ascii[line.bytes[0] & 0x7F] & PR_CLASS_LOWER)
        at = 1;
    if (!at || at + 1 >= line.size || !is_blank(line.bytes[at + 1]))
        return 0;
    return line.bytes[at] == ')' || (digits && line.bytes[at] == '.')
               ? PR_LINE_NUMBER
               : 0;
}

/* How the line ends, closing quotation marks and brackets left aside. */
static unsigned ending_of(precis_str line)
{
    size_t end = line.size, start = end;
    uint32_t point = 0;
    while (end > 0) {
        point = pr_utf8_before(line.bytes, end, &start);
        if (!(point == 0xBB || point == 0x201D || point == '"' ||
              point == ')' || point == ']' || point == '\'' ||
              point == 0x2019 || point == 0xA0 || point == 0x202F ||
              point == ' '))
            break;
        end = start;
    }
    if (point == '?' || point == '!')
        return PR_LINE_STOP | PR_LINE_ASK;
    if (point == '.' || point == 0x2026 || point == ':' || point == ';')
        return PR_LINE_STOP;
    if (point == ',')
        return PR_LINE_COMMA;
    if ((point == '-' || point == 0x2010) && start > 0 && end == line.size) {
        point = pr_utf8_before(line.bytes, start, &start);
        return pr_class_of(point) & PR_CLASS_ALPHABETIC ? PR_LINE_HYPHEN : 0;
    }
    return 0;
}

static bool is_rule(precis_str line)
{
    for (size_t i = 0; i < line.size; i++)
        if (!strchr("-=*_~# ", line.bytes[i]) || !line.bytes[i])
            return false;
    return line.size >= 3;
}

static void look_at(precis_str text, struct pr_line *line)
{
    precis_str s = pr_str_slice(text, line->start, line->end);
    size_t step, space = 0;
    while (space < s.size && !is_blank(s.bytes[space]))
        space++;
    line->width = (uint32_t)pr_utf8_length(s.bytes, s.size);
    line->first = (uint32_t)pr_utf8_length(s.bytes, space);
    if (!s.size) {
        line->flags = PR_LINE_BLANK;
        return;
    }
    unsigned class = pr_class_at(s.bytes, s.size, &step);
    unsigned flags = marker_of(s) | ending_of(s);
    flags |= class & PR_CLASS_LOWER   ? PR_LINE_LOWER
             : class & PR_CLASS_UPPER ? PR_LINE_UPPER
                                      : 0;
    for (size_t at = 0; at < s.size && !(flags & PR_LINE_LETTER); at += step)
        if (pr_class_at(s.bytes + at, s.size - at, &step) &
            (PR_CLASS_ALPHABETIC | PR_CLASS_COMPLEX))
            flags |= PR_LINE_LETTER;
    if (!(flags & PR_LINE_LETTER) && is_rule(s))
        flags |= PR_LINE_RULE;
    line->flags = (uint16_t)flags;
}

/* Would the first word of the next line not have fitted on this one? */
static bool is_full(const struct pr_line *line, size_t limit)
{
    return line->width + 1 + line[1].first > limit;
}

/* Line breaks within paragraphs, and what they tell of a limit. */
struct evidence {
    size_t pairs;
    size_t full;    /* where the next word would not have fitted */
    size_t open;    /* before which no sentence ends */
    size_t running; /* after which a small letter stands, too */
};

/* Lines of capitals alone are wrapped when all of so many are full. */
enum { CAPITALS_MIN = 3 };

/* Is text with such line breaks wrapped: are 6 of 10 lines full, and does a
 * sentence run on at 1 of 5 breaks? */
static bool is_wrapped(struct evidence e)
{
    return e.full * 10 >= e.pairs * 6 && e.open * 5 >= e.pairs &&
           (e.running || (e.full == e.pairs && e.pairs >= CAPITALS_MIN));
}

static struct evidence weigh(const struct pr_lines *lines, size_t limit)
{
    struct evidence e = {0};
    for (size_t i = 0; i + 1 < lines->count; i++) {
        const struct pr_line *line = &lines->items[i];
        if ((line->flags | line[1].flags) & PR_LINE_BLANK)
            continue;
        e.pairs++;
        e.full += line->width <= limit && is_full(line, limit);
        bool open = !(line->flags & PR_LINE_STOP);
        e.open += open;
        e.running += open && line[1].flags & PR_LINE_LOWER;
    }
    return e;
}

/* The greatest width of the inner lines without the share of them, in
 * hundredths, that are widest. */
static size_t width_of_most(const struct pr_lines *lines, size_t share)
{
    size_t counts[LIMIT_MAX + 2] = {0}, total = 0;
    for (size_t i = 0; i + 1 < lines->count; i++) {
        const struct pr_line *line = &lines->items[i];
        if ((line->flags | line[1].flags) & PR_LINE_BLANK)
            continue;
        counts[line->width <= LIMIT_MAX ? line->width : LIMIT_MAX + 1]++;
        total++;
    }
    size_t width = LIMIT_MAX + 1, above = counts[width];
    while (width > 0 && above * 100 <= total * share)
        above += counts[--width];
    return width;
}

static size_t find_limit(const struct pr_lines *lines)
{
    /* An address may stick out. */
    static const size_t shares[] = {0, 5};
    for (size_t p = 0; p < PR_LENGTH(shares); p++) {
        size_t limit = width_of_most(lines, shares[p]);
        if (limit < LIMIT_MIN || limit > LIMIT_MAX)
            continue;
        if (is_wrapped(weigh(lines, limit)))
            return limit;
    }
    return 0;
}

bool pr_lines_split(precis_str text, struct pr_lines *lines)
{
    for (size_t at = 0; at < text.size;) {
        const char *newline = memchr(text.bytes + at, '\n', text.size - at);
        size_t end = newline ? (size_t)(newline - text.bytes) : text.size;
        size_t start = at, stop = end;
        while (start < stop && is_blank(text.bytes[start]))
            start++;
        while (stop > start && is_blank(text.bytes[stop - 1]))
            stop--;
        if (!pr_grow(&lines->items, &lines->capacity, lines->count,
                     sizeof *lines->items))
            return false;
        size_t indent = start - at;
        struct pr_line *line = &lines->items[lines->count++];
        *line = (struct pr_line){
            .start = (uint32_t)start,
            .end = (uint32_t)stop,
            .indent = (uint16_t)(indent < INDENT_MAX ? indent : INDENT_MAX),
        };
        look_at(text, line);
        at = end + 1;
    }
    lines->limit = find_limit(lines);
    return true;
}

bool pr_lines_join(const struct pr_lines *lines, size_t i)
{
    const struct pr_line *line = &lines->items[i], *next = line + 1;
    if ((line->flags | next->flags) & (PR_LINE_BLANK | PR_LINE_RULE))
        return false;
    bool stop = line->flags & PR_LINE_STOP;
    bool full = lines->limit && is_full(line, lines->limit);
    if (next->flags & PR_LINE_BULLET)
        return false;
    if (next->flags & PR_LINE_MARKER)
        return full && !stop;
    if (line->flags & PR_LINE_HYPHEN && next->flags & PR_LINE_LOWER)
        return true;
    if (full)
        return !(stop && next->indent >= line->indent + 2u);
    bool goes_on = lines->limit ? !(next->flags & PR_LINE_UPPER)
                                : next->flags & PR_LINE_LOWER;
    return goes_on && !stop;
}

bool pr_lines_verse(const struct pr_lines *lines, size_t first, size_t last)
{
    size_t capitals = 0, commas = 0, stops = 0;
    if (lines->limit || last - first < VERSE_LINES)
        return false;
    for (size_t i = first; i < last; i++) {
        unsigned flags = lines->items[i].flags;
        if (lines->items[i].width > VERSE_WIDTH || flags & PR_LINE_MARKER)
            return false;
        capitals += flags & PR_LINE_UPPER ? 1 : 0;
        commas += flags & PR_LINE_COMMA ? 1 : 0;
        stops += flags & PR_LINE_STOP ? 1 : 0;
    }
    size_t all = last - first;
    return capitals * 4 >= all * 3 && commas * 5 >= all &&
           stops * 3 <= all * 2 && stops > 0;
}

void pr_lines_done(struct pr_lines *lines)
{
    free(lines->items);
    *lines = (struct pr_lines){0};
}
