/* feed.c - RSS and Atom feeds: an article an item. */
/* SPDX-License-Identifier: MIT */
#include "reader/feed.h"

#include "base/error.h"
#include "reader/html.h"
#include "reader/html_page.h"
#include "reader/office.h"

#include <stdlib.h>

/* Items of a feed that are read. */
enum { ITEMS_MAX = 100000 };

/* A place in the source: what stands inside an element. */
struct place {
    size_t start, end; /* start == end: none */
};

/* The parts of an item; of those for the text, the first that is there. */
enum part {
    TITLE,
    LINK,
    DATE,
    UPDATED,
    AUTHOR,
    ENCODED,
    CONTENT,
    DESCRIPTION,
    SUMMARY,
    PARTS
};

static const struct name {
    const char *name;
    enum part part;
} names[] = {
    {"title",           TITLE      },
    {"link",            LINK       },
    {"pubDate",         DATE       },
    {"published",       DATE       },
    {"dc:date",         DATE       },
    {"updated",         UPDATED    },
    {"dc:creator",      AUTHOR     },
    {"author",          AUTHOR     },
    {"content:encoded", ENCODED    },
    {"content",         CONTENT    },
    {"atom:content",    CONTENT    },
    {"description",     DESCRIPTION},
    {"summary",         SUMMARY    },
};

struct item {
    struct place parts[PARTS];
    precis_str href; /* of <link href="…"/> */
    bool inner;      /* the content is XHTML, not escaped */
};

/* A feed while it is read. */
struct feed {
    precis_str source;
    precis_str site;
    precis_str language;
    precis_str encoding;
    const struct pr_article *decoded; /* whose warnings the first item gets */
    pr_article_handler handler;
    void *context;
    struct precis_error *error;
    size_t items;
};

static bool is_item(precis_str name)
{
    precis_str local = pr_markup_local(name);
    return pr_str_is(local, "item") || pr_str_is(local, "entry");
}

/* ---- escaped text */

/* Resolve the entities of a part once, into buf, keeping the places: CDATA
 * stays as it is. */
static bool unescape(precis_str source, struct place place, struct pr_buf *buf,
                     struct pr_map *map)
{
    struct pr_markup m = {.source = pr_str_slice(source, 0, place.end),
                          .xml = true,
                          .end = place.start};
    bool good = true;
    while (good && pr_markup_next(&m)) {
        bool literal = m.kind == PR_MARKUP_LITERAL;
        if (m.kind != PR_MARKUP_TEXT && !literal)
            continue;
        size_t at = m.start + (literal ? 9 : 0), end = m.end;
        if (literal && end >= at + 3 &&
            !memcmp(source.bytes + end - 3, "]]>", 3))
            end -= 3;
        while (good && at < end) {
            size_t size = 0, stop = at;
            uint32_t point = 0;
            if (!literal && source.bytes[at] == '&')
                point = pr_markup_entity(pr_str_slice(source, 0, end), at, true,
                                         &size);
            size_t before = buf->size;
            if (point) {
                pr_buf_point(buf, point);
                stop = at + size;
            } else {
                stop++;
                while (stop < end && (literal || source.bytes[stop] != '&'))
                    stop++;
                pr_buf_append(buf, source.bytes + at, stop - at);
            }
            struct pr_run run = {(uint32_t)before, (uint32_t)at,
                                 (uint32_t)(buf->size - before),
                                 (uint32_t)(stop - at), !point};
            good = pr_map_add(map, run) && !buf->failed;
            at = stop;
        }
    }
    return good;
}

/* A part as a plain text in the arena: tags fall away. */
static bool plain(const struct feed *feed, struct place place,
                  struct pr_article *article, precis_str *field)
{
    struct pr_buf once = {0}, text = {0}, twice = {0};
    struct pr_map map = {0};
    if (field->size || place.start == place.end)
        return true;
    bool good = unescape(feed->source, place, &once, &map);
    pr_markup_unescape(pr_buf_view(&once), false, &text);
    struct pr_markup m = {.source = pr_buf_view(&text)};
    while (pr_markup_next(&m))
        if (m.kind == PR_MARKUP_TEXT)
            pr_markup_unescape(pr_str_slice(m.source, m.start, m.end), false,
                               &twice);
    precis_str found = pr_str_trim(pr_buf_view(&twice));
    good = good && !once.failed && !text.failed && !twice.failed;
    if (good && found.size)
        good = (*field = pr_arena_str(&article->arena, found)).bytes;
    pr_buf_done(&once);
    pr_buf_done(&text);
    pr_buf_done(&twice);
    pr_map_done(&map);
    return good;
}

