/*
 * compose.c - English for a term out of the English of its words.
 *
 * A term is a chain of parts, nouns with their adjectives, tied by
 * prepositions, each to all that follows it: N1 de (N2 de N3). English puts
 * adjectives before their noun; what de ties without an article comes before
 * what it belongs to (N1 de N2 → N2 N1), and with one, too, when the noun is
 * of those that take their object so, else behind a preposition. Stretches
 * that have an entry are one part.
 *
 *   E. Morin and B. Daille, "Compositionality and lexical alignment of
 *   multi-word terms", Language Resources and Evaluation 44, 2010.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/compose.h"

#include "gloss/composing.h"

#include <stdlib.h>

/* The most parts of a term, and the most words that stand before a noun whose
 * object follows it in French with an article. */
enum { PARTS = 5, WORDS_BEFORE = 3 };

/* How a part is tied to the one before it. */
enum tie { NO_TIE, OF, TO, IN, OTHER };

struct part {
    uint32_t first, last; /* tokens */
    uint32_t start;       /* with its preposition */
    enum tie tie;
    bool article;
    const char *english; /* the usual preposition */
};

static const struct {
    const char *word;
    enum tie tie;
    bool article;
    const char *english;
} ties[] = {
    {"de",     OF,    false, "of"     },
    {"d'",     OF,    false, "of"     },
    {"du",     OF,    true,  "of"     },
    {"des",    OF,    true,  "of"     },
    {"à",     TO,    false, "at"     },
    {"au",     TO,    true,  "at"     },
    {"aux",    TO,    true,  "at"     },
    {"en",     IN,    false, "in"     },
    {"contre", OTHER, false, "against"},
    {"par",    OTHER, false, "by"     },
    {"pour",   OTHER, false, "for"    },
    {"sans",   OTHER, false, "without"},
    {"sur",    OTHER, false, "on"     },
};

static precis_str key_at(const struct pr_composing *c, uint32_t t)
{
    const struct pr_vocabulary *vocabulary = c->document->vocabulary;
    return pr_intern_str(
        &vocabulary->terms,
        vocabulary->form[c->document->tokens.items[t].form].key);
}

/* Begin a part when a preposition stands at t. */
static bool begin_part(const struct pr_composing *c, uint32_t t,
                       struct part *part)
{
    precis_str key = key_at(c, t);
    for (size_t i = 0; i < PR_LENGTH(ties); i++)
        if (pr_str_is(key, ties[i].word)) {
            *part = (struct part){.first = t + 1,
                                  .last = t + 1,
                                  .start = t,
                                  .tie = ties[i].tie,
                                  .article = ties[i].article,
                                  .english = ties[i].english};
            return true;
        }
    return false;
}

static bool is_article(precis_str key)
{
    return pr_str_is(key, "le") || pr_str_is(key, "la") ||
           pr_str_is(key, "les") || pr_str_is(key, "l'");
}

/* Cut the term at its prepositions; 0 when it has too many parts. */
static size_t cut(const struct pr_composing *c, uint32_t first, uint32_t last,
                  struct part parts[PARTS])
{
    size_t count = 0;
    parts[0] = (struct part){.first = first, .last = first, .start = first};
    for (uint32_t t = first; t < last; t++) {
        struct part next;
        if (!begin_part(c, t, &next)) {
            parts[count].last = t + 1;
            continue;
        }
        if (parts[count].last == parts[count].first || count + 1 == PARTS)
            return 0;
        if (t + 1 < last && is_article(key_at(c, t + 1))) {
            next.article = true;
            next.first = next.last = ++t + 1;
        }
        parts[++count] = next;
    }
    return parts[count].last > parts[count].first ? count + 1 : 0;
}

/* Make parts [p, q] one. */
static size_t merge(struct part parts[], size_t count, size_t p, size_t q)
{
    parts[p].last = parts[q].last;
    for (size_t i = q + 1; i < count; i++)
        parts[p + i - q] = parts[i];
    return count - (q - p);
}

/* Make one part of stretches that have an entry: the longest at the end
 * first, then those at the beginning. */
