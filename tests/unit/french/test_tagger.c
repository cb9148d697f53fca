/* test_tagger.c - homographs are read by their neighbours. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "french/lattice.h"
#include "french/tag_rules.h"
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

/* ---- the formula, over the whole sentence and without short cuts */

enum { WORDS_MAX = 40, COLUMNS = WORDS_MAX + 3 };

struct plain {
    const struct pr_state *states;
    struct pr_state own[PR_STATES_MAX];
    size_t count;
    int total[PR_STATES_MAX][PR_STATES_MAX]; /* [before][here] */
    size_t from[PR_STATES_MAX][PR_STATES_MAX];
};

static int step_cost(const struct pr_state *a, const struct pr_state *b,
                     const struct pr_state *c, int bonus)
{
    const unsigned char *row =
        pr_lattice_follow[b->tag * PR_TAG_COUNT + a->tag];
    return row[c->tag] * PR_COST_QUARTER + pr_lattice_alone(a, b, c) +
           pr_lattice_discord(b, c) + c->cost -
           (c->finite && c->persons & 4 ? bonus : 0);
}

static void plain_step(struct plain *column, int bonus)
{
    for (size_t k = 0; k < column->count; k++)
        for (size_t j = 0; j < column[-1].count; j++)
            for (size_t i = 0; i < column[-2].count; i++) {
                int total =
                    column[-1].total[i][j] +
                    step_cost(&column[-2].states[i], &column[-1].states[j],
                              &column->states[k], bonus);
                if (i && total >= column->total[j][k])
                    continue;
                column->total[j][k] = total;
                column->from[j][k] = i;
            }
}

/* Choose readings by the best path; is there a finite verb? */
static bool plain_path(const struct pr_vocabulary *vocabulary,
                       struct pr_token tokens[], size_t count, int bonus)
{
    static const struct pr_state stop = {.tag = PR_TAG_STOP};
    static struct plain columns[COLUMNS];
    bool first = true, shouted = pr_lattice_shouted(tokens, count);
    columns[0] = columns[1] = columns[count + 2] =
        (struct plain){.states = &stop, .count = 1};
    for (size_t t = 0; t <= count; t++) {
        struct plain *column = &columns[t + 2];
        if (t < count) {
            column->states =
                pr_lattice_states(vocabulary, &tokens[t], first, shouted,
                                  column->own, &column->count);
            first = first && tokens[t].kind != PR_WORD;
        }
        plain_step(column, bonus);
    }
    size_t j = 0, k = 0;
    for (size_t a = 1; a < columns[count + 1].count; a++)
        if (columns[count + 2].total[a][0] < columns[count + 2].total[j][0])
            j = a;
    bool finite = false;
    for (size_t c = count + 2; c > 2; c--) {
        size_t i = columns[c].from[j][k];
        const struct pr_state *chosen = &columns[c - 1].states[j];
        tokens[c - 3].reading = chosen->reading % PR_READINGS_MAX;
        finite |= chosen->finite;
        k = j;
        j = i;
    }
    return finite;
}

static void plain_tag(const struct pr_vocabulary *vocabulary,
                      struct pr_token tokens[], size_t count)
{
    bool finite = plain_path(vocabulary, tokens, count, 0);
    const struct pr_token *last = &tokens[count - 1];
    if (!finite && count >= 4 &&
        pr_vocabulary_reading(vocabulary, last)->tag == PR_TAG_STOP)
        plain_path(vocabulary, tokens, count, 40);
    for (size_t t = 0; t < count; t++) {
        const struct pr_reading *reading =
            pr_vocabulary_reading(vocabulary, &tokens[t]);
        tokens[t].pos = reading->pos;
        tokens[t].lemma = reading->lemma;
    }
    pr_tag_rules(vocabulary, tokens, count);
}

static uint32_t draw(uint64_t *random, uint32_t below)
{
    *random = *random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*random >> 33) % below;
}

/* Any words in any order: most have several readings. */
static size_t make_sentence(struct pr_vocabulary *vocabulary, uint64_t *random,
                            struct pr_token tokens[WORDS_MAX])
{
    static const char *const words[] = {
        "le",     "la",    "les",     "un",      "de",    "des",   "que",
        "qui",    "ne",    "pas",     "se",      "en",    "y",     "a",
        "à",      "ont",   "porte",   "marche",  "été",   "est",   "montre",
        "livre",  "ferme", "moyenne", "avions",  "nous",  "tout",  "tous",
        "leur",   "si",    "fait",    "faire",   "passé", "grand", "petite",
        "voisin", "vite",  "mais",    "travail", "dit",   "vers",  "Paris",
        ",",      ".",     "Le",      "Marche",  "PORTE", "La",    "trois",
        "bien",   "même",  "d'",      "l'",      "Blum",  "xylou", "mange"};
    size_t count = 1 + draw(random, WORDS_MAX);
    for (size_t t = 0; t < count; t++) {
        precis_str word = pr_str_from(words[draw(random, PR_LENGTH(words))]);
        bool mark = word.bytes[0] == ',' || word.bytes[0] == '.';
        bool upper = word.bytes[0] >= 'A' && word.bytes[0] <= 'Z';
        tokens[t] = (struct pr_token){
            .kind = mark ? PR_PUNCTUATION : PR_WORD,
            .flags = upper ? PR_TOKEN_UPPER : 0,
        };
        if (upper && word.bytes[1] >= 'A' && word.bytes[1] <= 'Z')
            tokens[t].flags |= PR_TOKEN_CAPITALS;
        tokens[t].form = pr_vocabulary_form(vocabulary, word, tokens[t].flags,
                                            tokens[t].kind);
        assert_int_not_equal(tokens[t].form, PR_NO_ID);
    }
    return count;
}

static void follows_the_formula(void **state)
{
    (void)state;
    struct pr_vocabulary vocabulary;
    uint64_t random = 3;
    assert_int_equal(pr_vocabulary_init(&vocabulary, lexicon), PRECIS_OK);
    for (unsigned round = 0; round < 5000; round++) {
        struct pr_token tokens[WORDS_MAX], plain[WORDS_MAX];
        size_t count = make_sentence(&vocabulary, &random, tokens);
        memcpy(plain, tokens, sizeof tokens);
        pr_tag(&vocabulary, tokens, count);
        plain_tag(&vocabulary, plain, count);
        for (size_t t = 0; t < count; t++) {
            assert_int_equal(tokens[t].reading, plain[t].reading);
            assert_int_equal(tokens[t].pos, plain[t].pos);
            assert_int_equal(tokens[t].lemma, plain[t].lemma);
        }
    }
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
        cmocka_unit_test(follows_the_formula),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    pr_lexicon_close(lexicon);
    return failed;
}
