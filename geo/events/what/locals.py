"""Those told without their country: "the police", "soldiers", "villagers" are of the place where they act or suffer."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import replace

from geo.domain import EventPlace
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.scene import QUANTITIES, Party, Scene
from geo.events.triggers import Trigger
from geo.events.who.abroad import sounds_from_abroad
from geo.events.who.actors import CAPITALS
from geo.events.who.ground import ground_at, told_owner, troops_before
from geo.events.who.holders import named_in
from geo.events.who.parties import PUBLIC_KINDS, distinct

_OF_STATE = ("police", "military", "justice", "government", "political")
_AT_HOME = (*_OF_STATE, "armed", "civil")
_OF_GOVERNMENT = frozenset(("junta", "government", "army", "military", "police", "navy", "security"))
_OF_RELIEF = frozenset(("aid", "relief", "humanitarian", "health", "medical"))  # workers who may be from anywhere
_ANYBODY = word_class("anybody")
_FROM_ANYWHERE = word_class("from anywhere")
_SHORT = 110  # tokens


def sides_of(scene: Scene, trigger: Trigger, place: EventPlace | None) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give those who act and those acted upon, each with a country where the place tells it; no weapon is a doer."""
    land = place.place.country if place is not None else None
    weapons = scene.lexicons.weapons

    def own(party: Party) -> str | None:
        if _is_office(party) or _is_settled(party):
            return _land_here(scene, trigger)
        if party.sort not in _OF_STATE:
            return None
        at = party.actor.span.start if party.actor.span is not None else trigger.token.span.start
        told = troops_before(scene.document, scene.lands, at) if party.sort == "military" else None
        told = told or told_owner(scene.document, scene.lands, party.actor.name.split()[-1])
        return told or ground_at(scene.document, scene.lands, trigger.token.span.start) or _own_land(scene)

    def doers() -> Iterator[Party]:
        for party in trigger.actors:
            if party.actor.name.lower() not in QUANTITIES or party.actor.name == "crowd":
                local = _at_home(party, land, own, weapons)
                if not _is_weapon(local, weapons):
                    yield local

    def others() -> Iterator[Party]:
        for party in trigger.recipients:
            if not (_is_the_place(party, place, trigger) or _is_town(scene, party, trigger) or _is_open(party)):
                is_local = party.sort != "civil" or _is_of_place(party) or _is_settled(party)
                yield _at_home(party, land, own, weapons) if is_local else party

    return distinct(doers()), distinct(others())


def _is_office(party: Party) -> bool:
    """Say whether somebody is told by his office alone: "the governor", "the prime minister"."""
    words = set(party.actor.name.lower().split())
    is_bare = party.sort == "person" and party.figure is None and not party.is_of_body and not words & _OF_OTHERS
    return is_bare and party.actor.role is not None and party.kind in PUBLIC_KINDS and not party.is_plural


_OF_OTHERS = frozenset((
    "counterpart", "colleague", "homologue", "host", "guest", "visitor", "spokesman", "spokeswoman", "spokesperson",
    "ambassador", "envoy", "consul", "diplomat", "representative", "coordinator", "mediator", "secretary-general",
))  # fmt: skip


def _is_settled(party: Party) -> bool:
    """Say whether people are of the land whose news it is: "students", "truckers"; not "people", "refugees"."""
    return party.sort == "civil" and party.is_plural and singular(party.actor.name.lower().split()[-1]) in _SETTLED


_SETTLED = frozenset((
    "student", "pupil", "teacher", "lecturer", "worker", "striker", "miner", "driver", "trucker", "farmer", "fisherman",
    "fishermen", "resident", "villager", "protester", "demonstrator", "marcher", "supporter", "follower", "trader",
    "shopkeeper", "pensioner", "doctor", "nurse", "docker", "youth", "mourner", "parent",
))  # fmt: skip


def _land_here(scene: Scene, trigger: Trigger) -> str | None:
    """Give the land whose news is told, where the sentence names no other."""
    land = ground_at(scene.document, scene.lands, trigger.token.span.start) or _own_land(scene)
    sentence = scene.document.sentence_at(trigger.token.span.start)
    named = {country for _, country in named_in(scene.lands, sentence.span)} if sentence is not None else set()
    return land if named <= {land} else None


def _is_town(scene: Scene, party: Party, trigger: Trigger) -> bool:
    """Read "captured Kabul", "a curfew imposed on Bissau": a capital that force is used on is where, not a state."""
    span = party.actor.span
    if party.sort != "country" or span is None or trigger.entry.type not in ("ASSAULT", "COERCE"):
        return False
    named = next((r for t in scene.tree.covering(span) if (r := scene.resolution(t)) is not None), None)
    return named is not None and named.place is not None and named.place.feature in CAPITALS


def _is_open(party: Party) -> bool:
    """Say whether it stays open who is meant: "both sides" that nothing before has told."""
    return party.actor.country is None and party.actor.name.lower() in ("side", "sides")


def _is_of_place(party: Party) -> bool:
    """Say whether people are its own where they suffer something: villagers and students, not migrants."""
    last = party.actor.name.split()[-1]
    return party.sort == "civil" and party.actor.name.islower() and not {last, singular(last)} & _ANYBODY


def _is_weapon(party: Party, weapons: Container[str]) -> bool:
    """Say whether a "doer" is what it was done with: a drone, a nerve agent; a state's own drones act for it."""
    words = party.actor.name.lower().split()
    if len(words) == 2 and words[0] in weapons and words[1] in ("agent", "gas"):
        return True
    return party.actor.country is None and party.sort != "armed" and " ".join(words) in weapons


def _at_home(party: Party, land: str | None, own: Callable[[Party], str | None], weapons: Container[str]) -> Party:
    """Give police, soldiers or students named without a country that of the place where they act.

    A state's own bodies, where no place is told, are of the country that the article is from or about.
    """
    actor = party.actor
    last = actor.name.lower().split()[-1]
    is_owned = bool(_OF_GOVERNMENT & set(actor.name.lower().split()[:-1]))  # "junta jets", "army helicopters"
    is_local = party.sort in _AT_HOME and last not in _FROM_ANYWHERE and (is_owned or singular(last) not in weapons)
    is_local = is_local and not sounds_from_abroad(actor.name) and not _OF_RELIEF & set(actor.name.lower().split()[:-1])
    if _is_office(party) and actor.country is None:
        where = own(party)
        return replace(party, actor=replace(actor, country=where)) if where else party
    if actor.country is not None or not is_local:
        return party
    if where := land or own(party):
        return replace(party, actor=replace(actor, country=where))
    return party


def _own_land(scene: Scene) -> str | None:
    """Give the country whose police "the police" are: the dateline's, unless a longer text is about another."""
    if len(scene.tree.tokens) < _SHORT or not scene.focus or scene.home in scene.focus:
        return scene.home
    return scene.focus[0] if scene.home is not None or len(scene.focus) == 1 else None


def _is_the_place(party: Party, place: EventPlace | None, trigger: Trigger) -> bool:
    """Say whether a "recipient" only names where: Kyiv in "visited Kyiv" is no host."""
    if trigger.entry.type not in ("CONSULT", "REJECT", "AGREE") or party.sort != "country":
        return False
    return place is not None and (place.span == party.actor.span or trigger.entry.mode == "visit")