static size_t merge_known(struct pr_composing *c, struct part parts[],
                          size_t count)
{
    for (size_t p = 1; p + 1 < count; p++)
        if (pr_composing_has(c, parts[p].first, parts[count - 1].last))
            count = merge(parts, count, p, count - 1);
    for (size_t q = count - 1; q-- > 1;)
        if (pr_composing_has(c, parts[0].first, parts[q].last)) {
            count = merge(parts, count, 0, q);
            break;
        }
    return count;
}

/* ---- a noun and what belongs to it */

static size_t count_words(precis_str text)
{
    size_t words = 1;
    for (size_t i = 0; i < text.size; i++)
        words += text.bytes[i] == ' ';
    return words;
}

/* Does an entry have a plural, by its ending? */
static bool is_plural(precis_str en)
{
    return pr_str_ends(en, PR_STR("es")) || pr_str_ends(en, PR_STR("ts")) ||
           pr_str_ends(en, PR_STR("rs")) || pr_str_ends(en, PR_STR("ns"));
}

/* Does the English of a part and all behind it stand before its noun? */
static bool goes_before(const struct part *part, const struct pr_piece *head,
                        const struct pr_piece *rest)
{
    precis_str noun = pr_buf_view(&head->base);
    size_t words = count_words(pr_buf_view(&rest->base));
    if (rest->knotted || pr_english_measures(noun) || part->tie == OTHER)
        return false;
    if (rest->name && (part->tie == TO || part->tie == IN))
        return false;
    if (rest->name)
        return pr_english_name_before(rest->kind);
    if (part->tie == TO && pr_english_link(noun, PR_ENGLISH_AIM).size)
        return false;
    if (!part->article)
        return true;
    bool mass = pr_english_is_mass(pr_buf_view(&rest->base));
    if (words > WORDS_BEFORE)
        return false;
    if (part->tie == TO)
        return mass || rest->plural; /* wood heating, apple tart */
    if (!mass && !rest->plural && count_words(noun) > 1)
        return false; /* growth rate of the economy */
    /* A rise in petrol prices. */
    return pr_english_compounds(noun) &&
           !(is_plural(pr_buf_view(&rest->base)) &&
             pr_english_link(noun, PR_ENGLISH_OBJECT).size);
}

/* The preposition between a noun and what follows it. */
static precis_str preposition(const struct part *part,
                              const struct pr_piece *head,
                              const struct pr_piece *rest)
{
    static const enum pr_english_tie kinds[] = {[OF] = PR_ENGLISH_OBJECT,
                                                [TO] = PR_ENGLISH_AIM,
                                                [OTHER] = PR_ENGLISH_MATTER};
    bool matter = part->tie != OTHER || !strcmp(part->english, "on");
    precis_str link = pr_str("", 0);
    if (part->tie != IN && matter)
        link = pr_english_link(pr_buf_view(&head->base), kinds[part->tie]);
    if (!link.size && part->tie == TO && rest->name)
        return PR_STR("in");
    return link.size ? link : pr_str_from(part->english);
}

/* Does "the" stand before it? */
static bool takes_the(const struct part *part, const struct pr_piece *rest)
{
    if (rest->name)
        return rest->kind == PR_NAME_REGION || rest->kind == PR_NAME_STATE ||
               (rest->kind == PR_NAME_ACRONYM && part->article);
    return part->article && !rest->plural &&
           !pr_english_is_mass(pr_buf_view(&rest->en));
}

/* Put text and a space into buf at a place. */
static void insert(struct pr_buf *buf, size_t at, precis_str text)
{
    struct pr_buf whole = {0};
    pr_buf_str(&whole, pr_str_slice(pr_buf_view(buf), 0, at));
    pr_buf_str(&whole, text);
    pr_buf_char(&whole, ' ');
    pr_buf_str(&whole, pr_str_slice(pr_buf_view(buf), at, buf->size));
    bool failed = buf->failed || whole.failed;
    pr_buf_clear(buf);
    pr_buf_str(buf, pr_buf_view(&whole));
    buf->failed |= failed;
    pr_buf_done(&whole);
}

