/* main.c - from the words of the command line to one command. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/resources.h"
#include "cli/say.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Pass on what was printed for a person; the exit code. */
static int printed(void)
{
    struct precis_error error = {0};
    if (!fflush(stdout) || errno == EPIPE)
        return PR_EXIT_DONE;
    pr_fail_system(&error, errno);
    pr_say("standard output", "%s", error.message);
    return PR_EXIT_FAILED;
}

static void help(void)
{
    puts("usage: precis COMMAND [OPTION…] [FILE…]\n"
         "       precis FILE                        (the same as precis brief "
         "FILE)\n\n"
         "Reads French articles; gives summaries, glossed terms and English "
         "briefs.\nNo file, or -, is standard input.\n");
    for (size_t c = 0; pr_commands[c]; c++)
        printf("  %-18s %s\n", pr_commands[c]->name, pr_commands[c]->purpose);
    puts("\nprecis help COMMAND tells more. precis --version tells the "
         "version.");
}

/* The command that words name; *used tells how many of them do. */
static const struct pr_command *find(int count, char **words, int *used)
{
    const struct pr_command *found = NULL;
    *used = 0;
    for (size_t c = 0; pr_commands[c]; c++) {
        const char *name = pr_commands[c]->name;
        const char *space = strchr(name, ' ');
        size_t first = space ? (size_t)(space - name) : strlen(name);
        if (count < 1 || strlen(words[0]) != first ||
            strncmp(words[0], name, first))
            continue;
        if (!space && *used == 0) {
            found = pr_commands[c];
            *used = 1;
        } else if (space && count > 1 && !strcmp(words[1], space + 1)) {
            found = pr_commands[c];
            *used = 2;
        }
    }
    return found;
}

/* The first words of two-word commands. */
static const char *const families[] = {"glossary", "eval", "df"};

static bool is_family(const char *word)
{
    for (size_t f = 0; f < PR_LENGTH(families); f++)
        if (!strcmp(word, families[f]))
            return true;
    return false;
}

/* The command, or the second word of one of a family, that a mistyped word may
 * stand for. */
static const char *meant(const char *family, const char *word)
{
    struct pr_nearest nearest = {.word = word};
    size_t size = family ? strlen(family) : 0;
    for (size_t c = 0; pr_commands[c]; c++) {
        const char *name = pr_commands[c]->name;
        const char *space = strchr(name, ' ');
        if (!family && !space)
            pr_nearest_try(&nearest, name);
        else if (family && space && (size_t)(space - name) == size &&
                 !strncmp(name, family, size))
            pr_nearest_try(&nearest, space + 1);
    }
    for (size_t f = 0; !family && f < PR_LENGTH(families); f++)
        pr_nearest_try(&nearest, families[f]);
    return nearest.name;
}

static int family_usage(const char *word, const char *next)
{
    const char *other = next ? meant(word, next) : NULL;
    if (other && next[0] != '-')
        pr_say(NULL, "unknown command '%s %s'; did you mean %s %s?", word, next,
               word, other);
    else if (next && next[0] != '-')
        pr_say(NULL, "unknown command '%s %s'", word, next);
    FILE *to = next && strcmp(next, "--help") ? stderr : stdout;
    fprintf(to, "usage: precis %s COMMAND [OPTION…] [FILE…]\n\n", word);
    size_t size = strlen(word);
    for (size_t c = 0; pr_commands[c]; c++)
        if (!strncmp(pr_commands[c]->name, word, size) &&
            pr_commands[c]->name[size] == ' ')
            fprintf(to, "  %-18s %s\n", pr_commands[c]->name,
                    pr_commands[c]->purpose);
    return to == stdout ? printed() : PR_EXIT_USAGE;
}

/* The profile that the words name, before the others are read: what it says
 * comes first, so that they can say otherwise. */
