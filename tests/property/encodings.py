#!/usr/bin/env python3
# encodings.py - a French text is the same whatever encoding it comes in.
# SPDX-License-Identifier: MIT
"""Pieces of the corpus of random lengths are written in eleven encodings
without a mark that names them; `text --source` gives back the piece. Then what
is broken: stray bytes, a cut character, NUL, text encoded twice.
"""
import glob
import os
import random
import subprocess
import sys
import tempfile

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
ROUNDS = int(os.environ.get("ROUNDS", "3"))
SIZES = (60, 120, 1000)
NARROW = ("cp1252", "iso-8859-15", "mac_roman", "cp850")
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
WITH_MARK = ("utf-8-sig", "utf-16", "utf-32")
PLAIN = str.maketrans({"’": "'", "–": "-", "—": "-", "…": "...", "“": '"',
                       "”": '"', "œ": "oe", "Œ": "Oe", "€": "EUR"})


def source(data, path, *options):
    with open(path, "wb") as file:
        file.write(data)
    done = subprocess.run([PRECIS, "text", "--source", *options, path],
                          capture_output=True)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), \
        done.returncode


def pieces():
    for name in sorted(glob.glob(os.path.join(TOP, "corpus", "*.txt"))):
        try:
            text = open(name, encoding="utf-8").read()
        except UnicodeDecodeError:
            continue
        for size in SIZES:
            start = random.randrange(max(1, len(text) - size))
            yield text[start:start + size].strip().replace("\u202f", "\u00a0")


def check(what, want, found):
    if want != found:
        sys.exit(f"encodings.py: {what}: expected {want!r}, found {found!r}")


def main():
    random.seed(20)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "piece")
        for _ in range(ROUNDS):
            for piece in pieces():
                encoding = random.choice(NARROW + WIDE + WITH_MARK)
                if encoding in ("iso-8859-15", "cp850"):
                    piece = piece.translate(PLAIN)
                try:
                    data = piece.encode(encoding)
                except UnicodeEncodeError:
                    continue
                found, said, code = source(data, path)
                check(f"{encoding}, {said}", (piece, 0), (found, code))
        text = "L’été dernier, la marée noire a touché des îles près d’Ouessant."
        data = text.encode()
        found, said, code = source(data.replace(b"m", b"\xe8m"), path)
        check("stray bytes", text.replace("m", "\ufffdm"), found)
        check("warning", True, "[undecodable]" in said)
        found, said, code = source(data + b"\xc3", path, "--strict")
        check("cut character", (text, 1), (found, code))
        found, said, code = source(data + b"\0", path)
        check("NUL", (text + "\0", 0, True), (found, code, "[nul-bytes]" in said))
        for encoding in ("cp1252", "latin-1"):
            try:
                twice = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            found, said, code = source(twice.encode(), path)
            check("encoded twice", (text, True), (found, "[double-encoded]" in said))
        about = "On lit « Ã© » où il faudrait lire « é », à cause d’un décodage raté."
        check("a text about it", about, source(about.encode(), path)[0])
        random_bytes = bytes(random.randrange(256) for _ in range(4000))
        check("binary", 1, source(random_bytes, path)[2])
        check("unknown", 2, source(data, path, "--encoding", "martien")[2])


main()
