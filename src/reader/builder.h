/* builder.h - make the text of an article out of pieces of its source. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_BUILDER_H
#define PR_READER_BUILDER_H

#include "reader/article.h"

/*
 * Readers of markup begin a block, add its pieces in order, and so on; the
 * builder collapses white space, keeps the map to the source and in the end
 * cleans the text. {.article = …} is ready for use; the article's source is
 * set already.
 */
struct pr_builder {
    struct pr_article *article;
    struct pr_buf raw;      /* the text before it is cleaned  */
    struct pr_map map;      /* from raw to the source         */
    struct pr_block block;  /* the open one                   */
    bool open, space, keep; /* keep: white space stays        */
    size_t space_at, space_size;
    bool twice;  /* entities may be escaped twice */
    bool failed; /* memory is out */
    /* From what the pieces' places mean to the source; NULL: they are the
     * source's. */
    const struct pr_map *outer;
};

/* End the open block and begin another. CODE keeps its white space. */
void pr_builder_begin(struct pr_builder *builder, enum pr_role role,
                      unsigned level);
/* End the open block; what is added next is in a paragraph of its own. */
void pr_builder_end(struct pr_builder *builder);

/* Add text that stands in the source at offset source, as it is. */
void pr_builder_text(struct pr_builder *builder, precis_str text,
                     size_t source);
/* Add a character that source[source, source + size) stands for. */
void pr_builder_point(struct pr_builder *builder, uint32_t point, size_t source,
                      size_t size);
/* Add a piece of markup: entities are resolved. */
void pr_builder_markup(struct pr_builder *builder, precis_str text,
                       size_t source, bool xml);

/* Give the article its text, map and blocks. False when memory is out. The
 * builder holds nothing any more. */
bool pr_builder_finish(struct pr_builder *builder);

#endif
