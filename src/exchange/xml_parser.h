/* xml_parser.h - the state of an XML file being read, for its own sources. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_XML_PARSER_H
#define PR_EXCHANGE_XML_PARSER_H

#include "exchange/xml.h"

#include "base/xml_library.h"

/* Names of a form at most. */
enum { PR_XML_NAMES_MAX = 96 };

struct pr_xml {
    const struct pr_xml_form *form;
    struct pr_import *import;
    void *context;
    struct precis_error *error;
    enum precis_status status; /* once not PRECIS_OK nothing is heard */
    xmlParserCtxtPtr parser;
    const xmlChar *names[PR_XML_NAMES_MAX]; /* interned by the parser */
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

/* Where the parser stands. */
struct pr_place pr_xml_here(const struct pr_xml *xml);
/* Where the tag began behind which the parser stands. */
struct pr_place pr_xml_tag_place(const struct pr_xml *xml);

/* End the reading unless status is PRECIS_OK; gives status. */
enum precis_status pr_xml_stop(struct pr_xml *xml, enum precis_status status);

/* A fault of the unit at place: lenient goes on to the next. */
enum precis_status pr_xml_fault_at(struct pr_xml *xml,
                                   enum precis_status status,
                                   struct pr_place place, const char *message);

#endif
