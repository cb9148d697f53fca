/* cmd_glossary_formats.c - precis glossary formats: what is read and written. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/say.h"
#include "exchange/format.h"

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_buf buf = {0};
    (void)files;
    if (count)
        return pr_say_usage(cli, "no argument is expected");
    for (size_t f = 0; pr_exchanges[f]; f++) {
        const struct pr_exchange *format = pr_exchanges[f];
        pr_buf_format(&buf, "%-12s %-10s %s\n", format->name,
                      !format->entry  ? "read"
                      : !format->read ? "write"
                                      : "read/write",
                      format->purpose);
    }
    enum precis_status status = pr_sink_buf(cli->out, &buf);
    pr_buf_done(&buf);
    return status ? PR_EXIT_FAILED : PR_EXIT_DONE;
}

static const struct pr_option *const options[] = {&pr_option_output, NULL};

const struct pr_command pr_cmd_glossary_formats = {
    "glossary formats",
    "the formats that glossaries are read and written in",
    "",
    options,
    run,
    NULL};
