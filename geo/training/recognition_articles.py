"""Read the project's own articles, in which every place name stands in double square brackets.

"Gunmen held the road from [[Wau]] to [[Kuajok]]; the [[Juba]] government denied it." One line is one paragraph, an
empty line ends an article, lines that begin with # are remarks; the first ones tell what is marked, and what is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from geo.domain import Span
from geo.errors import GoldError
from geo.training.recognition_corpora import GoldText

_MARK = re.compile(r"\[\[|\]\]")


def read_articles(path: Path) -> Iterator[GoldText]:
    """Give every article of a file; raises GoldError where a bracket is left open, or closed twice."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("#"))
    articles = [article for article in re.split(r"\n\s*\n", kept) if article.strip()]
    for number, article in enumerate(articles):
        text, places = _take_marks(article.strip().replace("\n", "\n\n"))
        yield GoldText(f"article:{number}", "articles", text, places)


def _take_marks(marked: str) -> tuple[str, tuple[tuple[Span, str], ...]]:
    text = ""
    places: list[tuple[Span, str]] = []
    at, start = 0, None
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        is_opening = mark.group() == "[["
        if is_opening != (start is None):
            raise GoldError(f"brackets don't match near {text[-40:]!r}")
        if start is not None:
            places.append((Span(start, len(text)), "LOC"))
        start = len(text) if is_opening else None
    if start is not None:
        raise GoldError(f"a bracket is left open before {marked[at : at + 40]!r}")
    return text + marked[at:], tuple(places)
