/* measures.c - what the figures of a brief count or measure. */
/* SPDX-License-Identifier: MIT */
#include "brief/measures.h"

/* Words of what a figure measures. */
enum { MEASURE_WORDS = 8 };

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
                   uint32_t last, struct pr_measure *made)
{
    const struct pr_document *from = maker->found[document].document;
    bool noun = false;
    for (uint32_t t = first; t < last; t++)
        noun |= from->tokens.items[t].pos == PR_POS_NOUN ||
                from->tokens.items[t].pos == PR_POS_PROPN;
    if (!noun || last - first > MEASURE_WORDS)
        return;
    made->of = pr_maker_text(maker, document, first, last);
    made->of_english = pr_maker_phrase(maker, document, first, last, false);
}

static bool is_de(const struct pr_document *from, uint32_t t)
{
    precis_str word = pr_token_str(from, &from->tokens.items[t]);
    return pr_str_is(word, "d'") || pr_str_is(word, "d’") ||
           pr_str_is(word, "de");
}

/* What a participle takes behind it: dus au, provoqués par. */
static bool is_to(const struct pr_document *from, uint32_t t)
{
    precis_str word = pr_token_str(from, &from->tokens.items[t]);
    return pr_str_is(word, "à") || pr_str_is(word, "au") ||
           pr_str_is(word, "aux") || pr_str_is(word, "par");
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
    if (on > t) /* cas dus au virus */
        return on < end && is_to(from, on) ? t : on;
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

/* The match of the noun that begins at *t, or behind its adjectives, "55
 * nouveaux décès", which *t then passes; NULL when there is none. Of a share,
 * an adjective may stand for people: 43 % de satisfaits. */
static const struct pr_match *counted_match(const struct pr_maker *maker,
                                            uint32_t document, uint32_t *t,
                                            bool whole)
{
    const struct pr_document *from = maker->found[document].document;
    const struct pr_token *tokens = from->tokens.items;
    for (uint32_t on = *t; on < *t + 3 && on < from->tokens.count; on++) {
        const struct pr_match *match = pr_maker_match(maker, document, on);
        if (!match || tokens[on].flags & PR_TOKEN_SENTENCE)
            break;
        unsigned pos = tokens[match->head].pos;
        bool people = tokens[on].flags & PR_TOKEN_UPPER &&
                      pos == PR_POS_PROPN && match->how != PR_MATCH_NONE;
        if (pos == PR_POS_NOUN || (whole && people)) {
            *t = on;
            return match;
        }
        if (pos != PR_POS_ADJ || match->last != on + 1)
            break;
    }
    return NULL;
}

/* "300 000 entreprises": the noun that follows a number. */
static bool counts(struct pr_maker *maker, uint32_t document,
                   const struct pr_figure *figure, struct pr_measure *made)
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
    uint32_t first = t;
    const struct pr_match *match = counted_match(maker, document, &t, whole);
    if (!match)
        return false;
    uint32_t last = whole ? past_state(from, match->last) : match->last;
    for (uint32_t on = match->last; on < last; on++) {
        const struct pr_match *state = pr_maker_match(maker, document, on);
        if (state && state->how != PR_MATCH_NONE && state->last > last &&
            tokens[state->last - 1].pos != PR_POS_ADP)
            last = state->last; /* condamnés à mort */
    }
    set_of(maker, document, first, last, made);
    return made->of.size > 0;
}

/* "une hausse de 3 %", "un séisme de magnitude 6,7": the noun before. */
static void follows(struct pr_maker *maker, uint32_t document,
                    uint32_t sentence, const struct pr_figure *figure,
                    struct pr_measure *made)
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
    precis_str word = pr_token_str(from, &tokens[first]);
    bool link = pr_str_is(word, "hauteur") || pr_str_is(word, "ordre") ||
                pr_str_is(word, "concurrence"); /* à hauteur de 19 % */
    if (first < last && !link)
        set_of(maker, document, first, last, made);
    if (!made->of_english.size)
        made->of.size = 0;
}

/* "Anne Roy, 39 ans": whose age it is. */
static bool ages(struct pr_maker *maker, uint32_t document,
                 const struct pr_figure *figure, struct pr_measure *made)
{
    const struct pr_names *names = &maker->found[document].names;
    if (strcmp(figure->unit, "age"))
        return false;
    const struct pr_mention *mentions = names->mentions.items;
    size_t m = 0, high = names->mentions.count;
    while (m < high) {
        size_t middle = m + (high - m) / 2;
        if (mentions[middle].last + 1 < figure->first)
            m = middle + 1;
        else
            high = middle;
    }
    for (; m < names->mentions.count && mentions[m].last <= figure->first;
         m++) {
        const struct pr_name *name = &names->items[names->owner[m]];
        if (name->kind == PR_NAME_PERSON) {
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
                     struct pr_measure *made)
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

void pr_measure_find(struct pr_maker *maker, uint32_t document,
                     uint32_t sentence, const struct pr_figure *figure,
                     struct pr_measure *made)
{
    *made = (struct pr_measure){
        {NULL, 0},
        {NULL, 0}
    };
    if (!ages(maker, document, figure, made) &&
        !counts(maker, document, figure, made) &&
        !measures(maker, document, sentence, figure, made))
        follows(maker, document, sentence, figure, made);
}
