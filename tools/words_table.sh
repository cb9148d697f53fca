#!/bin/sh
# words_table.sh - turn a word list of dictionaries/fr into rows of C.
# SPDX-License-Identifier: MIT
#
#   words_table.sh FILE > table.inc
#
# Lines of FILE: a word, or `#` and a comment. Each word becomes one string
# literal of an array; the order, by bytes, is that of the file.
set -eu
LC_ALL=C sed -e '/^#/d' -e '/^$/d' -e 's/["\\]/\\&/g' -e 's/.*/    "&",/' "$1"
