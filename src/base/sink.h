/* sink.h - short ways of writing to a precis_sink. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_SINK_H
#define PR_BASE_SINK_H

#include "base/buf.h"

static inline enum precis_status pr_sink_str(struct precis_sink sink,
                                             precis_str s)
{
    return s.size ? sink.write(sink.context, s.bytes, s.size) : PRECIS_OK;
}

/* Pass on what a buffer holds; PRECIS_E_MEMORY when an append had failed. */
static inline enum precis_status pr_sink_buf(struct precis_sink sink,
                                             const struct pr_buf *buf)
{
    return buf->failed ? PRECIS_E_MEMORY : pr_sink_str(sink, pr_buf_view(buf));
}

#endif
