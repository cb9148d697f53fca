/* handle.h - what stands behind the public engine and document. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_HANDLE_H
#define PR_DOCUMENT_HANDLE_H

#include "document/document.h"
#include "precis/document.h"

struct precis_document {
    struct precis_engine *engine; /* borrowed */
    struct pr_article article;
    struct pr_document analysed;
    precis_str name; /* terminated */
};

#endif
