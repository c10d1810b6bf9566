"""Of which land an official is whom a text introduces without one, by the custom of news.

Reporters say of foreigners whose officials they are, and leave it out of their own land's. So somebody with an office
and no land beside it is of the land that the article is written in, or of the one he receives others in; one who
travels is not of where he goes. It is asked last, when nothing in the text has told the land.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import Document, Span
from geo.events.who.ground import army_before, ground_at
from geo.events.who.holders import Holder, goes_to, is_highest, is_met, is_next_stop, main_lands, named_in
from geo.events.who.home import is_received
from geo.events.who.lands import Lands, land_that_says

_TOLD = 5  # names of home before it is taken for what the article is written in
_SHARE = 0.4  # of the places named that lie there
_NEAR = 60  # characters before a name in which another land can be where he is met
_LEAVES = re.compile(
    r"[^.;:]{0,40}?\b(?:left|leaves|leaving|depart(?:s|ed|ing)?(?:\s+from)?)\s+(?:the\s+)?(?:[a-z]+\s+)?$", re.I
)
_IS_IN = re.compile(
    r"[^.;:]{0,40}?\b(?:(?:is|was)\s+(?:due\s+|expected\s+)?|(?:has|had|have)\s+been\s+|will\s+be\s+|speaking\s+"
    r"|jetted\s+(?:out|off)\s+|flown\s+)(?:in|to)\s+$"
)
_HOST = re.compile(r"\b(?:hosts?|counterpart|colleague|opposite\s+number),?\s+(?:\w+\s+){0,3}$", re.I)
_TRIP_TO = re.compile(r"\b(?:visit|trip|journey|voyage)s?\s+to\s+(?:the\s+)?$")
_BY = re.compile(r"(?:\s+[\w-]+){0,4}?\s+by\s+(?:[\w’'-]+\s+){0,2}")
_POST = re.compile(
    r"\b(?:ambassador|envoy|consul|consul\s+general|high\s+commissioner|chargé\s+d['’]affaires|representative)\s+(?:to|in)\s+(?:the\s+)?$",
    re.I,
)
_OF_SOMEBODY = re.compile(  # "Queen Maxine's special envoy" is of her land
    r"\b[A-Z][\w-]*['’]s?\s+(?:(?:special|personal|new|chief)\s+)*$"
)
_CAPITAL = re.compile(r"\s+capital\b")


def land_by_custom(
    document: Document, holder: Holder, others: Sequence[Holder], lands: Lands, home: str | None
) -> str | None:
    """Give the land of an official who has none told, or None where custom gives no clear answer."""
    whole = holder.wholes[0]
    sentence = document.sentence_at(whole.start)
    if sentence is None:
        return None
    land = _land_of(_Introduction(document, lands, home, whole, sentence.span, holder, others))
    return None if land is not None and has_another(holder, others, land) else land


@dataclass(frozen=True, slots=True)
class _Introduction:
    """The sentence in which an official is first named, and what the text tells around it."""

    document: Document
    lands: Lands
    home: str | None
    whole: Span
    sentence: Span
    holder: Holder
    others: Sequence[Holder]

    def named(self, span: Span) -> list[tuple[int, str]]:
        return named_in(self.lands, span)

    def places(self, span: Span) -> set[str]:
        """Give the lands of the places named in a stretch, not of people: "the Angolan capital" is a place."""
        return {land for start, land in self.named(span) if not self._is_of_people(start) and not self._is_post(start)}

    def guests(self, span: Span) -> set[str | None]:
        """Give the lands of the others named in a stretch, as far as they are told."""
        inside = [o for o in self.others if o is not self.holder and any(span.contains(w) for w in o.wholes)]
        return {o.person.country for o in inside} - {None}

    def is_home_told(self) -> bool:
        """Say whether a dateline or many names tell that the article is written at home."""
        if self.home is None:
            return False
        towns = self.lands.local_by_start.values()
        if any(t.country == self.home and self.document.section_at(t.start) == "dateline" for t in towns):
            return True
        counted = Counter(land.country for land in (*self.lands.by_start.values(), *towns) if not land.is_body)
        return counted[self.home] >= max(_TOLD, _SHARE * counted.total())

    def _is_post(self, start: int) -> bool:
        """Say whether a land is only where an ambassador serves, or the next stop: "before flying on to Port Vila"."""
        text = self.document.text
        return is_next_stop(text, start) or _POST.search(text, max(0, start - 40), start) is not None

    def _is_of_people(self, start: int) -> bool:
        land = self.lands.by_start.get(start)
        return land is not None and land.is_adjective and not _CAPITAL.match(self.document.text, land.end)


def _land_of(told: _Introduction) -> str | None:
    text, whole = told.document.text, told.whole
    if _OF_SOMEBODY.search(text, max(0, whole.start - 30), whole.start) is not None:
        return None
    if (left := _left_for_abroad(told)) is not None:
        return left
    if (beside := _met_beside(told)) is not None:
        return beside
    if is_received(text, whole):
        return _guest_from(told)
    gone = _gone_to(told)
    if told.home is None and gone and not is_highest(told.holder.person.role or ""):
        return _only_other(told, gone)
    if gone - {told.home}:
        return told.home if told.home not in gone else None
    if gone:
        return told.home if told.is_home_told() and not _goes_to_land(told) else None
    is_hosted = _HOST.search(text, max(told.sentence.start, whole.start - 40), whole.start) is not None
    if is_hosted or is_met(text, whole, told.sentence):
        return _where_met(told)
    if (land := land_that_says(told.document, told.whole.start, told.lands)) is not None:
        return land
    if told.holder.kind == "military" and (army := army_before(told.document, told.lands, whole.start)) is not None:
        return army
    if (ground := ground_at(told.document, told.lands, whole.start)) is not None:
        return ground
    if told.is_home_told() and not _is_abroad(told):
        return told.home
    left_over = told.places(told.sentence) - told.guests(told.sentence)
    return left_over.pop() if len(left_over) == 1 and told.guests(told.sentence) else None


def _met_beside(told: _Introduction) -> str | None:
    """Read "called on President Zelko and Prime Minister Shmyr": two hosts of one visit are of one land."""
    text, whole = told.document.text, told.whole
    for other in told.others:
        for first in other.wholes:
            joint = _AND_BY.fullmatch(text, first.end, whole.start) if first.end < whole.start else None
            is_another = other.person.role != told.holder.person.role  # no land has two presidents
            if joint and is_another and (joint["by"] or is_met(text, first, told.sentence)):
                return other.person.country
    return None


_AND_BY = re.compile(r",?\s+and\s+(?P<by>(?:by|with|on)\s+)?(?:the\s+)?")


def _guest_from(told: _Introduction) -> str | None:
    """Give the one land beside the host's that a text is about: "Yellen had received Vice Premier He"."""
    hosts = told.guests(Span(told.sentence.start, told.whole.start))
    others = [land for land in main_lands(told.lands) if land not in hosts]
    return others[0] if hosts and len(others) == 1 else None


