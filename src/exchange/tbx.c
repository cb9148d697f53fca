/* tbx.c - the formats of TBX: gather the rows of each concept to write it. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx.h"

#include "base/arena.h"
#include "exchange/tbx_write.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

#include <stdio.h>
#include <stdlib.h>

static const struct pr_tbx_style style_2 = {"termEntry", "langSet", "tig",
                                            false};
static const struct pr_tbx_style style_dca = {"conceptEntry", "langSec",
                                              "termSec", false};
static const struct pr_tbx_style style_dct = {"conceptEntry", "langSec",
                                              "termSec", true};

/* The rows of the concept that is being gathered. */
struct state {
    const struct pr_tbx_style *style;
    struct pr_arena arena;
    struct pr_entry rows[PR_TBX_FRENCH_MAX];
    size_t count, english;      /* rows, and English in them */
    struct pr_buf all;          /* their English, each once  */
    struct pr_buf french;       /* of the row before that has no id */
    char (*ids)[PR_CONCEPT_ID]; /* that rows of that French have */
    size_t id_count, id_capacity;
};

static void drop(void *context)
{
    struct state *state = context;
    pr_arena_done(&state->arena);
    pr_buf_done(&state->all);
    pr_buf_done(&state->french);
    free(state->ids);
}

static bool listed(precis_str list, precis_str word)
{
    precis_str part;
    while (pr_str_split(&list, '|', &part))
        if (pr_str_equal(part, word))
            return true;
    return false;
}

static void gather_english(struct state *state)
{
    precis_str rest, part;
    pr_buf_clear(&state->all);
    for (size_t r = 0; r < state->count; r++) {
        rest = state->rows[r].field[PR_COLUMN_EN];
        while (pr_str_split(&rest, '|', &part)) {
            if (listed(pr_buf_view(&state->all), part))
                continue;
            pr_buf_text(&state->all, state->all.size ? "|" : "");
            pr_buf_str(&state->all, part);
        }
    }
}

/* How often the id stood already with rows of the same French. */
static size_t times_used(struct state *state, const struct pr_entry *entry,
                         const char *id)
{
    size_t times = 0;
    if (!pr_str_equal(pr_buf_view(&state->french),
                      entry->field[PR_COLUMN_FR])) {
        pr_buf_clear(&state->french);
        pr_buf_str(&state->french, entry->field[PR_COLUMN_FR]);
        state->id_count = 0;
    }
    for (size_t i = 0; i < state->id_count; i++)
        times += !strcmp(state->ids[i], id);
    if (pr_grow(&state->ids, &state->id_capacity, state->id_count,
                sizeof *state->ids))
        memcpy(state->ids[state->id_count++], id, PR_CONCEPT_ID);
    else
        state->french.failed = true;
    return times;
}

static enum precis_status write_gathered(struct pr_export *out,
                                         struct precis_error *error)
{
    struct state *state = out->state;
    struct pr_tbx_rows rows = {.items = state->rows, .count = state->count};
    char made[PR_CONCEPT_ID], id[PR_CONCEPT_ID + 24];
    if (!state->count)
        return PRECIS_OK;
    gather_english(state);
    rows.english = pr_buf_view(&state->all);
    rows.id = state->rows[0].field[PR_COLUMN_CONCEPT];
    pr_concept_id(&state->rows[0], made);
    if (!rows.id.size) {
        size_t times = times_used(state, &state->rows[0], made);
        snprintf(id, sizeof id, times ? "%s-%zu" : "%s", made, times + 1);
        rows.id = pr_str_from(id);
    } else {
        rows.exact_id = pr_str_starts(rows.id, pr_str_from(made));
    }
    pr_tbx_write(&out->buf, state->style, &rows);
    state->count = state->english = 0;
    pr_arena_reset(&state->arena);
    return state->all.failed || state->french.failed ? pr_fail_memory(error)
                                                     : PRECIS_OK;
}

static size_t count_english(precis_str english)
{
    size_t count = 1;
    for (size_t i = 0; i < english.size; i++)
        count += english.bytes[i] == '|';
    return count;
}

static enum precis_status entry(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_export *out = context;
    struct state *state = out->state;
    precis_str id = entry->field[PR_COLUMN_CONCEPT];
    size_t english = count_english(entry->field[PR_COLUMN_EN]);
    bool same = state->count && id.size &&
                pr_str_equal(state->rows[0].field[PR_COLUMN_CONCEPT], id);
    if (!same) {
        enum precis_status status = write_gathered(out, error);
        if (status)
            return status;
    }
    if (state->count == PR_TBX_FRENCH_MAX ||
        state->english + english > PR_TBX_ENGLISH_MAX)
        return pr_export_leave(out, "more than 64 French or 256 English terms "
                                    "of one concept");
    struct pr_entry *row = &state->rows[state->count++];
    state->english += english;
    row->line = entry->line;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        row->field[c] =
            pr_arena_str(&state->arena, entry->field[c].size ? entry->field[c]
                                                             : pr_str("", 0));
        if (!row->field[c].bytes)
            return pr_fail_memory(error);
    }
    return PRECIS_OK;
}

