/* article.c - senses as the text that dictionary programs show, both ways. */
/* SPDX-License-Identifier: MIT */
#include "exchange/article.h"

#include "base/error.h"
#include "exchange/markup.h"

/* The lines behind the first of a sense, and what stands before them. */
static const struct {
    const char *label;
    enum pr_column column;
} labels[] = {
    {"type",        PR_COLUMN_TYPE      },
    {"status",      PR_COLUMN_STATUS    },
    {"used in",     PR_COLUMN_GEO       },
    {"definition",  PR_COLUMN_DEFINITION},
    {"note",        PR_COLUMN_NOTE      },
    {"example",     PR_COLUMN_EXAMPLE_FR},
    {"translation", PR_COLUMN_EXAMPLE_EN},
    {"source",      PR_COLUMN_SOURCE    },
    {"concept",     PR_COLUMN_CONCEPT   },
    {"also",        PR_COLUMN_EXTRA     },
};

/* A field as text on one line. */
static void put(struct pr_buf *buf, precis_str field)
{
    size_t from = buf->size;
    pr_field_unescape(buf, field);
    for (size_t i = from; i < buf->size; i++)
        if ((unsigned char)buf->bytes[i] < 0x20)
            buf->bytes[i] = ' ';
}

void pr_article_write(const struct pr_entry *entry, struct pr_buf *buf)
{
    precis_str domain = entry->field[PR_COLUMN_DOMAIN];
    precis_str en = entry->field[PR_COLUMN_EN], part;
    size_t start = buf->size;
    pr_buf_str(buf, entry->field[PR_COLUMN_POS]);
    if (entry->field[PR_COLUMN_GENDER].size) {
        pr_buf_text(buf, buf->size > start ? " " : "");
        pr_buf_str(buf, entry->field[PR_COLUMN_GENDER]);
    }
    if (domain.size) {
        pr_buf_text(buf, buf->size > start ? " (" : "(");
        pr_buf_str(buf, domain);
        pr_buf_char(buf, ')');
    }
    pr_buf_text(buf, buf->size > start ? ": " : "");
    for (bool first = true; pr_str_split(&en, '|', &part); first = false) {
        pr_buf_text(buf, first ? "" : "; ");
        put(buf, part);
    }
    pr_buf_char(buf, '\n');
    for (size_t l = 0; l < PR_LENGTH(labels); l++) {
        if (!entry->field[labels[l].column].size)
            continue;
        pr_buf_format(buf, "  %s: ", labels[l].label);
        put(buf, entry->field[labels[l].column]);
        pr_buf_char(buf, '\n');
    }
}

void pr_article_reader_done(struct pr_article_reader *reader)
{
    pr_row_done(&reader->row);
    pr_buf_done(&reader->text);
    pr_buf_done(&reader->line);
    pr_buf_done(&reader->note);
    *reader = (struct pr_article_reader){0};
}

/* What is known of the senses being read. */
struct reading {
    struct pr_article_reader *own;
    struct pr_import *import;
    const struct pr_reading_matter *matter;
    size_t *count;
    struct precis_error *error;
    const char *pos, *gender; /* words of the closed lists, or NULL */
};

static enum precis_status hand_over(struct reading *reading)
{
    struct pr_entry entry;
    if (!pr_row_entry(&reading->own->row, reading->matter->line, &entry))
        return pr_fail_memory(reading->error);
    ++*reading->count;
    return reading->import->handler(reading->import->context, &entry,
                                    reading->error);
}

/* Is word in the closed list of column? */
static const char *listed(enum pr_column column, precis_str word)
{
    return pr_column_word(column, pr_column_find(column, word));
}

/* The grammar that our own articles begin with: "noun f (finance): ". The
 * rest of the line, or NULL bytes when it is none. */
