/* html_tree.c - the elements and texts of an HTML page, as a flat tree. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_tree.h"

#include "reader/markup.h"

#include <stdlib.h>
#include <strings.h>

/* How far up an element that a new one or a closing tag ends is looked for. */
enum { REACH = 256 };

enum { BLOCK = 1, VOID = 2, ENDS_P = 4 };

static const struct tag {
    const char *name;
    uint8_t tag, flags;
} tags[] = {
    {"a",          PR_HTML_A,          0                    },
    {"address",    PR_HTML_ADDRESS,    BLOCK | ENDS_P       },
    {"area",       PR_HTML_VOID,       VOID                 },
    {"article",    PR_HTML_ARTICLE,    BLOCK | ENDS_P       },
    {"aside",      PR_HTML_ASIDE,      BLOCK | ENDS_P       },
    {"audio",      PR_HTML_HIDDEN,     0                    },
    {"base",       PR_HTML_VOID,       VOID                 },
    {"blockquote", PR_HTML_BLOCKQUOTE, BLOCK | ENDS_P       },
    {"body",       PR_HTML_BODY,       BLOCK                },
    {"br",         PR_HTML_BR,         VOID                 },
    {"button",     PR_HTML_BUTTON,     0                    },
    {"canvas",     PR_HTML_HIDDEN,     0                    },
    {"caption",    PR_HTML_CAPTION,    BLOCK                },
    {"center",     PR_HTML_DIV,        BLOCK | ENDS_P       },
    {"col",        PR_HTML_VOID,       VOID                 },
    {"datalist",   PR_HTML_HIDDEN,     0                    },
    {"dd",         PR_HTML_DD,         BLOCK | ENDS_P       },
    {"details",    PR_HTML_DETAILS,    BLOCK | ENDS_P       },
    {"dialog",     PR_HTML_HIDDEN,     BLOCK | ENDS_P       },
    {"div",        PR_HTML_DIV,        BLOCK | ENDS_P       },
    {"dl",         PR_HTML_DL,         BLOCK | ENDS_P       },
    {"dt",         PR_HTML_DT,         BLOCK | ENDS_P       },
    {"embed",      PR_HTML_VOID,       VOID                 },
    {"fieldset",   PR_HTML_DIV,        BLOCK | ENDS_P       },
    {"figcaption", PR_HTML_FIGCAPTION, BLOCK | ENDS_P       },
    {"figure",     PR_HTML_FIGURE,     BLOCK | ENDS_P       },
    {"footer",     PR_HTML_FOOTER,     BLOCK | ENDS_P       },
    {"form",       PR_HTML_FORM,       BLOCK | ENDS_P       },
    {"h1",         PR_HTML_H1,         BLOCK | ENDS_P       },
    {"h2",         PR_HTML_H2,         BLOCK | ENDS_P       },
    {"h3",         PR_HTML_H3,         BLOCK | ENDS_P       },
    {"h4",         PR_HTML_H4,         BLOCK | ENDS_P       },
    {"h5",         PR_HTML_H5,         BLOCK | ENDS_P       },
    {"h6",         PR_HTML_H6,         BLOCK | ENDS_P       },
    {"head",       PR_HTML_HEAD,       BLOCK                },
    {"header",     PR_HTML_HEADER,     BLOCK | ENDS_P       },
    {"hgroup",     PR_HTML_DIV,        BLOCK | ENDS_P       },
    {"hr",         PR_HTML_HR,         BLOCK | VOID | ENDS_P},
    {"html",       PR_HTML_HTML,       BLOCK                },
    {"iframe",     PR_HTML_HIDDEN,     0                    },
    {"img",        PR_HTML_VOID,       VOID                 },
    {"input",      PR_HTML_VOID,       VOID                 },
    {"li",         PR_HTML_LI,         BLOCK | ENDS_P       },
    {"link",       PR_HTML_VOID,       VOID                 },
    {"main",       PR_HTML_MAIN,       BLOCK | ENDS_P       },
    {"map",        PR_HTML_HIDDEN,     0                    },
    {"math",       PR_HTML_HIDDEN,     0                    },
    {"menu",       PR_HTML_NAV,        BLOCK | ENDS_P       },
    {"meta",       PR_HTML_META,       VOID                 },
    {"nav",        PR_HTML_NAV,        BLOCK | ENDS_P       },
    {"noembed",    PR_HTML_HIDDEN,     0                    },
    {"noframes",   PR_HTML_HIDDEN,     0                    },
    {"noscript",   PR_HTML_HIDDEN,     0                    },
    {"object",     PR_HTML_HIDDEN,     0                    },
    {"ol",         PR_HTML_OL,         BLOCK | ENDS_P       },
    {"optgroup",   PR_HTML_HIDDEN,     0                    },
    {"option",     PR_HTML_HIDDEN,     0                    },
    {"p",          PR_HTML_P,          BLOCK | ENDS_P       },
    {"param",      PR_HTML_VOID,       VOID                 },
    {"pre",        PR_HTML_PRE,        BLOCK | ENDS_P       },
    {"script",     PR_HTML_SCRIPT,     0                    },
    {"section",    PR_HTML_SECTION,    BLOCK | ENDS_P       },
    {"select",     PR_HTML_HIDDEN,     0                    },
    {"source",     PR_HTML_VOID,       VOID                 },
    {"style",      PR_HTML_HIDDEN,     0                    },
    {"summary",    PR_HTML_DIV,        BLOCK | ENDS_P       },
    {"sup",        PR_HTML_SUP,        0                    },
    {"svg",        PR_HTML_HIDDEN,     0                    },
    {"table",      PR_HTML_TABLE,      BLOCK | ENDS_P       },
    {"td",         PR_HTML_TD,         BLOCK                },
    {"template",   PR_HTML_HIDDEN,     0                    },
    {"textarea",   PR_HTML_HIDDEN,     0                    },
    {"th",         PR_HTML_TH,         BLOCK                },
    {"time",       PR_HTML_TIME,       0                    },
    {"title",      PR_HTML_TITLE,      BLOCK                },
    {"tr",         PR_HTML_TR,         BLOCK                },
    {"track",      PR_HTML_VOID,       VOID                 },
    {"ul",         PR_HTML_UL,         BLOCK | ENDS_P       },
    {"video",      PR_HTML_HIDDEN,     0                    },
    {"wbr",        PR_HTML_VOID,       VOID                 },
    {"xmp",        PR_HTML_PRE,        BLOCK | ENDS_P       },
};

