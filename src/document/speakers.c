/* speakers.c - whom he and she stand for in who says what. */
/* SPDX-License-Identifier: MIT */
#include "document/speakers.h"

/* Paragraphs and tokens that are looked back over. */
enum { PARAGRAPHS_BACK = 2, TOKENS_BACK = 400, CAPTIONS_MAX = 8 };

/* Names that a function alone may mean: the first of the text. */
enum { CALLED_NAMES = 512 };

/* Who may be meant; bits. */
enum { HE = 1, SHE = 2, ANY = HE | SHE, THEY = 4 };

static bool is_one_of(const struct pr_name_scene *scene, uint32_t t,
                      const char *const words[])
{
    return t < scene->last && pr_scene_is(scene, t, words);
}

/* Whom a pronoun may mean; 0 for on, nous. */
static unsigned gender_of_pronoun(const struct pr_name_scene *scene, uint32_t t)
{
    static const char *const he[] = {"il",       "-il",      "-t-il",   "lui",
                                     "celui-ci", "celui-là", "dernier", NULL};
    static const char *const she[] = {
        "elle", "-elle", "-t-elle", "celle-ci", "celle-là", "dernière", NULL};
    static const char *const they[] = {"ils",    "-ils", "elles",
                                       "-elles", "eux",  NULL};
    if (is_one_of(scene, t, he))
        return HE;
    if (is_one_of(scene, t, they))
        return THEY;
    return is_one_of(scene, t, she) ? SHE : 0;
}

/* Whom a noun phrase may be by its looks: la ministre, cet avocat. */
static unsigned gender_of_phrase(const struct pr_name_scene *scene,
                                 uint32_t first, uint32_t last)
{
    static const char *const he[] = {"le", "un", "ce", "cet", "du", "au", NULL};
    static const char *const she[] = {"la", "une", "cette", "sa", NULL};
    static const char *const many[] = {"les", "des",   "ces",       "deux",
                                       "ses", "leurs", "plusieurs", NULL};
    if (is_one_of(scene, first, he))
        return HE;
    if (is_one_of(scene, first, she))
        return SHE;
    if (is_one_of(scene, first, many))
        return THEY;
    if (scene->tokens[first].kind != PR_WORD ||
        scene->tokens[first].flags & PR_TOKEN_UPPER)
        return 0;
    for (uint32_t t = first; t < last; t++) {
        if (scene->tokens[t].pos != PR_POS_NOUN)
            continue;
        uint8_t gender =
            pr_vocabulary_reading(scene->vocabulary, &scene->tokens[t])->gender;
        return gender == PR_MASCULINE ? HE : gender == PR_FEMININE ? SHE : ANY;
    }
    return ANY;
}

/* What M., Mme or a given name tell of the person of a mention; 0 = nothing. */
static unsigned gender_of_mention(const struct pr_name_scene *scene,
                                  const struct pr_mention *mention)
{
    static const char *const mister[] = {"m.",   "mm.", "monsieur",
                                         "lord", "sir", NULL};
    static const char *const madam[] = {
        "mme", "mmes", "mlle", "madame", "mademoiselle", "lady", NULL};
    if (mention->honorific && is_one_of(scene, mention->first - 1, mister))
        return HE;
    if (mention->honorific && is_one_of(scene, mention->first - 1, madam))
        return SHE;
    unsigned bits = pr_scene_bits(scene, mention->first);
    if (!(bits & PR_WORD_GIVEN) || bits & PR_WORD_EITHER)
        return 0;
    return bits & PR_WORD_WOMAN ? SHE : HE;
}

static unsigned gender_of_name(const struct pr_name_scene *scene,
                               const struct pr_names *names,
                               const struct pr_name *name)
{
    enum { MENTIONS_MAX = 16 };
    for (size_t i = 0; i < name->count && i < MENTIONS_MAX; i++) {
        unsigned gender =
            gender_of_mention(scene, &names->mentions.items[name->mentions[i]]);
        if (gender)
            return gender;
    }
    uint32_t first = name->function_first;
    if (first < name->function_last)
        return gender_of_phrase(scene, first ? first - 1 : first,
                                name->function_last);
    return ANY;
}

/* ---- who may be meant */

/* One search. */
struct search {
    const struct pr_names *names;
    const struct pr_sayings *sayings; /* those before index are known */
    struct pr_name_scene scene;
    size_t index;
    unsigned gender;
    bool latter;                /* ce dernier: who was named last     */
    uint32_t from, end;         /* tokens that are looked at          */
    const struct pr_name *only; /* the person who fits                */
    uint32_t begun, seen;       /* where one is first and last named  */
    size_t many;                /* persons that fit                   */
    bool free;                  /* one of them stands behind no de, à */
};