static precis_str own_grammar(precis_str line, struct pr_row *row)
{
    static const enum pr_column order[] = {PR_COLUMN_POS, PR_COLUMN_GENDER};
    size_t end = pr_str_find(line, PR_STR(": "), 0);
    precis_str rest = pr_str_slice(line, 0, end), word;
    size_t next = 0;
    if (end == line.size)
        return pr_str(NULL, 0);
    while (pr_str_split(&rest, ' ', &word)) {
        bool domain = word.size > 2 && word.bytes[0] == '(' &&
                      word.bytes[word.size - 1] == ')';
        precis_str bare = domain ? pr_str_slice(word, 1, word.size - 1) : word;
        while (next < PR_LENGTH(order) && !listed(order[next], bare))
            next++;
        enum pr_column column = domain                    ? PR_COLUMN_DOMAIN
                                : next < PR_LENGTH(order) ? order[next++]
                                                          : PR_COLUMNS;
        if (column == PR_COLUMNS || (domain && rest.bytes) ||
            !listed(column, bare))
            return pr_str(NULL, 0);
        pr_row_label(row, column, bare);
    }
    return pr_str_slice(line, end + 2, line.size);
}

/* A line of ours behind the first of a sense; false when it is none. */
static bool own_label(precis_str line, struct pr_row *row)
{
    if (!pr_str_starts(line, PR_STR("  ")))
        return false;
    precis_str trimmed = pr_str_trim(line);
    for (size_t l = 0; l < PR_LENGTH(labels); l++) {
        precis_str label = pr_str_from(labels[l].label);
        if (!pr_str_starts(trimmed, label) ||
            !pr_str_starts(pr_str_slice(trimmed, label.size, trimmed.size),
                           PR_STR(": ")))
            continue;
        precis_str text = pr_str_slice(trimmed, label.size + 2, trimmed.size);
        if (pr_column_word(labels[l].column, 0))
            return pr_row_label(row, labels[l].column, text);
        pr_row_add(row, labels[l].column, text);
        return true;
    }
    return false;
}

static void add_alternatives(struct pr_row *row, precis_str text)
{
    while (text.size) {
        size_t end = pr_str_find(text, PR_STR("; "), 0);
        pr_row_add(row, PR_COLUMN_EN, pr_str_slice(text, 0, end));
        size_t next = end < text.size ? end + 2 : end;
        text = pr_str_slice(text, next, text.size);
    }
}

/* Is the text one of ours? Its first line begins with our grammar. */
static bool is_own(precis_str text, struct pr_row *row)
{
    precis_str line;
    pr_row_clear(row);
    return pr_str_split(&text, '\n', &line) && own_grammar(line, row).bytes;
}

static void start_row(struct reading *reading)
{
    pr_row_clear(&reading->own->row);
    pr_row_add(&reading->own->row, PR_COLUMN_FR, reading->matter->head);
}

static enum precis_status read_own(struct reading *reading, precis_str text)
{
    struct pr_row *row = &reading->own->row;
    enum precis_status status = PRECIS_OK;
    precis_str line;
    start_row(reading);
    while (!status && pr_str_split(&text, '\n', &line)) {
        if (!pr_str_trim(line).size || own_label(line, row))
            continue;
        if (!pr_row_lacks(row, PR_COLUMN_EN)) {
            status = hand_over(reading);
            start_row(reading);
        }
        precis_str english = own_grammar(line, row);
        add_alternatives(row, english.bytes ? english : pr_str_trim(line));
    }
    return status || pr_row_lacks(row, PR_COLUMN_EN) ? status
                                                     : hand_over(reading);
}

/* Take what a label says of part of speech and gender; false when it is no
 * label. */
