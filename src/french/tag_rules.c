/* tag_rules.c - what the tagger's classes cannot see: rules after it. */
/* SPDX-License-Identifier: MIT */
#include "french/tag_rules.h"

#include "base/str.h"
#include "french/tags.h"

/* Rules by the words that they correct: a form, or any form of a lemma. Those
 * of NEGATIVE are corrected by none, but asked for; those of NAMED are nouns
 * and adjectives, those of BEGIN infinitives with a capital. */
enum rule { NONE, HAVE, MAKE, DE, DES, QUE, ALL, NEGATIVE, NAMED, BEGIN };

/* How far a rule looks, in tokens. */
enum { FAR = 7, NEAR = 3, BACK = 12 };

struct sentence {
    const struct pr_vocabulary *vocabulary;
    struct pr_token *tokens;
    size_t count;
};

static const struct pr_reading *reading_at(const struct sentence *sentence,
                                           size_t t)
{
    return pr_vocabulary_reading(sentence->vocabulary, &sentence->tokens[t]);
}

static unsigned tag_at(const struct sentence *sentence, size_t t)
{
    return t < sentence->count ? reading_at(sentence, t)->tag : PR_TAG_STOP;
}

static bool key_is(const struct sentence *sentence, size_t t, const char *key)
{
    const struct pr_form *form =
        &sentence->vocabulary->form[sentence->tokens[t].form];
    return pr_str_is(pr_intern_str(&sentence->vocabulary->terms, form->key),
                     key);
}

static bool lemma_is(const struct sentence *sentence, size_t t,
                     const char *lemma)
{
    return pr_str_is(pr_intern_str(&sentence->vocabulary->terms,
                                   reading_at(sentence, t)->lemma),
                     lemma);
}

/* Give token t its reading of that class and number, if it has one. */
static void switch_to(const struct sentence *sentence, size_t t, unsigned tag)
{
    struct pr_token *token = &sentence->tokens[t];
    const struct pr_form *form = &sentence->vocabulary->form[token->form];
    const struct pr_reading *readings =
        &sentence->vocabulary->reading[form->readings];
    uint8_t number = readings[token->reading].number;
    size_t found = form->count;
    for (size_t r = form->count; r-- > 0;)
        if (readings[r].tag == tag &&
            (found == form->count || readings[r].number == number))
            found = r;
    if (found == form->count)
        return;
    token->reading = found % PR_READINGS_MAX;
    token->pos = readings[found].pos;
    token->lemma = readings[found].lemma;
}

static bool is_participle(unsigned tag)
{
    return tag == PR_TAG_VERB_PAST || tag == PR_TAG_BE_PAST;
}

/* What may stand between avoir and its participle: adverbs and pronouns, and
 * phrases such as « en effet », « sans doute », « pour sa part ». */
static bool may_part(const struct sentence *sentence, size_t t, bool *phrase)
{
    switch (tag_at(sentence, t)) {
    case PR_TAG_ADV:
    case PR_TAG_DEGREE:
    case PR_TAG_NOT:
    case PR_TAG_PRON:
    case PR_TAG_ALL:
    case PR_TAG_SUBJECT:
    case PR_TAG_COMMA:
        return true;
    case PR_TAG_ADP:
    case PR_TAG_DE:
        *phrase = true;
        return true;
    case PR_TAG_DET:
    case PR_TAG_ADJ:
    case PR_TAG_NOUN:
    case PR_TAG_NUM:
        return *phrase;
    default:
        return false;
    }
}

/* avoir helps a participle that follows, or is a verb of its own. */
static void settle_have(const struct sentence *sentence, size_t t)
{
    static const struct {
        uint8_t verb, helper;
    } pairs[] = {
        {PR_TAG_VERB,     PR_TAG_HAVE    },
        {PR_TAG_VERB_INF, PR_TAG_HAVE_INF},
        {PR_TAG_VERB_ING, PR_TAG_HAVE_ING}
    };
    unsigned tag = tag_at(sentence, t);
    bool phrase = false, helps = false;
    for (size_t u = t + 1; u <= t + FAR && u < sentence->count; u++) {
        helps = is_participle(tag_at(sentence, u));
        if (helps || !may_part(sentence, u, &phrase))
            break;
    }
    for (size_t p = 0; p < PR_LENGTH(pairs); p++) {
        if (tag == pairs[p].verb && helps)
            switch_to(sentence, t, pairs[p].helper);
        else if (tag == pairs[p].helper && !helps)
            switch_to(sentence, t, pairs[p].verb);
    }
}

/* A that opens a sentence is à without its accent, unless it helps a
 * participle, has its subject behind it or stands alone: A Paris, A l'issue.
 * Only A has that reading beside avoir. */
