/*
 * term_score.c - a ranked list of terms against those of people.
 *
 * Strings compared without case, each once, as in A. Rigouts Terryn et al.,
 * "TermEval 2020: shared task on automatic term extraction using the ACTER
 * dataset", CompuTerm 2020.
 */
/* SPDX-License-Identifier: MIT */
#include "eval/term_score.h"

#include "base/intern.h"
#include "unicode/fold.h"

#include <math.h>

const size_t pr_term_ranks[PR_TERM_RANKS] = {50, 100, 200, 500};

static bool is_number(precis_str field)
{
    for (size_t i = 0; i < field.size; i++)
        if (field.bytes[i] < '0' || field.bytes[i] > '9')
            return false;
    return field.size > 0;
}

/* The term of a line: of rank, term, frequency, score the second column. */
static precis_str term_of(precis_str line)
{
    precis_str first = {0}, second = {0};
    pr_str_split(&line, '\t', &first);
    if (line.size && is_number(first))
        pr_str_split(&line, '\t', &second);
    return second.size ? second : first;
}

/* Append a term as it is compared. */
static void fold(precis_str term, struct pr_buf *buf)
{
    struct pr_buf folded = {0};
    pr_fold(term, PR_FOLD_CASE, &folded);
    precis_str rest = pr_str_trim(pr_buf_view(&folded));
    for (size_t i = 0; i < rest.size; i++) {
        precis_str here = pr_str_slice(rest, i, rest.size);
        bool curly = pr_str_starts(here, PR_STR("\xE2\x80\x99"));
        bool space = rest.bytes[i] == ' ' || rest.bytes[i] == '\t';
        i += curly ? 2 : 0;
        if (!space || (buf->size && buf->bytes[buf->size - 1] != ' '))
            pr_buf_char(buf, curly ? '\'' : space ? ' ' : rest.bytes[i]);
    }
    buf->failed |= folded.failed;
    pr_buf_done(&folded);
}

/* What has been counted so far. */
struct counting {
    struct pr_intern gold, seen;
    struct pr_buf buf;
    double sum; /* of the precisions at each hit */
};

static bool read_gold(struct counting *c, precis_str gold)
{
    precis_str line, term;
    while (gold.size && pr_str_split(&gold, '\n', &line)) {
        term = line;
        pr_str_split(&line, '\t', &term);
        pr_buf_clear(&c->buf);
        fold(term, &c->buf);
        if (c->buf.failed)
            return false;
        if (c->buf.size &&
            pr_intern_add(&c->gold, pr_buf_view(&c->buf)) == PR_NO_ID)
            return false;
    }
    return true;
}

static double share(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}

static double mean(double precision, double recall)
{
    return share(2.0 * precision * recall, precision + recall);
}

/* Take the next term of the list. */
static bool take(struct counting *c, precis_str term,
                 struct pr_term_score *score)
{
    size_t known = c->seen.count;
    pr_buf_clear(&c->buf);
    fold(term, &c->buf);
    if (!c->buf.size || c->buf.failed)
        return !c->buf.failed;
    uint32_t id = pr_intern_add(&c->seen, pr_buf_view(&c->buf));
    if (id == PR_NO_ID)
        return false;
    if (id < known)
        return true;
    score->found++;
    bool hit = pr_intern_find(&c->gold, pr_buf_view(&c->buf)) != PR_NO_ID;
    score->common += hit;
    double precision = share((double)score->common, (double)score->found);
    c->sum += hit ? precision : 0.0;
    for (size_t r = 0; r < PR_TERM_RANKS; r++)
        if (score->found == pr_term_ranks[r])
            score->at[r] = precision;
    double f =
        mean(precision, share((double)score->common, (double)c->gold.count));
    if (f > score->best_f) {
        score->best_f = f;
        score->best_rank = score->found;
    }
    return true;
}

enum precis_status pr_term_score(precis_str found, precis_str gold,
                                 struct pr_term_score *score)
{
    struct counting c = {0};
    precis_str line;
    *score = (struct pr_term_score){
        .at = {-1.0, -1.0, -1.0, -1.0}
    };
    bool good = read_gold(&c, gold);
    score->gold = c.gold.count;
    while (good && found.size && pr_str_split(&found, '\n', &line))
        good = take(&c, term_of(line), score);
    score->precision = share((double)score->common, (double)score->found);
    score->recall = share((double)score->common, (double)score->gold);
    score->f = mean(score->precision, score->recall);
    score->average = share(c.sum, score->gold ? (double)score->gold : 1.0);
    pr_intern_done(&c.gold);
    pr_intern_done(&c.seen);
    pr_buf_done(&c.buf);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}
