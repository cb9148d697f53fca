#!/usr/bin/env python3
# memory.py - large memories and termbases are read in little memory.
# SPDX-License-Identifier: MIT
"""A TMX and a TBX file of MEGABYTES (40) are made and converted; the program
takes at most 64 MiB whatever their size (try MEGABYTES=1000), and refuses a
text, a tag and a concept without end before it takes more.
"""
import os
import sys
import tempfile

PRECIS = os.environ["PRECIS"]
MEGABYTES = int(os.environ.get("MEGABYTES", "40"))
LIMIT = 64 << 10  # KiB

TMX = ('<tmx version="1.4"><header srclang="*all*"/><body>\n', '</body></tmx>\n',
       '<tu tuid="u{0}">\n<prop type="x-domain">health</prop>\n'
       '<tuv xml:lang="FR-FR">\n<seg>La réunion numéro {0} a été reportée à '
       '<bpt i="1">b</bpt>jeudi<ept i="1">b</ept>, faute de quorum.</seg></tuv>\n'
       '<tuv xml:lang="en-GB"><seg>Meeting number {0} was put off until '
       'Thursday for want of a quorum.</seg></tuv>\n</tu>\n')
TBX = ('<martif type="TBX-Basic"><text><body>\n', '</body></text></martif>\n',
       '<termEntry id="c{0}">\n<descrip type="subjectField">finance</descrip>\n'
       '<langSet xml:lang="fr"><tig><term>taux directeur n° {0}</term>'
       '<termNote type="partOfSpeech">noun</termNote>'
       '<descrip type="context">La banque relève son taux.</descrip></tig>'
       '</langSet>\n<langSet xml:lang="en"><tig><term>key rate {0}</term>'
       '</tig></langSet>\n</termEntry>\n')
ENDLESS = (
    ("tmx", '<tmx><body><tu><tuv xml:lang="fr"><seg>', "x" * 1000),
    ("tmx", '<tmx a="', "x" * 1000),
    ("tmx", "<tmx><!--", "x" * 1000),
    ("tmx", "<tmx>", "<a>" * 300),
    ("tmx", '<tmx><body><tu>', '<prop type="x">y</prop>' * 40),
    ("tbx", '<martif><text><body><termEntry><langSet xml:lang="fr">',
     '<tig><term>a</term></tig>' * 40),
    ("tei", "<TEI><text><body><entry>", "<note>yes</note>" * 60),
    ("xliff", "<xliff srcLang='fr' trgLang='en'><file><unit>",
     "<note>yes</note>" * 60),
)


def run(*arguments):
    """(exit code, KiB at most, what it said)"""
    reading, writing = os.pipe()
    child = os.posix_spawn(PRECIS, [PRECIS, "glossary", "convert", *arguments],
                           os.environ,
                           file_actions=[(os.POSIX_SPAWN_DUP2, writing, 2)])
    os.close(writing)
    said = os.fdopen(reading).read()
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss, said


def fail(text):
    sys.exit("memory.py: " + text)


def main():
    if os.environ.get("SANITIZE_FLAGS"):
        print("memory.py: skipped: sanitizers take memory of their own")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "large")
        out = os.path.join(folder, "out.tsv")
        for form, (head, tail, unit) in (("tmx", TMX), ("tbx", TBX)):
            count = MEGABYTES * 1000000 // len(unit.format(100000).encode())
            with open(path, "w", encoding="utf-8") as file:
                file.write(head)
                for number in range(count):
                    file.write(unit.format(number))
                file.write(tail)
            code, taken, said = run("--from", form, path, "-o", out)
            found = sum(1 for _ in open(out, encoding="utf-8")) - 1
            if code or found != count:
                fail(f"{form}: {found} of {count} entries: {said}")
            if taken > LIMIT:
                fail(f"{form}: took {taken} KiB")
            print(f"memory.py: {form}: {os.path.getsize(path)} bytes, "
                  f"{taken} KiB")
        for form, head, more in ENDLESS:
            with open(path, "w", encoding="utf-8") as file:
                file.write(head)
                for _ in range(max(2, 24000000 // len(more))):
                    file.write(more)
            code, taken, said = run("--from", form, path, "-o", out)
            if code != 1 or "expected" not in said or taken > LIMIT:
                fail(f"{head}…: ended with {code}, {taken} KiB: {said}")


main()
