/* hedges.h - say in English that something is in doubt. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGLISH_HEDGES_H
#define PR_ENGLISH_HEDGES_H

#include "base/hedge.h"

/* "reportedly", "according to", "alleged" … */
const char *pr_hedge_english(enum pr_hedge_kind kind);

/* "conditional", "source", "claim" … for output. */
const char *pr_hedge_kind_name(enum pr_hedge_kind kind);

#endif
