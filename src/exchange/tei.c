/* tei.c - write dictionaries in TEI as FreeDict has them, and tell them. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tei.h"

#include "exchange/extra.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

#include <stdlib.h>
#include <time.h>

/* The entry that is open: rows of one headword, part of speech, gender and
 * pronunciation are its senses. */
struct state {
    struct pr_buf key;
    size_t senses;
};

static void drop(void *context)
{
    struct state *state = context;
    pr_buf_done(&state->key);
}

static void write_date(struct pr_buf *buf, int64_t date)
{
    time_t seconds = (time_t)date;
    struct tm tm;
    if (date > 0 && gmtime_r(&seconds, &tm))
        pr_buf_format(buf, "    <date when=\"%04d-%02d-%02d\"/>\n",
                      tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

static enum precis_status begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    struct pr_buf *buf = &out->buf;
    out->state = calloc(1, sizeof(struct state));
    out->drop = drop;
    if (!out->state)
        return pr_fail_memory(error);
    pr_buf_text(buf, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
                     " <teiHeader>\n  <fileDesc>\n   <titleStmt>\n"
                     "    <title>French-English ");
    pr_xml_text(buf, out->title.size ? out->title : PR_STR("Glossary"));
    pr_buf_format(buf,
                  "</title>\n   </titleStmt>\n"
                  "   <editionStmt><edition>%s</edition></editionStmt>\n"
                  "   <extent>%zu senses</extent>\n   <publicationStmt>\n"
                  "    <publisher>precis</publisher>\n"
                  "    <availability status=\"unknown\"><p>Ask whoever gave "
                  "you this file.</p></availability>\n",
                  precis_version(), pr_sorter_count(sorter));
    write_date(buf, out->date);
    pr_buf_text(buf, "   </publicationStmt>\n"
                     "   <sourceDesc><p>Written by precis.</p></sourceDesc>\n"
                     "  </fileDesc>\n </teiHeader>\n"
                     " <text xml:lang=\"fr\">\n  <body>\n");
    return PRECIS_OK;
}

/* The words of FreeDict, in the order of our parts of speech. */
static const char *const words_pos[] = {
    "n",   "v",   "adj", "adv", "prep",   "conj",  "pron",
    "det", "num", "int", "pn",  "phrase", "prefix"};

static void write_grammar(struct pr_buf *buf, const precis_str *field)
{
    size_t pos = pr_column_find(PR_COLUMN_POS, field[PR_COLUMN_POS]);
    precis_str gender = field[PR_COLUMN_GENDER];
    if (pos == PR_NO_WORD && !gender.size)
        return;
    pr_buf_text(buf, "    <gramGrp>");
    if (pos != PR_NO_WORD)
        pr_buf_format(buf, "<pos>%s</pos>", words_pos[pos]);
    if (gender.size && gender.bytes[0] == 'm')
        pr_buf_text(buf, "<gen>masc</gen>");
    if (gender.size &&
        (gender.bytes[0] == 'f' || (gender.size > 1 && gender.bytes[1] == 'f')))
        pr_buf_text(buf, "<gen>fem</gen>");
    if (pr_str_ends(gender, PR_STR("pl")))
        pr_buf_text(buf, "<num>pl</num>");
    pr_buf_text(buf, "</gramGrp>\n");
}

/* The items of extra that are the pronunciation, or all others. */
static void choose_extra(struct pr_buf *to, precis_str extra,
                         bool pronunciation)
{
    precis_str name, value;
    while (extra.size && pr_extra_next(&extra, &name, &value)) {
        if (pr_str_is(name, PR_TEI_EXTRA "pron") != pronunciation)
            continue;
        pr_buf_text(to, to->size ? "; " : "");
        pr_buf_str(to, name);
        pr_buf_text(to, value.size ? "=" : "");
        pr_buf_str(to, value);
    }
}

static void write_pronunciation(struct pr_buf *buf, precis_str extra)
{
    struct pr_buf plain = {0};
    precis_str name, value;
    while (extra.size && pr_extra_next(&extra, &name, &value)) {
        if (!pr_str_is(name, PR_TEI_EXTRA "pron"))
            continue;
        pr_buf_clear(&plain);
        pr_extra_decode(&plain, value);
        pr_buf_text(buf, "<pron>");
        pr_xml_field(buf, pr_buf_view(&plain));
        pr_buf_text(buf, "</pron>");
    }
    buf->failed |= plain.failed;
    pr_buf_done(&plain);
}

static void open_entry(struct pr_buf *buf, const precis_str *field)
{
    pr_buf_text(buf, "   <entry>\n    <form");
    if (field[PR_COLUMN_TYPE].size) {
        pr_buf_text(buf, " type=\"");
        pr_xml_field(buf, field[PR_COLUMN_TYPE]);
        pr_buf_char(buf, '"');
    }
    pr_buf_text(buf, "><orth>");
    pr_xml_field(buf, field[PR_COLUMN_FR]);
    pr_buf_text(buf, "</orth>");
    write_pronunciation(buf, field[PR_COLUMN_EXTRA]);
    pr_buf_text(buf, "</form>\n");
    write_grammar(buf, field);
}

static void write_example(struct pr_buf *buf, const precis_str *field)
{
    precis_str french = field[PR_COLUMN_EXAMPLE_FR];
    precis_str english = field[PR_COLUMN_EXAMPLE_EN];
    if (!french.size && !english.size)
        return;
    pr_buf_text(buf, "     <cit type=\"example\">\n");
    pr_xml_element(buf, 6, "quote", "", french);
    if (english.size) {
        pr_buf_text(buf, "      <cit type=\"trans\" xml:lang=\"en\"><quote>");
        pr_xml_field(buf, english);
        pr_buf_text(buf, "</quote></cit>\n");
    }
    pr_buf_text(buf, "     </cit>\n");
}

static void open_sense(struct pr_buf *buf, const precis_str *field, size_t n)
{
    struct pr_buf plain = {0};
    pr_buf_format(buf, "    <sense n=\"%zu\"", n);
    if (field[PR_COLUMN_CONCEPT].size) {
        pr_field_unescape(&plain, field[PR_COLUMN_CONCEPT]);
        pr_buf_text(buf, " corresp=\"" PR_TEI_CONCEPT);
        pr_xml_name(buf, pr_buf_view(&plain));
        pr_buf_char(buf, '"');
    }
    pr_buf_text(buf, ">\n");
    buf->failed |= plain.failed;
    pr_buf_done(&plain);
}

static void write_sense(struct pr_buf *buf, const precis_str *field, size_t n)
{
    precis_str rest = field[PR_COLUMN_EN], english;
    struct pr_buf extra = {0};
    choose_extra(&extra, field[PR_COLUMN_EXTRA], false);
    open_sense(buf, field, n);
    pr_xml_element(buf, 5, "usg", "type=\"dom\"", field[PR_COLUMN_DOMAIN]);
    pr_xml_element(buf, 5, "usg", "type=\"geo\"", field[PR_COLUMN_GEO]);
    pr_xml_element(buf, 5, "def", "xml:lang=\"en\"",
                   field[PR_COLUMN_DEFINITION]);
    while (pr_str_split(&rest, '|', &english)) {
        pr_buf_text(buf, "     <cit type=\"trans\" xml:lang=\"en\"><quote>");
        pr_xml_field(buf, english);
        pr_buf_text(buf, "</quote></cit>\n");
    }
    write_example(buf, field);
    pr_xml_element(buf, 5, "note", "", field[PR_COLUMN_NOTE]);
    pr_xml_element(buf, 5, "note", "type=\"status\"", field[PR_COLUMN_STATUS]);
    pr_xml_element(buf, 5, "note", "type=\"source\"", field[PR_COLUMN_SOURCE]);
    pr_xml_element(buf, 5, "note", "type=\"extra\"", pr_buf_view(&extra));
    pr_buf_text(buf, "    </sense>\n");
    buf->failed |= extra.failed;
    pr_buf_done(&extra);
}

static void close_entry(struct pr_buf *buf, struct state *state)
{
    if (state->senses)
        pr_buf_text(buf, "   </entry>\n");
    state->senses = 0;
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    static const enum pr_column parts[] = {PR_COLUMN_FR, PR_COLUMN_POS,
                                           PR_COLUMN_GENDER, PR_COLUMN_TYPE};
    struct pr_export *out = context;
    struct state *state = out->state;
    struct pr_buf key = {0};
    for (size_t p = 0; p < PR_LENGTH(parts); p++) {
        pr_buf_str(&key, entry->field[parts[p]]);
        pr_buf_char(&key, '\t');
    }
    choose_extra(&key, entry->field[PR_COLUMN_EXTRA], true);
    if (key.failed)
        return pr_fail_memory(error);
    if (!state->senses ||
        !pr_str_equal(pr_buf_view(&key), pr_buf_view(&state->key))) {
        close_entry(&out->buf, state);
        open_entry(&out->buf, entry->field);
        pr_buf_done(&state->key);
        state->key = key;
    } else {
        pr_buf_done(&key);
    }
    write_sense(&out->buf, entry->field, ++state->senses);
    return PRECIS_OK;
}

static enum precis_status end(struct pr_export *out, struct precis_error *error)
{
    (void)error;
    close_entry(&out->buf, out->state);
    pr_buf_text(&out->buf, "  </body>\n </text>\n</TEI>\n");
    return PRECIS_OK;
}

static unsigned look(precis_str first)
{
    return pr_xml_look(first, "<TEI") || pr_xml_look(first, "<TEI.2") ? 100 : 0;
}

const struct pr_exchange pr_exchange_tei = {
    .name = "tei",
    .purpose = "TEI P5, dictionaries of FreeDict",
    .endings = "tei",
    .look = look,
    .read = pr_tei_read,
    .order = PR_ORDER_FRENCH,
    .begin = begin,
    .entry = entry,
    .end = end,
};
