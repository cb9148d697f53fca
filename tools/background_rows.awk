# background_rows.awk - rows of C from dictionaries/fr/background.txt.
# SPDX-License-Identifier: MIT
BEGIN { FS = "\t" }
/^#/ { next }
length($1) < 23 {
    printf "{\"%s\", %d},\n", $1, int(8 * log($2) / log(2) + 0.5)
}
