/* maker.c - what the parts of a brief need to be made. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "gloss/lookup.h"

precis_str pr_maker_keep(struct pr_maker *maker, precis_str s)
{
    if (maker->buf.failed)
        maker->failed = true;
    if (!s.size)
        return pr_str("", 0);
    precis_str kept = pr_arena_str(&maker->brief->arena, s);
    maker->failed |= !kept.bytes;
    return kept.bytes ? kept : pr_str("", 0);
}

precis_str pr_maker_text(struct pr_maker *maker, uint32_t document,
                         uint32_t first, uint32_t last)
{
    precis_str text = pr_names_text(maker->found[document].document, first,
                                    last, &maker->brief->arena);
    maker->failed |= !text.bytes;
    return text.bytes ? text : pr_str("", 0);
}

struct pr_brief_place pr_maker_place(struct pr_maker *maker, uint32_t document,
                                     size_t start, size_t end)
{
    const struct pr_places *places = &maker->found[document].places;
    struct pr_brief_place place = {.document = document,
                                   .span = pr_places_span(places, start, end)};
    pr_places_line(places, place.span.byte_start, &place.line, &place.column);
    return place;
}

/* The first match that begins at token t or later. */
static size_t match_from(const struct pr_matches *matches, uint32_t t)
{
    size_t low = 0, high = matches->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (matches->items[middle].first < t)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct pr_match *pr_maker_match(const struct pr_maker *maker,
                                      uint32_t document, uint32_t t)
{
    const struct pr_matches *matches = &maker->found[document].matches;
    size_t m = match_from(matches, t);
    return m < matches->count && matches->items[m].first == t
               ? &matches->items[m]
               : NULL;
}

precis_str pr_maker_look_up(struct pr_maker *maker, precis_str french,
                            enum pr_entry_pos pos)
{
    const struct pr_brief_input *input = maker->input;
    struct pr_found_list found = {0};
    precis_str english = pr_str("", 0);
    maker->failed |=
        pr_lookup_known(input->glossary, input->documents[0]->vocabulary,
                        french, &found) != PRECIS_OK;
    for (size_t i = 0; i < found.count && !english.size; i++) {
        struct pr_sense sense;
        pr_glossary_sense(input->glossary, found.items[i].sense, &sense);
        if (sense.pos == pos && found.items[i].how != PR_FOUND_NEAR)
            english = pr_maker_keep(maker, pr_english_first(sense.en));
    }
    free(found.items);
    return english;
}

uint32_t pr_maker_sentence_of(const struct pr_maker *maker, uint32_t document,
                              uint32_t t)
{
    const struct pr_document *from = maker->found[document].document;
    size_t low = 0, high = from->S;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (from->sentences[middle].first <= t)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}