static enum precis_status prepare(struct pr_export *out,
                                  const struct pr_tbx_style *style,
                                  struct precis_error *error)
{
    struct state *state = calloc(1, sizeof *state);
    out->state = state;
    out->drop = drop;
    if (!state)
        return pr_fail_memory(error);
    state->style = style;
    return PRECIS_OK;
}

static void write_title(struct pr_export *out)
{
    pr_buf_text(&out->buf, "<fileDesc>\n");
    pr_buf_text(&out->buf, "  <titleStmt><title>");
    pr_xml_text(&out->buf, out->title.size ? out->title : PR_STR("Glossary"));
    pr_buf_text(&out->buf,
                "</title></titleStmt>\n  <sourceDesc><p>Written by precis ");
    pr_buf_text(&out->buf, precis_version());
    pr_buf_text(&out->buf, "</p></sourceDesc>\n </fileDesc>");
}

static enum precis_status begin_2(struct pr_export *out,
                                  const struct pr_sorter *sorter,
                                  struct precis_error *error)
{
    (void)sorter;
    pr_buf_text(
        &out->buf,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">\n"
        "<martif type=\"TBX-Basic\" xml:lang=\"fr\">\n<martifHeader>\n ");
    write_title(out);
    pr_buf_text(&out->buf,
                "\n <encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p>"
                "</encodingDesc>\n</martifHeader>\n<text><body>\n");
    return prepare(out, &style_2, error);
}

static enum precis_status begin_3(struct pr_export *out,
                                  const struct pr_tbx_style *style,
                                  struct precis_error *error)
{
    pr_buf_format(&out->buf,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\"%s "
                  "type=\"TBX-Basic\" style=\"%s\" xml:lang=\"fr\">\n"
                  "<tbxHeader>\n ",
                  style->dct ? " xmlns:min=\"http://www.tbxinfo.net/ns/min\" "
                               "xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
                             : "",
                  style->dct ? "dct" : "dca");
    write_title(out);
    pr_buf_text(&out->buf, "\n</tbxHeader>\n<text><body>\n");
    return prepare(out, style, error);
}

static enum precis_status begin_dca(struct pr_export *out,
                                    const struct pr_sorter *sorter,
                                    struct precis_error *error)
{
    (void)sorter;
    return begin_3(out, &style_dca, error);
}

static enum precis_status begin_dct(struct pr_export *out,
                                    const struct pr_sorter *sorter,
                                    struct precis_error *error)
{
    (void)sorter;
    return begin_3(out, &style_dct, error);
}

static enum precis_status end(struct pr_export *out, struct precis_error *error)
{
    const struct state *state = out->state;
    enum precis_status status = write_gathered(out, error);
    pr_buf_format(&out->buf, "</body></text>\n</%s>\n",
                  state->style == &style_2 ? "martif" : "tbx");
    return status;
}

static unsigned look(precis_str first)
{
    return pr_xml_look(first, "<martif") || pr_xml_look(first, "<tbx") ? 100
                                                                       : 0;
}

const struct pr_exchange pr_exchange_tbx = {
    .name = "tbx",
    .purpose = "TBX-Basic of 2008 (martif), which most programs load",
    .endings = "tbx",
    .look = look,
    .read = pr_tbx_read,
    .order = PR_ORDER_CONCEPT,
    .begin = begin_2,
    .entry = entry,
    .end = end,
};

const struct pr_exchange pr_exchange_tbx3 = {
    .name = "tbx3",
    .purpose = "TBX-Basic of 2019, categories as attributes (DCA)",
    .endings = "",
    .read = pr_tbx_read,
    .order = PR_ORDER_CONCEPT,
    .begin = begin_dca,
    .entry = entry,
    .end = end,
};

const struct pr_exchange pr_exchange_tbx3_dct = {
    .name = "tbx3-dct",
    .purpose = "TBX-Basic of 2019, categories as elements (DCT)",
    .endings = "",
    .read = pr_tbx_read,
    .order = PR_ORDER_CONCEPT,
    .begin = begin_dct,
    .entry = entry,
    .end = end,
};
