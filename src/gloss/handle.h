/* handle.h - what stands behind the public glosses. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_HANDLE_H
#define PR_GLOSS_HANDLE_H

#include "gloss/gather.h"
#include "precis/gloss.h"

struct precis_gloss {
    const struct precis_document *document; /* borrowed */
    const struct pr_glossary *glossary;     /* borrowed */
    const struct pr_matcher *matcher;       /* borrowed */
    struct pr_matches matches;
    struct pr_arena arena;
    const struct pr_gathered *groups; /* [count] */
    precis_str *english;              /* [count] */
    size_t count;
};

#endif
