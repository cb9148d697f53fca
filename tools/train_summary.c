/*
 * train_summary.c - learn the weights of the default summary.
 *
 *   train_summary [--data DIR] WORDS:FILE.jsonl … > src/summary/weights.def
 *
 * Each FILE holds records with "text" (or "docs") and "summaries"; WORDS is
 * the budget its summaries are made for. Three steps: a logistic model of
 * which concepts people take over, a linear model of what sentences hold
 * beyond that, and a search of all weights, one after the other, for the
 * greatest ROUGE-1 + ROUGE-2 recall. Every file counts alike for the models,
 * by the root of its size for the search. With --score, the weights built in
 * are scored and nothing is learned; with --folds N, N-fold cross-validation
 * tells what unseen texts will get.
 */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "eval/rouge.h"
#include "reader/record.h"
#include "reader/text.h"
#include "summary/cover.h"
#include "summary/model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    FILES_MAX = 8,
    ROUNDS = 4,
    KNOBS_MAX = 128,
    NEWTON_STEPS = 12,
    SAMPLE = 2
};
#define RIDGE 1.0
/* A good summary has about three times more of the words than of the pairs
 * of a reference: so both count alike. */
#define R2_WORTH 3.0

/* An article of an example. */
struct holding {
    struct pr_document document;
    struct pr_article article;
};

struct example {
    struct pr_document **documents;
    size_t D;
    struct pr_pool pool;
    struct pr_concepts concepts;
    float *label;   /* [V] share of the references that have the concept */
    float *x;       /* [V][PR_CONCEPT_FEATURES] */
    double *y;      /* [S][PR_UNIT_FEATURES] */
    double *target; /* [S] gain per word that concepts do not explain */
    struct pr_rouge_text *units;      /* [S] */
    struct pr_rouge_text *references; /* [R] */
    size_t R;
    size_t words; /* the budget */
    size_t file;
    size_t fold; /* of a cross-validation */
};

struct trainer {
    struct example *examples;
    size_t count, capacity;
    size_t in_file[FILES_MAX], files;
    struct pr_vocabulary vocabulary;
    struct pr_rouge rouge;
    struct pr_weights weights;
    double mean[FILES_MAX][2]; /* recall of the last evaluation */
    size_t folds;              /* of a cross-validation, 1 = none */
    size_t held;               /* the fold that nothing is learned from */
};

/* True when an example may be learned from. */
static bool learns(const struct trainer *trainer, const struct example *example)
{
    return trainer->folds < 2 || example->fold != trainer->held;
}

static void die(const char *what)
{
    fprintf(stderr, "train_summary: %s\n", what);
    exit(1);
}

static void *need(void *memory)
{
    if (!memory)
        die("out of memory");
    return memory;
}

/* ---- load */

struct reading {
    struct trainer *trainer;
    struct holding *holding;
    precis_str title;
};

static enum precis_status hold(void *context, struct pr_article *article)
{
    struct reading *reading = context;
    struct holding *holding = reading->holding;
    article->title = reading->title;
    if (!pr_article_copy(article, &holding->article))
        die("out of memory");
    return pr_document_init(&holding->document, &holding->article,
                            &reading->trainer->vocabulary, NULL, NULL);
}

static struct pr_document *read_text(struct trainer *trainer, precis_str title,
                                     precis_str text)
{
    struct holding *holding = need(calloc(1, sizeof *holding));
    struct reading reading = {trainer, holding, title};
    struct pr_read_options options = {0};
    struct precis_error error = {0};
    if (pr_text_reader.read(text, &options, hold, &reading, &error))
        return NULL;
    return &holding->document;
}

/* ---- labels: which concepts the references have */

struct pair_key {
    uint32_t first, second, concept;
};

static int by_pair(const void *a, const void *b)
{
    const struct pair_key *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->second < y->second ? -1 : x->second > y->second;
}

