"""Whose officials need no country beside their titles: the land that an article is written in, or mostly about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from geo.domain import Demonym, Document, Resolution, Span
from geo.events.who.lands import Lands
from geo.events.who.naming import Naming

_HUB = 0.2  # share of names below which a dateline is only where the reporter sits (Nairobi, for news of Ethiopia)
_MAIN = 0.35  # share of names from which one land can be what an article is about
_AHEAD = 1.3  # times as many names as the next land
_FEWEST = 3  # names
_HEAD = 3  # lines above a first paragraph: the headline, a blank line, a byline
_TWICE = 2  # times as many names as the other land of a dateline


def find_home(
    text: str, resolutions: Sequence[Resolution], demonyms: Sequence[Demonym], focus: Sequence[str]
) -> str | None:
    """Give the dateline's country, unless hardly anything else is of it; else the one that the text is mostly about."""
    told = [r.place.country for r in resolutions if r.toponym.section == "dateline" and r.place]
    told = told or [r.place.country for r in resolutions if r.place and _files_from(text, r.toponym.span)]
    named = Counter(r.place.country for r in resolutions if r.toponym.section != "boilerplate" and r.place)
    named.update(d.country for d in demonyms)
    del named[""]
    if len(set(told)) > 1:  # "BRUSSELS/TBILISI": the land of one of them, where the text is about it above all
        (main, count), *others = Counter({country: named[country] for country in told}).most_common()
        return main if main and count >= _FEWEST and all(count >= _TWICE * n for _, n in others) else None
    if told and (not told[0] or named[told[0]] >= _HUB * named.total()):
        return told[0] or None
    if len(focus) == 1:
        return focus[0]
    (main, count), (_, next_count), *_ = [*named.most_common(2), ("", 0), ("", 0)]
    is_main = count >= max(_FEWEST, _MAIN * named.total(), _AHEAD * next_count)
    return main if is_main else (told[0] if told else None)


def _files_from(text: str, span: Span) -> bool:
    """Say whether a town opens the first paragraph below the headline: "Port Moresby: The ministers met"."""
    above = text[: span.start]
    return text.startswith(": ", span.end) and above.endswith("\n") and len(above.split("\n")) - 1 <= _HEAD


def is_at_home(
    document: Document, group: Sequence[Naming], groups: Sequence[Sequence[Naming]], lands: Lands, home: str | None
) -> bool:
    """Say whether the sentence that names somebody first names nothing foreign and nobody else of that country."""
    first = min(n.span for n in group)
    if is_received(document.text, min(n.whole for n in group)):
        return False
    sentence = document.sentence_at(first.start)
    if sentence is None or home is None:
        return False
    named = lands.countries_in(sentence.span.start, sentence.span.end)
    if any(land.country != home and not land.is_body for land in named):
        return False
    if any(land.is_adjective and _OTHER_SIDE.match(document.text, land.end) for land in named):
        return False  # "met his Turkish counterpart": of another land than Turkey
    towns = (land for at, land in lands.local_by_start.items() if sentence.span.start <= at < first.start)
    if any(town.country != home for town in towns):
        return False  # "In Chisinau she was received by President Ciobanu"
    if _WITH.search(document.text, max(0, first.start - 90), min(n.whole.start for n in group)):
        return False  # who came along is of the visitor's country
    is_abroad = any(
        _COMES_TO.search(document.text, max(0, at - 30), at) for at in _starts_of(lands, home, sentence.span)
    )
    if is_abroad and not _tells_one_land(lands):
        return False
    others = [n for other in groups if other is not group for n in other if n.country == home]
    return not any(sentence.span.contains(n.span) and not _are_joined(document.text, n.span, first) for n in others)


def is_received(text: str, whole: Span) -> bool:
    """Say whether somebody is the guest of who is told before: "Yellen had received Vice Premier He"."""
    return _RECEIVES.search(text, max(0, whole.start - 24), whole.start) is not None


_RECEIVES = re.compile(r"\b(?:receiv|host|welcom|greet)(?:ed|es|ing|s)\s+(?:the\s+)?$")
_OTHER_SIDE = re.compile(r"\s+(?:\w+\s+){0,2}?(?:counterparts?|opposite\s+number|colleague|hosts?|homologue)\b")
_COMES_TO = re.compile(
    r"(?<!return\s)(?<!returned\s)(?<!home\s)(?<!back\s)\b(?:to|for|into|(?:arriv|land)\w+\s+(?:in|at)|(?:is|was|are|were|been|due|expected)\s+in"
    r"|visit(?:s|ed|ing)?|reach(?:es|ed))"
    r"\s+(?:the\s+)?$"
)


_WITH = re.compile(
    r"\b(?:accompanied|joined|flanked)\s+by\s+(?:[\w’'-]+\s+){0,3}$|\b(?:together|along)\s+with\s+(?:\w+\s+)?$"
)
_ENOUGH = 5  # names of one country's places before an article is taken to be about nothing else


def _tells_one_land(lands: Lands) -> bool:
    """Say whether all that a text names lies in one country, so that its president goes to his own towns."""
    named = [land.country for land in (*lands.by_start.values(), *lands.local_by_start.values()) if not land.is_body]
    return len(named) >= _ENOUGH and len(set(named)) == 1


def _starts_of(lands: Lands, country: str, span: Span) -> list[int]:
    """List where a stretch names a country or a town of it."""
    named = (*lands.by_start.values(), *lands.local_by_start.values())
    return [land.start for land in named if land.country == country and span.start <= land.start < span.end]


def _are_joined(text: str, one: Span, other: Span) -> bool:
    """Say whether two names are a list, which a country named with the first is meant for."""
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    is_list = re.fullmatch(r",?\s+and\s[^,.;“”\"]*|,\s[^.;“”\"]*", between) is not None
    return is_list and re.search(r"\b(?:who|which|whose|met|with|received|visited|called|told|said)\b", between) is None
