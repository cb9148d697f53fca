/* people.c - the names of a brief, and who said what. */
/* SPDX-License-Identifier: MIT */
#include "brief/maker.h"

#include "base/table.h"
#include "document/sayings.h"
#include "english/inflect.h"

/* The name of the brief that equals a document's, or NULL. */
static struct pr_brief_name *same(struct pr_brief *brief,
                                  const struct pr_name *name)
{
    for (size_t n = 0; n < brief->name_count; n++)
        if (brief->names[n].kind == name->kind &&
            pr_str_equal(brief->names[n].shown, name->shown))
            return &brief->names[n];
    return NULL;
}

/* The English of a name that the glossary has as a whole. */
static precis_str english_of(struct pr_maker *maker, uint32_t document,
                             enum pr_name_kind kind,
                             const struct pr_mention *mention)
{
    const struct pr_match *match =
        pr_maker_match(maker, document, mention->first);
    if (!match || match->how == PR_MATCH_NONE || match->last != mention->last ||
        match->first != mention->first)
        return pr_str("", 0);
    bool word = mention->last == mention->first + 1 && !mention->acronym;
    if (kind == PR_NAME_PLACE || word) { /* Nord is a place, not the north */
        struct pr_sense sense;
        pr_glossary_sense(maker->input->glossary, match->sense, &sense);
        if (sense.pos != PR_ENTRY_NAME)
            return pr_str("", 0);
    }
    pr_buf_clear(&maker->buf);
    pr_match_english(maker->input->matcher, match, true, &maker->buf);
    return pr_maker_keep(maker, pr_buf_view(&maker->buf));
}

/* Its index in the brief, or PR_NO_ID. */
static uint32_t add_name(struct pr_maker *maker, uint32_t document,
                         const struct pr_name *name)
{
    struct pr_brief *brief = maker->brief;
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_mentions *mentions = &found->names.mentions;
    const struct pr_mention *first = &mentions->items[name->mentions[0]];
    const struct pr_token *tokens = found->document->tokens.items;
    struct pr_brief_name *made = same(brief, name);
    if (made) {
        made->count += name->count;
        return (uint32_t)(made - brief->names);
    }
    if (brief->name_count == PR_BRIEF_NAMES)
        return PR_NO_ID;
    made = &brief->names[brief->name_count++];
    *made = (struct pr_brief_name){
        .kind = name->kind,
        .shown = pr_maker_keep(maker, name->shown),
        .acronym = pr_maker_keep(maker, name->acronym),
        .function = pr_maker_keep(maker, name->function),
        .count = name->count,
        .place = pr_maker_place(maker, document, tokens[first->first].start,
                                tokens[first->last - 1].end),
    };
    if (name->function_first < name->function_last)
        made->function_english = pr_maker_phrase(
            maker, document, name->function_first, name->function_last, true);
    for (size_t i = 0;
         name->kind != PR_NAME_PERSON && i < name->count && !made->english.size;
         i++)
        made->english = english_of(maker, document, name->kind,
                                   &mentions->items[name->mentions[i]]);
    if (pr_str_equal(made->english, made->shown) ||
        pr_str_equal(made->english, made->acronym))
        made->english.size = 0;
    return (uint32_t)(made - brief->names);
}

/* Names of other kinds are shown only when the text repeats them. */
static bool shown(const struct pr_name *name)
{
    return name->kind != PR_NAME_OTHER || name->count > 1 || name->acronym.size;
}

void pr_maker_names(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    brief->names =
        pr_arena_array(&brief->arena, PR_BRIEF_NAMES, sizeof *brief->names);
    if (!brief->names) {
        maker->failed = true;
        return;
    }
    for (int kind = 0; kind < PR_NAME_KINDS; kind++)
        for (uint32_t d = 0; d < maker->input->count; d++) {
            struct pr_analysis_of *found = &maker->found[d];
            for (size_t n = 0; n < found->names.count; n++) {
                const struct pr_name *name = &found->names.items[n];
                if ((int)name->kind == kind)
                    found->brief_name[n] =
                        shown(name) ? add_name(maker, d, name) : PR_NO_ID;
            }
        }
}

/* ---- who said what */

/* Infinitives and the English verbs they stand for. */
static const char *const speech_verbs[] = {
#include "src/french/speech-verbs.inc"
};

static void set_speaker(struct pr_maker *maker, uint32_t document,
                        const struct pr_saying *saying,
                        struct pr_brief_quote *made)
{
    const struct pr_name *name = saying->name;
    if (name) {
        made->speaker = pr_maker_keep(maker, name->shown);
        if (name->function_first < name->function_last)
            made->speaker_english =
                pr_maker_phrase(maker, document, name->function_first,
                                name->function_last, true);
        if (saying->speaker_first < saying->speaker_last)
            made->called = pr_maker_text(maker, document, saying->speaker_first,
                                         saying->speaker_last);
    } else if (saying->speaker_first < saying->speaker_last) {
        made->speaker = pr_maker_text(maker, document, saying->speaker_first,
                                      saying->speaker_last);
        made->speaker_english = pr_maker_phrase(
            maker, document, saying->speaker_first, saying->speaker_last, true);
        if (pr_str_find(made->speaker, made->speaker_english, 0) <
            made->speaker.size)
            made->speaker_english.size = 0; /* names alone */
    }
}

