/* layers.h - what a glossary is made of, for the files of this folder. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_LAYERS_H
#define PR_GLOSS_LAYERS_H

#include "gloss/compiled.h"
#include "gloss/glossary.h"

/* One layer. */
struct pr_layer {
    struct pr_compiled compiled;
    char *name; /* owned, terminated */
};

struct pr_glossary {
    struct pr_layer layers[PR_GLOSSARY_LAYERS];
    size_t count;
};

#endif
