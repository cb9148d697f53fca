/* xml.c - the elements of an XML file one after another, in bounded memory. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml.h"

#include "base/hash.h"
#include "exchange/xml_source.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <stdlib.h>

/* Names of a form at most. */
enum { NAMES_MAX = 96 };

struct pr_xml {
    const struct pr_xml_form *form;
    struct pr_import *import;
    void *context;
    struct precis_error *error;
    enum precis_status status; /* once not PRECIS_OK nothing is heard */
    xmlParserCtxtPtr parser;
    const xmlChar *names[NAMES_MAX]; /* interned by the parser */
    const xmlChar *local, *space, **attributes;
    int attribute_count;
    struct pr_buf text;
    bool listening, doubtful; /* doubtful: U+FFFD is an undecodable byte */
    bool rooted, ending;
    unsigned depth;
    int muted;
    bool in_unit, faulty;
    struct pr_place unit;
    size_t unit_size;
    uint64_t *ids; /* open addressing; 0 = free */
    size_t id_count, id_room;
};

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

/* Where the parser stands. */
static struct pr_place here(const struct pr_xml *xml)
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
static struct pr_place tag_place(const struct pr_xml *xml)
{
    const xmlParserInput *input = xml->parser->input;
    struct pr_place place = here(xml);
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

static enum precis_status stop(struct pr_xml *xml, enum precis_status status)
{
    if (status && !xml->status) {
        xml->status = status;
        xmlStopParser(xml->parser);
    }
    return status;
}

/* A fault of the unit at place: lenient goes on to the next. */
static enum precis_status fault_at(struct pr_xml *xml,
                                   enum precis_status status,
                                   struct pr_place place, const char *message)
{
    if (xml->import->lenient) {
        xml->faulty = true;
        return PRECIS_OK;
    }
    pr_fail(xml->error, status, place, "%s", message);
    return stop(xml, status);
}

enum precis_status pr_xml_fault(struct pr_xml *xml, const char *message)
{
    return fault_at(xml, PRECIS_E_FORMAT, xml->unit, message);
}

/* ---- what the parser says */

static enum precis_status check_attributes(struct pr_xml *xml)
{
    for (int a = 0; a < xml->attribute_count; a++) {
        const xmlChar **attribute = xml->attributes + 5 * a;
        size_t size = (size_t)(attribute[4] - attribute[3]);
        if (size > PR_XML_TEXT_MAX)
            return fault_at(xml, PRECIS_E_LIMIT, tag_place(xml),
                            "expected an attribute of at most 65536 bytes");
    }
    return PRECIS_OK;
}

static int name_of(const struct pr_xml *xml, const xmlChar *local)
{
    for (int n = 0; xml->names[n]; n++)
        if (xml->names[n] == local)
            return n;
    return -1;
}

static void on_open(void *context, const xmlChar *local, const xmlChar *prefix,
                    const xmlChar *space, int spaces, const xmlChar **bindings,
                    int count, int defaulted, const xmlChar **attributes)
{
    struct pr_xml *xml = context;
    (void)prefix;
    (void)spaces;
    (void)bindings;
    (void)defaulted;
    if (xml->status)
        return;
    xml->local = local;
    xml->space = space;
    xml->attributes = attributes;
    xml->attribute_count = count;
    int name = name_of(xml, local);
    if (!xml->rooted && (name < 0 || name >= xml->form->roots)) {
        stop(xml, pr_fail(xml->error, PRECIS_E_FORMAT, tag_place(xml),
                          "expected <%s>, found <%.40s>", xml->form->names[0],
                          (const char *)local));
        return;
    }
    xml->rooted = true;
    if (++xml->depth > PR_XML_DEPTH_MAX) {
        stop(xml,
             pr_fail(xml->error, PRECIS_E_LIMIT, tag_place(xml),
                     "expected elements at most %d deep", PR_XML_DEPTH_MAX));
        return;
    }
    if (!check_attributes(xml))
        stop(xml, xml->form->open(xml, name));
    xml->attribute_count = 0;
}

static void on_close(void *context, const xmlChar *local, const xmlChar *prefix,
                     const xmlChar *space)
{
    struct pr_xml *xml = context;
    (void)prefix;
    if (xml->status)
        return;
    xml->depth--;
    xml->local = local;
    xml->space = space;
    stop(xml, xml->form->close(xml, name_of(xml, local)));
}

static void on_text(void *context, const xmlChar *bytes, int size)
{
    struct pr_xml *xml = context;
    if (xml->status || !xml->listening || xml->muted || xml->faulty)
        return;
    xml->unit_size += (size_t)size;
    pr_buf_append(&xml->text, (const char *)bytes, (size_t)size);
    if (xml->text.size > PR_XML_TEXT_MAX)
        fault_at(xml, PRECIS_E_LIMIT, here(xml),
                 "expected a text of at most 65536 bytes");
    else if (xml->in_unit && xml->unit_size > PR_XML_UNIT_MAX)
        fault_at(xml, PRECIS_E_LIMIT, here(xml),
                 "expected a unit of at most 1048576 bytes");
}

static void on_instruction(void *context, const xmlChar *target,
                           const xmlChar *data)
{
    struct pr_xml *xml = context;
    if (!xml->status && xml->form->instruction &&
        !strcmp((const char *)target, "precis"))
        xml->form->instruction(xml, pr_str_from((const char *)data));
}

static xmlEntityPtr on_entity(void *context, const xmlChar *name)
{
    (void)context;
    return xmlGetPredefinedEntity(name);
}

static void refuse_entity(struct pr_xml *xml, const xmlChar *name)
{
    stop(xml, pr_fail(xml->error, PRECIS_E_FORMAT, here(xml),
                      "expected no entity to be declared, found %.40s",
                      (const char *)name));
}

static void on_declared(void *context, const xmlChar *name, int type,
                        const xmlChar *public_id, const xmlChar *system_id,
                        xmlChar *content)
{
    (void)type;
    (void)public_id;
    (void)system_id;
    (void)content;
    refuse_entity(context, name);
}

static void on_unparsed(void *context, const xmlChar *name,
                        const xmlChar *public_id, const xmlChar *system_id,
                        const xmlChar *notation)
{
    (void)public_id;
    (void)system_id;
    (void)notation;
    refuse_entity(context, name);
}

/* What the parser found, in our words where its own say little. */
static enum precis_status tell(struct pr_xml *xml, int code,
                               struct pr_place place, const char *message)
{
    precis_str rest = pr_str_from(message), line;
    const xmlParserInput *input = xml->parser->input;
    pr_str_split(&rest, '\n', &line);
    line = pr_str_trim(line);
    if (code == XML_ERR_NO_MEMORY)
        return pr_fail_memory(xml->error);
    if (pr_str_starts(line, PR_STR("Input is not proper UTF-8")) && input &&
        input->cur < input->end)
        return pr_fail(xml->error, PRECIS_E_ENCODING, place,
                       "expected UTF-8, found byte 0x%02X", *input->cur);
    if (code == XML_WAR_UNDECLARED_ENTITY || code == XML_ERR_UNDECLARED_ENTITY)
        return pr_fail(xml->error, PRECIS_E_FORMAT, place,
                       "expected no entity but those of XML, found another");
    if (pr_str_starts(line, PR_STR("xmlParseEntityRef")))
        return pr_fail(xml->error, PRECIS_E_FORMAT, place,
                       "expected &amp; or a reference, found a bare ampersand");
    if (code == XML_ERR_DOCUMENT_END && xml->ending && xml->depth)
        return pr_fail(xml->error, PRECIS_E_FORMAT, place,
                       "expected %u closing tags, found the end", xml->depth);
    return pr_fail(xml->error,
                   code == XML_ERR_INVALID_CHAR ? PRECIS_E_ENCODING
                                                : PRECIS_E_FORMAT,
                   place, "expected XML: %.*s", PR_ARG(line));
}

#if LIBXML_VERSION >= 21200
static void on_error(void *context, const xmlError *found)
#else
static void on_error(void *context, xmlErrorPtr found)
#endif
{
    struct pr_xml *xml = context;
    bool unknown = found->code == XML_WAR_UNDECLARED_ENTITY ||
                   found->code == XML_ERR_UNDECLARED_ENTITY;
    if (xml->status || (found->level != XML_ERR_FATAL && !unknown))
        return;
    struct pr_place place = here(xml);
    if (found->line > 0) {
        place.line = (unsigned)found->line;
        place.column = found->int2 > 0 ? (unsigned)found->int2 : 1;
    }
    stop(xml, tell(xml, found->code, place, found->message));
}

static xmlSAXHandler handlers(void)
{
    return (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_open,
        .endElementNs = on_close,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .processingInstruction = on_instruction,
        .getEntity = on_entity,
        .entityDecl = on_declared,
        .unparsedEntityDecl = on_unparsed,
        .serror = on_error,
    };
}

/* ---- reading */

static bool new_parser(struct pr_xml *xml)
{
    xmlSAXHandler sax = handlers();
    xml->parser = xmlCreatePushParserCtxt(&sax, xml, NULL, 0, NULL);
    if (!xml->parser)
        return false;
    xmlCtxtUseOptions(xml->parser,
                      XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
    for (int n = 0; xml->form->names[n]; n++)
        xml->names[n] = xmlDictLookup(xml->parser->dict,
                                      (const xmlChar *)xml->form->names[n], -1);
    return true;
}

/* Hand one piece to the parser. */
static enum precis_status push(struct pr_xml *xml, precis_str piece)
{
    xml->ending = piece.size == 0;
    xmlParseChunk(xml->parser, piece.bytes, (int)piece.size, piece.size == 0);
    const xmlParserInput *input = xml->parser->input;
    if (!xml->status && input &&
        (size_t)(input->end - input->cur) > PR_XML_MARK_MAX)
        return pr_fail(xml->error, PRECIS_E_LIMIT, here(xml),
                       "expected a tag of at most %zu bytes", PR_XML_MARK_MAX);
    if (!xml->status && !piece.size && !xml->rooted)
        return pr_fail(xml->error, PRECIS_E_FORMAT, here(xml),
                       "expected <%s>, found the end", xml->form->names[0]);
    if (xml->text.failed)
        return pr_fail_memory(xml->error);
    return xml->status;
}

enum precis_status pr_xml_read(const struct pr_xml_form *form,
                               struct pr_import *import, void *context,
                               struct precis_error *error)
{
    struct precis_error own = {0};
    struct pr_xml xml = {.form = form,
                         .import = import,
                         .context = context,
                         .error = error ? error : &own};
    struct pr_xml_source source = {.feed = import->feed,
                                   .mend = import->lenient};
    enum precis_status status =
        new_parser(&xml) ? PRECIS_OK : pr_fail_memory(error);
    precis_str piece = {"", 1};
    while (!status && piece.size) {
        status = pr_xml_source_next(&source, &piece, error);
        xml.doubtful = source.mend || source.transcoder;
        if (!status)
            status = push(&xml, piece);
    }
    if (xml.rooted &&
        (status == PRECIS_E_FORMAT || status == PRECIS_E_ENCODING ||
         status == PRECIS_E_LIMIT) &&
        import->lenient) {
        import->skipped++;
        status = PRECIS_OK;
    }
    xmlFreeParserCtxt(xml.parser);
    pr_xml_source_done(&source);
    pr_buf_done(&xml.text);
    free(xml.ids);
    return status;
}

/* ---- for the form's functions */

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
        fault_at(xml, PRECIS_E_ENCODING, here(xml),
                 "expected text in the encoding that is declared");
    return text;
}

void pr_xml_mute(struct pr_xml *xml, int change)
{
    xml->muted += change;
}

void pr_xml_unit(struct pr_xml *xml)
{
    xml->unit = tag_place(xml);
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
    size_t size = 0;
    if (!pr_row_entry(row, xml->unit.line, &entry))
        return stop(xml, pr_fail_memory(xml->error));
    for (size_t c = 0; c < PR_COLUMNS; c++)
        size += entry.field[c].size + 1;
    if (size > PR_ENTRY_MAX)
        return fault_at(xml, PRECIS_E_LIMIT, xml->unit,
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
        return stop(xml, pr_fail_memory(xml->error));
    uint64_t hash = pr_hash(id.bytes, id.size);
    size_t slot = id_slot(xml, hash ? hash : 1);
    if (xml->ids[slot])
        return fault_at(xml, PRECIS_E_FORMAT, tag_place(xml),
                        "expected an id of its own, found one that stands "
                        "further up");
    xml->ids[slot] = hash ? hash : 1;
    xml->id_count++;
    return PRECIS_OK;
}
