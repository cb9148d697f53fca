/* utx.c - read glossaries in UTX, a table with its languages in line one. */
/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "exchange/format.h"
#include "exchange/row.h"
#include "exchange/separated.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

/* What a column of the table holds. */
enum field { SRC, TGT, SRC_POS, STATUS, CONCEPT, NOTE, DOMAIN, OTHER };

struct utx {
    struct pr_import *import;
    struct precis_error *error;
    struct pr_separated from;
    struct pr_row row;
    enum field fields[PR_FIELDS_MAX];
    struct pr_buf names[PR_FIELDS_MAX]; /* of OTHER, "utx." before */
    size_t count;
    enum pr_xml_language source; /* OTHER until line one is read */
};

static enum field field_of(precis_str name)
{
    static const struct {
        const char *name;
        enum field field;
    } known[] = {
        {"src",         SRC    },
        {"tgt",         TGT    },
        {"src:pos",     SRC_POS},
        {"term status", STATUS },
        {"status",      STATUS },
        {"concept ID",  CONCEPT},
        {"concept id",  CONCEPT},
        {"comment",     NOTE   },
        {"remarks",     NOTE   },
        {"domain",      DOMAIN },
    };
    for (size_t k = 0; k < PR_LENGTH(known); k++)
        if (pr_str_is(name, known[k].name))
            return known[k].field;
    return OTHER;
}

static enum precis_status refuse(const struct utx *utx, const char *expected)
{
    return pr_fail(utx->error, PRECIS_E_FORMAT, utx->from.place, "expected %s",
                   expected);
}

/* "#UTX 1.20; fr-FR/en-GB; 2020-01-01…" */
static enum precis_status take_languages(struct utx *utx, precis_str line)
{
    precis_str rest = line, part, from;
    pr_str_split(&rest, ';', &part);
    if (!rest.bytes || !pr_str_split(&rest, ';', &part))
        return refuse(utx, "languages behind #UTX, such as fr/en");
    precis_str to = pr_str_trim(part);
    pr_str_split(&to, '/', &from);
    utx->source = pr_xml_language_of(from);
    enum pr_xml_language target =
        to.bytes ? pr_xml_language_of(to) : PR_XML_OTHER;
    if (utx->source == PR_XML_OTHER || target == PR_XML_OTHER ||
        utx->source == target)
        return refuse(utx, "the languages fr/en or en/fr");
    return PRECIS_OK;
}

static void take_names(struct utx *utx)
{
    utx->count = utx->from.count;
    for (size_t f = 0; f < utx->count; f++) {
        precis_str name = pr_str_trim(utx->from.field[f]);
        if (f == 0)
            name = pr_str_slice(name, 1, name.size);
        utx->fields[f] = field_of(name);
        pr_buf_clear(&utx->names[f]);
        pr_buf_text(&utx->names[f], "utx.");
        pr_buf_str(&utx->names[f], name);
        pr_buf_append(&utx->names[f], "", 1);
    }
}

static enum precis_status take_comment(struct utx *utx)
{
    precis_str first = utx->from.field[0];
    if (pr_str_starts(first, PR_STR("#UTX")))
        return take_languages(utx, first);
    if (pr_str_is(pr_str_trim(first), "#src"))
        take_names(utx);
    return PRECIS_OK;
}

static void take_label(struct utx *utx, size_t f, enum pr_column column,
                       precis_str text)
{
    static const char *const status[][2] = {
        {"approved",     "preferred" },
        {"provisional",  "admitted"  },
        {"non-standard", "deprecated"},
        {"rejected",     "deprecated"}
    };
    precis_str label = text;
    for (size_t s = 0; column == PR_COLUMN_STATUS && s < PR_LENGTH(status); s++)
        if (pr_str_is(text, status[s][0]))
            label = pr_str_from(status[s][1]);
    if (text.size && !pr_row_label(&utx->row, column, label) &&
        !utx->names[f].failed)
        pr_row_keep(&utx->row, utx->names[f].bytes, text);
}

static void take_field(struct utx *utx, size_t f, precis_str text)
{
    bool forth = utx->source == PR_XML_FRENCH;
    switch (utx->fields[f]) {
    case SRC:
    case TGT:
        pr_row_add_whole(&utx->row,
                         (utx->fields[f] == SRC) == forth ? PR_COLUMN_FR
                                                          : PR_COLUMN_EN,
                         text);
        break;
    case SRC_POS:
        take_label(utx, f, PR_COLUMN_POS, text);
        break;
    case STATUS:
        take_label(utx, f, PR_COLUMN_STATUS, text);
        break;
    case DOMAIN:
        take_label(utx, f, PR_COLUMN_DOMAIN, text);
        break;
    case CONCEPT:
        pr_row_add(&utx->row, PR_COLUMN_CONCEPT, text);
        break;
    case NOTE:
        pr_row_add(&utx->row, PR_COLUMN_NOTE, text);
        break;
    case OTHER:
        if (!utx->names[f].failed)
            pr_row_keep(&utx->row, utx->names[f].bytes, text);
        break;
    }
}

static enum precis_status take_row(struct utx *utx)
{
    struct pr_entry entry;
    if (utx->source == PR_XML_OTHER)
        return refuse(utx, "a first line such as #UTX 1.20; fr/en");
    if (!utx->count)
        return refuse(utx, "a line that begins #src before the terms");
    pr_row_clear(&utx->row);
    for (size_t f = 0; f < utx->from.count && f < utx->count; f++)
        take_field(utx, f, pr_str_trim(utx->from.field[f]));
    if (pr_row_lacks(&utx->row, PR_COLUMN_FR) ||
        pr_row_lacks(&utx->row, PR_COLUMN_EN))
        return refuse(utx, "French and English, found an empty field");
    if (!pr_row_entry(&utx->row, utx->from.place.line, &entry))
        return pr_fail_memory(utx->error);
    return utx->import->handler(utx->import->context, &entry, utx->error);
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    struct utx utx = {
        .import = import,
        .error = error,
        .from = {.lines = {.feed = import->feed}, .separator = '\t'}
    };
    enum precis_status status = PRECIS_OK;
    while (!status) {
        status = pr_separated_next(&utx.from, error);
        if (!status && utx.from.ended)
            break;
        precis_str first = status ? pr_str("", 0) : utx.from.field[0];
        if (!status && first.size && first.bytes[0] == '#')
            status = take_comment(&utx);
        else if (!status && (utx.from.count > 1 || pr_str_trim(first).size))
            status = take_row(&utx);
        if (status && pr_import_skips(import, status))
            status = PRECIS_OK;
    }
    for (size_t f = 0; f < PR_FIELDS_MAX; f++)
        pr_buf_done(&utx.names[f]);
    pr_row_done(&utx.row);
    pr_separated_done(&utx.from);
    return status;
}

static unsigned look(precis_str first)
{
    return pr_str_starts(first, PR_STR("#UTX")) ||
                   pr_str_starts(first, PR_STR("\xEF\xBB\xBF#UTX"))
               ? 100
               : 0;
}

const struct pr_exchange pr_exchange_utx = {
    .name = "utx",
    .purpose = "UTX, simple tables of terms",
    .endings = "utx",
    .look = look,
    .read = read,
};
