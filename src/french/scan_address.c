/* scan_address.c - addresses of the web and of mail inside a text. */
/* SPDX-License-Identifier: MIT */
#include "french/scan.h"

/* Signs that may stand inside an address but do not end one. */
static bool is_inner(unsigned char c)
{
    return c && strchr(".,;:!?'*~&=+$@%#-_", c);
}

size_t pr_scan_address(const struct pr_scan *s, size_t at)
{
    size_t end = at, step;
    unsigned open = 0;
    for (;; at += step) {
        unsigned class = pr_scan_class(s, at, &step);
        unsigned char c = pr_scan_byte(s, at);
        if (class & PR_CLASS_WORD || c == '/') {
            end = at + step;
            continue;
        }
        if (c == '(')
            open++;
        else if (c == ')' && open) {
            open--;
            end = at + 1;
        } else if (!is_inner(c))
            return end;
    }
}

size_t pr_scan_mail(const struct pr_scan *s, size_t at)
{
    size_t end = 0, last = at + 1;
    unsigned seen = 0;
    for (;;) {
        size_t next = pr_scan_run(s, last, &seen);
        if (next == last)
            return end;
        unsigned char c = pr_scan_byte(s, next);
        if (end || pr_scan_byte(s, last - 1) == '.')
            end = next;
        if (c != '.' && c != '-')
            return end;
        last = next + 1;
    }
}
