/* name_groups.h - put what names the same person or body together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_NAME_GROUPS_H
#define PR_DOCUMENT_NAME_GROUPS_H

#include "document/names.h"

/* Fewer votes make no person. */
enum { PR_NAME_PERSON_LEAST = 2 };

/* The kind of one or several mentions, by their votes. */
struct pr_name_tally {
    unsigned votes[PR_NAME_KINDS];
};

/* What grouping needs besides the names. */
struct pr_name_groups {
    const struct pr_document *document;
    struct pr_names *names;
    struct pr_intern keys; /* of groups: whole names, and last words of
                              persons marked with a tab               */
    uint32_t *group;       /* [keys.count] group of each key          */
    size_t group_capacity;
    uint32_t *of;                  /* [mentions] group                        */
    struct pr_name_tally *tallies; /* [groups]                                */
    size_t groups, tally_capacity;
    struct pr_buf buf;
};

/*
 * Put mention m into a group: the one of its name, of its acronym or
 * expansion, or of the person whose last or, alone, first word it is. Keys:
 * '=' whole name, '~' last word of a person, '^' first one. False when memory
 * is out.
 */
bool pr_name_place(struct pr_name_groups *work, size_t m);

/* Leave out the groups that turned out to be kinds of things, and number the
 * others anew. False when memory is out. */
bool pr_name_drop_things(struct pr_name_groups *work);

void pr_name_groups_done(struct pr_name_groups *work);

#endif
