/* csv.c - glossaries of spreadsheets: a header, then a row an entry. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/pairs.h"
#include "unicode/fold.h"

#include <stdio.h>

/* What others call our columns, in folded case. */
static const struct {
    const char *name;
    enum pr_column column;
} aliases[] = {
    {"french",         PR_COLUMN_FR        },
    {"français",      PR_COLUMN_FR        },
    {"source",         PR_COLUMN_SOURCE    },
    {"fr-fr",          PR_COLUMN_FR        },
    {"english",        PR_COLUMN_EN        },
    {"anglais",        PR_COLUMN_EN        },
    {"en-gb",          PR_COLUMN_EN        },
    {"en-us",          PR_COLUMN_EN        },
    {"part of speech", PR_COLUMN_POS       },
    {"partofspeech",   PR_COLUMN_POS       },
    {"description",    PR_COLUMN_DEFINITION},
    {"subject",        PR_COLUMN_DOMAIN    },
    {"comment",        PR_COLUMN_NOTE      },
    {"notes",          PR_COLUMN_NOTE      },
    {"id",             PR_COLUMN_CONCEPT   },
    {"stringid",       PR_COLUMN_CONCEPT   },
};

/* What a column of a header is. */
enum {
    COLUMN_OTHER = PR_COLUMNS,
    COLUMN_SOURCE_TEXT,
    COLUMN_TARGET_TEXT,
    COLUMN_SOURCE_LANG,
    COLUMN_TARGET_LANG
};

static const struct {
    const char *name;
    int column;
} directions[] = {
    {"sourcestring", COLUMN_SOURCE_TEXT},
    {"source term",  COLUMN_SOURCE_TEXT},
    {"targetstring", COLUMN_TARGET_TEXT},
    {"target term",  COLUMN_TARGET_TEXT},
    {"target",       COLUMN_TARGET_TEXT},
    {"sourcelang",   COLUMN_SOURCE_LANG},
    {"source_lang",  COLUMN_SOURCE_LANG},
    {"targetlang",   COLUMN_TARGET_LANG},
    {"target_lang",  COLUMN_TARGET_LANG},
};

struct header {
    int column[PR_FIELDS_MAX];
    size_t count;
};

/* -1 when memory is out. */
static int column_of(precis_str name)
{
    struct pr_buf folded = {0};
    int column = COLUMN_OTHER;
    pr_fold(pr_str_trim(name), PR_FOLD_KEY, &folded);
    precis_str key = pr_buf_view(&folded);
    for (size_t c = 0; c < PR_COLUMNS; c++)
        if (pr_str_is(key, pr_column_name((enum pr_column)c)))
            column = (int)c;
    for (size_t a = 0; a < PR_LENGTH(aliases) && column == COLUMN_OTHER; a++)
        if (pr_str_is(key, aliases[a].name))
            column = (int)aliases[a].column;
    for (size_t d = 0; d < PR_LENGTH(directions) && column == COLUMN_OTHER; d++)
        if (pr_str_is(key, directions[d].name))
            column = directions[d].column;
    column = folded.failed ? -1 : column;
    pr_buf_done(&folded);
    return column;
}

static bool header_has(const struct header *header, int column)
{
    for (size_t h = 0; h < header->count; h++)
        if (header->column[h] == column)
            return true;
    return false;
}

static enum precis_status read_header(const struct pr_separated *from,
                                      struct header *header,
                                      struct precis_error *error)
{
    header->count = from->count;
    for (size_t f = 0; f < from->count; f++)
        if ((header->column[f] = column_of(from->field[f])) < 0)
            return pr_fail_memory(error);
    bool direct =
        header_has(header, PR_COLUMN_FR) && header_has(header, PR_COLUMN_EN);
    bool two = header_has(header, COLUMN_SOURCE_TEXT) &&
               header_has(header, COLUMN_TARGET_TEXT);
    if (direct || two)
        return PRECIS_OK;
    return pr_fail(error, PRECIS_E_FORMAT, from->place,
                   "expected a header with the columns fr and en");
}

