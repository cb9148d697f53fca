/* record_scan.c - the usual record of JSONL, read without building its tree. */
/* SPDX-License-Identifier: MIT */
#include "reader/record_scan.h"

#include "base/eight.h"
#include "unicode/utf8.h"

/* More of these are left to the library. */
enum { FIELDS_MAX = 64, DEPTH_MAX = 8, DIGITS_MAX = 18 };

enum kind { STRING, ESCAPED, WHOLE, OTHER };

/* A value as it stands; of a string, what is between the quotes. */
struct value {
    precis_str raw;
    enum kind kind;
};

struct scan {
    precis_str line;
    size_t at;
    unsigned depth;
};

/* The members of an object; the values of the outermost are kept. */
struct members {
    precis_str key[FIELDS_MAX];
    struct value value[FIELDS_MAX];
    size_t count;
};

/* Where the first quote, backslash or control from at stands; the line's size
 * when there is none. */
static size_t next_special(precis_str line, size_t at)
{
    for (; at + 8 <= line.size; at += 8) {
        uint64_t word = pr_load64(line.bytes + at);
        uint64_t hit = pr_eight_first(word, '"') | pr_eight_first(word, '\\') |
                       pr_eight_below(word, 0x20);
        if (hit)
            return at + pr_eight_place(hit);
    }
    for (; at < line.size; at++) {
        unsigned char c = (unsigned char)line.bytes[at];
        if (c == '"' || c == '\\' || c < 0x20)
            break;
    }
    return at;
}

static char here(const struct scan *scan)
{
    return scan->at < scan->line.size ? scan->line.bytes[scan->at] : 0;
}

static void skip_space(struct scan *scan)
{
    char c;
    while ((c = here(scan)) == ' ' || c == '\t' || c == '\n' || c == '\r')
        scan->at++;
}

static bool accept(struct scan *scan, char c)
{
    skip_space(scan);
    if (here(scan) != c)
        return false;
    scan->at++;
    return true;
}

/* Go over a string whose opening quote was read. Escapes are looked at when
 * they are resolved, so those of a value that nobody wants must be, too. */
static bool scan_string(struct scan *scan, struct value *value)
{
    size_t start = scan->at;
    value->kind = STRING;
    for (;;) {
        scan->at = next_special(scan->line, scan->at);
        char c = here(scan);
        if (c == '"')
            break;
        if (c != '\\' || scan->line.size - scan->at < 2)
            return false;
        value->kind = ESCAPED;
        scan->at += 2;
    }
    value->raw = pr_str_slice(scan->line, start, scan->at++);
    return pr_utf8_valid(value->raw.bytes, value->raw.size) == value->raw.size;
}

/* ---- escapes */