static bool take_label(struct reading *reading, precis_str word)
{
    static const struct {
        const char *label;
        enum pr_entry_pos pos;
    } more[] = {
        {"int",    PR_ENTRY_INTJ  },
        {"art",    PR_ENTRY_DET   },
        {"vr",     PR_ENTRY_VERB  },
        {"vp",     PR_ENTRY_VERB  },
        {"contr",  PR_ENTRY_PREP  },
        {"nm",     PR_ENTRY_NOUN  },
        {"phrase", PR_ENTRY_PHRASE},
        {"prop",   PR_ENTRY_NAME  }
    };
    struct pr_row *row = &reading->own->row;
    struct pr_entry entry;
    pr_row_clear(row);
    for (size_t m = 0; m < PR_LENGTH(more); m++)
        if (pr_str_is(word, more[m].label)) {
            reading->pos = pr_column_word(PR_COLUMN_POS, more[m].pos);
            return true;
        }
    bool gender = pr_row_label(row, PR_COLUMN_GENDER, word);
    if (!gender && !pr_row_label(row, PR_COLUMN_POS, word))
        return false;
    pr_row_entry(row, 0, &entry);
    if (gender)
        reading->gender =
            listed(PR_COLUMN_GENDER, entry.field[PR_COLUMN_GENDER]);
    else
        reading->pos = listed(PR_COLUMN_POS, entry.field[PR_COLUMN_POS]);
    if (gender && !reading->pos)
        reading->pos = "noun";
    return true;
}

/* Every label of <n, masc>; how many bytes it takes with its brackets. */
static size_t take_labels(struct reading *reading, precis_str text)
{
    size_t end = pr_str_find(text, PR_STR(">"), 0);
    if (end == text.size)
        return text.size;
    precis_str rest = pr_str_slice(text, 1, end), word;
    while (pr_str_split(&rest, ',', &word)) {
        word = pr_str_trim(word);
        while (word.size && word.bytes[0] == '<')
            word = pr_str_slice(word, 1, word.size);
        take_label(reading, word);
    }
    while (end < text.size && text.bytes[end] == '>')
        end++;
    return end;
}

/* Forget the labels that held so far and take those of line from angle on;
 * where they end. */
static size_t take_all_labels(struct reading *reading, precis_str line,
                              size_t angle)
{
    size_t end = angle;
    reading->pos = reading->gender = NULL;
    while (angle < line.size) {
        end =
            angle + take_labels(reading, pr_str_slice(line, angle, line.size));
        angle = pr_str_find(line, PR_STR("<"), end);
    }
    return end;
}

/* The line that repeats the headword: "livre /livʀ/ <n, masc>"; the headword
 * alone is one when bare. */
static bool take_header(struct reading *reading, precis_str line, bool bare)
{
    precis_str head = reading->matter->head;
    size_t angle = pr_str_find(line, PR_STR("<"), 0);
    if (pr_str_equal(line, head))
        return bare;
    bool repeats = pr_str_starts(line, head) && line.bytes[head.size] == ' ';
    char next = repeats ? line.bytes[head.size + 1] : '\0';
    bool spoken = bare && (next == '/' || next == '[');
    if (!repeats || (angle == line.size && !spoken))
        return false;
    take_all_labels(reading, line, angle);
    return true;
}

/* English without the "to" of verbs and the "a" of nouns. */
static precis_str without_particle(precis_str english, const char *pos)
{
    static const struct {
        const char *pos;
        precis_str particle;
    } particles[] = {
        {"verb", {"to ", 3}},
        {"noun", {"a ", 2} },
        {"noun", {"an ", 3}}
    };
    for (size_t p = 0; pos && p < PR_LENGTH(particles); p++)
        if (!strcmp(pos, particles[p].pos) &&
            pr_str_starts(english, particles[p].particle))
            return pr_str_slice(english, particles[p].particle.size,
                                english.size);
    return english;
}

