/* pack.c - lay out a compiled lexicon. */
/* SPDX-License-Identifier: MIT */
#include "tools/lexicon/pack.h"

#include "base/error.h"
#include "base/hash.h"
#include "french/lexicon_format.h"

#include <stdlib.h>

void classes_begin(struct classes *classes)
{
    pr_buf_clear(&classes->list);
}

size_t lemma_cut(precis_str form, precis_str lemma)
{
    size_t common = 0;
    while (common < form.size && common < lemma.size &&
           form.bytes[common] == lemma.bytes[common])
        common++;
    /* Never inside a character. */
    while (common && common < form.size &&
           ((unsigned char)form.bytes[common] & 0xC0) == 0x80)
        common--;
    while (common && common < lemma.size &&
           ((unsigned char)lemma.bytes[common] & 0xC0) == 0x80)
        common--;
    return form.size - common;
}

void classes_reading(struct classes *classes, const struct reading *reading)
{
    size_t cut = lemma_cut(reading->form, reading->lemma);
    size_t common = reading->form.size - cut;
    uint32_t add =
        pr_intern_add(&classes->adds, pr_str_slice(reading->lemma, common,
                                                   reading->lemma.size));
    classes->failed |= add > UINT16_MAX || cut > UINT8_MAX;
    char bytes[PR_READING_BYTES] = {
        (char)cut,
        (char)reading->tag,
        (char)(reading->gender | reading->number << 4),
        (char)reading->tense,
        (char)(reading->persons | reading->name << 4),
        (char)reading->cost,
        (char)add,
        (char)(add >> 8)};
    pr_buf_append(&classes->list, bytes, sizeof bytes);
}

uint32_t classes_end(struct classes *classes)
{
    uint32_t id = pr_intern_add(&classes->lists, pr_buf_view(&classes->list));
    classes->failed |= id == PR_NO_ID || classes->list.failed;
    return id;
}

static bool add_forms(const struct readings *readings, struct classes *classes,
                      struct automaton *automaton)
{
    for (size_t r = 0; r < readings->count;) {
        precis_str form = readings->items[r].form;
        classes_begin(classes);
        while (r < readings->count &&
               pr_str_equal(readings->items[r].form, form))
            classes_reading(classes, &readings->items[r++]);
        automaton_add(automaton, form, classes_end(classes));
    }
    return !classes->failed && !automaton->failed;
}

static void put_classes(const struct classes *classes,
                        struct pr_buf section[PR_LEXICON_SECTIONS])
{
    uint32_t reading = 0;
    for (uint32_t c = 0; c < classes->lists.count; c++) {
        precis_str list = pr_intern_str(&classes->lists, c);
        pr_buf_word32(&section[PR_LEXICON_CLASSES], reading);
        pr_buf_str(&section[PR_LEXICON_READINGS], list);
        reading += (uint32_t)(list.size / PR_READING_BYTES);
    }
    pr_buf_word32(&section[PR_LEXICON_CLASSES], reading);
    for (uint32_t a = 0; a < classes->adds.count; a++) {
        pr_buf_word32(&section[PR_LEXICON_ADDS],
                      (uint32_t)section[PR_LEXICON_TEXT].size);
        pr_buf_str(&section[PR_LEXICON_TEXT], pr_intern_str(&classes->adds, a));
    }
    pr_buf_word32(&section[PR_LEXICON_ADDS],
                  (uint32_t)section[PR_LEXICON_TEXT].size);
}

/* Header and sections, each at a multiple of eight bytes. */
static bool put_file(struct pr_buf section[PR_LEXICON_SECTIONS],
                     struct pr_buf *out)
{
    struct pr_buf body = {0}, table = {0};
    bool failed = false;
    for (size_t s = 0; s < PR_LEXICON_SECTIONS; s++) {
        pr_buf_word64(&table, PR_LEXICON_HEADER + body.size);
        pr_buf_word64(&table, section[s].size);
        pr_buf_str(&body, pr_buf_view(&section[s]));
        while (body.size % 8)
            pr_buf_char(&body, '\0');
        failed |= section[s].failed;
    }
    struct pr_buf checked = {0};
    pr_buf_word64(&checked, pr_hash(body.bytes, body.size));
    pr_buf_str(&checked, pr_buf_view(&table));
    pr_buf_text(out, PR_LEXICON_MAGIC);
    pr_buf_word32(out, PR_LEXICON_VERSION);
    pr_buf_word32(out, PR_LEXICON_SECTIONS);
    pr_buf_word64(out, PR_LEXICON_HEADER + body.size);
    pr_buf_word64(out, pr_hash(checked.bytes, checked.size));
    pr_buf_str(out, pr_buf_view(&checked));
    pr_buf_str(out, pr_buf_view(&body));
    failed |= body.failed || table.failed || checked.failed || out->failed;
    pr_buf_done(&body);
    pr_buf_done(&table);
    pr_buf_done(&checked);
    return !failed;
}

enum precis_status lexicon_pack(const struct readings *readings,
                                struct pr_buf *out, struct precis_error *error)
{
    struct pr_buf section[PR_LEXICON_SECTIONS] = {{0}};
    struct classes classes = {0};
    struct automaton *automaton = calloc(1, sizeof *automaton);
    if (!automaton)
        return pr_fail_memory(error);
    classes_begin(&classes);
    classes_end(&classes); /* class 0 has no readings: no edge is 0 */
    bool ok = add_forms(readings, &classes, automaton);
    pr_buf_word32(&section[PR_LEXICON_ROOTS], automaton_root(automaton));
    ok = ok && endings_add(readings, &classes, automaton);
    pr_buf_word32(&section[PR_LEXICON_ROOTS], automaton_root(automaton));
    for (size_t e = 0; e < automaton->count; e++)
        pr_buf_word32(&section[PR_LEXICON_EDGES], automaton->edges[e]);
    put_classes(&classes, section);
    ok = ok && !automaton->failed && !classes.failed && put_file(section, out);
    for (size_t s = 0; s < PR_LEXICON_SECTIONS; s++)
        pr_buf_done(&section[s]);
    pr_intern_done(&classes.lists);
    pr_intern_done(&classes.adds);
    pr_buf_done(&classes.list);
    automaton_done(automaton);
    free(automaton);
    return ok ? PRECIS_OK
              : pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                        "the lexicon does not fit its file or memory");
}
