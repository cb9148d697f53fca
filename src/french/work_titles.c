/* work_titles.c - the titles of films, books and records, by their cues. */
/* SPDX-License-Identifier: MIT */
#include "french/name_finder.h"

/* Tokens of a title; tokens between the word for a work and its title. */
enum { TITLE_MAX = 9, CUE_REACH = 3 };

static const char *const works[] = {
    "film",      "long-métrage", "court-métrage", "documentaire", "roman",
    "essai",     "récit",        "recueil",       "livre",        "pièce",
    "album",     "chanson",      "opéra",         "série",        "comédie",
    "drame",     "polar",        "thriller",      "feuilleton",   "nouvelle",
    "spectacle", "ballet",       "tableau",       "huis",         "biopic",
    "manga",     "conte",        "fable",         "fresque",      NULL};

static bool is_sign(const struct pr_name_scene *scene, uint32_t t,
                    const char *sign)
{
    return t >= scene->first && t < scene->last &&
           scene->tokens[t].kind != PR_WORD &&
           pr_str_is(pr_scene_word(scene, t), sign);
}

/* "son premier film, Les …", "le roman Le …": True when a word for a work
 * stands before t. */
static bool is_called(const struct pr_name_scene *scene, uint32_t t)
{
    uint32_t u = t;
    if (u > scene->first &&
        (is_sign(scene, u - 1, ",") || is_sign(scene, u - 1, ":")))
        u--;
    for (uint32_t n = 0; u-- > scene->first && n < CUE_REACH; n++) {
        if (scene->tokens[u].kind != PR_WORD)
            return false;
        if (pr_scene_is(scene, u, works))
            return n == 0 || scene->tokens[u + 1].pos == PR_POS_ADJ;
    }
    return false;
}

/* ", tourné en douze jours", ", huis clos": True when what stands at t, behind
 * a title, tells of a work. */
static bool is_told(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const made[] = {
        "tourné",  "tournée",  "paru",       "parue",       "publié", "publiée",
        "réalisé", "réalisée", "enregistré", "enregistrée", NULL};
    return is_sign(scene, t, ",") && t + 1 < scene->last &&
           (pr_scene_is(scene, t + 1, made) ||
            pr_scene_is(scene, t + 1, works));
}

/* The end of the plain words at t that a sign ends, or t. */
static uint32_t words_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const articles[] = {"la", "le", "l'", "les", NULL};
    uint32_t u = t;
    while (u < scene->last && u - t < TITLE_MAX &&
           scene->tokens[u].kind == PR_WORD) {
        uint8_t pos = scene->tokens[u].pos;
        if (u > t && pr_scene_of(scene, u) && u + 1 < scene->last &&
            pr_scene_bits(scene, u + 1) & PR_WORD_GIVEN)
            return u; /* Les Dunes de Paul Roy */
        bool word = pr_scene_upper(scene, u) || pos == PR_POS_NOUN ||
                    pos == PR_POS_ADJ || pos == PR_POS_PROPN;
        bool link =
            pr_scene_of(scene, u) || (pr_scene_is(scene, u, articles) &&
                                      u > t && pr_scene_of(scene, u - 1));
        if (!word && !link)
            return t;
        u++;
    }
    bool ends = u == scene->last || scene->tokens[u].kind == PR_PUNCTUATION;
    return ends && u - t < TITLE_MAX ? u : t;
}

/* "publie Grandir au calme (éditions du Parvis": the end of the words at t
 * before the bracket that names a publisher, or t. */
static uint32_t published_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const by[] = {"éditions", "éd.", "éditeur", NULL};
    uint32_t u = t;
    while (u < scene->last && u - t < TITLE_MAX &&
           scene->tokens[u].kind == PR_WORD)
        u++;
    return is_sign(scene, u, "(") && u + 1 < scene->last &&
                   pr_scene_is(scene, u + 1, by)
               ? u
               : t;
}

uint32_t pr_name_title_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const articles[] = {"le", "la",  "l'", "les",
                                           "un", "une", NULL};
    if (!(scene->tokens[t].flags & PR_TOKEN_UPPER) || t + 2 >= scene->last)
        return t;
    if (!pr_scene_opens(scene, t) && !pr_scene_bits(scene, t)) {
        uint32_t end = published_end(scene, t);
        if (end > t)
            return end;
    }
    if (!pr_scene_upper(scene, t + 1) || !pr_scene_is(scene, t, articles))
        return t;
    enum pr_name_kind kind;
    bool called = is_called(scene, t);
    uint32_t end = words_end(scene, t + 1);
    if (end == t + 1 && called) /* le film Les Dunes rouges sort */
        end = pr_name_past_adjectives(scene, pr_name_run_end(scene, t + 1));
    if (end == t + 1 || pr_name_known_end(scene, t, &kind) >= end)
        return t; /* Le Havre */
    return called || is_told(scene, end) ? end : t;
}
