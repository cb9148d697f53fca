/* compile.c - make the compiled form of a glossary from its entries. */
/* SPDX-License-Identifier: MIT */
#include "gloss/compile.h"

#include "base/error.h"
#include "french/tokenize.h"
#include "gloss/compiled.h"
#include "gloss/compiler.h"
#include "gloss/keys.h"
#include "unicode/class.h"

#include <stdlib.h>

/* How many key sequences one headword may be found under. */
enum { PATHS_MAX = 8 };

enum precis_status pr_compiler_new(struct pr_vocabulary *vocabulary,
                                   struct pr_compiler **compiler)
{
    *compiler = calloc(1, sizeof **compiler);
    if (!*compiler)
        return PRECIS_E_MEMORY;
    (*compiler)->vocabulary = vocabulary;
    return PRECIS_OK;
}

void pr_compiler_free(struct pr_compiler *compiler)
{
    if (!compiler)
        return;
    pr_intern_done(&compiler->fr);
    pr_intern_done(&compiler->keys);
    pr_arena_done(&compiler->arena);
    pr_trie_done(&compiler->trie);
    pr_tokens_done(&compiler->tokens);
    free(compiler->heads);
    free(compiler->senses);
    free(compiler);
}

/* One step of the paths of a headword: any of its keys. */
struct step {
    uint32_t keys[PR_KEYS_MAX];
    uint8_t count;
};
struct steps {
    struct step items[PR_HEADWORD_TOKENS * PR_PARTS_MAX];
    size_t count;
    struct pr_exact exact;
    bool alone; /* the headword is one word */
};

/* Append the step of a form, unless it is an article behind de or à. */
static bool add_step(struct pr_compiler *compiler, struct steps *steps,
                     uint32_t form)
{
    struct pr_keys keys;
    if (!pr_keys_of_headword(compiler->vocabulary, form, &keys))
        return false;
    bool skipped = keys.class == PR_FORM_ARTICLE &&
                   steps->exact.before == PR_FORM_PREPOSITION;
    pr_exact_add(&steps->exact, compiler->vocabulary, &keys);
    if (skipped)
        return true;
    /* The noun "son" is not found at every possessive. */
    size_t first =
        steps->alone && keys.class == PR_FORM_POSSESSIVE && keys.count > 1;
    struct step *step = &steps->items[steps->count++];
    step->count = 0;
    for (size_t k = first; k < keys.count; k++) {
        precis_str key =
            pr_intern_str(&compiler->vocabulary->terms, keys.keys[k]);
        step->keys[step->count] = pr_intern_add(&compiler->keys, key);
        if (step->keys[step->count++] == PR_NO_ID)
            return false;
    }
    return true;
}

/* Enter the head under each choice of one key a step, the first ones first. */
static bool add_paths(struct pr_compiler *compiler, const struct steps *steps,
                      uint32_t head)
{
    uint8_t choice[PR_HEADWORD_TOKENS * PR_PARTS_MAX] = {0};
    for (size_t path = 0; path < PATHS_MAX && steps->count; path++) {
        uint32_t node = PR_TRIE_TOP;
        for (size_t i = 0; i < steps->count && node != PR_NO_ID; i++)
            node = pr_trie_child(&compiler->trie, node,
                                 steps->items[i].keys[choice[i]]);
        if (node == PR_NO_ID || !pr_trie_leaf(&compiler->trie, node, head))
            return false;
        size_t i = 0;
        while (i < steps->count && ++choice[i] == steps->items[i].count)
            choice[i++] = 0;
        if (i == steps->count)
            break;
    }
    return true;
}

/* Enter a headword as its tokens, and once more with hyphens cut. */
static bool enter(struct pr_compiler *compiler, precis_str fr, size_t first,
                  uint32_t head)
{
    struct steps *whole = malloc(2 * sizeof *whole), *cut = whole + 1;
    bool good = whole != NULL, hyphens = false;
    if (good) {
        /* The items are filled one by one: clearing them all takes long. */
        whole->count = cut->count = 0;
        cut->alone = false;
        whole->exact = cut->exact = PR_EXACT_START;
        whole->alone = compiler->tokens.count == 1;
    }
    for (size_t t = first; good && t < compiler->tokens.count; t++) {
        const struct pr_token *token = &compiler->tokens.items[t];
        precis_str bytes = pr_str_slice(fr, token->start, token->end);
        uint32_t parts[PR_PARTS_MAX],
            form = pr_vocabulary_form(compiler->vocabulary, bytes, token->flags,
                                      token->kind);
        good = form != PR_NO_ID && add_step(compiler, whole, form);
        size_t count =
            good ? pr_hyphen_parts(compiler->vocabulary, bytes, parts) : 0;
        hyphens |= count > 0;
        if (!count)
            good = good && add_step(compiler, cut, form);
        for (size_t p = 0; good && p < count; p++)
            good = add_step(compiler, cut, parts[p]);
    }
    if (good) {
        compiler->heads[head].words = (uint32_t)whole->count;
        compiler->heads[head].exact =
            pr_exact_end(&whole->exact, compiler->vocabulary);
    }
    good = good && add_paths(compiler, whole, head) &&
           (!hyphens || add_paths(compiler, cut, head));
    free(whole);
    return good;
}

