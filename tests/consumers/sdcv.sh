#!/bin/sh
# sdcv.sh - sdcv finds the entries of the StarDict files we write.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
need sdcv
convert g.ifo
LC_ALL=C.UTF-8
HOME=$work
export LC_ALL HOME
sdcv -2 "$work" -l -n >"$work/list" || fail "no list"
expect list 'Échantillon' "$work/list"
while IFS='|' read -r word head english; do
    sdcv -x -2 "$work" -n -e "$word" >"$work/found"
    expect "$word" "-->$head" "$work/found"
    expect "$word" "$english" "$work/found"
done <<'END'
livre|livre|noun f (finance): pound
livres|livre|noun m (culture): book
hôpital|hôpital|hospital
hopital|hôpital|hospital
hôpitaux|hôpital|hospital
l'hôpital|hôpital|hospital
l’hôpital|hôpital|hospital
œuvre|œuvre|work
oeuvre|œuvre|work
coeur|cœur|heart; core
état|État|state
etat|État|state
l'État|État|state
étudiante|étudiant|student
etudiantes|étudiant|student
nationaux|national|national
aujourd’hui|aujourd'hui|today
banque centrale europeenne|Banque centrale européenne|example: La Banque centrale européenne relève ses taux.
plan social|plan social|status: forbidden
END
exit 0
