/* analyse.c - the readings of a word by itself: looked up, or guessed. */
/* SPDX-License-Identifier: MIT */
#include "french/analyse.h"

#include "base/str.h"
#include "french/spelling.h"
#include "french/tags.h"
#include "unicode/fold.h"

/* The parts of a word with hyphens that are looked at, and the least bytes of
 * a word in small letters that may lack its accents. */
enum { PARTS_MAX = 6, ACCENTLESS_LEAST = 4 };

/* A word under analysis. */
struct word {
    struct pr_vocabulary *vocabulary;
    struct pr_form *form;
    precis_str bytes; /* straight apostrophe */
    precis_str lower;
    enum pr_shape shape;
    bool known;
};

static bool push(struct pr_vocabulary *vocabulary, struct pr_reading reading)
{
    if (reading.lemma == PR_NO_ID || reading.shown == PR_NO_ID ||
        !pr_grow(&vocabulary->reading, &vocabulary->reading_capacity,
                 vocabulary->readings, sizeof *vocabulary->reading))
        return false;
    vocabulary->reading[vocabulary->readings++] = reading;
    return true;
}

/* Set the ids of a lemma, which is often that of the reading before, or the
 * form itself. */
static bool find_lemma(const struct word *word, precis_str lemma,
                       struct pr_reading *reading)
{
    struct pr_vocabulary *vocabulary = word->vocabulary;
    struct pr_intern *terms = &vocabulary->terms;
    if (vocabulary->readings > word->form->readings) {
        const struct pr_reading *before =
            &vocabulary->reading[vocabulary->readings - 1];
        if (pr_str_equal(pr_intern_str(terms, before->shown), lemma)) {
            reading->lemma = before->lemma;
            reading->shown = before->shown;
            return true;
        }
    }
    if (pr_str_equal(pr_intern_str(terms, word->form->key), lemma)) {
        reading->lemma = reading->shown = word->form->key;
        return true;
    }
    struct pr_buf *key = pr_vocabulary_bench(vocabulary, PR_BENCH_FOLDED);
    pr_fold(lemma, PR_FOLD_KEY, key);
    reading->lemma = pr_intern_add(terms, pr_buf_view(key));
    bool same = pr_str_equal(pr_buf_view(key), lemma);
    reading->shown = same ? reading->lemma : pr_intern_add(terms, lemma);
    return !key->failed;
}

/* Add a reading whose lemma is the text in lemma. */
static bool add(const struct word *word, precis_str lemma,
                const struct pr_analysis *analysis)
{
    struct pr_reading reading = {
        .pos = (uint8_t)pr_tag_pos(analysis->tag),
        .tag = analysis->tag,
        .cost = analysis->cost,
        .gender = analysis->gender,
        .number = analysis->number,
        .tense = analysis->tense,
        .persons = analysis->persons,
        .name = analysis->name,
    };
    size_t count = word->vocabulary->readings - word->form->readings;
    if (count == PR_READINGS_MAX)
        return true;
    return find_lemma(word, lemma, &reading) && push(word->vocabulary, reading);
}

/* Add the readings of the lexicon's word form, prefix before their lemmas. */
static bool add_all(const struct word *word, precis_str prefix, precis_str form,
                    const struct pr_analysis *analyses, size_t count)
{
    bool ok = true;
    for (size_t a = 0; ok && a < count; a++) {
        struct pr_buf *lemma =
            pr_vocabulary_bench(word->vocabulary, PR_BENCH_LEMMA);
        pr_buf_str(lemma, prefix);
        pr_analysis_lemma(&analyses[a], form, lemma);
        ok = !lemma->failed && add(word, pr_buf_view(lemma), &analyses[a]);
    }
    return ok;
}

/* Add the lexicon's readings of form; how many there are goes to *count. */
static bool look_up(struct word *word, precis_str form, size_t *count)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    const struct pr_lexicon *lexicon = word->vocabulary->lexicon;
    *count = pr_lexicon_find(lexicon, form, found);
    word->known |= *count > 0;
    return add_all(word, pr_str("", 0), form, found, *count);
}

/* What a first letter stands for that lost its accent: Etat, Etre, Ile. */
static const struct {
    char bare;
    const char *accented;
} first_letters[] = {
    {'e', "é"},
    {'e', "ê"},
    {'e', "è"},
    {'i', "î"},
    {'a', "â"},
    {'c', "ç"},
    {'o', "ô"},
};

/* Put the lexicon's spelling of a word that lost the accent of its first
 * letter into buf; false when it has none. */
