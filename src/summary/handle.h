/* handle.h - what stands behind the public summary. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_SUMMARY_HANDLE_H
#define PR_SUMMARY_HANDLE_H

#include "precis/summary.h"
#include "summary/summary.h"

struct precis_summary {
    struct pr_summary made;
    const struct precis_document *document; /* borrowed */
    struct pr_document *documents[1];       /* the same, for the pool */
    precis_str *texts;                      /* [K] */
    struct pr_arena arena;
};

#endif
