/* config.c - the user's own defaults and profiles. */
/* SPDX-License-Identifier: MIT */
#include "cli/config.h"

#include "cli/options.h"
#include "cli/say.h"

#include <stdlib.h>
#include <unistd.h>

void pr_config_path(struct pr_buf *path)
{
    const char *named = getenv("PRECIS_CONFIG");
    const char *folder = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    if (named && *named)
        pr_buf_text(path, named);
    else if (folder && folder[0] == '/') /* relative ones are to be ignored */
        pr_buf_format(path, "%s/precis/config", folder);
    else if (home && *home)
        pr_buf_format(path, "%s/.config/precis/config", home);
    pr_buf_char(path, '\0');
}

/* A reading of the file. */
struct reading {
    const struct pr_command *command;
    struct pr_settings *settings;
    const char *profile; /* asked for, or NULL */
    const char *path;
    unsigned line;
    bool inside; /* what is read applies */
    bool found;  /* the profile */
};

static bool complain(const struct reading *reading, const char *what,
                     const char *name)
{
    pr_say(reading->path, "%u: %s%s%s%s", reading->line, what, name ? " '" : "",
           name ? name : "", name ? "'" : "");
    return false;
}

/* True when some command has an option of that name. */
static bool known(const char *name)
{
    for (size_t c = 0; pr_commands[c]; c++)
        if (pr_option_find(pr_commands[c], name))
            return true;
    return false;
}

static bool set(const struct reading *reading, const char *name,
                const char *value)
{
    const struct pr_option *row = pr_option_find(reading->command, name);
    if (!row)
        return known(name) || complain(reading, "unknown option", name);
    if (row->kind == PR_OPTION_FLAG) {
        if (!strcmp(value, "no"))
            return true;
        if (strcmp(value, "yes"))
            return complain(reading, "expected yes or no for", name);
    }
    return pr_option_set(reading->command, row, value, reading->settings);
}

/* One line, terminated, trimmed. */
static bool read_line(struct reading *reading, char *line, size_t size)
{
    if (!size || line[0] == '#' || line[0] == ';')
        return true;
    if (line[0] == '[') {
        if (line[size - 1] != ']')
            return complain(reading, "expected [profile]", NULL);
        line[size - 1] = '\0';
        reading->inside =
            reading->profile && !strcmp(line + 1, reading->profile);
        reading->found |= reading->inside;
        return true;
    }
    char *equals = memchr(line, '=', size);
    if (!equals)
        return complain(reading, "expected option = value", NULL);
    precis_str name = pr_str_trim(pr_str(line, (size_t)(equals - line)));
    precis_str value =
        pr_str_trim(pr_str(equals + 1, size - (size_t)(equals - line) - 1));
    if (!name.size || !value.size)
        return complain(reading, "expected option = value", NULL);
    line[name.size] = '\0';
    if (!reading->inside)
        return known(line) || complain(reading, "unknown option", line);
    return set(reading, line, value.bytes);
}

static bool read_lines(struct reading *reading, struct pr_buf *text)
{
    size_t at = 0;
    while (at < text->size) {
        char *line = text->bytes + at;
        char *end = memchr(line, '\n', text->size - at);
        size_t size = end ? (size_t)(end - line) : text->size - at;
        at += size + 1;
        if (memchr(line, '\0', size))
            return complain(reading, "a NUL byte", NULL);
        precis_str trimmed = pr_str_trim(pr_str(line, size));
        line += trimmed.bytes - line;
        line[trimmed.size] = '\0';
        reading->line++;
        if (!read_line(reading, line, trimmed.size))
            return false;
    }
    return true;
}

bool pr_config_apply(const struct pr_command *command, const char *profile,
                     struct pr_buf *text, struct pr_settings *settings)
{
    struct pr_buf path = {0};
    struct precis_error error = {0};
    pr_config_path(&path);
    struct reading reading = {.command = command,
                              .settings = settings,
                              .profile = profile,
                              .path = path.failed ? "" : path.bytes,
                              .inside = true};
    bool good = true;
    if (*reading.path && !access(reading.path, F_OK)) {
        good = !pr_file_read(reading.path, PR_CONFIG_MAX, text, &error);
        pr_buf_char(text, '\n'); /* room to terminate the last line */
        if (!good || text->failed)
            pr_say(reading.path, "%s", good ? "out of memory" : error.message);
        good = good && !text->failed && read_lines(&reading, text);
    }
    if (good && profile && !reading.found) {
        pr_say(*reading.path ? reading.path : NULL, "no profile '%s'", profile);
        good = false;
    }
    pr_buf_done(&path);
    return good;
}
