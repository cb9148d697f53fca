/*
 * srx.c - a user's rules for the ends of sentences.
 *
 * Segmentation Rules eXchange 2.0 (LISA/GALA OSCAR, 2008): a rule says yes or
 * no to a break between what beforebreak and afterbreak match; at a place the
 * first rule that matches decides.
 */
/* SPDX-License-Identifier: MIT */
#include "document/srx.h"

#include "base/arena.h"
#include "base/error.h"
#include "reader/markup.h"
#include "unicode/icu.h"
#include "unicode/regex.h"
#include "unicode/utf8.h"

#include <stdlib.h>

struct rule {
    URegularExpression *before, *after;
    bool breaks;
};

/* A named list of rules in the file. */
struct language {
    precis_str name; /* a view of the file */
    size_t first, last;
};

struct pr_srx {
    struct rule *rules; /* [count] in the order of the file */
    size_t count, capacity;
    size_t *order; /* [used] the rules for French, first to last */
    size_t used, order_capacity;
};

/* ---- reading */

struct reading {
    struct pr_srx *srx;
    precis_str bytes;
    struct language *languages; /* heap */
    size_t count, capacity;
    bool cascade, rooted, mapped;
    struct precis_error *error;
};

static enum precis_status wrong(struct reading *r, size_t at, const char *what)
{
    return pr_fail(r->error, PRECIS_E_FORMAT,
                   pr_place_of(r->bytes.bytes, r->bytes.size, at), "%s", what);
}

/* Compile a pattern that stands in the file at offset at. */
static enum precis_status compile(struct reading *r, precis_str raw, size_t at,
                                  URegularExpression **compiled)
{
    struct pr_buf text = {0};
    UErrorCode code = U_ZERO_ERROR;
    UParseError fault;
    if (!pr_icu() || !pr_regex())
        return pr_fail(r->error, PRECIS_E_SUPPORT, PR_NOWHERE,
                       "needs ICU, which is missing");
    pr_markup_unescape(raw, true, &text);
    UChar *units = malloc((text.size + 1) * sizeof *units);
    int32_t size = 0;
    if (!units || text.failed || text.size > INT32_MAX / 4) {
        free(units);
        pr_buf_done(&text);
        return pr_fail_memory(r->error);
    }
    pr_icu()->u_strFromUTF8(units, (int32_t)text.size + 1, &size,
                            text.bytes ? text.bytes : "", (int32_t)text.size,
                            &code);
    *compiled = pr_regex()->uregex_open(units, size, 0, &fault, &code);
    free(units);
    pr_buf_done(&text);
    /* ICU takes no empty pattern, which matches everywhere. */
    if (U_FAILURE(code) && !size) {
        static const UChar nothing[] = {'(', '?', ':', ')', 0};
        code = U_ZERO_ERROR;
        *compiled = pr_regex()->uregex_open(nothing, 4, 0, NULL, &code);
    }
    return U_FAILURE(code)
               ? wrong(r, at, "expected a regular expression as ICU reads it")
               : PRECIS_OK;
}

/* The text of the element that m has just opened; m goes on to its end. */
static precis_str content(struct pr_markup *m, size_t *at)
{
    *at = m->end;
    if (m->empty)
        return pr_str("", 0);
    size_t end = m->end;
    while (pr_markup_next(m) && m->kind != PR_MARKUP_CLOSE)
        end = m->end;
    return pr_str_slice(m->source, *at, end);
}

static bool opens(const struct pr_markup *m, const char *name)
{
    return m->kind == PR_MARKUP_OPEN &&
           pr_str_is(pr_markup_local(m->name), name);
}

static precis_str attribute(const struct pr_markup *m, const char *name)
{
    precis_str tag = pr_str_slice(m->source, m->start, m->end), value;
    return pr_markup_attribute(tag, name, &value) ? value : pr_str("", 0);
}

