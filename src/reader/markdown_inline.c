/* markdown_inline.c - the text of a Markdown paragraph without its marks. */
/* SPDX-License-Identifier: MIT */
#include "reader/markdown_inline.h"

#include "reader/markup.h"

/* Partners of a mark are looked for so far, in bytes. */
enum { REACH = 2000, URL_REACH = 4000 };
/* Brackets inside each other. */
enum { DEPTH_MAX = 16 };

/* A block while its marks are taken away. */
struct inline_reading {
    precis_str source;
    size_t at, end;
    struct pr_builder *builder;
    unsigned open_stars, open_lines; /* emphasis that waits for its end */
    unsigned links;                  /* link texts that wait for their ] */
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c & '\x80';
}

static bool is_punctuation(char c)
{
    return c > ' ' && c < 0x7F && !is_letter(c);
}

static char byte_at(const struct inline_reading *r, size_t at)
{
    return at < r->end ? r->source.bytes[at] : ' ';
}

/* First place of c from from, at most reach further; r->end when not found. */
static size_t find(const struct inline_reading *r, char c, size_t from,
                   size_t reach)
{
    size_t stop = r->end - from > reach ? from + reach : r->end;
    const char *found =
        from < stop ? memchr(r->source.bytes + from, c, stop - from) : NULL;
    return found ? (size_t)(found - r->source.bytes) : r->end;
}

/* The bracket that closes the one at at; r->end when none does. */
static size_t closing(const struct inline_reading *r, size_t at, char open,
                      char close, size_t reach)
{
    size_t depth = 0, stop = r->end - at > reach ? at + reach : r->end;
    for (size_t i = at; i < stop; i++) {
        char c = r->source.bytes[i];
        if (c == '\\')
            i++;
        else if (c == open && ++depth > DEPTH_MAX)
            break;
        else if (c == close && --depth == 0)
            return i;
    }
    return r->end;
}

/* Past the target of a link, (…) or […], at at; at when there is none. */
static size_t target_end(const struct inline_reading *r, size_t at)
{
    char c = byte_at(r, at);
    size_t end = c == '(' && at < r->end ? closing(r, at, '(', ')', URL_REACH)
                 : c == '['              ? closing(r, at, '[', ']', URL_REACH)
                                         : r->end;
    return end < r->end ? end + 1 : at;
}

/* [text](target): the text is read on, the rest falls away when its ] comes.
 * A footnote's mark [^1] falls away whole. */
static bool open_link(struct inline_reading *r)
{
    size_t close = closing(r, r->at, '[', ']', REACH);
    if (close == r->end)
        return false;
    if (byte_at(r, r->at + 1) == '^') {
        r->at = close + 1;
        return true;
    }
    if (target_end(r, close + 1) == close + 1)
        return false;
    r->links++;
    r->at++;
    return true;
}

static bool close_link(struct inline_reading *r)
{
    size_t end = r->links ? target_end(r, r->at + 1) : r->at + 1;
    if (end == r->at + 1)
        return false;
    r->links--;
    r->at = end;
    return true;
}

/* ![alternative](target) shows no text. */
static bool image(struct inline_reading *r)
{
    if (byte_at(r, r->at + 1) != '[')
        return false;
    size_t close = closing(r, r->at + 1, '[', ']', REACH);
    size_t end = close < r->end ? target_end(r, close + 1) : r->end;
    if (close == r->end || end == close + 1)
        return false;
    r->at = end;
    return true;
}

/* * _ and ~~ around words. */
static bool emphasis(struct inline_reading *r, char mark)
{
    size_t run = r->at;
    while (byte_at(r, run) == mark && run < r->end)
        run++;
    char before = r->at ? r->source.bytes[r->at - 1] : ' ';
    char after = byte_at(r, run);
    bool word = mark == '_';
    unsigned *open = word ? &r->open_lines : &r->open_stars;
    if (mark == '~' && run - r->at != 2)
        return false;
    if (*open && !is_space(before) && !(word && is_letter(after))) {
        --*open;
    } else if (!is_space(after) && !(word && is_letter(before)) &&
               find(r, mark, run + 1, REACH) < r->end) {
        ++*open;
    } else {
        return false;
    }
    r->at = run;
    return true;
}