static bool accent_first(const struct word *word, struct pr_buf *buf)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    for (size_t i = 0; i < PR_LENGTH(first_letters); i++) {
        if (word->lower.bytes[0] != first_letters[i].bare)
            continue;
        pr_buf_clear(buf);
        pr_buf_text(buf, first_letters[i].accented);
        pr_buf_append(buf, word->lower.bytes + 1, word->lower.size - 1);
        if (!buf->failed &&
            pr_lexicon_find(word->vocabulary->lexicon, pr_buf_view(buf), found))
            return true;
    }
    return false;
}

/* The lexicon's spelling of a word in lower case: with œ, or the accents that
 * capitals lost. Empty when it has none. */
static precis_str respell(const struct word *word, struct pr_buf *buf)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    const struct pr_lexicon *lexicon = word->vocabulary->lexicon;
    if (pr_join_letters(word->lower, buf) &&
        pr_lexicon_find(lexicon, pr_buf_view(buf), found))
        return pr_buf_view(buf);
    pr_buf_clear(buf);
    bool bare =
        word->shape == PR_SHAPE_CAPITALS ||
        (word->shape == PR_SHAPE_LOWER && word->lower.size >= ACCENTLESS_LEAST);
    if (bare && pr_lexicon_find_bare(lexicon, word->lower, buf))
        return pr_buf_view(buf);
    if (word->shape == PR_SHAPE_UPPER && accent_first(word, buf))
        return pr_buf_view(buf);
    return pr_str("", 0);
}

/* Names: as it stands, and for PARIS as Paris. */
static bool add_names(struct word *word)
{
    size_t count = 0;
    if (word->shape == PR_SHAPE_LOWER)
        return true;
    if (!look_up(word, word->bytes, &count))
        return false;
    if (count || word->shape != PR_SHAPE_CAPITALS)
        return true;
    struct pr_buf *name = pr_vocabulary_bench(word->vocabulary, PR_BENCH_OTHER);
    pr_capitalise(word->lower, name);
    return !name->failed && look_up(word, pr_buf_view(name), &count);
}

/* ARRIVE may be arrivé, too, and ARRIVES arrivés. */
static bool add_bare_participle(struct word *word)
{
    precis_str lower = word->lower;
    bool many = pr_str_ends(lower, PR_STR("es"));
    if (!many && !pr_str_ends(lower, PR_STR("e")))
        return true;
    struct pr_buf buf = {0};
    size_t count;
    pr_buf_append(&buf, lower.bytes, lower.size - (many ? 2 : 1));
    pr_buf_text(&buf, many ? "és" : "é");
    bool ok = !buf.failed && look_up(word, pr_buf_view(&buf), &count);
    pr_buf_done(&buf);
    return ok;
}

static bool add_words(struct word *word)
{
    size_t count;
    /* A is à more often than a verb: what stands behind it tells. */
    if (pr_str_is(word->bytes, "A") && !look_up(word, PR_STR("à"), &count))
        return false;
    if (!look_up(word, word->lower, &count))
        return false;
    if (count && word->shape == PR_SHAPE_CAPITALS && !add_bare_participle(word))
        return false;
    if (count || !word->lower.size)
        return true;
    struct pr_buf *buf = pr_vocabulary_bench(word->vocabulary, PR_BENCH_OTHER);
    precis_str other = respell(word, buf);
    return !buf->failed && (!other.size || look_up(word, other, &count));
}

/* The first reading of part that an inflected part of a compound may have. */
static const struct pr_analysis *nominal(const struct pr_analysis *found,
                                         size_t count)
{
    for (size_t a = 0; a < count; a++)
        if (found[a].tag == PR_TAG_NOUN || found[a].tag == PR_TAG_ADJ)
            return &found[a];
    return NULL;
}

/*
 * A word with hyphens by its last part: contre-offensives is a noun of the
 * lemma contre-offensive; nouns and adjectives before it inflect, too
 * (députés-maires).
 */
static bool add_compound(struct word *word)
{
    struct pr_analysis found[PR_ANALYSES_MAX];
    const struct pr_lexicon *lexicon = word->vocabulary->lexicon;
    struct pr_buf *prefix =
        pr_vocabulary_bench(word->vocabulary, PR_BENCH_OTHER);
    precis_str rest = word->lower, part;
    bool ok = true;
    for (int parts = 0; parts < PARTS_MAX; parts++) {
        size_t hyphen = pr_str_find(rest, PR_STR("-"), 0);
        part = pr_str_slice(rest, 0, hyphen);
        size_t count = pr_lexicon_find(lexicon, part, found);
        if (hyphen == rest.size) {
            if (!parts || !nominal(found, count))
                break;
            ok = add_all(word, pr_buf_view(prefix), part, found, count);
            word->known = true;
            break;
        }
        const struct pr_analysis *inner = nominal(found, count);
        if (inner && inner->number == PR_PLURAL)
            pr_analysis_lemma(inner, part, prefix);
        else
            pr_buf_str(prefix, part);
        pr_buf_char(prefix, '-');
        rest = pr_str_slice(rest, hyphen + 1, rest.size);
    }
    return ok && !prefix->failed;
}

