/* handle.h - what stands behind the public brief. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BRIEF_HANDLE_H
#define PR_BRIEF_HANDLE_H

#include "brief/brief.h"
#include "precis/brief.h"

struct precis_brief {
    struct pr_brief made;
};

#endif