/* Keys of all concepts of an example: walk its units again. */
static size_t list_keys(const struct example *example, struct pair_key keys[])
{
    size_t count = 0;
    char *done = need(calloc(example->concepts.V + 1, 1));
    for (size_t s = 0; s < example->pool.S; s++) {
        const struct pr_unit *unit = &example->pool.units[s];
        const struct pr_document *document = example->documents[unit->document];
        const struct pr_sentence *sentence =
            pr_pool_sentence(&example->pool, unit);
        size_t o = example->concepts.begin[s];
        uint32_t previous = UINT32_MAX;
        for (size_t t = sentence->first; t < sentence->last; t++) {
            const struct pr_token *token = &document->tokens.items[t];
            if (token->kind != PR_WORD && token->kind != PR_NUMBER)
                continue;
            uint32_t key = pr_vocabulary_term(document->vocabulary, token);
            uint32_t c = example->concepts.occurrence[o++];
            if (!done[c])
                keys[count++] = (struct pair_key){key, UINT32_MAX, c};
            done[c] = 1;
            if (previous != UINT32_MAX) {
                c = example->concepts.occurrence[o++];
                if (!done[c])
                    keys[count++] = (struct pair_key){previous, key, c};
                done[c] = 1;
            }
            previous = key;
        }
    }
    free(done);
    qsort(keys, count, sizeof *keys, by_pair);
    return count;
}

static void mark(const struct pair_key keys[], size_t count, uint32_t first,
                 uint32_t second, char hit[])
{
    struct pair_key key = {first, second, 0};
    const struct pair_key *found =
        bsearch(&key, keys, count, sizeof *keys, by_pair);
    if (found)
        hit[found->concept] = 1;
}

static void label(struct trainer *trainer, struct example *example,
                  const json_t *summaries)
{
    size_t V = example->concepts.V;
    struct pair_key *keys = need(malloc((V + 1) * sizeof *keys));
    size_t count = list_keys(example, keys);
    example->label = need(calloc(V + 1, sizeof *example->label));
    char *hit = need(malloc(V + 1));
    for (size_t r = 0; r < example->R; r++) {
        const json_t *item = json_array_get(summaries, r);
        struct pr_document *reference = read_text(
            trainer, pr_str("", 0),
            pr_str(json_string_value(item), json_string_length(item)));
        if (!reference)
            continue;
        memset(hit, 0, V + 1);
        uint32_t previous = UINT32_MAX;
        for (size_t t = 0; t < reference->tokens.count; t++) {
            const struct pr_token *token = &reference->tokens.items[t];
            if (token->kind != PR_WORD && token->kind != PR_NUMBER)
                continue;
            uint32_t key = pr_vocabulary_term(&trainer->vocabulary, token);
            mark(keys, count, key, UINT32_MAX, hit);
            if (previous != UINT32_MAX)
                mark(keys, count, previous, key, hit);
            previous = key;
        }
        for (size_t v = 0; v < V; v++)
            example->label[v] += (float)hit[v] / (float)example->R;
    }
    free(hit);
    free(keys);
}

/* ---- features */

static void prepare(struct trainer *trainer, struct example *example)
{
    size_t V = example->concepts.V, S = example->pool.S;
    double sentences = pr_pool_sentences(&example->pool);
    double x[PR_CONCEPT_FEATURES];
    example->x =
        need(malloc((V + 1) * PR_CONCEPT_FEATURES * sizeof *example->x));
    for (size_t v = 0; v < V; v++) {
        struct pr_concept *concept = &example->concepts.items[v];
        struct pr_concept safe = *concept;
        if (!safe.frequency)
            safe.frequency = safe.documents = 1;
        pr_concept_features(&safe, example->D, sentences, x);
        for (size_t f = 0; f < PR_CONCEPT_FEATURES; f++)
            example->x[v * PR_CONCEPT_FEATURES + f] = (float)x[f];
    }
    size_t titles = pr_title_words(&example->concepts);
    example->y = need(malloc((S + 1) * PR_UNIT_FEATURES * sizeof *example->y));
    example->target = need(calloc(S + 1, sizeof *example->target));
    example->units = need(calloc(S + 1, sizeof *example->units));
    struct pr_buf text = {0};
    for (size_t s = 0; s < S; s++) {
        const struct pr_unit *unit = &example->pool.units[s];
        pr_unit_features(&example->pool, &example->concepts, s, titles,
                         example->y + s * PR_UNIT_FEATURES);
        pr_buf_clear(&text);
        pr_sentence_text(example->documents[unit->document],
                         pr_pool_sentence(&example->pool, unit), &text);
        if (!pr_rouge_read(&trainer->rouge, pr_buf_view(&text), SIZE_MAX,
                           &example->units[s]))
            die("out of memory");
    }
    pr_buf_done(&text);
}

