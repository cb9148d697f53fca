#!/usr/bin/env python3
# normal_form.py - characters become in a text what docs/TEXT.md says.
# SPDX-License-Identifier: MIT
"""Each row of the table of characters is put between two letters, and `text`
gives what its third column says; offsets still lead to the source."""
import os
import re
import subprocess
import sys
import unicodedata

PRECIS = os.environ["PRECIS"]
DOCUMENT = os.path.join(os.environ["srcdir"], "docs", "TEXT.md")
ROW = re.compile(r"\| U\+([0-9A-F]{4}) \| [^|]+ \| ([^|]+) \|")


def run(command, text):
    done = subprocess.run([PRECIS, command, "--from", "text", "-q"],
                          input=text.encode(), capture_output=True)
    return done.stdout.decode()


def expected(point, what):
    if what.startswith("removed"):
        return "ab"
    if what == "line break":
        return "a\nb"
    if what == "kept":
        return f"a{chr(point)}b"
    return f"a{chr(int(what[2:], 16))}b"


def main():
    rows = ROW.findall(open(DOCUMENT, encoding="utf-8").read())
    if len(rows) < 25:
        sys.exit(f"normal_form.py: only {len(rows)} rows in {DOCUMENT}")
    for code, what in rows:
        point = int(code, 16)
        want = expected(point, what.strip())
        found = run("text", f"Un a{chr(point)}b là.\n")
        # A line break within a paragraph becomes a space, or parts blocks.
        found = re.sub(r"\s*\n\s*", "\n", found.strip())
        want = f"Un {want} là."
        if found not in (want, want.replace("\n", " ")):
            sys.exit(f"normal_form.py: U+{code}: expected {want!r}, "
                     f"found {found!r}")
    text = "Le\u0301te\u0301, co\u00adope\u0301rer, fi\u200bn.\n"
    for row in run("tokens", text).splitlines():
        start, end, token = row.split("\t")[:3]
        piece = unicodedata.normalize("NFC", text[int(start):int(end)])
        if re.sub("[\u00ad\u200b]", "", piece) != token:
            sys.exit(f"normal_form.py: {token!r} is {piece!r}")
    soft = "Un mot cou\u00ad\npé en deux.\n"
    if run("text", soft).strip() != "Un mot coupé en deux.":
        sys.exit(f"normal_form.py: {run('text', soft)!r}")


main()