/* The four hexadecimal digits at bytes[at], or -1. */
static int32_t hex4(precis_str raw, size_t at)
{
    int32_t value = 0;
    if (raw.size - at < 4)
        return -1;
    for (size_t i = at; i < at + 4; i++) {
        char c = raw.bytes[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return -1;
        value = value << 4 | digit;
    }
    return value;
}

/* The character of \u, whose digits begin at *at; -1 for half a pair. */
static int32_t escaped_point(precis_str raw, size_t *at)
{
    int32_t point = hex4(raw, *at);
    *at += 4;
    if (point < 0xD800 || point > 0xDFFF)
        return point;
    bool pair = point < 0xDC00 && raw.size - *at >= 6 &&
                raw.bytes[*at] == '\\' && raw.bytes[*at + 1] == 'u';
    int32_t low = pair ? hex4(raw, *at + 2) : -1;
    if (low < 0xDC00 || low > 0xDFFF)
        return -1;
    *at += 6;
    return 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
}

/* Append the text of an escaped string to buf. */
static bool resolve(precis_str raw, struct pr_buf *buf)
{
    static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    size_t at = 0;
    while (at < raw.size) {
        size_t stop = next_special(raw, at);
        pr_buf_append(buf, raw.bytes + at, stop - at);
        if (stop == raw.size)
            break;
        char c = raw.bytes[stop + 1];
        at = stop + 2;
        const char *name = c && c != 'u' ? strchr(names, c) : NULL;
        if (name) {
            pr_buf_char(buf, meant[name - names]);
            continue;
        }
        int32_t point = c == 'u' ? escaped_point(raw, &at) : -1;
        if (point < 0)
            return false;
        pr_buf_point(buf, (uint32_t)point);
    }
    return !buf->failed;
}

/* ---- other values */

static bool scan_literal(struct scan *scan, const char *word)
{
    precis_str rest = pr_str_slice(scan->line, scan->at, scan->line.size);
    precis_str literal = pr_str_from(word);
    if (!pr_str_starts(rest, literal))
        return false;
    scan->at += literal.size;
    char c = here(scan);
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

static size_t scan_digits(struct scan *scan)
{
    size_t start = scan->at;
    while (here(scan) >= '0' && here(scan) <= '9')
        scan->at++;
    return scan->at - start;
}

/* A number without an exponent that no type of the library is too small for. */
static bool scan_number(struct scan *scan, enum kind *kind)
{
    bool minus = here(scan) == '-';
    scan->at += minus;
    char first = here(scan);
    size_t digits = scan_digits(scan), more = 0;
    if (!digits || digits > DIGITS_MAX || (first == '0' && digits > 1))
        return false;
    *kind = minus && first == '0' ? OTHER : WHOLE;
    if (here(scan) == '.') {
        scan->at++;
        more = scan_digits(scan);
        if (!more || more > DIGITS_MAX)
            return false;
        *kind = OTHER;
    }
    char c = here(scan);
    return !(c == 'e' || c == 'E' || c == '.' || c == '-' || c == '+');
}

static bool scan_object(struct scan *scan, struct members *kept);

static bool scan_value(struct scan *scan, struct value *value);

/* The opening bracket was read. */
static bool scan_array(struct scan *scan)
{
    struct value item;
    if (accept(scan, ']'))
        return true;
    do {
        if (!scan_value(scan, &item))
            return false;
    } while (accept(scan, ','));
    return accept(scan, ']');
}

/* Is an escaped string well formed? */
static bool resolves(precis_str raw)
{
    struct pr_buf buf = {0};
    bool good = resolve(raw, &buf);
    pr_buf_done(&buf);
    return good;
}

static bool scan_nested(struct scan *scan, bool object)
{
    if (scan->depth == DEPTH_MAX)
        return false;
    scan->depth++;
    bool good = object ? scan_object(scan, NULL) : scan_array(scan);
    scan->depth--;
    return good;
}

static bool scan_value(struct scan *scan, struct value *value)
{
    skip_space(scan);
    size_t start = scan->at;
    bool good;
    value->kind = OTHER;
    switch (here(scan)) {
    case '"':
        scan->at++;
        return scan_string(scan, value) &&
               (value->kind != ESCAPED || scan->depth < 1 ||
                resolves(value->raw));
    case '{':
    case '[':
        scan->at++;
        good = scan_nested(scan, scan->line.bytes[start] == '{');
        break;
    case 't':
        good = scan_literal(scan, "true");
        break;
    case 'f':
        good = scan_literal(scan, "false");
        break;
    case 'n':
        good = scan_literal(scan, "null");
        break;
    default:
        good = scan_number(scan, &value->kind);
        break;
    }
    value->raw = pr_str_slice(scan->line, start, scan->at);
    return good;
}

/* Add a key that is not there yet. */
static bool add_key(struct members *members, precis_str key)
{
    for (size_t i = 0; i < members->count; i++)
        if (pr_str_equal(members->key[i], key))
            return false;
    if (members->count == FIELDS_MAX)
        return false;
    members->key[members->count++] = key;
    return true;
}

/* The opening brace was read. kept takes the members, NULL = only go over
 * them. */
static bool scan_object(struct scan *scan, struct members *kept)
{
    struct members own;
    struct members *members = kept ? kept : &own;
    members->count = 0;
    if (accept(scan, '}'))
        return true;
    do {
        struct value key, value;
        if (!accept(scan, '"') || !scan_string(scan, &key) ||
            key.kind != STRING || !add_key(members, key.raw) ||
            !accept(scan, ':') || !scan_value(scan, &value))
            return false;
        members->value[members->count - 1] = value;
    } while (accept(scan, ','));
    return accept(scan, '}');
}

static const struct value *find(const struct members *members, const char *name)
{
    for (size_t i = 0; i < members->count; i++)
        if (pr_str_is(members->key[i], name))
            return &members->value[i];
    return NULL;
}

/* Resolve all escapes: those of no field that is used must be right, too. */
static bool resolve_all(struct members *members, size_t size,
                        struct pr_buf *buf)
{
    bool reserved = false;
    for (size_t i = 0; i < members->count; i++) {
        struct value *value = &members->value[i];
        if (value->kind != ESCAPED)
            continue;
        if (!reserved && !pr_buf_reserve(buf, size))
            return false;
        reserved = true; /* so views of it stay where they are */
        size_t start = buf->size;
        if (!resolve(value->raw, buf))
            return false;
        value->raw = pr_str(buf->bytes + start, buf->size - start);
    }
    return true;
}

/* The id of a record: a string without escapes, a whole number, a literal. */
static bool take_id(const struct value *id, struct pr_record *record)
{
    if (!id)
        return true;
    bool string = id->kind == STRING;
    char first = id->raw.size ? id->raw.bytes[0] : 0;
    bool literal =
        id->kind == OTHER && (first == 't' || first == 'f' || first == 'n');
    record->name = id->raw;
    record->id = string ? pr_str(id->raw.bytes - 1, id->raw.size + 2) : id->raw;
    return string || literal || id->kind == WHOLE;
}

bool pr_record_scan(precis_str line, const struct pr_record_fields *fields,
                    struct pr_record *record)
{
    struct scan scan = {.line = line};
    struct members members;
    bool good = accept(&scan, '{') && scan_object(&scan, &members);
    skip_space(&scan);
    if (!good || scan.at != line.size || find(&members, "docs"))
        return false;
    const struct value *text =
        find(&members, fields->text ? fields->text : "text");
    const struct value *title =
        find(&members, fields->title ? fields->title : "title");
    const struct value *id = find(&members, fields->id ? fields->id : "id");
    if (!text || (text->kind != STRING && text->kind != ESCAPED) ||
        !take_id(id, record) ||
        !resolve_all(&members, line.size, &record->resolved)) {
        record->id = record->name = pr_str("", 0);
        return false;
    }
    bool titled = title && (title->kind == STRING || title->kind == ESCAPED);
    record->one.text = text->raw;
    record->one.title = titled ? title->raw : pr_str("", 0);
    record->texts = &record->one;
    record->count = 1;
    return true;
}
