/* derive.c - English for words that have no entry but a base that has one. */
/* SPDX-License-Identifier: MIT */
#include "gloss/derive.h"

#include "base/str.h"
#include "gloss/matcher.h"

#include <stdio.h>

/* How the English of the base changes. */
enum change { SAME, ADVERB, AGAIN, PREFIX };

/* Endings and beginnings of French words, and what the base has instead; the
 * first that leads to an entry wins. */
static const struct rule {
    const char *prefix, *suffix; /* of the word  */
    const char *instead;         /* of the suffix */
    uint8_t pos;                 /* of the base's entry */
    enum change change;
    const char *english; /* PREFIX: what stands before */
} rules[] = {
    {"",       "amment", "ant",  PR_ENTRY_ADJ,  ADVERB, NULL     },
    {"",       "emment", "ent",  PR_ENTRY_ADJ,  ADVERB, NULL     },
    {"",       "ément", "e",    PR_ENTRY_ADJ,  ADVERB, NULL     },
    {"",       "ément", "é",   PR_ENTRY_ADJ,  ADVERB, NULL     },
    {"",       "ment",   "",     PR_ENTRY_ADJ,  ADVERB, NULL     },
    {"",       "trice",  "teur", PR_ENTRY_NOUN, SAME,   NULL     },
    {"",       "euse",   "eur",  PR_ENTRY_NOUN, SAME,   NULL     },
    {"",       "ienne",  "ien",  PR_ENTRY_NOUN, SAME,   NULL     },
    {"",       "ère",   "er",   PR_ENTRY_NOUN, SAME,   NULL     },
    {"",       "esse",   "e",    PR_ENTRY_NOUN, SAME,   NULL     },
    {"",       "e",      "",     PR_ENTRY_NOUN, SAME,   NULL     },
    {"ré",    "",       "",     PR_ENTRY_VERB, AGAIN,  NULL     },
    {"re",     "",       "",     PR_ENTRY_VERB, AGAIN,  NULL     },
    {"r",      "",       "",     PR_ENTRY_VERB, AGAIN,  NULL     },
    {"anti-",  "",       "",     PR_ENTRY_NOUN, PREFIX, "anti-"  },
    {"anti",   "",       "",     PR_ENTRY_ADJ,  PREFIX, "anti-"  },
    {"ex-",    "",       "",     PR_ENTRY_NOUN, PREFIX, "former "},
    {"non-",   "",       "",     PR_ENTRY_NOUN, PREFIX, "non-"   },
    {"vice-",  "",       "",     PR_ENTRY_NOUN, PREFIX, "vice "  },
    {"co",     "",       "",     PR_ENTRY_NOUN, PREFIX, "co-"    },
    {"co-",    "",       "",     PR_ENTRY_NOUN, PREFIX, "co-"    },
    {"sous-",  "",       "",     PR_ENTRY_NOUN, PREFIX, "sub-"   },
    {"super",  "",       "",     PR_ENTRY_NOUN, PREFIX, "super-" },
    {"inter",  "",       "",     PR_ENTRY_ADJ,  PREFIX, "inter-" },
    {"multi",  "",       "",     PR_ENTRY_ADJ,  PREFIX, "multi-" },
    {"pré",   "",       "",     PR_ENTRY_NOUN, PREFIX, "pre-"   },
    {"post-",  "",       "",     PR_ENTRY_NOUN, PREFIX, "post-"  },
    {"pro-",   "",       "",     PR_ENTRY_ADJ,  PREFIX, "pro-"   },
    {"mini-",  "",       "",     PR_ENTRY_NOUN, PREFIX, "mini-"  },
    {"euro",   "",       "",     PR_ENTRY_NOUN, PREFIX, "Euro-"  },
    {"télé", "",       "",     PR_ENTRY_NOUN, PREFIX, "tele-"  },
    {"micro",  "",       "",     PR_ENTRY_NOUN, PREFIX, "micro-" },
    {"bio",    "",       "",     PR_ENTRY_NOUN, PREFIX, "bio-"   },
};

/* A base is at least this long, in bytes. */
enum { BASE_LEAST = 4 };

