/* entry.c - entries of a glossary for people and programs. */
/* SPDX-License-Identifier: MIT */
#include "write/entry.h"

#include "base/json.h"
#include "base/tsv.h"
#include "write/markdown.h"

static precis_str source_of(const struct pr_glossary *glossary,
                            struct pr_sense_id id, const struct pr_sense *sense)
{
    return sense->source.size ? sense->source
                              : pr_glossary_name(glossary, id.layer);
}

/* "noun f", or what of it is given. */
static void write_grammar(const struct pr_sense *sense, struct pr_buf *buf)
{
    const char *pos = pr_column_word(PR_COLUMN_POS, sense->pos);
    const char *gender = pr_column_word(PR_COLUMN_GENDER, sense->gender);
    pr_buf_format(buf, "%s%s%s", pos ? pos : "", pos && gender ? " " : "",
                  gender ? gender : "");
}

void pr_write_found_text(const struct pr_glossary *glossary,
                         const struct pr_found_list *found, struct pr_buf *buf)
{
    for (size_t i = 0; i < found->count; i++) {
        struct pr_sense sense;
        pr_glossary_sense(glossary, found->items[i].sense, &sense);
        pr_write_field(buf, sense.fr);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, sense.en);
        pr_buf_char(buf, '\t');
        write_grammar(&sense, buf);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, sense.domain);
        pr_buf_char(buf, '\t');
        pr_write_field(buf,
                       sense.definition.size ? sense.definition : sense.note);
        pr_buf_char(buf, '\t');
        pr_write_field(buf, source_of(glossary, found->items[i].sense, &sense));
        pr_buf_char(buf, '\n');
    }
}

void pr_write_found_markdown(const struct pr_glossary *glossary,
                             const struct pr_found_list *found,
                             struct pr_buf *buf)
{
    pr_buf_text(buf, "| French | English | Grammar | Domain | Note |\n"
                     "| --- | --- | --- | --- | --- |\n");
    for (size_t i = 0; i < found->count; i++) {
        struct pr_sense sense;
        pr_glossary_sense(glossary, found->items[i].sense, &sense);
        pr_buf_text(buf, "| ");
        pr_write_cell(buf, sense.fr);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, sense.en);
        pr_buf_text(buf, " | ");
        write_grammar(&sense, buf);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf, sense.domain);
        pr_buf_text(buf, " | ");
        pr_write_cell(buf,
                      sense.definition.size ? sense.definition : sense.note);
        pr_buf_text(buf, " |\n");
    }
}

static void json_optional(struct pr_json *json, const char *key,
                          precis_str value)
{
    if (value.size)
        pr_json_str(json, key, value);
}

static void json_sense(const struct pr_glossary *glossary,
                       const struct pr_found *found, struct pr_json *json)
{
    static const char *const hows[] = {"exact", "inflected", "near"};
    struct pr_sense sense;
    precis_str part;
    pr_glossary_sense(glossary, found->sense, &sense);
    const char *pos = pr_column_word(PR_COLUMN_POS, sense.pos);
    const char *gender = pr_column_word(PR_COLUMN_GENDER, sense.gender);
    pr_json_open(json, NULL, '{');
    pr_json_str(json, "french", sense.fr);
    pr_json_open(json, "english", '[');
    for (precis_str rest = sense.en; pr_str_split(&rest, '|', &part);)
        pr_json_str(json, NULL, part);
    pr_json_close(json, ']');
    json_optional(json, "pos", pr_str_from(pos));
    json_optional(json, "gender", pr_str_from(gender));
    json_optional(json, "domain", sense.domain);
    json_optional(json, "geo", sense.geo);
    json_optional(json, "definition", sense.definition);
    json_optional(json, "note", sense.note);
    json_optional(json, "example_fr", sense.example_fr);
    json_optional(json, "example_en", sense.example_en);
    pr_json_str(json, "source", source_of(glossary, found->sense, &sense));
    pr_json_text(json, "match", hows[found->how]);
    pr_json_close(json, '}');
}

void pr_write_found_json(const struct pr_glossary *glossary, precis_str word,
                         const struct pr_found_list *found, struct pr_buf *buf)
{
    struct pr_json json = {.buf = buf};
    pr_json_open(&json, NULL, '{');
    pr_json_str(&json, "word", word);
    pr_json_open(&json, "entries", '[');
    for (size_t i = 0; i < found->count; i++)
        json_sense(glossary, &found->items[i], &json);
    pr_json_close(&json, ']');
    pr_json_close(&json, '}');
    pr_buf_char(buf, '\n');
}

void pr_write_found_full(const struct pr_glossary *glossary,
                         const struct pr_found_list *found, struct pr_buf *buf)
{
    for (size_t i = 0; i < found->count; i++) {
        struct pr_sense sense;
        pr_glossary_sense(glossary, found->items[i].sense, &sense);
        precis_str source = source_of(glossary, found->items[i].sense, &sense);
        precis_str part;
        const struct {
            const char *label;
            precis_str text;
        } lines[] = {
            {"type",            pr_str_from(pr_column_word(PR_COLUMN_TYPE, sense.type))},
            {"status",
             pr_str_from(pr_column_word(PR_COLUMN_STATUS,                                                   sense.status))},
            {"domain",   sense.domain},
            {"used in",   sense.geo                                                  },
            {"definition",      sense.definition},
            {"note",sense.note                                        },
            {"example",            sense.example_fr            },
            {"translation",sense.example_en                  },
            {"concept",            sense.concept                                  },
            {"source",source},
        };
        pr_buf_text(buf, buf->size ? "\n" : "");
        pr_write_field(buf, sense.fr);
        pr_buf_text(buf, "  ");
        write_grammar(&sense, buf);
        pr_buf_char(buf, '\n');
        for (precis_str rest = sense.en; pr_str_split(&rest, '|', &part);) {
            pr_buf_text(buf, "  ");
            pr_write_field(buf, part);
            pr_buf_char(buf, '\n');
        }
        for (size_t l = 0; l < PR_LENGTH(lines); l++) {
            if (!lines[l].text.size)
                continue;
            pr_buf_format(buf, "  %s: ", lines[l].label);
            pr_write_field(buf, lines[l].text);
            pr_buf_char(buf, '\n');
        }
    }
}

void pr_write_near(const struct pr_glossary *glossary,
                   const struct pr_found_list *found, bool reverse,
                   struct pr_buf *buf)
{
    precis_str last = pr_str("", 0);
    for (size_t i = 0; i < found->count; i++) {
        struct pr_sense sense;
        pr_glossary_sense(glossary, found->items[i].sense, &sense);
        precis_str shown = reverse ? pr_english_first(sense.en) : sense.fr;
        if (pr_str_equal(shown, last))
            continue;
        if (last.size)
            pr_buf_text(buf, ", ");
        pr_buf_str(buf, shown);
        last = shown;
    }
}
