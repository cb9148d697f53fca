/* test_tagger.c - homographs are read by their neighbours. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "french/tagger.h"
#include "french/tokenize.h"

#include <stdio.h>
#include <stdlib.h>

static struct pr_lexicon *lexicon;

/* The parts of speech of a sentence's tokens, by their first two letters. */
static void tag(const char *text, struct pr_buf *out)
{
    static const char names[][3] = {"X ", "AJ", "AP", "AV", "AX", "CC",
                                    "DT", "IJ", "NN", "NM", "PT", "PR",
                                    "PN", "--", "SC", "SY", "VB"};
    struct pr_vocabulary vocabulary;
    struct pr_tokens tokens = {0};
    precis_str s = pr_str_from(text);
    assert_int_equal(pr_vocabulary_init(&vocabulary, lexicon), PRECIS_OK);
    assert_int_equal(pr_tokenize(NULL, s, 0, s.size, &tokens), PRECIS_OK);
    for (size_t t = 0; t < tokens.count; t++) {
        struct pr_token *token = &tokens.items[t];
        token->form = pr_vocabulary_form(
            &vocabulary, pr_str_slice(s, token->start, token->end),
            token->flags, token->kind);
        assert_int_not_equal(token->form, PR_NO_ID);
    }
    pr_tag(&vocabulary, tokens.items, tokens.count);
    for (size_t t = 0; t < tokens.count; t++)
        pr_buf_format(out, "%s%s", t ? " " : "", names[tokens.items[t].pos]);
    pr_tokens_done(&tokens);
    pr_vocabulary_done(&vocabulary);
}

static void reads_homographs(void **state)
{
    static const struct {
        const char *text, *tags;
    } rows[] = {
        {"Nous avions deux avions.",               "PR VB NM NN --"         },
        {"Les avions sont en retard.",             "DT NN AX AP NN --"      },
        {"Il a été malade tout l'été.",        "PR AX AX AJ AJ DT NN --"},
        {"La porte s'ouvre et elle porte un sac.",
         "DT NN PR VB CC PR VB DT NN --"                                    },
        {"Le vent est à l'est.",                  "DT NN AX AP DT NN --"   },
        {"Il ne le dit pas.",                      "PR AV PR VB AV --"      },
        {"Tous les députés ont voté.",          "AJ DT NN AX VB --"      },
        {"Elle a de nouvelles idées.",            "PR VB DT AJ NN --"      },
        {"Il fait voter la loi.",                  "PR AX VB DT NN --"      },
        {"Le maire a aussi une maison.",           "DT NN VB AV DT NN --"   },
        {"La pluie tombe.",                        "DT NN VB --"            },
    };
    (void)state;
    for (size_t i = 0; i < PR_LENGTH(rows); i++) {
        struct pr_buf out = {0};
        tag(rows[i].text, &out);
        if (!pr_str_is(pr_buf_view(&out), rows[i].tags))
            fail_msg("%s: expected %s, found %.*s", rows[i].text, rows[i].tags,
                     PR_ARG(pr_buf_view(&out)));
        pr_buf_done(&out);
    }
}

static void takes_any_tokens(void **state)
{
    (void)state;
    struct pr_vocabulary vocabulary;
    assert_int_equal(pr_vocabulary_init(&vocabulary, lexicon), PRECIS_OK);
    pr_tag(&vocabulary, NULL, 0);
    pr_vocabulary_done(&vocabulary);
}

int main(void)
{
    char path[4096];
    const char *data = getenv("PRECIS_DATA");
    snprintf(path, sizeof path, "%s/french.lexicon", data ? data : "data");
    if (pr_lexicon_open(path, &lexicon, NULL))
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_homographs),
        cmocka_unit_test(takes_any_tokens),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    pr_lexicon_close(lexicon);
    return failed;
}
