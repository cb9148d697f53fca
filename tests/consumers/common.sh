# common.sh - what the tests with other people's programs share.
# SPDX-License-Identifier: MIT
#
# A program that is missing skips its test by name; where CI=true it fails,
# since there every one is installed (autogen.sh --deps=test).
name=$(basename "$0" .sh)
sample=$srcdir/tests/data/glossary.tsv
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

missing() {
    echo "$name: skipped, since $1 is not installed"
    [ "${CI-}" != true ] || exit 1
    exit 77
}

need() {
    for program; do
        command -v "$program" >/dev/null 2>&1 || missing "$program"
    done
}

# The Python that has a module: the system's, or the first of PATH.
python_with() {
    for python in /usr/bin/python3 python3; do
        "$python" -c "import $1" 2>/dev/null && return
    done
    missing "Python's $1"
}

fail() {
    echo "$name: $*"
    exit 1
}

# expect WHAT TEXT FILE: the file holds the text.
expect() {
    grep -qF -- "$2" "$3" || {
        cat "$3"
        fail "$1: expected '$2'"
    }
}

convert() {
    "$PRECIS" glossary convert --quiet -t 'Échantillon' -o "$work/$1" \
        ${2:+--to "$2"} "$sample" || fail "convert to $1"
}