def _only_other(told: _Introduction, gone: set[str | None]) -> str | None:
    """Give the only land that a text names beside the one somebody goes to: "left for Doha. The Lebanese army"."""
    towns = told.lands.local_by_start.values()
    named = {land.country for land in (*told.lands.by_start.values(), *towns) if land.country and not land.is_body}
    return next(iter(named - gone)) if len(named - gone) == 1 and told.holder.person.role else None


def _left_for_abroad(told: _Introduction) -> str | None:
    """Read "President Fashola departed Abuja for N'Djamena": he is of where he left from."""
    text = told.document.text
    after = [(start, land) for start, land in told.named(told.sentence) if start > told.whole.end]
    for (start, land), (then, goal) in itertools.pairwise(after):
        is_way = _LEAVES.fullmatch(text, told.whole.end, start) and land != goal
        end = _end_of(told.lands, start)
        if is_way and re.fullmatch(r"(?:\s+capital)?[^.;:,]{0,20}?\s+for\s+(?:the\s+)?", text[end:then]):
            return land
    return None


def _end_of(lands: Lands, start: int) -> int:
    land = lands.by_start.get(start) or lands.local_by_start.get(start)
    return land.end if land else start


def _gone_to(told: _Introduction) -> set[str | None]:
    """Give the lands that he goes to, is in or leaves in the sentence that names him first."""
    text, whole = told.document.text, told.whole
    after = [(start, land) for start, land in told.named(told.sentence) if start > whole.end]
    there = {land for start, land in after if goes_to(text, whole, start)}
    there |= {land for start, land in after if _IS_IN.fullmatch(text, whole.end, start)}
    there |= {land for start, land in told.named(told.sentence) if _is_trip_of(told, start)}
    return set(there) or {land for start, land in after if _LEAVES.fullmatch(text, whole.end, start)}


def _is_trip_of(told: _Introduction, start: int) -> bool:
    """Read "a visit to Vladivostok by trade minister Shinozaki"."""
    text, end = told.document.text, _end_of(told.lands, start)
    is_trip = _TRIP_TO.search(text, max(0, start - 20), start) is not None
    return is_trip and _BY.fullmatch(text, end, max(end, told.whole.start)) is not None


def _goes_to_land(told: _Introduction) -> bool:
    """Say whether he goes to a country as a whole, which nobody does who is at home there."""
    text, whole = told.document.text, told.whole
    return any(goes_to(text, whole, start) for start in told.lands.by_start if start > whole.end)


_WHERE = re.compile(
    r",\s+where\s+(?:he|she|they|the)\b[^.;:“”\"]*$"
)  # "for Beijing, where he is to meet Minister Wang"


def _where_met(told: _Introduction) -> str | None:
    """Give the land of the only place told with a meeting, unless it is the guest's own."""
    guests, here = told.guests(told.sentence), told.places(told.sentence)
    for start, land in reversed(told.named(Span(told.sentence.start, max(told.sentence.start + 1, told.whole.start)))):
        if _WHERE.match(told.document.text, _end_of(told.lands, start), told.whole.start) is not None:
            return land
    before = [s.span for s in told.document.sentences if s.span.end <= told.sentence.start][-1:]
    if not here and not guests:
        here = {land for span in before for land in told.places(span)}
        guests = {land for span in before for land in told.guests(span)}
    if len(here) == 1 and (guests or told.home not in here):
        return next(iter(here))
    foreign = guests - {told.home}
    if len(here - foreign) == 1:
        return next(iter(here - foreign))
    return told.home if not here - guests and told.home not in guests and told.is_home_told() else None


def _is_abroad(told: _Introduction) -> bool:
    """Say whether another land's place or office stands shortly before him, so that he may be theirs."""
    near = [(start, land) for start, land in told.named(told.sentence) if start < told.whole.start]
    return any(land != told.home and told.whole.start - start < _NEAR for start, land in near)


_OF_SEVERAL = re.compile(r"(?:deputy|vice|first\s+deputy|assistant)\b")  # a land can have three vice presidents


def has_another(holder: Holder, others: Sequence[Holder], land: str) -> bool:
    """Say whether somebody else holds the same office of a land, of which it has one: no land has two presidents."""
    role = holder.person.role or ""
    return (
        is_highest(role)
        and not _OF_SEVERAL.match(role)
        and any(o is not holder and o.person.role == role and o.person.country == land for o in others)
    )
