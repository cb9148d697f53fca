#!/bin/sh
# dictionaries.sh - check finds nothing in our own dictionaries.
# SPDX-License-Identifier: MIT
exec "$PRECIS" glossary check "$srcdir"/dictionaries/fr-en/*.tsv
