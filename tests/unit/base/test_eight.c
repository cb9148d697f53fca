/* test_eight.c - eight bytes at once are what they are one by one. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/eight.h"

/* The answer for each byte alone, as high bits. */
static uint64_t one_by_one(const unsigned char bytes[8],
                           bool (*is)(unsigned char))
{
    uint64_t bits = 0;
    for (unsigned i = 0; i < 8; i++)
        bits |= is(bytes[i]) ? UINT64_C(0x80) << (8 * i) : 0;
    return bits;
}

static bool is_small(unsigned char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_space(unsigned char c)
{
    return c == ' ';
}

static bool is_below(unsigned char c)
{
    return c < ' ';
}

static uint64_t lowest(uint64_t bits)
{
    return bits & (~bits + 1);
}

static void agrees_with_single_bytes(void **state)
{
    /* The bytes at which an answer changes, and any. */
    static const unsigned char edges[] = {0,   1,   0x1F, ' ',  '!',
                                          '`', 'a', 'z',  '{',  0x7F,
                                          'A', 'Z', 0x80, 0xE1, 0xFF};
    (void)state;
    uint64_t random = 5;
    for (unsigned round = 0; round < 200000; round++) {
        unsigned char bytes[8];
        for (unsigned i = 0; i < 8; i++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            unsigned value = (unsigned)(random >> 40);
            bytes[i] =
                round & 1 ? edges[value % sizeof edges] : (unsigned char)value;
        }
        uint64_t word = pr_load64((const char *)bytes);
        assert_int_equal(pr_eight_small(word), one_by_one(bytes, is_small));
        uint64_t spaces = one_by_one(bytes, is_space);
        assert_int_equal(pr_eight_equal(word, ' '), spaces);
        assert_int_equal(lowest(pr_eight_first(word, ' ')), lowest(spaces));
        assert_int_equal(lowest(pr_eight_below(word, ' ')),
                         lowest(one_by_one(bytes, is_below)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_single_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