/* One translation: what stands in brackets goes to note. */
static void take_piece(struct reading *reading, precis_str piece)
{
    struct pr_buf *plain = &reading->own->line, *note = &reading->own->note;
    size_t depth = 0;
    pr_buf_clear(plain);
    for (size_t i = 0; i < piece.size; i++) {
        char c = piece.bytes[i];
        bool opens = c == '(' || c == '[', closes = c == ')' || c == ']';
        if (opens && depth++ == 0) {
            pr_buf_text(note, note->size ? "; " : "");
            continue;
        }
        if (closes && depth && --depth == 0)
            continue;
        pr_buf_char(depth ? note : plain, c);
    }
    precis_str english = pr_str_trim(pr_buf_view(plain));
    english = without_particle(english, reading->pos);
    pr_row_add(&reading->own->row, PR_COLUMN_EN, english);
}

/* "1. " or "2) " at the beginning goes. */
static precis_str without_number(precis_str line)
{
    size_t at = 0;
    while (at < line.size && at < 3 && line.bytes[at] >= '0' &&
           line.bytes[at] <= '9')
        at++;
    if (!at || at + 1 >= line.size || line.bytes[at + 1] != ' ' ||
        (line.bytes[at] != '.' && line.bytes[at] != ')'))
        return line;
    return pr_str_trim(pr_str_slice(line, at + 1, line.size));
}

/* A line of translations: cut at commas and semicolons outside of brackets. */
static enum precis_status take_sense(struct reading *reading, precis_str line)
{
    struct pr_row *row = &reading->own->row;
    size_t depth = 0, from = 0;
    start_row(reading);
    pr_buf_clear(&reading->own->note);
    if (reading->pos)
        pr_row_label(row, PR_COLUMN_POS, pr_str_from(reading->pos));
    if (reading->gender)
        pr_row_label(row, PR_COLUMN_GENDER, pr_str_from(reading->gender));
    for (size_t i = 0; i <= line.size; i++) {
        char c = i < line.size ? line.bytes[i] : ';';
        depth += c == '(' || c == '[';
        depth -= depth && (c == ')' || c == ']');
        if (i < line.size && (depth || (c != ',' && c != ';')))
            continue;
        take_piece(reading, pr_str_slice(line, from, i));
        from = i + 1;
    }
    if (pr_row_lacks(row, PR_COLUMN_EN))
        pr_row_add(row, PR_COLUMN_EN, line);
    else
        pr_row_add(row, PR_COLUMN_NOTE, pr_buf_view(&reading->own->note));
    return pr_row_lacks(row, PR_COLUMN_EN) ? PRECIS_OK : hand_over(reading);
}

static enum precis_status read_foreign(struct reading *reading, precis_str text)
{
    enum precis_status status = PRECIS_OK;
    precis_str line;
    bool first = true;
    while (!status && pr_str_split(&text, '\n', &line)) {
        line = pr_str_trim(line);
        bool bare = first && pr_str_trim(text).size;
        if (!line.size || take_header(reading, line, bare))
            continue;
        first = false;
        if (line.bytes[0] == '<') {
            size_t end = take_all_labels(reading, line, 0);
            line = pr_str_trim(pr_str_slice(line, end, line.size));
        }
        if (line.size && !(bare && take_label(reading, line)))
            status = take_sense(reading, without_number(line));
    }
    return status;
}

enum precis_status pr_article_read(struct pr_article_reader *reader,
                                   struct pr_import *import,
                                   const struct pr_reading_matter *matter,
                                   size_t *count, struct precis_error *error)
{
    struct reading reading = {.own = reader,
                              .import = import,
                              .matter = matter,
                              .count = count,
                              .error = error};
    precis_str text = matter->text;
    pr_buf_clear(&reader->text);
    if (matter->markup == PR_MARKUP_HTML)
        pr_html_lines(text, &reader->text);
    else if (matter->markup == PR_MARKUP_DSL)
        pr_dsl_lines(text, matter->head, &reader->text);
    if (matter->markup != PR_MARKUP_NONE)
        text = pr_buf_view(&reader->text);
    if (reader->text.failed)
        return pr_fail_memory(error);
    return is_own(text, &reader->row) ? read_own(&reading, text)
                                      : read_foreign(&reading, text);
}
