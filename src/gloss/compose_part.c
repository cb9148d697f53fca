/* compose_part.c - English for a noun with its adjectives. */
/* SPDX-License-Identifier: MIT */
#include "gloss/composing.h"

#include "english/inflect.h"

void pr_composing_words(struct pr_composing *c, uint32_t first, uint32_t last,
                        bool lemmas)
{
    const struct pr_vocabulary *vocabulary = c->document->vocabulary;
    pr_buf_clear(&c->word);
    for (uint32_t t = first; t < last; t++) {
        const struct pr_token *token = &c->document->tokens.items[t];
        if (t > first && token->start > token[-1].end)
            pr_buf_char(&c->word, ' ');
        pr_buf_str(&c->word,
                   lemmas ? pr_intern_str(
                                &vocabulary->terms,
                                pr_vocabulary_reading(vocabulary, token)->shown)
                          : pr_token_str(c->document, token));
    }
}

bool pr_composing_find(struct pr_composing *c, uint8_t pos, uint8_t other,
                       struct pr_sense *sense)
{
    c->found.count = 0;
    if (c->word.failed || pr_lookup_known(c->glossary, c->document->vocabulary,
                                          pr_buf_view(&c->word), &c->found))
        return false;
    for (size_t i = 0; i < c->found.count; i++) {
        pr_glossary_sense(c->glossary, c->found.items[i].sense, sense);
        if (c->found.items[i].how != PR_FOUND_NEAR && sense->en.size &&
            (sense->pos == pos || sense->pos == other))
            return true;
    }
    return false;
}

/* The entry of a phrase; in the singular if there is one. */
static bool find_phrase(struct pr_composing *c, uint32_t first, uint32_t last,
                        struct pr_sense *sense)
{
    if (last - first < 2 || last - first > PR_PART_WORDS)
        return false;
    pr_composing_words(c, first, last, true);
    if (pr_composing_find(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, sense))
        return true;
    pr_composing_words(c, first, last, false);
    return pr_composing_find(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, sense);
}

bool pr_composing_has(struct pr_composing *c, uint32_t first, uint32_t last)
{
    struct pr_sense sense;
    return find_phrase(c, first, last, &sense);
}

static bool is_noun(const struct pr_token *token)
{
    return token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN ||
           token->pos == PR_POS_X;
}

/* The sense of one word, a noun or an adjective: what its lemma says, then
 * what its form does (participles stand as verbs). */
static bool find_word(struct pr_composing *c, uint32_t t,
                      struct pr_sense *sense)
{
    const struct pr_token *token = &c->document->tokens.items[t];
    bool noun = is_noun(token);
    pr_composing_words(c, t, t + 1, false);
    if (token->pos == PR_POS_PROPN &&
        pr_composing_find(c, PR_ENTRY_NAME, PR_ENTRY_NAME, sense))
        return true; /* "Corse" is no person from there */
    pr_composing_words(c, t, t + 1, true);
    if (noun ? pr_composing_find(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, sense)
             : pr_composing_find(c, PR_ENTRY_ADJ, PR_ENTRY_NOUN, sense))
        return true;
    pr_composing_words(c, t, t + 1, false);
    return noun ? pr_composing_find(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, sense)
                : pr_composing_find(c, PR_ENTRY_ADJ, PR_ENTRY_VERB, sense);
}

/* Append the English of what stands before a noun. */
static bool write_modifier(struct pr_composing *c, uint32_t t,
                           struct pr_buf *buf)
{
    const struct pr_token *token = &c->document->tokens.items[t];
    struct pr_sense sense;
    if (find_word(c, t, &sense))
        pr_inflect(pr_english_first(sense.en),
                   sense.pos == PR_ENTRY_VERB ? PR_POS_VERB : PR_POS_NOUN,
                   sense.pos == PR_ENTRY_VERB ? PR_INFLECT_PAST_PARTICIPLE
                                              : PR_INFLECT_NONE,
                   buf);
    else if (token->flags & PR_TOKEN_UPPER)
        pr_buf_str(buf, pr_token_str(c->document, token));
    else
        return false;
    pr_buf_char(buf, ' ');
    return true;
}

