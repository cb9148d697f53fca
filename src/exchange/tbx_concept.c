/* tbx_concept.c - one concept of a termbase being read, and its rows. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx_concept.h"

#include "base/arena.h"
#include "exchange/tbx.h"
#include "exchange/xml_text.h"

#include <stdlib.h>

static void terms_done(struct pr_tbx_terms *terms)
{
    for (size_t t = 0; t < terms->ready; t++)
        pr_row_done(&terms->items[t].row);
    free(terms->items);
}

void pr_tbx_concept_done(struct pr_tbx_concept *concept)
{
    pr_row_done(&concept->shared);
    terms_done(&concept->french);
    terms_done(&concept->english);
    pr_buf_done(&concept->region);
    pr_buf_done(&concept->spare);
}

void pr_tbx_concept_clear(struct pr_tbx_concept *concept)
{
    pr_row_clear(&concept->shared);
    concept->french.count = concept->english.count = 0;
    pr_buf_clear(&concept->region);
}

void pr_tbx_concept_id(struct pr_tbx_concept *concept, precis_str name)
{
    pr_buf_clear(&concept->spare);
    pr_xml_unname(&concept->spare, name);
    pr_row_add(&concept->shared, PR_COLUMN_CONCEPT,
               pr_buf_view(&concept->spare));
}

static struct pr_tbx_terms *terms_of(struct pr_tbx_concept *concept,
                                     enum pr_xml_language language)
{
    return language == PR_XML_FRENCH    ? &concept->french
           : language == PR_XML_ENGLISH ? &concept->english
                                        : NULL;
}

bool pr_tbx_concept_term(struct pr_tbx_concept *concept,
                         enum pr_xml_language language)
{
    struct pr_tbx_terms *terms = terms_of(concept, language);
    if (!terms)
        return true;
    if (terms->count ==
        (language == PR_XML_FRENCH ? PR_TBX_FRENCH_MAX : PR_TBX_ENGLISH_MAX))
        return false;
    if (terms->count == terms->ready) {
        if (!pr_grow(&terms->items, &terms->capacity, terms->count,
                     sizeof *terms->items)) {
            concept->failed = true;
            return true;
        }
        terms->items[terms->ready++] = (struct pr_tbx_term){0};
    }
    struct pr_tbx_term *term = &terms->items[terms->count++];
    pr_row_clear(&term->row);
    memset(term->exact, 0, sizeof term->exact);
    term->named = false;
    return true;
}

/* The term that is being told, or NULL. */
static struct pr_tbx_term *current(struct pr_tbx_concept *concept,
                                   enum pr_xml_language language)
{
    struct pr_tbx_terms *terms = terms_of(concept, language);
    return terms && terms->count ? &terms->items[terms->count - 1] : NULL;
}

void pr_tbx_concept_name(struct pr_tbx_concept *concept,
                         enum pr_xml_language language, precis_str name)
{
    struct pr_tbx_term *term = current(concept, language);
    if (!term || term->named)
        return;
    term->named = true;
    pr_row_add_whole(&term->row,
                     language == PR_XML_FRENCH ? PR_COLUMN_FR : PR_COLUMN_EN,
                     name);
    if (language == PR_XML_FRENCH &&
        pr_row_is_geo(pr_buf_view(&concept->region)))
        pr_row_add(&term->row, PR_COLUMN_GEO, pr_buf_view(&concept->region));
}

/* ---- where an item goes */

/* Append WHERE of an item of extra. */
static void append_where(struct pr_buf *buf, const struct pr_tbx_item *item,
                         const struct pr_tbx_term *term)
{
    static const char *const where[] = {
        [PR_XML_OTHER] = "concept",
        [PR_XML_FRENCH] = "fr",
        [PR_XML_ENGLISH] = "en",
    };
    struct pr_buf plain = {0};
    if (item->in_term && item->language == PR_XML_FRENCH) {
        pr_buf_text(buf, "term");
        return;
    }
    pr_buf_text(buf, where[item->language]);
    if (!item->in_term || !term)
        return;
    pr_buf_char(buf, ':');
    pr_field_unescape(&plain, pr_buf_view(&term->row.field[PR_COLUMN_EN]));
    for (size_t i = 0; i < plain.size; i++)
        if (plain.bytes[i] == '/')
            pr_buf_text(buf, "%2F");
        else
            pr_buf_char(buf, plain.bytes[i]);
    buf->failed |= plain.failed;
    pr_buf_done(&plain);
}

bool pr_tbx_keep(struct pr_tbx_concept *concept, struct pr_row *row,
                 const struct pr_tbx_term *term, const struct pr_tbx_item *item)
{
    struct pr_buf *name = &concept->spare;
    pr_buf_clear(name);
    pr_buf_text(name, PR_TBX_EXTRA);
    append_where(name, item, term);
    pr_buf_text(name, item->behind ? "/+" : "/");
    pr_buf_str(name, item->element);
    if (item->type.size) {
        pr_buf_char(name, ':');
        pr_buf_str(name, item->type);
    }
    if (item->target.size) {
        pr_buf_char(name, '>');
        pr_buf_str(name, item->target);
    }
    pr_buf_append(name, "", 1);
    if (!name->failed)
        pr_row_keep(row, name->bytes,
                    item->text.size ? item->text : item->target);
    concept->failed |= name->failed;
    return true;
}

