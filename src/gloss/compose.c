/*
 * compose.c - English for a term out of the English of its words.
 *
 * A term is a chain of parts, nouns with their adjectives, tied by
 * prepositions. English puts adjectives before their noun; what de ties
 * without an article comes before what it belongs to (N1 de N2 → N2 N1), and
 * behind "of" with one.
 *
 *   E. Morin and B. Daille, "Compositionality and lexical alignment of
 *   multi-word terms", Language Resources and Evaluation 44, 2010.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/compose.h"

#include "english/inflect.h"
#include "gloss/lookup.h"

#include <stdlib.h>

/* The most parts of a term, and the most words of one. */
enum { PARTS = 4, PART_WORDS = 6 };

/* How a part is tied to the one before it. */
enum tie { NO_TIE, BEFORE, OF, IN };

struct part {
    uint32_t first, last; /* tokens */
    enum tie tie;
};

struct composing {
    const struct pr_glossary *glossary;
    const struct pr_document *document;
    struct pr_found_list found;
    struct pr_buf word; /* what is looked up */
};

static const struct {
    const char *word;
    enum tie tie;
} ties[] = {
    {"de",  BEFORE},
    {"d'",  BEFORE},
    {"du",  OF    },
    {"des", OF    },
    {"à",  BEFORE},
    {"au",  OF    },
    {"aux", OF    },
    {"en",  IN    },
};

static precis_str key_at(const struct composing *c, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = c->document->vocabulary;
    return pr_intern_str(
        &vocabulary->terms,
        vocabulary->form[c->document->tokens.items[t].form].key);
}

static enum tie tie_at(const struct composing *c, uint32_t t)
{
    precis_str key = key_at(c, t);
    for (size_t i = 0; i < PR_LENGTH(ties); i++)
        if (pr_str_is(key, ties[i].word))
            return ties[i].tie;
    return NO_TIE;
}

static bool is_article(precis_str key)
{
    return pr_str_is(key, "le") || pr_str_is(key, "la") ||
           pr_str_is(key, "les") || pr_str_is(key, "l'");
}

/* Cut the term at its prepositions; 0 when it has too many parts. */
static size_t cut(const struct composing *c, uint32_t first, uint32_t last,
                  struct part parts[PARTS])
{
    size_t count = 0;
    parts[0] = (struct part){first, first, NO_TIE};
    for (uint32_t t = first; t < last; t++) {
        enum tie tie = tie_at(c, t);
        if (tie == NO_TIE) {
            parts[count].last = t + 1;
            continue;
        }
        if (parts[count].last == parts[count].first || count + 1 == PARTS)
            return 0;
        if (t + 1 < last && is_article(key_at(c, t + 1))) {
            tie = tie == BEFORE ? OF : tie;
            t++;
        }
        parts[++count] = (struct part){t + 1, t + 1, tie};
    }
    return parts[count].last > parts[count].first ? count + 1 : 0;
}

