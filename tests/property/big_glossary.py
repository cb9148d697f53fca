#!/usr/bin/env python3
# big_glossary.py - a glossary of hostile size and content is handled.
# SPDX-License-Identifier: MIT
"""Compile a glossary of many entries, among them variants that name each
other, right-to-left text, the longest terms that are allowed and every
phrase over two words; match a text that begins all of them. A longer term is
refused with its line. ENTRIES=1000000 for the full size.
Usage: PRECIS=… big_glossary.py
"""
import os
import subprocess
import sys
import tempfile
import time

PRECIS = os.path.abspath(os.environ.get("PRECIS", "precis"))
ENTRIES = int(os.environ.get("ENTRIES", "20000"))


def run(*arguments, **options):
    return subprocess.run([PRECIS, *arguments], capture_output=True,
                          timeout=600, **options)


def check(what, good, found=""):
    if not good:
        sys.exit(f"{what}: {found}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "big.tsv")
        compiled = os.path.join(folder, "big.glossary")
        with open(path, "w", encoding="utf-8") as out:
            out.write("concept\tfr\ten\tpos\ttype\n")
            for i in range(ENTRIES):
                out.write(f"\tmot{i} banal{i % 977}\tword {i}\tnoun\t\n")
            for i in range(200):  # variants in a circle
                out.write(f"c{i}\tronde{i}\tring {i}\tnoun\tvariant\n")
                out.write(f"c{i}\tronde{(i + 1) % 200}\tring\tnoun\tvariant\n")
            out.write("\tשלום עולם\thello world\tphrase\t\n")
            for n in range(2, 9):  # paths that begin alike
                out.write("\t" + " ".join(["tic"] * n) + f"\ttick {n}\tnoun\t\n")
        start = time.time()
        made = run("glossary", "compile", path, "-o", compiled)
        check("compile", made.returncode == 0, made.stderr.decode())
        text = ("Le mot7 banal7 et la ronde5. " + "tic " * 2000 + "שלום עולם. "
                + "mot7 banal8 mot8 banal8. ") * 3
        found = run("gloss", "--words", "-q", "-g", compiled,
                    input=text.encode())
        rows = [row.split("\t") for row in found.stdout.decode().split("\n")]
        english = {row[6] for row in rows if len(row) == 8}
        for expected in ("word 7", "tick 8", "hello world", "word 8"):
            check("match", expected in english, expected)
        check("time", time.time() - start < 60, time.time() - start)

        long = os.path.join(folder, "long.tsv")
        with open(long, "w", encoding="utf-8") as out:
            out.write("fr\ten\nsoir\tevening\n" + "mot " * 9999 + "mot\tw\n")
        refused = run("glossary", "compile", long, "-o", compiled)
        check("long term", refused.returncode == 1 and
              b"long.tsv: 3:1: expected a headword of at most" in refused.stderr,
              refused.stderr.decode())
    print(f"{ENTRIES} entries, and what else a glossary may hold: good")


main()
