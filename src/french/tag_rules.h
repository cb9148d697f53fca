/* tag_rules.h - what the tagger's classes cannot see: rules after it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_TAG_RULES_H
#define PR_FRENCH_TAG_RULES_H

#include "french/vocabulary.h"

/* Which rule may correct a form of these readings; 0 for none. */
uint8_t pr_tag_rule_of(const struct pr_vocabulary *vocabulary,
                       const struct pr_form *form);

/*
 * Correct the readings that the tagger chose for one sentence where words
 * further away decide: avoir and faire as auxiliaries, de as an article,
 * ne … que, à ce que. Linear.
 */
void pr_tag_rules(const struct pr_vocabulary *vocabulary,
                  struct pr_token tokens[], size_t count);

#endif
