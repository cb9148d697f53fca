#!/bin/sh
# manual.sh - the manual page, with the commands and options the program has.
# SPDX-License-Identifier: MIT
#
#   manual.sh PRECIS PAGE.in VERSION DATA-FOLDER > PAGE
set -eu
precis=$1
page=$2
commands=$("$precis" --help | awk '/^  [a-z]/ { print substr($0, 3) }')
options=$(echo "$commands" | awk '{
        name = substr($0, 1, 18)
        sub(/ *$/, "", name)
        print name
    }' | while read -r name; do
    # shellcheck disable=SC2086
    "$precis" $name --help </dev/null | awk "/^  (-.,|   ) --/"
done | awk '{ key = $0; sub(/^.*--/, "", key); print key "\t" $0 }' |
    LC_ALL=C sort -u | cut -f2-)

COMMANDS=$commands OPTIONS=$options awk -v version="$3" -v data="$4" '
function escape(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    return text
}
function trim(text) {
    sub(/ *$/, "", text)
    return text
}
function list_commands(  n, i, lines, name) {
    n = split(ENVIRON["COMMANDS"], lines, "\n")
    for (i = 1; i <= n; i++) {
        name = trim(substr(lines[i], 1, 18))
        print ".TP\n.B " escape(name)
        print escape(substr(lines[i], 20))
    }
}
function list_options(  n, i, lines, left, words, count) {
    n = split(ENVIRON["OPTIONS"], lines, "\n")
    for (i = 1; i <= n; i++) {
        left = trim(substr(lines[i], 3, 26))
        count = split(left, words, " ")
        long = words[1] ~ /^--/ ? words[1] : words[2]
        printf ".TP\n.B %s", escape(left ~ /^-/ ? words[1] " " long : long)
        if (words[count] != long)
            printf " \\fI%s\\fP", escape(words[count])
        print "\n" escape(substr(lines[i], 30))
    }
}
$0 == "@COMMANDS@" { list_commands(); next }
$0 == "@OPTIONS@" { list_options(); next }
{
    gsub(/@VERSION@/, version)
    gsub(/@DATA@/, data)
    print
}' "$page"
