/* html_names.c - what the names that authors give elements say of them. */
/* SPDX-License-Identifier: MIT */
#include "reader/html_page.h"

#include "reader/markup.h"

/* The longest class or id that is looked at, in bytes. */
enum { NAMES_MAX = 512, WORD_MAX = 24 };

/*
 * Words that names are made of ("article-body", "siteNav", "block_related").
 * Negative: what stands beside articles on press pages. Positive: what holds
 * them. Found by reading pages, not bound to a site.
 */
static const struct word {
    const char *word;
    int value;
} words[] = {
    {"abo",           -1},
    {"abonnement",    -1},
    {"ad",            -1},
    {"ads",           -1},
    {"advert",        -1},
    {"advertisement", -1},
    {"agenda",        -1},
    {"alert",         -1},
    {"article",       1 },
    {"articlebody",   3 },
    {"aside",         -1},
    {"auteur",        -1},
    {"author",        -1},
    {"authors",       -1},
    {"banner",        -1},
    {"bio",           -1},
    {"body",          1 },
    {"breadcrumb",    -2},
    {"breadcrumbs",   -2},
    {"bottombar",     -1},
    {"byline",        -1},
    {"caption",       -1},
    {"carousel",      -1},
    {"chapo",         1 },
    {"comment",       -2},
    {"commentaire",   -2},
    {"commentaires",  -2},
    {"comments",      -2},
    {"contenu",       1 },
    {"content",       1 },
    {"cookie",        -2},
    {"cookies",       -2},
    {"consent",       -2},
    {"copyright",     -1},
    {"corps",         1 },
    {"credit",        -1},
    {"credits",       -1},
    {"date",          -1},
    {"disqus",        -2},
    {"don",           -1},
    {"dossier",       -1},
    {"entry",         1 },
    {"fb",            -1},
    {"feedback",      -1},
    {"footer",        -2},
    {"footnotes",     -1},
    {"form",          -1},
    {"gdpr",          -2},
    {"hidden",        -1},
    {"infobulle",     -1},
    {"keywords",      -1},
    {"liens",         -1},
    {"live",          2 },
    {"login",         -1},
    {"masthead",      -1},
    {"mailing",       -1},
    {"menu",          -2},
    {"meta",          -1},
    {"metas",         -1},
    {"modal",         -2},
    {"more",          -1},
    {"nav",           -2},
    {"navbar",        -2},
    {"navigation",    -2},
    {"newsletter",    -2},
    {"newsletters",   -2},
    {"notes",         -1},
    {"outbrain",      -2},
    {"overlay",       -1},
    {"pager",         -1},
    {"pagination",    -2},
    {"partage",       -2},
    {"partager",      -2},
    {"paywall",       -1},
    {"piano",         -1},
    {"player",        -1},
    {"popin",         -2},
    {"popup",         -2},
    {"post",          1 },
    {"premium",       -1},
    {"prev",          -1},
    {"print",         -1},
    {"promo",         -2},
    {"promoted",      -2},
    {"promotion",     -1},
    {"pub",           -1},
    {"publicite",     -2},
    {"rating",        -1},
    {"reactions",     -1},
    {"recommend",     -1},
    {"recommended",   -1},
    {"reco",          -1},
    {"related",       -2},
    {"rich",          0 },
    {"rubrique",      -1},
    {"share",         -2},
    {"sharing",       -2},
    {"sharebar",      -2},
    {"shares",        -2},
    {"sidebar",       -2},
    {"signature",     -1},
    {"sitemap",       -1},
    {"social",        -2},
    {"socials",       -2},
    {"sommaire",      -1},
    {"sponsor",       -2},
    {"sponsored",     -2},
    {"story",         1 },
    {"subscribe",     -2},
    {"subscription",  -1},
    {"suggestion",    -1},
    {"suggestions",   -1},
    {"taboola",       -2},
    {"tags",          -2},
    {"tag",           -1},
    {"taglist",       -2},
    {"teaser",        -1},
    {"teasers",       -2},
    {"text",          1 },
    {"texte",         1 },
    {"thumbnail",     -1},
    {"toc",           -1},
    {"toolbar",       -2},
    {"tools",         -1},
    {"topics",        -1},
    {"trending",      -2},

    {"widget",        -1},
    {"widgets",       -1},
};

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

static int value_of(const char *word)
{
    for (size_t i = 0; i < PR_LENGTH(words); i++)
        if (!strcmp(words[i].word, word))
            return words[i].value;
    return 0;
}

/* The sum over the words of one attribute: parted by anything but letters and
 * where a capital follows a small letter. */
static int weigh(precis_str names, int (*value)(const char *word))
{
    char word[WORD_MAX + 1];
    size_t size = 0;
    int sum = 0;
    if (names.size > NAMES_MAX)
        names.size = NAMES_MAX;
    for (size_t at = 0; at <= names.size; at++) {
        char c = at < names.size ? names.bytes[at] : ' ';
        bool upper = c >= 'A' && c <= 'Z';
        bool letter = upper || (c >= 'a' && c <= 'z');
        bool camel = upper && at && names.bytes[at - 1] >= 'a' &&
                     names.bytes[at - 1] <= 'z';
        if ((!letter || camel) && size) {
            word[size] = '\0';
            sum += value(word);
            size = 0;
        }
        if (letter && size < WORD_MAX)
            word[size++] = (char)(upper ? c - 'A' + 'a' : c);
    }
    return sum;
}

int pr_html_names(const struct pr_html *html, size_t node)
{
    static const char *const roles[] = {
        "navigation", "complementary", "banner", "contentinfo",
        "search",     "dialog",        "alert",  "menu"};
    precis_str role = pr_html_attribute(html, node, "role");
    for (size_t i = 0; i < PR_LENGTH(roles); i++)
        if (pr_markup_same(role, roles[i]))
            return -4;
    int sum = weigh(pr_html_attribute(html, node, "class"), value_of) +
              weigh(pr_html_attribute(html, node, "id"), value_of);
    precis_str property = pr_html_attribute(html, node, "itemprop");
    if (pr_markup_same(property, "articleBody"))
        sum += 6;
    if (pr_markup_same(property, "comment"))
        sum -= 4;
    return sum;
}

bool pr_html_names_caption(const struct pr_html *html, size_t node)
{
    precis_str names = pr_html_attribute(html, node, "class");
    return weigh(names, caption_of) > 1;
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
