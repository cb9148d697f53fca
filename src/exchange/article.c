/* article.c - senses as the text that dictionary programs show, both ways. */
/* SPDX-License-Identifier: MIT */
#include "exchange/article.h"

#include "base/error.h"
#include "exchange/article_reading.h"
#include "exchange/markup.h"

/* The lines behind the first of a sense, and what stands before them. */
static const struct {
    const char *label;
    enum pr_column column;
} labels[] = {
    {"type",        PR_COLUMN_TYPE      },
    {"status",      PR_COLUMN_STATUS    },
    {"used in",     PR_COLUMN_GEO       },
    {"definition",  PR_COLUMN_DEFINITION},
    {"note",        PR_COLUMN_NOTE      },
    {"example",     PR_COLUMN_EXAMPLE_FR},
    {"translation", PR_COLUMN_EXAMPLE_EN},
    {"source",      PR_COLUMN_SOURCE    },
    {"concept",     PR_COLUMN_CONCEPT   },
    {"also",        PR_COLUMN_EXTRA     },
};

/* A field as text on one line. */
static void put(struct pr_buf *buf, precis_str field)
{
    size_t from = buf->size;
    pr_field_unescape(buf, field);
    for (size_t i = from; i < buf->size; i++)
        if ((unsigned char)buf->bytes[i] < 0x20)
            buf->bytes[i] = ' ';
}

void pr_article_write(const struct pr_entry *entry, struct pr_buf *buf)
{
    precis_str domain = entry->field[PR_COLUMN_DOMAIN];
    precis_str en = entry->field[PR_COLUMN_EN], part;
    size_t start = buf->size;
    pr_buf_str(buf, entry->field[PR_COLUMN_POS]);
    if (entry->field[PR_COLUMN_GENDER].size) {
        pr_buf_text(buf, buf->size > start ? " " : "");
        pr_buf_str(buf, entry->field[PR_COLUMN_GENDER]);
    }
    if (domain.size) {
        pr_buf_text(buf, buf->size > start ? " (" : "(");
        pr_buf_str(buf, domain);
        pr_buf_char(buf, ')');
    }
    pr_buf_text(buf, buf->size > start ? ": " : "");
    for (bool first = true; pr_str_split(&en, '|', &part); first = false) {
        pr_buf_text(buf, first ? "" : "; ");
        put(buf, part);
    }
    pr_buf_char(buf, '\n');
    for (size_t l = 0; l < PR_LENGTH(labels); l++) {
        if (!entry->field[labels[l].column].size)
            continue;
        pr_buf_format(buf, "  %s: ", labels[l].label);
        put(buf, entry->field[labels[l].column]);
        pr_buf_char(buf, '\n');
    }
}

void pr_article_reader_done(struct pr_article_reader *reader)
{
    pr_row_done(&reader->row);
    pr_buf_done(&reader->text);
    pr_buf_done(&reader->line);
    pr_buf_done(&reader->note);
    *reader = (struct pr_article_reader){0};
}

enum precis_status pr_article_hand_over(struct pr_article_reading *reading)
{
    struct pr_entry entry;
    if (!pr_row_entry(&reading->own->row, reading->matter->line, &entry))
        return pr_fail_memory(reading->error);
    ++*reading->count;
    return reading->import->handler(reading->import->context, &entry,
                                    reading->error);
}

/* Is word in the closed list of column? */
static const char *listed(enum pr_column column, precis_str word)
{
    return pr_column_word(column, pr_column_find(column, word));
}

/* The grammar that our own articles begin with: "noun f (finance): ". The
 * rest of the line, or NULL bytes when it is none. */
