/* po.c - read translations of programs: PO files of gettext. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/format.h"
#include "exchange/line_reader.h"
#include "exchange/row.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

/* Plural forms that are looked at: French and English have two. */
enum { CONTEXT, ID, PLURAL, STR_0, STR_1, STRINGS };

struct po {
    struct pr_import *import;
    struct precis_error *error;
    struct pr_line_reader lines;
    struct pr_row row;
    struct pr_buf text[STRINGS]; /* of the message */
    struct pr_buf note, place;
    struct pr_buf *open; /* what a further string continues, or NULL */
    struct pr_buf spare; /* of plural forms beyond                   */
    bool begun, translated, fuzzy;
    unsigned line;           /* of msgid */
    enum pr_xml_language to; /* of msgstr; OTHER until the header is read */
};

static enum precis_status refuse(struct po *po, precis_str line, size_t at,
                                 const char *expected)
{
    return pr_fail(po->error, PRECIS_E_FORMAT,
                   pr_line_place(&po->lines, line, at), "expected %s",
                   expected);
}

static void clear(struct po *po)
{
    for (size_t s = 0; s < STRINGS; s++)
        pr_buf_clear(&po->text[s]);
    pr_buf_clear(&po->note);
    pr_buf_clear(&po->place);
    po->open = NULL;
    po->begun = po->translated = po->fuzzy = false;
}

/* ---- strings of C */

static int octal(char c)
{
    return c >= '0' && c <= '7' ? c - '0' : -1;
}

/* Append the escape at line.bytes[*at], which follows a backslash. */
static bool unescape(precis_str line, size_t *at, struct pr_buf *to)
{
    static const char names[] = "nt\"\\rabfv", means[] = "\n\t\"\\\r    ";
    char c = line.bytes[(*at)++];
    const char *known = memchr(names, c, sizeof names - 1);
    if (known) {
        pr_buf_char(to, means[known - names]);
        return true;
    }
    if (octal(c) < 0)
        return false;
    int code = octal(c);
    for (int n = 0; n < 2 && *at < line.size && octal(line.bytes[*at]) >= 0;
         n++)
        code = code * 8 + octal(line.bytes[(*at)++]);
    if (code >= 0x80)
        return false;
    pr_buf_char(to, code < 0x20 ? ' ' : (char)code);
    return true;
}

/* The string in quotation marks at line.bytes[at], appended. */
static enum precis_status take_string(struct po *po, precis_str line, size_t at,
                                      struct pr_buf *to)
{
    while (at < line.size && (line.bytes[at] == ' ' || line.bytes[at] == '\t'))
        at++;
    if (at == line.size || line.bytes[at] != '"')
        return refuse(po, line, at, "a string in quotation marks");
    size_t opened = at++;
    while (at < line.size && line.bytes[at] != '"') {
        size_t here = at;
        if (line.bytes[at++] != '\\')
            pr_buf_char(to, line.bytes[at - 1]);
        else if (at == line.size || !unescape(line, &at, to))
            return refuse(po, line, here, "an escape of C");
        if (to->size > PR_ENTRY_MAX)
            return pr_fail(po->error, PRECIS_E_LIMIT,
                           pr_line_place(&po->lines, line, at),
                           "expected a text of at most 65536 bytes");
    }
    if (at == line.size)
        return refuse(po, line, opened, "a closing quotation mark");
    if (pr_str_trim(pr_str_slice(line, at + 1, line.size)).size)
        return refuse(po, line, at + 1, "nothing behind the string");
    return PRECIS_OK;
}

/* ---- messages */

/* The header is the message of the empty id: "Language: fr\n…". */
static enum precis_status take_header(struct po *po)
{
    precis_str rest = pr_buf_view(&po->text[STR_0]), line;
    static const precis_str key = {"Language:", 9};
    static const precis_str team = {"Language-Team:", 14};
    while (pr_str_split(&rest, '\n', &line)) {
        precis_str word = {NULL, 0};
        if (pr_str_starts(line, key))
            word = pr_str_trim(pr_str_slice(line, key.size, line.size));
        else if (pr_str_starts(line, team)) {
            word = pr_str_trim(pr_str_slice(line, team.size, line.size));
            precis_str left = word;
            pr_str_split(&left, ' ', &word);
        }
        if (word.size && po->to == PR_XML_OTHER)
            po->to = pr_xml_language_of(word);
    }
    if (po->to != PR_XML_OTHER)
        return PRECIS_OK;
    return pr_fail(po->error, PRECIS_E_FORMAT,
                   (struct pr_place){po->lines.offset, po->line, 1},
                   "expected a header with Language: fr or en");
}

/* Give one pair as a row. */
static enum precis_status give(struct po *po, const struct pr_buf *id,
                               const struct pr_buf *translation)
{
    struct pr_row *row = &po->row;
    struct pr_entry entry;
    bool forth = po->to == PR_XML_FRENCH;
    pr_row_clear(row);
    pr_row_add(row, PR_COLUMN_FR, pr_buf_view(forth ? translation : id));
    pr_row_add_whole(row, PR_COLUMN_EN, pr_buf_view(forth ? id : translation));
    pr_row_add(row, PR_COLUMN_NOTE, pr_buf_view(&po->note));
    pr_row_add(row, PR_COLUMN_SOURCE, pr_buf_view(&po->place));
    pr_row_keep(row, "po.msgctxt", pr_buf_view(&po->text[CONTEXT]));
    if (pr_row_lacks(row, PR_COLUMN_FR) || pr_row_lacks(row, PR_COLUMN_EN)) {
        po->import->skipped++;
        return PRECIS_OK;
    }
    if (!pr_row_entry(row, po->line, &entry))
        return pr_fail_memory(po->error);
    return po->import->handler(po->import->context, &entry, po->error);
}

