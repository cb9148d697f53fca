/* rouge_set.h - score the summaries of a file against its references. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EVAL_ROUGE_SET_H
#define PR_EVAL_ROUGE_SET_H

#include "base/buf.h"
#include "eval/rouge.h"

#include <jansson.h>

/* One document of a file of references. */
struct pr_rouge_item {
    const char *id;                   /* its JSON, in text                 */
    struct pr_rouge_text *references; /* [count]                           */
    size_t count;
    json_t *record; /* as it was read, for baselines     */
};

/* {0} is empty; set words.stemmer before loading to compare stems. */
struct pr_rouge_set {
    struct pr_rouge words;
    struct pr_rouge_item *items; /* [count] in order of the file */
    size_t count, capacity;
    struct pr_intern ids; /* the JSON of ids */
    uint32_t *item_of;    /* [ids.count]     */
    size_t id_capacity;
    size_t limit; /* words of a summary that are scored, 0 = all */
};

/* Read lines {"id", "summaries": [text…]}. PRECIS_E_FORMAT with the line. */
enum precis_status pr_rouge_set_load(struct pr_rouge_set *set, precis_str lines,
                                     struct precis_error *error);
void pr_rouge_set_done(struct pr_rouge_set *set);

/* The scores of one system. */
struct pr_rouge_result {
    struct pr_rouge_score (*scores)[PR_ROUGE_METRICS]; /* [set->count] */
    size_t missing, summaries; /* items without a summary; lines read  */
    double words;              /* mean, of all of them, uncut          */
};
void pr_rouge_result_done(struct pr_rouge_result *result);

/*
 * Read lines {"id", "summary": text or [text…]} and score each against the
 * references of its id; an item without one scores 0, an unknown id is passed
 * over.
 */
enum precis_status pr_rouge_set_score(struct pr_rouge_set *set,
                                      precis_str lines,
                                      struct pr_rouge_result *result,
                                      struct precis_error *error);

/* Score the summary of item i alone; result is {0} before the first. */
enum precis_status pr_rouge_set_add(struct pr_rouge_set *set, size_t i,
                                    precis_str summary,
                                    struct pr_rouge_result *result,
                                    struct precis_error *error);

/* Words between white space, as str.split() of Python cuts them. */
size_t pr_split_words(precis_str text);

#endif
