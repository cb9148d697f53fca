# background.awk - count the lemmas of content words in what precis tokens
# says, for dictionaries/fr/background.txt: how common a word is in texts of
# no one field.
# SPDX-License-Identifier: MIT
#
#   precis tokens FILE… | awk -v least=5 -f tools/background.awk | LC_ALL=C sort
#
# The row of `*` is the number of all content words; lemmas that are met less
# than `least` times are left out.
function small(word)
{
    word = tolower(word)
    gsub(/É/, "é", word); gsub(/È/, "è", word); gsub(/Ê/, "ê", word)
    gsub(/À/, "à", word); gsub(/Â/, "â", word); gsub(/Ç/, "ç", word)
    gsub(/Î/, "î", word); gsub(/Ô/, "ô", word); gsub(/Œ/, "œ", word)
    return word
}
BEGIN { FS = "\t" }
$4 == "word" && $7 ~ /^(NOUN|ADJ|VERB|PROPN|X|ADV)$/ {
    total++
    count[small($6)]++
}
END {
    for (lemma in count)
        if (count[lemma] >= least && length(lemma) > 1 &&
            lemma !~ /[0-9_.\/]/)
            print lemma "\t" count[lemma]
    print "*\t" total
}
