/* test_sha256.c - SHA-256 gives the digests of its standard. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/sha256.h"

#include <string.h>

/* FIPS 180-4's examples and the lengths around a block's end. */
static void gives_known_digests(void **state)
{
    (void)state;
    static const struct {
        const char *text, *digest;
    } cases[] = {
        {"",
         "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc",
         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char digits[65];
        pr_sha256(cases[i].text, strlen(cases[i].text), digits);
        assert_string_equal(digits, cases[i].digest);
    }
}

static void takes_a_million_letters(void **state)
{
    (void)state;
    static char letters[1000000];
    char digits[65];
    memset(letters, 'a', sizeof letters);
    pr_sha256(letters, sizeof letters, digits);
    assert_string_equal(
        digits,
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_known_digests),
        cmocka_unit_test(takes_a_million_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
