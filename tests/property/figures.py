#!/usr/bin/env python3
# figures.py - a figure worded in French comes out as the same value in English.
# SPDX-License-Identifier: MIT
"""Random numbers, amounts and dates are worded in French by the generator
below, in digits and in words, set into short texts, and must be found with
their exact places and said in English with the same value.
"""
import os
import random
import subprocess
import sys

PRECIS = os.environ["PRECIS"]
ROUNDS = int(os.environ.get("ROUNDS", "6000"))

SMALL = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze "
         "treize quatorze quinze seize dix-sept dix-huit dix-neuf").split()
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante",
        60: "soixante"}
ENGLISH = "zero one two three four five six seven eight nine".split()
MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre "
          "novembre décembre").split()
IN_ENGLISH = ("January February March April May June July August September "
              "October November December").split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
DAYS_ENGLISH = ("Monday Tuesday Wednesday Thursday Friday Saturday "
                "Sunday").split()


def below_hundred(n, swiss):
    if n < 20:
        return SMALL[n]
    if swiss and n >= 70:
        ten = {70: "septante", 80: "huitante", 90: "nonante"}[n // 10 * 10]
        one = n % 10
        return ten + ("" if not one else " et un" if one == 1 else
                      "-" + SMALL[one])
    if n >= 80:
        return "quatre-vingts" if n == 80 else "quatre-vingt-" + SMALL[n - 80]
    ten = 60 if n >= 70 else n // 10 * 10
    rest = n - ten
    if not rest:
        return TENS[ten]
    joint = " et " if rest in (1, 11) else "-"
    return TENS[ten] + joint + SMALL[rest]


def below_thousand(n, swiss):
    if n < 100:
        return below_hundred(n, swiss)
    head = "cent" if n < 200 else SMALL[n // 100] + " cent"
    rest = n % 100
    if not rest:
        return head + ("s" if n >= 200 else "")
    return head + " " + below_hundred(rest, swiss)


def words(n, swiss=False):
    if n < 1000:
        return below_thousand(n, swiss)
    thousands = n // 1000
    head = "mille" if thousands == 1 else \
        below_thousand(thousands, swiss).replace("cents", "cent").replace(
            "vingts", "vingt") + " mille"
    return head + (" " + below_thousand(n % 1000, swiss) if n % 1000 else "")


def new_spelling(text):
    return text.replace(" et ", "-et-").replace(" ", "-")


def grouped(digits, mark):
    parts = []
    while digits:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
    return mark.join(parts)


def number(rng):
    n = rng.choice([rng.randint(2, 20), rng.randint(2, 999),
                    rng.randint(1000, 999999)])
    spelled = rng.random() < 0.6
    if not spelled:
        space = rng.choice([" ", "\u00a0", "\u202f", "\u2009"])
        return grouped(str(n), space), grouped(str(n), ",")
    french = words(n, rng.random() < 0.3)
    if rng.random() < 0.4:
        french = new_spelling(french)
    return french, ENGLISH[n] if n < 10 else grouped(str(n), ",")


def decimal(rng):
    whole = str(rng.randint(0, 999999))
    part = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 2)))
    return grouped(whole, " ") + "," + part, grouped(whole, ",") + "." + part


def percent(rng):
    french, english = decimal(rng)
    return french + rng.choice(["%", " %", "\u00a0%", " pour cent"]), \
        english + "%"


def amount(rng):
    whole = str(rng.randint(2, 999))
    part = rng.choice(["", "," + str(rng.randint(0, 99))])
    power, english = rng.choice([("millions", "million"),
                                 ("milliards", "billion"),
                                 ("billions", "trillion")])
    money, sign = rng.choice([("d'euros", "€"), ("de dollars", "$"),
                              ("de livres sterling", "£"), ("d’euros", "€")])
    return f"{whole}{part} {power} {money}", \
        f"{sign}{whole}{part.replace(',', '.')} {english}"


def date(rng):
    day, month = rng.randint(1, 28), rng.randint(0, 11)
    french = f"{'1er' if day == 1 else day} {MONTHS[month]}"
    english = f"{day} {IN_ENGLISH[month]}"
    if rng.random() < 0.5:
        weekday = rng.randint(0, 6)
        french = DAYS[weekday] + " " + french
        english = DAYS_ENGLISH[weekday] + ", " + english
    if rng.random() < 0.7:
        year = rng.randint(1800, 2100)
        french += f" {year}"
        english += f" {year}"
    return french, english


def time(rng):
    hour, minute = rng.randint(5, 23), rng.randint(0, 59)
    form = rng.choice(["{} h {:02}", "{}h{:02}", "{} heures {:02}"])
    return form.format(hour, minute), f"{hour:02}:{minute:02}"


FRAMES = {number: "On compte {} .", decimal: "La moyenne est de {} .",
          percent: "Le taux est de {} .", amount: "Le coût est de {} .",
          date: "C'était le {} .", time: "Rendez-vous à {} ."}


KINDS = {"currency": "amount", "unit": "quantity", "duration": "duration",
         "percent": "percent", "permille": "quantity", "points": "points"}


def check_units():
    """Every unit of the dictionary is found after a number."""
    path = os.path.join(os.environ["srcdir"], "dictionaries/fr/units.txt")
    rows = [line.rstrip("\n").split("\t")
            for line in open(path, encoding="utf-8") if line[0] != "#"]
    text = "".join(f"Cela fait 35 {row[0]} ici.\n\n" for row in rows)
    run = subprocess.run([PRECIS, "figures", "--quiet", "--from", "text"],
                         input=text.encode(), capture_output=True)
    found = [line.split("\t") for line in run.stdout.decode().splitlines()]
    for row, got in zip(rows, found):
        if got[2] != KINDS[row[1]] or got[3] != "35 " + row[0]:
            sys.exit(f"unit {row[0]!r}: expected {row[1]}, found {got}")
    if len(rows) != len(found):
        sys.exit(f"{len(rows)} units, {len(found)} found")


def main():
    rng = random.Random(20250304)
    texts, wanted, at = [], [], 0
    for _ in range(ROUNDS):
        make = rng.choice(list(FRAMES))
        french, english = make(rng)
        text = FRAMES[make].format(french)
        start = at + text.index(french)
        wanted.append((start, start + len(french), french, english))
        texts.append(text)
        at += len(text) + 2
    run = subprocess.run([PRECIS, "figures", "--quiet", "--from", "text"],
                         input="\n\n".join(texts).encode(),
                         capture_output=True)
    if run.returncode:
        sys.exit(f"figures: exit {run.returncode}: {run.stderr.decode()}")
    found = [line.split("\t") for line in run.stdout.decode().splitlines()]
    got = {(int(row[0]), int(row[1]), row[3], row[4]) for row in found}
    missing = [want for want in wanted if want not in got]
    extra = len(found) - len(wanted)
    for start, end, french, english in missing[:10]:
        print(f"{french!r}: expected {english!r}, found",
              [row[3:] for row in found if start <= int(row[0]) < end])
    if missing or extra:
        sys.exit(f"{len(missing)} of {len(wanted)} figures missing, "
                 f"{extra} too many")


check_units()
main()
