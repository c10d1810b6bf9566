"""The larger places that the text puts a name in: "Springfield, Ill.", "a village in Sonbhadra district".

Works on characters alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from geo.gazetteer.keys import word_set

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻĽŃŅŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽȘȚ]"
WORD = rf"{_CAPITAL}[\w.’'-]*"
_CAPITAL_WORDS = rf"({WORD}(?:\s+(?:and\s+|of\s+|the\s+)?{WORD}){{0,3}})"
_UNIT = (
    "rural district|district|region|province|county|department|municipality|state|governorate|prefecture|commune|"
    "oblast|council area|parish|territory|zone|raion|sub-?district|voivodeship|division|krai|canton|borough|township|"
    "tehsil|taluka|upazila|woreda|cercle|arrondissement|regency|locality|emirate|comarca|local government area"
)
_INTO = (
    r"(?:the\s+)?(?:[a-z-]+(?:ern|th|st|al)\s+)?"
    rf"(?:(?:[A-Z][\w.-]+\s+)?(?:{_UNIT}|country|island)\s+of\s+)?{_CAPITAL_WORDS}"
)
_SORT = (
    f"{_UNIT}|city|cities|town|village|hamlet|settlement|community|enclave|port|resort|suburb|neighbou?rhood|quarter|"
    "camp|stronghold|area"
)
_FOLLOWING = re.compile(rf"(?:\s*,\s*(?:within\s+|in\s+)?|\s*\(|\s+in\s+){_INTO}")
_WITH_SORT = re.compile(rf"\s+(?:{_SORT})(?:\s*,\s*(?:within\s+|in\s+)?|\s*\(|\s+(?:in|of)\s+){_INTO}")
_NO_LINK = (
    r"(?!(?:in|of|on|at|to|from|and|or|after|before|near|by|for|with|that|which|who|where|as|when|said|is|was)\b)"
)
_APPOSITION = re.compile(  # ", a remote village in", ", the capital of", ", a town of 4,000 people in"
    rf"\s*,\s+(?:(?:an?|the|one\s+of\s+the|also\s+an?)\s+(?:{_NO_LINK}[a-z\d][\w’'-]*,?\s+){{0,4}}?(?:{_SORT})s?"
    r"(?:\s+of\s+(?:about\s+|some\s+|around\s+)?[\d.,]+(?:\s+(?:thousand|million))?(?:\s+(?:people|residents|inhabitants))?)?"
    rf"\s+(?:(?:located\s+|situated\s+)?in|(?<!suburb\s)(?<!suburbs\s)of)|(?:the\s+|also\s+the\s+)?(?:[a-z]+\s+)?(?:capital|seat)(?:\s+city)?\s+of)\s+{_INTO}"
)
_GOING_ON = re.compile(rf"(?:\s+(?:{_UNIT}))?(?:\s*,\s*(?:within\s+|in\s+|of\s+)?|\s*\(|\s+(?:in|of|within)\s+){_INTO}")
_OF = re.compile(rf"\s+of\s+{_INTO}")
_DEFINITION = re.compile(  # "is a small village and former parish in", as an encyclopaedia begins
    r"(?:\s*\([^)]{0,60}\))?(?:,\s+(?:(?!\s[-–—]\s|\bwho\b)[^.;\n]){2,70})?,?\s+"
    r"(?:is|was|are)\s+(?:an?|the|one)\s+(?:[\w-]+,?\s+){1,8}?(?:in|of)\s+"
    rf"(?:the\s+)?(?:[a-z]+(?:-[a-z]+)?\s+)?(?:{_UNIT}\s+of\s+)?{_CAPITAL_WORDS}"
)
_STEPS = 5  # containers that follow one another: "Abu, Dasht Rural District, Bam County, Kerman Province"
_POSSESSOR = re.compile(rf"{_CAPITAL_WORDS}['’]s?\s+(?:[\w-]+\s+){{0,3}}(?:of\s+|(?:capital|city|town),\s+)?$")
_CAPITAL_OF = re.compile(  # "the Borno state capital, [Maiduguri]", "the capital of Borno state, [Maiduguri]"
    rf"{_CAPITAL_WORDS}\s+(?:{_UNIT}|provincial|regional)\s+capital,?\s+(?:city\s+)?(?:of\s+)?$"
)
_OF_CAPITAL = re.compile(rf"\bcapital\s+of\s+(?:the\s+)?{_CAPITAL_WORDS}(?:\s+(?:{_UNIT}))?,\s+$")
_SIDES = word_set(
    "northern southern eastern western central north south east west northeast northwest southeast southwest"
)
_COMMA = re.compile(r"\s*[,(]")


def find_containers(
    name: str, before: str, after: str, is_larger: Callable[[str], bool]
) -> tuple[list[str], bool, bool]:
    """Give the larger places that a name is put in, the smallest first; whether by a comma, whether by a definition."""
    has_unit = name.rpartition(" ")[2].lower() in _UNIT.split("|")
    for first in (_OF, _FOLLOWING, _APPOSITION) if has_unit else (_FOLLOWING, _WITH_SORT, _APPOSITION, _DEFINITION):
        if names := _chain(first.match(after), after, is_larger):
            return names, first is _FOLLOWING and bool(_COMMA.match(after)), first in (_APPOSITION, _DEFINITION)
    for owner in _owners(before):
        if is_larger(owner):
            return [owner], False, False
    return [], False, False


def _owners(before: str) -> list[str]:
    """List what the words before a name may put it in: "Iraq's second city of", "the Borno state capital,"."""
    if "’" in before or "'" in before:
        match = _POSSESSOR.search(before[-60:])
    elif "capital" in before:
        match = _CAPITAL_OF.search(before[-80:]) or _OF_CAPITAL.search(before[-80:])
    else:
        return []
    return _shorter(match[1], from_end=True) if match else []


def _chain(match: re.Match[str] | None, after: str, is_larger: Callable[[str], bool]) -> list[str]:
    """Go along a chain of containers and keep those that are known as larger places."""
    names: list[str] = []
    for _ in range(_STEPS):
        if not match:
            break
        for part in _parts(match[1], is_larger):
            names += [found for found in _shorter(part) if is_larger(found)][:1]
        match = _GOING_ON.match(after, match.end())
    return names


def _parts(words: str, is_larger: Callable[[str], bool]) -> tuple[str, ...]:
    """Take "Armenia's Gegharkunik" and "Bam of Kerman" apart, the smaller place first."""
    owner, mark, owned = words.replace("’", "'").partition("'s ")
    if mark:
        return owned, owner
    inner, _, outer = words.partition(" of ")
    return (words,) if not outer or is_larger(words) else (inner, outer.removeprefix("the "))


def _shorter(words: str, from_end: bool = False) -> list[str]:
    """List "New York Times", "New York", "New": the words, then fewer and fewer of them.

    "Northern Virginia" is shortened to "Virginia", never to "Northern", which is a district in Israel.
    """
    parts = words.split()
    if not from_end and len(parts) > 1 and parts[0].lower() in _SIDES:
        whole = [" ".join(parts[:i]) for i in range(len(parts), 1, -1)]
        return [*whole, *_shorter(" ".join(parts[1:]))]
    cuts = [parts[i:] for i in range(len(parts))] if from_end else [parts[:i] for i in range(len(parts), 0, -1)]
    return [" ".join(cut) for cut in cuts]
