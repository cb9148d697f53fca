/* summary.h - choose the sentences of a summary, and say why. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_SUMMARY_H
#define PR_SUMMARY_SUMMARY_H

#include "summary/budget.h"
#include "summary/concepts.h"
#include "summary/model.h"

/* The method when none is named. */
#define PR_METHOD_DEFAULT "coverage"

struct pr_summary_options {
    precis_str method; /* a name of pr_scorers or PR_METHOD_DEFAULT; empty
                          = the default                                 */
    struct pr_budget budget;
    const struct pr_weights *weights; /* NULL = the shipped ones        */
    bool by_rank; /* best first, instead of the order of the text       */
};

/* Why a unit is not in the summary. */
enum pr_reason {
    PR_REASON_CHOSEN,
    PR_REASON_REDUNDANT, /* says again what another, chosen one says */
    PR_REASON_BUDGET,    /* would not have fitted any more           */
    PR_REASON_WEAKER     /* brings less than those chosen            */
};

/* What became of a unit. */
struct pr_verdict {
    uint32_t rank;  /* 1 = best of the chosen, 0 = not chosen         */
    double score;   /* 0..1, by its method, without regard to others  */
    double near;    /* 0..1 likeness to the nearest chosen unit       */
    uint32_t other; /* the unit it is redundant with                  */
    enum pr_reason reason;
};

/* A summary and the room for the next one. {0} is ready. */
struct pr_summary {
    struct pr_pool pool;
    struct pr_concepts concepts;
    struct pr_verdict *verdict; /* [S] of the pool                    */
    uint32_t *chosen;           /* [K] units in the order to be shown */
    size_t K;
    bool truncated;    /* the one unit shown is cut at a word         */
    size_t cut;        /* then: bytes of its one-line text that stand */
    size_t words;      /* of the chosen                               */
    struct pr_arena arena;
};

/*
 * Summarize documents that share a vocabulary. PRECIS_E_EMPTY when they hold
 * no sentence, PRECIS_E_ARGUMENT for an unknown method or when not even a
 * word fits the budget.
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
