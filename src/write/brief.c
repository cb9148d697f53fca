/* brief.c - what the writers of briefs have in common. */
/* SPDX-License-Identifier: MIT */
#include "write/brief.h"

const char pr_brief_reading[] =
    "The French sentences stand unchanged. The English under them is a gloss, "
    "word by word from a dictionary, not a translation; [mot] has no entry.";

void pr_write_reference(const struct pr_brief *brief, size_t sentence,
                        const struct pr_brief_place *place, struct pr_buf *buf)
{
    if (sentence)
        pr_buf_format(buf, "[%zu]", sentence);
    else if (brief->D > 1)
        pr_buf_format(buf, "%s:%u:%u",
                      brief->sources[place->document].name.bytes, place->line,
                      place->column);
    else
        pr_buf_format(buf, "%u:%u", place->line, place->column);
}

unsigned pr_brief_percent(const struct pr_brief *brief)
{
    if (!brief->content_words)
        return 100;
    return (unsigned)(100 * brief->glossed_words / brief->content_words);
}

const char *pr_brief_names_title(enum pr_name_kind kind)
{
    static const char *const titles[] = {"Persons", "Organisations", "Places",
                                         "Other names"};
    return titles[kind];
}

precis_str pr_brief_date(const struct pr_brief_source *source)
{
    return source->date_english.size ? source->date_english : source->date;
}

precis_str pr_brief_speaker(const struct pr_brief_quote *quote)
{
    if (quote->speaker.size)
        return quote->speaker;
    return quote->pronoun ? pr_str_from(quote->pronoun)
                          : PR_STR("Speaker not named");
}

void pr_write_speaker_note(const struct pr_brief_quote *quote,
                           struct pr_buf *buf)
{
    precis_str called = quote->called;
    if (!called.size && quote->speaker.size && quote->pronoun)
        called = pr_str_from(quote->pronoun);
    if (!called.size && !quote->speaker_english.size)
        return;
    pr_buf_text(buf, " (");
    pr_buf_str(buf, quote->speaker_english);
    if (called.size) {
        pr_buf_text(buf, quote->speaker_english.size ? "; “" : "“");
        pr_buf_str(buf, called);
        pr_buf_text(buf, "” in the text");
    }
    pr_buf_char(buf, ')');
}

void pr_write_share(const struct pr_brief *brief, struct pr_buf *buf)
{
    size_t all = 0;
    for (size_t d = 0; d < brief->D; d++)
        all += brief->sources[d].sentences;
    pr_buf_format(buf, "%zu of %zu sentences", brief->K, all);
}

void pr_write_choices(precis_str english, struct pr_buf *buf)
{
    precis_str part;
    for (bool first = true; english.size && pr_str_split(&english, '|', &part);
         first = false) {
        if (!first)
            pr_buf_text(buf, ", ");
        pr_buf_str(buf, part);
    }
}
