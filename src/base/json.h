/* json.h - write JSON into a buffer, keys in the order they are given. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_JSON_H
#define PR_BASE_JSON_H

#include "base/buf.h"
#include "base/str.h"

/* A JSON text being written. Commas come by themselves. */
struct pr_json {
    struct pr_buf *buf;
    bool comma; /* something stands before the next value */
    bool key;   /* a key was just written */
};

/* A quoted string alone: quotes, reverse solidus and controls are escaped;
 * U+2028 and U+2029 too, which JavaScript takes for line breaks. */
void pr_json_quote(struct pr_buf *buf, precis_str s);

/* Each with its key in an object, or with NULL inside an array. */
void pr_json_str(struct pr_json *json, const char *key, precis_str s);
void pr_json_text(struct pr_json *json, const char *key, const char *text);
void pr_json_size(struct pr_json *json, const char *key, size_t number);
void pr_json_real(struct pr_json *json, const char *key, double number);
void pr_json_bool(struct pr_json *json, const char *key, bool value);
/* The four members of a place: start, end, byte_start, byte_end. */
void pr_json_span(struct pr_json *json, const struct precis_span *span);
void pr_json_null(struct pr_json *json, const char *key);

/* Open and close an object or array: '{', '}', '[', ']'. */
void pr_json_open(struct pr_json *json, const char *key, char bracket);
void pr_json_close(struct pr_json *json, char bracket);

#endif
