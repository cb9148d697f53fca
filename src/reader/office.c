/* office.c - what the readers of office files share. */
/* SPDX-License-Identifier: MIT */
#include "reader/office.h"

#include "base/error.h"
#include "unicode/fold.h"

#include <stdlib.h>

/* Parents of a style that are followed. */
enum { PARENTS_MAX = 8 };
/* Bytes of a zip file's end where its directory is looked for. */
enum { DIRECTORY = 1 << 16 };

static const struct named {
    const char *name; /* folded, without blanks; a level may follow */
    uint8_t role;
    bool left_out;
} names[] = {
    {"heading",          PR_ROLE_HEADING,   false},
    {"titre",            PR_ROLE_HEADING,   false},
    {"title",            PR_ROLE_TITLE,     false},
    {"subtitle",         PR_ROLE_LEAD,      false},
    {"sous-titre",       PR_ROLE_LEAD,      false},
    {"quote",            PR_ROLE_QUOTE,     false},
    {"intensequote",     PR_ROLE_QUOTE,     false},
    {"quotations",       PR_ROLE_QUOTE,     false},
    {"citation",         PR_ROLE_QUOTE,     false},
    {"citationintense",  PR_ROLE_QUOTE,     false},
    {"listparagraph",    PR_ROLE_PARAGRAPH, false},
    {"listbullet",       PR_ROLE_ITEM,      false},
    {"listnumber",       PR_ROLE_ITEM,      false},
    {"listcontents",     PR_ROLE_ITEM,      false},
    {"caption",          PR_ROLE_CAPTION,   false},
    {"legende",          PR_ROLE_CAPTION,   false},
    {"illustration",     PR_ROLE_CAPTION,   false},
    {"figure",           PR_ROLE_CAPTION,   false},
    {"preformattedtext", PR_ROLE_CODE,      false},
    {"htmlpreformatted", PR_ROLE_CODE,      false},
    {"toc",              PR_ROLE_PARAGRAPH, true },
    {"tocheading",       PR_ROLE_PARAGRAPH, true },
    {"contents",         PR_ROLE_PARAGRAPH, true },
    {"header",           PR_ROLE_PARAGRAPH, true },
    {"footer",           PR_ROLE_PARAGRAPH, true },
    {"footnotetext",     PR_ROLE_PARAGRAPH, true },
};

bool pr_style_name(precis_str name, struct pr_style *style)
{
    char key[48];
    size_t size = 0;
    struct pr_buf folded = {0};
    if (name.size > 200)
        return false;
    pr_fold(name, PR_FOLD_KEY | PR_FOLD_ACCENTS, &folded);
    precis_str text = pr_buf_view(&folded);
    for (size_t at = 0; at < text.size && size + 1 < sizeof key; at++) {
        if (pr_str_starts(pr_str_slice(text, at, text.size), PR_STR("_20_"))) {
            at += 3; /* how ODF writes a space */
            continue;
        }
        if (text.bytes[at] != ' ' && text.bytes[at] != '_')
            key[size++] = text.bytes[at];
    }
    pr_buf_done(&folded);
    bool digit = size && key[size - 1] >= '1' && key[size - 1] <= '9';
    style->level = digit ? (uint8_t)(key[size - 1] - '0') : 0;
    size -= digit;
    key[size] = '\0';
    for (size_t i = 0; i < PR_LENGTH(names); i++) {
        if (strcmp(names[i].name, key))
            continue;
        style->role = names[i].role;
        if (style->role == PR_ROLE_HEADING && !digit)
            style->role = PR_ROLE_TITLE;
        if (style->role == PR_ROLE_TITLE || style->role == PR_ROLE_ITEM)
            style->level = 1;
        style->left_out = names[i].left_out;
        return true;
    }
    return false;
}

