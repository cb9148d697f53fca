/* tei_read.c - read dictionaries in TEI, as FreeDict has them. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tei.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

enum {
    TEI,
    TEI_2,
    ENTRY,
    FORM,
    SENSE,
    CIT,
    TITLE,
    ORTH,
    PRON,
    POS,
    GEN,
    NUM,
    QUOTE,
    TR,
    USG,
    NOTE,
    DEF,
    XR
};
static const char *const names[] = {"TEI",  "TEI.2", "entry", "form", "sense",
                                    "cit",  "title", "orth",  "pron", "pos",
                                    "gen",  "num",   "quote", "tr",   "usg",
                                    "note", "def",   "xr",    NULL};

/* Spellings of one entry; levels of citations. */
enum { ORTHS_MAX = 16, CITS_MAX = 4 };

enum cit { CIT_OTHER, CIT_TRANSLATION, CIT_EXAMPLE, CIT_EXAMPLE_TRANSLATION };

struct tei {
    struct pr_row entry, sense, out; /* what the entry and its sense say */
    struct pr_buf orths;             /* a zero behind each               */
    size_t orth_count;
    enum cit cits[CITS_MAX];
    size_t cit_depth;
    unsigned senses, sense_depth;
    bool in_entry, plural, sense_plural, busy;
    bool foreign; /* the quote is in another language than English */
    int nested;
    struct pr_buf type;
};

static void set(struct pr_buf *buf, precis_str text)
{
    pr_buf_clear(buf);
    pr_buf_str(buf, text.bytes ? text : pr_str("", 0));
}

static struct pr_row *row_of(struct tei *tei)
{
    return tei->sense_depth ? &tei->sense : &tei->entry;
}

static enum cit cit_of(const struct tei *tei, precis_str type)
{
    bool translation = pr_str_starts(type, PR_STR("trans"));
    enum cit outer = tei->cit_depth && tei->cit_depth <= CITS_MAX
                         ? tei->cits[tei->cit_depth - 1]
                         : CIT_OTHER;
    if (translation)
        return outer == CIT_EXAMPLE ? CIT_EXAMPLE_TRANSLATION : CIT_TRANSLATION;
    return pr_str_is(type, "example") ? CIT_EXAMPLE : CIT_OTHER;
}

/* ---- rows */

/* What the sense and its entry say together; of notes those of the sense come
 * first, of extra items those of the entry. */
static void combine(struct tei *tei)
{
    static const enum pr_column lists[] = {PR_COLUMN_NOTE, PR_COLUMN_EXTRA};
    pr_row_clear(&tei->out);
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        const struct pr_row *from = pr_row_lacks(&tei->sense, (enum pr_column)c)
                                        ? &tei->entry
                                        : &tei->sense;
        pr_buf_str(&tei->out.field[c], pr_buf_view(&from->field[c]));
    }
    for (size_t l = 0; l < PR_LENGTH(lists); l++) {
        struct pr_buf *to = &tei->out.field[lists[l]];
        precis_str more = pr_buf_view(&tei->entry.field[lists[l]]);
        if (pr_row_lacks(&tei->sense, lists[l]) || !more.size)
            continue;
        precis_str own = pr_buf_view(&tei->sense.field[lists[l]]);
        bool first = lists[l] == PR_COLUMN_EXTRA;
        pr_buf_clear(to);
        pr_buf_str(to, first ? more : own);
        pr_buf_text(to, "; ");
        pr_buf_str(to, first ? own : more);
    }
    struct pr_buf *gender = &tei->out.field[PR_COLUMN_GENDER];
    precis_str word = pr_buf_view(gender);
    if ((tei->plural || tei->sense_plural) && word.size &&
        !pr_str_ends(word, PR_STR("pl")))
        pr_buf_text(gender, "pl");
}

/* Give a row for each spelling; without English there is none. */
static enum precis_status give(struct pr_xml *xml, struct tei *tei)
{
    precis_str rest = pr_buf_view(&tei->orths), orth;
    enum precis_status status = PRECIS_OK;
    combine(tei);
    if (pr_row_lacks(&tei->out, PR_COLUMN_EN) || !rest.size) {
        pr_xml_import(xml)->skipped++;
        return PRECIS_OK;
    }
    while (!status && pr_str_split(&rest, '\0', &orth) && orth.size) {
        pr_buf_clear(&tei->out.field[PR_COLUMN_FR]);
        pr_row_add(&tei->out, PR_COLUMN_FR, orth);
        status = pr_xml_give(xml, &tei->out);
    }
    return status;
}

/* ---- tags */

static void open_entry(struct pr_xml *xml, struct tei *tei)
{
    pr_xml_unit(xml);
    pr_row_clear(&tei->entry);
    pr_row_clear(&tei->sense);
    pr_buf_clear(&tei->orths);
    tei->orth_count = tei->cit_depth = 0;
    tei->senses = tei->sense_depth = 0;
    tei->plural = tei->sense_plural = tei->busy = false;
    tei->in_entry = true;
}

