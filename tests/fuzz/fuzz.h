/* fuzz.h - the ways into the program that hostile bytes are tried on. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TESTS_FUZZ_H
#define PR_TESTS_FUZZ_H

#include "base/buf.h"
#include "base/str.h"

/* One way in. */
struct pr_target {
    const char *name;   /* of the folder of its seeds, and FUZZ_TARGET */
    const char *detail; /* for run: a format, or NULL                  */
    /* Take bytes; abort when something is wrong. */
    void (*run)(precis_str bytes, const char *detail);
};

/* All of them, ended by a NULL name. */
extern const struct pr_target pr_targets[];

/* The target of that name, or NULL. */
const struct pr_target *pr_target_named(const char *name);

/* Abort with what was expected unless it holds, in any build. */
#define PR_EXPECT(holds)                                                       \
    do {                                                                       \
        if (!(holds))                                                          \
            pr_unexpected(#holds, __FILE__, __LINE__);                         \
    } while (0)
void pr_unexpected(const char *what, const char *file, int line);

/* Each abandons what it gets: only crashes, leaks and broken promises count. */
void pr_fuzz_read(precis_str bytes, const char *type);
void pr_fuzz_member(precis_str bytes, const char *type);
void pr_fuzz_pages(precis_str bytes, const char *unused);
void pr_fuzz_record(precis_str bytes, const char *unused);
void pr_fuzz_exchange(precis_str bytes, const char *format);
void pr_fuzz_bundle(precis_str bytes, const char *format);
void pr_fuzz_check(precis_str bytes, const char *unused);
void pr_fuzz_glossary(precis_str bytes, const char *unused);
void pr_fuzz_lexicon(precis_str bytes, const char *unused);
void pr_fuzz_srx(precis_str bytes, const char *unused);
void pr_fuzz_options(precis_str bytes, const char *unused);
void pr_fuzz_tokens(precis_str bytes, const char *unused);
void pr_fuzz_text(precis_str bytes, const char *unused);

/* The folder of the compiled dictionaries: PRECIS_DATA, or "data". */
const char *pr_fuzz_data(void);

/* A file in memory that holds bytes: its path, valid until the next call. */
const char *pr_fuzz_file(precis_str bytes);

#endif
