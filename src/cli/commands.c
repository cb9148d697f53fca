/* commands.c - the table of all commands. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"

const struct pr_command *const pr_commands[] = {
    &pr_cmd_brief,
    &pr_cmd_summarize,
    &pr_cmd_explain,
    &pr_cmd_terms,
    &pr_cmd_names,
    &pr_cmd_quotes,
    &pr_cmd_gloss,
    &pr_cmd_kwic,
    &pr_cmd_text,
    &pr_cmd_show,
    &pr_cmd_sentences,
    &pr_cmd_tokens,
    &pr_cmd_figures,
    &pr_cmd_doubts,
    &pr_cmd_glossary_lookup,
    &pr_cmd_glossary_compile,
    &pr_cmd_glossary_show,
    &pr_cmd_glossary_gaps,
    &pr_cmd_glossary_check,
    &pr_cmd_glossary_diff,
    &pr_cmd_glossary_merge,
    &pr_cmd_glossary_stats,
    &pr_cmd_glossary_convert,
    &pr_cmd_glossary_formats,
    &pr_cmd_eval_rouge,
    &pr_cmd_eval_segment,
    NULL,
};
