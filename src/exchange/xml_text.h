/* xml_text.h - text and names as XML has them, for the writers. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_XML_TEXT_H
#define PR_EXCHANGE_XML_TEXT_H

#include "concept/entry.h"
#include "exchange/row.h"

/* Append the text of a field, its escapes undone and marks escaped; safe in
 * an attribute, too. */
void pr_xml_field(struct pr_buf *buf, precis_str field);

/* Append text with marks escaped; it is no field, a bar no separator. */
void pr_xml_text(struct pr_buf *buf, precis_str text);

/* Append <name attributes>field</name> and a line feed behind indent spaces;
 * nothing when field is empty. attributes may be "". */
void pr_xml_element(struct pr_buf *buf, int indent, const char *name,
                    const char *attributes, precis_str field);

/* Append id as an XML name: what can't stand in one as _xHHHH_, like
 * XmlConvert.EncodeName of .NET. And back. */
void pr_xml_name(struct pr_buf *buf, precis_str id);
void pr_xml_unname(struct pr_buf *buf, precis_str name);

/* Add English that is one text: a bar in it is no separator and becomes the
 * full-width bar; pr_xml_field of that is a bar again. */
void pr_row_add_whole(struct pr_row *row, enum pr_column column,
                      precis_str text);

#endif