/* True when token t lies between quotation marks of an earlier saying. */
static bool is_quoted(const struct search *search, uint32_t t)
{
    enum { SAYINGS_BACK = 8 };
    const struct pr_sayings *sayings = search->sayings;
    for (size_t i = 0; i < SAYINGS_BACK && i <= search->index; i++) {
        const struct pr_quote *quote = &sayings->items[search->index - i].quote;
        if (quote->direct && t >= quote->first && t < quote->last)
            return true;
    }
    return false;
}

/* "l'adjointe d'Anne Roy", "face à Luc": whose name stands so says nothing. */
static bool is_free(const struct pr_name_scene *scene,
                    const struct pr_mention *mention)
{
    static const char *const bound[] = {"de",   "d'",   "du",     "à",
                                        "avec", "chez", "contre", NULL};
    uint32_t t = mention->first - (mention->honorific ? 1 : 0);
    return t == 0 || !pr_scene_is(scene, t - 1, bound);
}

/* Count the persons of [from, end) that fit. */
static void count_persons(struct search *search)
{
    const struct pr_mentions *mentions = &search->names->mentions;
    const struct pr_mention *nearest =
        pr_names_mention_from(search->names, search->from);
    size_t low =
        nearest ? (size_t)(nearest - mentions->items) : mentions->count;
    search->many = 0;
    search->free = false;
    for (size_t m = low; m < mentions->count; m++) {
        const struct pr_mention *mention = &mentions->items[m];
        const struct pr_name *name =
            &search->names->items[search->names->owner[m]];
        if (mention->first >= search->end)
            break;
        if (name->kind != PR_NAME_PERSON || is_quoted(search, mention->first) ||
            !(gender_of_name(&search->scene, search->names, name) &
              search->gender))
            continue;
        if (!search->many)
            search->begun = mention->first;
        search->seen = mention->first;
        search->free |= is_free(&search->scene, mention);
        search->many += name != search->only || !search->many;
        search->only = name;
    }
}

/* The last saying of [from, end) whose speaker is known, or NULL. */
static const struct pr_saying *last_speaker(const struct search *search)
{
    for (size_t i = search->index; i-- > 0;) {
        const struct pr_saying *saying = &search->sayings->items[i];
        if (saying->quote.first < search->from)
            return NULL;
        if (saying->quote.first >= search->end)
            continue; /* nearer, and did not fit */
        if (saying->name || saying->speaker_first < saying->speaker_last)
            return saying;
    }
    return NULL;
}

/* "La Cour …": True when the article of an organisation that spoke before has
 * the gender that is looked for. */
static bool fits_body(const struct search *search, const struct pr_name *name)
{
    static const char *const he[] = {"le", "du", "au", NULL};
    static const char *const she[] = {"la", NULL};
    if (!name->count || (search->gender != HE && search->gender != SHE))
        return false;
    uint32_t t = search->names->mentions.items[name->mentions[0]].first;
    return t > 0 &&
           is_one_of(&search->scene, t - 1, search->gender == HE ? he : she);
}

/* True when a saying's speaker may be meant. */
static bool fits(const struct search *search, const struct pr_saying *saying)
{
    static const char *const nobody[] = {"source", "sources", NULL};
    if (!saying->name)
        return !is_one_of(&search->scene, saying->speaker_first + 1, nobody) &&
               gender_of_phrase(&search->scene, saying->speaker_first,
                                saying->speaker_last) &
                   search->gender;
    if (saying->name->kind == PR_NAME_ORGANISATION)
        return fits_body(search, saying->name);
    return saying->name->kind == PR_NAME_PERSON &&
           gender_of_name(&search->scene, search->names, saying->name) &
               search->gender;
}

/* True when he or she is said in [from, begun): of somebody who was named
 * before, so that a person named behind it is not the one that is meant. */
static bool goes_back(const struct search *search)
{
    static const char *const nobody[] = {
        "y", "n'", "s'", "faut", "fallait", "faudra", "semble", "reste", NULL};
    for (uint32_t t = search->from; t < search->begun; t++) {
        bool meant = gender_of_pronoun(&search->scene, t) & search->gender &&
                     !is_quoted(search, t);
        if (meant && !is_one_of(&search->scene, t + 1, nobody))
            return true;
    }
    return false;
}

/* True when somebody whom only a function names, "la ministre", is told of in
 * [seen, end), who may be meant as well. */
static bool is_other(const struct search *search, uint32_t seen)
{
    static const char *const he[] = {"le", "un", "ce", "cet", NULL};
    static const char *const she[] = {"la", "une", "cette", NULL};
    const struct pr_name_scene *scene = &search->scene;
    for (uint32_t t = seen; t + 1 < search->end; t++) {
        if (!is_one_of(scene, t, search->gender == SHE ? she : he) ||
            !(pr_scene_bits(scene, t + 1) & PR_WORD_FUNCTION) ||
            is_quoted(search, t))
            continue;
        const struct pr_mention *next =
            pr_names_mention_from(search->names, t + 1);
        bool named = next && next->function_first <= t + 1 &&
                     next->function_last > t + 1;
        if (!named)
            return true;
    }
    return false;
}

