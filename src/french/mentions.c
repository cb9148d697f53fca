/* mentions.c - find proper names in a French sentence. */
/* SPDX-License-Identifier: MIT */
#include "french/mentions.h"

#include "french/acronyms.h"
#include "french/name_finder.h"
#include "french/people.h"

static bool add(struct pr_mentions *mentions, const struct pr_mention *mention)
{
    if (!pr_grow(&mentions->items, &mentions->capacity, mentions->count,
                 sizeof *mentions->items))
        return false;
    mentions->items[mentions->count++] = *mention;
    return true;
}

/* ministre du Travail: True when the word is a common noun, too. */
static bool is_noun(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    for (uint8_t r = 0; r < form->count; r++)
        if (vocabulary->reading[form->readings + r].pos == PR_POS_NOUN)
            return true;
    return false;
}

/* les Occidentaux: people of a kind, who are called by an adjective. */
static bool is_people(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const many[] = {
        "les",       "des",   "aux",    "ces", "ses", "nos",   "deux",
        "plusieurs", "trois", "quatre", "un",  "une", "jeune", NULL};
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    if (t == scene->first || !pr_scene_is(scene, t - 1, many))
        return false;
    for (uint8_t r = 0; r < form->count; r++)
        if (vocabulary->reading[form->readings + r].pos == PR_POS_ADJ)
            return true;
    return false;
}

/* Paniquée, son amie …: a participle that opens the sentence and that lists do
 * not have. */
static bool is_participle(const struct pr_name_scene *scene, uint32_t t)
{
    precis_str word = pr_scene_word(scene, t);
    return t == scene->first && t + 1 < scene->last &&
           pr_str_is(pr_scene_word(scene, t + 1), ",") &&
           (pr_str_ends(word, PR_STR("ée")) ||
            pr_str_ends(word, PR_STR("és")) ||
            pr_str_ends(word, PR_STR("ées")));
}

/* les TPU, des PME: things of a kind, not a name. */
static bool is_kind_of_thing(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const many[] = {
        "les",   "des", "ces",  "un",   "une",       "aux",    "ses",
        "leurs", "nos", "cent", "deux", "plusieurs", "unités", NULL};
    return t > scene->first && pr_scene_is(scene, t - 1, many);
}

/* What is seen of a name at its first word. */
struct sight {
    unsigned bits;          /* of its first word                        */
    uint32_t known;         /* where the longest listed name ends, or t */
    enum pr_name_kind kind; /* of the whole name, when lists have it    */
    enum pr_name_kind part; /* of its beginning                         */
    bool head;              /* it begins with Cour, Sénat               */
};

/* L'Union européenne: True when the name of the lists that begins at t with an
 * article is shorter than the one behind the article, or the same where any
 * article has a capital. */
static bool is_mere_article(const struct pr_name_scene *scene, uint32_t t,
                            uint32_t known)
{
    static const char *const articles[] = {"l'", "le", "la", "les", NULL};
    enum pr_name_kind kind = PR_NAME_KINDS;
    if (known == t || !pr_scene_is(scene, t, articles) || t + 1 == scene->last)
        return false;
    uint32_t behind = pr_name_known_end(scene, t + 1, &kind);
    return behind > known || (behind == known && pr_scene_opens(scene, t));
}

/* True when a name may begin at t; then seen is filled. */
static bool sees(const struct pr_name_scene *scene, uint32_t t,
                 struct sight *seen)
{
    static const char *const articles[] = {"le", "la", "les", NULL};
    const struct pr_token *token = &scene->tokens[t];
    bool upper = token->flags & PR_TOKEN_UPPER;
    *seen = (struct sight){.kind = PR_NAME_KINDS, .part = PR_NAME_KINDS};
    seen->bits = pr_scene_bits(scene, t);
    seen->head = seen->bits & (PR_WORD_ORG_FULL | PR_WORD_ORG_BARE);
    seen->known = upper ? pr_name_known_end(scene, t, &seen->kind) : t;
    if (is_mere_article(scene, t, seen->known)) {
        seen->known = t;
        seen->kind = PR_NAME_KINDS;
    }
    bool article = seen->known == t && !pr_scene_opens(scene, t) && upper &&
                   pr_scene_is(scene, t, articles) && t + 1 < scene->last &&
                   pr_scene_upper(scene, t + 1);
    bool common = scene->vocabulary->form[token->form].known &&
                  token->pos != PR_POS_PROPN;
    if (seen->known == t + 1 && pr_scene_opens(scene, t) && common &&
        !pr_name_begins(scene, t))
        seen->known = t;
    if (seen->bits & PR_WORD_THING)
        return false;
    return seen->known > t || article ||
           (pr_name_begins(scene, t) && !(seen->bits & PR_WORD_HONORIFIC));
}

