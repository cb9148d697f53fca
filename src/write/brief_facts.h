/* brief_facts.h - the box of facts on a brief's page. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_BRIEF_FACTS_H
#define PR_WRITE_BRIEF_FACTS_H

#include "base/buf.h"
#include "brief/model.h"

/* Figures, dates, names and who said what. */
void pr_html_facts(const struct pr_brief *brief, struct pr_buf *buf);

/* A sign of doubt in an element of its own, with the French that shows it when
 * cue is set. */
void pr_html_doubt(const struct pr_brief_doubt *doubt, bool cue,
                   const char *tag, struct pr_buf *buf);

#endif
