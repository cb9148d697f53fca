#!/bin/sh
# name_rows.sh - the table of known names: dictionaries/fr/known-names.txt and
# the names of the French-English dictionary, with their kinds.
# SPDX-License-Identifier: MIT
#
#   name_rows.sh KNOWN GIVEN [ENTRIES.tsv…] > table.inc
#
# What the dictionary calls by a given name of GIVEN and a second word is a
# person, and so is the last word of that name alone when its English is the
# end of the person's. Feasts, works, events and stars are of no kind that we
# tell: other.
set -eu
known=$1
given=$2
shift 2
names() {
    sed -e '/^#/d' -e '/^$/d' "$known"
    for file in "$@"; do
        LC_ALL=C awk -F '\t' -v file="${file##*/}" '/^#/ { next }
            !fr { for (i = 1; i <= NF; i++) at[$i] = i; fr = at["fr"]; next }
            $at["pos"] != "name" || !$at["domain"] { next }
            { kind = "organisation" }
            file == "culture-names.tsv" && !/^(FC|Bayern|Inter|Église) / {
                kind = "other"
            }
            $at["domain"] == "geography" { kind = "place" }
            { print $fr "\t" kind "\t" $at["en"] }' "$file"
    done
}
names "$@" | LC_ALL=C sort -t '	' -k1,1 -s | LC_ALL=C awk -F '\t' '
    function first(english) { sub(/\|.*/, "", english); return english }
    function last_of(text) { sub(/.* /, "", text); return text }
    FILENAME != "-" { if ($0 !~ /^#/) given[$1] = 1; next }
    $1 == last { next }
    {
        last = $1
        name[++count] = $1
        kind[count] = $2
        english[count] = first($3)
        words = split($1, word, " ")
    }
    $2 == "other" && words > 1 && word[1] in given {
        kind[count] = "person"
        if (word[words] !~ /^[IVX]+$/)
            surname[word[words]] = last_of(english[count])
    }
    END {
        for (n = 1; n <= count; n++) {
            if (kind[n] == "other" && surname[name[n]] == english[n])
                kind[n] = "person"
            gsub(/["\\]/, "\\\\&", name[n])
            print "    \"" name[n] "\t" kind[n] "\","
        }
    }' "$given" -
