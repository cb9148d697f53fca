/* candidates.c - the stretches of a sentence that may be terms. */
/* SPDX-License-Identifier: MIT */
#include "gloss/candidates.h"

/* What a token may be inside a term. */
enum part { OUT, NOUN, NAME, ADJECTIVE, LINK, PREPOSITION, ARTICLE };

/* True for a word of one letter. */
static bool is_letter(precis_str key)
{
    return key.size < 2 || (key.size == 2 && key.bytes[0] & 0x80);
}

static bool is_one_of(precis_str key, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (pr_str_is(key, words[i]))
            return true;
    return false;
}

static precis_str key_of(const struct pr_document *document,
                         const struct pr_token *token)
{
    const struct pr_vocabulary *vocabulary = document->vocabulary;
    return pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
}

/* A function word: what may stand between the nouns of a term. */
static enum part part_of_stop(precis_str key)
{
    static const char *const links[] = {"de", "d'", "du",  "des",
                                        "à",  "au", "aux", "en"};
    static const char *const prepositions[] = {"contre", "par", "pour", "sur"};
    static const char *const articles[] = {"la", "l'", "le", "les"};
    if (is_one_of(key, links, PR_LENGTH(links)))
        return LINK;
    if (is_one_of(key, prepositions, PR_LENGTH(prepositions)))
        return PREPOSITION;
    return is_one_of(key, articles, PR_LENGTH(articles)) ? ARTICLE : OUT;
}

/* A symbol of a formula, no word: n1.11, pref_2; but not CO2 or G20. */
static bool is_symbol(precis_str word)
{
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < word.size; i++) {
        char c = word.bytes[i];
        if (c == '_' || c == '.' || c == '/' || c == '(' || c == '@')
            return true;
        bool digit = c >= '0' && c <= '9';
        digits += digit;
        letters += !digit && c != '-';
    }
    return digits > 0 && (letters > 4 || digits > 2 || !letters);
}

/* True for a letter of the Greek block, or of those that fonts of symbols
 * become in texts from a PDF (U+0180 to U+024F). */
static bool has_foreign_letter(precis_str word)
{
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.bytes[i];
        if (c == 0xCD || c == 0xCE || c == 0xCF || (c >= 0xC6 && c <= 0xC9))
            return true;
    }
    return false;
}

/* Pn, Tm, Δf: two letters with a capital are the symbol of a quantity, unless a
 * number stands before them (50 Hz). */
static bool is_quantity(const struct pr_document *document,
                        const struct pr_token *token, precis_str key)
{
    if (has_foreign_letter(key))
        return key.size <= 4;
    return key.size == 2 && token->flags & PR_TOKEN_UPPER &&
           !(token->flags & PR_TOKEN_CAPITALS) &&
           !document->vocabulary->form[token->form].known &&
           (token == document->tokens.items || token[-1].kind != PR_NUMBER);
}

/* Days and months: they date what they stand with. */
static bool is_date(precis_str key)
{
    static const char *const words[] = {
        "lundi",     "mardi",    "mercredi", "jeudi",   "vendredi",
        "samedi",    "dimanche", "janvier",  "février", "mars",
        "avril",     "mai",      "juin",     "juillet", "août",
        "septembre", "octobre",  "novembre", "décembre"};
    return is_one_of(key, words, PR_LENGTH(words));
}

static enum part part_of(const struct pr_document *document,
                         const struct pr_token *token, bool first)
{
    if (token->kind != PR_WORD || token->flags & PR_TOKEN_CLITIC)
        return OUT;
    precis_str key = key_of(document, token);
    if (token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED) ||
        token->pos == PR_POS_ADP) /* contre is no stop word */
        return part_of_stop(key);
    if (is_letter(key) || token->flags & PR_TOKEN_ABBREVIATION ||
        is_symbol(key) || is_quantity(document, token, key) || is_date(key))
        return OUT;
    switch (token->pos) {
    case PR_POS_NOUN:
        return NOUN;
    case PR_POS_PROPN:
        return NAME;
    case PR_POS_ADJ:
        return ADJECTIVE;
    case PR_POS_VERB:
        return pr_vocabulary_reading(document->vocabulary, token)->tense ==
                       PR_PAST_PARTICIPLE
                   ? ADJECTIVE
                   : OUT;
    case PR_POS_X: /* unknown: a name by its capital, else a noun */
        return token->flags & PR_TOKEN_UPPER && !first ? NAME : NOUN;
    default:
        return OUT;
    }
}

