#!/bin/sh
# tbx.sh - termbases we write are valid, and translate-toolkit reads them.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
sample=$srcdir/tests/data/full.tsv
schemas=$srcdir/tests/consumers

# valid SCHEMA FILE: jing, without the DTD that FILE names and nobody has.
valid() {
    sed '/<!DOCTYPE/d' "$2" >"$2.nodtd"
    jing "$schemas/$1" "$2.nodtd" 2>/dev/null
}

need xmllint jing tbx2po
python_with translate.storage.tbx

convert a.tbx tbx
convert b.tbx tbx3
convert c.tbx tbx3-dct
valid tbx2.rng "$work/a.tbx" || fail "TBX of 2008 is not valid"
valid tbx3.rng "$work/b.tbx" || fail "TBX of 2019 is not valid"
xmllint --noout --relaxng "$schemas/tbx3.rng" "$work/b.tbx" 2>&1 |
    grep -q validates || fail "xmllint: TBX of 2019 is not valid"
xmllint --noout "$work/c.tbx" || fail "TBX in DCT style is no XML"
# The schema is no rubber stamp.
sed 's/>feminine</>female</' "$work/b.tbx" >"$work/wrong.tbx"
valid tbx3.rng "$work/wrong.tbx" >/dev/null &&
    fail "a wrong gender passes the schema"

tbx2po --progress=none "$work/a.tbx" "$work/a.po" || fail "tbx2po"
grep -q 'msgid "a priori"' "$work/a.po" || fail "tbx2po lost a term"
"$python" - "$work/a.tbx" <<'END' || fail "translate-toolkit"
import sys
from translate.storage import tbx
pairs = {(unit.source, unit.target)
         for unit in tbx.tbxfile.parsefile(sys.argv[1]).units}
for pair in (('"entre guillemets"', "in quotation marks"),
             ("Banque centrale européenne", "European Central Bank"),
             ("chômage partiel", "short-time working"),
             ("déchets", "waste")):
    if pair not in pairs:
        sys.exit(f"{pair} is missing in {pairs}")
END
