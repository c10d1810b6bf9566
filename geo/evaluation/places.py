"""Toponyms scored as docs describe "Matching": spans exact and overlapping, places by id and by distance.

The corpus form is JSON Lines: `{"doc_id", "text", "toponyms": [{"start", "end", "surface", "geonameid", "lat", "lon",
"kind"}]}`. Demonyms and languages are left out of gold and answers alike.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from geo.domain import Article, Place, Span
from geo.errors import GoldError
from geo.evaluation.matching import NEAR_KM
from geo.evaluation.scores import Mistake, Score, Tally, print_mistakes, print_scores
from geo.linking.agreement import kilometres
from geo.recognition.demonyms import load_demonyms

if TYPE_CHECKING:
    from geo.pipeline import Geoparser

TOWN_KM = 10.0
_CONTEXT = 50


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """An expected name; `id`, `lat` and `lon` are None where the corpus gives no place."""

    span: Span
    text: str
    id: str | None
    lat: float | None
    lon: float | None
    kind: str

    @property
    def is_placed(self) -> bool:
        return self.lat is not None and self.lon is not None

    @property
    def is_town(self) -> bool:
        return self.kind.startswith("PPL")


@dataclass(frozen=True, slots=True)
class GoldPlaces:
    """A text with its expected names; `unscored` are demonyms and languages: nobody wins or loses by them."""

    article: Article
    toponyms: tuple[GoldToponym, ...]
    unscored: frozenset[Span]
    demonyms: frozenset[str]

    def scored(self, spans: Iterable[Span]) -> list[Span]:
        """Leave demonyms and languages out of answers."""
        text = self.article.text
        return [s for s in spans if s not in self.unscored and s.of(text) not in self.demonyms]


def read_places(path: Path) -> list[GoldPlaces]:
    """Read a corpus of toponyms. Demonyms are those of spacy/demonyms.json beside the file, else the project's own.

    Raises GoldError, naming the line, when one is not in the form.
    """
    if not path.exists():
        raise GoldError(f"{path} does not exist; name a corpus of toponyms")
    beside = path.parent / "spacy" / "demonyms.json"
    demonyms = frozenset(json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else load_demonyms())
    documents = []
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                documents.append(_read_line(line, demonyms, f"{path.name} line {number}"))
    return documents


def _read_line(line: str, demonyms: frozenset[str], where: str) -> GoldPlaces:
    try:
        row = json.loads(line)
        toponyms = [_read_toponym(t) for t in row["toponyms"]]
        article = Article(f"{row.get('corpus', 'doc')}-{row['doc_id']}", row["text"])
    except (KeyError, TypeError, ValueError) as error:
        raise GoldError(f"{where}: not in the form of a toponym corpus ({error!r})") from error
    unscored = {t.span for t in toponyms if t.kind in ("Demonym", "Language") or t.text in demonyms}
    kept = sorted((t for t in toponyms if t.span not in unscored), key=lambda t: t.span)
    return GoldPlaces(article, tuple(kept), frozenset(unscored), demonyms)


def _read_toponym(row: dict[str, object]) -> GoldToponym:
    def number(key: str) -> float | None:
        value = row.get(key)
        return None if value in (None, "") else float(str(value))

    id = row.get("geonameid")
    return GoldToponym(
        Span(int(str(row["start"])), int(str(row["end"]))),
        str(row["surface"]),
        None if id in (None, "") else str(id),
        number("lat"),
        number("lon"),
        str(row.get("kind") or ""),
    )


def score_recognition(gold: Sequence[GoldPlaces], answers: Sequence[Sequence[Span]]) -> Tally:
    """Compare spans, text by text: exact, overlapping, and exact as the mean over distinct names."""
    tally = Tally()
    found: dict[str, list[bool]] = defaultdict(list)
    expected: dict[str, list[bool]] = defaultdict(list)
    for item, spans in zip(gold, answers, strict=True):
        given = item.scored(spans)
        wanted = [t.span for t in item.toponyms]
        exact = set(given) & set(wanted)
        tally.add("exact", len(exact), len(given), len(wanted))
        tally.add("overlapping", _count_overlaps(given, wanted), len(given), len(wanted))
        for span in given:
            found[span.of(item.article.text).casefold()].append(span in exact)
        for span in wanted:
            expected[span.of(item.article.text).casefold()].append(span in exact)
        tally.mistakes += [_mistake(item, s, "not a place name") for s in given if s not in exact]
        tally.mistakes += [_mistake(item, s, "not found") for s in wanted if s not in exact]
    tally.rows["exact, mean over names"] = _in_thousandths(_mean_share(found), _mean_share(expected))
    return tally


def _in_thousandths(precision: float, recall: float) -> Score:
    """Write two means over names as a Score, so that they stand in the same table as counts."""
    return Score(round(1000 * precision * recall), round(1000 * recall), round(1000 * precision))


def _count_overlaps(given: Sequence[Span], wanted: Sequence[Span]) -> int:
    """Pair spans that overlap one-to-one, in order."""
    pairs = 0
    left = list(wanted)
    for span in sorted(given):
        match = next((w for w in left if w.overlaps(span)), None)
        if match is not None:
            left.remove(match)
            pairs += 1
    return pairs


def _mean_share(by_name: dict[str, list[bool]]) -> float:
    return sum(sum(v) / len(v) for v in by_name.values()) / len(by_name) if by_name else 0.0


def _mistake(item: GoldPlaces, span: Span, kind: str) -> Mistake:
    text = item.article.text
    around = (
        text[max(0, span.start - _CONTEXT) : span.start]
        + "["
        + span.of(text)
        + "]"
        + text[span.end : span.end + _CONTEXT]
    )
    return Mistake(item.article.id, kind, span.of(text), " ".join(around.split()))


PlaceAnswers = dict[Span, Place | None]


def score_resolution(gold: Sequence[GoldPlaces], answers: Sequence[PlaceAnswers], name: str = "given names") -> Tally:
    """Compare places of the names that gold gives coordinates and the answers hold: by id, by distance, per name."""
    tally = Tally()
    by_name: dict[str, dict[str, list[bool]]] = {"within 161 km": defaultdict(list), "same id": defaultdict(list)}
    for item, places in zip(gold, answers, strict=True):
        for toponym in item.toponyms:
            if not toponym.is_placed or toponym.span not in places:
                continue
            place = places[toponym.span]
            verdicts = {"within 161 km": _is_within(toponym, place, NEAR_KM), "same id": _is_same(toponym, place)}
            for measure, is_right in verdicts.items():
                tally.add(f"{name}: {measure}", is_right, 1, 1)
                by_name[measure][toponym.text.casefold()].append(is_right)
            if toponym.is_town:
                tally.add(f"{name}: settlements within 10 km", _is_within(toponym, place, TOWN_KM), 1, 1)
            if not verdicts["within 161 km"]:
                told = f"{place.name}, {place.admin1}, {place.country} ({place.feature})" if place else "nothing"
                mistake = _mistake(item, toponym.span, "wrong place")
                tally.mistakes.append(replace(mistake, detail=f"{toponym.text} ({toponym.kind}) as {told}"))
    for measure, shares in by_name.items():
        tally.add(f"{name}: {measure}, mean over names", round(1000 * _mean_share(shares)), 1000, 1000)
    return tally


def score_end_to_end(gold: Sequence[GoldPlaces], answers: Sequence[PlaceAnswers]) -> Tally:
    """From raw text: the right span and the right place, over all answers and all gold."""
    tally = Tally()
    for item, places in zip(gold, answers, strict=True):
        given = item.scored(places)
        wanted = {t.span: t for t in item.toponyms}
        for name, is_right in _MEASURES.items():
            right = sum(1 for s in given if s in wanted and is_right(wanted[s], places[s]))
            tally.add(f"end to end: {name}", right, len(given), len(wanted))
    return tally


def _is_same(toponym: GoldToponym, place: Place | None) -> bool:
    return place is not None and place.id is not None and place.id == toponym.id


def _is_within(toponym: GoldToponym, place: Place | None, distance: float) -> bool:
    if place is None or toponym.lat is None or toponym.lon is None:
        return False
    return kilometres(toponym.lat, toponym.lon, place.lat, place.lon) <= distance


_MEASURES: dict[str, Callable[[GoldToponym, Place | None], bool]] = {
    "same id": _is_same,
    "within 161 km": lambda toponym, place: _is_within(toponym, place, NEAR_KM),
}


def evaluate_places(path: Path, geoparser: Geoparser, *, errors: int = 20, out: TextIO = sys.stdout) -> None:
    """Score the whole geoparser on a corpus: recognition, resolution on given and on found names, end to end."""
    gold = read_places(path)
    found = _answers(geoparser, [item.article for item in gold])
    given = _answers(
        geoparser, [replace(i.article, spans=tuple(t.span for t in i.toponyms)) for i in gold if i.toponyms]
    )
    recognition = score_recognition(gold, [list(places) for places in found])
    on_given = score_resolution([i for i in gold if i.toponyms], given)
    tallies = (recognition, on_given, score_resolution(gold, found, "found names"), score_end_to_end(gold, found))
    print_scores(f"places, {len(gold)} texts", {k: v for t in tallies for k, v in t.rows.items()}, out)
    if errors:
        for tally in (recognition, on_given):
            print_mistakes(tally.mistakes, errors, out)


def _answers(geoparser: Geoparser, articles: Sequence[Article]) -> list[PlaceAnswers]:
    return [{r.toponym.span: r.place for r in reading.resolutions} for reading in geoparser.read_many(articles)]
