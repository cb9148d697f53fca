/* entry.c - one row of a glossary in our canonical form, flat. */
/* SPDX-License-Identifier: MIT */
#include "concept/entry.h"

#include "base/error.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

/* How many characters of a wrong field a message quotes, in bytes. */
enum { QUOTED = 40 };

static const char *const column_names[] = {
    "concept", "fr",         "en",         "pos",    "gender",
    "type",    "status",     "domain",     "geo",    "definition",
    "note",    "example_fr", "example_en", "source", "extra"};

static const char *const words_pos[] = {
    "noun", "verb", "adj",  "adv",  "prep",   "conj",   "pron",
    "det",  "num",  "intj", "name", "phrase", "prefix", NULL};
static const char *const words_gender[] = {"m",   "f",    "mf", "mpl",
                                           "fpl", "mfpl", NULL};
static const char *const words_type[] = {
    "full", "acronym", "abbreviation", "short", "variant", "phrase", NULL};
static const char *const words_status[] = {"preferred", "admitted",
                                           "deprecated", "forbidden", NULL};
static const char *const words_domain[] = {
    "general",    "economy",   "finance",     "business",    "labour",
    "politics",   "diplomacy", "defence",     "law",         "police",
    "society",    "health",    "education",   "religion",    "media",
    "culture",    "sport",     "science",     "environment", "energy",
    "technology", "transport", "agriculture", "housing",     "geography",
    "grammar",    NULL};

static const char *const *const closed[PR_COLUMNS] = {
    [PR_COLUMN_POS] = words_pos,       [PR_COLUMN_GENDER] = words_gender,
    [PR_COLUMN_TYPE] = words_type,     [PR_COLUMN_STATUS] = words_status,
    [PR_COLUMN_DOMAIN] = words_domain,
};
static const char *const closed_hints[PR_COLUMNS] = {
    [PR_COLUMN_POS] = "noun, verb, adj, adv, prep, conj, pron, det, num, "
                      "intj, name, phrase or prefix",
    [PR_COLUMN_GENDER] = "m, f, mf, mpl, fpl or mfpl",
    [PR_COLUMN_TYPE] = "full, acronym, abbreviation, short, variant or phrase",
    [PR_COLUMN_STATUS] = "preferred, admitted, deprecated or forbidden",
    [PR_COLUMN_DOMAIN] = "a domain such as economy",
};

const char *pr_column_name(enum pr_column column)
{
    return column_names[column];
}

size_t pr_column_find(enum pr_column column, precis_str word)
{
    const char *const *words = closed[column];
    for (size_t w = 0; words && words[w]; w++)
        if (pr_str_is(word, words[w]))
            return w;
    return PR_NO_WORD;
}

const char *pr_column_word(enum pr_column column, size_t place)
{
    const char *const *words = closed[column];
    for (size_t w = 0; words && words[w]; w++)
        if (w == place)
            return words[w];
    return NULL;
}

/* A file being read: its header's columns, and what all of it is known for. */
struct reading {
    precis_str bytes;
    enum pr_column columns[PR_COLUMNS];
    size_t count;
    bool nfc;   /* every byte is certainly in NFC */
    bool draft; /* English may be missing */
    pr_comment_handler comment;
    struct precis_error *error;
};

/* "expected …, found …" at the first byte of found. */
static enum precis_status refuse(const struct reading *reading,
                                 precis_str found, const char *expected)
{
    size_t offset = (size_t)(found.bytes - reading->bytes.bytes);
    struct pr_place place =
        pr_place_of(reading->bytes.bytes, reading->bytes.size, offset);
    size_t size = found.size < QUOTED ? found.size : QUOTED;
    while (size < found.size && size > 0 &&
           ((unsigned char)found.bytes[size] & 0xC0) == 0x80)
        size--;
    if (size == 0)
        return pr_fail(reading->error, PRECIS_E_FORMAT, place,
                       "expected %s, found an empty field", expected);
    return pr_fail(reading->error, PRECIS_E_FORMAT, place,
                   "expected %s, found '%.*s%s'", expected, (int)size,
                   found.bytes, size < found.size ? "…" : "");
}

