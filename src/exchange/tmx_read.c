/* tmx_read.c - read translation memories: TMX 1.1 to 1.4b. */
/* SPDX-License-Identifier: MIT */
#include "exchange/extra.h"
#include "exchange/tmx.h"
#include "exchange/xml.h"
#include "exchange/xml_text.h"

enum { TMX, TU, TUV, SEG, PROP, NOTE, BPT, EPT, IT, PH, UT, SUB };
static const char *const names[] = {"tmx",  "tu",  "tuv", "seg", "prop",
                                    "note", "bpt", "ept", "it",  "ph",
                                    "ut",   "sub", NULL};

/* French segments of one unit; those beyond are a fault. */
enum { SEGMENTS_MAX = 64 };

struct tmx {
    struct pr_row row;    /* of the unit; its English is added as it comes */
    struct pr_buf french; /* its French segments, a zero behind each       */
    size_t segments;
    struct pr_buf id, joins, type; /* of the unit, of a prop */
    enum pr_xml_language language; /* of the variant */
    bool in_unit;
    struct pr_row held; /* waits for further translations */
    struct pr_buf held_id;
    bool holds;
};

static void set(struct pr_buf *buf, precis_str text)
{
    pr_buf_clear(buf);
    pr_buf_str(buf, text);
}

static bool is_code(int name)
{
    return name >= BPT && name <= UT;
}

static enum precis_status open_tag(struct pr_xml *xml, int name)
{
    struct tmx *tmx = pr_xml_context(xml);
    if (name == TU) {
        pr_xml_unit(xml);
        pr_row_clear(&tmx->row);
        pr_buf_clear(&tmx->french);
        pr_buf_clear(&tmx->joins);
        set(&tmx->id, pr_xml_attribute(xml, "tuid"));
        tmx->segments = 0;
        tmx->in_unit = true;
        tmx->language = PR_XML_OTHER;
    } else if (name == TUV) {
        tmx->language = pr_xml_language_of(pr_xml_attribute(xml, "lang"));
    } else if (name == SEG || name == NOTE || name == PROP) {
        if (name == PROP)
            set(&tmx->type, pr_xml_attribute(xml, "type"));
        pr_xml_listen(xml);
    } else if (is_code(name)) {
        pr_xml_mute(xml, 1);
    }
    return PRECIS_OK;
}

static void take_prop(struct tmx *tmx, precis_str value)
{
    precis_str type = pr_buf_view(&tmx->type);
    char name[24];
    if (pr_str_is(type, PR_TMX_JOINS)) {
        set(&tmx->joins, value);
        return;
    }
    if (pr_str_is(type, PR_TMX_SOURCE)) {
        pr_row_add(&tmx->row, PR_COLUMN_SOURCE, value);
        return;
    }
    size_t size = 0;
    if (pr_str_starts(type, PR_STR("x-")))
        while (size + 2 < type.size && size + 1 < sizeof name) {
            char c = type.bytes[size + 2];
            name[size++] = c == '-' ? '_' : c;
        }
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        enum pr_column column = (enum pr_column)c;
        if (column == PR_COLUMN_FR || column == PR_COLUMN_EN ||
            !pr_str_is(pr_str(name, size), pr_column_name(column)))
            continue;
        if (!pr_column_word(column, 0)) {
            pr_row_add(&tmx->row, column, value);
            return;
        }
        if (pr_row_label(&tmx->row, column, value))
            return;
    }
    struct pr_buf kept = {0};
    pr_buf_text(&kept, PR_TMX_PROP);
    pr_buf_str(&kept, type);
    pr_buf_char(&kept, '\0');
    if (!kept.failed)
        pr_row_keep(&tmx->row, kept.bytes, value);
    tmx->row.spare.failed |= kept.failed;
    pr_buf_done(&kept);
}