static void add_example(struct trainer *trainer, const struct pr_record *record,
                        size_t file, size_t words)
{
    const json_t *summaries = json_object_get(record->root, "summaries");
    struct example example = {
        .words = words, .file = file, .R = json_array_size(summaries)};
    example.documents = need(calloc(record->count, sizeof(void *)));
    for (size_t d = 0; d < record->count; d++) {
        struct pr_document *document =
            read_text(trainer, record->texts[d].title, record->texts[d].text);
        if (document)
            example.documents[example.D++] = document;
    }
    if (!example.D || !example.R ||
        pr_pool_init(&example.pool, example.documents, example.D, NULL) ||
        pr_concepts_count(&example.concepts, &example.pool, true))
        return;
    free(example.concepts.slots);
    example.concepts.slots = NULL;
    example.references = need(calloc(example.R, sizeof *example.references));
    for (size_t r = 0; r < example.R; r++) {
        const json_t *item = json_array_get(summaries, r);
        pr_rouge_read(&trainer->rouge,
                      pr_str(json_string_value(item), json_string_length(item)),
                      SIZE_MAX, &example.references[r]);
    }
    label(trainer, &example, summaries);
    prepare(trainer, &example);
    if (!pr_grow(&trainer->examples, &trainer->capacity, trainer->count,
                 sizeof *trainer->examples))
        die("out of memory");
    example.fold = trainer->folds ? trainer->in_file[file] % trainer->folds : 0;
    trainer->examples[trainer->count++] = example;
    trainer->in_file[file]++;
}

static void load(struct trainer *trainer, const char *argument)
{
    const char *colon = strchr(argument, ':');
    if (!colon || trainer->files == FILES_MAX)
        die("expected WORDS:FILE, at most 8");
    struct pr_buf bytes = {0};
    struct precis_error error = {0};
    if (pr_file_read(colon + 1, PR_FILE_MAX, &bytes, &error))
        die(error.message);
    precis_str rest = pr_buf_view(&bytes), line;
    size_t words = strtoul(argument, NULL, 10), file = trainer->files++;
    while (pr_str_split(&rest, '\n', &line)) {
        struct pr_record record = {0};
        struct pr_record_fields fields = {0};
        if (line.size && !pr_record_parse(line, &fields, &record, NULL))
            add_example(trainer, &record, file, words);
        pr_record_done(&record);
    }
    pr_buf_done(&bytes);
    fprintf(stderr, "%s: %zu examples\n", argument, trainer->in_file[file]);
}

/* ---- linear algebra: solve a symmetric system by Gauss, in place */

static void solve(size_t n, double a[], double b[])
{
    for (size_t i = 0; i < n; i++) {
        double pivot = a[i * n + i];
        for (size_t r = i + 1; r < n; r++) {
            double factor = a[r * n + i] / pivot;
            for (size_t c = i; c < n; c++)
                a[r * n + c] -= factor * a[i * n + c];
            b[r] -= factor * b[i];
        }
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t c = i + 1; c < n; c++)
            b[i] -= a[i * n + c] * b[c];
        b[i] /= a[i * n + i];
    }
}

static double weight_of(const struct trainer *trainer,
                        const struct example *example)
{
    return 1000.0 / (double)trainer->in_file[example->file] /
           (double)(example->concepts.V + 1);
}