static bool in_nfc(precis_str field)
{
    if (pr_nfc_quick(field))
        return true;
    struct pr_buf buf = {0};
    pr_nfc(field, &buf);
    bool same = !buf.failed && pr_str_equal(pr_buf_view(&buf), field);
    pr_buf_done(&buf);
    return same;
}

/* White space that a person does not see at the end of a field. */
static bool blank_at_ends(precis_str field)
{
    static const precis_str blanks[] = {
        {" ",            1},
        {"\xC2\xA0",     2},
        {"\xE2\x80\xAF", 3},
        {"\xE2\x80\x8B", 3}
    };
    for (size_t i = 0; i < PR_LENGTH(blanks); i++)
        if (pr_str_starts(field, blanks[i]) || pr_str_ends(field, blanks[i]))
            return true;
    return false;
}

/* The first byte below U+0020 or a backslash that escapes nothing we know, or
 * field.size. */
static size_t bad_byte(precis_str field)
{
    for (size_t i = 0; i < field.size; i++) {
        unsigned char c = (unsigned char)field.bytes[i];
        if (c < 0x20 || c == 0x7F)
            return i;
        if (c != '\\')
            continue;
        char next = i + 1 < field.size ? field.bytes[i + 1] : '\0';
        if (next != 't' && next != 'n' && next != '\\')
            return i;
        i++;
    }
    return field.size;
}

static enum precis_status check_english(const struct reading *reading,
                                        precis_str field)
{
    precis_str rest = field, part;
    while (pr_str_split(&rest, '|', &part))
        if (!part.size || blank_at_ends(part))
            return refuse(reading, part, "English between bars");
    return PRECIS_OK;
}

/* ISO 3166 codes, separated by one space. */
static bool is_geo(precis_str field)
{
    for (size_t i = 0; i < field.size; i++) {
        char c = field.bytes[i];
        if (i % 3 == 2 ? c != ' ' : c < 'A' || c > 'Z')
            return false;
    }
    return field.size % 3 == 2;
}

static enum precis_status check_field(const struct reading *reading,
                                      enum pr_column column, precis_str field)
{
    if (!field.size)
        return column == PR_COLUMN_FR ? refuse(reading, field, "French")
               : column == PR_COLUMN_EN && !reading->draft
                   ? refuse(reading, field, "English")
                   : PRECIS_OK;
    size_t bad = bad_byte(field);
    if (bad < field.size && field.bytes[bad] == '\\')
        return refuse(reading, pr_str_slice(field, bad, field.size),
                      "\\t, \\n or \\\\");
    if (bad < field.size)
        return pr_fail(
            reading->error, PRECIS_E_FORMAT,
            pr_place_of(reading->bytes.bytes, reading->bytes.size,
                        (size_t)(field.bytes + bad - reading->bytes.bytes)),
            "expected text, found control character 0x%02X",
            (unsigned char)field.bytes[bad]);
    if (blank_at_ends(field))
        return refuse(reading, field, "no white space at the ends of a field");
    if (!reading->nfc && !in_nfc(field))
        return refuse(reading, field, "text in NFC");
    if (closed[column] && pr_column_find(column, field) == PR_NO_WORD)
        return refuse(reading, field, closed_hints[column]);
    if (column == PR_COLUMN_GEO && !is_geo(field))
        return refuse(reading, field, "country codes such as FR");
    return column == PR_COLUMN_EN ? check_english(reading, field) : PRECIS_OK;
}

