/* test_figures.c - figures in French text: their places, kinds and values. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "english/figures.h"
#include "french/figure_anchor.h"
#include "french/figures.h"
#include "french/tokenize.h"

#include <stdio.h>
#include <stdlib.h>

/* Find the figures of a text that is one sentence. */
static void find(precis_str text, struct pr_figures *figures)
{
    struct pr_tokens tokens = {0};
    struct pr_arena scratch = {0};
    assert_int_equal(pr_tokenize(NULL, text, 0, text.size, &tokens), PRECIS_OK);
    assert_int_equal(pr_figures_find(text, tokens.items, tokens.count, NULL,
                                     &scratch, figures),
                     PRECIS_OK);
    pr_arena_done(&scratch);
    pr_tokens_done(&tokens);
}

static void gives_places_and_values(void **state)
{
    (void)state;
    precis_str text = PR_STR("Il verse près de 3,50 milliards d’euros.");
    struct pr_figures figures = {0};
    find(text, &figures);
    assert_int_equal(figures.count, 1);
    const struct pr_figure *figure = figures.items;
    assert_int_equal(figure->kind, PR_FIGURE_AMOUNT);
    assert_int_equal(figure->bound, PR_BOUND_NEARLY);
    assert_true(pr_str_is(pr_str_slice(text, figure->start, figure->end),
                          "près de 3,50 milliards d’euros"));
    assert_true(pr_str_is(pr_str_slice(text, figure->bare, figure->end),
                          "3,50 milliards d’euros"));
    assert_int_equal(figure->value.count, 3);
    assert_memory_equal(figure->value.digits, "350", 3);
    assert_int_equal(figure->value.scale, 2);
    assert_int_equal(figure->value.exponent, 9);
    assert_string_equal(figure->currency, "EUR");
    assert_int_equal(figure->first, 2);
    assert_int_equal(figure->last, 8);
    pr_figures_done(&figures);
}

static void reads_dates(void **state)
{
    (void)state;
    struct pr_figures figures = {0};
    find(PR_STR("mardi 4 mars 2025"), &figures);
    assert_int_equal(figures.count, 1);
    const struct pr_date *date = &figures.items[0].date;
    assert_int_equal(date->weekday, 2);
    assert_int_equal(date->day, 4);
    assert_int_equal(date->month, 3);
    assert_int_equal(date->year, 2025);
    assert_int_equal(date->unit, PR_DATE_ABSOLUTE);
    pr_figures_done(&figures);
}

/* Figures are in order, do not overlap and lie in the text. */
static void check_order(precis_str text, const struct pr_figures *figures)
{
    uint32_t at = 0;
    for (size_t f = 0; f < figures->count; f++) {
        const struct pr_figure *figure = &figures->items[f];
        assert_true(figure->start >= at);
        assert_true(figure->bare >= figure->start);
        assert_true(figure->end > figure->bare);
        assert_true(figure->end <= text.size);
        at = figure->end;
    }
}

/* Pieces of French that numbers are made of, in any order. */
static void keeps_order_in_random_text(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "300",       " 000",        ",5",        " %",      " millions",
        " d'euros",  " entre ",     " et ",      "deux",    "-",
        " cent",     "mille ",      "mardi ",    "4 ",      "mars ",
        "2025",      "1er ",        " à ",       " h ",     "30",
        " de ",      "près ",       "plus ",     "une ",    "vingtaine ",
        "dizaines ", "des ",        "milliers ", "XXIe ",   "siècle ",
        "années ",   "90 ",         "€",         "$",       "+",
        ".",         "/",           "03",        " (",      ") ",
        "tiers ",    "et demi ",    "n° ",       "il y a ", "ans ",
        "dernier ",  "la semaine ", "jusqu'",    "°C ",     "’"};
    struct pr_buf buf = {0};
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        pr_buf_clear(&buf);
        for (int n = 0; n < 12; n++) {
            seed = seed * 1664525u + 1013904223u;
            pr_buf_text(&buf, pieces[(seed >> 8) % PR_LENGTH(pieces)]);
        }
        struct pr_figures figures = {0};
        find(pr_buf_view(&buf), &figures);
        check_order(pr_buf_view(&buf), &figures);
        struct pr_buf english = {0};
        struct pr_english_style style = {.resolve = true};
        for (size_t f = 0; f < figures.count; f++)
            pr_figure_english(&figures.items[f], &style, &english);
        assert_false(english.failed);
        pr_buf_done(&english);
        pr_figures_done(&figures);
    }
    pr_buf_done(&buf);
}

/* Runs of digits beyond the limit, and long hyphened words, are no figures and
 * take no more than linear time. */
static void survives_long_runs(void **state)
{
    (void)state;
    struct pr_buf buf = {0};
    for (int n = 0; n < 100000; n++)
        pr_buf_char(&buf, '9');
    pr_buf_char(&buf, ' ');
    for (int n = 0; n < 30000; n++)
        pr_buf_text(&buf, "vingt-");
    for (int n = 0; n < 30000; n++)
        pr_buf_text(&buf, " 100 000");
    pr_buf_char(&buf, ' ');
    for (int n = 0; n < 30000; n++)
        pr_buf_text(&buf, "111.");
    for (int n = 0; n < 30000; n++)
        pr_buf_text(&buf, "1'111/2-2,");
    struct pr_figures figures = {0};
    find(pr_buf_view(&buf), &figures);
    check_order(pr_buf_view(&buf), &figures);
    pr_figures_done(&figures);
    pr_buf_done(&buf);
}

static void anchors_relative_days(void **state)
{
    (void)state;
    /* 1 March 2024, a Friday; 29 February was the day before. */
    struct pr_figure_anchor anchor = {.year = 2024, .month = 3, .day = 1};
    struct pr_figure figure = {.kind = PR_FIGURE_DATE};
    figure.date.unit = PR_DATE_DAY;
    figure.date.offset = -1;
    pr_anchor_date(&anchor, false, &figure);
    assert_true(figure.date.anchored);
    assert_int_equal(figure.date.resolved.day, 29);
    assert_int_equal(figure.date.resolved.month, 2);
    figure.date = (struct pr_date){.unit = PR_DATE_WEEKDAY, .weekday = 5};
    pr_anchor_date(&anchor, false, &figure);
    assert_int_equal(figure.date.resolved.day, 1);
    figure.date.offset = -1;
    pr_anchor_date(&anchor, false, &figure);
    assert_int_equal(figure.date.resolved.day, 23);
    anchor.day = 0; /* the day is not known */
    figure.date = (struct pr_date){.unit = PR_DATE_DAY, .offset = -1};
    pr_anchor_date(&anchor, false, &figure);
    assert_false(figure.date.anchored);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_places_and_values),
        cmocka_unit_test(reads_dates),
        cmocka_unit_test(keeps_order_in_random_text),
        cmocka_unit_test(survives_long_runs),
        cmocka_unit_test(anchors_relative_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
