/* cmd_eval_gloss.c - precis eval gloss: glosses against translations. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/say.h"
#include "eval/gloss_score.h"

enum { FILES = 3 };

static void write_score(const struct pr_gloss_score *score, struct pr_buf *buf)
{
    pr_buf_format(buf,
                  "glosses\t%zu\nhit1\t%.4f\nhit3\t%.4f\nchance\t%.4f\n"
                  "coverage\t%.4f\nyield\t%.4f\ntype_coverage\t%.4f\n",
                  score->glosses, score->hit1, score->hit3, score->chance,
                  score->coverage, score->yield, score->type_coverage);
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_buf bytes[FILES] = {{0}}, buf = {0};
    struct pr_gloss_score score;
    struct precis_error error = {0};
    if (count != FILES)
        return pr_say_usage(cli, "expected glosses, French and English");
    int code = PR_EXIT_DONE;
    for (int f = 0; !code && f < FILES; f++)
        if (pr_file_read(files[f], PR_FILE_MAX, &bytes[f], &error))
            code = pr_say_error(cli, files[f], &error);
    if (!code && pr_gloss_score(pr_buf_view(&bytes[0]), pr_buf_view(&bytes[1]),
                                pr_buf_view(&bytes[2]), &score, &error))
        code = pr_say_error(cli, files[0], &error);
    if (!code) {
        write_score(&score, &buf);
        if (pr_sink_buf(cli->out, &buf))
            code = PR_EXIT_FAILED;
    }
    for (int f = 0; f < FILES; f++)
        pr_buf_done(&bytes[f]);
    pr_buf_done(&buf);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_output, NULL};

const struct pr_command pr_cmd_eval_gloss = {
    "eval gloss",
    "glosses against the English of the same sentences",
    "GLOSSES FRENCH ENGLISH",
    options,
    run,
    NULL};
