/* names.c - the persons, organisations and places of a document. */
/* SPDX-License-Identifier: MIT */
#include "document/names.h"

#include "unicode/fold.h"

#include <stdlib.h>

/* The kind of one or several mentions, by their votes. */
struct tally {
    unsigned votes[PR_NAME_KINDS];
};

/* What grouping needs besides the names. */
struct work {
    const struct pr_document *document;
    struct pr_names *names;
    struct pr_intern keys; /* of groups: whole names, and last words of
                              persons marked with a tab               */
    uint32_t *group;       /* [keys.count] group of each key          */
    size_t group_capacity;
    uint32_t *of;          /* [mentions] group                        */
    struct tally *tallies; /* [groups]                                */
    size_t groups, tally_capacity;
    struct pr_buf buf;
};

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

/* ---- grouping */

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

/* The folded key of tokens [first, last), with a mark in front. */
static precis_str key_of(struct work *work, char mark, uint32_t first,
                         uint32_t last)
{
    struct pr_buf text = {0};
    pr_buf_clear(&work->buf);
    pr_buf_char(&work->buf, mark);
    pr_document_surface(work->document, first, last, &text);
    pr_fold(pr_buf_view(&text), PR_FOLD_KEY, &work->buf);
    work->buf.failed |= text.failed;
    pr_buf_done(&text);
    return pr_buf_view(&work->buf);
}

/* The group of a key, or PR_NO_ID. */
static uint32_t group_of(const struct work *work, precis_str key)
{
    uint32_t id = pr_intern_find(&work->keys, key);
    return id == PR_NO_ID ? PR_NO_ID : work->group[id];
}

/* Let key lead to group from now on. */
static bool lead(struct work *work, precis_str key, uint32_t group)
{
    uint32_t id = work->buf.failed ? PR_NO_ID : pr_intern_add(&work->keys, key);
    if (id == PR_NO_ID ||
        !pr_grow(&work->group, &work->group_capacity, id, sizeof *work->group))
        return false;
    work->group[id] = group;
    return true;
}

static uint32_t new_group(struct work *work)
{
    if (!pr_grow(&work->tallies, &work->tally_capacity, work->groups,
                 sizeof *work->tallies))
        return PR_NO_ID;
    work->tallies[work->groups] = (struct tally){{0}};
    return (uint32_t)work->groups++;
}

static bool is_person(const struct pr_mention *mention)
{
    const uint8_t *votes = mention->votes;
    return votes[PR_NAME_PERSON] >= 3 &&
           votes[PR_NAME_PERSON] > votes[PR_NAME_ORGANISATION] &&
           votes[PR_NAME_PERSON] > votes[PR_NAME_PLACE];
}

/* "Albert II de Monaco" is "Albert II", too: the end of the shorter name. */
static uint32_t before_de(const struct pr_document *document,
                          const struct pr_mention *mention)
{
    for (uint32_t t = mention->first + 2; t + 1 < mention->last; t++) {
        precis_str word = pr_token_str(document, &document->tokens.items[t]);
        if (pr_str_is(word, "de") || pr_str_is(word, "d'") ||
            pr_str_is(word, "d’"))
            return t;
    }
    return mention->last;
}

/* A given name alone, which may be that of a person named before. */
static bool may_be_given(const struct pr_mention *mention)
{
    return mention->votes[PR_NAME_PERSON] && !mention->honorific &&
           !mention->votes[PR_NAME_ORGANISATION] &&
           !mention->votes[PR_NAME_PLACE];
}

/* The group of a surname alone that was met before its person in full, when
 * it is no place or body; or PR_NO_ID. */
static uint32_t surname_group(struct work *work,
                              const struct pr_mention *mention)
{
    uint32_t group =
        group_of(work, key_of(work, '=', mention->last - 1, mention->last));
    if (group == PR_NO_ID)
        return group;
    const unsigned *votes = work->tallies[group].votes;
    return votes[PR_NAME_PLACE] || votes[PR_NAME_ORGANISATION] >= 3 ? PR_NO_ID
                                                                    : group;
}

/* Let the first word of a person's name lead to them; to nobody when two
 * bear it. */
static bool lead_given(struct work *work, const struct pr_mention *mention,
                       uint32_t group)
{
    precis_str key = key_of(work, '^', mention->first, mention->first + 1);
    uint32_t id = pr_intern_find(&work->keys, key);
    if (id != PR_NO_ID && work->group[id] != group)
        group = PR_NO_ID;
    return lead(work, key, group);
}

/*
 * Put mention m into a group: the one of its name, of its acronym or
 * expansion, or of the person whose last or, alone, first word it is. Keys:
 * '=' whole name, '~' last word of a person, '^' first one.
 */
