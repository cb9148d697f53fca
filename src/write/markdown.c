/* markdown.c - text inside Markdown. */
/* SPDX-License-Identifier: MIT */
#include "write/markdown.h"

#include <string.h>

void pr_write_cell(struct pr_buf *buf, precis_str s)
{
    for (size_t i = 0; i < s.size; i++) {
        char c = s.bytes[i];
        if (c == '|') {
            pr_buf_text(buf, ", ");
        } else if ((unsigned char)c < ' ') {
            pr_buf_char(buf, ' ');
        } else {
            if (strchr("\\`*_[]<>", c))
                pr_buf_char(buf, '\\');
            pr_buf_char(buf, c);
        }
    }
}
