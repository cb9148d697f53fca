/* keys.c - under which keys the words of headwords and of texts meet. */
/* SPDX-License-Identifier: MIT */
#include "gloss/keys.h"

#include "base/buf.h"
#include "base/str.h"

/* A key that no word has. */
#define POSSESSIVE "~possessive"

/* Forms that do not go by their lemma, by their folded bytes. */
static const struct special {
    const char *form;
    const char *key; /* NULL: its lemmas */
    uint8_t class;
} specials[] = {
    {"de",    "de",       PR_FORM_PREPOSITION    },
    {"d'",    "de",       PR_FORM_PREPOSITION    },
    {"du",    "de",       PR_FORM_PREPOSITION    },
    {"des",   "de",       PR_FORM_PREPOSITION    },
    {"à",    "à",       PR_FORM_PREPOSITION    },
    {"au",    "à",       PR_FORM_PREPOSITION    },
    {"aux",   "à",       PR_FORM_PREPOSITION    },
    {"le",    "le",       PR_FORM_ARTICLE        },
    {"la",    "le",       PR_FORM_ARTICLE        },
    {"l'",    "le",       PR_FORM_ARTICLE        },
    {"les",   "le",       PR_FORM_ARTICLE        },
    {"se",    "se",       PR_FORM_REFLEXIVE      },
    {"s'",    "se",       PR_FORM_REFLEXIVE      },
    {"me",    "me",       PR_FORM_REFLEXIVE_MAYBE},
    {"m'",    "me",       PR_FORM_REFLEXIVE_MAYBE},
    {"te",    "te",       PR_FORM_REFLEXIVE_MAYBE},
    {"t'",    "te",       PR_FORM_REFLEXIVE_MAYBE},
    {"nous",  NULL,       PR_FORM_REFLEXIVE_MAYBE},
    {"vous",  NULL,       PR_FORM_REFLEXIVE_MAYBE},
    {"y",     NULL,       PR_FORM_CLITIC         },
    {"en",    NULL,       PR_FORM_CLITIC         },
    {"ne",    "ne",       PR_FORM_CLITIC         },
    {"n'",    "ne",       PR_FORM_CLITIC         },
    {"lui",   NULL,       PR_FORM_CLITIC         },
    {"pas",   NULL,       PR_FORM_CLITIC         },
    {"mon",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"ma",    POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"mes",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"ton",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"ta",    POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"tes",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"son",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"sa",    POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"ses",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"notre", POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"nos",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"votre", POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"vos",   POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"leur",  POSSESSIVE, PR_FORM_POSSESSIVE     },
    {"leurs", POSSESSIVE, PR_FORM_POSSESSIVE     },
};

/* No special form has more bytes. */
enum { SPECIAL_MAX = 5 };

static const struct special *find_special(precis_str form)
{
    if (!form.size || form.size > SPECIAL_MAX)
        return NULL;
    for (size_t i = 0; i < PR_LENGTH(specials); i++)
        if (form.bytes[0] == specials[i].form[0] &&
            pr_str_is(form, specials[i].form))
            return &specials[i];
    return NULL;
}

static void add(struct pr_keys *keys, uint32_t key, uint8_t reading)
{
    for (size_t k = 0; k < keys->count; k++)
        if (keys->keys[k] == key)
            return;
    if (keys->count == PR_KEYS_MAX)
        return;
    keys->reading[keys->count] = reading;
    keys->keys[keys->count++] = key;
}

/* The stem as a key that no word is equal to. */
static uint32_t stem_key(struct pr_vocabulary *vocabulary, uint32_t stem)
{
    if (stem == PR_NO_ID)
        return PR_NO_ID;
    struct pr_buf buf = {0};
    pr_buf_char(&buf, '~');
    pr_buf_str(&buf, pr_intern_str(&vocabulary->terms, stem));
    uint32_t key = buf.failed
                       ? PR_NO_ID
                       : pr_intern_add(&vocabulary->terms, pr_buf_view(&buf));
    pr_buf_done(&buf);
    return key;
}

/* A folded form with its elision undone: qu' is que. */
static uint32_t exact_key(struct pr_vocabulary *vocabulary, uint32_t key)
{
    precis_str form = pr_intern_str(&vocabulary->terms, key);
    if (form.size < 2 || form.bytes[form.size - 1] != '\'')
        return key;
    struct pr_buf buf = {0};
    pr_buf_append(&buf, form.bytes, form.size - 1);
    pr_buf_char(&buf, 'e');
    key = buf.failed ? PR_NO_ID
                     : pr_intern_add(&vocabulary->terms, pr_buf_view(&buf));
    pr_buf_done(&buf);
    return key;
}

/* A name whose first letter may have lost its accent: Elysée; else key. */
static uint32_t accented_key(struct pr_vocabulary *vocabulary, uint32_t form,
                             uint32_t key)
{
    precis_str bytes = pr_intern_str(&vocabulary->forms, form);
    if (bytes.size < 2 || bytes.bytes[0] != 'E')
        return key;
    precis_str folded = pr_intern_str(&vocabulary->terms, key);
    struct pr_buf buf = {0};
    pr_buf_text(&buf, "é");
    pr_buf_append(&buf, folded.bytes + 1, folded.size - 1);
    if (!buf.failed)
        key = pr_intern_add(&vocabulary->terms, pr_buf_view(&buf));
    pr_buf_done(&buf);
    return key;
}

