#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""lexicon.py - compare the forms of make_lexicon with hunspell's analyses.

  lexicon.py MAKE_LEXICON HUNSPELL_STEM

A sample of forms is given to `hunspell -m`: each must be accepted, each of our
lemmas must be one of hunspell's, and each of hunspell's one of ours.
"""
import collections
import subprocess
import sys
import tempfile

STEP = 197  # every so many forms; a prime, so that all endings come up
CLASSES = {"nom", "adj", "adv", "v0", "v1", "v2", "v3"}


def ours(make_lexicon, stem):
    """form -> lemmas, without the words that we describe ourselves."""
    with tempfile.NamedTemporaryFile() as nothing:
        out = subprocess.run(
            [make_lexicon, "--list", stem + ".aff", stem + ".dic",
             nothing.name, nothing.name],
            capture_output=True, check=True).stdout.decode()
    forms = collections.defaultdict(set)
    for row in out.splitlines():
        form, lemma, tag = row.split("\t")[:3]
        if tag in ("NOUN", "ADJ", "ADV", "VERB", "VERB_INF", "VERB_PAST",
                   "VERB_ING") or tag.startswith(("BE", "HAVE")):
            forms[form].add(lemma)
    return forms


def theirs(stem, forms):
    """form -> lemmas, by hunspell; forms it refuses have none."""
    text = "\n".join(forms) + "\n"
    out = subprocess.run(
        ["hunspell", "-d", stem, "-i", "utf-8", "-m"], input=text.encode(),
        capture_output=True, check=True).stdout.decode()
    lemmas = collections.defaultdict(set)
    for row in out.splitlines():
        fields = row.split()
        if len(fields) < 2 or "po:" not in row:
            continue
        kinds = {f[3:] for f in fields if f.startswith("po:")}
        kinds |= {k[:2] for k in kinds if k[:1] == "v"}
        if kinds & CLASSES and "1isg" not in kinds:
            stems = [f[3:] for f in fields if f.startswith("st:")]
            lemmas[fields[0]].add(stems[-1].replace("’", "'"))
    return lemmas


def plain(word):
    """Without what make_lexicon changes: the spelling of 1990."""
    return word.replace("î", "i").replace("û", "u")


def main():
    make_lexicon, stem = sys.argv[1:]
    known = ours(make_lexicon, stem)
    sample = [f for f in sorted(known) if f.isalpha() and f.islower()][::STEP]
    found = theirs(stem, sample)
    wrong = 0
    for form in sample:
        have = {plain(lemma) for lemma in known[form]}
        want = {plain(lemma) for lemma in found[form]}
        # A unit with a prefix is a word of its own: kilowatt, not watt.
        want = {next((h for h in have if h.endswith(w)), w) for w in want}
        # A feminine noun has a lemma of its own beside hunspell's.
        own = {plain(form), plain(form[:-1])}
        if not want or not want <= have or not have - own <= want:
            wrong += 1
            print(f"{form}: ours {sorted(have)}, hunspell's {sorted(want)}")
    print(f"{len(sample)} forms, {wrong} differ")
    return wrong > 0


sys.exit(main())
