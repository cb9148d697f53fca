/* readers.c - any bytes as articles of each type, and records of streams. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include "batch/worker.h"
#include "reader/pdf_pages.h"
#include "reader/reader.h"
#include "unicode/utf8.h"

#include <jansson.h>
#include <zlib.h>

/* What readers promise of every article. */
static enum precis_status look_over(void *context, struct pr_article *article)
{
    (void)context;
    precis_str text = article->text;
    PR_EXPECT(pr_utf8_valid(text.bytes, text.size) == text.size);
    PR_EXPECT(pr_utf8_valid(article->source.bytes, article->source.size) ==
              article->source.size);
    PR_EXPECT(article->W <= PR_WARNINGS_MAX);
    size_t last = 0, place = 0;
    for (size_t b = 0; b < article->B; b++) {
        const struct pr_block *block = &article->blocks[b];
        PR_EXPECT(last <= block->start && block->start < block->end);
        PR_EXPECT(block->end <= text.size);
        struct precis_span span =
            pr_article_span(article, block->start, block->end);
        PR_EXPECT(span.byte_start <= span.byte_end);
        PR_EXPECT(span.byte_end <= article->source.size);
        PR_EXPECT(span.start <= span.end && span.end <= span.byte_end);
        PR_EXPECT(span.byte_start >= place || article->B > 1);
        last = block->end;
        place = span.byte_start;
    }
    pr_article_judge(article);
    return PRECIS_OK;
}

void pr_fuzz_read(precis_str bytes, const char *type)
{
    const struct pr_read_options options = {.type = type, .name = "fuzz"};
    struct precis_error error = {0};
    /* PDF goes to another program. */
    if (!type && pr_str_find(bytes, PR_STR("%PDF"), 0) < bytes.size)
        return;
    enum precis_status status =
        pr_read(bytes, &options, look_over, NULL, &error);
    PR_EXPECT(status == PRECIS_OK || error.message[0]);
}

/* ---- zip files */

static void put(struct pr_buf *buf, unsigned size, size_t number)
{
    for (unsigned i = 0; i < size; i++)
        pr_buf_char(buf, (char)(number >> (8 * i) & 0xFF));
}

/* The fields that a member's two headers share (APPNOTE 4.3.7, 4.3.12). */
static void put_member(struct pr_buf *buf, precis_str name, precis_str bytes)
{
    size_t sum = crc32(0, (const Bytef *)bytes.bytes, (uInt)bytes.size);
    put(buf, 2, 20); /* version needed */
    put(buf, 2, 0);  /* flags          */
    put(buf, 2, 0);  /* stored         */
    put(buf, 4, 0);  /* time and date  */
    put(buf, 4, sum);
    put(buf, 4, bytes.size);
    put(buf, 4, bytes.size);
    put(buf, 2, name.size);
    put(buf, 2, 0); /* extra field */
}

struct zip {
    struct pr_buf bytes, directory;
    size_t count;
};

static void zip_add(struct zip *zip, const char *member, precis_str bytes)
{
    precis_str name = pr_str_from(member);
    size_t at = zip->bytes.size;
    pr_buf_append(&zip->bytes, "PK\3\4", 4);
    put_member(&zip->bytes, name, bytes);
    pr_buf_str(&zip->bytes, name);
    pr_buf_str(&zip->bytes, bytes);
    pr_buf_append(&zip->directory, "PK\1\2", 4);
    put(&zip->directory, 2, 20);
    put_member(&zip->directory, name, bytes);
    put(&zip->directory, 4, 0); /* comment, disk, attributes */
    put(&zip->directory, 6, 0);
    put(&zip->directory, 4, at);
    pr_buf_str(&zip->directory, name);
    zip->count++;
}

