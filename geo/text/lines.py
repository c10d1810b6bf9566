"""Lines of a page, and the paragraphs that they make.

Texts come with a blank line between paragraphs, with one line a paragraph and no blank lines, or hard-wrapped at
some width. Which it is can be told from the widths: a wrapped line ends where the next word no longer fitted.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from geo.domain import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_BLANK = " \t\xa0\u200b\u200e\u200f\ufeff\u3000"
_NARROWEST, _WIDEST = 45, 120
_TERMINAL = tuple(".!?:;…")
_CLOSING = "\"'”’»)]*"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; `gap` says that a blank line (or the text's start) stands before."""

    span: Span
    text: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more lines that are read on as one; `gap` as for its first line."""

    span: Span
    text: str
    gap: bool

    @property
    def word_count(self) -> int:
        return len(self.text.split())


def ends_sentence(text: str) -> bool:
    """Say whether a text ends in a full stop, a question or exclamation mark, or a colon that a quote follows."""
    return text.rstrip(_CLOSING + " ").endswith(_TERMINAL)


def find_lines(text: str, limit: int) -> list[Line]:
    """List the lines that hold anything, of the first `limit` characters."""
    lines: list[Line] = []
    last_end = -1
    for match in _LINE.finditer(text, 0, limit):
        inner = match.group()
        stripped = inner.strip(_BLANK)
        if not stripped:
            continue
        start = match.start() + len(inner) - len(inner.lstrip(_BLANK))
        breaks = 0 if last_end < 0 else _count_breaks(text, last_end, start)
        lines.append(Line(Span(start, start + len(stripped)), stripped, last_end < 0 or breaks > 1))
        last_end = start + len(stripped)
    return lines


def _count_breaks(text: str, start: int, end: int) -> int:
    """Count line breaks between two lines, as far as two: more need not be known."""
    count = 0
    for _ in _BREAK.finditer(text, start, end):
        count += 1
        if count > 1:
            break
    return count


def join_lines(text: str, lines: list[Line]) -> list[Paragraph]:
    """Join hard-wrapped lines into paragraphs; every other line is a paragraph of its own."""
    paragraphs: list[Paragraph] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].gap:
            paragraphs += _join_group(text, lines[start:end])
            start = end
    return paragraphs


def _join_group(text: str, group: list[Line]) -> list[Paragraph]:
    """Join the lines of one group without blank lines in it."""
    width = max(len(line.text) for line in group)
    pairs = itertools.pairwise(group)
    can_wrap = _NARROWEST <= width <= _WIDEST and any(_is_broken(a.text, b.text) for a, b in pairs)
    paragraphs: list[Paragraph] = []
    first = 0
    for index in range(1, len(group) + 1):
        if index < len(group) and _runs_on(group[index - 1].text, group[index].text, width, can_wrap):
            continue
        span = Span(group[first].span.start, group[index - 1].span.end)
        paragraphs.append(Paragraph(span, span.of(text), group[first].gap))
        first = index
    return paragraphs


def _is_broken(line: str, following: str) -> bool:
    """Say whether a line surely ends in the middle of a sentence."""
    return len(line) >= 25 and following[0].islower() and not ends_sentence(line)


def _runs_on(line: str, following: str, width: int, can_wrap: bool) -> bool:
    """Say whether a line was broken in the middle of a sentence, or only because the next word did not fit."""
    first_word = following.split(maxsplit=1)[0]
    did_not_fit = len(line) + 1 + len(first_word) > width
    return _is_broken(line, following) or (can_wrap and did_not_fit and len(line) >= 0.6 * width)
