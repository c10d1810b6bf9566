"""Names listed together are used alike: "asked Haryana and Punjab"; so are those whose verb is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Span, Use
from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, LARGE_CITY
from geo.recognition.standing import Standing, is_of_kind

_JOINT = re.compile(r"(?:,|,? (?:and|or|as well as|&)) (?:the )?")
_LAST_JOINT = re.compile(r",? (?:and|or|as well as|&) ")
_ABLE = COUNTRY | CAPITAL | DIVISION | LARGE_CITY
_POWERS = COUNTRY | CAPITAL


def share_uses(
    text: str, spans: Sequence[Span], standing: Sequence[Standing], told: Sequence[Use | None]
) -> list[Use | None]:
    """Give names about which no rule says anything the use of those they are listed with; then fill the gaps."""
    shared = list(told)
    for first, last in _lists(text, spans):
        if last - first < 2:
            continue
        uses = {use for use in shared[first:last] if use and use != "modifier"}
        is_of_area = is_of_kind(standing[last - 1])
        is_counted = is_of_area and standing[last - 1].word(1).endswith("s")
        if is_of_area:
            uses = {"literal"}
        if len(uses) != 1:
            continue
        use = uses.pop()
        for i in range(first, last):
            is_open = shared[i] is None or (is_counted and shared[i] == "metonym")
            if is_open and (use == "literal" or standing[i].kinds & _ABLE):
                shared[i] = use
    for i in range(1, len(spans)):
        if shared[i] != "modifier" and _fills_gap(text, spans, standing, shared, i):
            shared[i] = "metonym"
    return shared


def _lists(text: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Find the runs of names [first, last) that commas and a last "and" or "or" join; ", and" parts two."""
    runs: list[tuple[int, int]] = []
    first = 0
    for i in range(1, len(spans) + 1):
        joint = text[spans[i - 1].end : spans[i].start] if i < len(spans) else ""
        if i < len(spans) and spans[i].start > spans[i - 1].end and _JOINT.fullmatch(joint):
            if not _LAST_JOINT.match(joint):
                continue
            if i > first + 1 or joint[0] != ",":
                runs.append((first, i + 1))
            first = i + 1
        elif first < i:
            first = i
    return runs


def _fills_gap(
    text: str, spans: Sequence[Span], standing: Sequence[Standing], uses: Sequence[Use | None], i: int
) -> bool:
    """Say whether the verb of another is understood: "India sent tents, and Qatar a field hospital"."""
    at = standing[i]
    if not at.kinds & _POWERS or at.pos(1) not in ("DET", "NUM", "NOUN", "ADJ"):
        return False
    if at.word(-1) != "," and (at.word(-1) != "and" or at.pos(-2) == "PROPN"):
        return False
    rest = _CLAUSE.match(text, spans[i].end)
    if rest is None or not _is_verbless(at, rest.end()):
        return False
    before = [j for j in range(i) if "." not in text[spans[j].end : spans[i].start]]
    return any(uses[j] == "metonym" for j in before)


def _is_verbless(at: Standing, end: int) -> bool:
    after = [t for t in at.tokens[at.last : at.last + 8] if t.span.end <= end]
    return bool(after) and all(t.pos not in ("VERB", "AUX") for t in after)


_CLAUSE = re.compile(r"[^.,;:!?\n]{2,60}(?=[.,;!?])")
