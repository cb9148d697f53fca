#!/usr/bin/env python3
# exchange.py - each format of glossaries keeps what docs/FORMATS.md says.
# SPDX-License-Identifier: MIT
"""The table of docs/FORMATS.md is read; tests/data/full.tsv is written in each
format and read again. Then damage: files of others and ours cut short and with
bytes changed is read or refused with its place, and never leaves a file behind.
"""
import os
import random
import re
import subprocess
import sys
import tempfile

PRECIS = os.environ["PRECIS"]
TOP = os.environ["srcdir"]
ROUNDS = int(os.environ.get("ROUNDS", "12"))
FULL = os.path.join(TOP, "tests", "data", "full.tsv")
TABLE = os.path.join(TOP, "docs", "FORMATS.md")
ENDINGS = {"stardict": "ifo", "dictd": "index"}
FOREIGN = (("tbx", "terms.tbx"), ("tbx", "terms-dct.tbx"), ("tei", "words.tei"),
           ("tmx", "memory.tmx"), ("xliff", "old.xlf"), ("xliff", "new.xlf"),
           ("po", "program.po"), ("utx", "terms.utx"))
XML = ("tbx", "tbx3", "tbx3-dct", "tmx", "tei")


def fail(text):
    sys.exit("exchange.py: " + text)


def precis(*arguments):
    return subprocess.run([PRECIS, "glossary", *arguments],
                          capture_output=True, text=True)


def convert(source, target, *options):
    done = precis("convert", "--quiet", source, "-o", target, *options)
    if done.returncode:
        fail(f"{' '.join(options)}: {done.stderr}")


def rows(path):
    lines = [line.rstrip("\n").split("\t")
             for line in open(path, encoding="utf-8") if line[0] != "#"]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def claims():
    """{format: (unit, columns it keeps or None for all)}."""
    found = {}
    for line in open(TABLE, encoding="utf-8"):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 6 and cells[1].startswith("`"):
            kept = None if cells[3] == "every column" else \
                re.findall(r"`(\w+)`", cells[3])
            found[cells[1].strip("`")] = (cells[2], kept)
    return found


def reduce(entries, unit):
    """What a format with one entry for each unit can hold."""
    if unit == "sense":
        return entries
    held, seen = [], set()
    for entry in entries:
        if unit == "French" and entry["status"] in ("deprecated", "forbidden"):
            continue
        for english in entry["en"].split("|"):
            key = entry["fr"] if unit == "French" else (entry["fr"], english)
            if key not in seen:
                seen.add(key)
                held.append(dict(entry, en=english))
    return held


def project(entries, unit, kept):
    if unit != "sense":
        entries = reduce(entries, unit)
    return sorted(tuple(entry.get(column, "") for column in kept)
                  for entry in entries)


def check_round_trip(folder, form, unit, kept):
    first = os.path.join(folder, "first.tsv")
    convert(FULL, first)
    wanted = rows(first)
    file = os.path.join(folder, "glossary." + ENDINGS.get(form, form))
    back = os.path.join(folder, "back.tsv")
    convert(FULL, file, "--to", form)
    convert(file, back, "--from", form)
    found = rows(back)
    columns = kept or list(wanted[0])
    if project(wanted, unit, columns) != project(found, unit, columns):
        a = set(project(wanted, unit, columns))
        b = set(project(found, unit, columns))
        fail(f"{form}: lost {sorted(a - b)[:3]}, found {sorted(b - a)[:3]}")
    if kept is None and list(wanted[0]) != list(found[0]):
        fail(f"{form}: a column is lost")
    if form in XML:  # written again it is the same file
        again = os.path.join(folder, "again." + form)
        convert(file, again, "--from", form, "--to", form)
        if open(file, "rb").read() != open(again, "rb").read():
            fail(f"{form}: read and written again it is another file")


def damage(data):
    at = random.randrange(len(data))
    kind = random.randrange(4)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + bytes([random.randrange(256)]) + data[at + 1:]
    if kind == 2:
        return data[:at] + random.choice(
            (b"<", b"&", b"]]>", b"\0", b"\xff", b"<?precis en=\"", b"</tig>",
             b"&#0;", b"<!--", b"<![CDATA[", b"\"")) + data[at:]
    end = min(len(data), at + random.randrange(200))
    return data[:at] + data[end:]


def check_damage(folder, form, source):
    target = os.path.join(folder, "out.tsv")
    whole = open(source, "rb").read()
    broken = os.path.join(folder, "broken." + form)
    for _ in range(ROUNDS):
        with open(broken, "wb") as file:
            file.write(damage(whole))
        for option in ("--strict", "--lenient"):
            done = precis("convert", broken, "--from", form, "-o", target,
                          option)
            if done.returncode not in (0, 1):
                os.replace(broken, "/tmp/exchange-broken")
                fail(f"{form}: ended with {done.returncode}: {done.stderr}"
                     " (see /tmp/exchange-broken)")
            refused = re.search(r"\d+:\d+: |warning|is empty", done.stderr)
            if done.returncode and not refused:
                fail(f"{form}: refused without a place: {done.stderr}")
            if os.path.exists(target):
                if precis("convert", target, "-o",
                          target + ".tsv").returncode:
                    os.replace(broken, "/tmp/exchange-broken")
                    fail(f"{form}: wrote rows that are refused"
                         " (see /tmp/exchange-broken)")
                os.remove(target)


def main():
    random.seed(5)
    known = claims()
    listed = [line.split() for line in precis("formats").stdout.splitlines()]
    for name in (words[0] for words in listed if words[1] == "read/write"):
        if name not in known:
            fail(f"{name} is missing in docs/FORMATS.md")
    with tempfile.TemporaryDirectory() as folder:
        for form, (unit, kept) in known.items():
            check_round_trip(folder, form, unit, kept)
        for form in XML:
            check_damage(folder, form,
                         os.path.join(folder, "glossary." + form))
        for form, name in FOREIGN:
            check_damage(folder, form, os.path.join(TOP, "tests", "data",
                                                    "foreign", name))
    print(f"exchange.py: {len(known)} formats keep what they claim")


main()