/* One Newton step of the logistic model of a class. */
static void newton(struct trainer *trainer, size_t class)
{
    enum { N = PR_CONCEPT_FEATURES };
    double a[N * N] = {0}, b[N] = {0};
    double *w = trainer->weights.concept[class];
    for (size_t e = 0; e < trainer->count; e++) {
        const struct example *example = &trainer->examples[e];
        if (!learns(trainer, example))
            continue;
        double importance = weight_of(trainer, example) * 100;
        for (size_t v = 0; v < example->concepts.V; v++) {
            const struct pr_concept *concept = &example->concepts.items[v];
            if (concept->class != class || !concept->frequency)
                continue;
            const float *x = example->x + v * N;
            double sum = 0;
            for (size_t f = 0; f < N; f++)
                sum += w[f] * x[f];
            double p = 1 / (1 + exp(-sum));
            double slope = importance * (example->label[v] - p);
            double curve = importance * p * (1 - p);
            for (size_t f = 0; f < N; f++) {
                b[f] += slope * x[f];
                for (size_t g = 0; g <= f; g++)
                    a[f * N + g] += curve * x[f] * x[g];
            }
        }
    }
    for (size_t f = 0; f < N; f++) {
        for (size_t g = 0; g < f; g++)
            a[g * N + f] = a[f * N + g];
        a[f * N + f] += RIDGE;
        b[f] -= RIDGE * w[f];
    }
    solve(N, a, b);
    for (size_t f = 0; f < N; f++)
        w[f] += b[f];
}

static void learn_concepts(struct trainer *trainer)
{
    memset(trainer->weights.concept, 0, sizeof trainer->weights.concept);
    for (size_t class = 0; class < PR_CONCEPT_CLASSES; class ++)
        for (size_t step = 0; step < NEWTON_STEPS; step++)
            newton(trainer, class);
}

/* Weigh the concepts of an example from its stored features. */
static void weigh(const struct trainer *trainer, struct example *example)
{
    double x[PR_CONCEPT_FEATURES];
    for (size_t v = 0; v < example->concepts.V; v++) {
        struct pr_concept *concept = &example->concepts.items[v];
        for (size_t f = 0; f < PR_CONCEPT_FEATURES; f++)
            x[f] = example->x[v * PR_CONCEPT_FEATURES + f];
        concept->weight =
            (float)(trainer->weights.scale[concept->class] *
                    pr_concept_chance(&trainer->weights, concept, x));
        if (!concept->frequency)
        concept->weight = 0;
    }
}

/* What a unit alone brings, per word, beyond its concepts: a linear model. */
static void learn_units(struct trainer *trainer)
{
    enum { N = PR_UNIT_FEATURES };
    double a[N * N] = {0}, b[N] = {0};
    for (size_t e = 0; e < trainer->count; e++) {
        struct example *example = &trainer->examples[e];
        if (!learns(trainer, example))
            continue;
        weigh(trainer, example);
        double importance = 1000.0 / (double)trainer->in_file[example->file] /
                            (double)example->pool.S;
        for (size_t s = 0; s < example->pool.S; s++) {
            struct pr_rouge_score scores[PR_ROUGE_METRICS];
            pr_rouge_score(&example->units[s], example->references, example->R,
                           scores);
            double expected = 0, words = example->pool.units[s].words;
            const struct pr_concepts *concepts = &example->concepts;
            for (size_t o = concepts->begin[s]; o < concepts->begin[s + 1];
                 o++) {
                const struct pr_concept *c =
                    &concepts->items[concepts->occurrence[o]];
                expected += c->weight;
            }
            double mass = 0;
            for (size_t r = 0; r < example->R; r++)
                mass +=
                    (double)example->references[r].count / (double)example->R;
            double found = mass * (scores[0].recall + scores[1].recall);
            double target = (found - expected) / (words > 0 ? words : 1);
            const double *y = example->y + s * N;
            for (size_t f = 0; f < N; f++) {
                b[f] += importance * target * y[f];
                for (size_t g = 0; g < N; g++)
                    a[f * N + g] += importance * y[f] * y[g];
            }
        }
    }
    for (size_t f = 0; f < N; f++)
        a[f * N + f] += RIDGE;
    solve(N, a, b);
    memcpy(trainer->weights.unit, b, sizeof b);
}

/* ---- evaluate */

