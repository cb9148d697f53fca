/* summary.c - a summary as text or Markdown, and the words for verdicts. */
/* SPDX-License-Identifier: MIT */
#include "write/summary.h"

#include "french/discourse.h"
#include "write/markdown.h"

/* Stands before a sentence whose beginning points at what is left out. */
#define MARK "[…] "
enum { MARK_POINTS = 4, MARK_WORDS = 1 };

const char *pr_reason_name(enum pr_reason reason)
{
    static const char *const names[] = {[PR_REASON_CHOSEN] = "chosen",
                                        [PR_REASON_REDUNDANT] = "redundant",
                                        [PR_REASON_BUDGET] = "over budget",
                                        [PR_REASON_DANGLING] = "dangling",
                                        [PR_REASON_AVOIDED] = "avoided",
                                        [PR_REASON_KNOWN] = "known",
                                        [PR_REASON_WEAKER] = "weaker",
                                        [PR_REASON_LAYOUT] = "not in layout"};
    return names[reason];
}

const char *pr_lean_name(unsigned lean)
{
    static const char *const names[] = {[PR_LEAN_CONNECTOR] = "connector",
                                        [PR_LEAN_PRONOUN] = "pronoun",
                                        [PR_LEAN_DEMONSTRATIVE] =
                                            "demonstrative",
                                        [PR_LEAN_QUOTE] = "quotation"};
    return names[lean];
}

const char *pr_unit_feature_name(size_t feature)
{
    static const char *const names[PR_UNIT_FEATURES] = {
        [PR_UNIT_BIAS] = "bias",
        [PR_UNIT_FIRST] = "first",
        [PR_UNIT_POSITION] = "position",
        [PR_UNIT_OPENS] = "opens paragraph",
        [PR_UNIT_LAST] = "place",
        [PR_UNIT_CONTENT] = "content words",
        [PR_UNIT_LENGTH] = "length",
        [PR_UNIT_SHORT] = "short",
        [PR_UNIT_TITLE] = "title words",
        [PR_UNIT_NAMES] = "names",
        [PR_UNIT_NUMBERS] = "numbers",
        [PR_UNIT_QUOTE] = "opens quotation",
        [PR_UNIT_QUOTES] = "holds quotation",
        [PR_UNIT_QUESTION] = "question",
        [PR_UNIT_DANGLING] = "leans"};
    return feature < PR_UNIT_FEATURES ? names[feature] : NULL;
}

const char *pr_page_name(const struct pr_summary_page *page, size_t d)
{
    return page->names && page->names[d] ? page->names[d] : "";
}

size_t pr_page_number(const struct pr_summary_page *page, size_t d)
{
    return page->numbers ? page->numbers[d] : d;
}

/* The budget that marks may still take. */
static size_t room_for_marks(const struct pr_summary *summary)
{
    if (!summary->marked || summary->truncated)
        return 0;
    return summary->budget.unit == PR_BUDGET_SENTENCES
               ? SIZE_MAX
               : summary->budget.amount - summary->used;
}

/* Unit k of the chosen, marked when it dangles and there is room. */
static void write_unit(const struct pr_summary *summary, size_t k, size_t *room,
                       struct pr_buf *buf)
{
    size_t cost = summary->budget.unit == PR_BUDGET_WORDS    ? MARK_WORDS
                  : summary->budget.unit == PR_BUDGET_POINTS ? MARK_POINTS
                                                             : 0;
    if (summary->verdict[summary->chosen[k]].dangling && *room > 0 &&
        cost <= *room) {
        pr_buf_text(buf, MARK);
        *room -= cost;
    }
    pr_summary_text(summary, k, buf);
}

/* The name to show behind unit k: of several documents, its own. */
static const char *source_of(const struct pr_summary_page *page, size_t k)
{
    const struct pr_summary *summary = page->summary;
    const struct pr_unit *unit = &summary->pool.units[summary->chosen[k]];
    return summary->pool.D > 1 && page->names
               ? pr_page_name(page, unit->document)
               : "";
}

void pr_write_summary_text(const struct pr_summary_page *page,
                           struct pr_buf *buf)
{
    const struct pr_summary *summary = page->summary;
    size_t room = room_for_marks(summary);
    bool one_line = summary->layout == PR_LAYOUT_PARAGRAPH;
    for (size_t k = 0; k < summary->K; k++) {
        const char *source = source_of(page, k);
        if (summary->layout == PR_LAYOUT_BULLETS)
            pr_buf_text(buf, "- ");
        write_unit(summary, k, &room, buf);
        if (source[0])
            pr_buf_format(buf, " (%s)", source);
        pr_buf_char(buf, one_line && k + 1 < summary->K ? ' ' : '\n');
    }
}

void pr_write_summary_markdown(const struct pr_summary_page *page,
                               struct pr_buf *buf)
{
    const struct pr_summary *summary = page->summary;
    size_t room = room_for_marks(summary);
    bool list = summary->layout == PR_LAYOUT_LINES ||
                summary->layout == PR_LAYOUT_BULLETS;
    if (page->title.size) {
        pr_buf_text(buf, "# ");
        pr_buf_str(buf, page->title);
        pr_buf_text(buf, "\n\n");
    }
    for (size_t k = 0; k < summary->K; k++) {
        struct pr_buf text = {0};
        const char *source = source_of(page, k);
        pr_buf_text(buf, list ? "- " : "");
        write_unit(summary, k, &room, &text);
        pr_buf_str(buf, pr_buf_view(&text));
        if (source[0]) {
            pr_buf_text(buf, " (");
            pr_write_cell(buf, pr_str_from(source));
            pr_buf_char(buf, ')');
        }
        pr_buf_char(buf, list || k + 1 == summary->K ? '\n' : ' ');
        buf->failed |= text.failed;
        pr_buf_done(&text);
    }
}
