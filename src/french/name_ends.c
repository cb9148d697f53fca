/* name_ends.c - where a proper name begins and ends. */
/* SPDX-License-Identifier: MIT */
#include "french/name_finder.h"

#include "unicode/fold.h"

/* Tokens of one name, of a known name; links of an organisation's name. */
enum { NAME_MAX_TOKENS = 12, KNOWN_MAX = 8, LINKS_MAX = 2 };

/* True for a form whose readings are all of verbs. */
static bool is_plain(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    for (uint8_t r = 0; r < form->count; r++) {
        uint8_t pos = vocabulary->reading[form->readings + r].pos;
        if (pos != PR_POS_VERB && pos != PR_POS_AUX && pos != PR_POS_PROPN &&
            pos != PR_POS_ADJ)
            return false;
    }
    return true;
}

/* "Fondé en 1890", "Élue par le conseil": a participle opens the sentence. */
static bool is_participle_phrase(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const links[] = {"en", "par", "à", "dans", "sous", NULL};
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    if (!form->known || t + 1 >= scene->last ||
        !pr_scene_is(scene, t + 1, links))
        return false;
    for (uint8_t r = 0; r < form->count; r++)
        if (vocabulary->reading[form->readings + r].tense == PR_PAST_PARTICIPLE)
            return true;
    return false;
}

bool pr_name_begins(const struct pr_name_scene *scene, uint32_t t)
{
    if (!pr_scene_upper(scene, t))
        return false;
    const struct pr_token *token = &scene->tokens[t];
    if (!pr_scene_opens(scene, t) || token->flags & PR_TOKEN_CAPITALS)
        return true;
    if (token->form < scene->forms && scene->inside[token->form])
        return true;
    if (!scene->vocabulary->form[token->form].listed &&
        scene->vocabulary->form[token->form].known && is_plain(scene, t))
        return false; /* Reculer serait …, Né à … */
    if (is_participle_phrase(scene, t))
        return false;
    if (pr_scene_bits(scene, t) & PR_WORD_GIVEN && t + 1 < scene->last &&
        pr_scene_upper(scene, t + 1))
        return true;
    return !pr_scene_common(scene, t);
}

/* The end of the particles at t (de, von der) when a name goes on after. */
static uint32_t past_particles(const struct pr_name_scene *scene, uint32_t t,
                               bool person)
{
    static const char *const always[] = {
        "von", "van", "der", "den", "ben",   "bin", "al",    "el", "di",
        "da",  "dos", "del", "ter", "della", "dei", "degli", "&",  NULL};
    static const char *const persons[] = {"de", "d'", "du", "des",
                                          "la", "le", NULL};
    uint32_t end = t;
    while (end < scene->last && end < t + 3 &&
           (pr_scene_is(scene, end, always) ||
            (person && pr_scene_is(scene, end, persons))))
        end++;
    bool on = end > t && end < scene->last && pr_scene_upper(scene, end) &&
              (!(scene->tokens[end].flags & PR_TOKEN_CAPITALS) ||
               scene->tokens[end - 1].flags & PR_TOKEN_CAPITALS);
    return on ? end : t; /* Luc Ferrand du CHU */
}

/* al-Khatib, el-Béji. */
static bool has_article(const struct pr_name_scene *scene, uint32_t t)
{
    precis_str word = pr_scene_word(scene, t);
    return scene->tokens[t].kind == PR_WORD && word.size > 4 &&
           (word.bytes[0] == 'a' || word.bytes[0] == 'e') &&
           word.bytes[1] == 'l' && word.bytes[2] == '-' &&
           !(word.bytes[3] >= 'a' && word.bytes[3] <= 'z');
}

uint32_t pr_name_run_end(const struct pr_name_scene *scene, uint32_t t)
{
    bool person = pr_scene_bits(scene, t) & PR_WORD_GIVEN;
    uint32_t end = t + 1;
    while (end < scene->last && end - t < NAME_MAX_TOKENS) {
        if (pr_scene_upper(scene, end) || has_article(scene, end)) {
            end++;
            continue;
        }
        uint32_t on = past_particles(scene, end, person);
        if (on == end)
            break;
        end = on + 1;
    }
    return end;
}

/* Append a word as lists have it; PARIS as Paris. */
static void write_known(const struct pr_name_scene *scene, uint32_t t,
                        struct pr_buf *buf)
{
    precis_str word = pr_scene_word(scene, t);
    if (!(scene->tokens[t].flags & PR_TOKEN_CAPITALS) || word.size < 4 ||
        pr_gazetteer_name(word) != PR_NAME_KINDS) {
        pr_fold(word, PR_FOLD_SIGNS, buf);
        return;
    }
    size_t first = 1;
    while (first < word.size &&
           ((unsigned char)word.bytes[first] & 0xC0) == 0x80)
        first++;
    pr_buf_append(buf, word.bytes, first);
    pr_fold(pr_str_slice(word, first, word.size), PR_FOLD_SIGNS | PR_FOLD_CASE,
            buf);
}

uint32_t pr_name_known_end(const struct pr_name_scene *scene, uint32_t t,
                           enum pr_name_kind *kind)
{
    struct pr_buf name = {0};
    uint32_t best = t;
    for (uint32_t u = t; u < scene->last && u < t + KNOWN_MAX; u++) {
        const struct pr_token *token = &scene->tokens[u];
        bool number = u > t && token->kind == PR_NUMBER; /* France 2 */
        if (token->kind != PR_WORD && !number)
            break;
        if (u > t && token->start > token[-1].end)
            pr_buf_char(&name, ' ');
        write_known(scene, u, &name);
        enum pr_name_kind found = pr_gazetteer_name(pr_buf_view(&name));
        if (found == PR_NAME_KINDS)
            continue;
        best = u + 1;
        *kind = found;
    }
    pr_buf_done(&name);
    return best;
}

