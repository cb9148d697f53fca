#!/bin/sh
# spec.sh - the language, written down: the chapters of tests/spec.
# SPDX-License-Identifier: MIT
exec python3 "$srcdir/tests/spec/run.py" "$PRECIS"
