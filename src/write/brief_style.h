/* brief_style.h - the looks and the behaviour of a brief's page. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_WRITE_BRIEF_STYLE_H
#define PR_WRITE_BRIEF_STYLE_H

/* CSS: light and dark, narrow and wide, screen and paper. */
extern const char pr_brief_style[];
/* JavaScript: pointing at a part shows its other half. The page is whole
 * without it. */
extern const char pr_brief_script[];

#endif
