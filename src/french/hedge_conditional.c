/*
 * hedge_conditional.c - is a conditional reported speech?
 *
 * The press writes what it does not vouch for in the conditional: "le maire
 * aurait détourné" (H. Kronning, "Le conditionnel journalistique", Romansk
 * Forum 16, 2002). The same form states what depends on a condition, wishes,
 * judges, asks, and stands for the future in a past report; the rules here
 * take those away.
 */
/* SPDX-License-Identifier: MIT */
#include "french/hedge_finder.h"

#include "base/str.h"

/* How far words of a condition or a government reach, in tokens. */
enum { REACH = 12, GROUP = 4, QUOTE_MAX = 200 };

static bool ends_in(precis_str word, const char *ending)
{
    return pr_str_ends(word, pr_str_from(ending));
}

/* A conditional of the third person at t. */
static bool is_conditional(const struct pr_hedger *h, size_t t)
{
    const struct pr_form *form = &h->vocabulary->form[h->tokens[t].form];
    precis_str key = pr_hedger_key(h, t);
    bool ending = ends_in(key, "rait") || ends_in(key, "raient");
    if (!ending)
        return false;
    const struct pr_reading *reading = pr_hedger_reading(h, t);
    if (reading->tense == PR_CONDITIONAL)
        return true;
    /* The tagger may have taken another reading of the verb. */
    for (size_t r = 0; r < form->count; r++)
        if (h->vocabulary->reading[form->readings + r].tense == PR_CONDITIONAL)
            return reading->pos != PR_POS_NOUN;
    return false;
}

static bool is_imperfect(const struct pr_hedger *h, size_t t)
{
    const struct pr_reading *reading = pr_hedger_reading(h, t);
    precis_str key = pr_hedger_key(h, t);
    return reading && (reading->tense == PR_IMPERFECT ||
                       (ends_in(key, "ait") && !ends_in(key, "rait")) ||
                       (ends_in(key, "aient") && !ends_in(key, "raient")));
}

/* si or s'il that opens a condition, not si before an adjective. */
static bool condition_at(const struct pr_hedger *h, size_t t)
{
    bool elided = pr_hedger_in(h, t, "s'") && pr_hedger_in(h, t + 1, "il ils");
    if (elided)
        return true;
    if (!pr_hedger_in(h, t, "si"))
        return false;
    if (pr_hedger_pos(h, t) == PR_POS_SCONJ)
        return true;
    for (size_t n = t + 1; n < h->count && n < t + REACH; n++)
        if (is_imperfect(h, n))
            return true;
    return false;
}

/* en cas de, au cas où, quand bien même, faute de, à défaut de, sans at the
 * head, a question mark: what makes a conditional unreal at t. */
static bool unreal_at(const struct pr_hedger *h, size_t t)
{
    precis_str key = pr_hedger_key(h, t);
    switch (key.size ? key.bytes[0] : 0) {
    case '?':
        return true;
    case 's':
        return (t == 0 && pr_hedger_in(h, t, "sans")) || condition_at(h, t);
    case 'c':
        return pr_hedger_in(h, t, "cas") &&
               (pr_hedger_in(h, t + 1, "où") ||
                (t > 0 && pr_hedger_in(h, t - 1, "en") &&
                 pr_hedger_in(h, t + 1, "de d'")));
    case 'q':
        return pr_hedger_in(h, t, "quand") && pr_hedger_in(h, t + 1, "bien") &&
               pr_hedger_in(h, t + 2, "même");
    case 'd':
    case 'f':
        return pr_hedger_in(h, t, "faute défaut") &&
               pr_hedger_in(h, t + 1, "de d'");
    default:
        return false;
    }
}

bool pr_hedge_unreal(const struct pr_hedger *h)
{
    for (size_t t = 0; t < h->count; t++)
        if (unreal_at(h, t))
            return true;
    return false;
}

/* The end of the verb group that the conditional at t begins: past negation
 * and adverbs to its participle or infinitive. *found = there is one. */
