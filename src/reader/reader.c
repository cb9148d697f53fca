/* reader.c - choose the reader of a file from its bytes. */
/* SPDX-License-Identifier: MIT */
#include "reader/reader.h"

#include "base/error.h"
#include "french/boilerplate.h"
#include "reader/archive.h"
#include "reader/docx.h"
#include "reader/epub.h"
#include "reader/feed.h"
#include "reader/html.h"
#include "reader/jsonl.h"
#include "reader/markdown.h"
#include "reader/odt.h"
#include "reader/pdf.h"
#include "reader/text.h"
#include "reader/warc.h"

/* gzip inside gzip. */
enum { LAYERS_MAX = 3 };
/* A text of at least so many function words is French when this share of them
 * is; French texts of the corpus have more than 0.9, English ones under 0.1. */
#define WORDS_MIN 8
#define FRENCH_MIN 0.5

const struct pr_reader *const pr_readers[] = {
    &pr_docx_reader,
    &pr_odt_reader,
    &pr_epub_reader,
    &pr_feed_reader,
    &pr_html_reader,
    &pr_markdown_reader,
    &pr_jsonl_reader,
    &pr_warc_reader,
    &pr_pdf_reader,
    &pr_text_reader,
    NULL,
};

/* Other names by which people call types. */
static const struct alias {
    const char *name, *type;
} aliases[] = {
    {"txt",   "text"    },
    {"plain", "text"    },
    {"htm",   "html"    },
    {"xhtml", "html"    },
    {"rss",   "feed"    },
    {"atom",  "feed"    },
    {"md",    "markdown"},
};

static const struct pr_reader *named(const char *type)
{
    for (size_t i = 0; i < PR_LENGTH(aliases); i++)
        if (!strcmp(type, aliases[i].name))
            type = aliases[i].type;
    for (size_t r = 0; pr_readers[r]; r++)
        if (!strcmp(type, pr_readers[r]->name))
            return pr_readers[r];
    return NULL;
}

bool pr_reader_known(const char *type)
{
    return named(type) != NULL;
}

static const struct pr_reader *choose(precis_str bytes,
                                      const struct pr_read_options *options)
{
    const struct pr_reader *best = NULL;
    unsigned most = 0;
    if (options->type)
        return named(options->type);
    for (size_t r = 0; pr_readers[r]; r++) {
        unsigned sure = pr_readers[r]->look(bytes, options->name);
        if (sure > most) {
            most = sure;
            best = pr_readers[r];
        }
    }
    return best;
}

void pr_article_judge(struct pr_article *article)
{
    size_t words;
    double share = pr_frenchness(article->text, &words);
    if (words >= WORDS_MIN && share < FRENCH_MIN)
        pr_article_warn(article, "not-french", 1,
                        "seems not to be French (%.0f %% of %zu words)",
                        100 * share, words);
}

/* Files that are no text and that nothing here reads, by their first bytes. */
static const struct foreign {
    const char *bytes;
    size_t size;
    const char *what;
} foreigns[] = {
    {"PK\3\4",           4, "a zip file of another kind (expected docx, odt or epub)"},
    {"PK\5\6",           4, "an empty zip file (expected docx, odt or epub)"         },
    {"\xD0\xCF\x11\xE0", 4, "an old Office file (expected docx or odt)"              },
    {"{\\rtf",           5, "an RTF file (expected docx, odt or text)"               },
    {"\x89PNG",          4, "a picture (expected a text)"                            },
    {"\xFF\xD8\xFF",     3, "a picture (expected a text)"                            },
    {"GIF8",             4, "a picture (expected a text)"                            },
    {"BZh",              3, "a bzip2 file (expected gzip or none)"                   },
    {"\xFD"
     "7zXZ",        5, "an xz file (expected gzip or none)"                     },
    {"\x28\xB5\x2F\xFD", 4, "a zstd file (expected gzip or none)"                    },
    {"7z\xBC\xAF",       4, "a 7z file (expected gzip or none)"                      },
};

static enum precis_status refuse_foreign(precis_str bytes,
                                         struct precis_error *error)
{
    for (size_t i = 0; i < PR_LENGTH(foreigns); i++)
        if (pr_str_starts(bytes, pr_str(foreigns[i].bytes, foreigns[i].size)))
            return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE, "is %s",
                           foreigns[i].what);
    return PRECIS_OK;
}

/* Read what a gzip file holds, which may be another one. */
static enum precis_status read_gzip(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_buf layers[2] = {{0}};
    enum precis_status status = PRECIS_OK;
    for (unsigned depth = 0; !status && pr_is_gzip(bytes); depth++) {
        struct pr_buf *buf = &layers[depth % 2];
        if (depth == LAYERS_MAX) {
            status = pr_fail(error, PRECIS_E_LIMIT, PR_NOWHERE,
                             "is gzip inside gzip (expected at most %d times)",
                             LAYERS_MAX);
            break;
        }
        pr_buf_clear(buf);
        status = pr_gunzip(bytes, buf, error);
        bytes = pr_buf_view(buf);
    }
    if (!status && !bytes.size)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "holds an empty file (expected a French text)");
    if (!status)
        status = pr_read(bytes, options, handler, context, error);
    pr_buf_done(&layers[0]);
    pr_buf_done(&layers[1]);
    return status;
}

enum precis_status pr_read(precis_str bytes,
                           const struct pr_read_options *options,
                           pr_article_handler handler, void *context,
                           struct precis_error *error)
{
    if (pr_is_gzip(bytes))
        return read_gzip(bytes, options, handler, context, error);
    const struct pr_reader *reader = choose(bytes, options);
    if (!reader)
        return pr_fail(error, PRECIS_E_ARGUMENT, PR_NOWHERE,
                       "unknown type of input '%s'", options->type);
    enum precis_status status = PRECIS_OK;
    if (!options->type && reader == &pr_text_reader)
        status = refuse_foreign(bytes, error);
    return status ? status
                  : reader->read(bytes, options, handler, context, error);
}
