/* lexis.c - the glossary of a brief, its unknown words and its coverage. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "gloss/gather.h"

#include <math.h>

/* One entry or word over all documents. */
struct candidate {
    const struct pr_gathered *group; /* the first               */
    uint32_t document;               /* where that is           */
    size_t count;
    bool chosen, titled; /* in a chosen sentence, in the title */
    double score;
};

struct work {
    struct pr_intern keys;
    struct candidate *items;
    size_t capacity;
};

static void write_key(const struct pr_gathered *group, struct pr_buf *buf)
{
    pr_buf_clear(buf);
    pr_buf_format(buf, "%u %u.%u ", group->match->how,
                  group->match->how ? group->match->sense.layer : 0,
                  group->match->how ? group->match->sense.sense : 0);
    pr_buf_str(buf, group->french);
}

/* The mention of a name that covers a match, or NULL. */
static const struct pr_mention *mention_of(const struct pr_analysis_of *found,
                                           const struct pr_match *match)
{
    const struct pr_mention *mention =
        pr_names_mention_over(&found->names, match->first);
    return mention && mention->first <= match->first &&
                   mention->last >= match->last
               ? mention
               : NULL;
}

/* True when a name covers a match: the list of names has it. */
static bool is_name(const struct pr_analysis_of *found,
                    const struct pr_match *match)
{
    return mention_of(found, match) != NULL;
}

/* True when a match is part of the name of a person or place, where its words
 * mean nothing; one that is the name of the place itself isn't. */
static bool in_person(const struct pr_maker *maker,
                      const struct pr_analysis_of *found,
                      const struct pr_match *match)
{
    const struct pr_mention *mention = mention_of(found, match);
    struct pr_sense sense;
    if (!mention)
        return false;
    size_t m = (size_t)(mention - found->names.mentions.items);
    enum pr_name_kind kind = found->names.items[found->names.owner[m]].kind;
    if (kind != PR_NAME_PLACE || match->how == PR_MATCH_NONE)
        return kind == PR_NAME_PERSON;
    pr_glossary_sense(maker->input->glossary, match->sense, &sense);
    return sense.pos != PR_ENTRY_NAME;
}

