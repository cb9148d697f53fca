/* fields.c - what the fields of hunspell's French dictionary say of a form. */
/* SPDX-License-Identifier: MIT */
#include "tools/lexicon/readings.h"

enum {
    SINGULAR_1 = 1 << 0,
    SINGULAR_2 = 1 << 1,
    SINGULAR_3 = 1 << 2,
    PLURAL_1 = 1 << 3,
    PLURAL_2 = 1 << 4,
    PLURAL_3 = 1 << 5,
    INVERTED = 1 << 6 /* aimè-je: left out */
};

/* What the fields of one form amount to. */
struct fields {
    uint32_t tags;   /* bits of enum pr_tag                       */
    uint32_t tenses; /* bits of enum pr_tense                     */
    uint8_t persons; /* the bits above                            */
    uint8_t gender, number, name;
    bool verb, skip, pluperfect;
    precis_str lemma; /* st:, else empty */
};

static const struct {
    const char *name;
    uint8_t tag;
} classes[] = {
    {"nom",       PR_TAG_NOUN    },
    {"adj",       PR_TAG_ADJ     },
    {"adv",       PR_TAG_ADV     },
    {"npr",       PR_TAG_PROPN   },
    {"prn",       PR_TAG_PROPN   },
    {"patr",      PR_TAG_PROPN   },
    {"interj",    PR_TAG_INTJ    },
    {"nb",        PR_TAG_NUM     },
    {"nbro",      PR_TAG_NUM     },
    {"titr",      PR_TAG_NOUN    },
    {"prep",      PR_TAG_ADP     },
    {"cjco",      PR_TAG_CCONJ   },
    {"cjsub",     PR_TAG_SCONJ   },
    {"det",       PR_TAG_DET     },
    {"detpos",    PR_TAG_DET     },
    {"detind",    PR_TAG_DET     },
    {"detdem",    PR_TAG_DET     },
    {"detneg",    PR_TAG_DET     },
    {"detex",     PR_TAG_DET     },
    {"negadv",    PR_TAG_ADV     },
    {"advint",    PR_TAG_WH      },
    {"prodem",    PR_TAG_PRON    },
    {"proind",    PR_TAG_PRON    },
    {"proneg",    PR_TAG_PRON    },
    {"propersuj", PR_TAG_PRON    },
    {"properobj", PR_TAG_PRON    },
    {"prorel",    PR_TAG_RELATIVE},
    {"proint",    PR_TAG_PRON    },
    {"cj",        PR_TAG_CCONJ   },
    {"loc.adv",   PR_TAG_ADV     },
    {"loc.adj",   PR_TAG_ADJ     },
    {"loc.nom",   PR_TAG_NOUN    },
    {"loc.prep",  PR_TAG_ADP     },
};

static const struct {
    const char *name;
    uint8_t tense;
} tenses[] = {
    {"infi", PR_INFINITIVE           },
    {"ppre", PR_PRESENT_PARTICIPLE   },
    {"ppas", PR_PAST_PARTICIPLE      },
    {"ipre", PR_PRESENT              },
    {"iimp", PR_IMPERFECT            },
    {"ipsi", PR_PAST                 },
    {"ifut", PR_FUTURE               },
    {"cond", PR_CONDITIONAL          },
    {"spre", PR_SUBJUNCTIVE          },
    {"simp", PR_SUBJUNCTIVE_IMPERFECT},
    {"impe", PR_IMPERATIVE           },
};

static const struct {
    const char *name;
    uint8_t bits;
} persons[] = {
    {"1sg",  SINGULAR_1},
    {"2sg",  SINGULAR_2},
    {"3sg",  SINGULAR_3},
    {"1pl",  PLURAL_1  },
    {"2pl",  PLURAL_2  },
    {"3pl",  PLURAL_3  },
    {"3pl!", PLURAL_3  },
    {"1isg", INVERTED  },
};

static void read_class(struct fields *fields, precis_str value)
{
    if (value.size > 1 && value.bytes[0] == 'v' && value.bytes[1] >= '0' &&
        value.bytes[1] <= '3')
        fields->verb = true;
    for (size_t i = 0; i < PR_LENGTH(classes); i++)
        if (pr_str_is(value, classes[i].name))
            fields->tags |= 1u << (classes[i].tag - 1);
    for (size_t i = 0; i < PR_LENGTH(tenses); i++)
        if (pr_str_is(value, tenses[i].name))
            fields->tenses |= 1u << tenses[i].tense;
    for (size_t i = 0; i < PR_LENGTH(persons); i++)
        if (pr_str_is(value, persons[i].name))
            fields->persons |= persons[i].bits;
    if (pr_str_is(value, "prn"))
        fields->name = 1;
    else if (pr_str_is(value, "patr"))
        fields->name = 2;
    else if (pr_str_is(value, "npr"))
        fields->name = 4;
    else if (pr_str_is(value, "err") || pr_str_is(value, "pfx") ||
             pr_str_is(value, "sfx") || pr_str_is(value, "sign"))
        fields->skip = true;
}

