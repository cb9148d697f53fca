/* test_compiled.c - a compiled glossary gives what was put in; any damage is
 * found or harmless. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "gloss/compile.h"
#include "gloss/compiled.h"

#define HEADER "fr\ten\tpos\tgender\tdomain\tnote\n"
#define ROWS                                                                   \
    "livre\tbook\tnoun\tm\tculture\t\n"                                        \
    "livre\tpound|quid\tnoun\tf\tfinance\tcurrency\\tor mass\n"                \
    "mettre en place\tset up\tverb\t\tgeneral\t\n"                             \
    "se rendre\tgo\tverb\t\tgeneral\t\n"                                       \
    "État-nation\tnation state\tnoun\tm\tpolitics\t\n"

static void compile(const char *tsv, struct pr_buf *bytes)
{
    struct pr_vocabulary vocabulary;
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    assert_int_equal(pr_compile_tsv(pr_str_from(tsv), &vocabulary, bytes, NULL),
                     PRECIS_OK);
    pr_vocabulary_done(&vocabulary);
}

static void copy(const struct pr_buf *from, struct pr_buf *to)
{
    *to = (struct pr_buf){0};
    pr_buf_append(to, from->bytes, from->size);
}

/* The node under the keys of a phrase, separated by spaces. */
static uint32_t node_of(const struct pr_compiled *compiled, const char *keys)
{
    precis_str rest = pr_str_from(keys), key;
    uint32_t node = PR_NO_ID;
    for (bool first = true; pr_str_split(&rest, ' ', &key); first = false) {
        uint32_t id = pr_compiled_key(compiled, key);
        assert_int_not_equal(id, PR_NO_ID);
        node = first ? pr_compiled_root(compiled, id)
                     : pr_compiled_child(compiled, node, id);
        assert_int_not_equal(node, PR_NO_ID);
    }
    return node;
}

static void gives_back_entries(void **state)
{
    (void)state;
    struct pr_buf bytes = {0};
    struct pr_compiled compiled;
    struct pr_sense sense;
    compile(HEADER ROWS, &bytes);
    assert_int_equal(pr_compiled_take(&bytes, &compiled, NULL), PRECIS_OK);
    assert_int_equal(pr_compiled_verify(&compiled, NULL), PRECIS_OK);

    uint32_t node = node_of(&compiled, "livre");
    assert_int_equal(pr_compiled_heads(&compiled, node), 1);
    struct pr_head head =
        pr_compiled_head(&compiled, pr_compiled_head_at(&compiled, node, 0));
    assert_int_equal(head.senses, 2);
    pr_compiled_sense(&compiled, head.sense + 1, &sense);
    assert_true(pr_str_is(sense.fr, "livre"));
    assert_true(pr_str_is(sense.en, "pound|quid"));
    assert_true(pr_str_is(sense.note, "currency\tor mass"));
    assert_true(pr_str_is(sense.domain, "finance"));
    assert_int_equal(sense.pos, PR_ENTRY_NOUN);
    assert_int_equal(sense.gender, PR_ENTRY_F);

    node = node_of(&compiled, "mettre en place");
    assert_int_equal(pr_compiled_heads(&compiled, node), 1);
    node = node_of(&compiled, "rendre");
    head = pr_compiled_head(&compiled, pr_compiled_head_at(&compiled, node, 0));
    assert_int_equal(head.flags, PR_HEAD_PRONOMINAL);
    node = node_of(&compiled, "état nation");
    assert_int_equal(
        pr_compiled_head_at(&compiled, node, 0),
        pr_compiled_head_at(&compiled, node_of(&compiled, "état-nation"), 0));

    uint32_t target, record = pr_compiled_seek(&compiled, PR_SECTION_ENGLISH,
                                               PR_STR("quid"));
    precis_str english =
        pr_compiled_index(&compiled, PR_SECTION_ENGLISH, record, &target);
    assert_true(pr_str_is(english, "quid"));
    assert_int_equal(target, 1);
    pr_compiled_close(&compiled);
}

static void is_the_same_each_time(void **state)
{
    (void)state;
    struct pr_buf a = {0}, b = {0};
    compile(HEADER ROWS, &a);
    compile(HEADER ROWS, &b);
    assert_int_equal(a.size, b.size);
    assert_memory_equal(a.bytes, b.bytes, a.size);
    pr_buf_done(&a);
    pr_buf_done(&b);
}

