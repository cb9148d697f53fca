/* test_dictzip.c - a dictzip file is gzip, and each chunk opens alone. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "exchange/dictzip.h"
#include "reader/archive.h"

#include <zlib.h>

/* Text of size bytes that repeats itself somewhat, always the same. */
static void make_text(size_t size, struct pr_buf *text)
{
    uint32_t random = 1;
    while (text->size < size) {
        random = random * 1664525u + 1013904223u;
        pr_buf_char(text, (char)('a' + (random >> 24) % 26));
    }
}

static unsigned get16(const struct pr_buf *buf, size_t at)
{
    return (unsigned char)buf->bytes[at] |
           (unsigned)(unsigned char)buf->bytes[at + 1] << 8;
}

static void opens_at_each_chunk(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 58314, 58315, 58316, 300000};
    for (size_t s = 0; s < PR_LENGTH(sizes); s++) {
        struct pr_buf text = {0}, packed = {0}, back = {0};
        make_text(sizes[s], &text);
        assert_int_equal(pr_dictzip(pr_buf_view(&text), 0, &packed, NULL),
                         PRECIS_OK);
        assert_int_equal(pr_gunzip(pr_buf_view(&packed), &back, NULL),
                         PRECIS_OK);
        assert_true(pr_str_equal(pr_buf_view(&text), pr_buf_view(&back)));

        assert_memory_equal(packed.bytes + 12, "RA", 2);
        unsigned chunk = get16(&packed, 18), count = get16(&packed, 20);
        assert_int_equal(count, (sizes[s] + chunk - 1) / chunk);
        size_t at = 22 + 2 * (size_t)count;
        for (unsigned c = 0; c < count; c++) {
            Bytef plain[65536];
            z_stream stream = {0};
            unsigned size = get16(&packed, 22 + 2 * (size_t)c);
            assert_int_equal(inflateInit2(&stream, -MAX_WBITS), Z_OK);
            stream.next_in = (Bytef *)packed.bytes + at;
            stream.avail_in = size;
            stream.next_out = plain;
            stream.avail_out = sizeof plain;
            assert_int_equal(inflate(&stream, Z_SYNC_FLUSH), Z_OK);
            size_t from = (size_t)c * chunk,
                   got = sizeof plain - stream.avail_out;
            size_t want = text.size - from < chunk ? text.size - from : chunk;
            assert_int_equal(got, want);
            assert_memory_equal(plain, text.bytes + from, got);
            inflateEnd(&stream);
            at += size;
        }
        pr_buf_done(&text);
        pr_buf_done(&packed);
        pr_buf_done(&back);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(opens_at_each_chunk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
