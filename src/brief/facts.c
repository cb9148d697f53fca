/* facts.c - the figures and dates of a brief, and what they measure. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

/* Words of what a figure measures. */
enum { MEASURE_WORDS = 8 };

/* The longest source that is told beside a figure, in bytes. */
enum { SOURCE_MAX = 48 };

/* What a kind of figure tells, more is better; 0 = left out. */
static const uint8_t worth[PR_FIGURE_KINDS] = {
    [PR_FIGURE_NUMBER] = 2, [PR_FIGURE_PERCENT] = 4,  [PR_FIGURE_POINTS] = 4,
    [PR_FIGURE_AMOUNT] = 5, [PR_FIGURE_QUANTITY] = 3, [PR_FIGURE_DURATION] = 1};

/* One figure that may go in. */
struct candidate {
    uint32_t document, sentence, figure;
    unsigned value;
};

struct list {
    struct candidate *items;
    size_t count, capacity;
};

static bool is_date(const struct pr_figure *figure)
{
    return figure->kind == PR_FIGURE_DATE || figure->kind == PR_FIGURE_TIME;
}

/* Small bare numbers, "deux", "trois", tell nothing by themselves. */
static bool is_small(const struct pr_figure *figure)
{
    return figure->kind == PR_FIGURE_NUMBER && figure->value.count < 2 &&
           !figure->value.exponent && figure->value.scale == 0;
}

static unsigned value_of(const struct pr_analysis_of *found,
                         const struct pr_figure *figure, uint32_t sentence,
                         bool dates)
{
    if (is_date(figure) != dates || is_small(figure))
        return 0;
    unsigned value = dates ? 1u + (figure->date.year != 0) +
                                 (figure->date.day != 0) +
                                 (figure->date.month != 0)
                           : worth[figure->kind];
    if (!value)
        return 0;
    if (found->chosen[sentence])
        value += 20;
    if (found->document->sentences[sentence].role == PR_ROLE_TITLE)
        value += 10;
    return value;
}

static void collect(struct pr_maker *maker, uint32_t document, bool dates,
                    struct list *list)
{
    const struct pr_analysis_of *found = &maker->found[document];
    for (uint32_t s = 0; s < found->document->S; s++)
        for (uint32_t f = found->sentence_figures[s];
             f < found->sentence_figures[s + 1]; f++) {
            unsigned value =
                value_of(found, &found->figures.items[f], s, dates);
            if (!value)
                continue;
            if (!pr_grow(&list->items, &list->capacity, list->count,
                         sizeof *list->items)) {
                maker->failed = true;
                return;
            }
            list->items[list->count++] =
                (struct candidate){document, s, f, value};
        }
}

static int by_value(const void *a, const void *b)
{
    const struct candidate *one = a, *two = b;
    if (one->value != two->value)
        return one->value > two->value ? -1 : 1;
    if (one->document != two->document)
        return one->document < two->document ? -1 : 1;
    return one->figure < two->figure ? -1 : one->figure > two->figure;
}

static int by_place(const void *a, const void *b)
{
    const struct pr_brief_figure *one = a, *two = b;
    const struct pr_brief_place *p = &one->place, *q = &two->place;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    return p->span.byte_start < q->span.byte_start   ? -1
           : p->span.byte_start > q->span.byte_start ? 1
                                                     : 0;
}

/* True for a finite verb, which parts what is measured from its measure. */
static bool is_verb(const struct pr_document *document, uint32_t t)
{
    const struct pr_token *token = &document->tokens.items[t];
    if (token->pos == PR_POS_AUX)
        return true;
    if (token->pos != PR_POS_VERB)
        return false;
    uint8_t tense = pr_vocabulary_reading(document->vocabulary, token)->tense;
    return tense != PR_PAST_PARTICIPLE && tense != PR_INFINITIVE;
}

