#!/bin/sh
# tables.sh - generated tables are what their dictionaries give today.
# SPDX-License-Identifier: MIT
folder="$srcdir/dictionaries/fr"
LC_ALL=C ${AWK:-awk} -f "$srcdir/tools/words.awk" \
    "$folder/abbreviations.txt" "$folder/clitics.txt" \
    "$folder/compounds.txt" "$folder/elisions.txt" "$folder/endings.txt" \
    "$folder/openers.txt" "$folder/whole.txt" |
    diff -u "$srcdir/src/french/words.inc" - || {
    echo "src/french/words.inc is out of date: run make tables"
    exit 1
}
