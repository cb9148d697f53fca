/* html_names.c - what the names that authors give elements say of them. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_page.h"

#include "reader/markup.h"

/* The longest class or id that is looked at, in bytes. */
enum { NAMES_MAX = 512, WORD_MAX = 24 };

/*
 * Words that names are made of ("article-body", "siteNav", "block_related").
 * Found by reading pages of the press, not bound to a site.
 */

/* What stands beside articles, whatever else the name says. */
static const char *const strong[] = {
    "addthis",        "addtoany",
    "ariane",         "axeptio",
    "breadcrumb",     "breadcrumbs",
    "comment",        "commentaire",
    "commentaires",   "comments",
    "consent",        "cookie",
    "cookies",        "didomi",
    "disqus",         "footer",
    "gdpr",           "inscription",
    "menu",           "modal",
    "mostread",       "nav",
    "navbar",         "navigation",
    "newsletter",     "newsletters",
    "onetrust",       "optin",
    "outbrain",       "pagination",
    "partage",        "partager",
    "popin",          "populaires",
    "popular",        "popup",
    "promo",          "promoted",
    "publicite",      "readmore",
    "related",        "relatedarticles",
    "relatedposts",   "rgpd",
    "share",          "sharebar",
    "sharedaddy",     "shares",
    "sharing",        "sidebar",
    "signup",         "skip",
    "skiplinks",      "social",
    "socials",        "sponsor",
    "sponsored",      "sponsoring",
    "subscribe",      "taboola",
    "taglist",        "tags",
    "tarteaucitron",  "teasers",
    "toolbar",        "trending",
    "visuallyhidden",
};

/* What often stands beside articles. */
static const char *const weak[] = {
    "abo",           "abonnement",  "ad",
    "ads",           "adslot",      "advert",
    "advertisement", "agenda",      "alert",
    "also",          "aside",       "aussi",
    "auteur",        "author",      "authors",
    "banner",        "bio",         "bottombar",
    "byline",        "caption",     "cards",
    "carousel",      "citer",       "copyright",
    "credit",        "credits",     "crosslinks",
    "date",          "dernieres",   "dfp",
    "diaporama",     "don",         "dossier",
    "encart",        "fb",          "feedback",
    "footnotes",     "form",        "galerie",
    "gallery",       "hidden",      "infobulle",
    "keywords",      "latest",      "liens",
    "lire",          "listing",     "login",
    "mailing",       "masthead",    "meta",
    "metas",         "more",        "notes",
    "only",          "overlay",     "pager",
    "paywall",       "piano",       "player",
    "premium",       "prev",        "print",
    "promotion",     "pub",         "quiz",
    "rating",        "reactions",   "reader",
    "recirculation", "reco",        "recommend",
    "recommended",   "rubrique",    "screen",
    "signature",     "sitemap",     "sommaire",
    "sondage",       "sr",          "subscription",
    "suggestion",    "suggestions", "tag",
    "teaser",        "thumbnail",   "toc",
    "tools",         "tooltip",     "topics",
    "visually",      "widget",      "widgets",
};

/* What often holds them. */
static const char *const holding[] = {
    "article", "body", "chapo", "content", "contenu", "corps",
    "entry",   "post", "story", "text",    "texte",
};

/* What holds them for sure: the reports of a live page are called comments. */
static const char *const sure[] = {"articlebody", "live"};

/* After one of these a word says nothing: "no-sidebar", "tag-newsletter". */
static const char *const modifiers[] = {
    "avec", "category", "has", "no", "not", "sans", "tag", "with", "without",
};

/* What the words of an element's names add up to. */
struct names {
    int sum, caption;
    bool strong, sure;
};

static bool listed(const char *const words[], size_t count, const char *word)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(words[middle], word);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

