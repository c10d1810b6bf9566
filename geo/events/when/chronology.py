"""Chronologies: "September 2018. The two sign a declaration." A date in front of its lines dates what they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.domain import DateRange, Span
from geo.events.dates.phrases import DatePhrase
from geo.events.scene import Scene
from geo.events.when.anchoring import read_date

_BULLET = re.compile(r"[\s*•·–—-]*(?:On\s+)?")
_ENDS = re.compile(r"\s*(?:[:.–—]|\s-\s|\n|$)")
_HEADS = ("day", "days", "month", "months", "year", "iso", "weekday", "season", "days of two months")
_FEWEST = 2  # headings: one date at the head of a paragraph is no chronology
_REACH = 600  # characters below a date that has a line of its own


@dataclass(frozen=True, slots=True)
class Heading:
    """A date at the head of the lines that it dates."""

    lines: Span
    phrase: DatePhrase
    date: DateRange | None


def find_headings(scene: Scene) -> list[Heading]:
    """List the dated headings of a chronology in order; none where the text is no chronology."""
    found: list[tuple[Span, DatePhrase]] = []
    text = scene.document.text
    for phrase in scene.dates:
        if phrase.rule.name not in _HEADS or not _ENDS.match(text, phrase.span.end):
            continue
        paragraph = scene.document.paragraph_at(phrase.span.start)
        if not _BULLET.fullmatch(text, paragraph.start, phrase.span.start):
            continue
        is_alone = not text[phrase.span.end : paragraph.end].strip(" :.\n")
        end = min(phrase.span.end + _REACH, len(text)) if is_alone else paragraph.end
        found.append((Span(phrase.span.start, max(end, phrase.span.end)), phrase))
    if len(found) < _FEWEST:
        return []
    nexts = [span.start for span, _ in found[1:]] + [len(text)]
    return [
        Heading(
            Span(span.start, max(phrase.span.end, min(span.end, after))), phrase, read_date(phrase, scene, False, None)
        )
        for (span, phrase), after in zip(found, nexts, strict=True)
    ]
