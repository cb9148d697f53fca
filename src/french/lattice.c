/* lattice.c - the readings between which the tagger chooses, and their fit. */
/* SPDX-License-Identifier: MIT */
#include "french/lattice.h"

#include <stdlib.h>
#include <string.h>

/* Costs by the classes b, a, c, each a character from '#' for -44 quarters of
 * a bit. */
const pr_follow pr_lattice_follow = {
#include "french/tagger.def"
};

enum {
    COST_WORD_INSIDE = 32, /* a word with a capital within a sentence      */
    COST_NOUN_INSIDE = 6,  /* a noun or adjective: le Conseil              */
    COST_NAME_FIRST = 36,  /* a known word that opens a sentence as a name */
    COST_NAME_NEW = 4,     /* an unknown word that opens it                */
    COST_PERSON = 40,      /* vous, il, ils and a verb of another person   */
    COST_LONE_PERSON = 24, /* a first or second person without its pronoun */
    COST_THAT = 20,        /* que after a noun as a conjunction, or not    */
    COST_ALONE = 20,       /* an adjective without its noun                */
    COST_GENDER = 32,
    COST_NUMBER = 40,
    COST_DISTANT = 12 /* noun and adjective, noun and verb */
};

/* What a state costs because of its token's capital. */
static int capital_cost(const struct pr_form *form,
                        const struct pr_state *state, bool first, bool shouted)
{
    bool name = state->tag == PR_TAG_PROPN;
    if (shouted && form->known)
        return name && !form->listed ? COST_NAME_FIRST : 0;
    if (first && name)
        return form->listed ? 0 : form->known ? COST_NAME_FIRST : COST_NAME_NEW;
    if (first || name || state->tag == PR_TAG_DET)
        return 0;
    if (!form->listed &&
        (state->tag == PR_TAG_NOUN || state->tag == PR_TAG_ADJ))
        return state->number == PR_PLURAL ? 0 : COST_NOUN_INSIDE;
    return COST_WORD_INSIDE;
}

static bool is_finite(unsigned tag)
{
    return tag == PR_TAG_VERB || tag == PR_TAG_BE || tag == PR_TAG_HAVE;
}

/* Is there a state that a reading would only repeat? */
static bool is_repeated(const struct pr_state states[], size_t count,
                        const struct pr_reading *reading)
{
    for (size_t s = 0; s < count; s++)
        if (states[s].tag == reading->tag &&
            states[s].gender == reading->gender &&
            states[s].number == reading->number &&
            (states[s].persons & reading->persons) == reading->persons)
            return true;
    return false;
}

/* What neighbours see of a state; its parts have six bits, two, two, three
 * and one each. */
static uint16_t features_of(const struct pr_state *state)
{
    return (uint16_t)(state->tag | state->gender << 6 | state->number << 8 |
                      state->persons << 10 | state->finite << 13 |
                      state->that << 14);
}

/* The number of the states that neighbours take for this one. */
static uint8_t sort_of(struct pr_lattice *lattice, const struct pr_state *state)
{
    uint16_t features = features_of(state);
    uint32_t slot = features * UINT32_C(0x9E3779B9) >> 23;
    for (; lattice->slot[slot]; slot = (slot + 1) % PR_SORT_SLOTS)
        if (lattice->sort[lattice->slot[slot] - 1] == features)
            return (uint8_t)(lattice->slot[slot] - 1);
    if (lattice->sorts == PR_SORTS_MAX)
        return PR_SORTS_MAX;
    lattice->sort[lattice->sorts++] = features;
    lattice->slot[slot] = lattice->sorts;
    return (uint8_t)(lattice->sorts - 1);
}

bool pr_lattice_learn(struct pr_vocabulary *vocabulary, struct pr_form *form)
{
    const struct pr_reading *readings = &vocabulary->reading[form->readings];
    bool that = false;
    form->states = (uint32_t)vocabulary->states;
    for (size_t r = 0; r < form->count; r++) {
        form->listed |= readings[r].name != 0;
        that |= readings[r].tag == PR_TAG_QUE;
    }
    for (size_t r = 0; r < form->count; r++) {
        const struct pr_reading *reading = &readings[r];
        size_t count = vocabulary->states - form->states;
        if (count == PR_STATES_MAX)
            break;
        if (!pr_grow(&vocabulary->state, &vocabulary->state_capacity,
                     vocabulary->states, sizeof *vocabulary->state))
            return false;
        if (is_repeated(vocabulary->state + form->states, count, reading))
            continue;
        struct pr_state *state = &vocabulary->state[vocabulary->states++];
        *state =
            (struct pr_state){.lemma = reading->lemma,
                              .reading = (uint8_t)r,
                              .pos = reading->pos,
                              .tag = reading->tag,
                              .gender = reading->gender,
                              .number = reading->number,
                              .persons = reading->persons,
                              .finite = is_finite(reading->tag),
                              .that = reading->tag == PR_TAG_RELATIVE && that,
                              .cost = reading->cost};
        state->sort = sort_of(vocabulary->lattice, state);
    }
    form->state_count = (uint8_t)(vocabulary->states - form->states);
    return true;
}

