#!/usr/bin/env python3
# hard_texts.py - texts that are no articles still get a sensible answer.
# SPDX-License-Identifier: MIT
"""One sentence, no full stop, the same sentence over and over, stop words
alone, a table, a poem, very many sentences: every method and every way with
dangling sentences gives a summary within its budget; never nothing, never a
score that is no number. Bad records leave
the others alone, and any number of workers gives the same bytes.
"""
import json
import os
import subprocess
import sys
import time

PRECIS = os.environ["PRECIS"]
METHODS = ["coverage", "frequency", "luhn", "tfidf", "sumbasic", "kl",
           "edmundson", "lexrank", "textrank", "lead"]

VERSE = """Le vent du nord s'est levé,
les volets battent la mesure,
la mer au loin s'est dérobée,
un goéland crie sous l'azur.

Il reste un phare et sa lumière,
deux barques rouges sur le quai,
un vieux filet plein de poussière
et la chanson que tu chantais."""

TABLE = """Ville\tHabitants\tHausse
Lyon\t522 000\t1,2 %
Nantes\t323 000\t2,4 %
Brest\t140 000\t0,3 %"""

TEXTS = {
    "one": "Le maire a démissionné.",
    "no stop": "le maire a démissionné hier soir après un long conseil",
    "no space": "lemaireadémissionné" * 400,
    "stop words": "Il y a de la. Et ce n'est pas lui. Mais elle l'a.",
    "equal": "Le maire a présenté sa démission au préfet. " * 300,
    "table": TABLE,
    "poem": VERSE,
    "signs": "?!… «» — … !!! ??? … --- *** €€€ §",
    "one word": "Non",
    "dots": ". . . . . .",
    "leaning": "Mais il part. Cependant elle reste. Il revient. Ceci suffit.",
    "quote": "« Je pars. Je ne reviendrai pas. Jamais », dit-il",
    "unclosed": "« Je pars. Je ne reviendrai pas. Jamais de la vie.",
    "digits": "1 234 567. 12,5 %. 3 h 30. 14. 15. 16.",
    "long sentence": "le maire et " * 20000 + "le préfet.",
    "capitals": "LE MAIRE PART. LE PRÉFET RESTE. LA VILLE ATTEND.",
}


def run(records, *options):
    text = "".join(json.dumps({"id": k, "text": v}) + "\n"
                   for k, v in records).encode()
    return subprocess.run([PRECIS, "summarize", "-q", "--from", "jsonl",
                           "--to", "jsonl", *options], input=text,
                          capture_output=True)


def check(record, budget):
    assert "error" not in record, record
    assert record["summary"], record
    words = 0
    for sentence in record["summary"]:
        assert sentence["text"].strip(), record
        assert 0 <= sentence["score"] <= 1, record
        words += len(sentence["text"].split())
    assert words <= budget, (record, budget)


def main():
    records = sorted(TEXTS.items())
    for method in METHODS:
        for way in ("pull", "avoid", "mark", "keep"):
            for budget in (5, 40):
                done = run(records, "-m", method, "--dangling", way, "--max",
                           f"{budget}w", "--all")
                assert b"nan" not in done.stdout.lower().replace(
                    b"nantes", b""), (method, way)
                lines = done.stdout.decode().splitlines()
                assert len(lines) == len(records), (method, way, done.stderr)
                for line in lines:
                    check(json.loads(line), budget)
                assert done.returncode == 0

    many = " ".join(f"La commune numéro {i} a voté son budget de {i % 97} "
                    f"millions d'euros pour {i % 89} écoles."
                    for i in range(100000))
    slowest = 0
    for method in ("coverage", "sumbasic", "lexrank"):
        begin = time.time()
        done = run([("many", many)], "-m", method, "--max", "100w")
        slowest = max(slowest, time.time() - begin)
        record = json.loads(done.stdout)
        assert done.returncode == 0 and record["summary"], record.get("error")

    bad = b"".join(b'{"id":%d,"text":"Le chat dort. Le chien aboie."}\n' % i
                   if i % 3 else b'{"id":%d,"text":\n' % i
                   for i in range(2000))
    outs = [subprocess.run([PRECIS, "summarize", "-q", "--from", "jsonl",
                            "--to", "jsonl", "-n", "1", "-j", str(jobs)],
                           input=bad, capture_output=True)
            for jobs in (1, 2, 5)]
    assert all(out.stdout == outs[0].stdout for out in outs)
    assert all(out.returncode == 1 for out in outs)
    assert outs[0].stdout.count(b'"error"') == 667, outs[0].stdout[:300]
    print(f"{len(records)} hard texts, {len(METHODS)} methods; 100,000 "
          f"sentences in at most {slowest:.1f} s")


sys.exit(main())
