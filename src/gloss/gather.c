/* gather.c - the matches of a text, those of one entry together. */
/* SPDX-License-Identifier: MIT */
#include "gloss/gather.h"

#include "base/intern.h"

#include <stdlib.h>

/* Append what tells the groups apart: entry and French. */
static void write_key(const struct pr_matcher *matcher,
                      const struct pr_document *document,
                      const struct pr_match *match, struct pr_buf *key)
{
    if (match->how == PR_MATCH_NONE)
        pr_buf_char(key, '-');
    else
        pr_buf_format(key, "%u.%u.%u", match->sense.layer, match->sense.sense,
                      match->how);
    pr_buf_char(key, ' ');
    pr_match_lemma(matcher, document, match, key);
}

/* Number the groups: group[i] of each match, and the keys in *keys. */
static bool number(const struct pr_matcher *matcher,
                   const struct pr_document *document,
                   const struct pr_matches *matches, struct pr_intern *keys,
                   uint32_t group[])
{
    struct pr_buf key = {0};
    bool good = true;
    for (size_t m = 0; good && m < matches->count; m++) {
        pr_buf_clear(&key);
        write_key(matcher, document, &matches->items[m], &key);
        group[m] =
            key.failed ? PR_NO_ID : pr_intern_add(keys, pr_buf_view(&key));
        good = group[m] != PR_NO_ID;
    }
    pr_buf_done(&key);
    return good;
}

/* The groups with their places, counted and then filled. */
static bool fill(const struct pr_matches *matches, const uint32_t group[],
                 const struct pr_intern *keys, struct pr_arena *arena,
                 struct pr_gathered *groups)
{
    uint32_t *all = pr_arena_array(arena, matches->count + 1, sizeof *all);
    uint32_t *next = calloc(keys->count + 1, sizeof *next);
    bool good = all && next;
    for (size_t m = 0; good && m < matches->count; m++)
        groups[group[m]].count++;
    for (size_t g = 1; good && g < keys->count; g++)
        next[g] = next[g - 1] + (uint32_t)groups[g - 1].count;
    for (size_t g = 0; good && g < keys->count; g++) {
        precis_str key = pr_intern_str(keys, (uint32_t)g);
        size_t space = pr_str_find(key, PR_STR(" "), 0);
        groups[g].french =
            pr_arena_str(arena, pr_str_slice(key, space + 1, key.size));
        groups[g].places = all + next[g];
        good = groups[g].french.bytes != NULL;
    }
    for (size_t m = 0; good && m < matches->count; m++) {
        struct pr_gathered *owner = &groups[group[m]];
        if (!owner->match)
            owner->match = &matches->items[m];
        all[next[group[m]]++] = (uint32_t)m;
    }
    free(next);
    return good;
}

enum precis_status pr_gather(const struct pr_matcher *matcher,
                             const struct pr_document *document,
                             const struct pr_matches *matches,
                             struct pr_arena *arena,
                             const struct pr_gathered **groups, size_t *count)
{
    struct pr_intern keys = {0};
    uint32_t *group = calloc(matches->count + 1, sizeof *group);
    bool good = group && number(matcher, document, matches, &keys, group);
    struct pr_gathered *made =
        good ? pr_arena_array(arena, keys.count + 1, sizeof *made) : NULL;
    good = made && fill(matches, group, &keys, arena, made);
    *groups = made;
    *count = keys.count;
    free(group);
    pr_intern_done(&keys);
    return good ? PRECIS_OK : PRECIS_E_MEMORY;
}
