/* tbx_words.c - the data categories of TBX-Basic and their words. */
/* SPDX-License-Identifier: MIT */
#include "exchange/tbx.h"

/* ISO 30042:2019, TBX-Basic; normativeAuthorization is of the 2008 edition. */
static const struct pr_tbx_category categories[] = {
    {"administrativeStatus",   "termNote",    "min",   PR_COLUMN_STATUS    },
    {"context",                "descrip",     "basic", PR_COLUMN_EXAMPLE_FR},
    {"crossReference",         "ref",         "basic", PR_COLUMNS          },
    {"customerSubset",         "admin",       "min",   PR_COLUMNS          },
    {"definition",             "descrip",     "basic", PR_COLUMN_DEFINITION},
    {"externalCrossReference", "xref",        "min",   PR_COLUMNS          },
    {"geographicalUsage",      "termNote",    "basic", PR_COLUMN_GEO       },
    {"grammaticalGender",      "termNote",    "basic", PR_COLUMN_GENDER    },
    {"normativeAuthorization", "termNote",    "basic", PR_COLUMN_STATUS    },
    {"partOfSpeech",           "termNote",    "min",   PR_COLUMN_POS       },
    {"projectSubset",          "admin",       "basic", PR_COLUMNS          },
    {"responsibility",         "transacNote", "basic", PR_COLUMNS          },
    {"source",                 "admin",       "basic", PR_COLUMN_SOURCE    },
    {"subjectField",           "descrip",     "min",   PR_COLUMN_DOMAIN    },
    {"termLocation",           "termNote",    "basic", PR_COLUMNS          },
    {"termType",               "termNote",    "basic", PR_COLUMN_TYPE      },
    {"transactionType",        "transac",     "basic", PR_COLUMNS          },
    {"xGraphic",               "xref",        "basic", PR_COLUMNS          },
};

const struct pr_tbx_category *pr_tbx_category(precis_str type)
{
    for (size_t c = 0; c < PR_LENGTH(categories); c++)
        if (pr_str_is(type, categories[c].type))
            return &categories[c];
    return NULL;
}

/* In the order of the closed lists of the columns. */
static const char *const words_pos[] = {
    "noun",  "verb",  "adjective", "adverb", "other", "other", "other",
    "other", "other", "other",     "noun",   "other", "other"};
static const char *const words_gender[] = {"masculine", "feminine", "other",
                                           "masculine", "feminine", "other"};
static const char *const words_type[] = {"fullForm",  "acronym", "abbreviation",
                                         "shortForm", "variant", "phrase"};
static const char *const words_status[] = {
    "preferredTerm-admn-sts", "admittedTerm-admn-sts",
    "deprecatedTerm-admn-sts", "deprecatedTerm-admn-sts"};

const char *pr_tbx_word(enum pr_column column, precis_str word)
{
    size_t place = pr_column_find(column, word);
    if (place == PR_NO_WORD)
        return NULL;
    switch (column) {
    case PR_COLUMN_POS:
        return words_pos[place];
    case PR_COLUMN_GENDER:
        return words_gender[place];
    case PR_COLUMN_TYPE:
        return words_type[place];
    case PR_COLUMN_STATUS:
        return words_status[place];
    default:
        return NULL;
    }
}
