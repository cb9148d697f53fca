#!/usr/bin/env python3
# run.py - run the program on each case here and compare all it says.
# SPDX-License-Identifier: MIT
"""A case is a file NAME.case: its first lines are comments (#), then one
shell command a line, where `precis` is the program and the working folder is
a fresh copy of nothing with $CORPUS, $GOLDEN set. NAME.expected holds standard
output, standard error and exit code of all of them. `run.py PRECIS --rewrite`
writes the expectations anew; read the difference before you commit it.
"""
import glob
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))


def run_case(path, program):
    out = []
    with tempfile.TemporaryDirectory() as folder:
        tools = os.path.join(folder, "bin")
        os.mkdir(tools)
        os.symlink(program, os.path.join(tools, "precis"))
        home = os.path.join(folder, "work")
        os.mkdir(home)
        # A short path, the same wherever the tree lies: texts are wrapped.
        os.symlink(os.path.join(TOP, "corpus"), os.path.join(home, "corpus"))
        env = dict(os.environ, PATH=tools + ":" + os.environ["PATH"],
                   CORPUS="corpus", GOLDEN=HERE,
                   LC_ALL="C.UTF-8", NO_COLOR="1", TZ="UTC", HOME=home,
                   XDG_CONFIG_HOME=home, COLUMNS="80")
        env.setdefault("PRECIS_DATA",
                       os.path.join(os.path.dirname(program), "data"))
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            run = subprocess.run(["bash", "-c", line], cwd=home, env=env,
                                 stdin=subprocess.DEVNULL, capture_output=True)
            text = lambda b: (b.decode("utf-8", "replace")
                              .replace(TOP + "/", "").replace(home + "/", "~/"))
            out.append("$ " + line)
            out.append(text(run.stdout).rstrip("\n"))
            if run.stderr:
                out.append("--- stderr")
                out.append(text(run.stderr).rstrip("\n"))
            if run.returncode:
                out.append(f"--- exit {run.returncode}")
    return "\n".join(part for part in out if part) + "\n"


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit("usage: run.py PRECIS [--rewrite]")
    program = os.path.abspath(sys.argv[1])
    rewrite = "--rewrite" in sys.argv
    passed = failed = 0
    for case in sorted(glob.glob(os.path.join(HERE, "*.case"))):
        expected = case[:-5] + ".expected"
        found = run_case(case, program)
        if rewrite:
            open(expected, "w", encoding="utf-8").write(found)
        want = open(expected, encoding="utf-8").read() if os.path.exists(expected) else ""
        if found == want:
            passed += 1
            continue
        failed += 1
        print(f"{os.path.basename(case)}: differs")
        import difflib
        for line in difflib.unified_diff(want.split("\n"), found.split("\n"),
                                         "expected", "found", lineterm="", n=1):
            print("  " + line)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