/* True when a match lies in a figure: "milliards d'euros". */
static bool in_figure(const struct pr_analysis_of *found,
                      const struct pr_match *match)
{
    const struct pr_figure *items = found->figures.items;
    uint32_t low = found->sentence_figures[match->sentence];
    uint32_t end = found->sentence_figures[match->sentence + 1], high = end;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (items[middle].last < match->last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && items[low].first <= match->first;
}

static bool add(struct pr_maker *maker, struct work *work, uint32_t document,
                const struct pr_gathered *group)
{
    const struct pr_analysis_of *found = &maker->found[document];
    write_key(group, &maker->buf);
    size_t known = work->keys.count;
    uint32_t id = maker->buf.failed
                      ? PR_NO_ID
                      : pr_intern_add(&work->keys, pr_buf_view(&maker->buf));
    if (id == PR_NO_ID ||
        !pr_grow(&work->items, &work->capacity, id, sizeof *work->items))
        return false;
    struct candidate *item = &work->items[id];
    if (id == known)
        *item = (struct candidate){.group = group, .document = document};
    for (size_t p = 0; p < group->count; p++) {
        const struct pr_match *match = &found->matches.items[group->places[p]];
        if (in_figure(found, match) || in_person(maker, found, match))
            continue;
        item->count++;
        item->chosen |= found->chosen[match->sentence] != 0;
        item->titled |=
            found->document->sentences[match->sentence].role == PR_ROLE_TITLE;
    }
    return true;
}

/* What a term is worth in a glossary of so many lines. */
static double score_of(const struct pr_maker *maker,
                       const struct candidate *item)
{
    const struct pr_analysis_of *found = &maker->found[item->document];
    const struct pr_match *match = item->group->match;
    uint8_t pos = found->document->tokens.items[match->head].pos;
    double kind = match->words > 1                          ? 2.0
                  : pos == PR_POS_NOUN                      ? 1.0
                  : pos == PR_POS_PROPN || pos == PR_POS_X  ? 1.0
                  : pos == PR_POS_ADJ || pos == PR_POS_VERB ? 0.4
                                                            : 0.0;
    double score = kind * log2(1.0 + (double)item->count);
    return score * (1.0 + item->chosen + 0.5 * item->titled);
}

static int by_score(const void *a, const void *b)
{
    const struct candidate *one = a, *two = b;
    if (one->score != two->score)
        return one->score > two->score ? -1 : 1;
    if (one->document != two->document)
        return one->document < two->document ? -1 : 1;
    uint32_t p = one->group->match->first, q = two->group->match->first;
    return p < q ? -1 : p > q;
}

/* The sense of a term with its definition, note and source. */
static void set_sense(struct pr_maker *maker, const struct pr_match *match,
                      struct pr_brief_term *made)
{
    const struct pr_brief_input *input = maker->input;
    struct pr_match plain = *match;
    struct pr_sense sense;
    plain.inflect = 0;
    pr_buf_clear(&maker->buf);
    pr_match_english(input->matcher, &plain, false, &maker->buf);
    made->english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    pr_glossary_sense(input->glossary, match->sense, &sense);
    made->definition = pr_maker_keep(maker, sense.definition);
    made->note = pr_maker_keep(maker, sense.note);
    made->source = pr_maker_keep(
        maker, sense.source.size
                   ? sense.source
                   : pr_glossary_name(input->glossary, match->sense.layer));
    made->sense = match->sense;
}

static void make(struct pr_maker *maker, const struct candidate *item,
                 struct pr_brief_term *made)
{
    const struct pr_match *match = item->group->match;
    const struct pr_token *tokens =
        maker->found[item->document].document->tokens.items;
    *made = (struct pr_brief_term){.count = item->count};
    if (match->how == PR_MATCH_ENTRY)
        made->french = pr_maker_keep(maker, item->group->french);
    else
        made->french =
            pr_maker_text(maker, item->document, match->first, match->last);
    made->place =
        pr_maker_place(maker, item->document, tokens[match->first].start,
                       tokens[match->last - 1].end);
    if (match->how != PR_MATCH_NONE)
        set_sense(maker, match, made);
}

/* Lead the segments of the chosen sentences to their terms. */
static void link_segments(struct pr_brief *brief)
{
    for (size_t k = 0; k < brief->K; k++)
        for (size_t g = 0; g < brief->sentences[k].segment_count; g++) {
            struct pr_brief_segment *segment =
                (struct pr_brief_segment *)&brief->sentences[k].segments[g];
            for (size_t t = 0;
                 segment->kind == PR_SEGMENT_GLOSS && t < brief->term_count;
                 t++)
                if (brief->terms[t].sense.layer == segment->sense.layer &&
                    brief->terms[t].sense.sense == segment->sense.sense)
                    segment->term = (uint32_t)t;
        }
}

static void choose(struct pr_maker *maker, struct work *work)
{
    struct pr_brief *brief = maker->brief;
    size_t count = work->keys.count;
    brief->terms =
        pr_arena_array(&brief->arena, PR_BRIEF_TERMS, sizeof *brief->terms);
    brief->unknown =
        pr_arena_array(&brief->arena, PR_BRIEF_UNKNOWN, sizeof *brief->unknown);
    if (!brief->terms || !brief->unknown) {
        maker->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        work->items[i].score = score_of(maker, &work->items[i]);
    if (count)
        qsort(work->items, count, sizeof *work->items, by_score);
    for (size_t i = 0; i < count; i++) {
        const struct candidate *item = &work->items[i];
        bool known = item->group->match->how != PR_MATCH_NONE;
        if (known && item->score > 0 && brief->term_count < PR_BRIEF_TERMS)
            make(maker, item, &brief->terms[brief->term_count++]);
        else if (!known && item->count &&
                 brief->unknown_count < PR_BRIEF_UNKNOWN &&
                 !is_name(&maker->found[item->document], item->group->match))
            make(maker, item, &brief->unknown[brief->unknown_count++]);
    }
    link_segments(brief);
}

static void cover(struct pr_maker *maker, const struct pr_analysis_of *found)
{
    for (size_t m = 0; m < found->matches.count; m++) {
        const struct pr_match *match = &found->matches.items[m];
        if (match->how == PR_MATCH_NONE && is_name(found, match))
            continue;
        maker->brief->content_words += match->words;
        if (match->how != PR_MATCH_NONE)
            maker->brief->glossed_words += match->words;
    }
}

void pr_maker_lexis(struct pr_maker *maker)
{
    struct work work = {0};
    for (uint32_t d = 0; !maker->failed && d < maker->input->count; d++) {
        const struct pr_gathered *groups;
        size_t count = 0;
        const struct pr_analysis_of *found = &maker->found[d];
        maker->failed |=
            pr_gather(maker->input->matcher, found->document, &found->matches,
                      &maker->scratch, &groups, &count) != PRECIS_OK;
        for (size_t g = 0; !maker->failed && g < count; g++)
            maker->failed |= !add(maker, &work, d, &groups[g]);
        cover(maker, found);
    }
    if (!maker->failed)
        choose(maker, &work);
    pr_intern_done(&work.keys);
    free(work.items);
}
