"""Count false alarms: events and visits found in articles where there is nothing to find, a hundred articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from geo.domain import Reading
from geo.evaluation.events import without_statements
from geo.evaluation.gold import GoldArticle


@dataclass(frozen=True, slots=True)
class FalseAlarms:
    """How many events and visits were found in how many articles that hold none."""

    articles: int
    events: int
    visits: int
    pins: int

    def per_hundred(self, count: int) -> float:
        return 100 * count / self.articles if self.articles else 0.0


def count_false_alarms(gold: Sequence[GoldArticle], readings: Sequence[Reading]) -> FalseAlarms:
    """Count what was found where gold says that there is nothing."""
    empty = [r for item, r in zip(gold, readings, strict=True) if item.is_negative]
    return FalseAlarms(
        articles=len(empty),
        events=sum(len(without_statements(r.events)) for r in empty),
        visits=sum(len(r.visits) for r in empty),
        pins=sum(event.is_default_pin for r in empty for event in r.events),
    )


def print_false_alarms(alarms: FalseAlarms, out: TextIO) -> None:
    if alarms.articles:
        print(f"\nfalse alarms in {alarms.articles} articles with nothing to find, a hundred articles:", file=out)
        for name in ("events", "visits", "pins"):
            count = getattr(alarms, name)
            print(f"  {name:<8}{alarms.per_hundred(count):>7.1f}  ({count})", file=out)
