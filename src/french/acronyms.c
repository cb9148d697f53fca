/* acronyms.c - acronyms beside their expansions: Cour des comptes (CC). */
/* SPDX-License-Identifier: MIT */
#include "french/acronyms.h"

#include "unicode/fold.h"

/* Letters of an acronym, and the words its expansion may take. */
enum { LETTERS_MIN = 2, LETTERS_MAX = 10, WORDS_MAX = 24 };

/* The letters of a word, folded to plain small ones. */
static size_t letters_of(precis_str word, char letters[LETTERS_MAX])
{
    struct pr_buf folded = {0};
    size_t count = 0;
    pr_fold(word, PR_FOLD_CASE | PR_FOLD_ACCENTS, &folded);
    for (size_t i = 0; i < folded.size; i++) {
        char c = folded.bytes[i];
        if (c >= 'a' && c <= 'z' && count++ < LETTERS_MAX)
            letters[count - 1] = c;
    }
    pr_buf_done(&folded);
    return count;
}

static char initial(const struct pr_name_scene *scene, uint32_t t)
{
    char letters[LETTERS_MAX] = {0};
    if (scene->tokens[t].kind != PR_WORD)
        return 0;
    return letters_of(pr_scene_word(scene, t), letters) ? letters[0] : 0;
}

static bool is_small(const struct pr_name_scene *scene, uint32_t t)
{
    return scene->tokens[t].flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED);
}

static bool is_mark(const struct pr_name_scene *scene, uint32_t t,
                    const char *mark)
{
    return t >= scene->first && t < scene->last &&
           pr_str_is(pr_scene_word(scene, t), mark);
}

/* The first token of the expansion that ends before end, or PR_NO_ID. */
static uint32_t align_back(const struct pr_name_scene *scene, uint32_t end,
                           const char letters[], size_t count)
{
    uint32_t t = end;
    while (count && t > scene->first && end - t < WORDS_MAX) {
        t--;
        if (initial(scene, t) == letters[count - 1])
            count--;
        else if (!is_small(scene, t))
            return PR_NO_ID;
    }
    return count ? PR_NO_ID : t;
}

/* True when the words of [first, last) begin with the letters in order. */
static bool align_forward(const struct pr_name_scene *scene, uint32_t first,
                          uint32_t last, const char letters[], size_t count)
{
    size_t at = 0;
    for (uint32_t t = first; t < last; t++) {
        if (at < count && initial(scene, t) == letters[at])
            at++;
        else if (!is_small(scene, t))
            return false;
    }
    return at == count;
}

static void fill(const struct pr_name_scene *scene, uint32_t t, uint32_t first,
                 uint32_t last, struct pr_mention *acronym,
                 struct pr_mention *full)
{
    bool proper = false;
    for (uint32_t u = first; u < last; u++)
        proper |= scene->tokens[u].flags & PR_TOKEN_UPPER && u != scene->first;
    uint8_t kind = proper ? PR_NAME_ORGANISATION : PR_NAME_OTHER;
    *acronym = (struct pr_mention){.first = t,
                                   .last = t + 1,
                                   .other_first = first,
                                   .other_last = last,
                                   .acronym = true};
    *full = (struct pr_mention){
        .first = first, .last = last, .other_first = t, .other_last = t + 1};
    acronym->votes[kind] = full->votes[kind] = 4;
    enum pr_name_kind known = PR_NAME_KINDS;
    for (uint32_t u = first; u < last; u++)
        if (pr_scene_bits(scene, u) & (PR_WORD_ORG_FULL | PR_WORD_ORG_BARE) &&
            scene->tokens[u].flags & PR_TOKEN_UPPER)
            known = PR_NAME_ORGANISATION;
    if (known == PR_NAME_ORGANISATION)
        acronym->votes[known] = full->votes[known] = 6;
}

bool pr_acronym_find(const struct pr_name_scene *scene, uint32_t t,
                     struct pr_mention *acronym, struct pr_mention *full)
{
    char letters[LETTERS_MAX];
    /* in brackets also Insee, Afef: the letters tell */
    bool bracketed = t > scene->first && is_mark(scene, t - 1, "(");
    unsigned wanted = PR_TOKEN_CAPITALS | (bracketed ? PR_TOKEN_UPPER : 0);
    if (!(scene->tokens[t].flags & wanted) || scene->tokens[t].kind != PR_WORD)
        return false;
    size_t count = letters_of(pr_scene_word(scene, t), letters);
    if (count < LETTERS_MIN || count > LETTERS_MAX)
        return false;
    if (bracketed && is_mark(scene, t + 1, ")")) {
        uint32_t first = align_back(scene, t - 1, letters, count);
        if (first == PR_NO_ID)
            return false;
        fill(scene, t, first, t - 1, acronym, full);
        return true;
    }
    if (!is_mark(scene, t + 1, "("))
        return false;
    uint32_t end = t + 2;
    while (end < scene->last && end - t < WORDS_MAX &&
           !is_mark(scene, end, ")"))
        end++;
    if (!is_mark(scene, end, ")") || end - t < 4 ||
        !align_forward(scene, t + 2, end, letters, count))
        return false;
    fill(scene, t, t + 2, end, acronym, full);
    return true;
}