static enum precis_status end_message(struct po *po)
{
    enum precis_status status = PRECIS_OK;
    if (!po->begun || !po->translated) {
        if (po->begun)
            status = pr_fail(po->error, PRECIS_E_FORMAT,
                             (struct pr_place){po->lines.offset, po->line, 1},
                             "expected msgstr behind msgid");
    } else if (!po->text[ID].size && !po->text[CONTEXT].size) {
        status = take_header(po);
    } else if (po->to == PR_XML_OTHER) {
        status = take_header(po);
    } else if (po->fuzzy || !po->text[STR_0].size) {
        po->import->skipped++;
    } else {
        status = give(po, &po->text[ID], &po->text[STR_0]);
        if (!status && po->text[PLURAL].size && po->text[STR_1].size)
            status = give(po, &po->text[PLURAL], &po->text[STR_1]);
    }
    clear(po);
    return status;
}

/* ---- lines */

static void append(struct pr_buf *buf, precis_str text, const char *between)
{
    text = pr_str_trim(text);
    if (!text.size || buf->size + text.size > PR_ENTRY_MAX / 4)
        return;
    pr_buf_text(buf, buf->size ? between : "");
    pr_buf_str(buf, text);
}

static enum precis_status take_comment(struct po *po, precis_str line)
{
    char kind = line.size > 1 ? line.bytes[1] : ' ';
    enum precis_status status = PRECIS_OK;
    if (po->translated)
        status = end_message(po);
    precis_str text = pr_str_slice(line, line.size > 1 ? 2 : 1, line.size);
    if (kind == ',')
        po->fuzzy |= pr_str_find(text, PR_STR("fuzzy"), 0) < text.size;
    else if (kind == ':')
        append(&po->place, text, " ");
    else if (kind == '.' || kind == ' ')
        append(&po->note, text, " ");
    return status;
}

static enum precis_status take_keyword(struct po *po, precis_str line)
{
    static const struct {
        precis_str word;
        int string; /* STRINGS = passed over */
    } words[] = {
        {{"msgctxt ", 8},       CONTEXT},
        {{"msgid ", 6},         ID     },
        {{"msgid_plural ", 13}, PLURAL },
        {{"msgstr ", 7},        STR_0  },
        {{"msgstr[0] ", 10},    STR_0  },
        {{"msgstr[1] ", 10},    STR_1  },
        {{"msgstr[", 7},        STRINGS},
    };
    size_t w = 0;
    while (w < PR_LENGTH(words) && !pr_str_starts(line, words[w].word))
        w++;
    if (w == PR_LENGTH(words))
        return refuse(po, line, 0, "msgid, msgstr, a string or a comment");
    int string = words[w].string;
    enum precis_status status = PRECIS_OK;
    if (string <= ID && po->translated)
        status = end_message(po);
    if (string > ID && !po->begun)
        return refuse(po, line, 0, "msgid first");
    if (string == ID && po->begun)
        return refuse(po, line, 0, "msgstr behind msgid");
    if (string == ID) {
        po->begun = true;
        po->line = po->lines.number;
    }
    po->translated |= string >= STR_0;
    po->open = string < STRINGS ? &po->text[string] : &po->spare;
    pr_buf_clear(po->open);
    size_t at = words[w].word.size;
    while (string == STRINGS && at < line.size && line.bytes[at] != '"')
        at++;
    return status ? status : take_string(po, line, at, po->open);
}

static enum precis_status take_line(struct po *po, precis_str line)
{
    precis_str text = pr_str_trim(line);
    if (!text.size)
        return PRECIS_OK;
    if (text.bytes[0] == '#')
        return take_comment(po, text);
    if (text.bytes[0] != '"')
        return take_keyword(po, text);
    return po->open ? take_string(po, text, 0, po->open)
                    : refuse(po, line, 0, "msgid first");
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    struct po po = {
        .import = import, .error = error, .lines = {.feed = import->feed}};
    precis_str line = {"", 0};
    enum precis_status status = PRECIS_OK;
    while (!status && line.bytes) {
        status = pr_line_next(&po.lines, &line, error);
        if (!status)
            status = line.bytes ? take_line(&po, line) : end_message(&po);
        if (status && pr_import_skips(import, status)) {
            clear(&po);
            status = PRECIS_OK;
        }
    }
    for (size_t s = 0; s < STRINGS; s++)
        pr_buf_done(&po.text[s]);
    pr_buf_done(&po.note);
    pr_buf_done(&po.place);
    pr_buf_done(&po.spare);
    pr_row_done(&po.row);
    pr_line_reader_done(&po.lines);
    return status;
}

static unsigned look(precis_str first)
{
    return pr_str_starts(first, PR_STR("msgid \"")) ||
                   pr_str_find(first, PR_STR("\nmsgid \""), 0) < first.size
               ? 90
               : 0;
}

const struct pr_exchange pr_exchange_po = {
    .name = "po",
    .purpose = "PO of gettext, translations of programs",
    .endings = "po",
    .look = look,
    .read = read,
};