/* True when a part is names alone, which keep their order. */
static bool are_names(const struct pr_composing *c, uint32_t first,
                      uint32_t last)
{
    for (uint32_t t = first; t < last; t++)
        if (c->document->tokens.items[t].pos != PR_POS_PROPN)
            return false;
    return last > first;
}

/* How many words at the end of a part are the name of a person: it follows
 * the noun that says who that is, and no entry is looked for. */
static uint32_t names_behind(struct pr_composing *c, uint32_t first,
                             uint32_t last)
{
    uint32_t from = last;
    while (from > first &&
           c->document->tokens.items[from - 1].pos == PR_POS_PROPN)
        from--;
    bool person = from > first && last - from > 1 &&
                  !pr_composing_has(c, first, last) &&
                  !pr_composing_has(c, from, last);
    return person ? last - from : 0;
}

/* Append the head, which has English or is a name, and note what it is. */
static void write_head(struct pr_composing *c, const struct pr_sense *sense,
                       uint32_t first, uint32_t last, bool plural,
                       struct pr_piece *piece)
{
    pr_composing_words(c, first, last, false);
    precis_str en = sense ? pr_english_first(sense->en) : pr_buf_view(&c->word);
    /* "Philippines" may have an entry as a noun, too. */
    bool capital = en.size && en.bytes[0] >= 'A' && en.bytes[0] <= 'Z' &&
                   c->document->tokens.items[first].pos == PR_POS_PROPN;
    piece->name = !sense || sense->pos == PR_ENTRY_NAME || capital;
    piece->kind = piece->name ? pr_english_name(en) : PR_NAME_BARE;
    piece->knotted = pr_str_find(en, PR_STR(" of "), 0) < en.size ||
                     pr_str_find(en, PR_STR(" in "), 0) < en.size;
    piece->plural = pr_vocabulary_reading(c->document->vocabulary,
                                          &c->document->tokens.items[first])
                        ->number == PR_PLURAL;
    if (sense && plural && piece->plural)
        pr_inflect(en, PR_POS_NOUN, PR_INFLECT_PLURAL, &piece->en);
    else
        pr_buf_str(&piece->en, en);
    pr_buf_str(&piece->base, en);
}

bool pr_composing_part(struct pr_composing *c, uint32_t first, uint32_t last,
                       bool plural, struct pr_piece *piece)
{
    const struct pr_token *tokens = c->document->tokens.items;
    struct pr_sense sense;
    if (last - first > PR_PART_WORDS)
        return false;
    uint32_t all = last;
    last -= names_behind(c, first, last);
    uint32_t head = first, end = last;
    bool entry = pr_composing_has(c, first, last);
    while (!entry && head + 1 < last && tokens[head].pos == PR_POS_ADJ)
        head++;
    while (end > head + 1 && !find_phrase(c, head, end, &sense))
        end--;
    bool names =
        last - first > 1 && end == head + 1 && are_names(c, first, last);
    bool known = !names && (end > head + 1 || find_word(c, head, &sense));
    if (names)
        head = first, end = last;
    else if (!known && !(tokens[head].flags & PR_TOKEN_UPPER))
        return false;
    for (uint32_t t = first; t < head; t++)
        if (!write_modifier(c, t, &piece->en))
            return false;
    for (uint32_t t = last; t-- > end;)
        if (!write_modifier(c, t, &piece->en))
            return false;
    pr_buf_str(&piece->base, pr_buf_view(&piece->en));
    piece->noun = piece->en.size;
    write_head(c, known ? &sense : NULL, head, end, plural, piece);
    if (all > last) {
        pr_composing_words(c, last, all, false);
        pr_buf_char(&piece->en, ' ');
        pr_buf_str(&piece->en, pr_buf_view(&c->word));
        pr_buf_char(&piece->base, ' ');
        pr_buf_str(&piece->base, pr_buf_view(&c->word));
    }
    return !piece->en.failed && !piece->base.failed && !c->word.failed;
}
