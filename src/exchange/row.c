/* row.c - build an entry from what a foreign file says of it. */
/* SPDX-License-Identifier: MIT */
#include "exchange/row.h"

#include "base/table.h"
#include "exchange/extra.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

void pr_row_done(struct pr_row *row)
{
    for (size_t c = 0; c < PR_COLUMNS; c++)
        pr_buf_done(&row->field[c]);
    pr_buf_done(&row->spare);
}

void pr_row_clear(struct pr_row *row)
{
    for (size_t c = 0; c < PR_COLUMNS; c++)
        pr_buf_clear(&row->field[c]);
}

static bool is_blank(uint32_t point)
{
    return point <= 0x20 || point == 0x7F || point == 0xA0 || point == 0x202F ||
           point == 0x200B || point == 0xFEFF || point == 0x2028 ||
           point == 0x2029 || point == 0x85;
}

/* text in spare: NFC, white space joined and off the ends, escaped. A NBSP
 * inside stays, because French spelling needs it. */
static precis_str prepare(struct pr_row *row, precis_str text)
{
    struct pr_buf *buf = &row->spare;
    size_t at = 0;
    bool gap = false;
    pr_buf_clear(buf);
    while (at < text.size) {
        uint32_t point;
        size_t size = pr_utf8_decode(text.bytes + at, text.size - at, &point);
        if (is_blank(point)) {
            gap = true;
        } else {
            if (gap && buf->size)
                pr_buf_char(buf, ' ');
            gap = false;
            if (point == '\\')
                pr_buf_char(buf, '\\');
            pr_buf_point(buf, point);
        }
        at += size;
    }
    precis_str plain = pr_buf_view(buf);
    if (!pr_nfc_quick(plain)) {
        struct pr_buf composed = {0};
        pr_nfc(plain, &composed);
        pr_buf_clear(buf);
        pr_buf_str(buf, pr_buf_view(&composed));
        buf->failed |= composed.failed;
        pr_buf_done(&composed);
    }
    return pr_buf_view(buf);
}

/* True when a list separated by bars holds word. */
static bool listed(precis_str list, precis_str word)
{
    precis_str part;
    while (pr_str_split(&list, '|', &part))
        if (pr_str_equal(part, word))
            return true;
    return false;
}

static void add_alternatives(struct pr_buf *field, precis_str clean)
{
    precis_str part;
    while (pr_str_split(&clean, '|', &part)) {
        part = pr_str_trim(part);
        if (!part.size || listed(pr_buf_view(field), part))
            continue;
        if (field->size)
            pr_buf_char(field, '|');
        pr_buf_str(field, part);
    }
}

bool pr_row_is_geo(precis_str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        if (i % 3 == 2 ? c != ' ' : c < 'A' || c > 'Z')
            return false;
    }
    return text.size % 3 == 2;
}

void pr_row_add(struct pr_row *row, enum pr_column column, precis_str text)
{
    struct pr_buf *field = &row->field[column];
    precis_str clean = prepare(row, text);
    if (!clean.size)
        return;
    if (column == PR_COLUMN_GEO && (field->size || !pr_row_is_geo(clean))) {
        if (!pr_str_equal(pr_buf_view(field), clean))
            pr_row_keep(row, pr_column_name(column), text);
        return;
    }
    if (column == PR_COLUMN_EN) {
        add_alternatives(field, clean);
        return;
    }
    if (field->size && pr_str_equal(pr_buf_view(field), clean))
        return;
    if (field->size)
        pr_buf_text(field, "; ");
    pr_buf_str(field, clean);
}

