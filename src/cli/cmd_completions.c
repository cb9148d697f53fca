/* cmd_completions.c - precis completions: what a shell needs to complete. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/sink.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/say.h"

/* Call for each row of a command. */
typedef void (*row_writer)(struct pr_buf *buf, const struct pr_command *command,
                           const struct pr_option *row);

static void each_row(struct pr_buf *buf, const struct pr_command *command,
                     row_writer write)
{
    for (size_t i = 0; command->options && command->options[i]; i++)
        write(buf, command, command->options[i]);
    for (size_t i = 0; pr_options_always[i]; i++)
        write(buf, command, pr_options_always[i]);
}

/* True when the name of a command is two words. */
static const char *second_word(const struct pr_command *command)
{
    const char *space = strchr(command->name, ' ');
    return space ? space + 1 : NULL;
}

/* Text inside single quotes of a shell, without what zsh takes for syntax. */
static void quote(struct pr_buf *buf, const char *text)
{
    for (; *text; text++)
        if (*text == '\'')
            pr_buf_text(buf, "'\\''");
        else if (*text == '[' || *text == ']' || *text == ':')
            pr_buf_char(buf, ' ');
        else
            pr_buf_char(buf, *text);
}

/* ---- bash */

static void bash_row(struct pr_buf *buf, const struct pr_command *command,
                     const struct pr_option *row)
{
    (void)command;
    pr_buf_format(buf, " --%s", row->name);
}

static void write_bash(struct pr_buf *buf)
{
    pr_buf_text(buf, "# bash completion of precis\n_precis() {\n"
                     "    COMPREPLY=()\n"
                     "    local cur=${COMP_WORDS[COMP_CWORD]} words=\n"
                     "    local one=${COMP_WORDS[1]} two=${COMP_WORDS[2]}\n"
                     "    if ((COMP_CWORD == 1)); then\n        words='");
    for (size_t c = 0; pr_commands[c]; c++) {
        const char *name = pr_commands[c]->name;
        pr_buf_format(buf, "%s%.*s", c ? " " : "", (int)strcspn(name, " "),
                      name);
    }
    pr_buf_text(buf, "'\n    else\n        case $one' '$two in\n");
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t c = 0; pr_commands[c]; c++) {
            const struct pr_command *command = pr_commands[c];
            if ((second_word(command) == NULL) != (pass == 1))
                continue;
            pr_buf_format(buf, "        '%s'%s) words='", command->name,
                          pass ? "' '*" : "");
            each_row(buf, command, bash_row);
            pr_buf_text(buf, "' ;;\n");
        }
    for (size_t c = 0; pr_commands[c]; c++)
        if (second_word(pr_commands[c])) {
            const char *name = pr_commands[c]->name;
            int size = (int)strcspn(name, " ");
            pr_buf_format(buf,
                          "        '%.*s '*) ((COMP_CWORD == 2)) && "
                          "words='",
                          size, name);
            for (size_t d = 0; pr_commands[d]; d++)
                if (!strncmp(pr_commands[d]->name, name, (size_t)size + 1))
                    pr_buf_format(buf, " %s", second_word(pr_commands[d]));
            pr_buf_text(buf, "' ;;\n");
            while (pr_commands[c + 1] &&
                   !strncmp(pr_commands[c + 1]->name, name, (size_t)size + 1))
                c++;
        }
    pr_buf_text(buf,
                "        esac\n    fi\n"
                "    if [[ $cur == -* || COMP_CWORD -eq 1 ]] ||\n"
                "        [[ $words && $words != *--* ]]; then\n"
                "        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
                "    fi\n"
                "    if ((${#COMPREPLY[@]} == 0)); then\n"
                "        COMPREPLY=($(compgen -f -- \"$cur\"))\n    fi\n}\n"
                "complete -o filenames -F _precis precis\n");
}

/* ---- zsh */

static void zsh_row(struct pr_buf *buf, const struct pr_command *command,
                    const struct pr_option *row)
{
    (void)command;
    pr_buf_format(buf, " \\\n            '%s--%s%s[",
                  row->kind == PR_OPTION_LIST ? "*" : "", row->name,
                  row->argument ? "=" : "");
    quote(buf, row->help);
    pr_buf_char(buf, ']');
    if (row->argument)
        pr_buf_format(buf, ":%s:%s", row->argument,
                      strcmp(row->argument, "FILE") ? "" : "_files");
    pr_buf_char(buf, '\'');
}

