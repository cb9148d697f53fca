/* name_groups.c - put what names the same person or body together. */
/* SPDX-License-Identifier: MIT */
#include "document/name_groups.h"

#include "unicode/fold.h"

/* The folded key of tokens [first, last), with a mark in front. */
static precis_str key_of(struct pr_name_groups *work, char mark, uint32_t first,
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
static uint32_t group_of(const struct pr_name_groups *work, precis_str key)
{
    uint32_t id = pr_intern_find(&work->keys, key);
    return id == PR_NO_ID ? PR_NO_ID : work->group[id];
}

/* Let key lead to group from now on. */
static bool lead(struct pr_name_groups *work, precis_str key, uint32_t group)
{
    uint32_t id = work->buf.failed ? PR_NO_ID : pr_intern_add(&work->keys, key);
    if (id == PR_NO_ID ||
        !pr_grow(&work->group, &work->group_capacity, id, sizeof *work->group))
        return false;
    work->group[id] = group;
    return true;
}

static uint32_t new_group(struct pr_name_groups *work)
{
    if (!pr_grow(&work->tallies, &work->tally_capacity, work->groups,
                 sizeof *work->tallies))
        return PR_NO_ID;
    work->tallies[work->groups] = (struct pr_name_tally){{0}};
    return (uint32_t)work->groups++;
}

static bool is_person(const struct pr_mention *mention)
{
    const uint8_t *votes = mention->votes;
    return votes[PR_NAME_PERSON] >= PR_NAME_PERSON_LEAST &&
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
           mention->votes[PR_NAME_PLACE] < mention->votes[PR_NAME_PERSON];
}

/* The group of a surname alone that was met before its person in full, when
 * it is no place or body; or PR_NO_ID. */
static uint32_t surname_group(struct pr_name_groups *work,
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

/* The group of a given name alone that was met before its person in full; or
 * PR_NO_ID. */
static uint32_t given_group(struct pr_name_groups *work,
                            const struct pr_mention *mention)
{
    precis_str key = key_of(work, '^', mention->first, mention->first + 1);
    if (pr_intern_find(&work->keys, key) != PR_NO_ID)
        return PR_NO_ID;
    uint32_t group =
        group_of(work, key_of(work, '=', mention->first, mention->first + 1));
    if (group == PR_NO_ID)
        return group;
    const unsigned *votes = work->tallies[group].votes;
    bool given = votes[PR_NAME_PERSON] && !votes[PR_NAME_PLACE] &&
                 votes[PR_NAME_ORGANISATION] < 3;
    return given ? group : PR_NO_ID;
}

/* Let the first word of a person's name lead to them; to nobody when two
 * bear it. */
static bool lead_given(struct pr_name_groups *work,
                       const struct pr_mention *mention, uint32_t group)
{
    precis_str key = key_of(work, '^', mention->first, mention->first + 1);
    uint32_t id = pr_intern_find(&work->keys, key);
    if (id != PR_NO_ID && work->group[id] != group)
        group = PR_NO_ID;
    return lead(work, key, group);
}

bool pr_name_place(struct pr_name_groups *work, size_t m)
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
    if (group == PR_NO_ID && person && !single)
        group = given_group(work, mention);
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

bool pr_name_drop_things(struct pr_name_groups *work)
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

void pr_name_groups_done(struct pr_name_groups *work)
{
    pr_intern_done(&work->keys);
    free(work->group);
    free(work->tallies);
    pr_buf_done(&work->buf);
}
