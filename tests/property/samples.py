# samples.py - small files of every type that precis reads.
# SPDX-License-Identifier: MIT
"""all() gives (reader, file name, bytes, has markup). Run as a program it does
nothing: property.sh runs every file here."""

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


def all():
    yield "text", "a.txt", text().encode(), False
    yield "text", "latin.txt", text().encode("cp1252"), False
    yield "html", "a.html", page().encode(), True
    yield "html", "mac.html", page().replace("utf-8", "macintosh").encode(
        "mac_roman", "xmlcharrefreplace"), True
    yield "html", "body.html", page_with_body().encode(), True