/* Append the text of tokens, each as its lemma or as it stands. */
static void write_words(struct composing *c, uint32_t first, uint32_t last,
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

/* The first sense found with one of the two parts of speech; of a whole part
 * any. */
static bool look_up(struct composing *c, uint8_t pos, uint8_t other,
                    struct pr_sense *sense)
{
    c->found.count = 0;
    if (c->word.failed || pr_lookup_french(c->glossary, c->document->vocabulary,
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

static bool is_plural(const struct composing *c, uint32_t t)
{
    const struct pr_token *token = &c->document->tokens.items[t];
    return pr_vocabulary_reading(c->document->vocabulary, token)->number ==
           PR_PLURAL;
}

/* Append the English of one word, a noun or an adjective. */
static bool write_word(struct composing *c, uint32_t t, bool plural,
                       struct pr_buf *buf)
{
    const struct pr_token *token = &c->document->tokens.items[t];
    bool noun = token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN ||
                token->pos == PR_POS_X;
    struct pr_sense sense;
    write_words(c, t, t + 1, true);
    bool known = noun ? look_up(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, &sense)
                      : look_up(c, PR_ENTRY_ADJ, PR_ENTRY_NOUN, &sense);
    write_words(c, t, t + 1, false);
    if (!known)
        known = noun ? look_up(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, &sense)
                     : look_up(c, PR_ENTRY_ADJ, PR_ENTRY_VERB, &sense);
    if (known && sense.pos == PR_ENTRY_VERB)
        pr_inflect(pr_english_first(sense.en), PR_POS_VERB,
                   PR_INFLECT_PAST_PARTICIPLE, buf);
    else if (known)
        pr_inflect(pr_english_first(sense.en), PR_POS_NOUN,
                   plural && noun ? PR_INFLECT_PLURAL : PR_INFLECT_NONE, buf);
    else if (token->flags & PR_TOKEN_UPPER)
        pr_buf_str(buf, pr_token_str(c->document, token));
    else
        return false;
    return true;
}

/* True when a part is names alone, which keep their order. */
static bool are_names(const struct composing *c, const struct part *part)
{
    for (uint32_t t = part->first; t < part->last; t++)
        if (c->document->tokens.items[t].pos != PR_POS_PROPN)
            return false;
    return part->last - part->first > 1;
}

/* Append the English of a part: its own entry, or adjectives and noun. */
static bool write_part(struct composing *c, const struct part *part,
                       bool plural, struct pr_buf *buf)
{
    uint32_t head = part->first;
    struct pr_sense sense;
    if (part->last - part->first > PART_WORDS)
        return false;
    while (head + 1 < part->last &&
           c->document->tokens.items[head].pos == PR_POS_ADJ)
        head++;
    plural = plural && is_plural(c, head);
    write_words(c, part->first, part->last, false);
    if (part->last - part->first > 1 &&
        look_up(c, PR_ENTRY_NOUN, PR_ENTRY_NAME, &sense))
        return pr_inflect(pr_english_first(sense.en), PR_POS_NOUN,
                          plural ? PR_INFLECT_PLURAL : PR_INFLECT_NONE, buf);
    if (are_names(c, part)) {
        write_words(c, part->first, part->last, false);
        pr_buf_str(buf, pr_buf_view(&c->word));
        return true;
    }
    for (uint32_t t = part->first; t < part->last; t++) {
        if (t == head)
            continue;
        if (!write_word(c, t, false, buf))
            return false;
        pr_buf_char(buf, ' ');
    }
    return write_word(c, head, plural, buf);
}

/* Append the parts from index on: those tied by BEFORE come first. */
static bool write_parts(struct composing *c, const struct part parts[],
                        size_t count, struct pr_buf *buf)
{
    size_t before = 1;
    while (before < count && parts[before].tie == BEFORE)
        before++;
    bool good = true;
    for (size_t p = before; good && p-- > 0;) {
        good = write_part(c, &parts[p], p == 0, buf);
        if (p)
            pr_buf_char(buf, ' ');
    }
    for (size_t p = before; good && p < count; p++) {
        bool in = parts[p].tie == IN;
        pr_buf_text(buf, in ? " in " : " of ");
        good = write_part(c, &parts[p], true, buf);
    }
    return good;
}

bool pr_compose(const struct pr_glossary *glossary,
                const struct pr_document *document, uint32_t first,
                uint32_t last, struct pr_buf *buf)
{
    struct composing c = {.glossary = glossary, .document = document};
    struct part parts[PARTS];
    size_t size = buf->size;
    size_t count = cut(&c, first, last, parts);
    bool good = count > 0 && write_parts(&c, parts, count, buf) &&
                !buf->failed && !c.word.failed;
    if (!good && !buf->failed)
        buf->size = size;
    free(c.found.items);
    pr_buf_done(&c.word);
    return good;
}
