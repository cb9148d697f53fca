#!/usr/bin/env python3
# run.py - run the examples of the Markdown chapters in this folder.
# SPDX-License-Identifier: MIT
"""Each fenced block marked `precis` is an example:

    ```precis
    $ precis tokens
    L'économie va mieux.
    .
    0	2	L'	word	...
    ```

The first line is the command, the lines up to a single `.` are standard
input, the rest is the expected standard output. A line `? N` before the
expected output gives the exit code when it is not 0. In the expectation `…`
at the end of a line stands for anything. A command may end in ` | cut -f3`:
then only those columns (counted from 1, `-f3,7`) are compared.

A fenced block marked `pairs` holds many short examples for a command whose
rows begin with an offset into the text:

    ```pairs
    $ precis figures | cut -f5
    Le taux atteint 3,5 %. -> 3.5%
    De 9 h à midi, deux élus. -> 09:00 to noon; two
    Rien. -> -
    ```

All texts are given in one run, each as a paragraph; the chosen columns of a
row that are not empty are joined by ` | `, the rows of a text by `; `, and `-` stands for none.
Usage: run.py PRECIS [CHAPTER…]
"""
import bisect
import glob
import os
import re
import shlex
import subprocess
import sys


def examples(path):
    """Yield (line number, command, input, code, expected) of a chapter."""
    lines = open(path, encoding="utf-8").read().split("\n")
    i = 0
    while i < len(lines):
        if lines[i].strip() != "```precis":
            i += 1
            continue
        start = i + 1
        end = start
        while end < len(lines) and lines[end] != "```":
            end += 1
        block = lines[start:end]
        if not block or not block[0].startswith("$ "):
            sys.exit(f"{path}:{start + 1}: expected a line '$ precis …'")
        stop = block.index(".") if "." in block else len(block)
        given = "".join(line + "\n" for line in block[1:stop])
        expected = block[stop + 1:]
        code = 0
        if expected and re.fullmatch(r"\? \d", expected[0]):
            code = int(expected.pop(0)[2:])
        yield start + 1, block[0][2:], given, code, expected
        i = end + 1


def pairs(path):
    """Yield (line number, command, [(line number, text, expected)])."""
    lines = open(path, encoding="utf-8").read().split("\n")
    start = None
    for i, line in enumerate(lines):
        if line.strip() == "```pairs":
            start = i + 1
        elif line == "```" and start is not None:
            rows = [(n + 1, *lines[n].split(" -> ", 1))
                    for n in range(start + 1, i)]
            for row in rows:
                if len(row) != 3:
                    sys.exit(f"{path}:{row[0]}: expected 'text -> result'")
            yield start + 1, lines[start][2:], rows
            start = None


def run_pairs(program, chapter, line, command, rows):
    """Give the numbers of texts that come out as expected, and that do not."""
    command, _, columns = command.partition(" | cut -f")
    keep = [int(column) - 1 for column in columns.split(",")]
    words = shlex.split(command)
    words[0] = program
    run = subprocess.run(words, capture_output=True,
                         input="".join(row[1] + "\n\n" for row in rows).encode())
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row[1]) + 2)
    found = [[] for row in rows]
    for row in run.stdout.decode("utf-8", "replace").split("\n")[:-1]:
        fields = row.split("\t")
        text = bisect.bisect_right(starts, int(fields[0])) - 1
        found[text].append(" | ".join(fields[k] for k in keep if fields[k]))
    failed = 0
    for row, got in zip(rows, found):
        got = "; ".join(got) or "-"
        if got == row[2] and run.returncode == 0:
            continue
        failed += 1
        print(f"{os.path.basename(chapter)}:{row[0]}: {row[1]}")
        print("  - " + row[2])
        print("  + " + got)
    return len(rows) - failed, failed


def same(expected, found):
    if len(expected) != len(found):
        return False
    for want, got in zip(expected, found):
        if want.endswith("…") and got.startswith(want[:-1]):
            continue
        if want != got:
            return False
    return True


def cut(command, lines):
    """Take ` | cut -f…` off a command; give it and the columns' function."""
    command, _, columns = command.partition(" | cut -f")
    keep = [int(column) - 1 for column in columns.split(",") if column]

    def columns_of(line):
        fields = line.split("\t")
        if len(fields) == 1:
            return line
        return "\t".join(fields[k] for k in keep if k < len(fields))

    return command, [columns_of(line) for line in lines] if keep else lines


def main():
    program = os.path.abspath(sys.argv[1])
    here = os.path.dirname(os.path.abspath(__file__))
    chapters = sys.argv[2:] or sorted(glob.glob(os.path.join(here, "*.md")))
    passed = failed = 0
    for chapter in chapters:
        for line, command, rows in pairs(chapter):
            good, bad = run_pairs(program, chapter, line, command, rows)
            passed += good
            failed += bad
        for line, command, given, code, expected in examples(chapter):
            words = shlex.split(cut(command, [])[0])
            words[0] = program
            run = subprocess.run(words, input=given.encode(),
                                 capture_output=True, cwd=os.path.dirname(here))
            found = run.stdout.decode("utf-8", "replace").split("\n")[:-1]
            found = cut(command, found)[1]
            if same(expected, found) and run.returncode == code:
                passed += 1
                continue
            failed += 1
            print(f"{os.path.basename(chapter)}:{line}: {command}")
            if run.returncode != code:
                print(f"  exit {run.returncode}, expected {code}:",
                      run.stderr.decode("utf-8", "replace").strip())
            for want in expected:
                print("  - " + want)
            for got in found:
                print("  + " + got)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
