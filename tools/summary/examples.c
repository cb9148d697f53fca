/* examples.c - read articles with reference summaries; label and describe them. */
/* SPDX-License-Identifier: MIT */
#include "tools/summary/trainer.h"

#include "base/file.h"
#include "reader/record.h"
#include "reader/text.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* An article of an example. */
struct holding {
    struct pr_document document;
    struct pr_article article;
};

void die(const char *what)
{
    fprintf(stderr, "train_summary: %s\n", what);
    exit(1);
}

void *need(void *memory)
{
    if (!memory)
        die("out of memory");
    return memory;
}

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

/* Read the articles of a record, and count what is in them; false when there
 * is nothing to learn from. */
static bool read_articles(struct trainer *trainer,
                          const struct pr_record *record,
                          struct example *example)
{
    example->documents = need(calloc(record->count, sizeof(void *)));
    for (size_t d = 0; d < record->count; d++) {
        struct pr_document *document =
            read_text(trainer, record->texts[d].title, record->texts[d].text);
        if (document)
            example->documents[example->D++] = document;
    }
    if (!example->D ||
        pr_pool_init(&example->pool, example->documents, example->D, NULL) ||
        pr_concepts_count(&example->concepts, &example->pool, true))
        return false;
    free(example->concepts.slots);
    example->concepts.slots = NULL;
    return true;
}

static void add_example(struct trainer *trainer, const struct pr_record *record,
                        const json_t *summaries, size_t file, size_t words)
{
    struct example example = {
        .words = words, .file = file, .R = json_array_size(summaries)};
    if (!example.R || !read_articles(trainer, record, &example))
        return;
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

void load(struct trainer *trainer, const char *argument)
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
        json_t *root = json_loadb(line.bytes, line.size, 0, NULL);
        if (root && !pr_record_parse(line, &fields, &record, NULL))
            add_example(trainer, &record, json_object_get(root, "summaries"),
                        file, words);
        pr_record_done(&record);
        json_decref(root);
    }
    pr_buf_done(&bytes);
    fprintf(stderr, "%s: %zu examples\n", argument, trainer->in_file[file]);
}