static enum precis_status read_rule(struct reading *r, struct pr_markup *m)
{
    struct pr_srx *srx = r->srx;
    struct rule rule = {.breaks = !pr_str_is(attribute(m, "break"), "no")};
    precis_str before = {"", 0}, after = {"", 0};
    size_t start = m->start, before_at = start, after_at = start;
    bool empty = m->empty;
    while (!empty && pr_markup_next(m)) {
        if (opens(m, "beforebreak"))
            before = content(m, &before_at);
        else if (opens(m, "afterbreak"))
            after = content(m, &after_at);
        else if (m->kind == PR_MARKUP_CLOSE &&
                 pr_str_is(pr_markup_local(m->name), "rule"))
            break;
    }
    if (srx->count == PR_SRX_RULES_MAX)
        return wrong(r, start, "expected at most 4096 rules");
    if (!pr_grow(&srx->rules, &srx->capacity, srx->count, sizeof rule))
        return pr_fail_memory(r->error);
    enum precis_status status = compile(r, before, before_at, &rule.before);
    if (!status)
        status = compile(r, after, after_at, &rule.after);
    srx->rules[srx->count++] = rule;
    return status;
}

/* Does a languagepattern match French? */
static enum precis_status matches_french(struct reading *r, precis_str raw,
                                         size_t at, bool *matches)
{
    static const UChar names[2][6] = {
        {'f',  'r', 0},
        { 'f', 'r', '_', 'F', 'R', 0}
    };
    URegularExpression *pattern = NULL;
    enum precis_status status = compile(r, raw, at, &pattern);
    *matches = false;
    for (unsigned i = 0; !status && i < 2; i++) {
        UErrorCode code = U_ZERO_ERROR;
        pr_regex()->uregex_setText(pattern, names[i], -1, &code);
        *matches = *matches || pr_regex()->uregex_matches(pattern, -1, &code);
    }
    pr_regex()->uregex_close(pattern);
    return status;
}

static enum precis_status read_map(struct reading *r, const struct pr_markup *m)
{
    bool matches;
    precis_str name = attribute(m, "languagerulename");
    enum precis_status status =
        matches_french(r, attribute(m, "languagepattern"), m->start, &matches);
    if (status || !matches || (r->mapped && !r->cascade))
        return status;
    r->mapped = true;
    struct pr_srx *srx = r->srx;
    for (size_t l = 0; l < r->count; l++) {
        const struct language *language = &r->languages[l];
        if (!pr_str_equal(language->name, name))
            continue;
        for (size_t i = language->first; i < language->last; i++) {
            if (srx->used == PR_SRX_RULES_MAX)
                return wrong(r, m->start, "expected at most 4096 rules");
            if (!pr_grow(&srx->order, &srx->order_capacity, srx->used,
                         sizeof *srx->order))
                return pr_fail_memory(r->error);
            srx->order[srx->used++] = i;
        }
    }
    return PRECIS_OK;
}

static enum precis_status read_piece(struct reading *r, struct pr_markup *m)
{
    if (opens(m, "srx"))
        r->rooted = true;
    if (opens(m, "header"))
        r->cascade = pr_str_is(attribute(m, "cascade"), "yes");
    if (opens(m, "languagerule")) {
        if (!pr_grow(&r->languages, &r->capacity, r->count,
                     sizeof *r->languages))
            return pr_fail_memory(r->error);
        r->languages[r->count++] = (struct language){
            attribute(m, "languagerulename"), r->srx->count, r->srx->count};
    }
    if (opens(m, "rule") && r->count) {
        enum precis_status status = read_rule(r, m);
        r->languages[r->count - 1].last = r->srx->count;
        return status;
    }
    return opens(m, "languagemap") ? read_map(r, m) : PRECIS_OK;
}

enum precis_status pr_srx_parse(precis_str bytes, struct pr_srx **srx,
                                struct precis_error *error)
{
    struct pr_markup m = {.source = bytes, .xml = true};
    *srx = calloc(1, sizeof **srx);
    if (!*srx)
        return pr_fail_memory(error);
    struct reading r = {.srx = *srx, .bytes = bytes, .error = error};
    enum precis_status status = PRECIS_OK;
    while (!status && pr_markup_next(&m))
        status = read_piece(&r, &m);
    free(r.languages);
    if (!status && !r.rooted)
        status = wrong(&r, 0, "is no SRX file (expected an <srx> element)");
    if (!status && !(*srx)->used)
        status = wrong(&r, 0,
                       "has no rules for French (expected a "
                       "languagemap that matches \"fr\")");
    if (status) {
        pr_srx_free(*srx);
        *srx = NULL;
    }
    return status;
}

