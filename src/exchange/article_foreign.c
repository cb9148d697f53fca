/* article_foreign.c - what can be told of an article that others wrote. */
/* SPDX-License-Identifier: MIT */
#include "exchange/article_reading.h"

/* Is word in the closed list of column? */
static const char *listed(enum pr_column column, precis_str word)
{
    return pr_column_word(column, pr_column_find(column, word));
}

/* Take what a label says of part of speech and gender; false when it is no
 * label. */
static bool take_label(struct pr_article_reading *reading, precis_str word)
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
static size_t take_labels(struct pr_article_reading *reading, precis_str text)
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
static size_t take_all_labels(struct pr_article_reading *reading,
                              precis_str line, size_t angle)
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
static bool take_header(struct pr_article_reading *reading, precis_str line,
                        bool bare)
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
static void take_piece(struct pr_article_reading *reading, precis_str piece)
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
static enum precis_status take_sense(struct pr_article_reading *reading,
                                     precis_str line)
{
    struct pr_row *row = &reading->own->row;
    size_t depth = 0, from = 0;
    pr_article_start(reading);
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
    return pr_row_lacks(row, PR_COLUMN_EN) ? PRECIS_OK
                                           : pr_article_hand_over(reading);
}

enum precis_status pr_article_foreign(struct pr_article_reading *reading,
                                      precis_str text)
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
