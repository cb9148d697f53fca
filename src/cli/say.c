/* say.c - messages for the person at the terminal. */
/* SPDX-License-Identifier: MIT */
#include "cli/say.h"

#include "cli/resources.h"

#include <stdarg.h>
#include <stdio.h>

/* Print text without the control characters that a hostile one may hold. */
static void print_safe(const char *text)
{
    for (; *text; text++)
        putc((unsigned char)*text < 0x20 || *text == 0x7F ? '?' : *text,
             stderr);
}

static void begin(const char *place)
{
    fputs("precis: ", stderr);
    if (place) {
        print_safe(*place ? place : "''");
        fputs(": ", stderr);
    }
}

static void finish(const char *format, va_list arguments)
{
    char line[1024];
    vsnprintf(line, sizeof line, format, arguments);
    print_safe(line);
    putc('\n', stderr);
}

void pr_say(const char *place, const char *format, ...)
{
    begin(place);
    va_list arguments;
    va_start(arguments, format);
    finish(format, arguments);
    va_end(arguments);
}

int pr_say_error(struct pr_cli *cli, const char *place,
                 const struct precis_error *error)
{
    if (cli->exit < PR_EXIT_FAILED)
        cli->exit = PR_EXIT_FAILED;
    /* What can't be written is told once, when the output is closed. */
    if (!error->message[0] && pr_cli_output_failed(cli))
        return PR_EXIT_FAILED;
    begin(place);
    if (error->line && error->column)
        fprintf(stderr, "%u:%u: ", error->line, error->column);
    else if (error->line)
        fprintf(stderr, "%u: ", error->line);
    print_safe(error->message[0] ? error->message
                                 : precis_status_text(error->status));
    putc('\n', stderr);
    return PR_EXIT_FAILED;
}

void pr_say_warning(struct pr_cli *cli, const char *place, const char *code,
                    const char *message)
{
    if (cli->settings.strict && cli->exit < PR_EXIT_FAILED)
        cli->exit = PR_EXIT_FAILED;
    if (!cli->settings.quiet || cli->settings.strict)
        pr_say(place, "%s: %s [%s]", cli->settings.strict ? "error" : "warning",
               message, code);
}

int pr_say_usage(const struct pr_cli *cli, const char *format, ...)
{
    begin(NULL);
    va_list arguments;
    va_start(arguments, format);
    char line[1024];
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    print_safe(line);
    if (cli->command)
        fprintf(stderr, " (see: precis %s --help)", cli->command->name);
    putc('\n', stderr);
    return PR_EXIT_USAGE;
}
