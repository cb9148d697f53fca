/* lint_rows.c - read a canonical TSV that may have faults, and mend it. */
/* SPDX-License-Identifier: MIT */
#include "concept/lint.h"

#include "base/error.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

/* A file being read. */
struct rows {
    struct pr_lint *lint;
    struct pr_buf *mended;
    struct pr_buf field, trial; /* a field; the header and one row */
    precis_str header;
    enum pr_column columns[PR_COLUMNS];
    size_t count;
    unsigned line;
    bool line_end; /* CR LF was noted */
    unsigned column[PR_COLUMNS];
};

static struct pr_finding place(const struct rows *rows, unsigned column)
{
    return (struct pr_finding){
        .file = rows->lint->store.file, .line = rows->line, .column = column};
}

/* Without white space at its ends, also that which nobody sees. */
static precis_str trim(precis_str s)
{
    static const precis_str blanks[] = {
        {" ",            1},
        {"\r",           1},
        {"\xC2\xA0",     2},
        {"\xE2\x80\xAF", 3},
        {"\xE2\x80\x8B", 3},
        {"\xEF\xBB\xBF", 3}
    };
    for (size_t b = 0; b < PR_LENGTH(blanks); b++) {
        size_t size = blanks[b].size;
        bool start = pr_str_starts(s, blanks[b]);
        if (start)
            s = pr_str_slice(s, size, s.size);
        else if (pr_str_ends(s, blanks[b]))
            s = pr_str_slice(s, 0, s.size - size);
        else
            continue;
        b = (size_t)-1; /* from the first one again */
    }
    return s;
}

/* Append field as it should be: each alternative trimmed. */
static void put_trimmed(enum pr_column column, precis_str field,
                        struct pr_buf *buf)
{
    precis_str part;
    if (column != PR_COLUMN_EN) {
        pr_buf_str(buf, trim(field));
        return;
    }
    for (bool first = true; pr_str_split(&field, '|', &part); first = false) {
        pr_buf_text(buf, first ? "" : "|");
        pr_buf_str(buf, trim(part));
    }
}

/* Replace each ’ by '. */
static bool straighten(struct pr_buf *buf)
{
    precis_str curly = PR_STR("’");
    size_t put = 0, from = 0, size = buf->size;
    while (from < size) {
        precis_str rest = pr_str(buf->bytes + from, size - from);
        bool found = pr_str_starts(rest, curly);
        buf->bytes[put++] = found ? '\'' : buf->bytes[from];
        from += found ? curly.size : 1;
    }
    buf->size = put;
    return put < size;
}

/* Append a field of the row with what is safe mended, and note what was. */
static void mend_field(struct rows *rows, enum pr_column column,
                       precis_str field, unsigned at)
{
    struct pr_buf *buf = &rows->field;
    pr_buf_clear(buf);
    put_trimmed(column, field, buf);
    if (!pr_str_equal(pr_buf_view(buf), field))
        pr_lint_note(rows->lint, place(rows, at), "space",
                     "white space at the ends of a field");
    if (!pr_nfc_quick(pr_buf_view(buf))) {
        struct pr_buf composed = {0};
        pr_nfc(pr_buf_view(buf), &composed);
        if (!pr_str_equal(pr_buf_view(&composed), pr_buf_view(buf)))
            pr_lint_note(rows->lint, place(rows, at), "nfc",
                         "letters and accents are not composed");
        pr_buf_clear(buf);
        pr_buf_str(buf, pr_buf_view(&composed));
        pr_buf_done(&composed);
    }
    if (column == PR_COLUMN_FR && straighten(buf))
        pr_lint_note(rows->lint, place(rows, at), "apostrophe",
                     "expected straight apostrophes in headwords");
    pr_buf_str(&rows->trial, pr_buf_view(buf));
    rows->lint->failed |= buf->failed || rows->trial.failed;
}

/* A pr_entry_handler: the row that was tried is good. */
static enum precis_status keep(void *context, const struct pr_entry *entry,
                               struct precis_error *error)
{
    struct rows *rows = context;
    struct pr_entry copy = *entry;
    copy.line = rows->line;
    enum precis_status status = pr_store_add(&rows->lint->store, &copy, error);
    if (!status)
        memcpy(rows->lint->store.items[rows->lint->store.count - 1].column,
               rows->column, sizeof rows->column);
    return status;
}

