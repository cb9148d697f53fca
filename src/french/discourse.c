/* discourse.c - how a French sentence leans on what was said before it. */
/* SPDX-License-Identifier: MIT */
#include "french/discourse.h"

#include "base/str.h"

/* Openings, folded; the longest that fits decides. Words are parted by one
 * space; an elided word keeps its apostrophe. */
static const struct {
    const char *words;
    enum pr_lean lean;
} openings[] = {
    {"mais",                    PR_LEAN_CONNECTOR    },
    {"or",                      PR_LEAN_CONNECTOR    },
    {"donc",                    PR_LEAN_CONNECTOR    },
    {"car",                     PR_LEAN_CONNECTOR    },
    {"et",                      PR_LEAN_CONNECTOR    },
    {"ou",                      PR_LEAN_CONNECTOR    },
    {"ni",                      PR_LEAN_CONNECTOR    },
    {"puis",                    PR_LEAN_CONNECTOR    },
    {"ainsi",                   PR_LEAN_CONNECTOR    },
    {"alors",                   PR_LEAN_CONNECTOR    },
    {"alors que",               PR_LEAN_NONE         },
    {"aussi",                   PR_LEAN_CONNECTOR    },
    {"enfin",                   PR_LEAN_CONNECTOR    },
    {"ensuite",                 PR_LEAN_CONNECTOR    },
    {"pourtant",                PR_LEAN_CONNECTOR    },
    {"cependant",               PR_LEAN_CONNECTOR    },
    {"toutefois",               PR_LEAN_CONNECTOR    },
    {"néanmoins",              PR_LEAN_CONNECTOR    },
    {"par ailleurs",            PR_LEAN_CONNECTOR    },
    {"par conséquent",         PR_LEAN_CONNECTOR    },
    {"par exemple",             PR_LEAN_CONNECTOR    },
    {"par contre",              PR_LEAN_CONNECTOR    },
    {"en revanche",             PR_LEAN_CONNECTOR    },
    {"en effet",                PR_LEAN_CONNECTOR    },
    {"en outre",                PR_LEAN_CONNECTOR    },
    {"en fait",                 PR_LEAN_CONNECTOR    },
    {"en particulier",          PR_LEAN_CONNECTOR    },
    {"en conséquence",         PR_LEAN_CONNECTOR    },
    {"en somme",                PR_LEAN_CONNECTOR    },
    {"au contraire",            PR_LEAN_CONNECTOR    },
    {"au total",                PR_LEAN_NONE         },
    {"d' autre part",           PR_LEAN_CONNECTOR    },
    {"d' ailleurs",             PR_LEAN_CONNECTOR    },
    {"de même",                PR_LEAN_CONNECTOR    },
    {"de plus",                 PR_LEAN_CONNECTOR    },
    {"de son côté",           PR_LEAN_CONNECTOR    },
    {"de leur côté",          PR_LEAN_CONNECTOR    },
    {"du coup",                 PR_LEAN_CONNECTOR    },
    {"dès lors",               PR_LEAN_CONNECTOR    },
    {"à l' inverse",           PR_LEAN_CONNECTOR    },
    {"à cet égard",           PR_LEAN_CONNECTOR    },
    {"à ce titre",             PR_LEAN_CONNECTOR    },
    {"c' est pourquoi",         PR_LEAN_CONNECTOR    },
    {"c' est ainsi",            PR_LEAN_CONNECTOR    },
    {"quant à lui",            PR_LEAN_PRONOUN      },
    {"quant à elle",           PR_LEAN_PRONOUN      },
    {"même chose",             PR_LEAN_CONNECTOR    },
    {"résultat",               PR_LEAN_CONNECTOR    },
    {"autrement dit",           PR_LEAN_CONNECTOR    },
    {"bref",                    PR_LEAN_CONNECTOR    },
    {"certes",                  PR_LEAN_CONNECTOR    },
    {"il",                      PR_LEAN_PRONOUN      },
    {"ils",                     PR_LEAN_PRONOUN      },
    {"elle",                    PR_LEAN_PRONOUN      },
    {"elles",                   PR_LEAN_PRONOUN      },
    {"lui",                     PR_LEAN_PRONOUN      },
    {"eux",                     PR_LEAN_PRONOUN      },
    {"leur",                    PR_LEAN_PRONOUN      },
    {"leurs",                   PR_LEAN_PRONOUN      },
    {"son",                     PR_LEAN_PRONOUN      },
    {"sa",                      PR_LEAN_PRONOUN      },
    {"ses",                     PR_LEAN_PRONOUN      },
    {"celui-ci",                PR_LEAN_PRONOUN      },
    {"celle-ci",                PR_LEAN_PRONOUN      },
    {"ceux-ci",                 PR_LEAN_PRONOUN      },
    {"celles-ci",               PR_LEAN_PRONOUN      },
    {"celui-là",               PR_LEAN_PRONOUN      },
    {"celle-là",               PR_LEAN_PRONOUN      },
    {"cela",                    PR_LEAN_PRONOUN      },
    {"ceci",                    PR_LEAN_PRONOUN      },
    {"ça",                     PR_LEAN_PRONOUN      },
    {"ce dernier",              PR_LEAN_PRONOUN      },
    {"cette dernière",         PR_LEAN_PRONOUN      },
    {"ces derniers",            PR_LEAN_PRONOUN      },
    {"ces dernières",          PR_LEAN_PRONOUN      },
    {"ces derniers jours",      PR_LEAN_NONE         },
    {"ces derniers mois",       PR_LEAN_NONE         },
    {"ces dernières semaines", PR_LEAN_NONE         },
    {"ces dernières années",  PR_LEAN_NONE         },
    {"ces dernières heures",   PR_LEAN_NONE         },
    {"tous deux",               PR_LEAN_PRONOUN      },
    {"toutes deux",             PR_LEAN_PRONOUN      },
    {"l' un d'",                PR_LEAN_PRONOUN      },
    {"un autre",                PR_LEAN_CONNECTOR    },
    {"une autre",               PR_LEAN_CONNECTOR    },
    {"d' autres",               PR_LEAN_CONNECTOR    },
    {"les autres",              PR_LEAN_CONNECTOR    },
    {"l' autre",                PR_LEAN_CONNECTOR    },
    {"ce",                      PR_LEAN_DEMONSTRATIVE},
    {"cet",                     PR_LEAN_DEMONSTRATIVE},
    {"cette",                   PR_LEAN_DEMONSTRATIVE},
    {"ces",                     PR_LEAN_DEMONSTRATIVE},
    {"ce n' est",               PR_LEAN_PRONOUN      },
    {"ce sont",                 PR_LEAN_PRONOUN      },
    {"ce fut",                  PR_LEAN_PRONOUN      },
    {"ce serait",               PR_LEAN_PRONOUN      },
    {"ce qui",                  PR_LEAN_PRONOUN      },
    {"ce que",                  PR_LEAN_NONE         },
    {"ce jour",                 PR_LEAN_NONE         },
    {"ce lundi",                PR_LEAN_NONE         },
    {"ce mardi",                PR_LEAN_NONE         },
    {"ce mercredi",             PR_LEAN_NONE         },
    {"ce jeudi",                PR_LEAN_NONE         },
    {"ce vendredi",             PR_LEAN_NONE         },
    {"ce samedi",               PR_LEAN_NONE         },
    {"ce dimanche",             PR_LEAN_NONE         },
    {"ce matin",                PR_LEAN_NONE         },
    {"ce soir",                 PR_LEAN_NONE         },
    {"ce mois",                 PR_LEAN_NONE         },
    {"cette année",            PR_LEAN_NONE         },
    {"cette semaine",           PR_LEAN_NONE         },
    {"cette fois",              PR_LEAN_CONNECTOR    },
    {"ces jours-ci",            PR_LEAN_NONE         },
    {"il y a",                  PR_LEAN_NONE         },
    {"il y avait",              PR_LEAN_NONE         },
    {"il n' y a",               PR_LEAN_NONE         },
    {"il n' y avait",           PR_LEAN_NONE         },
    {"il faut",                 PR_LEAN_NONE         },
    {"il faudra",               PR_LEAN_NONE         },
    {"il faudrait",             PR_LEAN_NONE         },
    {"il fallait",              PR_LEAN_NONE         },
    {"il s' agit",              PR_LEAN_CONNECTOR    },
    {"il reste",                PR_LEAN_NONE         },
    {"il suffit",               PR_LEAN_NONE         },
    {"il convient",             PR_LEAN_NONE         },
    {"il semble",               PR_LEAN_NONE         },
    {"il est vrai",             PR_LEAN_CONNECTOR    },
    {"il est possible",         PR_LEAN_NONE         },
    {"il est nécessaire",      PR_LEAN_NONE         },
    {"il est important",        PR_LEAN_NONE         },
    {"il est temps",            PR_LEAN_NONE         },
    {"il est interdit",         PR_LEAN_NONE         },
    {"il existe",               PR_LEAN_NONE         },
};