/* ---- an item's text */

static bool build(precis_str html, const struct pr_map *outer,
                  struct pr_article *article)
{
    struct pr_html_page page = {0};
    struct pr_builder builder = {
        .article = article, .outer = outer, .twice = true};
    bool good = pr_html_parse(html, &page.html);
    page.dropped =
        good ? calloc(page.html.count + 1, sizeof *page.dropped) : NULL;
    good = good && page.dropped;
    for (size_t node = 1; good && node < page.html.count; node++) {
        unsigned tag = page.html.nodes[node].tag;
        page.dropped[node] = tag == PR_HTML_SCRIPT || tag == PR_HTML_HIDDEN;
    }
    good = good && pr_html_chunks(&page);
    for (size_t c = 0; good && c < page.count; c++)
        pr_html_chunk_build(&page, &page.chunks[c], &builder);
    good = pr_builder_finish(&builder) && good;
    pr_html_page_done(&page);
    return good;
}

static bool build_item(const struct feed *feed, const struct item *item,
                       struct pr_article *article)
{
    static const enum part texts[] = {ENCODED, CONTENT, DESCRIPTION, SUMMARY,
                                      TITLE};
    struct place place = {0, 0};
    for (size_t i = 0; i < PR_LENGTH(texts); i++) {
        place = item->parts[texts[i]];
        if (place.end > place.start)
            break;
    }
    struct pr_buf html = {0};
    struct pr_map outer = {0};
    bool good;
    bool inner = item->inner && place.start == item->parts[CONTENT].start;
    if (inner) {
        struct pr_run run = {0, (uint32_t)place.start,
                             (uint32_t)(place.end - place.start),
                             (uint32_t)(place.end - place.start), true};
        good = pr_map_add(&outer, run) &&
               build(pr_str_slice(feed->source, place.start, place.end), &outer,
                     article);
    } else {
        good = unescape(feed->source, place, &html, &outer) &&
               build(pr_buf_view(&html), &outer, article);
    }
    pr_buf_done(&html);
    pr_map_done(&outer);
    return good;
}

/* Atom's <author><name>…</name></author>. */
static bool author_name(const struct feed *feed, struct place place,
                        struct pr_article *article)
{
    return pr_office_field(pr_str_slice(feed->source, place.start, place.end),
                           "name", article, &article->author);
}

/* Give one item to the handler; an item without text is passed over. */
static enum precis_status give(struct feed *feed, const struct item *item)
{
    struct pr_article article = {.source = feed->source};
    article.type = PR_STR("feed");
    article.encoding = feed->encoding;
    article.site = feed->site;
    article.language = feed->language;
    article.url = item->href;
    for (size_t w = 0; !feed->items && w < feed->decoded->W; w++)
        article.warnings[article.W++] = feed->decoded->warnings[w];
    bool good = build_item(feed, item, &article) &&
                plain(feed, item->parts[TITLE], &article, &article.title) &&
                plain(feed, item->parts[LINK], &article, &article.url) &&
                plain(feed, item->parts[DATE], &article, &article.date) &&
                plain(feed, item->parts[UPDATED], &article, &article.date) &&
                author_name(feed, item->parts[AUTHOR], &article) &&
                plain(feed, item->parts[AUTHOR], &article, &article.author);
    enum precis_status status = good ? PRECIS_OK : pr_fail_memory(feed->error);
    if (good && article.B) {
        feed->items++;
        status = feed->handler(feed->context, &article);
    }
    pr_article_done(&article);
    return status;
}

/* ---- the feed */

/* Where an element that begins at the piece m ends inside; m is then at its
 * closing tag. */
