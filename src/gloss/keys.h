/* keys.h - under which keys the words of headwords and of texts meet. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_KEYS_H
#define PR_GLOSS_KEYS_H

#include "base/hash.h"
#include "french/vocabulary.h"

/* The most keys of one form, and the most parts of a hyphenated form. */
enum { PR_KEYS_MAX = 8, PR_PARTS_MAX = 5 };

/* What a form is to a phrase. */
enum pr_form_class {
    PR_FORM_PLAIN,
    PR_FORM_PREPOSITION,     /* de, d', du, des; à, au, aux: an article that
                            follows one takes no part in matching */
    PR_FORM_ARTICLE,         /* le, la, l', les */
    PR_FORM_REFLEXIVE,       /* se, s' */
    PR_FORM_REFLEXIVE_MAYBE, /* me, m', te, t', nous, vous */
    PR_FORM_CLITIC,    /* y, en, ne, n', le, lui, pas …: may stand between a
                            reflexive pronoun and its verb */
    PR_FORM_POSSESSIVE /* mon, ta, ses, leur … */
};

/* All that matching knows of a form: ids in the vocabulary's terms. */
struct pr_keys {
    uint32_t keys[PR_KEYS_MAX];
    uint8_t reading[PR_KEYS_MAX]; /* the reading each key comes from, or 255 */
    uint8_t count;
    uint8_t class;  /* enum pr_form_class                                  */
    uint32_t own;   /* the form itself, its elision undone             */
    uint32_t exact; /* the same, one for all possessives               */
    uint32_t last;  /* what it is at the end of a phrase: du is de     */
};

/*
 * What an expression that never inflects is told by: a hash over its forms.
 * Forms inside it count as they stand, articles included; the last one may be
 * contracted with an article that follows (au cours du).
 */
struct pr_exact {
    uint32_t hash;
    uint32_t pending, last; /* of the form before; PR_NO_ID at the start */
    uint8_t before;         /* its class                                 */
};
#define PR_EXACT_START ((struct pr_exact){0, PR_NO_ID, PR_NO_ID, 0})
void pr_exact_add(struct pr_exact *exact,
                  const struct pr_vocabulary *vocabulary,
                  const struct pr_keys *keys);
/* The hash of the forms that were added. */
uint32_t pr_exact_end(const struct pr_exact *exact,
                      const struct pr_vocabulary *vocabulary);

/*
 * The keys of a form as texts have it: the lemmas of its readings, or for an
 * unknown word the word itself and its stem marked with ~. du, des and d' have
 * the key of de; au and aux that of à; all possessives share one, beside that
 * of the nouns among them. False when memory is out.
 */
bool pr_keys_of_text(struct pr_vocabulary *vocabulary, uint32_t form,
                     struct pr_keys *keys);

/* The keys of a form in a headword: as above, but a form that is a lemma
 * itself has that key alone. */
bool pr_keys_of_headword(struct pr_vocabulary *vocabulary, uint32_t form,
                         struct pr_keys *keys);

/*
 * Cut a form at its hyphens; the parts' forms go to parts and their number is
 * the result, 0 for a form without hyphens or with too many parts.
 */
size_t pr_hyphen_parts(struct pr_vocabulary *vocabulary, precis_str bytes,
                       uint32_t parts[PR_PARTS_MAX]);

#endif
