/* matcher.h - the inside of matching, for the files of this folder. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_MATCHER_H
#define PR_GLOSS_MATCHER_H

#include "gloss/keys.h"
#include "gloss/layers.h"
#include "gloss/match.h"
#include "gloss/sieve.h"

/*
 * What is known of a form: its keys, their numbers in each layer, and enough
 * to pass by a place where nothing longer than a word can begin.
 */
struct pr_known {
    struct pr_sieve seconds; /* the keys that may follow it in some entry  */
    struct pr_sieve thirds;  /* those that may end one, and with the next
                                key those that do not; or none             */
    uint32_t *marks;         /* [mark_count] its own keys' hashes          */
    uint16_t mark_count;
    bool starts; /* something in some layer begins with it        */
    bool apart;  /* what follows it may stand apart: a verb       */
    bool stop;   /* of struct pr_form */
    bool drawn;  /* a match behind it may begin with it: se, plus            */
    uint8_t gives_gender, gives_number; /* to the noun behind it: une, les */
    uint8_t domain; /* of its first entry alone, or PR_MARK_NO_DOMAIN */
    uint8_t part_count;
    struct pr_word *word; /* what it means alone, once it was asked for    */
    struct pr_keys keys;
    uint32_t *ids;   /* [layers][keys.count], PR_NO_ID = not in the layer */
    uint32_t *roots; /* the same: the nodes that they lead to first       */
    uint32_t parts[PR_PARTS_MAX]; /* forms between its hyphens */
};

/* What became of a sense that a place might mean. */
enum pr_verdict {
    PR_VERDICT_ALLOWED,   /* but another one has more points       */
    PR_VERDICT_CASE,      /* capitals do not fit                   */
    PR_VERDICT_REFLEXIVE, /* no reflexive pronoun stands before it */
    PR_VERDICT_GAP,       /* other words stand inside              */
    PR_VERDICT_FORM,      /* a fixed expression in another form    */
    PR_VERDICT_POS,       /* another part of speech                */
    PR_VERDICT_SHORTER,   /* a longer one was found                */
    PR_VERDICT_CHOSEN
};

/* Whether the expansion of an acronym's sense stands in the document. */
struct pr_expansion {
    uint32_t layer, sense;
    bool found;
};
enum { PR_EXPANSIONS_MAX = 64 }; /* of one document; more are not looked for */

/* One sense that was looked at, for --explain. */
struct pr_reason {
    struct pr_sense_id sense;
    uint32_t first, last; /* tokens */
    int points;           /* PR_VERDICT_ALLOWED and _CHOSEN */
    uint8_t verdict;      /* enum pr_verdict */
};

/* A word of a sentence that is of a domain by itself. */
struct pr_telling {
    uint32_t token;
    uint32_t domain; /* less than PR_DOMAINS */
};

struct pr_matcher {
    const struct pr_glossary *glossary;
    struct pr_vocabulary *vocabulary;
    struct pr_known **known; /* [form] or NULL */
    size_t known_count;
    struct pr_arena arena;
    struct pr_buf scratch;
    struct pr_expansion expansions[PR_EXPANSIONS_MAX];
    size_t expansion_count;
    struct pr_sieve present; /* pairs of keys of the document: expand.c */
    bool present_known;
    struct pr_telling *telling; /* of the sentence that begins at token
                                   telling_of - 1, when that is not 0   */
    size_t telling_count, telling_capacity;
    size_t telling_near; /* the place in it that was looked at last */
    uint32_t telling_of;
    bool explains; /* keep reasons */
    struct pr_reason *reasons;
    size_t reason_count, reason_capacity;
};

/* Where a path through the layers ended at headwords. */
struct pr_end {
    uint32_t layer, node;
    uint32_t last;   /* token behind the last one, half open */
    uint32_t tail;   /* first token behind a gap, or last    */
    uint8_t units;   /* steps of the path                    */
    uint8_t reading; /* reading of the first form that its key is of, or 255 */
};
enum { PR_ENDS_MAX = 48 };

/* How often a text met each domain of the glossary, and which it is about: a
 * domain that is met often enough, and often enough among all. */
enum { PR_DOMAINS = 32 };
struct pr_domains {
    uint16_t count[PR_DOMAINS];
    unsigned all;   /* of all but the first, "general" */
    uint32_t about; /* bits */
};

/* The tokens of the sentence that is matched. */
struct pr_scene {
    const struct pr_document *document;
    const struct pr_token *tokens; /* of the document */
    uint32_t first, last;          /* of the sentence */
    const bool *taken;             /* [last - first] */
    const struct pr_domains *domains;
};

/* Find out what is to know of a form; NULL when memory is out. */
const struct pr_known *pr_matcher_learn(struct pr_matcher *matcher,
                                        uint32_t form);

/* What is known of form, found out at first; NULL when memory is out. */
static inline const struct pr_known *
pr_matcher_known(struct pr_matcher *matcher, uint32_t form)
{
    return form < matcher->known_count && matcher->known[form]
               ? matcher->known[form]
               : pr_matcher_learn(matcher, form);
}

/* Whether a path of more than one step may begin at token t, whose form is
 * known: false is sure. */
bool pr_walk_far(struct pr_matcher *matcher, const struct pr_scene *scene,
                 uint32_t t, const struct pr_known *known);

/* The ends of the paths of one step from token t; returns their number. */
size_t pr_walk_word(const struct pr_matcher *matcher,
                    const struct pr_known *known, uint32_t t,
                    struct pr_end ends[PR_ENDS_MAX]);

/* Every end of a path of more than one step from token t, the longest first,
 * at most PR_ENDS_MAX. False when memory is out. */
bool pr_walk(struct pr_matcher *matcher, const struct pr_scene *scene,
             uint32_t t, struct pr_end ends[PR_ENDS_MAX], size_t *count);

/*
 * Choose among the headwords of ends, which begin at t: the longest that the
 * text allows, then the sense that fits best. False when none is allowed.
 * Sets first (a reflexive pronoun may stand before t), last, tail, head,
 * sense and inflect of match.
 */
bool pr_choose(struct pr_matcher *matcher, const struct pr_scene *scene,
               uint32_t t, const struct pr_end ends[], size_t count,
               struct pr_match *match);

/* The same as to choose among the ends of pr_walk_word, remembered for every
 * place that tells no difference. */
bool pr_choose_word(struct pr_matcher *matcher, const struct pr_scene *scene,
                    uint32_t t, struct pr_match *match);

/* Try to derive token t from an entry; as pr_choose. */
bool pr_derive(struct pr_matcher *matcher, const struct pr_scene *scene,
               uint32_t t, struct pr_match *match);

#endif