static struct place inside_of(struct pr_markup *m)
{
    precis_str name = m->name;
    struct place place = {m->end, m->end};
    size_t depth = 1;
    if (m->empty)
        return place;
    while (depth && pr_markup_next(m)) {
        if (m->kind == PR_MARKUP_OPEN && pr_str_equal(m->name, name))
            depth += !m->empty;
        else if (m->kind == PR_MARKUP_CLOSE && pr_str_equal(m->name, name))
            depth--;
        place.end = depth ? m->end : m->start;
    }
    return place;
}

static void read_part(struct pr_markup *m, struct item *item)
{
    precis_str tag = pr_str_slice(m->source, m->start, m->end), value;
    for (size_t i = 0; i < PR_LENGTH(names); i++) {
        if (!pr_str_is(m->name, names[i].name))
            continue;
        enum part part = names[i].part;
        if (part == LINK && pr_markup_attribute(tag, "href", &value) &&
            !item->href.size)
            item->href = value;
        if (part == CONTENT && pr_markup_attribute(tag, "type", &value))
            item->inner = pr_str_is(value, "xhtml");
        struct place place = inside_of(m);
        if (item->parts[part].start == item->parts[part].end)
            item->parts[part] = place;
        return;
    }
    inside_of(m);
}

static enum precis_status read_items(struct feed *feed)
{
    struct pr_markup m = {.source = feed->source, .xml = true};
    enum precis_status status = PRECIS_OK;
    struct item item = {0};
    bool inside = false;
    for (size_t count = 0; !status && pr_markup_next(&m);) {
        if (m.kind == PR_MARKUP_OPEN && is_item(m.name)) {
            item = (struct item){0};
            inside = !m.empty && count++ < ITEMS_MAX;
        } else if (m.kind == PR_MARKUP_CLOSE && is_item(m.name) && inside) {
            status = give(feed, &item);
            inside = false;
        } else if (m.kind == PR_MARKUP_OPEN && inside) {
            read_part(&m, &item);
        }
    }
    if (!status && inside && item.parts[TITLE].end)
        status = give(feed, &item); /* the end is cut off */
    return status;
}

/* The encoding of <?xml … encoding="…"?>. */
static precis_str declared(precis_str bytes)
{
    precis_str value;
    size_t end = pr_str_find(bytes, PR_STR("?>"), 0);
    if (!pr_str_starts(bytes, PR_STR("<?xml")) || end == bytes.size)
        return pr_str("", 0);
    return pr_markup_attribute(pr_str_slice(bytes, 0, end), "encoding", &value)
               ? value
               : pr_str("", 0);
}

static enum precis_status read_feed(precis_str bytes,
                                    const struct pr_read_options *options,
                                    pr_article_handler handler, void *context,
                                    struct precis_error *error)
{
    struct pr_article whole = {0};
    enum precis_status status =
        pr_decode(bytes, options, declared(bytes), &whole, error);
    struct feed feed = {.source = whole.source,
                        .encoding = whole.encoding,
                        .decoded = &whole,
                        .handler = handler,
                        .context = context,
                        .error = error};
    /* What stands before the first item is said of the feed. */
    size_t head = whole.source.size;
    for (struct pr_markup m = {.source = whole.source, .xml = true};
         !status && pr_markup_next(&m);)
        if (m.kind == PR_MARKUP_OPEN && is_item(m.name)) {
            head = m.start;
            break;
        }
    precis_str front = pr_str_slice(whole.source, 0, head);
    if (!status &&
        (!pr_office_field(front, "title", &whole, &whole.site) ||
         !pr_office_field(front, "language", &whole, &whole.language)))
        status = pr_fail_memory(error);
    feed.site = whole.site;
    feed.language = whole.language;
    if (!status)
        status = read_items(&feed);
    if (!status && !feed.items)
        status = pr_fail(error, PRECIS_E_EMPTY, PR_NOWHERE,
                         "holds no items (expected a feed with articles)");
    pr_article_done(&whole);
    return status;
}

static unsigned look(precis_str bytes, const char *name)
{
    static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF"};
    (void)name;
    if (bytes.size > 2048)
        bytes.size = 2048;
    for (size_t i = 0; i < PR_LENGTH(roots); i++)
        if (pr_str_find(bytes, pr_str_from(roots[i]), 0) < bytes.size)
            return 95;
    return 0;
}

const struct pr_reader pr_feed_reader = {
    "feed", "an RSS or Atom feed: an article an item", look, read_feed};
