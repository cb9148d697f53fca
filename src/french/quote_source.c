/* quote_source.c - the words of a sentence that name who says something. */
/* SPDX-License-Identifier: MIT */
#include "french/quote_source.h"

/* The most tokens of a source; words of a plain subject; asides before a
 * source. */
enum { SOURCE_MAX = 24, SUBJECT_MAX = 10, ASIDES_MAX = 4 };

static bool is_comma(const struct pr_name_scene *scene, uint32_t t)
{
    return t >= scene->first && t < scene->last &&
           scene->tokens[t].kind != PR_WORD &&
           pr_str_is(pr_scene_word(scene, t), ",");
}

static bool is_upper(const struct pr_name_scene *scene, uint32_t t)
{
    return t < scene->last && scene->tokens[t].kind == PR_WORD &&
           scene->tokens[t].flags & PR_TOKEN_UPPER;
}

/* ---- where a source begins: a déclaré mardi à l'AFP X */

/* The end of "à l'AFP", "auprès de la radio", "sur Canal" at t, or t. */
static uint32_t past_audience(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const to[] = {"à",      "au",  "aux",    "sur",
                                     "auprès", "en",  "dans",   "devant",
                                     "lors",   "via", "depuis", NULL};
    static const char *const articles[] = {
        "de", "d'",  "du",  "des", "l'",  "la",    "le", "les",
        "un", "une", "son", "sa",  "ses", "cette", "ce", NULL};
    uint32_t u = t;
    if (u >= scene->last || !pr_scene_is(scene, u, to))
        return t;
    for (u++; u < scene->last && pr_scene_is(scene, u, articles);)
        u++;
    if (u >= scene->last || scene->tokens[u].kind != PR_WORD)
        return t;
    bool name = is_upper(scene, u);
    u++;
    if (!name && u + 1 < scene->last && pr_scene_of(scene, u) &&
        is_upper(scene, u + 1)) /* au micro de X */
        u += 2;
    return u;
}

/* The end of what only says when or how at t, or t. */
static const char *const moments[] = {
    "lundi",    "mardi",   "mercredi", "jeudi",     "vendredi",   "samedi",
    "dimanche", "matin",   "soir",     "midi",      "après-midi", "nuit",
    "hier",     "janvier", "février",  "mars",      "avril",      "mai",
    "juin",     "juillet", "août",     "septembre", "octobre",    "novembre",
    "décembre", "ce",      "cette",    NULL};

static uint32_t past_moment(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const days[] = {"ce", "cette", NULL};
    uint32_t u = t;
    while (u < scene->last && u < t + 4 &&
           (scene->tokens[u].kind == PR_NUMBER ||
            scene->tokens[u].pos == PR_POS_ADV ||
            (pr_scene_is(scene, u, moments) && !is_upper(scene, u))))
        u++;
    return u > t && pr_scene_is(scene, u - 1, days) ? u - 1 : u;
}

uint32_t pr_source_start(const struct pr_name_scene *scene, uint32_t t)
{
    for (int asides = 0; asides < ASIDES_MAX; asides++) {
        uint32_t on = past_moment(scene, t);
        if (on == t)
            on = past_audience(scene, t);
        if (on == t)
            break;
        t = on;
    }
    return t;
}

/* ---- where a source ends */

/* "en marge du forum", "en conférence de presse": where something is said. */
static bool is_aside(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const in[] = {"en", NULL};
    static const char *const asides[] = {
        "légende",   "marge",    "conférence", "réponse",     "direct",
        "fin",       "début",    "ouverture",  "préambule",   "visite",
        "référence", "anglais",  "français",   "substance",   "réaction",
        "septembre", "personne", "commission", "déplacement", NULL};
    return t + 1 < scene->last && pr_scene_is(scene, t, in) &&
           pr_scene_is(scene, t + 1, asides);
}

/* The end of the noun phrase at t that names a source. */
static uint32_t phrase_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const ends[] = {
        "qui",  "que",   "qu'",    "dans",  "lors", "devant",
        "sur",  "avant", "après",  "pour",  "mais", "depuis",
        "dont", "sans",  "tandis", "alors", NULL};
    static const char *const one[] = {"celui", "celle", "ceux", "celles", NULL};
    static const char *const who[] = {"qui", "que", "qu'", "dont", NULL};
    uint32_t end = t;
    bool relative = t + 1 < scene->last && pr_scene_is(scene, t, one) &&
                    pr_scene_is(scene, t + 1, who);
    while (relative && end < scene->last && end - t < SOURCE_MAX &&
           scene->tokens[end].kind != PR_PUNCTUATION)
        end++; /* celui qui dirige le port */
    while (!relative && end < scene->last && end - t < SOURCE_MAX) {
        const struct pr_token *token = &scene->tokens[end];
        bool mark = token->kind == PR_PUNCTUATION &&
                    !pr_str_is(pr_scene_word(scene, end), "(") &&
                    !pr_str_is(pr_scene_word(scene, end), ")");
        bool amid = end > t && is_upper(scene, end - 1) &&
                    is_upper(scene, end + 1); /* Corriere della Sera */
        bool when = end > t && pr_scene_is(scene, end, moments) &&
                    !is_upper(scene, end); /* la préfète mardi soir */
        if (mark || when || (pr_scene_verb(scene, end) && !amid) ||
            pr_scene_is(scene, end, ends) || is_aside(scene, end))
            break;
        end++;
    }
    while (end > t && scene->tokens[end - 1].pos == PR_POS_DET)
        end--; /* la préfète le 3 mars */
    return end;
}

