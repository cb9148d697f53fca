/* reader.c - choose the reader of a file from its bytes. */
/* SPDX-License-Identifier: MIT */
#include "reader/reader.h"

#include "base/error.h"
#include "reader/text.h"

const struct pr_reader *const pr_readers[] = {
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
