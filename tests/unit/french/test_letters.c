/* test_letters.c - characters in their place and out of it. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "french/letters.h"

static void tells_places_apart(void **state)
{
    (void)state;
    /* Each row: the first stands better than the second. */
    static const uint32_t rows[][6] = {
        {'t', 0xE9,   ' ',  ' ', 0xE9,   ' '}, /* été, é alone        */
        {' ', 0xE0,   ' ',  't', 0xE0,   't'}, /* à alone, inside     */
        {'r', 0xE7,   'a',  'r', 0xE7,   'x'}, /* reçu, rçx           */
        {'l', 0x2019, 'e',  ' ', 0x2019, ' '}, /* l’e, alone          */
        {' ', 0xC9,   't',  't', 0xC9,   't'}, /* État, inner capital */
        {' ', 0xAB,   0xA0, 'a', 0xAB,   'b'}, /* « in a word         */
        {'c', 0x153,  'u',  'c', 0xBD,   'u'}, /* cœur, c½ur          */
        {'t', 0xE9,   't',  't', 0x8E,   't'}, /* a C1 control        */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int good = pr_letters_fit(rows[i][0], rows[i][1], rows[i][2]);
        int bad = pr_letters_fit(rows[i][3], rows[i][4], rows[i][5]);
        assert_true(good > bad);
        assert_true(good <= PR_LETTERS_BEST && bad >= PR_LETTERS_WORST);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_places_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
