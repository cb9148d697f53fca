/* summary.h - choose the sentences of a summary, and say why. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_SUMMARY_H
#define PR_SUMMARY_SUMMARY_H

#include "summary/budget.h"
#include "summary/concepts.h"
#include "summary/model.h"

struct pr_background; /* summary/background.h */
struct pr_known;      /* summary/twins.h      */

/* The method when none is named. */
#define PR_METHOD_DEFAULT "coverage"

/* What becomes of a sentence that leans on one that is left out. */
enum pr_dangling {
    PR_DANGLING_PULL,  /* avoid the worst, take the other in where it fits */
    PR_DANGLING_AVOID, /* never choose one alone                           */
    PR_DANGLING_MARK,  /* choose as if it did not lean, and say so         */
    PR_DANGLING_KEEP   /* the same, and say nothing                        */
};

/* How much of one selection is shown; each holds the next. */
enum pr_layout {
    PR_LAYOUT_LINES,     /* all, one a line        */
    PR_LAYOUT_PARAGRAPH, /* all, in one line       */
    PR_LAYOUT_BULLETS,   /* the three best         */
    PR_LAYOUT_HEADLINE   /* the best one           */
};
enum { PR_LAYOUT_BULLETS_MAX = 3 };

/* Words and phrases, parted by commas; a word may end in * and then stands
 * for all that begin so. A word stands for all forms of its lemma. */
struct pr_steering {
    precis_str focus; /* sentences with these are worth more      */
    precis_str must;  /* each is in the summary, if it can be     */
    precis_str avoid; /* no sentence with these is chosen         */
    precis_str query; /* a question: its content words are wanted */
};
enum { PR_STEER_TERMS_MAX = 64 };

struct pr_summary_options {
    precis_str method; /* a name of pr_scorers or PR_METHOD_DEFAULT; empty
                          = the default                                 */
    struct pr_budget budget;
    const struct pr_weights *weights;       /* NULL = the shipped ones        */
    const struct pr_background *background; /* for tfidf, or NULL       */
    const struct pr_known *known; /* sentences told before, or NULL     */
    struct pr_steering steering;
    enum pr_dangling dangling;
    enum pr_layout layout;
    bool by_rank; /* best first, instead of the order of the text       */
    bool explain; /* fill in what all units' verdicts need              */
};

/* Why a unit is not in the summary. */
enum pr_reason {
    PR_REASON_CHOSEN,
    PR_REASON_REDUNDANT, /* says again what another one says           */
    PR_REASON_BUDGET,    /* would not have fitted any more             */
    PR_REASON_DANGLING,  /* leans on a sentence that is left out       */
    PR_REASON_AVOIDED,   /* holds a word to avoid                      */
    PR_REASON_KNOWN,     /* earlier texts had it                       */
    PR_REASON_WEAKER,    /* brings less than those chosen              */
    PR_REASON_LAYOUT     /* chosen, but the layout shows fewer         */
};

/* What became of a unit. */
struct pr_verdict {
    uint32_t rank;  /* 1 = best of the chosen, 0 = not chosen         */
    double score;   /* 0..1, by its method, without regard to others  */
    double near;    /* 0..1 likeness to the nearest chosen unit       */
    uint32_t other; /* the unit it is redundant with                  */
    enum pr_reason reason;
    uint8_t lean;  /* enum pr_lean: how it leans on another            */
    bool dangling; /* shown without the one it leans on                */
};

/* A term of --must that the summary lacks. */
struct pr_missing {
    precis_str text;
    bool present; /* the text has it, but no such sentence fits */
};

/* A summary and the room for the next one. {0} is ready. */
struct pr_summary {
    struct pr_pool pool;
    struct pr_concepts concepts;
    struct pr_verdict *verdict; /* [S] of the pool                    */
    uint32_t *chosen;           /* [K] units in the order to be shown */
    size_t K;
    uint32_t *twin; /* [S] the unit it says again: summary/twins.h     */
    uint32_t *copy; /* [D] the document it is a copy of, or itself;
                       NULL for one document                           */
    struct pr_missing *missing;
    size_t missing_count;
    enum pr_layout layout;
    struct pr_budget budget; /* as it was kept: a share in words       */
    bool truncated;          /* the one unit shown is cut at a word         */
    bool old;                /* failed because all units are known          */
    bool marked;             /* dangling sentences are to be shown as such  */
    bool covers;             /* by PR_METHOD_DEFAULT: concepts have weights */
    size_t cut;              /* then: bytes of its one-line text that stand */
    size_t words;            /* of the chosen                               */
    size_t used;             /* of the budget, in its unit                  */
    struct pr_arena arena;
};

/*
 * Summarize documents that share a vocabulary. PRECIS_E_EMPTY when they hold
 * no sentence or nothing new, PRECIS_E_ARGUMENT for an unknown method, for
 * steering without a word, when all is to be avoided, or when not even a word
 * fits the budget.
 */
enum precis_status pr_summarize(struct pr_summary *summary,
                                struct pr_document *const documents[],
                                size_t count,
                                const struct pr_summary_options *options,
                                struct precis_error *error);
void pr_summary_done(struct pr_summary *summary);

/* True for the empty name and every name of a method. */
bool pr_summary_method_known(precis_str name);
/* The names of all methods, "coverage, frequency, …". */
const char *pr_summary_methods(void);

/* The text of chosen unit k as it is shown, on one line, cut if it must. */
void pr_summary_text(const struct pr_summary *summary, size_t k,
                     struct pr_buf *buf);

#endif
