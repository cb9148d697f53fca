/* tbx_part.h - write data categories of TBX: of columns, of the column extra. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_TBX_PART_H
#define PR_EXCHANGE_TBX_PART_H

#include "exchange/tbx_write.h"

/* An item of the column extra, taken apart; borrowed from buf. */
struct pr_tbx_part {
    precis_str where, element, type, target;
    bool behind;
    struct pr_buf name, text;
};
void pr_tbx_part_done(struct pr_tbx_part *part);

/* Take name=value of extra apart; false when it is no item of TBX. */
bool pr_tbx_take_apart(struct pr_tbx_part *part, precis_str name,
                       precis_str value);

/* True when the style has an element for the item. */
bool pr_tbx_writable(const struct pr_tbx_style *style,
                     const struct pr_tbx_part *part);

/* Write a category that is told by a column; nothing when it is empty. */
void pr_tbx_write_column(struct pr_buf *buf, const struct pr_tbx_style *style,
                         int indent, const char *type, precis_str field);

/* What to choose of the items of extra. */
struct pr_tbx_choice {
    precis_str where;
    bool notes; /* termNote alone, or all but termNote */
};

/* Write the items that are chosen, in their groups. */
void pr_tbx_write_extra(struct pr_buf *buf, const struct pr_tbx_style *style,
                        int indent, const struct pr_tbx_choice *choice,
                        precis_str field);

#endif
