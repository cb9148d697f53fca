#!/bin/sh
# omegat-toolkit.sh - translate-toolkit reads our glossaries for OmegaT.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
python_with translate.storage.omegat
convert g.utf8 omegat
"$python" - "$work/g.utf8" "$sample" <<'END' || fail "see above"
import sys

from translate.storage.omegat import OmegaTFile

rows = [line.split("\t") for line in
        open(sys.argv[2], encoding="utf-8").read().splitlines()[1:]]
want = [(row[1], en) for row in rows for en in row[2].split("|")]
store = OmegaTFile.parsefile(sys.argv[1])
found = [(unit.source, unit.target) for unit in store.units]
if found != want:
    sys.exit(f"expected {want}, found {found}")
notes = {unit.source: unit.getnotes() for unit in store.units}
if "forbidden" not in notes["plan social"]:
    sys.exit(f"no note that forbids: {notes['plan social']}")
END
