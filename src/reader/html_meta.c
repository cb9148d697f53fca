/* html_meta.c - what a page says of itself: title, author, date, JSON-LD. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_meta.h"

#include "reader/markup.h"
#include "unicode/utf8.h"

#include <jansson.h>

/* How deep in JSON-LD objects are looked for; authors that are listed. */
enum { LD_DEPTH = 6, AUTHORS_MAX = 8 };

/* ---- texts */

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Give *field a copy of text with entities resolved and white space
 * collapsed, unless it has a value. */
static bool set(struct pr_article *article, precis_str *field, precis_str text)
{
    struct pr_buf buf = {0};
    if (field->size)
        return true;
    pr_markup_unescape(pr_str_trim(text), false, &buf);
    size_t to = 0;
    for (size_t at = 0; at < buf.size; at++) {
        char c = is_space(buf.bytes[at]) ? ' ' : buf.bytes[at];
        if (c != ' ' || (to && buf.bytes[to - 1] != ' '))
            buf.bytes[to++] = c;
    }
    buf.size = to;
    if (buf.size)
        *field = pr_arena_str(&article->arena, pr_buf_view(&buf));
    bool good = !buf.failed && (!buf.size || field->bytes);
    pr_buf_done(&buf);
    return good;
}

/* ---- <meta> */

static bool read_meta(const struct pr_html *html, size_t node,
                      struct pr_article *article)
{
    static const struct name {
        const char *name;
        size_t field;
    } names[] = {
        {"og:title",                  offsetof(struct pr_article, title) },
        {"twitter:title",             offsetof(struct pr_article, title) },
        {"author",                    offsetof(struct pr_article, author)},
        {"dc.creator",                offsetof(struct pr_article, author)},
        {"article:published_time",    offsetof(struct pr_article, date)  },
        {"og:article:published_time", offsetof(struct pr_article, date)  },
        {"date",                      offsetof(struct pr_article, date)  },
        {"dc.date",                   offsetof(struct pr_article, date)  },
        {"dcterms.date",              offsetof(struct pr_article, date)  },
        {"datepublished",             offsetof(struct pr_article, date)  },
        {"og:site_name",              offsetof(struct pr_article, site)  },
        {"og:url",                    offsetof(struct pr_article, url)   },
    };
    precis_str name = pr_html_attribute(html, node, "property");
    if (!name.size)
        name = pr_html_attribute(html, node, "name");
    if (!name.size)
        name = pr_html_attribute(html, node, "itemprop");
    for (size_t i = 0; i < PR_LENGTH(names); i++) {
        if (!pr_markup_same(name, names[i].name))
            continue;
        precis_str *field =
            (precis_str *)(void *)((char *)article + names[i].field);
        precis_str content = pr_html_attribute(html, node, "content");
        bool link = pr_str_starts(content, PR_STR("http"));
        if (link && field == &article->author)
            continue;
        return set(article, field, content);
    }
    return true;
}

/* ---- JSON-LD */

static precis_str string_of(const json_t *value)
{
    return json_is_string(value)
               ? pr_str(json_string_value(value), json_string_length(value))
               : pr_str("", 0);
}

/* Does @type, a string or a list, hold a name that ends so? */
static bool has_type(const json_t *object, const char *ending)
{
    const json_t *type = json_object_get(object, "@type");
    if (json_is_string(type))
        return pr_str_ends(string_of(type), pr_str_from(ending));
    for (size_t i = 0; i < json_array_size(type); i++)
        if (pr_str_ends(string_of(json_array_get(type, i)),
                        pr_str_from(ending)))
            return true;
    return false;
}

/* The names of an author, or of several. */
static bool set_author(struct pr_article *article, const json_t *author)
{
    struct pr_buf names = {0};
    size_t count = json_is_array(author) ? json_array_size(author) : 1;
    for (size_t i = 0; i < count && i < AUTHORS_MAX; i++) {
        const json_t *one =
            json_is_array(author) ? json_array_get(author, i) : author;
        precis_str name =
            string_of(json_is_object(one) ? json_object_get(one, "name") : one);
        if (!name.size || pr_str_starts(name, PR_STR("http")))
            continue;
        if (names.size)
            pr_buf_text(&names, ", ");
        pr_buf_str(&names, name);
    }
    bool good = set(article, &article->author, pr_buf_view(&names));
    pr_buf_done(&names);
    return good;
}

static bool read_object(const json_t *object, struct pr_article *article,
                        struct pr_html_about *about)
{
    static const char *const types[] = {"Article", "BlogPosting", "Report",
                                        "Review", "LiveBlogPosting"};
    about->live = about->live || has_type(object, "LiveBlogPosting");
    about->list = about->list || has_type(object, "CollectionPage");
    bool one = false;
    for (size_t i = 0; i < PR_LENGTH(types); i++)
        one = one || has_type(object, types[i]);
    if (!one)
        return true;
    about->article = true;
    const json_t *free = json_object_get(object, "isAccessibleForFree");
    if (json_is_false(free) || pr_markup_same(string_of(free), "false"))
        about->paid = true;
    const json_t *publisher = json_object_get(object, "publisher");
    return set(article, &article->title,
               string_of(json_object_get(object, "headline"))) &&
           set(article, &article->date,
               string_of(json_object_get(object, "datePublished"))) &&
           set_author(article, json_object_get(object, "author")) &&
           set(article, &article->site,
               string_of(json_object_get(publisher, "name")));
}

