/* test_names.c - names and sayings of documents, over the real lexicon. */
/* SPDX-License-Identifier: MIT */
#include "tests/unit/unit.h"

#include "document/sayings.h"
#include "reader/reader.h"

#include <stdio.h>
#include <stdlib.h>

/* A text with all that is found in it. */
struct found {
    struct pr_vocabulary vocabulary;
    struct pr_lexicon *lexicon;
    struct pr_article article;
    struct pr_document document;
    struct pr_names names;
    struct pr_sayings sayings;
};

static enum precis_status take(void *context, struct pr_article *article)
{
    struct found *found = context;
    return pr_article_copy(article, &found->article) ? PRECIS_OK
                                                     : PRECIS_E_MEMORY;
}

static void find(struct found *found, const char *text)
{
    const char *data = getenv("PRECIS_DATA");
    char path[4096];
    struct pr_read_options options = {.type = "text"};
    *found = (struct found){0};
    snprintf(path, sizeof path, "%s/french.lexicon", data ? data : "data");
    assert_int_equal(pr_lexicon_open(path, &found->lexicon, NULL), PRECIS_OK);
    assert_int_equal(pr_vocabulary_init(&found->vocabulary, found->lexicon),
                     PRECIS_OK);
    assert_int_equal(pr_read(pr_str_from(text), &options, take, found, NULL),
                     PRECIS_OK);
    assert_int_equal(pr_document_init(&found->document, &found->article,
                                      &found->vocabulary, NULL, NULL),
                     PRECIS_OK);
    assert_int_equal(pr_names_find(&found->document, &found->names), PRECIS_OK);
    assert_true(
        pr_sayings_find(&found->document, &found->names, &found->sayings));
}

static void drop(struct found *found)
{
    pr_sayings_done(&found->sayings);
    pr_names_done(&found->names);
    pr_document_done(&found->document);
    pr_article_done(&found->article);
    pr_vocabulary_done(&found->vocabulary);
    pr_lexicon_close(found->lexicon);
}

/* The name that is shown so, or a failed test. */
static const struct pr_name *named(const struct found *found, const char *shown)
{
    for (size_t n = 0; n < found->names.count; n++)
        if (pr_str_is(found->names.items[n].shown, shown))
            return &found->names.items[n];
    fail_msg("no name %s", shown);
    return NULL;
}

static void groups_what_is_one(void **state)
{
    (void)state;
    struct found found;
    find(&found, "Le ministre du Budget, Éric Dupuis, a parlé. M. Dupuis "
                 "défend la loi. Puis Dupuis est parti.");
    const struct pr_name *dupuis = named(&found, "Éric Dupuis");
    assert_int_equal(dupuis->kind, PR_NAME_PERSON);
    assert_int_equal(dupuis->count, 3);
    assert_true(pr_str_is(dupuis->function, "ministre du Budget"));
    assert_int_equal(found.names.count, 1);
    drop(&found);
}

static void joins_acronyms(void **state)
{
    (void)state;
    struct found found;
    find(&found, "L'Agence du littoral (ADL) a rendu son avis. Pour l'ADL, la "
                 "dune recule.");
    const struct pr_name *agency = named(&found, "Agence du littoral");
    assert_int_equal(agency->kind, PR_NAME_ORGANISATION);
    assert_int_equal(agency->count, 3);
    assert_true(pr_str_is(agency->acronym, "ADL"));
    drop(&found);
}

/* Every mention has one owner, and the owners' lists hold all of them. */
static void owns_every_mention(void **state)
{
    (void)state;
    struct found found;
    find(&found, "Le groupe Valtec (siège à Lyon) et l'OFB (Office français "
                 "de la biodiversité) ont vu Anne Morel. Les TPU manquent.");
    size_t sum = 0;
    for (size_t n = 0; n < found.names.count; n++) {
        const struct pr_name *name = &found.names.items[n];
        sum += name->count;
        for (size_t i = 0; i < name->count; i++)
            assert_int_equal(found.names.owner[name->mentions[i]], n);
    }
    assert_int_equal(sum, found.names.mentions.count);
    drop(&found);
}

static void tells_who_spoke(void **state)
{
    (void)state;
    struct found found;
    find(&found, "« Nous signerons demain matin », a dit Anne Morel. Selon un "
                 "proche, tout est prêt pour la suite.");
    assert_int_equal(found.sayings.count, 2);
    const struct pr_saying *first = &found.sayings.items[0];
    assert_true(first->quote.direct);
    assert_ptr_equal(first->name, named(&found, "Anne Morel"));
    const struct pr_saying *second = &found.sayings.items[1];
    assert_false(second->quote.direct);
    assert_null(second->name);
    assert_int_equal(second->speaker_last - second->speaker_first, 2);
    drop(&found);
}

/* Unbalanced marks, brackets and capitals break nothing. */
static void survives_odd_text(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "« « « « A",    "» » a dit",      "(ABC) (ABC",
        "ABC (",        "« Oui », a",     "Selon",
        "Selon ,",      "d'après",        "M.",
        "M. M. M. Le",  "De La De La Du", "« A » « B » « C » a dit X (Y (Z))",
        "\" \" \" dit", "Jean de",        "Jean de la",
        "AB (Au Bord",  "& & &"};
    for (size_t i = 0; i < PR_LENGTH(texts); i++) {
        struct found found;
        find(&found, texts[i]);
        for (size_t n = 0; n < found.names.count; n++)
            assert_true(found.names.items[n].shown.size > 0);
        drop(&found);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_what_is_one), cmocka_unit_test(joins_acronyms),
        cmocka_unit_test(owns_every_mention), cmocka_unit_test(tells_who_spoke),
        cmocka_unit_test(survives_odd_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
