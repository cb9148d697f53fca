/* termgroups.c - which candidates are variants of one term. */
/* SPDX-License-Identifier: MIT */
#include "gloss/termgroups.h"

#include "french/gazetteer.h"
#include "unicode/fold.h"

static uint32_t owner_of(const uint32_t owner[], uint32_t id)
{
    while (owner[id] != id)
        id = owner[id];
    return id;
}

/* Let a variant belong to a term: its counts are the term's, too. */
static void join(const struct pr_term_groups *groups, uint32_t owner[],
                 uint32_t variant, uint32_t term)
{
    struct pr_termhood *to = &groups->candidates[term];
    const struct pr_termhood *from = &groups->candidates[variant];
    to->frequency += from->frequency;
    to->alone += from->alone;
    to->determined += from->determined;
    to->articled += from->articled;
    to->inside += from->inside;
    to->capital += from->capital;
    to->formula += from->formula;
    to->titled |= from->titled;
    to->first = from->first < to->first ? from->first : to->first;
    owner[variant] = term;
}

/* Candidates that only capitals tell apart: Nations Unies, Nations unies. The
 * one that is met more often is the term. */
static bool join_capitals(const struct pr_term_groups *groups, uint32_t owner[])
{
    struct pr_intern shown = {0};
    struct pr_buf buf = {0};
    uint32_t *of = calloc(groups->keys->count + 1, sizeof *of);
    bool good = of != NULL;
    for (uint32_t id = 0; good && id < groups->keys->count; id++) {
        if (owner[id] != id)
            continue;
        pr_buf_clear(&buf);
        pr_fold(pr_termhood_shown(&groups->candidates[id]), PR_FOLD_KEY, &buf);
        size_t known = shown.count;
        uint32_t same =
            buf.failed ? PR_NO_ID : pr_intern_add(&shown, pr_buf_view(&buf));
        good = same != PR_NO_ID;
        if (!good)
            break;
        uint32_t other = same == known ? id : owner_of(owner, of[same]);
        of[same] = id;
        if (other == id)
            continue;
        if (groups->candidates[id].frequency >
            groups->candidates[other].frequency) {
            join(groups, owner, other, id);
        } else {
            join(groups, owner, id, other);
            of[same] = other;
        }
    }
    free(of);
    pr_buf_done(&buf);
    pr_intern_done(&shown);
    return good;
}

/* The acronym becomes a variant of what it stands for where it is met first;
 * a second meaning stays apart. */
static void join_acronyms(const struct pr_term_groups *groups, uint32_t owner[],
                          uint32_t acronym[])
{
    for (size_t i = 0; i < groups->acronyms->count; i++) {
        const struct pr_acronym *item = &groups->acronyms->items[i];
        uint32_t full = owner_of(owner, item->full);
        if (owner[item->acronym] != item->acronym || full == item->acronym ||
            acronym[full] != PR_NO_ID || acronym[item->acronym] != PR_NO_ID)
            continue;
        acronym[full] = item->acronym;
        join(groups, owner, item->acronym, full);
    }
}

/* A shorter form never stands before the longer one, which is met twice or
 * more; it always has the article of what is known, and it is met alone not
 * more than half as often. */
static bool is_ellipsis(const struct pr_term_groups *groups, uint32_t shorter,
                        uint32_t longer, const uint32_t first[])
{
    const struct pr_termhood *s = &groups->candidates[shorter];
    const struct pr_termhood *l = &groups->candidates[longer];
    return s->alone && l->frequency > 1 && s->words > 1 &&
           s->definite == s->frequency && 2 * s->alone <= l->frequency &&
           !(s->traits & PR_TRAIT_NAME) && first[shorter] > first[longer];
}

/* A shorter form counts where it stands alone: elsewhere it is part of the
 * longer one. */
static void join_ellipsis(const struct pr_term_groups *groups, uint32_t owner[],
                          uint32_t shorter, uint32_t longer)
{
    struct pr_termhood *s = &groups->candidates[shorter];
    struct pr_termhood *l = &groups->candidates[longer];
    s->elliptic = true;
    l->frequency += s->alone;
    l->alone += s->alone;
    owner[shorter] = longer;
}

/* Join the candidate whose key is that of longer without [from, to). */
static void try_without(const struct pr_term_groups *groups, uint32_t owner[],
                        uint32_t longer, size_t from, size_t to,
                        const uint32_t first[], struct pr_buf *buf)
{
    precis_str key = pr_intern_str(groups->keys, longer);
    pr_buf_clear(buf);
    pr_buf_append(buf, key.bytes, from);
    pr_buf_append(buf, key.bytes + to, key.size - to);
    uint32_t shorter =
        buf->failed ? PR_NO_ID : pr_intern_find(groups->keys, pr_buf_view(buf));
    if (shorter != PR_NO_ID && owner[shorter] == shorter &&
        owner_of(owner, longer) != shorter &&
        is_ellipsis(groups, shorter, longer, first))
        join_ellipsis(groups, owner, shorter, owner_of(owner, longer));
}

/* True for the mark of a preposition in a key: d, a, sur … */
static bool is_link(precis_str word)
{
    static const char *const links[] = {"d",   "a",    "contre",
                                        "par", "pour", "sur"};
    for (size_t i = 0; i < PR_LENGTH(links); i++)
        if (pr_str_is(word, links[i]))
            return true;
    return false;
}

/* Leave out of a key each of its words in turn but the first, with the
 * preposition before it. */
