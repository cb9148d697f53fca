/* markdown.c - Markdown (CommonMark's usual part). */
/* SPDX-License-Identifier: MIT */
#include "reader/markdown.h"

#include "base/error.h"
#include "reader/markdown_inline.h"
#include "reader/office.h"

#include <strings.h>

/* Columns of a list inside a list, and lists inside each other. */
enum { NESTED = 2, LEVELS = 6 };
/* Bytes in which signs of Markdown are looked for. */
enum { SAMPLE = 1 << 14 };

/* One line of the source and what it begins with. */
struct line {
    size_t start, end; /* without the line break */
    size_t text;       /* past indent, marks of quotes and lists */
    unsigned indent;   /* columns */
    unsigned level;    /* 1…6 of a heading */
    bool blank, quote, item, rule, fence, setext, table, definition, numbered;
};

/* A document while it is read. */
struct reading {
    struct pr_builder builder;
    precis_str source;
    size_t at;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Only marks of one kind, three at least, and blanks? */
static bool only(precis_str text, char mark, size_t least)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.bytes[i] == mark)
            count++;
        else if (!is_blank(text.bytes[i]))
            return false;
    }
    return count >= least;
}

/* The size of a list's mark with its blank: "- ", "12. ", "3) "; 0 = none. */
static size_t marker(precis_str text)
{
    size_t at = 0;
    if (text.size > 1 && strchr("-*+", text.bytes[0]))
        at = 1;
    else {
        while (at < text.size && at < 9 && text.bytes[at] >= '0' &&
               text.bytes[at] <= '9')
            at++;
        if (!at || at == text.size || !strchr(".)", text.bytes[at]))
            return 0;
        at++;
    }
    return at < text.size && is_blank(text.bytes[at]) ? at + 1 : 0;
}

static struct line line_at(precis_str source, size_t start)
{
    struct line l = {.start = start};
    const char *end = memchr(source.bytes + start, '\n', source.size - start);
    l.end = end ? (size_t)(end - source.bytes) : source.size;
    size_t at = start;
    for (;; at++) {
        if (at < l.end && source.bytes[at] == '>')
            l.quote = true;
        else if (at < l.end && is_blank(source.bytes[at]))
            l.indent += l.quote ? 0 : source.bytes[at] == '\t' ? 4 : 1;
        else
            break;
    }
    precis_str text = pr_str_slice(source, at, l.end);
    l.blank = pr_str_trim(text).size == 0;
    l.rule = only(text, '-', 3) || only(text, '*', 3) || only(text, '_', 3);
    l.setext = only(text, '=', 1) || only(text, '-', 2);
    l.fence = pr_str_starts(text, PR_STR("```")) ||
              pr_str_starts(text, PR_STR("~~~"));
    l.table = pr_str_starts(text, PR_STR("|"));
    size_t colon = pr_str_find(text, PR_STR("]:"), 0);
    l.definition =
        pr_str_starts(text, PR_STR("[")) && colon < text.size && colon < 100;
    while (l.level < 7 && l.level < text.size && text.bytes[l.level] == '#')
        l.level++;
    if (l.level > 6 ||
        (l.level && l.level < text.size && !is_blank(text.bytes[l.level])))
        l.level = 0;
    size_t mark = l.rule ? 0 : marker(text);
    l.item = mark > 0;
    l.numbered = mark && text.bytes[0] >= '0' && text.bytes[0] <= '9';
    l.text = at + (l.level ? l.level : mark);
    return l;
}

static size_t next_line(const struct reading *r, const struct line *l)
{
    return l->end < r->source.size ? l->end + 1 : r->source.size;
}

/* ---- blocks */

static void add(struct reading *r, enum pr_role role, unsigned level,
                size_t start, size_t end)
{
    pr_builder_begin(&r->builder, role, level);
    pr_markdown_inline(r->source, start, end, &r->builder);
    pr_builder_end(&r->builder);
}