static void summarize(struct trainer *trainer, struct example *example,
                      struct pr_arena *arena,
                      struct pr_rouge_score scores[PR_ROUGE_METRICS])
{
    size_t S = example->pool.S, kept;
    weigh(trainer, example);
    double *bonus = need(pr_arena_array(arena, S, sizeof *bonus));
    size_t *cost = need(pr_arena_array(arena, S, sizeof *cost));
    bool *keep = need(pr_arena_array(arena, S, sizeof *keep));
    for (size_t s = 0; s < S; s++) {
        double score = 0;
        for (size_t f = 0; f < PR_UNIT_FEATURES; f++)
            score +=
                trainer->weights.unit[f] * example->y[s * PR_UNIT_FEATURES + f];
        cost[s] = example->pool.units[s].words;
        bonus[s] = trainer->weights.bonus * score * (double)cost[s];
    }
    struct pr_cover cover = {.concepts = &example->concepts,
                             .S = S,
                             .cost = cost,
                             .bonus = bonus,
                             .budget = example->words};
    memcpy(cover.decay, trainer->weights.decay, sizeof cover.decay);
    if (pr_cover(&cover, arena, keep, &kept))
        die("out of memory");
    struct pr_rouge_text text = {0};
    for (size_t s = 0; s < S; s++)
        for (size_t i = 0; keep[s] && i < example->units[s].count; i++) {
            need(
                pr_grow(&text.ids, &text.capacity, text.count, sizeof *text.ids)
                    ? text.ids
                    : NULL);
            text.ids[text.count++] = example->units[s].ids[i];
        }
    pr_rouge_score(&text, example->references, example->R, scores);
    free(text.ids);
}

/* Mean over files of ROUGE-1 + ROUGE-2 recall; stride samples the examples
 * that are learned from; 0 = the others, all of them. */
static double evaluate(struct trainer *trainer, size_t stride)
{
    double seen[FILES_MAX] = {0};
    struct pr_arena arena = {0};
    memset(trainer->mean, 0, sizeof trainer->mean);
    for (size_t e = 0; e < trainer->count; e++) {
        struct example *example = &trainer->examples[e];
        bool wanted =
            stride ? learns(trainer, example) : !learns(trainer, example);
        if (!wanted || (stride && trainer->in_file[example->file] > 1000 &&
                        e / trainer->folds % stride))
            continue;
        struct pr_rouge_score scores[PR_ROUGE_METRICS];
        pr_arena_reset(&arena);
        summarize(trainer, example, &arena, scores);
        trainer->mean[example->file][0] += scores[0].recall;
        trainer->mean[example->file][1] += scores[1].recall;
        seen[example->file]++;
    }
    pr_arena_done(&arena);
    double sum = 0;
    double worth = 0;
    for (size_t f = 0; f < trainer->files; f++) {
        /* A file tells as surely as the root of its number of examples. */
        double sure = sqrt((double)trainer->in_file[f]);
        trainer->mean[f][0] /= seen[f] > 0 ? seen[f] : 1;
        trainer->mean[f][1] /= seen[f] > 0 ? seen[f] : 1;
        worth += sure;
        sum += sure * (trainer->mean[f][0] + R2_WORTH * trainer->mean[f][1]);
    }
    return sum / worth;
}

static void report(const struct trainer *trainer, double value)
{
    fprintf(stderr, "%.4f:", value);
    for (size_t f = 0; f < trainer->files; f++)
        fprintf(stderr, "  R1 %.2f R2 %.2f", 100 * trainer->mean[f][0],
                100 * trainer->mean[f][1]);
    fputc('\n', stderr);
}

/* A parameter of the search: factors of it are tried, or with a step shifts
 * by one and three steps. */
struct knob {
    double *value;
    double most, step;
};

static size_t list_knobs(struct pr_weights *weights, struct knob knobs[])
{
    size_t count = 0;
    knobs[count++] = (struct knob){&weights->bonus, 1e3, 0};
    for (size_t c = 1; c < PR_CONCEPT_CLASSES; c++)
        knobs[count++] = (struct knob){&weights->scale[c], 1e3, 0};
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        knobs[count++] = (struct knob){&weights->decay[c], 0.98, 0};
    for (size_t f = 0; f < PR_UNIT_FEATURES; f++)
        knobs[count++] = (struct knob){&weights->unit[f], 1e3, 0.03};
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        for (size_t f = 1; f < PR_CONCEPT_FEATURES; f++)
            knobs[count++] = (struct knob){&weights->concept[c][f], 1e3, 0.12};
    return count;
}

