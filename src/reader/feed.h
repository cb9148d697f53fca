/* feed.h - RSS and Atom feeds: an article an item. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_FEED_H
#define PR_READER_FEED_H

#include "reader/reader.h"

extern const struct pr_reader pr_feed_reader;

#endif
