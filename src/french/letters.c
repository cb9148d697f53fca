/* letters.c - how well a character fits its place in a French text. */
/* SPDX-License-Identifier: MIT */
#include "french/letters.h"

#include "unicode/class.h"

/* Kinds of neighbours. */
enum {
    LOWER = 1 << 0,
    UPPER = 1 << 1,
    DIGIT = 1 << 2,
    SPACE = 1 << 3, /* and the edges of the text */
    OTHER = 1 << 4, /* punctuation and the rest  */
    LETTER = LOWER | UPPER,
    OUTSIDE = SPACE | OTHER,
    ANY = LETTER | DIGIT | OUTSIDE
};

/*
 * One place where a character stands. The first row of a character that fits
 * decides; where none does, MISPLACED. Weights follow the frequencies of
 * accented letters in French (é 1.9 %, à 0.5, è 0.35, ê 0.2, ç 0.1, the others
 * less), in steps of about a bit, and the rules of spelling.
 */
struct place {
    uint32_t point;
    uint8_t before, after;
    int8_t weight;
    const char *left, *right; /* ASCII letters it must stand between, or NULL */
};

enum { MISPLACED = -9, UNKNOWN_LETTER = -3, UNKNOWN = -10 };

static const struct place places[] = {
    {0xE9,   LETTER | OUTSIDE,       LOWER,                  10, NULL,                NULL              }, /* é */
    {0xE9,   LETTER,                 OUTSIDE | DIGIT,        10, NULL,                NULL              },
    {0xE0,   OUTSIDE,                SPACE,                  9,  NULL,                NULL              }, /* à */
    {0xE0,   LETTER,                 OUTSIDE,                7,  "ljvLVJ",            NULL              },
    {0xE0,   OUTSIDE,                OTHER,                  4,  NULL,                NULL              },
    {0xE8,   LETTER,                 LOWER,                  8,  NULL,                "bcdfglmnpqrstvxz"}, /* è */
    {0xE8,   OUTSIDE,                LOWER,                  3,  NULL,                "rvs"             },
    {0xEA,   LETTER | OUTSIDE,       LOWER,                  7,  NULL,                "tmlcnvrpgesu"    }, /* ê */
    {0xE7,   LETTER | OUTSIDE,       LOWER,                  6,  NULL,                "aou"             }, /* ç */
    {0xE7,   LETTER,                 LOWER,                  4,  NULL,                NULL              },
    {0xF9,   LETTER,                 OUTSIDE,                6,  "o",                 NULL              }, /* ù */
    {0xEE,   LETTER,                 LOWER,                  5,  "aocnrfgduAOCNRFGD", "tnlcmqs"         }, /* î */
    {0xEE,   OUTSIDE,                LOWER,                  4,  NULL,                "l"               },
    {0xF4,   LETTER | OUTSIDE,       LOWER,                  6,  NULL,                "tlmncpdruv"      }, /* ô */
    {0xE2,   LETTER | OUTSIDE,       LOWER,                  5,  NULL,                "tcgmnlprv"       }, /* â */
    {0xFB,   LETTER,                 LOWER,                  5,  NULL,                "rtmlcnes"        }, /* û */
    {0xFB,   LETTER,                 OUTSIDE,                4,  "d",                 NULL              },
    {0xEF,   LETTER,                 LOWER,                  4,  "aoeuAO",            NULL              }, /* ï */
    {0xEF,   LETTER,                 OUTSIDE,                1,  "aou",               NULL              },
    {0xEB,   LETTER,                 LOWER,                  3,  "aoeiuAO",           NULL              }, /* ë */
    {0xEB,   LETTER,                 OUTSIDE,                2,  "uaoe",              NULL              },
    {0xFC,   LETTER,                 LOWER,                  1,  NULL,                NULL              }, /* ü */
    {0x153,  LETTER | OUTSIDE,       LOWER,                  6,  NULL,                "uidcsnt"         }, /* œ */
    {0xE6,   LETTER,                 LETTER | OUTSIDE,       1,  NULL,                NULL              }, /* æ */
    {0xFF,   LETTER,                 LETTER,                 -4, NULL,                NULL              }, /* ÿ */
    {0xC9,   OUTSIDE | UPPER,        LETTER,                 8,  NULL,                NULL              }, /* É */
    {0xC9,   UPPER,                  OUTSIDE,                6,  NULL,                NULL              },
    {0xC0,   OUTSIDE,                SPACE,                  7,  NULL,                NULL              }, /* À */
    {0xC0,   UPPER,                  OUTSIDE,                4,  "LJ",                NULL              },
    {0xC8,   UPPER,                  UPPER,                  5,  NULL,                NULL              }, /* È */
    {0xC8,   OUTSIDE,                LOWER,                  1,  NULL,                "vrz"             },
    {0xCA,   UPPER,                  UPPER,                  5,  NULL,                NULL              }, /* Ê */
    {0xCA,   OUTSIDE,                LETTER,                 4,  NULL,                "tTvVrR"          },
    {0xC7,   UPPER,                  UPPER,                  5,  NULL,                "AOU"             }, /* Ç */
    {0xC7,   OUTSIDE,                LETTER,                 5,  NULL,                "aoA"             },
    {0xC2,   OUTSIDE | UPPER,        LETTER,                 3,  NULL,                "gGtTcCmM"        }, /* Â */
    {0xCE,   OUTSIDE | UPPER,        LETTER,                 4,  NULL,                "lLtTnN"          }, /* Î */
    {0xD4,   OUTSIDE | UPPER,        LETTER,                 3,  NULL,                "tTlLnN"          }, /* Ô */
    {0xDB,   UPPER,                  UPPER,                  3,  NULL,                NULL              }, /* Û */
    {0xD9,   UPPER,                  OUTSIDE,                3,  "O",                 NULL              }, /* Ù */
    {0xCF,   UPPER,                  LETTER,                 2,  NULL,                NULL              }, /* Ï */
    {0xCB,   UPPER,                  LETTER,                 2,  NULL,                NULL              }, /* Ë */
    {0x152,  OUTSIDE | UPPER,        LETTER,                 4,  NULL,                "uUdDiI"          }, /* Œ */
    {0x2019, LETTER,                 LETTER,                 10, NULL,                NULL              }, /* ’ */
    {0x2019, LETTER,                 OUTSIDE,                3,  NULL,                NULL              },
    {0x2019, LETTER,                 DIGIT,                  2,  NULL,                NULL              },
    {0x2018, OUTSIDE,                LETTER,                 2,  NULL,                NULL              }, /* ‘ */
    {0x201C, OUTSIDE,                LETTER | DIGIT | OTHER, 5,  NULL,                NULL              }, /* “ */
    {0x201D, LETTER | DIGIT | OTHER, OUTSIDE,                5,  NULL,                NULL              }, /* ” */
    {0xAB,   OUTSIDE,                SPACE,                  6,  NULL,                NULL              }, /* « */
    {0xAB,   OUTSIDE,                LETTER | DIGIT | OTHER, 4,  NULL,                NULL              },
    {0xBB,   SPACE,                  OUTSIDE,                6,  NULL,                NULL              }, /* » */
    {0xBB,   LETTER | DIGIT | OTHER, OUTSIDE,                4,  NULL,                NULL              },
    {0x2013, SPACE,                  SPACE | DIGIT,          5,  NULL,                NULL              }, /* – */
    {0x2013, DIGIT,                  DIGIT,                  4,  NULL,                NULL              },
    {0x2013, LETTER,                 LETTER,                 0,  NULL,                NULL              },
    {0x2014, OUTSIDE,                OUTSIDE,                5,  NULL,                NULL              }, /* — */
    {0x2014, ANY,                    ANY,                    0,  NULL,                NULL              },
    {0x2026, LETTER | DIGIT,         OUTSIDE,                5,  NULL,                NULL              }, /* … */
    {0x2026, OUTSIDE,                OUTSIDE,                2,  NULL,                NULL              },
    {0x2026, OUTSIDE,                LETTER,                 0,  NULL,                NULL              },
    {0xA0,   LETTER | DIGIT | OTHER, OTHER,                  8,  NULL,                NULL              }, /* no-break */
    {0xA0,   OTHER,                  LETTER | DIGIT | OTHER, 8,  NULL,                NULL              },
    {0xA0,   DIGIT,                  DIGIT | LETTER,         6,  NULL,                NULL              },
    {0xA0,   LETTER,                 DIGIT,                  4,  NULL,                NULL              },
    {0xA0,   LETTER,                 LETTER,                 1,  NULL,                NULL              },
    {0xA0,   ANY,                    ANY,                    -1, NULL,                NULL              },
    {0x20AC, DIGIT | SPACE,          OUTSIDE,                6,  NULL,                NULL              }, /* € */
    {0x20AC, LETTER,                 OUTSIDE,                3,  "kM",                NULL              },
    {0x20AC, OUTSIDE,                DIGIT,                  2,  NULL,                NULL              },
    {0xB0,   DIGIT,                  ANY,                    5,  NULL,                NULL              }, /* ° */
    {0xB0,   LETTER,                 OUTSIDE | DIGIT,        4,  "nN",                NULL              },
    {0xB0,   SPACE,                  UPPER,                  2,  NULL,                NULL              },
    {0xB2,   LOWER,                  OUTSIDE,                3,  "m",                 NULL              }, /* ² */
    {0xB3,   LOWER,                  OUTSIDE,                2,  "m",                 NULL              }, /* ³ */
    {0xBD,   DIGIT | SPACE,          OUTSIDE,                1,  NULL,                NULL              }, /* ½ */
    {0xBC,   DIGIT | SPACE,          OUTSIDE,                0,  NULL,                NULL              }, /* ¼ */
    {0xBE,   DIGIT | SPACE,          OUTSIDE,                0,  NULL,                NULL              }, /* ¾ */
    {0x2022, OUTSIDE,                SPACE | LETTER,         4,  NULL,                NULL              }, /* • */
    {0xB7,   OUTSIDE,                SPACE,                  1,  NULL,                NULL              }, /* · */
    {0xB7,   LOWER,                  LOWER,                  1,  NULL,                NULL              },
    {0xA7,   OUTSIDE,                SPACE | DIGIT,          3,  NULL,                NULL              }, /* § */
    {0xA9,   OUTSIDE,                OUTSIDE | LETTER,       3,  NULL,                NULL              }, /* © */
    {0xAE,   LETTER,                 OUTSIDE,                2,  NULL,                NULL              }, /* ® */
    {0x2122, LETTER,                 OUTSIDE,                2,  NULL,                NULL              }, /* ™ */
    {0xA3,   DIGIT | SPACE,          OUTSIDE | DIGIT,        2,  NULL,                NULL              }, /* £ */
    {0xD7,   SPACE | DIGIT,          SPACE | DIGIT,          2,  NULL,                NULL              }, /* × */
    {0xB1,   OUTSIDE,                SPACE | DIGIT,          2,  NULL,                NULL              }, /* ± */
    {0xB5,   OUTSIDE | DIGIT,        LOWER,                  2,  NULL,                "mgsl"            }, /* µ */
    {0xBA,   DIGIT,                  OUTSIDE,                0,  NULL,                NULL              }, /* º */
    {0xAA,   DIGIT,                  OUTSIDE,                -2, NULL,                NULL              }, /* ª */
    {0x2039, OUTSIDE,                LETTER,                 -2, NULL,                NULL              }, /* ‹ */
    {0x203A, LETTER,                 OUTSIDE,                -2, NULL,                NULL              }, /* › */
    {0x2020, ANY,                    OUTSIDE,                -4, NULL,                NULL              }, /* † */
    {0x2030, DIGIT | SPACE,          OUTSIDE,                1,  NULL,                NULL              }, /* ‰ */
    {0xFB01, LETTER,                 LETTER,                 -1, NULL,                NULL              }, /* ﬁ */
    {0xFB02, LETTER | SPACE,         LETTER,                 -1, NULL,                NULL              }, /* ﬂ */
    {0x202F, ANY,                    ANY,                    4,  NULL,                NULL              },
};

