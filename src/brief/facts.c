/* facts.c - the figures and dates of a brief, and what they measure. */
/* SPDX-License-Identifier: MIT */
#include "brief/measures.h"

/* How far behind a small number the word stands that makes it matter. */
enum { TOLL_REACH = 8 };

/* The longest source that is told beside a figure, in bytes. */
enum { SOURCE_MAX = 48 };

/* What a kind of figure tells, more is better; 0 = left out. */
static const uint8_t worth[PR_FIGURE_KINDS] = {
    [PR_FIGURE_NUMBER] = 2, [PR_FIGURE_PERCENT] = 4,  [PR_FIGURE_POINTS] = 4,
    [PR_FIGURE_AMOUNT] = 5, [PR_FIGURE_QUANTITY] = 3, [PR_FIGURE_DURATION] = 1};

/* What adds to a figure's worth: that it says what it measures, stands in a
 * chosen sentence, in the title; and what takes from it: plusieurs milliers. */
enum { MEASURED = 4, CHOSEN = 6, TITLE = 6, VAGUE = 7 };

/* One figure that may go in. */
struct candidate {
    uint32_t document, sentence, figure;
    unsigned value;
    struct pr_measure measure;
};

struct list {
    struct candidate *items;
    size_t count, capacity;
};

static bool is_date(const struct pr_figure *figure)
{
    return figure->kind == PR_FIGURE_DATE || figure->kind == PR_FIGURE_TIME;
}

/* Small bare numbers, "deux", "trois fois", tell nothing by themselves; "un
 * élève sur trois" does. */
static bool is_small(const struct pr_figure *figure)
{
    bool bare = figure->kind == PR_FIGURE_NUMBER
                    ? figure->range != PR_RANGE_OF
                    : !strcmp(figure->unit, "times");
    return bare && figure->value.count < 2 && !figure->value.exponent &&
           figure->value.scale == 0;
}

static unsigned worth_of(const struct pr_figure *figure)
{
    bool share = figure->range == PR_RANGE_OF;
    return worth[share ? PR_FIGURE_PERCENT : figure->kind];
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

/* deux morts: True when what a small number counts makes it matter. */
static bool tolls(const struct pr_analysis_of *found,
                  const struct pr_figure *figure)
{
    const struct pr_document *from = found->document;
    for (uint32_t t = figure->last;
         t < from->tokens.count && t < figure->last + TOLL_REACH; t++) {
        const struct pr_token *token = &from->tokens.items[t];
        if (token->kind == PR_PUNCTUATION || token->kind == PR_NUMBER)
            break;
        if (pr_gazetteer_tolls(
                pr_intern_str(&from->vocabulary->terms, token->lemma)))
            return true;
    }
    return false;
}

/* What a figure is worth, more is better; 0 = left out. What says what it
 * measures comes before what doesn't, vague figures come last. */
static unsigned value_of(const struct pr_analysis_of *found,
                         const struct candidate *candidate, bool dates)
{
    const struct pr_figure *figure = &found->figures.items[candidate->figure];
    uint32_t sentence = candidate->sentence;
    if (is_date(figure) != dates)
        return 0;
    unsigned value = dates ? 1u + (figure->date.year != 0) +
                                 (figure->date.day != 0) +
                                 (figure->date.month != 0)
                           : worth_of(figure) * 2u;
    if (!value || (is_small(figure) && !tolls(found, figure)))
        return 0;
    value += candidate->measure.of.size ? MEASURED : 0;
    if (figure->bound >= PR_BOUND_SOME)
        value = value > VAGUE ? value - VAGUE : 1;
    value += found->chosen[sentence] ? CHOSEN : 0;
    if (found->document->sentences[sentence].role == PR_ROLE_TITLE)
        value += TITLE;
    return value;
}

/* le Journal du Dimanche, France 2: True when a figure is part of a name. */
static bool is_named(const struct pr_analysis_of *found,
                     const struct pr_figure *figure)
{
    const struct pr_mention *mention =
        pr_names_mention_over(&found->names, figure->first);
    return mention && mention->first < figure->first &&
           mention->last >= figure->last;
}

/* How far behind a figure the one stands that it is compared with. */
enum { COMPARED = 40 };

/* "34 %, contre 30 % un an plus tôt", "de 3 % à 5 %": what the figure before
 * this one measures, and that it is compared with it. */
static void compare(struct pr_maker *maker, uint32_t document,
                    const struct pr_figure *before,
                    const struct pr_measure *measure,
                    const struct pr_figure *figure, struct pr_measure *made)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_token *tokens = found->document->tokens.items;
    if (figure->kind != before->kind || figure->first < before->last + 1 ||
        figure->first > before->last + COMPARED)
        return;
    precis_str link = pr_token_str(found->document, &tokens[figure->first - 1]);
    bool against = pr_str_is(link, "contre");
    bool from =
        figure->first == before->last + 1 && (pr_str_is(link, "à") || against);
    if (!against && !from)
        return;
    pr_buf_clear(&maker->buf);
    pr_buf_str(&maker->buf, measure->of_english);
    pr_buf_text(&maker->buf, measure->of_english.size ? ", " : "");
    pr_buf_text(&maker->buf, against ? "compared with " : "from ");
    pr_figure_english(before, &maker->options->style, &maker->buf);
    made->of_english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    made->of =
        measure->of.size
            ? measure->of
            : pr_maker_text(maker, document, figure->first - 1, figure->first);
}

