/* baselines.c - summaries that any method must beat, and one that none can. */
/* SPDX-License-Identifier: MIT */
#include "eval/baselines.h"

#include "eval/twister.h"

#include <stdlib.h>

const char *const pr_baseline_names[PR_BASELINES] = {"lead", "random",
                                                     "oracle"};

/* A pick in the making; a sentence that does not fit is passed over. */
struct pick {
    struct pr_rouge_set *set;
    const struct pr_rouge_item *item;
    const struct pr_baseline_text *text;
    size_t limit;
    size_t used; /* words */
    bool *taken; /* [S] */
    struct pr_buf *out;
};

/* Whole sentences alone are taken, so that none gains by being cut. */
static bool fits(const struct pick *pick, size_t s)
{
    return pick->used + pr_split_words(pick->text->sentences[s]) <= pick->limit;
}

static void take(struct pick *pick, size_t s)
{
    pick->taken[s] = true;
    if (!fits(pick, s))
        return;
    pick->used += pr_split_words(pick->text->sentences[s]);
    pr_buf_str(pick->out, pick->text->sentences[s]);
    pr_buf_char(pick->out, '\n');
}

static void pick_lead(struct pick *pick)
{
    size_t left = pick->text->S;
    for (uint32_t turn = 0; left && pick->used < pick->limit; turn++)
        for (size_t s = 0; s < pick->text->S && pick->used < pick->limit; s++)
            if (pick->text->turn[s] == turn) {
                take(pick, s);
                left--;
            }
}

static bool pick_random(struct pick *pick, uint32_t seed)
{
    size_t S = pick->text->S, left = S;
    struct pr_twister *twister = malloc(sizeof *twister);
    size_t *order = malloc((S + 1) * sizeof *order);
    bool good = twister && order;
    if (good) {
        pr_twister_seed(twister, seed);
        for (size_t s = 0; s < S; s++)
            order[s] = s;
    }
    while (good && left && pick->used < pick->limit) {
        size_t at = (size_t)(pr_twister_real(twister) * (double)left) % left;
        take(pick, order[at]);
        order[at] = order[--left];
    }
    free(twister);
    free(order);
    return good;
}

/* ROUGE-1 and ROUGE-2 recall of what is picked with sentence s behind it. */
static bool recall_with(struct pick *pick, size_t s, double *recall)
{
    struct pr_buf whole = {0};
    struct pr_rouge_text text = {0};
    struct pr_rouge_score scores[PR_ROUGE_METRICS];
    pr_buf_str(&whole, pr_buf_view(pick->out));
    pr_buf_str(&whole, pick->text->sentences[s]);
    bool good = !whole.failed &&
                pr_rouge_read(&pick->set->words, pr_buf_view(&whole),
                              pick->limit, &text) &&
                pr_rouge_score(&text, pick->item->references, pick->item->count,
                               scores);
    *recall = scores[PR_ROUGE_1].recall + scores[PR_ROUGE_2].recall;
    free(text.ids);
    pr_buf_done(&whole);
    return good;
}

static bool pick_oracle(struct pick *pick)
{
    double last = 0;
    while (pick->used < pick->limit) {
        size_t best = SIZE_MAX;
        double most = 0, reached = last;
        for (size_t s = 0; s < pick->text->S; s++) {
            double recall = 0;
            if (pick->taken[s] || !fits(pick, s))
                continue;
            if (!recall_with(pick, s, &recall))
                return false;
            double words = (double)pr_split_words(pick->text->sentences[s]);
            double gain = (recall - last) / words;
            if (gain > most + 1e-12) {
                most = gain;
                reached = recall;
                best = s;
            }
        }
        if (best == SIZE_MAX)
            break;
        take(pick, best);
        last = reached;
    }
    return true;
}

bool pr_baseline_pick(struct pr_rouge_set *set, size_t i,
                      const struct pr_baseline_text *text,
                      enum pr_baseline baseline, size_t words,
                      struct pr_buf *out)
{
    struct pick pick = {.set = set,
                        .item = &set->items[i],
                        .text = text,
                        .limit = words,
                        .taken = calloc(text->S + 1, sizeof(bool)),
                        .out = out};
    bool good = pick.taken != NULL;
    if (good && baseline == PR_BASELINE_LEAD)
        pick_lead(&pick);
    else if (good && baseline == PR_BASELINE_RANDOM)
        good = pick_random(&pick, (uint32_t)i + 1);
    else if (good)
        good = pick_oracle(&pick);
    free(pick.taken);
    return good && !out->failed;
}
