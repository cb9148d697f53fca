/* format.h - the file formats of glossaries: one table, read and write. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_FORMAT_H
#define PR_EXCHANGE_FORMAT_H

#include "base/str.h"
#include "concept/entry.h"
#include "exchange/feed.h"
#include "exchange/sorter.h"

struct pr_lexicon;

/* A file being read. */
struct pr_import {
    struct pr_feed *feed;     /* of formats of one file                       */
    const char *path;         /* for formats of several files, and for hints  */
    pr_entry_handler handler; /* is given each entry; its line is where it
                                 stands, or 0                             */
    void *context;
    bool drafts; /* entries that still have no English are given, too  */
    pr_comment_handler comment; /* is given the comments of our own rows in
                                   a draft, or NULL                       */
    bool lenient;   /* leave out what is wrong and count it               */
    size_t skipped; /* out: entries left out, also those that have no
                       translation in formats made for reading           */
};

/* A file being written. Zero is the default of each. */
struct pr_export {
    struct precis_sink sink; /* of the file at path                      */
    const char *path; /* formats of several files write the others beside */
    precis_str title; /* of the glossary; empty = "Glossary"              */
    int64_t date;     /* seconds since 1970, 0 = leave dates out          */
    bool excel;       /* a spreadsheet of French settings reads it        */
    const struct pr_lexicon *lexicon; /* for inflected forms that lead to a
                                         headword, or NULL               */
    size_t written;    /* out: entries                                     */
    size_t left_out;   /* out: entries the format can't hold               */
    const char *why;   /* out: why the first one was left out, static      */
    size_t columns;    /* for the format's use                             */
    struct pr_buf buf; /* for the format's use; done by pr_export_done    */
    void *state;       /* for the format's use; freed by pr_export_done   */
    void (*drop)(void *state); /* frees what state owns first, or NULL     */
};

/* One format. One without read is only written, one without entry is only
 * read; begin and end may be missing. */
struct pr_exchange {
    const char *name;    /* as in --from and --to        */
    const char *purpose; /* one line                     */
    const char *endings; /* of file names: "tbx xml"     */
    /* How sure the first bytes make it: 0 no … 100 certain. NULL = the name
     * of the file alone tells. */
    unsigned (*look)(precis_str first);
    enum precis_status (*read)(struct pr_import *import,
                               struct precis_error *error);
    enum pr_order order; /* that its writer wants */
    enum precis_status (*begin)(struct pr_export *out,
                                const struct pr_sorter *sorter,
                                struct precis_error *error);
    pr_entry_handler entry; /* context: struct pr_export */
    enum precis_status (*end)(struct pr_export *out,
                              struct precis_error *error);
    bool files;  /* is several files beside each other: a path is needed */
    bool drafts; /* holds entries that still have no English */
};

/* All of them, ended by NULL. */
extern const struct pr_exchange *const pr_exchanges[];

/* The format of that name; NULL when there is none. */
const struct pr_exchange *pr_exchange_named(const char *name);
/* The format that writes files with the ending of path, or NULL. */
const struct pr_exchange *pr_exchange_of_path(const char *path);

/*
 * Read the glossary at path ("-" = standard input) as format, NULL = by its
 * bytes, then its name. import's handler, context and lenient are the
 * caller's. PRECIS_E_FORMAT with its place at the first fault.
 */
enum precis_status pr_import_read(struct pr_import *import, const char *path,
                                  const struct pr_exchange *format,
                                  struct precis_error *error);

/*
 * Write all that sorter holds as format. The sink, or for formats of several
 * files the path, is the caller's.
 */
enum precis_status pr_export_write(struct pr_export *out,
                                   const struct pr_exchange *format,
                                   struct pr_sorter *sorter,
                                   struct precis_error *error);
void pr_export_done(struct pr_export *out);

/* ---- for the formats */

/* Note an entry that can't be held; gives PRECIS_OK. */
enum precis_status pr_export_leave(struct pr_export *out, const char *why);
/* Hand out what buf holds, and empty it. */
enum precis_status pr_export_flush(struct pr_export *out);
/* True when line, of a file of separated fields, is lenient's to leave out:
 * status is a fault of the input and import is lenient. */
bool pr_import_skips(struct pr_import *import, enum precis_status status);

extern const struct pr_exchange pr_exchange_tsv, pr_exchange_omegat,
    pr_exchange_omegat_csv, pr_exchange_csv, pr_exchange_jsonl,
    pr_exchange_tabfile, pr_exchange_deepl, pr_exchange_deepl_csv,
    pr_exchange_stardict, pr_exchange_dictd, pr_exchange_dsl, pr_exchange_tbx,
    pr_exchange_tbx3, pr_exchange_tbx3_dct, pr_exchange_tmx, pr_exchange_tei,
    pr_exchange_xliff, pr_exchange_po, pr_exchange_utx;

#endif