/* Put text before the noun of a piece, a name also before its adjectives: ECB
 * economic projections, but sustainable forest management. */
static void put_before(struct pr_piece *head, precis_str text, bool first)
{
    size_t at = first ? 0 : head->noun;
    insert(&head->en, at, text);
    insert(&head->base, at, text);
    head->noun += first ? text.size + 1 : 0;
}

static void put_behind(struct pr_piece *head, precis_str link, bool the,
                       precis_str text)
{
    struct pr_buf *both[] = {&head->en, &head->base};
    if (!head->knotted)
        head->knot = head->base.size;
    for (size_t b = 0; b < PR_LENGTH(both); b++) {
        pr_buf_char(both[b], ' ');
        pr_buf_str(both[b], link);
        pr_buf_text(both[b], link.size ? " " : "");
        pr_buf_text(both[b], the ? "the " : "");
        pr_buf_str(both[b], text);
    }
    head->knotted = true;
}

/* Put what belongs to head to it; part is that of rest. */
static void join(const struct part *part, const struct pr_piece *rest,
                 struct pr_piece *head)
{
    precis_str base = pr_buf_view(&rest->base);
    if (goes_before(part, head, rest))
        put_before(head, base, rest->name);
    else if (part->tie == OF && !part->article && rest->knot && !rest->name &&
             !pr_english_measures(pr_buf_view(&head->base))) {
        /* Lithium mines of the region. */
        put_before(head, pr_str_slice(base, 0, rest->knot), false);
        put_behind(head, pr_str("", 0), false,
                   pr_str_slice(base, rest->knot + 1, base.size));
    } else
        put_behind(head, preposition(part, head, rest), takes_the(part, rest),
                   pr_buf_view(&rest->en));
}

/* What en ties may have an entry with it: en ligne, an adjective, goes before
 * its noun, en mer, an adverb, behind it. */
static bool join_phrase(struct pr_composing *c, const struct part *part,
                        struct pr_piece *head)
{
    struct pr_sense sense;
    pr_composing_words(c, part->start, part->last, false);
    if (part->tie == OF || part->tie == NO_TIE ||
        !pr_composing_find(c, PR_ENTRY_ADJ, PR_ENTRY_ADV, &sense))
        return false;
    precis_str en = pr_english_first(sense.en);
    if (sense.pos == PR_ENTRY_ADJ)
        put_before(head, en, true);
    else
        put_behind(head, pr_str("", 0), false, en);
    return true;
}

static void done(struct pr_piece *piece)
{
    pr_buf_done(&piece->en);
    pr_buf_done(&piece->base);
    *piece = (struct pr_piece){0};
}

/* Compose parts from the last one on; the English comes into *whole. */
static bool compose(struct pr_composing *c, const struct part parts[],
                    size_t count, struct pr_piece *whole)
{
    bool good = true;
    for (size_t p = count; good && p-- > 0;) {
        struct pr_piece head = {0};
        good = pr_composing_part(c, parts[p].first, parts[p].last, true, &head);
        if (good && p + 1 < count &&
            !(p + 2 == count && join_phrase(c, &parts[p + 1], &head)))
            join(&parts[p + 1], whole, &head);
        done(whole);
        *whole = head;
    }
    return good && !whole->en.failed && !whole->base.failed;
}

bool pr_compose(const struct pr_glossary *glossary,
                const struct pr_document *document, uint32_t first,
                uint32_t last, struct pr_buf *buf)
{
    struct pr_composing c = {.glossary = glossary, .document = document};
    struct part parts[PARTS];
    struct pr_piece whole = {0};
    size_t count = cut(&c, first, last, parts);
    if (count)
        count = merge_known(&c, parts, count);
    bool good = count > 0 && compose(&c, parts, count, &whole);
    if (good)
        pr_buf_str(buf, pr_buf_view(&whole.en));
    done(&whole);
    free(c.found.items);
    pr_buf_done(&c.word);
    return good && !buf->failed;
}
