/* phrase.c - say a French noun phrase in English, in the order of English. */
/* SPDX-License-Identifier: MIT */
#include "brief/phrase.h"

#include "english/figures.h"

/* French words that link, and the articles behind them. */
static const struct {
    const char *french, *english;
} links[] = {
    {"de",     "of"     },
    {"d'",     "of"     },
    {"du",     "of the" },
    {"des",    "of the" },
    {"à",     "at"     },
    {"au",     "at the" },
    {"aux",    "at the" },
    {"chez",   "at"     },
    {"dans",   "in"     },
    {"en",     "in"     },
    {"pour",   "for"    },
    {"sur",    "on"     },
    {"et",     "and"    },
    {"ou",     "or"     },
    {"par",    "by"     },
    {"avec",   "with"   },
    {"contre", "against"},
    {"entre",  "between"},
    {",",      ","      },
};

static precis_str key_of(const struct pr_document *from, uint32_t t)
{
    const struct pr_form *form =
        &from->vocabulary->form[from->tokens.items[t].form];
    return pr_intern_str(&from->vocabulary->terms, form->key);
}

static const char *link_of(precis_str key)
{
    for (size_t i = 0; i < PR_LENGTH(links); i++)
        if (pr_str_is(key, links[i].french))
            return links[i].english;
    return NULL;
}

/* The figure of the document that begins at token t, or NULL. */
static const struct pr_figure *figure_at(const struct pr_analysis_of *found,
                                         uint32_t t)
{
    size_t low = 0, high = found->figures.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (found->figures.items[middle].first < t)
            low = middle + 1;
        else
            high = middle;
    }
    bool at =
        low < found->figures.count && found->figures.items[low].first == t;
    return at ? &found->figures.items[low] : NULL;
}

/* "de 61 ans" of a person is an age. */
static bool is_age(const struct pr_phrase *phrase,
                   const struct pr_figure *figure)
{
    return phrase->count && pr_str_is(phrase->link, "of") &&
           (!strcmp(figure->unit, "age") || !strcmp(figure->unit, "year"));
}

/* Add the figure at t; where it ends, or t. */
static uint32_t add_figure(struct pr_phrase *phrase, uint32_t t)
{
    struct pr_maker *maker = phrase->maker;
    const struct pr_figure *figure =
        figure_at(&maker->found[phrase->document], t);
    if (!figure || figure->last > phrase->last || figure->last <= t)
        return t;
    pr_buf_clear(&maker->buf);
    pr_figure_english(figure, &maker->options->style, &maker->buf);
    precis_str english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    if (is_age(phrase, figure) && pr_str_ends(english, PR_STR(" years"))) {
        english.size -= strlen(" years");
        phrase->link = PR_STR("aged");
    } else if (pr_str_starts(english, PR_STR("aged "))) {
        phrase->link = pr_str("", 0);
    }
    pr_phrase_add(phrase, PR_PART_OTHER, english);
    return figure->last;
}

/* True when English ends in a preposition of its own: close to. */
static bool ends_linked(precis_str english)
{
    static const char *const ends[] = {" to",  " of", " with", " from",
                                       " for", " by", " in",   " on"};
    for (size_t i = 0; i < PR_LENGTH(ends); i++)
        if (pr_str_ends(english, pr_str_from(ends[i])))
            return true;
    return false;
}

/* cité par, réalisé auprès de: what a participle takes follows it. */
static bool takes_more(const struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    if (t >= phrase->last || from->tokens.items[t].pos != PR_POS_ADP)
        return false;
    const char *link = link_of(key_of(from, t));
    return !link || strncmp(link, "of", 2) != 0;
}

/* Add the English of what ends before token end and has its head at head. */
static void add_word(struct pr_phrase *phrase, uint32_t head, uint32_t end,
                     precis_str english)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    const struct pr_token *token = &from->tokens.items[head];
    const struct pr_reading *reading =
        pr_vocabulary_reading(from->vocabulary, token);
    bool participle = token->pos == PR_POS_VERB &&
                      reading->tense == PR_PAST_PARTICIPLE &&
                      !takes_more(phrase, end);
    if (token->pos == PR_POS_NOUN) {
        pr_phrase_add(phrase, PR_PART_NOUN, english);
        if (phrase->count) {
            phrase->parts[phrase->count - 1].gender = reading->gender;
            phrase->parts[phrase->count - 1].number = reading->number;
        }
    } else if ((token->pos == PR_POS_ADJ || participle) &&
               !ends_linked(english)) {
        pr_phrase_adjective(phrase, english, reading);
    } else {
        pr_phrase_add(phrase, PR_PART_OTHER, english);
    }
}

