/* test_lexicon.c - the lexicon gives readings; damage is found or harmless. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/file.h"
#include "base/hash.h"
#include "french/lexicon.h"
#include "french/lexicon_format.h"
#include "french/tags.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char path[4096];

static struct pr_lexicon *open_lexicon(void)
{
    struct pr_lexicon *lexicon;
    struct precis_error error = {0};
    enum precis_status status = pr_lexicon_open(path, &lexicon, &error);
    if (status)
        print_error("%s: %s\n", path, error.message);
    assert_int_equal(status, PRECIS_OK);
    return lexicon;
}

/* Has form a reading of that lemma and class? */
static bool has(const struct pr_lexicon *lexicon, const char *form,
                const char *lemma, unsigned tag)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    size_t count = pr_lexicon_find(lexicon, pr_str_from(form), found);
    bool yes = false;
    for (size_t a = 0; a < count; a++) {
        struct pr_buf buf = {0};
        pr_analysis_lemma(&found[a], pr_str_from(form), &buf);
        yes |= found[a].tag == tag && pr_str_is(pr_buf_view(&buf), lemma);
        pr_buf_done(&buf);
    }
    return yes;
}

static void finds_readings(void **state)
{
    static const struct {
        const char *form, *lemma;
        unsigned tag;
    } rows[] = {
        {"chevaux",     "cheval",     PR_TAG_NOUN   },
        {"yeux",        "œil",       PR_TAG_NOUN   },
        {"travaux",     "travail",    PR_TAG_NOUN   },
        {"avions",      "avion",      PR_TAG_NOUN   },
        {"avions",      "avoir",      PR_TAG_HAVE   },
        {"mangeaient",  "manger",     PR_TAG_VERB   },
        {"connait",     "connaître", PR_TAG_VERB   },
        {"connaît",    "connaître", PR_TAG_VERB   },
        {"françaises", "français",  PR_TAG_ADJ    },
        {"actrices",    "actrice",    PR_TAG_NOUN   },
        {"été",       "été",      PR_TAG_NOUN   },
        {"été",       "être",      PR_TAG_BE_PAST},
        {"d'",          "de",         PR_TAG_DE     },
        {"Bucarest",    "Bucarest",   PR_TAG_PROPN  },
        {"kilowatts",   "kilowatt",   PR_TAG_NOUN   },
    };
    (void)state;
    struct pr_lexicon *lexicon = open_lexicon();
    for (size_t i = 0; i < PR_LENGTH(rows); i++)
        if (!has(lexicon, rows[i].form, rows[i].lemma, rows[i].tag))
            fail_msg("%s is not %s", rows[i].form, rows[i].lemma);
    struct pr_analysis found[PR_ANALYSES_MAX];
    assert_int_equal(pr_lexicon_find(lexicon, PR_STR("brxq"), found), 0);
    assert_int_equal(pr_lexicon_find(lexicon, PR_STR(""), found), 0);
    assert_int_equal(pr_lexicon_find(lexicon, PR_STR("cheva"), found), 0);
    assert_int_equal(pr_lexicon_find(lexicon, pr_str("le\0", 3), found), 0);
    assert_int_equal(pr_lexicon_verify(lexicon, NULL), PRECIS_OK);
    pr_lexicon_close(lexicon);
}

static void guesses_by_the_ending(void **state)
{
    (void)state;
    struct pr_lexicon *lexicon = open_lexicon();
    struct pr_analysis found[PR_ANALYSES_MAX];
    precis_str form = PR_STR("zorglubisaient");
    struct pr_buf lemma = {0};
    assert_true(pr_lexicon_guess(lexicon, form, found) > 0);
    assert_int_equal(found[0].tag, PR_TAG_VERB);
    assert_int_equal(found[0].tense, PR_IMPERFECT);
    pr_analysis_lemma(&found[0], form, &lemma);
    assert_true(pr_str_is(pr_buf_view(&lemma), "zorglubiser"));
    pr_buf_done(&lemma);
    pr_lexicon_close(lexicon);
}

static void finds_words_without_accents(void **state)
{
    static const char *const rows[][2] = {
        {"etat",     "état"    },
        {"francais", "français"},
        {"hopital",  "hôpital" }
    };
    (void)state;
    struct pr_lexicon *lexicon = open_lexicon();
    struct pr_buf found = {0};
    for (size_t i = 0; i < PR_LENGTH(rows); i++) {
        pr_buf_clear(&found);
        assert_true(
            pr_lexicon_find_bare(lexicon, pr_str_from(rows[i][0]), &found));
        assert_true(pr_str_is(pr_buf_view(&found), rows[i][1]));
    }
    pr_buf_clear(&found);
    assert_false(pr_lexicon_find_bare(lexicon, PR_STR("zzyx"), &found));
    assert_int_equal(found.size, 0);
    pr_buf_done(&found);
    pr_lexicon_close(lexicon);
}

