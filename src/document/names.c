/* names.c - the persons, organisations and places of a document. */
/* SPDX-License-Identifier: MIT */
#include "document/names.h"

#include "document/name_groups.h"

#include <stdlib.h>

void pr_names_done(struct pr_names *names)
{
    pr_mentions_done(&names->mentions);
    free(names->owner);
    pr_arena_done(&names->arena);
    *names = (struct pr_names){0};
}

struct pr_name_scene pr_names_scene(const struct pr_document *document,
                                    uint32_t first, uint32_t last)
{
    return (struct pr_name_scene){
        .vocabulary = document->vocabulary,
        .text = document->article->text,
        .tokens = document->tokens.items,
        .first = first,
        .last = last,
    };
}

/* Note the forms that stand with a capital inside sentences. */
static bool *find_inside(const struct pr_document *document)
{
    bool *inside =
        calloc(document->vocabulary->forms.count + 1, sizeof *inside);
    for (size_t s = 0; inside && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        for (uint32_t t = sentence->first + 1; t < sentence->last; t++) {
            const struct pr_token *token = &document->tokens.items[t];
            if (token->flags & PR_TOKEN_UPPER && token[-1].kind == PR_WORD)
                inside[token->form] = true;
        }
    }
    return inside;
}

static bool collect(const struct pr_document *document, struct pr_names *names)
{
    bool *inside = find_inside(document);
    bool good = inside != NULL;
    for (size_t s = 0; good && s < document->S; s++) {
        const struct pr_sentence *sentence = &document->sentences[s];
        struct pr_name_scene scene =
            pr_names_scene(document, sentence->first, sentence->last);
        if (sentence->role == PR_ROLE_CODE)
            continue;
        scene.inside = inside;
        scene.forms = document->vocabulary->forms.count;
        good = pr_mentions_of(&scene, &names->mentions);
    }
    free(inside);
    return good;
}

precis_str pr_names_text(const struct pr_document *document, uint32_t first,
                         uint32_t last, struct pr_arena *arena)
{
    struct pr_buf buf = {0};
    pr_document_surface(document, first, last, &buf);
    precis_str text = buf.failed ? (precis_str){NULL, 0}
                                 : pr_arena_str(arena, pr_buf_view(&buf));
    pr_buf_done(&buf);
    return text;
}

/* ---- what a group is called */

static enum pr_name_kind kind_of(const struct pr_name_tally *tally)
{
    enum pr_name_kind best = PR_NAME_OTHER;
    unsigned most = tally->votes[PR_NAME_OTHER];
    for (int k = 0; k < PR_NAME_OTHER; k++)
        if (tally->votes[k] > most &&
            (k != PR_NAME_PERSON || tally->votes[k] >= PR_NAME_PERSON_LEAST)) {
            most = tally->votes[k];
            best = (enum pr_name_kind)k;
        }
    return best;
}

/* Take from a mention what the group does not know better yet. */
static bool learn(struct pr_name_groups *work, const struct pr_mention *mention,
                  struct pr_name *name, uint32_t *longest)
{
    const struct pr_document *document = work->document;
    struct pr_arena *arena = &work->names->arena;
    uint32_t length = mention->acronym ? 1 : 1 + mention->last - mention->first;
    if (length > *longest) {
        *longest = length;
        name->shown =
            pr_names_text(document, mention->first, mention->last, arena);
    }
    if (mention->acronym && mention->other_first < mention->other_last)
        name->acronym =
            pr_names_text(document, mention->first, mention->last, arena);
    if (name->kind == PR_NAME_PERSON && !name->function.size &&
        mention->function_first < mention->function_last) {
        name->function_first = mention->function_first;
        name->function_last = mention->function_last;
        name->function = pr_names_text(document, mention->function_first,
                                       mention->function_last, arena);
        if (!name->function.bytes)
            return false;
    }
    return name->shown.bytes != NULL;
}