const struct pr_state *pr_lattice_states(const struct pr_vocabulary *vocabulary,
                                         const struct pr_token *token,
                                         bool first, bool shouted,
                                         struct pr_state own[PR_STATES_MAX],
                                         size_t *count)
{
    const struct pr_form *form = &vocabulary->form[token->form];
    const struct pr_state *states = &vocabulary->state[form->states];
    *count = form->state_count;
    if (!(token->flags & PR_TOKEN_UPPER) || *count == 1)
        return states;
    for (size_t s = 0; s < *count; s++) {
        own[s] = states[s];
        own[s].cost = (int16_t)(own[s].cost +
                                capital_cost(form, &states[s], first, shouted));
    }
    return own;
}

static bool differ(unsigned a, unsigned b, unsigned any)
{
    return a && b && a != any && b != any && a != b;
}

static int nominal_discord(const struct pr_state *a, const struct pr_state *b,
                           int gender, int number)
{
    return (differ(a->gender, b->gender, PR_EPICENE) ? gender : 0) +
           (differ(a->number, b->number, PR_INVARIABLE) ? number : 0);
}

static bool is_nominal(unsigned tag)
{
    return tag == PR_TAG_NOUN || tag == PR_TAG_ADJ;
}

static int person_discord(const struct pr_state *a, const struct pr_state *b)
{
    if (a->tag == PR_TAG_SUBJECT)
        return (a->persons && !(a->persons & b->persons) ? COST_PERSON : 0) +
               (differ(a->number, b->number, PR_INVARIABLE) ? COST_NUMBER : 0);
    bool clitic = a->tag == PR_TAG_OBJECT || a->tag == PR_TAG_REFLEXIVE ||
                  a->tag == PR_TAG_NE;
    int lone =
        b->persons && !(b->persons & 4) && !clitic ? COST_LONE_PERSON : 0;
    if (a->tag == PR_TAG_NOUN && differ(a->number, b->number, PR_INVARIABLE))
        lone += COST_DISTANT;
    return lone;
}

static int feature_discord(const struct pr_state *a, const struct pr_state *b)
{
    if (b->finite)
        return person_discord(a, b);
    bool nominal = is_nominal(b->tag);
    if (!nominal && b->tag != PR_TAG_VERB_PAST && b->tag != PR_TAG_DET)
        return 0;
    switch (a->tag) {
    case PR_TAG_DET:
    case PR_TAG_DE:
        return nominal ? nominal_discord(a, b, COST_GENDER, COST_NUMBER) : 0;
    case PR_TAG_ADJ:
        return nominal_discord(a, b, COST_GENDER, COST_NUMBER);
    case PR_TAG_NOUN:
        return b->tag == PR_TAG_DET
                   ? 0
                   : nominal_discord(a, b, COST_DISTANT, COST_DISTANT);
    case PR_TAG_NUM:
        return nominal && b->number == PR_SINGULAR ? COST_DISTANT : 0;
    default:
        return 0;
    }
}

#define BIT(tag) (UINT64_C(1) << PR_TAG_##tag)
#define VERBS                                                                  \
    (BIT(VERB) | BIT(VERB_INF) | BIT(VERB_PAST) | BIT(VERB_ING) | BIT(BE) |    \
     BIT(BE_INF) | BIT(BE_PAST) | BIT(BE_ING) | BIT(HAVE) | BIT(HAVE_INF) |    \
     BIT(HAVE_ING))
#define CLITICS (BIT(OBJECT) | BIT(REFLEXIVE))

#define FINITE (BIT(VERB) | BIT(BE) | BIT(HAVE))