static bool begins_upper(precis_str word)
{
    size_t size;
    return pr_class_at(word.bytes, word.size, &size) & PR_CLASS_UPPER;
}

/* The flags of a name that an article begins. */
static uint32_t flags_of_name(precis_str fr, const struct pr_tokens *tokens,
                              const struct pr_entry *entry)
{
    static const char *const articles[] = {"Le", "La", "Les", "L'"};
    const struct pr_token *token = tokens->items;
    precis_str word = pr_str_slice(fr, token->start, token->end);
    bool article = false;
    for (size_t i = 0; i < PR_LENGTH(articles); i++)
        article |= pr_str_is(word, articles[i]);
    if (!article || tokens->count < 2 ||
        !begins_upper(pr_str_slice(fr, token[1].start, token[1].end)))
        return 0;
    bool own = pr_str_starts(entry->field[PR_COLUMN_NOTE],
                             PR_STR("with a capital article"));
    return own ? PR_HEAD_NAMED | PR_HEAD_ARTICLE : PR_HEAD_NAMED;
}

/* What is special about a headword; its first token of the paths in *first. */
static uint32_t flags_of(const struct pr_compiler *compiler, precis_str fr,
                         const struct pr_entry *entry, size_t *first)
{
    const struct pr_tokens *tokens = &compiler->tokens;
    *first = 0;
    if (!tokens->count)
        return 0;
    const struct pr_token *token = tokens->items;
    precis_str word = pr_str_slice(fr, token->start, token->end);
    precis_str pos = entry->field[PR_COLUMN_POS];
    uint32_t flags = flags_of_name(fr, tokens, entry);
    if (tokens->count > 1 && (pr_str_is(word, "se") || pr_str_is(word, "s'")) &&
        (!pos.size || pr_str_is(pos, "verb"))) {
        *first = 1;
        flags |= PR_HEAD_PRONOMINAL;
    }
    if (begins_upper(word))
        flags |= PR_HEAD_CAPITAL;
    if (token->flags & PR_TOKEN_CAPITALS)
        flags |= PR_HEAD_ACRONYM;
    return flags;
}

/* Make a head of a headword that was not met before; its tokens are there. */
static enum precis_status add_head(struct pr_compiler *compiler,
                                   const struct pr_entry *entry, uint32_t head)
{
    precis_str fr = pr_intern_str(&compiler->fr, head);
    size_t first;
    if (!pr_grow(&compiler->heads, &compiler->head_capacity, head,
                 sizeof *compiler->heads))
        return PRECIS_E_MEMORY;
    compiler->heads[head] = (struct pr_new_head){.fr = fr, .first = PR_NO_ID};
    compiler->heads[head].flags = flags_of(compiler, fr, entry, &first);
    /* Le Havre is met as du Havre, too. */
    bool named = compiler->heads[head].flags & PR_HEAD_NAMED;
    if (named && !enter(compiler, fr, 1, head))
        return PRECIS_E_MEMORY;
    return enter(compiler, fr, first, head) ? PRECIS_OK : PRECIS_E_MEMORY;
}

/* Append a field with \t, \n and \\ undone. */
static void unescape(struct pr_buf *buf, precis_str field)
{
    for (size_t i = 0; i < field.size; i++) {
        char c = field.bytes[i];
        if (c == '\\' && i + 1 < field.size) {
            char next = field.bytes[++i];
            c = next == 't' ? '\t' : next == 'n' ? '\n' : '\\';
        }
        pr_buf_char(buf, c);
    }
}

static const enum pr_column row_columns[PR_ROW_FIELDS] = {
    PR_COLUMN_EN,         PR_COLUMN_CONCEPT,    PR_COLUMN_DOMAIN,
    PR_COLUMN_GEO,        PR_COLUMN_DEFINITION, PR_COLUMN_NOTE,
    PR_COLUMN_EXAMPLE_FR, PR_COLUMN_EXAMPLE_EN, PR_COLUMN_SOURCE};