/* Touch all that a glossary can be asked for. */
static void walk(const struct pr_compiled *compiled)
{
    struct pr_sense sense;
    uint32_t target;
    for (uint32_t k = 0; k < 16; k++) {
        uint32_t node = pr_compiled_root(compiled, k);
        for (uint32_t key = 0; key < 16; key++)
            pr_compiled_child(compiled, node, key);
        for (uint32_t h = 0; h < 3; h++)
            pr_compiled_head(compiled, pr_compiled_head_at(compiled, node, h));
        pr_compiled_sense(compiled, k, &sense);
        pr_compiled_index(compiled, PR_SECTION_FRENCH, k, &target);
        pr_compiled_index(compiled, PR_SECTION_ENGLISH, k, &target);
    }
    pr_compiled_key(compiled, PR_STR("livre"));
    pr_compiled_key(compiled, PR_STR("nothing"));
    pr_compiled_seek(compiled, PR_SECTION_FRENCH, PR_STR("m"));
}

static void damage_is_found(void **state)
{
    (void)state;
    struct pr_buf whole = {0};
    compile(HEADER ROWS, &whole);
    for (size_t i = 0; i < whole.size; i++) {
        struct pr_buf bytes;
        struct pr_compiled compiled;
        copy(&whole, &bytes);
        bytes.bytes[i] = (char)(bytes.bytes[i] ^ (i % 2 ? 0xFF : 0x01));
        if (pr_compiled_take(&bytes, &compiled, NULL) != PRECIS_OK)
            continue;
        walk(&compiled);
        assert_int_equal(pr_compiled_verify(&compiled, NULL), PRECIS_E_FORMAT);
        pr_compiled_close(&compiled);
    }
    pr_buf_done(&whole);
}

/* Formats of others go on without a headword that is too long. */
static void a_long_headword_leaves_nothing(void **state)
{
    (void)state;
    char words[400] = "";
    for (size_t i = 0; i < PR_HEADWORD_TOKENS + 1; i++)
        strcat(words, "mot ");
    struct pr_entry entry = {.line = 2};
    struct pr_vocabulary vocabulary;
    struct pr_compiler *compiler;
    struct pr_compiled compiled;
    struct pr_buf bytes = {0};
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    assert_int_equal(pr_compiler_new(&vocabulary, &compiler), PRECIS_OK);
    entry.field[PR_COLUMN_EN] = PR_STR("word");
    entry.field[PR_COLUMN_FR] = pr_str_from(words);
    for (int twice = 0; twice < 2; twice++)
        assert_int_equal(pr_compiler_add(compiler, &entry, NULL),
                         PRECIS_E_LIMIT);
    entry.field[PR_COLUMN_FR] = PR_STR("mot");
    assert_int_equal(pr_compiler_add(compiler, &entry, NULL), PRECIS_OK);
    assert_int_equal(pr_compiler_finish(compiler, &bytes, NULL), PRECIS_OK);
    assert_int_equal(pr_compiled_take(&bytes, &compiled, NULL), PRECIS_OK);
    assert_int_equal(compiled.count[PR_SECTION_HEADS], 1);
    assert_int_equal(compiled.count[PR_SECTION_SENSES], 1);
    pr_compiled_close(&compiled);
    pr_compiler_free(compiler);
    pr_vocabulary_done(&vocabulary);
}

static void short_files_are_refused(void **state)
{
    (void)state;
    struct pr_buf whole = {0};
    compile(HEADER ROWS, &whole);
    for (size_t size = 0; size < whole.size; size++) {
        struct pr_buf bytes = {0};
        struct pr_compiled compiled;
        struct precis_error error = {0};
        pr_buf_append(&bytes, whole.bytes, size);
        assert_int_equal(pr_compiled_take(&bytes, &compiled, &error),
                         PRECIS_E_FORMAT);
        assert_true(error.message[0] != '\0');
    }
    pr_buf_done(&whole);
}

static void long_headwords_are_refused(void **state)
{
    (void)state;
    struct pr_buf tsv = {0}, bytes = {0};
    struct pr_vocabulary vocabulary;
    struct precis_error error = {0};
    pr_buf_text(&tsv, "fr\ten\nun\tone\n");
    for (int i = 0; i < 100; i++)
        pr_buf_text(&tsv, i ? " un" : "un");
    pr_buf_text(&tsv, "\tone\n");
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), PRECIS_OK);
    assert_int_equal(
        pr_compile_tsv(pr_buf_view(&tsv), &vocabulary, &bytes, &error),
        PRECIS_E_LIMIT);
    assert_int_equal(error.line, 3);
    assert_string_equal(error.message,
                        "expected a headword of at most 32 words, found 100");
    pr_vocabulary_done(&vocabulary);
    pr_buf_done(&tsv);
    pr_buf_done(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_back_entries),
        cmocka_unit_test(is_the_same_each_time),
        cmocka_unit_test(damage_is_found),
        cmocka_unit_test(a_long_headword_leaves_nothing),
        cmocka_unit_test(short_files_are_refused),
        cmocka_unit_test(long_headwords_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
