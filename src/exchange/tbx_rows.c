/* tbx_rows.c - the rows of a concept of a termbase that was read. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx.h"
#include "exchange/tbx_concept.h"

static bool unwanted(const struct pr_row *row)
{
    precis_str status = pr_buf_view(&row->field[PR_COLUMN_STATUS]);
    return pr_str_is(status, "deprecated") || pr_str_is(status, "forbidden");
}

static bool has_status(const struct pr_row *row, const char *status)
{
    return pr_str_is(pr_buf_view(&row->field[PR_COLUMN_STATUS]), status);
}

/* Append behind "; " or, for English, a bar. */
static void join(struct pr_buf *to, precis_str field, const char *between)
{
    if (!field.size)
        return;
    pr_buf_text(to, to->size ? between : "");
    pr_buf_str(to, field);
}

/* All English that may be used: preferred first. When none may be used, all. */
static void join_english(const struct pr_tbx_concept *concept,
                         struct pr_buf *to)
{
    const struct pr_tbx_terms *english = &concept->english;
    size_t wanted = 0;
    for (size_t e = 0; e < english->count; e++)
        wanted += !unwanted(&english->items[e].row);
    for (int pass = 0; pass < 2; pass++)
        for (size_t e = 0; e < english->count; e++) {
            const struct pr_row *row = &english->items[e].row;
            if (has_status(row, "preferred") != (pass == 0) ||
                (wanted && unwanted(row)))
                continue;
            join(to, pr_buf_view(&row->field[PR_COLUMN_EN]), "|");
        }
}

/* The example of the English that the row names first. */
static void add_english_example(const struct pr_tbx_concept *concept,
                                struct pr_row *row)
{
    precis_str rest = pr_buf_view(&row->field[PR_COLUMN_EN]), first;
    if (!pr_str_split(&rest, '|', &first))
        return;
    for (size_t e = 0; e < concept->english.count; e++) {
        const struct pr_row *english = &concept->english.items[e].row;
        if (!pr_str_equal(pr_buf_view(&english->field[PR_COLUMN_EN]), first))
            continue;
        pr_buf_str(&row->field[PR_COLUMN_EXAMPLE_EN],
                   pr_buf_view(&english->field[PR_COLUMN_EXAMPLE_EN]));
        return;
    }
}

/* True when a French term is of the same part of speech, as TBX tells them. */
static bool same_pos(const struct pr_tbx_concept *concept, precis_str pos)
{
    const char *word = pr_tbx_word(PR_COLUMN_POS, pos);
    for (size_t f = 0; word && f < concept->french.count; f++) {
        const char *other = pr_tbx_word(
            PR_COLUMN_POS,
            pr_buf_view(&concept->french.items[f].row.field[PR_COLUMN_POS]));
        if (other && !strcmp(word, other))
            return true;
    }
    return false;
}

/* keep, of a field instead of a text. */
static void keep_field(struct pr_tbx_concept *concept, struct pr_tbx_term *term,
                       struct pr_tbx_item *item, precis_str field)
{
    struct pr_buf plain = {0};
    pr_field_unescape(&plain, field);
    item->text = pr_buf_view(&plain);
    pr_tbx_keep(concept, &term->row, term, item);
    concept->failed |= plain.failed;
    pr_buf_done(&plain);
}

/* Keep of an English term what its row can't say in the English column. */
static void keep_english(struct pr_tbx_concept *concept,
                         struct pr_tbx_term *term, bool offered, bool named)
{
    struct pr_tbx_item item = {.language = PR_XML_ENGLISH, .in_term = true};
    struct pr_row *row = &term->row;
    precis_str pos = pr_buf_view(&row->field[PR_COLUMN_POS]);
    precis_str status = pr_buf_view(&row->field[PR_COLUMN_STATUS]);
    precis_str name = pr_buf_view(&row->field[PR_COLUMN_EN]);
    if (!offered) {
        item.element = PR_STR("term");
        keep_field(concept, term, &item, name);
    }
    item.element = PR_STR("termNote");
    if (status.size) {
        item.type = PR_STR("administrativeStatus");
        item.text = pr_str_from(pr_tbx_word(PR_COLUMN_STATUS, status));
        pr_tbx_keep(concept, row, term, &item);
    }
    if (pos.size && !same_pos(concept, pos)) {
        item.type = PR_STR("partOfSpeech");
        item.text = pr_str_from(pr_tbx_word(PR_COLUMN_POS, pos));
        pr_tbx_keep(concept, row, term, &item);
    }
    if (!named && row->field[PR_COLUMN_EXAMPLE_EN].size) {
        item.element = PR_STR("descrip");
        item.type = PR_STR("context");
        keep_field(concept, term, &item,
                   pr_buf_view(&row->field[PR_COLUMN_EXAMPLE_EN]));
    }
}

/* Is name the first, or any, of the English of a row of ours? */
static void find_english(const struct pr_tbx_concept *concept, precis_str name,
                         bool *offered, bool *first)
{
    *offered = *first = false;
    for (size_t f = 0; f < concept->french.count; f++) {
        precis_str rest =
            pr_buf_view(&concept->french.items[f].row.field[PR_COLUMN_EN]);
        precis_str part;
        for (bool head = true; pr_str_split(&rest, '|', &part); head = false)
            if (pr_str_equal(part, name)) {
                *offered = true;
                *first |= head;
            }
    }
}

