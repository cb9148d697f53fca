#!/usr/bin/env python3
# seeds.py - what a fuzzing campaign starts from: our own examples and articles.
# SPDX-License-Identifier: MIT
"""seeds.py FOLDER: write FOLDER/TARGET/… for the targets of tests/fuzz, out of
tests/spec, tests/data, corpus, the samples of tests/property and what $PRECIS
converts. Then, in a build that --enable-fuzzing made:

    FUZZ_TARGET=read-html tests/fuzz/fuzz -rss_limit_mb=1024 -timeout=10 \\
        -max_len=65536 FOLDER/read-html
"""
import glob
import os
import random
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
PRECIS = os.environ.get("PRECIS", "precis")
MAKE_LEXICON = os.environ.get("MAKE_LEXICON", "tools/make_lexicon")
sys.path.insert(0, os.path.join(TOP, "tests", "property"))
sys.dont_write_bytecode = True
import samples  # noqa: E402

PLAIN = ["text", "omegat", "omegat-csv", "csv", "jsonl", "tabfile", "deepl",
         "deepl-csv", "tmx", "tbx", "tbx3", "tbx3-dct", "tei", "xliff", "po",
         "utx", "dsl"]


def put(folder, target, name, data):
    os.makedirs(os.path.join(folder, target), exist_ok=True)
    if isinstance(data, str):
        data = data.encode()
    with open(os.path.join(folder, target, name), "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def articles(folder):
    for reader, name, data, _ in samples.all():
        put(folder, "read", name, data)
        if reader != "pdf":
            put(folder, "read-" + reader, name, data)
        if reader == "jsonl":
            put(folder, "record", name, data)
        if reader == "text":
            put(folder, "read-pages", name, data + b"\f" + data + b"\f")
    for name, data in (
            ("document", '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="T"/>'
             '<w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Un chat '
             'dort.</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>'
             '<w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>'
             '</w:document>\0<w:styles><w:style w:type="paragraph" '
             'w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'),):
        put(folder, "read-docx", name, data)
    put(folder, "read-odt", "content",
        '<office:document-content><office:body><office:text><text:h '
        'text:outline-level="2">Titre</text:h><text:p>Un <text:s text:c="3"/>'
        'chat.<text:line-break/></text:p><text:list><text:list-item><text:p>a'
        '</text:p></text:list-item></text:list></office:text></office:body>'
        '</office:document-content>')
    put(folder, "read-epub", "chapter", "<h1>Titre</h1><p>Un chat dort.</p>")
    for path in glob.glob(os.path.join(TOP, "tests", "golden", "*.html")):
        put(folder, "read-html", os.path.basename(path), read(path))
    for path in glob.glob(os.path.join(TOP, "corpus", "*.txt")):
        put(folder, "read-text", os.path.basename(path), read(path)[:6000])
        put(folder, "text", os.path.basename(path), read(path)[:3000])
    for path in glob.glob(os.path.join(TOP, "tests", "spec", "*.md")):
        text = read(path).decode()
        put(folder, "read-markdown", os.path.basename(path), text[:8000])
        stem = os.path.basename(path)[:2]
        for n, part in enumerate(re.findall(r"```.*?\n(.*?)\n\.\n", text,
                                            re.S)):
            put(folder, "text", f"spec-{stem}-{n}", part)


def glossaries(folder):
    for path in glob.glob(os.path.join(TOP, "tests", "data", "*.tsv")):
        name = os.path.basename(path)
        for target in ("from-any", "from-tsv", "check"):
            put(folder, target, name, read(path)[:8000])
    source = os.path.join(TOP, "tests", "data", "full.tsv")
    for name in PLAIN:
        done = subprocess.run([PRECIS, "glossary", "convert", "-q", "--to",
                               name, source], capture_output=True)
        if done.returncode == 0 and done.stdout:
            target = "from-" + name
            for end in ("-csv", "3", "3-dct"):
                target = target.removesuffix(end) if name != "csv" else target
            put(folder, target, name, done.stdout)
            put(folder, "from-any", name, done.stdout)
    put(folder, "from-po", "a.po", 'msgid ""\nmsgstr "Language: en\\n"\n\n'
        'msgctxt "a"\nmsgid "livre"\nmsgstr "book"\n\n#, fuzzy\nmsgid "x"\n'
        'msgid_plural "y"\nmsgstr[0] "z"\n"w"\n')
    put(folder, "from-xliff", "a.xliff", '<xliff version="1.2" xmlns="urn:oasis'
        ':names:tc:xliff:document:1.2"><file source-language="fr" '
        'target-language="en"><body><trans-unit id="1"><source>livre</source>'
        '<target>book</target></trans-unit></body></file></xliff>')
    put(folder, "from-utx", "a.utx", "#UTX 1.11; fr/en; 2025-03-04\n#src\ttgt\t"
        "src:pos\nlivre\tbook\tnoun\n")
    put(folder, "from-dsl", "a.dsl", '#NAME "a"\n#INDEX_LANGUAGE "French"\n'
        '#CONTENTS_LANGUAGE "English"\nlivre\n\t[m1][p]n[/p] [trn]book[/trn]'
        '[/m]\n\t{{c}}[ref]x[/ref]\n')
    star = ("StarDict's dict ifo file\nversion=2.4.2\nwordcount=2\nidxfilesize="
            "28\nbookname=a\nsametypesequence=m\n").encode()
    index = (b"chat\0" + bytes([0, 0, 0, 0, 0, 0, 0, 9]) + b"livre\0" +
             bytes([0, 0, 0, 9, 0, 0, 0, 11]))
    star = star.replace(b"28", str(len(index)).encode())
    mark = b"\n====\n"
    put(folder, "from-stardict", "a", star + mark + index + mark +
        b"noun: catnoun m: book" + mark + b"chats\0" + bytes(4))
    for kind in "xhgtk":
        put(folder, "from-stardict", "a" + kind, star.replace(
            b"sequence=m", b"sequence=" + kind.encode()) + mark + index +
            mark + b"<b>cat</b><i>book</i>")
    put(folder, "from-dictd", "a", b"00databaseshort\tA\tC\nchat\tC\tD\nlivre\t"
        b"F\tE\n" + mark + b"a\nnoun: cat\nb")


def compiled(folder):
    tsv = os.path.join(folder, "small.tsv")
    with open(tsv, "w", encoding="utf-8") as file:
        file.write("fr\ten\tpos\tgender\nlivre\tbook\tnoun\tm\nlivre\tpound|"
                   "quid\tnoun\tf\nmettre en place\tset up\tverb\t\nse rendre\t"
                   "go\tverb\t\nÉtat-nation\tnation state\tnoun\tm\n")
    out = os.path.join(folder, "small.glossary")
    subprocess.run([PRECIS, "glossary", "compile", "-q", "-o", out, tsv],
                   check=True)
    put(folder, "glossary", "small", read(out))
    put(folder, "glossary", "rows", read(tsv))
    os.remove(tsv)
    os.remove(out)
    rules = "SET UTF-8\nFLAG long\n\nSFX S. Y 1\nSFX S. 0 s . is:pl\n"
    words = ("3\nchat/S. po:nom is:mas is:sg\nmaison/S. po:nom is:fem is:sg\n"
             "été/S. po:nom is:mas is:sg\n")
    paths = []
    for name, text in (("aff", rules), ("dic", words), ("more", "0\n"),
                       ("tsv", "")):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text)
    done = subprocess.run([MAKE_LEXICON, *paths], capture_output=True,
                          check=True)
    put(folder, "lexicon", "small", done.stdout)
    for path in paths:
        os.remove(path)


def rest(folder):
    for path in glob.glob(os.path.join(TOP, "**", "*.srx"), recursive=True):
        put(folder, "srx", os.path.basename(path), read(path)[:4000])
    for n, text in enumerate("5 120w 280c 10% 1,5% 30s 50|terms 2|minutes "
                             "3|phrases 0 99999999999999999999w en-US".split()):
        put(folder, "options", str(n), text.replace("|", " "))
    random.seed(20260101)
    for n in range(24):
        put(folder, "tokens", str(n), random.randbytes(random.choice(
            [8, 40, 200, 600])))


def main():
    folder = sys.argv[1]
    articles(folder)
    glossaries(folder)
    compiled(folder)
    rest(folder)


main()
