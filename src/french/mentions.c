/* mentions.c - find proper names in a French sentence. */
/* SPDX-License-Identifier: MIT */
#include "french/mentions.h"

#include "french/acronyms.h"
#include "french/people.h"
#include "unicode/fold.h"

/* Tokens of one name, of a known name; links of an organisation's name. */
enum { NAME_MAX_TOKENS = 12, KNOWN_MAX = 8, LINKS_MAX = 2 };

precis_str pr_scene_word(const struct pr_name_scene *scene, uint32_t t)
{
    return pr_str_slice(scene->text, scene->tokens[t].start,
                        scene->tokens[t].end);
}

precis_str pr_scene_key(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    return pr_intern_str(&vocabulary->terms,
                         vocabulary->form[scene->tokens[t].form].key);
}

unsigned pr_scene_bits(const struct pr_name_scene *scene, uint32_t t)
{
    if (scene->tokens[t].kind != PR_WORD)
        return 0;
    return pr_gazetteer_word(pr_scene_word(scene, t), pr_scene_key(scene, t));
}

bool pr_scene_is(const struct pr_name_scene *scene, uint32_t t,
                 const char *const words[])
{
    precis_str key = pr_scene_key(scene, t);
    for (size_t i = 0; words[i]; i++)
        if (pr_str_is(key, words[i]))
            return true;
    return false;
}

bool pr_scene_of(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const of[] = {"de", "d'", "du", "des", NULL};
    return pr_scene_is(scene, t, of);
}

bool pr_scene_verb(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_token *token = &scene->tokens[t];
    if (token->pos == PR_POS_AUX)
        return true;
    if (token->pos != PR_POS_VERB)
        return false;
    uint8_t tense = pr_vocabulary_reading(scene->vocabulary, token)->tense;
    return tense != PR_PAST_PARTICIPLE && tense != PR_INFINITIVE;
}

/* ---- where names begin and end */

/* A capital here is no sign of a name: any word would have it. */
static bool opens(const struct pr_name_scene *scene, uint32_t t)
{
    if (t == scene->first)
        return true;
    const struct pr_token *before = &scene->tokens[t - 1];
    return before->kind == PR_PUNCTUATION &&
           !pr_str_is(pr_scene_word(scene, t - 1), ",") &&
           !pr_str_is(pr_scene_word(scene, t - 1), "(");
}

bool pr_scene_common(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_token *token = &scene->tokens[t];
    if (!vocabulary->lexicon)
        return opens(scene, t);
    return vocabulary->form[token->form].known && token->pos != PR_POS_PROPN;
}

static bool is_upper(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_token *token = &scene->tokens[t];
    return token->kind == PR_WORD && token->flags & PR_TOKEN_UPPER &&
           !(token->flags &
             (PR_TOKEN_ELIDED | PR_TOKEN_CLITIC | PR_TOKEN_STOP));
}

