/* sayings.c - who says what in a document. */
/* SPDX-License-Identifier: MIT */
#include "document/sayings.h"

#include "document/speakers.h"

void pr_sayings_done(struct pr_sayings *sayings)
{
    free(sayings->items);
    *sayings = (struct pr_sayings){0};
}

/* The end of a source without the marks that follow it. */
static uint32_t trimmed(const struct pr_document *document, uint32_t first,
                        uint32_t last)
{
    const struct pr_token *tokens = document->tokens.items;
    while (last > first && tokens[last - 1].kind == PR_PUNCTUATION &&
           !pr_str_is(pr_token_str(document, &tokens[last - 1]), ")"))
        last--;
    return last;
}

/* True when a plain noun phrase tells more than the name in it: "l'élu Vert",
 * "le directeur de l'usine", but not "l'ONU". */
static bool tells_more(const struct pr_document *document, uint32_t first,
                       uint32_t last)
{
    const struct pr_token *tokens = document->tokens.items;
    for (uint32_t t = first; t < last; t++)
        if (tokens[t].pos == PR_POS_NOUN && !(tokens[t].flags & PR_TOKEN_UPPER))
            return true;
    return false;
}

/* True for a verb of several: écrivent. */
static bool is_plural(const struct pr_document *document, uint32_t verb)
{
    return verb != PR_NO_ID &&
           pr_vocabulary_reading(document->vocabulary,
                                 &document->tokens.items[verb])
                   ->number == PR_PLURAL;
}

static bool has_and(const struct pr_document *document, uint32_t first,
                    uint32_t last)
{
    for (uint32_t t = first; t < last; t++)
        if (pr_str_is(pr_token_str(document, &document->tokens.items[t]), "et"))
            return true;
    return false;
}

/* Words before a place that opens a sentence: "Mais Paris", "La Chine". */
enum { OPENING = 3 };

/* "Washington accuse …": the place that opens the source, which stands for
 * those who rule there; or NULL. */
static const struct pr_name *
place_that_speaks(const struct pr_names *names,
                  const struct pr_document *document,
                  const struct pr_quote *quote)
{
    const struct pr_mention *mention =
        pr_names_mention_from(names, quote->source_first);
    if (!mention || mention->first >= quote->source_first + OPENING ||
        mention->last > quote->source_last)
        return NULL;
    for (uint32_t t = quote->source_first; t < mention->first; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->pos != PR_POS_DET && token->pos != PR_POS_CCONJ)
            return NULL;
    }
    const struct pr_name *name =
        &names->items[names->owner[mention - names->mentions.items]];
    return name->kind == PR_NAME_PLACE ? name : NULL;
}

/*
 * Find the speaker in a quotation's source: a person named there, else the
 * words of a plain noun phrase or behind the verb or selon, else the last name
 * before the verb.
 */
static void find_speaker(const struct pr_document *document,
                         const struct pr_names *names, struct pr_saying *saying)
{
    struct pr_quote *quote = &saying->quote;
    if (quote->source_first >= quote->source_last)
        return;
    const struct pr_name *name =
        pr_names_in(names, document, quote->source_first, quote->source_last);
    bool words = quote->behind ||
                 (quote->phrase && tells_more(document, quote->source_first,
                                              quote->source_last));
    if (name && quote->behind && is_plural(document, quote->verb) &&
        has_and(document, quote->source_first, quote->source_last))
        name = NULL; /* écrivent Anne et Pierre Roy */
    if (!name && !words && !quote->phrase)
        name = place_that_speaks(names, document, quote);
    if (name && (name->kind == PR_NAME_PERSON || !words)) {
        saying->name = name;
    } else if (words || quote->phrase) {
        saying->speaker_first = quote->source_first;
        saying->speaker_last =
            trimmed(document, quote->source_first, quote->source_last);
        const struct pr_token *only =
            &document->tokens.items[saying->speaker_first];
        if (saying->speaker_last == saying->speaker_first + 1 &&
            only->pos == PR_POS_PRON) { /* selon lui */
            quote->pronoun = saying->speaker_first;
            saying->speaker_last = saying->speaker_first;
        }
    }
}

static bool add(const struct pr_document *document,
                const struct pr_names *names, const struct pr_quote *quote,
                struct pr_sayings *sayings)
{
    struct pr_saying saying = {.quote = *quote};
    if (quote->first >= quote->last)
        return true;
    find_speaker(document, names, &saying);
    bool named = saying.name || saying.speaker_first < saying.speaker_last;
    if (!named && !quote->direct && saying.quote.pronoun == PR_NO_ID)
        return true;
    if (!pr_grow(&sayings->items, &sayings->capacity, sayings->count,
                 sizeof *sayings->items))
        return false;
    sayings->items[sayings->count++] = saying;
    return true;
}

/* "Jugeant « … », X a dénoncé « … »": what opens a sentence has the speaker of
 * the next quotation in it. */
static void lend_forward(const struct pr_document *document,
                         struct pr_sayings *sayings)
{
    for (size_t i = 0; i + 1 < sayings->count; i++) {
        struct pr_saying *saying = &sayings->items[i];
        const struct pr_saying *next = &sayings->items[i + 1];
        uint32_t verb = saying->quote.verb;
        if (saying->name || saying->speaker_first < saying->speaker_last ||
            verb == PR_NO_ID || saying->quote.pronoun != PR_NO_ID ||
            !(document->tokens.items[verb].flags & PR_TOKEN_SENTENCE))
            continue;
        uint32_t t = verb + 1;
        while (t < next->quote.first &&
               !(document->tokens.items[t].flags & PR_TOKEN_SENTENCE))
            t++;
        if (t < next->quote.first)
            continue;
        saying->name = next->name;
        saying->speaker_first = next->speaker_first;
        saying->speaker_last = next->speaker_last;
        saying->quote.pronoun = next->quote.pronoun;
    }
}

bool pr_sayings_find(const struct pr_document *document,
                     const struct pr_names *names, struct pr_sayings *sayings)
{
    struct pr_quotes quotes = {0};
    bool good = true;
    for (size_t p = 0; good && p < document->P; p++) {
        const struct pr_paragraph *paragraph = &document->paragraphs[p];
        if (paragraph->first >= paragraph->last)
            continue;
        struct pr_name_scene scene = pr_names_scene(
            document, document->sentences[paragraph->first].first,
            document->sentences[paragraph->last - 1].last);
        quotes.count = 0;
        good = pr_quotes_of(&scene, &quotes);
        for (size_t q = 0; good && q < quotes.count; q++)
            good = add(document, names, &quotes.items[q], sayings);
    }
    pr_quotes_done(&quotes);
    lend_forward(document, sayings);
    pr_speakers_resolve(document, names, sayings);
    return good;
}
