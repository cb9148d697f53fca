/*
 * luhn.c - score sentences by clusters of significant words.
 *
 *     score(s) = max over clusters { n² / length }
 *
 * A significant word occurs at least twice and more often than a threshold
 * that grows with the text; a cluster is a run that begins and ends with one,
 * with at most GAP other words between two of them; n counts its significant
 * words and length all its words.
 *
 *   H. P. Luhn, "The automatic creation of literature abstracts", IBM Journal
 *   2(2), 1958, pages 160-162.
 */
/* SPDX-License-Identifier: MIT */
#include "summary/scorer.h"

enum { GAP = 4 };

/* The least frequency of a significant word in a text of S sentences: 7 for
 * middling texts and slowly more or less around them, as Luhn's 1958 counts
 * were later put in a formula (MEAD, Open Text Summarizer). */
static double threshold(size_t sentences)
{
    double s = (double)sentences;
    double frequency = s < 25   ? 7 - 0.1 * (25 - s)
                       : s > 40 ? 7 + 0.1 * (s - 40)
                                : 7;
    frequency /= 2; /* stems of content words alone are counted */
    return frequency < 2 ? 2 : frequency > 12 ? 12 : frequency;
}

/* The best cluster of a sentence's words; list holds its concepts. */
static double best_cluster(const struct pr_concepts *concepts, size_t begin,
                           size_t end, double least)
{
    double best = 0, count = 0;
    size_t first = 0, last = 0;
    for (size_t o = begin; o < end; o++) {
        const struct pr_concept *concept =
            &concepts->items[concepts->occurrence[o]];
        if (concept->frequency < least)
            continue;
        if (count == 0 || o - last > GAP) {
            first = o;
            count = 0;
        }
        last = o;
        count++;
        double value = count * count / (double)(last - first + 1);
        if (value > best)
            best = value;
    }
    return best;
}

static enum precis_status score(const struct pr_scoring *scoring,
                                double score[])
{
    const struct pr_concepts *concepts = scoring->concepts;
    size_t S = scoring->pool->S;
    double least = threshold(S);
    for (size_t s = 0; s < S; s++)
        score[s] = best_cluster(concepts, concepts->begin[s],
                                concepts->begin[s + 1], least);
    pr_scores_level(score, S);
    return PRECIS_OK;
}

const struct pr_scorer pr_scorer_luhn = {
    "luhn", "clusters of significant words", "Luhn 1958", score};
