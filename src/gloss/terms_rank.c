/*
 * terms_rank.c - rank the key terms that were collected.
 *
 * Variants are joined first, then the dictionary is asked about candidates that
 * may become terms by it. See termhood.c for the score.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/lookup.h"
#include "gloss/termstore.h"

#include <stdlib.h>

size_t pr_terms_usual(const struct pr_terms *terms)
{
    enum { WORDS_PER_TERM = 35, LEAST = 20, SPARSE = 80, DENSE = 12 };
    size_t usual = terms->tokens / WORDS_PER_TERM;
    if (!pr_term_text_is_article(terms->content)) {
        usual = terms->likely;
        if (usual < terms->tokens / SPARSE)
            usual = terms->tokens / SPARSE;
        if (usual > terms->tokens / DENSE)
            usual = terms->tokens / DENSE;
    }
    return usual < LEAST ? LEAST : usual;
}

/* Better first; equal ones in order of their first place. */
static int by_score(const void *a, const void *b)
{
    const struct pr_term *one = a, *two = b;
    if (one->score != two->score)
        return one->score > two->score ? -1 : 1;
    const struct pr_term_place *p = one->places, *q = two->places;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    if (p->first != q->first)
        return p->first < q->first ? -1 : 1;
    return p->last < q->last ? -1 : p->last > q->last;
}

/* The groups of variants: by candidate the term it belongs to, the acronym of
 * a term, and where the places of a term begin. */
struct groups {
    uint32_t *owner, *acronym;    /* [keys.count] */
    size_t *begin;                /* [keys.count] */
    struct pr_term_place *places; /* [count]      */
};

static bool make_groups(struct pr_terms *terms, struct groups *groups)
{
    size_t keys = terms->keys.count;
    struct pr_arena *arena = &terms->arena;
    groups->owner = pr_arena_array(arena, keys + 1, sizeof *groups->owner);
    groups->acronym = pr_arena_array(arena, keys + 1, sizeof *groups->acronym);
    groups->begin = pr_arena_array(arena, keys + 1, sizeof *groups->begin);
    groups->places =
        pr_arena_array(arena, terms->count + 1, sizeof *groups->places);
    struct pr_term_groups found = {&terms->keys, terms->candidates,
                                   terms->occurrences, terms->count,
                                   &terms->acronyms};
    pr_termhood_alone(terms->occurrences, terms->count, terms->candidates);
    return groups->owner && groups->acronym && groups->begin &&
           groups->places &&
           pr_term_groups(&found, groups->owner, groups->acronym);
}

/* The places of each term in order of the text, one term after the other. */
static void sort_places(const struct pr_terms *terms,
                        const struct groups *groups)
{
    size_t at = 0, *begin = groups->begin;
    for (size_t id = 0; id < terms->keys.count; id++) {
        begin[id] = at;
        if (groups->owner[id] == id)
            at += terms->candidates[id].frequency;
    }
    for (size_t i = 0; i < terms->count; i++) {
        const struct pr_occurrence *item = &terms->occurrences[i];
        if (!item->held || !terms->candidates[item->key].elliptic)
            groups->places[begin[groups->owner[item->key]]++] = item->place;
    }
    for (size_t id = 0; id < terms->keys.count; id++)
        if (groups->owner[id] == id)
            begin[id] -= terms->candidates[id].frequency;
}

static bool is_nominal(const struct pr_sense *sense)
{
    return sense->pos == PR_ENTRY_NOUN || sense->pos == PR_ENTRY_NAME ||
           sense->pos == PR_ENTRY_ADJ;
}

/* Show a phrase, or a word in capitals, as the dictionary writes it: sense is
 * that of the headword that only capitals tell from it. */
static bool show_as(struct pr_terms *terms, const struct pr_sense *sense,
                    struct pr_termhood *candidate)
{
    bool shouts = pr_termhood_shouts(candidate);
    if (candidate->words == 1 && !shouts)
        return true;
    precis_str *shown = &candidate->shown[shouts];
    *shown = pr_arena_str(&terms->arena, sense->fr);
    return shown->bytes != NULL;
}

