/* config.h - the user's own defaults and profiles. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_CONFIG_H
#define PR_CLI_CONFIG_H

#include "cli/command.h"

/* A larger file is refused, in bytes. */
#define PR_CONFIG_MAX ((size_t)1 << 20)

/*
 * The file of the user's settings: PRECIS_CONFIG, or precis/config in
 * XDG_CONFIG_HOME, or .config/precis/config in the home folder (XDG Base
 * Directory Specification 0.8). Terminated; empty when there is no home.
 */
void pr_config_path(struct pr_buf *path);

/*
 * Read the file and set what its lines `option = value` and, below the line
 * [profile], those of that profile say, as far as command takes them. A flag
 * is yes or no. text holds the values and must outlive settings. A missing
 * file says nothing; a missing profile is an error. False after a message.
 */
bool pr_config_apply(const struct pr_command *command, const char *profile,
                     struct pr_buf *text, struct pr_settings *settings);

#endif
