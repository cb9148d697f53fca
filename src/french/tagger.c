/* tagger.c - choose the reading of each token from its neighbours. */
/* SPDX-License-Identifier: MIT */
#include "french/tagger.h"

#include "french/tags.h"

/* What a capital tells, eighths of a bit. */
enum { COST_WORD_INSIDE = 24, COST_NAME_FIRST = 32 };

static unsigned cost_of(const struct pr_token *token,
                        const struct pr_reading *reading, bool first,
                        bool known)
{
    unsigned cost = reading->cost;
    if (token->flags & PR_TOKEN_UPPER) {
        bool name = reading->tag == PR_TAG_PROPN;
        if (first && known && name)
            cost += COST_NAME_FIRST;
        else if (!first && !name)
            cost += COST_WORD_INSIDE;
    }
    return cost;
}

enum precis_status pr_tag(const struct pr_vocabulary *vocabulary,
                          precis_str text, struct pr_token tokens[],
                          size_t count, struct pr_arena *scratch)
{
    (void)text;
    (void)scratch;
    for (size_t t = 0; t < count; t++) {
        const struct pr_form *form = &vocabulary->form[tokens[t].form];
        const struct pr_reading *readings =
            &vocabulary->reading[form->readings];
        size_t best = 0;
        for (size_t r = 1; r < form->count; r++)
            if (cost_of(&tokens[t], &readings[r], t == 0, form->known) <
                cost_of(&tokens[t], &readings[best], t == 0, form->known))
                best = r;
        tokens[t].reading = (uint8_t)best;
        tokens[t].pos = readings[best].pos;
        tokens[t].lemma = readings[best].lemma;
        if (form->stop &&
            !(form->homograph && readings[best].pos == PR_POS_NOUN))
            tokens[t].flags |= PR_TOKEN_STOP;
    }
    return PRECIS_OK;
}
