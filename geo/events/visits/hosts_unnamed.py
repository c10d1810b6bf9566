"""Hosts without a name, where no named one is told: "to meet shopkeepers", "The German chancellor gave him lunch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.domain import Sentence, Span, Token
from geo.events.scene import Party, Scene
from geo.events.visits.gathering import Gathering
from geo.events.visits.hosts_met import NOT_MET, SERVES, is_of_its_days, is_told_of, names_visitor

_AFTER = 2  # sentences after the one that tells of a visit
_MEETS = re.compile(
    r"\b(?:(?:to\s+)?(?:meets?|met|meeting|see|sees|saw|hear(?:s|d)?\s+from|listen(?:s|ed)?\s+to|(?:talk|speak|spoke|talked)"
    r"\s+(?:to|with)|plead(?:ed)?\s+with)|talks\s+with|audience\s+with|(?:sit|sat)\s+down\s+with"
    r"|spen[dt]\s+(?:[\w-]+\s+){1,4}with|(?:lunch|dinner|breakfast|tea|coffee|meetings?|session|discussions)\s+with"
    r"|(?:received|welcomed|greeted|met|hosted|briefed)\s+by)\s+(?:with\s+)?",
    re.I,
)
_PRESS = frozenset((
    "reporters", "journalists", "media", "press", "editors", "cameras", "protests", "protesters", "demonstrators",
    "ones", "others", "two", "three", "sides", "men", "counterparts",
))  # fmt: skip
_MANY = ("civil", "police", "military", "government")
_AHEAD = 70  # characters in which the noun follows


def add_unnamed_hosts(scene: Scene, gatherings: Sequence[Gathering]) -> None:
    """Add to a visit without a host those without a name whom it says the visitor met, and leave crowds out of others.

    Who is met with a minister ("the minister and Turkish officials") is no host of his own.
    """
    for index, gathering in enumerate(gatherings):
        if gathering.place is None or gathering.first.kind != "visit":
            continue
        if any(h.figure is not None for h in gathering.hosts):
            gathering.hosts = [h for h in gathering.hosts if h.figure is not None or _is_of_state(h)]
        elif not gathering.hosts and gathering.first.status in ("happened", "announced"):
            later = gatherings[index + 1 :]
            found = (p for s in _sentences_of(scene, gathering, later) for p in _met(scene, gathering, s))
            party = next(found, None)
            gathering.hosts = [party] if party is not None else []


def _is_of_state(party: Party) -> bool:
    """Say whether somebody without a name is a host beside a named one: the king, but not a commander or students."""
    return not party.is_plural and party.kind in ("state", "royal")


def _sentences_of(scene: Scene, gathering: Gathering, later: Sequence[Gathering]) -> Iterator[Sentence]:
    told = {stop.draft.event.sentence for stop in gathering.stops}
    others = {g.first.draft.event.sentence.start for g in later} - {s.start for s in told}
    left = 0
    for sentence in scene.document.sentences:
        if sentence.span in told:
            left = _AFTER
            yield sentence
        elif left and sentence.span.start not in others and scene.document.section_at(sentence.span.start) == "body":
            left -= 1
            if is_of_its_days(scene, gathering, sentence):
                yield sentence
        else:
            left = 0


def _met(scene: Scene, gathering: Gathering, sentence: Sentence) -> Iterator[Party]:
    text, place = scene.document.text, gathering.place
    start = place.span.end if place is not None and place.span is not None else sentence.span.start
    first = gathering.first.draft.event
    for match in _MEETS.finditer(text, sentence.span.start, sentence.span.end):
        is_own = sentence.span == first.sentence
        is_before = is_own and match.end() < min(start, first.trigger.start)
        if is_before or NOT_MET.search(text, max(sentence.span.start, match.start() - 70), match.start()):
            continue
        ahead = scene.tree.covering(Span(match.end(), min(sentence.span.end, match.end() + _AHEAD)))
        party = _first(scene, gathering, ahead)
        if party is not None and is_told_of(scene, gathering, sentence, match.start()):
            yield party
    for token in scene.tree.tokens[sentence.first : sentence.last]:
        served = SERVES.match(text, token.span.end, sentence.span.end) if token.dep == "nsubj" else None
        if served is not None and names_visitor(scene, gathering, served.end()):
            party = scene.party(token)
            if party is not None and party.figure is None and party.actor.role and _is_there(gathering, party):
                yield _placed(gathering, party)


def _first(scene: Scene, gathering: Gathering, ahead: Sequence[Token]) -> Party | None:
    """Give the first noun after a verb that stands for people or for an office."""
    for token in ahead:
        if token.text in ",;.:" or token.pos in ("VERB", "AUX", "PRON", "ADP") or scene.figure(token) is not None:
            return None
        if token.pos not in ("NOUN", "PROPN") or token.dep in ("compound", "nmod:poss"):
            continue
        party = scene.party(token)
        if party is None or token.text.lower() in _PRESS:
            return None
        is_crowd = party.is_plural and party.sort in _MANY
        is_office = party.sort == "person" and party.actor.role is not None
        is_ours = party.figure is None and (is_crowd or is_office) and _is_there(gathering, party)
        return _placed(gathering, party) if is_ours else None
    return None


def _is_there(gathering: Gathering, party: Party) -> bool:
    """Say whether somebody can be of the place, and is not one of the visitor's own."""
    land = gathering.place.place.country if gathering.place is not None else None
    return party.actor.country in (None, land) or not any(
        v.actor.country == party.actor.country for v in gathering.visitors
    )


def _placed(gathering: Gathering, party: Party) -> Party:
    land = gathering.place.place.country if gathering.place is not None else None
    return replace(party, actor=replace(party.actor, country=party.actor.country or land))
