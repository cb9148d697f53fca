/* office.h - what the readers of office files share. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_OFFICE_H
#define PR_READER_OFFICE_H

#include "base/intern.h"
#include "reader/archive.h"
#include "reader/builder.h"
#include "reader/markup.h"
#include "reader/reader.h"

/* What a named style makes of a paragraph. */
struct pr_style {
    precis_str id, parent; /* views of the styles' file */
    uint8_t role, level;
    bool left_out; /* a table of contents, a running head */
    bool known;    /* role is set, not to be inherited    */
};

struct pr_styles {
    struct pr_intern ids;   /* by id, the index into items */
    struct pr_style *items; /* heap */
    size_t count, capacity;
};

/* The role that a style's English or French name stands for, such as "heading
 * 2" or "Titre 2"; false when it says nothing. */
bool pr_style_name(precis_str name, struct pr_style *style);

/* Append a style; of several with one id the first counts. False when memory
 * is out. */
bool pr_styles_add(struct pr_styles *styles, struct pr_style style);

/* The style of that id with what it inherits; a plain paragraph when there is
 * none. */
struct pr_style pr_styles_find(const struct pr_styles *styles, precis_str id);
void pr_styles_done(struct pr_styles *styles);

/* The text of the first element of a local name in an XML file, entities
 * resolved, copied to the article's arena; empty when there is none. False
 * when memory is out. */
bool pr_office_field(precis_str xml, const char *name,
                     struct pr_article *article, precis_str *field);

/* Set the title of the article from its first block of role TITLE. */
void pr_office_title(struct pr_article *article);

/* Read an archive, give the member main to read as the article's source, and
 * call the handler with the result. */
struct pr_office {
    const char *type;
    const char *main;
    /* Build the article, whose source is set. False: memory is out. */
    bool (*build)(const struct pr_archive *archive, struct pr_article *article);
};
enum precis_status pr_office_read(const struct pr_office *office,
                                  precis_str bytes,
                                  const struct pr_read_options *options,
                                  pr_article_handler handler, void *context,
                                  struct precis_error *error);

/* Is there a member of that name near the beginning of a zip file, or in its
 * directory at the end? */
bool pr_office_holds(precis_str bytes, const char *member);

#endif
