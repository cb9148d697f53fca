/* figure_bounds.c - environ, plus de, près de: how sure a figure is. */
/* SPDX-License-Identifier: MIT */
#include "french/figure_finder.h"

/* Words parted by spaces; a final "de" also stands for d', du and des. The
 * longer phrase comes first. */
static const struct phrase {
    const char *words;
    enum pr_figure_bound bound;
} before[] = {
    {"un peu plus de",    PR_BOUND_JUST_OVER },
    {"un peu moins de",   PR_BOUND_JUST_UNDER},
    {"pas loin de",       PR_BOUND_NEARLY    },
    {"pas moins de",      PR_BOUND_AT_LEAST  },
    {"pas plus de",       PR_BOUND_AT_MOST   },
    {"bien plus de",      PR_BOUND_WELL_OVER },
    {"plus de",           PR_BOUND_OVER      },
    {"davantage de",      PR_BOUND_OVER      },
    {"au-delà de",       PR_BOUND_OVER      },
    {"supérieur à",     PR_BOUND_OVER      },
    {"supérieure à",    PR_BOUND_OVER      },
    {"supérieurs à",    PR_BOUND_OVER      },
    {"supérieures à",   PR_BOUND_OVER      },
    {"moins de",          PR_BOUND_UNDER     },
    {"au-dessous de",     PR_BOUND_UNDER     },
    {"en dessous de",     PR_BOUND_UNDER     },
    {"inférieur à",     PR_BOUND_UNDER     },
    {"inférieure à",    PR_BOUND_UNDER     },
    {"inférieurs à",    PR_BOUND_UNDER     },
    {"inférieures à",   PR_BOUND_UNDER     },
    {"tout près de",     PR_BOUND_NEARLY    },
    {"près de",          PR_BOUND_NEARLY    },
    {"presque",           PR_BOUND_NEARLY    },
    {"quasi",             PR_BOUND_NEARLY    },
    {"quasiment",         PR_BOUND_NEARLY    },
    {"à peu près",      PR_BOUND_ABOUT     },
    {"environ",           PR_BOUND_ABOUT     },
    {"quelque",           PR_BOUND_ABOUT     },
    {"approximativement", PR_BOUND_ABOUT     },
    {"autour de",         PR_BOUND_ABOUT     },
    {"aux alentours de",  PR_BOUND_ABOUT     },
    {"de l' ordre de",    PR_BOUND_ABOUT     },
    {"tout au plus",      PR_BOUND_AT_MOST   },
    {"au moins",          PR_BOUND_AT_LEAST  },
    {"au minimum",        PR_BOUND_AT_LEAST  },
    {"au plus",           PR_BOUND_AT_MOST   },
    {"au maximum",        PR_BOUND_AT_MOST   },
    {"jusqu' à",         PR_BOUND_UP_TO     },
    {"jusqu' aux",        PR_BOUND_UP_TO     },
    {"à peine",          PR_BOUND_BARELY    },
};

static const struct phrase after[] = {
    {"environ",    PR_BOUND_ABOUT   },
    {"au moins",   PR_BOUND_AT_LEAST},
    {"au minimum", PR_BOUND_AT_LEAST},
    {"au plus",    PR_BOUND_AT_MOST },
    {"au maximum", PR_BOUND_AT_MOST },
    {"ou plus",    PR_BOUND_AT_LEAST},
    {"et plus",    PR_BOUND_AT_LEAST},
    {"ou moins",   PR_BOUND_AT_MOST },
};

static size_t word_count(const char *words)
{
    size_t count = 1;
    for (; *words; words++)
        count += *words == ' ';
    return count;
}

static bool stands(const struct pr_finder *f, size_t i, const char *words)
{
    precis_str rest = pr_str_from(words), word;
    char one[32];
    while (pr_str_split(&rest, ' ', &word)) {
        memcpy(one, word.bytes, word.size);
        one[word.size] = '\0';
        bool of = pr_str_is(word, "de") && !rest.size;
        if (!(of ? pr_atom_in(f, i, "de d' du des") : pr_atom_is(f, i, one)))
            return false;
        i++;
    }
    return true;
}

static void read_before(const struct pr_finder *f, struct pr_figure *figure,
                        size_t *first)
{
    for (size_t p = 0; p < PR_LENGTH(before); p++) {
        size_t count = word_count(before[p].words);
        if (count > *first || !stands(f, *first - count, before[p].words))
            continue;
        figure->bound = before[p].bound;
        *first -= count;
        return;
    }
}

void pr_bound_read(const struct pr_finder *f, struct pr_figure *figure,
                   size_t *first, size_t *end)
{
    if (figure->bound >= PR_BOUND_SOME || figure->range == PR_RANGE_BETWEEN)
        return;
    size_t from = *first;
    read_before(f, figure, first);
    for (size_t p = 0; from == *first && p < PR_LENGTH(after); p++) {
        if (!stands(f, *end, after[p].words))
            continue;
        size_t beyond = *end + word_count(after[p].words);
        unsigned next = pr_atom_class(f, beyond); /* 3 à environ 5 */
        bool goes_on = next == PR_ATOM_WORD && pr_atom_is(f, *end, "et");
        if (next == PR_ATOM_DIGITS || pr_atom_in(f, beyond, "de d'") || goes_on)
            continue; /* 3 millions et plus généralement */
        figure->bound = after[p].bound;
        *end = beyond;
        return;
    }
}
