#!/bin/sh
# dictd.sh - the DICT server serves the database we write, and finds what it
# finds in the one that dictfmt makes of the same articles.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
PATH=$PATH:/usr/sbin
need dictd dict dictfmt dictzip
convert g.index
dictzip -t "$work/g.dict.dz" >/dev/null 2>&1 || fail "dictzip refuses our file"
dictzip -d -k -c "$work/g.dict.dz" >"$work/plain" 2>/dev/null
expect articles 'noun m (health): hospital' "$work/plain"

# The same headwords and articles by way of dictfmt.
cut -f2 "$sample" | sed 1d | uniq | while read -r head; do
    printf '_____\n\n%s\n\n%s: article\n' "$head" "$head"
done >"$work/c5"
(cd "$work" && dictfmt -c5 --utf8 --allchars --columns 0 --without-time \
    -u http://localhost -s Oracle oracle <c5 >/dev/null 2>&1) ||
    fail "dictfmt fails"

port=$((20000 + $$ % 20000))
cat >"$work/conf" <<END
global { listen_to 127.0.0.1 }
database g { data $work/g.dict.dz
 index $work/g.index }
database oracle { data $work/oracle.dict
 index $work/oracle.index }
END
chmod 755 "$work" # a server that root starts becomes another user
chmod 644 "$work"/*
dictd -d nodetach -c "$work/conf" --locale C.UTF-8 --port "$port" \
    >"$work/log" 2>&1 &
server=$!
ask() {
    dict -h 127.0.0.1 -p "$port" -d "$1" "$2" >"$work/found" 2>&1
}
tries=0
until ask g livre || [ "$tries" -ge 50 ]; do
    tries=$((tries + 1))
    kill -0 "$server" 2>/dev/null || fail "$(cat "$work/log")"
    sleep 0.1
done
expect livre 'noun f (finance): pound' "$work/found"
for word in Livre LIVRE hôpital Hôpital œuvre État état 'plan social' \
    "aujourd'hui" 'semi-remorque' 'banque centrale européenne'; do
    ask oracle "$word" || fail "dictfmt's database has no $word"
    ask g "$word" || fail "ours has no $word"
done
for word in hopital l\'hôpital l’hôpital oeuvre coeur livres nationaux; do
    ask g "$word" || fail "ours has no $word"
done
! ask g rien-de-tel || fail "found what is not there"
dict -h 127.0.0.1 -p "$port" -D >"$work/found"
expect databases 'Échantillon' "$work/found"
exit 0
