/* summary.c - a whole program: the summary of a French article. */
/* SPDX-License-Identifier: MIT */
/* cc -o summary summary.c $(pkg-config --cflags --libs precis) */
#include <precis.h>

#include <stdio.h>

int main(int count, char **words)
{
    struct precis_engine *engine = NULL;
    struct precis_document *document = NULL;
    struct precis_summary *summary = NULL;
    struct precis_error error = {0};
    const struct precis_summary_options options = {.budget = "60w"};

    if (count < 2) {
        fprintf(stderr, "usage: summary FILE [DATA-FOLDER]\n");
        return 2;
    }
    const char *data = count > 2 ? words[2] : NULL;
    if (precis_engine_new(data, &engine, &error) ||
        precis_document_load(engine, words[1], NULL, &document, &error) ||
        precis_summary_make(document, &options, &summary, &error))
        fprintf(stderr, "summary: %s: %s\n", words[1], error.message);
    else
        precis_summary_write(summary, PRECIS_FORMAT_TEXT,
                             precis_stream_sink(stdout));
    precis_summary_free(summary);
    precis_document_free(document);
    precis_engine_free(engine);
    return error.status ? 1 : 0;
}
