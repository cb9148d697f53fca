/* alternates.c - other spellings and forms that should find a headword. */
/* SPDX-License-Identifier: MIT */
#include "exchange/alternates.h"

#include "french/lexicon.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

/* Endings of a singular and what plurals and feminines have instead; the
 * lexicon confirms what is made of them. */
static const struct {
    const char *from, *to;
} endings[] = {
    {"",    "s"    },
    {"",    "x"    },
    {"al",  "aux"  },
    {"ail", "aux"  },
    {"",    "e"    },
    {"",    "es"   },
    {"er",  "ère" },
    {"er",  "ères"},
    {"eur", "euse" },
    {"eur", "euses"},
    {"eur", "rice" },
    {"eur", "rices"},
    {"eux", "euse" },
    {"eux", "euses"},
    {"f",   "ve"   },
    {"f",   "ves"  },
    {"l",   "lle"  },
    {"l",   "lles" },
    {"n",   "nne"  },
    {"n",   "nnes" },
    {"t",   "tte"  },
    {"t",   "ttes" },
    {"s",   "sse"  },
    {"s",   "sses" },
    {"et",  "ète" },
    {"et",  "ètes"},
    {"c",   "que"  },
    {"c",   "ques" },
    {"c",   "che"  },
    {"c",   "ches" },
    {"g",   "gue"  },
    {"g",   "gues" },
    {"eau", "elle" },
    {"eau", "elles"},
    {"ou",  "olle" },
    {"ou",  "olles"},
};

/* Add s, no view of buf, unless it is head or stands in buf from start. */
static void add(struct pr_buf *buf, size_t start, precis_str head, precis_str s)
{
    precis_str rest = pr_str_slice(pr_buf_view(buf), start, buf->size), part;
    if (pr_str_equal(s, head) || !s.size)
        return;
    while (pr_str_split(&rest, '\0', &part))
        if (pr_str_equal(part, s))
            return;
    pr_buf_str(buf, s);
    pr_buf_char(buf, '\0');
}

static void add_folded(struct pr_buf *buf, size_t start, precis_str head,
                       precis_str s, unsigned what)
{
    struct pr_buf folded = {0};
    pr_fold(s, what, &folded);
    add(buf, start, head, pr_buf_view(&folded));
    buf->failed |= folded.failed;
    pr_buf_done(&folded);
}

/* s with ' for ’ or the other way round. */
static void add_apostrophes(struct pr_buf *buf, size_t start, precis_str head,
                            precis_str s)
{
    struct pr_buf straight = {0}, curly = {0};
    precis_str typographic = PR_STR("’");
    for (size_t i = 0; i < s.size; i++) {
        bool found = pr_str_starts(pr_str_slice(s, i, s.size), typographic);
        if (found)
            i += typographic.size - 1;
        if (found || s.bytes[i] == '\'') {
            pr_buf_char(&straight, '\'');
            pr_buf_str(&curly, typographic);
        } else {
            pr_buf_char(&straight, s.bytes[i]);
            pr_buf_char(&curly, s.bytes[i]);
        }
    }
    add(buf, start, head, pr_buf_view(&straight));
    add(buf, start, head, pr_buf_view(&curly));
    buf->failed |= straight.failed || curly.failed;
    pr_buf_done(&straight);
    pr_buf_done(&curly);
}

/* l' and d' stand before vowels and many h. */
static void add_elided(struct pr_buf *buf, size_t start, precis_str head)
{
    struct pr_buf bare = {0}, elided = {0};
    uint32_t point;
    size_t size = head.size ? pr_utf8_decode(head.bytes, head.size, &point) : 0;
    pr_fold(pr_str(head.bytes, size),
            PR_FOLD_CASE | PR_FOLD_ACCENTS | PR_FOLD_SIGNS, &bare);
    bool vowel = bare.size && strchr("aeiouyh", bare.bytes[0]) &&
                 !pr_str_starts(head, PR_STR("d'"));
    for (size_t e = 0; vowel && e < 2; e++) {
        pr_buf_clear(&elided);
        pr_buf_text(&elided, e ? "d'" : "l'");
        pr_buf_str(&elided, head);
        add(buf, start, head, pr_buf_view(&elided));
        add_apostrophes(buf, start, head, pr_buf_view(&elided));
    }
    buf->failed |= bare.failed || elided.failed;
    pr_buf_done(&bare);
    pr_buf_done(&elided);
}

/* Does the lexicon have form as a plural or feminine of head? */
static bool is_form_of(const struct pr_lexicon *lexicon, precis_str form,
                       precis_str head)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    struct pr_buf lemma = {0};
    size_t count = form.size <= PR_LEXICON_WORD_MAX
                       ? pr_lexicon_find(lexicon, form, found)
                       : 0;
    bool yes = false;
    for (size_t a = 0; a < count && !yes; a++) {
        pr_buf_clear(&lemma);
        pr_analysis_lemma(&found[a], form, &lemma);
        yes = found[a].number && pr_str_equal(pr_buf_view(&lemma), head);
    }
    pr_buf_done(&lemma);
    return yes;
}

static void add_inflected(struct pr_buf *buf, size_t start, precis_str head,
                          const struct pr_lexicon *lexicon)
{
    struct pr_buf form = {0};
    for (size_t e = 0; e < PR_LENGTH(endings); e++) {
        precis_str from = pr_str_from(endings[e].from);
        if (!pr_str_ends(head, from) || from.size >= head.size)
            continue;
        pr_buf_clear(&form);
        pr_buf_append(&form, head.bytes, head.size - from.size);
        pr_buf_text(&form, endings[e].to);
        if (is_form_of(lexicon, pr_buf_view(&form), head))
            add(buf, start, head, pr_buf_view(&form));
    }
    buf->failed |= form.failed;
    pr_buf_done(&form);
}

void pr_alternates(precis_str head, const struct pr_lexicon *lexicon,
                   struct pr_buf *buf)
{
    size_t start = buf->size;
    if (lexicon && pr_str_find(head, PR_STR(" "), 0) == head.size)
        add_inflected(buf, start, head, lexicon);
    struct pr_buf forms = {0};
    pr_buf_str(&forms, pr_str_slice(pr_buf_view(buf), start, buf->size));
    precis_str rest = pr_buf_view(&forms), form;
    while (pr_str_split(&rest, '\0', &form))
        add_folded(buf, start, head, form, PR_FOLD_KEY | PR_FOLD_ACCENTS);
    buf->failed |= forms.failed;
    pr_buf_done(&forms);
    add_folded(buf, start, head, head, PR_FOLD_CASE);
    add_folded(buf, start, head, head, PR_FOLD_SIGNS);
    add_folded(buf, start, head, head, PR_FOLD_KEY);
    add_folded(buf, start, head, head, PR_FOLD_KEY | PR_FOLD_ACCENTS);
    add_apostrophes(buf, start, head, head);
    add_elided(buf, start, head);
}
