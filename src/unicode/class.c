/* class.c - what kind of character a code point is, for scanners. */
/* SPDX-License-Identifier: MIT */
#include "unicode/class.h"

#include <utf8proc.h>

#define LO PR_CLASS_LOWER
#define UP PR_CLASS_UPPER
#define LE PR_CLASS_LETTER
#define DI PR_CLASS_DIGIT
#define SP PR_CLASS_SPACE
#define PU PR_CLASS_PUNCTUATION
#define SY PR_CLASS_SYMBOL

/* clang-format off */
const uint16_t pr_class_ascii[128] = {
    SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
    SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
    /*   !   "   #   $   %   &   '   (   )   *   +   ,   -   .   / */
    SP, PU, PU, PU, SY, SY, SY, PU, PU, PU, PU, SY, PU, PU, PU, PU,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, PU, PU, SY, SY, SY, PU,
    PU, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP,
    UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, PU, PU, PU, SY, LE,
    SY, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO,
    LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, PU, SY, PU, SY, SP,
};
/* clang-format on */

/* Scripts whose words only a dictionary finds (UAX #29, Complex_Context,
 * ideographs and hiragana; katakana holds together by WB13), in ascending order. */
static const struct {
    uint32_t first, last;
} complex_ranges[] = {
    {0x0E01,  0x0E3A },
    {0x0E40,  0x0E4E },
    {0x0E81,  0x0EDF },
    {0x1000,  0x109F },
    {0x1780,  0x17D3 },
    {0x1950,  0x19DF },
    {0x1A20,  0x1AAD },
    {0x2E80,  0x2FDF },
    {0x3005,  0x3007 },
    {0x3021,  0x3035 },
    {0x3038,  0x303C },
    {0x3041,  0x3096 },
    {0x3099,  0x309F },
    {0x3400,  0x4DBF },
    {0x4E00,  0x9FFF },
    {0xA9E0,  0xA9FE },
    {0xAA60,  0xAADF },
    {0xF900,  0xFAFF },
    {0x20000, 0x3FFFD},
};

static bool is_complex(uint32_t point)
{
    size_t low = 0, high = PR_LENGTH(complex_ranges);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (point > complex_ranges[middle].last)
            low = middle + 1;
        else if (point < complex_ranges[middle].first)
            high = middle;
        else
            return true;
    }
    return false;
}

/* Superscripts and subscripts belong to the word they stand at: km², CO₂. */
static bool is_raised(uint32_t point)
{
    return point == 0xB2 || point == 0xB3 || point == 0xB9 || point == 0x2070 ||
           (point >= 0x2074 && point <= 0x2079) ||
           (point >= 0x2080 && point <= 0x2089);
}

static unsigned class_of_category(utf8proc_category_t category)
{
    switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return PR_CLASS_UPPER;
    case UTF8PROC_CATEGORY_LL:
        return PR_CLASS_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
        return PR_CLASS_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return PR_CLASS_MARK;
    case UTF8PROC_CATEGORY_ND:
        return PR_CLASS_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return PR_CLASS_SPACE;
    case UTF8PROC_CATEGORY_CF:
        return PR_CLASS_HIDDEN;
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return PR_CLASS_PUNCTUATION;
    default:
        return PR_CLASS_SYMBOL;
    }
}

unsigned pr_class_of(uint32_t point)
{
    if (point < 0x80)
        return pr_class_ascii[point];
    if (point >= 0xC0 && point < 0x100 && point != 0xD7 && point != 0xF7)
        return point < 0xDF ? PR_CLASS_UPPER : PR_CLASS_LOWER;
    if (point >= 0x0E00 && is_complex(point))
        return PR_CLASS_COMPLEX;
    if (is_raised(point))
        return PR_CLASS_MARK;
    if (point == 0x200B) /* UAX #29 makes a space without width a control */
        return PR_CLASS_SPACE;
    return class_of_category(utf8proc_category((utf8proc_int32_t)point));
}
