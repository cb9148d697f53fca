/* tbx_part.c - write data categories of TBX: of columns, of the column extra. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx_part.h"

#include "exchange/extra.h"
#include "exchange/tbx.h"
#include "exchange/xml_text.h"

void pr_tbx_part_done(struct pr_tbx_part *item)
{
    pr_buf_done(&item->name);
    pr_buf_done(&item->text);
}

bool pr_tbx_take_apart(struct pr_tbx_part *item, precis_str name,
                       precis_str value)
{
    pr_buf_clear(&item->name);
    pr_buf_clear(&item->text);
    if (!pr_str_starts(name, PR_STR(PR_TBX_EXTRA)))
        return false;
    pr_extra_decode(&item->name,
                    pr_str_slice(name, strlen(PR_TBX_EXTRA), name.size));
    pr_extra_decode(&item->text, value);
    precis_str rest = pr_buf_view(&item->name);
    pr_str_split(&rest, '/', &item->where);
    if (!rest.bytes)
        return false;
    item->behind = rest.size && rest.bytes[0] == '+';
    rest = pr_str_slice(rest, item->behind ? 1 : 0, rest.size);
    pr_str_split(&rest, '>', &item->element);
    item->target = rest.bytes ? rest : pr_str("", 0);
    rest = item->element;
    pr_str_split(&rest, ':', &item->element);
    item->type = rest.bytes ? rest : pr_str("", 0);
    return true;
}

/* Elements that the item may name: hostile ones would break the file. */
static bool is_element(precis_str element)
{
    static const char *const known[] = {
        "term",  "termNote",  "descrip", "descripNote",
        "admin", "adminNote", "transac", "transacNote",
        "date",  "ref",       "xref",    "note"};
    for (size_t k = 0; k < PR_LENGTH(known); k++)
        if (pr_str_is(element, known[k]))
            return true;
    return false;
}

bool pr_tbx_writable(const struct pr_tbx_style *style,
                     const struct pr_tbx_part *item)
{
    return is_element(item->element) &&
           (!style->dct || !item->type.size || pr_tbx_category(item->type));
}

static void open_element(struct pr_buf *buf, const struct pr_tbx_style *style,
                         const struct pr_tbx_part *item)
{
    const struct pr_tbx_category *category = pr_tbx_category(item->type);
    if (style->dct && category)
        pr_buf_format(buf, "<%s:%s", category->prefix, category->type);
    else
        pr_buf_format(buf, "<%.*s", PR_ARG(item->element));
    if (item->type.size && !(style->dct && category)) {
        pr_buf_text(buf, " type=\"");
        pr_xml_text(buf, item->type);
        pr_buf_char(buf, '"');
    }
    if (item->target.size) {
        pr_buf_text(buf, " target=\"");
        pr_xml_text(buf, item->target);
        pr_buf_char(buf, '"');
    }
    pr_buf_char(buf, '>');
}

static void write_item(struct pr_buf *buf, const struct pr_tbx_style *style,
                       int indent, const struct pr_tbx_part *item)
{
    const struct pr_tbx_category *category = pr_tbx_category(item->type);
    pr_buf_format(buf, "%*s", indent, "");
    open_element(buf, style, item);
    pr_xml_text(buf, pr_buf_view(&item->text));
    if (style->dct && category)
        pr_buf_format(buf, "</%s:%s>\n", category->prefix, category->type);
    else
        pr_buf_format(buf, "</%.*s>\n", PR_ARG(item->element));
}

void pr_tbx_write_column(struct pr_buf *buf, const struct pr_tbx_style *style,
                         int indent, const char *type, precis_str field)
{
    struct pr_tbx_part item = {.type = pr_str_from(type)};
    item.element = pr_str_from(pr_tbx_category(item.type)->element);
    pr_field_unescape(&item.text, field);
    if (item.text.size)
        write_item(buf, style, indent, &item);
    buf->failed |= item.text.failed;
    pr_tbx_part_done(&item);
}

/* True when the item that follows in rest stands in the group of this one. */
static bool continued(precis_str rest)
{
    struct pr_tbx_part next = {0};
    precis_str name, value;
    bool behind = pr_extra_next(&rest, &name, &value) &&
                  pr_tbx_take_apart(&next, name, value) && next.behind;
    pr_tbx_part_done(&next);
    return behind;
}

void pr_tbx_write_extra(struct pr_buf *buf, const struct pr_tbx_style *style,
                        int indent, const struct pr_tbx_choice *choice,
                        precis_str field)
{
    struct pr_buf plain = {0}, group = {0};
    struct pr_tbx_part item = {0};
    precis_str name, value;
    pr_field_unescape(&plain, field);
    precis_str rest = pr_buf_view(&plain);
    while (field.size && pr_extra_next(&rest, &name, &value)) {
        if (!pr_tbx_take_apart(&item, name, value) ||
            !pr_str_equal(item.where, choice->where) ||
            pr_str_is(item.element, "term") || !pr_tbx_writable(style, &item) ||
            (!group.size &&
             pr_str_is(item.element, "termNote") != choice->notes))
            continue;
        bool more = continued(rest);
        if (!group.size && more) {
            pr_buf_str(&group, item.element);
            pr_buf_format(buf, "%*s<%.*sGrp>\n", indent, "",
                          PR_ARG(pr_buf_view(&group)));
        }
        write_item(buf, style, indent + (group.size ? 1 : 0), &item);
        if (!group.size || more)
            continue;
        pr_buf_format(buf, "%*s</%.*sGrp>\n", indent, "",
                      PR_ARG(pr_buf_view(&group)));
        pr_buf_clear(&group);
    }
    if (group.size)
        pr_buf_format(buf, "%*s</%.*sGrp>\n", indent, "",
                      PR_ARG(pr_buf_view(&group)));
    buf->failed |= plain.failed || group.failed;
    pr_buf_done(&plain);
    pr_buf_done(&group);
    pr_tbx_part_done(&item);
}
