/* tsv.c - fields of tab-separated output. */
/* SPDX-License-Identifier: MIT */
#include "base/tsv.h"

void pr_write_field(struct pr_buf *buf, precis_str s)
{
    size_t from = 0;
    for (size_t i = 0; i < s.size; i++) {
        unsigned char c = (unsigned char)s.bytes[i];
        if (c >= 0x20 && c != '\\' && c != 0x7F)
            continue;
        pr_buf_append(buf, s.bytes + from, i - from);
        from = i + 1;
        if (c == '\t')
            pr_buf_text(buf, "\\t");
        else if (c == '\n')
            pr_buf_text(buf, "\\n");
        else if (c == '\\')
            pr_buf_text(buf, "\\\\");
        else
            pr_buf_point(buf, 0xFFFD);
    }
    if (from < s.size)
        pr_buf_append(buf, s.bytes + from, s.size - from);
}
