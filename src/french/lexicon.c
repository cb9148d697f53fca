/* lexicon.c - the full-form lexicon of French, mapped from a file. */
/* SPDX-License-Identifier: MIT */
#include "french/lexicon.h"

#include "base/error.h"

enum precis_status pr_lexicon_open(const char *path,
                                   struct pr_lexicon **lexicon,
                                   struct precis_error *error)
{
    *lexicon = NULL;
    return pr_fail(error, PRECIS_E_MISSING, PR_NOWHERE, "no lexicon at %s",
                   path);
}

void pr_lexicon_close(struct pr_lexicon *lexicon)
{
    (void)lexicon;
}

size_t pr_lexicon_find(const struct pr_lexicon *lexicon, precis_str form,
                       struct pr_analysis out[PR_ANALYSES_MAX])
{
    (void)lexicon;
    (void)form;
    (void)out;
    return 0;
}
