/* rouge.h - compare a summary with those of people. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_ROUGE_H
#define PR_EVAL_ROUGE_H

#include "base/intern.h"
#include "french/stem.h"

enum pr_rouge_metric { PR_ROUGE_1, PR_ROUGE_2, PR_ROUGE_L, PR_ROUGE_METRICS };

/* Precision, recall and their harmonic mean, each 0..1. */
struct pr_rouge_score {
    double precision, recall, f;
};

/* The words met so far. {0} is ready; set stemmer to compare stems. */
struct pr_rouge {
    struct pr_intern words;
    struct pr_stemmer *stemmer; /* borrowed, NULL = words as they are */
};
void pr_rouge_done(struct pr_rouge *rouge);

/* Word ids of a text; released with free. */
struct pr_rouge_text {
    uint32_t *ids;
    size_t count, capacity;
};

/*
 * Append the words of text: NFC, lower case, runs of letters or of digits
 * with , or . inside; apostrophes and hyphens part words. At most limit words
 * between white space are read (SIZE_MAX = all). False when memory is out.
 */
bool pr_rouge_read(struct pr_rouge *rouge, precis_str text, size_t limit,
                   struct pr_rouge_text *out);

/*
 * Score a summary of words against references[count]. ROUGE-N pools the
 * matches and counts of all references; ROUGE-L is the longest common
 * subsequence of the whole texts, averaged over references.
 *   C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", ACL
 *   workshop Text Summarization Branches Out, 2004, sections 2 and 3.
 * False when memory is out. O(n log n); ROUGE-L O(n · m / 64).
 */
bool pr_rouge_score(const struct pr_rouge_text *summary,
                    const struct pr_rouge_text references[], size_t count,
                    struct pr_rouge_score scores[PR_ROUGE_METRICS]);

#endif
