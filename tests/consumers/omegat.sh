#!/bin/sh
# omegat.sh - OmegaT's own classes read our glossaries, its DTD takes our TMX.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
sample=$srcdir/tests/data/full.tsv
share=${OMEGAT_SHARE-/usr/share}
omegat=$share/omegat/OmegaT.jar
chardet=$share/java/juniversalchardet.jar
need java javac xmllint
[ -r "$omegat" ] || missing OmegaT
[ -r "$chardet" ] || missing juniversalchardet

convert g.utf8 omegat
convert g.csv omegat-csv
convert g.tmx tmx
# Each pair, in the order of our own rows.
convert g.tsv tsv
sed -n '/^concept/d; p' "$work/g.tsv" | awk -F'\t' '{
    n = split($3, english, "|")
    for (i = 1; i <= n; i++)
        print $2 "\t" english[i]
}' >"$work/wanted"
for file in g.utf8 g.csv; do
    java -cp "$omegat:$chardet" \
        "$srcdir/tests/consumers/OmegatGlossary.java" "$work/$file" \
        >"$work/found" 2>"$work/log" || fail "OmegaT: $(tail -3 "$work/log")"
    diff "$work/wanted" "$work/found" || fail "OmegaT reads $file otherwise"
done

python3 -c 'import sys, zipfile
zipfile.ZipFile(sys.argv[1]).extract("schemas/tmx14.dtd", sys.argv[2])' \
    "$omegat" "$work"
cp "$work/schemas/tmx14.dtd" "$work"
xmllint --noout --valid "$work/g.tmx" || fail "the DTD refuses our TMX"
