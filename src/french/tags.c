/* tags.c - the classes of words between which the tagger chooses. */
/* SPDX-License-Identifier: MIT */
#include "french/tags.h"

static const struct {
    const char *name;
    uint8_t pos;
} tags[] = {
#define PR_TAG(name, pos) {#name, PR_POS_##pos},
#include "french/tags.def"
#undef PR_TAG
};

enum pr_pos pr_tag_pos(unsigned tag)
{
    return tag < PR_TAG_COUNT ? (enum pr_pos)tags[tag].pos : PR_POS_X;
}

precis_str pr_tag_name(unsigned tag)
{
    return pr_str_from(tag < PR_TAG_COUNT ? tags[tag].name : "");
}

unsigned pr_tag_find(precis_str name)
{
    unsigned tag = 0;
    while (tag < PR_TAG_COUNT && !pr_str_is(name, tags[tag].name))
        tag++;
    return tag;
}
