"""Counts that become precision, recall and F1, shares, and the way all scores are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Score:
    """How many answers were right, of how many given and how many expected."""

    right: int
    given: int
    expected: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        both = self.given + self.expected
        return 2 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error a person can read: where, what kind, what was expected and found, and the sentence."""

    article: str
    kind: str
    detail: str
    sentence: str


@dataclass(slots=True)
class Tally:
    """Counts while articles are compared: rows by name, shares by name, and the mistakes."""

    rows: dict[str, Score] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, name: str, right: int, given: int, expected: int) -> None:
        old = self.rows.get(name, Score(0, 0, 0))
        self.rows[name] = Score(old.right + right, old.given + given, old.expected + expected)


def print_scores(title: str, rows: dict[str, Score], out: TextIO) -> None:
    """Print precision, recall and F1 a row, in the order that they were counted."""
    print(f"{title:<34}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'given':>8}{'gold':>8}", file=out)
    for name, s in rows.items():
        print(
            f"{name:<34}{s.precision:>7.3f}{s.recall:>7.3f}{s.f1:>7.3f}{s.right:>8}{s.given:>8}{s.expected:>8}",
            file=out,
        )


def print_mistakes(mistakes: Sequence[Mistake], limit: int, out: TextIO) -> None:
    """List at most `limit` mistakes of each kind, each with its sentence; with 0 only say how many there are."""
    kinds = sorted({m.kind for m in mistakes})
    for kind in kinds:
        those = [m for m in mistakes if m.kind == kind]
        print(f"\n{kind}: {len(those)}", file=out)
        for mistake in those[:limit]:
            print(f"  [{mistake.article}] {mistake.detail}", file=out)
            print(f"      {' '.join(mistake.sentence.split())}", file=out)