static void set_of(struct pr_maker *maker, uint32_t document, uint32_t first,
                   uint32_t last, struct pr_brief_figure *made)
{
    const struct pr_document *from = maker->found[document].document;
    bool noun = false;
    for (uint32_t t = first; t < last; t++)
        noun |= from->tokens.items[t].pos == PR_POS_NOUN ||
                from->tokens.items[t].pos == PR_POS_PROPN;
    if (!noun || last - first > MEASURE_WORDS)
        return;
    made->of = pr_maker_text(maker, document, first, last);
    made->of_english = pr_maker_gloss(maker, document, first, last);
}

/* "300 000 entreprises": the noun that follows a number. */
static bool counts(struct pr_maker *maker, uint32_t document,
                   const struct pr_figure *figure, struct pr_brief_figure *made)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_document *from = found->document;
    if (figure->last >= from->tokens.count)
        return false;
    uint32_t t = figure->last;
    precis_str word = pr_token_str(from, &from->tokens.items[t]);
    if (figure->kind != PR_FIGURE_NUMBER && figure->kind != PR_FIGURE_PERCENT)
        return false;
    bool linked = pr_str_is(word, "d'") || pr_str_is(word, "d’") ||
                  pr_str_is(word, "de") || pr_str_is(word, "des") ||
                  pr_str_is(word, "du");
    if (figure->kind == PR_FIGURE_PERCENT && !linked)
        return false;
    if (linked && ++t >= from->tokens.count)
        return false;
    word = pr_token_str(from, &from->tokens.items[t]);
    if (linked && (pr_str_is(word, "la") || pr_str_is(word, "l'") ||
                   pr_str_is(word, "l’")))
        t++;
    const struct pr_match *match =
        t < from->tokens.count ? pr_maker_match(maker, document, t) : NULL;
    if (!match || from->tokens.items[match->head].pos != PR_POS_NOUN)
        return false;
    set_of(maker, document, match->first, match->last, made);
    return made->of.size > 0;
}

/* True when a verb of [first, last) says how much something is. */
static bool says_how_much(const struct pr_document *document, uint32_t first,
                          uint32_t last)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    for (uint32_t t = first; t < last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if ((token->pos == PR_POS_VERB || token->pos == PR_POS_AUX) &&
            pr_gazetteer_measures(
                pr_intern_str(&vocabulary->terms, token->lemma)))
            return true;
    }
    return false;
}

/* The finite verb before a figure with only words between, or PR_NO_ID. */
static uint32_t verb_before(const struct pr_document *document, uint32_t first,
                            uint32_t figure)
{
    const struct pr_token *tokens = document->tokens.items;
    uint32_t verb = PR_NO_ID;
    for (uint32_t t = figure; t-- > first;) {
        if (tokens[t].kind == PR_PUNCTUATION || tokens[t].kind == PR_NUMBER)
            break;
        if (is_verb(document, t))
            verb = t;
        else if (verb != PR_NO_ID)
            break;
    }
    return verb;
}

/* "l'inflation atteindrait 2,3 %": the subject of a verb of measure before a
 * figure, when it is one plain noun phrase. */
static void measures(struct pr_maker *maker, uint32_t document,
                     uint32_t sentence, const struct pr_figure *figure,
                     struct pr_brief_figure *made)
{
    const struct pr_document *from = maker->found[document].document;
    uint32_t start = from->sentences[sentence].first;
    const struct pr_token *tokens = from->tokens.items;
    uint32_t verb = verb_before(from, start, figure->first);
    if (verb == PR_NO_ID || !says_how_much(from, verb, figure->first))
        return;
    uint32_t last = verb;
    while (last > start && (tokens[last - 1].pos == PR_POS_PRON ||
                            tokens[last - 1].pos == PR_POS_ADV))
        last--;
    uint32_t first = last;
    while (first > start && tokens[first - 1].kind == PR_WORD &&
           (tokens[first - 1].pos == PR_POS_NOUN ||
            tokens[first - 1].pos == PR_POS_ADJ ||
            tokens[first - 1].pos == PR_POS_ADP ||
            tokens[first - 1].pos == PR_POS_DET ||
            tokens[first - 1].pos == PR_POS_PROPN))
        first--;
    bool whole = first == start || tokens[first - 1].kind == PR_PUNCTUATION ||
                 tokens[first - 1].pos == PR_POS_SCONJ ||
                 tokens[first - 1].pos == PR_POS_CCONJ ||
                 tokens[first - 1].pos == PR_POS_ADV;
    if (whole && first + 1 < last && tokens[first].pos == PR_POS_DET &&
        tokens[first + 1].pos == PR_POS_NOUN)
        set_of(maker, document, first + 1, last, made);
}

