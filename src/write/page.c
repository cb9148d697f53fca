/* page.c - the frame of every page of HTML that the program writes. */
/* SPDX-License-Identifier: MIT */
#include "write/page.h"

#include "write/brief_style.h"
#include "write/html.h"

void pr_html_open(struct pr_buf *buf, const char *kind, precis_str title,
                  const char *style)
{
    pr_buf_text(buf,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                "<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, "
                "initial-scale=1\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'unsafe-inline'; "
                "script-src 'unsafe-inline'\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    pr_buf_text(buf, kind);
    pr_html_str(buf, title);
    pr_buf_format(buf, "</title>\n<style>\n%s%s</style>\n</head>\n<body>\n",
                  pr_brief_style, style);
    pr_buf_text(buf, "<a class=\"skip\" href=\"#summary\">Skip to the "
                     "summary</a>\n");
}

void pr_html_close(struct pr_buf *buf, const char *script)
{
    if (*script)
        pr_buf_format(buf, "<script>\n%s</script>\n", script);
    pr_buf_text(buf, "</body>\n</html>\n");
}
