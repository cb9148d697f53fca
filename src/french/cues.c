/* cues.c - French phrases that announce what matters, or what does not. */
/* SPDX-License-Identifier: MIT */
#include "french/cues.h"

#include "base/str.h"

/* Folded words parted by one space; an elided word keeps its apostrophe. */
static const struct {
    const char *words;
    double value;
} cues[] = {
    {"en conclusion",          1    },
    {"au total",               0.5  },
    {"en résumé",            1    },
    {"en somme",               0.5  },
    {"finalement",             0.5  },
    {"principal",              0.5  },
    {"principale",             0.5  },
    {"principalement",         0.5  },
    {"surtout",                0.5  },
    {"notamment",              0.25 },
    {"important",              0.5  },
    {"importante",             0.5  },
    {"essentiel",              0.5  },
    {"essentielle",            0.5  },
    {"historique",             0.5  },
    {"inédit",                0.5  },
    {"inédite",               0.5  },
    {"record",                 0.5  },
    {"pour la première fois", 1    },
    {"a annoncé",             0.75 },
    {"ont annoncé",           0.75 },
    {"a décidé",             0.75 },
    {"ont décidé",           0.75 },
    {"a adopté",              0.75 },
    {"révèle",               0.5  },
    {"conclut",                0.75 },
    {"selon une étude",       0.5  },
    {"selon un rapport",       0.5  },
    {"il s' agit de",          0.25 },
    {"objectif",               0.5  },
    {"résultat",              0.5  },
    {"résultats",             0.5  },
    {"par exemple",            -0.75},
    {"par ailleurs",           -0.25},
    {"peut-être",             -0.5 },
    {"sans doute",             -0.25},
    {"d' ailleurs",            -0.5 },
    {"entre autres",           -0.25},
    {"anecdote",               -0.5 },
    {"sourit",                 -0.5 },
    {"plaisante",              -0.5 },
    {"se souvient",            -0.5 },
    {"je",                     -0.5 },
    {"j'",                     -0.5 },
    {"moi",                    -0.25},
    {"lire aussi",             -1   },
};

static bool stands_at(const struct pr_vocabulary *vocabulary,
                      const struct pr_token tokens[], size_t count,
                      const char *words)
{
    precis_str rest = pr_str_from(words), word;
    size_t t = 0;
    while (pr_str_split(&rest, ' ', &word)) {
        if (t == count)
            return false;
        uint32_t key = vocabulary->form[tokens[t++].form].key;
        if (!pr_str_equal(pr_intern_str(&vocabulary->terms, key), word))
            return false;
    }
    return true;
}

double pr_cue_value(const struct pr_vocabulary *vocabulary,
                    const struct pr_token tokens[], size_t count)
{
    double value = 0;
    for (size_t t = 0; t < count; t++) {
        if (tokens[t].kind != PR_WORD)
            continue;
        for (size_t c = 0; c < PR_LENGTH(cues); c++)
            if (stands_at(vocabulary, tokens + t, count - t, cues[c].words))
                value += cues[c].value;
    }
    return value > 1 ? 1 : value < -1 ? -1 : value;
}