/* True when a name may begin with token t. */
static bool begins(const struct pr_name_scene *scene, uint32_t t)
{
    if (!is_upper(scene, t))
        return false;
    const struct pr_token *token = &scene->tokens[t];
    if (!opens(scene, t) || token->flags & PR_TOKEN_CAPITALS)
        return true;
    if (token->form < scene->forms && scene->inside[token->form])
        return true;
    if (pr_scene_bits(scene, t) & PR_WORD_GIVEN && t + 1 < scene->last &&
        is_upper(scene, t + 1))
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
    bool on = end > t && end < scene->last && is_upper(scene, end);
    return on ? end : t;
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

/* The end of the run of capitals that begins at t. */
static uint32_t run_end(const struct pr_name_scene *scene, uint32_t t)
{
    bool person = pr_scene_bits(scene, t) & PR_WORD_GIVEN;
    uint32_t end = t + 1;
    while (end < scene->last && end - t < NAME_MAX_TOKENS) {
        if (is_upper(scene, end) || has_article(scene, end)) {
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

/* The longest known name at t: its end and kind, or t. */
static uint32_t known_end(const struct pr_name_scene *scene, uint32_t t,
                          enum pr_name_kind *kind)
{
    struct pr_buf name = {0};
    uint32_t best = t;
    for (uint32_t u = t; u < scene->last && u < t + KNOWN_MAX; u++) {
        const struct pr_token *token = &scene->tokens[u];
        if (token->kind != PR_WORD)
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

static uint32_t past_adjectives(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const and[] = {"et", NULL};
    while (has_pos(scene, t, PR_POS_ADJ) ||
           (t > scene->first && has_pos(scene, t - 1, PR_POS_ADJ) &&
            t + 1 < scene->last && pr_scene_is(scene, t, and) &&
            has_pos(scene, t + 1, PR_POS_ADJ)))
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
    noun = past_adjectives(scene, noun);
    if (noun >= scene->last || scene->tokens[noun].kind != PR_WORD ||
        scene->tokens[noun].flags & PR_TOKEN_STOP)
        return t;
    if (is_upper(scene, noun))
        return past_adjectives(scene, run_end(scene, noun));
    return has_pos(scene, noun, PR_POS_NOUN) ? past_adjectives(scene, noun + 1)
                                             : t;
}

/* The end of an organisation's name whose head is at t. */
static uint32_t organisation_end(const struct pr_name_scene *scene, uint32_t t,
                                 unsigned bits)
{
    uint32_t end = past_adjectives(scene, run_end(scene, t));
    for (int links = 0; bits & PR_WORD_ORG_FULL && links < LINKS_MAX; links++) {
        uint32_t on = past_link(scene, end);
        if (on == end)
            break;
        end = on;
    }
    return end;
}

/* ---- one name after the other */

static bool add(struct pr_mentions *mentions, const struct pr_mention *mention)
{
    if (!pr_grow(&mentions->items, &mentions->capacity, mentions->count,
                 sizeof *mentions->items))
        return false;
    mentions->items[mentions->count++] = *mention;
    return true;
}

/* "OpenAI Sam Altman" is two names: where the second begins, or end. */
static uint32_t split_at(const struct pr_name_scene *scene, uint32_t t,
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

/* ministre du Travail: True when the word is a common noun, too. */
static bool is_noun(const struct pr_name_scene *scene, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    for (uint8_t r = 0; r < form->count; r++)
        if (vocabulary->reading[form->readings + r].pos == PR_POS_NOUN)
            return true;
    return false;
}

/* les Occidentaux: people of a kind, who are called by an adjective. */
static bool is_people(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const many[] = {"les",   "des",    "aux",  "ces",
                                       "ses",   "nos",    "deux", "plusieurs",
                                       "trois", "quatre", NULL};
    const struct pr_vocabulary *vocabulary = scene->vocabulary;
    const struct pr_form *form = &vocabulary->form[scene->tokens[t].form];
    if (t == scene->first || !pr_scene_is(scene, t - 1, many))
        return false;
    for (uint8_t r = 0; r < form->count; r++)
        if (vocabulary->reading[form->readings + r].pos == PR_POS_ADJ)
            return true;
    return false;
}

/* les TPU, des PME: things of a kind, not a name. */
static bool is_kind_of_thing(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const many[] = {
        "les",   "des", "ces",  "un",   "une",       "aux",    "ses",
        "leurs", "nos", "cent", "deux", "plusieurs", "unités", NULL};
    return t > scene->first && pr_scene_is(scene, t - 1, many);
}

/* The name that begins at t; *end is past it. False when there is none. */
static bool name_at(const struct pr_name_scene *scene, uint32_t t,
                    struct pr_mention *mention, uint32_t *end)
{
    static const char *const articles[] = {"le", "la", "les", NULL};
    enum pr_name_kind kind = PR_NAME_KINDS;
    unsigned bits = pr_scene_bits(scene, t);
    uint32_t known = scene->tokens[t].flags & PR_TOKEN_UPPER
                         ? known_end(scene, t, &kind)
                         : t;
    bool article = known == t && !opens(scene, t) &&
                   scene->tokens[t].flags & PR_TOKEN_UPPER &&
                   pr_scene_is(scene, t, articles) && t + 1 < scene->last &&
                   is_upper(scene, t + 1);
    bool common = scene->vocabulary->form[scene->tokens[t].form].known &&
                  scene->tokens[t].pos != PR_POS_PROPN;
    if (known == t + 1 && opens(scene, t) && common && !begins(scene, t))
        known = t;
    if (bits & PR_WORD_THING)
        return false;
    if (known == t && !article &&
        (!begins(scene, t) || bits & PR_WORD_HONORIFIC))
        return false;
    bool head = bits & (PR_WORD_ORG_FULL | PR_WORD_ORG_BARE);
    bool sole = bits & PR_WORD_ORG_BARE && t + 1 < scene->last &&
                pr_scene_bits(scene, t + 1) & PR_WORD_GIVEN;
    *end = sole   ? t + 1
           : head ? organisation_end(scene, t, bits)
                  : split_at(scene, t, run_end(scene, t));
    if (!head && t > scene->first && is_noun(scene, t) &&
        pr_scene_bits(scene, t - 1) & PR_WORD_ORG_BEFORE)
        *end = past_adjectives(scene, *end); /* collectif Eau vive */
    enum pr_name_kind part = PR_NAME_KINDS;  /* France Bleu, in … Creuse */
    static const char *const at[] = {"à", NULL};
    bool given = known > t && known < scene->last &&
                 pr_scene_bits(scene, known) & PR_WORD_GIVEN &&
                 !(bits & PR_WORD_GIVEN); /* le maire de Nice Paul Roy */
    bool where = given || (known > t && kind == PR_NAME_PLACE &&
                           t > scene->first && pr_scene_is(scene, t - 1, at));
    if (known >= *end || where) {
        *end = known;
    } else {
        part = known > t + 1 ? kind : part;
        kind = PR_NAME_KINDS;
    }
    *mention = (struct pr_mention){.first = t, .last = *end};
    bool alone = *end == t + 1;
    mention->acronym = alone && scene->tokens[t].flags & PR_TOKEN_CAPITALS;
    if (kind != PR_NAME_KINDS)
        pr_mention_vote(mention, kind, 4);
    else if (head)
        pr_mention_vote(mention, PR_NAME_ORGANISATION, 4);
    if (part != PR_NAME_KINDS)
        pr_mention_vote(mention, part, 3);
    pr_mention_classify(scene, mention,
                        kind != PR_NAME_KINDS || part != PR_NAME_KINDS);
    bool portfolio = alone && kind == PR_NAME_KINDS && is_noun(scene, t) &&
                     pr_function_of(scene, t) != PR_NAME_KINDS;
    bool bare = alone && (bits & (PR_WORD_FUNCTION | PR_WORD_HONORIFIC) ||
                          scene->tokens[t].flags & PR_TOKEN_ABBREVIATION ||
                          scene->tokens[t].end - scene->tokens[t].start < 2);
    if (portfolio || bare ||
        (alone && kind == PR_NAME_KINDS && !head && is_people(scene, t)))
        return false;
    mention->thing =
        mention->acronym && kind == PR_NAME_KINDS && is_kind_of_thing(scene, t);
    unsigned sum = 0;
    for (int k = 0; k < PR_NAME_KINDS; k++)
        sum += mention->votes[k];
    return !alone || sum || !pr_scene_common(scene, t);
}

/* Headings in capitals tell nothing about names. */
static bool is_shouting(const struct pr_name_scene *scene)
{
    unsigned words = 0, capitals = 0;
    for (uint32_t t = scene->first; t < scene->last; t++) {
        words += scene->tokens[t].kind == PR_WORD;
        capitals += (scene->tokens[t].flags & PR_TOKEN_CAPITALS) != 0;
    }
    return words >= 4 && capitals * 2 > words;
}

/* An acronym and its expansion around t: both mentions, *end past them. */
static bool pair_at(const struct pr_name_scene *scene, uint32_t t,
                    struct pr_mentions *mentions, size_t from, uint32_t *end,
                    bool *good)
{
    struct pr_mention acronym, full;
    if (!pr_acronym_find(scene, t, &acronym, &full))
        return false;
    while (mentions->count > from &&
           mentions->items[mentions->count - 1].last > full.first &&
           full.first < t)
        mentions->count--;
    *good = full.first < t ? add(mentions, &full) && add(mentions, &acronym)
                           : add(mentions, &acronym) && add(mentions, &full);
    *end = full.first < t ? t + 1 : full.last;
    return true;
}

bool pr_mentions_of(const struct pr_name_scene *scene,
                    struct pr_mentions *mentions)
{
    size_t from = mentions->count;
    bool good = true;
    if (is_shouting(scene))
        return true;
    for (uint32_t t = scene->first; good && t < scene->last;) {
        struct pr_mention mention;
        uint32_t end = t + 1;
        if (pair_at(scene, t, mentions, from, &end, &good)) {
            t = end;
        } else if (scene->tokens[t].kind == PR_WORD &&
                   name_at(scene, t, &mention, &end)) {
            good = add(mentions, &mention);
            t = end;
        } else {
            t++;
        }
    }
    return good;
}