static void heading(struct reading *r, const struct line *l)
{
    size_t end = l->end;
    while (end > l->text && is_blank(r->source.bytes[end - 1]))
        end--;
    size_t marks = end;
    while (marks > l->text && r->source.bytes[marks - 1] == '#')
        marks--;
    if (marks > l->text && is_blank(r->source.bytes[marks - 1]))
        end = marks;
    bool title = l->level == 1 && !r->builder.article->B;
    add(r, title ? PR_ROLE_TITLE : PR_ROLE_HEADING, l->level, l->text, end);
    r->at = next_line(r, l);
}

/* ``` … ```: code keeps its lines. */
static void fence(struct reading *r, const struct line *l)
{
    size_t first = next_line(r, l), at = first, last = first;
    precis_str mark = pr_str_slice(r->source, l->text, l->text + 3);
    while (at < r->source.size) {
        struct line next = line_at(r->source, at);
        last = at;
        at = next_line(r, &next);
        if (next.fence &&
            pr_str_starts(pr_str_slice(r->source, next.text, next.end), mark))
            break;
        last = next.end;
        if (at == r->source.size)
            break;
    }
    pr_builder_begin(&r->builder, PR_ROLE_CODE, 0);
    if (last > first)
        pr_builder_text(&r->builder, pr_str_slice(r->source, first, last),
                        first);
    pr_builder_end(&r->builder);
    r->at = at;
}

/* A row of a table: a block a cell. */
static void table_row(struct reading *r, const struct line *l)
{
    precis_str row = pr_str_slice(r->source, l->start, l->end);
    bool ruler = true;
    for (size_t i = 0; i < row.size; i++)
        ruler = ruler && strchr("|-: \t\r", row.bytes[i]) && row.bytes[i];
    size_t start = l->text;
    for (size_t at = start; !ruler && at <= l->end; at++)
        if (at == l->end || (r->source.bytes[at] == '|' && at > l->text &&
                             r->source.bytes[at - 1] != '\\')) {
            if (at > start)
                add(r, PR_ROLE_TABLE, 0,
                    start + (r->source.bytes[start] == '|'), at);
            start = at;
        }
    r->at = next_line(r, l);
}

/* Does the line end the paragraph before it? */
static bool interrupts(const struct line *l, bool quote)
{
    return l->blank || l->level || l->fence || l->rule || l->table ||
           (l->item && (!l->numbered || l->indent)) || (l->quote && !quote);
}

/* A paragraph, item or quote: its lines up to what ends it. */
static void paragraph(struct reading *r, const struct line *l)
{
    size_t end = l->end, at = next_line(r, l);
    unsigned level = 0;
    while (at < r->source.size) {
        struct line next = line_at(r->source, at);
        if (next.setext && !next.blank && !l->item && !l->quote) {
            level = r->source.bytes[next.text] == '=' ? 1 : 2;
            at = next_line(r, &next);
            break;
        }
        if (interrupts(&next, l->quote) || (l->item && next.item))
            break;
        end = next.end;
        at = next_line(r, &next);
    }
    enum pr_role role = PR_ROLE_PARAGRAPH;
    if (level)
        role = level == 1 && !r->builder.article->B ? PR_ROLE_TITLE
                                                    : PR_ROLE_HEADING;
    else if (l->item)
        role = PR_ROLE_ITEM;
    else if (l->quote)
        role = PR_ROLE_QUOTE;
    if (l->item) {
        level = 1 + l->indent / NESTED;
        level = level > LEVELS ? LEVELS : level;
    }
    add(r, role, level, l->text, end);
    r->at = at;
}

/* ---- front matter */

