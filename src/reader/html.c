/* html.c - web pages: the main article of a page. */
/* SPDX-License-Identifier: MIT */
#include "reader/html.h"

#include "base/error.h"
#include "french/boilerplate.h"
#include "reader/html_meta.h"
#include "reader/html_page.h"
#include "reader/markup.h"
#include "unicode/utf8.h"

#include <stdlib.h>
#include <strings.h>

/* A charset is looked for in so many bytes; browsers take 1,024, press pages
 * put more before it. */
enum { DECLARED_WITHIN = 4096 };
/* An articleBody counts from so many characters, and when the elements of the
 * page give less than this percentage of it, it is the better text. */
enum { BODY_MIN = 250, BODY_MISSING = 70 };
/* When they give this percentage, what is not in it is left out: compared by
 * so many letters from the beginning of each chunk, in bodies of so many bytes
 * and pages of so many chunks. */
enum { BODY_WHOLE = 85, MATCH_KEY = 32, MATCH_TEXT = 80 };
enum { MATCH_BODY = 1 << 20, MATCH_CHUNKS = 4000 };
/* A title is cut here, in bytes. */
enum { TITLE_MAX = 500 };
/* A page of at least so many teasers and less text than this is a list. */
enum { TEASERS_MIN = 8, LIST_TEXT_MAX = 1500, STUB_MAX = 2500 };

/* ---- JSON-LD's text */

/* Characters of the text, and whether it holds tags or entities. */
static size_t measure_body(precis_str body, bool *markup)
{
    size_t length = 0, size;
    uint32_t before = 0;
    *markup = false;
    for (size_t at = 0; at < body.size; at += size) {
        uint32_t point = pr_ld_point(body, at, &size);
        bool letter = (point | 32) >= 'a' && (point | 32) <= 'z';
        if ((before == '<' && (letter || point == '/')) ||
            (before == '&' && (letter || point == '#')))
            *markup = true;
        length += point > ' ';
        before = point;
    }
    return length;
}

/* The articleBody as paragraphs. */
static bool build_body(struct pr_article *article, precis_str body,
                       size_t source)
{
    struct pr_builder builder = {.article = article};
    size_t size;
    pr_builder_begin(&builder, PR_ROLE_PARAGRAPH, 0);
    for (size_t at = 0; at < body.size; at += size) {
        uint32_t point = pr_ld_point(body, at, &size);
        if (point == '\n')
            pr_builder_begin(&builder, PR_ROLE_PARAGRAPH, 0);
        else if (body.bytes[at] != '\\')
            pr_builder_text(&builder, pr_str_slice(body, at, at + size),
                            source + at);
        else
            pr_builder_point(&builder, point, source + at, size);
    }
    return pr_builder_finish(&builder);
}

/* Letters and digits of a text, without case where it is ASCII's: what is left
 * when spaces, quotes and markup differ. */
static void add_letter(struct pr_buf *buf, uint32_t point)
{
    bool upper = point >= 'A' && point <= 'Z';
    bool plain = upper || (point >= 'a' && point <= 'z') ||
                 (point >= '0' && point <= '9');
    if (plain)
        pr_buf_char(buf, (char)(upper ? point + 32 : point));
    else if (point >= 0xC0 && point < 0x250)
        pr_buf_point(buf, point);
}

/* Is the beginning of a chunk part of the letters of the articleBody? */
static bool is_in_body(const struct pr_html_page *page,
                       const struct pr_html_chunk *chunk, precis_str letters,
                       struct pr_buf *text, struct pr_buf *key)
{
    pr_buf_clear(text);
    pr_buf_clear(key);
    pr_html_chunk_text(page, chunk, MATCH_TEXT, text);
    precis_str from = pr_buf_view(text);
    for (size_t at = 0; at < from.size && key->size < MATCH_KEY;) {
        uint32_t point;
        at += pr_utf8_decode(from.bytes + at, from.size - at, &point);
        add_letter(key, point);
    }
    precis_str wanted = pr_buf_view(key);
    return pr_str_find(letters, wanted, 0) < letters.size;
}

/* When the articleBody is nearly all there among the chunks that are kept,
 * those that are not in it are not the article's: captions, calls, teasers. */
