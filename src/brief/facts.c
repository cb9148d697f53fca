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

/* What adds to a figure's worth: that it says what it measures, stands in a
 * chosen sentence, in the title; and what takes from it: plusieurs milliers. */
enum { MEASURED = 4, CHOSEN = 6, TITLE = 6, VAGUE = 7 };

/* One figure that may go in. */
struct candidate {
    uint32_t document, sentence, figure;
    unsigned value;
    precis_str of, of_english; /* what it measures, or empty */
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
                   uint32_t last, struct candidate *made)
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

static bool is_de(const struct pr_document *from, uint32_t t)
{
    precis_str word = pr_token_str(from, &from->tokens.items[t]);
    return pr_str_is(word, "d'") || pr_str_is(word, "d’") ||
           pr_str_is(word, "de");
}

static bool is_participle(const struct pr_document *from, uint32_t t)
{
    const struct pr_token *token = &from->tokens.items[t];
    return token->pos == PR_POS_VERB &&
           pr_vocabulary_reading(from->vocabulary, token)->tense ==
               PR_PAST_PARTICIPLE;
}

/* "personnes blessées", "personnes ont été arrêtées": the end of what is said
 * of a noun that ends before t, or t. */
static uint32_t past_state(const struct pr_document *from, uint32_t t)
{
    const struct pr_token *tokens = from->tokens.items;
    uint32_t end = (uint32_t)from->tokens.count, on = t;
    while (on < end && on < t + 2 && !(tokens[on].flags & PR_TOKEN_SENTENCE) &&
           (tokens[on].pos == PR_POS_ADJ || is_participle(from, on)))
        on++;
    if (on > t)
        return on;
    unsigned helpers = 0;
    bool be = false;
    for (; on < end && on < t + 4 && !(tokens[on].flags & PR_TOKEN_SENTENCE) &&
           (tokens[on].pos == PR_POS_AUX || tokens[on].pos == PR_POS_ADV);
         on++) {
        helpers += tokens[on].pos == PR_POS_AUX;
        be |=
            tokens[on].pos == PR_POS_AUX &&
            pr_str_is(pr_intern_str(&from->vocabulary->terms, tokens[on].lemma),
                      "être");
    }
    bool passive = helpers > 1 || (helpers == 1 && be);
    return passive && on < end && is_participle(from, on) ? on + 1 : t;
}

/* What may come behind de: "3 ans de prison", "la moitié des sièges". */
static bool takes_de(const struct pr_figure *figure)
{
    const struct pr_decimal *value = &figure->value;
    return figure->kind != PR_FIGURE_NUMBER || value->exponent >= 6 ||
           value->divisor || value->spelled || figure->bound >= PR_BOUND_SOME;
}

/* "300 000 entreprises": the noun that follows a number. */
static bool counts(struct pr_maker *maker, uint32_t document,
                   const struct pr_figure *figure, struct candidate *made)
{
    static const char *const links[] = {"des", "du"};
    const struct pr_document *from = maker->found[document].document;
    const struct pr_token *tokens = from->tokens.items;
    uint32_t t = figure->last, end = (uint32_t)from->tokens.count;
    if (t + 1 >= end || tokens[t].flags & PR_TOKEN_SENTENCE)
        return false;
    bool whole =
        figure->kind == PR_FIGURE_NUMBER || figure->kind == PR_FIGURE_PERCENT;
    bool linked = is_de(from, t);
    for (size_t i = 0; whole && i < PR_LENGTH(links); i++)
        linked |= pr_str_is(pr_token_str(from, &tokens[t]), links[i]);
    if (linked ? !takes_de(figure) : figure->kind != PR_FIGURE_NUMBER)
        return false;
    t += linked;
    precis_str word = pr_token_str(from, &tokens[t]);
    if (linked && whole && t + 1 < end &&
        (pr_str_is(word, "la") || pr_str_is(word, "l'") ||
         pr_str_is(word, "l’")))
        t++;
    const struct pr_match *match = pr_maker_match(maker, document, t);
    if (!match || tokens[match->head].pos != PR_POS_NOUN)
        return false;
    uint32_t last = whole ? past_state(from, match->last) : match->last;
    const struct pr_match *state =
        last > match->last ? pr_maker_match(maker, document, last - 1) : NULL;
    if (state && state->first + 1 == last && state->last > last)
        last = state->last; /* condamnés à mort */
    set_of(maker, document, match->first, last, made);
    return made->of.size > 0;
}

