/* summary_options.c - the options of commands that choose sentences. */
/* SPDX-License-Identifier: MIT */
#include "cli/summary_options.h"

#include "cli/resources.h"
#include "cli/say.h"

#include <stdio.h>

/* How long a summary is when nothing is said. */
#define DEFAULT_BUDGET "5"

static const struct pr_named orders[] = {
    {"document", 0},
    {"rank",     1}
};
static const struct pr_named danglings[] = {
    {"pull",  PR_DANGLING_PULL },
    {"avoid", PR_DANGLING_AVOID},
    {"mark",  PR_DANGLING_MARK },
    {"keep",  PR_DANGLING_KEEP }
};
static const struct pr_named layouts[] = {
    {"lines",     PR_LAYOUT_LINES    },
    {"paragraph", PR_LAYOUT_PARAGRAPH},
    {"bullets",   PR_LAYOUT_BULLETS  },
    {"headline",  PR_LAYOUT_HEADLINE }
};

bool pr_named_pick(struct pr_cli *cli, const char *option, const char *text,
                   const struct pr_named rows[], size_t count, int *value)
{
    char expected[128] = "";
    *value = rows[0].value;
    for (size_t i = 0; i < count; i++) {
        if (!text || !strcmp(text, rows[i].name)) {
            *value = rows[i].value;
            return true;
        }
        size_t used = strlen(expected);
        snprintf(expected + used, sizeof expected - used, "%s%s",
                 i == 0           ? ""
                 : i + 1 == count ? " or "
                                  : ", ",
                 rows[i].name);
    }
    pr_say_usage(cli, "--%s '%s': expected %s", option, text, expected);
    return false;
}

static bool read_budget(struct pr_cli *cli, struct pr_budget *budget)
{
    const char *max = cli->settings.max;
    struct precis_error error = {0};
    if (!pr_budget_parse(pr_str_from(max ? max : DEFAULT_BUDGET), budget,
                         &error) &&
        budget->unit != PR_BUDGET_TERMS)
        return true;
    pr_say_usage(cli, "--max: %s",
                 error.status ? error.message
                              : "terms are no length of a summary");
    return false;
}

bool pr_cli_summary_options(struct pr_cli *cli,
                            struct pr_summary_options *options)
{
    const struct pr_settings *settings = &cli->settings;
    int order, dangling, layout;
    if (!read_budget(cli, &options->budget) ||
        !pr_named_pick(cli, "order", settings->order, orders, PR_LENGTH(orders),
                       &order) ||
        !pr_named_pick(cli, "dangling", settings->dangling, danglings,
                       PR_LENGTH(danglings), &dangling) ||
        !pr_named_pick(cli, "layout", settings->layout, layouts,
                       PR_LENGTH(layouts), &layout))
        return false;
    options->method = pr_str_from(settings->method);
    if (!pr_summary_method_known(options->method)) {
        pr_say_usage(cli, "--method '%s': expected one of %s", settings->method,
                     pr_summary_methods());
        return false;
    }
    if (!pr_cli_background(cli, &options->background))
        return false;
    options->by_rank = order;
    options->dangling = (enum pr_dangling)dangling;
    options->layout = (enum pr_layout)layout;
    options->explain = settings->all;
    options->steering = (struct pr_steering){
        pr_str_from(settings->focus), pr_str_from(settings->must),
        pr_str_from(settings->avoid), pr_str_from(settings->query)};
    return true;
}
