"""What geotext and flashgeotext find in raw text, put on the map; and how answers are scored against a corpus.

Neither chooses among places: each name they find is given the best known place that bears it, which is more than they
do themselves. Demonyms and what the corpus gives no coordinates count for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from geo.domain import Place
from geo.gazetteer import Gazetteer
from geo.training.resolution_data import Example, distance_km

Found = tuple[int, int, Place]
Finder = Callable[[str], list[Found]]
MORDECAI = (
    "published, not run here: Mordecai 3.5 on given names 92.5 % exact id, "
    "96.7 % within 161 km (macro over six sets);\n"
    "raw text, exact id, as shipped: LGL 57, TR-News 61, GeoWebNews 60; its best experiment: 84, 73, 79"
)


def geotext_finder(gazetteer: Gazetteer) -> Finder | None:
    try:
        from geotext import GeoText
    except ImportError:
        return None

    def find(text: str) -> list[Found]:
        read = GeoText(text)
        names = sorted({*read.cities, *read.countries}, key=len, reverse=True)
        if not names:
            return []
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        return _placed([(m.start(), m.end(), m[0]) for m in pattern.finditer(text)], gazetteer)

    return find


def flashgeotext_finder(gazetteer: Gazetteer) -> Finder | None:
    try:
        from flashgeotext.geotext import GeoText
    except ImportError:
        return None
    reader = GeoText()

    def find(text: str) -> list[Found]:
        spans = [
            (start, end, name)
            for kind in reader.extract(text, span_info=True).values()
            for name, about in kind.items()
            for start, end in about["span_info"]
        ]
        return _placed(spans, gazetteer)

    return find


def _placed(spans: list[tuple[int, int, str]], gazetteer: Gazetteer) -> list[Found]:
    matches = ((start, end, gazetteer.find_candidates(name, 1)) for start, end, name in spans)
    return [(start, end, found[0].place) for start, end, found in matches if found]


def score(examples: Sequence[Example], answers: Sequence[Sequence[Found]]) -> tuple[float, float]:
    """Give precision and recall; an answer is right with the gold's very span, within 161 km."""
    right = given = wanted = 0
    for example, found in zip(examples, answers, strict=True):
        gold = {(t.span.start, t.span.end): g for t, g in zip(example.toponyms, example.gold, strict=True)}
        wanted, given = wanted + len(gold), given + len(found)
        for start, end, place in found:
            answer = gold.get((start, end))
            right += answer is not None and distance_km(answer.lat, answer.lon, place) <= 161
    return right / max(given, 1), right / max(wanted, 1)