static void zip_finish(struct zip *zip)
{
    size_t at = zip->bytes.size;
    pr_buf_str(&zip->bytes, pr_buf_view(&zip->directory));
    pr_buf_append(&zip->bytes, "PK\5\6", 4);
    put(&zip->bytes, 4, 0);
    put(&zip->bytes, 2, zip->count);
    put(&zip->bytes, 2, zip->count);
    put(&zip->bytes, 4, zip->directory.size);
    put(&zip->bytes, 4, at);
    put(&zip->bytes, 2, 0);
}

/* Members in which the parts of the input, parted by a zero byte, go. */
static const struct member {
    const char *type, *name;
    const char *fixed; /* when the input has no such part */
} members[] = {
    {"docx", "word/document.xml",
     "<w:document><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>"
     "</w:document>"                                               },
    {"docx", "word/styles.xml",        "<w:styles/>"               },
    {"docx", "word/footnotes.xml",     "<w:footnotes/>"            },
    {"docx", "docProps/core.xml",      "<cp:coreProperties/>"      },
    {"odt",  "content.xml",            "<office:document-content/>"},
    {"odt",  "styles.xml",             "<office:document-styles/>" },
    {"odt",  "meta.xml",               "<office:document-meta/>"   },
    {"epub", "a.xhtml",                "<p>a</p>"                  },
    {"epub", "book.opf",
     "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine>"
     "<itemref idref='a'/></spine></package>"                      },
    {"epub", "META-INF/container.xml",
     "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles>"
     "</container>"                                                },
};

void pr_fuzz_member(precis_str bytes, const char *type)
{
    struct zip zip = {0};
    precis_str rest = bytes, part;
    if (pr_str_starts(bytes, PR_STR("PK"))) {
        pr_fuzz_read(bytes, type);
        return;
    }
    if (!strcmp(type, "odt"))
        zip_add(&zip, "mimetype",
                PR_STR("application/vnd.oasis.opendocument.text"));
    if (!strcmp(type, "epub"))
        zip_add(&zip, "mimetype", PR_STR("application/epub+zip"));
    for (size_t m = 0; m < PR_LENGTH(members); m++) {
        if (strcmp(members[m].type, type))
            continue;
        if (!pr_str_split(&rest, '\0', &part) || !part.size)
            part = pr_str_from(members[m].fixed);
        zip_add(&zip, members[m].name, part);
    }
    zip_finish(&zip);
    pr_fuzz_read(pr_buf_view(&zip.bytes), type);
    pr_buf_done(&zip.bytes);
    pr_buf_done(&zip.directory);
}

/* ---- what comes out of pdftotext, and records */

void pr_fuzz_pages(precis_str bytes, const char *unused)
{
    struct pr_buf text = {0};
    struct pr_map map = {0};
    (void)unused;
    if (pr_utf8_valid(bytes.bytes, bytes.size) == bytes.size) {
        PR_EXPECT(pr_pdf_join_pages(bytes, &text, &map));
        PR_EXPECT(pr_utf8_valid(text.bytes, text.size) == text.size);
    }
    pr_map_done(&map);
    pr_buf_done(&text);
}

void pr_fuzz_record(precis_str bytes, const char *unused)
{
    const struct pr_batch_job job = {
        .summary.budget = {PR_BUDGET_WORDS, 0, 20},
          .all = bytes.size & 1
    };
    struct pr_batch_worker *worker;
    struct pr_buf out = {0};
    precis_str rest = bytes, line;
    (void)unused;
    PR_EXPECT(!pr_batch_worker_new(&job, &worker));
    while (pr_str_split(&rest, '\n', &line)) {
        size_t size = out.size;
        pr_batch_line(worker, line, (size_t)(line.bytes - bytes.bytes), NULL,
                      &out);
        PR_EXPECT(out.size > size && out.bytes[out.size - 1] == '\n');
        PR_EXPECT(!memchr(out.bytes + size, '\n', out.size - size - 1));
        json_t *written = json_loadb(out.bytes + size, out.size - size,
                                     JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
        PR_EXPECT(written);
        json_decref(written);
    }
    pr_batch_worker_free(worker);
    pr_buf_done(&out);
}