static bool is_french(precis_str code)
{
    return code.size >= 2 && (code.bytes[0] | 0x20) == 'f' &&
           (code.bytes[1] | 0x20) == 'r';
}

/* The guard that our writer puts before what a spreadsheet would run. */
static precis_str unguard(precis_str text)
{
    static const char signs[] = "=+-@";
    bool guarded =
        text.size > 1 && text.bytes[0] == '\'' && strchr(signs, text.bytes[1]);
    return guarded ? pr_str_slice(text, 1, text.size) : text;
}

/* Put a field into the row; what has no column is kept as extra. */
static void place(struct pr_row *row, int column, precis_str name,
                  precis_str text, bool french_source)
{
    char label[64];
    text = unguard(text);
    if (column == COLUMN_SOURCE_TEXT || column == COLUMN_TARGET_TEXT)
        column = (column == COLUMN_SOURCE_TEXT) == french_source ? PR_COLUMN_FR
                                                                 : PR_COLUMN_EN;
    if (column == COLUMN_SOURCE_LANG || column == COLUMN_TARGET_LANG)
        return;
    bool closed = column < PR_COLUMNS &&
                  pr_column_word((enum pr_column)column, 0) != NULL;
    if (closed && pr_row_label(row, (enum pr_column)column, text))
        return;
    if (column < PR_COLUMNS && !closed) {
        pr_row_add(row, (enum pr_column)column, text);
        return;
    }
    snprintf(label, sizeof label, "%.*s",
             (int)(name.size < 60 ? name.size : 60), name.bytes);
    pr_row_keep(row, label, text);
}

struct reading {
    struct pr_import *import;
    struct pr_separated from;
    struct header header;
    struct pr_buf names; /* of the header's columns, by line feed */
    struct pr_row row;
};

static enum precis_status take(struct reading *r, struct precis_error *error)
{
    const struct header *header = &r->header;
    bool french_source = true;
    struct pr_entry entry;
    precis_str names = pr_buf_view(&r->names), name;
    for (size_t f = 0; f < r->from.count && f < header->count; f++)
        if (header->column[f] == COLUMN_SOURCE_LANG)
            french_source = is_french(r->from.field[f]);
    pr_row_clear(&r->row);
    for (size_t f = 0; f < r->from.count && f < header->count; f++) {
        pr_str_split(&names, '\n', &name);
        place(&r->row, header->column[f], name, r->from.field[f],
              french_source);
    }
    if (pr_row_lacks(&r->row, PR_COLUMN_FR) ||
        (!r->import->drafts && pr_row_lacks(&r->row, PR_COLUMN_EN)))
        return pr_fail(error, PRECIS_E_FORMAT, r->from.place,
                       "expected French and English, found an empty field");
    if (!pr_row_entry(&r->row, r->from.place.line, &entry))
        return pr_fail_memory(error);
    return r->import->handler(r->import->context, &entry, error);
}

static enum precis_status rows(struct reading *r, struct precis_error *error)
{
    enum precis_status status = pr_separated_next(&r->from, error);
    if (!status)
        status = read_header(&r->from, &r->header, error);
    for (size_t f = 0; !status && f < r->from.count; f++) {
        pr_buf_str(&r->names, r->from.field[f]);
        pr_buf_char(&r->names, '\n');
    }
    while (!status) {
        status = pr_separated_next(&r->from, error);
        if (!status && r->from.ended)
            break;
        bool blank = r->from.count <= 1 && !status &&
                     !pr_str_trim(r->from.field[0]).size;
        if (!status && !blank)
            status = take(r, error);
        if (status && pr_import_skips(r->import, status))
            status = PRECIS_OK;
    }
    return status;
}

