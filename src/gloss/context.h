/* context.h - what the neighbours of a word tell about it. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_CONTEXT_H
#define PR_GLOSS_CONTEXT_H

#include "gloss/matcher.h"

/* True when token t may have its capital from where it stands: it begins its
 * sentence or what is quoted, or all letters around are capitals. */
bool pr_scene_begins(const struct pr_scene *scene, uint32_t t);

/* True when token t has a capital that its place does not explain. */
bool pr_scene_capital(const struct pr_scene *scene, uint32_t t);

/* True when the capital of token t is that of an office or institution, "le
 * Conseil", and not that of a person's name. */
bool pr_scene_titled(const struct pr_scene *scene, uint32_t t);

/* The gender and number that a word, folded, gives to a noun behind it. */
enum pr_gender pr_gender_given(precis_str key);
enum pr_number pr_number_given(precis_str key);

/* The gender of the noun at t, from its reading and its determiner. */
enum pr_gender pr_scene_gender(struct pr_matcher *matcher,
                               const struct pr_scene *scene, uint32_t t);
enum pr_number pr_scene_number(struct pr_matcher *matcher,
                               const struct pr_scene *scene, uint32_t t);

/* The token of the reflexive pronoun of the verb at t, or PR_NO_ID; *sure
 * tells se from me, te, nous, vous. */
uint32_t pr_scene_reflexive(struct pr_matcher *matcher,
                            const struct pr_scene *scene, uint32_t t,
                            bool *sure);

/* True when the text has the French expansion that the note of an acronym's
 * sense gives. Searches the text once for each sense and document. */
bool pr_scene_expands(struct pr_matcher *matcher, const struct pr_scene *scene,
                      uint32_t layer, uint32_t sense);

/* Count a domain that was met. */
void pr_domains_tally(struct pr_domains *domains, size_t domain);

/* True when the text so far speaks of a domain more than of others. */
static inline bool pr_scene_is_about(const struct pr_scene *scene,
                                     size_t domain)
{
    return domain < PR_DOMAINS && scene->domains->about >> domain & 1;
}

/* Which domains words near t are of by themselves, t left out; and which two
 * of them are. Bits. */
struct pr_near {
    uint32_t once, twice;
};
struct pr_near pr_scene_near(struct pr_matcher *matcher,
                             const struct pr_scene *scene, uint32_t t);

/* True when t is a past participle without a form of avoir before it. */
bool pr_scene_adjectival(const struct pr_matcher *matcher,
                         const struct pr_scene *scene, uint32_t t);

/* True when a noun without an article at t stands where an adjective does:
 * "reste critique". */
bool pr_scene_predicative(const struct pr_matcher *matcher,
                          const struct pr_scene *scene, uint32_t t);

/* True when token t is a finite verb and de or à follows it. */
bool pr_scene_governs(struct pr_matcher *matcher, const struct pr_scene *scene,
                      uint32_t t);

/* True when plus, and not that of a negation, stands before t. */
bool pr_scene_compared(const struct pr_matcher *matcher,
                       const struct pr_scene *scene, uint32_t t);

/* True when an infinitive follows at t, adverbs and pronouns left out. */
bool pr_scene_before_infinitive(const struct pr_matcher *matcher,
                                const struct pr_scene *scene, uint32_t t);

/* Set head and inflect of a match that has all the rest; its head is where
 * its verb stands, or its first word. May draw "plus" before it in. */
void pr_scene_inflect(struct pr_matcher *matcher, const struct pr_scene *scene,
                      struct pr_match *match);

#endif