/* Our column for an item, or PR_COLUMNS. */
static enum pr_column column_of(const struct pr_tbx_item *item)
{
    const struct pr_tbx_category *category = pr_tbx_category(item->type);
    enum pr_column column = pr_str_is(item->element, "note") ? PR_COLUMN_NOTE
                            : category                       ? category->column
                                                             : PR_COLUMNS;
    bool french = item->language == PR_XML_FRENCH;
    bool english = item->language == PR_XML_ENGLISH;
    if (item->behind)
        return PR_COLUMNS;
    switch (column) {
    case PR_COLUMN_POS:
    case PR_COLUMN_STATUS:
        return item->in_term ? column : PR_COLUMNS;
    case PR_COLUMN_GENDER:
    case PR_COLUMN_TYPE:
    case PR_COLUMN_GEO:
        return item->in_term && french ? column : PR_COLUMNS;
    case PR_COLUMN_EXAMPLE_FR:
        return !item->in_term ? PR_COLUMNS
               : english      ? PR_COLUMN_EXAMPLE_EN
                              : column;
    case PR_COLUMN_DEFINITION:
    case PR_COLUMN_DOMAIN:
        return item->in_term == french ? column : PR_COLUMNS;
    case PR_COLUMN_NOTE:
    case PR_COLUMN_SOURCE:
        return item->in_term && english ? PR_COLUMNS : column;
    default:
        return PR_COLUMNS;
    }
}

bool pr_tbx_concept_add(struct pr_tbx_concept *concept,
                        const struct pr_tbx_item *item)
{
    struct pr_tbx_term *term =
        item->in_term ? current(concept, item->language) : NULL;
    struct pr_row *row = term ? &term->row : &concept->shared;
    enum pr_column column = column_of(item);
    if (column == PR_COLUMNS)
        return pr_tbx_keep(concept, row, term, item);
    if (column == PR_COLUMN_GEO && pr_row_is_geo(item->text)) {
        pr_buf_clear(&row->field[column]);
        pr_row_add(row, column, item->text);
        return false;
    }
    if (column == PR_COLUMN_GEO ||
        (column != PR_COLUMN_NOTE && !pr_row_lacks(row, column)))
        return pr_tbx_keep(concept, row, term, item);
    if (!pr_column_word(column, 0)) {
        pr_row_add(row, column, item->text);
        return false;
    }
    /* "other" of a closed list of TBX says nothing. */
    return !pr_row_label(row, column, item->text) &&
           !pr_str_is(item->text, "other") &&
           pr_tbx_keep(concept, row, term, item);
}

/* The value of name="…" at the start of *rest, its references undone. */
static bool next_exact(precis_str *rest, precis_str *name, struct pr_buf *value)
{
    static const char *const marks[] = {"&amp;", "&lt;", "&gt;", "&quot;"};
    size_t equals = pr_str_find(*rest, PR_STR("=\""), 0);
    if (equals == rest->size)
        return false;
    *name = pr_str_trim(pr_str_slice(*rest, 0, equals));
    size_t at = equals + 2;
    pr_buf_clear(value);
    for (; at < rest->size && rest->bytes[at] != '"'; at++) {
        precis_str left = pr_str_slice(*rest, at, rest->size);
        size_t m = 0;
        while (m < PR_LENGTH(marks) &&
               !pr_str_starts(left, pr_str_from(marks[m])))
            m++;
        pr_buf_char(value, m < PR_LENGTH(marks) ? "&<>\""[m] : left.bytes[0]);
        at += m < PR_LENGTH(marks) ? strlen(marks[m]) - 1 : 0;
    }
    *rest = pr_str_slice(*rest, at < rest->size ? at + 1 : at, rest->size);
    return true;
}

void pr_tbx_concept_exact(struct pr_tbx_concept *concept, precis_str data)
{
    struct pr_tbx_term *term = current(concept, PR_XML_FRENCH);
    struct pr_buf *value = &concept->spare;
    precis_str name;
    while (term && next_exact(&data, &name, value)) {
        for (size_t c = 0; c < PR_COLUMNS; c++) {
            enum pr_column column = (enum pr_column)c;
            if (column == PR_COLUMN_FR ||
                !pr_str_is(name, pr_column_name(column)))
                continue;
            precis_str text = pr_buf_view(value);
            if (column != PR_COLUMN_EXTRA)
                pr_buf_clear(&term->row.field[c]);
            term->exact[c] = column != PR_COLUMN_EXTRA;
            if (pr_column_word(column, 0))
                pr_row_label(&term->row, column, text);
            else
                pr_row_add(&term->row, column, text);
        }
    }
    concept->failed |= value->failed;
}
