/* render.c - the words of a match: its surface, its lemma, its English. */
/* SPDX-License-Identifier: MIT */
#include "gloss/match.h"

#include "english/inflect.h"
#include "gloss/derive.h"
#include "gloss/matcher.h"

void pr_match_surface(const struct pr_document *document,
                      const struct pr_match *match, struct pr_buf *buf)
{
    if (match->tail >= match->last) {
        pr_document_surface(document, match->first, match->last, buf);
        return;
    }
    pr_document_surface(document, match->first, match->gap, buf);
    pr_buf_text(buf, " … ");
    pr_document_surface(document, match->tail, match->last, buf);
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
    pr_buf_str(buf, pr_intern_str(&matcher->vocabulary->terms, token->lemma));
}

/* What bits of a match ask of English, the first that are all set. */
static const struct {
    uint16_t bits;
    uint8_t pos;
    enum pr_inflection inflection;
} asked[] = {
    {PR_GLOSS_PLURAL,               PR_POS_NOUN, PR_INFLECT_PLURAL         },
    {PR_GLOSS_PAST | PR_GLOSS_MANY, PR_POS_VERB, PR_INFLECT_PAST_MANY      },
    {PR_GLOSS_PAST,                 PR_POS_VERB, PR_INFLECT_PAST           },
    {PR_GLOSS_PARTICIPLE,           PR_POS_VERB, PR_INFLECT_PAST_PARTICIPLE},
    {PR_GLOSS_GERUND,               PR_POS_VERB, PR_INFLECT_GERUND         },
    {PR_GLOSS_THIRD,                PR_POS_VERB, PR_INFLECT_THIRD_PERSON   },
    {PR_GLOSS_FUTURE,               PR_POS_VERB, PR_INFLECT_FUTURE         },
    {PR_GLOSS_CONDITIONAL,          PR_POS_VERB, PR_INFLECT_CONDITIONAL    },
    {PR_GLOSS_MANY,                 PR_POS_VERB, PR_INFLECT_PRESENT_MANY   },
    {PR_GLOSS_COMPARATIVE,          PR_POS_ADJ,  PR_INFLECT_COMPARATIVE    },
    {PR_GLOSS_SUPERLATIVE,          PR_POS_ADJ,  PR_INFLECT_SUPERLATIVE    },
};

static void inflected(precis_str english, unsigned bits, struct pr_buf *buf)
{
    for (size_t i = 0; i < PR_LENGTH(asked); i++)
        if ((bits & asked[i].bits) == asked[i].bits) {
            pr_inflect(english, (enum pr_pos)asked[i].pos, asked[i].inflection,
                       buf);
            return;
        }
    pr_buf_str(buf, english);
}

/* Whether the part of buf from start on repeats one before it: "person" and
 * "people" have one plural. */
static bool repeats(const struct pr_buf *buf, size_t from, size_t start)
{
    precis_str all = pr_buf_view(buf), part;
    precis_str last = pr_str_slice(all, start, all.size);
    precis_str rest = pr_str_slice(all, from, start);
    while (rest.size && pr_str_split(&rest, '|', &part))
        if (pr_str_equal(part, last))
            return true;
    return false;
}

/* Append what else an acronym stands for. */
static void other_acronyms(const struct pr_matcher *matcher,
                           const struct pr_match *match, size_t from,
                           struct pr_buf *buf)
{
    const struct pr_compiled *layer =
        &matcher->glossary->layers[match->sense.layer].compiled;
    struct pr_head head = pr_compiled_head(
        layer, pr_compiled_sense_head(layer, match->sense.sense));
    for (uint32_t s = 0; head.flags & PR_HEAD_ACRONYM && s < head.senses; s++) {
        struct pr_sense sense;
        struct pr_sense_id id = {match->sense.layer, head.sense + s};
        if (id.sense == match->sense.sense)
            continue;
        pr_glossary_sense(matcher->glossary, id, &sense);
        size_t before = buf->size;
        pr_buf_char(buf, '|');
        size_t start = buf->size;
        pr_buf_str(buf, pr_english_first(sense.en));
        if (!buf->failed && repeats(buf, from, start))
            buf->size = before;
    }
}

void pr_match_english(const struct pr_matcher *matcher,
                      const struct pr_match *match, bool first_only,
                      struct pr_buf *buf)
{
    struct pr_sense sense;
    precis_str part;
    size_t from = buf->size;
    if (match->how == PR_MATCH_NONE)
        return;
    pr_glossary_sense(matcher->glossary, match->sense, &sense);
    precis_str rest = first_only ? pr_english_first(sense.en) : sense.en;
    for (bool first = true; pr_str_split(&rest, '|', &part); first = false) {
        size_t before = buf->size;
        if (!first)
            pr_buf_char(buf, '|');
        size_t start = buf->size;
        if (match->how == PR_MATCH_DERIVED)
            pr_derive_english(match->derived, part, buf);
        else
            inflected(part, match->inflect, buf);
        if (!first && !buf->failed && repeats(buf, from, start))
            buf->size = before;
    }
    if (!first_only && match->how == PR_MATCH_ENTRY)
        other_acronyms(matcher, match, from, buf);
}
