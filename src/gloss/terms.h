/* terms.h - the key terms of one document or of a corpus. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_TERMS_H
#define PR_GLOSS_TERMS_H

#include "document/document.h"
#include "gloss/glossary.h"

/* Where a term stands. */
struct pr_term_place {
    uint32_t document; /* number of its pr_terms_add, from 0 */
    uint32_t sentence;
    uint32_t first, last; /* tokens of that document, half open */
};

/* One term with all its variants. */
struct pr_term {
    precis_str shown; /* citation form, readable: "taux d'intérêt directeur" */
    precis_str acronym; /* that the texts put beside it, or empty */
    double score;       /* higher is better; 1 is doubtful        */
    size_t frequency;   /* places in all */
    const struct pr_term_place *places; /* [frequency], in order of the text */
    uint32_t words;                     /* content words in it */
    bool name;                          /* a proper name */
};

struct pr_terms;
enum precis_status pr_terms_new(struct pr_terms **terms);
void pr_terms_free(struct pr_terms *terms);

/* Collect the candidates of a document. The document may be reset after the
 * call; all documents share one vocabulary. Linear. */
enum precis_status pr_terms_add(struct pr_terms *terms,
                                const struct pr_document *document);

/* How many of its terms are usually worth reading, once they are ranked: of one
 * article, one for every 35 words, and 20 at least; of a corpus, those that are
 * terms rather than not, but one for every 80 words at least and one for every
 * 12 at most. */
size_t pr_terms_usual(const struct pr_terms *terms);

/*
 * Rank what was collected. Variants are one term: those that differ in
 * inflection, articles, hyphens or capitals, an acronym and what it stands for
 * where the text puts one beside the other in brackets, and a shorter form that
 * only refers to a longer one before it (la convention pénale). A dictionary
 * tells expressions from words of everyday life; NULL = none.
 * *ranked points to *count terms, best first, that live as long as terms; call
 * it once, after the last pr_terms_add. O(n log n).
 */
enum precis_status pr_terms_rank(struct pr_terms *terms,
                                 const struct pr_glossary *dictionary,
                                 const struct pr_term **ranked, size_t *count);

#endif
