/* xml.c - the elements of an XML file one after another, in bounded memory. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml_parser.h"
#include "exchange/xml_source.h"

#include <stdlib.h>

/* ---- what the parser says */

static enum precis_status check_attributes(struct pr_xml *xml)
{
    for (int a = 0; a < xml->attribute_count; a++) {
        const xmlChar **attribute = xml->attributes + 5 * a;
        size_t size = (size_t)(attribute[4] - attribute[3]);
        if (size > PR_XML_TEXT_MAX)
            return pr_xml_fault_at(
                xml, PRECIS_E_LIMIT, pr_xml_tag_place(xml),
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
        pr_xml_stop(xml,
                    pr_fail(xml->error, PRECIS_E_FORMAT, pr_xml_tag_place(xml),
                            "expected <%s>, found <%.40s>", xml->form->names[0],
                            (const char *)local));
        return;
    }
    xml->rooted = true;
    if (++xml->depth > PR_XML_DEPTH_MAX) {
        pr_xml_stop(xml,
                    pr_fail(xml->error, PRECIS_E_LIMIT, pr_xml_tag_place(xml),
                            "expected elements at most %d deep",
                            PR_XML_DEPTH_MAX));
        return;
    }
    if (!check_attributes(xml))
        pr_xml_stop(xml, xml->form->open(xml, name));
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
    pr_xml_stop(xml, xml->form->close(xml, name_of(xml, local)));
}

static void on_text(void *context, const xmlChar *bytes, int size)
{
    struct pr_xml *xml = context;
    if (xml->status || !xml->listening || xml->muted || xml->faulty)
        return;
    xml->unit_size += (size_t)size;
    pr_buf_append(&xml->text, (const char *)bytes, (size_t)size);
    if (xml->text.size > PR_XML_TEXT_MAX)
        pr_xml_fault_at(xml, PRECIS_E_LIMIT, pr_xml_here(xml),
                        "expected a text of at most 65536 bytes");
    else if (xml->in_unit && xml->unit_size > PR_XML_UNIT_MAX)
        pr_xml_fault_at(xml, PRECIS_E_LIMIT, pr_xml_here(xml),
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
    return pr_xml_library()->xmlGetPredefinedEntity(name);
}

static void refuse_entity(struct pr_xml *xml, const xmlChar *name)
{
    pr_xml_stop(xml, pr_fail(xml->error, PRECIS_E_FORMAT, pr_xml_here(xml),
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
    struct pr_place place = pr_xml_here(xml);
    if (found->line > 0) {
        place.line = (unsigned)found->line;
        place.column = found->int2 > 0 ? (unsigned)found->int2 : 1;
    }
    pr_xml_stop(xml, tell(xml, found->code, place, found->message));
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
    xml->parser =
        pr_xml_library()->xmlCreatePushParserCtxt(&sax, xml, NULL, 0, NULL);
    if (!xml->parser)
        return false;
    pr_xml_library()->xmlCtxtUseOptions(
        xml->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
    for (int n = 0; xml->form->names[n]; n++)
        xml->names[n] = pr_xml_library()->xmlDictLookup(
            xml->parser->dict, (const xmlChar *)xml->form->names[n], -1);
    for (int n = 0; xml->form->names[n]; n++)
        if (!xml->names[n])
            return false;
    return true;
}

/* Hand one piece to the parser. */
static enum precis_status push(struct pr_xml *xml, precis_str piece)
{
    xml->ending = piece.size == 0;
    pr_xml_library()->xmlParseChunk(xml->parser, piece.bytes, (int)piece.size,
                                    piece.size == 0);
    const xmlParserInput *input = xml->parser->input;
    /* The parser stops without a word where its own memory is out. */
    if (!xml->status && xml->parser->errNo == XML_ERR_NO_MEMORY)
        return pr_fail_memory(xml->error);
    if (!xml->status && input &&
        (size_t)(input->end - input->cur) > PR_XML_MARK_MAX)
        return pr_fail(xml->error, PRECIS_E_LIMIT, pr_xml_here(xml),
                       "expected a tag of at most %zu bytes", PR_XML_MARK_MAX);
    if (!xml->status && !piece.size && !xml->rooted)
        return pr_fail(xml->error, PRECIS_E_FORMAT, pr_xml_here(xml),
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
    if (!pr_xml_library())
        return pr_fail(error, PRECIS_E_SUPPORT, PR_NOWHERE,
                       "needs libxml2, which is missing");
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
    if (xml.parser &&
        xml.parser->myDoc) /* made for an entity that is refused */
        pr_xml_library()->xmlFreeDoc(xml.parser->myDoc);
    pr_xml_library()->xmlFreeParserCtxt(xml.parser);
    pr_xml_source_done(&source);
    pr_buf_done(&xml.text);
    free(xml.ids);
    return status;
}
