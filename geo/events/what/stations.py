"""Stations of a journey that name only a town: "Monday was for Nairobi", "Then came Lusaka", "Norway was next".

Such words tell a visit only within the scene of a journey: somebody is on his way, told a sentence or two before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.domain import Resolution, Sentence, Token
from geo.events.scene import Party, Scene, antecedent
from geo.events.triggers import Trigger
from geo.events.what.marking import Marked, mark
from geo.events.what.ordering import row_of
from geo.events.what.travellers import is_abroad, traveller_of

_REACH = 4  # sentences after the last station in which the journey still goes on
_DAY = r"(?:(?:on |by |from |late |early )?<D>(?: (?:and|to) <D>)?|today|tomorrow|yesterday)"
_JOURNEY = (
    r"(?:trip|tour|journey|week|swing|itinerary|programme|program|visit|diary|agenda|schedule|odyssey|mission|round)"
)
_PLACE = r"(?:the )?(?P<place><L>) "
_RUNS = (
    r"began|begins?|started|starts?|ends?|ended|opens?|opened|closed|closes?|takes?|took|includes?|included|continues?"
    r"|continued|concludes?|concluded|finish|finished|finishes|has|have|lists?|featured?|moves|moved|led|brought|brings"
)
_STOP = r"stop|leg|port of call|halt|station|stopover|destination"
_FILLERS = (
    rf"(?:(?:on|in|at|with|to|through|via|home|off|up|{_DAY}|him|her|them|also|an?|the|stop|stops|days?|first) )*?"
)
_TOLD = r"(?P<verb>is|was|will|came|comes|follows|followed"
_NTH = r"(?:first|second|third|fourth|fifth|next|last|final|penultimate|only|other|longest|shortest)"
_STATIONS = tuple(
    re.compile(rf"(?:^|[,;:] (?:and |but )?){pattern}")
    for pattern in (
        rf"(?:and |but )?{_DAY} (?P<verb>was|were|is|will be|belonged|belongs|meant|means|brought|brings|took|went"
        rf"|goes) (?:(?:for|to|in|about|spent|given|reserved|set|aside|devoted|kept|over|him|her|on) )*?{_PLACE}",
        rf"(?:and |but )?{_DAY} (?:, )?(?:it )?{_TOLD}) (?:(?:be|the|turn|of|on|to|off|come|then) )*?{_PLACE}",
        r"(?:and |but )?(?:then|next|after|afterwards|finally|now|first|last|later|from)(?: (?:that|there|it|up))?"
        rf"(?: ,)?(?: {_DAY})?(?: ,)? (?:it )?{_TOLD}) (?:be |come |follow )?(?:, )?{_PLACE}",
        r"(?:the )?(?:next|first|last|second|third) (?:(?:on|in|up|for) )?(?:(?:the|his|her|their) )?"
        rf"(?:(?:[a-z]+) ){{0,3}}?{_TOLD}) (?:be )?(?:in |to )?{_PLACE}",
        rf"(?:the|his|her|a|another) (?:[a-z]+ )?(?:{_NTH} )?"
        rf"(?:{_STOP})(?: on [^,<]{{3,40}}?)? (?:, )?{_TOLD}|,) (?:be )?(?:in |to |at )?{_PLACE}",
        rf"(?:day \w+|{_DAY}|(?:first|next|last) stop|stop \w+) (?P<verb>:|was|is|-|–|—) {_PLACE}(?=[.,;:(])",
        rf"(?:still|yet) to come (?P<verb>is|are) {_PLACE}",
        rf"[^<]{{0,60}}?(?:diary|week|month|schedule|itinerary|programme|agenda|plans) (?P<verb>:) {_PLACE}",
        rf"(?P<place><L>) (?:, [^<]{{0,60}}?, )?{_TOLD}) (?:(?:to|be|follow|come|up) )*"
        r"(?:next|last|first|then|second|third|after(?:wards)?|on <D>|<D>)? ?(?:[.,;]|on the list|in line|<D>)",
        rf"(?:the|his|her|their) (?:[\w-]+ ){{0,3}}?{_JOURNEY} "
        rf"(?:(?:also|then|will|is to|first|proper|itself|abroad|home|back) )*(?P<verb>{_RUNS}) {_FILLERS}{_PLACE}",
    )
)  # fmt: skip


def find_stations(scene: Scene, sentences: Sequence[Marked], told: Sequence[Trigger]) -> list[Trigger]:
    """Find the stations of those whose journeys the triggers found so far tell."""
    row = row_of(scene, "travel")
    journeys = sorted((t for t in told if t.entry.mode == "visit"), key=lambda t: t.token.index)
    if row is None:
        return []
    taken = {t.object.index for t in told if t.object is not None}
    marks = {marked.signs[0].token.index: marked for marked in sentences}
    found: list[Trigger] = []
    guest: tuple[Party, ...] = ()
    since = 0
    for number, sentence in enumerate(scene.document.sentences):
        if guest and number - since <= _REACH and scene.resolutions_in(sentence):
            marked = marks.get(sentence.first) or mark(scene, sentence)
            guest = _owner(scene, sentence) or guest
            for word, place in _stations(scene, marked, guest):
                if place.index not in taken:
                    found.append(Trigger(word, row, guest, (), object=place, extent=(word,)))
                    taken.add(place.index)
                    since = number
        guest, since = _traveller(journeys, sentence, guest, number, since)
        if sentence.first in marks and (setting_out := _on_journey(scene, marks[sentence.first])):
            guest, since = setting_out, number
    return found


def _traveller(
    journeys: Sequence[Trigger], sentence: Sentence, guest: tuple[Party, ...], number: int, since: int
) -> tuple[tuple[Party, ...], int]:
    """Say who is on the way after a sentence, and in which one that was told last."""
    here = [t for t in journeys if sentence.first <= t.token.index < sentence.last]
    for trigger in reversed(here):
        named = tuple(p for p in trigger.actors if p.figure is not None and p.is_public)
        if named and not (guest and trigger.token.dep in _ASIDE):
            return named, number
    return guest, since


_ASIDE = ("acl:relcl", "acl", "advcl", "amod")  # "the president, who was just back from Brussels"


_CALLER = re.compile(
    rf"(?:^|[;:] )(?:and |but )?(?:{_DAY}|then|next|first)(?: (?:morning|evening|afternoon|night))?(?: ,)? "
    r"(?:it (?:was|is) the )?(?:it )?(?P<verb>turn|brought|brings|came|saw|was|is) "
    r"(?:(?:of|the|a|visit|call|from|by|for|arrival) )*(?P<one><P>) "
)


def find_callers(scene: Scene, sentences: Sequence[Marked]) -> list[Trigger]:
    """Read "On Wednesday it was the turn of Slovenia's minister", "Tuesday brought the French premier": to here."""
    row = row_of(scene, "travel")
    here = next((r for r in scene.resolutions if r.toponym.section == "dateline" and r.place is not None), None)
    found: list[Trigger] = []
    for marked in sentences if row is not None else ():
        match = _CALLER.search(marked.text)
        word = marked.sign(match, "verb") if match is not None else None
        one = marked.sign(match, "one") if match is not None else None
        guest = traveller_of(scene, one) if one is not None else ()
        if word is None or row is None or not guest:
            continue
        town = _town_before(scene, word.token) or here
        if town is not None and town.place is not None and all(is_abroad(p, town.place) for p in guest):
            found.append(
                Trigger(word.token, row, guest, (), object=scene.tree.top(town.toponym.span), extent=(word.token,))
            )
    return found


def _town_before(scene: Scene, token: Token) -> Resolution | None:
    """Find the town told last in the sentence before."""
    here = [r for r in scene.resolutions if 0 < token.span.start - r.toponym.span.end < _NEAR]
    towns = [r for r in here if r.place is not None and r.place.precision == "city" and r.toponym.use == "literal"]
    return towns[-1] if towns else None


_NEAR = 320  # characters


_ON_JOURNEY = re.compile(
    r"^(?:the )?(?P<one><P>) [^<;“]*?(?:<[DLM]> [^<;“]*?)*"
    r"\b(?:journey|trip|tour|swing|travels|odyssey|suitcase|on the road)\b"
)


def _on_journey(scene: Scene, marked: Marked) -> tuple[Party, ...]:
    """Read "Premier Novotna got home after the longest journey of her term": whose journey goes on being told."""
    match = _ON_JOURNEY.search(marked.text)
    one = marked.sign(match, "one") if match is not None else None
    return traveller_of(scene, one) if one is not None else ()


def _owner(scene: Scene, sentence: Sentence) -> tuple[Party, ...]:
    """Say whose itinerary or next stop a sentence that opens with "His" or "Her" tells."""
    first = scene.tree.tokens[sentence.first]
    party = antecedent(scene, first) if first.text in ("His", "Her") else None
    return (party,) if party is not None and party.figure is not None and party.is_public else ()


def _stations(scene: Scene, marked: Marked, guest: tuple[Party, ...]) -> Iterator[tuple[Token, Token]]:
    """Give the word that tells a station, and its place."""
    for pattern in _STATIONS:
        match = pattern.search(marked.text)
        place = marked.sign(match, "place") if match is not None else None
        word = marked.sign(match, "verb") if match is not None else None
        resolution = scene.resolution(place.token) if place is not None else None
        named = (s for s in marked.signs[: marked.signs.index(place)] if s.mark == "<P>") if place is not None else ()
        is_others = any(s.party is None or s.party.actor.name not in {p.actor.name for p in guest} for s in named)
        if place is None or is_others or word is None or resolution is None or resolution.place is None:
            continue
        if resolution.place.country and all(is_abroad(p, resolution.place) for p in guest):
            yield word.token, place.token
            return