static bool read_value(const json_t *value, unsigned depth,
                       struct pr_article *article, struct pr_html_about *about)
{
    if (depth == LD_DEPTH)
        return true;
    for (size_t i = 0; i < json_array_size(value); i++)
        if (!read_value(json_array_get(value, i), depth + 1, article, about))
            return false;
    if (!json_is_object(value))
        return true;
    return read_object(value, article, about) &&
           read_value(json_object_get(value, "@graph"), depth + 1, article,
                      about) &&
           read_value(json_object_get(value, "mainEntity"), depth + 1, article,
                      about);
}

/* Where the string value of "articleBody" stands in a script. jansson has
 * found the script to be well formed, but does not tell places. */
static void find_body(precis_str source, size_t start, size_t end,
                      struct pr_html_about *about)
{
    static const char key[] = "\"articleBody\"";
    precis_str script = pr_str_slice(source, 0, end);
    size_t at = pr_str_find(script, PR_STR(key), start) + sizeof key - 1;
    while (at < end && (is_space(source.bytes[at]) || source.bytes[at] == ':'))
        at++;
    if (at >= end || source.bytes[at] != '"')
        return;
    size_t from = ++at;
    while (at < end && source.bytes[at] != '"')
        at += source.bytes[at] == '\\' ? 2 : 1;
    if (at < end && at - from > about->body_end - about->body_start) {
        about->body_start = from;
        about->body_end = at;
    }
}

static bool read_script(const struct pr_html *html, size_t node,
                        struct pr_article *article, struct pr_html_about *about)
{
    precis_str type = pr_html_attribute(html, node, "type");
    if (!pr_markup_same(type, "application/ld+json") ||
        html->nodes[node].last != node + 2)
        return true;
    precis_str script = pr_html_piece(html, node + 1);
    if (script.size > PR_LD_MAX)
        return true;
    json_t *root = json_loadb(script.bytes, script.size, JSON_ALLOW_NUL, NULL);
    if (!root)
        return true;
    bool good = read_value(root, 0, article, about);
    json_decref(root);
    size_t start = html->nodes[node + 1].start;
    if (good && about->article)
        find_body(html->source, start, start + script.size, about);
    return good;
}

uint32_t pr_ld_point(precis_str text, size_t at, size_t *size)
{
    static const char escapes[] = "b\bf\fn\nr\rt\t";
    uint32_t point = 0;
    if (text.bytes[at] != '\\' || at + 1 >= text.size) {
        *size = pr_utf8_decode(text.bytes + at, text.size - at, &point);
        return point;
    }
    char kind = text.bytes[at + 1];
    *size = 2;
    for (size_t i = 0; i + 1 < sizeof escapes; i += 2)
        if (kind == escapes[i])
            return (uint32_t)escapes[i + 1];
    if (kind != 'u')
        return (unsigned char)kind;
    for (*size = 2; *size < 6 && at + *size < text.size; ++*size) {
        char c = text.bytes[at + *size];
        uint32_t digit = c >= '0' && c <= '9'
                             ? (uint32_t)(c - '0')
                             : (uint32_t)((c | ' ') - 'a' + 10);
        point = point << 4 | (digit & 0xF);
    }
    size_t more;
    bool high = point >= 0xD800 && point < 0xDC00;
    if (high && at + *size + 5 < text.size && text.bytes[at + *size] == '\\' &&
        text.bytes[at + *size + 1] == 'u' &&
        strchr("dD", text.bytes[at + *size + 2]) &&
        strchr("cdefCDEF", text.bytes[at + *size + 3])) {
        uint32_t low = pr_ld_point(text, at + *size, &more);
        *size += more;
        return 0x10000 + ((point - 0xD800) << 10) + ((low - 0xDC00) & 0x3FF);
    }
    return point;
}

/* ---- the page */

/* The text of <title>, without the site's name after a bar or dash. */
static bool read_title(const struct pr_html *html, size_t node,
                       struct pr_article *article)
{
    static const char *const bars[] = {" | ", " – ", " — ", " - ", " · "};
    if (html->nodes[node].last != node + 2)
        return true;
    precis_str text = pr_str_trim(pr_html_piece(html, node + 1));
    for (size_t i = 0; i < PR_LENGTH(bars); i++) {
        size_t at = pr_str_find(text, pr_str_from(bars[i]), 0);
        if (at < text.size && at > 10) {
            text.size = at;
            break;
        }
    }
    return set(article, &article->title, text);
}

bool pr_html_meta(const struct pr_html *html, struct pr_article *article,
                  struct pr_html_about *about)
{
    bool good = true;
    size_t title = 0, time = 0;
    for (size_t node = 1; good && node < html->count; node++) {
        switch (html->nodes[node].tag) {
        case PR_HTML_META:
            good = read_meta(html, node, article);
            break;
        case PR_HTML_SCRIPT:
            good = read_script(html, node, article, about);
            break;
        case PR_HTML_HTML:
            good = set(article, &article->language,
                       pr_html_attribute(html, node, "lang"));
            break;
        case PR_HTML_TITLE:
            title = title ? title : node;
            break;
        case PR_HTML_TIME:
            time = time ? time : node;
            break;
        default:
            break;
        }
    }
    if (good && title)
        good = read_title(html, title, article);
    if (good && time)
        good = set(article, &article->date,
                   pr_html_attribute(html, time, "datetime"));
    return good;
}