static precis_str own_grammar(precis_str line, struct pr_row *row)
{
    static const enum pr_column order[] = {PR_COLUMN_POS, PR_COLUMN_GENDER};
    size_t end = pr_str_find(line, PR_STR(": "), 0);
    precis_str rest = pr_str_slice(line, 0, end), word;
    size_t next = 0;
    if (end == line.size)
        return pr_str(NULL, 0);
    while (pr_str_split(&rest, ' ', &word)) {
        bool domain = word.size > 2 && word.bytes[0] == '(' &&
                      word.bytes[word.size - 1] == ')';
        precis_str bare = domain ? pr_str_slice(word, 1, word.size - 1) : word;
        while (next < PR_LENGTH(order) && !listed(order[next], bare))
            next++;
        enum pr_column column = domain                    ? PR_COLUMN_DOMAIN
                                : next < PR_LENGTH(order) ? order[next++]
                                                          : PR_COLUMNS;
        if (column == PR_COLUMNS || (domain && rest.bytes) ||
            !listed(column, bare))
            return pr_str(NULL, 0);
        pr_row_label(row, column, bare);
    }
    return pr_str_slice(line, end + 2, line.size);
}

/* A line of ours behind the first of a sense; false when it is none. */
static bool own_label(precis_str line, struct pr_row *row)
{
    if (!pr_str_starts(line, PR_STR("  ")))
        return false;
    precis_str trimmed = pr_str_trim(line);
    for (size_t l = 0; l < PR_LENGTH(labels); l++) {
        precis_str label = pr_str_from(labels[l].label);
        if (!pr_str_starts(trimmed, label) ||
            !pr_str_starts(pr_str_slice(trimmed, label.size, trimmed.size),
                           PR_STR(": ")))
            continue;
        precis_str text = pr_str_slice(trimmed, label.size + 2, trimmed.size);
        if (pr_column_word(labels[l].column, 0))
            return pr_row_label(row, labels[l].column, text);
        pr_row_add(row, labels[l].column, text);
        return true;
    }
    return false;
}

static void add_alternatives(struct pr_row *row, precis_str text)
{
    while (text.size) {
        size_t end = pr_str_find(text, PR_STR("; "), 0);
        pr_row_add(row, PR_COLUMN_EN, pr_str_slice(text, 0, end));
        size_t next = end < text.size ? end + 2 : end;
        text = pr_str_slice(text, next, text.size);
    }
}

/* Is the text one of ours? Its first line begins with our grammar. */
static bool is_own(precis_str text, struct pr_row *row)
{
    precis_str line;
    pr_row_clear(row);
    return pr_str_split(&text, '\n', &line) && own_grammar(line, row).bytes;
}

void pr_article_start(struct pr_article_reading *reading)
{
    pr_row_clear(&reading->own->row);
    pr_row_add(&reading->own->row, PR_COLUMN_FR, reading->matter->head);
}

static enum precis_status read_own(struct pr_article_reading *reading,
                                   precis_str text)
{
    struct pr_row *row = &reading->own->row;
    enum precis_status status = PRECIS_OK;
    precis_str line;
    pr_article_start(reading);
    while (!status && pr_str_split(&text, '\n', &line)) {
        if (!pr_str_trim(line).size || own_label(line, row))
            continue;
        if (!pr_row_lacks(row, PR_COLUMN_EN)) {
            status = pr_article_hand_over(reading);
            pr_article_start(reading);
        }
        precis_str english = own_grammar(line, row);
        add_alternatives(row, english.bytes ? english : pr_str_trim(line));
    }
    return status || pr_row_lacks(row, PR_COLUMN_EN)
               ? status
               : pr_article_hand_over(reading);
}

enum precis_status pr_article_read(struct pr_article_reader *reader,
                                   struct pr_import *import,
                                   const struct pr_reading_matter *matter,
                                   size_t *count, struct precis_error *error)
{
    struct pr_article_reading reading = {.own = reader,
                                         .import = import,
                                         .matter = matter,
                                         .count = count,
                                         .error = error};
    precis_str text = matter->text;
    pr_buf_clear(&reader->text);
    if (matter->markup == PR_MARKUP_HTML)
        pr_html_lines(text, &reader->text);
    else if (matter->markup == PR_MARKUP_DSL)
        pr_dsl_lines(text, matter->head, &reader->text);
    if (matter->markup != PR_MARKUP_NONE)
        text = pr_buf_view(&reader->text);
    if (reader->text.failed)
        return pr_fail_memory(error);
    return is_own(text, &reader->row) ? read_own(&reading, text)
                                      : pr_article_foreign(&reading, text);
}
