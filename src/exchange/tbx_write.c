/* tbx_write.c - write one concept of a termbase as TBX, in its three forms. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx_part.h"

#include "exchange/extra.h"
#include "exchange/tbx.h"
#include "exchange/xml_text.h"

/* write_extra for all rows of a concept. */
static void write_extras(struct pr_buf *buf, const struct pr_tbx_style *style,
                         int indent, const struct pr_tbx_choice *choice,
                         const struct pr_tbx_rows *rows)
{
    for (size_t r = 0; r < rows->count; r++)
        pr_tbx_write_extra(buf, style, indent, choice,
                           rows->items[r].field[PR_COLUMN_EXTRA]);
}

/* ---- what only we can read back, in an instruction */

static void exact(struct pr_buf *pi, enum pr_column column, precis_str field)
{
    struct pr_buf plain = {0};
    pr_field_unescape(&plain, field);
    pr_buf_format(pi, " %s=\"", pr_column_name(column));
    pr_xml_text(pi, pr_buf_view(&plain));
    pr_buf_char(pi, '"');
    pi->failed |= plain.failed;
    pr_buf_done(&plain);
}

/* True when the word of TBX for a word of ours would be read as another. */
static bool misread(enum pr_column column, precis_str word)
{
    const char *other, *said = pr_tbx_word(column, word);
    if (!said)
        return false;
    for (size_t place = 0; pr_column_word(column, place); place++) {
        other = pr_tbx_word(column, pr_str_from(pr_column_word(column, place)));
        if (!strcmp(said, "other") || !strcmp(said, other))
            return !strcmp(said, "other") ||
                   !pr_str_is(word, pr_column_word(column, place));
    }
    return false;
}

/* Items of extra that have no element. */
static void exact_extra(struct pr_buf *pi, const struct pr_tbx_style *style,
                        precis_str field)
{
    struct pr_buf plain = {0}, left = {0};
    struct pr_tbx_part item = {0};
    precis_str name, value;
    pr_field_unescape(&plain, field);
    precis_str rest = pr_buf_view(&plain);
    while (field.size && pr_extra_next(&rest, &name, &value)) {
        if (pr_tbx_take_apart(&item, name, value) &&
            pr_tbx_writable(style, &item))
            continue;
        pr_buf_text(&left, left.size ? "; " : "");
        pr_buf_str(&left, name);
        pr_buf_text(&left, value.size ? "=" : "");
        pr_buf_str(&left, value);
    }
    if (left.size) {
        pr_buf_text(pi, " extra=\"");
        pr_xml_text(pi, pr_buf_view(&left));
        pr_buf_char(pi, '"');
    }
    pi->failed |= plain.failed || left.failed;
    pr_buf_done(&plain);
    pr_buf_done(&left);
    pr_tbx_part_done(&item);
}

/* The place of the row whose example the English english carries, or
 * rows->count. */
static size_t example_of(const struct pr_tbx_rows *rows, precis_str english)
{
    size_t r = 0;
    for (; r < rows->count; r++) {
        precis_str rest = rows->items[r].field[PR_COLUMN_EN], first = rest;
        pr_str_split(&rest, '|', &first);
        if (rows->items[r].field[PR_COLUMN_EXAMPLE_EN].size &&
            pr_str_equal(first, english))
            break;
    }
    return r;
}

