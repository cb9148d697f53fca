/* cmd_eval_terms.c - precis eval terms: ranked terms against a gold list. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/say.h"
#include "eval/term_score.h"

enum { FILES = 2 };

static void write_score(const struct pr_term_score *score, struct pr_buf *buf)
{
    pr_buf_format(buf,
                  "pred\t%zu\ngold\t%zu\ntp\t%zu\nP\t%.4f\nR\t%.4f\n"
                  "F1\t%.4f\n",
                  score->found, score->gold, score->common, score->precision,
                  score->recall, score->f);
    for (size_t r = 0; r < PR_TERM_RANKS; r++)
        if (score->at[r] >= 0.0)
            pr_buf_format(buf, "P@%zu\t%.4f\n", pr_term_ranks[r], score->at[r]);
    pr_buf_format(buf, "bestF1\t%.4f\nbestF1_at\t%zu\nAP\t%.4f\n",
                  score->best_f, score->best_rank, score->average);
}

static int run(struct pr_cli *cli, int count, char **files)
{
    struct pr_buf bytes[FILES] = {{0}}, buf = {0};
    struct pr_term_score score;
    struct precis_error error = {0};
    if (count != FILES)
        return pr_say_usage(cli, "expected terms, best first, and a gold list");
    int code = PR_EXIT_DONE;
    for (int f = 0; !code && f < FILES; f++)
        if (pr_file_read(files[f], PR_FILE_MAX, &bytes[f], &error))
            code = pr_say_error(cli, files[f], &error);
    if (!code &&
        pr_term_score(pr_buf_view(&bytes[0]), pr_buf_view(&bytes[1]), &score)) {
        pr_fail_memory(&error);
        code = pr_say_error(cli, NULL, &error);
    }
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

const struct pr_command pr_cmd_eval_terms = {
    "eval terms", "ranked terms against a list made by people",
    "TERMS GOLD", options,
    run,          NULL};
