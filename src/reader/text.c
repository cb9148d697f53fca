/* text.c - plain text: paragraphs between blank lines. */
/* SPDX-License-Identifier: MIT */
#include "reader/text.h"

#include "base/error.h"

/* Add the blocks of article->text: paragraphs between blank lines. */
static bool add_blocks(struct pr_article *article)
{
    precis_str text = article->text;
    size_t at = 0;
    while (at < text.size) {
        size_t end = pr_str_find(text, PR_STR("\n\n"), at);
        precis_str part = pr_str_trim(pr_str_slice(text, at, end));
        size_t start = (size_t)(part.bytes - text.bytes);
        if (!pr_article_block(article,
                              (struct pr_block){(uint32_t)start,
                                                (uint32_t)(start + part.size),
                                                PR_ROLE_PARAGRAPH, 0}))
            return false;
        at = end + 2;
    }
    return true;
}

static enum precis_status read_text(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_article article = {0};
    enum precis_status status =
        pr_decode(bytes, options, pr_str("", 0), &article, error);
    if (!status) {
        article.text = article.source;
        article.type = PR_STR("text");
        status = add_blocks(&article) ? handler(context, &article)
                                      : pr_fail_memory(error);
    }
    pr_article_done(&article);
    return status;
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)bytes;
    (void)name;
    return 1;
}

const struct pr_reader pr_text_reader = {"text", "plain text", look,
                                         read_text};
