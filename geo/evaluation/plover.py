"""Score the PLOVER type on single sentences: `{"text", "type"}` a line.

The answer to a sentence is its most confident event that is not a STATEMENT, the earliest of equals.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from geo.domain import Article, Event, Reading
from geo.errors import GoldError
from geo.evaluation.events import without_statements


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence, its expected type, the type given first, and all types given."""

    text: str
    expected: str
    given: str | None
    every: tuple[str, ...]


def read_sentences(path: Path) -> list[tuple[Article, str]]:
    """Read sentences and their types. Raises GoldError, naming the line, when one is not in the form."""
    sentences = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            sentences.append((Article(str(record.get("id", number)), record["text"]), str(record["type"])))
        except (ValueError, KeyError, TypeError) as error:
            raise GoldError(f"{path.name} line {number} has no `text` and `type`: {error!r}") from None
    return sentences


def main_event(events: Sequence[Event]) -> Event | None:
    """Choose the event that a sentence is about."""
    return min(without_statements(events), key=lambda e: (-e.confidence, e.trigger.start), default=None)


def score_plover(sentences: Sequence[tuple[Article, str]], readings: Sequence[Reading]) -> list[Answer]:
    """Hold each sentence's answer against its type."""
    answers = []
    for (article, expected), reading in zip(sentences, readings, strict=True):
        first = main_event(reading.events)
        every = tuple(event.type for event in without_statements(reading.events))
        answers.append(Answer(article.text, expected, first.type if first else None, every))
    return answers


def print_plover(answers: Sequence[Answer], limit: int, out: TextIO) -> None:
    """Print the share right, by type, what is mistaken for what, and the sentences."""
    total = max(1, len(answers))
    right = sum(a.given == a.expected for a in answers)
    among = sum(a.expected in a.every for a in answers)
    coded = sum(a.given is not None for a in answers)
    print(f"PLOVER type, {len(answers)} sentences", file=out)
    print(f"  right                {right / total:.3f}  ({right})", file=out)
    print(f"  among all given      {among / total:.3f}  ({among})", file=out)
    print(f"  any event at all     {coded / total:.3f}  ({coded})", file=out)
    for kind, count in sorted(Counter(a.expected for a in answers).items()):
        good = sum(a.given == kind for a in answers if a.expected == kind)
        others = Counter(a.given or "nothing" for a in answers if a.expected == kind and a.given != kind)
        mistaken = ", ".join(f"{name} {n}" for name, n in others.most_common(4))
        print(f"  {kind:<12}{good:>4} of {count:<4} mistaken for: {mistaken or '-'}", file=out)
    for answer in [a for a in answers if a.given != a.expected][:limit]:
        print(f"  {answer.expected} read as {answer.given or 'nothing'}: {' '.join(answer.text.split())}", file=out)
