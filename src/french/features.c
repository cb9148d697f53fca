/* features.c - the grammar of a token in the words of Universal Dependencies. */
/* SPDX-License-Identifier: MIT */
#include "french/features.h"

#include "base/str.h"
#include "french/tags.h"

#define ARTICLE "Definite=Def|"
#define PRONOUN_TYPE "|PronType="

/* auquel, du, … : the second word's features are those of le and lequel. */
static const struct pr_contraction contractions[] = {
    {"du",
     {"de", "le"},
     {"de", "le"},
     {PR_POS_ADP, PR_POS_DET},
     ARTICLE "Gender=Masc|Number=Sing" PRONOUN_TYPE "Art"},
    {"des",
     {"de", "les"},
     {"de", "le"},
     {PR_POS_ADP, PR_POS_DET},
     ARTICLE "Number=Plur" PRONOUN_TYPE "Art"            },
    {"au",
     {"à", "le"},
     {"à", "le"},
     {PR_POS_ADP, PR_POS_DET},
     ARTICLE "Gender=Masc|Number=Sing" PRONOUN_TYPE "Art"},
    {"aux",
     {"à", "les"},
     {"à", "le"},
     {PR_POS_ADP, PR_POS_DET},
     ARTICLE "Number=Plur" PRONOUN_TYPE "Art"            },
    {"ès",
     {"en", "les"},
     {"en", "le"},
     {PR_POS_ADP, PR_POS_DET},
     ARTICLE "Number=Plur" PRONOUN_TYPE "Art"            },
    {"duquel",
     {"de", "lequel"},
     {"de", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Masc|Number=Sing" PRONOUN_TYPE "Rel"        },
    {"desquels",
     {"de", "lesquels"},
     {"de", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Masc|Number=Plur" PRONOUN_TYPE "Rel"        },
    {"desquelles",
     {"de", "lesquelles"},
     {"de", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Fem|Number=Plur" PRONOUN_TYPE "Rel"         },
    {"auquel",
     {"à", "lequel"},
     {"à", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Masc|Number=Sing" PRONOUN_TYPE "Rel"        },
    {"auxquels",
     {"à", "lesquels"},
     {"à", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Masc|Number=Plur" PRONOUN_TYPE "Rel"        },
    {"auxquelles",
     {"à", "lesquelles"},
     {"à", "lequel"},
     {PR_POS_ADP, PR_POS_PRON},
     "Gender=Fem|Number=Plur" PRONOUN_TYPE "Rel"         },
};

static precis_str key_of(const struct pr_vocabulary *vocabulary,
                         const struct pr_token *token)
{
    return pr_intern_str(&vocabulary->terms, vocabulary->form[token->form].key);
}

const struct pr_contraction *
pr_contraction_of(const struct pr_vocabulary *vocabulary,
                  const struct pr_token *token)
{
    if (token->kind != PR_WORD || token->pos == PR_POS_DET ||
        token->pos == PR_POS_NOUN || token->pos == PR_POS_PROPN)
        return NULL;
    precis_str key = key_of(vocabulary, token);
    for (size_t i = 0; i < PR_LENGTH(contractions); i++)
        if (pr_str_is(key, contractions[i].form))
            return &contractions[i];
    return NULL;
}

/* What some lemmas are, by part of speech. */
static const struct {
    uint8_t pos;
    const char *lemma;
    const char *definite; /* NULL = none */
    const char *type;
} kinds[] = {
    {PR_POS_DET,  "le",        "Def", "Art"},
    {PR_POS_DET,  "un",        "Ind", "Art"},
    {PR_POS_DET,  "du",        "Ind", "Art"},
    {PR_POS_DET,  "ce",        NULL,  "Dem"},
    {PR_POS_DET,  "son",       NULL,  "Prs"},
    {PR_POS_DET,  "quel",      NULL,  "Int"},
    {PR_POS_DET,  "chaque",    NULL,  "Ind"},
    {PR_POS_DET,  "plusieurs", NULL,  "Ind"},
    {PR_POS_DET,  "quelque",   NULL,  "Ind"},
    {PR_POS_DET,  "certain",   NULL,  "Ind"},
    {PR_POS_DET,  "divers",    NULL,  "Ind"},
    {PR_POS_DET,  "tout",      NULL,  "Tot"},
    {PR_POS_DET,  "aucun",     NULL,  "Neg"},
    {PR_POS_DET,  "nul",       NULL,  "Neg"},
    {PR_POS_PRON, "lui",       NULL,  "Prs"},
    {PR_POS_PRON, "eux",       NULL,  "Prs"},
    {PR_POS_PRON, "moi",       NULL,  "Prs"},
    {PR_POS_PRON, "toi",       NULL,  "Prs"},
    {PR_POS_PRON, "soi",       NULL,  "Prs"},
    {PR_POS_PRON, "nous",      NULL,  "Prs"},
    {PR_POS_PRON, "vous",      NULL,  "Prs"},
    {PR_POS_PRON, "y",         NULL,  "Prs"},
    {PR_POS_PRON, "en",        NULL,  "Prs"},
    {PR_POS_PRON, "ce",        NULL,  "Dem"},
    {PR_POS_PRON, "ceci",      NULL,  "Dem"},
    {PR_POS_PRON, "cela",      NULL,  "Dem"},
    {PR_POS_PRON, "ça",       NULL,  "Dem"},
    {PR_POS_PRON, "celui",     NULL,  "Dem"},
    {PR_POS_PRON, "celui-ci",  NULL,  "Dem"},
    {PR_POS_PRON, "celui-là", NULL,  "Dem"},
    {PR_POS_PRON, "personne",  NULL,  "Neg"},
    {PR_POS_PRON, "rien",      NULL,  "Neg"},
    {PR_POS_PRON, "aucun",     NULL,  "Neg"},
    {PR_POS_PRON, "on",        NULL,  "Ind"},
    {PR_POS_PRON, "chacun",    NULL,  "Ind"},
    {PR_POS_PRON, "certain",   NULL,  "Ind"},
    {PR_POS_PRON, "quelqu'un", NULL,  "Ind"},
    {PR_POS_PRON, "autrui",    NULL,  "Ind"},
    {PR_POS_PRON, "quoi",      NULL,  "Int"},
};

/* Mood, tense and form of a verb by enum pr_tense. */
static const struct {
    const char *mood, *tense, *form;
} verbs[] = {
    [PR_TENSE_NONE] = {NULL,  NULL,   NULL  },
    [PR_INFINITIVE] = {NULL,  NULL,   "Inf" },
    [PR_PRESENT] = {"Ind", "Pres", "Fin" },
    [PR_IMPERFECT] = {"Ind", "Imp",  "Fin" },
    [PR_PAST] = {"Ind", "Past", "Fin" },
    [PR_FUTURE] = {"Ind", "Fut",  "Fin" },
    [PR_CONDITIONAL] = {"Cnd", "Pres", "Fin" },
    [PR_SUBJUNCTIVE] = {"Sub", "Pres", "Fin" },
    [PR_SUBJUNCTIVE_IMPERFECT] = {"Sub", "Imp",  "Fin" },
    [PR_IMPERATIVE] = {"Imp", "Pres", "Fin" },
    [PR_PRESENT_PARTICIPLE] = {NULL,  "Pres", "Part"},
    [PR_PAST_PARTICIPLE] = {NULL,  "Past", "Part"},
};

static void feature(struct pr_buf *buf, const char *name, const char *value)
{
    if (!value)
        return;
    if (buf->size)
        pr_buf_char(buf, '|');
    pr_buf_text(buf, name);
    pr_buf_char(buf, '=');
    pr_buf_text(buf, value);
}

/* The person that a finite verb or a pronoun has here. */
static const char *person_of(const struct pr_reading *reading,
                             const struct pr_reading *before)
{
    static const char *const names[] = {"1", "2", "3"};
    unsigned persons = reading->persons;
    if (before && before->tag == PR_TAG_SUBJECT && before->persons & persons)
        persons &= before->persons;
    if (persons & 4)
        return names[2];
    return persons & 1 ? names[0] : persons & 2 ? names[1] : NULL;
}

static const char *type_of(const struct pr_reading *reading, precis_str lemma,
                           const char **definite)
{
    *definite = NULL;
    if (reading->tag == PR_TAG_RELATIVE)
        return "Rel";
    if (reading->tag == PR_TAG_WH)
        return "Int";
    if (reading->tag == PR_TAG_REFLEXIVE)
        return "Prs";
    for (size_t i = 0; i < PR_LENGTH(kinds); i++)
        if (kinds[i].pos == reading->pos && pr_str_is(lemma, kinds[i].lemma)) {
            *definite = kinds[i].definite;
            return kinds[i].type;
        }
    return NULL;
}

void pr_features(const struct pr_vocabulary *vocabulary,
                 const struct pr_token *token, const struct pr_token *before,
                 struct pr_buf *buf)
{
    const struct pr_reading *reading = pr_vocabulary_reading(vocabulary, token);
    const struct pr_reading *previous =
        before ? pr_vocabulary_reading(vocabulary, before) : NULL;
    precis_str lemma = pr_intern_str(&vocabulary->terms, reading->lemma);
    bool verb = reading->pos == PR_POS_VERB || reading->pos == PR_POS_AUX;
    unsigned tense = verb && reading->tense < PR_LENGTH(verbs) ? reading->tense
                                                               : PR_TENSE_NONE;
    const char *definite, *type = type_of(reading, lemma, &definite);
    struct pr_buf list = {0};
    feature(&list, "Definite", definite);
    feature(&list, "Gender",
            reading->gender == PR_MASCULINE  ? "Masc"
            : reading->gender == PR_FEMININE ? "Fem"
                                             : NULL);
    feature(&list, "Mood", verbs[tense].mood);
    feature(&list, "Number",
            reading->number == PR_SINGULAR ? "Sing"
            : reading->number == PR_PLURAL ? "Plur"
                                           : NULL);
    bool personal = reading->pos == PR_POS_PRON && type && type[0] == 'P';
    if (verb || personal)
        feature(&list, "Person", person_of(reading, previous));
    bool negates = reading->tag == PR_TAG_NE ||
                   (reading->tag == PR_TAG_NOT && !pr_str_is(lemma, "que"));
    feature(&list, "Polarity", negates ? "Neg" : NULL);
    bool owner = reading->pos == PR_POS_DET && type && type[0] == 'P';
    feature(&list, "Poss", owner ? "Yes" : NULL);
    feature(&list, "PronType", type);
    feature(&list, "Reflex", reading->tag == PR_TAG_REFLEXIVE ? "Yes" : NULL);
    feature(&list, "Tense", verbs[tense].tense);
    feature(&list, "VerbForm", verbs[tense].form);
    pr_buf_str(buf, pr_buf_view(&list));
    buf->failed |= list.failed;
    pr_buf_done(&list);
}
