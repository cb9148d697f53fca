#!/bin/sh
# tmx.sh - memories we write are valid, and translate-toolkit reads them.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
sample=$srcdir/tests/data/full.tsv
schemas=$srcdir/tests/consumers

# valid SCHEMA FILE: jing, without the DTD that FILE names and nobody has.
valid() {
    sed '/<!DOCTYPE/d' "$2" >"$2.nodtd"
    jing "$schemas/$1" "$2.nodtd" 2>/dev/null
}

need xmllint jing po2tmx
python_with translate.storage.tmx

convert a.tmx tmx
valid tmx.rng "$work/a.tmx" || fail "TMX is not valid"
sed 's/<seg>deux/<seg\/><seg>deux/; 0,/ xml:lang="en"/s///' "$work/a.tmx" \
    >"$work/wrong.tmx"
valid tmx.rng "$work/wrong.tmx" >/dev/null &&
    fail "a variant without language passes the schema"
"$python" - "$work/a.tmx" "$sample" <<'END' || fail "translate-toolkit"
import sys
from translate.storage import tmx
found = {(unit.source, unit.target)
         for unit in tmx.tmxfile.parsefile(sys.argv[1]).units}
lines = [line.rstrip("\n").split("\t") for line in open(sys.argv[2])
         if line[0] != "#"]
wanted = {(line[1], english) for line in lines[1:]
          for english in line[2].split("|")}
if found != wanted:
    sys.exit(f"lost {wanted - found}, found {found - wanted}")
END
# And back: what translate-toolkit writes, we read.
cat >"$work/b.po" <<'END'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

msgid "le taux directeur"
msgstr "the key rate"
END
po2tmx --progress=none -l en --source-language=fr "$work/b.po" \
    "$work/b.tmx" || fail "po2tmx"
"$PRECIS" glossary convert "$work/b.tmx" --to omegat |
    grep -q "^le taux directeur	the key rate" || fail "po2tmx: not read"
