#!/bin/sh
# pyglossary.sh - pyglossary reads our tab files and StarDict files alike.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
need pyglossary
HOME=$work
export HOME
convert g.ifo
convert g.tab tabfile
pyglossary --no-color --ui=none --read-format=Stardict \
    --write-format=Tabfile "$work/g.ifo" "$work/out.txt" \
    >"$work/said" 2>&1 || fail "$(cat "$work/said")"
[ "$(grep -vc '^##' "$work/out.txt")" -eq \
    "$(sed 1d "$sample" | cut -f2 | sort -u | wc -l)" ] ||
    fail "StarDict: $(cat "$work/out.txt")"
expect stardict 'noun m (culture): book\nnoun f (finance): pound' \
    "$work/out.txt"
expect stardict "|l'hôpital|" "$work/out.txt"
pyglossary --no-color --ui=none --read-format=Tabfile \
    --write-format=Tabfile "$work/g.tab" "$work/tab.txt" \
    >"$work/said" 2>&1 || fail "$(cat "$work/said")"
expect tabfile 'cœur	heart, core' "$work/tab.txt"
[ "$(grep -vc '^##' "$work/tab.txt")" -eq "$(sed 1d "$sample" | wc -l)" ] ||
    fail "tabfile: $(cat "$work/tab.txt")"
# What pyglossary writes, we read.
pyglossary --no-color --ui=none --read-format=Tabfile \
    --write-format=Stardict "$work/g.tab" "$work/theirs.ifo" \
    >"$work/said" 2>&1 || fail "$(cat "$work/said")"
"$PRECIS" glossary convert -o "$work/back.tsv" "$work/theirs.ifo" ||
    fail "reading pyglossary's StarDict"
[ "$(cut -f2 "$work/back.tsv" | sort -u | wc -l)" -eq \
    "$(cut -f2 "$sample" | sort -u | wc -l)" ] || fail "$(cat "$work/back.tsv")"