static void write_instruction(struct pr_buf *buf,
                              const struct pr_tbx_style *style,
                              const struct pr_tbx_rows *rows, size_t r)
{
    static const enum pr_column words[] = {PR_COLUMN_POS, PR_COLUMN_GENDER,
                                           PR_COLUMN_STATUS};
    static const enum pr_column shared[] = {
        PR_COLUMN_DOMAIN, PR_COLUMN_DEFINITION, PR_COLUMN_NOTE};
    const struct pr_entry *row = &rows->items[r];
    struct pr_buf pi = {0};
    precis_str rest = row->field[PR_COLUMN_EN], first = rest, none = {"", 0};
    if (rows->exact_id)
        exact(&pi, PR_COLUMN_CONCEPT, row->field[PR_COLUMN_CONCEPT]);
    if (!pr_str_equal(row->field[PR_COLUMN_EN], rows->english))
        exact(&pi, PR_COLUMN_EN, row->field[PR_COLUMN_EN]);
    for (size_t w = 0; w < PR_LENGTH(words); w++)
        if (misread(words[w], row->field[words[w]]))
            exact(&pi, words[w], row->field[words[w]]);
    for (size_t s = 0; s < PR_LENGTH(shared); s++)
        if (!pr_str_equal(row->field[shared[s]],
                          rows->items[0].field[shared[s]]))
            exact(&pi, shared[s], row->field[shared[s]]);
    pr_str_split(&rest, '|', &first);
    size_t from = example_of(rows, first);
    if (!pr_str_equal(row->field[PR_COLUMN_EXAMPLE_EN],
                      from < rows->count
                          ? rows->items[from].field[PR_COLUMN_EXAMPLE_EN]
                          : none))
        exact(&pi, PR_COLUMN_EXAMPLE_EN, row->field[PR_COLUMN_EXAMPLE_EN]);
    exact_extra(&pi, style, row->field[PR_COLUMN_EXTRA]);
    if (pi.size) {
        pr_buf_text(buf, "    <?precis");
        pr_buf_str(buf, pr_buf_view(&pi));
        pr_buf_text(buf, "?>\n");
    }
    buf->failed |= pi.failed;
    pr_buf_done(&pi);
}

/* ---- terms and concepts */

static void open_term(struct pr_buf *buf, const struct pr_tbx_style *style,
                      precis_str field)
{
    pr_buf_format(buf, "   <%s>\n", style->term);
    pr_xml_element(buf, 4, "term", "", field);
}

static void write_word(struct pr_buf *buf, const struct pr_tbx_style *style,
                       const char *type, enum pr_column column, precis_str word)
{
    const char *said = pr_tbx_word(column, word);
    if (said)
        pr_tbx_write_column(buf, style, 4, type, pr_str_from(said));
}

static void write_french(struct pr_buf *buf, const struct pr_tbx_style *style,
                         const struct pr_tbx_rows *rows, size_t r)
{
    const precis_str *field = rows->items[r].field;
    struct pr_tbx_choice choice = {PR_STR("term"), true};
    open_term(buf, style, field[PR_COLUMN_FR]);
    write_word(buf, style, "partOfSpeech", PR_COLUMN_POS, field[PR_COLUMN_POS]);
    write_word(buf, style, "grammaticalGender", PR_COLUMN_GENDER,
               field[PR_COLUMN_GENDER]);
    write_word(buf, style, "termType", PR_COLUMN_TYPE, field[PR_COLUMN_TYPE]);
    write_word(buf, style, "administrativeStatus", PR_COLUMN_STATUS,
               field[PR_COLUMN_STATUS]);
    pr_tbx_write_column(buf, style, 4, "geographicalUsage",
                        field[PR_COLUMN_GEO]);
    pr_tbx_write_extra(buf, style, 4, &choice, field[PR_COLUMN_EXTRA]);
    choice.notes = false;
    pr_tbx_write_column(buf, style, 4, "context", field[PR_COLUMN_EXAMPLE_FR]);
    pr_tbx_write_column(buf, style, 4, "source", field[PR_COLUMN_SOURCE]);
    pr_tbx_write_extra(buf, style, 4, &choice, field[PR_COLUMN_EXTRA]);
    write_instruction(buf, style, rows, r);
    pr_buf_format(buf, "   </%s>\n", style->term);
}

/* "en:" and the English, as items of extra say where they belong. */
static void where_english(struct pr_buf *where, precis_str english)
{
    struct pr_buf plain = {0};
    pr_field_unescape(&plain, english);
    pr_buf_clear(where);
    pr_buf_text(where, "en:");
    for (size_t i = 0; i < plain.size; i++)
        if (plain.bytes[i] == '/')
            pr_buf_text(where, "%2F");
        else
            pr_buf_char(where, plain.bytes[i]);
    where->failed |= plain.failed;
    pr_buf_done(&plain);
}

