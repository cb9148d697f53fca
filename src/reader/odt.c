/* odt.c - text files of OpenDocument (ISO/IEC 26300). */
/* SPDX-License-Identifier: MIT */
#include "reader/odt.h"

#include "reader/office.h"

#include <stdlib.h>

/* Spaces that one element may stand for. */
enum { SPACES_MAX = 1000 };

/* A document while it is read. */
struct reading {
    struct pr_builder builder;
    struct pr_styles styles;
    unsigned lists, cells, paragraphs; /* open elements of each */
    bool left_out;                     /* the open paragraph is */
};

static bool is_skipped(precis_str name)
{
    static const char *const skipped[] = {"text:tracked-changes",
                                          "text:note",
                                          "office:annotation",
                                          "text:table-of-content",
                                          "text:illustration-index",
                                          "text:alphabetical-index",
                                          "text:bibliography",
                                          "office:forms",
                                          "svg:title",
                                          "svg:desc",
                                          "text:ruby-text",
                                          "style:header",
                                          "style:footer"};
    for (size_t i = 0; i < PR_LENGTH(skipped); i++)
        if (pr_str_is(name, skipped[i]))
            return true;
    return false;
}

static precis_str attribute(const struct pr_markup *m, const char *name)
{
    precis_str tag = pr_str_slice(m->source, m->start, m->end), value;
    return pr_markup_attribute(tag, name, &value) ? value : pr_str("", 0);
}

/* Note a style of its own name or one that is based on a named one. */
static bool add_style(struct reading *r, const struct pr_markup *m)
{
    struct pr_style style = {.role = PR_ROLE_PARAGRAPH};
    style.id = attribute(m, "style:name");
    style.parent = attribute(m, "style:parent-style-name");
    style.known = pr_style_name(style.id, &style);
    return !style.id.size || pr_styles_add(&r->styles, style);
}

static void begin_paragraph(struct reading *r, const struct pr_markup *m)
{
    struct pr_style style =
        pr_styles_find(&r->styles, attribute(m, "text:style-name"));
    if (pr_str_is(m->name, "text:h")) {
        precis_str level = attribute(m, "text:outline-level");
        style.role = PR_ROLE_HEADING;
        style.level =
            level.size == 1 && level.bytes[0] > '0' && level.bytes[0] <= '9'
                ? (uint8_t)(level.bytes[0] - '0')
                : 1;
        style.left_out = false;
    } else if (style.role == PR_ROLE_PARAGRAPH && r->lists) {
        style.role = PR_ROLE_ITEM;
        style.level = (uint8_t)(r->lists > 6 ? 6 : r->lists);
    } else if (style.role == PR_ROLE_PARAGRAPH && r->cells) {
        style.role = PR_ROLE_TABLE;
    }
    r->left_out = style.left_out;
    pr_builder_begin(&r->builder, (enum pr_role)style.role, style.level);
}

static void open(struct reading *r, const struct pr_markup *m)
{
    size_t size = m->end - m->start;
    if (pr_str_is(m->name, "text:p") || pr_str_is(m->name, "text:h")) {
        begin_paragraph(r, m);
        r->paragraphs += !m->empty;
    } else if (pr_str_is(m->name, "text:list")) {
        r->lists += !m->empty;
    } else if (pr_str_is(m->name, "table:table-cell")) {
        r->cells += !m->empty;
    } else if (pr_str_is(m->name, "text:s") || pr_str_is(m->name, "text:tab") ||
               pr_str_is(m->name, "text:line-break")) {
        pr_builder_point(&r->builder, ' ', m->start, size);
    }
}

static void close(struct reading *r, precis_str name)
{
    if (pr_str_is(name, "text:p") || pr_str_is(name, "text:h")) {
        pr_builder_end(&r->builder);
        r->paragraphs -= r->paragraphs > 0;
    } else if (pr_str_is(name, "text:list")) {
        r->lists -= r->lists > 0;
    } else if (pr_str_is(name, "table:table-cell")) {
        r->cells -= r->cells > 0;
    }
}

static bool read_body(struct reading *r, precis_str source)
{
    struct pr_markup m = {.source = source, .xml = true};
    size_t skipping = 0;
    while (pr_markup_next(&m)) {
        if (skipping) {
            skipping += m.kind == PR_MARKUP_OPEN && !m.empty;
            skipping -= m.kind == PR_MARKUP_CLOSE;
        } else if (m.kind == PR_MARKUP_OPEN && is_skipped(m.name)) {
            skipping = !m.empty;
        } else if (m.kind == PR_MARKUP_OPEN &&
                   pr_str_is(m.name, "style:style")) {
            if (!add_style(r, &m))
                return false;
        } else if (m.kind == PR_MARKUP_OPEN) {
            open(r, &m);
        } else if (m.kind == PR_MARKUP_CLOSE) {
            close(r, m.name);
        } else if (m.kind == PR_MARKUP_TEXT && r->paragraphs && !r->left_out) {
            pr_builder_markup(&r->builder, pr_str_slice(source, m.start, m.end),
                              m.start, true);
        }
    }
    return true;
}

static bool build(const struct pr_archive *archive, struct pr_article *article)
{
    struct reading r = {.builder = {.article = article}};
    precis_str meta = pr_archive_find(archive, PR_STR("meta.xml"));
    bool good = read_body(&r, article->source);
    good = pr_builder_finish(&r.builder) && good;
    pr_styles_done(&r.styles);
    if (!good)
        return false;
    pr_office_title(article);
    return !meta.bytes ||
           (pr_office_field(meta, "title", article, &article->title) &&
            pr_office_field(meta, "initial-creator", article,
                            &article->author) &&
            pr_office_field(meta, "creator", article, &article->author) &&
            pr_office_field(meta, "date", article, &article->date));
}

static const struct pr_office odt = {"odt", "content.xml", build};

static enum precis_status read_odt(precis_str bytes,
                                   const struct pr_read_options *options,
                                   pr_article_handler handler, void *context,
                                   struct precis_error *error)
{
    return pr_office_read(&odt, bytes, options, handler, context, error);
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    return pr_office_holds(bytes, "application/vnd.oasis.opendocument.text") ||
                   (pr_office_holds(bytes, "content.xml") &&
                    pr_office_holds(bytes, "META-INF/manifest.xml"))
               ? 97
               : 0;
}

const struct pr_reader pr_odt_reader = {"odt", "an OpenDocument text", look,
                                        read_odt};
