"""Gold places of the development corpora, as scenes for the ranker."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from geo.domain import Article, Demonym, Document, Place, Published, Span, Toponym
from geo.gazetteer.names import kind_of
from geo.recognition.demonyms import load_demonyms
from geo.resolution.candidates import CandidateFinder
from geo.resolution.features import Floats
from geo.resolution.units import Scene, read_scene

_LEFT_OUT = frozenset({"Demonym", "Language"})
_WIDE = ("region", "water", "country")
_WORD = re.compile(r"[A-Z][\w-]+")


@dataclass(frozen=True, slots=True)
class Gold:
    """What one name means: the GeoNames id (or ""), and where it lies."""

    id: str
    lat: float
    lon: float
    kind: str


@dataclass(frozen=True, slots=True)
class Example:
    """One document with its names, their meaning, and the newspaper it comes from."""

    corpus: str
    domain: str
    document: Document
    toponyms: tuple[Toponym, ...]
    demonyms: tuple[Demonym, ...]
    gold: tuple[Gold, ...]


def read_examples(path: Path, demonym_words: frozenset[str]) -> list[Example]:
    """Read a corpus; demonyms and names of languages are left out, and so is what has no coordinates."""
    examples = []
    for line in path.read_text(encoding="utf-8").strip().split("\n"):
        record = json.loads(line)
        kept = [
            t
            for t in record["toponyms"]
            if t.get("lat") is not None and t.get("kind") not in _LEFT_OUT and t["surface"].lower() not in demonym_words
        ]
        if kept:
            examples.append(_example(record, kept))
    return examples


def _example(record: dict[str, Any], kept: list[dict[str, Any]]) -> Example:
    meta = record.get("meta") or {}
    article = Article(record["doc_id"], record["text"], title=meta.get("title"), url=meta.get("url"))
    return Example(
        record["corpus"],
        (urlsplit(meta.get("url") or "").hostname or record["doc_id"]).removeprefix("www."),
        Document(article, Published(None, None)),
        tuple(Toponym(Span(t["start"], t["end"]), t["surface"]) for t in kept),
        find_demonyms(record["text"]),
        tuple(Gold(str(t.get("geonameid") or ""), t["lat"], t["lon"], str(t.get("kind"))) for t in kept),
    )


def find_demonyms(text: str) -> tuple[Demonym, ...]:
    """Find single words for peoples; the recogniser's own rules are finer, and need words."""
    known = load_demonyms()
    return tuple(Demonym(Span(m.start(), m.end()), m[0], known[m[0]]) for m in _WORD.finditer(text) if known.get(m[0]))


@cache
def read_demonym_words(shared: Path) -> frozenset[str]:
    words = json.loads((shared / "corpora" / "spacy" / "demonyms.json").read_text(encoding="utf-8"))
    return frozenset(word.lower() for word in words)


def distance_km(lat: float, lon: float, place: Place) -> float:
    """Great-circle distance on a sphere (haversine), kilometres."""
    a, b, c, d = map(radians, (lat, lon, place.lat, place.lon))
    h = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742.0 * asin(sqrt(min(1.0, h)))


def without_home(example: Example) -> Example:
    """Give the example as if nobody knew who published it."""
    article = replace(example.document.article, url=None, source=None)
    return replace(example, document=replace(example.document, article=article))


def targets(scene: Scene, example: Example) -> tuple[Floats, Floats, Floats]:
    """Say how right each candidate is, whether "none of these" is, and how often the unit occurs (0: don't learn it).

    The right id counts 1, and where no candidate has it, one within 25 km counts 1 and one within 161 km 0.6.
    """
    right: list[float] = []
    none: list[float] = []
    weight: list[float] = []
    for unit in scene.units:
        if not unit.toponyms:
            right, none, weight = right + [0.0] * len(unit.candidates), [*none, 1.0], [*weight, 0.0]
            continue
        answer = example.gold[unit.toponyms[0]]
        marks = [_mark(answer, place) for place in unit.candidates.places]
        if 2.0 in marks:
            marks = [0.05 * (0 < m < 2) + (m == 2) for m in marks]
        right += marks
        none.append(float(not any(marks)))
        weight.append(0.0 if _is_doubtful(example, unit.toponyms[0]) else float(len(unit.toponyms)))
    return np.array(right, dtype=np.float32), np.array(none, dtype=np.float32), np.array(weight, dtype=np.float32)


def _is_doubtful(example: Example, number: int) -> bool:
    """Say whether LGL's answer is a habit of its makers: "New York" is the state to them, mostly where the city is."""
    toponym = example.toponyms[number]
    before = example.document.text[: toponym.span.start].rstrip()
    return example.corpus == "lgl" and toponym.text == "New York" and not before.endswith(",")


def _mark(gold: Gold, place: Place) -> float:
    if gold.id and gold.id == place.id:
        return 2.0
    km = distance_km(gold.lat, gold.lon, place)
    if kind_of(place.feature) in _WIDE and km < 1500:  # no two gazetteers put the Middle East on the same point
        return 0.9
    return 1.0 if km <= 25 else 0.6 if km <= 161 else 0.0


def scene_of(example: Example, finder: CandidateFinder) -> Scene:
    return read_scene(example.document, example.toponyms, example.demonyms, finder)