/* Let the saying at index have the speaker that [from, end) tells of. False
 * when it tells of nobody who fits; then others may be looked at. */
static bool settle(struct search *search, struct pr_saying *saying)
{
    count_persons(search);
    const struct pr_saying *before = last_speaker(search);
    if (before && !fits(search, before))
        before = NULL;
    uint32_t spoke = before ? before->quote.first : 0;
    if (before && before->quote.last > spoke)
        spoke = before->quote.last;
    if (before && before->quote.source_last > spoke)
        spoke = before->quote.source_last;
    bool newer = search->many && (search->latter || search->seen >= spoke);
    if (before &&
        (!newer || (search->many == 1 && search->only == before->name))) {
        saying->name = before->name;
        if (!before->name) {
            saying->speaker_first = before->speaker_first;
            saying->speaker_last = before->speaker_last;
        }
    } else if ((search->many == 1 && search->free && !goes_back(search) &&
                !is_other(search, search->seen)) ||
               (search->many && search->latter)) {
        saying->name = search->only;
    }
    return search->many > 0 || before;
}

/* The paragraph of token t. */
static size_t paragraph_of(const struct pr_document *document, uint32_t t)
{
    size_t low = 0, high = document->P;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        const struct pr_paragraph *paragraph = &document->paragraphs[middle];
        if (paragraph->first < document->S &&
            document->sentences[paragraph->first].first <= t)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* True for a heading or the words under a picture, which end without a stop
 * and name others than the text around them. */
static bool is_caption(const struct pr_document *document,
                       const struct pr_paragraph *paragraph)
{
    uint32_t last = document->sentences[paragraph->last - 1].last;
    return last == 0 || document->tokens.items[last - 1].kind != PR_PUNCTUATION;
}

static void resolve(const struct pr_document *document, struct search *search,
                    struct pr_saying *saying)
{
    uint32_t pronoun = saying->quote.pronoun;
    size_t p = paragraph_of(document, pronoun);
    search->end = pronoun < saying->quote.first ? pronoun : saying->quote.first;
    size_t looked = 0;
    for (size_t q = p + 1; q-- > 0 && looked <= PARAGRAPHS_BACK;) {
        const struct pr_paragraph *paragraph = &document->paragraphs[q];
        if (p - q > CAPTIONS_MAX || paragraph->first >= paragraph->last)
            return;
        uint32_t start = document->sentences[paragraph->first].first;
        if (q == p || !is_caption(document, paragraph)) {
            looked++;
            search->from = start;
            if (search->end > start + TOKENS_BACK)
                search->from = search->end - TOKENS_BACK;
            if (settle(search, saying))
                return;
        }
        search->end = start;
    }
}

/* "le procureur": the only person whose function begins with the same word; or
 * NULL. */
static const struct pr_name *called(const struct pr_name_scene *scene,
                                    const struct pr_names *names,
                                    const struct pr_saying *saying)
{
    static const char *const the[] = {"le", "la", "l'", NULL};
    uint32_t first = saying->speaker_first, head = first + 1;
    if (saying->speaker_last != first + 2 || !is_one_of(scene, first, the) ||
        !(pr_scene_bits(scene, head) & PR_WORD_FUNCTION))
        return NULL;
    const struct pr_name *only = NULL;
    for (size_t n = 0; n < names->count && n < CALLED_NAMES; n++) {
        const struct pr_name *name = &names->items[n];
        bool same = name->kind == PR_NAME_PERSON &&
                    name->function_first < saying->speaker_first &&
                    name->function_first < name->function_last &&
                    scene->tokens[name->function_first].lemma ==
                        scene->tokens[head].lemma;
        if (same && only)
            return NULL;
        only = same ? name : only;
    }
    return only;
}

void pr_speakers_resolve(const struct pr_document *document,
                         const struct pr_names *names,
                         struct pr_sayings *sayings)
{
    static const char *const latter[] = {"dernier", "dernière", "celui-ci",
                                         "celle-ci", NULL};
    struct search search = {.names = names, .sayings = sayings};
    search.scene =
        pr_names_scene(document, 0, (uint32_t)document->tokens.count);
    for (size_t i = 0; i < sayings->count; i++) {
        struct pr_saying *saying = &sayings->items[i];
        if (!saying->name && saying->speaker_first < saying->speaker_last)
            saying->name = called(&search.scene, names, saying);
        if (saying->quote.pronoun == PR_NO_ID || saying->name ||
            saying->speaker_first < saying->speaker_last)
            continue;
        search.index = i;
        search.only = NULL;
        search.gender = gender_of_pronoun(&search.scene, saying->quote.pronoun);
        search.latter = is_one_of(&search.scene, saying->quote.pronoun, latter);
        if (search.gender)
            resolve(document, &search, saying);
    }
}