static size_t group_end(const struct pr_hedger *h, size_t t, bool *found)
{
    *found = false;
    size_t end = t + 1;
    for (size_t n = t + 1; n < h->count && n <= t + GROUP; n++) {
        unsigned pos = pr_hedger_pos(h, n);
        if (pr_hedger_participle(h, n)) {
            *found = true;
            end = n + 1;
            if (!pr_hedger_in(h, n, "été"))
                return end;
        } else if (pos != PR_POS_ADV && pos != PR_POS_PRON &&
                   !pr_hedger_in(h, n, "pas plus jamais ainsi déjà")) {
            return end;
        }
    }
    return end;
}

/* A past auxiliary within a few tokens before the participle at t. */
static bool has_auxiliary(const struct pr_hedger *h, size_t t)
{
    for (size_t n = t; n > 0 && t - n < GROUP; n--)
        if (pr_hedger_in(h, n - 1, "a ont avait avaient est été ai avons"))
            return true;
    return false;
}

/* The clause of t hangs on a past verb by que: a annoncé qu'il viendrait. */
static bool future_in_past(const struct pr_hedger *h, size_t t)
{
    size_t n = t;
    while (n > 0 && !pr_hedger_in(h, n - 1, "que qu' ; : »")) {
        if (t - n > REACH)
            return false;
        n--;
    }
    if (n == 0 || !pr_hedger_in(h, n - 1, "que qu'"))
        return false;
    for (size_t k = n - 1; k > 0 && n - k < 7; k--) {
        if (pr_hedger_in(h, k - 1, ", ; :"))
            return false;
        const struct pr_reading *reading = pr_hedger_reading(h, k - 1);
        bool participle =
            pr_hedger_participle(h, k - 1) && has_auxiliary(h, k - 1);
        if (participle || reading->tense == PR_IMPERFECT ||
            reading->tense == PR_PAST)
            return true;
    }
    return false;
}

/* The subject is ce, or il before a judgement: il serait utile de. */
static bool is_judgement(const struct pr_hedger *h, size_t t)
{
    size_t before = t;
    while (before > 0 && pr_hedger_in(h, before - 1, "ne n' y en se s'"))
        before--;
    if (before > 0 && pr_hedger_in(h, before - 1, "ce c' ceci cela ça on"))
        return true;
    bool il = before > 0 && pr_hedger_in(h, before - 1, "il");
    if (!il || !pr_hedger_lemma_in(h, t, "être"))
        return false;
    size_t n = t + 1;
    while (n < t + 4 && pr_hedger_pos(h, n) == PR_POS_ADV)
        n++;
    return pr_hedger_in(h, n + 1, "de d' que qu'") &&
           !pr_hedger_in(h, n, "question") && !pr_hedger_participle(h, n);
}

/* Verbs whose simple conditional tells of a state that others vouch for. */
static bool is_stative(const struct pr_hedger *h, size_t t)
{
    return pr_hedger_lemma_in(
        h, t,
        "compter agir détenir disposer élever souffrir vivre préparer "
        "envisager négocier étudier chercher travailler réfléchir figurer "
        "trouver posséder résider exister remonter dater dépasser contenir "
        "cacher circuler avoisiner employer appartenir provenir contrôler "
        "planifier songer");
}

/* serait and aurait with what tells a fact and seldom a judgement: en fuite,
 * âgé de, un ancien soldat, trois complices. */
static bool is_fact(const struct pr_hedger *h, size_t t)
{
    size_t n = t + 1;
    while (n < t + 3 && pr_hedger_in(h, n,
                                     "pas plus toujours actuellement "
                                     "déjà désormais notamment aussi"))
        n++;
    if (pr_hedger_lemma_in(h, t, "avoir"))
        return pr_hedger_pos(h, n) == PR_POS_NUM ||
               pr_hedger_in(h, n, "environ");
    bool number =
        pr_hedger_in(h, n, "de d'") && pr_hedger_pos(h, n + 1) == PR_POS_NUM;
    bool someone = pr_hedger_in(h, n, "un une le la l'") &&
                   pr_hedger_in(h, n + 1,
                                "ancien ancienne fils fille frère sœur "
                                "auteur œuvre proche ami");
    bool origin = pr_hedger_in(h, n, "à") && pr_hedger_in(h, n + 1, "l'") &&
                  pr_hedger_in(h, n + 2, "origine");
    return number || someone || origin ||
           pr_hedger_in(h, n,
                        "en âgé âgée âgés âgées lié liée liés liées "
                        "responsable responsables originaire originaires "
                        "proche proches victime victimes hors soupçonné "
                        "impliqué impliquée impliqués impliquées");
}

