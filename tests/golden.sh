#!/bin/sh
# golden.sh - all the program says, case by case.
# SPDX-License-Identifier: MIT
exec python3 "$srcdir/tests/golden/run.py" "$PRECIS"