/* True when a term may go on from one part to the next. */
static bool follows(enum part before, enum part part)
{
    switch (part) {
    case NOUN:
        return before == LINK || before == PREPOSITION || before == ARTICLE ||
               before == NOUN;
    case NAME:
        return before != ADJECTIVE;
    case ADJECTIVE:
        return before == NOUN || before == ADJECTIVE || before == NAME;
    case LINK:
    case PREPOSITION:
        return before != LINK && before != PREPOSITION && before != ARTICLE;
    case ARTICLE:
        return before == LINK || before == PREPOSITION;
    default:
        return false;
    }
}

static bool add(struct pr_candidates *candidates, struct pr_candidate candidate)
{
    if (!pr_grow(&candidates->items, &candidates->capacity, candidates->count,
                 sizeof *candidates->items))
        return false;
    candidates->items[candidates->count++] = candidate;
    return true;
}

/* Nouns that say how much or how of what follows them: no term begins with
 * one. */
static bool is_measure(const struct pr_document *document,
                       const struct pr_token *token)
{
    static const char *const list[] = {
        "plupart",  "majorité", "milliard", "million",  "millier", "dizaine",
        "centaine", "fois",     "façon",    "manière",  "cas",     "fin",
        "début",    "sorte",    "nombre",   "ensemble", "reste",   "suite",
        "quart",    "tiers",    "moitié",   "partie",   "exemple", "lieu"};
    return is_one_of(pr_intern_str(&document->vocabulary->terms, token->lemma),
                     list, PR_LENGTH(list));
}

/* True when a sentence holds a formula: its capitals may be symbols. */
static bool has_formula(const struct pr_document *document,
                        const struct pr_sentence *sentence)
{
    static const char *const signs[] = {"=",
                                        "+",
                                        "<",
                                        ">",
                                        "\xE2\x89\xA4",
                                        "\xE2\x89\xA5",
                                        "\xE2\x89\x88",
                                        "\xC3\x97"};
    for (uint32_t t = sentence->first; t < sentence->last; t++) {
        const struct pr_token *token = &document->tokens.items[t];
        precis_str word = pr_token_str(document, token);
        if (token->kind == PR_WORD ? has_foreign_letter(word)
                                   : is_one_of(word, signs, PR_LENGTH(signs)))
            return true;
    }
    return false;
}

/* The traits that one of its words gives a candidate. */
static unsigned traits_of(const struct pr_token *token, enum part part,
                          precis_str key)
{
    switch (part) {
    case ADJECTIVE:
        return token->pos == PR_POS_VERB ? PR_TRAIT_PARTICIPLE : 0;
    case LINK: /* du, des, au, aux hold an article */
        return pr_str_is(key, "en") ? PR_TRAIT_EN
               : pr_str_is(key, "de") || pr_str_is(key, "d'") ||
                       pr_str_is(key, "\xC3\xA0")
                   ? 0
                   : PR_TRAIT_ARTICLE;
    case PREPOSITION:
        return PR_TRAIT_PREPOSITION;
    case ARTICLE:
        return PR_TRAIT_ARTICLE;
    default:
        return 0;
    }
}