static enum precis_status read_row(struct rows *rows, precis_str line)
{
    struct precis_error error = {0};
    precis_str rest = line, field;
    unsigned at = 1;
    pr_buf_clear(&rows->trial);
    pr_buf_str(&rows->trial, rows->header);
    pr_buf_char(&rows->trial, '\n');
    size_t start = rows->trial.size;
    memset(rows->column, 0, sizeof rows->column);
    for (size_t f = 0; pr_str_split(&rest, '\t', &field); f++) {
        if (f)
            pr_buf_char(&rows->trial, '\t');
        enum pr_column column =
            f < rows->count ? rows->columns[f] : PR_COLUMN_EXTRA;
        rows->column[column] = at;
        mend_field(rows, column, field, at);
        at += (unsigned)pr_utf8_length(field.bytes, field.size) + 1;
    }
    precis_str mended =
        pr_str_slice(pr_buf_view(&rows->trial), start, rows->trial.size);
    pr_buf_str(rows->mended, mended);
    enum precis_status status =
        pr_entries_read(pr_buf_view(&rows->trial), NULL, keep, rows, &error);
    if (status == PRECIS_E_FORMAT)
        pr_lint_note(rows->lint, place(rows, error.column), "format", "%s",
                     error.message);
    rows->lint->failed |= status == PRECIS_E_MEMORY;
    return status == PRECIS_E_FORMAT ? PRECIS_OK : status;
}

static enum precis_status read_header(struct rows *rows, precis_str line,
                                      struct precis_error *error)
{
    precis_str rest = line, word;
    enum precis_status status = pr_entries_read(line, NULL, keep, rows, error);
    if (status && error)
        error->line = rows->line;
    for (size_t c = 0; !status && pr_str_split(&rest, '\t', &word);) {
        while (!pr_str_is(word, pr_column_name((enum pr_column)c)))
            c++;
        rows->columns[rows->count++] = (enum pr_column)c;
    }
    rows->header = line;
    pr_buf_str(rows->mended, line);
    return status;
}

static enum precis_status read_line(struct rows *rows, precis_str line,
                                    struct precis_error *error)
{
    if (pr_str_ends(line, PR_STR("\r"))) {
        line.size--;
        if (!rows->line_end)
            pr_lint_note(
                rows->lint,
                place(rows,
                      (unsigned)pr_utf8_length(line.bytes, line.size) + 1),
                "line-end", "expected LF, found CR LF");
        rows->line_end = true;
    }
    if (!line.size || line.bytes[0] == '#') {
        pr_buf_str(rows->mended, line);
        return PRECIS_OK;
    }
    return rows->count ? read_row(rows, line) : read_header(rows, line, error);
}

enum precis_status pr_lint_rows(struct pr_lint *lint, precis_str bytes,
                                struct pr_buf *mended,
                                struct precis_error *error)
{
    struct rows rows = {.lint = lint, .mended = mended};
    enum precis_status status = PRECIS_OK;
    size_t valid = pr_utf8_valid(bytes.bytes, bytes.size);
    if (valid < bytes.size)
        return pr_fail(error, PRECIS_E_ENCODING,
                       pr_place_of(bytes.bytes, bytes.size, valid),
                       "expected UTF-8, found byte 0x%02X",
                       (unsigned char)bytes.bytes[valid]);
    if (pr_str_starts(bytes, PR_STR("\xEF\xBB\xBF")))
        bytes = pr_str_slice(bytes, 3, bytes.size);
    precis_str rest = bytes, line;
    while (!status && pr_str_split(&rest, '\n', &line)) {
        rows.line++;
        if (!rest.bytes && !line.size)
            break; /* nothing behind the last line feed */
        status = read_line(&rows, line, error);
        pr_buf_char(mended, '\n');
    }
    if (lint->failed || mended->failed)
        status = pr_fail_memory(error);
    pr_buf_done(&rows.field);
    pr_buf_done(&rows.trial);
    return status;
}