static const char *profile_of(int count, char **words)
{
    static const char name[] = "--profile";
    const char *profile = NULL;
    for (int i = 1; i < count && strcmp(words[i], "--"); i++)
        if (!strcmp(words[i], name) && i + 1 < count)
            profile = words[++i];
        else if (!strncmp(words[i], name, sizeof name - 1) &&
                 words[i][sizeof name - 1] == '=')
            profile = words[i] + sizeof name;
    return profile;
}

/* The user's file, unless the command is about it, then the words. */
static bool read_settings(const struct pr_command *command,
                          struct pr_settings *settings, struct pr_buf *config,
                          int *count, char **arguments)
{
    bool about = command == &pr_cmd_config || command == &pr_cmd_completions;
    const char *profile = profile_of(*count, arguments);
    return (about || pr_config_apply(command, profile, config, settings)) &&
           pr_options_parse(command, settings, count, arguments);
}

static int run_with(struct pr_cli *cli, int count, char **arguments)
{
    if (cli->settings.help) {
        pr_options_help(cli->command);
        return printed();
    }
    const char *no_color = getenv("NO_COLOR");
    cli->color = !cli->settings.no_color && !(no_color && *no_color) &&
                 !cli->settings.output && isatty(STDOUT_FILENO);
    int code = PR_EXIT_FAILED;
    if (pr_cli_open_output(cli)) {
        code = cli->command->run(cli, count, arguments);
        code = pr_cli_close_output(cli, code);
    }
    pr_cli_done(cli);
    return code;
}

static int run(const struct pr_command *command, int count, char **arguments)
{
    struct pr_cli cli = {.command = command};
    struct pr_buf config = {0}; /* holds values of settings */
    int code = PR_EXIT_USAGE;
    if (read_settings(command, &cli.settings, &config, &count, arguments))
        code = run_with(&cli, count, arguments);
    pr_buf_done(&config);
    return code;
}

static int unknown(const char *word)
{
    const char *other = meant(NULL, word);
    if (other)
        pr_say(NULL,
               "'%s' is neither a command nor a file; did you mean %s? (see: "
               "precis --help)",
               word, other);
    else
        pr_say(NULL,
               "'%s' is neither a command nor a file (see: precis --help)",
               word);
    return PR_EXIT_USAGE;
}

/* precis help, precis help COMMAND */
static int help_on(int count, char **words)
{
    int used;
    const struct pr_command *command = find(count, words, &used);
    if (!count) {
        help();
        return printed();
    }
    if (!command && is_family(words[0]))
        return family_usage(words[0], "--help");
    if (!command)
        return unknown(words[0]);
    pr_options_help(command);
    return printed();
}

static bool is_brief_word(const char *word)
{
    return word[0] != '-' || !word[1] ||
           (strcmp(word, "--help") && strcmp(word, "-h") &&
            strcmp(word, "--version") && strcmp(word, "-V"));
}

int main(int count, char **words)
{
    signal(SIGPIPE, SIG_IGN);
    if (count > 1 && !is_brief_word(words[1])) {
        if (words[1][1] == 'V' || !strcmp(words[1], "--version"))
            printf("precis %s\n", precis_version());
        else
            help();
        return printed();
    }
    if (count < 2 && isatty(STDIN_FILENO)) {
        help();
        return PR_EXIT_USAGE;
    }
    int used;
    const struct pr_command *command = find(count - 1, words + 1, &used);
    if (command)
        return run(command, count - used, words + used);
    if (count > 1 && is_family(words[1]))
        return family_usage(words[1], count > 2 ? words[2] : NULL);
    if (count > 1 && words[1][0] != '-' && !strpbrk(words[1], "./") &&
        access(words[1], F_OK))
        return !strcmp(words[1], "help") ? help_on(count - 2, words + 2)
                                         : unknown(words[1]);
    char *brief[] = {"brief"};
    command = find(1, brief, &used);
    return run(command ? command : pr_commands[0], count, words);
}