static bool place(struct work *work, size_t m)
{
    const struct pr_mention *mention = &work->names->mentions.items[m];
    bool pair = mention->other_first < mention->other_last;
    uint32_t group =
        group_of(work, key_of(work, '=', mention->first, mention->last));
    if (group == PR_NO_ID && pair)
        group = group_of(
            work, key_of(work, '=', mention->other_first, mention->other_last));
    bool single = mention->last - mention->first == 1;
    bool place_name = mention->votes[PR_NAME_PLACE] >= 3;
    if (group == PR_NO_ID && ((single && !place_name) || mention->honorific))
        group =
            group_of(work, key_of(work, '~', mention->last - 1, mention->last));
    bool person = is_person(mention);
    uint32_t bare = person ? before_de(work->document, mention) : mention->last;
    if (group == PR_NO_ID && bare < mention->last)
        group = group_of(work, key_of(work, '=', mention->first, bare));
    if (group == PR_NO_ID && person && !single)
        group = surname_group(work, mention);
    if (group == PR_NO_ID && single && may_be_given(mention))
        group = group_of(work, key_of(work, '^', mention->first, bare));
    if (group == PR_NO_ID)
        group = new_group(work);
    if (group == PR_NO_ID ||
        !lead(work, key_of(work, '=', mention->first, mention->last), group) ||
        !lead(work, key_of(work, '=', mention->first, bare), group))
        return false;
    if (person &&
        !lead(work, key_of(work, '~', mention->last - 1, mention->last), group))
        return false;
    if (person && !single && !lead_given(work, mention, group))
        return false;
    work->of[m] = group;
    for (int k = 0; k < PR_NAME_KINDS; k++)
        work->tallies[group].votes[k] += mention->votes[k];
    return true;
}

/* Leave out the groups that turned out to be kinds of things, and number the
 * others anew. */
static bool drop_things(struct work *work)
{
    struct pr_mentions *mentions = &work->names->mentions;
    uint32_t *renamed = calloc(work->groups + 1, sizeof *renamed);
    if (!renamed)
        return false;
    for (size_t m = 0; m < mentions->count; m++)
        if (mentions->items[m].thing)
            renamed[work->of[m]] = PR_NO_ID;
    size_t kept = 0;
    for (size_t g = 0; g < work->groups; g++) {
        if (renamed[g] == PR_NO_ID)
            continue;
        work->tallies[kept] = work->tallies[g];
        renamed[g] = (uint32_t)kept++;
    }
    size_t stay = 0;
    for (size_t m = 0; m < mentions->count; m++) {
        uint32_t group = renamed[work->of[m]];
        if (group == PR_NO_ID)
            continue;
        mentions->items[stay] = mentions->items[m];
        work->of[stay++] = group;
    }
    work->groups = kept;
    mentions->count = stay;
    free(renamed);
    return true;
}

/* ---- what a group is called */

/* Fewer votes make no person. */
enum { PERSON_LEAST = 2 };

static enum pr_name_kind kind_of(const struct tally *tally)
{
    enum pr_name_kind best = PR_NAME_OTHER;
    unsigned most = tally->votes[PR_NAME_OTHER];
    for (int k = 0; k < PR_NAME_OTHER; k++)
        if (tally->votes[k] > most &&
            (k != PR_NAME_PERSON || tally->votes[k] >= PERSON_LEAST)) {
            most = tally->votes[k];
            best = (enum pr_name_kind)k;
        }
    return best;
}

/* Take from a mention what the group does not know better yet. */
static bool learn(struct work *work, const struct pr_mention *mention,
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
static bool finish(struct work *work)
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
    struct work work = {.document = document, .names = names};
    pr_names_done(names);
    bool good = collect(document, names);
    names->owner = calloc(names->mentions.count + 1, sizeof *names->owner);
    work.of = names->owner;
    good = good && work.of;
    for (size_t m = 0; good && m < names->mentions.count; m++)
        good = place(&work, m);
    good = good && drop_things(&work) && finish(&work);
    pr_intern_done(&work.keys);
    free(work.group);
    free(work.tallies);
    pr_buf_done(&work.buf);
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

const struct pr_name *pr_names_in(const struct pr_names *names,
                                  const struct pr_document *document,
                                  uint32_t first, uint32_t last)
{
    const struct pr_name *best = NULL;
    uint32_t from = first > FAR ? first - FAR : 0;
    size_t low = 0, high = names->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (names->mentions.items[middle].first < from)
            low = middle + 1;
        else
            high = middle;
    }
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
