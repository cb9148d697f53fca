/* tabfile.c - tab files of dictionary programs: head, tab, definition. */
/* SPDX-License-Identifier: MIT */
#include "exchange/line_rows.h"
#include "exchange/pairs.h"

static unsigned look(precis_str first)
{
    return pr_str_starts(first, PR_STR("##")) &&
                   pr_str_find(first, PR_STR("\t"), 0) < first.size
               ? 60
               : 0;
}

/* Append text with \n, \t, \\ and \| undone; a bar that was escaped becomes a
 * slash, since a bar separates for us. */
static void undo(struct pr_buf *buf, precis_str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        if (c != '\\' || i + 1 == text.size) {
            pr_buf_char(buf, c);
            continue;
        }
        char next = text.bytes[++i];
        pr_buf_char(buf, next == 'n'   ? '\n'
                         : next == 't' ? '\t'
                         : next == '|' ? '/'
                                       : next);
    }
}

/* Split a headword at bars that are not escaped: the first is the French, the
 * others are variants. */
static void heads(struct pr_row *row, precis_str head)
{
    struct pr_buf plain = {0};
    size_t from = 0;
    for (size_t i = 0; i <= head.size; i++) {
        if (i < head.size && head.bytes[i] == '\\') {
            i++;
            continue;
        }
        if (i < head.size && head.bytes[i] != '|')
            continue;
        pr_buf_clear(&plain);
        undo(&plain, pr_str_slice(head, from, i));
        if (pr_row_lacks(row, PR_COLUMN_FR))
            pr_row_add(row, PR_COLUMN_FR, pr_buf_view(&plain));
        else
            pr_row_keep(row, "alternate", pr_buf_view(&plain));
        from = i + 1;
    }
    row->spare.failed |= plain.failed;
    pr_buf_done(&plain);
}

static enum precis_status take(struct pr_row *row,
                               const struct pr_line_reader *lines,
                               precis_str line, struct precis_error *error)
{
    struct pr_buf plain = {0};
    precis_str rest = line, head;
    (void)lines;
    (void)error;
    pr_str_split(&rest, '\t', &head);
    heads(row, head);
    if (rest.bytes)
        undo(&plain, rest);
    pr_row_add(row, PR_COLUMN_EN, pr_buf_view(&plain));
    row->spare.failed |= plain.failed;
    pr_buf_done(&plain);
    return PRECIS_OK;
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    return pr_line_rows_read(import, take, "##",
                             "a headword, a tab and a definition", error);
}

static void escape(struct pr_buf *buf, precis_str field, bool head)
{
    struct pr_buf plain = {0};
    pr_field_unescape(&plain, field);
    for (size_t i = 0; i < plain.size; i++) {
        char c = plain.bytes[i];
        if (c == '\n' || c == '\t' || c == '\\' || (head && c == '|'))
            pr_buf_char(buf, '\\');
        pr_buf_char(buf, c == '\n' ? 'n' : c == '\t' ? 't' : c);
    }
    buf->failed |= plain.failed;
    pr_buf_done(&plain);
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    (void)sorter;
    (void)error;
    pr_buf_text(&out->buf, "##name\t");
    escape(&out->buf, out->title.size ? out->title : PR_STR("Glossary"), false);
    pr_buf_text(&out->buf, "\n##sourceLang\tfr\n##targetLang\ten\n");
    return PRECIS_OK;
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_export *out = context;
    precis_str en = entry->field[PR_COLUMN_EN], part;
    struct pr_buf comment = {0};
    (void)error;
    escape(&out->buf, entry->field[PR_COLUMN_FR], true);
    pr_buf_char(&out->buf, '\t');
    for (bool first = true; pr_str_split(&en, '|', &part); first = false) {
        pr_buf_text(&out->buf, first ? "" : ", ");
        escape(&out->buf, part, false);
    }
    pr_comment(&comment, entry);
    if (comment.size) {
        pr_buf_text(&out->buf, "\\n");
        pr_buf_str(&out->buf, pr_buf_view(&comment));
    }
    out->buf.failed |= comment.failed;
    pr_buf_done(&comment);
    pr_buf_char(&out->buf, '\n');
    return PRECIS_OK;
}

const struct pr_exchange pr_exchange_tabfile = {
    .name = "tabfile",
    .purpose = "tab files of pyglossary and other dictionary programs",
    .endings = "",
    .look = look,
    .read = read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
};
