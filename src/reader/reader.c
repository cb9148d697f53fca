/* reader.c - choose the reader of a file from its bytes. */
/* SPDX-License-Identifier: MIT */
#include "reader/reader.h"

#include "base/error.h"
#include "french/boilerplate.h"
#include "reader/html.h"
#include "reader/text.h"

/* A text of at least so many function words is French when this share of them
 * is; French texts of the corpus have more than 0.9, English ones under 0.1. */
#define WORDS_MIN 8
#define FRENCH_MIN 0.5

const struct pr_reader *const pr_readers[] = {
    &pr_html_reader,
    &pr_text_reader,
    NULL,
};

static const struct pr_reader *choose(precis_str bytes,
                                      const struct pr_read_options *options)
{
    const struct pr_reader *best = NULL;
    unsigned most = 0;
    for (size_t r = 0; pr_readers[r]; r++) {
        const struct pr_reader *reader = pr_readers[r];
        if (options->type) {
            if (!strcmp(options->type, reader->name))
                return reader;
            continue;
        }
        unsigned sure = reader->look(bytes, options->name);
        if (sure > most) {
            most = sure;
            best = reader;
        }
    }
    return best;
}

void pr_article_judge(struct pr_article *article)
{
    size_t words;
    double share = pr_frenchness(article->text, &words);
    if (words >= WORDS_MIN && share < FRENCH_MIN)
        pr_article_warn(article, "not-french", 1,
                        "seems not to be French (%.0f %% of %zu words)",
                        100 * share, words);
}

enum precis_status pr_read(precis_str bytes,
                           const struct pr_read_options *options,
                           pr_article_handler handler, void *context,
                           struct precis_error *error)
{
    const struct pr_reader *reader = choose(bytes, options);
    if (!reader)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "unknown type of input '%s'", options->type);
    return reader->read(bytes, options, handler, context, error);
}
