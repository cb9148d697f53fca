/* cmd_config.c - precis config: the user's settings file and what it says. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/say.h"

#include <unistd.h>

static int run(struct pr_cli *cli, int count, char **arguments)
{
    (void)arguments;
    struct pr_buf out = {0}, path = {0};
    struct precis_error error = {0};
    if (count)
        return pr_say_usage(cli, "expected no argument");
    pr_config_path(&path);
    if (path.failed || !*path.bytes) {
        pr_buf_done(&path);
        pr_fail(&error, PRECIS_E_MISSING, PR_NOWHERE,
                "no home folder, so no settings file");
        return pr_say_error(cli, NULL, &error);
    }
    bool there = !access(path.bytes, F_OK);
    pr_buf_format(&out, "# %s%s\n", path.bytes,
                  there ? ""
                        : " (not there: lines `option = value`, "
                          "profiles below [name])");
    enum precis_status status = PRECIS_OK;
    if (there)
        status = pr_file_read(path.bytes, PR_CONFIG_MAX, &out, &error);
    if (!status)
        status = pr_sink_buf(cli->out, &out);
    if (status && !error.status)
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
    int code = status ? pr_say_error(cli, path.bytes, &error) : cli->exit;
    pr_buf_done(&out);
    pr_buf_done(&path);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_output, NULL};

const struct pr_command pr_cmd_config = {
    "config", "your settings file and what it says", "", options, run, NULL};
