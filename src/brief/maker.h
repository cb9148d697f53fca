/* maker.h - the inside of making briefs, for the files of this folder. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_MAKER_H
#define PR_BRIEF_MAKER_H

#include "brief/brief.h"
#include "document/names.h"
#include "document/places.h"
#include "french/figures.h"

/* What was found in one document. */
struct pr_analysis_of {
    const struct pr_document *document;
    struct pr_matches matches;
    struct pr_names names;
    struct pr_figures figures;  /* first, last count from token 0         */
    struct pr_hedges hedges;    /* by ascending start                     */
    uint32_t *sentence_figures; /* [S + 1] index of the first figure      */
    uint32_t *sentence_hedges;  /* [S + 1]                                */
    uint32_t *chosen;           /* [S] number of a chosen sentence, or 0  */
    uint32_t *brief_name; /* [names] index into the brief's, or PR_NO_ID */
    struct pr_places places;
};

/* A brief being made. */
struct pr_maker {
    const struct pr_brief_input *input;
    const struct pr_brief_options *options;
    struct pr_brief *brief;
    struct pr_analysis_of *found; /* [input->count] */
    struct pr_summary summary;
    struct pr_arena scratch;
    struct pr_buf buf;
    bool failed; /* memory is out */
};

/* A copy of s, or of what buf holds, in the brief; sets failed. */
precis_str pr_maker_keep(struct pr_maker *maker, precis_str s);
precis_str pr_maker_text(struct pr_maker *maker, uint32_t document,
                         uint32_t first, uint32_t last);

/* The English of the noun phrase of tokens [first, last) by what the glossary
 * has, adjectives before their nouns; [mot] has no entry. person: it says what
 * somebody is. Empty when there is nothing. phrase.c */
precis_str pr_maker_phrase(struct pr_maker *maker, uint32_t document,
                           uint32_t first, uint32_t last, bool person);
/* The match that begins at token t, or NULL. O(log). */
const struct pr_match *pr_maker_match(const struct pr_maker *maker,
                                      uint32_t document, uint32_t t);

/* The first English of a French word as a part of speech, or empty. */
precis_str pr_maker_look_up(struct pr_maker *maker, precis_str french,
                            enum pr_entry_pos pos);

/* The place of text [start, end) of a document. */
struct pr_brief_place pr_maker_place(struct pr_maker *maker, uint32_t document,
                                     size_t start, size_t end);

/* A sign of doubt, kept. */
struct pr_brief_doubt pr_maker_doubt(struct pr_maker *maker,
                                     const struct pr_analysis_of *found,
                                     const struct pr_hedge *hedge);

/* The sentence of a token. */
uint32_t pr_maker_sentence_of(const struct pr_maker *maker, uint32_t document,
                              uint32_t t);

/* Each fills its part of the brief; failure shows in maker->failed. */
bool pr_maker_analyse(struct pr_maker *maker, uint32_t document);
void pr_maker_facts(struct pr_maker *maker);
void pr_maker_names(struct pr_maker *maker);
void pr_maker_quotes(struct pr_maker *maker);
void pr_maker_lexis(struct pr_maker *maker);
void pr_maker_sentence(struct pr_maker *maker, uint32_t document,
                       uint32_t sentence, struct pr_brief_sentence *made);

#endif
