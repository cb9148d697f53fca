/* dsl.c - dictionaries of ABBYY Lingvo and GoldenDict: .dsl, .dsl.dz. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/file.h"
#include "exchange/article.h"
#include "exchange/bundle.h"
#include "unicode/transcode.h"
#include "unicode/utf8.h"

/* The most headwords of one card; those beyond are passed over. */
enum { HEADS_MAX = 64 };

/* A card: headwords, then lines that begin with white space. */
struct card {
    precis_str heads[HEADS_MAX];
    size_t count;
    const char *start, *end; /* of the article, NULL = none yet */
    unsigned line;           /* of the first headword */
};

struct dsl {
    struct pr_import *import;
    struct pr_article_reader reader;
    struct pr_buf head;
    struct precis_error *error;
    precis_str all;
};

/* UTF-16 by its mark, or by the zero bytes of its ASCII. */
static const char *wide_encoding(precis_str first)
{
    if (pr_str_starts(first, PR_STR("\xFF\xFE")) ||
        (first.size > 2 && first.bytes[0] && !first.bytes[1]))
        return "UTF-16LE";
    return pr_str_starts(first, PR_STR("\xFE\xFF")) ||
                   (first.size > 2 && !first.bytes[0] && first.bytes[1])
               ? "UTF-16BE"
               : NULL;
}

static unsigned look(precis_str first)
{
    static const precis_str begins[] = {
        {"#NAME",             5},
        {"\xEF\xBB\xBF#NAME", 8},
        {"\xFF\xFE#\0N\0",    6},
        {"#\0N\0A\0",         6},
        {"\xFE\xFF\0#\0N",    6}
    };
    for (size_t b = 0; b < PR_LENGTH(begins); b++)
        if (pr_str_starts(first, begins[b]))
            return 100;
    return pr_looks_packed(first) ? 1 : 0;
}

/* A headword as it is looked up: \ undone, what stands in {…} left out. */
static void plain_head(precis_str line, struct pr_buf *head)
{
    bool hidden = false;
    pr_buf_clear(head);
    for (size_t i = 0; i < line.size; i++) {
        char c = line.bytes[i];
        if (c == '\\' && i + 1 < line.size)
            c = line.bytes[++i];
        else if (c == '{' || c == '}') {
            hidden = c == '{';
            continue;
        }
        if (!hidden)
            pr_buf_char(head, c);
    }
}

static enum precis_status read_card(struct dsl *dsl, const struct card *card)
{
    enum precis_status status = PRECIS_OK;
    for (size_t h = 0; !status && card->start && h < card->count; h++) {
        size_t senses = 0;
        plain_head(card->heads[h], &dsl->head);
        precis_str head = pr_str_trim(pr_buf_view(&dsl->head));
        struct pr_reading_matter matter = {
            .head = head,
            .text = pr_str(card->start, (size_t)(card->end - card->start)),
            .markup = PR_MARKUP_DSL,
            .line = card->line + (unsigned)h};
        if (dsl->head.failed)
            return pr_fail_memory(dsl->error);
        if (head.size)
            status = pr_article_read(&dsl->reader, dsl->import, &matter,
                                     &senses, dsl->error);
        if (!status && !senses)
            dsl->import->skipped++; /* a reference alone */
        if (status && pr_import_skips(dsl->import, status))
            status = PRECIS_OK;
    }
    return status;
}

static enum precis_status read_cards(struct dsl *dsl)
{
    precis_str rest = dsl->all, line;
    struct card card = {.count = 0};
    enum precis_status status = PRECIS_OK;
    for (unsigned number = 1; !status && pr_str_split(&rest, '\n', &line);
         number++) {
        bool indented =
            line.size && (line.bytes[0] == ' ' || line.bytes[0] == '\t');
        if (!pr_str_trim(line).size || (line.bytes[0] == '#' && !card.count))
            continue;
        if (indented) {
            if (!card.start)
                card.start = line.bytes;
            card.end = line.bytes + line.size;
            continue;
        }
        if (card.start) {
            status = read_card(dsl, &card);
            card = (struct card){.count = 0};
        }
        if (!card.count)
            card.line = number;
        if (card.count < HEADS_MAX)
            card.heads[card.count++] = pr_str_trim(line);
    }
    return status ? status : read_card(dsl, &card);
}

/* Unpack and decode what there is. */
static enum precis_status decode(precis_str raw, struct pr_buf *unpacked,
                                 struct pr_buf *text,
                                 struct precis_error *error)
{
    enum precis_status status = PRECIS_OK;
    struct pr_transcoder *transcoder = NULL;
    if (pr_is_gzip(raw)) {
        status = pr_gunzip(raw, unpacked, error);
        raw = pr_buf_view(unpacked);
    }
    const char *encoding = status ? NULL : wide_encoding(raw);
    if (encoding)
        status = pr_transcoder_new(encoding, &transcoder);
    if (!status && encoding)
        status = pr_transcode(transcoder, raw.bytes, raw.size, true, text);
    else if (!status)
        pr_buf_str(text, raw);
    pr_transcoder_free(transcoder);
    return !status && text->failed ? pr_fail_memory(error) : status;
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    struct dsl dsl = {.import = import, .error = error};
    struct pr_buf raw = {0}, unpacked = {0}, text = {0};
    enum precis_status status =
        pr_feed_all(import->feed, PR_FILE_MAX, &raw, error);
    if (!status)
        status = decode(pr_buf_view(&raw), &unpacked, &text, error);
    dsl.all = pr_buf_view(&text);
    if (pr_str_starts(dsl.all, PR_STR("\xEF\xBB\xBF")))
        dsl.all = pr_str_slice(dsl.all, 3, dsl.all.size);
    size_t valid = pr_utf8_valid(dsl.all.bytes, dsl.all.size);
    if (!status && valid < dsl.all.size)
        status = pr_fail(error, PRECIS_E_ENCODING,
                         pr_place_of(dsl.all.bytes, dsl.all.size, valid),
                         "expected UTF-8 or UTF-16, found byte 0x%02X",
                         (unsigned char)dsl.all.bytes[valid]);
    if (!status)
        status = read_cards(&dsl);
    pr_article_reader_done(&dsl.reader);
    pr_buf_done(&dsl.head);
    pr_buf_done(&raw);
    pr_buf_done(&unpacked);
    pr_buf_done(&text);
    return status;
}

const struct pr_exchange pr_exchange_dsl = {
    .name = "dsl",
    .purpose = "DSL of ABBYY Lingvo and GoldenDict, packed or not",
    .endings = "dsl dsl.dz",
    .look = look,
    .read = read,
    .order = PR_ORDER_FRENCH,
};
