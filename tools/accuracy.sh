#!/bin/sh
# accuracy.sh - print every figure of docs/ACCURACY.md.
# SPDX-License-Identifier: MIT
#
#   tools/accuracy.sh FOLDER [PART…]
#
# FOLDER holds score/ (the scorers) and data/ (other people's texts with
# answers, which are no part of précis); docs/ACCURACY.md says what they are.
# PART is segment, tokens, lemmas, encodings, pages, summaries, glosses, terms.
set -eu
folder=${1:?usage: accuracy.sh FOLDER [PART…]}
shift
top=$(cd "$(dirname "$0")/.." && pwd)
precis=${PRECIS:-$top/precis}
export PRECIS_DATA="${PRECIS_DATA:-$top/data}"
score=$folder/score
data=$folder/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

segment() {
    for set in gsd-dev seqdoc-europarl seqdoc-emea-dev; do
        for form in para messy wrap; do
            python3 "$score/seg_score.py" --gold "$data/seg/$set.$form.jsonl" \
                --cmd "$precis sentences -q -" | sed 's|.*/||'
        done
    done
    python3 "$score/seg_score.py" --gold "$data/seg/golden-dev.jsonl" \
        --cmd "$precis sentences -q -" | sed 's|.*/||'
}

tokens() {
    for set in gsd-dev seqdoc-europarl seqdoc-emea-dev; do
        echo "$set"
        python3 "$score/tok_score.py" --gold "$data/seg/$set.para.jsonl" \
            --cmd "$precis tokens -q -" | tail -n 2
    done
}

lemmas() {
    python3 "$score/lemma_score.py" --gold "$data/pos/gsd-dev.conllu" \
        --cmd "$precis tokens -q -"
}

encodings() {
    python3 "$score/enc_score.py" --cmd "$precis text -q {file}"
}

pages() {
    python3 "$score/html_score.py" --cmd "$precis text -q {file}"
}

# summaries_of METHOD SET WORDS
summaries_of() {
    "$precis" summarize -q --from jsonl --to jsonl --max "$3w" -m "$1" \
        < "$data/summary/$2.jsonl" |
        python3 -c '
import json, sys
for line in sys.stdin:
    record = json.loads(line)
    texts = [s["text"] for s in record.get("summary", [])]
    print(json.dumps({"id": record["id"], "summary": texts}))
' > "$work/$1.jsonl"
    printf '%s %s ' "$2" "$1"
    python3 "$score/rouge_fr.py" score --ref "$data/summary/$2.jsonl" \
        --sys "$work/$1.jsonl" --words "$3" |
        awk '$1 ~ /^R[12]$/ && $2 == "R" { printf "%s %s ", $1, $3 }'
    echo
}

summaries() {
    for method in coverage lead frequency luhn tfidf sumbasic kl edmundson \
        lexrank textrank; do
        summaries_of $method orangesum.dev300 50
        summaries_of $method vikidia.dev 100
        summaries_of $method rpm2.dev 100
    done
}

glosses() {
    for set in flores-dev wmt08 wmt09 wmt10 wmt11 wmt12; do
        "$precis" gloss -q --words --lines "$data/mt/$set.fr" |
            awk -F'\t' '$7 != "" { print $1 "\t" $4 "\t" $7 "\t" $8 }' \
                > "$work/gloss.tsv"
        printf '%s ' "$set"
        python3 "$score/mt_metrics.py" gloss "$work/gloss.tsv" \
            "$data/mt/$set.fr" "$data/mt/$set.en" | tr '\n' ' '
        echo
    done
}

terms() {
    for set in corp equi wind; do
        "$precis" terms -q --together --recursive \
            "$data/terms/text/$set.fr" |
            cut -f 2 > "$work/terms.txt"
        printf '%s ' "$set"
        python3 "$score/mt_metrics.py" terms "$work/terms.txt" \
            "$data/terms/$set.fr.terms_nes.tsv" | tr '\n' ' '
        echo
    done
}

for part in ${*:-segment tokens lemmas encodings pages summaries glosses terms}; do
    echo "== $part"
    $part
done
