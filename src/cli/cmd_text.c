/* cmd_text.c - precis text: the article's text, or its decoded source. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/options.h"

/* What has been printed. */
struct progress {
    bool again;        /* there was a block        */
    const char *shown; /* of the last article      */
    precis_str source; /* that was printed for it  */
};

/* The items of a feed have one source: the feed. It is printed once. */
static enum precis_status print_source(struct pr_cli *cli,
                                       struct progress *progress,
                                       const char *shown,
                                       const struct pr_article *article)
{
    bool same = progress->shown == shown && pr_str_is(article->type, "feed") &&
                progress->source.bytes == article->source.bytes;
    progress->shown = shown;
    progress->source = article->source;
    return same ? PRECIS_OK : pr_sink_str(cli->out, article->source);
}

/* Paragraphs are separated by a blank line, and so are articles. Captions are
 * no part of the running text and are left out. */
static enum precis_status print(struct pr_cli *cli, void *context,
                                const char *shown, struct pr_article *article,
                                struct precis_error *error)
{
    struct progress *progress = context;
    bool *again = &progress->again;
    (void)error;
    if (cli->settings.source)
        return print_source(cli, progress, shown, article);
    enum precis_status status = PRECIS_OK;
    for (size_t b = 0; !status && b < article->B; b++) {
        const struct pr_block *block = &article->blocks[b];
        if (block->role == PR_ROLE_CAPTION)
            continue;
        if (*again)
            status = pr_sink_str(cli->out, PR_STR("\n"));
        *again = true;
        if (!status)
            status =
                pr_sink_str(cli->out, pr_str_slice(article->text, block->start,
                                                   block->end));
        if (!status)
            status = pr_sink_str(cli->out, PR_STR("\n"));
    }
    return status;
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct progress progress = {0};
    return pr_inputs_each(cli, count, files, print, &progress);
}

static const struct pr_option *const options[] = {
    &pr_option_source, &pr_option_output, PR_OPTIONS_INPUT, NULL};

const struct pr_command pr_cmd_text = {
    "text",    "the article's text, UTF-8, paragraphs between blank lines",
    "[FILE…]", options,
    run,       NULL};
