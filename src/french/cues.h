/* cues.h - French phrases that announce what matters, or what does not. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_CUES_H
#define PR_FRENCH_CUES_H

#include "french/vocabulary.h"

/* −1 … 1: bonus phrases (en conclusion, a annoncé) less stigma phrases (par
 * exemple, peut-être) of a sentence of count tokens. Cannot fail. */
double pr_cue_value(const struct pr_vocabulary *vocabulary,
                    const struct pr_token tokens[], size_t count);

#endif
