#!/usr/bin/env python3
# run.py - what précis costs, as ratios that hold on any machine.
# SPDX-License-Identifier: MIT
"""make bench runs this: instructions of whole processes (by valgrind, when it
is there), CPU seconds a byte from 64 kB to 4 MB, streams of JSONL against
wc -w and on two workers, and the peak of memory. Texts are sentences of the
corpus in random order; BENCH_JSONL=FILE takes records of your own for the
streams instead. Each time is the least of several runs.
"""
import glob
import json
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

PRECIS = os.path.abspath(os.environ.get("PRECIS", "./precis"))
TOP = os.environ.get("srcdir", ".")
RUNS = int(os.environ.get("RUNS", "5"))
SUMMARY = ["summarize", "--max", "50w"]
FREQUENCY = SUMMARY + ["--method", "frequency"]
STREAM = ["--from", "jsonl", "--to", "jsonl"]


def measure(command, source):
    """CPU seconds, seconds on the clock and peak memory in bytes."""
    with open(source, "rb") as given, open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=nowhere,
                                   stderr=nowhere)
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) > 1:
        raise RuntimeError("failed: " + " ".join(command))
    return used.ru_utime + used.ru_stime, clock, used.ru_maxrss * 1024


# Peak memory counts that of the process that starts another: a small one,
# made before any text is, starts them all.
STARTER = multiprocessing.get_context("fork").Pool(1)


def run_once(command, source):
    return STARTER.apply(measure, (command, source))


def run(command, source, runs=RUNS):
    """The least of each measure over some runs."""
    return [min(column)
            for column in zip(*(run_once(command, source)
                                for _ in range(runs)))]


def instructions(command):
    """Instructions of a process, or None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    told = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
         *command],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        check=False).stderr
    found = re.search(r"Collected : (\d+)", told)
    return int(found.group(1)) if found else None


def sentences():
    found = []
    for name in sorted(glob.glob(os.path.join(TOP, "corpus", "*.txt"))):
        told = subprocess.run([PRECIS, "sentences", name], check=True,
                              stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.DEVNULL)
        found += [line for line in told.stdout.splitlines()
                  if line.endswith(".")]
    return found


def text_of(pool, size, dice):
    """Paragraphs of four sentences, size bytes in all."""
    made, length = [], 0
    while length < size:
        paragraph = " ".join(dice.choice(pool) for _ in range(4))
        made.append(paragraph)
        length += len(paragraph.encode()) + 2
    return "\n\n".join(made)


def show(what, value, unit=""):
    print(f"{what:58} {value:>12} {unit}", flush=True)


def bench_starts(article):
    size = os.path.getsize(article)
    print(f"\nwhole processes, one article of {size} bytes")
    for name, options in [("text", ["text"]), ("sentences", ["sentences"]),
                          ("summarize --method frequency", FREQUENCY),
                          ("summarize", SUMMARY), ("brief", ["brief"])]:
        command = [PRECIS, *options, article]
        count = instructions(command)
        if count:
            show(name, f"{count / 1e6:.1f}", "million instructions")
        cpu, clock, _ = run(command, article, 4 * RUNS)
        show(name, f"{clock * 1000:.1f}", f"ms, CPU {cpu * 1000:.1f} ms")
    word = [PRECIS, "glossary", "lookup", "maison"]
    none = [PRECIS, "--version"]
    if instructions(none):
        show("open the compiled glossary and look a word up",
             f"{(instructions(word) - instructions(none)) / 1e6:.2f}",
             "million instructions above --version")


def bench_growth(small, large):
    print("\nCPU seconds a byte, 4 MB against 64 kB (start-up taken off)")
    for name, options in [("sentences", ["sentences"]),
                          ("tokens", ["tokens"]), ("summarize", SUMMARY),
                          ("summarize --method frequency", FREQUENCY),
                          ("summarize --method lexrank",
                           SUMMARY + ["--method", "lexrank"]),
                          ("gloss", ["gloss"])]:
        rates = []
        start = run([PRECIS, "--version"], small, 4 * RUNS)[0]
        for file, runs in [(small, 4 * RUNS), (large, RUNS)]:
            cpu, _, peak = run([PRECIS, *options, file], file, runs)
            rates.append((cpu - start) / os.path.getsize(file))
        show(name, f"{rates[1] / rates[0]:.2f}",
             f"times; {1e-6 / rates[1]:.1f} MB/s; peak "
             f"{peak / os.path.getsize(file):.1f} x the text")


def bench_stream(file):
    size = os.path.getsize(file)
    print(f"\na stream of {size / 1e6:.0f} MB of JSONL")
    count = run(["wc", "-w", file], file)[0]
    for name, options in [("default method", SUMMARY),
                          ("frequency method", FREQUENCY)]:
        command = [PRECIS, *options, *STREAM]
        cpu, clock, peak = run(command, file, 3)
        show(name, f"{size / cpu / 1e6:.1f}",
             f"MB/s of CPU; {cpu / count:.1f} x wc -w; peak "
             f"{peak / 2**20:.0f} MiB")
        twice = run([*command, "-j", "2"], file, 3)
        show(name + ", -j 2", f"{clock / twice[1]:.2f}",
             f"times as fast; CPU {twice[0] / cpu:.2f} x")


def main():
    dice = random.Random(1)
    pool = sentences()
    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
            return path

        bench_starts(write("8k.txt", text_of(pool, 8000, dice)))
        bench_growth(write("64k.txt", text_of(pool, 1 << 16, dice)),
                     write("4m.txt", text_of(pool, 1 << 22, dice)))
        stream = os.environ.get("BENCH_JSONL")
        if not stream:
            lines = (json.dumps({"id": n, "text": text_of(pool, 3000, dice)},
                                ensure_ascii=False) for n in range(5000))
            stream = write("stream.jsonl", "\n".join(lines) + "\n")
        bench_stream(stream)


main()
