/* lint.h - what a careful editor would mend in a glossary. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CONCEPT_LINT_H
#define PR_CONCEPT_LINT_H

#include "concept/store.h"

struct pr_lexicon;

/* What was found in one place. */
struct pr_finding {
    uint32_t file;
    unsigned line, column; /* from 1; 0 = not known */
    const char *rule;      /* static: "duplicate"   */
    bool error;            /* else a warning: a person decides */
    bool safe;             /* it can be mended without loss    */
    precis_str message;
};

/* Glossaries being looked over. */
struct pr_lint {
    struct pr_store store;
    const struct pr_lexicon *lexicon; /* NULL = inflected forms pass   */
    const char *const *names;         /* of the files, for messages    */
    struct pr_finding *findings;      /* [count]                       */
    size_t count, capacity;
    uint32_t *dropped; /* [drops] numbers of entries that are a copy of an
                          earlier one: what is safe to mend goes */
    size_t drops, drops_capacity;
    bool failed; /* memory was out */
};
void pr_lint_done(struct pr_lint *lint);

/* Note a finding. The rule is one of the table in lint.c. */
void pr_lint_note(struct pr_lint *lint, struct pr_finding place,
                  const char *rule, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/*
 * Apply every rule to the entries of lint's store and put the findings in
 * order of file, line and column. PRECIS_E_MEMORY is the only failure.
 * O(n log n).
 */
enum precis_status pr_lint_run(struct pr_lint *lint);

/*
 * Read a canonical TSV that may have faults: each is noted, rows without (or
 * with mended) ones go to the store. mended gets the file with what is safe
 * mended. Bytes that are no UTF-8 and a wrong header are PRECIS_E_FORMAT or
 * PRECIS_E_ENCODING.
 */
enum precis_status pr_lint_rows(struct pr_lint *lint, precis_str bytes,
                                struct pr_buf *mended,
                                struct precis_error *error);

#endif