/* The first sign of doubt in a sentence. */
static struct pr_brief_doubt doubt_of(struct pr_maker *maker,
                                      const struct pr_analysis_of *found,
                                      uint32_t sentence)
{
    uint32_t first = found->sentence_hedges[sentence];
    if (first == found->sentence_hedges[sentence + 1])
        return (struct pr_brief_doubt){.kind = PR_HEDGE_KINDS};
    struct pr_brief_doubt doubt =
        pr_maker_doubt(maker, found, &found->hedges.items[first]);
    if (doubt.source.size > SOURCE_MAX)
        doubt.source.size = 0; /* the sentence tells it */
    return doubt;
}

/* Fill made; false when an equal one is among the count before it. */
static bool make(struct pr_maker *maker, const struct candidate *from,
                 struct pr_brief_figure *list, size_t count)
{
    const struct pr_analysis_of *found = &maker->found[from->document];
    const struct pr_figure *figure = &found->figures.items[from->figure];
    struct pr_brief_figure *made = &list[count];
    pr_buf_clear(&maker->buf);
    pr_figure_english(figure, &maker->options->style, &maker->buf);
    for (size_t i = 0; i < count; i++)
        if (pr_str_equal(list[i].english, pr_buf_view(&maker->buf))) {
            list[i].count++;
            return false;
        }
    *made = (struct pr_brief_figure){
        .kind = figure->kind,
        .english = pr_maker_keep(maker, pr_buf_view(&maker->buf)),
        .french =
            pr_maker_keep(maker, pr_str_slice(found->document->article->text,
                                              figure->start, figure->end)),
        .sentence = found->chosen[from->sentence],
        .count = 1,
        .doubt = doubt_of(maker, found, from->sentence),
        .place =
            pr_maker_place(maker, from->document, figure->start, figure->end),
    };
    if (is_date(figure) && made->doubt.kind == PR_HEDGE_SOURCE)
        made->doubt.kind = PR_HEDGE_KINDS; /* a source does not date */
    if (!is_date(figure) && !counts(maker, from->document, figure, made))
        measures(maker, from->document, from->sentence, figure, made);
    return true;
}

static void choose(struct pr_maker *maker, bool dates, size_t most,
                   struct pr_brief_figure **made, size_t *count)
{
    struct list list = {0};
    for (uint32_t d = 0; d < maker->input->count; d++)
        collect(maker, d, dates, &list);
    *made = pr_arena_array(&maker->brief->arena, most + 1, sizeof **made);
    maker->failed |= !*made;
    if (list.count)
        qsort(list.items, list.count, sizeof *list.items, by_value);
    for (size_t i = 0; *made && i < list.count && *count < most; i++)
        *count += make(maker, &list.items[i], *made, *count);
    if (*made && *count)
        qsort(*made, *count, sizeof **made, by_place);
    free(list.items);
}

void pr_maker_facts(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    choose(maker, false, PR_BRIEF_FIGURES, &brief->figures,
           &brief->figure_count);
    choose(maker, true, PR_BRIEF_DATES, &brief->dates, &brief->date_count);
}
