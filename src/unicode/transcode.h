/* transcode.h - a stream of bytes in another encoding, made UTF-8 by ICU. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_UNICODE_TRANSCODE_H
#define PR_UNICODE_TRANSCODE_H

#include "base/buf.h"

struct pr_transcoder;

/* encoding is a name that ICU knows, terminated; PRECIS_E_SUPPORT when it
 * knows it not. */
enum precis_status pr_transcoder_new(const char *encoding,
                                     struct pr_transcoder **transcoder);
void pr_transcoder_free(struct pr_transcoder *transcoder);

/*
 * Append what size more bytes hold to out; what they leave unfinished waits
 * for the next call, or with last becomes U+FFFD as all that can't be
 * decoded. Fails with PRECIS_E_MEMORY alone.
 */
enum precis_status pr_transcode(struct pr_transcoder *transcoder,
                                const char *bytes, size_t size, bool last,
                                struct pr_buf *out);

#endif