/* Rules of grammar: what follows a class, if it is one of these, costs more. */
static const struct {
    uint64_t not_next;
    uint8_t cost;
} rules[PR_TAG_COUNT] = {
    [PR_TAG_OBJECT] = {~(VERBS | CLITICS),                                                     48},
    [PR_TAG_REFLEXIVE] = {~(VERBS | CLITICS),                                                     48},
    [PR_TAG_NE] = {~(VERBS | CLITICS | BIT(NOT)),                                          40},
    [PR_TAG_SUBJECT] = {~(VERBS | CLITICS | BIT(NE) | BIT(COMMA) | BIT(MARK) |
                          BIT(STOP) | BIT(PRON) | BIT(NOT) | BIT(ADV)),
                       24                                                                        },
    [PR_TAG_DET] = {VERBS | CLITICS | BIT(DE) | BIT(CCONJ) | BIT(STOP) |
                        BIT(COMMA) | BIT(SUBJECT) | BIT(RELATIVE) | BIT(QUE) |
                        BIT(NE) | BIT(NOT),
                       28                                                                        },
    [PR_TAG_DE] = {FINITE | BIT(NE) | BIT(SUBJECT),                                        40},
    [PR_TAG_ADP] = {FINITE | BIT(NE) | BIT(SUBJECT),                                        32},
};

/* Is that a conjunction here, or does it stand for the noun before it? */
static int that_discord(const struct pr_state *a, const struct pr_state *b)
{
    uint64_t before = UINT64_C(1) << a->tag;
    bool noun = before & (BIT(NOUN) | BIT(PROPN));
    bool pronoun = before & BIT(PRON);
    bool verb = before & (VERBS | BIT(ADV) | BIT(DEGREE) | BIT(SCONJ) |
                          BIT(STOP) | BIT(ADP));
    if (b->tag == PR_TAG_QUE)
        return pronoun ? COST_THAT : noun ? COST_THAT / 2 : 0;
    return b->that && verb ? COST_THAT : 0;
}

static int rule_discord(const struct pr_state *a, const struct pr_state *b)
{
    int cost = rules[a->tag].not_next >> b->tag & 1 ? rules[a->tag].cost : 0;
    if (b->tag == PR_TAG_QUE || b->tag == PR_TAG_RELATIVE)
        cost += that_discord(a, b);
    return cost;
}

int pr_lattice_discord(const struct pr_state *a, const struct pr_state *b)
{
    return rule_discord(a, b) + feature_discord(a, b);
}

int pr_lattice_alone(const struct pr_state *a, const struct pr_state *b,
                     const struct pr_state *c)
{
    static const uint64_t ends = FINITE | BIT(DE) | BIT(ADP) | BIT(STOP) |
                                 BIT(RELATIVE) | BIT(QUE) | BIT(SUBJECT) |
                                 BIT(NE) | CLITICS | BIT(DET);
    bool opens = a->tag == PR_TAG_DET;
    return opens && b->tag == PR_TAG_ADJ && (ends >> c->tag & 1) ? COST_ALONE
                                                                 : 0;
}

struct pr_lattice *pr_lattice_new(void)
{
    static const struct pr_state det = {.tag = PR_TAG_DET},
                                 adjective = {.tag = PR_TAG_ADJ},
                                 stop = {.tag = PR_TAG_STOP};
    struct pr_lattice *lattice = malloc(sizeof *lattice);
    if (!lattice)
        return NULL;
    memset(lattice->discord, PR_DISCORD_UNKNOWN, sizeof lattice->discord);
    memset(lattice->slot, 0, sizeof lattice->slot);
    lattice->sorts = 0;
    sort_of(lattice, &stop);
    memcpy(lattice->follow, pr_lattice_follow, sizeof lattice->follow);
    unsigned char *row =
        lattice->follow[PR_TAG_ADJ * PR_TAG_COUNT + PR_TAG_DET];
    for (uint8_t c = 0; c < PR_TAG_COUNT; c++) {
        struct pr_state next = {.tag = c};
        int more = pr_lattice_alone(&det, &adjective, &next);
        row[c] = (unsigned char)(row[c] + more / PR_COST_QUARTER);
    }
    return lattice;
}

bool pr_lattice_shouted(const struct pr_token tokens[], size_t count)
{
    size_t words = 0, capitals = 0;
    for (size_t t = 0; t < count; t++) {
        words += tokens[t].kind == PR_WORD;
        capitals += (tokens[t].flags & PR_TOKEN_CAPITALS) != 0;
    }
    return words > 1 && 2 * capitals > words;
}
