/* mend.c - what is left of UTF-8 that holds faulty bytes. */
/* SPDX-License-Identifier: MIT */
#include "reader/mend.h"

#include "unicode/fold.h"
#include "unicode/utf8.h"

/* The longest piece of a word that is looked at, in bytes. */
enum { PIECE_MAX = 60 };

/* The beginning of a character of several bytes? */
static bool is_cut(precis_str run)
{
    unsigned char lead = (unsigned char)run.bytes[0];
    return lead >= 0xC2 && lead <= 0xF4;
}

static bool is_letter_byte(unsigned char c)
{
    unsigned letter = c | 0x20u;
    return c >= 0x80 || (letter >= 'a' && letter <= 'z');
}

/* The letters at the end of text. */
static precis_str word_before(precis_str text)
{
    size_t at = text.size;
    while (at > 0 && text.size - at < PIECE_MAX &&
           is_letter_byte((unsigned char)text.bytes[at - 1]))
        at--;
    return pr_str_slice(text, at, text.size);
}

/* The letters at the beginning of text, of its valid part. */
static precis_str word_after(precis_str text)
{
    size_t size = text.size < PIECE_MAX ? text.size : PIECE_MAX;
    size_t valid = pr_utf8_valid(text.bytes, size), at = 0;
    while (at < valid && is_letter_byte((unsigned char)text.bytes[at]))
        at++;
    return pr_str_slice(text, 0, at);
}

static bool known(const struct pr_lexicon *lexicon, precis_str left,
                  precis_str right)
{
    struct pr_analysis out[PR_ANALYSES_MAX];
    struct pr_buf word = {0}, folded = {0};
    pr_buf_str(&word, left);
    pr_buf_str(&word, right);
    pr_fold(pr_buf_view(&word), PR_FOLD_CASE, &folded);
    bool found = !word.failed && !folded.failed && folded.size &&
                 pr_lexicon_find(lexicon, pr_buf_view(&folded), out) > 0;
    pr_buf_done(&word);
    pr_buf_done(&folded);
    return found;
}

/* Do the pieces on both sides of a faulty byte make one word, while not both
 * are words of their own? */
static bool is_split(const struct pr_lexicon *lexicon, precis_str left,
                     precis_str right)
{
    precis_str none = pr_str("", 0);
    return lexicon && left.size && right.size && known(lexicon, left, right) &&
           !(known(lexicon, left, none) && known(lexicon, right, none));
}

/*
 * How many bytes at the end of before and at the beginning of after go away
 * with a faulty byte between them; none when it is no noise.
 */
static size_t noise(const struct pr_lexicon *lexicon, precis_str before,
                    precis_str after)
{
    if (!before.size || !after.size || before.bytes[before.size - 1] != ' ' ||
        after.bytes[0] != ' ')
        return 0;
    before.size--;
    after = pr_str_slice(after, 1, after.size);
    bool gap = after.size && after.bytes[0] == ' ';
    return gap || is_split(lexicon, word_before(before), word_after(after)) ? 1
                                                                            : 0;
}

size_t pr_mend_utf8(precis_str bytes, const struct pr_lexicon *lexicon,
                    struct pr_buf *buf)
{
    size_t runs = 0;
    for (size_t at = 0; at < bytes.size;) {
        precis_str rest = pr_str_slice(bytes, at, bytes.size);
        size_t valid = pr_utf8_valid(rest.bytes, rest.size);
        pr_buf_append(buf, rest.bytes, valid);
        at += valid;
        if (at == bytes.size || buf->failed)
            break;
        uint32_t point;
        size_t start = at;
        at += pr_utf8_decode(bytes.bytes + at, bytes.size - at, &point);
        runs++;
        size_t gone = noise(lexicon, pr_buf_view(buf),
                            pr_str_slice(bytes, at, bytes.size));
        buf->size -= gone;
        at += gone;
        if (!gone &&
            (at < bytes.size || !is_cut(pr_str_slice(bytes, start, at))))
            pr_buf_point(buf, PR_REPLACEMENT);
    }
    return runs;
}
