/* brief.h - make the English brief of French documents. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_BRIEF_H
#define PR_BRIEF_BRIEF_H

#include "brief/model.h"
#include "english/figures.h"
#include "gloss/match.h"
#include "summary/summary.h"

struct pr_brief_options {
    struct pr_summary_options summary;
    struct pr_english_style style;
    precis_str options; /* to print as provenance */
};

/* What a brief is made of. The documents share the matcher's vocabulary. */
struct pr_brief_input {
    struct pr_document *const *documents; /* [count] */
    const char *const *names;             /* [count] */
    size_t count;
    struct pr_matcher *matcher;
    const struct pr_glossary *glossary;
};

/* Lists are cut at so many entries, the most telling first. */
enum {
    PR_BRIEF_FIGURES = 12,
    PR_BRIEF_DATES = 10,
    PR_BRIEF_NAMES = 40,
    PR_BRIEF_QUOTES = 12,
    PR_BRIEF_TERMS = 30,
    PR_BRIEF_UNKNOWN = 40
};

/*
 * Make the brief of the documents of input into *brief, which is {0}. Release
 * it with pr_brief_done, also after a failure. Fails as pr_summarize does.
 */
enum precis_status pr_brief_make(const struct pr_brief_input *input,
                                 const struct pr_brief_options *options,
                                 struct pr_brief *brief,
                                 struct precis_error *error);
void pr_brief_done(struct pr_brief *brief);

/* Append what a sign of doubt means to a reader: 'reported, unconfirmed', and
 * with cue also the French that shows it; nothing for PR_HEDGE_KINDS. */
void pr_doubt_english(const struct pr_brief_doubt *doubt, bool cue,
                      struct pr_buf *buf);

#endif
