#!/bin/sh
# dictionaries.sh - our own dictionaries have no fault that is an error.
# SPDX-License-Identifier: MIT
exec "$PRECIS" glossary check --quiet "$srcdir"/dictionaries/fr-en/*.tsv
