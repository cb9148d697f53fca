/* phrase_order.c - put the parts of a French noun phrase in English order. */
/* SPDX-License-Identifier: MIT */
#include "brief/phrase.h"

void pr_phrase_article(struct pr_phrase *phrase, precis_str key)
{
    static const struct {
        const char *link, *with;
    } articles[] = {
        {"of",      "of the"     },
        {"at",      "at the"     },
        {"in",      "in the"     },
        {"for",     "for the"    },
        {"on",      "on the"     },
        {"and",     "and the"    },
        {"by",      "by the"     },
        {"with",    "with the"   },
        {"against", "against the"}
    };
    bool definite = pr_str_is(key, "le") || pr_str_is(key, "la") ||
                    pr_str_is(key, "l'") || pr_str_is(key, "les");
    for (size_t i = 0; definite && i < PR_LENGTH(articles); i++)
        if (pr_str_is(phrase->link, articles[i].link)) {
            phrase->link = pr_str_from(articles[i].with);
            return;
        }
}

precis_str pr_phrase_bare(precis_str link)
{
    return pr_str_ends(link, PR_STR(" the"))
               ? pr_str_slice(link, 0, link.size - strlen(" the"))
               : link;
}

void pr_phrase_add(struct pr_phrase *phrase, enum pr_part_kind kind,
                   precis_str text)
{
    if (!text.size || phrase->count == PR_PHRASE_PARTS)
        return;
    phrase->parts[phrase->count++] =
        (struct pr_part){.link = phrase->link, .text = text, .kind = kind};
    phrase->link = pr_str("", 0);
}

/* True when an adjective may belong to a noun by gender and number. */
static bool agrees(const struct pr_part *noun,
                   const struct pr_reading *adjective)
{
    bool other =
        (noun->gender == PR_MASCULINE && adjective->gender == PR_FEMININE) ||
        (noun->gender == PR_FEMININE && adjective->gender == PR_MASCULINE);
    bool many =
        (noun->number == PR_SINGULAR || noun->number == PR_PLURAL) &&
        (adjective->number == PR_SINGULAR || adjective->number == PR_PLURAL) &&
        noun->number != adjective->number;
    return !other && !many;
}

/* The nearest noun that an adjective behind it may belong to, or count. */
static size_t noun_of(const struct pr_phrase *phrase,
                      const struct pr_reading *adjective)
{
    for (size_t p = phrase->count; p-- > 0;)
        if (phrase->parts[p].kind == PR_PART_NOUN &&
            agrees(&phrase->parts[p], adjective))
            return p;
    return phrase->count;
}

void pr_phrase_adjective(struct pr_phrase *phrase, precis_str text,
                         const struct pr_reading *reading)
{
    size_t noun = noun_of(phrase, reading);
    if (!text.size || phrase->count == PR_PHRASE_PARTS)
        return;
    if (phrase->link.size || noun == phrase->count) {
        pr_phrase_add(phrase, PR_PART_ADJECTIVE, text);
        return;
    }
    const precis_str former = PR_STR("former ");
    struct pr_part *owner = &phrase->parts[noun];
    if (pr_str_starts(owner->text, former) && !owner->moved) {
        precis_str rest =
            pr_str_slice(owner->text, former.size, owner->text.size);
        struct pr_buf *buf = &phrase->maker->buf;
        pr_buf_clear(buf);
        pr_buf_str(buf, former);
        pr_buf_str(buf, text);
        text = pr_maker_keep(phrase->maker, pr_buf_view(buf));
        owner->text = rest;
    }
    size_t at = noun - owner->moved++;
    struct pr_part *made = &phrase->parts[at];
    memmove(made + 1, made, (phrase->count - at) * sizeof *made);
    *made = (struct pr_part){
        .link = made[1].link, .text = text, .kind = PR_PART_ADJECTIVE};
    made[1].link = pr_str("", 0);
    phrase->count++;
}

void pr_phrase_write(const struct pr_phrase *phrase, struct pr_buf *buf)
{
    for (size_t p = 0; p < phrase->count; p++) {
        precis_str link = p ? phrase->parts[p].link : pr_str("", 0);
        if (p && !pr_str_is(link, ","))
            pr_buf_char(buf, ' ');
        pr_buf_str(buf, link);
        if (link.size)
            pr_buf_char(buf, ' ');
        pr_buf_str(buf, phrase->parts[p].text);
    }
}
