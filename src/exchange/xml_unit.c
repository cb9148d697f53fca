/* xml_unit.c - attributes, texts, units and ids of an XML file being read. */
/* SPDX-License-Identifier: MIT */
#include "base/hash.h"
#include "exchange/xml_parser.h"

#include <stdlib.h>

struct pr_place pr_xml_here(const struct pr_xml *xml)
{
    const xmlParserInput *input = xml->parser->input;
    struct pr_place place = {0, 1, 1};
    if (!input)
        return place;
    place.offset = input->consumed + (size_t)(input->cur - input->base);
    place.line = input->line > 0 ? (unsigned)input->line : 1;
    place.column = input->col > 0 ? (unsigned)input->col : 1;
    return place;
}

/* Where the tag began behind which the parser stands: its bytes have no other
 * opening bracket. */
struct pr_place pr_xml_tag_place(const struct pr_xml *xml)
{
    const xmlParserInput *input = xml->parser->input;
    struct pr_place place = pr_xml_here(xml);
    const xmlChar *at = input->cur;
    unsigned characters = 0, lines = 0;
    while (at > input->base && *at != '<') {
        at--;
        place.offset--;
        lines += *at == '\n';
        characters += (*at & 0xC0) != 0x80;
    }
    place.line = place.line > lines ? place.line - lines : 1;
    if (!lines) {
        place.column =
            place.column > characters ? place.column - characters : 1;
        return place;
    }
    place.column = 1;
    while (at > input->base && at[-1] != '\n') {
        at--;
        place.column += (*at & 0xC0) != 0x80;
    }
    return place;
}

enum precis_status pr_xml_stop(struct pr_xml *xml, enum precis_status status)
{
    if (status && !xml->status) {
        xml->status = status;
        pr_xml_library()->xmlStopParser(xml->parser);
    }
    return status;
}

enum precis_status pr_xml_fault_at(struct pr_xml *xml,
                                   enum precis_status status,
                                   struct pr_place place, const char *message)
{
    if (xml->import->lenient) {
        xml->faulty = true;
        return PRECIS_OK;
    }
    pr_fail(xml->error, status, place, "%s", message);
    return pr_xml_stop(xml, status);
}

enum precis_status pr_xml_fault(struct pr_xml *xml, const char *message)
{
    return pr_xml_fault_at(xml, PRECIS_E_FORMAT, xml->unit, message);
}

struct pr_import *pr_xml_import(const struct pr_xml *xml)
{
    return xml->import;
}

void *pr_xml_context(const struct pr_xml *xml)
{
    return xml->context;
}

struct precis_error *pr_xml_error(const struct pr_xml *xml)
{
    return xml->error;
}

precis_str pr_xml_attribute(const struct pr_xml *xml, const char *name)
{
    for (int a = 0; a < xml->attribute_count; a++) {
        const xmlChar **attribute = xml->attributes + 5 * a;
        if (!strcmp((const char *)attribute[0], name))
            return pr_str((const char *)attribute[3],
                          (size_t)(attribute[4] - attribute[3]));
    }
    return pr_str(NULL, 0);
}

precis_str pr_xml_local(const struct pr_xml *xml)
{
    return pr_str_from((const char *)xml->local);
}

precis_str pr_xml_namespace(const struct pr_xml *xml)
{
    return pr_str_from((const char *)xml->space);
}

void pr_xml_listen(struct pr_xml *xml)
{
    pr_buf_clear(&xml->text);
    xml->listening = true;
}

precis_str pr_xml_heard(struct pr_xml *xml)
{
    precis_str text = pr_buf_view(&xml->text);
    /* Even empty elements fill a unit. */
    xml->unit_size += 64;
    xml->listening = false;
    if (xml->doubtful &&
        pr_str_find(text, PR_STR("\xEF\xBF\xBD"), 0) < text.size)
        pr_xml_fault_at(xml, PRECIS_E_ENCODING, pr_xml_here(xml),
                        "expected text in the encoding that is declared");
    return text;
}

void pr_xml_mute(struct pr_xml *xml, int change)
{
    xml->muted += change;
}

void pr_xml_unit(struct pr_xml *xml)
{
    xml->unit = pr_xml_tag_place(xml);
    xml->unit_size = 0;
    xml->in_unit = true;
    xml->faulty = false;
}

unsigned pr_xml_unit_line(const struct pr_xml *xml)
{
    return xml->unit.line;
}

bool pr_xml_unit_faulty(const struct pr_xml *xml)
{
    return xml->faulty || xml->status;
}

bool pr_xml_unit_good(struct pr_xml *xml)
{
    bool good = !xml->faulty && !xml->status;
    xml->import->skipped += xml->faulty;
    xml->faulty = false;
    xml->in_unit = false;
    return good;
}

enum precis_status pr_xml_give(struct pr_xml *xml, const struct pr_row *row)
{
    struct pr_entry entry;
    size_t size = PR_COLUMNS - 1;
    if (!pr_row_entry(row, xml->unit.line, &entry))
        return pr_xml_stop(xml, pr_fail_memory(xml->error));
    for (size_t c = 0; c < PR_COLUMNS; c++)
        size += entry.field[c].size;
    if (size > PR_ENTRY_MAX && xml->import->lenient) {
        xml->import->skipped++;
        return PRECIS_OK;
    }
    if (size > PR_ENTRY_MAX)
        return pr_xml_fault_at(xml, PRECIS_E_LIMIT, xml->unit,
                               "expected an entry of at most 65536 bytes");
    return xml->import->handler(xml->import->context, &entry, xml->error);
}

/* The place of hash in the table, or the free one where it belongs. */
static size_t id_slot(const struct pr_xml *xml, uint64_t hash)
{
    size_t slot = hash & (xml->id_room - 1);
    while (xml->ids[slot] && xml->ids[slot] != hash)
        slot = (slot + 1) & (xml->id_room - 1);
    return slot;
}

static bool grow_ids(struct pr_xml *xml)
{
    size_t old = xml->id_room;
    uint64_t *ids = xml->ids;
    xml->id_room = old ? 2 * old : 1024;
    xml->ids = calloc(xml->id_room, sizeof *xml->ids);
    if (!xml->ids) {
        xml->ids = ids;
        xml->id_room = old;
        return false;
    }
    for (size_t i = 0; i < old; i++)
        if (ids[i])
            xml->ids[id_slot(xml, ids[i])] = ids[i];
    free(ids);
    return true;
}

enum precis_status pr_xml_id(struct pr_xml *xml, precis_str id)
{
    if (!id.size || xml->id_count >= PR_XML_IDS_MAX)
        return PRECIS_OK;
    if (2 * xml->id_count >= xml->id_room && !grow_ids(xml))
        return pr_xml_stop(xml, pr_fail_memory(xml->error));
    uint64_t hash = pr_hash(id.bytes, id.size);
    size_t slot = id_slot(xml, hash ? hash : 1);
    if (xml->ids[slot])
        return pr_xml_fault_at(
            xml, PRECIS_E_FORMAT, pr_xml_tag_place(xml),
            "expected an id of its own, found one that stands "
            "further up");
    xml->ids[slot] = hash ? hash : 1;
    xml->id_count++;
    return PRECIS_OK;
}
