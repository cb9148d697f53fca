/* text.c - plain text: paragraphs, headings, lists, wrapped lines. */
/* SPDX-License-Identifier: MIT */
#include "reader/text.h"

#include "base/error.h"
#include "base/intern.h"
#include "french/words.h"
#include "reader/lines.h"
#include "unicode/class.h"
#include "unicode/clean.h"

/* The longest title or heading, in code points. */
enum { HEADING_MAX = 150 };
/* A heading is followed by running text within so many blocks. */
enum { HEADING_REACH = 4 };
/* Halves of a broken word that are looked up, in bytes. */
enum { WORD_MAX = 40 };

/* A text while its lines become blocks. */
struct layout {
    struct pr_article *article;
    precis_str text; /* cleaned, with its own line breaks */
    struct pr_lines lines;
    struct pr_map *map;     /* from the joined text to text */
    struct pr_buf *joined;  /* NULL when no lines have to be joined */
    size_t from;            /* text before it is in joined */
    struct pr_intern words; /* of the text, once a hyphen ends a line */
};

/* Lines [first, last) make one block. */
struct group {
    size_t first, last;
    bool verse;
};

/* ---- joined lines */

/* Copy the text up to end. */
static bool keep(struct layout *l, size_t end)
{
    struct pr_run run = {(uint32_t)l->joined->size, (uint32_t)l->from,
                         (uint32_t)(end - l->from), (uint32_t)(end - l->from),
                         true};
    pr_buf_append(l->joined, l->text.bytes + l->from, end - l->from);
    l->from = end;
    return pr_map_add(l->map, run);
}

/* Put a space (or nothing) for the line break between start and end. */
static bool bridge(struct layout *l, size_t start, size_t end, bool space)
{
    if (!keep(l, start))
        return false;
    struct pr_run run = {(uint32_t)l->joined->size, (uint32_t)start, space,
                         (uint32_t)(end - start), space && end == start + 1};
    if (space)
        pr_buf_char(l->joined, ' ');
    l->from = end;
    return pr_map_add(l->map, run);
}

/* A byte of a word: a letter or a hyphen, no sign of Latin-1 or general
 * punctuation. */