static void try_all(const struct pr_term_groups *groups, uint32_t owner[],
                    uint32_t longer, const uint32_t first[], struct pr_buf *buf)
{
    precis_str key = pr_intern_str(groups->keys, longer);
    size_t from = PR_NO_ID, words = 0;
    for (size_t i = 0; i < key.size;) {
        size_t end = pr_str_find(key, PR_STR(" "), i + 1);
        bool link = is_link(pr_str_slice(key, i + 1, end));
        if (from == PR_NO_ID)
            from = i;
        if (!link && words++)
            try_without(groups, owner, longer, from, end, first, buf);
        if (!link)
            from = PR_NO_ID;
        i = end;
    }
}

/* The first occurrence of each candidate outside longer ones; for the longer
 * ones the first of all. */
static uint32_t *find_first(const struct pr_term_groups *groups)
{
    uint32_t *first = malloc((groups->keys->count + 1) * sizeof *first);
    for (size_t id = 0; first && id < groups->keys->count; id++)
        first[id] = PR_NO_ID;
    for (size_t i = 0; first && i < groups->count; i++) {
        const struct pr_occurrence *item = &groups->occurrences[i];
        if (first[item->key] == PR_NO_ID && !item->held)
            first[item->key] = (uint32_t)i;
    }
    return first;
}

static bool join_ellipses(const struct pr_term_groups *groups, uint32_t owner[])
{
    struct pr_buf buf = {0};
    uint32_t *first = find_first(groups);
    for (uint32_t id = 0; first && id < groups->keys->count; id++) {
        const struct pr_termhood *longer = &groups->candidates[id];
        if (longer->words > 2 && longer->frequency > 1 && owner[id] == id)
            try_all(groups, owner, id, first, &buf);
    }
    bool good = first && !buf.failed;
    free(first);
    pr_buf_done(&buf);
    return good;
}

/* True when the first word of a shown name is a given name. */
static bool has_given_name(precis_str shown)
{
    struct pr_buf folded = {0};
    precis_str word =
        pr_str_slice(shown, 0, pr_str_find(shown, PR_STR(" "), 0));
    pr_fold(word, PR_FOLD_KEY, &folded);
    bool given = !folded.failed &&
                 pr_gazetteer_word(word, pr_buf_view(&folded)) & PR_WORD_GIVEN;
    pr_buf_done(&folded);
    return given;
}

/* The lone last word of the name of a person, or PR_NO_ID; no name of one that
 * holds a preposition. */
static uint32_t surname_of(const struct pr_term_groups *groups, uint32_t id)
{
    const struct pr_termhood *full = &groups->candidates[id];
    precis_str key = pr_intern_str(groups->keys, id);
    size_t last = 0, words = 0;
    if (!(full->traits & PR_TRAIT_NAME) || full->words < 2 ||
        !has_given_name(pr_termhood_shown(full)))
        return PR_NO_ID;
    for (size_t i = 0; i < key.size; i++)
        if (key.bytes[i] == ' ') {
            words++;
            last = i;
        }
    uint32_t surname =
        words == full->words
            ? pr_intern_find(groups->keys, pr_str_slice(key, last, key.size))
            : PR_NO_ID;
    return surname != PR_NO_ID &&
                   groups->candidates[surname].traits & PR_TRAIT_NAME
               ? surname
               : PR_NO_ID;
}

/* What lies in the name of the person is no surname alone, even where that
 * name is met once. person[V] = the person of a surname and 1, or 0. */
static void hold_surnames(const struct pr_term_groups *groups,
                          const uint32_t person[])
{
    for (size_t i = 0; i < groups->count; i++) {
        struct pr_occurrence *item = &groups->occurrences[i];
        for (size_t j = person[item->key] ? i : 0; j-- > 0;) {
            const struct pr_term_place *place = &groups->occurrences[j].place;
            if (place->document != item->place.document ||
                place->first + PR_CANDIDATE_TOKENS <= item->place.first)
                break;
            if (!item->held && place->last == item->place.last &&
                groups->occurrences[j].key + 1 == person[item->key]) {
                item->held = true;
                groups->candidates[item->key].alone--;
            }
        }
    }
}

/* Who is called by the surname alone is who is named in full, when there is
 * one such person. */
static bool join_surnames(const struct pr_term_groups *groups, uint32_t owner[])
{
    uint32_t *person = calloc(groups->keys->count + 1, sizeof *person);
    for (uint32_t id = 0; person && id < groups->keys->count; id++) {
        uint32_t surname = owner[id] == id ? surname_of(groups, id) : PR_NO_ID;
        if (surname != PR_NO_ID)
            person[surname] = person[surname] ? PR_NO_ID : id + 1;
    }
    if (!person)
        return false;
    hold_surnames(groups, person);
    for (uint32_t id = 0; id < groups->keys->count; id++)
        if (person[id] && person[id] != PR_NO_ID && owner[id] == id)
            join_ellipsis(groups, owner, id, owner_of(owner, person[id] - 1));
    free(person);
    return true;
}

bool pr_term_groups(const struct pr_term_groups *groups, uint32_t owner[],
                    uint32_t acronym[])
{
    for (uint32_t id = 0; id < groups->keys->count; id++) {
        owner[id] = id;
        acronym[id] = PR_NO_ID;
    }
    if (!join_ellipses(groups, owner) || !join_surnames(groups, owner) ||
        !join_capitals(groups, owner))
        return false;
    join_acronyms(groups, owner, acronym);
    for (uint32_t id = 0; id < groups->keys->count; id++)
        owner[id] = owner_of(owner, id);
    return true;
}
