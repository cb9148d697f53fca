/* test_document.c - the words of sentences are the runs between white space. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "document/document.h"
#include "reader/reader.h"

/* Bytes of the white space at offset at, 0 when there is none: what
 * programs that count words go by. */
static size_t space_at(precis_str text, size_t at)
{
    static const char *const spaces[] = {
        " ",        "\t",     "\n",     "\v",     "\f",     "\r",
        "\xC2\x85", "\u00A0", "\u2000", "\u2003", "\u2009", "\u200A",
        "\u2028",   "\u2029", "\u202F", "\u205F", "\u3000"};
    for (size_t i = 0; i < PR_LENGTH(spaces); i++)
        if (pr_str_starts(pr_str_slice(text, at, text.size),
                          pr_str_from(spaces[i])))
            return pr_str_from(spaces[i]).size;
    return 0;
}

static size_t runs(precis_str text)
{
    size_t count = 0, step;
    bool inside = false;
    for (size_t at = 0; at < text.size; at += step ? step : 1) {
        step = space_at(text, at);
        count += !step && !inside;
        inside = !step;
    }
    return count;
}

static enum precis_status check(void *context, struct pr_article *article)
{
    struct pr_vocabulary *vocabulary = context;
    struct pr_document document = {0};
    assert_int_equal(
        pr_document_init(&document, article, vocabulary, NULL, NULL), 0);
    for (size_t s = 0; s < document.S; s++) {
        const struct pr_sentence *sentence = &document.sentences[s];
        assert_int_equal(
            sentence->words,
            runs(pr_str_slice(article->text, sentence->start, sentence->end)));
    }
    pr_document_done(&document);
    return PRECIS_OK;
}

static void counts_words_as_runs(void **state)
{
    /* Spaces of all kinds, what is no space, and numbers with spaces. */
    static const char *const pieces[] = {
        "Le",      "maire",  "l’eau",  " ",      " ",          " ",
        " ",       "\n",     "\t",     ". ",     "!",          "« ",
        " »",      "-t-il",  "12",     "25 785", "1\u00A0000", "2\u202F000 000",
        "3 000-x", "\u00A0", "\u202F", "\u2003", "\u3000",     "\u205F",
        "\u200B",  "\u2060", "\u1680", "\x01",   "\xC2\x85",   "…",
        "—",       "\u200D", "été"};
    (void)state;
    struct pr_vocabulary vocabulary;
    struct pr_read_options options = {.type = "text"};
    assert_int_equal(pr_vocabulary_init(&vocabulary, NULL), 0);
    uint64_t random = 13;
    for (unsigned round = 0; round < 3000; round++) {
        struct pr_buf text = {0};
        pr_buf_text(&text, "Un");
        for (unsigned n = 0; n < 30; n++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t usual = round & 1 ? 17 : PR_LENGTH(pieces);
            pr_buf_text(&text, pieces[(random >> 33) % usual]);
        }
        assert_int_equal(
            pr_read(pr_buf_view(&text), &options, check, &vocabulary, NULL), 0);
        pr_buf_done(&text);
    }
    pr_vocabulary_done(&vocabulary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_words_as_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
