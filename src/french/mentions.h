/* mentions.h - find proper names in a French sentence. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_FRENCH_MENTIONS_H
#define PR_FRENCH_MENTIONS_H

#include "french/gazetteer.h"

/* One sentence and what is known around it. */
struct pr_name_scene {
    const struct pr_vocabulary *vocabulary;
    precis_str text;
    const struct pr_token *tokens; /* of the whole document              */
    uint32_t first, last;          /* of the sentence, half open         */
    const bool *inside; /* [forms] met with a capital inside a sentence,
                           where French puts one on names alone          */
    size_t forms;
};

/* One place that names something. */
struct pr_mention {
    uint32_t first, last; /* tokens of the name, half open                 */
    uint32_t function_first, function_last; /* "ministre de l'Économie";
                                               equal = none                */
    uint32_t other_first, other_last; /* of an acronym its expansion, and the
                                         other way round; equal = none     */
    uint8_t votes[PR_NAME_KINDS];     /* for each kind                     */
    bool honorific;                   /* M., Mme stands before it          */
    bool acronym;                     /* it is one                         */
    bool thing; /* les TPU: what is called so is no name after all         */
};

/* A growing heap array by ascending first, but for the two of an acronym and
 * its expansion, which stand side by side; {0} is empty. */
struct pr_mentions {
    struct pr_mention *items;
    size_t count, capacity;
};

static inline void pr_mentions_done(struct pr_mentions *mentions)
{
    free(mentions->items);
    *mentions = (struct pr_mentions){0};
}

/* Append the names of one sentence. False when memory is out. Linear. */
bool pr_mentions_of(const struct pr_name_scene *scene,
                    struct pr_mentions *mentions);

/* ---- for the files of this folder */

precis_str pr_scene_word(const struct pr_name_scene *scene, uint32_t t);
/* The folded word. */
precis_str pr_scene_key(const struct pr_name_scene *scene, uint32_t t);
unsigned pr_scene_bits(const struct pr_name_scene *scene, uint32_t t);
/* True when the word at t is one of words, ended by NULL. */
bool pr_scene_is(const struct pr_name_scene *scene, uint32_t t,
                 const char *const words[]);
/* True for de, d', du, des. */
bool pr_scene_of(const struct pr_name_scene *scene, uint32_t t);
/* True for a word that is none but a common noun, adjective, verb …; without a
 * lexicon, for any word whose capital tells nothing. */
bool pr_scene_common(const struct pr_name_scene *scene, uint32_t t);
void pr_mention_vote(struct pr_mention *mention, enum pr_name_kind kind,
                     unsigned votes);
/* Set the votes, honorific and function of a mention whose first and last are
 * set; known when lists have the name whole. naming.c */
void pr_mention_classify(const struct pr_name_scene *scene,
                         struct pr_mention *mention, bool known);
/* True for a finite verb or an auxiliary. */
bool pr_scene_verb(const struct pr_name_scene *scene, uint32_t t);

#endif
