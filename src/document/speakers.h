/* speakers.h - whom he and she stand for in who says what. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_DOCUMENT_SPEAKERS_H
#define PR_DOCUMENT_SPEAKERS_H

#include "document/sayings.h"

/*
 * Give each saying of a document whose subject is il, elle, ce dernier … the
 * speaker it stands for, when that is safe: the only person of its gender that
 * is named before it in its paragraph, or who spoke last there; else the same
 * of the nearest of the paragraphs before it that names one. What stands
 * between quotation marks names nobody. "Le procureur" is the only person with
 * that function. The others stay without a speaker.
 * sayings are those of the document, in order. Linear but for looks back that
 * a constant bounds.
 */
void pr_speakers_resolve(const struct pr_document *document,
                         const struct pr_names *names,
                         struct pr_sayings *sayings);

#endif
