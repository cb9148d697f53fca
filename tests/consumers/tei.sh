#!/bin/sh
# tei.sh - dictionaries we write are well formed, and pyglossary reads them.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
sample=$srcdir/tests/data/full.tsv
need xmllint pyglossary
python_with lxml

convert fra-eng.tei tei
xmllint --noout "$work/fra-eng.tei" || fail "TEI is no XML"
HOME=$work pyglossary --no-progress-bar --read-format=FreeDict \
    --write-format=Tabfile "$work/fra-eng.tei" "$work/out.txt" \
    >"$work/log" 2>&1 || fail "pyglossary: $(tail -3 "$work/log")"
for word in 'Banque centrale européenne.*European Central Bank' \
    'déchets.*waste' 'livre.*book' 'livre.*pound' 'a priori.*in principle'; do
    grep -q "^$word" "$work/out.txt" || fail "pyglossary lost $word"
done
