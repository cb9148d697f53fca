/* commands.h - the commands, one cmd_<name>.c each. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_COMMANDS_H
#define PR_CLI_COMMANDS_H

#include "cli/command.h"

extern const struct pr_command pr_cmd_brief;
extern const struct pr_command pr_cmd_summarize;
extern const struct pr_command pr_cmd_explain;
extern const struct pr_command pr_cmd_names;
extern const struct pr_command pr_cmd_quotes;
extern const struct pr_command pr_cmd_terms;
extern const struct pr_command pr_cmd_doubts;
extern const struct pr_command pr_cmd_figures;
extern const struct pr_command pr_cmd_gloss;
extern const struct pr_command pr_cmd_glossary_build;
extern const struct pr_command pr_cmd_glossary_compile;
extern const struct pr_command pr_cmd_glossary_convert;
extern const struct pr_command pr_cmd_glossary_formats;
extern const struct pr_command pr_cmd_glossary_lookup;
extern const struct pr_command pr_cmd_glossary_check;
extern const struct pr_command pr_cmd_glossary_diff;
extern const struct pr_command pr_cmd_glossary_gaps;
extern const struct pr_command pr_cmd_glossary_merge;
extern const struct pr_command pr_cmd_glossary_show;
extern const struct pr_command pr_cmd_glossary_stats;
extern const struct pr_command pr_cmd_kwic;
extern const struct pr_command pr_cmd_show;
extern const struct pr_command pr_cmd_text;
extern const struct pr_command pr_cmd_sentences;
extern const struct pr_command pr_cmd_tokens;
extern const struct pr_command pr_cmd_completions;
extern const struct pr_command pr_cmd_config;
extern const struct pr_command pr_cmd_df_build;
extern const struct pr_command pr_cmd_eval_gloss;
extern const struct pr_command pr_cmd_eval_rouge;
extern const struct pr_command pr_cmd_eval_segment;
extern const struct pr_command pr_cmd_eval_terms;

#endif
