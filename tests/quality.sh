#!/bin/sh
# quality.sh - figures on our own articles; a drop fails.
# SPDX-License-Identifier: MIT
exec python3 "$srcdir/tests/quality/run.py" "$PRECIS"
