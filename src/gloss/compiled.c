/* compiled.c - the compiled form of a glossary: mapped, never parsed. */
/* SPDX-License-Identifier: MIT */
#include "gloss/compiled.h"

#include "base/error.h"

/* Bytes of a record of each section. */
static const uint32_t record_size[PR_SECTIONS] = {
    [PR_SECTION_TEXT] = 1,
    [PR_SECTION_KEYS] = 4 * PR_KEY_WIDTH,
    [PR_SECTION_SLOTS] = 4,
    [PR_SECTION_ROOTS] = 4,
    [PR_SECTION_NODES] = 4 * PR_NODE_WIDTH,
    [PR_SECTION_EDGES] = 4 * PR_EDGE_WIDTH,
    [PR_SECTION_LEAVES] = 4,
    [PR_SECTION_HEADS] = 4 * PR_HEAD_WIDTH,
    [PR_SECTION_SENSES] = 4 * PR_SENSE_WIDTH,
    [PR_SECTION_FRENCH] = 4 * PR_INDEX_WIDTH,
    [PR_SECTION_ENGLISH] = 4 * PR_INDEX_WIDTH,
};

/* Where the header keeps its numbers. */
enum {
    AT_VERSION = 8,
    AT_SECTIONS = 12,
    AT_SIZE = 16,
    AT_TABLE = 24,
    AT_CONTENT = 32,
    AT_PLACES = 40
};

/* Number column of a record that is known to be there. */
static uint32_t number(const struct pr_compiled *compiled,
                       enum pr_section section, uint32_t record,
                       uint32_t column)
{
    return pr_load32(compiled->section[section] +
                     (size_t)record * record_size[section] + 4u * column);
}

/* The text at two numbers of a record; empty when it is out of bounds. */
static precis_str text(const struct pr_compiled *compiled,
                       enum pr_section section, uint32_t record)
{
    uint32_t at = number(compiled, section, record, 0);
    uint32_t size = number(compiled, section, record, 1);
    uint32_t all = compiled->count[PR_SECTION_TEXT];
    if (at > all || size > all - at)
        return pr_str("", 0);
    return pr_str(compiled->section[PR_SECTION_TEXT] + at, size);
}

bool pr_compiled_looks(precis_str bytes)
{
    return pr_str_starts(bytes, PR_STR(PR_COMPILED_MAGIC));
}

static enum precis_status damaged(struct precis_error *error, size_t offset,
                                  const char *what)
{
    struct pr_place place = {offset, 0, 0};
    return pr_fail(error, PRECIS_E_FORMAT, place,
                   "expected a compiled glossary, found %s; compile it again",
                   what);
}

/* Check the header and set the sections. */
static enum precis_status attach(struct pr_compiled *compiled,
                                 struct precis_error *error)
{
    precis_str all = compiled->all;
    if (!pr_compiled_looks(all))
        return damaged(error, 0, "other bytes");
    if (all.size < PR_COMPILED_HEADER)
        return damaged(error, all.size, "a file that was cut short");
    uint32_t version = pr_load32(all.bytes + AT_VERSION);
    if (version != PR_COMPILED_VERSION) {
        struct pr_place place = {AT_VERSION, 0, 0};
        return pr_fail(error, PRECIS_E_FORMAT, place,
                       "expected version %d of compiled glossaries, found "
                       "version %u; compile it again",
                       PR_COMPILED_VERSION, version);
    }
    if (pr_load32(all.bytes + AT_SECTIONS) != PR_SECTIONS ||
        pr_load64(all.bytes + AT_TABLE) !=
            pr_hash(all.bytes + AT_CONTENT, PR_COMPILED_HEADER - AT_CONTENT))
        return damaged(error, AT_SECTIONS, "a damaged header");
    if (pr_load64(all.bytes + AT_SIZE) != all.size)
        return damaged(error, all.size, "a file of the wrong size");
    for (size_t s = 0; s < PR_SECTIONS; s++) {
        uint64_t at = pr_load64(all.bytes + AT_PLACES + 16 * s);
        uint64_t size = pr_load64(all.bytes + AT_PLACES + 16 * s + 8);
        if (at > all.size || size > all.size - at || size % record_size[s] ||
            size / record_size[s] > UINT32_MAX)
            return damaged(error, AT_PLACES + 16 * s, "a wrong section");
        compiled->section[s] = all.bytes + at;
        compiled->count[s] = (uint32_t)(size / record_size[s]);
    }
    uint32_t slots = compiled->count[PR_SECTION_SLOTS];
    if (!slots || (slots & (slots - 1)) ||
        compiled->count[PR_SECTION_ROOTS] != compiled->count[PR_SECTION_KEYS])
        return damaged(error, AT_PLACES, "sections that do not agree");
    return PRECIS_OK;
}

enum precis_status pr_compiled_open(const char *path,
                                    struct pr_compiled *compiled,
                                    struct precis_error *error)
{
    *compiled = (struct pr_compiled){0};
    enum precis_status status = pr_file_map(path, &compiled->mapped, error);
    if (status)
        return status;
    compiled->all = pr_str(compiled->mapped.bytes, compiled->mapped.size);
    status = attach(compiled, error);
    if (status)
        pr_compiled_close(compiled);
    return status;
}

enum precis_status pr_compiled_take(struct pr_buf *bytes,
                                    struct pr_compiled *compiled,
                                    struct precis_error *error)
{
    *compiled = (struct pr_compiled){.owned = *bytes};
    *bytes = (struct pr_buf){0};
    compiled->all = pr_buf_view(&compiled->owned);
    enum precis_status status = attach(compiled, error);
    if (status)
        pr_compiled_close(compiled);
    return status;
}

