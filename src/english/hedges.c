/* hedges.c - say in English that something is in doubt. */
/* SPDX-License-Identifier: MIT */
#include "english/hedges.h"

static const struct {
    const char *name, *english;
} kinds[PR_HEDGE_KINDS] = {
    [PR_HEDGE_CONDITIONAL] = {"conditional", "reportedly"    },
    [PR_HEDGE_SOURCE] = {"source",      "according to"  },
    [PR_HEDGE_CLAIM] = {"claim",       "claims"        },
    [PR_HEDGE_ALLEGED] = {"alleged",     "alleged"       },
    [PR_HEDGE_SEEMING] = {"seeming",     "apparently"    },
    [PR_HEDGE_POSSIBLE] = {"possible",    "possibly"      },
    [PR_HEDGE_EXPECTED] = {"expected",    "is expected to"},
    [PR_HEDGE_UNCONFIRMED] = {"unconfirmed", "unconfirmed"   },
};

const char *pr_hedge_english(enum pr_hedge_kind kind)
{
    return kinds[kind < PR_HEDGE_KINDS ? kind : 0].english;
}

const char *pr_hedge_kind_name(enum pr_hedge_kind kind)
{
    return kinds[kind < PR_HEDGE_KINDS ? kind : 0].name;
}