/* The place of a field in its closed list, or none. */
static uint32_t place(const struct pr_entry *entry, enum pr_column column,
                      uint32_t none)
{
    size_t found = pr_column_find(column, entry->field[column]);
    return found == PR_NO_WORD ? none : (uint32_t)found;
}

/* The marks of an entry, packed. */
static uint32_t marks_of(const struct pr_entry *entry)
{
    bool infinitive = pr_str_starts(entry->field[PR_COLUMN_NOTE],
                                    PR_STR("with an infinitive"));
    return place(entry, PR_COLUMN_POS, PR_ENTRY_POS_NONE) |
           place(entry, PR_COLUMN_GENDER, PR_ENTRY_GENDER_NONE) << 8 |
           place(entry, PR_COLUMN_STATUS, PR_MARK_NONE) << 16 |
           place(entry, PR_COLUMN_TYPE, PR_MARK_NONE) << 20 |
           place(entry, PR_COLUMN_DOMAIN, PR_MARK_NO_DOMAIN) << 24 |
           (uint32_t)infinitive << 31;
}

static bool add_sense(struct pr_compiler *compiler,
                      const struct pr_entry *entry, uint32_t head)
{
    struct pr_buf row = {0};
    size_t used = 0;
    for (size_t f = 0; f < PR_ROW_FIELDS; f++) {
        if (f)
            pr_buf_char(&row, PR_ROW_SEPARATOR);
        unescape(&row, entry->field[row_columns[f]]);
        if (entry->field[row_columns[f]].size)
            used = row.size;
    }
    row.size = row.failed ? 0 : used; /* empty fields at the end say nothing */
    precis_str kept = pr_arena_str(&compiler->arena, pr_buf_view(&row));
    bool good = !row.failed && kept.bytes &&
                pr_grow(&compiler->senses, &compiler->sense_capacity,
                        compiler->sense_count, sizeof *compiler->senses);
    pr_buf_done(&row);
    if (!good)
        return false;
    uint32_t id = (uint32_t)compiler->sense_count++;
    compiler->senses[id] = (struct pr_new_sense){
        .row = kept, .head = head, .next = PR_NO_ID, .packed = marks_of(entry)};
    struct pr_new_head *owner = &compiler->heads[head];
    if (owner->senses++)
        compiler->senses[owner->last].next = id;
    else
        owner->first = id;
    owner->last = id;
    return true;
}

enum precis_status pr_compiler_add(void *context, const struct pr_entry *entry,
                                   struct precis_error *error)
{
    struct pr_compiler *compiler = context;
    struct pr_place at = {0, entry->line, 1};
    precis_str fr = entry->field[PR_COLUMN_FR];
    if (fr.size > PR_HEADWORD_BYTES)
        return pr_fail(error, PRECIS_E_LIMIT, at,
                       "expected a headword of at most %d bytes, found %zu",
                       PR_HEADWORD_BYTES, fr.size);
    size_t known = compiler->fr.count;
    uint32_t head = pr_intern_find(&compiler->fr, fr);
    if (head == PR_NO_ID) {
        /* Refused before it has a number, since some go on without it. */
        compiler->tokens.count = 0;
        if (pr_tokenize(NULL, fr, 0, fr.size, &compiler->tokens))
            return pr_fail_memory(error);
        if (compiler->tokens.count > PR_HEADWORD_TOKENS)
            return pr_fail(error, PRECIS_E_LIMIT, at,
                           "expected a headword of at most %d words, found %zu",
                           PR_HEADWORD_TOKENS, compiler->tokens.count);
        head = pr_intern_add(&compiler->fr, fr);
    }
    if (head == PR_NO_ID)
        return pr_fail_memory(error);
    enum precis_status status =
        head < known ? PRECIS_OK : add_head(compiler, entry, head);
    if (status || !add_sense(compiler, entry, head))
        return pr_fail_memory(error);
    return PRECIS_OK;
}

enum precis_status pr_compile_tsv(precis_str tsv,
                                  struct pr_vocabulary *vocabulary,
                                  struct pr_buf *bytes,
                                  struct precis_error *error)
{
    struct pr_compiler *compiler;
    if (pr_compiler_new(vocabulary, &compiler))
        return pr_fail_memory(error);
    enum precis_status status =
        pr_entries_read(tsv, NULL, pr_compiler_add, compiler, error);
    if (!status)
        status = pr_compiler_finish(compiler, bytes, error);
    pr_compiler_free(compiler);
    return status;
}