static void write_zsh(struct pr_buf *buf)
{
    pr_buf_text(buf, "#compdef precis\n# zsh completion of precis\n"
                     "_precis() {\n"
                     "    if ((CURRENT == 2)); then\n"
                     "        local -a commands=(\n");
    for (size_t c = 0; pr_commands[c]; c++) {
        const struct pr_command *command = pr_commands[c];
        size_t size = strcspn(command->name, " ");
        bool first = true;
        for (size_t d = 0; d < c; d++)
            first &= strncmp(pr_commands[d]->name, command->name, size) ||
                     pr_commands[d]->name[size] != command->name[size];
        if (!first)
            continue;
        pr_buf_format(buf, "            '%.*s:", (int)size, command->name);
        quote(buf,
              second_word(command) ? "a family of commands" : command->purpose);
        pr_buf_text(buf, "'\n");
    }
    pr_buf_text(buf, "        )\n        _describe command commands\n"
                     "        _files\n        return\n    fi\n"
                     "    case \"$words[2] $words[3]\" in\n");
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t c = 0; pr_commands[c]; c++) {
            const struct pr_command *command = pr_commands[c];
            if ((second_word(command) == NULL) != (pass == 1))
                continue;
            pr_buf_format(buf, "    ('%s'%s)\n        _arguments",
                          command->name, pass ? "\\ *" : "");
            each_row(buf, command, zsh_row);
            pr_buf_text(buf, " \\\n            '*:file:_files' ;;\n");
        }
    pr_buf_text(buf, "    (*) _files ;;\n    esac\n}\n_precis \"$@\"\n");
}

/* ---- fish */

/* Text inside single quotes of fish, where \\' is a quote. */
static void fish_quote(struct pr_buf *buf, const char *text)
{
    for (; *text; text++)
        pr_buf_format(buf, *text == '\'' || *text == '\\' ? "\\%c" : "%c",
                      *text);
}

static void fish_row(struct pr_buf *buf, const struct pr_command *command,
                     const struct pr_option *row)
{
    pr_buf_text(buf, "complete -c precis -n '__precis_is ");
    pr_buf_text(buf, command->name);
    pr_buf_format(buf, "' -l %s", row->name);
    if (row->letter)
        pr_buf_format(buf, " -s %c", row->letter);
    pr_buf_text(buf, row->argument ? " -r -d '" : " -d '");
    for (const char *c = row->help; *c; c++)
        pr_buf_format(buf, *c == '\'' || *c == '\\' ? "\\%c" : "%c", *c);
    pr_buf_text(buf, "'\n");
}

static void write_fish(struct pr_buf *buf)
{
    pr_buf_text(buf, "# fish completion of precis\n"
                     "function __precis_is\n"
                     "    set -l words (commandline -opc)\n"
                     "    set -l last (math 1 + (count $argv))\n"
                     "    test (count $words) -ge $last; and "
                     "test \"$words[2..$last]\" = \"$argv\"\nend\n"
                     "function __precis_at\n"
                     "    test (count (commandline -opc)) -eq $argv[1]\nend\n");
    for (size_t c = 0; pr_commands[c]; c++) {
        const struct pr_command *command = pr_commands[c];
        const char *second = second_word(command);
        if (second) {
            pr_buf_format(buf,
                          "complete -c precis -n '__precis_at 2; and "
                          "__precis_is %.*s' -a %s -d '",
                          (int)(second - command->name - 1), command->name,
                          second);
            fish_quote(buf, command->purpose);
            pr_buf_text(buf, "'\n");
        }
        pr_buf_format(buf, "complete -c precis -n '__precis_at 1' -a %.*s -d '",
                      (int)strcspn(command->name, " "), command->name);
        fish_quote(buf, second ? "a family of commands" : command->purpose);
        pr_buf_text(buf, "'\n");
        each_row(buf, command, fish_row);
    }
}

static int run(struct pr_cli *cli, int count, char **arguments)
{
    static const struct {
        const char *name;
        void (*write)(struct pr_buf *buf);
    } shells[] = {
        {"bash", write_bash},
        {"zsh",  write_zsh },
        {"fish", write_fish}
    };
    for (size_t i = 0; count == 1 && i < PR_LENGTH(shells); i++) {
        if (strcmp(arguments[0], shells[i].name))
            continue;
        struct pr_buf buf = {0};
        struct precis_error error = {0};
        shells[i].write(&buf);
        enum precis_status status = pr_sink_buf(cli->out, &buf);
        pr_buf_done(&buf);
        if (!status)
            return cli->exit;
        pr_fail(&error, status, PR_NOWHERE, "%s", precis_status_text(status));
        return pr_say_error(cli, NULL, &error);
    }
    return pr_say_usage(cli, "expected bash, zsh or fish%s%s%s",
                        count ? ", found '" : "", count ? arguments[0] : "",
                        count ? "'" : "");
}

static const struct pr_option *const options[] = {&pr_option_output, NULL};

const struct pr_command pr_cmd_completions = {
    "completions", "completion for a shell", "bash|zsh|fish", options, run,
    NULL};
