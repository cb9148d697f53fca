/* sentence.c - a French sentence with what its parts are in English. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "french/negation.h"

/* What covers a stretch of tokens of the sentence. */
struct claim {
    uint32_t first, last; /* tokens, half open */
    uint8_t kind;         /* enum pr_segment_kind */
    uint8_t weight;       /* the heavier one wins where two meet */
    precis_str english;
    struct pr_sense_id sense;
};

#define NO_SENSE ((struct pr_sense_id){UINT32_MAX, UINT32_MAX})

struct claims {
    struct claim *items;
    size_t count, capacity;
};

static void claim(struct pr_maker *maker, struct claims *claims,
                  struct claim made)
{
    if (claims->count < claims->capacity)
        claims->items[claims->count++] = made;
    else
        maker->failed = true;
}

static void claim_figures(struct pr_maker *maker, uint32_t document,
                          uint32_t sentence, struct claims *claims)
{
    const struct pr_analysis_of *found = &maker->found[document];
    for (uint32_t f = found->sentence_figures[sentence];
         f < found->sentence_figures[sentence + 1]; f++) {
        const struct pr_figure *figure = &found->figures.items[f];
        pr_buf_clear(&maker->buf);
        pr_figure_english(figure, &maker->options->style, &maker->buf);
        claim(maker, claims,
              (struct claim){figure->first, figure->last, PR_SEGMENT_FIGURE, 4,
                             pr_maker_keep(maker, pr_buf_view(&maker->buf)),
                             NO_SENSE});
    }
}

/* True when a conditional that reports meets text[start, end). Signs of doubt
 * end in ascending order; so do conditionals begin. */
static bool is_reported(const struct pr_analysis_of *found, uint32_t sentence,
                        uint32_t start, uint32_t end)
{
    const struct pr_hedge *items = found->hedges.items;
    uint32_t low = found->sentence_hedges[sentence];
    uint32_t last = found->sentence_hedges[sentence + 1], high = last;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (items[middle].end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < last && items[low].start < end; low++)
        if (items[low].kind == PR_HEDGE_CONDITIONAL)
            return true;
    return false;
}

/*
 * Write the English of a match to the maker's buf, and what doubt does to it:
 * a conditional that reports is "reportedly"; pourrait is "could" and devrait
 * "is expected to".
 */
static void write_gloss(struct pr_maker *maker,
                        const struct pr_analysis_of *found,
                        const struct pr_match *match)
{
    const struct pr_token *head = &found->document->tokens.items[match->head];
    uint8_t tense =
        pr_vocabulary_reading(found->document->vocabulary, head)->tense;
    struct pr_buf *buf = &maker->buf;
    struct pr_match plain = *match;
    plain.inflect &= (uint16_t)~PR_GLOSS_CONDITIONAL;
    bool would = tense == PR_CONDITIONAL;
    bool reported = is_reported(found, match->sentence, head->start, head->end);
    pr_buf_clear(buf);
    if (reported)
        pr_buf_text(buf, would ? "would reportedly " : "reportedly ");
    pr_match_english(maker->input->matcher, reported ? &plain : match, true,
                     buf);
    precis_str english = pr_buf_view(buf);
    bool expected =
        pr_str_is(english, "should") || pr_str_is(english, "would have to");
    if (!would || !expected)
        return;
    pr_buf_clear(buf);
    pr_buf_text(buf, "is expected to");
}

static void claim_matches(struct pr_maker *maker, uint32_t document,
                          uint32_t sentence, struct claims *claims)
{
    const struct pr_analysis_of *found = &maker->found[document];
    struct pr_matches part = pr_matches_of(&found->matches, sentence);
    for (size_t m = 0; m < part.count; m++) {
        const struct pr_match *match = &part.items[m];
        bool gap = match->tail > match->first && match->tail < match->last;
        uint32_t last = gap ? match->gap : match->last;
        struct claim made = {match->first,  last,    PR_SEGMENT_UNKNOWN, 1,
                             pr_str("", 0), NO_SENSE};
        if (match->how != PR_MATCH_NONE) {
            write_gloss(maker, found, match);
            made.kind = PR_SEGMENT_GLOSS;
            made.weight = 2;
            made.sense = match->sense;
            made.english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
        }
        claim(maker, claims, made);
        if (gap) {
            made = (struct claim){match->tail, match->last,   PR_SEGMENT_REST,
                                  2,           pr_str("", 0), NO_SENSE};
            claim(maker, claims, made);
        }
    }
}

/* True when a name stays as it is, whatever else its words may mean: persons,
 * and places that have no entry as names. */