/* The end of the name at t by the capitals that follow. */
static uint32_t capitals_end(const struct pr_name_scene *scene, uint32_t t,
                             const struct sight *seen)
{
    bool sole = seen->bits & PR_WORD_ORG_BARE && t + 1 < scene->last &&
                pr_scene_bits(scene, t + 1) & PR_WORD_GIVEN;
    if (sole)
        return t + 1;
    if (seen->head)
        return pr_name_organisation_end(scene, t, seen->bits);
    uint32_t end = pr_name_split_at(scene, t, pr_name_run_end(scene, t));
    bool called = t > scene->first && is_noun(scene, t) &&
                  pr_scene_bits(scene, t - 1) & PR_WORD_ORG_BEFORE;
    /* collectif Eau vive */
    return called ? pr_name_called_end(scene, end) : end;
}

/* True when a listed name ends before the capitals do: le maire de Nice Paul
 * Roy, à Nice Paul. */
static bool parts(const struct pr_name_scene *scene, uint32_t t,
                  const struct sight *seen)
{
    static const char *const at[] = {"à", NULL};
    uint32_t known = seen->known;
    bool given = known > t && known < scene->last &&
                 pr_scene_bits(scene, known) & PR_WORD_GIVEN &&
                 !(seen->bits & PR_WORD_GIVEN);
    return given || (known > t && seen->kind == PR_NAME_PLACE &&
                     t > scene->first && pr_scene_is(scene, t - 1, at));
}

/* Set the votes of a mention from what is seen and from around it. */
static void judge(const struct pr_name_scene *scene, const struct sight *seen,
                  struct pr_mention *mention)
{
    if (seen->kind != PR_NAME_KINDS)
        pr_mention_vote(mention, seen->kind, 4);
    else if (seen->head)
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 4);
    if (seen->part != PR_NAME_KINDS)
        pr_mention_vote(mention, seen->part, 3);
    pr_mention_classify(scene, mention,
                        seen->kind != PR_NAME_KINDS ||
                            seen->part != PR_NAME_KINDS);
}

/* True when one word with a capital names nothing: le ministre du Travail, M.,
 * les Occidentaux. */
static bool is_no_name(const struct pr_name_scene *scene, uint32_t t,
                       const struct sight *seen)
{
    const struct pr_token *token = &scene->tokens[t];
    if (seen->bits & (PR_WORD_FUNCTION | PR_WORD_HONORIFIC) ||
        token->flags & PR_TOKEN_ABBREVIATION || token->end - token->start < 2)
        return true;
    if (seen->kind != PR_NAME_KINDS)
        return false;
    bool portfolio =
        is_noun(scene, t) && pr_function_of(scene, t) != PR_NAME_KINDS;
    return portfolio || is_participle(scene, t) ||
           (!seen->head && is_people(scene, t));
}

/* RD 12, RN 20: True when the number at end belongs to the road at t. */
static bool is_road(const struct pr_name_scene *scene, uint32_t t, uint32_t end)
{
    static const char *const roads[] = {"rd", "rn", "rte", NULL};
    return end == t + 1 && end < scene->last &&
           scene->tokens[end].kind == PR_NUMBER && pr_scene_is(scene, t, roads);
}

