"""Hosts that the sentence of a visit names beside it: after "with", "by", "met", in a list, or where they gave time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.domain import Actor, EventPlace, Span
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.events.visits.sides import is_seated
from geo.events.who.people import Figure

_BY_HOST = re.compile(
    r"\b(?:with|by|embraced|hugged|kissed|met|meet|meets|meeting|see|saw|sees|host|hosts|brief|briefed|told|assured|thanked|handed|persuade|(?:message|letter)\s+(?:for|to)|table\s+from|opposite|guest\s+of|invitation\s+of|alongside|beside|(?:he|she)\s+and)\s+(?:\w+\s+)?(?:(?:counterpart|colleague|opposite\s+number|host|namesake)s?,?\s+)?$",
    re.I,
)

_MET = re.compile(
    r"\b(?:(?:talks|meeting|met|discussions|lunch|dinner|conferred|audience)\s+with|(?:to\s+see|persuade|(?:message|letter)\s+(?:for|to))|(?:he|she)\s+and|met|meeting|meet|meets|saw|guest\s+of|invitation\s+of"
    r"|(?:hosted|received|welcomed|greeted|invited|met|given\s+(?:an?\s+)?(?:lunch|dinner|audience|welcome|reception|tour))"
    r"\s+(?:[\w’'-]+\s+){0,3}by)"
    r"\s+(?:(?:his|her|their|the)\s+)?(?:(?:counterpart|colleague|opposite\s+number|host|namesake)s?,?\s+)?$",
    re.I,
)

_TO_HIM = re.compile(r"\s+(?:\w+\s+){1,2}(?:him|her|them)\b")  # "in Caracas, where Carrasco gave him four hours"

_THERE_WITH = re.compile(  # "to Kyiv on Monday, where he walked to a cathedral with" President Melnyk
    r"[^.;:,]{0,30},\s+where\s+(?:he|she|they|[A-Z][\w’'-]+)\s+[^.;:,“”]{3,70}?\b(?:with|by|alongside|beside)\s+(?:the\s+|his\s+|her\s+)?"
)
_LISTED = re.compile(r"(?:,|,?\s+and|,?\s+as\s+well\s+as)\s+(?:(?:with|by)\s+)?(?:the\s+)?")


def hosts_beside(
    scene: Scene, draft: Draft, visitors: Sequence[Party], hosts: Sequence[Party], place: EventPlace | None
) -> list[Party]:
    """Find officials of the place named in the same sentence after "with", "by" or "met"."""
    sentence = draft.event.sentence
    known = {p.actor.name for p in (*visitors, *hosts)}
    found: list[Party] = []
    ends: list[int] = [w.end for p in hosts if p.figure for w in p.figure.wholes if sentence.contains(w)]
    ends = [end for end in ends if end > draft.event.trigger.start]
    for figure, whole in _figures_in(scene, sentence):
        person = figure.person
        is_office = figure.is_public or (figure.kind == "office" and person.country is None)
        if place is None or not is_office or person.name in known or figure.kind == "resident":
            continue
        is_titled = person.country is None and figure.kind in ("state", "royal", "office") and not figure.is_of_body
        lands = {v.actor.country for v in visitors}
        is_foreign = person.country != place.place.country and not is_titled and not is_seated(person.country, place)
        if is_foreign or (place.place.country in lands and len(lands) > 1):
            continue
        if _is_elsewhere(scene, place, whole) or _is_met_elsewhere(scene, place, whole):
            continue
        if _is_of_company(scene, whole) or is_met_first(scene, draft, place, whole):
            continue
        before = scene.document.text[max(sentence.start, whole.start - 44) : whole.start]
        is_next = any(_LISTED.fullmatch(scene.document.text, end, whole.start) for end in ends if end < whole.start)
        gives = before.endswith("where ") and _TO_HIM.match(scene.document.text, whole.end) is not None
        gives |= (
            is_titled
            and place.span is not None
            and _THERE_WITH.fullmatch(scene.document.text, place.span.end, max(place.span.end, whole.start)) is not None
        )
        if is_next or gives or (_MET.search(before) if is_titled else _BY_HOST.search(before)):
            span = next((m for m in person.mentions if whole.contains(m)), whole)
            ends.append(whole.end)
            found.append(
                Party(
                    Actor(person.name, person.role, _seat_or_land(person.country, place), span),
                    "person",
                    figure,
                    figure.kind,
                )
            )
    return found


def hosts_listed(scene: Scene, draft: Draft, hosts: Sequence[Party]) -> list[Party]:
    """Find who is listed after a host: "greeted by Governor Kyabula and by Prime Minister Suminwa"."""
    text, sentence = scene.document.text, draft.event.sentence
    known = {p.actor.name: p for p in hosts}
    found: list[Party] = []
    end = max((w.end for p in hosts if p.figure for w in p.figure.wholes if sentence.contains(w)), default=None)
    for figure, whole in _figures_in(scene, sentence):
        is_next = end is not None and whole.start > end and _LISTED.fullmatch(text, end, whole.start) is not None
        if is_next and figure.is_public and figure.person.name not in known:
            span = next((m for m in figure.person.mentions if whole.contains(m)), whole)
            land = figure.person.country or hosts[0].actor.country
            found.append(
                Party(Actor(figure.person.name, figure.person.role, land, span), "person", figure, figure.kind)
            )
            end = whole.end
    return found


_UNNAMED = re.compile(
    r"\b(?:invitation\s+of|guests?\s+of|(?:hosted|received|welcomed|greeted)\s+by|(?:extended|issued|sent)\s+(?:to\s+\w+\s+)?by|talks\s+with|(?:to\s+)?meet\w*(?:\s+with)?|met(?:\s+with)?)\s+"
)
_NOT_MET = re.compile(r"\b(?:without|not|never|refus\w+\s+to|declin\w+\s+to|fail\w+\s+to)\s+(?:even\s+)?(?:be\s+)?$")
_HOSTING = frozenset((
    "government", "parliament", "officials", "authorities", "ministry", "counterpart", "president", "king", "emir",
    "sultan", "minister", "premier", "leaders", "negotiators", "leader", "mayor", "governor",
))  # fmt: skip


def unnamed_host(
    scene: Scene, draft: Draft, visitors: Sequence[Party], hosts: Sequence[Party], place: EventPlace | None
) -> list[Party]:
    """Find who receives without a name, where nobody named does: "at the invitation of the Cuban government"."""
    sentence = draft.event.sentence
    if place is None or hosts or any(v.actor.country == place.place.country for v in visitors):
        return []
    for match in _UNNAMED.finditer(scene.document.text, sentence.start, sentence.end):
        if _NOT_MET.search(scene.document.text, max(sentence.start, match.start() - 24), match.start()):
            break
        for token in scene.tree.covering(Span(match.end(), min(sentence.end, match.end() + 60)))[:6]:
            if token.text in (",", ";", ".") or token.pos in ("VERB", "AUX") or scene.figure(token) is not None:
                break
            if token.text.lower() in _HOSTING:
                party = scene.party(token)
                is_there = party is not None and party.figure is None and party.actor.country == place.place.country
                if party is not None and is_there:
                    return [party]
                break
    return []


_ON_WAY = re.compile(r"\b(?:way|route|bound)\s+(?:to|for|from)\s+$|\bfrom\s+$")


def _is_elsewhere(scene: Scene, place: EventPlace, whole: Span) -> bool:
    """Say whether a place abroad is named between a visit's place and a person: "to Ankara, where he met"."""
    start = place.span.end if place.span else whole.start
    between = [r for r in scene.resolutions if start <= r.toponym.span.start and r.toponym.span.end <= whole.start]
    text = scene.document.text
    there = [r for r in between if not _ON_WAY.search(text, max(0, r.toponym.span.start - 16), r.toponym.span.start)]
    lands = [r.place.country for r in there if r.place and r.toponym.use == "literal" and r.place.precision == "city"]
    return bool(lands) and lands[-1] != place.place.country