static bool keep_body(struct pr_html_page *page, precis_str body, size_t length)
{
    struct pr_buf letters = {0}, text = {0}, key = {0};
    size_t size, matched = 0;
    bool *in = calloc(page->count + 1, sizeof *in);
    for (size_t at = 0; in && at < body.size; at += size)
        add_letter(&letters, pr_ld_point(body, at, &size));
    for (size_t c = 0; in && c < page->count; c++) {
        const struct pr_html_chunk *chunk = &page->chunks[c];
        if (!chunk->kept)
            continue;
        in[c] = is_in_body(page, chunk, pr_buf_view(&letters), &text, &key);
        matched += in[c] ? chunk->length : 0;
    }
    bool whole = matched * 100 >= length * BODY_WHOLE;
    for (size_t c = 0; in && whole && c < page->count; c++) {
        struct pr_html_chunk *chunk = &page->chunks[c];
        chunk->kept =
            chunk->kept && (in[c] || chunk->role != PR_ROLE_PARAGRAPH);
    }
    bool good = in && !letters.failed && !text.failed && !key.failed;
    free(in);
    pr_buf_done(&letters);
    pr_buf_done(&text);
    pr_buf_done(&key);
    return good;
}

/* ---- the page's text */

/* The heading above the text is the title, whatever <title> says. */
static bool take_title(const struct pr_html_page *page,
                       struct pr_article *article)
{
    struct pr_buf text = {0};
    if (page->title == SIZE_MAX)
        return true;
    pr_html_chunk_text(page, &page->chunks[page->title], TITLE_MAX, &text);
    precis_str title = pr_str_trim(pr_buf_view(&text));
    bool good = !text.failed;
    if (good && title.size)
        good = (article->title = pr_arena_str(&article->arena, title)).bytes;
    pr_buf_done(&text);
    return good;
}

static bool build_page(const struct pr_html_page *page,
                       struct pr_article *article)
{
    struct pr_builder builder = {.article = article};
    for (size_t c = 0; c < page->count; c++)
        if (page->chunks[c].kept)
            pr_html_chunk_build(page, &page->chunks[c], &builder);
    if (!pr_builder_finish(&builder) || !take_title(page, article))
        return false;
    /* A title that is part of the text is the title. */
    for (size_t b = 0; b < article->B; b++)
        if (article->blocks[b].role == PR_ROLE_TITLE)
            article->title =
                pr_str_slice(article->text, article->blocks[b].start,
                             article->blocks[b].end);
    return true;
}

static size_t kept_length(const struct pr_html_page *page)
{
    size_t length = 0;
    for (size_t c = 0; c < page->count; c++)
        if (page->chunks[c].kept && page->chunks[c].role != PR_ROLE_HEADING &&
            page->chunks[c].role != PR_ROLE_TITLE)
            length += page->chunks[c].length;
    return length;
}

static void warn(const struct pr_html_page *page,
                 const struct pr_html_about *about, struct pr_article *article)
{
    size_t teasers = 0, paywalls = 0, length = kept_length(page);
    struct pr_buf text = {0}, scratch = {0};
    for (size_t c = 0; c < page->count; c++) {
        const struct pr_html_chunk *chunk = &page->chunks[c];
        if (chunk->role == PR_ROLE_HEADING && chunk->linked * 2 > chunk->length)
            teasers++;
        if (chunk->length > 200 || length > STUB_MAX)
            continue;
        pr_buf_clear(&text);
        pr_html_chunk_text(page, chunk, 100, &text);
        unsigned kinds = pr_boilerplate(pr_buf_view(&text), &scratch);
        if (kinds & PR_BOILERPLATE_PAYWALL && !chunk->linked)
            paywalls += kinds & PR_BOILERPLATE_ALWAYS ? 2 : 1;
    }
    pr_buf_done(&text);
    pr_buf_done(&scratch);
    if ((about->paid && length <= STUB_MAX) || paywalls > 1)
        pr_article_warn(article, "paywall", 1,
                        "seems to be the free beginning of a paid article");
    if (about->live || pr_boilerplate_live(article->title))
        pr_article_warn(article, "live-blog", 1,
                        "is a live blog, not one article");
    if (!about->article && length < LIST_TEXT_MAX &&
        (teasers >= TEASERS_MIN || about->list))
        pr_article_warn(article, "list-page", 1,
                        "seems to be a list of articles, not one");
}

