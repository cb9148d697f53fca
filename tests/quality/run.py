# run.py - hold the figures on our own articles to tests/quality/figures.tsv.
# SPDX-License-Identifier: MIT
#
# run.py PRECIS [--rewrite]
#
# summaries   ROUGE recall of summarize --max 60w against references.jsonl, one
#             summary of about 55 words for each article of corpus/
# sentences   share of the sentences of *.sentences, marked by hand, that are
#             found whole
# coverage    share of content words with English, gloss --words
# names, kinds, quotes, speakers, figures
#             names, quotations and figures against facts.tsv (facts.py)
#
# A figure may fall by its margin below the committed one; a greater drop
# fails. --rewrite commits what is measured.

import json
import pathlib
import subprocess
import sys

import facts

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "corpus"
MARGIN = {"rouge-1": 1.5, "rouge-2": 1.5, "sentences": 0.0, "coverage": 0.5,
          "names": 0.5, "kinds": 0.5, "quotes": 0.5, "speakers": 0.5,
          "figures": 0.5}


def run(*command, text=None):
    done = subprocess.run([PRECIS, *map(str, command)], input=text, text=True,
                          capture_output=True, timeout=60)
    if done.returncode:
        sys.exit(f"run.py: {' '.join(map(str, command))}: {done.stderr}")
    return done.stdout


def articles():
    return {path.name.split(".")[0]: path for path in sorted(CORPUS.iterdir())}


def summaries():
    lines = []
    for name, path in articles().items():
        text = run("summarize", "--max", "60w", path)
        lines.append(json.dumps({"id": name, "summary": text}))
    table = run("eval", "rouge", "--references", HERE / "references.jsonl", "-",
                text="\n".join(lines) + "\n")
    rows = {tuple(line.split()[:2]): float(line.split()[2])
            for line in table.splitlines() if line.startswith("  R")}
    return {"rouge-1": 100 * rows["R1", "R"], "rouge-2": 100 * rows["R2", "R"]}


def sentences():
    right = total = 0
    for gold in sorted(HERE.glob("*.sentences")):
        found = run("sentences", articles()[gold.stem]).splitlines()
        wanted = gold.read_text(encoding="utf-8").splitlines()
        right += len(set(wanted) & set(found))
        total += len(set(wanted) | set(found))
    return {"sentences": 100 * right / total}


def coverage():
    rows = [row.split("\t") for path in articles().values()
            for row in run("gloss", "--words", path).splitlines()]
    weights = [(int(row[7]), bool(row[6])) for row in rows]
    known = sum(weight for weight, english in weights if english)
    return {"coverage": 100 * known / sum(weight for weight, _ in weights)}


def main():
    found = {**summaries(), **sentences(), **coverage(),
             **facts.measure(PRECIS)}
    file = HERE / "figures.tsv"
    if "--rewrite" in sys.argv:
        file.write_text("".join(f"{name}\t{value:.2f}\n"
                                for name, value in found.items()))
        return 0
    bad = 0
    for line in file.read_text().splitlines():
        name, value = line.split("\t")
        low = float(value) - MARGIN[name]
        fails = found[name] < low - 0.005
        bad += fails
        print(f"{name}: {found[name]:.2f}, committed {value}"
              + (f": below {low:.2f}" if fails else ""))
    return 1 if bad else 0


PRECIS = sys.argv[1]
sys.exit(main())
