#!/bin/sh
# stardict-verify.sh - StarDict's own checker finds no fault in our files.
# SPDX-License-Identifier: MIT
. "$srcdir/tests/consumers/common.sh"
verify=/usr/lib/stardict-tools/stardict-verify
[ -x "$verify" ] || verify=$(command -v stardict-verify) ||
    missing stardict-verify
convert g.ifo
"$verify" "$work/g.ifo" >"$work/said" 2>&1 || fail "$(cat "$work/said")"
expect g.ifo 'Verification result: OK.' "$work/said"
! grep -qi 'warning\|error' "$work/said" || fail "$(cat "$work/said")"
