/* reasons.c - say why a place of a text got its gloss. */
/* SPDX-License-Identifier: MIT */
#include "gloss/match.h"

#include "gloss/matcher.h"

static const char *const verdicts[] = {
    [PR_VERDICT_ALLOWED] = "fewer points",
    [PR_VERDICT_CASE] = "capitals differ",
    [PR_VERDICT_REFLEXIVE] = "no reflexive pronoun",
    [PR_VERDICT_GAP] = "words stand inside",
    [PR_VERDICT_FORM] = "another form of a fixed expression",
    [PR_VERDICT_POS] = "another part of speech",
    [PR_VERDICT_SHORTER] = "shorter",
    [PR_VERDICT_CHOSEN] = "chosen",
};

static void write_reason(const struct pr_matcher *matcher,
                         const struct pr_reason *reason, struct pr_buf *buf)
{
    struct pr_sense sense;
    pr_glossary_sense(matcher->glossary, reason->sense, &sense);
    const char *pos = sense.pos < PR_ENTRY_POS_NONE
                          ? pr_column_word(PR_COLUMN_POS, sense.pos)
                          : "-";
    pr_buf_format(buf, "  %.*s (%s) = %.*s: ", PR_ARG(sense.fr), pos,
                  PR_ARG(sense.en));
    if (reason->verdict == PR_VERDICT_ALLOWED ||
        reason->verdict == PR_VERDICT_CHOSEN)
        pr_buf_format(buf, "%d points, ", reason->points);
    pr_buf_text(buf, verdicts[reason->verdict]);
    if (sense.domain.size)
        pr_buf_format(buf, " [%.*s]", PR_ARG(sense.domain));
    pr_buf_char(buf, '\n');
}

void pr_match_reasons(const struct pr_matcher *matcher,
                      const struct pr_match *match, struct pr_buf *buf)
{
    if (match->how == PR_MATCH_NONE)
        pr_buf_text(buf, "  no entry\n");
    if (match->how == PR_MATCH_DERIVED) {
        struct pr_sense sense;
        pr_glossary_sense(matcher->glossary, match->sense, &sense);
        pr_buf_format(buf, "  derived from %.*s = %.*s\n", PR_ARG(sense.fr),
                      PR_ARG(sense.en));
    }
    for (uint32_t r = 0; r < match->reason_count; r++)
        write_reason(matcher, &matcher->reasons[match->reasons + r], buf);
}