/* The name that begins at t; *end is past it. False when there is none. */
static bool name_at(const struct pr_name_scene *scene, uint32_t t,
                    struct pr_mention *mention, uint32_t *end)
{
    struct sight seen;
    *end = pr_name_title_end(scene, t);
    *mention = (struct pr_mention){.first = t, .last = *end};
    if (*end > t)
        return true;
    if (!sees(scene, t, &seen))
        return false;
    *end = capitals_end(scene, t, &seen);
    if (seen.known >= *end || parts(scene, t, &seen)) {
        *end = seen.known;
    } else {
        seen.part = seen.known > t + 1 ? seen.kind : PR_NAME_KINDS;
        seen.kind = PR_NAME_KINDS;
    }
    *end += is_road(scene, t, *end);
    *mention = (struct pr_mention){.first = t, .last = *end};
    bool alone = *end == t + 1;
    mention->acronym = alone && scene->tokens[t].flags & PR_TOKEN_CAPITALS;
    judge(scene, &seen, mention);
    if (alone && is_no_name(scene, t, &seen))
        return false;
    mention->thing = mention->acronym && seen.kind == PR_NAME_KINDS &&
                     is_kind_of_thing(scene, t);
    unsigned sum = 0;
    for (int k = 0; k < PR_NAME_KINDS; k++)
        sum += mention->votes[k];
    return !alone || sum || !pr_scene_common(scene, t);
}

/* The name that a common noun begins at t, "mer Noire"; false when none. */
static bool compound_at(const struct pr_name_scene *scene, uint32_t t,
                        struct pr_mention *mention, uint32_t *end)
{
    unsigned bits =
        scene->tokens[t].flags & PR_TOKEN_UPPER ? 0 : pr_scene_bits(scene, t);
    if (!(bits & PR_WORD_PART) || scene->tokens[t].pos != PR_POS_NOUN)
        return false;
    *end = pr_name_compound_end(scene, t, bits);
    *mention = (struct pr_mention){.first = t, .last = *end};
    pr_mention_vote(mention,
                    bits & PR_WORD_PLACE ? PR_NAME_PLACE : PR_NAME_ORGANISATION,
                    4);
    return *end > t;
}

/* Headings in capitals tell nothing about names. */
static bool is_shouting(const struct pr_name_scene *scene)
{
    unsigned words = 0, capitals = 0;
    for (uint32_t t = scene->first; t < scene->last; t++) {
        words += scene->tokens[t].kind == PR_WORD;
        capitals += (scene->tokens[t].flags & PR_TOKEN_CAPITALS) != 0;
    }
    return words >= 4 && capitals * 2 > words;
}

/* An acronym and its expansion around t: both mentions, *end past them. */
static bool pair_at(const struct pr_name_scene *scene, uint32_t t,
                    struct pr_mentions *mentions, size_t from, uint32_t *end,
                    bool *good)
{
    struct pr_mention acronym, full;
    if (!pr_acronym_find(scene, t, &acronym, &full))
        return false;
    while (mentions->count > from &&
           mentions->items[mentions->count - 1].last > full.first &&
           full.first < t)
        mentions->count--;
    *good = full.first < t ? add(mentions, &full) && add(mentions, &acronym)
                           : add(mentions, &acronym) && add(mentions, &full);
    *end = full.first < t ? t + 1 : full.last;
    return true;
}

/* "à Lyon, Brumont et Vire": what follows a place in a list is one, too, when
 * nothing tells what it is. */
static void follow_list(const struct pr_name_scene *scene,
                        const struct pr_mention *before,
                        struct pr_mention *mention)
{
    static const char *const links[] = {",", "et", "ou", NULL};
    if (before->last + 1 != mention->first || mention->acronym ||
        before->votes[PR_NAME_PLACE] <= before->votes[PR_NAME_PERSON] ||
        mention->votes[PR_NAME_PERSON] || mention->votes[PR_NAME_ORGANISATION])
        return;
    if (pr_scene_is(scene, before->last, links))
        pr_mention_vote(mention, PR_NAME_PLACE, 1);
}

bool pr_mentions_of(const struct pr_name_scene *scene,
                    struct pr_mentions *mentions)
{
    size_t from = mentions->count;
    bool good = true;
    if (is_shouting(scene))
        return true;
    for (uint32_t t = scene->first; good && t < scene->last;) {
        struct pr_mention mention;
        uint32_t end = t + 1;
        if (pair_at(scene, t, mentions, from, &end, &good)) {
            t = end;
        } else if (scene->tokens[t].kind == PR_WORD &&
                   (compound_at(scene, t, &mention, &end) ||
                    name_at(scene, t, &mention, &end))) {
            if (mentions->count > from)
                follow_list(scene, &mentions->items[mentions->count - 1],
                            &mention);
            good = add(mentions, &mention);
            t = end;
        } else {
            t++;
        }
    }
    return good;
}
