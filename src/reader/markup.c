/* markup.c - the tags, texts and entities of HTML and XML, with their places. */
/* SPDX-License-Identifier: MIT */
#include "reader/markup.h"

#include "base/xml_library.h"

#include <strings.h>

/* The longest name of an entity (HTML 4: thetasym), and digits of a number. */
enum { ENTITY_MAX = 10 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool pr_markup_same(precis_str a, const char *b)
{
    return strlen(b) == a.size && !strncasecmp(a.bytes, b, a.size);
}

precis_str pr_markup_local(precis_str name)
{
    const char *colon = name.size ? memchr(name.bytes, ':', name.size) : NULL;
    return colon
               ? pr_str_slice(name, (size_t)(colon - name.bytes) + 1, name.size)
               : name;
}

/* Elements of HTML whose content is no markup. */
static bool is_literal(precis_str name)
{
    static const char *const names[] = {"script",  "style",   "textarea",
                                        "title",   "xmp",     "iframe",
                                        "noembed", "noframes"};
    for (size_t i = 0; i < PR_LENGTH(names); i++)
        if (pr_markup_same(name, names[i]))
            return true;
    return false;
}

/* Where needle ends, or the end of the source. */
static size_t past(precis_str source, const char *needle, size_t from)
{
    precis_str wanted = pr_str_from(needle);
    size_t at =
        from < source.size ? pr_str_find(source, wanted, from) : source.size;
    return at < source.size ? at + wanted.size : source.size;
}

/* Where the tag that begins at start ends: past the > outside quotes. */
static size_t tag_end(precis_str source, size_t start)
{
    bool value = false; /* a quote may begin here */
    for (size_t at = start; at < source.size; at++) {
        char c = source.bytes[at];
        if (c == '>')
            return at + 1;
        if (value && (c == '"' || c == '\'')) {
            const char *close =
                memchr(source.bytes + at + 1, c, source.size - at - 1);
            if (!close)
                return source.size;
            at = (size_t)(close - source.bytes);
        }
        if (!is_space(c))
            value = c == '=';
    }
    return source.size;
}

/* <!…>: a DTD may hold more declarations in brackets. */
static size_t declaration_end(precis_str source, size_t start)
{
    size_t depth = 0;
    for (size_t at = start; at < source.size; at++) {
        char c = source.bytes[at];
        depth += c == '[';
        depth -= c == ']' && depth;
        if (c == '>' && !depth)
            return at + 1;
    }
    return source.size;
}

static size_t name_end(precis_str source, size_t at)
{
    while (at < source.size && !is_space(source.bytes[at]) &&
           source.bytes[at] != '>' && source.bytes[at] != '/' &&
           source.bytes[at] != '<')
        at++;
    return at;
}

static void read_tag(struct pr_markup *m, size_t name_start)
{
    precis_str s = m->source;
    size_t stop = name_end(s, name_start);
    m->name = pr_str_slice(s, name_start, stop);
    m->end = tag_end(s, stop);
    m->empty = m->kind == PR_MARKUP_OPEN && m->end > stop + 1 &&
               s.bytes[m->end - 1] == '>' && s.bytes[m->end - 2] == '/';
    if (m->kind == PR_MARKUP_OPEN && !m->xml && !(m->xhtml && m->empty) &&
        is_literal(m->name))
        m->inside = m->name;
}

/* The piece that begins with < at the start; false when it is text. */
static bool read_angle(struct pr_markup *m)
{
    precis_str s = m->source, rest = pr_str_slice(s, m->start, s.size);
    char next = rest.size > 1 ? rest.bytes[1] : '\0';
    m->kind = PR_MARKUP_OTHER;
    if (pr_str_starts(rest, PR_STR("<!--"))) {
        m->end = past(s, "-->", m->start + 2);
    } else if (pr_str_starts(rest, PR_STR("<![CDATA["))) {
        m->kind = m->xml ? PR_MARKUP_LITERAL : PR_MARKUP_OTHER;
        m->end = past(s, "]]>", m->start + 9);
    } else if (next == '!') {
        m->end = declaration_end(s, m->start);
    } else if (next == '?') {
        m->end = past(s, m->xml ? "?>" : ">", m->start);
    } else if (is_letter(next) || (m->xml && (next == '_' || next & '\x80'))) {
        m->kind = PR_MARKUP_OPEN;
        read_tag(m, m->start + 1);
    } else if (next == '/' && rest.size > 2) {
        m->kind = PR_MARKUP_CLOSE;
        read_tag(m, m->start + 2);
    } else {
        return false;
    }
    return true;
}

/* The content of an element of literal text, up to its closing tag. */
static void read_literal(struct pr_markup *m)
{
    precis_str s = m->source;
    size_t at = m->start;
    while ((at = pr_str_find(s, PR_STR("</"), at)) < s.size) {
        size_t stop = name_end(s, at + 2);
        precis_str name = pr_str_slice(s, at + 2, stop);
        if (name.size == m->inside.size &&
            !strncasecmp(name.bytes, m->inside.bytes, name.size))
            break;
        at += 2;
    }
    bool text = pr_markup_same(m->inside, "title") ||
                pr_markup_same(m->inside, "textarea");
    m->kind = text ? PR_MARKUP_TEXT : PR_MARKUP_LITERAL;
    m->end = at;
    m->inside = pr_str("", 0);
}

bool pr_markup_next(struct pr_markup *m)
{
    precis_str s = m->source;
    m->start = m->end;
    m->name = pr_str("", 0);
    m->empty = false;
    if (m->start >= s.size)
        return false;
    if (m->inside.size) {
        read_literal(m);
        if (m->end > m->start)
            return true;
    }
    if (s.bytes[m->start] == '<' && read_angle(m))
        return true;
    m->kind = PR_MARKUP_TEXT;
    const char *next =
        m->start + 1 < s.size
            ? memchr(s.bytes + m->start + 1, '<', s.size - m->start - 1)
            : NULL;
    m->end = next ? (size_t)(next - s.bytes) : s.size;
    return true;
}

/* ---- attributes */

bool pr_markup_attribute(precis_str tag, const char *name, precis_str *value)
{
    size_t at = name_end(tag, 1), end = tag.size;
    while (at < end) {
        while (at < end && (is_space(tag.bytes[at]) || tag.bytes[at] == '/' ||
                            tag.bytes[at] == '>'))
            at++;
        size_t start = at;
        while (at < end && !is_space(tag.bytes[at]) && tag.bytes[at] != '=' &&
               tag.bytes[at] != '>' && tag.bytes[at] != '/')
            at++;
        precis_str found = pr_str_slice(tag, start, at);
        if (at == start && at < end)
            at++; /* a stray = */
        while (at < end && is_space(tag.bytes[at]))
            at++;
        *value = pr_str("", 0);
        if (at < end && tag.bytes[at] == '=') {
            at++;
            while (at < end && is_space(tag.bytes[at]))
                at++;
            char quote = at < end ? tag.bytes[at] : '\0';
            bool quoted = quote == '"' || quote == '\'';
            size_t from = at += quoted;
            while (at < end &&
                   (quoted ? tag.bytes[at] != quote
                           : !is_space(tag.bytes[at]) && tag.bytes[at] != '>'))
                at++;
            *value = pr_str_slice(tag, from, at);
            at += quoted && at < end;
        }
        if (found.size && pr_markup_same(found, name))
            return true;
    }
    return false;
}

/* ---- entities */

/* Numbers of C1 controls mean what they are in windows-1252, as in browsers
 * (HTML Standard, "numeric character reference end state"). */
static uint32_t repaired(uint32_t point)
{
    static const uint16_t shown[32] = {
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (point >= 0x80 && point < 0xA0)
        return shown[point - 0x80];
    return point == 0 || point > 0x10FFFF ||
                   (point >= 0xD800 && point <= 0xDFFF)
               ? 0xFFFD
               : point;
}

static uint32_t number_entity(precis_str text, size_t at, size_t *size)
{
    size_t i = at + 2;
    bool hex = i < text.size && (text.bytes[i] | ' ') == 'x';
    uint32_t point = 0, base = hex ? 16 : 10;
    size_t first = i += hex;
    for (; i < text.size && i < first + ENTITY_MAX; i++) {
        char c = text.bytes[i];
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
                         : is_letter(c)       ? (uint32_t)((c | ' ') - 'a' + 10)
                                              : base;
        if (digit >= base)
            break;
        point = point > 0x10FFFF ? point : point * base + digit;
    }
    if (i == first)
        return 0;
    *size = i - at + (i < text.size && text.bytes[i] == ';');
    return repaired(point);
}

static uint32_t named_entity(const char *name, bool xml)
{
    static const struct {
        const char *name;
        char value;
    } own[] = {
        {"amp",  '&' },
        {"lt",   '<' },
        {"gt",   '>' },
        {"quot", '"' },
        {"apos", '\''}
    };
    for (size_t i = 0; i < PR_LENGTH(own); i++)
        if (!strcmp(name, own[i].name))
            return (uint32_t)own[i].value;
    const struct pr_xml_library *library = xml ? NULL : pr_xml_library();
    const htmlEntityDesc *entity =
        library ? library->htmlEntityLookup((const xmlChar *)name) : NULL;
    return entity ? entity->value : 0;
}

uint32_t pr_markup_entity(precis_str text, size_t at, bool xml, size_t *size)
{
    if (at + 2 < text.size && text.bytes[at + 1] == '#')
        return number_entity(text, at, size);
    char name[ENTITY_MAX + 1];
    size_t count = 0;
    while (at + 1 + count < text.size && count < ENTITY_MAX) {
        char c = text.bytes[at + 1 + count];
        if (!is_letter(c) && !(c >= '0' && c <= '9'))
            break;
        name[count++] = c;
    }
    name[count] = '\0';
    bool closed =
        at + 1 + count < text.size && text.bytes[at + 1 + count] == ';';
    if (!count || (xml && !closed))
        return 0;
    *size = 1 + count + closed;
    return named_entity(name, xml);
}

void pr_markup_unescape(precis_str text, bool xml, struct pr_buf *buf)
{
    for (size_t at = 0; at < text.size;) {
        const char *found = memchr(text.bytes + at, '&', text.size - at);
        size_t stop = found ? (size_t)(found - text.bytes) : text.size;
        pr_buf_append(buf, text.bytes + at, stop - at);
        at = stop;
        if (at == text.size)
            return;
        size_t size = 1;
        uint32_t point = pr_markup_entity(text, at, xml, &size);
        if (point)
            pr_buf_point(buf, point);
        else
            pr_buf_append(buf, text.bytes + at, size = 1);
        at += size;
    }
}
