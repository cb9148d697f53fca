/* texts.c - any text, any row of French words, any option, all the way up. */
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

/* Each byte is one of these, a space before it unless it says otherwise by a
 * leading +. */
static const char *const words[] = {
    "le",
    "la",
    "l’",
    "+’",
    "les",
    "d’",
    "des",
    "du",
    "de",
    "un",
    "une",
    "et",
    "ou",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "sur",
    "pour",
    "par",
    "avec",
    "sans",
    "selon",
    "d’après",
    "entre",
    "depuis",
    "jusqu’à",
    "plus",
    "moins",
    "près",
    "que",
    "qu’",
    "qui",
    "dont",
    "si",
    "ne",
    "n’",
    "pas",
    "rien",
    "il",
    "elle",
    "on",
    "ils",
    "se",
    "s’",
    "lui",
    "leur",
    "M.",
    "Mme",
    "MM.",
    "Dr",
    "art.",
    "p.",
    "no",
    "n°",
    "J.-P.",
    "Paris",
    "Jean",
    "Marie",
    "Dupont",
    "Dupuis",
    "Lyon",
    "France",
    "l’Insee",
    "SNCF",
    "ONU",
    "CO2",
    "G20",
    "A380",
    "Europe",
    "maire",
    "ministre",
    "président",
    "directrice",
    "entreprise",
    "société",
    "mairie",
    "syndicat",
    "habitants",
    "livre",
    "taux",
    "d’intérêt",
    "mise",
    "place",
    "mettre",
    "a",
    "est",
    "ont",
    "sont",
    "était",
    "aurait",
    "serait",
    "seraient",
    "pourrait",
    "devrait",
    "annonce",
    "annoncé",
    "affirme",
    "dit",
    "estime",
    "déclaré",
    "semble",
    "présumé",
    "peut-être",
    "rendre",
    "été",
    "millions",
    "milliards",
    "million",
    "millier",
    "mille",
    "cent",
    "cents",
    "vingt",
    "quatre-vingts",
    "soixante-dix",
    "deux",
    "trois",
    "onze",
    "premier",
    "1er",
    "IIe",
    "XIXe",
    "siècle",
    "siècles",
    "janvier",
    "mars",
    "août",
    "décembre",
    "mardi",
    "hier",
    "demain",
    "lundi",
    "semaine",
    "dernier",
    "prochain",
    "trimestre",
    "année",
    "ans",
    "heures",
    "h",
    "min",
    "midi",
    "minuit",
    "1",
    "2",
    "3,5",
    "12",
    "1 200",
    "40 000",
    "2024",
    "2025",
    "1999",
    "04/03/2025",
    "14h30",
    "20 h",
    "3-2",
    "50",
    "99999999999999999999",
    "0",
    "-5",
    "½",
    "²",
    "%",
    "€",
    "euros",
    "dollars",
    "km",
    "kg",
    "°C",
    "m²",
    "tonnes",
    "+.",
    "+.",
    "+.",
    "+,",
    "+,",
    "+;",
    "+:",
    "+ ?",
    "+ !",
    "+…",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "–",
    "—",
    "-",
    "+-",
    "+-il",
    "+-t-on",
    "+-là",
    "+/",
    "+\n",
    "+\n\n",
    "+\n- ",
    "+\t",
    "+\302\240",
    "+\342\200\257",
    "+\342\200\213",
    "+\303\251",
    "e+\314\201",
    "+'",
    "+s",
    "https://exemple.fr/a?b=c",
    "@nom",
    "#mot",
    "a@b.fr",
    "\360\237\230\200",
    "+\360\237\217\275",
    "+\342\200\215",
    "œuvre",
    "ÉTAT",
    "Élysée",
    "c’est",
    "aujourd’hui",
    "grand",
    "grande",
    "belle",
    "rapidement",
    "anticonstitutionnellement",
    "Le",
    "La",
    "Les",
    "Il",
    "Elle",
    "Selon",
    "En",
    "C’",
    "Mais",
    "Ce",
    "Ces",
    "cette",
    "son",
    "sa",
    "ses",
    "nouveau",
    "vieux",
    "chat",
    "中文",
    "Привет",
    "العربية",
    "ﬁn",
    "ﾊ",
    "+\302\255",
    "+\357\273\277",
    "etc.",
};

void pr_fuzz_tokens(precis_str bytes, const char *unused)
{
    struct pr_buf text = {0};
    for (size_t i = 0; i < bytes.size && i < 4096; i++) {
        const char *word =
            words[(unsigned char)bytes.bytes[i] % PR_LENGTH(words)];
        if (*word == '+')
            word++;
        else if (text.size)
            pr_buf_char(&text, ' ');
        pr_buf_text(&text, word);
    }
    pr_fuzz_text(pr_buf_view(&text), unused);
    pr_buf_done(&text);
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
