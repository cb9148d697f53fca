#!/bin/sh
# lexicon.sh - the expansion of the dictionary is what hunspell makes of it.
# SPDX-License-Identifier: MIT
command -v hunspell > /dev/null || exit 77
exec python3 "$srcdir/tests/lexicon.py" "$builddir/tools/make_lexicon" \
    "$HUNSPELL_FR"