static void read_inflection(struct fields *fields, precis_str value)
{
    if (pr_str_is(value, "mas"))
        fields->gender = PR_MASCULINE;
    else if (pr_str_is(value, "fem"))
        fields->gender = PR_FEMININE;
    else if (pr_str_is(value, "epi"))
        fields->gender = PR_EPICENE;
    else if (pr_str_is(value, "sg"))
        fields->number = PR_SINGULAR;
    else if (pr_str_is(value, "pl"))
        fields->number = PR_PLURAL;
    else if (pr_str_is(value, "inv"))
        fields->number = PR_INVARIABLE;
}

static void read_fields(struct fields *fields, precis_str text)
{
    precis_str field;
    while (pr_str_split(&text, ' ', &field)) {
        if (field.size < 4 || field.bytes[2] != ':')
            continue;
        precis_str value = pr_str_slice(field, 3, field.size);
        if (pr_str_starts(field, PR_STR("po:")))
            read_class(fields, value);
        else if (pr_str_starts(field, PR_STR("is:")))
            read_inflection(fields, value);
        else if (pr_str_starts(field, PR_STR("st:")))
            fields->lemma = value;
    }
}

/* Nonfinite forms have classes of their own. */
static uint8_t tag_of_tense(unsigned tense)
{
    switch (tense) {
    case PR_INFINITIVE:
        return PR_TAG_VERB_INF;
    case PR_PAST_PARTICIPLE:
        return PR_TAG_VERB_PAST;
    case PR_PRESENT_PARTICIPLE:
        return PR_TAG_VERB_ING;
    default:
        return PR_TAG_VERB;
    }
}

/* The classes of être, and of avoir where it helps another verb. */
static uint8_t auxiliary(uint8_t tag, bool be)
{
    switch (tag) {
    case PR_TAG_VERB_INF:
        return be ? PR_TAG_BE_INF : PR_TAG_HAVE_INF;
    case PR_TAG_VERB_PAST:
        return be ? PR_TAG_BE_PAST : PR_TAG_VERB_PAST;
    case PR_TAG_VERB_ING:
        return be ? PR_TAG_BE_ING : PR_TAG_HAVE_ING;
    default:
        return be ? PR_TAG_BE : PR_TAG_HAVE;
    }
}

static bool add_verb(struct readings *readings, struct reading reading)
{
    reading.tag = tag_of_tense(reading.tense);
    bool be = pr_str_is(reading.lemma, "être");
    if (be || pr_str_is(reading.lemma, "avoir")) {
        struct reading helper = reading;
        helper.tag = auxiliary(reading.tag, be);
        if (!readings_add(readings, helper))
            return false;
    }
    return be || readings_add(readings, reading);
}

/* One reading for each tense and number. */
static bool add_verbs(struct readings *readings, struct reading base,
                      const struct fields *fields)
{
    for (unsigned t = PR_INFINITIVE; t <= PR_PAST_PARTICIPLE; t++) {
        struct reading reading = base;
        reading.tense = (uint8_t)t;
        if (!(fields->tenses & 1u << t))
            continue;
        if (t == PR_INFINITIVE || t == PR_PRESENT_PARTICIPLE)
            reading.gender = reading.number = 0;
        if (tag_of_tense(t) != PR_TAG_VERB) {
            if (!add_verb(readings, reading))
                return false;
            continue;
        }
        for (unsigned n = 0; n < 2; n++) {
            reading.persons = fields->persons >> (3 * n) & 7;
            reading.gender = PR_GENDER_NONE;
            reading.number = n ? PR_PLURAL : PR_SINGULAR;
            if (reading.persons && !add_verb(readings, reading))
                return false;
        }
    }
    return true;
}

/* A feminine noun has a lemma of its own, its singular (actrices: actrice);
 * that of the masculine is kept as a second reading. */
static bool add_feminine(struct readings *readings, struct reading reading)
{
    struct reading own = reading;
    own.lemma = reading.form;
    if (reading.number == PR_PLURAL && reading.form.size > 1)
        own.lemma.size--;
    return readings_add(readings, own);
}

bool readings_add_fields(void *context, precis_str form, precis_str lemma,
                         precis_str text)
{
    struct readings *readings = context;
    struct fields fields = {
        .lemma = {"", 0}
    };
    read_fields(&fields, text);
    if (fields.skip || form.size > PR_LEXICON_WORD_MAX)
        return true;
    struct reading reading = {
        .form = form,
        .lemma = fields.lemma.size ? fields.lemma : lemma,
        .gender = fields.gender,
        .number = fields.number,
        .name = fields.name,
    };
    if (fields.verb && !add_verbs(readings, reading, &fields))
        return false;
    for (unsigned tag = 1; tag < PR_TAG_COUNT && !fields.verb; tag++) {
        reading.tag = (uint8_t)tag;
        if (tag > 32 || !(fields.tags & 1u << (tag - 1)))
            continue;
        bool feminine = tag == PR_TAG_NOUN && !fields.lemma.size &&
                        reading.gender == PR_FEMININE &&
                        !pr_str_equal(form, lemma);
        if (feminine && !add_feminine(readings, reading))
            return false;
        if (!readings_add(readings, reading))
            return false;
    }
    return true;
}