/* Labels of other formats, in lower case; ascending. */
static const char *const labels_pos[] = {"a\tadj",
                                         "abbreviation\tnoun",
                                         "adj.\tadj",
                                         "adjectif\tadj",
                                         "adjective\tadj",
                                         "adv.\tadv",
                                         "adverb\tadv",
                                         "adverbe\tadv",
                                         "conj.\tconj",
                                         "conjonction\tconj",
                                         "conjunction\tconj",
                                         "det.\tdet",
                                         "determiner\tdet",
                                         "déterminant\tdet",
                                         "int\tintj",
                                         "interj\tintj",
                                         "interjection\tintj",
                                         "n\tnoun",
                                         "n.\tnoun",
                                         "name\tname",
                                         "nom\tnoun",
                                         "nom propre\tname",
                                         "np\tname",
                                         "numeral\tnum",
                                         "pn\tname",
                                         "preposition\tprep",
                                         "prep.\tprep",
                                         "pron.\tpron",
                                         "pronom\tpron",
                                         "pronoun\tpron",
                                         "proper noun\tname",
                                         "propernoun\tname",
                                         "propn\tname",
                                         "préposition\tprep",
                                         "s\tnoun",
                                         "s.\tnoun",
                                         "substantif\tnoun",
                                         "v\tverb",
                                         "v.\tverb",
                                         "verbe\tverb",
                                         "vi\tverb",
                                         "vt\tverb"};
static const char *const labels_gender[] = {
    "common\tmf", "epicene\tmf", "fem\tf",   "fem.\tf",     "feminine\tf",
    "féminin\tf", "masc\tm",     "masc.\tm", "masculin\tm", "masculine\tm",
    "mfp\tmfpl",  "mp\tmpl",     "neuter\tm"};
static const char *const labels_type[] = {
    "fullform\tfull",   "full form\tfull",   "initialism\tacronym",
    "shortform\tshort", "short form\tshort", "short-form\tshort",
    "sigle\tacronym",   "synonym\tvariant"};
static const char *const labels_status[] = {
    "admittedterm\tadmitted",     "admittedterm-admn-sts\tadmitted",
    "deprecatedterm\tdeprecated", "deprecatedterm-admn-sts\tdeprecated",
    "notrecommended\tdeprecated", "obsolete\tdeprecated",
    "preferredterm\tpreferred",   "preferredterm-admn-sts\tpreferred",
    "supersededterm\tdeprecated", "supersededterm-admn-sts\tdeprecated"};
static const struct pr_table labels[PR_COLUMNS] = {
    [PR_COLUMN_POS] = {labels_pos,    PR_LENGTH(labels_pos)   },
    [PR_COLUMN_GENDER] = {labels_gender, PR_LENGTH(labels_gender)},
    [PR_COLUMN_TYPE] = {labels_type,   PR_LENGTH(labels_type)  },
    [PR_COLUMN_STATUS] = {labels_status, PR_LENGTH(labels_status)},
};

bool pr_row_label(struct pr_row *row, enum pr_column column, precis_str label)
{
    struct pr_buf folded = {0};
    pr_fold(label, PR_FOLD_KEY, &folded);
    precis_str word = pr_str_trim(pr_buf_view(&folded));
    if (pr_column_find(column, word) == PR_NO_WORD) {
        const struct pr_table *table = &labels[column];
        precis_str meant = {NULL, 0};
        for (size_t i = 0; i < table->count && !meant.bytes; i++) {
            precis_str rest = pr_str_from(table->rows[i]), key;
            pr_str_split(&rest, '\t', &key);
            if (pr_str_equal(key, word))
                meant = rest;
        }
        word = meant;
    }
    if (word.bytes) {
        pr_buf_clear(&row->field[column]);
        pr_buf_str(&row->field[column], word);
    }
    pr_buf_done(&folded);
    return word.bytes != NULL;
}

void pr_row_keep(struct pr_row *row, const char *name, precis_str value)
{
    struct pr_buf pair = {0};
    if (!pr_str_trim(value).size)
        return;
    pr_extra_encode(&pair, pr_str_from(name), true);
    pr_buf_char(&pair, '=');
    pr_extra_encode(&pair, value, false);
    pr_row_add(row, PR_COLUMN_EXTRA, pr_buf_view(&pair));
    row->spare.failed |= pair.failed;
    pr_buf_done(&pair);
}

bool pr_row_entry(const struct pr_row *row, unsigned line,
                  struct pr_entry *entry)
{
    bool good = !row->spare.failed;
    entry->line = line;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        entry->field[c] = pr_buf_view(&row->field[c]);
        good = good && !row->field[c].failed;
    }
    return good;
}
