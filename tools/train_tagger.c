/* train_tagger.c - learn the tagger's weights from unlabelled text. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/file.h"
#include "tools/tagger/model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* No reading is rarer, in percent: text that is not labelled exaggerates. */
static const double SHARE_LEAST = 5.0;

enum { PAIR_ROUNDS = 5, TRIPLE_ROUNDS = 3, SEEN_LEAST = 3 };

static const char usage[] =
    "usage: train_tagger LEXICON TABLE WEIGHTS COUNTS TEXT…\n"
    "Learns from TEXT, one text a line, with a LEXICON that was made without\n"
    "counts. TABLE is dictionaries/fr/lexicon.tsv, whose percentages stay.\n"
    "Writes WEIGHTS (src/french/tagger.def) and COUNTS\n"
    "(dictionaries/fr/lexicon-counts.tsv).\n";

/* Mark the forms that the first column of the table has. */
static void fix_forms(struct model *model, struct corpus *corpus,
                      const char *path)
{
    struct pr_buf file = {0};
    struct precis_error error = {0};
    if (pr_file_read(path, PR_FILE_MAX, &file, &error))
        die(error.message);
    precis_str rest = pr_buf_view(&file), line, form;
    while (pr_str_split(&rest, '\n', &line)) {
        if (!line.size || line.bytes[0] == '#' ||
            !pr_str_split(&line, '\t', &form))
            continue;
        uint32_t id = pr_intern_find(&corpus->vocabulary.forms, form);
        if (id != PR_NO_ID)
            model->fixed[id] = true;
    }
    pr_buf_done(&file);
    /* Capitals and what isn't a word have no shares of their own. */
    for (uint32_t f = 0; f < corpus->vocabulary.forms.count; f++) {
        unsigned char first =
            (unsigned char)pr_intern_str(&corpus->vocabulary.forms, f).bytes[0];
        if (first < 'a' || !corpus->vocabulary.form[f].known)
            model->fixed[f] = true;
    }
}

/* Weights as text: one character for each, '#' + weight + 44 in quarters of a
 * bit. */
static void print_weights(FILE *out, const struct model *model)
{
    fprintf(out,
            "/* tagger.def - which class follows two others, by the second "
            "and the first.\n * Written by tools/train_tagger.c: make "
            "tagger-weights. */\n");
    for (size_t b = 0; b < TAGS; b++)
        for (size_t a = 0; a < TAGS; a++) {
            fputc('"', out);
            for (size_t c = 0; c < TAGS; c++) {
                double cost = -4.0 * log2(model->triple[a][b][c]);
                int level = (int)lround(fmin(44.0, fmax(-44.0, cost))) + 44;
                fprintf(out, "%s%c", '#' + level == '\\' ? "\\" : "",
                        '#' + level);
            }
            fputs("\",\n", out);
        }
}

static void print_counts(FILE *out, const struct model *model,
                         const struct corpus *corpus)
{
    const struct pr_vocabulary *vocabulary = &corpus->vocabulary;
    fputs("# How often ambiguous French forms are what: form, lemma, class, "
          "percent.\n# SPDX-License-Identifier: MIT\n"
          "# Written by tools/train_tagger.c (make tagger-weights) from "
          "unlabelled text.\n",
          out);
    for (uint32_t f = 0; f < vocabulary->forms.count; f++) {
        if (model->fixed[f])
            continue;
        const struct pr_form *form = &vocabulary->form[f];
        const struct pr_state *states = &vocabulary->state[form->states];
        size_t count = form->state_count;
        double seen = 0.0, all = 0.0;
        for (size_t s = 0; s < count; s++) {
            seen += model->seen[form->readings + states[s].reading];
            all += model->share[form->readings + states[s].reading];
        }
        if (count < 2 || seen < SEEN_LEAST)
            continue;
        for (size_t s = 0; s < count; s++) {
            const struct pr_reading *reading =
                &vocabulary->reading[form->readings + states[s].reading];
            double share = 0.0;
            bool repeated = false;
            for (size_t o = 0; o < count; o++) {
                size_t r = form->readings + states[o].reading;
                bool same = vocabulary->reading[r].tag == reading->tag &&
                            vocabulary->reading[r].shown == reading->shown;
                repeated |= same && o < s;
                share += same ? model->share[r] : 0.0;
            }
            if (!repeated)
                fprintf(
                    out, "%.*s\t%.*s\t%.*s\t%.1f\n",
                    PR_ARG(pr_intern_str(&vocabulary->forms, f)),
                    PR_ARG(pr_intern_str(&vocabulary->terms, reading->shown)),
                    PR_ARG(pr_tag_name(reading->tag)),
                    fmax(SHARE_LEAST, 100.0 * share / all));
        }
    }
}

static void write_file(const char *path, const struct model *model,
                       const struct corpus *corpus)
{
    FILE *out = fopen(path, "w");
    if (!out)
        die(path);
    if (corpus)
        print_counts(out, model, corpus);
    else
        print_weights(out, model);
    if (fclose(out))
        die(path);
}

int main(int argc, char **argv)
{
    struct corpus corpus = {0};
    struct pr_lexicon *lexicon;
    struct precis_error error = {0};
    if (argc < 6) {
        fputs(usage, stderr);
        return 2;
    }
    if (pr_lexicon_open(argv[1], &lexicon, &error))
        die(error.message);
    if (pr_vocabulary_init(&corpus.vocabulary, lexicon))
        die("out of memory");
    for (int f = 5; f < argc; f++)
        corpus_add(&corpus, argv[f]);
    struct model *model = need(calloc(1, sizeof *model));
    model->share = need(calloc(corpus.vocabulary.readings, sizeof(double)));
    model->seen = need(calloc(corpus.vocabulary.readings, sizeof(double)));
    model->fixed = need(calloc(corpus.vocabulary.forms.count, sizeof(bool)));
    fix_forms(model, &corpus, argv[2]);
    model_learn_pairs(model, &corpus, PAIR_ROUNDS);
    model_learn_triples(model, &corpus, TRIPLE_ROUNDS);
    write_file(argv[3], model, NULL);
    write_file(argv[4], model, &corpus);
    free(model->share);
    free(model->seen);
    free(model->fixed);
    free(model);
    corpus_done(&corpus);
    pr_lexicon_close(lexicon);
    return 0;
}
