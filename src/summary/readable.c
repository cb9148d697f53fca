/* readable.c - find the sentences that can't be read alone. */
/* SPDX-License-Identifier: MIT */
#include "summary/choice.h"

#include "french/discourse.h"

/* Where quotation marks leave a sentence. */
struct marks {
    bool opened; /* one is open when it ends                 */
    bool bare;   /* nothing stands outside the marks         */
};

/* Follow the marks through a sentence; open tells whether it begins inside a
 * quotation. */
static struct marks follow(const struct pr_document *document,
                           const struct pr_sentence *sentence, bool open)
{
    struct marks marks = {open, true};
    for (size_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (token->kind != PR_PUNCTUATION) {
            marks.bare &= marks.opened;
            continue;
        }
        precis_str bytes = pr_token_str(document, token);
        if (pr_str_is(bytes, "«") || pr_str_is(bytes, "“"))
            marks.opened = true;
        else if (pr_str_is(bytes, "»") || pr_str_is(bytes, "”"))
            marks.opened = false;
        else if (pr_str_is(bytes, "\""))
            marks.opened = !marks.opened;
    }
    return marks;
}

static uint32_t unit_at(const struct pr_pool *pool, size_t s, int step)
{
    size_t other = s + (size_t)step; /* wraps below 0, and fails the test */
    const struct pr_unit *unit = &pool->units[s];
    if (other >= pool->S || pool->units[other].document != unit->document ||
        pool->units[other].sentence != unit->sentence + (uint32_t)step)
        return PR_TIE_NONE;
    return (uint32_t)other;
}

/* A quotation that goes on from one sentence to the next leans on the one
 * with its other end; one that stands alone, on what was said before it. */
static struct pr_tie tie_of(const struct pr_pool *pool, size_t s, bool inside,
                            struct marks marks)
{
    const struct pr_unit *unit = &pool->units[s];
    const struct pr_document *document = pool->documents[unit->document];
    const struct pr_sentence *sentence = pr_pool_sentence(pool, unit);
    if (inside)
        return (struct pr_tie){PR_LEAN_QUOTE, unit_at(pool, s, -1)};
    if (marks.opened)
        return (struct pr_tie){PR_LEAN_QUOTE, unit_at(pool, s, 1)};
    enum pr_lean lean =
        pr_leans_back(document->vocabulary, document->article->text,
                      document->tokens.items + sentence->first,
                      sentence->last - sentence->first);
    if (marks.bare && unit->position > 0)
        lean = PR_LEAN_QUOTE;
    /* What opens a text may point at its title, and at nothing else. */
    if (lean == PR_LEAN_NONE || unit->position == 0)
        return (struct pr_tie){PR_LEAN_NONE, PR_TIE_NONE};
    return (struct pr_tie){(uint8_t)lean, unit_at(pool, s, -1)};
}

void pr_ties_find(const struct pr_pool *pool, struct pr_tie tie[])
{
    bool open = false;
    uint32_t document = UINT32_MAX, paragraph = 0;
    for (size_t s = 0; s < pool->S; s++) {
        const struct pr_unit *unit = &pool->units[s];
        const struct pr_sentence *sentence = pr_pool_sentence(pool, unit);
        bool follows = s > 0 && unit_at(pool, s, -1) != PR_TIE_NONE;
        if (unit->document != document || sentence->paragraph != paragraph ||
            !follows)
            open = false; /* a mark left open is closed with its paragraph */
        document = unit->document;
        paragraph = sentence->paragraph;
        struct marks marks =
            follow(pool->documents[unit->document], sentence, open);
        if (marks.opened) {
            uint32_t next = unit_at(pool, s, 1);
            if (next == PR_TIE_NONE ||
                pr_pool_sentence(pool, &pool->units[next])->paragraph !=
                    paragraph)
                marks.opened = false;
        }
        tie[s] = tie_of(pool, s, open, marks);
        open = marks.opened;
    }
}

bool pr_dangles(const struct pr_choice *choice, size_t s)
{
    const struct pr_tie *tie = &choice->tie[s];
    return choice->keep[s] && tie->lean != PR_LEAN_NONE &&
           (tie->partner == PR_TIE_NONE || !choice->keep[tie->partner]);
}
