/* cmd_glossary_show.c - precis glossary show: all that an entry holds. */
/* SPDX-License-Identifier: MIT */
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/glossaries.h"
#include "cli/options.h"
#include "cli/say.h"
#include "gloss/lookup.h"
#include "write/entry.h"

#include <stdlib.h>

static int run(struct pr_cli *cli, int count, char **words)
{
    enum pr_format form;
    if (!pr_options_format(cli, false, &form))
        return PR_EXIT_USAGE;
    if (count == 0)
        return pr_say_usage(cli, "a word is needed");
    const struct pr_glossary *glossary = pr_cli_glossary(cli);
    struct pr_found_list found = {0};
    struct pr_buf buf = {0};
    int code = glossary ? PR_EXIT_DONE : PR_EXIT_FAILED;
    for (int i = 0; glossary && i < count; i++) {
        precis_str word = pr_str_from(words[i]);
        found.count = 0;
        enum precis_status status =
            cli->settings.reverse
                ? pr_lookup_english(glossary, word, &found)
                : pr_lookup_french(glossary, &cli->vocabulary, word, &found);
        bool missing = !found.count || found.items[0].how == PR_FOUND_NEAR;
        if (status || missing) {
            pr_say(NULL, "no entry for '%s'", words[i]);
            code = PR_EXIT_FAILED;
        } else if (form == PR_FORMAT_JSON) {
            pr_write_found_json(glossary, word, &found, &buf);
        } else {
            pr_write_found_full(glossary, &found, &buf);
        }
    }
    if (pr_sink_buf(cli->out, &buf))
        code = PR_EXIT_FAILED;
    free(found.items);
    pr_buf_done(&buf);
    return code;
}

static const struct pr_option *const options[] = {&pr_option_reverse,
                                                  &pr_option_glossary,
                                                  &pr_option_dictionary,
                                                  PR_OPTIONS_OUTPUT,
                                                  &pr_option_data,
                                                  &pr_option_quiet,
                                                  NULL};

const struct pr_command pr_cmd_glossary_show = {
    "glossary show",
    "all that the entries of a word hold",
    "WORD…",
    options,
    run,
    "text, markdown, json"};
