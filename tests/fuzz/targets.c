/* targets.c - the table of all ways in, and what they share. */
/* SPDX-License-Identifier: MIT */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

const struct pr_target pr_targets[] = {
    {"read",          NULL,       pr_fuzz_read    },
    {"read-docx",     "docx",     pr_fuzz_member  },
    {"read-epub",     "epub",     pr_fuzz_member  },
    {"read-feed",     "feed",     pr_fuzz_read    },
    {"read-html",     "html",     pr_fuzz_read    },
    {"read-jsonl",    "jsonl",    pr_fuzz_read    },
    {"read-markdown", "markdown", pr_fuzz_read    },
    {"read-odt",      "odt",      pr_fuzz_member  },
    {"read-pages",    NULL,       pr_fuzz_pages   },
    {"read-text",     "text",     pr_fuzz_read    },
    {"read-warc",     "warc",     pr_fuzz_read    },
    {"record",        NULL,       pr_fuzz_record  },
    {"from-any",      NULL,       pr_fuzz_exchange},
    {"from-csv",      "csv",      pr_fuzz_exchange},
    {"from-deepl",    "deepl",    pr_fuzz_exchange},
    {"from-dictd",    "dictd",    pr_fuzz_bundle  },
    {"from-dsl",      "dsl",      pr_fuzz_exchange},
    {"from-jsonl",    "jsonl",    pr_fuzz_exchange},
    {"from-omegat",   "omegat",   pr_fuzz_exchange},
    {"from-po",       "po",       pr_fuzz_exchange},
    {"from-stardict", "stardict", pr_fuzz_bundle  },
    {"from-tabfile",  "tabfile",  pr_fuzz_exchange},
    {"from-tbx",      "tbx",      pr_fuzz_exchange},
    {"from-tei",      "tei",      pr_fuzz_exchange},
    {"from-tmx",      "tmx",      pr_fuzz_exchange},
    {"from-tsv",      "tsv",      pr_fuzz_exchange},
    {"from-utx",      "utx",      pr_fuzz_exchange},
    {"from-xliff",    "xliff",    pr_fuzz_exchange},
    {"check",         NULL,       pr_fuzz_check   },
    {"glossary",      NULL,       pr_fuzz_glossary},
    {"lexicon",       NULL,       pr_fuzz_lexicon },
    {"srx",           NULL,       pr_fuzz_srx     },
    {"options",       NULL,       pr_fuzz_options },
    {"tokens",        NULL,       pr_fuzz_tokens  },
    {"text",          NULL,       pr_fuzz_text    },
    {NULL,            NULL,       NULL            },
};

const struct pr_target *pr_target_named(const char *name)
{
    for (size_t t = 0; pr_targets[t].name; t++)
        if (!strcmp(pr_targets[t].name, name))
            return &pr_targets[t];
    return NULL;
}

void pr_unexpected(const char *what, const char *file, int line)
{
    fprintf(stderr, "%s:%d: expected %s\n", file, line, what);
    abort();
}

const char *pr_fuzz_data(void)
{
    const char *folder = getenv("PRECIS_DATA");
    return folder && folder[0] ? folder : "data";
}

const char *pr_fuzz_file(precis_str bytes)
{
    static char path[64];
    static int descriptor = -1;
    if (descriptor >= 0)
        close(descriptor);
    descriptor = memfd_create("fuzz", MFD_CLOEXEC);
    PR_EXPECT(descriptor >= 0);
    PR_EXPECT(write(descriptor, bytes.bytes, bytes.size) ==
              (ssize_t)bytes.size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    return path;
}