bool pr_styles_add(struct pr_styles *styles, struct pr_style style)
{
    uint32_t id = pr_intern_add(&styles->ids, style.id);
    if (id == PR_NO_ID || !pr_grow(&styles->items, &styles->capacity,
                                   styles->count, sizeof *styles->items))
        return false;
    if (id == styles->count)
        styles->items[styles->count++] = style;
    return true;
}

struct pr_style pr_styles_find(const struct pr_styles *styles, precis_str id)
{
    struct pr_style plain = {.role = PR_ROLE_PARAGRAPH};
    for (unsigned up = 0; id.size && up < PARENTS_MAX; up++) {
        uint32_t index = pr_intern_find(&styles->ids, id);
        if (index == PR_NO_ID) {
            pr_style_name(id, &plain);
            return plain;
        }
        if (styles->items[index].known)
            return styles->items[index];
        id = styles->items[index].parent;
    }
    return plain;
}

void pr_styles_done(struct pr_styles *styles)
{
    free(styles->items);
    pr_intern_done(&styles->ids);
    *styles = (struct pr_styles){0};
}

bool pr_office_field(precis_str xml, const char *name,
                     struct pr_article *article, precis_str *field)
{
    struct pr_markup m = {.source = xml, .xml = true};
    struct pr_buf text = {0};
    bool inside = false;
    while (pr_markup_next(&m)) {
        precis_str piece = pr_str_slice(xml, m.start, m.end);
        if (m.kind == PR_MARKUP_OPEN &&
            pr_str_is(pr_markup_local(m.name), name) && !m.empty)
            inside = true;
        else if (inside && m.kind == PR_MARKUP_CLOSE)
            break;
        else if (inside && m.kind == PR_MARKUP_TEXT)
            pr_markup_unescape(piece, true, &text);
    }
    precis_str found = pr_str_trim(pr_buf_view(&text));
    if (found.size && !field->size)
        *field = pr_arena_str(&article->arena, found);
    bool good = !text.failed && (!found.size || field->bytes);
    pr_buf_done(&text);
    return good;
}

void pr_office_title(struct pr_article *article)
{
    for (size_t b = 0; b < article->B; b++)
        if (article->blocks[b].role == PR_ROLE_TITLE) {
            article->title =
                pr_str_slice(article->text, article->blocks[b].start,
                             article->blocks[b].end);
            return;
        }
}

enum precis_status pr_office_read(const struct pr_office *office,
                                  precis_str bytes,
                                  const struct pr_read_options *options,
                                  pr_article_handler handler, void *context,
                                  struct precis_error *error)
{
    static const char *const endings[] = {".xml", ".rels", NULL};
    struct pr_archive archive = {0};
    struct pr_article article = {0};
    enum precis_status status =
        pr_archive_read(bytes, endings, &archive, error);
    precis_str main = pr_archive_find(&archive, pr_str_from(office->main));
    struct pr_read_options own = {.encoding = NULL};
    (void)options; /* XML names its own encoding */
    if (!status && !main.bytes)
        status = pr_fail(error, PRECIS_E_FORMAT, PR_NOWHERE,
                         "is no %s file (expected a member %s)", office->type,
                         office->main);
    if (!status)
        status = pr_decode(main, &own, pr_str("", 0), &article, error);
    if (!status) {
        article.type = pr_str_from(office->type);
        bool built = office->build(&archive, &article);
        status = pr_article_give(&article, built, handler, context, error);
    }
    pr_article_done(&article);
    pr_archive_done(&archive);
    return status;
}

bool pr_office_holds(precis_str bytes, const char *member)
{
    precis_str name = pr_str_from(member);
    if (!pr_is_zip(bytes))
        return false;
    precis_str head =
        pr_str_slice(bytes, 0, bytes.size < DIRECTORY ? bytes.size : DIRECTORY);
    size_t from = bytes.size > DIRECTORY ? bytes.size - DIRECTORY : 0;
    precis_str tail = pr_str_slice(bytes, from, bytes.size);
    return pr_str_find(head, name, 0) < head.size ||
           pr_str_find(tail, name, 0) < tail.size;
}
