#!/usr/bin/env python3
# briefs.py - what a brief quotes stands in the source where it says so.
# SPDX-License-Identifier: MIT
"""For every article of corpus/: each sentence, figure, name and quotation of
the JSON brief is found in the source at its bytes and at its characters; no
gloss is made up for a word without an entry; the page of HTML is well nested,
its ids are unique, its links lead somewhere and nothing is fetched; two runs
give the same bytes.
"""
import glob
import html
import html.parser
import json
import os
import re
import subprocess
import sys
import unicodedata

PRECIS = os.environ["PRECIS"]
TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
bad = []


def run(*words):
    return subprocess.run([PRECIS, *words], capture_output=True,
                          check=True).stdout


def plain(text):
    """What cleaning may change: white space, hidden and composed signs."""
    text = unicodedata.normalize("NFC", html.unescape(text))
    text = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>|[*_`]", "", text)).strip()


def expect(path, what, condition):
    if not condition:
        bad.append(f"{os.path.basename(path)}: {what}")


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "link", "img", "hr", "input"}

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.faults = [], [], [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "data-other"):
            if name in given:
                self.links.append(given[name].lstrip("#"))
        if {"src", "srcset", "action", "style", "onclick"} & set(given):
            self.faults.append(f"<{tag}> has {sorted(given)}")
        if "href" in given and not given["href"].startswith("#"):
            self.faults.append(f"a link leaves the page: {given['href']}")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


def check_places(path, brief):
    source = run("text", "--source", "-q", path)
    text = source.decode()

    def check(what, item, french):
        quoted = source[item["byte_start"]:item["byte_end"]].decode()
        expect(path, f"{what}: bytes and characters differ",
               quoted == text[item["start"]:item["end"]])
        expect(path, f"{what}: {french!r} is not {quoted!r}",
               plain(french) in plain(quoted))
        line = source[:item["byte_start"]].count(b"\n") + 1
        expect(path, f"{what}: line {item['line']}, not {line}",
               item["line"] == line)

    for unit in brief["summary"]:
        check("sentence", unit, unit["french"])
        for segment in unit["segments"]:
            if segment["kind"] in ("unknown", "rest"):
                expect(path, "an unknown word has English",
                       "english" not in segment)
            else:
                expect(path, f"{segment} has no English",
                       segment.get("english"))
    for figure in brief["figures"] + brief["dates"]:
        check("figure", figure, figure["french"])
    for quote in brief["quotes"]:
        check("quote", quote, quote["french"])
    for term in brief["unknown"]:
        check("unknown word", term, term["french"])
    expect(path, "more words are glossed than there are",
           brief["coverage"]["glossed"] <= brief["coverage"]["content_words"])


articles = sorted(glob.glob(os.path.join(TOP, "corpus", "*")))
for path in articles:
    output = run("brief", "-q", "-f", "json", path)
    expect(path, "two runs differ",
           output == run("brief", "-q", "-f", "json", path))
    brief = json.loads(output)
    expect(path, "no sentence is chosen", brief["summary"])
    check_places(path, brief)
    page = Page()
    page.feed(run("brief", "-q", "-f", "html", path).decode())
    for fault in page.faults:
        expect(path, fault, False)
    expect(path, f"{page.open} stay open", not page.open)
    expect(path, "an id is there twice", len(page.ids) == len(set(page.ids)))
    expect(path, "a link leads nowhere", set(page.links) <= set(page.ids))
    expect(path, "the page has no links", len(page.links) > 20)

print("\n".join(bad[:40]))
print(f"{len(articles)} articles, {len(bad)} faults")
sys.exit(1 if bad or len(articles) < 12 else 0)
