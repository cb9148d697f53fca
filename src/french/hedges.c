/* hedges.c - find where a French sentence does not vouch for what it says. */
/* SPDX-License-Identifier: MIT */
#include "french/hedges.h"

#include "base/str.h"
#include "french/hedge_finder.h"

/* The longest source, in tokens. */
enum { SOURCE_MAX = 24 };

/* How a phrase stands to who is quoted. */
enum follow {
    NOTHING,
    SOURCE, /* the source follows: selon X                  */
    PHRASE  /* the rest of the phrase is it: de source sûre */
};

/* Folded words parted by one space; an elided word is one of them. A word
 * with a final * stands for all words that begin so. */
static const struct {
    const char *words;
    enum pr_hedge_kind kind;
    enum follow follow;
} phrases[] = {
    {"selon la rumeur",                             PR_HEDGE_UNCONFIRMED, NOTHING},
    {"selon",                                       PR_HEDGE_SOURCE,      SOURCE },
    {"d' après",                                   PR_HEDGE_SOURCE,      SOURCE },
    {"de l' avis de",                               PR_HEDGE_SOURCE,      SOURCE },
    {"de l' avis des",                              PR_HEDGE_SOURCE,      SOURCE },
    {"de l' avis du",                               PR_HEDGE_SOURCE,      SOURCE },
    {"aux yeux de",                                 PR_HEDGE_SOURCE,      SOURCE },
    {"aux yeux des",                                PR_HEDGE_SOURCE,      SOURCE },
    {"aux yeux du",                                 PR_HEDGE_SOURCE,      SOURCE },
    {"de source",                                   PR_HEDGE_SOURCE,      PHRASE },
    {"de sources",                                  PR_HEDGE_SOURCE,      PHRASE },
    {"à en croire",                                PR_HEDGE_CLAIM,       SOURCE },
    {"si l' on en croit",                           PR_HEDGE_CLAIM,       SOURCE },
    {"aux dires de",                                PR_HEDGE_CLAIM,       SOURCE },
    {"aux dires des",                               PR_HEDGE_CLAIM,       SOURCE },
    {"aux dires du",                                PR_HEDGE_CLAIM,       SOURCE },
    {"soi-disant",                                  PR_HEDGE_ALLEGED,     NOTHING},
    {"soupçonné* d*",                             PR_HEDGE_ALLEGED,     NOTHING},
    {"suspecté* d*",                               PR_HEDGE_ALLEGED,     NOTHING},
    {"accusé* d*",                                 PR_HEDGE_ALLEGED,     NOTHING},
    {"il paraît que",                              PR_HEDGE_SEEMING,     NOTHING},
    {"il paraît qu'",                              PR_HEDGE_SEEMING,     NOTHING},
    {"à ce qu' il paraît",                        PR_HEDGE_SEEMING,     NOTHING},
    {"paraît-il",                                  PR_HEDGE_SEEMING,     NOTHING},
    {"paraît -il",                                 PR_HEDGE_SEEMING,     NOTHING},
    {"semble -t-il",                                PR_HEDGE_SEEMING,     NOTHING},
    {"apparemment",                                 PR_HEDGE_SEEMING,     NOTHING},
    {"visiblement",                                 PR_HEDGE_SEEMING,     NOTHING},
    {"en apparence",                                PR_HEDGE_SEEMING,     NOTHING},
    {"selon toute vraisemblance",                   PR_HEDGE_POSSIBLE,    NOTHING},
    {"vraisemblablement",                           PR_HEDGE_POSSIBLE,    NOTHING},
    {"probablement",                                PR_HEDGE_POSSIBLE,    NOTHING},
    {"sans doute",                                  PR_HEDGE_POSSIBLE,    NOTHING},
    {"peut-être",                                  PR_HEDGE_POSSIBLE,    NOTHING},
    {"éventuellement",                             PR_HEDGE_POSSIBLE,    NOTHING},
    {"il se peut",                                  PR_HEDGE_POSSIBLE,    NOTHING},
    {"il est possible que",                         PR_HEDGE_POSSIBLE,    NOTHING},
    {"il est possible qu'",                         PR_HEDGE_POSSIBLE,    NOTHING},
    {"il est probable que",                         PR_HEDGE_POSSIBLE,    NOTHING},
    {"il est probable qu'",                         PR_HEDGE_POSSIBLE,    NOTHING},
    {"non confirmé*",                              PR_HEDGE_UNCONFIRMED, NOTHING},
    {"non vérifié*",                              PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pas été confirmé*",                        PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pas encore été confirmé*",                 PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pas confirmé*",                              PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pas pu être vérifié*",                     PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pas été vérifié*",                        PR_HEDGE_UNCONFIRMED, NOTHING},
    {"pu être vérifié* de source indépendante", PR_HEDGE_UNCONFIRMED, NOTHING},
    {"sans confirmation",                           PR_HEDGE_UNCONFIRMED, NOTHING},
    {"reste* à confirmer",                         PR_HEDGE_UNCONFIRMED, NOTHING},
    {"sous réserve de confirmation",               PR_HEDGE_UNCONFIRMED, NOTHING},
    {"la rumeur",                                   PR_HEDGE_UNCONFIRMED, NOTHING},
    {"des rumeurs",                                 PR_HEDGE_UNCONFIRMED, NOTHING},
    {"le bruit court",                              PR_HEDGE_UNCONFIRMED, NOTHING},
};

precis_str pr_hedger_key(const struct pr_hedger *h, size_t t)
{
    if (t >= h->count)
        return pr_str("", 0);
    const struct pr_form *form = &h->vocabulary->form[h->tokens[t].form];
    return pr_intern_str(&h->vocabulary->terms, form->key);
}

precis_str pr_hedger_lemma(const struct pr_hedger *h, size_t t)
{
    if (t >= h->count)
        return pr_str("", 0);
    return pr_intern_str(&h->vocabulary->terms, pr_hedger_reading(h, t)->lemma);
}

static bool listed(precis_str word, const char *words)
{
    precis_str rest = pr_str_from(words), one;
    while (word.size && pr_str_split(&rest, ' ', &one))
        if (pr_str_equal(word, one))
            return true;
    return false;
}

bool pr_hedger_in(const struct pr_hedger *h, size_t t, const char *words)
{
    return listed(pr_hedger_key(h, t), words);
}

bool pr_hedger_lemma_in(const struct pr_hedger *h, size_t t, const char *words)
{
    return listed(pr_hedger_lemma(h, t), words);
}

const struct pr_reading *pr_hedger_reading(const struct pr_hedger *h, size_t t)
{
    return t < h->count ? pr_vocabulary_reading(h->vocabulary, &h->tokens[t])
                        : NULL;
}

unsigned pr_hedger_pos(const struct pr_hedger *h, size_t t)
{
    return t < h->count ? h->tokens[t].pos : PR_POS_PUNCT;
}

/* Does any reading of the token have the tense? */
static bool may_be(const struct pr_hedger *h, size_t t, enum pr_tense tense)
{
    if (t >= h->count)
        return false;
    const struct pr_form *form = &h->vocabulary->form[h->tokens[t].form];
    for (size_t r = 0; r < form->count; r++)
        if (h->vocabulary->reading[form->readings + r].tense == tense)
            return true;
    return false;
}

bool pr_hedger_infinitive(const struct pr_hedger *h, size_t t)
{
    return may_be(h, t, PR_INFINITIVE) && pr_hedger_pos(h, t) != PR_POS_DET;
}

bool pr_hedger_participle(const struct pr_hedger *h, size_t t)
{
    unsigned pos = pr_hedger_pos(h, t);
    if (pr_hedger_in(h, t, "été"))
        return pos != PR_POS_NOUN || pr_hedger_pos(h, t - 1) != PR_POS_DET;
    return may_be(h, t, PR_PAST_PARTICIPLE) && pos != PR_POS_DET &&
           pos != PR_POS_ADP && pos != PR_POS_ADV;
}

bool pr_hedger_stop(const struct pr_hedger *h, size_t t)
{
    return t >= h->count || pr_hedger_in(h, t, ", ; : . ! ? … « » \" ( ) – —");
}

/* The phrase's words stand at t: where they end, else t. */
static size_t match(const struct pr_hedger *h, size_t t, const char *words)
{
    precis_str rest = pr_str_from(words), word;
    size_t n = t;
    while (pr_str_split(&rest, ' ', &word)) {
        precis_str key = pr_hedger_key(h, n);
        bool open = word.size && word.bytes[word.size - 1] == '*';
        if (open)
            word.size--;
        bool same = open ? pr_str_starts(key, word) : pr_str_equal(key, word);
        if (!key.size || !same)
            return t;
        n++;
    }
    return n;
}

/* selon l'âge, selon les cas: depending on, not according to. */
static bool is_measure(const struct pr_hedger *h, size_t t)
{
    size_t n = t;
    while (pr_hedger_pos(h, n) == PR_POS_DET ||
           pr_hedger_in(h, n, "le la les l' un une des leur leurs son sa ses"))
        n++;
    return pr_hedger_in(
        h, n,
        "que qu' lequel laquelle lesquels lesquelles cas âge âges saison "
        "saisons région régions pays besoin "
        "besoins calendrier critère critères modalité modalités condition "
        "conditions règle règles méthode méthodes procédure procédures "
        "principe formule ordre rythme moyens niveau taille type usage "
        "goût goûts circonstances secteur secteurs année années revenu "
        "revenus profil jour jours heure heures période schéma "
        "mode barème ressources situation");
}

/* Write where the source that begins at t ends: at a mark or a verb. */
static size_t source_end(const struct pr_hedger *h, size_t t)
{
    size_t n = t;
    while (n < h->count && n < t + SOURCE_MAX && !pr_hedger_stop(h, n)) {
        const struct pr_reading *reading = pr_hedger_reading(h, n);
        bool finite = n > t && h->tokens[n].pos >= PR_POS_ADJ &&
                      (h->tokens[n].pos == PR_POS_AUX ||
                       h->tokens[n].pos == PR_POS_VERB) &&
                      reading->tense >= PR_PRESENT &&
                      reading->tense <= PR_CONDITIONAL;
        if (finite || pr_hedger_in(h, n, "que qu' qui"))
            break;
        n++;
    }
    return n;
}

static bool add(const struct pr_hedger *h, struct pr_hedges *hedges,
                enum pr_hedge_kind kind, size_t first, size_t last,
                size_t source, size_t source_last)
{
    struct pr_hedge *hedge = pr_hedges_add(hedges);
    if (!hedge)
        return false;
    hedge->kind = kind;
    hedge->start = h->tokens[first].start;
    hedge->end = h->tokens[last - 1].end;
    hedge->source_start = hedge->source_end = hedge->end;
    if (source < source_last) {
        hedge->source_start = h->tokens[source].start;
        hedge->source_end = h->tokens[source_last - 1].end;
    }
    return true;
}

/* A phrase of the table at t: where it ends, else t. */
static size_t find_phrase(const struct pr_hedger *h, size_t t,
                          struct pr_hedges *hedges, bool *ok)
{
    precis_str key = pr_hedger_key(h, t);
    for (size_t p = 0; p < PR_LENGTH(phrases); p++) {
        if (!key.size || phrases[p].words[0] != key.bytes[0])
            continue;
        size_t end = match(h, t, phrases[p].words);
        if (end == t)
            continue;
        size_t source = end, last = end;
        if (phrases[p].follow == SOURCE) {
            last = source_end(h, end);
            if (last == end || is_measure(h, end))
                return t;
        } else if (phrases[p].follow == PHRASE) {
            unsigned pos = pr_hedger_pos(h, end);
            if (pos != PR_POS_ADJ && pos != PR_POS_VERB && pos != PR_POS_ADV &&
                pos != PR_POS_NOUN)
                return t;
            source = t + 1;
            last = end + 1;
        }
        *ok = add(h, hedges, phrases[p].kind, t, end, source, last);
        return end;
    }
    return t;
}

/* présumé, supposé, prétendu beside a noun; not présumé innocent. */
static bool is_alleged(const struct pr_hedger *h, size_t t)
{
    precis_str key = pr_hedger_key(h, t);
    if (!key.size || !strchr("aps", key.bytes[0]) || key.size < 6 ||
        !pr_hedger_in(h, t,
                      "présumé présumée présumés présumées supposé supposée "
                      "supposés supposées prétendu prétendue prétendus "
                      "prétendues allégué alléguée allégués alléguées"))
        return false;
    bool after_verb = t > 0 && pr_hedger_pos(h, t - 1) == PR_POS_AUX;
    return !after_verb && !pr_hedger_infinitive(h, t + 1) &&
           !pr_hedger_in(h, t + 1, "innocent innocente innocents innocentes");
}

/* semble, paraît with what seems: not "le journal paraît lundi". */
static bool is_seeming(const struct pr_hedger *h, size_t t)
{
    const struct pr_reading *reading = pr_hedger_reading(h, t);
    bool finite = reading->tense >= PR_PRESENT && reading->tense <= PR_FUTURE;
    if (!finite)
        return false;
    if (pr_hedger_lemma_in(h, t, "sembler"))
        return true;
    size_t n = t + 1;
    while (pr_hedger_pos(h, n) == PR_POS_ADV)
        n++;
    return pr_hedger_lemma_in(h, t, "paraître") &&
           (pr_hedger_infinitive(h, n) || pr_hedger_participle(h, n) ||
            (pr_hedger_pos(h, n) == PR_POS_ADJ && n < h->count));
}

/* affirme que, prétend avoir, assure-t-il: what others claim. */
static bool is_claim(const struct pr_hedger *h, size_t t)
{
    bool pretend = pr_hedger_lemma_in(h, t, "prétendre");
    if (!pretend && !pr_hedger_lemma_in(h, t,
                                        "affirmer assurer soutenir clamer "
                                        "jurer alléguer arguer marteler"))
        return false;
    const struct pr_reading *reading = pr_hedger_reading(h, t);
    bool finite = reading->tense >= PR_PRESENT && reading->tense <= PR_PAST;
    bool perfect = pr_hedger_participle(h, t) && t > 0 &&
                   pr_hedger_in(h, t - 1, "a ont avait avaient");
    if (!finite && !perfect)
        return false;
    size_t n = t + 1;
    while (pr_hedger_in(h, n, "n' ne pas"))
        n++;
    bool content =
        pr_hedger_in(h, t + 1, "que qu'") || pr_hedger_infinitive(h, n);
    bool aside = t > 0 && pr_hedger_in(h, t - 1, ", »");
    bool inverted = pr_hedger_in(h, t + 1,
                                 "-t-il -t-elle -ils -elles -il "
                                 "-elle -t-on");
    return content || aside || inverted ||
           (!pretend && perfect && t > 1 && pr_hedger_in(h, t - 2, ", »"));
}

/* Who claims: behind the verb in an aside, else the words before it. */
static bool add_claim(const struct pr_hedger *h, size_t t,
                      struct pr_hedges *hedges)
{
    size_t first = t;
    if (first > 0 && pr_hedger_in(h, first - 1, "a ont avait avaient"))
        first--;
    size_t verb = first;
    bool aside = first > 0 && pr_hedger_in(h, first - 1, ", »");
    if (aside)
        return add(h, hedges, PR_HEDGE_CLAIM, verb, t + 1, t + 1,
                   source_end(h, t + 1));
    size_t source = first;
    while (source > 0 && first - source < SOURCE_MAX &&
           !pr_hedger_stop(h, source - 1) &&
           !pr_hedger_in(h, source - 1, "que qu' mais et car"))
        source--;
    if (first > source && pr_hedger_in(h, first - 1, "qui"))
        first--;
    return add(h, hedges, PR_HEDGE_CLAIM, verb, t + 1, source, first);
}

/* What stands at t alone; where to go on. */
static size_t find_word(const struct pr_hedger *h, size_t t,
                        struct pr_hedges *hedges, bool *ok)
{
    enum pr_hedge_kind kind;
    size_t last = t + 1;
    unsigned pos = pr_hedger_pos(h, t);
    bool verb = pos == PR_POS_VERB || pos == PR_POS_AUX || pos == PR_POS_X;
    if (pr_hedge_conditional(h, t, &kind, &last)) {
        *ok = add(h, hedges, kind, t, last, last, last);
        return last;
    }
    if (is_alleged(h, t))
        *ok = add(h, hedges, PR_HEDGE_ALLEGED, t, t + 1, 0, 0);
    else if (verb && is_seeming(h, t))
        *ok = add(h, hedges, PR_HEDGE_SEEMING, t, t + 1, 0, 0);
    else if (verb && is_claim(h, t))
        *ok = add_claim(h, t, hedges);
    return t + 1;
}

/* Conditionals carry the source that the sentence names. */
static void share_source(struct pr_hedge items[], size_t count)
{
    const struct pr_hedge *named = NULL;
    for (size_t i = 0; i < count && !named; i++)
        if (items[i].source_start < items[i].source_end &&
            items[i].kind == PR_HEDGE_SOURCE)
            named = &items[i];
    for (size_t i = 0; named && i < count; i++) {
        if (items[i].kind != PR_HEDGE_CONDITIONAL)
            continue;
        items[i].source_start = named->source_start;
        items[i].source_end = named->source_end;
    }
}

static bool names_source(const struct pr_hedger *h)
{
    for (size_t t = 0; t < h->count; t++) {
        precis_str key = pr_hedger_key(h, t);
        if (!key.size || (key.bytes[0] != 's' && key.bytes[0] != 'd'))
            continue;
        bool after =
            pr_hedger_in(h, t, "d'") && pr_hedger_in(h, t + 1, "après");
        if ((pr_hedger_in(h, t, "selon") && !is_measure(h, t + 1)) ||
            (after && !pr_hedger_stop(h, t + 2)))
            return true;
    }
    return false;
}

enum precis_status pr_hedges_find(const struct pr_vocabulary *vocabulary,
                                  precis_str text,
                                  const struct pr_token tokens[], size_t count,
                                  struct pr_hedges *hedges)
{
    struct pr_hedger h = {.vocabulary = vocabulary,
                          .text = text,
                          .tokens = tokens,
                          .count = count};
    h.unreal = pr_hedge_unreal(&h);
    h.sourced = names_source(&h);
    size_t first = hedges->count;
    bool ok = true;
    for (size_t t = 0; t < count && ok;) {
        size_t end = find_phrase(&h, t, hedges, &ok);
        t = end > t || !ok ? end : find_word(&h, t, hedges, &ok);
    }
    share_source(hedges->items + first, hedges->count - first);
    return ok ? PRECIS_OK : PRECIS_E_MEMORY;
}
