/* compose.h - English for a term out of the English of its words. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_COMPOSE_H
#define PR_GLOSS_COMPOSE_H

#include "gloss/glossary.h"
#include "gloss/terms.h"

/*
 * Append English for tokens [first, last) of document, a noun phrase, from
 * the entries of its parts: "moteur à essence" is petrol engine, "glaciers des
 * Pyrénées" Pyrenees glaciers, "victoire de l'équipe" victory of the team. A
 * stretch with an entry of its own keeps it: "gouverneur de la banque
 * centrale". Names without an entry stay as they are. False, and nothing
 * appended, when a word has no entry or memory is out.
 */
bool pr_compose(const struct pr_glossary *glossary,
                const struct pr_document *document, uint32_t first,
                uint32_t last, struct pr_buf *buf);

#endif