/* The key of a reading: its lemma; but personal pronouns, which share one
 * (il, elle, la: lui), go by their form. */
static uint32_t reading_key(const struct pr_vocabulary *vocabulary,
                            const struct pr_reading *reading, uint32_t exact)
{
    static const char *const shared[] = {"lui", "eux", "moi", "toi", "soi"};
    precis_str lemma = pr_intern_str(&vocabulary->terms, reading->lemma);
    for (size_t i = 0; reading->pos == PR_POS_PRON && i < PR_LENGTH(shared);
         i++)
        if (pr_str_is(lemma, shared[i]))
            return exact;
    return reading->lemma;
}

/* The keys of the readings of a known form. */
static void add_readings(const struct pr_vocabulary *vocabulary,
                         const struct pr_form *known, bool citation,
                         struct pr_keys *keys)
{
    const struct pr_reading *readings = &vocabulary->reading[known->readings];
    bool lemma = false;
    for (size_t r = 0; r < known->count; r++)
        lemma |= reading_key(vocabulary, &readings[r], keys->own) == known->key;
    for (size_t r = 0; r < known->count; r++) {
        uint32_t key = reading_key(vocabulary, &readings[r], keys->own);
        bool possessive =
            keys->class == PR_FORM_POSSESSIVE && readings[r].pos == PR_POS_DET;
        if (!possessive && (!citation || !lemma || key == known->key))
            add(keys, key, (uint8_t)r);
    }
}

static bool keys_of(struct pr_vocabulary *vocabulary, uint32_t form,
                    bool citation, struct pr_keys *keys)
{
    *keys = (struct pr_keys){0};
    const struct pr_form known = vocabulary->form[form];
    precis_str folded = pr_intern_str(&vocabulary->terms, known.key);
    /* A that lost its accent: no expression begins with the verb. */
    bool bare = pr_str_is(pr_intern_str(&vocabulary->forms, form), "A");
    const struct special *special = find_special(folded);
    keys->class = special ? special->class
                  : bare  ? PR_FORM_PREPOSITION
                          : PR_FORM_PLAIN;
    keys->own = keys->exact = keys->last =
        bare ? pr_intern_add(&vocabulary->terms, PR_STR("à"))
             : exact_key(vocabulary, known.key);
    if (keys->own == PR_NO_ID)
        return false;
    if (special && special->key) {
        uint32_t key =
            pr_intern_add(&vocabulary->terms, pr_str_from(special->key));
        add(keys, key, UINT8_MAX);
        if (special->class == PR_FORM_PREPOSITION ||
            special->class == PR_FORM_POSSESSIVE)
            keys->last = key;
        if (special->class == PR_FORM_POSSESSIVE)
            keys->exact = key;
        if (key == PR_NO_ID || special->class != PR_FORM_POSSESSIVE)
            return key != PR_NO_ID;
    }
    if (known.known) {
        add_readings(vocabulary, &known, citation, keys);
        return true;
    }
    add(keys, known.key, UINT8_MAX);
    if (!citation)
        add(keys, accented_key(vocabulary, form, known.key), UINT8_MAX);
    uint32_t stem = stem_key(
        vocabulary, pr_vocabulary_stem(vocabulary, &vocabulary->form[form]));
    add(keys, stem, UINT8_MAX);
    return stem != PR_NO_ID;
}

static uint32_t hash_on(uint32_t hash, const struct pr_vocabulary *vocabulary,
                        uint32_t key)
{
    precis_str form = pr_intern_str(&vocabulary->terms, key);
    return (uint32_t)pr_mix64((uint64_t)hash << 32 ^
                              pr_hash(form.bytes, form.size));
}

void pr_exact_add(struct pr_exact *exact,
                  const struct pr_vocabulary *vocabulary,
                  const struct pr_keys *keys)
{
    if (exact->pending != PR_NO_ID)
        exact->hash = hash_on(exact->hash, vocabulary, exact->pending);
    /* "le leur" is a pronoun, and "le ton" a noun. */
    bool own =
        keys->class == PR_FORM_POSSESSIVE && exact->before == PR_FORM_ARTICLE;
    exact->pending = own ? keys->own : keys->exact;
    exact->last = own ? keys->own : keys->last;
    exact->before = keys->class;
}

uint32_t pr_exact_end(const struct pr_exact *exact,
                      const struct pr_vocabulary *vocabulary)
{
    return exact->last == PR_NO_ID
               ? exact->hash
               : hash_on(exact->hash, vocabulary, exact->last);
}

bool pr_keys_of_text(struct pr_vocabulary *vocabulary, uint32_t form,
                     struct pr_keys *keys)
{
    return keys_of(vocabulary, form, false, keys);
}

bool pr_keys_of_headword(struct pr_vocabulary *vocabulary, uint32_t form,
                         struct pr_keys *keys)
{
    return keys_of(vocabulary, form, true, keys);
}

size_t pr_hyphen_parts(struct pr_vocabulary *vocabulary, precis_str bytes,
                       uint32_t parts[PR_PARTS_MAX])
{
    precis_str rest = bytes, part;
    size_t count = 0;
    if (!memchr(bytes.bytes, '-', bytes.size))
        return 0;
    while (pr_str_split(&rest, '-', &part)) {
        if (!part.size || count == PR_PARTS_MAX)
            return 0;
        parts[count] = pr_vocabulary_form(vocabulary, part, 0, PR_WORD);
        if (parts[count++] == PR_NO_ID)
            return 0;
    }
    return count > 1 ? count : 0;
}
