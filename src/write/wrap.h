/* wrap.h - text in lines of a width, with a hanging indent. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_WRAP_H
#define PR_WRITE_WRAP_H

#include "base/buf.h"
#include "base/str.h"

/* The usual width when there is no terminal to ask, in columns. */
enum { PR_WRAP_WIDTH = 80, PR_WRAP_LEAST = 20 };

/* A place to write text; {0} with buf and width set is at a line's start. */
struct pr_wrap {
    struct pr_buf *buf;
    size_t width;  /* columns; SIZE_MAX = never break                  */
    size_t indent; /* of lines after the first                         */
    size_t column; /* where the next character goes                    */
    bool color;    /* styles are written                               */
    bool space;    /* a space is due before the next word              */
};

/* Write s; lines break at ASCII spaces alone, so no-break spaces hold.
 * Control characters become U+FFFD: a terminal is safe. */
void pr_wrap_str(struct pr_wrap *wrap, precis_str s);
void pr_wrap_text(struct pr_wrap *wrap, const char *text);
void pr_wrap_format(struct pr_wrap *wrap, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* End the line; the next one begins with lead columns of space. */
void pr_wrap_line(struct pr_wrap *wrap, size_t lead, size_t indent);
/* Go to a column of the line when it lies ahead, else one space on. */
void pr_wrap_to(struct pr_wrap *wrap, size_t column);

/* Begin and end a style, when colours are wanted: 'b'old, 'd'im, 'y'ellow. */
void pr_wrap_style(struct pr_wrap *wrap, char style);
void pr_wrap_plain(struct pr_wrap *wrap);

#endif
