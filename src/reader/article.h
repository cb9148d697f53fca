/* article.h - an article as it comes out of a file: text, blocks, metadata. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_ARTICLE_H
#define PR_READER_ARTICLE_H

#include "base/buf.h"
#include "base/str.h"
#include "unicode/map.h"

/* What a block of text is; only paragraphs, items and quotes hold sentences
 * that a summary may take. */
enum pr_role {
    PR_ROLE_PARAGRAPH,
    PR_ROLE_TITLE,
    PR_ROLE_HEADING,
    PR_ROLE_LEAD, /* the standfirst, chapô */
    PR_ROLE_ITEM, /* of a list */
    PR_ROLE_QUOTE,
    PR_ROLE_CAPTION,
    PR_ROLE_TABLE,
    PR_ROLE_CODE,
    PR_ROLE_VERSE /* lines are kept */
};

/* A stretch of the text; blocks are in order and do not overlap. */
struct pr_block {
    uint32_t start, end; /* bytes into the text, white space trimmed */
    uint8_t role;        /* enum pr_role */
    uint8_t level;       /* headings 1…6, items' depth, else 0 */
};

/* A doubt about the input. Codes are stable: users match on them. */
struct pr_warning {
    const char *code; /* such as "encoding-guessed", static */
    char message[160];
    size_t count; /* how often, 0 = does not apply */
};
enum { PR_WARNINGS_MAX = 16 };

/* Everything lives in the arena or in the buffers beside it. */
struct pr_article {
    struct pr_arena arena;
    struct pr_buf decoded; /* source's bytes when they had to be converted */
    struct pr_buf cleaned; /* text's bytes when they differ from source */
    precis_str source;     /* the decoded source, UTF-8, no byte-order mark */
    precis_str text;       /* the article's text, UTF-8, NFC */
    struct pr_map map;     /* from text to source */
    struct pr_block *blocks;
    size_t B, block_capacity;
    precis_str title, author, date, site, url, language; /* empty = unknown */
    precis_str id;       /* of a record, empty = none */
    precis_str encoding; /* what the bytes were decoded from */
    precis_str type;     /* what they were read as: "text", "html" … */
    struct pr_warning warnings[PR_WARNINGS_MAX];
    size_t W;
};

void pr_article_done(struct pr_article *article);

/* Make *copy, which is {0}, an article of its own with all that article
 * holds. False when memory is out; done is still needed then. */
bool pr_article_copy(const struct pr_article *article, struct pr_article *copy);

/* Append a block; empty ones are left out. False when memory is out. */
bool pr_article_block(struct pr_article *article, struct pr_block block);

/* Note a warning once; the same code again adds to its count. */
void pr_article_warn(struct pr_article *article, const char *code, size_t count,
                     const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The place in the source of text[start, end). */
struct precis_span pr_article_span(const struct pr_article *article,
                                   size_t start, size_t end);

struct pr_utf8_cursor;

/* The same for places that come in order: cursor, {0} at first, goes on from
 * the place before. */
struct precis_span pr_article_span_from(const struct pr_article *article,
                                        size_t start, size_t end,
                                        struct pr_utf8_cursor *cursor);

#endif
