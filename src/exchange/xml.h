/* xml.h - the elements of an XML file one after another, in bounded memory. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_XML_H
#define PR_EXCHANGE_XML_H

#include "base/error.h"
#include "exchange/format.h"
#include "exchange/row.h"

/* The most text of one element or attribute, in bytes. */
#define PR_XML_TEXT_MAX PR_ENTRY_MAX
/* The most text of one unit (a concept, a translation unit), in bytes. */
#define PR_XML_UNIT_MAX ((size_t)1 << 20)
/* The longest tag or comment, in bytes. */
#define PR_XML_MARK_MAX ((size_t)1 << 20)
/* Elements inside of elements at most. */
enum { PR_XML_DEPTH_MAX = 200 };
/* So many ids are remembered to find one that comes twice. */
#define PR_XML_IDS_MAX ((size_t)1 << 20)

struct pr_xml;

/* What a format wants to hear of. Elements are told by their local name. */
struct pr_xml_form {
    const char *const *names; /* that mean something; NULL ends them */
    int roots;                /* the first so many may be the root   */
    /* name is the place in names, or -1. What is not PRECIS_OK ends it. */
    enum precis_status (*open)(struct pr_xml *xml, int name);
    enum precis_status (*close)(struct pr_xml *xml, int name);
    /* <?precis data?>; may be NULL. */
    void (*instruction)(struct pr_xml *xml, precis_str data);
};

/* A language of ours, by the primary subtag: "fr-CA", "FR", "eng". */
enum pr_xml_language { PR_XML_OTHER, PR_XML_FRENCH, PR_XML_ENGLISH };

/*
 * Read import's feed. Its encoding is told by its byte-order mark or its
 * declaration. No DTD is ever fetched; a declared entity, an unknown one, or
 * more than the limits above is refused with its place. With import->lenient
 * bare ampersands and control characters are mended, units with a fault are
 * left out and counted, and so is what follows broken markup.
 */
enum precis_status pr_xml_read(const struct pr_xml_form *form,
                               struct pr_import *import, void *context,
                               struct precis_error *error);

/* ---- for the form's functions */

struct pr_import *pr_xml_import(const struct pr_xml *xml);
void *pr_xml_context(const struct pr_xml *xml);
struct precis_error *pr_xml_error(const struct pr_xml *xml);

/* An attribute of the tag that opens, by its local name; bytes is NULL when
 * it has none. Borrowed until open returns. */
precis_str pr_xml_attribute(const struct pr_xml *xml, const char *name);
/* The local name and the namespace of the tag that opens or closes. */
precis_str pr_xml_local(const struct pr_xml *xml);
precis_str pr_xml_namespace(const struct pr_xml *xml);

/* Gather text from now on; what was gathered is forgotten. */
void pr_xml_listen(struct pr_xml *xml);
/* The text gathered, borrowed until the next listen; gathering ends. */
precis_str pr_xml_heard(struct pr_xml *xml);
/* While muted more often than unmuted, text is not gathered. */
void pr_xml_mute(struct pr_xml *xml, int change);

/* A unit begins at this tag. */
void pr_xml_unit(struct pr_xml *xml);
/* The line where the unit began. */
unsigned pr_xml_unit_line(const struct pr_xml *xml);
/* The unit has a fault, at its own place: message is static. Gives what open
 * and close return. */
enum precis_status pr_xml_fault(struct pr_xml *xml, const char *message);
/* True when the unit that is open has a fault. */
bool pr_xml_unit_faulty(const struct pr_xml *xml);
/* The unit ends: true when it had no fault; else it is counted. */
bool pr_xml_unit_good(struct pr_xml *xml);

/* Hand an entry to the import, with the line of the unit. */
enum precis_status pr_xml_give(struct pr_xml *xml, const struct pr_row *row);

/* Remember an id; a fault when the file has it twice. */
enum precis_status pr_xml_id(struct pr_xml *xml, precis_str id);

enum pr_xml_language pr_xml_language_of(precis_str tag);

/* True when the first bytes of a file, UTF-8 or UTF-16, hold tag ("<tmx"). */
bool pr_xml_look(precis_str first, const char *tag);

#endif