static void open_sense(struct pr_xml *xml, struct tei *tei)
{
    precis_str concept = pr_xml_attribute(xml, "corresp");
    if (tei->sense_depth++ == 0) {
        pr_row_clear(&tei->sense);
        tei->sense_plural = false;
    }
    if (!pr_str_starts(concept, PR_STR(PR_TEI_CONCEPT)))
        return;
    struct pr_buf id = {0};
    pr_xml_unname(&id,
                  pr_str_slice(concept, strlen(PR_TEI_CONCEPT), concept.size));
    pr_row_add(&tei->sense, PR_COLUMN_CONCEPT, pr_buf_view(&id));
    tei->sense.spare.failed |= id.failed;
    pr_buf_done(&id);
}

static enum precis_status open_tag(struct pr_xml *xml, int name)
{
    struct tei *tei = pr_xml_context(xml);
    if (name == ENTRY && !tei->in_entry) {
        open_entry(xml, tei);
        return pr_xml_id(xml, pr_xml_attribute(xml, "id"));
    }
    if (tei->busy) {
        tei->nested++;
        return PRECIS_OK;
    }
    if (tei->in_entry && name == SENSE)
        open_sense(xml, tei);
    if (tei->in_entry && name == FORM)
        pr_row_label(&tei->entry, PR_COLUMN_TYPE,
                     pr_xml_attribute(xml, "type"));
    if (tei->in_entry && name == CIT) {
        enum cit cit = cit_of(tei, pr_xml_attribute(xml, "type"));
        precis_str language = pr_xml_attribute(xml, "lang");
        if (cit == CIT_TRANSLATION && language.size &&
            pr_xml_language_of(language) != PR_XML_ENGLISH)
            cit = CIT_OTHER;
        if (tei->cit_depth < CITS_MAX)
            tei->cits[tei->cit_depth] = cit;
        tei->cit_depth++;
    }
    if (name == TITLE || (tei->in_entry && name >= ORTH)) {
        precis_str language = pr_xml_attribute(xml, "lang");
        set(&tei->type, pr_xml_attribute(xml, "type"));
        tei->foreign =
            language.size && pr_xml_language_of(language) != PR_XML_ENGLISH;
        tei->busy = true;
        tei->nested = 0;
        pr_xml_listen(xml);
    }
    return PRECIS_OK;
}

/* Keep "tei.ELEMENT:TYPE=text". */
static void keep(struct tei *tei, struct pr_row *row, const char *element,
                 precis_str text)
{
    struct pr_buf name = {0};
    pr_buf_format(&name, PR_TEI_EXTRA "%s", element);
    if (tei->type.size) {
        pr_buf_char(&name, ':');
        pr_buf_str(&name, pr_buf_view(&tei->type));
    }
    pr_buf_append(&name, "", 1);
    if (!name.failed)
        pr_row_keep(row, name.bytes, text);
    row->spare.failed |= name.failed;
    pr_buf_done(&name);
}

static void take_gender(struct tei *tei, precis_str text)
{
    struct pr_row *row = row_of(tei);
    struct pr_buf before = {0};
    pr_buf_str(&before, pr_buf_view(&row->field[PR_COLUMN_GENDER]));
    precis_str old = pr_buf_view(&before);
    pr_row_label(row, PR_COLUMN_GENDER, text);
    if (old.size &&
        !pr_str_equal(old, pr_buf_view(&row->field[PR_COLUMN_GENDER])))
        set(&row->field[PR_COLUMN_GENDER], PR_STR("mf"));
    row->spare.failed |= before.failed;
    pr_buf_done(&before);
}

static enum precis_status take_quote(struct pr_xml *xml, struct tei *tei,
                                     precis_str text)
{
    struct pr_row *row = row_of(tei);
    size_t depth = tei->cit_depth;
    enum cit cit =
        depth && depth <= CITS_MAX ? tei->cits[depth - 1] : CIT_OTHER;
    if (cit == CIT_OTHER || (cit == CIT_TRANSLATION && tei->foreign))
        return PRECIS_OK;
    if (!text.size)
        return pr_xml_fault(xml, "expected a text, found an empty quote");
    enum pr_column column = cit == CIT_TRANSLATION ? PR_COLUMN_EN
                            : cit == CIT_EXAMPLE   ? PR_COLUMN_EXAMPLE_FR
                                                   : PR_COLUMN_EXAMPLE_EN;
    if (column == PR_COLUMN_EN || pr_row_lacks(row, column))
        pr_row_add_whole(row, column, text);
    else
        keep(tei, row, cit == CIT_EXAMPLE ? "example" : "example-en", text);
    return PRECIS_OK;
}