/* A quotation is open before t: whoever speaks there supposes, he does not
 * report. */
static bool is_quoted(const struct pr_hedger *h, size_t t)
{
    bool open = false;
    for (size_t n = t > QUOTE_MAX ? t - QUOTE_MAX : 0; n < t; n++) {
        if (pr_hedger_in(h, n, "« “"))
            open = true;
        else if (pr_hedger_in(h, n, "» ”"))
            open = false;
        else if (pr_hedger_in(h, n, "\""))
            open = !open;
    }
    return open;
}

/* Verbs that wish or oblige: their conditional is polite or unreal. */
static bool is_wish(const struct pr_hedger *h, size_t t)
{
    return pr_hedger_lemma_in(h, t,
                              "vouloir aimer souhaiter préférer falloir "
                              "valoir dire désirer oser croire");
}

/* aurait dû, aurait pu, aurait aimé: what did not happen. */
static bool is_counterfactual(const struct pr_hedger *h, size_t end)
{
    return pr_hedger_in(h, end - 1,
                        "dû pu voulu aimé préféré souhaité fallu suffi mieux");
}

static bool judge_modal(const struct pr_hedger *h, size_t t,
                        enum pr_hedge_kind *kind, size_t *last)
{
    bool on = t > 0 && pr_hedger_in(h, t - 1, "on");
    size_t end = t + 1;
    while (end < h->count && end < t + GROUP && !pr_hedger_infinitive(h, end) &&
           (pr_hedger_pos(h, end) == PR_POS_ADV ||
            pr_hedger_pos(h, end) == PR_POS_PRON))
        end++;
    if (on || !pr_hedger_infinitive(h, end))
        return false;
    *kind = pr_hedger_lemma_in(h, t, "pouvoir") ? PR_HEDGE_POSSIBLE
                                                : PR_HEDGE_EXPECTED;
    *last = t + 1;
    return !h->unreal || *kind == PR_HEDGE_POSSIBLE;
}

bool pr_hedge_conditional(const struct pr_hedger *h, size_t t,
                          enum pr_hedge_kind *kind, size_t *last)
{
    if (!is_conditional(h, t) || (t > 0 && pr_hedger_in(h, t - 1, "on")))
        return false;
    if (pr_hedger_lemma_in(h, t, "pouvoir devoir"))
        return judge_modal(h, t, kind, last);
    if (pr_hedger_lemma_in(h, t, "sembler paraître")) {
        *kind = PR_HEDGE_SEEMING;
        *last = t + 1;
        return true;
    }
    bool compound;
    *last = group_end(h, t, &compound);
    bool auxiliary = pr_hedger_lemma_in(h, t, "avoir être");
    compound = compound && auxiliary;
    *kind = PR_HEDGE_CONDITIONAL;
    precis_str next = pr_hedger_key(h, t + 1);
    bool inverted = next.size && next.bytes[0] == '-'; /* aurait-on */
    bool passive =
        compound && pr_hedger_lemma_in(h, t, "être") && is_quoted(h, t);
    if (h->unreal || inverted || passive || is_judgement(h, t) ||
        (compound && is_counterfactual(h, *last)) ||
        (!h->sourced && is_wish(h, t)))
        return false;
    if (compound)
        return pr_hedger_lemma_in(h, t, "avoir") || h->sourced ||
               !future_in_past(h, t);
    *last = t + 1;
    if (future_in_past(h, t))
        return false;
    return h->sourced || (auxiliary ? is_fact(h, t) : is_stative(h, t));
}
