"""The day an article appeared: given with it, or read where its text says so; never a page header's clock."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from geo.domain import Article, Passage, Published
from geo.text.boilerplate import is_byline, is_stamp
from geo.text.dates import find_full_dates, find_weekdays

_STAMPED = re.compile(
    r"\b(?:published|updated|posted|issued|first published|modified|uploaded|created)\b", re.IGNORECASE
)
_FIRST_PARAGRAPHS = 6
_SIGNATURE = re.compile(r"^\(?\s*(?:[A-Z]{2,7}|[A-Z][a-z]{2,11})(?:\s*[,:|–—-]\s*|\s+)")
_SIGNATURE_EXTRA = 4
_PUBLISHED = re.compile(r"^\W*(?:first )?published\b", re.IGNORECASE)


def find_published(article: Article, passages: Sequence[Passage] = ()) -> Published:
    """Say when an article appeared: as given; else by dateline, byline, signature, or a dated caption."""
    if article.published is not None:
        return Published(article.published, "given")
    for rule in (_in_dateline, _in_byline, _in_signature, _in_caption):
        day = rule(article.text, passages)
        if day is not None:
            return Published(day, "text")
    return Published(None, None)


def _in_dateline(text: str, passages: Sequence[Passage]) -> dt.date | None:
    for passage in passages:
        if passage.section == "dateline":
            found = next(find_full_dates(passage.span.of(text)), None)
            if found is not None:
                return found[1]
    return None


def _in_byline(text: str, passages: Sequence[Passage]) -> dt.date | None:
    """A line above the body that says "Published", names the writers, or is a date below the headline."""
    below_headline = False
    for passage in passages:
        if passage.section in ("body", "dateline"):
            return None
        below_headline = below_headline or passage.section == "headline"
        line = passage.span.of(text)
        if passage.section != "boilerplate" or not (_STAMPED.search(line) or is_byline(line) or below_headline):
            continue
        if not (is_stamp(line) or is_byline(line)):
            continue
        found = next(find_full_dates(line), None)
        if found is not None:
            return found[1]
    return None


def _in_signature(text: str, passages: Sequence[Passage]) -> dt.date | None:
    """The line right below the body: an agency's name and the day, no more ("(XYZ, 5 April 2018)"), or "Published"."""
    last = max((i for i, passage in enumerate(passages) if passage.section == "body"), default=len(passages))
    for passage in passages[last + 1 : last + 2]:
        line = passage.span.of(text).strip()
        signature = _SIGNATURE.match(line)
        found = next(find_full_dates(line), None)
        if found is not None and _PUBLISHED.match(line):
            return found[1]
        if signature is not None and found is not None and signature.end() <= found[0].start <= signature.end() + 1:
            return found[1] if len(line) - found[0].end <= _SIGNATURE_EXTRA else None
    return None


def _in_caption(text: str, passages: Sequence[Passage]) -> dt.date | None:
    """The latest day in a caption that falls on a weekday named in the first paragraphs of the body."""
    body = [passage.span.of(text) for passage in passages if passage.section == "body"][:_FIRST_PARAGRAPHS]
    weekdays = find_weekdays("\n".join(body))
    days = [
        day
        for passage in passages
        if passage.section == "caption"
        for _, day in find_full_dates(passage.span.of(text))
        if day.weekday() in weekdays
    ]
    return max(days, default=None)
