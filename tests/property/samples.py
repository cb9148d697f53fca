# samples.py - small files of every type that precis reads.
# SPDX-License-Identifier: MIT
"""all() gives (reader, file name, bytes, has markup). Run as a program it does
nothing: property.sh runs every file here."""

import gzip
import io
import json
import shutil
import zipfile

TITLE = "Le marché d’Aubrac rouvre ses portes"
FIRST = ("Après deux ans de travaux, le marché couvert d’Aubrac accueille de "
         "nouveau ses quarante-deux commerçants depuis samedi matin.")
SECOND = ("« Nous n’y croyions plus », sourit Maëlle Lescure, fromagère, qui "
          "avait installé son étal à l’entrée du parking.")
HEADING = "Un chantier plus long que prévu"
THIRD = ("Le coût final atteint 3,4 millions d’euros, soit 12 % de plus que "
         "l’estimation, selon la mairie. L’État en paie un tiers.")
ITEMS = ("les poissonniers au nord de la halle", "les maraîchers sous la verrière")


def text():
    return "\n\n".join([TITLE, FIRST, SECOND, HEADING, THIRD]) + "\n"


def page():
    third = THIRD.replace("é", "&eacute;").replace("’", "&rsquo;")
    third = third.replace(" %", "&#160;%").replace("final", "fi<b>nal</b>")
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
<title>{TITLE} - La Gazette</title></head><body>
<nav><a href="/">Accueil</a> <a href="/une">À la une</a></nav><article>
<h1>{TITLE}</h1><p>{FIRST}
<p>{SECOND.replace("é", "e" + chr(0x301))}</p><h2>{HEADING}</h2><p>{third}</p>
<ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul></article>
<footer>Tous droits réservés</footer></body></html>"""


def page_with_body():
    body = "\\n".join([FIRST.replace("é", "\\u00e9"), SECOND, THIRD])
    return f"""<html><head><title>{TITLE}</title>
<script type="application/ld+json">{{"@type":"NewsArticle","headline":
"{TITLE}","articleBody":"{body}"}}</script></head><body><p>{FIRST[:60]}
</body></html>"""


def archive(members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            info = zipfile.ZipInfo(name, (2025, 3, 4, 0, 0, 0))
            info.compress_type = (zipfile.ZIP_STORED if name == "mimetype"
                                  else zipfile.ZIP_DEFLATED)
            file.writestr(info, content)
    return data.getvalue()


def docx():
    def p(text, style="", more=""):
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        half = len(text) // 2
        runs = "".join(f'<w:r><w:t xml:space="preserve">{t}</w:t></w:r>'
                       for t in (text[:half], text[half:]))
        return f"<w:p><w:pPr>{style}{more}</w:pPr>{runs}</w:p>"
    gone = ('<w:p><w:del w:id="1"><w:r><w:delText>Texte effacé.</w:delText>'
            "</w:r></w:del></w:p>")
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (p(TITLE, "Titre") + p(FIRST) + gone + p(SECOND) +
            p(HEADING, "Titre1") + p(THIRD.replace("’", "&#8217;")) +
            "".join(p(i, "", number) for i in ITEMS))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/>'
        "</w:style>" for i, n in (("Titre", "Title"), ("Titre1", "heading 1")))
    return archive([
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?>'
         f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'),
        ("word/styles.xml", f'<w:styles xmlns:w="{space}">{styles}</w:styles>'),
        ("docProps/core.xml", "<cp:coreProperties><dc:creator>Maëlle Lescure"
         "</dc:creator></cp:coreProperties>")])


def odt():
    def p(text, style="Standard"):
        text = text.replace(" de ", ' <text:s text:c="1"/>de ')
        return f'<text:p text:style-name="{style}">{text}</text:p>'
    gone = ("<text:tracked-changes><text:changed-region><text:deletion>"
            "<text:p>Texte effacé.</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>")
    items = "".join(f"<text:list-item>{p(i)}</text:list-item>" for i in ITEMS)
    body = (gone + p(TITLE, "Title") + p(FIRST) + p(SECOND, "P1") +
            f'<text:h text:outline-level="2">{HEADING}</text:h>' + p(THIRD) +
            f"<text:list>{items}</text:list>")
    return archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", '<?xml version="1.0" encoding="UTF-8"?>'
         '<office:document-content><office:automatic-styles><style:style '
         'style:name="P1" style:parent-style-name="Quotations"/>'
         f"</office:automatic-styles><office:body><office:text>{body}"
         "</office:text></office:body></office:document-content>"),
        ("meta.xml", "<office:meta><dc:title>Marché</dc:title></office:meta>")])


def epub():
    def chapter(body):
        return ('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
                '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/>'
                f"</head><body>{body}</body></html>")
    opf = ('<package><metadata><dc:title>Le marché</dc:title></metadata>'
           '<manifest><item id="b" href="text/deux%20.xhtml"/>'
           '<item id="a" href="./text/un.xhtml"/>'
           '<item id="n" href="../../../etc/passwd"/></manifest><spine>'
           '<itemref idref="a"/><itemref idref="n"/><itemref idref="b"/>'
           "</spine></package>")
    return archive([
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<container><rootfiles><rootfile '
         'full-path="OEBPS/book.opf"/></rootfiles></container>'),
        ("OEBPS/book.opf", opf),
        ("OEBPS/text/deux .xhtml",
         chapter(f"<h2>{HEADING}</h2><p>{THIRD}</p>")),
        ("OEBPS/text/un.xhtml",
         chapter(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"))])


def rss():
    escaped = (f"<p>{FIRST}</p>".replace("é", "&eacute;")
               .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return f"""<?xml version="1.0" encoding="ISO-8859-15"?>
