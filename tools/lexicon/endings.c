/* endings.c - learn from the lexicon what the ending of a word tells. */
/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "tools/lexicon/pack.h"

#include <math.h>
#include <stdlib.h>

enum {
    FORM_LEAST = 5,  /* bytes: shorter words are exceptions       */
    ENDING_MOST = 9, /* bytes                                     */
    GROUP_LEAST = 6, /* words that must share an ending           */
    KINDS_MAX = 64,  /* different readings counted for an ending  */
    KEPT_MAX = 6     /* readings kept                             */
};
/* A reading stays when this share of the words have it, and an ending is not
 * made longer when its first reading has that one. */
static const double KEPT_SHARE = 0.06, SURE_SHARE = 0.98;

/* All readings of one form. */
struct word {
    const struct reading *readings;
    size_t count;
};

/* A reading that words share: what is cut and added, and the rest. */
struct kind {
    const struct reading *like;
    double weight;
};

struct learner {
    struct classes *classes;
    struct automaton *automaton;
    const struct word *words;
};

static bool open_class(unsigned tag)
{
    return tag == PR_TAG_NOUN || tag == PR_TAG_ADJ || tag == PR_TAG_ADV ||
           (tag >= PR_TAG_VERB && tag <= PR_TAG_VERB_ING);
}

static int backwards(const void *a, const void *b)
{
    precis_str left = ((const struct word *)a)->readings->form;
    precis_str right = ((const struct word *)b)->readings->form;
    size_t i = left.size, j = right.size;
    while (i && j && left.bytes[i - 1] == right.bytes[j - 1]) {
        i--;
        j--;
    }
    if (!i || !j)
        return (int)(i != 0) - (int)(j != 0);
    return (unsigned char)left.bytes[i - 1] - (unsigned char)right.bytes[j - 1];
}

static bool alike(const struct reading *a, const struct reading *b)
{
    size_t cut = lemma_cut(a->form, a->lemma);
    size_t common_a = a->form.size - cut, common_b = b->form.size - cut;
    return a->tag == b->tag && a->gender == b->gender &&
           a->number == b->number && a->tense == b->tense &&
           a->persons == b->persons && cut == lemma_cut(b->form, b->lemma) &&
           pr_str_equal(pr_str_slice(a->lemma, common_a, a->lemma.size),
                        pr_str_slice(b->lemma, common_b, b->lemma.size));
}

static size_t count_kinds(const struct word *words, size_t count,
                          struct kind kinds[KINDS_MAX])
{
    size_t known = 0;
    for (size_t w = 0; w < count; w++)
        for (size_t r = 0; r < words[w].count; r++) {
            const struct reading *reading = &words[w].readings[r];
            size_t k = 0;
            while (k < known && !alike(kinds[k].like, reading))
                k++;
            if (k == KINDS_MAX)
                continue;
            if (k == known)
                kinds[known++] = (struct kind){reading, 0.0};
            kinds[k].weight += exp2(-reading->cost / 8.0);
        }
    return known;
}

static int by_weight(const void *a, const void *b)
{
    const struct kind *left = a, *right = b;
    if (left->weight != right->weight)
        return left->weight > right->weight ? -1 : 1;
    return left->like->order < right->like->order ? -1 : 1;
}

/* Add the ending of size bytes that words share; true when it is sure. */
static bool add_ending(struct learner *learner, const struct word *words,
                       size_t count, size_t size)
{
    struct kind kinds[KINDS_MAX];
    size_t known = count_kinds(words, count, kinds), kept = 0;
    qsort(kinds, known, sizeof *kinds, by_weight);
    precis_str form = words->readings->form;
    char ending[ENDING_MOST];
    classes_begin(learner->classes);
    for (; kept < known && kept < KEPT_MAX; kept++) {
        double share = kinds[kept].weight / (double)count;
        if (kept && share < KEPT_SHARE)
            break;
        struct reading reading = *kinds[kept].like;
        double cost = share > 0 ? -8.0 * log2(share) : 255;
        reading.cost = cost > 255 ? 255 : cost < 0 ? 0 : (uint8_t)lround(cost);
        classes_reading(learner->classes, &reading);
    }
    for (size_t i = 0; i < size; i++)
        ending[i] = form.bytes[form.size - 1 - i];
    automaton_add(learner->automaton, pr_str(ending, size),
                  classes_end(learner->classes));
    return kinds[0].weight >= SURE_SHARE * (double)count;
}

/* Learn the endings of size bytes and more of words that share size - 1. */
static void learn(struct learner *learner, size_t first, size_t last,
                  size_t size)
{
    for (size_t w = first, next; w < last; w = next) {
        precis_str form = learner->words[w].readings->form;
        next = w + 1;
        if (form.size < size)
            continue;
        char byte = form.bytes[form.size - size];
        while (
            next < last && learner->words[next].readings->form.size >= size &&
            learner->words[next]
                    .readings->form
                    .bytes[learner->words[next].readings->form.size - size] ==
                byte)
            next++;
        bool inside = ((unsigned char)byte & 0xC0) == 0x80;
        if (next - w < GROUP_LEAST)
            continue;
        bool sure = !inside && size > 1 &&
                    add_ending(learner, learner->words + w, next - w, size);
        if (!sure && size < ENDING_MOST)
            learn(learner, w, next, size + 1);
    }
}

bool endings_add(const struct readings *readings, struct classes *classes,
                 struct automaton *automaton)
{
    struct word *words = calloc(readings->count + 1, sizeof *words);
    if (!words)
        return false;
    size_t count = 0;
    for (size_t r = 0, next; r < readings->count; r = next) {
        const struct reading *reading = &readings->items[r];
        bool open = reading->form.size >= FORM_LEAST &&
                    (unsigned char)reading->form.bytes[0] >= 'a' &&
                    !memchr(reading->form.bytes, '-', reading->form.size) &&
                    !reading->ours;
        for (next = r; next < readings->count &&
                       pr_str_equal(readings->items[next].form, reading->form);
             next++)
            open = open && open_class(readings->items[next].tag);
        if (open)
            words[count++] = (struct word){reading, next - r};
    }
    qsort(words, count, sizeof *words, backwards);
    struct learner learner = {classes, automaton, words};
    learn(&learner, 0, count, 1);
    free(words);
    return !automaton->failed && !classes->failed;
}
