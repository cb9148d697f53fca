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

/* The end of "la semaine dernière", "dès le 4 mai", "en fin de journée" at t,
 * or t. */
static uint32_t past_span(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const since[] = {"dès", NULL};
    static const char *const articles[] = {"le", "la", "l'", NULL};
    static const char *const now[] = {"ce", "cette", NULL};
    static const char *const spans[] = {"semaine",  "mois",   "an",    "année",
                                        "week-end", "nuit",   "été",   "soir",
                                        "jour",     "veille", "hiver", NULL};
    static const char *const past[] = {"dernier", "dernière",  "passé",
                                       "passée",  "précédent", "précédente",
                                       NULL};
    static const char *const in[] = {"en", NULL};
    static const char *const parts[] = {"fin", "début", "milieu", NULL};
    uint32_t u = t;
    if (u + 3 < scene->last && pr_scene_is(scene, u, in) &&
        pr_scene_is(scene, u + 1, parts) && pr_scene_of(scene, u + 2))
        return u + 4;
    u += u < scene->last && pr_scene_is(scene, u, since);
    if (u + 2 >= scene->last)
        return t;
    if (pr_scene_is(scene, u, now) && pr_scene_is(scene, u + 1, spans))
        return u + 2;
    if (!pr_scene_is(scene, u, articles))
        return t;
    u++;
    if (pr_scene_is(scene, u, spans) && pr_scene_is(scene, u + 1, past))
        return u + 2;
    if (scene->tokens[u].kind != PR_NUMBER ||
        !pr_scene_is(scene, u + 1, moments))
        return t;
    u += 2;
    return u < scene->last && scene->tokens[u].kind == PR_NUMBER ? u + 1 : u;
}

uint32_t pr_source_start(const struct pr_name_scene *scene, uint32_t t)
{
    for (int asides = 0; asides < ASIDES_MAX; asides++) {
        uint32_t on = past_span(scene, t);
        if (on == t)
            on = past_moment(scene, t);
        if (on == t)
            on = past_audience(scene, t);
        if (on == t)
            break;
        t = on;
    }
    return t;
}

/* ---- where a source ends */

/* "au micro de X", "à la sortie du conseil": where something is said. */
static bool is_scene_of_talk(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const to[] = {"à", "au", NULL};
    static const char *const articles[] = {"la", "l'", NULL};
    static const char *const places[] = {
        "micro",   "sortie", "issue",      "occasion",  "antenne",
        "presse",  "terme",  "lendemain",  "ouverture", "veille",
        "tribune", "radio",  "télévision", "barre",     NULL};
    if (t + 1 >= scene->last || !pr_scene_is(scene, t, to))
        return false;
    t++;
    if (t + 1 < scene->last && pr_scene_is(scene, t, articles))
        t++;
    return pr_scene_is(scene, t, places);
}

/* "en marge du forum", "en conférence de presse": where something is said. */
static bool is_aside(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const in[] = {"en", NULL};
    static const char *const asides[] = {
        "légende",   "marge",    "conférence", "réponse",     "direct",
        "fin",       "début",    "ouverture",  "préambule",   "visite",
        "référence", "anglais",  "français",   "substance",   "réaction",
        "septembre", "personne", "commission", "déplacement", NULL};
    return is_scene_of_talk(scene, t) ||
           (t + 1 < scene->last && pr_scene_is(scene, t, in) &&
            pr_scene_is(scene, t + 1, asides));
}

/* The end of the noun phrase at t that names a source. */
static uint32_t phrase_end(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const ends[] = {
        "qui",  "que",   "qu'",    "dans",  "lors",   "devant",
        "sur",  "avant", "après",  "pour",  "mais",   "depuis",
        "dont", "sans",  "tandis", "alors", "auprès", NULL};
    static const char *const parts[] = {"début", "fin", "mi", NULL};
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
        bool when = end > t &&
                    (pr_scene_is(scene, end, moments) ||
                     (end + 1 < scene->last && pr_scene_is(scene, end, parts) &&
                      pr_scene_is(scene, end + 1, moments))) &&
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

uint32_t pr_source_end_plain(const struct pr_name_scene *scene, uint32_t t)
{
    return phrase_end(scene, t);
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
    static const char *const bodies[] = {"académie",    "administration",
                                         "agence",      "armée",
                                         "autorités",   "bureau",
                                         "cabinet",     "chaîne",
                                         "comité",      "commission",
                                         "communiqué",  "conseil",
                                         "cour",        "défense",
                                         "diplomatie",  "direction",
                                         "entourage",   "fédération",
                                         "gendarmerie", "gouvernement",
                                         "justice",     "mairie",
                                         "ministère",   "mission",
                                         "opposition",  "parquet",
                                         "parti",       "police",
                                         "pompiers",    "préfecture",
                                         "présidence",  "quotidien",
                                         "secours",     "services",
                                         "source",      "sources",
                                         "tribunal",    NULL};
    static const char *const some[] = {"un",        "une",      "deux",
                                       "plusieurs", "certains", NULL};
    if (first < last && is_upper(scene, first))
        return true;
    /* the head of the phrase speaks: not the mayor in le départ du maire */
    bool one = first < last && pr_scene_is(scene, first, some);
    for (uint32_t t = first; t < last && t < first + 4; t++) {
        if (t > first && !one && pr_scene_of(scene, t))
            return false;
        if (is_upper(scene, t) || pr_scene_is(scene, t, bodies) ||
            pr_scene_bits(scene, t) & (PR_WORD_FUNCTION | PR_WORD_HONORIFIC |
                                       PR_WORD_ORG_BEFORE | PR_WORD_ORG_FULL))
            return true;
    }
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

static bool is_nominal(const struct pr_token *token)
{
    return token->kind == PR_WORD &&
           (token->pos == PR_POS_NOUN || token->pos == PR_POS_ADJ ||
            token->pos == PR_POS_ADP || token->pos == PR_POS_DET ||
            token->pos == PR_POS_X || token->pos == PR_POS_PROPN);
}

/* "La mission du port, forte de dix membres, a jugé": the end of the phrase
 * that opens the sentence at first, with an aside without names from there to
 * the comma before end; or first. */
static uint32_t opening_subject(const struct pr_name_scene *scene,
                                uint32_t first, uint32_t end)
{
    uint32_t t = first;
    if (end <= first || !is_comma(scene, end - 1) ||
        scene->tokens[first].pos != PR_POS_DET)
        return first;
    while (t < end && t - first < SUBJECT_MAX && is_nominal(&scene->tokens[t]))
        t++;
    if (t + 1 >= end || !is_comma(scene, t) || with_name(scene, t) != t ||
        !pr_source_speaks(scene, first + 1, t))
        return first;
    for (uint32_t u = t + 1; u + 1 < end; u++)
        if (is_upper(scene, u) || is_comma(scene, u))
            return first;
    return t;
}

uint32_t pr_source_subject(const struct pr_name_scene *scene, uint32_t first,
                           uint32_t verb, uint32_t *last)
{
    uint32_t end = group_start(scene, first, verb), t = end;
    *last = opening_subject(scene, first, end);
    if (*last > first)
        return first;
    *last = end;
    while (t > first && end - t < SUBJECT_MAX &&
           is_nominal(&scene->tokens[t - 1]))
        t--;
    bool whole = t == first || scene->tokens[t - 1].kind == PR_PUNCTUATION ||
                 scene->tokens[t - 1].pos == PR_POS_SCONJ;
    bool phrase = t + 1 < end && scene->tokens[t].pos == PR_POS_DET &&
                  !pr_scene_of(scene, t);
    return whole && phrase ? t : end;
}
