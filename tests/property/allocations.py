#!/usr/bin/env python3
# allocations.py - wherever memory runs out, the program says so and stops.
# SPDX-License-Identifier: MIT
"""Each allocation of a run in turn fails (failing.c, before the system's): the
run ends with "out of memory" and exit 1, or does without and ends as it should.
ALLOCATIONS=all tries every one, else some of each run. What a sanitizer
allocates is not ours to fail, so such a build passes without a try.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
EVERY = os.environ.get("ALLOCATIONS") == "all"
# Tries of one run: each is a whole process.
TRIES = 60

TEXT = """Le port de Saint-Elvire ferme ses grues

Après trente ans de service, les deux grues du port s’arrêtent mardi. « Elles
coûtaient 1,2 million d’euros par an », explique Odile Ferrand, directrice de
la régie. Selon le syndicat CGT, 40 emplois seraient menacés.

La mairie promet un musée. Les habitants, eux, attendent de voir.
"""


def start(folder, shim, arguments, fail_at=0, fail_on=False):
    env = dict(os.environ, LD_PRELOAD=shim, FAIL_AT=str(fail_at),
               FAIL_ON="1" if fail_on else "0")
    if not fail_at:
        env["FAIL_COUNT"] = os.path.join(folder, "count")
    return subprocess.run([PRECIS, *arguments], env=env, cwd=folder,
                          stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=60)


def check(arguments, usual, done, number):
    said = done.stderr.decode("utf-8", "replace")
    told = "out of memory" in said or b"out of memory" in done.stdout
    where = f"precis {' '.join(arguments)}, allocation {number}"
    if done.returncode not in (0, 1):
        sys.exit(f"{where}: exit {done.returncode}: {said}")
    if done.returncode != usual.returncode and not told and \
            "failed" not in said:
        sys.exit(f"{where}: exit {done.returncode}: {said}")
    for line in said.splitlines():
        if not line.startswith("precis: "):
            sys.exit(f"{where}: {said}")


def main():
    if os.environ.get("SANITIZE_FLAGS"):
        print("allocations belong to the sanitizer: not tried")
        return
    random.seed(20260101)
    tried = 0
    with tempfile.TemporaryDirectory() as folder:
        shim = os.path.join(folder, "failing.so")
        subprocess.run([*os.environ["CC"].split(), "-O1", "-shared", "-fPIC",
                        "-o", shim,
                        os.path.join(TOP, "tests", "property", "failing.c"),
                        "-ldl"], check=True)
        with open(os.path.join(folder, "a.txt"), "w") as file:
            file.write(TEXT)
        with open(os.path.join(folder, "a.jsonl"), "w") as file:
            file.write(json.dumps({"id": 1, "text": TEXT}) + "\n")
        small = os.path.join(TOP, "tests", "data", "small.tsv")
        subprocess.run([PRECIS, "glossary", "convert", "-o", "a.csv", small],
                       cwd=folder, check=True)
        for arguments in (["summarize", "a.txt"], ["brief", "a.txt"],
                          ["gloss", "a.txt"], ["terms", "a.txt"],
                          ["names", "a.txt"], ["summarize", "--from", "jsonl",
                                               "--to", "jsonl", "a.jsonl"],
                          ["glossary", "convert", "--to", "tbx", small],
                          ["glossary", "convert", "--to", "tmx", "a.csv"],
                          ["glossary", "compile", "-o", "out", small]):
            usual = start(folder, shim, arguments)
            with open(os.path.join(folder, "count")) as file:
                count = int(file.read())
            if count < 50:
                sys.exit(f"precis {' '.join(arguments)}: only {count} "
                         "allocations were seen")
            numbers = list(range(1, count + 1))
            if not EVERY:
                numbers = sorted(random.sample(numbers, min(TRIES, count)))

            def attempt(number):
                return start(folder, shim, arguments, number,
                             number % 2 == 0)
            with ThreadPoolExecutor(2) as pool:
                for number, done in zip(numbers, pool.map(attempt, numbers)):
                    check(arguments, usual, done, number)
            tried += len(numbers)
    print(f"{tried} allocations failed, none did harm")


main()
