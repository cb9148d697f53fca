#!/usr/bin/env python3
# budgets.py - a summary never passes its budget, and is made of the text.
# SPDX-License-Identifier: MIT
"""For many random budgets over the corpus: the summary keeps within it, is a
subsequence of the article's sentences, uses at least 85 % of a budget of words
when the text is long enough, and any number of threads gives the same bytes.
Budgets go through one process as records. tests/unit/summary/test_budgets.c
tries ten thousand without processes.
"""
import glob
import json
import os
import random
import subprocess
import sys

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
BUDGETS = int(os.environ.get("BUDGETS", "200"))


def run(*arguments, text=None):
    done = subprocess.run([PRECIS, *arguments], input=text,
                          capture_output=True)
    if done.returncode:
        sys.exit(f"{arguments}: exit {done.returncode}: "
                 f"{done.stderr.decode()}")
    return done.stdout


def is_subsequence(parts, whole):
    rest = iter(whole)
    return all(part in rest for part in parts)


def measure(budget, chosen):
    unit = budget[-1]
    if unit == "w":
        return sum(len(s.split()) for s in chosen), int(budget[:-1])
    if unit == "c":
        return sum(len(s) + 1 for s in chosen), int(budget[:-1])
    return len(chosen), int(budget)


def check(record, sentences, budget):
    chosen = [s["text"] for s in record["summary"]]
    if any(s.get("truncated") for s in record["summary"]):
        assert len(chosen) == 1 and chosen[0].endswith("…"), record
        used, most = measure(budget, chosen)
        assert used <= most, (budget, chosen)
        assert any(s.startswith(chosen[0][:-1]) for s in sentences), chosen
        return None
    used, most = measure(budget, chosen)
    assert 0 < used <= most, (budget, used)
    assert is_subsequence(chosen, sentences), (budget, chosen)
    for s in record["summary"]:
        assert s["score"] == s["score"] and 0 <= s["score"] <= 1, s
    return used / most


def main():
    random.seed(20260101)
    methods = ["coverage", "frequency", "lexrank", "sumbasic"]
    files = sorted(glob.glob(os.path.join(TOP, "corpus", "*.txt")))
    articles = []
    for path in files:
        if "latin1" in path:
            continue
        text = run("text", "-q", path).decode()
        sentences = run("sentences", "-q", "-", text=text.encode())
        articles.append((text, sentences.decode().split("\n")[:-1]))
    lines = b"".join(json.dumps({"id": i, "text": text}).encode() + b"\n"
                     for i, (text, _) in enumerate(articles))
    uses, done = [], 0
    while done < BUDGETS:
        budget = random.choice([f"{random.randint(5, 250)}w",
                                f"{random.randint(20, 1500)}c",
                                f"{random.randint(1, 12)}"])
        method = methods[0] if random.random() < .7 else \
            random.choice(methods)
        options = ["summarize", "-q", "--from", "jsonl", "--to", "jsonl",
                   "--max", budget, "--method", method]
        out = run(*options, text=lines)
        if random.random() < .05:
            assert out == run(*options, "-j", "3", text=lines)
        for record in map(json.loads, out.decode().splitlines()):
            text, sentences = articles[record["id"]]
            used = check(record, sentences, budget)
            if used and method == "coverage" and budget[-1] == "w" and \
                    60 <= int(budget[:-1]) <= len(text.split()):
                uses.append(used)
            done += 1
    full = sum(u >= .85 for u in uses) / max(len(uses), 1)
    print(f"{done} budgets kept; 85 % used in {100 * full:.1f} % of "
          f"{len(uses)}")
    assert full >= .97 or not uses, full


main()
