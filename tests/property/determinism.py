#!/usr/bin/env python3
# determinism.py - the same bytes out, whatever the locale, the zone, the day.
# SPDX-License-Identifier: MIT
"""Every command gives the same bytes under each locale there is, in any time
zone, with any number of threads, from any folder, and each time.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
COMMANDS = [
    ["brief", "--format", "json"], ["brief"], ["summarize"],
    ["summarize", "--format", "json", "--method", "lexrank"],
    ["terms", "--format", "json"], ["names"], ["quotes"], ["gloss"],
    ["tokens"], ["sentences"], ["figures"], ["doubts"], ["text"],
]
PLACES = [
    {"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "fr_FR.UTF-8"},
    {"LC_ALL": "no_such"}, {"LANG": "de_DE.ISO-8859-1", "TZ": "Asia/Tokyo"},
    {"TZ": "America/St_Johns"}, {"LC_NUMERIC": "fr_FR.UTF-8", "TZ": "UTC-14"},
]


def run(arguments, place, bytes_in=None, folder=None):
    env = {k: v for k, v in os.environ.items()
           if not k.startswith("LC_") and k not in ("LANG", "TZ")}
    done = subprocess.run([PRECIS, *arguments], env=dict(env, **place),
                          input=bytes_in, cwd=folder, capture_output=True)
    if done.returncode:
        sys.exit(f"{arguments} {place}: {done.stderr.decode()}")
    return done.stdout


def records():
    for number, path in enumerate(sorted(glob.glob(
            os.path.join(TOP, "corpus", "*.txt")))):
        if "latin1" in path:
            continue
        with open(path, encoding="utf-8") as file:
            yield json.dumps({"id": number, "text": file.read()})


def main():
    article = os.path.abspath(sorted(glob.glob(
        os.path.join(TOP, "corpus", "*.txt")))[0])
    with open(article, "rb") as file:
        text = file.read()
    tried = 0
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "a.txt"), "wb") as file:
            file.write(text)
        for command in COMMANDS:
            first = run([*command, "a.txt"], PLACES[0], folder=folder)
            if not first and command[0] not in ("quotes", "doubts"):
                sys.exit(f"{command}: no output")
            for place in PLACES:
                again = run([*command, "a.txt"], place, folder=folder)
                if again != first:
                    sys.exit(f"{command}: another result under {place}")
                tried += 1
    lines = ("\n".join(records()) + "\n").encode() * 3
    stream = ["summarize", "-q", "--from", "jsonl", "--to", "jsonl", "--max",
              "60w"]
    first = run(stream, PLACES[0], lines)
    for jobs in ("1", "2", "4"):
        for place in PLACES[:2]:
            if run([*stream, "-j", jobs], place, lines) != first:
                sys.exit(f"-j {jobs}: another result under {place}")
            tried += 1
    small = os.path.join(TOP, "tests", "data", "full.tsv")
    for name in ("tbx", "csv", "tmx", "jsonl"):
        made = {run(["glossary", "convert", "-q", "--to", name, small], place)
                for place in PLACES}
        if len(made) != 1:
            sys.exit(f"glossary convert --to {name} depends on its place")
        tried += len(PLACES)
    print(f"{tried} runs, the same bytes each time")


main()