static bool keeps(const struct pr_maker *maker, uint32_t document,
                  uint32_t owner, const struct pr_mention *mention)
{
    enum pr_name_kind kind = maker->found[document].names.items[owner].kind;
    const struct pr_match *match =
        pr_maker_match(maker, document, mention->first);
    struct pr_sense sense;
    if (kind != PR_NAME_PLACE || !match || match->how == PR_MATCH_NONE)
        return kind == PR_NAME_PERSON || kind == PR_NAME_PLACE;
    pr_glossary_sense(maker->input->glossary, match->sense, &sense);
    return sense.pos != PR_ENTRY_NAME;
}

static void claim_names(struct pr_maker *maker, uint32_t document,
                        uint32_t sentence, struct claims *claims)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_sentence *here = &found->document->sentences[sentence];
    const struct pr_mentions *mentions = &found->names.mentions;
    for (size_t m = 0; m < mentions->count; m++) {
        const struct pr_mention *mention = &mentions->items[m];
        if (mention->first < here->first || mention->last > here->last)
            continue;
        uint32_t owner = found->names.owner[m];
        uint32_t n = found->brief_name[owner];
        bool solid = keeps(maker, document, owner, mention);
        precis_str english =
            n == PR_NO_ID ? pr_str("", 0) : maker->brief->names[n].english;
        bool beside = mention->acronym && /* just told in full */
                      mention->other_first < mention->other_last &&
                      mention->other_last + 1 == mention->first;
        if (!english.size || beside)
            english =
                pr_maker_text(maker, document, mention->first, mention->last);
        claim(maker, claims,
              (struct claim){mention->first, mention->last, PR_SEGMENT_NAME,
                             solid ? 3 : 2, english, NO_SENSE});
    }
}

/* How what negates is said. */
static const char *const negations[] = {[PR_NEGATION_NOT] = "not",
                                        [PR_NEGATION_NEVER] = "never",
                                        [PR_NEGATION_NOTHING] = "nothing",
                                        [PR_NEGATION_NOBODY] = "nobody",
                                        [PR_NEGATION_NO] = "no",
                                        [PR_NEGATION_NOR] = "nor",
                                        [PR_NEGATION_NO_LONGER] = "no longer",
                                        [PR_NEGATION_HARDLY] = "hardly",
                                        [PR_NEGATION_ONLY] = "only",
                                        [PR_NEGATION_WITHOUT] = "without"};

static void claim_negations(struct pr_maker *maker, uint32_t document,
                            uint32_t sentence, struct claims *claims)
{
    const struct pr_document *from = maker->found[document].document;
    const struct pr_sentence *here = &from->sentences[sentence];
    for (uint32_t t = here->first; t < here->last; t++) {
        enum pr_negation negation = pr_negation_of(
            from->vocabulary, from->tokens.items, here->first, t);
        if (negation != PR_NEGATION_NONE)
            claim(maker, claims,
                  (struct claim){t, t + 1, PR_SEGMENT_NEGATION, 2,
                                 pr_str_from(negations[negation]), NO_SENSE});
    }
}

/* The heavier first, then the longer, then the earlier. */
static int by_weight(const void *a, const void *b)
{
    const struct claim *one = a, *two = b;
    uint32_t length = one->last - one->first, other = two->last - two->first;
    bool solid = one->weight >= 4 || two->weight >= 4;
    if (solid && one->weight != two->weight)
        return one->weight > two->weight ? -1 : 1;
    if (length != other)
        return length > other ? -1 : 1;
    if (one->weight != two->weight)
        return one->weight > two->weight ? -1 : 1;
    if (one->first != two->first)
        return one->first < two->first ? -1 : 1;
    return one->kind < two->kind ? -1 : one->kind > two->kind;
}

/* Give each token to one claim at most: owner[t - first] = claim + 1. */
static void settle(struct claims *claims, uint32_t first, uint32_t owner[])
{
    if (claims->count)
        qsort(claims->items, claims->count, sizeof *claims->items, by_weight);
    for (size_t c = 0; c < claims->count; c++) {
        const struct claim *item = &claims->items[c];
        bool free_place = true;
        for (uint32_t t = item->first; free_place && t < item->last; t++)
            free_place = owner[t - first] == 0;
        for (uint32_t t = item->first; free_place && t < item->last; t++)
            owner[t - first] = (uint32_t)c + 1;
    }
}

/* Append the text between two tokens, line breaks as one space. */
static void write_gap(precis_str gap, struct pr_buf *buf)
{
    bool broken = false;
    for (size_t i = 0; i < gap.size; i++)
        broken |= gap.bytes[i] == '\n' || gap.bytes[i] == '\t' ||
                  gap.bytes[i] == '\r' || gap.bytes[i] == '\f' ||
                  gap.bytes[i] == '\v';
    if (broken)
        pr_buf_char(buf, ' ');
    else
        pr_buf_str(buf, gap);
}

