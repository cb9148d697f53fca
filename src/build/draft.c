/* draft.c - a glossary drafted from the terms of articles, for review. */
/* SPDX-License-Identifier: MIT */
#include "build/draft.h"

#include "base/error.h"
#include "document/places.h"
#include "gloss/compose.h"
#include "gloss/lookup.h"

#include <stdlib.h>

/* How the English of a row was found. */
enum origin { NOWHERE, ENTRY, COMPOSED };

/* How the note of a row says it. */
static const char *const origins[] = {"to review: no English found, ",
                                      "to review: from the dictionary, ",
                                      "to review: from its words, "};
#define TIMES "\xC3\x97"

struct draft {
    const struct pr_glossary *glossary;
    struct pr_draft_rows *rows;
    struct pr_found_list found;
    struct pr_buf buf;
};

/* Keep what buf holds as a field, escaped. */
static precis_str keep(struct draft *draft)
{
    struct pr_buf field = {0};
    pr_field_escape(&field, pr_str_trim(pr_buf_view(&draft->buf)));
    draft->buf.failed |= field.failed;
    precis_str kept = pr_arena_str(&draft->rows->arena, pr_buf_view(&field));
    draft->buf.failed |= !kept.bytes;
    pr_buf_done(&field);
    pr_buf_clear(&draft->buf);
    return kept;
}

/* The sense of a whole term in the glossary. */
static bool find_entry(struct draft *draft, const struct pr_document *in,
                       precis_str fr, struct pr_sense *sense)
{
    draft->found.count = 0;
    if (pr_lookup_known(draft->glossary, in->vocabulary, fr, &draft->found))
        return false;
    bool any = false;
    for (size_t i = 0; i < draft->found.count; i++) {
        struct pr_sense found;
        pr_glossary_sense(draft->glossary, draft->found.items[i].sense, &found);
        if (draft->found.items[i].how == PR_FOUND_NEAR || !found.en.size ||
            (found.pos != PR_ENTRY_NOUN && found.pos != PR_ENTRY_NAME &&
             found.pos != PR_ENTRY_ADJ))
            continue;
        /* "euro" is not "Euro". */
        bool same = pr_str_equal(found.fr, fr);
        if (same || !any)
            *sense = found;
        any = true;
        if (same)
            break;
    }
    return any;
}

/* Fill English, part of speech and gender; an entry gives the citation form,
 * too. */
static enum origin fill_english(struct draft *draft, const struct pr_term *term,
                                const struct pr_document *document,
                                struct pr_entry *row)
{
    const struct pr_term_place *place = &term->places[0];
    const struct pr_reading *head = pr_vocabulary_reading(
        document->vocabulary, &document->tokens.items[place->first]);
    pr_buf_clear(&draft->buf);
    static const char *const genders[] = {"", "m", "f", "mf"};
    struct pr_sense sense;
    enum origin origin = NOWHERE;
    const char *pos = term->name                                    ? "name"
                      : term->words == 1 && head->pos == PR_POS_ADJ ? "adj"
                                                                    : "noun";
    const char *gender = pos[0] == 'a' || head->gender >= PR_LENGTH(genders)
                             ? ""
                             : genders[head->gender];
    if (find_entry(draft, document, term->shown, &sense)) {
        const char *found = pr_column_word(PR_COLUMN_POS, sense.pos);
        const char *its = pr_column_word(PR_COLUMN_GENDER, sense.gender);
        pr_buf_str(&draft->buf, sense.en);
        pos = found ? found : pos;
        gender = its ? its : "";
        origin = ENTRY;
        row->field[PR_COLUMN_EN] = keep(draft);
        pr_buf_str(&draft->buf, sense.fr);
        row->field[PR_COLUMN_FR] = keep(draft);
    } else if (pr_compose(draft->glossary, document, place->first, place->last,
                          &draft->buf)) {
        origin = COMPOSED;
        row->field[PR_COLUMN_EN] = keep(draft);
    }
    row->field[PR_COLUMN_POS] = pr_str_from(pos);
    row->field[PR_COLUMN_GENDER] = pr_str_from(gender);
    return origin;
}

/* Fill note, example and source. */
static void fill_evidence(struct draft *draft, const struct pr_term *term,
                          enum origin origin,
                          const struct pr_draft_sources *sources,
                          const struct pr_places places[], struct pr_entry *row)
{
    const struct pr_term_place *place = &term->places[0];
    const struct pr_document *document = sources->documents[place->document];
    const struct pr_token *token = &document->tokens.items[place->first];
    unsigned line, column;
    pr_buf_format(&draft->buf, "%s%zu" TIMES, origins[origin], term->frequency);
    row->field[PR_COLUMN_NOTE] = keep(draft);
    pr_sentence_text(document, &document->sentences[place->sentence],
                     &draft->buf);
    row->field[PR_COLUMN_EXAMPLE_FR] = keep(draft);
    struct precis_span span =
        pr_places_span(&places[place->document], token->start, token->end);
    pr_places_line(&places[place->document], span.byte_start, &line, &column);
    pr_buf_format(&draft->buf, "%s:%u:%u", sources->shown[place->document],
                  line, column);
    row->field[PR_COLUMN_SOURCE] = keep(draft);
}

/* The origin that a note tells when it is still as it was written here, or
 * false. */
