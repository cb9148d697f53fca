/* texts.c - any text, any option, any rule, any lexicon, all the way up. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include "base/json.h"
#include "document/document.h"
#include "document/srx.h"
#include "english/figures.h"
#include "french/lexicon.h"
#include "precis.h"
#include "summary/summary.h"
#include "unicode/utf8.h"

#include <jansson.h>
#include <stdlib.h>

/* An engine for so many texts: its memory grows with the words it meets. */
enum { TEXTS_MAX = 256 };

static struct precis_engine *engine_of(void)
{
    static struct precis_engine *engine;
    static unsigned texts;
    if (engine && ++texts % TEXTS_MAX)
        return engine;
    precis_engine_free(engine);
    PR_EXPECT(!precis_engine_new(pr_fuzz_data(), &engine, NULL));
    return engine;
}

static void expect_json(const struct pr_buf *buf)
{
    json_t *root = json_loadb(buf->bytes, buf->size, JSON_ALLOW_NUL, NULL);
    PR_EXPECT(root);
    json_decref(root);
}

static void write_all(const struct precis_brief *brief,
                      const struct precis_gloss *gloss,
                      const struct precis_summary *summary)
{
    struct pr_buf buf = {0};
    for (int f = PRECIS_FORMAT_TEXT; f <= PRECIS_FORMAT_HTML; f++) {
        enum precis_format format = (enum precis_format)f;
        pr_buf_clear(&buf);
        PR_EXPECT(!precis_brief_write(brief, format, pr_buf_sink(&buf)));
        PR_EXPECT(pr_utf8_valid(buf.bytes, buf.size) == buf.size);
        if (format == PRECIS_FORMAT_JSON)
            expect_json(&buf);
        pr_buf_clear(&buf);
        PR_EXPECT(!precis_summary_write(summary, format, pr_buf_sink(&buf)));
        if (format == PRECIS_FORMAT_JSON)
            expect_json(&buf);
        pr_buf_clear(&buf);
        if (!precis_gloss_write(gloss, format, pr_buf_sink(&buf)) &&
            format == PRECIS_FORMAT_JSON)
            expect_json(&buf);
    }
    pr_buf_done(&buf);
}

static void use(struct precis_document *document, const char *budget)
{
    const struct precis_brief_options options = {.summary.budget = budget,
                                                 .style = "en-GB"};
    struct precis_summary *summary;
    struct precis_gloss *gloss;
    struct precis_brief *brief;
    struct precis_error error = {0};
    size_t last = 0;
    for (size_t s = 0; s < precis_document_sentences(document); s++) {
        struct precis_span span = precis_document_sentence(document, s);
        PR_EXPECT(last <= span.byte_start && span.byte_start < span.byte_end);
        last = span.byte_start;
    }
    if (precis_summary_make(document, &options.summary, &summary, &error)) {
        PR_EXPECT(error.message[0]);
        return;
    }
    PR_EXPECT(!precis_gloss_make(document, &gloss, &error));
    if (!precis_brief_make(&document, 1, &options, &brief, &error)) {
        write_all(brief, gloss, summary);
        precis_brief_free(brief);
    }
    precis_gloss_free(gloss);
    precis_summary_free(summary);
}

void pr_fuzz_text(precis_str bytes, const char *unused)
{
    static const char *const budgets[] = {"1", "20w", "3c", "10%", "400c"};
    const struct precis_document_options options = {.type = "text"};
    struct precis_document *document;
    struct precis_error error = {0};
    (void)unused;
    if (precis_document_parse(engine_of(), bytes.bytes, bytes.size, &options,
                              &document, &error)) {
        PR_EXPECT(error.message[0]);
        return;
    }
    use(document, budgets[bytes.size % PR_LENGTH(budgets)]);
    precis_document_free(document);
}

/* ---- options */

void pr_fuzz_options(precis_str bytes, const char *unused)
{
    struct pr_budget budget;
    struct pr_english_style style;
    struct precis_error error = {0};
    (void)unused;
    if (pr_budget_parse(bytes, &budget, &error)) {
        PR_EXPECT(error.message[0]);
    } else if (budget.unit == PR_BUDGET_SHARE) {
        PR_EXPECT(budget.share > 0 && budget.share <= 1);
        budget = pr_budget_fix(budget, SIZE_MAX >> 12);
        PR_EXPECT(budget.amount >= 1);
    } else {
        PR_EXPECT(budget.amount >= 1 && budget.amount <= PR_BUDGET_MAX);
    }
    struct pr_buf copy = {0};
    pr_buf_str(&copy, bytes);
    pr_buf_char(&copy, '\0');
    pr_english_style_parse(copy.bytes, &style);
    pr_summary_method_known(bytes);
    pr_buf_done(&copy);
}

/* ---- rules and the lexicon */

static const char sample[] =
    "M. Dupont a annoncé, art. 3, que « tout va bien ». Le chat dort. Il "
    "pleut ! Vraiment ? Les travaux coûteront 3,5 millions d’euros (cf. p. "
    "12). J.-P. Martin n’y croit pas… et pourtant.";

static void cut(struct pr_document *document, const struct pr_lexicon *lexicon)
{
    struct pr_vocabulary vocabulary;
    struct pr_article article = {
        .source = {sample, sizeof sample - 1},
        .text = {sample, sizeof sample - 1}
    };
    struct precis_error error = {0};
    PR_EXPECT(pr_article_block(&article,
                               (struct pr_block){.end = sizeof sample - 1}));
    PR_EXPECT(!pr_vocabulary_init(&vocabulary, lexicon));
    enum precis_status status =
        pr_document_init(document, &article, &vocabulary, NULL, &error);
    PR_EXPECT(!status || error.message[0]);
    pr_document_done(document);
    pr_vocabulary_done(&vocabulary);
    pr_article_done(&article);
}

void pr_fuzz_srx(precis_str bytes, const char *unused)
{
    struct pr_srx *srx;
    struct precis_error error = {0};
    (void)unused;
    if (pr_srx_parse(bytes, &srx, &error)) {
        PR_EXPECT(error.message[0]);
        return;
    }
    struct pr_document document = {.srx = srx};
    cut(&document, NULL);
    pr_srx_free(srx);
}

void pr_fuzz_lexicon(precis_str bytes, const char *unused)
{
    static const char *const forms[] = {"chat", "dort", "été", "", "etat"};
    struct pr_analysis readings[PR_ANALYSES_MAX];
    struct pr_lexicon *lexicon;
    struct pr_buf found = {0};
    struct precis_error error = {0};
    (void)unused;
    if (pr_lexicon_open(pr_fuzz_file(bytes), &lexicon, &error)) {
        PR_EXPECT(error.message[0]);
        return;
    }
    pr_lexicon_verify(lexicon, &error);
    for (size_t f = 0; f < PR_LENGTH(forms); f++) {
        precis_str form = pr_str_from(forms[f]);
        size_t count = pr_lexicon_find(lexicon, form, readings);
        PR_EXPECT(count <= PR_ANALYSES_MAX);
        for (size_t r = 0; r < count; r++)
            pr_analysis_lemma(&readings[r], form, &found);
        count = pr_lexicon_guess(lexicon, form, readings);
        PR_EXPECT(count <= PR_ANALYSES_MAX);
        pr_lexicon_find_bare(lexicon, form, &found);
    }
    struct pr_document document = {0};
    cut(&document, lexicon);
    pr_buf_done(&found);
    pr_lexicon_close(lexicon);
}