/* Words of an entry that is looked for behind the start of another. */
enum { ENTRY_WORDS = 6 };

/* Add what the glossary has as a noun or adjective from token t on, whatever
 * the matcher chose; where it ends, by end, or t. */
static uint32_t add_looked_up(struct pr_phrase *phrase, uint32_t t,
                              uint32_t end)
{
    struct pr_maker *maker = phrase->maker;
    if (end > t + ENTRY_WORDS)
        end = t + ENTRY_WORDS;
    for (; end > t; end--) {
        precis_str french = pr_maker_text(maker, phrase->document, t, end);
        precis_str english = pr_maker_look_up(maker, french, PR_ENTRY_NOUN);
        if (!english.size && end == t + 1)
            english = pr_maker_look_up(maker, french, PR_ENTRY_ADJ);
        if (!english.size)
            continue;
        add_word(phrase, t, end, english);
        return end;
    }
    return t;
}

/* True for the word of somebody's function that is no noun by its looks:
 * directrice is a director, not guiding. */
static bool is_head(const struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    const struct pr_token *token = &from->tokens.items[t];
    return phrase->person && !phrase->count && token->pos != PR_POS_NOUN &&
           pr_gazetteer_word(pr_token_str(from, token), key_of(from, t)) &
               PR_WORD_FUNCTION;
}

/* The mention that begins at token t, or inside [t, last) and ends behind it;
 * NULL when there is none. */
static const struct pr_mention *mention_in(const struct pr_phrase *phrase,
                                           uint32_t t, uint32_t last)
{
    const struct pr_names *names =
        &phrase->maker->found[phrase->document].names;
    const struct pr_mention *mention = pr_names_mention_from(names, t);
    if (!mention || mention->last > phrase->last || mention->first >= last)
        return NULL;
    return mention->first == t || mention->last > last ? mention : NULL;
}

static enum pr_name_kind kind_of(const struct pr_phrase *phrase,
                                 const struct pr_mention *mention)
{
    const struct pr_names *names =
        &phrase->maker->found[phrase->document].names;
    return names->items[names->owner[mention - names->mentions.items]].kind;
}

/* True for a word that is a name by our lists, Libération; not Parlement. */
static bool is_listed(const struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    return pr_gazetteer_name(pr_token_str(from, &from->tokens.items[t])) !=
           PR_NAME_KINDS;
}

/* True when a match is the English of a phrase's part: no common noun that a
 * name hides, Libération, and no link. */
static bool is_entry(const struct pr_phrase *phrase,
                     const struct pr_match *match,
                     const struct pr_mention *mention)
{
    if (!match || match->how == PR_MATCH_NONE || match->last > phrase->last)
        return false;
    if (!mention)
        return true;
    struct pr_sense sense;
    pr_glossary_sense(phrase->maker->input->glossary, match->sense, &sense);
    return mention->first == match->first && mention->last <= match->last &&
           (sense.pos == PR_ENTRY_NAME || match->last > match->first + 1 ||
            mention->acronym || !is_listed(phrase, match->first));
}

/* Add a name as English calls it, when the glossary has it, or as it stands.
 * False for one that a common noun begins and the glossary does not have. */
static bool add_mention(struct pr_phrase *phrase,
                        const struct pr_mention *mention)
{
    struct pr_maker *maker = phrase->maker;
    const struct pr_token *tokens =
        maker->found[phrase->document].document->tokens.items;
    precis_str french =
        pr_maker_text(maker, phrase->document, mention->first, mention->last);
    bool several = mention->last > mention->first + 1 || mention->acronym;
    precis_str english = several
                             ? pr_maker_look_up(maker, french, PR_ENTRY_NAME)
                             : pr_str("", 0);
    if (several && !english.size)
        english = pr_maker_look_up(maker, french, PR_ENTRY_NOUN);
    if (!english.size && !(tokens[mention->first].flags & PR_TOKEN_UPPER))
        return false;
    if (!english.size)
        phrase->link = pr_phrase_bare(phrase->link);
    pr_phrase_add(phrase, PR_PART_NAME, english.size ? english : french);
    return true;
}

