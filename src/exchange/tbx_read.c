/* tbx_read.c - read termbases: TBX of 2008 and 2019, both styles. */
/* SPDX-License-Identifier: MIT */
#include "exchange/extra.h"
#include "exchange/tbx.h"
#include "exchange/tbx_concept.h"
#include "exchange/xml.h"

enum {
    MARTIF,
    TBX,
    TERM_ENTRY,
    CONCEPT_ENTRY,
    LANG_SET,
    LANG_SEC,
    TIG,
    NTIG,
    TERM_SEC,
    TERM,
    TERM_NOTE,
    DESCRIP,
    DESCRIP_NOTE,
    ADMIN,
    ADMIN_NOTE,
    TRANSAC,
    TRANSAC_NOTE,
    DATE,
    REF,
    XREF,
    NOTE,
    DESCRIP_GRP,
    ADMIN_GRP,
    TRANSAC_GRP,
    TERM_NOTE_GRP
};
static const char *const names[] = {
    "martif",   "tbx",         "termEntry",   "conceptEntry", "langSet",
    "langSec",  "tig",         "ntig",        "termSec",      "term",
    "termNote", "descrip",     "descripNote", "admin",        "adminNote",
    "transac",  "transacNote", "date",        "ref",          "xref",
    "note",     "descripGrp",  "adminGrp",    "transacGrp",   "termNoteGrp",
    NULL};

/* The core of 2019; elements of other namespaces are data categories. */
#define CORE "urn:iso:std:iso:30042:ed-2"

/* What is being read. */
struct tbx {
    struct pr_tbx_concept concept;
    bool in_entry;
    enum pr_xml_language language;
    bool in_language, in_term;
    bool in_group, group_kept;
    bool busy;  /* inside of an element that carries text */
    int nested; /* elements inside of it                  */
    struct pr_buf element, type, target;
};

static void set(struct pr_buf *buf, precis_str text)
{
    pr_buf_clear(buf);
    pr_buf_str(buf, text.bytes ? text : pr_str("", 0));
}

/* An element that carries text begins. */
static void begin_text(struct pr_xml *xml, struct tbx *tbx)
{
    set(&tbx->element, pr_xml_local(xml));
    set(&tbx->type, pr_xml_attribute(xml, "type"));
    set(&tbx->target, pr_xml_attribute(xml, "target"));
    tbx->busy = true;
    tbx->nested = 0;
    pr_xml_listen(xml);
}

static enum precis_status open_entry(struct pr_xml *xml, struct tbx *tbx)
{
    precis_str id = pr_xml_attribute(xml, "id");
    pr_xml_unit(xml);
    pr_tbx_concept_clear(&tbx->concept);
    tbx->in_entry = true;
    tbx->in_language = tbx->in_term = tbx->in_group = tbx->busy = false;
    tbx->language = PR_XML_OTHER;
    if (!id.bytes)
        return PRECIS_OK;
    pr_tbx_concept_id(&tbx->concept, id);
    return pr_xml_id(xml, id);
}

/* The country of "fr-ca" in capitals; France says nothing. */
static void set_region(struct pr_buf *region, precis_str tag)
{
    pr_buf_clear(region);
    if (tag.size != 5 || (tag.bytes[2] != '-' && tag.bytes[2] != '_'))
        return;
    for (size_t i = 3; i < 5; i++)
        pr_buf_char(region, (char)(tag.bytes[i] & ~0x20));
    if (pr_str_is(pr_buf_view(region), "FR"))
        pr_buf_clear(region);
}