static size_t word_step(precis_str text, size_t at)
{
    unsigned char c = (unsigned char)text.bytes[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-')
        return 1;
    return c >= 0xC3 && c <= 0xC9 && at + 1 < text.size ? 2 : 0;
}

static size_t word_end(precis_str text, size_t at)
{
    size_t step;
    while (at < text.size && (step = word_step(text, at)) > 0)
        at += step;
    return at;
}

/* Note all words that the text holds, those at line ends with their hyphen. */
static bool note_words(struct layout *l)
{
    for (size_t at = 0; at < l->text.size;) {
        size_t end = word_end(l->text, at);
        if (end > at && pr_intern_add(&l->words, pr_str_slice(l->text, at,
                                                              end)) == PR_NO_ID)
            return false;
        at = end + (end == at);
    }
    return true;
}

/* Does the text itself write left and right as one word, or with a hyphen? 1
 * one word, 2 with a hyphen, 0 neither. */
static int own_spelling(const struct layout *l, precis_str left,
                        precis_str right)
{
    char word[2 * WORD_MAX + 2];
    right.size = word_end(right, 0);
    size_t start = left.size, before;
    while (start) {
        pr_utf8_before(left.bytes, start, &before);
        if (word_step(left, before) != start - before)
            break;
        start = before;
    }
    left = pr_str_slice(left, start, left.size);
    if (!left.size || !right.size || left.size > WORD_MAX ||
        right.size > WORD_MAX)
        return 0;
    memcpy(word, left.bytes, left.size);
    memcpy(word + left.size, right.bytes, right.size);
    if (pr_intern_find(&l->words, pr_str(word, left.size + right.size)) !=
        PR_NO_ID)
        return 1;
    word[left.size] = '-';
    memcpy(word + left.size + 1, right.bytes, right.size);
    return pr_intern_find(&l->words,
                          pr_str(word, left.size + right.size + 1)) != PR_NO_ID
               ? 2
               : 0;
}

/* The word that ends at end, back to the white space. */
static precis_str word_before(precis_str text, size_t start, size_t end)
{
    size_t at = end;
    while (at > start && text.bytes[at - 1] != ' ')
        at--;
    return pr_str_slice(text, at, end);
}

/* Join line i with the next one. */
static bool join_lines(struct layout *l, size_t i)
{
    const struct pr_line *line = &l->lines.items[i], *next = line + 1;
    if (!(line->flags & PR_LINE_HYPHEN) || !(next->flags & PR_LINE_LOWER))
        return bridge(l, line->end, next->start,
                      !(line->flags & PR_LINE_HYPHEN));
    size_t hyphen = line->end;
    do
        hyphen--;
    while (((unsigned char)l->text.bytes[hyphen] & 0xC0) == 0x80);
    precis_str left = word_before(l->text, line->start, hyphen);
    precis_str right = pr_str_slice(l->text, next->start, next->end);
    if (!l->words.count && !note_words(l))
        return false;
    int spelling = own_spelling(l, left, right);
    bool own = spelling ? spelling == 2 : pr_words_keep_hyphen(left, right);
    return bridge(l, own ? line->end : hyphen, next->start, false);
}

/* ---- roles */

static bool looks_like_heading(const struct layout *l, const struct group *g,
                               bool title)
{
    const struct pr_line *line = &l->lines.items[g->first];
    unsigned flags = line->flags;
    bool ends = flags & PR_LINE_STOP && !(title && flags & PR_LINE_ASK);
    return g->last == g->first + 1 && line->width <= HEADING_MAX && !ends &&
           !(flags & (PR_LINE_COMMA | PR_LINE_LOWER | PR_LINE_MARKER)) &&
           flags & PR_LINE_LETTER;
}

/* The group that begins at line first or after it. */
static struct group next_group(const struct layout *l, size_t first,
                               bool keep_lines)
{
    const struct pr_lines *lines = &l->lines;
    while (first < lines->count &&
           lines->items[first].flags & (PR_LINE_BLANK | PR_LINE_RULE))
        first++;
    struct group g = {first, first, false};
    if (first == lines->count)
        return g;
    if (!keep_lines &&
        (!first || lines->items[first - 1].flags & PR_LINE_BLANK)) {
        size_t end = first;
        while (end < lines->count && !(lines->items[end].flags & PR_LINE_BLANK))
            end++;
        if (pr_lines_verse(lines, first, end))
            return (struct group){first, end, true};
    }
    g.last = first + 1;
    while (!keep_lines && g.last < lines->count &&
           pr_lines_join(lines, g.last - 1))
        g.last++;
    return g;
}

/* Does running text follow soon? */
static bool leads_to_text(const struct layout *l, const struct group *g,
                          bool keep_lines)
{
    struct group after = *g;
    for (unsigned i = 0; i < HEADING_REACH; i++) {
        after = next_group(l, after.last, keep_lines);
        if (after.first == after.last)
            return false;
        if (l->lines.items[after.last - 1].flags & PR_LINE_STOP)
            return true;
    }
    return false;
}

static struct pr_block block_of(const struct layout *l, const struct group *g,
                                bool keep_lines)
{
    unsigned flags = l->lines.items[g->first].flags;
    bool first = l->article->B == 0;
    struct pr_block block = {.role = PR_ROLE_PARAGRAPH};
    if (g->verse) {
        block.role = PR_ROLE_VERSE;
    } else if (flags & (PR_LINE_BULLET | PR_LINE_NUMBER) ||
               (flags & PR_LINE_DASH &&
                l->text.bytes[l->lines.items[g->first].start] == '-')) {
        block.role = PR_ROLE_ITEM;
        block.level = 1;
    } else if (looks_like_heading(l, g, first) &&
               leads_to_text(l, g, keep_lines)) {
        block.role = first ? PR_ROLE_TITLE : PR_ROLE_HEADING;
        block.level = first ? 1 : 2;
    }
    return block;
}

/* ---- blocks */

static bool add_group(struct layout *l, const struct group *g, bool keep_lines)
{
    const struct pr_line *lines = l->lines.items;
    struct pr_block block = block_of(l, g, keep_lines);
    size_t start = lines[g->first].start, end = lines[g->last - 1].end;
    if (l->joined) {
        if (!keep(l, start))
            return false;
        size_t from = l->joined->size;
        for (size_t i = g->first; i + 1 < g->last && !g->verse; i++)
            if (!join_lines(l, i))
                return false;
        if (!keep(l, end))
            return false;
        start = from;
        end = l->joined->size;
    }
    block.start = (uint32_t)start;
    block.end = (uint32_t)end;
    return pr_article_block(l->article, block);
}

static bool any_joined(const struct layout *l)
{
    for (size_t i = 0; i + 1 < l->lines.count; i++)
        if (pr_lines_join(&l->lines, i))
            return true;
    return false;
}

/* Cut l->text into blocks of the article and give it its text. */
static bool lay_out(struct layout *l, bool keep_lines)
{
    struct pr_buf joined = {0};
    if (!pr_lines_split(l->text, &l->lines))
        return false;
    if (!keep_lines && any_joined(l))
        l->joined = &joined;
    bool good = true;
    size_t line = 0;
    while (good) {
        struct group g = next_group(l, line, keep_lines);
        if (g.first == g.last)
            break;
        good = add_group(l, &g, keep_lines);
        line = g.last;
    }
    l->article->text = l->text;
    if (l->joined) {
        good = good && keep(l, l->text.size) && !joined.failed;
        pr_buf_done(&l->article->cleaned);
        l->article->cleaned = joined;
        l->article->text = pr_buf_view(&joined);
    }
    pr_lines_done(&l->lines);
    return good;
}

/* Clean a text, join its lines and lead the map back through both. */
static bool make_text(struct pr_article *article, precis_str text,
                      bool keep_lines, struct pr_map *map)
{
    struct pr_map cleaned = {0}, joined = {0};
    struct layout l = {.article = article, .map = &joined};
    bool good = !pr_clean(text, &article->cleaned, &cleaned, &l.text) &&
                lay_out(&l, keep_lines) &&
                pr_map_compose(&cleaned, &joined, map);
    pr_intern_done(&l.words);
    pr_map_done(&cleaned);
    pr_map_done(&joined);
    return good;
}

bool pr_text_build(struct pr_article *article, bool keep_lines)
{
    return make_text(article, article->source, keep_lines, &article->map);
}

bool pr_text_build_from(struct pr_article *article, precis_str text,
                        const struct pr_map *outer, bool keep_lines)
{
    struct pr_map inner = {0};
    bool good = make_text(article, text, keep_lines, &inner) &&
                pr_map_compose(outer, &inner, &article->map);
    pr_map_done(&inner);
    /* What was left as it is would be a view of text. */
    if (good && article->text.bytes == text.bytes) {
        pr_buf_str(&article->cleaned, text);
        article->text = pr_buf_view(&article->cleaned);
        good = !article->cleaned.failed;
    }
    return good;
}

static enum precis_status read_text(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_article article = {0};
    enum precis_status status =
        pr_decode(bytes, options, pr_str("", 0), &article, error);
    if (!status) {
        article.type = PR_STR("text");
        status = pr_text_build(&article, options && options->keep_lines)
                     ? handler(context, &article)
                     : pr_fail_memory(error);
    }
    pr_article_done(&article);
    return status;
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)bytes;
    (void)name;
    return 1;
}

const struct pr_reader pr_text_reader = {"text", "plain text", look, read_text};
