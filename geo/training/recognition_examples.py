"""Turn gold texts into what the tagger learns from: features and labels, line by line, and copies with other names."""

from __future__ import annotations

import csv
import lzma
import random
from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import Span
from geo.gazetteer.names import COUNTRY, DIVISION, LARGE_CITY, MAIN, REGION
from geo.recognition.features import FeatureMaker
from geo.recognition.lexicon import Lexicon, load_lexicon
from geo.recognition.stretches import find_stretches
from geo.recognition.words import Word, split_words
from geo.settings import data_folder
from geo.training.recognition_corpora import GoldText

Line = tuple[list[list[str]], list[str]]


def label_words(words: Sequence[Word], text: GoldText) -> list[str]:
    """Label words B, I or O; a name whose ends are no word boundaries is left out."""
    labels = ["O"] * len(words)
    starts = {w.start: i for i, w in enumerate(words)}
    ends = {w.end: i for i, w in enumerate(words)}
    for span, _ in text.places:
        first, last = starts.get(span.start), ends.get(span.end)
        if first is None or last is None or last < first:
            continue
        labels[first : last + 1] = ["B"] + ["I"] * (last - first)
    return labels


def make_lines(features: FeatureMaker, text: GoldText) -> list[Line]:
    words = split_words(text.text)
    rows = features.make(words)
    labels = label_words(words, text)
    return [(rows[first:last], labels[first:last]) for first, last in find_stretches(words)]


def mark_inside_organisations(features: FeatureMaker, text: GoldText) -> GoldText:
    """Add the well-known place names inside organisations' names: "Aleppo" in "Aleppo University"."""
    if text.marks_inside:
        return text
    lexicon = load_lexicon()
    places = list(text.places)
    for span, label in text.others:
        if label == "ORG":
            places += [(inner, "LOC") for inner in _places_inside(features, text.text, span, lexicon.common)]
    return GoldText(text.id, text.domain, text.text, tuple(sorted(places)), text.others)


def open_facilities(features: FeatureMaker, text: GoldText) -> GoldText:
    """Mark "Colchester" alone in "Colchester Hospital", and nothing in "Alder Hey Hospital".

    GeoWebNews marks facilities whole and the other corpora the places inside; one text must not unteach the other.
    """
    lexicon = load_lexicon()
    places = []
    for span, kind in text.places:
        name = span.of(text.text)
        words = name.lower().split()
        is_facility = any({"facility", "org"} & set(lexicon.classes.get(word, ())) for word in words)
        is_street = "street" in lexicon.classes.get(words[-1], ())
        if len(words) < 2 or not is_facility or is_street or features.class_of(name):
            places.append((span, kind))
        else:
            places += [(inner, kind) for inner in _towns_inside(features, text.text, span, lexicon)]
    return GoldText(text.id, text.domain, text.text, tuple(sorted(places)), text.others)


def _towns_inside(features: FeatureMaker, text: str, span: Span, lexicon: Lexicon) -> list[Span]:
    """Find the place that a facility begins with, whatever its size, else the well-known ones in it."""
    words = split_words(text, span.start, span.end)
    for size in range(len(words) - 1, 0, -1):
        name = Span(span.start, words[size - 1].end).of(text)
        if features.class_of(name) & MAIN and _is_no_kind(name, lexicon):
            return [Span(span.start, words[size - 1].end)]
    inside = _places_inside(features, text, span, lexicon.common)
    return [inner for inner in inside if _is_no_kind(inner.of(text), lexicon)]


def _is_no_kind(name: str, lexicon: Lexicon) -> bool:
    lists = lexicon.classes.get(name.lower(), ())
    return name.lower() not in lexicon.common and not {"facility", "org", "generic", "compass", "given"} & set(lists)


def _places_inside(features: FeatureMaker, text: str, span: Span, common: frozenset[str]) -> list[Span]:
    words = split_words(text, span.start, span.end)
    found: list[Span] = []
    i = 0
    while i < len(words):
        for size in (3, 2, 1):
            if i + size > len(words) or size == len(words):
                continue
            inner = Span(words[i].start, words[i + size - 1].end)
            if _is_well_known(features, inner.of(text), common):
                found.append(inner)
                i += size - 1
                break
        i += 1
    return found


def _is_well_known(features: FeatureMaker, name: str, common: frozenset[str]) -> bool:
    if not name[0].isupper() or name.lower() in common or (len(name) < 4 and name not in ("US", "UK", "UAE", "U.S")):
        return False
    if not features.class_of(name) & (COUNTRY | DIVISION | LARGE_CITY | REGION):
        return False
    lists = load_lexicon().classes.get(name.lower(), ())
    return "surname" not in lists or bool(features.class_of(name) & (COUNTRY | DIVISION))


@dataclass(frozen=True)
class NameStock:
    """Names to put in place of others, by kind."""

    by_kind: dict[str, list[str]]

    @classmethod
    def load(cls) -> NameStock:
        """Draw on the project's own gazetteer tables."""
        stock: dict[str, list[str]] = {"large": [], "town": [], "village": []}
        folder = data_folder() / "gazetteer"
        with lzma.open(folder / "cities.tsv.xz", "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                people = int(row["population"] or 0)
                stock["large" if people >= 100_000 else "town" if people >= 5_000 else "village"].append(row["name"])
        with (folder / "facts" / "countries.csv").open(encoding="utf-8", newline="") as facts:
            stock["country"] = [row["name"] for row in csv.DictReader(facts)]
        return cls(stock)


def replace_names(text: GoldText, stock: NameStock, features: FeatureMaker, rng: random.Random) -> GoldText:
    """Copy a text with its towns renamed, the same name always the same way; countries and states mostly stay."""
    renamed: dict[str, str] = {}
    pieces: list[str] = []
    places: list[tuple[Span, str]] = []
    at = length = 0
    for span, kind in text.places:
        if span.start < at:
            continue
        name = span.of(text.text)
        new = renamed.setdefault(name, _other_name(name, stock, features, rng))
        gap = text.text[at : span.start]
        pieces += [gap, new]
        length += len(gap)
        places.append((Span(length, length + len(new)), kind))
        length += len(new)
        at = span.end
    pieces.append(text.text[at:])
    return GoldText(text.id + "+", text.domain, "".join(pieces), tuple(places))


def _other_name(name: str, stock: NameStock, features: FeatureMaker, rng: random.Random) -> str:
    kinds = features.class_of(name)
    if kinds & COUNTRY and name.isalpha() and not name.isupper() and rng.random() < 0.4:
        return rng.choice(stock.by_kind["country"])
    if kinds & (COUNTRY | DIVISION | REGION) or not name.replace(" ", "").isalpha() or rng.random() < 0.2:
        return name
    tail = name.split()[-1]
    if len(name.split()) > 1 and load_lexicon().classes.get(tail.lower(), ()):
        return _draw(stock, rng) + " " + tail
    new = _draw(stock, rng)
    return new.upper() if name.isupper() and len(name) > 3 else new


def _draw(stock: NameStock, rng: random.Random) -> str:
    kind = rng.choices(("large", "town", "village"), (3, 4, 3))[0]
    name = rng.choice(stock.by_kind[kind])
    return _misspell(name, rng) if rng.random() < 0.15 else name


def _misspell(name: str, rng: random.Random) -> str:
    """Change letters so that no gazetteer knows the name: there are villages that nobody has listed."""
    letters = list(name)
    for _ in range(2):
        at = rng.randrange(len(letters))
        if letters[at].islower():
            letters[at] = rng.choice("aeiou" if letters[at] in "aeiou" else "bdfghklmnprstvz")
    return "".join(letters)
