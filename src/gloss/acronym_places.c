/* acronym_places.c - acronyms in brackets beside what they stand for. */
/* SPDX-License-Identifier: MIT */
#include "gloss/acronym_places.h"

#include "document/names.h"
#include "french/acronyms.h"
#include "gloss/shortform.h"

static bool is_mark(const struct pr_document *document, uint32_t t, char mark)
{
    precis_str word = pr_token_str(document, &document->tokens.items[t]);
    return word.size == 1 && word.bytes[0] == mark;
}

/* True for a lone word that may be an acronym: OLAF, Insee. */
static bool may_be_short(const struct pr_document *document,
                         const struct pr_candidate *candidate)
{
    return candidate->last == candidate->first + 1 &&
           document->tokens.items[candidate->first].flags & PR_TOKEN_UPPER;
}

/* Whether full is what the acronym stands for. */
static bool fits(const struct pr_document *document,
                 const struct pr_candidate *acronym,
                 const struct pr_candidate *full)
{
    const struct pr_token *tokens = document->tokens.items;
    precis_str text =
        pr_str_slice(document->article->text, tokens[full->first].start,
                     tokens[full->last - 1].end);
    return pr_short_of(pr_token_str(document, &tokens[acronym->first]), text);
}

/* What the brackets around an acronym ask of its full form. */
struct brackets {
    uint32_t t;  /* the acronym                                         */
    bool within; /* it stands in them, else what stands in them is full */
};

static bool find_brackets(const struct pr_document *document,
                          const struct pr_sentence *sentence,
                          struct brackets *found)
{
    uint32_t t = found->t;
    found->within = t > sentence->first && t + 1 < sentence->last &&
                    is_mark(document, t - 1, '(') &&
                    is_mark(document, t + 1, ')');
    return found->within ||
           (t + 2 < sentence->last && is_mark(document, t + 1, '('));
}

static bool is_beside(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      const struct brackets *brackets,
                      const struct pr_candidate *full)
{
    if (brackets->within)
        return full->last + 1 == brackets->t;
    return full->first == brackets->t + 2 && full->last < sentence->last &&
           is_mark(document, full->last, ')');
}

/* The shortest candidate beside its brackets that acronym i stands for, or
 * NULL. Candidates are by ascending first, so it is near. */
static const struct pr_candidate *find_full(const struct pr_document *document,
                                            const struct pr_sentence *sentence,
                                            const struct pr_candidates *found,
                                            size_t i)
{
    const struct pr_candidate *acronym = &found->items[i], *best = NULL;
    struct brackets brackets = {.t = acronym->first};
    if (!find_brackets(document, sentence, &brackets))
        return NULL;
    size_t j = i;
    while (brackets.within && j > 0 &&
           found->items[j - 1].first + PR_CANDIDATE_TOKENS + 2 > brackets.t)
        j--;
    for (; j < found->count && found->items[j].first <= brackets.t + 2; j++) {
        const struct pr_candidate *full = &found->items[j];
        if (is_beside(document, sentence, &brackets, full) &&
            (!best || full->words < best->words) &&
            fits(document, acronym, full))
            best = full;
    }
    return best;
}

/* Content words of tokens [first, last). */
static uint8_t words_in(const struct pr_document *document, uint32_t first,
                        uint32_t last)
{
    uint8_t words = 0;
    for (uint32_t t = first; t < last && words < UINT8_MAX; t++)
        if (!(document->tokens.items[t].flags &
              (PR_TOKEN_STOP | PR_TOKEN_ELIDED)))
            words++;
    return words;
}

/* Fill what the initials of words beside the acronym tell, which may be longer
 * than a candidate and hold et: Institut national de la statistique et des
 * études économiques (Insee). */
static bool find_long(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      const struct pr_candidate *acronym,
                      struct pr_candidate *full)
{
    struct pr_mention one, other;
    struct brackets brackets = {.t = acronym->first};
    struct pr_name_scene scene =
        pr_names_scene(document, sentence->first, sentence->last);
    if (!find_brackets(document, sentence, &brackets) ||
        !pr_acronym_find(&scene, acronym->first, &one, &other))
        return false;
    *full = (struct pr_candidate){
        .first = other.first,
        .last = other.last,
        .words = words_in(document, other.first, other.last)};
    if (other.first > sentence->first)
        full->traits = PR_TRAIT_INSIDE;
    if (document->tokens.items[other.first].flags & PR_TOKEN_UPPER)
        full->traits |= PR_TRAIT_CAPITAL;
    return full->words > 1;
}

bool pr_acronyms_of(const struct pr_document *document,
                    const struct pr_sentence *sentence,
                    const struct pr_candidates *found,
                    struct pr_acronym_places *places)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct pr_candidate *acronym = &found->items[i], *full;
        struct pr_candidate longer;
        if (!may_be_short(document, acronym))
            continue;
        full = find_full(document, sentence, found, i);
        if (!full && find_long(document, sentence, acronym, &longer))
            full = &longer;
        if (!full)
            continue;
        if (!pr_grow(&places->items, &places->capacity, places->count,
                     sizeof *places->items))
            return false;
        places->items[places->count++] =
            (struct pr_acronym_place){*acronym, *full};
    }
    return true;
}
