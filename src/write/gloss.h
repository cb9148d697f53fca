/* gloss.h - glosses as tab-separated lines, Markdown and JSON. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_GLOSS_H
#define PR_WRITE_GLOSS_H

#include "gloss/gather.h"

/* What there is to write. */
struct pr_gloss_work {
    const struct pr_glossary *glossary;
    const struct pr_matcher *matcher;
    const struct pr_document *document;
    const struct pr_matches *matches;
    const struct pr_gathered *groups; /* [count] */
    size_t count;
    bool lines;   /* units are lines of the source, not sentences */
    bool explain; /* after each word of --words, why */
};

/* French, English, source of the entry, places as start-end of code points
 * separated by commas; without an entry English is empty and source -. */
void pr_write_gloss_tsv(const struct pr_gloss_work *work, struct pr_buf *buf);
void pr_write_gloss_markdown(const struct pr_gloss_work *work,
                             struct pr_buf *buf);
void pr_write_gloss_json(const struct pr_gloss_work *work, const char *file,
                         struct pr_buf *buf);

/* Every match: unit, start, end, surface, lemma, part of speech, English best
 * first separated by |, content words covered. */
void pr_write_gloss_words(const struct pr_gloss_work *work, struct pr_buf *buf);
void pr_write_gloss_words_json(const struct pr_gloss_work *work,
                               const char *file, struct pr_buf *buf);

#endif
