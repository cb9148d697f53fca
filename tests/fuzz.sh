#!/bin/sh
# fuzz.sh - every way in, on the bytes that tests/fuzz/seeds keeps.
# SPDX-License-Identifier: MIT
exec "$builddir/tests/fuzz/replay" "$srcdir/tests/fuzz/seeds"