/* Fill items from the groups, which are numbered by first place. */
static bool finish(struct pr_name_groups *work)
{
    struct pr_names *names = work->names;
    size_t count = names->mentions.count;
    names->items =
        pr_arena_array(&names->arena, work->groups + 1, sizeof *names->items);
    uint32_t *all = pr_arena_array(&names->arena, count + 1, sizeof *all);
    uint32_t *longest =
        pr_arena_array(&names->arena, work->groups + 1, sizeof *longest);
    uint32_t *next =
        pr_arena_array(&names->arena, work->groups + 1, sizeof *next);
    if (!names->items || !all || !longest || !next)
        return false;
    names->count = work->groups;
    for (size_t m = 0; m < count; m++)
        names->items[work->of[m]].count++;
    for (size_t g = 0; g < work->groups; g++) {
        next[g] = g ? next[g - 1] + (uint32_t)names->items[g - 1].count : 0;
        names->items[g].mentions = all + next[g];
        names->items[g].kind = kind_of(&work->tallies[g]);
    }
    for (size_t m = 0; m < count; m++) {
        uint32_t g = work->of[m];
        all[next[g]++] = (uint32_t)m;
        if (!learn(work, &names->mentions.items[m], &names->items[g],
                   &longest[g]))
            return false;
    }
    return true;
}

enum precis_status pr_names_find(const struct pr_document *document,
                                 struct pr_names *names)
{
    struct pr_name_groups work = {.document = document, .names = names};
    pr_names_done(names);
    bool good = collect(document, names);
    names->owner = calloc(names->mentions.count + 1, sizeof *names->owner);
    work.of = names->owner;
    good = good && work.of;
    for (size_t m = 0; good && m < names->mentions.count; m++)
        good = pr_name_place(&work, m);
    good = good && pr_name_drop_things(&work) && finish(&work);
    pr_name_groups_done(&work);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}

/* A function lies no farther from its name, in tokens. */
enum { FAR = 40 };

/* "de X": true when the name at t belongs to a noun before it. */
static bool belongs(const struct pr_document *document, uint32_t t)
{
    static const char *const of[] = {"de", "d'", "d’", "du", "des"};
    const struct pr_token *tokens = document->tokens.items;
    if (t > 0 && tokens[t - 1].pos == PR_POS_DET &&
        tokens[t - 1].kind == PR_WORD)
        t--;
    for (size_t i = 0; t > 0 && i < PR_LENGTH(of); i++)
        if (pr_str_is(pr_token_str(document, &tokens[t - 1]), of[i]))
            return true;
    return false;
}

const struct pr_mention *pr_names_mention_over(const struct pr_names *names,
                                               uint32_t t)
{
    const struct pr_mentions *mentions = &names->mentions;
    size_t low = 0, high = mentions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (mentions->items[middle].last <= t)
            low = middle + 1;
        else
            high = middle;
    }
    return low < mentions->count ? &mentions->items[low] : NULL;
}

const struct pr_mention *pr_names_mention_from(const struct pr_names *names,
                                               uint32_t t)
{
    size_t low = 0, high = names->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (names->mentions.items[middle].first < t)
            low = middle + 1;
        else
            high = middle;
    }
    return low < names->mentions.count ? &names->mentions.items[low] : NULL;
}

const struct pr_name *pr_names_in(const struct pr_names *names,
                                  const struct pr_document *document,
                                  uint32_t first, uint32_t last)
{
    const struct pr_name *best = NULL;
    uint32_t from = first > FAR ? first - FAR : 0;
    const struct pr_mention *nearest = pr_names_mention_from(names, from);
    size_t low = nearest ? (size_t)(nearest - names->mentions.items)
                         : names->mentions.count;
    for (size_t m = low; m < names->mentions.count; m++) {
        const struct pr_mention *mention = &names->mentions.items[m];
        if (mention->first > last + FAR)
            break;
        bool named = mention->first >= first && mention->last <= last;
        bool called = mention->function_first < mention->function_last &&
                      mention->function_first < last &&
                      mention->function_last > first;
        if (named && mention->first > first && !called &&
            belongs(document, mention->first))
            continue;
        if (!named && !called)
            continue;
        const struct pr_name *name = &names->items[names->owner[m]];
        if (name->kind == PR_NAME_PLACE)
            continue;
        if (!best || name->kind == PR_NAME_PERSON ||
            best->kind != PR_NAME_PERSON)
            best = name;
    }
    return best;
}
