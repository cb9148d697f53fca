#!/bin/sh
# property.sh - what must hold for every text and option.
# SPDX-License-Identifier: MIT
set -e
for program in "$srcdir"/tests/property/*.py; do
    python3 "$program"
done
