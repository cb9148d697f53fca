/* decode.c - from bytes in some encoding to UTF-8. */
/* SPDX-License-Identifier: MIT */
#include "reader/reader.h"

#include "base/error.h"
#include "unicode/utf8.h"

enum precis_status pr_decode(precis_str bytes,
                             const struct pr_read_options *options,
                             precis_str declared, struct pr_article *article,
                             struct precis_error *error)
{
    (void)options;
    (void)declared;
    if (pr_str_starts(bytes, PR_STR("\xEF\xBB\xBF")))
        bytes = pr_str_slice(bytes, 3, bytes.size);
    size_t valid = pr_utf8_valid(bytes.bytes, bytes.size);
    if (valid < bytes.size)
        return pr_fail(error, PRECIS_E_ENCODING,
                       pr_place_of(bytes.bytes, bytes.size, valid),
                       "is not UTF-8");
    article->source = bytes;
    article->encoding = PR_STR("UTF-8");
    return PRECIS_OK;
}