#define BIT(tag) ((uint64_t)1 << (tag))

bool pr_html_is_block(unsigned tag)
{
    static const uint64_t inside_lines =
        BIT(PR_HTML_TEXT) | BIT(PR_HTML_OTHER) | BIT(PR_HTML_A) |
        BIT(PR_HTML_BR) | BIT(PR_HTML_BUTTON) | BIT(PR_HTML_META) |
        BIT(PR_HTML_SCRIPT) | BIT(PR_HTML_SUP) | BIT(PR_HTML_TIME) |
        BIT(PR_HTML_HIDDEN) | BIT(PR_HTML_VOID);
    return !(inside_lines >> tag & 1);
}

/* A tree while it is built: the open elements are current and its parents. */
struct growth {
    struct pr_html *html;
    uint32_t current;
    uint32_t open[PR_HTML_TAGS]; /* how many of each are open */
    bool failed;
};

static int compare(precis_str name, const char *with)
{
    size_t size = strlen(with);
    int order =
        strncasecmp(name.bytes, with, name.size < size ? name.size : size);
    return order ? order : (name.size > size) - (name.size < size);
}

static const struct tag *find_tag(precis_str name)
{
    size_t low = 0, high = PR_LENGTH(tags);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(name, tags[middle].name);
        if (order == 0)
            return &tags[middle];
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static size_t add_node(struct growth *g, size_t start, size_t end, unsigned tag)
{
    struct pr_html *html = g->html;
    if (!pr_grow(&html->nodes, &html->capacity, html->count,
                 sizeof *html->nodes)) {
        g->failed = true;
        return 0;
    }
    html->nodes[html->count] =
        (struct pr_html_node){(uint32_t)start, (uint32_t)end, g->current,
                              (uint32_t)html->count + 1, (uint16_t)tag};
    return html->count++;
}

/* Close the open elements up to and with node. */
static void close_to(struct growth *g, uint32_t node)
{
    struct pr_html_node *nodes = g->html->nodes;
    for (;;) {
        uint32_t closed = g->current;
        nodes[closed].last = (uint32_t)g->html->count;
        g->open[nodes[closed].tag]--;
        g->current = nodes[closed].parent;
        if (closed == node)
            return;
    }
}

/* The innermost open element of tag, not beyond one of the tags in stop, a
 * set of bits; 0 when there is none near. */
static uint32_t open_element(const struct growth *g, unsigned tag,
                             uint64_t stop)
{
    const struct pr_html_node *nodes = g->html->nodes;
    uint32_t at = g->current;
    if (!g->open[tag])
        return 0;
    for (unsigned i = 0; at && i < REACH; i++, at = nodes[at].parent) {
        if (nodes[at].tag == tag)
            return at;
        if (stop >> nodes[at].tag & 1)
            return 0;
    }
    return 0;
}

/* Elements that a new one of a kind ends (HTML Standard, "optional tags"). */
static const struct ending {
    uint8_t begun, ended;
    uint64_t stop;
} endings[] = {
    {PR_HTML_LI,   PR_HTML_LI,   BIT(PR_HTML_UL) | BIT(PR_HTML_OL)   },
    {PR_HTML_DT,   PR_HTML_DT,   BIT(PR_HTML_DL)                     },
    {PR_HTML_DT,   PR_HTML_DD,   BIT(PR_HTML_DL)                     },
    {PR_HTML_DD,   PR_HTML_DT,   BIT(PR_HTML_DL)                     },
    {PR_HTML_DD,   PR_HTML_DD,   BIT(PR_HTML_DL)                     },
    {PR_HTML_TR,   PR_HTML_TR,   BIT(PR_HTML_TABLE)                  },
    {PR_HTML_TD,   PR_HTML_TD,   BIT(PR_HTML_TR) | BIT(PR_HTML_TABLE)},
    {PR_HTML_TD,   PR_HTML_TH,   BIT(PR_HTML_TR) | BIT(PR_HTML_TABLE)},
    {PR_HTML_TH,   PR_HTML_TD,   BIT(PR_HTML_TR) | BIT(PR_HTML_TABLE)},
    {PR_HTML_TH,   PR_HTML_TH,   BIT(PR_HTML_TR) | BIT(PR_HTML_TABLE)},
    {PR_HTML_BODY, PR_HTML_HEAD, 0                                   },
};

/* Containers beyond which no paragraph is ended. */
#define SCOPE                                                                  \
    (BIT(PR_HTML_DIV) | BIT(PR_HTML_TD) | BIT(PR_HTML_TH) | BIT(PR_HTML_LI) |  \
     BIT(PR_HTML_ARTICLE) | BIT(PR_HTML_SECTION) | BIT(PR_HTML_BLOCKQUOTE) |   \
     BIT(PR_HTML_BUTTON) | BIT(PR_HTML_TABLE))

static void end_implied(struct growth *g, const struct tag *tag)
{
    for (size_t i = 0; i < PR_LENGTH(endings); i++)
        if (tag->tag == endings[i].begun) {
            uint32_t node = open_element(g, endings[i].ended, endings[i].stop);
            if (node)
                close_to(g, node);
        }
    if (tag->flags & ENDS_P) {
        uint32_t node = open_element(g, PR_HTML_P, SCOPE);
        if (node)
            close_to(g, node);
    }
}

static void open_tag(struct growth *g, const struct pr_markup *m)
{
    static const struct tag other = {"", PR_HTML_OTHER, 0};
    const struct tag *tag = find_tag(m->name);
    if (!tag)
        tag = &other;
    end_implied(g, tag);
    size_t node = add_node(g, m->start, m->end, tag->tag);
    if (g->failed || tag->flags & VOID)
        return;
    if (m->empty && (m->xhtml || tag == &other || tag->tag == PR_HTML_HIDDEN))
        return; /* only foreign elements are empty by their slash */
    g->open[tag->tag]++;
    g->current = (uint32_t)node;
}

static void close_tag(struct growth *g, const struct pr_markup *m)
{
    const struct tag *tag = find_tag(m->name);
    if (tag && tag->tag == PR_HTML_BR)
        open_tag(g, m);
    if (tag && tag->flags & VOID)
        return;
    unsigned wanted = tag ? tag->tag : PR_HTML_OTHER;
    /* What is within a line never ends a block around it. */
    uint64_t stop = tag && tag->flags & BLOCK
                        ? 0
                        : BIT(PR_HTML_DIV) | BIT(PR_HTML_P) | BIT(PR_HTML_LI) |
                              BIT(PR_HTML_TD) | BIT(PR_HTML_ARTICLE) |
                              BIT(PR_HTML_SECTION);
    uint32_t node = open_element(g, wanted, stop);
    if (node)
        close_to(g, node);
}

bool pr_html_parse(precis_str source, struct pr_html *html)
{
    struct growth g = {.html = html};
    bool xhtml = pr_str_starts(source, PR_STR("<?xml"));
    struct pr_markup markup = {.source = source, .xhtml = xhtml};
    html->source = source;
    html->count = 0;
    add_node(&g, 0, 0, PR_HTML_OTHER);
    g.open[PR_HTML_OTHER]++;
    while (!g.failed && pr_markup_next(&markup)) {
        if (markup.kind == PR_MARKUP_OPEN)
            open_tag(&g, &markup);
        else if (markup.kind == PR_MARKUP_CLOSE)
            close_tag(&g, &markup);
        else if (markup.kind != PR_MARKUP_OTHER)
            add_node(&g, markup.start, markup.end, PR_HTML_TEXT);
    }
    if (!g.failed)
        close_to(&g, 0);
    return !g.failed;
}

void pr_html_done(struct pr_html *html)
{
    free(html->nodes);
    *html = (struct pr_html){0};
}

precis_str pr_html_attribute(const struct pr_html *html, size_t node,
                             const char *name)
{
    precis_str value;
    return pr_markup_attribute(pr_html_piece(html, node), name, &value)
               ? value
               : pr_str("", 0);
}