void pr_compiled_close(struct pr_compiled *compiled)
{
    pr_file_unmap(&compiled->mapped);
    pr_buf_done(&compiled->owned);
    *compiled = (struct pr_compiled){0};
}

enum precis_status pr_compiled_verify(const struct pr_compiled *compiled,
                                      struct precis_error *error)
{
    precis_str all = compiled->all;
    if (pr_load64(all.bytes + AT_CONTENT) !=
        pr_hash(all.bytes + PR_COMPILED_HEADER, all.size - PR_COMPILED_HEADER))
        return damaged(error, PR_COMPILED_HEADER, "damaged contents");
    return PRECIS_OK;
}

uint32_t pr_compiled_key(const struct pr_compiled *compiled, precis_str key)
{
    uint32_t mask = compiled->count[PR_SECTION_SLOTS] - 1;
    uint32_t slot = (uint32_t)pr_hash(key.bytes, key.size) & mask;
    for (uint32_t tries = 0; tries <= mask; tries++) {
        uint32_t found = number(compiled, PR_SECTION_SLOTS, slot, 0);
        if (!found || found > compiled->count[PR_SECTION_KEYS])
            return PR_NO_ID;
        if (pr_str_equal(text(compiled, PR_SECTION_KEYS, found - 1), key))
            return found - 1;
        slot = (slot + 1) & mask;
    }
    return PR_NO_ID;
}

uint32_t pr_compiled_root(const struct pr_compiled *compiled, uint32_t key)
{
    if (key >= compiled->count[PR_SECTION_ROOTS])
        return PR_NO_ID;
    uint32_t node = number(compiled, PR_SECTION_ROOTS, key, 0);
    return node && node <= compiled->count[PR_SECTION_NODES] ? node - 1
                                                             : PR_NO_ID;
}

uint32_t pr_compiled_child(const struct pr_compiled *compiled, uint32_t node,
                           uint32_t key)
{
    uint32_t first = 0;
    uint32_t left = pr_compiled_children(compiled, node, &first);
    while (left > 1) {
        uint32_t half = left / 2;
        if (pr_compiled_edge_key(compiled, first + half) <= key)
            first += half;
        left -= half;
    }
    return left && pr_compiled_edge_key(compiled, first) == key
               ? pr_compiled_edge_node(compiled, first)
               : PR_NO_ID;
}

struct pr_head pr_compiled_head(const struct pr_compiled *compiled,
                                uint32_t head)
{
    if (head >= compiled->count[PR_SECTION_HEADS])
        return (struct pr_head){.fr = pr_str("", 0)};
    struct pr_head found = {
        .fr = text(compiled, PR_SECTION_HEADS, head),
        .sense = number(compiled, PR_SECTION_HEADS, head, 2),
        .senses = number(compiled, PR_SECTION_HEADS, head, 3),
        .flags = number(compiled, PR_SECTION_HEADS, head, 4) & 0xFFFF,
        .words = number(compiled, PR_SECTION_HEADS, head, 4) >> 16,
        .exact = number(compiled, PR_SECTION_HEADS, head, 5),
    };
    uint32_t all = compiled->count[PR_SECTION_SENSES];
    if (found.sense > all || found.senses > all - found.sense)
        found.senses = 0;
    return found;
}

void pr_compiled_sense(const struct pr_compiled *compiled, uint32_t sense,
                       struct pr_sense *out)
{
    precis_str none = pr_str("", 0);
    *out = (struct pr_sense){none,
                             none,
                             none,
                             none,
                             none,
                             none,
                             none,
                             none,
                             none,
                             none,
                             PR_ENTRY_POS_NONE,
                             PR_ENTRY_GENDER_NONE,
                             UINT8_MAX,
                             UINT8_MAX};
    if (sense >= compiled->count[PR_SECTION_SENSES])
        return;
    precis_str *const fields[PR_ROW_FIELDS] = {
        &out->en,         &out->concept,    &out->domain,
        &out->geo,        &out->definition, &out->note,
        &out->example_fr, &out->example_en, &out->source};
    precis_str rest = text(compiled, PR_SECTION_SENSES, sense);
    for (size_t f = 0; f < PR_ROW_FIELDS; f++)
        if (!pr_str_split(&rest, PR_ROW_SEPARATOR, fields[f]))
            break;
    struct pr_sense_marks marks = pr_compiled_marks(compiled, sense);
    out->pos = marks.pos;
    out->gender = marks.gender;
    out->status = marks.status == PR_MARK_NONE ? UINT8_MAX : marks.status;
    out->type = marks.type == PR_MARK_NONE ? UINT8_MAX : marks.type;
    uint32_t head = number(compiled, PR_SECTION_SENSES, sense, 2);
    out->fr = pr_compiled_head(compiled, head).fr;
}

uint32_t pr_compiled_seek(const struct pr_compiled *compiled,
                          enum pr_section index, precis_str key)
{
    uint32_t first = 0, left = compiled->count[index];
    while (left > 0) {
        uint32_t middle = first + left / 2;
        if (pr_str_compare(text(compiled, index, middle), key) < 0) {
            first = middle + 1;
            left -= left / 2 + 1;
        } else {
            left /= 2;
        }
    }
    return first;
}

precis_str pr_compiled_index(const struct pr_compiled *compiled,
                             enum pr_section index, uint32_t record,
                             uint32_t *target)
{
    *target = PR_NO_ID;
    if (record >= compiled->count[index])
        return pr_str("", 0);
    *target = number(compiled, index, record, 2);
    return text(compiled, index, record);
}
