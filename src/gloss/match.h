/* match.h - find the entries of a glossary in an analysed text. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_MATCH_H
#define PR_GLOSS_MATCH_H

#include "document/document.h"
#include "gloss/glossary.h"

/* How a place came to its entry. */
enum pr_match_how {
    PR_MATCH_NONE,   /* a content word without an entry                     */
    PR_MATCH_ENTRY,  /* an entry, in any inflection                         */
    PR_MATCH_DERIVED /* an entry it is derived from: -ment, feminine, re-   */
};

/* What a gloss is inflected for; bits. */
enum {
    PR_GLOSS_PLURAL = 1 << 0,
    PR_GLOSS_PAST = 1 << 1,
    PR_GLOSS_PARTICIPLE = 1 << 2, /* past participle */
    PR_GLOSS_GERUND = 1 << 3,
    PR_GLOSS_THIRD = 1 << 4, /* third person singular present */
    PR_GLOSS_FUTURE = 1 << 5,
    PR_GLOSS_CONDITIONAL = 1 << 6,
    PR_GLOSS_COMPARATIVE = 1 << 7, /* plus stands before an adjective   */
    PR_GLOSS_SUPERLATIVE = 1 << 8, /* le plus                           */
    PR_GLOSS_MANY = 1 << 9 /* of a verb: its subject is several, they are  */
};

/* One place of the text: a content word or an expression. */
struct pr_match {
    uint32_t first, last; /* tokens of the document, half open; with a gap
                             inside, the words of the gap are matches too  */
    uint32_t head;        /* the token that carries number and tense       */
    uint32_t gap, tail;   /* first tokens of a gap and behind it; both last
                             = no gap                                      */
    uint32_t sentence;
    struct pr_sense_id sense; /* meaningless for PR_MATCH_NONE             */
    uint8_t how;      /* enum pr_match_how                                  */
    uint8_t words;    /* content words it covers, without those in a gap    */
    uint8_t derived;  /* which derivation, for the matcher's own use        */
    uint16_t inflect; /* PR_GLOSS_… bits                                   */
    uint32_t reasons, reason_count; /* with pr_matcher_explain             */
};

/* A growing heap array of matches by ascending first; {0} is empty. */
struct pr_matches {
    struct pr_match *items;
    size_t count, capacity;
};
void pr_matches_done(struct pr_matches *matches);

/* The part of matches that lies in sentence s. O(log matches). */
struct pr_matches pr_matches_of(const struct pr_matches *matches, size_t s);

/* Per thread: remembers what each form of its vocabulary finds. Borrows
 * both. */
struct pr_matcher;
enum precis_status pr_matcher_new(const struct pr_glossary *glossary,
                                  struct pr_vocabulary *vocabulary,
                                  struct pr_matcher **matcher);
void pr_matcher_free(struct pr_matcher *matcher);

/* From now on keep for each match which senses were looked at. */
void pr_matcher_explain(struct pr_matcher *matcher);

/*
 * Append to matches every content word and expression of document, which is
 * over the matcher's vocabulary. Longest match over lemmas, then the sense
 * that fits best. Names that have no entry are left out. Linear. Fails with
 * PRECIS_E_MEMORY alone.
 */
enum precis_status pr_match_document(struct pr_matcher *matcher,
                                     const struct pr_document *document,
                                     struct pr_matches *matches);

/*
 * Append the English of a match, inflected as its French is, best first and
 * separated by |; nothing for PR_MATCH_NONE. With first_only the best alone.
 */
void pr_match_english(const struct pr_matcher *matcher,
                      const struct pr_match *match, bool first_only,
                      struct pr_buf *buf);

/* Append the citation form of a match: the headword, or the lemma. */
void pr_match_lemma(const struct pr_matcher *matcher,
                    const struct pr_document *document,
                    const struct pr_match *match, struct pr_buf *buf);

/* Append why a match was chosen: a line for each sense that was looked at,
 * with its points or what speaks against it. Nothing unless the matcher
 * explains. */
void pr_match_reasons(const struct pr_matcher *matcher,
                      const struct pr_match *match, struct pr_buf *buf);

/* Append the words of a match as the text has them, a gap as " … ". */
void pr_match_surface(const struct pr_document *document,
                      const struct pr_match *match, struct pr_buf *buf);

#endif
