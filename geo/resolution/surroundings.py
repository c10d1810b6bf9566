"""What the text says right beside a name: "the village of ...", "... province", "Springfield, Ill.", "northern Syria".

Works on characters alone, so that it serves documents that no language model has read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geo.domain import Demonym, Toponym
from geo.gazetteer.keys import word_set
from geo.resolution.containers import WORD, find_containers

KINDS = ("country", "division", "county", "place", "district", "water", "region", "landmark")

_AFTER = {
    "division": "province|governorate|oblast|state|prefecture|krai|territory|voivodeship|emirate|region|"
    "department|wilaya|governor",
    "county": "county|parish|borough|district|raion|rayon|sub-?district|counties|municipality|municipalities|woreda|"
    "upazila|tehsil|taluka?|cercle|regency|regencies|local government area|lga|(?:health )?zone|canton|arrondissement|"
    "locality|localities|territories|sub-?prefecture|kebele|union council",
    "place": "city|cities|town|village|township(?!s)|suburb|hamlet|metropolitan area|metro area|residents|police|mayor|"
    "payam|barangay|panchayat|sub-?county|sub-?counties|commune|ward|boma",
    "water": "rivers?|lakes?|sea|gulf|strait|bay|creek|canal|ocean|reservoir|basin|waters|ravine",
    "region": "mountain|desert|valley|peninsula|island|plain|plateau|mountain range|highland|corridor",
    "landmark": "airport|international airport|air ?base|military base|dam|refugee camp|camp|"
    "refugee settlement|displacement camp|border crossing|border post|checkpoint|naval base|temple|monastery|shrine|"
    "bridge",
    "district": "neighbou?rhood|quarter|street|square",
}
_BEFORE = {
    "place": "city|cities|town|village|hamlet|suburb|township|capital|port|resort|municipality|settlement|outskirts|"
    "mayor|communes?|towns|villages",
    "division": "provinces?|states?|governorates?|regions?|oblasts?|departments?|governor",
    "county": "county|counties|districts?|canton|parish|cercles?|woredas?|upazilas?|prefectures?",
    "country": "republic|kingdom|sultanate|government|president|king|queen|emir|prime minister|people",
    "water": "gulf|strait|straits|sea|bay",
    "region": "isle|island|islands|valley|horn|mountains",
    "district": "neighbou?rhood|quarter",
}
_NAMED_BEFORE = {"water": "lake|river|rio|wadi", "region": "mount|mt|isle|cape", "landmark": "camp|fort|port of entry"}
_GOVERNS = re.compile(  # what states and countries have, and towns have not: "New York's attorney general"
    r"(?:['’]s?)?\s+(?:(?:[Ll]ieutenant |[Dd]eputy |[Ff]ormer |[Rr]egional )?(?:[Gg]overnor|Gov\.)|"
    r"[Aa]ttorney [Gg]eneral|[Ss]ecretary of [Ss]tate|[Ll]egislat(?:ure|ors?)|[Ll]awmakers|[Gg]eneral [Aa]ssembly|"
    r"National Guard|Sens?\.|Senators?|Reps?\.|[Cc]ongress(?:man|woman|ional)|[Ss]tatehouse|"
    r"[Ss]tate [Ll]ine|border|farmers|natives?\b)"
)
_OF_TOWNS = re.compile(  # what towns have: "Athens City Council"
    r"(?:['’]s?)?\s+(?:[Cc]ity [Cc]ouncil|[Tt]own [Cc]ouncil|[Cc]ity [Hh]all|[Tt]own [Hh]all|[Mm]ayoral|"
    r"Fire Department|Police Department|[Ss]ubway|[Ss]kyline|School (?:Board|District)|Chamber of Commerce|"
    r"High School\b(?! (?:Athletic|Activities|Association|Sports)))"
)
_RULED = re.compile(  # "Niger's junta leader", "Georgia's foreign minister": towns and states have none
    r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?:junta|president|prime minister|premier|foreign minist\w+|"
    r"defen[cs]e minist\w+|ambassador|embassy|armed forces|central bank|coup|ruling party|monarch|king|queen)\b",
    re.I,
)


def _any(words: dict[str, str], ending: str = "") -> str:
    """Write groups named for kinds, of which the first that matches counts."""
    return "|".join(f"(?P<{kind}>(?:{choices}){ending})" for kind, choices in words.items())


_NAME = rf"{WORD}(?:\s+(?:(?:de|of|al|el|es|da|do)\s+)?{WORD}){{0,2}}"
_after = re.compile(rf"\s+(?:{_any(_AFTER)}|(?P<wide>mountains|islands|plains|highlands)|(?P<many>counties))\b", re.I)
_after_list = re.compile(rf"\s+(?:{_any(_AFTER, 's?')}|(?P<many>counties))\b", re.I)
_LISTED = re.compile(r"(?:,|\band|\bor)\s+$")
_BOROUGHS = re.compile(r"\s+boroughs\b")  # "Banksy and London boroughs"
_listed_after = re.compile(  # "[Duk] and Twic East counties"
    rf"(?:\s*,\s*{_NAME}){{0,6}},?\s+(?:and|or)\s+{_NAME}\s+(?i:{_any(_AFTER, 's')}|(?P<many>counties))\b"
)
_before = re.compile(rf"\b(?:{_any(_BEFORE)})\s+of\s+(?:the\s+)?$", re.I)
_listed_before = re.compile(  # "the cercles of Ménaka and [Ansongo]"
    rf"\b(?i:{_any(_BEFORE)})\s+of\s+(?:the\s+)?{_NAME}(?:\s*,\s*{_NAME}){{0,6}}(?:\s*,\s*|,?\s+and\s+)$"
)
_some_district = re.compile(  # "a residential district of [Kherson]" is a part of the town
    r"\b(?:an?|one|another|each|every|some|several|many|two|three|residential|business|industrial|shopping|historic)\s+"
    r"(?:[\w-]+\s+){0,2}districts?\s+of\s+(?:the\s+)?$",
    re.I,
)
_OTHERS = {"many": "county", "wide": "region"}
_MANY = frozenset({"counties", "cities", "municipalities", "regencies", "localities", "territories"})
_named = re.compile(rf"\b(?:{_any(_NAMED_BEFORE)})(?:(?<=mt)\.)?[^\S\n]+$", re.I)
_BUILT = word_set(
    "square street avenue road bridge market bazaar mosque church cathedral hospital stadium university airport palace "
    "park hotel prison port station gate mall camp quarter district neighborhood neighbourhood roundabout"
)
_IN_TOWN = re.compile(rf"(?:\s*,)?\s+in\s+(?:the\s+)?(?:[a-z]+\s+){{0,2}}({WORD}(?:\s+{WORD}){{0,2}})")
_GOES_ON = re.compile(  # "[Oregon], Idaho and Washington", "[Oregon], Idaho, Utah, and Nevada"
    rf"\s*,\s+{_NAME}(?:(?:\s*,\s+{_NAME})+,?)?\s+(?:and|or)\s+{WORD}"
)
_POINTS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_SIDES = frozenset({*_POINTS, *(f"{p}ern" for p in _POINTS), *word_set("central upstate rural coastal occupied")})
_CLOSE = re.compile(  # what one is to a town, and hardly to a province
    r"\b(?:(?:near|outside|just outside)|(?:kilomet(?:re|er)s?|km|miles?)(?:\s+[a-z-]+)?\s+(?:of|from)|"
    r"outskirts of|(?:centre|center) of)\s+$",
    re.I,
)
_WHERE = word_set("in at from near to outside into around of leaving visiting visited")
_ALONE = re.compile(  # nothing follows that the name could belong to
    r"\s*(?:$|[,.;:!?)\]—–]|\s(?:and|or|to|at|in|near|on|is|was|are|were|has|had|have|between|from|for|with|by|that|"
    r"which|as|after|before|when|while|into|through|where|rose|burst|flows|runs|\w+ed)\b)"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside one occurrence of a name.

    `kind` is the kind of place that the words beside it name ("" for none), `word` the one beside it that tells a
    division or county; `container` a larger place's name right after or before ("Ill.", "Syria"), with how it is
    attached, and `outer` those that follow it ("Bam County", then "Kerman Province", "Iran"); `country` the demonym
    before ("the Iraqi town of"). `is_alone` says that "the" goes before and nothing follows that it could belong to,
    `goes_on` that more names of a list follow, `governs` that what follows is a state's or country's, no town's;
    `is_close` that something is near the place or outside it; `near` is the name that a square,
    camp or quarter is said to be in.
    """

    kind: str = ""
    word: str = ""
    has_side: bool = False
    has_the: bool = False
    is_alone: bool = False
    has_preposition: bool = False
    is_close: bool = False
    container: str = ""
    outer: tuple[str, ...] = ()
    is_comma: bool = False
    is_defined: bool = False
    country: str = ""
    is_dateline: bool = False
    goes_on: bool = False
    governs: bool = False
    near: str = ""