/* "une hausse de 3 %", "un séisme de magnitude 6,7": the noun before. */
static void follows(struct pr_maker *maker, uint32_t document,
                    uint32_t sentence, const struct pr_figure *figure,
                    struct candidate *made)
{
    const struct pr_document *from = maker->found[document].document;
    const struct pr_token *tokens = from->tokens.items;
    uint32_t start = from->sentences[sentence].first, last = figure->first;
    bool number = figure->kind == PR_FIGURE_NUMBER;
    if (last < start + 2 || (number && !figure->value.scale) ||
        figure->kind == PR_FIGURE_DURATION ||
        (!number && !is_de(from, last - 1)))
        return;
    last -= !number;
    uint32_t first = last;
    while (first > start && last - first < 5 &&
           (tokens[first - 1].pos == PR_POS_NOUN ||
            (!number && tokens[first - 1].pos == PR_POS_ADJ) ||
            (!number && first < last && is_de(from, first - 1))))
        first--;
    while (first < last && tokens[first].pos != PR_POS_NOUN)
        first++;
    if (first < last)
        set_of(maker, document, first, last, made);
    if (!made->of_english.size)
        made->of.size = 0;
}

/* "Anne Roy, 39 ans": whose age it is. */
static bool ages(struct pr_maker *maker, uint32_t document,
                 const struct pr_figure *figure, struct candidate *made)
{
    const struct pr_names *names = &maker->found[document].names;
    if (strcmp(figure->unit, "age"))
        return false;
    for (size_t m = 0; m < names->mentions.count; m++) {
        uint32_t last = names->mentions.items[m].last;
        const struct pr_name *name = &names->items[names->owner[m]];
        if (name->kind == PR_NAME_PERSON &&
            (last == figure->first || last + 1 == figure->first)) {
            made->of = made->of_english = pr_maker_keep(maker, name->shown);
            return true;
        }
    }
    return true;
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
static bool measures(struct pr_maker *maker, uint32_t document,
                     uint32_t sentence, const struct pr_figure *figure,
                     struct candidate *made)
{
    const struct pr_document *from = maker->found[document].document;
    uint32_t start = from->sentences[sentence].first;
    const struct pr_token *tokens = from->tokens.items;
    uint32_t verb = verb_before(from, start, figure->first);
    if (verb == PR_NO_ID || !says_how_much(from, verb, figure->first))
        return false;
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
    return made->of.size > 0;
}

/* deux morts: True when what a small number counts makes it matter. */
static bool tolls(const struct pr_analysis_of *found,
                  const struct pr_figure *figure)
{
    const struct pr_document *from = found->document;
    for (uint32_t t = figure->last;
         t < from->tokens.count && t < figure->last + MEASURE_WORDS; t++) {
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
                           : worth[figure->kind] * 2u;
    if (!value || (is_small(figure) && !tolls(found, figure)))
        return 0;
    value += candidate->of.size ? MEASURED : 0;
    if (figure->bound >= PR_BOUND_SOME)
        value = value > VAGUE ? value - VAGUE : 1;
    value += found->chosen[sentence] ? CHOSEN : 0;
    if (found->document->sentences[sentence].role == PR_ROLE_TITLE)
        value += TITLE;
    return value;
}

static void collect(struct pr_maker *maker, uint32_t document, bool dates,
                    struct list *list)
{
    const struct pr_analysis_of *found = &maker->found[document];
    for (uint32_t s = 0; s < found->document->S; s++)
        for (uint32_t f = found->sentence_figures[s];
             f < found->sentence_figures[s + 1]; f++) {
            const struct pr_figure *figure = &found->figures.items[f];
            struct candidate made = {
                document, s, f, 0, {NULL, 0},
                    {NULL, 0}
            };
            if (is_date(figure) != dates)
                continue;
            if (!dates && !ages(maker, document, figure, &made) &&
                !counts(maker, document, figure, &made) &&
                !measures(maker, document, s, figure, &made))
                follows(maker, document, s, figure, &made);
            made.value = value_of(found, &made, dates);
            if (!made.value)
                continue;
            if (!pr_grow(&list->items, &list->capacity, list->count,
                         sizeof *list->items)) {
                maker->failed = true;
                return;
            }
            list->items[list->count++] = made;
        }
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
            (!from->of.size || !list[i].of.size ||
             pr_str_equal(list[i].of, from->of))) {
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
        .of = from->of,
        .of_english = from->of_english,
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
