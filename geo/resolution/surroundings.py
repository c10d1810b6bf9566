"""What the text says right beside a name: "the village of ...", "... province", "Springfield, Ill.", "northern Syria".

Works on characters alone, so that it serves documents that no language model has read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geo.domain import Demonym, Toponym
from geo.gazetteer.keys import word_set

KINDS = ("country", "division", "county", "place", "district", "water", "region", "landmark")

_AFTER = {
    "division": "province|governorate|oblast|state|prefecture|krai|territory|voivodeship|emirate|region|department",
    "county": "county|parish|borough|district|raion|subdistrict|counties|municipality",
    "place": "city|town|village|township|suburb|hamlet|metropolitan area|metro area|residents|police|mayor",
    "water": "river|lake|sea|gulf|strait|bay|creek|canal|ocean|reservoir|rivers|basin|waters",
    "region": "mountains|desert|valley|peninsula|islands?|plains?|plateau|mountain range|highlands|corridor",
    "landmark": "airport|international airport|air ?base|military base|dam|refugee camp|camp|border crossing|bridge",
    "district": "neighbou?rhood|quarter|street|square",
}
_BEFORE = {
    "place": "city|town|village|hamlet|suburb|township|capital|port|resort|municipality|settlement|outskirts|mayor",
    "division": "province|state|governorate|region|oblast|department|governor",
    "county": "county|district|canton|parish",
    "country": "republic|kingdom|sultanate|government|president|king|queen|emir|prime minister|people",
    "water": "gulf|strait|straits|sea|bay",
    "region": "isle|island|valley|horn|mountains",
    "district": "neighbou?rhood|quarter|district",
}
_NAMED_BEFORE = {"water": "lake|river|rio|wadi", "region": "mount|mt|isle|cape", "landmark": "camp|fort|port of entry"}
_RULED = re.compile(  # "Niger's junta leader", "Georgia's foreign minister": towns and states have none
    r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?:junta|president|prime minister|premier|foreign minist\w+|"
    r"defen[cs]e minist\w+|ambassador|embassy|armed forces|central bank|coup|ruling party|monarch|king|queen)\b",
    re.I,
)


def _any(words: dict[str, str]) -> str:
    """Write groups named for kinds, of which the first that matches counts."""
    return "|".join(f"(?P<{kind}>{choices})" for kind, choices in words.items())


_after = re.compile(rf"\s+(?:{_any(_AFTER)})\b", re.I)
_before = re.compile(rf"\b(?:{_any(_BEFORE)})\s+of\s+(?:the\s+)?$", re.I)
_named = re.compile(rf"\b(?:{_any(_NAMED_BEFORE)})\.?\s+$", re.I)
_POINTS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_SIDES = frozenset({*_POINTS, *(f"{p}ern" for p in _POINTS), *word_set("central upstate rural coastal occupied")})
_WHERE = word_set("in at from near to outside into around of leaving visiting visited")
_CAPITAL_WORDS = r"([A-Z][\w.’'-]*(?:\s+(?:and\s+|of\s+|the\s+)?[A-Z][\w.’'-]*){0,2})"
_FOLLOWING = re.compile(
    r"(?:\s*,\s*|\s*\(|\s+in\s+|\s*,\s+in\s+)(?:the\s+)?(?:\w+(?:ern|th|st|al)\s+)?"
    rf"(?:(?:state|province|country)\s+of\s+)?{_CAPITAL_WORDS}"
)
_DEFINITION = re.compile(  # "is a small village and former parish in", as an encyclopaedia begins
    r"(?:\s*\([^)]{0,40}\))?,?\s+(?:is|was|are)\s+(?:an?|the|one)\s+(?:[\w-]+,?\s+){1,8}?(?:in|of)\s+(?:the\s+)?"
    + _CAPITAL_WORDS
)
_STEPS = 4  # containers that follow one another: "Abu, Dasht Rural District, Bam County, Kerman Province"
_POSSESSOR = re.compile(rf"{_CAPITAL_WORDS}['’]s?\s+(?:[\w-]+\s+){{0,3}}(?:of\s+)?$")
_COMMA = re.compile(r"\s*[,(]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside one occurrence of a name.

    `kind` is the kind of place that the words beside it name ("" for none), `word` the one right after it that tells a
    division or county; `container` a larger place's name right
    after or before ("Ill.", "Syria"), with how it is attached; `country` the demonym before ("the Iraqi town of").
    """

    kind: str = ""
    word: str = ""
    has_side: bool = False
    has_the: bool = False
    has_preposition: bool = False
    container: str = ""
    is_comma: bool = False
    country: str = ""
    is_dateline: bool = False


def look_around(
    text: str, toponym: Toponym, demonyms: Sequence[Demonym], is_larger: Callable[[str], bool]
) -> Surroundings:
    """Read what stands beside a name; `is_larger` says whether a name can be that of a country or division."""
    before, after = text[max(0, toponym.span.start - 60) : toponym.span.start], text[toponym.span.end :][:160]
    container, is_comma = _container(before, after, is_larger)
    word = before[-16:].split()[-1].lower() if before[-1:].isspace() and before.strip() else ""
    return Surroundings(
        kind=_kind(before, after, word),
        word=_told(after),
        has_side=word.replace("-", "") in _SIDES,
        has_the=word == "the",
        has_preposition=word in _WHERE,
        container=container,
        is_comma=is_comma,
        country=_demonym_before(toponym, demonyms),
        is_dateline=toponym.section == "dateline" or (toponym.span.start < 3 and toponym.text.isupper()),
    )


def _kind(before: str, after: str, word: str) -> str:
    """Say what kind of place the words beside a name call it; `word` is the one right before it."""
    match = _before.search(before[-40:]) if word in ("of", "the") else _named.search(before[-20:])
    if match:
        return match.lastgroup or ""
    if _RULED.match(after):
        return "country"
    match = _after.match(after)
    return (match.lastgroup or "") if match else ""


def _told(after: str) -> str:
    match = _after.match(after)
    return match[0].strip().lower() if match and match.lastgroup in ("division", "county") else ""


def _container(before: str, after: str, is_larger: Callable[[str], bool]) -> tuple[str, bool]:
    for first in (_FOLLOWING, _DEFINITION):
        if name := _first_larger(first.match(after), after, is_larger):
            return name, bool(_COMMA.match(after))
    if ("’" in before or "'" in before) and (match := _POSSESSOR.search(before)):
        for name in _shorter(match[1], from_end=True):
            if is_larger(name):
                return name, False
    return "", False


def _first_larger(match: re.Match[str] | None, after: str, is_larger: Callable[[str], bool]) -> str:
    """Go along a chain of containers to the first that is known; "" for none."""
    for _ in range(_STEPS):
        if not match:
            return ""
        for name in _shorter(match[1]):
            if is_larger(name):
                return name
        match = _FOLLOWING.match(after, match.end())
    return ""


def _shorter(words: str, from_end: bool = False) -> list[str]:
    """List "New York Times", "New York", "New": the words, then fewer and fewer of them."""
    parts = words.split()
    cuts = [parts[i:] for i in range(len(parts))] if from_end else [parts[:i] for i in range(len(parts), 0, -1)]
    return [" ".join(cut) for cut in cuts]


def _demonym_before(toponym: Toponym, demonyms: Sequence[Demonym]) -> str:
    for demonym in demonyms:
        if 0 < toponym.span.start - demonym.span.end <= 28:
            return demonym.country
    return ""
