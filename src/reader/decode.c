/* decode.c - from bytes in some encoding to UTF-8. */
/* SPDX-License-Identifier: MIT */
#include "reader/reader.h"

#include "base/error.h"
#include "reader/detect.h"
#include "reader/mend.h"
#include "unicode/charset.h"
#include "unicode/mojibake.h"
#include "unicode/utf8.h"

/* How often a text that was encoded again is mended. */
enum { REPAIRS_MAX = 3 };

/* The encoding of bytes and whether it was only guessed. */
struct choice {
    const char *encoding;
    bool guessed;
    bool valid; /* UTF-8 without faults */
};

static enum precis_status choose(precis_str bytes,
                                 const struct pr_read_options *options,
                                 precis_str declared, struct choice *choice,
                                 struct precis_error *error)
{
    *choice = (struct choice){NULL, false, false};
    if (options && options->encoding) {
        choice->encoding = pr_charset_known(pr_str_from(options->encoding));
        return choice->encoding
                   ? PRECIS_OK
                   : pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                             "unknown encoding '%s' (expected a name such as "
                             "UTF-8 or windows-1252)",
                             options->encoding);
    }
    struct pr_guess guess = pr_detect(bytes);
    if (options && options->declared)
        declared = pr_str_from(options->declared);
    const char *known = pr_charset_known(declared);
    bool narrow = guess.encoding && !strstr(guess.encoding, "-16") &&
                  !strstr(guess.encoding, "-32");
    bool utf8 = guess.encoding && !strcmp(guess.encoding, "UTF-8");
    choice->encoding = guess.encoding;
    choice->valid = guess.valid;
    if (known && narrow && !(utf8 && guess.sure) && strcmp(known, "UTF-8") &&
        !strstr(known, "UTF-16") && !strstr(known, "UTF-32"))
        choice->encoding = known;
    else
        choice->guessed = !guess.sure;
    return guess.encoding ? PRECIS_OK
                          : pr_fail(error, PRECIS_E_ENCODING, PR_NOWHERE,
                                    "is binary (expected a text)");
}

/* Give the article its source. */
static enum precis_status convert(const struct choice *choice, precis_str bytes,
                                  const struct pr_lexicon *lexicon,
                                  struct pr_article *article)
{
    const char *encoding = choice->encoding;
    size_t bad = 0;
    article->source = bytes;
    if (strcmp(encoding, "UTF-8")) {
        enum precis_status status =
            pr_charset_decode(encoding, bytes, &article->decoded, &bad);
        if (status)
            return status;
        article->source = pr_buf_view(&article->decoded);
    } else if (!choice->valid &&
               pr_utf8_valid(bytes.bytes, bytes.size) < bytes.size) {
        bad = pr_mend_utf8(bytes, lexicon, &article->decoded);
        article->source = pr_buf_view(&article->decoded);
    }
    if (bad)
        pr_article_warn(article, "undecodable", bad,
                        "bytes that are no %s are lost in %zu place%s",
                        encoding, bad, bad == 1 ? "" : "s");
    return article->decoded.failed ? PRECIS_E_MEMORY : PRECIS_OK;
}

/* Mend a text that was encoded twice. */
static enum precis_status repair(struct pr_article *article)
{
    for (unsigned i = 0; i < REPAIRS_MAX; i++) {
        struct pr_buf buf = {0};
        size_t count = pr_mojibake_repair(article->source, &buf);
        if (!count) {
            pr_buf_done(&buf);
            return PRECIS_OK;
        }
        bool valid = pr_utf8_valid(buf.bytes, buf.size) == buf.size;
        if (buf.failed || !valid) {
            bool failed = buf.failed;
            pr_buf_done(&buf);
            return failed ? PRECIS_E_MEMORY : PRECIS_OK;
        }
        pr_buf_done(&article->decoded);
        article->decoded = buf;
        article->source = pr_buf_view(&article->decoded);
        pr_article_warn(article, "double-encoded", count,
                        "%zu character%s encoded twice: mended", count,
                        count == 1 ? " was" : "s were");
    }
    return PRECIS_OK;
}

static size_t count_nuls(precis_str text)
{
    size_t count = 0;
    const char *at = text.bytes, *end = text.bytes + text.size;
    while (at < end && (at = memchr(at, 0, (size_t)(end - at))) != NULL) {
        count++;
        at++;
    }
    return count;
}

enum precis_status pr_decode(precis_str bytes,
                             const struct pr_read_options *options,
                             precis_str declared, struct pr_article *article,
                             struct precis_error *error)
{
    size_t mark;
    struct choice choice = {pr_detect_mark(bytes, &mark), false, false};
    bytes = pr_str_slice(bytes, mark, bytes.size);
    enum precis_status status = PRECIS_OK;
    if (!choice.encoding || (options && options->encoding))
        status = choose(bytes, options, declared, &choice, error);
    if (status)
        return status;
    status =
        convert(&choice, bytes, options ? options->lexicon : NULL, article);
    if (!status)
        status = repair(article);
    if (status == PRECIS_E_ARGUMENT)
        return pr_fail(error, status, PR_NOWHERE,
                       "encoding '%s' is not to be had here", choice.encoding);
    if (status)
        return pr_fail_memory(error);
    article->encoding = pr_str_from(choice.encoding);
    if (choice.guessed)
        pr_article_warn(article, "encoding-guessed", 1,
                        "may be in another encoding than %s (see --encoding)",
                        choice.encoding);
    size_t nuls = count_nuls(article->source);
    if (nuls)
        pr_article_warn(article, "nul-bytes", nuls,
                        "%zu NUL byte%s read as space%s", nuls,
                        nuls == 1 ? " is" : "s are", nuls == 1 ? "" : "s");
    return PRECIS_OK;
}

enum precis_status pr_article_give(struct pr_article *article, bool built,
                                   pr_article_handler handler, void *context,
                                   struct precis_error *error)
{
    if (!built)
        return pr_fail_memory(error);
    if (!article->B)
        return pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                       "holds no text (expected an article)");
    return handler(context, article);
}
