#!/bin/sh
# manual.sh - every command and option of --help is in the manual page.
# SPDX-License-Identifier: MIT
exec python3 - "$PRECIS" "$builddir/man/precis.1" <<'END'
import re
import shutil
import subprocess
import sys

precis, path = sys.argv[1:]
page = open(path, encoding="utf-8").read().replace("\\-", "-")
bad = []


def told(*words):
    return subprocess.run([precis, *words, "--help"], capture_output=True,
                          check=True, text=True).stdout


commands = re.findall(r"^  ([a-z]+(?: [a-z]+)?)  ", told(), re.M)
options = 0
for command in commands:
    if not re.search(rf"^\.B {command}$", page, re.M):
        bad.append(f"no command {command}")
    for option in re.findall(r"^  .{4}(--[a-z-]+)", told(*command.split()),
                             re.M):
        options += 1
        if not re.search(rf"^\.B .*{option}\b", page, re.M):
            bad.append(f"no option {option} of {command}")
    for text in re.findall(r"^  (?:-.,|   ) --.{21} (.+)$",
                           told(*command.split()), re.M):
        if text not in page.replace("\\e", "\\"):
            bad.append(f"no help '{text}' of {command}")
if len(commands) < 8 or options < 30:
    bad.append(f"only {len(commands)} commands, {options} options in --help")
if "@" in re.sub(r"\S+@\S+\.\S+", "", page):
    bad.append("a placeholder is left")
if shutil.which("man") and shutil.which("groff"):
    said = subprocess.run(["man", "--warnings", "-l", path],
                          capture_output=True, text=True,
                          env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
                               "MANWIDTH": "80"}).stderr
    if said:
        bad.append(said)
print("\n".join(bad))
sys.exit(1 if bad else 0)
END
