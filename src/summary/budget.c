/* budget.c - how long a summary may be: parse the limit. */
/* SPDX-License-Identifier: MIT */
#include "summary/budget.h"

#include "base/error.h"

#include <math.h>

/* The names of units, as typed after the amount. */
static const struct {
    const char *name;
    enum pr_budget_unit unit;
    double factor; /* from what is typed to the unit's amount */
} units[] = {
    {"",           PR_BUDGET_SENTENCES, 1                       },
    {"sentence",   PR_BUDGET_SENTENCES, 1                       },
    {"sentences",  PR_BUDGET_SENTENCES, 1                       },
    {"w",          PR_BUDGET_WORDS,     1                       },
    {"word",       PR_BUDGET_WORDS,     1                       },
    {"words",      PR_BUDGET_WORDS,     1                       },
    {"c",          PR_BUDGET_POINTS,    1                       },
    {"characters", PR_BUDGET_POINTS,    1                       },
    {"%",          PR_BUDGET_SHARE,     0.01                    },
    {"s",          PR_BUDGET_WORDS,     PR_WORDS_A_MINUTE / 60.0},
    {"seconds",    PR_BUDGET_WORDS,     PR_WORDS_A_MINUTE / 60.0},
    {"min",        PR_BUDGET_WORDS,     PR_WORDS_A_MINUTE       },
    {"minutes",    PR_BUDGET_WORDS,     PR_WORDS_A_MINUTE       },
    {"term",       PR_BUDGET_TERMS,     1                       },
    {"terms",      PR_BUDGET_TERMS,     1                       },
};

/* Read digits with at most one decimal comma or point; gives how many bytes
 * were used, 0 when there is no number. No locale has a say. */
static size_t read_number(precis_str text, double *value)
{
    double number = 0, place = 0;
    size_t at = 0, digits = 0;
    for (; at < text.size; at++) {
        char c = text.bytes[at];
        if (c >= '0' && c <= '9') {
            digits++;
            number = place > 0 ? number + (c - '0') * place
                               : number * 10 + (c - '0');
            place /= 10;
        } else if ((c == ',' || c == '.') && place == 0 && digits) {
            place = 0.1;
        } else {
            break;
        }
    }
    *value = number;
    return digits ? at : 0;
}

static enum precis_status refuse(precis_str text, struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                   "budget \"%.*s\": expected N (sentences), Nw (words), "
                   "Nc (characters), N%% or Ns (seconds), greater than 0",
                   (int)(text.size > 24 ? 24 : text.size), text.bytes);
}

enum precis_status pr_budget_parse(precis_str text, struct pr_budget *budget,
                                   struct precis_error *error)
{
    precis_str trimmed = pr_str_trim(text);
    double value = 0;
    size_t used = read_number(trimmed, &value);
    precis_str name = pr_str_trim(pr_str_slice(trimmed, used, trimmed.size));
    if (!used || value <= 0 || value > (double)PR_BUDGET_MAX)
        return refuse(text, error);
    for (size_t u = 0; u < PR_LENGTH(units); u++) {
        if (!pr_str_is(name, units[u].name))
            continue;
        double amount = value * units[u].factor;
        *budget = (struct pr_budget){.unit = units[u].unit};
        if (units[u].unit == PR_BUDGET_SHARE)
            budget->share = amount < 1 ? amount : 1;
        else if (units[u].factor > 1 && amount < 1)
            budget->amount = 1;
        else
            budget->amount = (size_t)floor(amount + 1e-9);
        bool whole = units[u].factor != 1 || value == floor(value);
        return whole && amount <= (double)PR_BUDGET_MAX &&
                       (budget->amount || budget->share > 0)
                   ? PRECIS_OK
                   : refuse(text, error);
    }
    return refuse(text, error);
}

struct pr_budget pr_budget_fix(struct pr_budget budget, size_t words)
{
    if (budget.unit != PR_BUDGET_SHARE)
        return budget;
    size_t amount = (size_t)floor(budget.share * (double)words + 1e-9);
    return (struct pr_budget){.unit = PR_BUDGET_WORDS,
                              .amount = amount ? amount : 1};
}