/* 0 = preferred, 1 = may be used, 2 = may not. */
static int rank(const struct pr_row *row)
{
    return unwanted(row) ? 2 : has_status(row, "preferred") ? 0 : 1;
}

/* Append what English terms say to extra, in the order in which they are
 * offered. */
static void keep_all_english(struct pr_tbx_concept *concept,
                             struct pr_buf *extra)
{
    bool offered, first;
    for (int pass = 0; pass < 3; pass++)
        for (size_t e = 0; e < concept->english.count; e++) {
            struct pr_tbx_term *term = &concept->english.items[e];
            if (rank(&term->row) != pass)
                continue;
            find_english(concept, pr_buf_view(&term->row.field[PR_COLUMN_EN]),
                         &offered, &first);
            keep_english(concept, term, offered, first);
            join(extra, pr_buf_view(&term->row.field[PR_COLUMN_EXTRA]), "; ");
        }
}

/* Give a French term what its concept says. */
static void inherit(const struct pr_tbx_concept *concept,
                    struct pr_tbx_term *term)
{
    static const enum pr_column whole[] = {PR_COLUMN_CONCEPT, PR_COLUMN_DOMAIN,
                                           PR_COLUMN_DEFINITION};
    static const enum pr_column joined[] = {PR_COLUMN_NOTE, PR_COLUMN_SOURCE};
    struct pr_row *row = &term->row;
    for (size_t w = 0; w < PR_LENGTH(whole); w++)
        if (!term->exact[whole[w]] && pr_row_lacks(row, whole[w]))
            pr_buf_str(&row->field[whole[w]],
                       pr_buf_view(&concept->shared.field[whole[w]]));
    for (size_t j = 0; j < PR_LENGTH(joined); j++)
        if (!term->exact[joined[j]])
            join(&row->field[joined[j]],
                 pr_buf_view(&concept->shared.field[joined[j]]), "; ");
    if (!term->exact[PR_COLUMN_EN]) {
        pr_buf_clear(&row->field[PR_COLUMN_EN]);
        join_english(concept, &row->field[PR_COLUMN_EN]);
    }
    if (!term->exact[PR_COLUMN_EXAMPLE_EN])
        add_english_example(concept, row);
}

/* An id that is made from the content need not stand in the row; one that is
 * missing is needed where rows belong together. */
static void settle_id(struct pr_tbx_concept *concept)
{
    struct pr_tbx_term *first = &concept->french.items[0];
    struct pr_buf *field = &first->row.field[PR_COLUMN_CONCEPT];
    struct pr_entry entry;
    char id[PR_CONCEPT_ID];
    if (first->exact[PR_COLUMN_CONCEPT] ||
        !pr_row_entry(&first->row, 0, &entry))
        return;
    bool single = concept->french.count == 1;
    if (single && (field->size < PR_CONCEPT_ID - 1 || field->bytes[0] != 'c'))
        return;
    if (!single && field->size)
        return;
    pr_concept_id(&entry, id);
    precis_str made = pr_str_from(id), found = pr_buf_view(field);
    if (single && pr_str_starts(found, made) &&
        (found.size == made.size || found.bytes[made.size] == '-'))
        pr_buf_clear(field);
    for (size_t f = 0; !single && f < concept->french.count; f++)
        pr_buf_text(&concept->french.items[f].row.field[PR_COLUMN_CONCEPT], id);
}

/* The term whose row carries what is said of the concept and its English: the
 * first by code point, so that a sorted glossary keeps it there. */
static struct pr_tbx_term *bearer(const struct pr_tbx_terms *french)
{
    struct pr_tbx_term *least = &french->items[0];
    for (size_t f = 1; f < french->count; f++)
        if (pr_str_compare(
                pr_buf_view(&french->items[f].row.field[PR_COLUMN_FR]),
                pr_buf_view(&least->row.field[PR_COLUMN_FR])) < 0)
            least = &french->items[f];
    return least;
}

enum precis_status pr_tbx_concept_give(struct pr_tbx_concept *concept,
                                       struct pr_xml *xml)
{
    struct pr_tbx_terms *french = &concept->french;
    struct pr_tbx_terms *english = &concept->english;
    enum precis_status status = PRECIS_OK;
    if (!french->count || !english->count) {
        pr_xml_import(xml)->skipped++;
        return PRECIS_OK;
    }
    for (size_t f = 0; f < french->count; f++)
        inherit(concept, &french->items[f]);
    settle_id(concept);
    struct pr_buf *extra = &bearer(french)->row.field[PR_COLUMN_EXTRA];
    join(extra, pr_buf_view(&concept->shared.field[PR_COLUMN_EXTRA]), "; ");
    keep_all_english(concept, extra);
    for (size_t f = 0; !status && f < french->count; f++)
        if (pr_row_lacks(&french->items[f].row, PR_COLUMN_FR) ||
            pr_row_lacks(&french->items[f].row, PR_COLUMN_EN))
            pr_xml_import(xml)->skipped++;
        else
    status = concept->failed ? pr_fail_memory(pr_xml_error(xml))
                             : pr_xml_give(xml, &french->items[f].row);
    return status;
}
