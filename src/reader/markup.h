/* markup.h - the tags, texts and entities of HTML and XML, with their places. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_MARKUP_H
#define PR_READER_MARKUP_H

#include "base/buf.h"
#include "base/str.h"

enum pr_markup_kind {
    PR_MARKUP_TEXT,    /* with entities                           */
    PR_MARKUP_LITERAL, /* without: CDATA, the inside of <script>  */
    PR_MARKUP_OPEN,    /* <name …>                                */
    PR_MARKUP_CLOSE,   /* </name>                                 */
    PR_MARKUP_OTHER    /* a comment, <!DOCTYPE …>, <?…?>          */
};

/*
 * Reads markup piece by piece. Nothing is refused: what is no tag is text,
 * what the end cuts off ends there, a DTD is skipped unread, so that no entity
 * can be declared and nothing is ever fetched. Every byte of the source is in
 * exactly one piece. libxml2 is not asked because it does not tell reliably
 * where in the source a text stands. Linear.
 */
struct pr_markup {
    precis_str source;
    bool xml;   /* names have cases, no element is special, CDATA is text */
    bool xhtml; /* of HTML: <script …/> and <title/> are empty            */
    /* The piece: */
    enum pr_markup_kind kind;
    size_t start, end;
    precis_str name; /* of a tag, as it is written, prefix included */
    bool empty;      /* <name …/> */
    /* Our own: */
    precis_str inside; /* the element whose content is literal */
};

/* The next piece; false at the end. Begin with {.source = …, .xml = …}. */
bool pr_markup_next(struct pr_markup *markup);

/* The value of an attribute in a tag (a piece's bytes), raw; false when there
 * is none. Names of HTML are compared without case. */
bool pr_markup_attribute(precis_str tag, const char *name, precis_str *value);

/* The character that the entity at text[at], an ampersand, stands for, and
 * its *size in bytes; 0 when that is no entity we know. In XML only the five
 * entities of XML itself and numbers are known. */
uint32_t pr_markup_entity(precis_str text, size_t at, bool xml, size_t *size);

/* Append text to buf with its entities resolved. */
void pr_markup_unescape(precis_str text, bool xml, struct pr_buf *buf);

/* name without its prefix: "p" of "w:p". */
precis_str pr_markup_local(precis_str name);

/* Are two names the same but for the case of ASCII letters? */
bool pr_markup_same(precis_str a, const char *b);

#endif