/* ---- damage */

static void save(const char *name, const struct pr_buf *bytes, size_t size)
{
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes->bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static enum precis_status try_open(const char *name, const char *expected)
{
    struct pr_lexicon *lexicon;
    struct precis_error error = {0};
    enum precis_status status = pr_lexicon_open(name, &lexicon, &error);
    if (status && expected && !strstr(error.message, expected))
        fail_msg("expected \"%s\", found \"%s\"", expected, error.message);
    pr_lexicon_close(lexicon);
    return status;
}

static void refuses_damaged_headers(void **state)
{
    char name[] = "test_lexicon.XXXXXX";
    struct pr_buf bytes = {0};
    (void)state;
    close(mkstemp(name));
    assert_int_equal(pr_file_read(path, PR_FILE_MAX, &bytes, NULL), PRECIS_OK);
    save(name, &bytes, bytes.size - 1);
    assert_int_equal(try_open(name, "a file of the wrong size"),
                     PRECIS_E_FORMAT);
    save(name, &bytes, 20);
    assert_int_equal(try_open(name, "cut short"), PRECIS_E_FORMAT);
    for (size_t i = 0; i < PR_LEXICON_HEADER; i++) {
        bytes.bytes[i] ^= 0x10;
        save(name, &bytes, bytes.size);
        assert_int_equal(try_open(name, NULL), PRECIS_E_FORMAT);
        bytes.bytes[i] ^= 0x10;
    }
    bytes.bytes[PR_LEXICON_AT_VERSION]++;
    save(name, &bytes, bytes.size);
    assert_int_equal(try_open(name, "found version 2"), PRECIS_E_FORMAT);
    unlink(name);
    assert_int_not_equal(try_open(name, NULL), PRECIS_OK);
    pr_buf_done(&bytes);
}

/* Contents that are damaged may answer wrongly, and never read elsewhere. */
static void survives_damaged_contents(void **state)
{
    static const char *const words[] = {
        "chevaux", "mangeaient", "été", "a", "anticonstitutionnellement", "x"};
    char name[] = "test_lexicon.XXXXXX";
    struct pr_buf bytes = {0};
    uint64_t seed = 1;
    (void)state;
    close(mkstemp(name));
    assert_int_equal(pr_file_read(path, PR_FILE_MAX, &bytes, NULL), PRECIS_OK);
    for (int round = 0; round < 8; round++) {
        for (int i = 0; i < 20000; i++) {
            seed = pr_mix64(seed + 0x9E3779B97F4A7C15u);
            size_t room = bytes.size - PR_LEXICON_HEADER;
            bytes.bytes[PR_LEXICON_HEADER + seed % room] = (char)(seed >> 40);
        }
        save(name, &bytes, bytes.size);
        struct pr_lexicon *lexicon;
        struct pr_analysis found[PR_ANALYSES_MAX];
        assert_int_equal(pr_lexicon_open(name, &lexicon, NULL), PRECIS_OK);
        assert_int_equal(pr_lexicon_verify(lexicon, NULL), PRECIS_E_FORMAT);
        for (size_t w = 0; w < PR_LENGTH(words); w++) {
            struct pr_buf lemma = {0};
            precis_str form = pr_str_from(words[w]);
            size_t count = pr_lexicon_find(lexicon, form, found);
            for (size_t a = 0; a < count; a++)
                pr_analysis_lemma(&found[a], form, &lemma);
            pr_lexicon_guess(lexicon, form, found);
            pr_lexicon_find_bare(lexicon, form, &lemma);
            pr_buf_done(&lemma);
        }
        pr_lexicon_close(lexicon);
    }
    unlink(name);
    pr_buf_done(&bytes);
}

int main(void)
{
    const char *data = getenv("PRECIS_DATA");
    snprintf(path, sizeof path, "%s/french.lexicon", data ? data : "data");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_readings),
        cmocka_unit_test(guesses_by_the_ending),
        cmocka_unit_test(finds_words_without_accents),
        cmocka_unit_test(refuses_damaged_headers),
        cmocka_unit_test(survives_damaged_contents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
