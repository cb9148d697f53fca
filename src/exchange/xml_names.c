/* xml_names.c - what names in XML files tell: the format, the language. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml.h"

enum pr_xml_language pr_xml_language_of(precis_str tag)
{
    static const struct {
        const char *subtag;
        enum pr_xml_language language;
    } known[] = {
        {"fr",      PR_XML_FRENCH },
        {"fra",     PR_XML_FRENCH },
        {"fre",     PR_XML_FRENCH },
        {"french",  PR_XML_FRENCH },
        {"en",      PR_XML_ENGLISH},
        {"eng",     PR_XML_ENGLISH},
        {"english", PR_XML_ENGLISH},
    };
    char subtag[8] = {0};
    size_t size = 0;
    while (size < tag.size && tag.bytes[size] != '-' && tag.bytes[size] != '_')
        size++;
    if (size >= sizeof subtag)
        return PR_XML_OTHER;
    for (size_t i = 0; i < size; i++) {
        char c = tag.bytes[i];
        subtag[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    for (size_t k = 0; k < PR_LENGTH(known); k++)
        if (!strcmp(subtag, known[k].subtag))
            return known[k].language;
    return PR_XML_OTHER;
}

bool pr_xml_look(precis_str first, const char *tag)
{
    char narrow[PR_FEED_PEEK];
    size_t size = 0, length = strlen(tag);
    for (size_t i = 0; i < first.size && size < sizeof narrow; i++)
        if (first.bytes[i])
            narrow[size++] = first.bytes[i];
    precis_str text = pr_str(narrow, size);
    size_t at = pr_str_find(text, pr_str(tag, length), 0);
    if (at + length >= size)
        return false;
    char next = narrow[at + length];
    return next == '>' || next == ' ' || next == '\n' || next == '\r' ||
           next == '\t';
}
