#!/bin/sh
# golden.sh - all the program says, case by case.
exec python3 "$srcdir/tests/golden/run.py" "$PRECIS"