static void take_note(struct tei *tei, precis_str text)
{
    static const struct {
        const char *type;
        enum pr_column column;
    } types[] = {
        {"",       PR_COLUMN_NOTE  },
        {"status", PR_COLUMN_STATUS},
        {"source", PR_COLUMN_SOURCE},
        {"extra",  PR_COLUMN_EXTRA },
    };
    struct pr_row *row = row_of(tei);
    size_t t = 0;
    while (t < PR_LENGTH(types) &&
           !pr_str_is(pr_buf_view(&tei->type), types[t].type))
        t++;
    if (t < PR_LENGTH(types) && types[t].column == PR_COLUMN_STATUS &&
        pr_row_label(row, PR_COLUMN_STATUS, text))
        return;
    if (t < PR_LENGTH(types) && types[t].column != PR_COLUMN_STATUS)
        pr_row_add(row, types[t].column, text);
    else
        keep(tei, row, "note", text);
}

static void take_usage(struct tei *tei, precis_str text)
{
    struct pr_row *row = row_of(tei);
    precis_str type = pr_buf_view(&tei->type);
    bool geo = pr_str_is(type, "geo") && pr_row_is_geo(text);
    if (geo && pr_row_lacks(row, PR_COLUMN_GEO))
        pr_row_add(row, PR_COLUMN_GEO, text);
    else if (!pr_str_is(type, "dom") || !pr_row_lacks(row, PR_COLUMN_DOMAIN) ||
             !pr_row_label(row, PR_COLUMN_DOMAIN, text))
        keep(tei, row, "usg", text);
}

static enum precis_status take_title(struct pr_xml *xml, precis_str text)
{
    if (pr_str_starts(text, PR_STR("English-French")))
        return pr_fail(pr_xml_error(xml), PRECIS_E_SUPPORT, PR_NOWHERE,
                       "expected a French-English dictionary, found an "
                       "English-French one");
    return PRECIS_OK;
}

static enum precis_status take_text(struct pr_xml *xml, struct tei *tei,
                                    int name, precis_str text)
{
    struct pr_row *row = row_of(tei);
    switch (name) {
    case TITLE:
        return take_title(xml, text);
    case ORTH:
        if (!text.size || tei->orth_count++ == ORTHS_MAX)
            return pr_xml_fault(xml, text.size
                                         ? "expected at most 16 spellings"
                                         : "expected a headword, found an "
                                           "empty one");
        pr_buf_str(&tei->orths, text);
        pr_buf_char(&tei->orths, '\0');
        break;
    case POS:
        if (pr_row_lacks(row, PR_COLUMN_POS) &&
            !pr_row_label(row, PR_COLUMN_POS, text))
            keep(tei, row, "pos", text);
        break;
    case GEN:
        take_gender(tei, text);
        break;
    case NUM:
        *(tei->sense_depth ? &tei->sense_plural : &tei->plural) |=
            pr_str_starts(text, PR_STR("pl"));
        break;
    case QUOTE:
        return take_quote(xml, tei, text);
    case TR:
        pr_row_add_whole(row, PR_COLUMN_EN, text);
        break;
    case USG:
        take_usage(tei, text);
        break;
    case NOTE:
        take_note(tei, text);
        break;
    case DEF:
        if (tei->foreign)
            keep(tei, row, "def", text);
        else
            pr_row_add(row, PR_COLUMN_DEFINITION, text);
        break;
    default:
        keep(tei, row, names[name], text);
    }
    return PRECIS_OK;
}

static enum precis_status close_tag(struct pr_xml *xml, int name)
{
    struct tei *tei = pr_xml_context(xml);
    if (tei->busy && tei->nested) {
        tei->nested--;
        return PRECIS_OK;
    }
    if (tei->busy) {
        tei->busy = false;
        return take_text(xml, tei, name, pr_str_trim(pr_xml_heard(xml)));
    }
    if (!tei->in_entry)
        return PRECIS_OK;
    if (name == CIT && tei->cit_depth)
        tei->cit_depth--;
    if (name == SENSE && tei->sense_depth && --tei->sense_depth == 0) {
        tei->senses++;
        return pr_xml_unit_faulty(xml) ? PRECIS_OK : give(xml, tei);
    }
    if (name != ENTRY)
        return PRECIS_OK;
    tei->in_entry = false;
    return pr_xml_unit_good(xml) && !tei->senses ? give(xml, tei) : PRECIS_OK;
}

enum precis_status pr_tei_read(struct pr_import *import,
                               struct precis_error *error)
{
    static const struct pr_xml_form form = {
        .names = names, .roots = 2, .open = open_tag, .close = close_tag};
    struct tei tei = {0};
    enum precis_status status = pr_xml_read(&form, import, &tei, error);
    pr_row_done(&tei.entry);
    pr_row_done(&tei.sense);
    pr_row_done(&tei.out);
    pr_buf_done(&tei.orths);
    pr_buf_done(&tei.type);
    return status;
}
