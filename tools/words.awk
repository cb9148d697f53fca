# words.awk - make the word lists of dictionaries/fr into C tables.
# SPDX-License-Identifier: MIT
# Use: LC_ALL=C awk -f tools/words.awk dictionaries/fr/*.txt > src/french/words.inc
# Each file becomes one table, sorted by bytes, in the order of its lines; the
# second column, where there is one, becomes an enumerator.

function quoted(word) {
    gsub(/["\\]/, "\\\\&", word)
    return word
}

BEGIN {
    FS = "\t"
    print "/* words.inc - made by tools/words.awk from dictionaries/fr;" \
        " do not edit. */"
    print "/* SPDX-License-Identifier: MIT */"
    print "/* clang-format off */"
}

FNR == 1 {
    if (NR > 1)
        print "};"
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.txt$/, "", name)
    printf "static const struct pr_word %s[] = {\n", name
    previous = ""
}

/^#/ || /^$/ { next }

{
    if ($1 "" <= previous "") {
        printf "%s:%d: not sorted: %s\n", FILENAME, FNR, $1 > "/dev/stderr"
        exit 1
    }
    previous = $1
    kind = NF > 1 ? "PR_WORD_" toupper($2) : "PR_WORD_LISTED"
    printf "    {PR_STR_INIT(\"%s\"), %s},\n", quoted($1), kind
}

END { print "};" }