static precis_str key_of(const struct pr_vocabulary *vocabulary,
                         const struct pr_token *token)
{
    return pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
}

/* How many tokens the words of an opening take; 0 when they do not fit. */
static size_t matches(const struct pr_vocabulary *vocabulary,
                      const struct pr_token tokens[], size_t count,
                      const char *words)
{
    precis_str rest = pr_str_from(words), word;
    size_t t = 0;
    while (pr_str_split(&rest, ' ', &word)) {
        if (t == count || !pr_str_equal(key_of(vocabulary, &tokens[t]), word))
            return 0;
        t++;
    }
    return t;
}

/* Does an opening begin with the word of that key? */
static bool begins(const char *words, precis_str key)
{
    return words[0] == key.bytes[0] && strlen(words) >= key.size &&
           !memcmp(words, key.bytes, key.size) &&
           (words[key.size] == ' ' || !words[key.size]);
}

_Static_assert(PR_LENGTH(openings) < UINT8_MAX, "openings count in a byte");

/* Note from which to which opening the first word may be that of a form. */
static void find_openings(const struct pr_vocabulary *vocabulary,
                          struct pr_form *form)
{
    precis_str key = pr_intern_str(&vocabulary->terms, form->key);
    form->opening = form->opening_end = PR_LENGTH(openings);
    for (uint8_t i = 0; key.size && i < PR_LENGTH(openings); i++)
        if (begins(openings[i].words, key)) {
            if (form->opening == PR_LENGTH(openings))
                form->opening = i;
            form->opening_end = (uint8_t)(i + 1);
        }
}

enum pr_lean pr_leans_back(struct pr_vocabulary *vocabulary, precis_str text,
                           const struct pr_token tokens[], size_t count)
{
    size_t first = 0;
    while (first < count && tokens[first].kind == PR_PUNCTUATION)
        first++;
    precis_str opening =
        count ? pr_str_slice(text, tokens[0].start, tokens[0].end)
              : pr_str("", 0);
    if (first && (pr_str_is(opening, "»") || pr_str_is(opening, "”")))
        return PR_LEAN_QUOTE;
    if (first == count)
        return PR_LEAN_NONE;
    struct pr_form *form = &vocabulary->form[tokens[first].form];
    if (!form->opening_end)
        find_openings(vocabulary, form);
    size_t longest = 0;
    enum pr_lean lean = PR_LEAN_NONE;
    for (size_t i = form->opening; i < form->opening_end; i++) {
        size_t length = matches(vocabulary, tokens + first, count - first,
                                openings[i].words);
        if (length > longest) {
            longest = length;
            lean = openings[i].lean;
        }
    }
    return lean;
}
