/* compile.h - make the compiled form of a glossary from its entries. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_GLOSS_COMPILE_H
#define PR_GLOSS_COMPILE_H

#include "base/buf.h"
#include "concept/entry.h"
#include "french/vocabulary.h"

/* The most tokens of a headword and the most bytes of it. */
enum { PR_HEADWORD_TOKENS = 32, PR_HEADWORD_BYTES = 1000 };

struct pr_compiler;
enum precis_status pr_compiler_new(struct pr_vocabulary *vocabulary,
                                   struct pr_compiler **compiler);
void pr_compiler_free(struct pr_compiler *compiler);

/*
 * Add an entry; a pr_entry_handler with the compiler as context. Entries with
 * the same headword become its senses in the order of their coming. A
 * headword of too many words is PRECIS_E_LIMIT with its line.
 */
enum precis_status pr_compiler_add(void *compiler, const struct pr_entry *entry,
                                   struct precis_error *error);

/* Append the compiled form to bytes. The same entries give the same bytes.
 * O(n log n). */
enum precis_status pr_compiler_finish(struct pr_compiler *compiler,
                                      struct pr_buf *bytes,
                                      struct precis_error *error);

/*
 * Add all entries of the file at path ("-" = standard input) in any format
 * that is read; its bytes, then its name tell which. A fault is
 * PRECIS_E_FORMAT with its place. Files that are not ours (.tsv) may hold
 * headwords that are too long: those are passed over.
 */
enum precis_status pr_compile_file(const char *path,
                                   struct pr_compiler *compiler,
                                   struct precis_error *error);

/* A canonical TSV as a compiled glossary, all in one call. */
enum precis_status pr_compile_tsv(precis_str tsv,
                                  struct pr_vocabulary *vocabulary,
                                  struct pr_buf *bytes,
                                  struct precis_error *error);

#endif
