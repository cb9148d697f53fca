/* offer.h - one headword that a place of a text may mean. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_OFFER_H
#define PR_GLOSS_OFFER_H

#include "gloss/context.h"

/* A headword at an end of a path, before its senses are looked at. */
struct pr_offer {
    uint32_t first; /* token where the path begins          */
    const struct pr_end *end;
    const struct pr_compiled *layer;
    struct pr_head head;
    struct pr_near near;
    uint32_t reflexive; /* token of the pronoun, or PR_NO_ID */
    bool sure;          /* it can be nothing but reflexive   */
};

/* How well a token of a part of speech (enum pr_pos) takes an entry of one
 * (enum pr_entry_pos), 0 to 10. */
unsigned pr_fit(uint8_t entry_pos, uint8_t pos);

/* The token whose part of speech the entry has to fit: the verb of a verb
 * phrase, else the first. */
uint32_t pr_offer_anchor(const struct pr_scene *scene,
                         const struct pr_offer *offer, uint8_t pos);

/* Points for words of a sense's domain near by: 0, 1 or 2. */
static inline unsigned pr_offer_nears(const struct pr_offer *offer,
                                      size_t domain)
{
    return domain < PR_DOMAINS ? (offer->near.once >> domain & 1) +
                                     (offer->near.twice >> domain & 1)
                               : 0;
}

/* Whether the text allows the headword as a part of speech. */
enum pr_verdict pr_offer_allowed(struct pr_matcher *matcher,
                                 const struct pr_scene *scene,
                                 const struct pr_offer *offer, uint8_t pos);

/* The most points that a sense of a part of speech can have at t, where its
 * headword is one word. */
int pr_offer_points_most(const struct pr_scene *scene, uint32_t t, uint8_t pos);

/* How well a sense fits, the order-th of its headword; the most points win. */
int pr_offer_points(struct pr_matcher *matcher, const struct pr_scene *scene,
                    const struct pr_offer *offer, uint32_t sense, size_t order);

#endif
