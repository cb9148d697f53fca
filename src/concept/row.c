/* row.c - write rows of a glossary; ids out of their content. */
/* SPDX-License-Identifier: MIT */
#include "concept/entry.h"

#include "base/hash.h"

#include <stdio.h>

void pr_field_escape(struct pr_buf *buf, precis_str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c >= 0x20 && c != '\\' && c != 0x7F)
            continue;
        pr_buf_append(buf, text.bytes + from, i - from);
        from = i + 1;
        pr_buf_text(buf, c == '\t'   ? "\\t"
                         : c == '\n' ? "\\n"
                         : c == '\\' ? "\\\\"
                                     : " ");
    }
    pr_buf_append(buf, text.bytes + from, text.size - from);
}

void pr_field_unescape(struct pr_buf *buf, precis_str field)
{
    size_t from = 0;
    for (size_t i = 0; i + 1 < field.size; i++) {
        if (field.bytes[i] != '\\')
            continue;
        char next = field.bytes[i + 1];
        pr_buf_append(buf, field.bytes + from, i - from);
        pr_buf_char(buf, next == 't' ? '\t' : next == 'n' ? '\n' : next);
        from = ++i + 1;
    }
    pr_buf_append(buf, field.bytes + from, field.size - from);
}

void pr_entry_write(const struct pr_entry *entry, size_t columns,
                    struct pr_buf *buf)
{
    size_t size = columns;
    for (size_t c = 0; c < columns; c++)
        size += entry->field[c].size;
    char *at = pr_buf_reserve(buf, size);
    if (!at)
        return;
    buf->size += size;
    for (size_t c = 0; c < columns; c++) {
        precis_str field = entry->field[c];
        if (field.size)
            memcpy(at, field.bytes, field.size);
        at += field.size;
        *at++ = c + 1 < columns ? '\t' : '\n';
    }
}

void pr_concept_id(const struct pr_entry *entry, char id[PR_CONCEPT_ID])
{
    static const enum pr_column parts[] = {PR_COLUMN_FR, PR_COLUMN_POS,
                                           PR_COLUMN_GENDER};
    precis_str en = entry->field[PR_COLUMN_EN], first = en;
    pr_str_split(&en, '|', &first);
    uint64_t hash = pr_hash(first.bytes ? first.bytes : "", first.size);
    for (size_t p = 0; p < PR_LENGTH(parts); p++) {
        precis_str field = entry->field[parts[p]];
        hash = pr_mix64(pr_mix64(hash) ^
                        pr_hash(field.bytes ? field.bytes : "", field.size));
    }
    snprintf(id, PR_CONCEPT_ID, "c%012llx",
             (unsigned long long)(hash & 0xFFFFFFFFFFFFu));
}