static void add_entry(struct pr_phrase *phrase, const struct pr_match *match,
                      bool place)
{
    struct pr_maker *maker = phrase->maker;
    pr_buf_clear(&maker->buf);
    pr_match_english(maker->input->matcher, match, true, &maker->buf);
    precis_str english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
    if (place && !pr_str_ends(english, PR_STR("s")))
        phrase->link = pr_phrase_bare(phrase->link);
    add_word(phrase, match->head, match->last, english);
}

/* Add a content word without an entry. */
static void add_unknown(struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    const struct pr_token *token = &from->tokens.items[t];
    struct pr_buf *buf = &phrase->maker->buf;
    if (token->kind != PR_WORD || token->flags & PR_TOKEN_STOP ||
        (token->pos != PR_POS_NOUN && token->pos != PR_POS_ADJ &&
         token->pos != PR_POS_PROPN && token->pos != PR_POS_X))
        return;
    phrase->unknown++;
    pr_buf_clear(buf);
    pr_buf_char(buf, '[');
    pr_buf_str(buf, pr_token_str(from, token));
    pr_buf_char(buf, ']');
    add_word(phrase, t, t + 1, pr_maker_keep(phrase->maker, pr_buf_view(buf)));
}

/* Remember the link or article at t, which is nothing by itself. */
static bool add_link(struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_document *from =
        phrase->maker->found[phrase->document].document;
    precis_str key = key_of(from, t);
    const char *link = link_of(key);
    bool own =
        phrase->count && ends_linked(phrase->parts[phrase->count - 1].text);
    if (link)
        phrase->link = own ? pr_str("", 0) : pr_str_from(link);
    else if (from->tokens.items[t].pos == PR_POS_DET)
        pr_phrase_article(phrase, key);
    return link || from->tokens.items[t].pos == PR_POS_DET;
}

/* Add what stands at t; where it ends. */
static uint32_t add_at(struct pr_phrase *phrase, uint32_t t)
{
    const struct pr_match *match =
        pr_maker_match(phrase->maker, phrase->document, t);
    uint32_t last = match ? match->last : t + 1;
    const struct pr_mention *mention = mention_in(phrase, t, last);
    uint32_t end = add_figure(phrase, t);
    bool alone = last == t + 1;
    if (end > t)
        return end;
    if (alone && !mention && add_link(phrase, t))
        return t + 1;
    if (!is_head(phrase, t) && is_entry(phrase, match, mention)) {
        add_entry(phrase, match,
                  mention && kind_of(phrase, mention) == PR_NAME_PLACE);
        return last;
    }
    if (mention && mention->first == t) {
        if (add_mention(phrase, mention))
            return mention->last;
        if (is_entry(phrase, match, NULL)) {
            add_entry(phrase, match, false);
            return last;
        }
    }
    const struct pr_token *token =
        &phrase->maker->found[phrase->document].document->tokens.items[t];
    if (token->pos == PR_POS_AUX || token->pos == PR_POS_VERB ||
        token->pos == PR_POS_ADV || token->pos == PR_POS_PRON)
        return t + 1;
    end = add_looked_up(phrase, t,
                        mention && mention->first > t ? mention->first
                                                      : phrase->last);
    if (end > t)
        return end;
    add_unknown(phrase, t);
    return t + 1;
}

precis_str pr_maker_phrase(struct pr_maker *maker, uint32_t document,
                           uint32_t first, uint32_t last, bool person)
{
    struct pr_phrase phrase = {
        .maker = maker, .document = document, .last = last, .person = person};
    for (uint32_t t = first; t < last;)
        t = add_at(&phrase, t);
    if (phrase.unknown * 2 > phrase.count)
        return pr_str("", 0); /* more French than English */
    pr_buf_clear(&maker->buf);
    pr_phrase_write(&phrase, &maker->buf);
    return pr_maker_keep(maker, pr_buf_view(&maker->buf));
}