def look_around(
    text: str, toponym: Toponym, demonyms: Sequence[Demonym], is_larger: Callable[[str], bool]
) -> Surroundings:
    """Read what stands beside a name; `is_larger` says whether a name can be that of a country or division."""
    before, after = text[max(0, toponym.span.start - 120) : toponym.span.start], text[toponym.span.end :][:220]
    chain, is_comma, is_defined = find_containers(toponym.text, before, after, is_larger)
    word = before[-16:].split()[-1].lower() if before[-1:].isspace() and before.strip() else ""
    return Surroundings(
        kind=_kind(before, after, word),
        word=_told(before, after),
        has_side=word.replace("-", "") in _SIDES,
        has_the=word == "the",
        is_alone=word == "the" and _ALONE.match(after) is not None,
        has_preposition=word in _WHERE,
        is_close=_CLOSE.search(before[-40:]) is not None,
        container=chain[0] if chain else "",
        outer=tuple(chain[1:]),
        is_comma=is_comma,
        is_defined=is_defined,
        country=_demonym_before(toponym, demonyms),
        is_dateline=toponym.section == "dateline" or (toponym.span.start < 3 and toponym.text.isupper()),
        goes_on=is_comma and _GOES_ON.match(after) is not None,
        governs=_GOVERNS.match(after) is not None,
        near=_near(toponym.text, after),
    )


