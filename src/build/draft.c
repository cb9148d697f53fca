/* draft.c - a glossary drafted from the terms of articles, for review. */
/* SPDX-License-Identifier: MIT */
#include "build/draft.h"

#include "base/error.h"
#include "document/places.h"
#include "gloss/compose.h"
#include "gloss/lookup.h"

#include <stdlib.h>

#define REVIEW "to review"

/* How the English of a row was found. */
enum origin { NOWHERE, ENTRY, COMPOSED };

struct pr_draft {
    const struct pr_glossary *glossary;
    struct pr_arena arena;
    struct pr_intern known; /* the French of all rows */
    uint32_t *row_of;       /* [known.count] its first row */
    size_t row_of_capacity;
    struct pr_entry *rows;
    size_t count, capacity;
    precis_str comments;
    struct pr_found_list found;
    struct pr_buf buf;
};

enum precis_status pr_draft_new(const struct pr_glossary *glossary,
                                struct pr_draft **draft)
{
    *draft = calloc(1, sizeof **draft);
    if (!*draft)
        return PRECIS_E_MEMORY;
    (*draft)->glossary = glossary;
    return PRECIS_OK;
}

void pr_draft_free(struct pr_draft *draft)
{
    if (!draft)
        return;
    pr_arena_done(&draft->arena);
    pr_intern_done(&draft->known);
    free(draft->row_of);
    free(draft->rows);
    free(draft->found.items);
    pr_buf_done(&draft->buf);
    free(draft);
}

/* Append a row; NULL when memory is out. */
static struct pr_entry *add_row(struct pr_draft *draft,
                                const struct pr_entry *entry)
{
    size_t before = draft->known.count;
    uint32_t id = pr_intern_add(&draft->known, entry->field[PR_COLUMN_FR]);
    if (id == PR_NO_ID ||
        !pr_grow(&draft->rows, &draft->capacity, draft->count,
                 sizeof *draft->rows) ||
        !pr_grow(&draft->row_of, &draft->row_of_capacity, id,
                 sizeof *draft->row_of))
        return NULL;
    if (id == before)
        draft->row_of[id] = (uint32_t)draft->count;
    draft->rows[draft->count] = *entry;
    return &draft->rows[draft->count++];
}

static enum precis_status take_row(void *context, const struct pr_entry *entry,
                                   struct precis_error *error)
{
    return add_row(context, entry) ? PRECIS_OK : pr_fail_memory(error);
}

enum precis_status pr_draft_update(struct pr_draft *draft, precis_str bytes,
                                   struct precis_error *error)
{
    size_t end = 0;
    while (end < bytes.size && bytes.bytes[end] == '#') {
        size_t line = pr_str_find(bytes, PR_STR("\n"), end);
        end = line < bytes.size ? line + 1 : bytes.size;
    }
    draft->comments = pr_str_slice(bytes, 0, end);
    return pr_entries_read(bytes, NULL, take_row, draft, error);
}

/* Keep what buf holds as a field, escaped. */
static precis_str keep(struct pr_draft *draft)
{
    struct pr_buf field = {0};
    pr_field_escape(&field, pr_str_trim(pr_buf_view(&draft->buf)));
    draft->buf.failed |= field.failed;
    precis_str kept = pr_arena_str(&draft->arena, pr_buf_view(&field));
    draft->buf.failed |= !kept.bytes;
    pr_buf_done(&field);
    pr_buf_clear(&draft->buf);
    return kept;
}

/* The sense of a whole term in the glossary. */
static bool find_entry(struct pr_draft *draft, const struct pr_document *in,
                       precis_str fr, struct pr_sense *sense)
{
    draft->found.count = 0;
    if (pr_lookup_french(draft->glossary, in->vocabulary, fr, &draft->found))
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
static enum origin fill_english(struct pr_draft *draft,
                                const struct pr_term *term,
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
static void fill_evidence(struct pr_draft *draft, const struct pr_term *term,
                          enum origin origin,
                          const struct pr_draft_sources *sources,
                          const struct pr_places places[], struct pr_entry *row)
{
    static const char *const origins[] = {
        "no English found", "from the dictionary", "from its words"};
    const struct pr_term_place *place = &term->places[0];
    const struct pr_document *document = sources->documents[place->document];
    const struct pr_token *token = &document->tokens.items[place->first];
    unsigned line, column;
    pr_buf_format(&draft->buf, REVIEW ": %s, %zu\xC3\x97", origins[origin],
                  term->frequency);
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

/* A row of an earlier draft that a term has: renew what nobody changed. */
static void renew(struct pr_entry *old, const struct pr_entry *row)
{
    static const enum pr_column columns[] = {
        PR_COLUMN_NOTE, PR_COLUMN_EXAMPLE_FR, PR_COLUMN_SOURCE};
    if (!pr_str_starts(old->field[PR_COLUMN_NOTE], PR_STR(REVIEW)))
        return;
    if (!old->field[PR_COLUMN_EN].size)
        old->field[PR_COLUMN_EN] = row->field[PR_COLUMN_EN];
    for (size_t c = 0; c < PR_LENGTH(columns); c++)
        old->field[columns[c]] = row->field[columns[c]];
}

static bool add_term(struct pr_draft *draft, const struct pr_term *term,
                     const struct pr_draft_sources *sources,
                     const struct pr_places places[])
{
    const struct pr_document *document =
        sources->documents[term->places[0].document];
    struct pr_entry row = {0};
    pr_buf_clear(&draft->buf);
    pr_buf_str(&draft->buf, term->shown);
    row.field[PR_COLUMN_FR] = keep(draft);
    enum origin origin = fill_english(draft, term, document, &row);
    fill_evidence(draft, term, origin, sources, places, &row);
    if (draft->buf.failed)
        return false;
    uint32_t known = pr_intern_find(&draft->known, row.field[PR_COLUMN_FR]);
    if (known == PR_NO_ID)
        return add_row(draft, &row) != NULL;
    renew(&draft->rows[draft->row_of[known]], &row);
    return true;
}

enum precis_status pr_draft_add(struct pr_draft *draft,
                                const struct pr_term terms[], size_t count,
                                const struct pr_draft_sources *sources)
{
    struct pr_places *places = calloc(sources->count + 1, sizeof *places);
    bool good = places != NULL;
    for (size_t d = 0; good && d < sources->count; d++)
        good = pr_places_init(&places[d], sources->documents[d]->article);
    for (size_t t = 0; good && t < count; t++)
        good = add_term(draft, &terms[t], sources, places);
    for (size_t d = 0; places && d < sources->count; d++)
        pr_places_done(&places[d]);
    free(places);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}

void pr_draft_write(const struct pr_draft *draft, struct pr_buf *buf)
{
    size_t columns = PR_COLUMN_EXTRA;
    for (size_t r = 0; r < draft->count; r++)
        if (draft->rows[r].field[PR_COLUMN_EXTRA].size)
            columns = PR_COLUMNS;
    pr_buf_str(buf, draft->comments);
    for (size_t c = 0; c < columns; c++)
        pr_buf_format(buf, "%s%s", c ? "\t" : "",
                      pr_column_name((enum pr_column)c));
    pr_buf_char(buf, '\n');
    for (size_t r = 0; r < draft->count; r++)
        pr_entry_write(&draft->rows[r], columns, buf);
}
