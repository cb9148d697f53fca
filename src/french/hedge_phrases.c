/* hedge_phrases.c - phrases that name a source or show doubt. */
/* SPDX-License-Identifier: MIT */
#include "french/hedge_finder.h"

#include "base/str.h"

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

/* "Aux yeux du juge, …" stands apart; "caché aux yeux des passants" tells
 * only who sees. */
static bool is_seen(const struct pr_hedger *h, size_t t)
{
    return pr_hedger_in(h, t, "aux") && pr_hedger_in(h, t + 1, "yeux") &&
           t > 0 && !pr_hedger_stop(h, t - 1) &&
           !pr_hedger_in(h, t - 1, "et mais car que qu'");
}

size_t pr_hedge_phrase(const struct pr_hedger *h, size_t t,
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
            last = pr_hedger_source_end(h, end);
            if (last == end || is_measure(h, end) || is_seen(h, t))
                return t;
        } else if (phrases[p].follow == PHRASE) {
            unsigned pos = pr_hedger_pos(h, end);
            if (pos != PR_POS_ADJ && pos != PR_POS_VERB && pos != PR_POS_ADV &&
                pos != PR_POS_NOUN)
                return t;
            source = t + 1;
            last = end + 1;
        }
        *ok = pr_hedger_add(h, hedges, phrases[p].kind, t, end, source, last);
        return end;
    }
    return t;
}

bool pr_hedge_sourced(const struct pr_hedger *h)
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
