/* candidates.c - the stretches of a sentence that may be terms. */
/* SPDX-License-Identifier: MIT */
#include "gloss/candidates.h"

/* What a token may be inside a term. */
enum part { OUT, NOUN, NAME, ADJECTIVE, LINK, ARTICLE };

/* Shorter words are no terms, in bytes. */
enum { WORD_LEAST = 2 };

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
    static const char *const articles[] = {"la", "l'", "le", "les"};
    if (is_one_of(key, links, PR_LENGTH(links)))
        return LINK;
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

static enum part part_of(const struct pr_document *document,
                         const struct pr_token *token, bool first)
{
    if (token->kind != PR_WORD || token->flags & PR_TOKEN_CLITIC)
        return OUT;
    precis_str key = key_of(document, token);
    if (token->flags & (PR_TOKEN_STOP | PR_TOKEN_ELIDED))
        return part_of_stop(key);
    if (key.size < WORD_LEAST || token->flags & PR_TOKEN_ABBREVIATION ||
        is_symbol(key))
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
        return before == LINK || before == ARTICLE || before == NOUN;
    case NAME:
        return before != ADJECTIVE;
    case ADJECTIVE:
        return before == NOUN || before == ADJECTIVE || before == NAME;
    case LINK:
        return before != LINK && before != ARTICLE;
    case ARTICLE:
        return before == LINK;
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

/* Every candidate that begins at token t. */
static bool from_token(const struct pr_document *document,
                       const struct pr_sentence *sentence, uint32_t t,
                       struct pr_candidates *candidates)
{
    const struct pr_token *tokens = document->tokens.items;
    enum part part = part_of(document, &tokens[t], t == sentence->first);
    bool adjective = tokens[t].pos == PR_POS_ADJ && part == ADJECTIVE;
    if ((part != NOUN && part != NAME && !adjective) ||
        (part == NOUN && is_measure(document, &tokens[t])))
        return true;
    struct pr_candidate candidate = {t, t + 1, 1, part == NAME, adjective};
    bool good = add(candidates, candidate);
    if (adjective)
        return good;
    uint32_t end = sentence->last < t + PR_CANDIDATE_TOKENS
                       ? sentence->last
                       : t + PR_CANDIDATE_TOKENS;
    for (uint32_t next = t + 1; good && next < end; next++) {
        enum part before = part;
        part = part_of(document, &tokens[next], false);
        if (!follows(before, part))
            break;
        if (part == LINK || part == ARTICLE)
            continue;
        candidate.last = next + 1;
        candidate.name = candidate.name && part == NAME;
        if (++candidate.words > PR_CANDIDATE_WORDS)
            break;
        good = add(candidates, candidate);
    }
    return good;
}

bool pr_candidates_of(const struct pr_document *document,
                      const struct pr_sentence *sentence,
                      struct pr_candidates *candidates)
{
    bool good = true;
    for (uint32_t t = sentence->first; good && t < sentence->last; t++)
        good = from_token(document, sentence, t, candidates);
    return good;
}