/* The adverb of an English adjective. */
static void adverb(precis_str base, struct pr_buf *buf)
{
    if (pr_str_ends(base, PR_STR("ly")) || memchr(base.bytes, ' ', base.size)) {
        pr_buf_str(buf, base);
        return;
    }
    size_t size = base.size;
    const char *ending = "ly";
    if (pr_str_ends(base, PR_STR("ic")))
        ending = "ally";
    else if (pr_str_ends(base, PR_STR("ll")))
        ending = "y";
    else if (size > 3 && pr_str_ends(base, PR_STR("y")))
        size--, ending = "ily";
    else if (size > 2 && pr_str_ends(base, PR_STR("le")) &&
             !strchr("aeiou", base.bytes[size - 3]))
        size--, ending = "y";
    else if (pr_str_is(base, "true"))
        size--;
    pr_buf_append(buf, base.bytes, size);
    pr_buf_text(buf, ending);
}

void pr_derive_english(unsigned derived, precis_str base, struct pr_buf *buf)
{
    const struct rule *rule =
        derived < PR_LENGTH(rules) ? &rules[derived] : NULL;
    if (rule && rule->change == ADVERB) {
        adverb(base, buf);
        return;
    }
    if (rule && rule->change == AGAIN) {
        bool vowel = base.size && strchr("aeiouAEIOU", base.bytes[0]);
        pr_buf_text(buf, vowel ? "re-" : "re");
    } else if (rule && rule->change == PREFIX) {
        pr_buf_text(buf, rule->english);
    }
    pr_buf_str(buf, base);
}

/* The best sense of a base of the part of speech a rule wants. */
static bool find_base(struct pr_matcher *matcher, precis_str base, uint8_t pos,
                      struct pr_sense_id *id)
{
    uint32_t form = pr_vocabulary_form(matcher->vocabulary, base, 0, PR_WORD);
    const struct pr_known *known =
        form == PR_NO_ID ? NULL : pr_matcher_known(matcher, form);
    if (!known || !known->starts)
        return false;
    for (uint32_t l = 0; l < matcher->glossary->count; l++) {
        const struct pr_compiled *layer =
            &matcher->glossary->layers[l].compiled;
        for (size_t k = 0; k < known->keys.count; k++) {
            uint32_t key = known->ids[l * known->keys.count + k];
            uint32_t node =
                key == PR_NO_ID ? PR_NO_ID : pr_compiled_root(layer, key);
            uint32_t heads =
                node == PR_NO_ID ? 0 : pr_compiled_heads(layer, node);
            for (uint32_t h = 0; h < heads; h++) {
                struct pr_head head = pr_compiled_head(
                    layer, pr_compiled_head_at(layer, node, h));
                for (uint32_t s = 0; s < head.senses; s++)
                    if (!(head.flags & PR_HEAD_PRONOMINAL) &&
                        pr_compiled_sense_pos(layer, head.sense + s) == pos) {
                        *id = (struct pr_sense_id){l, head.sense + s};
                        return true;
                    }
            }
        }
    }
    return false;
}

bool pr_derive(struct pr_matcher *matcher, const struct pr_scene *scene,
               uint32_t t, struct pr_match *match)
{
    struct pr_buf base = {0};
    /* The lemma is a string that the vocabulary may move: copy first. */
    struct pr_buf lemma = {0};
    pr_buf_str(&lemma, pr_intern_str(&matcher->vocabulary->terms,
                                     scene->tokens[t].lemma));
    precis_str word = pr_buf_view(&lemma);
    bool found = false;
    for (size_t r = 0; !found && !lemma.failed && r < PR_LENGTH(rules); r++) {
        precis_str prefix = pr_str_from(rules[r].prefix);
        precis_str suffix = pr_str_from(rules[r].suffix);
        if (word.size < prefix.size + suffix.size + BASE_LEAST ||
            !pr_str_starts(word, prefix) || !pr_str_ends(word, suffix))
            continue;
        pr_buf_clear(&base);
        pr_buf_str(&base,
                   pr_str_slice(word, prefix.size, word.size - suffix.size));
        pr_buf_text(&base, rules[r].instead);
        if (base.failed || !find_base(matcher, pr_buf_view(&base), rules[r].pos,
                                      &match->sense))
            continue;
        match->how = PR_MATCH_DERIVED;
        match->derived = (uint8_t)r;
        found = true;
    }
    pr_buf_done(&base);
    pr_buf_done(&lemma);
    return found;
}