static bool add_candidate(struct list *list, const struct candidate *made)
{
    if (!pr_grow(&list->items, &list->capacity, list->count,
                 sizeof *list->items))
        return false;
    list->items[list->count++] = *made;
    return true;
}

/* How many brackets are open at token last, when depth are at token first. */
static unsigned depth_at(const struct pr_document *from, uint32_t first,
                         uint32_t last, unsigned depth)
{
    for (uint32_t t = first; t < last; t++) {
        precis_str word = pr_token_str(from, &from->tokens.items[t]);
        if (pr_str_is(word, "("))
            depth++;
        else if (pr_str_is(word, ")") && depth)
            depth--;
    }
    return depth;
}

/* The figures of one sentence, each with what it measures. */
static void collect_sentence(struct pr_maker *maker, uint32_t document,
                             uint32_t s, bool dates, struct list *list)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_figure *before = NULL;
    struct pr_measure measure = {
        {NULL, 0},
        {NULL, 0}
    };
    uint32_t read = found->document->sentences[s].first;
    unsigned depth = 0;
    for (uint32_t f = found->sentence_figures[s];
         f < found->sentence_figures[s + 1] && !maker->failed; f++) {
        const struct pr_figure *figure = &found->figures.items[f];
        struct candidate made = {
            .document = document, .sentence = s, .figure = f};
        if (is_date(figure) != dates || is_named(found, figure))
            continue;
        if (!dates) {
            depth = depth_at(found->document, read, figure->first, depth);
            read = figure->first;
            pr_measure_find(maker, document, s, figure, &made.measure);
            if (before && !made.measure.of.size)
                compare(maker, document, before, &measure, figure,
                        &made.measure);
            if (!depth) {
                before = figure;
                measure = made.measure;
            }
        }
        made.value = value_of(found, &made, dates);
        if (made.value)
            maker->failed |= !add_candidate(list, &made);
    }
}

static void collect(struct pr_maker *maker, uint32_t document, bool dates,
                    struct list *list)
{
    const struct pr_document *from = maker->found[document].document;
    for (uint32_t s = 0; s < from->S; s++)
        collect_sentence(maker, document, s, dates, list);
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
        if (pr_str_equal(list[i].english, pr_buf_view(&maker->buf)) &&
            (!from->measure.of.size || !list[i].of.size ||
             pr_str_equal(list[i].of, from->measure.of))) {
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
        .of = from->measure.of,
        .of_english = from->measure.of_english,
        .count = 1,
        .doubt = doubt_of(maker, found, from->sentence),
        .place =
            pr_maker_place(maker, from->document, figure->start, figure->end),
    };
    if (is_date(figure) && made->doubt.kind == PR_HEDGE_SOURCE)
        made->doubt.kind = PR_HEDGE_KINDS; /* a source does not date */
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