static unsigned kind_of(uint32_t point)
{
    if (!point || point == 0xA0)
        return SPACE;
    unsigned class = pr_class_of(point);
    if (class & (PR_CLASS_LOWER | PR_CLASS_LETTER))
        return LOWER;
    if (class & PR_CLASS_UPPER)
        return UPPER;
    if (class & PR_CLASS_DIGIT)
        return DIGIT;
    return class & PR_CLASS_SPACE ? SPACE : OTHER;
}

/* Is letter one of those listed? Accented letters pass: they have a row of
 * their own to answer to. */
static bool listed(const char *letters, uint32_t letter)
{
    return !letters || letter >= 0x80 ||
           (letter && strchr(letters, (int)letter));
}

int pr_letters_fit(uint32_t before, uint32_t point, uint32_t after)
{
    unsigned left = kind_of(before), right = kind_of(after);
    bool known = false;
    if (point < 0xA0 || point == 0xFFFD || (point >= 0xE000 && point < 0xF900))
        return PR_LETTERS_WORST;
    for (size_t i = 0; i < PR_LENGTH(places); i++) {
        const struct place *place = &places[i];
        if (place->point != point)
            continue;
        known = true;
        if (place->before & left && place->after & right &&
            listed(place->left, before) && listed(place->right, after))
            return place->weight;
    }
    if (known)
        return MISPLACED;
    bool letter = kind_of(point) & LETTER && (left | right) & LETTER;
    bool inner_capital = kind_of(point) == UPPER && left == LOWER;
    return letter && !inner_capital && point < 0x250 ? UNKNOWN_LETTER : UNKNOWN;
}
