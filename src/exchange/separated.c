/* separated.c - records of fields between separators, quoted or not. */
/* SPDX-License-Identifier: MIT */
#include "exchange/separated.h"

/* A record of quoted lines is no longer, in bytes. */
#define RECORD_MAX ((size_t)4 << 20)

void pr_separated_done(struct pr_separated *separated)
{
    pr_line_reader_done(&separated->lines);
    pr_buf_done(&separated->record);
}

static enum precis_status plain(struct pr_separated *s, precis_str line)
{
    precis_str part;
    while (pr_str_split(&line, s->separator, &part))
        if (s->count < PR_FIELDS_MAX)
            s->field[s->count++] = part;
    return PRECIS_OK;
}

/* Where each field of a quoted record lies in its buffer. */
struct spans {
    size_t start[PR_FIELDS_MAX], end[PR_FIELDS_MAX];
};

static enum precis_status refuse(const struct pr_separated *s, precis_str line,
                                 size_t byte, const char *what,
                                 struct precis_error *error)
{
    return pr_fail(error, PRECIS_E_FORMAT, pr_line_place(&s->lines, line, byte),
                   "%s", what);
}

/* Copy a quoted field from *at (behind its quote), reading on over lines. */
static enum precis_status quoted(struct pr_separated *s, precis_str *line,
                                 size_t *at, struct precis_error *error)
{
    struct pr_place opened = pr_line_place(&s->lines, *line, *at - 1);
    for (;;) {
        while (*at < line->size) {
            char c = line->bytes[(*at)++];
            if (c == '"' && *at < line->size && line->bytes[*at] == '"')
                ++*at;
            else if (c == '"')
                return PRECIS_OK;
            pr_buf_char(&s->record, c);
        }
        if (s->record.size > RECORD_MAX)
            return pr_fail(error, PRECIS_E_LIMIT, opened,
                           "expected a record of at most %zu bytes",
                           RECORD_MAX);
        enum precis_status status = pr_line_next(&s->lines, line, error);
        if (status)
            return status;
        if (!line->bytes)
            return pr_fail(error, PRECIS_E_FORMAT, opened,
                           "expected a closing quotation mark, found the end");
        pr_buf_char(&s->record, '\n');
        *at = 0;
    }
}

static enum precis_status csv(struct pr_separated *s, precis_str line,
                              struct precis_error *error)
{
    struct spans spans;
    size_t at = 0, count = 0;
    bool more = true;
    pr_buf_clear(&s->record);
    while (more) {
        size_t start = s->record.size;
        if (at < line.size && line.bytes[at] == '"') {
            at++;
            enum precis_status status = quoted(s, &line, &at, error);
            if (status)
                return status;
            if (at < line.size && line.bytes[at] != s->separator)
                return refuse(s, line, at,
                              "expected a separator behind the closing "
                              "quotation mark",
                              error);
        }
        while (at < line.size && line.bytes[at] != s->separator)
            pr_buf_char(&s->record, line.bytes[at++]);
        if (count < PR_FIELDS_MAX) {
            spans.start[count] = start;
            spans.end[count++] = s->record.size;
        }
        more = at < line.size;
        at++;
    }
    if (s->record.failed)
        return pr_fail_memory(error);
    for (size_t f = 0; f < count; f++)
        s->field[f] =
            pr_str_slice(pr_buf_view(&s->record), spans.start[f], spans.end[f]);
    s->count = count;
    return PRECIS_OK;
}

enum precis_status pr_separated_next(struct pr_separated *s,
                                     struct precis_error *error)
{
    precis_str line;
    s->count = 0;
    enum precis_status status = pr_line_next(&s->lines, &line, error);
    s->place = (struct pr_place){s->lines.offset, s->lines.number, 1};
    s->ended = !status && !line.bytes;
    if (status || s->ended)
        return status;
    return s->quotes ? csv(s, line, error) : plain(s, line);
}

void pr_csv_field(struct pr_buf *buf, precis_str field, char separator)
{
    bool plain = true;
    for (size_t i = 0; i < field.size && plain; i++) {
        char c = field.bytes[i];
        plain = c != separator && c != '"' && c != '\n' && c != '\r';
    }
    if (field.size &&
        (field.bytes[0] == ' ' || field.bytes[field.size - 1] == ' '))
        plain = false;
    if (plain) {
        pr_buf_str(buf, field);
        return;
    }
    pr_buf_char(buf, '"');
    precis_str part;
    for (bool first = true; pr_str_split(&field, '"', &part); first = false) {
        pr_buf_text(buf, first ? "" : "\"\"");
        pr_buf_str(buf, part);
    }
    pr_buf_char(buf, '"');
}
