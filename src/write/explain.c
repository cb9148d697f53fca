/* explain.c - why a sentence is in a summary, or is not. */
/* SPDX-License-Identifier: MIT */
#include "summary/twins.h"
#include "write/summary.h"

/* So many of the words that weigh most are shown. */
enum { WORDS_SHOWN = 8 };

/* "redundant with 3", "leans on 4 (pronoun)". */
static void write_reason(const struct pr_summary *summary, size_t s,
                         struct pr_buf *buf)
{
    const struct pr_verdict *verdict = &summary->verdict[s];
    pr_buf_text(buf, pr_reason_name(verdict->reason));
    if (verdict->reason == PR_REASON_REDUNDANT)
        pr_buf_format(buf, " with %u",
                      summary->pool.units[verdict->other].sentence);
}

static void write_text(const struct pr_summary *summary, size_t s,
                       struct pr_buf *buf)
{
    const struct pr_unit *unit = &summary->pool.units[s];
    pr_sentence_text(summary->pool.documents[unit->document],
                     pr_pool_sentence(&summary->pool, unit), buf);
}

void pr_write_explain_list(const struct pr_summary *summary, struct pr_buf *buf)
{
    for (size_t s = 0; s < summary->pool.S; s++) {
        const struct pr_verdict *verdict = &summary->verdict[s];
        const struct pr_unit *unit = &summary->pool.units[s];
        pr_buf_format(buf, "%u\t", unit->sentence);
        write_reason(summary, s, buf);
        pr_buf_char(buf, '\t');
        if (verdict->rank)
            pr_buf_format(buf, "%u", verdict->rank);
        else
            pr_buf_char(buf, '-');
        pr_buf_format(buf, "\t%.6f\t%u\t", verdict->score, unit->words);
        write_text(summary, s, buf);
        pr_buf_char(buf, '\n');
    }
}

static void write_line(struct pr_buf *buf, const char *label)
{
    pr_buf_format(buf, "%-18s", label);
}

/* The concepts of a unit that weigh most, heaviest first, each once. */
static void write_words(const struct pr_summary *summary, size_t s,
                        struct pr_buf *buf)
{
    const struct pr_concepts *concepts = &summary->concepts;
    const struct pr_vocabulary *vocabulary =
        summary->pool.documents[0]->vocabulary;
    uint32_t shown[WORDS_SHOWN];
    size_t count = 0;
    write_line(buf, "words");
    for (; count < WORDS_SHOWN; count++) {
        uint32_t best = UINT32_MAX;
        double most = -1;
        for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1]; o++) {
            uint32_t v = concepts->occurrence[o];
            const struct pr_concept *concept = &concepts->items[v];
            double value =
                summary->covers ? (double)concept->weight : concept->frequency;
            bool had = concept->class != PR_CONCEPT_CONTENT;
            for (size_t i = 0; i < count; i++)
                had |= shown[i] == v;
            if (!had && value > most) {
                most = value;
                best = v;
            }
        }
        if (best == UINT32_MAX)
            break;
        shown[count] = best;
        pr_buf_text(buf, count ? ", " : "");
        pr_buf_str(
            buf, pr_intern_str(&vocabulary->terms, concepts->items[best].term));
        pr_buf_format(buf, summary->covers ? " %.3f" : " %.0f", most);
    }
    pr_buf_char(buf, '\n');
}

static void write_features(const struct pr_summary *summary, size_t s,
                           struct pr_buf *buf)
{
    double x[PR_UNIT_FEATURES];
    pr_unit_features(&summary->pool, &summary->concepts, s,
                     pr_title_words(&summary->concepts), x);
    for (size_t f = PR_UNIT_BIAS + 1; f < PR_UNIT_FEATURES; f++) {
        if (!pr_unit_feature_name(f))
            continue;
        write_line(buf, pr_unit_feature_name(f));
        pr_buf_format(buf, "%.3f\n", x[f]);
    }
}

void pr_write_explain(const struct pr_summary *summary, size_t unit,
                      struct pr_buf *buf)
{
    const struct pr_verdict *verdict = &summary->verdict[unit];
    const struct pr_unit *place = &summary->pool.units[unit];
    write_line(buf, "sentence");
    pr_buf_format(buf, "%u, %u words\n", place->sentence, place->words);
    write_line(buf, "text");
    write_text(summary, unit, buf);
    pr_buf_char(buf, '\n');
    write_line(buf, "verdict");
    write_reason(summary, unit, buf);
    pr_buf_char(buf, '\n');
    if (verdict->rank) {
        write_line(buf, "rank");
        pr_buf_format(buf, "%u\n", verdict->rank);
    }
    write_line(buf, "score");
    pr_buf_format(buf, "%.6f\n", verdict->score);
    if (verdict->near > 0) {
        const struct pr_unit *other = &summary->pool.units[verdict->other];
        write_line(buf, "nearest chosen");
        pr_buf_format(buf, "%u, likeness %.3f\n", other->sentence,
                      verdict->near);
    }
    if (pr_lean_name(verdict->lean)) {
        write_line(buf, "leans by");
        pr_buf_format(buf, "%s%s\n", pr_lean_name(verdict->lean),
                      verdict->dangling ? ", on a sentence left out" : "");
    }
    write_words(summary, unit, buf);
    write_features(summary, unit, buf);
}
