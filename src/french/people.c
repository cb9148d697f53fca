/* people.c - the function of a person, said before or after the name. */
/* SPDX-License-Identifier: MIT */
#include "french/people.h"

/* How far a function reaches, in tokens. */
enum { REACH = 14, NEAR = 4, NEXT_TO = 7 };

static bool is_comma(const struct pr_name_scene *scene, uint32_t t)
{
    return t >= scene->first && t < scene->last &&
           pr_str_is(pr_scene_word(scene, t), ",");
}

static const char *const articles[] = {"le",  "la",  "l'", "les", "un",
                                       "une", "son", "sa", NULL};

/* True when token t may lie inside a function. */
static bool inside(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const strangers[] = {"qui", "que", "qu'",  "dont",
                                            "où",  "il",  "elle", "se",
                                            "s'",  "ne",  "n'",   NULL};
    const struct pr_token *token = &scene->tokens[t];
    return token->kind != PR_PUNCTUATION && !pr_scene_verb(scene, t) &&
           !pr_scene_is(scene, t, strangers);
}

/* The nearest word for a function before end, or PR_NO_ID; then the one that
 * it belongs to: porte-parole in "porte-parole du ministre". */
static uint32_t head_before(const struct pr_name_scene *scene, uint32_t end)
{
    uint32_t head = PR_NO_ID, far = end;
    for (uint32_t t = end; t-- > scene->first && far - t <= REACH;) {
        if (!inside(scene, t))
            break;
        if (!(pr_scene_bits(scene, t) & PR_WORD_FUNCTION))
            continue;
        bool linked = head == PR_NO_ID;
        for (uint32_t u = t + 1; !linked && u < head && u < t + NEAR; u++)
            linked = pr_scene_of(scene, u);
        if (!linked || (head != PR_NO_ID && head - t > NEAR))
            break;
        head = t;
    }
    /* rapporteur général, ancien maire */
    while (head != PR_NO_ID && head > scene->first &&
           pr_scene_bits(scene, head - 1) &
               (PR_WORD_FUNCTION | PR_WORD_QUALIFIER))
        head--;
    return head;
}

/* What may follow a name in apposition: its comma, a verb, the end. */
static bool closed(const struct pr_name_scene *scene, uint32_t t)
{
    return t == scene->last || scene->tokens[t].kind == PR_PUNCTUATION ||
           pr_scene_verb(scene, t);
}

static bool before(const struct pr_name_scene *scene,
                   struct pr_mention *mention)
{
    uint32_t name = mention->first - (mention->honorific ? 1 : 0);
    if (name <= scene->first)
        return false;
    bool comma = is_comma(scene, name - 1);
    uint32_t end = comma ? name - 1 : name;
    bool person = mention->last - mention->first >= 2 || mention->honorific;
    if (comma && (!person || !closed(scene, mention->last)))
        return false;
    if (end == scene->first || (!comma && pr_scene_of(scene, end - 1)))
        return false;
    uint32_t head = head_before(scene, end);
    if (head == PR_NO_ID || (!comma && end - head > NEXT_TO))
        return false;
    static const char *const preps[] = {
        "à",  "au", "aux",  "par",  "avec", "et",     "l'",   "le",
        "la", "en", "dans", "pour", "sur",  "contre", "chez", NULL};
    if (!comma && pr_scene_is(scene, end - 1, preps))
        return false;
    mention->function_first = head;
    mention->function_last = end;
    return true;
}

/* "X, 34 ans, agriculteur": past the age and its comma. */
static uint32_t past_age(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const years[] = {"ans", NULL};
    if (t + 2 < scene->last && scene->tokens[t].kind == PR_NUMBER &&
        pr_scene_is(scene, t + 1, years) && is_comma(scene, t + 2))
        return t + 3;
    return t;
}

static bool is_capital(const struct pr_name_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & PR_TOKEN_UPPER;
}

static bool after(const struct pr_name_scene *scene, struct pr_mention *mention)
{
    if (!is_comma(scene, mention->last))
        return false;
    uint32_t comma = mention->last;
    uint32_t t = past_age(scene, comma + 1);
    if (t < scene->last && pr_scene_is(scene, t, articles))
        t++;
    uint32_t head = t;
    while (head < scene->last && head < t + 2 &&
           pr_scene_bits(scene, head) & PR_WORD_QUALIFIER &&
           !(pr_scene_bits(scene, head) & PR_WORD_FUNCTION))
        head++;
    if (head >= scene->last || !(pr_scene_bits(scene, head) & PR_WORD_FUNCTION))
        return false;
    uint32_t end = head + 1;
    while (end < scene->last && end < head + REACH && inside(scene, end))
        end++;
    while (end == head + REACH && end > head + 1 && end < scene->last &&
           is_capital(scene, end) && is_capital(scene, end - 1))
        end--; /* not in the midst of a name */
    bool subject = end < scene->last && pr_scene_verb(scene, end);
    if (subject && head > comma + 1)
        return false; /* reçu par X, un porte-parole a dit */
    mention->function_first = t;
    mention->function_last = end;
    return true;
}

bool pr_function_find(const struct pr_name_scene *scene,
                      struct pr_mention *mention)
{
    return before(scene, mention) || after(scene, mention);
}

enum pr_name_kind pr_function_of(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const local[] = {
        "maire",  "préfet",     "préfète",   "sous-préfet", "habitant",
        "évêque", "archevêque", "habitante", "bourgmestre", NULL};
    static const char *const articles_of[] = {"l'", "la", "le", "les", NULL};
    if (t > scene->first + 1 && pr_scene_is(scene, t - 1, articles_of))
        t--;
    if (t <= scene->first || !pr_scene_of(scene, t - 1))
        return PR_NAME_KINDS;
    for (uint32_t u = t - 1; u-- > scene->first && t - u <= NEAR;) {
        if (pr_scene_bits(scene, u) & PR_WORD_FUNCTION)
            return pr_scene_is(scene, u, local) ? PR_NAME_PLACE
                                                : PR_NAME_ORGANISATION;
        if (!inside(scene, u) || pr_scene_of(scene, u))
            break;
    }
    return PR_NAME_KINDS;
}
