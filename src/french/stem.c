/* stem.c - Snowball's French stems, the same under every libstemmer. */
/* SPDX-License-Identifier: MIT */
#include "french/stem.h"

#include "base/str.h"
#include "base/table.h"

#include <libstemmer.h>
#include <stdlib.h>

struct pr_stemmer {
    struct sb_stemmer *snowball;
};

/* Made of dictionaries/fr/stem-exceptions.txt. */
static const char *const exceptions[] = {
#include "src/french/stem-exceptions.inc"
};

enum precis_status pr_stemmer_new(struct pr_stemmer **stemmer)
{
    *stemmer = malloc(sizeof **stemmer);
    if (!*stemmer)
        return PRECIS_E_MEMORY;
    (*stemmer)->snowball = sb_stemmer_new("french", "UTF_8");
    if ((*stemmer)->snowball)
        return PRECIS_OK;
    free(*stemmer);
    *stemmer = NULL;
    return PRECIS_E_MEMORY;
}

void pr_stemmer_free(struct pr_stemmer *stemmer)
{
    if (!stemmer)
        return;
    sb_stemmer_delete(stemmer->snowball);
    free(stemmer);
}

/* Without an elided word in front (l'on: on), which libstemmer 3.0 cuts and
 * 2.2 keeps. */
static precis_str without_elision(precis_str word)
{
    static const char *const elided[] = {"l'", "d'", "j'", "m'", "t'",
                                         "s'", "n'", "c'", "qu'"};
    for (size_t i = 0; i < PR_LENGTH(elided); i++) {
        precis_str prefix = pr_str_from(elided[i]);
        if (word.size > prefix.size && pr_str_starts(word, prefix))
            return pr_str_slice(word, prefix.size, word.size);
    }
    return word;
}

/* bijoux: bijou, as libstemmer 3.0 has it and 2.2 has not. */
static precis_str without_plural(precis_str word)
{
    bool oux = word.size > 4 && pr_str_ends(word, PR_STR("oux"));
    if (oux && strchr("bhjlnp", word.bytes[word.size - 4]))
        word.size--;
    return word;
}

precis_str pr_stem_plain(struct pr_stemmer *stemmer, precis_str word)
{
    const sb_symbol *stem = sb_stemmer_stem(
        stemmer->snowball, (const sb_symbol *)word.bytes, (int)word.size);
    if (!stem)
        return (precis_str){NULL, 0};
    return (precis_str){(const char *)stem,
                        (size_t)sb_stemmer_length(stemmer->snowball)};
}

precis_str pr_stem(struct pr_stemmer *stemmer, precis_str word)
{
    static const struct pr_table table = {exceptions, PR_LENGTH(exceptions)};
    word = without_plural(without_elision(word));
    precis_str known = pr_table_find(&table, word);
    if (known.bytes)
        return known;
    /* commissions is no verb: its ending stays. */
    if (pr_str_ends(word, PR_STR("ssion")))
        return word;
    if (pr_str_ends(word, PR_STR("ssions")))
        return pr_str_slice(word, 0, word.size - 1);
    return pr_stem_plain(stemmer, word);
}
