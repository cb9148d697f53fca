/* tmx.c - write translation memories as TMX 1.4b, and tell them. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tmx.h"

#include "base/arena.h"
#include "base/hash.h"
#include "exchange/extra.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

#include <stdlib.h>
#include <time.h>

/* English of the French that is being written, as hashes. */
struct state {
    struct pr_buf french;
    uint64_t *pairs;
    size_t count, capacity;
};

static void drop(void *context)
{
    struct state *state = context;
    pr_buf_done(&state->french);
    free(state->pairs);
}

/* YYYYMMDDTHHMMSSZ in an attribute; nothing without a date. */
static void creation_date(struct pr_buf *buf, int64_t date)
{
    time_t seconds = (time_t)date;
    struct tm tm;
    if (date <= 0 || !gmtime_r(&seconds, &tm))
        return;
    pr_buf_format(buf, " creationdate=\"%04d%02d%02dT%02d%02d%02dZ\"",
                  tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
                  tm.tm_min, tm.tm_sec);
}

enum precis_status pr_tmx_begin(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error)
{
    struct pr_buf *buf = &out->buf;
    (void)sorter;
    out->state = calloc(1, sizeof(struct state));
    out->drop = drop;
    if (!out->state)
        return pr_fail_memory(error);
    pr_buf_text(buf, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
                     "<tmx version=\"1.4\">\n<header creationtool=\"precis\" "
                     "creationtoolversion=\"");
    pr_buf_text(buf, precis_version());
    pr_buf_text(buf, "\" segtype=\"phrase\" o-tmf=\"precis\" adminlang=\"en\" "
                     "srclang=\"fr\" datatype=\"plaintext\"");
    creation_date(buf, out->date);
    pr_buf_text(buf, ">\n");
    pr_xml_element(buf, 1, "prop", "type=\"x-title\"",
                   out->title.size ? out->title : PR_STR("Glossary"));
    pr_buf_text(buf, "</header>\n<body>\n");
    return PRECIS_OK;
}

/* True when the pair was written already; else it is remembered. */
static bool again(struct state *state, precis_str french, precis_str english)
{
    if (!pr_str_equal(pr_buf_view(&state->french), french)) {
        pr_buf_clear(&state->french);
        pr_buf_str(&state->french, french);
        state->count = 0;
    }
    uint64_t hash = pr_hash(english.bytes, english.size);
    for (size_t i = 0; i < state->count; i++)
        if (state->pairs[i] == hash)
            return true;
    if (!pr_grow(&state->pairs, &state->capacity, state->count,
                 sizeof *state->pairs)) {
        state->french.failed = true;
        return false;
    }
    state->pairs[state->count++] = hash;
    return false;
}

static uint64_t unit_id(precis_str french, precis_str english)
{
    return pr_mix64(pr_hash(french.bytes, french.size) ^
                    pr_mix64(pr_hash(english.bytes, english.size)));
}

static void write_extra(struct pr_buf *buf, precis_str extra)
{
    struct pr_buf type = {0}, attribute = {0}, plain = {0};
    precis_str name, value;
    while (pr_extra_next(&extra, &name, &value)) {
        pr_buf_clear(&type);
        pr_buf_clear(&attribute);
        pr_buf_clear(&plain);
        if (pr_str_starts(name, PR_STR(PR_TMX_PROP))) {
            pr_extra_decode(&plain, value);
            pr_extra_decode(&type,
                            pr_str_slice(name, strlen(PR_TMX_PROP), name.size));
        } else {
            pr_buf_text(&type, "x-extra");
            pr_buf_str(&plain, name);
            pr_buf_text(&plain, value.size ? "=" : "");
            pr_buf_str(&plain, value);
        }
        pr_buf_text(&attribute, "type=\"");
        pr_xml_field(&attribute, pr_buf_view(&type));
        pr_buf_append(&attribute, "\"", 2);
        if (!attribute.failed)
            pr_xml_element(buf, 1, "prop", attribute.bytes,
                           pr_buf_view(&plain));
        buf->failed |= type.failed || attribute.failed || plain.failed;
    }
    pr_buf_done(&type);
    pr_buf_done(&attribute);
    pr_buf_done(&plain);
}

static void write_props(struct pr_buf *buf, const struct pr_entry *entry)
{
    pr_xml_element(buf, 1, "note", "", entry->field[PR_COLUMN_NOTE]);
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        enum pr_column column = (enum pr_column)c;
        char attribute[40] = "type=\"x-";
        size_t size = strlen(attribute);
        if (column == PR_COLUMN_FR || column == PR_COLUMN_EN ||
            column == PR_COLUMN_NOTE || column == PR_COLUMN_EXTRA)
            continue;
        for (const char *name = pr_column_name(column); *name; name++)
            attribute[size++] = *name == '_' ? '-' : *name;
        attribute[size++] = '"';
        attribute[size] = '\0';
        pr_xml_element(buf, 1, "prop",
                       column == PR_COLUMN_SOURCE ? "type=\"" PR_TMX_SOURCE "\""
                                                  : attribute,
                       entry->field[column]);
    }
    write_extra(buf, entry->field[PR_COLUMN_EXTRA]);
}

static void write_variant(struct pr_buf *buf, const char *language,
                          precis_str text)
{
    pr_buf_format(buf, " <tuv xml:lang=\"%s\"><seg>", language);
    pr_xml_field(buf, text);
    pr_buf_text(buf, "</seg></tuv>\n");
}

/* One unit a translation: many readers take the first two variants alone. */
enum precis_status pr_tmx_entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_export *out = context;
    struct state *state = out->state;
    struct pr_buf *buf = &out->buf;
    precis_str french = entry->field[PR_COLUMN_FR];
    precis_str rest = entry->field[PR_COLUMN_EN], english;
    uint64_t first = 0;
    while (pr_str_split(&rest, '|', &english)) {
        if (again(state, french, english)) {
            pr_export_leave(out, "a pair that is written already");
            continue;
        }
        uint64_t id = unit_id(french, english);
        pr_buf_format(buf, "<tu tuid=\"%016llx\">\n", (unsigned long long)id);
        if (first)
            pr_buf_format(buf,
                          " <prop type=\"" PR_TMX_JOINS "\">%016llx</prop>\n",
                          (unsigned long long)first);
        else
            write_props(buf, entry);
        first = first ? first : id;
        write_variant(buf, "fr", french);
        write_variant(buf, "en", english);
        pr_buf_text(buf, "</tu>\n");
    }
    return state->french.failed ? pr_fail_memory(error) : PRECIS_OK;
}

enum precis_status pr_tmx_end(struct pr_export *out, struct precis_error *error)
{
    (void)error;
    pr_buf_text(&out->buf, "</body>\n</tmx>\n");
    return PRECIS_OK;
}

static unsigned look(precis_str first)
{
    return pr_xml_look(first, "<tmx") ? 100 : 0;
}

const struct pr_exchange pr_exchange_tmx = {
    .name = "tmx",
    .purpose = "TMX 1.4b, translation memories",
    .endings = "tmx",
    .look = look,
    .read = pr_tmx_read,
    .order = PR_ORDER_FRENCH,
    .begin = pr_tmx_begin,
    .entry = pr_tmx_entry,
    .end = pr_tmx_end,
};
