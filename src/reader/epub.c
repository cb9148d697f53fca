/* epub.c - electronic books (EPUB 2 and 3). */
/* SPDX-License-Identifier: MIT */
#include "reader/epub.h"

#include "base/error.h"
#include "reader/html.h"
#include "reader/html_page.h"
#include "reader/office.h"

#include <stdlib.h>

/* The longest path of a member, in bytes, and files of a book's order. */
enum { PATH_LENGTH_MAX = 1024, SPINE_MAX = 4096 };

static bool open_of(const struct pr_markup *m, const char *name)
{
    return m->kind == PR_MARKUP_OPEN &&
           pr_str_is(pr_markup_local(m->name), name);
}

static precis_str attribute(const struct pr_markup *m, const char *name)
{
    precis_str tag = pr_str_slice(m->source, m->start, m->end), value;
    return pr_markup_attribute(tag, name, &value) ? value : pr_str("", 0);
}

/* The path of the package file, from META-INF/container.xml. */
static precis_str package_path(const struct pr_archive *archive)
{
    precis_str xml = pr_archive_find(archive, PR_STR("META-INF/container.xml"));
    struct pr_markup m = {.source = xml.bytes ? xml : pr_str("", 0),
                          .xml = true};
    while (pr_markup_next(&m))
        if (open_of(&m, "rootfile"))
            return attribute(&m, "full-path");
    return pr_str("", 0);
}

static int hex(char c)
{
    return c >= '0' && c <= '9'                 ? c - '0'
           : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                : -1;
}

/* Join href, which is relative to the folder of base, into a member's name:
 * ".." leads up but never out, %xx is resolved, a fragment falls away. */
static bool join_path(precis_str base, precis_str href, struct pr_buf *path)
{
    pr_buf_clear(path);
    size_t folder = base.size;
    while (folder && base.bytes[folder - 1] != '/')
        folder--;
    pr_buf_append(path, base.bytes, folder);
    for (size_t at = 0; at < href.size && href.bytes[at] != '#'; at++) {
        precis_str rest = pr_str_slice(href, at, href.size);
        bool fresh = !path->size || path->bytes[path->size - 1] == '/';
        if (fresh && pr_str_starts(rest, PR_STR("../"))) {
            size_t up = path->size ? path->size - 1 : 0;
            while (up && path->bytes[up - 1] != '/')
                up--;
            path->size = up;
            at += 2;
        } else if (fresh && pr_str_starts(rest, PR_STR("./"))) {
            at += 1;
        } else if (rest.size > 2 && rest.bytes[0] == '%' &&
                   hex(rest.bytes[1]) >= 0 && hex(rest.bytes[2]) >= 0) {
            pr_buf_char(path,
                        (char)(hex(rest.bytes[1]) * 16 + hex(rest.bytes[2])));
            at += 2;
        } else {
            pr_buf_char(path, rest.bytes[0]);
        }
    }
    return !path->failed && path->size < PATH_LENGTH_MAX;
}

/* What the package file lists: ids and paths. */
struct manifest {
    struct pr_intern ids; /* by id, the index into hrefs */
    precis_str *hrefs;    /* heap, raw; empty for the table of contents */
    size_t count, capacity;
};

static bool read_manifest(precis_str opf, struct manifest *manifest)
{
    struct pr_markup m = {.source = opf, .xml = true};
    while (pr_markup_next(&m)) {
        if (!open_of(&m, "item"))
            continue;
        uint32_t id = pr_intern_add(&manifest->ids, attribute(&m, "id"));
        if (id == PR_NO_ID || !pr_grow(&manifest->hrefs, &manifest->capacity,
                                       manifest->count, sizeof(precis_str)))
            return false;
        if (id != manifest->count)
            continue;
        bool contents = pr_str_is(attribute(&m, "properties"), "nav");
        manifest->hrefs[manifest->count++] =
            contents ? pr_str("", 0) : attribute(&m, "href");
    }
    return true;
}

/* The member of the manifest's item with an id. */
static precis_str find_item(const struct pr_archive *archive,
                            const struct manifest *manifest, precis_str base,
                            precis_str id)
{
    struct pr_buf path = {0};
    precis_str found = pr_str(NULL, 0);
    uint32_t index = pr_intern_find(&manifest->ids, id);
    if (index != PR_NO_ID && join_path(base, manifest->hrefs[index], &path))
        found = pr_archive_find(archive, pr_buf_view(&path));
    pr_buf_done(&path);
    return found;
}

