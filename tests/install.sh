#!/bin/sh
# install.sh - a program of examples/ builds and runs on an installed tree.
# SPDX-License-Identifier: MIT
set -eu
if ! pkg-config --version >/dev/null 2>&1; then
    exit 77
fi
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
fail() {
    echo "install: $1"
    exit 1
}
MAKEFLAGS='' ${MAKE:-make} -s -C "$builddir" install DESTDIR="$stage" \
    >"$stage/log" 2>&1 || { cat "$stage/log"; fail "make install fails"; }
pc=$(find "$stage" -name precis.pc)
prefix=$stage$(pkg-config --variable=prefix "$pc")
flags=$(PKG_CONFIG_PATH=${pc%/*} pkg-config --define-variable=prefix="$prefix" \
    --cflags --libs precis)
# shellcheck disable=SC2086
$CC ${SANITIZE_FLAGS:-} -o "$stage/summary" "$srcdir/examples/summary.c" \
    $flags || fail "examples/summary.c does not build"
LD_LIBRARY_PATH=${pc%/pkgconfig/*} "$stage/summary" \
    "$srcdir/corpus/economie-taux-directeurs.txt" "$prefix/share/precis" \
    >"$stage/out" || fail "examples/summary.c fails"
words=$(wc -w <"$stage/out")
if [ "$words" -lt 20 ] || [ "$words" -gt 60 ]; then
    fail "expected a summary of 20 to 60 words, found $words"
fi
"$PRECIS" summarize --max 60w "$srcdir/corpus/economie-taux-directeurs.txt" |
    diff - "$stage/out" || fail "the library and the command differ"
for file in "$prefix/bin/precis" "$prefix/share/man/man1/precis.1" \
    "$prefix/include/precis/brief.h" \
    "$prefix/share/zsh/site-functions/_precis" \
    "$prefix/share/fish/vendor_completions.d/precis.fish" \
    "$prefix/share/bash-completion/completions/precis"; do
    [ -f "$file" ] || fail "$file is not installed"
done
# The completions offer what the program has.
# shellcheck disable=SC2016
completed=$(bash -c '. "$1"; COMP_WORDS=(precis summarize --max); COMP_CWORD=2
    _precis; echo "${COMPREPLY[@]}"; COMP_WORDS=(precis eval r); _precis
    echo "${COMPREPLY[@]}"' - "$prefix/share/bash-completion/completions/precis")
[ "$completed" = "--max
rouge" ] || fail "bash completes '$completed'"
if LD_LIBRARY_PATH=${pc%/pkgconfig/*} "$stage/summary" "$stage/none" \
    "$prefix/share/precis" 2>"$stage/err"; then
    fail "a missing file is no failure"
fi
grep -q 'no such file' "$stage/err" || fail "a missing file is not named"
# C++ reads the headers, too.
if g++ --version >/dev/null 2>&1; then
    printf '#include <precis.h>\nint main() { return !precis_version()[0]; }\n' \
        >"$stage/plus.cc"
    # shellcheck disable=SC2086
    g++ -Wall -Wextra -Wpedantic -Werror -std=c++11 ${SANITIZE_FLAGS:-} \
        -o "$stage/plus" "$stage/plus.cc" $flags || fail "C++ can't use precis.h"
    LD_LIBRARY_PATH=${pc%/pkgconfig/*} "$stage/plus" || fail "a C++ program fails"
fi
MAKEFLAGS='' ${MAKE:-make} -s -C "$builddir" uninstall DESTDIR="$stage" \
    >"$stage/log" 2>&1 || { cat "$stage/log"; fail "make uninstall fails"; }
left=$(find "$prefix" -type f -o -type l)
[ -z "$left" ] || fail "make uninstall leaves $left"