static enum precis_status open_tag(struct pr_xml *xml, int name)
{
    struct tbx *tbx = pr_xml_context(xml);
    if (name == TERM_ENTRY || name == CONCEPT_ENTRY)
        return open_entry(xml, tbx);
    if (!tbx->in_entry)
        return PRECIS_OK;
    if (tbx->busy) {
        tbx->nested++;
    } else if (name == LANG_SET || name == LANG_SEC) {
        precis_str tag = pr_xml_attribute(xml, "lang");
        tbx->language = pr_xml_language_of(tag);
        tbx->in_language = true;
        set_region(&tbx->concept.region, tag);
    } else if (name == TIG || name == NTIG || name == TERM_SEC) {
        tbx->in_term = true;
        if (!pr_tbx_concept_term(&tbx->concept, tbx->language))
            return pr_xml_fault(xml, "expected fewer terms of one concept");
    } else if (name >= DESCRIP_GRP && name <= TERM_NOTE_GRP) {
        tbx->in_group = true;
        tbx->group_kept = false;
    } else if ((name >= TERM && name <= NOTE) ||
               (name < 0 && pr_xml_namespace(xml).size &&
                !pr_str_is(pr_xml_namespace(xml), CORE))) {
        begin_text(xml, tbx);
    }
    return PRECIS_OK;
}

static enum precis_status end_text(struct pr_xml *xml, struct tbx *tbx,
                                   int name)
{
    precis_str text = pr_str_trim(pr_xml_heard(xml));
    precis_str element = pr_buf_view(&tbx->element);
    precis_str type = pr_buf_view(&tbx->type);
    const struct pr_tbx_category *category;
    bool other = tbx->in_language && tbx->language == PR_XML_OTHER;
    tbx->busy = false;
    if (other)
        return PRECIS_OK;
    if (name == TERM) {
        if (!text.size)
            return pr_xml_fault(xml, "expected a term, found an empty one");
        if (!tbx->in_term)
            return pr_xml_fault(xml, "expected <tig> around <term>");
        pr_tbx_concept_name(&tbx->concept, tbx->language, text);
        return PRECIS_OK;
    }
    if (name < 0) { /* DCT: the element's name is the category's */
        type = element;
        category = pr_tbx_category(type);
        element = pr_str_from(category ? category->element : "descrip");
    }
    struct pr_tbx_item item = {.language = tbx->in_language ? tbx->language
                                                            : PR_XML_OTHER,
                               .in_term = tbx->in_term,
                               .behind = tbx->in_group && tbx->group_kept,
                               .element = element,
                               .type = type,
                               .target = pr_buf_view(&tbx->target),
                               .text = text};
    if (text.size || item.target.size)
        tbx->group_kept = pr_tbx_concept_add(&tbx->concept, &item);
    return PRECIS_OK;
}

static enum precis_status close_tag(struct pr_xml *xml, int name)
{
    struct tbx *tbx = pr_xml_context(xml);
    if (!tbx->in_entry)
        return PRECIS_OK;
    if (tbx->busy && tbx->nested) {
        tbx->nested--;
        return PRECIS_OK;
    }
    if (tbx->busy)
        return end_text(xml, tbx, name);
    if (name == LANG_SET || name == LANG_SEC)
        tbx->in_language = false, tbx->language = PR_XML_OTHER;
    else if (name == TIG || name == NTIG || name == TERM_SEC)
        tbx->in_term = false;
    else if (name >= DESCRIP_GRP && name <= TERM_NOTE_GRP)
        tbx->in_group = tbx->group_kept = false;
    if (name != TERM_ENTRY && name != CONCEPT_ENTRY)
        return PRECIS_OK;
    tbx->in_entry = false;
    return pr_xml_unit_good(xml) ? pr_tbx_concept_give(&tbx->concept, xml)
                                 : PRECIS_OK;
}

static void instruction(struct pr_xml *xml, precis_str data)
{
    struct tbx *tbx = pr_xml_context(xml);
    if (tbx->in_entry && tbx->in_term && tbx->language == PR_XML_FRENCH)
        pr_tbx_concept_exact(&tbx->concept, data);
}

enum precis_status pr_tbx_read(struct pr_import *import,
                               struct precis_error *error)
{
    static const struct pr_xml_form form = {.names = names,
                                            .roots = 2,
                                            .open = open_tag,
                                            .close = close_tag,
                                            .instruction = instruction};
    struct tbx tbx = {0};
    enum precis_status status = pr_xml_read(&form, import, &tbx, error);
    pr_tbx_concept_done(&tbx.concept);
    pr_buf_done(&tbx.element);
    pr_buf_done(&tbx.type);
    pr_buf_done(&tbx.target);
    return status;
}