/* What the dictionary says of a candidate. */
static enum precis_status look_up(struct pr_terms *terms,
                                  const struct pr_glossary *dictionary,
                                  struct pr_found_list *found,
                                  struct pr_termhood *candidate)
{
    struct pr_sense sense, same = {
                               .fr = {NULL, 0}
    };
    precis_str shown = pr_termhood_shown(candidate);
    found->count = 0;
    enum precis_status status =
        pr_lookup_known(dictionary, terms->vocabulary, shown, found);
    for (size_t i = 0; !status && i < found->count; i++) {
        pr_glossary_sense(dictionary, found->items[i].sense, &sense);
        if (!is_nominal(&sense))
            continue;
        if (candidate->words > 1)
            candidate->listed = PR_LISTED_PHRASE;
        else if (sense.domain.size && !pr_str_is(sense.domain, "general"))
            candidate->listed = PR_LISTED_FIELD;
        else if (candidate->listed == PR_LISTED_NOT)
            candidate->listed = PR_LISTED_WORD;
        bool exact = found->items[i].how == PR_FOUND_EXACT &&
                     found->items[i].distance == 0;
        if (exact && (!same.fr.size || pr_str_equal(sense.fr, shown)))
            same = sense;
    }
    if (!status && same.fr.size && !show_as(terms, &same, candidate))
        status = PRECIS_E_MEMORY;
    return status;
}

static void fill(const struct pr_terms *terms, const struct groups *groups,
                 uint32_t id, double score, struct pr_term *term)
{
    const struct pr_termhood *candidate = &terms->candidates[id];
    uint32_t acronym = groups->acronym[id];
    *term = (struct pr_term){.shown = pr_termhood_shown(candidate),
                             .score = score,
                             .frequency = candidate->frequency,
                             .places = groups->places + groups->begin[id],
                             .words = candidate->words,
                             .name = (candidate->traits & PR_TRAIT_NAME) != 0};
    if (acronym != PR_NO_ID)
        term->acronym = pr_termhood_shown(&terms->candidates[acronym]);
}

/* Score the candidates that are terms and write them to all; the dictionary is
 * asked about those that may be worth showing. */
static enum precis_status score_all(struct pr_terms *terms,
                                    const struct groups *groups,
                                    const struct pr_glossary *dictionary,
                                    struct pr_term *all, size_t *count)
{
    struct pr_term_text text = {terms->vocabulary, terms->lemmas,
                                terms->lemma_capacity, terms->content};
    struct pr_found_list found = {0};
    enum precis_status status = PRECIS_OK;
    terms->likely = 0;
    for (uint32_t id = 0; !status && id < terms->keys.count; id++) {
        struct pr_termhood *candidate = &terms->candidates[id];
        if (groups->owner[id] != id)
            continue;
        if (dictionary && pr_termhood_may(&text, candidate))
            status = look_up(terms, dictionary, &found, candidate);
        double score = pr_termhood(&text, candidate);
        terms->likely += score >= 1.0;
        fill(terms, groups, id, score, &all[(*count)++]);
    }
    free(found.items);
    return status;
}

enum precis_status pr_terms_rank(struct pr_terms *terms,
                                 const struct pr_glossary *dictionary,
                                 const struct pr_term **ranked, size_t *count)
{
    size_t keys = terms->keys.count;
    struct groups groups = {0};
    struct pr_term *all = pr_arena_array(&terms->arena, keys + 1, sizeof *all);
    *ranked = all;
    *count = 0;
    if (!all || !make_groups(terms, &groups))
        return PRECIS_E_MEMORY;
    sort_places(terms, &groups);
    enum precis_status status =
        score_all(terms, &groups, dictionary, all, count);
    qsort(all, *count, sizeof *all, by_score);
    return status;
}