/* Write the text of tokens on one line; at[t - first] is where each begins. */
static void write_line(const struct pr_document *document, uint32_t first,
                       uint32_t last, uint32_t at[], struct pr_buf *buf)
{
    precis_str text = document->article->text;
    for (uint32_t t = first; t < last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        if (t > first)
            write_gap(pr_str_slice(text, token[-1].end, token->start), buf);
        at[t - first] = (uint32_t)buf->size;
        pr_buf_str(buf, pr_token_str(document, token));
    }
}

static void add_segments(struct pr_maker *maker, uint32_t document,
                         const struct pr_sentence *from,
                         const struct claims *claims, const uint32_t owner[],
                         struct pr_brief_sentence *made)
{
    const struct pr_document *source = maker->found[document].document;
    uint32_t count = from->last - from->first;
    uint32_t *at = pr_arena_array(&maker->scratch, count + 1, sizeof *at);
    struct pr_brief_segment *segments = pr_arena_array(
        &maker->brief->arena, claims->count + 1, sizeof *segments);
    if (!at || !segments) {
        maker->failed = true;
        return;
    }
    pr_buf_clear(&maker->buf);
    write_line(source, from->first, from->last, at, &maker->buf);
    made->text = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    made->segments = segments;
    for (uint32_t t = 0; t < count;) {
        if (!owner[t]) {
            t++;
            continue;
        }
        const struct claim *item = &claims->items[owner[t] - 1];
        uint32_t last = item->last - from->first;
        const struct pr_token *end = &source->tokens.items[item->last - 1];
        segments[made->segment_count++] =
            (struct pr_brief_segment){at[t],
                                      at[last - 1] + (end->end - end->start),
                                      (enum pr_segment_kind)item->kind,
                                      item->english,
                                      item->sense,
                                      PR_NO_ID};
        t = last;
    }
}

struct pr_brief_doubt pr_maker_doubt(struct pr_maker *maker,
                                     const struct pr_analysis_of *found,
                                     const struct pr_hedge *hedge)
{
    precis_str text = found->document->article->text;
    static const char *const pronouns[] = {"lui", "elle", "eux",  "elles",
                                           "moi", "nous", "vous", "toi"};
    precis_str source =
        pr_str_slice(text, hedge->source_start, hedge->source_end);
    for (size_t i = 0; i < PR_LENGTH(pronouns); i++)
        if (pr_str_is(source, pronouns[i]))
            source.size = 0;
    return (struct pr_brief_doubt){
        hedge->kind,
        pr_maker_keep(maker, pr_str_slice(text, hedge->start, hedge->end)),
        pr_maker_keep(maker, source)};
}

static void add_doubts(struct pr_maker *maker, uint32_t document,
                       uint32_t sentence, struct pr_brief_sentence *made)
{
    const struct pr_analysis_of *found = &maker->found[document];
    uint32_t first = found->sentence_hedges[sentence];
    uint32_t last = found->sentence_hedges[sentence + 1];
    struct pr_brief_doubt *doubts =
        pr_arena_array(&maker->brief->arena, last - first + 1, sizeof *doubts);
    maker->failed |= !doubts;
    made->doubts = doubts;
    for (uint32_t h = first; doubts && h < last; h++) {
        doubts[made->doubt_count++] =
            pr_maker_doubt(maker, found, &found->hedges.items[h]);
    }
}

void pr_maker_sentence(struct pr_maker *maker, uint32_t document,
                       uint32_t sentence, struct pr_brief_sentence *made)
{
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_sentence *from = &found->document->sentences[sentence];
    uint32_t count = from->last - from->first;
    /* each token gives at most a match of two parts, a name, a figure and a
     * negation */
    struct claims claims = {.capacity = 6 * ((size_t)count + 1)};
    claims.items =
        pr_arena_array(&maker->scratch, claims.capacity, sizeof *claims.items);
    uint32_t *owner = pr_arena_array(&maker->scratch, count + 1, sizeof *owner);
    *made = (struct pr_brief_sentence){0};
    if (!claims.items || !owner) {
        maker->failed = true;
        return;
    }
    claim_figures(maker, document, sentence, &claims);
    claim_matches(maker, document, sentence, &claims);
    claim_names(maker, document, sentence, &claims);
    claim_negations(maker, document, sentence, &claims);
    settle(&claims, from->first, owner);
    made->place = pr_maker_place(maker, document, from->start, from->end);
    add_segments(maker, document, from, &claims, owner, made);
    add_doubts(maker, document, sentence, made);
}