bool pr_html_read(struct pr_article *article)
{
    struct pr_html_page page = {0};
    struct pr_html_about about = {0};
    bool good = pr_html_parse(article->source, &page.html) &&
                pr_html_meta(&page.html, article, &about) &&
                pr_html_choose(&page);
    if (good) {
        precis_str body =
            pr_str_slice(article->source, about.body_start, about.body_end);
        bool markup;
        size_t length = measure_body(body, &markup), kept = kept_length(&page);
        if (length >= BODY_MIN && kept * 100 < length * BODY_MISSING &&
            (!markup || !kept))
            good = build_body(article, body, about.body_start);
        else if (length >= BODY_MIN && !markup && body.size <= MATCH_BODY &&
                 page.count <= MATCH_CHUNKS)
            good = keep_body(&page, body, length) && build_page(&page, article);
        else
            good = build_page(&page, article);
        if (good)
            warn(&page, &about, article);
    }
    pr_html_page_done(&page);
    return good;
}

/* ---- the reader */

precis_str pr_html_declared(precis_str bytes)
{
    static const char key[] = "charset";
    if (bytes.size > DECLARED_WITHIN)
        bytes.size = DECLARED_WITHIN;
    for (size_t at = 0; at + sizeof key < bytes.size; at++) {
        if ((bytes.bytes[at] | ' ') != 'c' ||
            strncasecmp(bytes.bytes + at, key, sizeof key - 1))
            continue;
        size_t i = at + sizeof key - 1;
        while (i < bytes.size && strchr(" \t=\"'", bytes.bytes[i]) &&
               bytes.bytes[i])
            i++;
        size_t start = i;
        while (i < bytes.size && !strchr(" \t\"'>;/", bytes.bytes[i]))
            i++;
        if (i > start)
            return pr_str_slice(bytes, start, i);
    }
    return pr_str("", 0);
}

static enum precis_status read_html(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_article article = {0};
    enum precis_status status =
        pr_decode(bytes, options, pr_html_declared(bytes), &article, error);
    if (!status) {
        article.type = PR_STR("html");
        bool built = pr_html_read(&article);
        status = pr_article_give(&article, built, handler, context, error);
    }
    pr_article_done(&article);
    return status;
}

/* A tag that only pages have, near the beginning, in any byte-wise or 16-bit
 * encoding. */
static unsigned look(precis_str bytes, const char *name)
{
    static const struct sign {
        const char *tag;
        unsigned sure;
    } signs[] = {
        {"<!doctype html", 90},
        {"<html",          90},
        {"<head",          70},
        {"<body",          70},
        {"<article",       60},
        {"<div",           50},
        {"<p>",            50},
        {"<h1",            50},
        {"<meta",          60},
        {"<title",         60},
    };
    char sample[2048];
    size_t size = 0;
    (void)name;
    for (size_t i = 0; i < bytes.size && size + 1 < sizeof sample; i++)
        if (bytes.bytes[i])
            sample[size++] = bytes.bytes[i];
    precis_str text = pr_str_trim(pr_str(sample, size));
    if (pr_str_starts(text, PR_STR("\xEF\xBB\xBF")) ||
        pr_str_starts(text, PR_STR("\xFF\xFE")) ||
        pr_str_starts(text, PR_STR("\xFE\xFF")))
        text = pr_str_trim(
            pr_str_slice(text, text.bytes[0] == '\xEF' ? 3 : 2, text.size));
    unsigned sure = 0;
    for (size_t i = 0; i < PR_LENGTH(signs); i++) {
        size_t length = strlen(signs[i].tag);
        size_t within = text.size && text.bytes[0] == '<' ? text.size : 1;
        for (size_t at = 0; at < within && at + length <= text.size; at++)
            if (!strncasecmp(text.bytes + at, signs[i].tag, length) &&
                signs[i].sure > sure)
                sure = signs[i].sure;
    }
    return sure;
}

const struct pr_reader pr_html_reader = {"html", "a web page: its main article",
                                         look, read_html};
