"""A text cut into pieces that say what they are: the sentence, the place, the date, the people, the deed.

Only data is made here. The browser puts each piece into a text node, so nothing in an article can run there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from geo.domain import Document, Reading, Span

Piece = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to show in a way of its own; `id` makes it something to click.

    `field` names the coded field that was read from it ("where", "when" ...), for the reader to light both together.
    """

    span: Span
    kind: str  # sentence, place, date, person, trigger, demonym
    id: str | None = None
    label: str | None = None
    field: str | None = None


def pieces(text: str, span: Span, marks: Iterable[Mark]) -> list[Piece]:
    """Cut text[span] at the ends of every mark; where marks overlap, a piece has several kinds."""
    inside = [m for m in marks if m.span.overlaps(span)]
    cuts = {span.start, span.end}
    for mark in inside:
        cuts |= {max(span.start, mark.span.start), min(span.end, mark.span.end)}
    ends = sorted(cuts)
    return [_piece(text, start, end, inside) for start, end in itertools.pairwise(ends)]


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = [m for m in marks if m.span.start <= start and end <= m.span.end]
    piece: Piece = {"t": _tidy(text[start:end])}
    if over:
        piece["k"] = sorted({m.kind for m in over})
    if named := next((m for m in over if m.id), None):
        piece["id"] = named.id
    if fields := sorted({m.field for m in over if m.field}):
        piece["f"] = fields
    if label := next((m.label for m in over if m.label), None):
        piece["l"] = label
    return piece


def _tidy(text: str) -> str:
    """Collapse white space as a browser would, and drop what could turn the direction of the page around."""
    kept = "".join(c for c in text if c not in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    collapsed = " ".join(kept.split())
    left = " " if kept[:1].isspace() else ""
    right = " " if collapsed and kept[-1:].isspace() else ""
    return left + collapsed + right if collapsed else left


def paragraphs(document: Document) -> list[tuple[Span, str]]:
    """List the paragraphs of a document with their section, in order; one without passages is a single body."""
    if not document.passages:
        return [(Span(0, len(document.text)), "body")]
    found: dict[int, tuple[Span, str]] = {}
    for passage in document.passages:
        before = found.get(passage.paragraph)
        if before is None:
            found[passage.paragraph] = (passage.span, passage.section)
        else:
            section = passage.section if before[1] == "dateline" else before[1]
            found[passage.paragraph] = (Span(before[0].start, passage.span.end), section)
    return sorted(found.values())


def name_marks(reading: Reading) -> list[Mark]:
    """Mark every name that was read: places (to click), people, peoples."""
    marks = [
        Mark(
            r.toponym.span,
            "place" if r.place and not r.place.is_approximate else "unplaced",
            id=f"m{number}",
            label=f"{r.place.name}, {r.place.country}" if r.place else "not placed",
        )
        for number, r in enumerate(reading.resolutions)
    ]
    marks += [Mark(s, "person", label=p.name) for p in reading.people for s in p.mentions]
    marks += [Mark(d.span, "demonym", label=d.country) for d in reading.demonyms]
    marks += [Mark(e.date_span, "date", label=e.date_text) for e in reading.events if e.date_span]
    return marks + [Mark(v.date_span, "date", label=v.date_text) for v in reading.visits if v.date_span]