/* The separator that the first line has most of. */
static char separator_of(precis_str first)
{
    static const char separators[] = ",;\t";
    size_t most = 0;
    char best = ',';
    precis_str line = first;
    pr_str_split(&first, '\n', &line);
    for (const char *s = separators; *s; s++) {
        size_t count = 0;
        for (size_t i = 0; i < line.size; i++)
            count += line.bytes[i] == *s;
        if (count > most) {
            most = count;
            best = *s;
        }
    }
    return best;
}

static unsigned look(precis_str first)
{
    struct pr_feed feed;
    if (pr_str_starts(first, PR_STR("\xEF\xBB\xBF")))
        first = pr_str_slice(first, 3, first.size);
    struct pr_separated from = {.lines = {.feed = &feed},
                                .separator = separator_of(first),
                                .quotes = true};
    struct header header;
    pr_feed_memory(&feed, first);
    bool good = from.separator != '\t' && !pr_separated_next(&from, NULL) &&
                !read_header(&from, &header, NULL);
    pr_separated_done(&from);
    pr_feed_close(&feed);
    return good ? 70 : 0;
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    precis_str first;
    enum precis_status status = pr_feed_peek(import->feed, &first, error);
    struct reading reading = {
        .import = import,
        .from = {.lines = {.feed = import->feed}, .quotes = true}
    };
    if (status)
        return status;
    reading.from.separator = separator_of(first);
    status = rows(&reading, error);
    pr_separated_done(&reading.from);
    pr_buf_done(&reading.names);
    pr_row_done(&reading.row);
    return status;
}

/* The columns of a row, in the order that FORMATS and spreadsheets show. */
static const enum pr_column columns[] = {
    PR_COLUMN_FR,     PR_COLUMN_EN,         PR_COLUMN_POS,
    PR_COLUMN_GENDER, PR_COLUMN_TYPE,       PR_COLUMN_STATUS,
    PR_COLUMN_DOMAIN, PR_COLUMN_GEO,        PR_COLUMN_DEFINITION,
    PR_COLUMN_NOTE,   PR_COLUMN_EXAMPLE_FR, PR_COLUMN_EXAMPLE_EN,
    PR_COLUMN_SOURCE, PR_COLUMN_CONCEPT,    PR_COLUMN_EXTRA};

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)error;
    out->columns =
        PR_LENGTH(columns) - (pr_sorter_has(sorter, PR_COLUMN_EXTRA) ? 0 : 1);
    if (out->excel)
        pr_buf_text(&out->buf, "\xEF\xBB\xBF");
    for (size_t c = 0; c < out->columns; c++) {
        pr_buf_text(&out->buf, c ? (out->excel ? ";" : ",") : "");
        pr_buf_text(&out->buf, pr_column_name(columns[c]));
    }
    pr_buf_text(&out->buf, "\r\n");
    return PRECIS_OK;
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    static const char runs[] = "=+-@";
    struct pr_export *out = context;
    struct pr_buf text = {0};
    char separator = out->excel ? ';' : ',';
    for (size_t c = 0; c < out->columns; c++) {
        precis_str field = entry->field[columns[c]];
        pr_buf_clear(&text);
        if (field.size && strchr(runs, field.bytes[0]))
            pr_buf_char(&text, '\''); /* a spreadsheet would run it */
        pr_field_unescape(&text, field);
        if (c)
            pr_buf_char(&out->buf, separator);
        pr_csv_field(&out->buf, pr_buf_view(&text), separator);
    }
    pr_buf_text(&out->buf, "\r\n");
    bool failed = text.failed;
    pr_buf_done(&text);
    return failed ? pr_fail_memory(error) : PRECIS_OK;
}

const struct pr_exchange pr_exchange_csv = {
    .name = "csv",
    .purpose = "spreadsheets: a header, then a row an entry",
    .endings = "csv",
    .look = look,
    .read = read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
    .drafts = true,
};
