"""Turn gold texts into what the tagger learns from: features and labels, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Document, Span
from geo.gazetteer.names import COUNTRY, DIVISION, LARGE_CITY, MAIN, REGION
from geo.recognition.casing import recase
from geo.recognition.features import FeatureMaker
from geo.recognition.language import remark_on
from geo.recognition.lexicon import Lexicon, load_lexicon
from geo.recognition.stretches import find_stretches
from geo.recognition.words import Word, split_words
from geo.training.recognition_corpora import GoldText

_NO_PLACE = "Homonym"  # GeoWebNews marks a child called Chicago so
Line = tuple[list[list[str]], list[str]]


def label_words(words: Sequence[Word], text: GoldText) -> list[str]:
    """Label words B, I or O; names whose ends are no word boundaries are left out, and a person's or model's."""
    labels = ["O"] * len(words)
    starts = {w.start: i for i, w in enumerate(words)}
    ends = {w.end: i for i, w in enumerate(words)}
    for span, kind in text.places:
        first, last = starts.get(span.start), ends.get(span.end)
        if first is None or last is None or last < first or kind == _NO_PLACE:
            continue
        labels[first : last + 1] = ["B"] + ["I"] * (last - first)
    return labels


def mark_ends(labels: Sequence[str]) -> list[str]:
    """Turn B, I and O into B, I, E (the last word of a name), S (a name of one word) and O."""
    marked = []
    for i, label in enumerate(labels):
        is_last = i + 1 == len(labels) or labels[i + 1] != "I"
        marked.append({"B": "S", "I": "E"}.get(label, label) if is_last else label)
    return marked


def make_lines(features: FeatureMaker, text: GoldText, reading: Document | None = None) -> list[Line]:
    """Cut a text into stretches with features and labels; `reading` is what the language model made of it."""
    words = recase(split_words(text.text), features.lexicon)
    rows = features.make(words, remark_on(reading, words) if reading else ())
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