/* Try one knob; keep what helps. */
static double turn(struct trainer *trainer, struct knob knob, double best)
{
    static const double factors[] = {0.5, 0.75, 1.33, 2};
    static const double shifts[] = {-3, -1, 1, 3};
    double start = *knob.value, chosen = start;
    for (size_t i = 0; i < PR_LENGTH(factors); i++) {
        double value =
            knob.step > 0 ? start + shifts[i] * knob.step : start * factors[i];
        if (value > knob.most)
            continue;
        *knob.value = value;
        double now = evaluate(trainer, SAMPLE);
        if (now > best + 1e-5) {
            best = now;
            chosen = value;
        }
    }
    *knob.value = chosen;
    return best;
}

static void search(struct trainer *trainer)
{
    struct knob knobs[KNOBS_MAX];
    size_t count = list_knobs(&trainer->weights, knobs);
    double best = evaluate(trainer, SAMPLE);
    report(trainer, best);
    for (size_t round = 0; round < ROUNDS; round++) {
        double before = best;
        for (size_t k = 0; k < count; k++)
            best = turn(trainer, knobs[k], best);
        evaluate(trainer, SAMPLE);
        report(trainer, best);
        if (best < before + 1e-4)
            break;
    }
}

/* ---- write */

static void write_row(const char *name, const double row[], size_t count)
{
    printf("%s{", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%.5f", i ? ", " : "", row[i]);
    printf("},\n");
}

static void write_weights(const struct pr_weights *weights)
{
    printf("/* Written by tools/train_summary.c (make weights). */\n"
           ".concept = {\n");
    for (size_t c = 0; c < PR_CONCEPT_CLASSES; c++)
        write_row("    ", weights->concept[c], PR_CONCEPT_FEATURES);
    printf("},\n");
    write_row(".unit = ", weights->unit, PR_UNIT_FEATURES);
    write_row(".scale = ", weights->scale, PR_CONCEPT_CLASSES);
    write_row(".decay = ", weights->decay, PR_CONCEPT_CLASSES);
    printf(".bonus = %.5f,\n", weights->bonus);
}

static void learn(struct trainer *trainer)
{
    trainer->weights = pr_weights;
    learn_concepts(trainer);
    learn_units(trainer);
    search(trainer);
}

/* Learn without each fold in turn and score it: what to expect of texts that
 * were never seen. */
static void cross_validate(struct trainer *trainer)
{
    double sum[FILES_MAX][2] = {{0}};
    for (trainer->held = 0; trainer->held < trainer->folds; trainer->held++) {
        learn(trainer);
        report(trainer, evaluate(trainer, 0));
        for (size_t f = 0; f < trainer->files; f++)
            for (size_t m = 0; m < 2; m++)
                sum[f][m] += trainer->mean[f][m] / (double)trainer->folds;
    }
    for (size_t f = 0; f < trainer->files; f++)
        printf("held out, file %zu: R1 %.2f R2 %.2f\n", f + 1, 100 * sum[f][0],
               100 * sum[f][1]);
}

static void usage(void)
{
    die("usage: train_summary [--score | --folds N] "
        "[--data LEXICON] WORDS:FILE.jsonl …");
}

int main(int count, char **arguments)
{
    struct trainer trainer = {.weights = pr_weights, .folds = 1};
    struct pr_lexicon *lexicon = NULL;
    bool score_only = false;
    int first = 1;
    for (; first < count && arguments[first][0] == '-'; first++) {
        bool more = first + 1 < count;
        if (!strcmp(arguments[first], "--score"))
            score_only = true;
        else if (!strcmp(arguments[first], "--folds") && more)
            trainer.folds = strtoul(arguments[++first], NULL, 10);
        else if (!strcmp(arguments[first], "--data") && more)
            pr_lexicon_open(arguments[++first], &lexicon, NULL);
        else
            usage();
    }
    if (first == count || !trainer.folds)
        usage();
    if (pr_vocabulary_init(&trainer.vocabulary, lexicon))
        die("out of memory");
    for (int i = first; i < count; i++)
        load(&trainer, arguments[i]);
    if (trainer.folds > 1) {
        cross_validate(&trainer);
        return 0;
    }
    if (!score_only)
        learn(&trainer);
    report(&trainer, evaluate(&trainer, 1));
    if (!score_only)
        write_weights(&trainer.weights);
    return 0;
}
