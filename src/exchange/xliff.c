/* xliff.c - read translations in XLIFF 1.2 and 2.x. */
/* SPDX-License-Identifier: MIT */
#include "exchange/xml.h"
#include "exchange/xml_text.h"

enum {
    XLIFF,
    FILE_TAG,
    UNIT_2,
    SEGMENT,
    UNIT_1,
    SOURCE,
    TARGET,
    NOTE,
    ALT,
    MATCH,
    IGNORABLE,
    GLOSSARY,
    BPT,
    EPT,
    IT,
    PH,
    SUB
};
static const char *const names[] = {
    "xliff",  "file", "unit",      "segment", "trans-unit", "source",
    "target", "note", "alt-trans", "match",   "ignorable",  "glossEntry",
    "bpt",    "ept",  "it",        "ph",      "sub",        NULL};

struct xliff {
    struct pr_row row;
    struct pr_buf source, target, note, original;
    enum pr_xml_language from, to;
    bool in_unit, untranslated;
    int aside; /* inside of suggestions by others */
};

static void set(struct pr_buf *buf, precis_str text)
{
    pr_buf_clear(buf);
    pr_buf_str(buf, text.bytes ? text : pr_str("", 0));
}

static bool is_aside(int name)
{
    return name >= ALT && name <= GLOSSARY;
}

static bool is_code(int name)
{
    return name >= BPT && name <= PH;
}

static void take_languages(const struct pr_xml *xml, struct xliff *xliff)
{
    static const char *const from[] = {"srcLang", "source-language"};
    static const char *const to[] = {"trgLang", "target-language"};
    for (size_t i = 0; i < PR_LENGTH(from); i++) {
        precis_str source = pr_xml_attribute(xml, from[i]);
        precis_str target = pr_xml_attribute(xml, to[i]);
        if (source.bytes)
            xliff->from = pr_xml_language_of(source);
        if (target.bytes)
            xliff->to = pr_xml_language_of(target);
    }
}

static void begin_unit(struct pr_xml *xml, struct xliff *xliff, int name)
{
    pr_xml_unit(xml);
    pr_buf_clear(&xliff->source);
    pr_buf_clear(&xliff->target);
    if (name == UNIT_1)
        pr_buf_clear(&xliff->note);
    xliff->untranslated = false;
    xliff->in_unit = true;
}

static enum precis_status open_tag(struct pr_xml *xml, int name)
{
    struct xliff *xliff = pr_xml_context(xml);
    if (is_aside(name))
        xliff->aside++;
    if (is_code(name))
        pr_xml_mute(xml, 1);
    if (xliff->aside)
        return PRECIS_OK;
    if (name == XLIFF || name == FILE_TAG)
        take_languages(xml, xliff);
    if (name == FILE_TAG)
        set(&xliff->original, pr_xml_attribute(xml, "original"));
    if (name == UNIT_2)
        pr_buf_clear(&xliff->note);
    if (name == UNIT_1 || name == SEGMENT)
        begin_unit(xml, xliff, name);
    if (name == TARGET) {
        precis_str state = pr_xml_attribute(xml, "state");
        xliff->untranslated =
            pr_str_is(state, "new") || pr_str_is(state, "needs-translation");
    }
    if (name == SOURCE || name == TARGET || name == NOTE)
        pr_xml_listen(xml);
    return PRECIS_OK;
}

static enum precis_status end_unit(struct pr_xml *xml, struct xliff *xliff)
{
    bool forth = xliff->from == PR_XML_FRENCH && xliff->to == PR_XML_ENGLISH;
    bool back = xliff->from == PR_XML_ENGLISH && xliff->to == PR_XML_FRENCH;
    struct pr_row *row = &xliff->row;
    xliff->in_unit = false;
    if (!forth && !back)
        return pr_fail(pr_xml_error(xml), PRECIS_E_FORMAT,
                       (struct pr_place){0, pr_xml_unit_line(xml), 1},
                       "expected a file of French and English");
    if (!xliff->source.size) {
        enum precis_status status =
            pr_xml_fault(xml, "expected a source, found an empty one");
        if (status)
            return status;
    }
    if (!pr_xml_unit_good(xml))
        return PRECIS_OK;
    if (!xliff->target.size || xliff->untranslated) {
        pr_xml_import(xml)->skipped++;
        return PRECIS_OK;
    }
    pr_row_clear(row);
    precis_str french = pr_buf_view(forth ? &xliff->source : &xliff->target);
    precis_str english = pr_buf_view(forth ? &xliff->target : &xliff->source);
    pr_row_add(row, PR_COLUMN_FR, french);
    pr_row_add_whole(row, PR_COLUMN_EN, english);
    pr_row_add(row, PR_COLUMN_NOTE, pr_buf_view(&xliff->note));
    pr_row_add(row, PR_COLUMN_SOURCE, pr_buf_view(&xliff->original));
    return pr_xml_give(xml, row);
}

static enum precis_status close_tag(struct pr_xml *xml, int name)
{
    struct xliff *xliff = pr_xml_context(xml);
    if (is_code(name))
        pr_xml_mute(xml, -1);
    if (is_aside(name))
        xliff->aside--;
    if (xliff->aside)
        return PRECIS_OK;
    if ((name == UNIT_1 || name == SEGMENT) && xliff->in_unit)
        return end_unit(xml, xliff);
    if (name != SOURCE && name != TARGET && name != NOTE)
        return PRECIS_OK;
    precis_str text = pr_str_trim(pr_xml_heard(xml));
    if (name == NOTE && xliff->note.size + text.size < PR_XML_TEXT_MAX &&
        text.size) {
        pr_buf_text(&xliff->note, xliff->note.size ? "; " : "");
        pr_buf_str(&xliff->note, text);
    } else if (name != NOTE) {
        set(name == SOURCE ? &xliff->source : &xliff->target, text);
    }
    return PRECIS_OK;
}

static enum precis_status read(struct pr_import *import,
                               struct precis_error *error)
{
    static const struct pr_xml_form form = {
        .names = names, .roots = 1, .open = open_tag, .close = close_tag};
    struct xliff xliff = {0};
    enum precis_status status = pr_xml_read(&form, import, &xliff, error);
    pr_row_done(&xliff.row);
    pr_buf_done(&xliff.source);
    pr_buf_done(&xliff.target);
    pr_buf_done(&xliff.note);
    pr_buf_done(&xliff.original);
    return status;
}

static unsigned look(precis_str first)
{
    return pr_xml_look(first, "<xliff") ? 100 : 0;
}

const struct pr_exchange pr_exchange_xliff = {
    .name = "xliff",
    .purpose = "XLIFF 1.2 and 2.x, translations of files",
    .endings = "xlf xliff",
    .look = look,
    .read = read,
};