<rss version="2.0"><channel><title>La Gazette</title><language>fr</language>
<item><title>{TITLE}</title><link>https://example.org/1</link>
<description>Court.</description><content:encoded><![CDATA[<p>{SECOND}</p>
<p>{THIRD}</p>]]></content:encoded></item>
<item><title>{HEADING}</title><description>{escaped}</description></item>
</channel></rss>""".replace("’", "'").encode("iso-8859-15")


def atom():
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>La Gazette</title>
<entry><title>{TITLE}</title><updated>2025-03-04T08:00:00Z</updated>
<author><name>Maëlle Lescure</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p>
<p>{SECOND}</p></div></content></entry></feed>""".encode()


def markdown():
    return f"""---
title: "{TITLE}"
---

# {TITLE}

{FIRST.replace("marché couvert", "[marché *couvert*](https://example.org/a_b)")}

> {SECOND.replace(", fromagère", "," + chr(10) + "> **fromagère**")}

## {HEADING} ##

{THIRD.replace("12 %", "12&nbsp;%").replace("mairie", "mairie[^1]")}

- {ITEMS[0]}
- {ITEMS[1]} ![photo](a.jpg)

```
let prix = 3 * 4;
```
""".encode()


def jsonl():
    return (json.dumps({"id": 7, "title": TITLE, "text":
                        "\n\n".join([FIRST, SECOND, THIRD])}) + "\n").encode()


def warc():
    body = page().encode()
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in
                      (body[:100], body[100:])) + b"0\r\n\r\n"
    http = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
    def record(kind, block):
        return (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: "
                "https://example.org/marche\r\nWARC-Date: 2025-03-04T08:00:00Z"
                f"\r\nContent-Length: {len(block)}\r\n\r\n"
                ).encode() + block + b"\r\n\r\n"
    info = record("warcinfo", b"software: none\r\n")
    request = record("request", b"GET / HTTP/1.1\r\n\r\n")
    return b"".join(gzip.compress(part, mtime=0) for part in
                    (info, request, record("response", http)))


def pdf():
    """Two pages, wrapped, with running heads and a broken word."""
    def shown(line):
        data = line.replace("’", "\x92").encode("latin-1")
        return b"".join(b"\\%03o" % c if c > 126 or c in b"()\\" else b"%c" % c
                        for c in data)
    def wrap(text, width=60):
        lines, line = [], ""
        for word in text.split(" "):
            if len(line) + len(word) >= width:
                lines.append(line)
                line = ""
            line = (line + " " + word).strip()
        return lines + [line]
    heads = ["Gazette d’Aubrac - mars 2025"]
    # commer-çants is broken, and written whole on the other page.
    third = ("Les commerçants du marché attendaient ce jour. " + THIRD)
    first = wrap(FIRST.replace("commerçants", "commer-\0çants"))
    first = [part for line in first for part in line.split("\0")]
    pages = [heads + [""] + [TITLE, ""] + first + [""] + wrap(SECOND) + ["", "1"],
             heads + [""] + wrap(third) + ["", "2"]]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>",
               b"<</Type/Pages/Count 2/Kids[4 0 R 6 0 R]>>",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               b"/Encoding/WinAnsiEncoding>>"]
    for page_lines in pages:
        body = b"BT /F1 12 Tf 50 780 Td 16 TL\n" + b"".join(
            b"(%s) Tj T*\n" % shown(line) for line in page_lines) + b"ET"
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                       b"/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
                       % (len(objects) + 2))
        objects.append(b"<</Length %d>>stream\n%s\nendstream"
                       % (len(body), body))
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    xref = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, xref))


def page_with_both():
    """An articleBody that the elements hold too, and a call among them."""
    body = " ".join([FIRST, SECOND, THIRD]).replace('"', "")
    call = ("Pour recevoir chaque matin nos articles, laissez ici votre adresse "
            "et choisissez vos sujets.")
    return f"""<html><head><script type="application/ld+json">
[{{"@type":"WebPage"}},{{"@type":["Thing","NewsArticle"],"articleBody":"{body}",
"author":[{{"name":"Maëlle Lescure"}}]}}]</script></head><body><article>
<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{call}</p><p>{THIRD}</p>
</article></body></html>"""


def all():
    yield "text", "a.txt", text().encode(), False
    yield "text", "latin.txt", text().encode("cp1252"), False
    yield "html", "a.html", page().encode(), True
    yield "html", "mac.html", page().replace("utf-8", "macintosh").encode(
        "mac_roman", "xmlcharrefreplace"), True
    yield "html", "body.html", page_with_body().encode(), True
    yield "html", "both.html", page_with_both().encode(), True
    yield "docx", "a.docx", docx(), True
    yield "odt", "a.odt", odt(), True
    yield "epub", "a.epub", epub(), True
    yield "feed", "a.rss", rss(), True
    yield "feed", "a.atom", atom(), True
    yield "text", "a.txt.gz", gzip.compress(text().encode(), mtime=0), False
    yield "docx", "a.docx.gz", gzip.compress(docx(), mtime=0), True
    yield "markdown", "a.md", markdown(), True
    yield "jsonl", "a.jsonl", jsonl(), False
    yield "warc", "a.warc.gz", warc(), True
    if shutil.which("pdftotext"):
        yield "pdf", "a.pdf", pdf(), False
