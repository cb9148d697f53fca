/* breaks.c - word boundaries of any script, by ICU's rules. */
/* SPDX-License-Identifier: MIT */
#include "unicode/breaks.h"

#include "unicode/icu.h"

bool pr_breaks_set(struct pr_breaks *breaks, precis_str text)
{
    if (!pr_icu())
        return false;
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks->iterator)
        breaks->iterator =
            pr_icu()->ubrk_open(UBRK_WORD, "fr", NULL, 0, &status);
    breaks->text = pr_icu()->utext_openUTF8(breaks->text, text.bytes,
                                            (int64_t)text.size, &status);
    if (U_SUCCESS(status))
        pr_icu()->ubrk_setUText(breaks->iterator, breaks->text, &status);
    return U_SUCCESS(status);
}

size_t pr_breaks_next(struct pr_breaks *breaks, size_t after)
{
    int32_t next = pr_icu()->ubrk_following(breaks->iterator, (int32_t)after);
    return next == UBRK_DONE
               ? (size_t)pr_icu()->utext_nativeLength(breaks->text)
               : (size_t)next;
}

void pr_breaks_done(struct pr_breaks *breaks)
{
    if (breaks->iterator)
        pr_icu()->ubrk_close(breaks->iterator);
    if (breaks->text)
        pr_icu()->utext_close(breaks->text);
    *breaks = (struct pr_breaks){0};
}
