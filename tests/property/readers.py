#!/usr/bin/env python3
# readers.py - what every reader owes: true offsets, and no harm from bad files.
# SPDX-License-Identifier: MIT
"""Small files of every type are made of our own sentences. For each, the
offsets of `tokens` give the tokens back out of `text --source`, but for markup
and entities; then bytes are flipped and ends cut off: the program says what it
can, in bounded time, and never dies of a signal.
"""
import html
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import samples

PRECIS = os.environ["PRECIS"]
ROUNDS = int(os.environ.get("FLIPS", "12"))
SECONDS = 20


def run(*arguments):
    return subprocess.run([PRECIS, *arguments], capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=SECONDS)


def bare(text, markup):
    """The letters and signs that a reader sees."""
    if markup:
        text = re.sub(r"<[^>]*>", "", text)
        for _ in range(2):
            text = html.unescape(text)
        text = re.sub(r"<[^>]*>", "", text)
        text = re.sub(r"\\u([0-9a-fA-F]{4})",
                      lambda m: chr(int(m.group(1), 16)), text)
    text = re.sub("[\u00ad\u200b\u200d\ufeff\u2060]", "", text)
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def check_offsets(path, markup):
    source = run("text", "--source", path).stdout.decode("utf-8")
    done = run("tokens", path)
    if done.returncode:
        sys.exit(f"readers.py: {path}: {done.stderr.decode()}")
    rows = done.stdout.decode("utf-8").splitlines()
    if len(rows) < 20:
        sys.exit(f"readers.py: {path}: only {len(rows)} tokens")
    last = 0
    for row in rows:
        start, end, token = row.split("\t")[:3]
        start, end = int(start), int(end)
        found = bare(source[start:end], markup)
        want = re.sub(r"\s+", "", token.replace("\\n", ""))
        if found != want and found.replace("-", "") != want.replace("-", ""):
            sys.exit(f"readers.py: {path}: token {token!r} at {start}-{end} "
                     f"is {source[start:end]!r}")
        if start < last:
            sys.exit(f"readers.py: {path}: token {token!r} goes back")
        last = start
    return len(rows)


def check_hostile(path, data, name):
    # Each look at a PDF file starts another program.
    for i in range(2 if name == "pdf" else ROUNDS):
        broken = bytearray(data)
        if i % 2:
            del broken[random.randrange(len(broken)):]
        for _ in range(random.randrange(1, 12)):
            if broken:
                broken[random.randrange(len(broken))] = random.randrange(256)
        with open(path, "wb") as file:
            file.write(broken)
        for arguments in (("text",), ("tokens", "--from", name)):
            done = run(*arguments, path)
            if done.returncode not in (0, 1):
                keep = os.path.join(tempfile.gettempdir(), "precis-broken")
                with open(keep, "wb") as file:
                    file.write(broken)
                sys.exit(f"readers.py: {name}: exit {done.returncode}: "
                         f"{done.stderr[-2000:].decode(errors='replace')} "
                         f"(see {keep})")


def main():
    random.seed(int(os.environ.get("SEED", "7")))
    tokens = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, file, data, markup in samples.all():
            path = os.path.join(folder, file)
            with open(path, "wb") as out:
                out.write(data)
            tokens += check_offsets(path, markup)
            check_hostile(path, data, name)
    print(f"{tokens} tokens lie where they say")


main()