static bool read_note(precis_str note, enum origin *origin)
{
    for (size_t o = 0; o < PR_LENGTH(origins); o++) {
        precis_str begin = pr_str_from(origins[o]), end = PR_STR(TIMES);
        if (!pr_str_starts(note, begin) || !pr_str_ends(note, end) ||
            note.size <= begin.size + end.size)
            continue;
        *origin = (enum origin)o;
        bool digits = true;
        for (size_t i = begin.size; i < note.size - end.size; i++)
            digits = digits && note.bytes[i] >= '0' && note.bytes[i] <= '9';
        return digits;
    }
    return false;
}

/* A row of an earlier draft that a term has: English where none was found
 * then, and how often it stands there, unless a person wrote a note. What is
 * empty otherwise was emptied by a person. */
static void renew(struct draft *draft, struct pr_entry *old,
                  const struct pr_entry *row, const struct pr_term *term)
{
    enum origin origin;
    precis_str *note = &old->field[PR_COLUMN_NOTE];
    if (!read_note(*note, &origin))
        return;
    if (origin == NOWHERE && !old->field[PR_COLUMN_EN].size &&
        row->field[PR_COLUMN_EN].size) {
        old->field[PR_COLUMN_EN] = row->field[PR_COLUMN_EN];
        *note = row->field[PR_COLUMN_NOTE];
        return;
    }
    pr_buf_clear(&draft->buf);
    pr_buf_format(&draft->buf, "%s%zu" TIMES, origins[origin], term->frequency);
    *note = keep(draft);
}

/* Is there nothing to say in English: a person, say, who has one name? */
static bool is_same(const struct pr_term *term, enum origin origin,
                    const struct pr_entry *row)
{
    return term->name && origin == COMPOSED &&
           pr_str_equal(row->field[PR_COLUMN_FR], row->field[PR_COLUMN_EN]);
}

/* Add a row unless it was proposed before; one that is there is renewed. */
static bool put_row(struct draft *draft, const struct pr_entry *row,
                    const struct pr_term *term)
{
    precis_str fr = row->field[PR_COLUMN_FR];
    bool before = false;
    if (draft->buf.failed || !pr_draft_rows_propose(draft->rows, fr, &before))
        return false;
    struct pr_entry *old = pr_draft_rows_find(draft->rows, fr);
    if (old)
        renew(draft, old, row, term);
    else if (!before && pr_draft_rows_take(draft->rows, row, NULL))
        return false;
    return !draft->buf.failed;
}

/* Add the acronym of a term as the second term of its concept; full is the row
 * of the term. */
static bool put_acronym(struct draft *draft, const struct pr_term *term,
                        const struct pr_document *document,
                        const struct pr_entry *full)
{
    struct pr_entry row = *full;
    struct pr_sense sense;
    bool found = find_entry(draft, document, term->acronym, &sense);
    pr_buf_str(&draft->buf, term->acronym);
    row.field[PR_COLUMN_FR] = keep(draft);
    pr_buf_str(&draft->buf, found ? sense.en : PR_STR(""));
    row.field[PR_COLUMN_EN] = keep(draft);
    pr_buf_format(&draft->buf, "%s%zu" TIMES, origins[found ? ENTRY : NOWHERE],
                  term->frequency);
    row.field[PR_COLUMN_NOTE] = keep(draft);
    row.field[PR_COLUMN_TYPE] = PR_STR("acronym");
    return put_row(draft, &row, term);
}

/* Add a row for a term, or renew the one it has; *counts tells whether it is
 * one of those asked for. */
static bool add_term(struct draft *draft, const struct pr_term *term,
                     const struct pr_draft_sources *sources,
                     const struct pr_places places[], bool *counts)
{
    const struct pr_document *document =
        sources->documents[term->places[0].document];
    struct pr_entry row = {0};
    pr_buf_clear(&draft->buf);
    pr_buf_str(&draft->buf, term->acronym);
    row.field[PR_COLUMN_CONCEPT] = keep(draft);
    pr_buf_str(&draft->buf, term->shown);
    row.field[PR_COLUMN_FR] = keep(draft);
    enum origin origin = fill_english(draft, term, document, &row);
    *counts = !is_same(term, origin, &row);
    if (!*counts)
        return !draft->buf.failed;
    fill_evidence(draft, term, origin, sources, places, &row);
    return put_row(draft, &row, term) &&
           (!term->acronym.size || put_acronym(draft, term, document, &row));
}

enum precis_status pr_draft_add(struct pr_draft_rows *rows,
                                const struct pr_glossary *glossary,
                                const struct pr_term terms[], size_t count,
                                size_t most,
                                const struct pr_draft_sources *sources)
{
    struct draft draft = {.glossary = glossary, .rows = rows};
    struct pr_places *places = calloc(sources->count + 1, sizeof *places);
    bool good = places != NULL, counts;
    for (size_t d = 0; good && d < sources->count; d++)
        good = pr_places_init(&places[d], sources->documents[d]->article);
    for (size_t t = 0; good && t < count && most; t++) {
        good = add_term(&draft, &terms[t], sources, places, &counts);
        most -= counts;
    }
    for (size_t d = 0; places && d < sources->count; d++)
        pr_places_done(&places[d]);
    free(places);
    free(draft.found.items);
    pr_buf_done(&draft.buf);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}
