/* say.h - messages for the person at the terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CLI_SAY_H
#define PR_CLI_SAY_H

#include "cli/command.h"

/* "precis: place: message" on standard error; place may be NULL. */
void pr_say(const char *place, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same with the error's position, and remember exit code 1. */
int pr_say_error(struct pr_cli *cli, const char *place,
                 const struct precis_error *error);
/* A warning: not under --quiet; exit code 1 under --strict. */
void pr_say_warning(struct pr_cli *cli, const char *place, const char *code,
                    const char *message);
/* A usage error: message and a hint at --help; gives PR_EXIT_USAGE. */
int pr_say_usage(const struct pr_cli *cli, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
