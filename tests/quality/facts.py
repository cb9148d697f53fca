# facts.py - names, quotations and figures against facts.tsv.
# SPDX-License-Identifier: MIT
#
# facts.py PRECIS    prints every difference

import collections
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "corpus"
NAMES = ("person", "organisation", "place", "other")


def plain(text):
    """One kind of space and of apostrophe, so that labels can be typed."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


def labels():
    """{article: [(kind, French, detail)]}"""
    rows = collections.defaultdict(list)
    for line in (HERE / "facts.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, kind, french, detail = line.split("\t")
            rows[article].append((kind, plain(french), plain(detail)))
    return rows


def listed(precis, command, path):
    done = subprocess.run([precis, command, "-q", str(path)], timeout=60,
                          capture_output=True, text=True, check=True)
    return [[plain(field) for field in row.split("\t")]
            for row in done.stdout.splitlines()]


def names(wanted, found, count, tell):
    wanted = {french: kind for kind, french, _ in wanted if kind in NAMES}
    found = {row[1]: row[0] for row in found}
    both = wanted.keys() & found.keys()
    alike = [name for name in both if wanted[name] == found[name]]
    count["names right"] += len(both)
    count["names kind"] += len(alike)
    count["names wanted"] += len(wanted)
    count["names found"] += len(found)
    for name in sorted(wanted.keys() ^ found.keys()):
        tell("name", "missed" if name in wanted else "extra", name)
    for name in sorted(both - set(alike)):
        tell("name", f"{found[name]}, is {wanted[name]}", name)


def is_speaker(wanted, found):
    wanted, found = wanted.lower(), found.lower()
    return bool(found) and (wanted in found or found in wanted)


def quotes(wanted, found, count, tell):
    for kind, words, speaker in wanted:
        if kind != "quote":
            continue
        count["quotes wanted"] += 1
        row = next((row for row in found if words in row[5]), None)
        if not row:
            tell("quote", "missed", words)
            continue
        count["quotes right"] += 1
        if is_speaker(speaker, row[3]):
            count["speakers right"] += 1
        else:
            tell("quote", f"said by {row[3]!r}, not {speaker!r}", words)
    count["quotes found"] += len(found)


def figures(wanted, found, count, tell):
    wanted = [(french, english) for kind, french, english in wanted
              if kind == "figure"]
    if not wanted:
        return
    pool = [(row[3], row[4]) for row in found]
    count["figures found"] += len(pool)
    count["figures wanted"] += len(wanted)
    for figure in wanted:
        if figure in pool:
            pool.remove(figure)
            count["figures right"] += 1
        else:
            tell("figure", "missed", " = ".join(figure))
    for figure in pool:
        tell("figure", "extra", " = ".join(figure))


def f1(count, what):
    both = count[what + " wanted"] + count[what + " found"]
    return 200 * count[what + " right"] / both


def measure(precis, tell=lambda *_: None):
    """F1 of names and figures, shares of kinds, quotations and speakers."""
    paths = {path.name.split(".")[0]: path for path in CORPUS.iterdir()}
    count = collections.Counter()
    for article, wanted in labels().items():
        def at(*told):
            tell(article, *told)
        path = paths[article]
        names(wanted, listed(precis, "names", path), count, at)
        quotes(wanted, listed(precis, "quotes", path), count, at)
        figures(wanted, listed(precis, "figures", path), count, at)
    return {
        "names": f1(count, "names"),
        "kinds": 100 * count["names kind"] / count["names right"],
        "quotes": 100 * count["quotes right"] / count["quotes wanted"],
        "speakers": 100 * count["speakers right"] / count["quotes right"],
        "figures": f1(count, "figures"),
    }


if __name__ == "__main__":
    for name, value in measure(sys.argv[1], print).items():
        print(f"{name}\t{value:.2f}")