static void settle_bare(const struct sentence *sentence, size_t t)
{
    unsigned tag = tag_at(sentence, t);
    if (t + 1 >= sentence->count ||
        sentence->tokens[t + 1].kind == PR_PUNCTUATION ||
        sentence->tokens[t + 1].flags & PR_TOKEN_CLITIC ||
        (tag == PR_TAG_PROPN && t) || tag == PR_TAG_HAVE)
        return;
    switch_to(sentence, t, PR_TAG_DE);
}

/* faire before an infinitive is an auxiliary: il fait voter la loi. */
static void settle_make(const struct sentence *sentence, size_t t)
{
    for (size_t u = t + 1; u <= t + NEAR && u < sentence->count; u++) {
        unsigned tag = tag_at(sentence, u);
        if (tag == PR_TAG_VERB_INF)
            sentence->tokens[t].pos = PR_POS_AUX;
        if (tag != PR_TAG_ADV && tag != PR_TAG_NOT && tag != PR_TAG_PRON &&
            tag != PR_TAG_OBJECT)
            return;
    }
}

/* de is an article before an adjective and its noun in the plural where no
 * noun or quantity asks for it, and after a negation. */
static void settle_de(const struct sentence *sentence, size_t t)
{
    unsigned before = t ? tag_at(sentence, t - 1) : PR_TAG_STOP;
    if (before == PR_TAG_NOT) {
        switch_to(sentence, t, PR_TAG_DET);
        return;
    }
    bool asks = before == PR_TAG_NOUN || before == PR_TAG_PROPN ||
                before == PR_TAG_ADJ || before == PR_TAG_PRON ||
                before == PR_TAG_NUM || before == PR_TAG_DEGREE ||
                before == PR_TAG_VERB_PAST || before == PR_TAG_SYM ||
                before == PR_TAG_RELATIVE || before == PR_TAG_OTHER;
    bool plural = t + 2 < sentence->count &&
                  tag_at(sentence, t + 1) == PR_TAG_ADJ &&
                  tag_at(sentence, t + 2) == PR_TAG_NOUN &&
                  reading_at(sentence, t + 2)->number == PR_PLURAL;
    if (plural && !asks)
        switch_to(sentence, t, PR_TAG_DET);
}

static bool is_negative(const struct sentence *sentence, size_t t)
{
    return sentence->vocabulary->form[sentence->tokens[t].form].rule ==
               NEGATIVE &&
           (lemma_is(sentence, t, "aucun") || lemma_is(sentence, t, "rien"));
}

/* que that ends a negation without pas: il ne compte que deux noms. */
static bool is_only(const struct sentence *sentence, size_t t)
{
    unsigned next = tag_at(sentence, t + 1);
    if (next == PR_TAG_SUBJECT || next == PR_TAG_REFLEXIVE ||
        next == PR_TAG_NE || next == PR_TAG_OBJECT || next == PR_TAG_VERB)
        return false;
    for (size_t back = 1; back <= BACK && back <= t; back++) {
        unsigned tag = tag_at(sentence, t - back);
        if (tag == PR_TAG_NE)
            return back > 1;
        if (tag == PR_TAG_NOT || tag == PR_TAG_QUE || tag == PR_TAG_STOP ||
            tag == PR_TAG_RELATIVE || tag == PR_TAG_SCONJ ||
            is_negative(sentence, t - back))
            return false;
    }
    return false;
}

static void settle_que(const struct sentence *sentence, size_t t)
{
    if (is_only(sentence, t))
        switch_to(sentence, t, PR_TAG_NOT);
    else if (t > 1 && key_is(sentence, t - 1, "ce"))
        switch_to(sentence, t,
                  key_is(sentence, t - 2, "à") ||
                          key_is(sentence, t - 2, "jusqu'à")
                      ? PR_TAG_QUE
                      : PR_TAG_RELATIVE);
}

/* tout before a determiner: tout l'été, toute cette histoire. */
static void settle_all(const struct sentence *sentence, size_t t)
{
    if (tag_at(sentence, t + 1) == PR_TAG_DET)
        switch_to(sentence, t, PR_TAG_ALL);
}

/* May a noun phrase end before this tag? */
static bool ends_phrase(unsigned tag)
{
    switch (tag) {
    case PR_TAG_NOUN:
    case PR_TAG_PROPN:
    case PR_TAG_ADJ:
    case PR_TAG_NUM:
    case PR_TAG_DET:
    case PR_TAG_ADV:
    case PR_TAG_DEGREE:
    case PR_TAG_OTHER:
    case PR_TAG_SYM:
    case PR_TAG_CCONJ:
        return false;
    default:
        return !is_participle(tag);
    }
}

/* What is a noun or an adjective is the noun where no other can be: les
 * enseignants du public, un ancien comptable de 47 ans. */