static void write_english(struct pr_buf *buf, const struct pr_tbx_style *style,
                          const struct pr_tbx_rows *rows, precis_str english)
{
    struct pr_buf where = {0};
    size_t r = 0, from = example_of(rows, english);
    where_english(&where, english);
    struct pr_tbx_choice choice = {pr_buf_view(&where), true};
    struct pr_buf notes = {0};
    write_extras(&notes, style, 4, &choice, rows);
    open_term(buf, style, english);
    while (r + 1 < rows->count && !rows->items[r].field[PR_COLUMN_POS].size)
        r++;
    if (pr_str_find(pr_buf_view(&notes), PR_STR("partOfSpeech"), 0) ==
        notes.size)
        write_word(buf, style, "partOfSpeech", PR_COLUMN_POS,
                   rows->items[r].field[PR_COLUMN_POS]);
    pr_buf_str(buf, pr_buf_view(&notes));
    choice.notes = false;
    if (from < rows->count)
        pr_tbx_write_column(buf, style, 4, "context",
                            rows->items[from].field[PR_COLUMN_EXAMPLE_EN]);
    write_extras(buf, style, 4, &choice, rows);
    pr_buf_format(buf, "   </%s>\n", style->term);
    buf->failed |= where.failed || notes.failed;
    pr_buf_done(&where);
    pr_buf_done(&notes);
}

/* English terms that no row offers: a term that is not to be used. */
static void write_unoffered(struct pr_buf *buf,
                            const struct pr_tbx_style *style,
                            const struct pr_tbx_rows *rows)
{
    struct pr_tbx_part item = {0};
    struct pr_buf plain = {0};
    precis_str name, value;
    for (size_t r = 0; r < rows->count; r++) {
        pr_buf_clear(&plain);
        pr_field_unescape(&plain, rows->items[r].field[PR_COLUMN_EXTRA]);
        precis_str rest = pr_buf_view(&plain);
        while (rest.size && pr_extra_next(&rest, &name, &value))
            if (pr_tbx_take_apart(&item, name, value) &&
                pr_str_is(item.element, "term") &&
                pr_str_starts(item.where, PR_STR("en:"))) {
                struct pr_tbx_choice choice = {item.where, true};
                pr_buf_format(buf, "   <%s>\n    <term>", style->term);
                pr_xml_text(buf, pr_buf_view(&item.text));
                pr_buf_text(buf, "</term>\n");
                write_extras(buf, style, 4, &choice, rows);
                choice.notes = false;
                write_extras(buf, style, 4, &choice, rows);
                pr_buf_format(buf, "   </%s>\n", style->term);
            }
    }
    buf->failed |= plain.failed;
    pr_buf_done(&plain);
    pr_tbx_part_done(&item);
}

static void open_language(struct pr_buf *buf, const struct pr_tbx_style *style,
                          const char *language, const struct pr_tbx_rows *rows)
{
    struct pr_tbx_choice choice = {pr_str_from(language), false};
    pr_buf_format(buf, "  <%s xml:lang=\"%s\">\n", style->language, language);
    write_extras(buf, style, 3, &choice, rows);
}

void pr_tbx_write(struct pr_buf *buf, const struct pr_tbx_style *style,
                  const struct pr_tbx_rows *rows)
{
    const precis_str *field = rows->items[0].field;
    struct pr_tbx_choice choice = {PR_STR("concept"), false};
    precis_str rest = rows->english, english;
    pr_buf_format(buf, " <%s id=\"", style->entry);
    pr_xml_name(buf, rows->id);
    pr_buf_text(buf, "\">\n");
    pr_tbx_write_column(buf, style, 2, "subjectField", field[PR_COLUMN_DOMAIN]);
    pr_tbx_write_column(buf, style, 2, "definition",
                        field[PR_COLUMN_DEFINITION]);
    write_extras(buf, style, 2, &choice, rows);
    pr_xml_element(buf, 2, "note", "", field[PR_COLUMN_NOTE]);
    open_language(buf, style, "fr", rows);
    for (size_t r = 0; r < rows->count; r++)
        write_french(buf, style, rows, r);
    pr_buf_format(buf, "  </%s>\n", style->language);
    open_language(buf, style, "en", rows);
    while (pr_str_split(&rest, '|', &english))
        write_english(buf, style, rows, english);
    write_unoffered(buf, style, rows);
    pr_buf_format(buf, "  </%s>\n </%s>\n", style->language, style->entry);
}