/* `code`: what stands between is text. */
static bool code(struct inline_reading *r)
{
    size_t run = r->at;
    while (byte_at(r, run) == '`' && run < r->end)
        run++;
    size_t size = run - r->at, at = run;
    while ((at = find(r, '`', at, REACH)) < r->end) {
        size_t stop = at;
        while (byte_at(r, stop) == '`' && stop < r->end)
            stop++;
        if (stop - at == size) {
            pr_builder_text(r->builder, pr_str_slice(r->source, run, at), run);
            r->at = stop;
            return true;
        }
        at = stop;
    }
    return false;
}

/* <tag>, <!-- comment --> or <https://…>. */
static bool angle(struct inline_reading *r)
{
    char next = byte_at(r, r->at + 1);
    size_t close = find(r, '>', r->at, URL_REACH);
    if (close == r->end || !(is_letter(next) || next == '/' || next == '!'))
        return false;
    precis_str inner = pr_str_slice(r->source, r->at + 1, close);
    if (pr_str_find(inner, PR_STR("://"), 0) < inner.size &&
        pr_str_find(inner, PR_STR(" "), 0) == inner.size)
        pr_builder_text(r->builder, inner, r->at + 1);
    r->at = close + 1;
    return true;
}

static bool escape(struct inline_reading *r)
{
    char next = byte_at(r, r->at + 1);
    if (next == '\n') {
        r->at++;
        return true;
    }
    if (!is_punctuation(next))
        return false;
    pr_builder_point(r->builder, (uint32_t)next, r->at, 2);
    r->at += 2;
    return true;
}

static bool entity(struct inline_reading *r)
{
    size_t size = 1;
    uint32_t point = pr_markup_entity(pr_str_slice(r->source, 0, r->end), r->at,
                                      false, &size);
    if (!point || r->source.bytes[r->at + size - 1] != ';')
        return false;
    pr_builder_point(r->builder, point, r->at, size);
    r->at += size;
    return true;
}

/* A line break, with the marks of quotes that begin the next line. */
static bool line_break(struct inline_reading *r)
{
    size_t at = r->at + 1, mark = at;
    for (; at < r->end &&
           (is_space(r->source.bytes[at]) || r->source.bytes[at] == '>');
         at++)
        if (r->source.bytes[at] == '>')
            mark = at + 1;
    pr_builder_point(r->builder, '\n', r->at, mark - r->at);
    r->at = mark;
    return true;
}

static bool special(struct inline_reading *r, char c)
{
    switch (c) {
    case '[':
        return open_link(r);
    case ']':
        return close_link(r);
    case '!':
        return image(r);
    case '*':
    case '_':
    case '~':
        return emphasis(r, c);
    case '`':
        return code(r);
    case '<':
        return angle(r);
    case '\\':
        return escape(r);
    case '&':
        return entity(r);
    case '\n':
        return line_break(r);
    default:
        return false;
    }
}

/* Past the mark at at that is none: a run of such marks is one, and to try
 * each of them would take quadratic time. */
static size_t plain_end(const struct inline_reading *r)
{
    char c = r->source.bytes[r->at];
    size_t end = r->at + 1;
    while (strchr("*_~`", c) && end < r->end && r->source.bytes[end] == c)
        end++;
    return end;
}

void pr_markdown_inline(precis_str source, size_t start, size_t end,
                        struct pr_builder *builder)
{
    struct inline_reading r = {
        .source = source, .at = start, .end = end, .builder = builder};
    while (r.at < r.end) {
        size_t stop = r.at;
        while (stop < end && !strchr("[]!*_~`<\\&\n", source.bytes[stop]))
            stop++;
        if (stop < end && !source.bytes[stop])
            stop++; /* strchr finds the zero byte */
        pr_builder_text(builder, pr_str_slice(source, r.at, stop), r.at);
        r.at = stop;
        if (stop < end && !special(&r, source.bytes[stop])) {
            r.at = plain_end(&r);
            pr_builder_text(builder, pr_str_slice(source, stop, r.at), stop);
        }
    }
}