static enum precis_status take_segment(struct pr_xml *xml, struct tmx *tmx,
                                       precis_str text)
{
    text = pr_str_trim(text);
    if (tmx->language == PR_XML_ENGLISH)
        pr_row_add_whole(&tmx->row, PR_COLUMN_EN, text);
    if (tmx->language != PR_XML_FRENCH || !text.size)
        return PRECIS_OK;
    if (tmx->segments++ == SEGMENTS_MAX)
        return pr_xml_fault(xml, "expected at most 64 French segments");
    pr_buf_str(&tmx->french, text);
    pr_buf_char(&tmx->french, '\0');
    return PRECIS_OK;
}

static enum precis_status release(struct pr_xml *xml, struct tmx *tmx)
{
    bool holds = tmx->holds;
    tmx->holds = false;
    return holds ? pr_xml_give(xml, &tmx->held) : PRECIS_OK;
}

/* Give the row, or hold it back when others may join it. */
static enum precis_status give(struct pr_xml *xml, struct tmx *tmx)
{
    enum precis_status status = release(xml, tmx);
    if (status || tmx->segments > 1 || !tmx->id.size)
        return status ? status : pr_xml_give(xml, &tmx->row);
    struct pr_row row = tmx->held;
    tmx->held = tmx->row;
    tmx->row = row;
    set(&tmx->held_id, pr_buf_view(&tmx->id));
    tmx->holds = true;
    return PRECIS_OK;
}

static enum precis_status end_unit(struct pr_xml *xml, struct tmx *tmx)
{
    precis_str rest = pr_buf_view(&tmx->french), french;
    struct pr_row *row = &tmx->row;
    enum precis_status status = PRECIS_OK;
    tmx->in_unit = false;
    if (!rest.size || pr_row_lacks(row, PR_COLUMN_EN))
        status = pr_xml_fault(xml, rest.size ? "expected English in the unit"
                                             : "expected French in the unit");
    if (status || !pr_xml_unit_good(xml))
        return status;
    if (tmx->holds && tmx->joins.size &&
        pr_str_equal(pr_buf_view(&tmx->joins), pr_buf_view(&tmx->held_id))) {
        struct pr_buf plain = {0};
        pr_field_unescape(&plain, pr_buf_view(&row->field[PR_COLUMN_EN]));
        pr_row_add(&tmx->held, PR_COLUMN_EN, pr_buf_view(&plain));
        tmx->held.spare.failed |= plain.failed;
        pr_buf_done(&plain);
        return PRECIS_OK;
    }
    while (!status && pr_str_split(&rest, '\0', &french) && french.size) {
        pr_buf_clear(&row->field[PR_COLUMN_FR]);
        pr_row_add(row, PR_COLUMN_FR, french);
        status = give(xml, tmx);
    }
    return status;
}

static enum precis_status close_tag(struct pr_xml *xml, int name)
{
    struct tmx *tmx = pr_xml_context(xml);
    if (is_code(name))
        pr_xml_mute(xml, -1);
    if (name == TMX)
        return release(xml, tmx);
    if (name == TU)
        return end_unit(xml, tmx);
    if (name != SEG && name != NOTE && name != PROP)
        return PRECIS_OK;
    precis_str text = pr_xml_heard(xml);
    if (!tmx->in_unit)
        return PRECIS_OK;
    if (name == SEG)
        return take_segment(xml, tmx, text);
    if (name == NOTE)
        pr_row_add(&tmx->row, PR_COLUMN_NOTE, text);
    else
        take_prop(tmx, text);
    return PRECIS_OK;
}

enum precis_status pr_tmx_read(struct pr_import *import,
                               struct precis_error *error)
{
    static const struct pr_xml_form form = {
        .names = names, .roots = 1, .open = open_tag, .close = close_tag};
    struct tmx tmx = {0};
    enum precis_status status = pr_xml_read(&form, import, &tmx, error);
    pr_row_done(&tmx.row);
    pr_row_done(&tmx.held);
    pr_buf_done(&tmx.french);
    pr_buf_done(&tmx.id);
    pr_buf_done(&tmx.joins);
    pr_buf_done(&tmx.type);
    pr_buf_done(&tmx.held_id);
    return status;
}