/* What no lexicon has: by its ending, else a noun. */
static bool add_guess(struct word *word)
{
    struct pr_analysis found[PR_ANALYSES_MAX] = {
        {.add = {"", 0},
         .tag = PR_TAG_NOUN,
         .gender = PR_EPICENE,
         .number = PR_INVARIABLE}
    };
    const struct pr_lexicon *lexicon = word->vocabulary->lexicon;
    size_t count = word->lower.size > PR_LEXICON_WORD_MAX
                       ? 0
                       : pr_lexicon_guess(lexicon, word->lower, found);
    return add_all(word, pr_str("", 0), word->lower, found, count ? count : 1);
}

/* A capital may make any word a name. */
static bool add_name(struct word *word, size_t first)
{
    const struct pr_vocabulary *vocabulary = word->vocabulary;
    if (word->shape == PR_SHAPE_LOWER)
        return true;
    /* M., Dr. */
    if (word->known && word->bytes.bytes[word->bytes.size - 1] == '.')
        return true;
    bool content = !word->known;
    for (size_t r = first; r < vocabulary->readings; r++) {
        unsigned tag = vocabulary->reading[r].tag;
        if (tag == PR_TAG_PROPN)
            return true;
        content |= tag == PR_TAG_NOUN || tag == PR_TAG_ADJ ||
                   (tag >= PR_TAG_VERB && tag <= PR_TAG_VERB_ING);
    }
    if (!content)
        return true;
    struct pr_analysis name = {
        .add = {"", 0},
          .tag = PR_TAG_PROPN
    };
    return add(word, word->bytes, &name);
}

/* Without a lexicon a word goes by its stem. */
static bool add_stem(struct pr_vocabulary *vocabulary, uint32_t stem)
{
    struct pr_reading reading = {.lemma = stem, .shown = stem};
    return push(vocabulary, reading);
}

static bool add_word(struct word *word)
{
    size_t first = word->vocabulary->readings;
    if (!add_names(word) || !add_words(word))
        return false;
    if (!word->known && !add_compound(word))
        return false;
    if (!word->known && !add_guess(word))
        return false;
    return add_name(word, first);
}

static uint8_t tag_of_mark(precis_str mark)
{
    static const struct {
        const char *text;
        uint8_t tag;
    } marks[] = {
        {".",   PR_TAG_STOP },
        {"!",   PR_TAG_STOP },
        {"?",   PR_TAG_STOP },
        {";",   PR_TAG_STOP },
        {":",   PR_TAG_STOP },
        {"…", PR_TAG_STOP },
        {",",   PR_TAG_COMMA}
    };
    for (size_t i = 0; i < PR_LENGTH(marks); i++)
        if (pr_str_is(mark, marks[i].text))
            return marks[i].tag;
    return PR_TAG_MARK;
}

static bool add_other(const struct word *word, enum pr_token_kind kind)
{
    struct pr_analysis analysis = {
        .add = {"", 0}
    };
    analysis.tag = kind == PR_NUMBER        ? PR_TAG_NUM
                   : kind == PR_SYMBOL      ? PR_TAG_SYM
                   : kind == PR_PUNCTUATION ? tag_of_mark(word->bytes)
                                            : PR_TAG_OTHER;
    return add(word, word->bytes, &analysis);
}

static bool add_ordinal(const struct word *word)
{
    struct pr_analysis analysis = {
        .add = {"", 0},
          .tag = PR_TAG_ADJ, .gender = PR_EPICENE
    };
    return add(word, word->bytes, &analysis);
}

bool pr_analyse(struct pr_vocabulary *vocabulary, precis_str bytes,
                enum pr_token_kind kind, struct pr_form *form)
{
    struct word word = {.vocabulary = vocabulary, .form = form, .bytes = bytes};
    if (kind == PR_WORD && !vocabulary->lexicon)
        return add_stem(vocabulary, pr_vocabulary_stem(vocabulary, form));
    if (kind <= PR_NUMBER && pr_is_ordinal(bytes))
        return add_ordinal(&word);
    if (kind != PR_WORD)
        return add_other(&word, kind);
    struct pr_buf *straight =
        pr_vocabulary_bench(vocabulary, PR_BENCH_STRAIGHT);
    struct pr_buf *lower = pr_vocabulary_bench(vocabulary, PR_BENCH_LOWER);
    pr_straighten(bytes, straight);
    pr_fold(pr_buf_view(straight), PR_FOLD_CASE, lower);
    word.bytes = pr_buf_view(straight);
    word.lower = pr_buf_view(lower);
    word.shape = pr_shape_of(bytes);
    bool ok = !straight->failed && !lower->failed && add_word(&word);
    form->known = word.known;
    return ok;
}
