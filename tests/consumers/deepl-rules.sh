#!/bin/sh
# deepl-rules.sh - our glossaries for DeepL keep the rules that DeepL states.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
convert g.tsv deepl
convert g.csv deepl-csv
python3 - "$work/g.tsv" "$work/g.csv" <<'END' || fail "see above"
import csv
import sys
import unicodedata


def check(path, rows):
    seen = set()
    if not rows:
        sys.exit(f"{path}: empty")
    for row in rows:
        if len(row) != 2 or not all(text.strip() for text in row):
            sys.exit(f"{path}: {row}: expected two texts")
        for text in row:
            if len(text.encode()) > 1024 or text != text.strip():
                sys.exit(f"{path}: {row}: too long, or blank at an end")
            if any(unicodedata.category(c) == "Cc" for c in text):
                sys.exit(f"{path}: {row}: a control character")
        if row[0] in seen:
            sys.exit(f"{path}: {row[0]} stands twice")
        seen.add(row[0])
    if "plan social" in seen:
        sys.exit(f"{path}: a forbidden term")


check(sys.argv[1], [line.split("\t") for line in
                    open(sys.argv[1], encoding="utf-8").read().splitlines()])
check(sys.argv[2], list(csv.reader(open(sys.argv[2], encoding="utf-8",
                                        newline=""))))
END
