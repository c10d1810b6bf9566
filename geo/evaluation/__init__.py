"""Gold in, scores out: what `python -m geo evaluate places|events|visits|pins|plover|language FILE` prints."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from geo.domain import Article, Reading
from geo.errors import GoldError
from geo.evaluation.events import score_events
from geo.evaluation.gold import GoldArticle, read_gold
from geo.evaluation.ordinary import count_false_alarms, print_false_alarms
from geo.evaluation.pins import score_pins
from geo.evaluation.plover import print_plover, read_sentences, score_plover
from geo.evaluation.scores import Tally, print_mistakes, print_scores
from geo.evaluation.visits import score_visits
from geo.pipeline import Geoparser

__all__ = ["evaluate"]


def evaluate(
    kind: str, path: Path, geoparser: Geoparser | None = None, *, errors: int = 20, out: TextIO = sys.stdout
) -> None:
    """Score the pipeline against a file of expected answers, and print a table and the errors with their sentences.

    At most `errors` mistakes of each kind are listed; 0 prints the summary alone. Raises GoldError when the kind is
    unknown or the file is not in its form.
    """
    if kind not in _KINDS:
        raise GoldError(f"nothing to evaluate by the name {kind!r}; choose {', '.join(_KINDS)}")
    _KINDS[kind](Path(path), geoparser or Geoparser(), errors, out)


def _gold_and_readings(path: Path, geoparser: Geoparser) -> tuple[list[GoldArticle], list[Reading]]:
    def find_place(place_id: str):  # type: ignore[no-untyped-def]
        return geoparser.gazetteer.find_place(place_id)

    gold = read_gold(path, find_place)
    return gold, _read([item.article for item in gold], geoparser)


def _read(articles: Sequence[Article], geoparser: Geoparser) -> list[Reading]:
    return geoparser.read_many(articles)


def _visits(path: Path, geoparser: Geoparser, errors: int, out: TextIO) -> None:
    gold, readings = _gold_and_readings(path, geoparser)
    _print(f"visits, {len(gold)} texts", score_visits(gold, [r.visits for r in readings]), errors, out)
    print_false_alarms(count_false_alarms(gold, readings), out)


def _events(path: Path, geoparser: Geoparser, errors: int, out: TextIO) -> None:
    gold, readings = _gold_and_readings(path, geoparser)
    _print(f"events, {len(gold)} texts", score_events(gold, [r.events for r in readings]), errors, out)
    print_false_alarms(count_false_alarms(gold, readings), out)


def _pins(path: Path, geoparser: Geoparser, errors: int, out: TextIO) -> None:
    gold, readings = _gold_and_readings(path, geoparser)
    _print(f"default pins, {len(gold)} texts", score_pins(gold, readings), errors, out)
    print_false_alarms(count_false_alarms(gold, readings), out)


def _plover(path: Path, geoparser: Geoparser, errors: int, out: TextIO) -> None:
    sentences = read_sentences(path)
    readings = _read([article for article, _ in sentences], geoparser)
    print_plover(score_plover(sentences, readings), errors, out)


def _places(path: Path, geoparser: Geoparser, errors: int, out: TextIO) -> None:
    from geo.evaluation.places import evaluate_places

    evaluate_places(path, geoparser, errors=errors, out=out)


def _print(title: str, tally: Tally, errors: int, out: TextIO) -> None:
    print_scores(title, tally.rows, out)
    print_mistakes(tally.mistakes, errors, out)


_KINDS: dict[str, Callable[[Path, Geoparser, int, TextIO], None]] = {
    "places": _places,
    "events": _events,
    "visits": _visits,
    "pins": _pins,
    "plover": _plover,
}
