/* engine.h - what stands behind the public engine. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_ENGINE_H
#define PR_ENGINE_H

#include "document/handle.h"
#include "gloss/match.h"

struct precis_engine {
    struct pr_lexicon *lexicon;
    struct pr_vocabulary vocabulary;
    struct pr_glossary *glossary;
    struct pr_matcher *matcher; /* made with the first document */
};

#endif
