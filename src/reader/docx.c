/* docx.c - Word files (ECMA-376, WordprocessingML). */
/* SPDX-License-Identifier: MIT */
#include "reader/docx.h"

#include "reader/office.h"

/* A document while it is read. */
struct reading {
    struct pr_builder builder;
    struct pr_styles styles;
    precis_str prefix; /* of the word-processing names, as the root has it */
    unsigned cells;    /* open table cells */
    unsigned nested;   /* open paragraphs: a text box stands inside one */
    bool begun;        /* the paragraph's role is settled */
    bool text;         /* inside w:t */
    struct pr_style style;
};

/* Elements whose content is no text of the document as it stands: what was
 * deleted or moved away, field codes, what older programs would show. */
static bool is_skipped(precis_str name)
{
    static const char *const skipped[] = {
        "del",          "moveFrom", "instrText",    "delText",
        "delInstrText", "Fallback", "annotationRef"};
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

/* Read word/styles.xml. */
static bool read_styles(precis_str xml, struct pr_styles *styles)
{
    struct pr_markup m = {.source = xml, .xml = true};
    struct pr_style style = {0};
    while (pr_markup_next(&m)) {
        precis_str name = pr_markup_local(m.name);
        if (m.kind == PR_MARKUP_OPEN && pr_str_is(name, "style")) {
            style = (struct pr_style){.role = PR_ROLE_PARAGRAPH};
            style.id = attribute(&m, "w:styleId");
        } else if (m.kind == PR_MARKUP_OPEN && pr_str_is(name, "name")) {
            style.known = pr_style_name(attribute(&m, "w:val"), &style);
        } else if (m.kind == PR_MARKUP_OPEN && pr_str_is(name, "basedOn")) {
            style.parent = attribute(&m, "w:val");
        } else if (m.kind == PR_MARKUP_CLOSE && pr_str_is(name, "style") &&
                   style.id.size && !pr_styles_add(styles, style)) {
            return false;
        }
    }
    return true;
}

/* Begin the block of the open paragraph, now that its properties are known. */
static void begin(struct reading *r)
{
    if (r->begun)
        return;
    r->begun = true;
    uint8_t role = r->style.role;
    if (r->cells && role == PR_ROLE_PARAGRAPH)
        role = PR_ROLE_TABLE;
    pr_builder_begin(&r->builder, (enum pr_role)role, r->style.level);
}

static void property(struct reading *r, const struct pr_markup *m,
                     precis_str name)
{
    if (pr_str_is(name, "pStyle")) {
        r->style = pr_styles_find(&r->styles, attribute(m, "w:val"));
    } else if (pr_str_is(name, "numPr") && r->style.role == PR_ROLE_PARAGRAPH) {
        r->style.role = PR_ROLE_ITEM;
        r->style.level = 1;
    } else if (pr_str_is(name, "ilvl") && r->style.role == PR_ROLE_ITEM) {
        precis_str value = attribute(m, "w:val");
        if (value.size == 1 && value.bytes[0] >= '0' && value.bytes[0] <= '9')
            r->style.level = (uint8_t)(1 + value.bytes[0] - '0');
    }
}

static void open(struct reading *r, const struct pr_markup *m, precis_str name)
{
    size_t size = m->end - m->start;
    if (pr_str_is(name, "p")) {
        pr_builder_end(&r->builder);
        r->style = (struct pr_style){.role = PR_ROLE_PARAGRAPH};
        r->begun = m->empty;
        r->nested += !m->empty;
    } else if (pr_str_is(name, "tc")) {
        r->cells += !m->empty;
    } else if (pr_str_is(name, "t")) {
        r->text = !m->empty;
    } else if (pr_str_is(name, "tab") || pr_str_is(name, "br") ||
               pr_str_is(name, "cr")) {
        if (r->begun)
            pr_builder_point(&r->builder, ' ', m->start, size);
    } else if (pr_str_is(name, "noBreakHyphen")) {
        begin(r);
        pr_builder_point(&r->builder, 0x2011, m->start, size);
    } else {
        property(r, m, name);
    }
}

static void close(struct reading *r, precis_str name)
{
    if (pr_str_is(name, "p")) {
        pr_builder_end(&r->builder);
        r->nested -= r->nested > 0;
        r->style = (struct pr_style){.role = PR_ROLE_PARAGRAPH};
        r->style.left_out = !r->nested;
        r->begun = false;
    } else if (pr_str_is(name, "tc")) {
        r->cells -= r->cells > 0;
    } else if (pr_str_is(name, "t")) {
        r->text = false;
    }
}

/* Is name of the word-processing vocabulary, or of the compatibility one? */
static bool is_ours(const struct reading *r, precis_str name)
{
    precis_str local = pr_markup_local(name);
    size_t size = name.size - local.size;
    precis_str prefix = pr_str_slice(name, 0, size ? size - 1 : 0);
    return pr_str_equal(prefix, r->prefix) || pr_str_is(prefix, "mc");
}

static void read_body(struct reading *r, precis_str source)
{
    struct pr_markup m = {.source = source, .xml = true};
    size_t skipping = 0; /* depth inside a skipped element */
    while (pr_markup_next(&m)) {
        bool tag = m.kind == PR_MARKUP_OPEN || m.kind == PR_MARKUP_CLOSE;
        precis_str name = pr_markup_local(m.name);
        if (tag && pr_str_is(name, "document"))
            r->prefix = pr_str_slice(
                m.name, 0,
                m.name.size > name.size ? m.name.size - name.size - 1 : 0);
        if (skipping) {
            skipping += m.kind == PR_MARKUP_OPEN && !m.empty;
            skipping -= m.kind == PR_MARKUP_CLOSE;
            continue;
        }
        if (tag && !is_ours(r, m.name))
            continue;
        if (m.kind == PR_MARKUP_OPEN && is_skipped(name)) {
            skipping = !m.empty;
        } else if (m.kind == PR_MARKUP_OPEN) {
            open(r, &m, name);
        } else if (m.kind == PR_MARKUP_CLOSE) {
            close(r, name);
        } else if (m.kind == PR_MARKUP_TEXT && r->text && !r->style.left_out) {
            begin(r);
            pr_builder_markup(&r->builder, pr_str_slice(source, m.start, m.end),
                              m.start, true);
        }
    }
}

static bool build(const struct pr_archive *archive, struct pr_article *article)
{
    struct reading r = {.builder = {.article = article}};
    precis_str styles = pr_archive_find(archive, PR_STR("word/styles.xml"));
    precis_str core = pr_archive_find(archive, PR_STR("docProps/core.xml"));
    bool good = !styles.bytes || read_styles(styles, &r.styles);
    r.style.left_out = true;
    if (good)
        read_body(&r, article->source);
    good = pr_builder_finish(&r.builder) && good;
    pr_styles_done(&r.styles);
    if (!good)
        return false;
    pr_office_title(article);
    return !core.bytes ||
           (pr_office_field(core, "title", article, &article->title) &&
            pr_office_field(core, "creator", article, &article->author) &&
            pr_office_field(core, "created", article, &article->date));
}

static const struct pr_office docx = {"docx", "word/document.xml", build};

static enum precis_status read_docx(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    return pr_office_read(&docx, bytes, options, handler, context, error);
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    return pr_office_holds(bytes, "word/document.xml") ? 98 : 0;
}

const struct pr_reader pr_docx_reader = {"docx", "a Word file", look,
                                         read_docx};