static enum precis_status check_row(const struct reading *reading,
                                    precis_str line, struct pr_entry *entry)
{
    precis_str rest = line, field;
    size_t count = 0;
    if (line.size > PR_ENTRY_MAX)
        return refuse(reading, line, "a shorter line");
    while (count < reading->count && pr_str_split(&rest, '\t', &field)) {
        enum pr_column column = reading->columns[count++];
        enum precis_status status = check_field(reading, column, field);
        if (status)
            return status;
        entry->field[column] = field;
    }
    if (count == reading->count && !rest.bytes)
        return PRECIS_OK;
    size_t found = count;
    while (pr_str_split(&rest, '\t', &field))
        found++;
    struct pr_place place =
        pr_place_of(reading->bytes.bytes, reading->bytes.size,
                    (size_t)(line.bytes - reading->bytes.bytes) + line.size);
    return pr_fail(reading->error, PRECIS_E_FORMAT, place,
                   "expected %zu columns, found %zu", reading->count, found);
}

static enum precis_status read_header(struct reading *reading, precis_str line)
{
    precis_str rest = line, word;
    size_t next = 0;
    bool required[PR_COLUMNS] = {false};
    while (pr_str_split(&rest, '\t', &word)) {
        size_t column = next;
        while (column < PR_COLUMNS && !pr_str_is(word, column_names[column]))
            column++;
        if (column == PR_COLUMNS)
            return refuse(reading, word, "the name of a column, in order");
        reading->columns[reading->count++] = (enum pr_column)column;
        required[column] = true;
        next = column + 1;
    }
    if (!required[PR_COLUMN_FR] || !required[PR_COLUMN_EN])
        return refuse(reading, line, "a header with the columns fr and en");
    return PRECIS_OK;
}

/* The next line of *rest, without its end, LF or CR LF. */
static bool next_line(precis_str *rest, precis_str *line)
{
    if (!rest->size)
        return false;
    const char *end = memchr(rest->bytes, '\n', rest->size);
    size_t size = end ? (size_t)(end - rest->bytes) : rest->size;
    bool cr = end && size > 0 && end[-1] == '\r';
    *line = pr_str(rest->bytes, size - cr);
    size_t used = end ? size + 1 : size;
    *rest = pr_str(rest->bytes + used, rest->size - used);
    return true;
}

static enum precis_status read_all(struct reading *reading, size_t *skipped,
                                   pr_entry_handler handler, void *context)
{
    precis_str bytes = reading->bytes;
    struct precis_error *error = reading->error;
    size_t valid = pr_utf8_valid(bytes.bytes, bytes.size);
    if (valid < bytes.size)
        return pr_fail(error, PRECIS_E_ENCODING,
                       pr_place_of(bytes.bytes, bytes.size, valid),
                       "expected UTF-8, found byte 0x%02X",
                       (unsigned char)bytes.bytes[valid]);
    reading->nfc = pr_nfc_quick(bytes);
    precis_str rest = bytes, line;
    enum precis_status status = PRECIS_OK;
    for (unsigned number = 1; !status && next_line(&rest, &line); number++) {
        struct pr_entry entry = {.line = number};
        if (!line.size)
            continue;
        if (line.bytes[0] == '#') {
            if (reading->comment)
                status = reading->comment(context, line, error);
            continue;
        }
        if (!reading->count) {
            status = read_header(reading, line);
            continue;
        }
        if (!check_row(reading, line, &entry))
            status = handler(context, &entry, error);
        else if (skipped)
            ++*skipped;
        else
            return PRECIS_E_FORMAT;
    }
    return status;
}

enum precis_status pr_entries_read(precis_str bytes, size_t *skipped,
                                   pr_entry_handler handler, void *context,
                                   struct precis_error *error)
{
    struct reading reading = {.bytes = bytes, .error = error};
    return read_all(&reading, skipped, handler, context);
}

enum precis_status pr_drafts_read(precis_str bytes, size_t *skipped,
                                  pr_entry_handler handler,
                                  pr_comment_handler comment, void *context,
                                  struct precis_error *error)
{
    struct reading reading = {
        .bytes = bytes, .draft = true, .comment = comment, .error = error};
    return read_all(&reading, skipped, handler, context);
}
