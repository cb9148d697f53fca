#!/bin/sh
# name_rows.sh - the table of known names: dictionaries/fr/known-names.txt and
# the names of the French-English dictionary, with their kinds.
# SPDX-License-Identifier: MIT
#
#   name_rows.sh KNOWN [ENTRIES.tsv…] > table.inc
set -eu
known=$1
shift
{
    sed -e '/^#/d' -e '/^$/d' "$known"
    for file in "$@"; do
        LC_ALL=C awk -F '\t' '/^#/ { next }
            !fr { for (i = 1; i <= NF; i++) at[$i] = i; fr = at["fr"]; next }
            $at["pos"] == "name" && at["domain"] {
                kind = $at["domain"] == "geography" ? "place" : "organisation"
                print $fr "\t" kind
            }' "$file"
    done
} | LC_ALL=C sort -t '	' -k1,1 -s | LC_ALL=C awk -F '\t' '$1 != last {
        last = $1
        gsub(/["\\]/, "\\\\&")
        print "    \"" $0 "\","
    }'