static void settle_named(const struct sentence *sentence, size_t t)
{
    unsigned before = t ? tag_at(sentence, t - 1) : PR_TAG_STOP;
    if (!ends_phrase(tag_at(sentence, t + 1)))
        return;
    unsigned further = t > 1 ? tag_at(sentence, t - 2) : PR_TAG_STOP;
    bool led = before == PR_TAG_ADJ &&
               (further == PR_TAG_DET || further == PR_TAG_COMMA);
    if (before == PR_TAG_DET || led)
        switch_to(sentence, t, PR_TAG_NOUN);
}

/* An infinitive that opens a sentence or a quotation is no name, unless
 * another goes on: Reculer serait une faute. */
static void settle_begin(const struct sentence *sentence, size_t t)
{
    bool opens = t == 0 || sentence->tokens[t - 1].kind == PR_PUNCTUATION;
    unsigned next = tag_at(sentence, t + 1);
    if (opens && next != PR_TAG_PROPN && next != PR_TAG_STOP)
        switch_to(sentence, t, PR_TAG_VERB_INF);
}

static const struct {
    char word[8];
    uint8_t size;
    bool is_lemma;
    uint8_t rule;
} words[] = {
    {"avoir", 5, true,  HAVE    },
    {"faire", 5, true,  MAKE    },
    {"de",    2, false, DE      },
    {"d'",    2, false, DE      },
    {"des",   3, false, DES     },
    {"que",   3, true,  QUE     },
    {"tout",  4, true,  ALL     },
    {"aucun", 5, true,  NEGATIVE},
    {"rien",  4, true,  NEGATIVE},
};

/* The rule of a word that is a lemma, or not. */
static uint8_t rule_of(precis_str word, bool is_lemma)
{
    for (size_t w = 0; w < PR_LENGTH(words); w++)
        if (words[w].size == word.size && words[w].is_lemma == is_lemma &&
            !memcmp(words[w].word, word.bytes, word.size))
            return words[w].rule;
    return NONE;
}

/* The rule of a form that has these readings. */
static uint8_t rule_of_tags(const struct pr_vocabulary *vocabulary,
                            const struct pr_form *form)
{
    bool noun = false, adjective = false, infinitive = false, name = false;
    for (size_t r = 0; r < form->count; r++) {
        unsigned tag = vocabulary->reading[form->readings + r].tag;
        noun |= tag == PR_TAG_NOUN;
        adjective |= tag == PR_TAG_ADJ;
        infinitive |= tag == PR_TAG_VERB_INF;
        name |= tag == PR_TAG_PROPN;
    }
    if (infinitive && name && !noun && !form->listed)
        return BEGIN;
    return noun && adjective ? NAMED : NONE;
}

uint8_t pr_tag_rule_of(const struct pr_vocabulary *vocabulary,
                       const struct pr_form *form)
{
    const struct pr_intern *terms = &vocabulary->terms;
    uint8_t rule = rule_of(pr_intern_str(terms, form->key), false);
    uint32_t before = PR_NO_ID;
    for (size_t r = 0; !rule && r < form->count; r++) {
        uint32_t lemma = vocabulary->reading[form->readings + r].lemma;
        if (lemma != before)
            rule = rule_of(pr_intern_str(terms, lemma), true);
        before = lemma;
    }
    return rule ? rule : rule_of_tags(vocabulary, form);
}

static void apply(const struct sentence *sentence, size_t t, enum rule rule)
{
    unsigned tag = tag_at(sentence, t);
    bool verb = reading_at(sentence, t)->pos == PR_POS_AUX ||
                reading_at(sentence, t)->pos == PR_POS_VERB;
    if (rule == HAVE && verb && lemma_is(sentence, t, "avoir"))
        settle_have(sentence, t);
    else if (rule == MAKE && verb && lemma_is(sentence, t, "faire"))
        settle_make(sentence, t);
    else if (rule == DE && tag == PR_TAG_DE)
        settle_de(sentence, t);
    else if (rule == DES && tag == PR_TAG_DE && t &&
             tag_at(sentence, t - 1) == PR_TAG_NOT)
        switch_to(sentence, t, PR_TAG_DET);
    else if (rule == QUE && (tag == PR_TAG_QUE || tag == PR_TAG_RELATIVE))
        settle_que(sentence, t);
    else if (rule == ALL && lemma_is(sentence, t, "tout"))
        settle_all(sentence, t);
    else if (rule == NAMED && tag == PR_TAG_ADJ)
        settle_named(sentence, t);
    else if (rule == BEGIN && tag == PR_TAG_PROPN)
        settle_begin(sentence, t);
    if (rule == HAVE)
        settle_bare(sentence, t);
}

void pr_tag_rules(const struct pr_vocabulary *vocabulary,
                  struct pr_token tokens[], size_t count)
{
    struct sentence sentence = {vocabulary, tokens, count};
    for (size_t t = 0; t < count; t++) {
        uint8_t rule = vocabulary->form[tokens[t].form].rule;
        if (rule)
            apply(&sentence, t, (enum rule)rule);
    }
}