/* Append a chapter, decoded, to the source. */
static enum precis_status append(precis_str chapter, struct pr_article *article,
                                 struct pr_buf *source,
                                 struct precis_error *error)
{
    struct pr_article one = {0};
    enum precis_status status =
        pr_decode(chapter, NULL, pr_html_declared(chapter), &one, error);
    if (!status) {
        for (size_t w = 0; w < one.W; w++)
            pr_article_warn(article, one.warnings[w].code,
                            one.warnings[w].count, "%s",
                            one.warnings[w].message);
        if (!source->size)
            article->encoding = one.encoding;
        pr_buf_str(source, one.source);
        if (source->failed)
            status = pr_fail_memory(error);
    }
    pr_article_done(&one);
    return status;
}

/* The chapters in reading order, one after the other. */
static enum precis_status collect(const struct pr_archive *archive,
                                  precis_str opf, precis_str base,
                                  struct pr_article *article,
                                  struct precis_error *error)
{
    struct pr_buf source = {0};
    struct manifest manifest = {0};
    struct pr_markup m = {.source = opf, .xml = true};
    enum precis_status status =
        read_manifest(opf, &manifest) ? PRECIS_OK : pr_fail_memory(error);
    size_t missing = 0, count = 0;
    while (!status && pr_markup_next(&m)) {
        if (!open_of(&m, "itemref") ||
            pr_str_is(attribute(&m, "linear"), "no") || count == SPINE_MAX)
            continue;
        count++;
        precis_str chapter =
            find_item(archive, &manifest, base, attribute(&m, "idref"));
        if (chapter.bytes)
            status = append(chapter, article, &source, error);
        else
            missing++;
    }
    free(manifest.hrefs);
    pr_intern_done(&manifest.ids);
    pr_buf_done(&article->decoded);
    article->decoded = source;
    article->source = pr_buf_view(&article->decoded);
    if (!status && missing && missing == count)
        status = pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                         "is a damaged book (none of its %zu chapters is "
                         "there)",
                         count);
    return status;
}

/* All that readers see of the chapters. */
static bool build(struct pr_article *article)
{
    struct pr_html_page page = {0};
    struct pr_builder builder = {.article = article};
    bool good = pr_html_parse(article->source, &page.html);
    page.dropped =
        good ? calloc(page.html.count + 1, sizeof *page.dropped) : NULL;
    good = good && page.dropped;
    for (size_t node = 1; good && node < page.html.count; node++) {
        unsigned tag = page.html.nodes[node].tag;
        page.dropped[node] = tag == PR_HTML_HEAD || tag == PR_HTML_SCRIPT ||
                             tag == PR_HTML_HIDDEN || tag == PR_HTML_NAV;
    }
    good = good && pr_html_chunks(&page);
    for (size_t c = 0; good && c < page.count; c++)
        pr_html_chunk_build(&page, &page.chunks[c], &builder);
    good = pr_builder_finish(&builder) && good;
    pr_html_page_done(&page);
    return good;
}

static enum precis_status read_book(const struct pr_archive *archive,
                                    struct pr_article *article,
                                    struct precis_error *error)
{
    precis_str path = package_path(archive);
    precis_str opf = pr_archive_find(archive, path);
    if (!opf.bytes)
        return pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                       "is no epub file (expected META-INF/container.xml to "
                       "name its package)");
    enum precis_status status = collect(archive, opf, path, article, error);
    if (status)
        return status;
    article->type = PR_STR("epub");
    if (!build(article) ||
        !pr_office_field(opf, "title", article, &article->title) ||
        !pr_office_field(opf, "creator", article, &article->author) ||
        !pr_office_field(opf, "language", article, &article->language) ||
        !pr_office_field(opf, "date", article, &article->date))
        return pr_fail_memory(error);
    return article->B ? PRECIS_OK
                      : pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                                "holds no text (expected a book)");
}

static enum precis_status read_epub(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    static const char *const endings[] = {".xml",  ".opf", ".xhtml",
                                          ".html", ".htm", NULL};
    struct pr_archive archive = {0};
    struct pr_article article = {0};
    (void)options; /* XHTML names its own encoding */
    enum precis_status status =
        pr_archive_read(bytes, endings, &archive, error);
    if (!status)
        status = read_book(&archive, &article, error);
    if (!status)
        status = handler(context, &article);
    pr_article_done(&article);
    pr_archive_done(&archive);
    return status;
}

static unsigned look(precis_str bytes, const char *name)
{
    (void)name;
    return pr_office_holds(bytes, "application/epub+zip") ||
                   pr_office_holds(bytes, "META-INF/container.xml")
               ? 98
               : 0;
}

const struct pr_reader pr_epub_reader = {"epub", "an electronic book", look,
                                         read_epub};
