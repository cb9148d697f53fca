/* xml_source.h - the bytes of an XML file as UTF-8, mended where asked. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_XML_SOURCE_H
#define PR_EXCHANGE_XML_SOURCE_H

#include "exchange/feed.h"

struct pr_transcoder;

/* {.feed = …, .mend = …} is ready for the first piece. */
struct pr_xml_source {
    struct pr_feed *feed;
    bool mend; /* escape bare ampersands, drop control characters, make bytes
                  that are no UTF-8 U+FFFD */
    struct pr_transcoder *transcoder; /* of what is no UTF-8, else NULL; what
                                         can't be decoded becomes U+FFFD     */
    struct pr_buf raw, text, mended;
    bool started, ended, cdata;
};
void pr_xml_source_done(struct pr_xml_source *source);

/* The next piece, borrowed until the next call; empty at the end. Fails with
 * PRECIS_E_SUPPORT when the declared encoding is unknown. */
enum precis_status pr_xml_source_next(struct pr_xml_source *source,
                                      precis_str *piece,
                                      struct precis_error *error);

#endif
