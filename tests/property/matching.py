#!/usr/bin/env python3
# matching.py - what is remembered of a word changes no gloss.
# SPDX-License-Identifier: MIT
"""gloss --words, which passes by whatever can begin nothing and remembers what
a word means in each kind of place, finds the same as gloss --explain, which
weighs every sense at every place: on the corpus twice over, on its words in
random order with random capitals, and with layers of a glossary whose words
lean on all that a place may tell. SEEDS=20 for a longer run.
"""
import glob
import os
import random
import re
import subprocess
import sys
import tempfile

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
SEEDS = int(os.environ.get("SEEDS", "2"))
GLOSSARY = """fr\ten\tpos\tgender\tdomain\tnote
tour\ttower\tnoun\tf\teconomy\t
tour\tturn\tnoun\tm\tsport\t
tour\tlap\tnoun\tm\tpolitics\t
marche\tmarch\tnoun\tf\tpolitics\t
marcher\twork\tverb\t\teconomy\t
se marcher\twalk over each other\tverb\t\t\t
prix\tprize\tnoun\tm\tsport\t
prix\tprice\tnoun\tm\teconomy\t
devoir\thave to\tverb\t\t\twith an infinitive
devoir\towe\tverb\t\t\t
passé\tpast\tadj\t\t\t
passer\tspend\tverb\t\t\t
se passer\thappen\tverb\t\t\t
passer en revue\treview\tverb\t\t\t
Le Port\tLe Port\tname\t\t\t
port\tharbour\tnoun\tm\t\t
de plus en plus\tever more\tadv\t\t\t
plus\tsurplus\tnoun\tm\t\t
vacances\tholidays\tnoun\tfpl\t\t
vacance\tvacancy\tnoun\tf\t\t
"""


def gloss(*arguments):
    done = subprocess.run([PRECIS, "gloss", "-q", *arguments],
                          capture_output=True, timeout=300, check=False)
    if done.returncode:
        sys.exit(f"gloss {arguments}: {done.stderr.decode()}")
    return done.stdout.decode().splitlines()


def hold(what, *arguments):
    found = gloss("--words", *arguments)
    weighed = [line for line in gloss("--explain", *arguments)
               if not line.startswith("  ")]
    for ours, theirs in zip(found, weighed):
        if ours != theirs:
            sys.exit(f"{what}: {ours!r}, weighed {theirs!r}")
    if len(found) != len(weighed) or not found:
        sys.exit(f"{what}: {len(found)} rows, weighed {len(weighed)}")
    return len(found)


def soup(words, dice):
    """Words in random order, some of them with another case."""
    changes = [str.upper, str.capitalize, str.lower] + [str] * 12
    common = ["le", "la", "les", "du", "au", "se", "s’", "a", "plus", "de",
              "une", "un", "passer", "tour", "port", "devoir", "vacances"]
    for _ in range(400):
        line = [dice.choice(changes)(dice.choice(
            common if dice.random() < .4 else words)) for _ in range(18)]
        yield " ".join(line) + dice.choice([".", " ?", "…", ""])


def main():
    files = sorted(glob.glob(os.path.join(TOP, "corpus", "*.txt")))
    words = re.findall(r"[\w’'-]+", " ".join(
        open(f, encoding="utf-8", errors="ignore").read() for f in files))
    rows = 0
    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
            return path

        own = ["-g", write("own.tsv", GLOSSARY)]
        for options in ([], own, [*own, "-d", own[1]]):
            rows += hold("corpus", *options, *files, *files)
        for seed in range(SEEDS):
            dice = random.Random(seed)
            path = write("soup.txt", "\n".join(soup(words, dice)) + "\n")
            for options in ([], own):
                rows += hold(f"soup {seed}", "--lines", *options, path)
    print(f"{rows} glosses are the same remembered and weighed")


main()
