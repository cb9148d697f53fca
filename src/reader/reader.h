/* reader.h - turn the bytes of a file into articles. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_READER_H
#define PR_READER_READER_H

#include "reader/article.h"

struct pr_lexicon;

/* How to read. Zero is the default of each. */
struct pr_read_options {
    const char *type;     /* force a reader by name, NULL = from the bytes */
    const char *encoding; /* force an encoding, NULL = detect */
    const char *declared; /* the encoding a transport named, or NULL */
    const char *name;     /* of the file, for hints and messages, or NULL */
    const char *text_field, *title_field, *id_field; /* JSONL, NULL = text… */
    bool keep_lines;                  /* do not unwrap hard-wrapped text */
    const struct pr_lexicon *lexicon; /* to mend broken words, or NULL */
};

/* Is called once for each article; what it returns, when not PRECIS_OK, ends
 * the reading. The article is the reader's and gone afterwards. */
typedef enum precis_status (*pr_article_handler)(void *context,
                                                 struct pr_article *article);

/*
 * One kind of file. look says how sure it is that bytes (the first 4 KiB at
 * least, where there are so many) are of its kind: 0 no … 100 certain.
 * read calls the handler for each article in bytes.
 */
struct pr_reader {
    const char *name; /* as in --from */
    const char *purpose;
    unsigned (*look)(precis_str bytes, const char *name);
    enum precis_status (*read)(precis_str bytes,
                               const struct pr_read_options *options,
                               pr_article_handler handler, void *context,
                               struct precis_error *error);
};

/* All readers, ended by NULL. */
extern const struct pr_reader *const pr_readers[];

/* Is type the name of a reader, or another name for one? */
bool pr_reader_known(const char *type);

/* Choose a reader for bytes and run it. */
enum precis_status pr_read(precis_str bytes,
                           const struct pr_read_options *options,
                           pr_article_handler handler, void *context,
                           struct precis_error *error);

/* Warn "not-french" when the article's text is in another language. */
void pr_article_judge(struct pr_article *article);

/*
 * For readers: decode bytes into article->source (and its buffer), with the
 * warnings that belong to it. declared is the encoding the format names, or
 * empty. Text that is already UTF-8 is not copied.
 */
enum precis_status pr_decode(precis_str bytes,
                             const struct pr_read_options *options,
                             precis_str declared, struct pr_article *article,
                             struct precis_error *error);

/* Give an article to the handler; fail when memory was out while
 * it was built, or when it holds no text. */
enum precis_status pr_article_give(struct pr_article *article, bool built,
                                   pr_article_handler handler, void *context,
                                   struct precis_error *error);

#endif