def _near(name: str, after: str) -> str:
    """Give the name that something built is said to be in: "Tahrir Square in central [Baghdad]"."""
    match = _IN_TOWN.match(after) if name.rpartition(" ")[2].lower() in _BUILT else None
    return match[1] if match else ""


def _kind(before: str, after: str, word: str) -> str:
    """Say what kind of place the words beside a name call it; `word` is the one right before it."""
    told = _kind_after(before, after)
    if told and told.lastgroup in ("division", "county"):
        return told.lastgroup or ""  # "the capital of the Santa Cruz department"
    match = _before.search(before[-40:]) if word in ("of", "the") else _named.search(before[-20:])
    if match:
        return "" if _some_district.search(before[-60:]) else match.lastgroup or ""
    if _RULED.match(after):
        return "country"
    if _OF_TOWNS.match(after):
        return "place"
    match = told or _listed_before.search(before)
    return _OTHERS.get(match.lastgroup or "", match.lastgroup or "") if match else ""


def _kind_after(before: str, after: str) -> re.Match[str] | None:
    """Find the word for the kind after a name; one in the plural only after a list: "London boroughs" tells nothing."""
    after_list = _after_list if _LISTED.search(before) and not _BOROUGHS.match(after) else _after
    return after_list.match(after) or _listed_after.match(after)


def _told(before: str, after: str) -> str:
    """Give the word for a division or county, "province" of "Anbar province", "the province of" and "provinces of"."""
    match = _kind_after(before, after) or _before.search(before[-40:]) or _listed_before.search(before)
    if match and match.lastgroup == "county" and _some_district.search(before[-60:]):
        return ""
    if match and match.lastgroup == "place" and match["place"].lower() == "township":
        return "township"  # of Myanmar, where it is a district, or of the United States
    if not match or match.lastgroup not in ("division", "county", "many"):
        return ""
    word = match[match.lastgroup].lower()
    return "" if word == "governor" else word.replace("ies", "y") if word in _MANY else word.removesuffix("s")


def _demonym_before(toponym: Toponym, demonyms: Sequence[Demonym]) -> str:
    for demonym in demonyms:
        if 0 < toponym.span.start - demonym.span.end <= 28:
            return demonym.country
    return ""
