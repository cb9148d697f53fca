/* sayings.c - who says what in a document. */
/* SPDX-License-Identifier: MIT */
#include "document/sayings.h"

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
    return good;
}