/* Words that name the legend of a picture, alone or with one of the others. */
static int caption_of(const char *word)
{
    static const char *const alone[] = {"caption",  "captions",  "credit",
                                        "credits",  "legend",    "legende",
                                        "legendes", "figcaption"};
    static const char *const pictures[] = {"img", "image", "photo"};
    static const char *const about[] = {"description", "meta", "metadata",
                                        "title"};
    for (size_t i = 0; i < PR_LENGTH(alone); i++)
        if (!strcmp(alone[i], word))
            return 2;
    for (size_t i = 0; i < PR_LENGTH(pictures); i++)
        if (!strcmp(pictures[i], word))
            return 1;
    for (size_t i = 0; i < PR_LENGTH(about); i++)
        if (!strcmp(about[i], word))
            return 1;
    return 0;
}

static void add_word(struct names *names, const char *word)
{
    names->caption += caption_of(word);
    if (listed(strong, PR_LENGTH(strong), word)) {
        names->strong = true;
        names->sum -= 2;
    } else if (listed(weak, PR_LENGTH(weak), word)) {
        names->sum--;
    } else if (listed(holding, PR_LENGTH(holding), word)) {
        names->sum++;
    } else if (listed(sure, PR_LENGTH(sure), word)) {
        names->sure = true;
        names->sum += 3;
    }
}

/* Add the words of one attribute: parted by anything but letters and where a
 * capital follows a small letter. */
static void add_words(struct names *names, precis_str text)
{
    char word[WORD_MAX + 1];
    size_t size = 0;
    bool modified = false;
    if (text.size > NAMES_MAX)
        text.size = NAMES_MAX;
    for (size_t at = 0; at <= text.size; at++) {
        char c = at < text.size ? text.bytes[at] : ' ';
        bool upper = c >= 'A' && c <= 'Z';
        bool letter = upper || (c >= 'a' && c <= 'z');
        bool camel = upper && at && text.bytes[at - 1] >= 'a' &&
                     text.bytes[at - 1] <= 'z';
        if ((!letter || camel) && size) {
            word[size] = '\0';
            if (!modified)
                add_word(names, word);
            modified =
                c != ' ' && listed(modifiers, PR_LENGTH(modifiers), word);
            size = 0;
        }
        modified = modified && c != ' ';
        if (letter && size < WORD_MAX)
            word[size++] = (char)(upper ? c - 'A' + 'a' : c);
    }
}

int pr_html_names(const struct pr_html *html, size_t node)
{
    static const char *const roles[] = {
        "navigation", "complementary", "banner", "contentinfo",
        "search",     "dialog",        "alert",  "menu"};
    struct names names = {0};
    precis_str role = pr_html_attribute(html, node, "role");
    for (size_t i = 0; i < PR_LENGTH(roles); i++)
        if (pr_markup_same(role, roles[i]))
            return -4;
    add_words(&names, pr_html_attribute(html, node, "class"));
    /* A heading's id is often made of its text: "comment-voter". */
    unsigned tag = html->nodes[node].tag;
    if (tag < PR_HTML_H1 || tag > PR_HTML_H6)
        add_words(&names, pr_html_attribute(html, node, "id"));
    precis_str property = pr_html_attribute(html, node, "itemprop");
    if (pr_markup_same(property, "articleBody"))
        return names.sum + 6;
    if (pr_markup_same(property, "comment"))
        return -4;
    return names.strong && !names.sure && names.sum > -2 ? -2 : names.sum;
}

bool pr_html_names_caption(const struct pr_html *html, size_t node)
{
    struct names names = {0};
    add_words(&names, pr_html_attribute(html, node, "class"));
    return names.caption > 1;
}

bool pr_html_hidden(const struct pr_html *html, size_t node)
{
    precis_str value, tag = pr_html_piece(html, node);
    if (pr_markup_attribute(tag, "hidden", &value) &&
        !pr_markup_same(value, "false"))
        return true;
    if (pr_markup_attribute(tag, "aria-hidden", &value) &&
        pr_markup_same(value, "true"))
        return true;
    if (!pr_markup_attribute(tag, "style", &value))
        return false;
    size_t at = pr_str_find(value, PR_STR("display"), 0);
    precis_str rest = pr_str_slice(value, at, value.size);
    return at < value.size && pr_str_find(rest, PR_STR("none"), 0) <
                                  (rest.size < 14 ? rest.size : 14);
}
