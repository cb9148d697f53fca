/* tbx_concept.h - one concept of a termbase being read, and its rows. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TBX_CONCEPT_H
#define PR_EXCHANGE_TBX_CONCEPT_H

#include "exchange/row.h"
#include "exchange/xml.h"

/* A term with what is said of it; exact: columns whose content was given word
 * for word, which nothing inherited changes. */
struct pr_tbx_term {
    struct pr_row row;
    bool exact[PR_COLUMNS];
    bool named;
};

/* The terms of one language; those beyond count wait to be used again. */
struct pr_tbx_terms {
    struct pr_tbx_term *items;
    size_t count, capacity, ready;
};

/* {0} is empty and ready. */
struct pr_tbx_concept {
    struct pr_row shared; /* what is said of the concept */
    struct pr_tbx_terms french, english;
    struct pr_buf region, spare;
    bool failed;
};

/* A piece of information; the language is PR_XML_OTHER at the concept. */
struct pr_tbx_item {
    enum pr_xml_language language;
    bool in_term;
    bool behind; /* of one group with the item before, which was kept */
    precis_str element, type, target, text;
};

void pr_tbx_concept_done(struct pr_tbx_concept *concept);
void pr_tbx_concept_clear(struct pr_tbx_concept *concept);
void pr_tbx_concept_id(struct pr_tbx_concept *concept, precis_str name);

/* A further term of a language, which what follows is about. False when there
 * are too many. */
bool pr_tbx_concept_term(struct pr_tbx_concept *concept,
                         enum pr_xml_language language);
void pr_tbx_concept_name(struct pr_tbx_concept *concept,
                         enum pr_xml_language language, precis_str name);

/* True when the item went to the column extra. */
bool pr_tbx_concept_add(struct pr_tbx_concept *concept,
                        const struct pr_tbx_item *item);

/* Put the item into the column extra of row, which is term's or the
 * concept's; gives true. */
bool pr_tbx_keep(struct pr_tbx_concept *concept, struct pr_row *row,
                 const struct pr_tbx_term *term,
                 const struct pr_tbx_item *item);

/* Columns of the French term word for word: pos="name" domain="". */
void pr_tbx_concept_exact(struct pr_tbx_concept *concept, precis_str data);

/* Give one row for each French term, all English beside it. Without either
 * language the concept is counted as skipped. */
enum precis_status pr_tbx_concept_give(struct pr_tbx_concept *concept,
                                       struct pr_xml *xml);

#endif
