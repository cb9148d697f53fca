/* stem.c - Snowball's French stems, the same under every libstemmer. */
/* SPDX-License-Identifier: MIT */
#include "french/stem.h"

#include <libstemmer.h>
#include <stdlib.h>

struct pr_stemmer {
    struct sb_stemmer *snowball;
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

precis_str pr_stem(struct pr_stemmer *stemmer, precis_str word)
{
    const sb_symbol *stem = sb_stemmer_stem(
        stemmer->snowball, (const sb_symbol *)word.bytes, (int)word.size);
    if (!stem)
        return (precis_str){NULL, 0};
    return (precis_str){(const char *)stem,
                        (size_t)sb_stemmer_length(stemmer->snowball)};
}
