/* brief.h - a brief as text, Markdown, JSON or a page of HTML. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_BRIEF_H
#define PR_WRITE_BRIEF_H

#include "base/buf.h"
#include "base/json.h"
#include "brief/brief.h"

/* Lines of at most width columns; styles when color is set. */
void pr_write_brief_text(const struct pr_brief *brief, size_t width, bool color,
                         struct pr_buf *buf);
void pr_write_brief_markdown(const struct pr_brief *brief, struct pr_buf *buf);
/* One object on one line. */
void pr_write_brief_json(const struct pr_brief *brief, struct pr_buf *buf);
/* A whole page that needs nothing from outside. */
void pr_write_brief_html(const struct pr_brief *brief, struct pr_buf *buf);

/* ---- for the writers: what all of them say */

/* "[2]" for a chosen sentence, else "12:34", with the document's number in
 * front when there are several. */
void pr_write_reference(const struct pr_brief *brief, size_t sentence,
                        const struct pr_brief_place *place, struct pr_buf *buf);
/* "93" of 100; 100 when there is nothing to cover. */
unsigned pr_brief_percent(const struct pr_brief *brief);
/* The heading of a kind of names, "Persons". */
const char *pr_brief_names_title(enum pr_name_kind kind);
/* The day of publication as it is best shown. */
precis_str pr_brief_date(const struct pr_brief_source *source);
/* The speaker of a quote, or words for one that is not named. */
precis_str pr_brief_speaker(const struct pr_brief_quote *quote);
/* " (economist; she in the text)": what is told beside a speaker, if there is
 * something. */
void pr_write_speaker_note(const struct pr_brief_quote *quote,
                           struct pr_buf *buf);
/* What the English in a brief is and is not. */
extern const char pr_brief_reading[];
/* "5 of 27 sentences". */
void pr_write_share(const struct pr_brief *brief, struct pr_buf *buf);
/* Append a list separated by bars with commas instead. */
void pr_write_choices(precis_str english, struct pr_buf *buf);

#endif
