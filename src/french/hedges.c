/* hedges.c - find where a French sentence does not vouch for what it says. */
/* SPDX-License-Identifier: MIT */
#include "french/hedges.h"

#include "base/str.h"
#include "french/hedge_finder.h"
#include "french/quote_source.h"

/* The longest source, in tokens. */
enum { SOURCE_MAX = 24 };
/* How far behind its verb the words that say what is claimed begin. */
enum { CLAIM_REACH = 5 };
/* How far before a verb that claims the clause it vouches for has its own. */
enum { CLAUSE_BACK = 64 };

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

size_t pr_hedger_source_end(const struct pr_hedger *h, size_t t)
{
    size_t n = t;
    if (pr_hedger_in(h, t, "lui elle eux elles moi nous vous toi"))
        return t + 1; /* selon lui */
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

bool pr_hedger_add(const struct pr_hedger *h, struct pr_hedges *hedges,
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

/* affirme que, affirme hier avoir: what is claimed stands behind the verb. */
static bool claims_something(const struct pr_hedger *h, size_t t)
{
    size_t n = t + 1;
    while (pr_hedger_in(h, n, "n' ne pas"))
        n++;
    if (pr_hedger_in(h, t + 1, "que qu'") || pr_hedger_infinitive(h, n))
        return true;
    for (n = t + 1; n < t + CLAIM_REACH && !pr_hedger_stop(h, n); n++)
        if (pr_hedger_in(h, n, "avoir être que qu'") &&
            !pr_hedger_in(h, n - 1, "d' à pour"))
            return true;
    return false;
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
    bool third = !reading->persons || (reading->persons & 4);
    bool finite =
        reading->tense >= PR_PRESENT && reading->tense <= PR_PAST && third;
    bool perfect = pr_hedger_participle(h, t) && t > 0 &&
                   pr_hedger_in(h, t - 1, "a ont avait avaient");
    if (!finite && !perfect)
        return false;
    bool content = claims_something(h, t);
    bool aside = t > 0 && pr_hedger_in(h, t - 1, ", »");
    bool inverted = pr_hedger_in(h, t + 1,
                                 "-t-il -t-elle -ils -elles -il "
                                 "-elle -t-on");
    return content || aside || inverted ||
           (!pretend && perfect && t > 1 && pr_hedger_in(h, t - 2, ", »"));
}

/* The sentence, for the files that find who says something. */
static struct pr_name_scene scene_of(const struct pr_hedger *h)
{
    return (struct pr_name_scene){.vocabulary = h->vocabulary,
                                  .text = h->text,
                                  .tokens = h->tokens,
                                  .last = (uint32_t)h->count};
}

/* True when a verb, but of no relative clause, stands not far before t. */
static bool has_clause(const struct pr_name_scene *scene, size_t t)
{
    static const char *const relative[] = {"qui", "dont", "où",
                                           "que", "qu'",  NULL};
    for (uint32_t n = t > CLAUSE_BACK ? (uint32_t)t - CLAUSE_BACK : 0; n < t;
         n++)
        if (pr_scene_verb(scene, n) &&
            (n == 0 || !pr_scene_is(scene, n - 1, relative)))
            return true;
    return false;
}

/* "assure, ce lundi à l'AFP, avoir payé": True when what is claimed stands
 * behind when and to whom it is claimed with the verb at t. */
static bool claims_later(const struct pr_hedger *h, size_t t)
{
    struct pr_name_scene scene = scene_of(h);
    size_t from = pr_source_start(&scene, (uint32_t)t + 1);
    while (pr_hedger_in(h, from, "n' ne pas"))
        from++;
    return pr_hedger_in(h, from, "que qu'") || pr_hedger_infinitive(h, from);
}

/* "…, a assuré mardi à l'AFP le maire": who claims behind the verb at t. */
static bool add_claim_behind(const struct pr_hedger *h, size_t first, size_t t,
                             struct pr_hedges *hedges)
{
    struct pr_name_scene scene = scene_of(h);
    uint32_t from = (uint32_t)t + 1;
    while (pr_hedger_in(h, from, "-t-il -t-elle -ils -elles -il -elle -t-on"))
        from++;
    bool pronoun = from > t + 1;
    from = pr_source_start(&scene, from);
    uint32_t last = (uint32_t)pr_hedger_source_end(h, from);
    if (pronoun)
        last = from;
    if (last > from) {
        uint32_t plain = pr_source_end_plain(&scene, from);
        last = plain > from && plain < last ? plain : last;
        bool quoted = pr_hedger_in(h, first - 1, "»");
        if (!quoted && !pr_source_speaks(&scene, from, last) &&
            !has_clause(&scene, first))
            return true; /* Le maire, élu hier, a assuré la sécurité */
    }
    return pr_hedger_add(h, hedges, PR_HEDGE_CLAIM, first, t + 1, from, last);
}

/* The first words between commas that tell of whom the verb at first says
 * something: [result, *end); no "Lors d'un débat", "Hier". */
static size_t subject_start(const struct pr_hedger *h, size_t first,
                            size_t *end)
{
    size_t start = 0;
    for (size_t n = 0; n <= first && n < SOURCE_MAX; n++) {
        if (n < first && !pr_hedger_in(h, n, ","))
            continue;
        unsigned pos = pr_hedger_pos(h, start);
        *end = n;
        if (n > start && pos != PR_POS_ADP && pos != PR_POS_ADV &&
            pos != PR_POS_SCONJ && pos != PR_POS_VERB &&
            !pr_hedger_participle(h, start) &&
            !may_be(h, start, PR_PRESENT_PARTICIPLE))
            return start;
        start = n + 1;
    }
    *end = first;
    return first;
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
    if (aside && !claims_something(h, t) && !claims_later(h, t))
        return add_claim_behind(h, verb, t, hedges);
    size_t source = first;
    if (aside) { /* Anne Roy, maire de Tulle, affirme que */
        source = subject_start(h, first, &first);
        return pr_hedger_add(h, hedges, PR_HEDGE_CLAIM, verb, t + 1, source,
                             first);
    }
    while (source > 0 && first - source < SOURCE_MAX &&
           !pr_hedger_stop(h, source - 1) &&
           !pr_hedger_in(h, source - 1, "que qu' mais et car"))
        source--;
    if (first > source && pr_hedger_in(h, first - 1, "qui"))
        first--;
    return pr_hedger_add(h, hedges, PR_HEDGE_CLAIM, verb, t + 1, source, first);
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
        *ok = pr_hedger_add(h, hedges, kind, t, last, last, last);
        return last;
    }
    if (is_alleged(h, t))
        *ok = pr_hedger_add(h, hedges, PR_HEDGE_ALLEGED, t, t + 1, 0, 0);
    else if (verb && is_seeming(h, t))
        *ok = pr_hedger_add(h, hedges, PR_HEDGE_SEEMING, t, t + 1, 0, 0);
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
    h.sourced = pr_hedge_sourced(&h);
    size_t first = hedges->count;
    bool ok = true;
    for (size_t t = 0; t < count && ok;) {
        size_t end = pr_hedge_phrase(&h, t, hedges, &ok);
        t = end > t || !ok ? end : find_word(&h, t, hedges, &ok);
    }
    if (hedges->count > first)
        share_source(hedges->items + first, hedges->count - first);
    return ok ? PRECIS_OK : PRECIS_E_MEMORY;
}
