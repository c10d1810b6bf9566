"""Which names a sentence puts side by side, and which in front: "In Peru, the Amazonas and San Martín regions"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Toponym
from geo.gazetteer.keys import name_key
from geo.resolution.unit import Unit

_LINK = re.compile(r"\s*(?:,|/|;|,?\s(?:and|or|&)(?:\s+(?:in|to|from|near|around))?)\s+(?:the\s+)?|/", re.I)
_HEAD = re.compile(  # before a name that heads a sentence
    r"(?:^|[.!?:;\n\"”]\s*)(?:[Ii]n|[Aa]cross|[Ww]ithin|[Ii]nside|[Tt]hroughout)\s+(?:the\s+)?(?:[a-z]+(?:ern|ral|[^s]th|st)\s+)?(?:\w+\s+of\s+)?$"
)
_HEADS = re.compile(r"(?:['’]s\s|\s+[\w-]+)?(?:\s+[\w-]+)?\s*,\s")  # what follows it: "province," or "'s north,"
_LINE = re.compile(r"(?:^|\n)\s*$")
_END = re.compile(r"[.!?]['\"”’]?\s+(?=[A-Z\"“‘])|\n")


def read_company(
    text: str, toponyms: Sequence[Toponym], unit_of: Sequence[int], units: Sequence[Unit]
) -> tuple[tuple[int, ...], ...]:
    """List for each unit the others of its lists; what is written as the container of a name is no company to it."""
    company: list[set[int]] = [set() for _ in units]
    run: list[int] = []
    for number, toponym in enumerate(toponyms):
        before = toponyms[number - 1] if number else None
        if before is None or not _is_listed(text, before, toponym, units[unit_of[number - 1]]):
            run = []
        run.append(unit_of[number])
        for unit in run:
            company[unit] |= {u for u in run if units[u].key != units[unit].key}
    return tuple(tuple(sorted(c)) for c in company)


def _is_listed(text: str, one: Toponym, other: Toponym, unit: Unit) -> bool:
    between = text[one.span.end : other.span.start]
    if len(between) > 16 or not _LINK.fullmatch(between):
        return False
    around, is_put = unit.surroundings, unit.container is not None
    return not (is_put and around.is_comma and name_key(around.container).startswith(name_key(other.text)))


def read_frames(
    text: str, toponyms: Sequence[Toponym], unit_of: Sequence[int], units: Sequence[Unit]
) -> tuple[int, ...]:
    """Give for each unit the one that heads its sentence, or its line as "Niger: ..." does; -1 where none does."""
    frames = [-1] * len(units)
    head, until = -1, 0
    for number, toponym in enumerate(toponyms):
        unit, start, end = unit_of[number], toponym.span.start, toponym.span.end
        if start < until and head != unit and units[head].key != units[unit].key:
            frames[unit] = head
        if start >= until or units[unit].candidates.level[:1].tolist() == [3]:
            reach = _reach(text, start, end)
            if reach:
                head, until = unit, reach
    return tuple(frames)


def _reach(text: str, start: int, end: int) -> int:
    """Say up to which character a name heads what follows; 0 where it heads nothing."""
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if after.startswith(":") and _LINE.search(before):
        stop = text.find("\n", end)
        return stop if stop >= 0 else len(text)
    if _HEAD.search(before) and _HEADS.match(after):
        found = _END.search(text, end)
        return found.start() if found else len(text)
    return 0