/* The traits that the first word and its place give all candidates there. */
static unsigned first_traits(const struct pr_document *document,
                             const struct pr_sentence *sentence, uint32_t t,
                             bool formula)
{
    const struct pr_token *token = &document->tokens.items[t];
    unsigned traits = formula ? PR_TRAIT_FORMULA : 0;
    if (t > sentence->first) {
        if (token[-1].kind == PR_WORD)
            traits |= PR_TRAIT_INSIDE;
        if (token[-1].flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED))
            traits |= PR_TRAIT_DETERMINED;
    }
    return token->flags & PR_TOKEN_UPPER ? traits | PR_TRAIT_CAPITAL : traits;
}

/* The traits of a lone word. */
static unsigned lone_traits(const struct pr_document *document, uint32_t t,
                            bool adjective)
{
    const struct pr_token *token = &document->tokens.items[t];
    unsigned traits = adjective ? PR_TRAIT_ADJECTIVE : 0;
    return document->vocabulary->form[token->form].known
               ? traits
               : traits | PR_TRAIT_UNKNOWN;
}

/* Where a chain of words goes on. */
struct chain {
    const struct pr_document *document;
    const struct pr_sentence *sentence;
    struct pr_candidates *candidates;
};

/* Every candidate that begins with the one given, one word long, and part. */
static bool extend(const struct chain *chain, struct pr_candidate candidate,
                   enum part part)
{
    const struct pr_token *tokens = chain->document->tokens.items;
    uint32_t end = candidate.first + PR_CANDIDATE_TOKENS;
    bool opened = part == ADJECTIVE, good = true;
    if (end > chain->sentence->last)
        end = chain->sentence->last;
    for (uint32_t t = candidate.first + 1; good && t < end; t++) {
        enum part before = part;
        part = part_of(chain->document, &tokens[t], false);
        bool first = opened && t == candidate.first + 1;
        if (first ? part != NOUN : !follows(before, part))
            break;
        candidate.traits |= (uint16_t)traits_of(
            &tokens[t], part, key_of(chain->document, &tokens[t]));
        if (part == LINK || part == ARTICLE || part == PREPOSITION)
            continue;
        if (part == NAME && (before == NOUN || before == ADJECTIVE))
            candidate.traits |= PR_TRAIT_CALLED;
        candidate.last = t + 1;
        if (part != NAME)
            candidate.traits &= (uint16_t)~PR_TRAIT_NAME;
        if (!(tokens[t].flags & PR_TOKEN_UPPER))
            candidate.traits &= (uint16_t)~PR_TRAIT_CAPITAL;
        if (++candidate.words > PR_CANDIDATE_WORDS)
            break;
        struct pr_candidate made = candidate;
        made.traits |= part == ADJECTIVE ? PR_TRAIT_KIND : 0;
        good = add(chain->candidates, made);
    }
    return good;
}

/* Every candidate that begins at token t. */
static bool from_token(const struct chain *chain, uint32_t t, bool formula)
{
    const struct pr_document *document = chain->document;
    const struct pr_token *token = &document->tokens.items[t];
    enum part part = part_of(document, token, t == chain->sentence->first);
    bool adjective = token->pos == PR_POS_ADJ && part == ADJECTIVE;
    if ((part != NOUN && part != NAME && !adjective) ||
        (part == NOUN && is_measure(document, token)))
        return true;
    unsigned traits = first_traits(document, chain->sentence, t, formula);
    traits |= part == NAME ? PR_TRAIT_NAME : 0;
    struct pr_candidate candidate = {t, t + 1, 0, 1};
    candidate.traits = (uint16_t)(traits | lone_traits(document, t, adjective));
    if (!add(chain->candidates, candidate))
        return false;
    candidate.traits = (uint16_t)(traits | (adjective ? PR_TRAIT_BEFORE : 0));
    return extend(chain, candidate, part);
}

bool pr_candidates_of(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      struct pr_candidates *candidates)
{
    const struct chain chain = {document, sentence, candidates};
    bool good = true, formula = has_formula(document, sentence);
    for (uint32_t t = sentence->first; good && t < sentence->last; t++)
        good = from_token(&chain, t, formula);
    return good;
}