static bool has_pos(const struct pr_name_scene *scene, uint32_t t, uint8_t pos)
{
    return t < scene->last && scene->tokens[t].kind == PR_WORD &&
           scene->tokens[t].pos == pos;
}

/* An adjective at t, but no form of a verb of saying: la mairie dément. */
static bool is_adjective(const struct pr_name_scene *scene, uint32_t t)
{
    if (!has_pos(scene, t, PR_POS_ADJ))
        return false;
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    for (uint8_t r = 0; r < form->count; r++) {
        const struct pr_reading *reading =
            &vocabulary->reading[form->readings + r];
        if (reading->pos == PR_POS_VERB &&
            reading->tense != PR_PAST_PARTICIPLE &&
            reading->tense != PR_PRESENT_PARTICIPLE &&
            pr_gazetteer_says(
                pr_intern_str(&vocabulary->terms, reading->lemma)))
            return false;
    }
    return true;
}

uint32_t pr_name_past_adjectives(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const and[] = {"et", NULL};
    while (is_adjective(scene, t) ||
           (t > scene->first && has_pos(scene, t - 1, PR_POS_ADJ) &&
            t + 1 < scene->last && pr_scene_is(scene, t, and) &&
            is_adjective(scene, t + 1)))
        t++;
    return t;
}

/* "de la", "des", "d'" at t and a noun phrase after it: its end, or t. */
static uint32_t past_link(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const articles[] = {"la", "l'", "le", "les", NULL};
    if (t >= scene->last || !pr_scene_of(scene, t))
        return t;
    uint32_t noun = t + 1;
    if (noun < scene->last && pr_scene_is(scene, noun, articles))
        noun++;
    noun = pr_name_past_adjectives(scene, noun);
    if (noun >= scene->last || scene->tokens[noun].kind != PR_WORD ||
        scene->tokens[noun].flags & PR_TOKEN_STOP)
        return t;
    if (pr_scene_upper(scene, noun))
        return pr_name_past_adjectives(scene, pr_name_run_end(scene, noun));
    return has_pos(scene, noun, PR_POS_NOUN)
               ? pr_name_past_adjectives(scene, noun + 1)
               : t;
}

/* "armée de l'Air et de l'Espace": the end of a second link with an article and
 * a capital at t, or t; no town and no body, which are names of their own. */
static uint32_t past_second(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const and[] = {"et", NULL};
    static const char *const whole[] = {"du", "des", NULL};
    static const char *const articles[] = {"la", "l'", NULL};
    if (t + 3 >= scene->last || !pr_scene_is(scene, t, and) ||
        !pr_scene_of(scene, t + 1))
        return t;
    uint32_t noun = t + 2;
    if (pr_scene_is(scene, noun, articles))
        noun++;
    else if (!pr_scene_is(scene, t + 1, whole))
        return t;
    const unsigned bodies =
        PR_WORD_ORG_FULL | PR_WORD_ORG_BARE | PR_WORD_ORG_BEFORE | PR_WORD_PART;
    bool on = pr_scene_upper(scene, noun) &&
              !(pr_scene_bits(scene, noun) & bodies) &&
              pr_gazetteer_name(pr_scene_word(scene, noun)) != PR_NAME_PLACE;
    return on ? noun + 1 : t;
}

uint32_t pr_name_organisation_end(const struct pr_name_scene *scene, uint32_t t,
                                  unsigned bits)
{
    uint32_t end = pr_name_past_adjectives(scene, pr_name_run_end(scene, t));
    for (int links = 0; bits & PR_WORD_ORG_FULL && links < LINKS_MAX; links++) {
        uint32_t on = past_link(scene, end);
        if (on == end)
            break;
        end = pr_scene_upper(scene, on - 1) ? past_second(scene, on) : on;
    }
    return end;
}

uint32_t pr_name_called_end(const struct pr_name_scene *scene, uint32_t t)
{
    enum { WORDS_MAX = 3 };
    static const char *const causes[] = {"sans", "pour", "contre", NULL};
    uint32_t end = pr_name_past_adjectives(scene, t);
    for (uint32_t n = 0; n < WORDS_MAX && end < scene->last; n++) {
        bool cause = pr_scene_is(scene, end, causes) &&
                     (has_pos(scene, end + 1, PR_POS_NOUN) ||
                      has_pos(scene, end + 1, PR_POS_ADJ));
        if (!cause)
            break;
        end += 2;
    }
    return end;
}

uint32_t pr_name_split_at(const struct pr_name_scene *scene, uint32_t t,
                          uint32_t end)
{
    if (pr_scene_bits(scene, t) & (PR_WORD_GIVEN | PR_WORD_ORG_FULL))
        return end;
    for (uint32_t u = t + 1; u + 1 < end; u++)
        if (pr_scene_bits(scene, u) & PR_WORD_GIVEN &&
            scene->tokens[t].end - scene->tokens[t].start > 2)
            return u;
    return end;
}

uint32_t pr_name_compound_end(const struct pr_name_scene *scene, uint32_t t,
                              unsigned bits)
{
    uint32_t end = pr_name_run_end(scene, t);
    if (end == t + 1 && (!(bits & PR_WORD_PLACE) ||
                         (end < scene->last && pr_scene_of(scene, end)))) {
        end = pr_name_organisation_end(scene, t, PR_WORD_ORG_FULL);
        if (bits & PR_WORD_PLACE && end > t + 2 &&
            scene->tokens[end - 1].pos == PR_POS_ADJ)
            return t;
    }
    for (uint32_t u = t + 1; u < end && u < t + 4; u++)
        if (pr_scene_upper(scene, u))
            return end;
    return t;
}
