#!/bin/sh
# jsonschema.sh - the JSON lines we write keep the schema we ship, and the
# schema refuses what is wrong.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
python_with jsonschema
convert g.jsonl
"$python" - "$srcdir/share/glossary.schema.json" "$work/g.jsonl" \
    "$sample" <<'END' || fail "see above"
import json
import os
import re
import subprocess
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
lines = open(sys.argv[2], encoding="utf-8").read().splitlines()
if len(lines) != len(open(sys.argv[3], encoding="utf-8").readlines()) - 1:
    sys.exit("entries are missing")
for line in lines:
    validator.validate(json.loads(line))
good = json.loads(lines[0])
for key, value in [("en", []), ("fr", ""), ("pos", "substantif"),
                   ("geo", "France"), ("schema", "precis.glossary/9"),
                   ("en", "text")]:
    if validator.is_valid({**good, key: value}):
        sys.exit(f"the schema accepts {key} = {value!r}")
# The closed lists of the schema are those of the program: it takes each of
# their words, and names them all when it refuses another.
for key in ("pos", "gender", "type", "status", "domain"):
    words = schema["properties"][key]["enum"]
    text = f"fr\ten\t{key}\n" + "".join(f"a\tb\t{w}\n" for w in words)
    run = subprocess.run([os.environ["PRECIS"], "glossary", "convert"],
                         input=text.encode(), capture_output=True)
    if run.returncode:
        sys.exit(f"{key}: {run.stderr.decode()}")
    run = subprocess.run([os.environ["PRECIS"], "glossary", "convert"],
                         input=f"fr\ten\t{key}\na\tb\tzz\n".encode(),
                         capture_output=True)
    listed = re.search("expected (.*), found", run.stderr.decode())[1]
    if key != "domain" and set(re.findall(r"\w+", listed)) - {"or"} != set(words):
        sys.exit(f"{key}: the program has {listed}, the schema {words}")
END
