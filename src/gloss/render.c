/* render.c - the words of a match: its surface, its lemma, its English. */
/* SPDX-License-Identifier: MIT */
#include "gloss/match.h"

#include "gloss/derive.h"
#include "gloss/matcher.h"

/* Append the text of tokens [first, last), inner white space as one space. */
static void surface(const struct pr_document *document, uint32_t first,
                    uint32_t last, struct pr_buf *buf)
{
    for (uint32_t t = first; t < last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (t > first && token->start > token[-1].end)
            pr_buf_char(buf, ' ');
        pr_buf_str(buf, pr_token_str(document, token));
    }
}

void pr_match_surface(const struct pr_document *document,
                      const struct pr_match *match, struct pr_buf *buf)
{
    if (match->tail >= match->last) {
        surface(document, match->first, match->last, buf);
        return;
    }
    surface(document, match->first, match->head + 1, buf);
    pr_buf_text(buf, " … ");
    surface(document, match->tail, match->last, buf);
}

void pr_match_lemma(const struct pr_matcher *matcher,
                    const struct pr_document *document,
                    const struct pr_match *match, struct pr_buf *buf)
{
    struct pr_sense sense;
    if (match->how == PR_MATCH_ENTRY) {
        pr_glossary_sense(matcher->glossary, match->sense, &sense);
        pr_buf_str(buf, sense.fr);
        return;
    }
    const struct pr_token *token = &document->tokens.items[match->head];
    pr_buf_str(buf,
               pr_intern_str(&matcher->vocabulary->terms, token->lemma));
}

void pr_match_english(const struct pr_matcher *matcher,
                      const struct pr_match *match, bool first_only,
                      struct pr_buf *buf)
{
    struct pr_sense sense;
    precis_str part;
    if (match->how == PR_MATCH_NONE)
        return;
    pr_glossary_sense(matcher->glossary, match->sense, &sense);
    precis_str rest = first_only ? pr_english_first(sense.en) : sense.en;
    for (bool first = true; pr_str_split(&rest, '|', &part); first = false) {
        if (!first)
            pr_buf_char(buf, '|');
        if (match->how == PR_MATCH_DERIVED)
            pr_derive_english(match->derived, part, buf);
        else
            pr_buf_str(buf, part);
    }
}