/* "---" lines at the start with "key: value" between them. */
static bool front_matter(struct reading *r, struct pr_article *article)
{
    static const struct key {
        const char *name;
        size_t field;
    } keys[] = {
        {"title:",  offsetof(struct pr_article, title)   },
        {"titre:",  offsetof(struct pr_article, title)   },
        {"author:", offsetof(struct pr_article, author)  },
        {"auteur:", offsetof(struct pr_article, author)  },
        {"date:",   offsetof(struct pr_article, date)    },
        {"lang:",   offsetof(struct pr_article, language)},
    };
    struct line l = line_at(r->source, 0);
    if (!pr_str_is(pr_str_trim(pr_str_slice(r->source, 0, l.end)), "---"))
        return true;
    size_t close = pr_str_find(r->source, PR_STR("\n---"), l.end);
    if (close == r->source.size)
        return true;
    precis_str rest = pr_str_slice(r->source, l.end, close), row;
    while (pr_str_split(&rest, '\n', &row))
        for (size_t i = 0; i < PR_LENGTH(keys); i++) {
            if (!pr_str_starts(row, pr_str_from(keys[i].name)))
                continue;
            precis_str value =
                pr_str_trim(pr_str_slice(row, strlen(keys[i].name), row.size));
            if (value.size > 1 && strchr("\"'", value.bytes[0]) &&
                value.bytes[value.size - 1] == value.bytes[0])
                value = pr_str_slice(value, 1, value.size - 1);
            precis_str *field =
                (precis_str *)(void *)((char *)article + keys[i].field);
            *field = pr_arena_str(&article->arena, value);
            if (!field->bytes)
                return false;
        }
    struct line end = line_at(r->source, close + 1);
    r->at = next_line(r, &end);
    return true;
}

static bool build(struct pr_article *article)
{
    struct reading r = {.builder = {.article = article},
                        .source = article->source};
    bool good = !r.source.size || front_matter(&r, article);
    while (good && r.at < r.source.size) {
        struct line l = line_at(r.source, r.at);
        if (l.blank || l.rule || l.definition)
            r.at = next_line(&r, &l);
        else if (l.fence)
            fence(&r, &l);
        else if (l.level)
            heading(&r, &l);
        else if (l.table)
            table_row(&r, &l);
        else
            paragraph(&r, &l);
        good = !r.builder.failed;
    }
    good = pr_builder_finish(&r.builder) && good;
    if (good)
        pr_office_title(article);
    return good;
}

static enum precis_status read_markdown(precis_str bytes,
                                        const struct pr_read_options *options,
                                        pr_article_handler handler,
                                        void *context,
                                        struct precis_error *error)
{
    struct pr_article article = {0};
    enum precis_status status =
        pr_decode(bytes, options, pr_str("", 0), &article, error);
    if (!status) {
        article.type = PR_STR("markdown");
        status = build(&article) ? handler(context, &article)
                                 : pr_fail_memory(error);
    }
    pr_article_done(&article);
    return status;
}

/* A heading and another sign of Markdown, or the name of the file and one. */
static unsigned look(precis_str bytes, const char *name)
{
    if (bytes.size > SAMPLE)
        bytes.size = SAMPLE;
    size_t size = name ? strlen(name) : 0;
    bool named = (size > 3 && !strcasecmp(name + size - 3, ".md")) ||
                 (size > 9 && !strcasecmp(name + size - 9, ".markdown"));
    bool heading = false, other = false;
    static const char *const signs[] = {"](",   "**",   "\n```", "\n- ",
                                        "\n* ", "\n> ", "\n## "};
    for (size_t at = 0; at < bytes.size && !heading;) {
        struct line l = line_at(bytes, at);
        heading = l.level > 0 && !l.indent && l.text < l.end;
        at = l.end + 1;
    }
    for (size_t i = 0; i < PR_LENGTH(signs); i++)
        other =
            other || pr_str_find(bytes, pr_str_from(signs[i]), 0) < bytes.size;
    if (named)
        return heading || other ? 80 : 40;
    return heading && other ? 55 : 0;
}

const struct pr_reader pr_markdown_reader = {"markdown", "Markdown", look,
                                             read_markdown};