void pr_srx_free(struct pr_srx *srx)
{
    if (!srx)
        return;
    for (size_t i = 0; i < srx->count; i++) {
        pr_regex()->uregex_close(srx->rules[i].before);
        pr_regex()->uregex_close(srx->rules[i].after);
    }
    free(srx->rules);
    free(srx->order);
    free(srx);
}

/* ---- marking */

/* A paragraph in UTF-16, with the token that each place leads to. */
struct paragraph {
    UChar *units;      /* [size]                                          */
    uint32_t *token;   /* [size + 1] the first token at or after the place */
    uint16_t *decided; /* [tokens + 1] 1 + the rule that decided, 0 = none */
    int32_t size;
};

static bool convert(struct paragraph *p, precis_str text, size_t start,
                    size_t end, const struct pr_tokens *tokens, size_t first)
{
    size_t room = end - start + 1, t = first;
    p->units = malloc(room * sizeof *p->units);
    p->token = malloc(room * sizeof *p->token);
    p->decided = calloc(tokens->count - first + 1, sizeof *p->decided);
    if (!p->units || !p->token || !p->decided)
        return false;
    for (size_t at = start; at < end;) {
        uint32_t point;
        size_t step = pr_utf8_decode(text.bytes + at, end - at, &point);
        while (t < tokens->count && tokens->items[t].start < at)
            t++;
        p->token[p->size] = (uint32_t)(t - first);
        if (point >= 0x10000) {
            p->units[p->size++] = (UChar)(0xD7C0 + (point >> 10));
            p->token[p->size] = (uint32_t)(t - first);
            point = 0xDC00 + (point & 0x3FF);
        }
        p->units[p->size++] = (UChar)point;
        at += step;
    }
    p->token[p->size] = (uint32_t)(tokens->count - first);
    return true;
}

/* Note rule number, 1 + its index, at every place that it matches. Patterns
 * hold the state of a match, so each call has clones of its own. */
static enum precis_status apply(const struct rule *rule, uint16_t number,
                                struct paragraph *p)
{
    UErrorCode code = U_ZERO_ERROR;
    URegularExpression *before = pr_regex()->uregex_clone(rule->before, &code);
    URegularExpression *after = pr_regex()->uregex_clone(rule->after, &code);
    pr_regex()->uregex_setText(before, p->units, p->size, &code);
    pr_regex()->uregex_setText(after, p->units, p->size, &code);
    pr_regex()->uregex_setTimeLimit(before, PR_SRX_STEPS_MAX, &code);
    pr_regex()->uregex_setTimeLimit(after, PR_SRX_STEPS_MAX, &code);
    while (U_SUCCESS(code) && pr_regex()->uregex_findNext(before, &code)) {
        int32_t end = pr_regex()->uregex_end(before, 0, &code);
        if (end < 0 || end > p->size)
            break;
        uint16_t *decided = &p->decided[p->token[end]];
        if (!*decided && pr_regex()->uregex_lookingAt(after, end, &code))
            *decided = number;
    }
    pr_regex()->uregex_close(before);
    pr_regex()->uregex_close(after);
    if (U_SUCCESS(code))
        return PRECIS_OK;
    return code == U_MEMORY_ALLOCATION_ERROR ? PRECIS_E_MEMORY : PRECIS_E_LIMIT;
}

enum precis_status pr_srx_mark(const struct pr_srx *srx, precis_str text,
                               size_t start, size_t end,
                               struct pr_tokens *tokens, size_t first)
{
    struct paragraph p = {0};
    enum precis_status status = convert(&p, text, start, end, tokens, first)
                                    ? PRECIS_OK
                                    : PRECIS_E_MEMORY;
    for (size_t i = 0; !status && i < srx->used; i++)
        status = apply(&srx->rules[srx->order[i]], (uint16_t)(i + 1), &p);
    for (size_t t = first + 1; !status && t < tokens->count; t++) {
        if (!p.decided[t - first])
            continue;
        size_t rule = srx->order[p.decided[t - first] - 1u];
        unsigned flags = tokens->items[t].flags;
        flags = srx->rules[rule].breaks ? flags | PR_TOKEN_SENTENCE
                                        : flags & ~(unsigned)PR_TOKEN_SENTENCE;
        tokens->items[t].flags = (uint16_t)flags;
    }
    free(p.units);
    free(p.token);
    free(p.decided);
    return status;
}