/* ", Anne Morel", ", le colonel Petit" after a source: past them. */
static uint32_t with_name(const struct pr_name_scene *scene, uint32_t end)
{
    uint32_t t = end + 1;
    if (!is_comma(scene, end) || t >= scene->last)
        return end;
    if (is_upper(scene, t))
        return phrase_end(scene, t);
    if (scene->tokens[t].pos != PR_POS_DET || t + 2 >= scene->last ||
        !(pr_scene_bits(scene, t + 1) & PR_WORD_FUNCTION))
        return end;
    uint32_t on = phrase_end(scene, t);
    for (uint32_t u = t + 2; u < on; u++)
        if (is_upper(scene, u))
            return on;
    return end;
}

/* ", économiste" after a source, up to the comma that ends it. */
static uint32_t with_function(const struct pr_name_scene *scene, uint32_t end)
{
    uint32_t t = end + 1;
    if (!is_comma(scene, end) || t + 1 >= scene->last)
        return end;
    if (scene->tokens[t].pos == PR_POS_DET)
        t++;
    if (!(pr_scene_bits(scene, t) & (PR_WORD_FUNCTION | PR_WORD_QUALIFIER)))
        return end;
    uint32_t on = phrase_end(scene, t);
    return is_comma(scene, on) ? on : end;
}

/* True when a word of [first, last) is the function of a person. */
static bool has_function(const struct pr_name_scene *scene, uint32_t first,
                         uint32_t last)
{
    for (uint32_t t = first; t < last; t++)
        if (pr_scene_bits(scene, t) & PR_WORD_FUNCTION)
            return true;
    return false;
}

uint32_t pr_source_end_behind(const struct pr_name_scene *scene, uint32_t t)
{
    return with_name(scene, phrase_end(scene, t));
}

uint32_t pr_source_end_according(const struct pr_name_scene *scene, uint32_t t)
{
    uint32_t end = phrase_end(scene, t);
    if (!has_function(scene, t, end))
        return with_function(scene, end);
    if (!is_upper(scene, end + 1))
        return end;
    uint32_t named = with_name(scene, end);
    bool full = named > end + 2 && is_upper(scene, named - 1);
    return full && is_comma(scene, named) ? named : end;
}

bool pr_source_speaks(const struct pr_name_scene *scene, uint32_t first,
                      uint32_t last)
{
    static const char *const bodies[] = {
        "autorités",    "communiqué", "défense",    "direction",  "gendarmerie",
        "gouvernement", "justice",    "mairie",     "ministère",  "parquet",
        "police",       "pompiers",   "préfecture", "présidence", "source",
        "sources",      "tribunal",   NULL};
    if (first < last && is_upper(scene, first))
        return true;
    for (uint32_t t = first; t < last && t < first + 4; t++)
        if (is_upper(scene, t) || pr_scene_is(scene, t, bodies) ||
            pr_scene_bits(scene, t) & (PR_WORD_FUNCTION | PR_WORD_HONORIFIC |
                                       PR_WORD_ORG_BEFORE | PR_WORD_ORG_FULL))
            return true;
    return false;
}

/* ---- the plain subject of a verb */

/* Past the auxiliaries, adverbs and weak pronouns before a verb, backwards. */
static uint32_t group_start(const struct pr_name_scene *scene, uint32_t first,
                            uint32_t verb)
{
    static const char *const weak[] = {"se", "s'", "ne", "n'", "me",  "m'",
                                       "y",  "en", "le", "l'", "lui", NULL};
    uint32_t t = verb;
    while (t > first &&
           (scene->tokens[t - 1].pos == PR_POS_AUX ||
            scene->tokens[t - 1].pos == PR_POS_ADV ||
            (t < verb + 1 && scene->tokens[t - 1].pos == PR_POS_PRON &&
             pr_scene_is(scene, t - 1, weak))))
        t--;
    return t;
}

bool pr_source_pronoun(const struct pr_name_scene *scene, uint32_t first,
                       uint32_t verb, uint32_t *pronoun)
{
    static const char *const subjects[] = {
        "il",   "elle",     "ils",      "elles",    "on",       "je", "j'",
        "nous", "celui-ci", "celle-ci", "celui-là", "celle-là", NULL};
    static const char *const last[] = {"dernier", "dernière", NULL};
    static const char *const the[] = {"ce", "cette", NULL};
    uint32_t t = group_start(scene, first, verb);
    if (t > first + 1 && pr_scene_is(scene, t - 1, last) &&
        pr_scene_is(scene, t - 2, the)) {
        *pronoun = t - 1;
        return true;
    }
    if (t <= first || !pr_scene_is(scene, t - 1, subjects))
        return false;
    *pronoun = t - 1;
    return true;
}

uint32_t pr_source_subject(const struct pr_name_scene *scene, uint32_t first,
                           uint32_t verb, uint32_t *last)
{
    uint32_t end = group_start(scene, first, verb), t = end;
    *last = end;
    while (t > first && end - t < SUBJECT_MAX &&
           scene->tokens[t - 1].kind == PR_WORD &&
           (scene->tokens[t - 1].pos == PR_POS_NOUN ||
            scene->tokens[t - 1].pos == PR_POS_ADJ ||
            scene->tokens[t - 1].pos == PR_POS_ADP ||
            scene->tokens[t - 1].pos == PR_POS_DET ||
            scene->tokens[t - 1].pos == PR_POS_X ||
            scene->tokens[t - 1].pos == PR_POS_PROPN))
        t--;
    bool whole = t == first || scene->tokens[t - 1].kind == PR_PUNCTUATION ||
                 scene->tokens[t - 1].pos == PR_POS_SCONJ;
    bool phrase = t + 1 < end && scene->tokens[t].pos == PR_POS_DET &&
                  !pr_scene_of(scene, t);
    return whole && phrase ? t : end;
}