def _is_met_elsewhere(scene: Scene, place: EventPlace, whole: Span) -> bool:
    """Say whether a person is told of another town before: "met him in Lima before going on to Quito"."""
    if place.span is None or whole.end > place.span.start:
        return False
    gap = Span(whole.end, place.span.start) if whole.end < place.span.start else whole
    between = (r for r in scene.resolutions if gap.contains(r.toponym.span))
    return any(r.place and r.place.precision == "city" and r.place.country != place.place.country for r in between)


_IN_COMPANY = re.compile(
    r"\b(?:accompanied|flanked|joined|followed|led|headed|represented)\s+by\s+(?:[\w’'-]+\s+){0,3}?(?:(?:his|her|their|the)\s+)?$"
)


def _is_of_company(scene: Scene, whole: Span) -> bool:
    """Say whether somebody came along: "accompanied by Foreign Minister Urrutia"."""
    return _IN_COMPANY.search(scene.document.text, max(0, whole.start - 50), whole.start) is not None


_AND_THEN = re.compile(r"[^.;]*\b(?:and|then|before)\b[^.;]*")
_THERE = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?")


def is_met_first(scene: Scene, draft: Draft, place: EventPlace, whole: Span) -> bool:
    """Say whether a meeting is told before the journey, or with a town of its own behind it.

    "Will meet Minister Retno and is to fly to Surabaya"; "leaves for Guwahati and meets Premier Joshi in New Delhi".
    """
    text, trigger = scene.document.text, draft.event.trigger
    is_ahead = place.span is not None and whole.end < trigger.start < place.span.start
    if is_ahead and _AND_THEN.fullmatch(text, whole.end, trigger.start) is not None:
        return True
    there = _THERE.match(text, whole.end)
    towns = (r.place for r in scene.resolutions if there is not None and r.toponym.span.start == there.end())
    town = next((t for t in towns if t is not None and t.precision == "city"), None)
    return town is not None and place.place.precision == "city" and town.id != place.place.id


def _figures_in(scene: Scene, sentence: Span) -> list[tuple[Figure, Span]]:
    """List the people of a sentence in the order in which it names them."""
    named = [(f, next((w for w in f.wholes if sentence.contains(w)), None)) for f in scene.figures]
    return sorted(((f, w) for f, w in named if w is not None), key=lambda pair: pair[1])


def _seat_or_land(country: str | None, place: EventPlace) -> str:
    return country if country is not None and is_seated(country, place) else place.place.country