/* Which pronoun ends in the clitic of "a-t-elle dit". */
static const char *pronoun_of(precis_str clitic)
{
    static const struct {
        const char *french, *english;
    } pronouns[] = {
        {"nous",      "we"  },
        {"Nous",      "we"  },
        {"Elles",     "they"},
        {"Ils",       "they"},
        {"Elle",      "she" },
        {"Il",        "he"  },
        {"On",        "one" },
        {"Je",        "I"   },
        {"j'",        "I"   },
        {"elles",     "they"},
        {"ils",       "they"},
        {"elle",      "she" },
        {"il",        "he"  },
        {"on",        "one" },
        {"je",        "I"   },
        {"lui",       "he"  },
        {"eux",       "they"},
        {"celui-ci",  "he"  },
        {"celui-là", "he"  },
        {"celle-ci",  "she" },
        {"celle-là", "she" },
        {"dernier",   "he"  },
        {"dernière", "she" }
    };
    for (size_t i = 0; i < PR_LENGTH(pronouns); i++)
        if (pr_str_ends(clitic, pr_str_from(pronouns[i].french)))
            return pronouns[i].english;
    return "he or she";
}

/* The reading of the form at t as a finite present of lemma, or as a present
 * participle, when no auxiliary makes a past of it; or NULL. */
static const struct pr_reading *present_of(const struct pr_document *from,
                                           uint32_t t, uint32_t lemma)
{
    const struct pr_token *tokens = from->tokens.items;
    const struct pr_form *form = &from->vocabulary->form[tokens[t].form];
    for (uint32_t u = t; u-- > 0 && t - u <= 3;)
        if (tokens[u].pos == PR_POS_AUX)
            return NULL;
    for (uint8_t r = 0; r < form->count; r++) {
        const struct pr_reading *reading =
            &from->vocabulary->reading[form->readings + r];
        if (reading->lemma == lemma &&
            (reading->tense == PR_PRESENT ||
             reading->tense == PR_PRESENT_PARTICIPLE))
            return reading;
    }
    return NULL;
}

/* The third person of several: assurent. */
enum { THEY = 1 << 2 };

/* The English form of a verb of saying: says, say, saying, said. */
static enum pr_inflection form_of(const struct pr_document *from, uint32_t t,
                                  uint32_t lemma)
{
    const struct pr_reading *present = present_of(from, t, lemma);
    if (!present)
        return PR_INFLECT_PAST;
    if (present->tense == PR_PRESENT_PARTICIPLE)
        return PR_INFLECT_GERUND;
    bool others = present->persons && !(present->persons & THEY);
    return present->number == PR_PLURAL || others ? PR_INFLECT_NONE
                                                  : PR_INFLECT_THIRD_PERSON;
}

/* The verb of saying, as the text has it and in English: says, said. */
static void set_verb(struct pr_maker *maker, uint32_t document,
                     const struct pr_quote *quote, struct pr_brief_quote *made)
{
    const struct pr_document *from = maker->found[document].document;
    made->verb = pr_maker_text(maker, document, quote->verb, quote->verb + 1);
    const struct pr_table table = PR_TABLE(speech_verbs);
    precis_str verb = pr_table_find(
        &table, pr_intern_str(&from->vocabulary->terms, quote->lemma));
    if (!verb.size)
        return;
    pr_buf_clear(&maker->buf);
    pr_inflect(verb, PR_POS_VERB, form_of(from, quote->verb, quote->lemma),
               &maker->buf);
    made->verb_english = pr_maker_keep(maker, pr_buf_view(&maker->buf));
}

static void add_quote(struct pr_maker *maker, uint32_t document,
                      const struct pr_saying *saying)
{
    struct pr_brief *brief = maker->brief;
    const struct pr_analysis_of *found = &maker->found[document];
    const struct pr_token *tokens = found->document->tokens.items;
    const struct pr_quote *quote = &saying->quote;
    struct pr_brief_quote made = {.direct = quote->direct};
    if (brief->quote_count == PR_BRIEF_QUOTES)
        return;
    set_speaker(maker, document, saying, &made);
    if (quote->verb != PR_NO_ID)
        set_verb(maker, document, quote, &made);
    if (quote->pronoun != PR_NO_ID)
        made.pronoun =
            pronoun_of(pr_token_str(found->document, &tokens[quote->pronoun]));
    uint32_t sentence = pr_maker_sentence_of(maker, document, quote->first);
    if (!made.speaker.size && !made.pronoun && !made.verb.size &&
        !found->chosen[sentence])
        return;
    made.text = pr_maker_text(maker, document, quote->first, quote->last);
    made.sentence = found->chosen[sentence];
    made.place = pr_maker_place(maker, document, tokens[quote->first].start,
                                tokens[quote->last - 1].end);
    brief->quotes[brief->quote_count++] = made;
}

void pr_maker_quotes(struct pr_maker *maker)
{
    struct pr_brief *brief = maker->brief;
    struct pr_sayings sayings = {0};
    brief->quotes =
        pr_arena_array(&brief->arena, PR_BRIEF_QUOTES, sizeof *brief->quotes);
    maker->failed |= !brief->quotes;
    for (uint32_t d = 0; brief->quotes && d < maker->input->count; d++) {
        sayings.count = 0;
        maker->failed |= !pr_sayings_find(maker->found[d].document,
                                          &maker->found[d].names, &sayings);
        for (size_t i = 0; i < sayings.count; i++)
            add_quote(maker, d, &sayings.items[i]);
    }
    pr_sayings_done(&sayings);
}
