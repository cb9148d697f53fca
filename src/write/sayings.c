/* sayings.c - who says what, as lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#include "write/sayings.h"

#include "base/json.h"
#include "base/tsv.h"
#include "document/places.h"
#include "write/markdown.h"

/* The words of one saying; views into buf's arena. */
struct parts {
    precis_str speaker, verb, text;
    struct precis_span span;
};

static bool take(const struct pr_document *document,
                 const struct pr_places *places, const struct pr_saying *saying,
                 struct pr_arena *arena, struct parts *parts)
{
    const struct pr_quote *quote = &saying->quote;
    const struct pr_token *tokens = document->tokens.items;
    uint32_t verb = quote->verb == PR_NO_ID ? 0 : quote->verb;
    pr_arena_reset(arena);
    parts->speaker = saying->name
                         ? saying->name->shown
                         : pr_names_text(document, saying->speaker_first,
                                         saying->speaker_last, arena);
    parts->verb = pr_names_text(
        document, verb, quote->verb == PR_NO_ID ? verb : verb + 1, arena);
    parts->text = pr_names_text(document, quote->first, quote->last, arena);
    parts->span = pr_places_span(places, tokens[quote->first].start,
                                 tokens[quote->last - 1].end);
    return parts->speaker.bytes && parts->verb.bytes && parts->text.bytes;
}

void pr_write_sayings_tsv(const struct pr_document *document,
                          const struct pr_sayings *sayings, struct pr_buf *buf)
{
    struct pr_arena arena = {0};
    struct pr_places places;
    struct parts parts;
    buf->failed |= !pr_places_init(&places, document->article);
    for (size_t i = 0; !buf->failed && i < sayings->count; i++) {
        const struct pr_saying *saying = &sayings->items[i];
        buf->failed |= !take(document, &places, saying, &arena, &parts);
        if (buf->failed)
            break;
        pr_buf_format(buf, "%zu\t%zu\t%s\t", parts.span.start, parts.span.end,
                      saying->quote.direct ? "direct" : "reported");
        pr_write_field(buf, parts.speaker);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, parts.verb);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, parts.text);
        pr_buf_char(buf, '\n');
    }
    pr_arena_done(&arena);
    pr_places_done(&places);
}

void pr_write_sayings_markdown(const struct pr_document *document,
                               const struct pr_sayings *sayings,
                               struct pr_buf *buf)
{
    struct pr_arena arena = {0};
    struct pr_places places;
    struct parts parts;
    buf->failed |= !pr_places_init(&places, document->article);
    pr_buf_text(buf, "| Speaker | Verb | Kind | What |\n"
                     "| --- | --- | --- | --- |\n");
    for (size_t i = 0; !buf->failed && i < sayings->count; i++) {
        const struct pr_saying *saying = &sayings->items[i];
        buf->failed |= !take(document, &places, saying, &arena, &parts);
        if (buf->failed)
            break;
        pr_buf_text(buf, "| ");
        pr_write_cell(buf, parts.speaker);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, parts.verb);
        pr_buf_text(buf,
                    saying->quote.direct ? " | direct | " : " | reported | ");
        pr_write_cell(buf, parts.text);
        pr_buf_text(buf, " |\n");
    }
    pr_arena_done(&arena);
    pr_places_done(&places);
}

void pr_write_sayings_json(const char *file, const struct pr_document *document,
                           const struct pr_sayings *sayings, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    struct pr_arena arena = {0};
    struct pr_places places;
    struct parts parts;
    buf->failed |= !pr_places_init(&places, document->article);
    pr_json_open(&json, NULL, '{');
    pr_json_text(&json, "file", file);
    pr_json_open(&json, "quotes", '[');
    for (size_t i = 0; !buf->failed && i < sayings->count; i++) {
        const struct pr_saying *saying = &sayings->items[i];
        buf->failed |= !take(document, &places, saying, &arena, &parts);
        if (buf->failed)
            break;
        pr_json_open(&json, NULL, '{');
        if (parts.speaker.size)
            pr_json_str(&json, "speaker", parts.speaker);
        else
            pr_json_null(&json, "speaker");
        if (saying->name && saying->name->function.size)
            pr_json_str(&json, "function", saying->name->function);
        if (parts.verb.size)
            pr_json_str(&json, "verb", parts.verb);
        pr_json_bool(&json, "direct", saying->quote.direct);
        pr_json_str(&json, "text", parts.text);
        pr_json_span(&json, &parts.span);
        pr_json_close(&json, '}');
    }
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
    pr_arena_done(&arena);
    pr_places_done(&places);
}
