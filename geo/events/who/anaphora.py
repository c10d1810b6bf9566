"""Who "it", "they" and "them" take up where no person is meant: the force, state or crowd told of last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from geo.countries import country_name
from geo.domain import Actor, Token
from geo.events.who.parties import Party

if TYPE_CHECKING:
    from geo.events.scene import Scene

_ONE = ("it", "itself", "its")
_MANY = ("they", "them", "themselves", "both", "each", "their")
_SOMEBODY = ("he", "him", "she", "her")
_BODIES = (
    "country", "group", "organisation", "international", "government", "political", "justice", "police", "military",
    "armed",
)  # fmt: skip
_FORCES = ("police", "military", "armed", "group", "political", "government")
_SUBJECTS = ("nsubj", "nsubj:pass")


def told_before(scene: Scene, token: Token) -> list[Party]:
    """Find whom a pronoun of the third person takes up: first in the clauses above it, then in the sentence before.

    Persons are not looked for here; what somebody suffers is first looked for among those whom it was done to.
    """
    word = token.text.lower()
    if word == "whose":
        return _owner_before(scene, token)
    if word in _SOMEBODY:
        return _nameless_before(scene, token)
    if word not in (*_ONE, *_MANY):
        return []
    if token.index in scene.asked:  # "Iran and its ministers": whose they are is being asked already
        return []
    scene.asked.add(token.index)
    try:
        for candidate in _candidates(scene, token):
            found = scene.parties(candidate, 1)
            if found and _agrees(found, word in _MANY):
                return found
    finally:
        scene.asked.discard(token.index)
    return []


def _owner_before(scene: Scene, token: Token) -> list[Party]:
    """Read "Norway, whose navy": the noun that the clause of "whose" hangs on."""
    clause = next((t for t in scene.tree.climb(token) if t.dep == "acl:relcl"), None)
    owner = scene.party(scene.tree.head(clause), 1) if clause is not None else None
    return [owner] if owner is not None else []


def _nameless_before(scene: Scene, token: Token) -> list[Party]:
    """Read "A guard shot at a crowd. He was arrested": the only one told of before, where nobody is named."""
    sentence = scene.document.sentence_at(token.span.start)
    earlier = [s for s in scene.document.sentences if sentence is not None and s.first < sentence.first][-1:]
    for part in earlier:
        tokens = scene.tree.tokens[part.first : part.last]
        if any(scene.figure(t) is not None for t in tokens):
            return []
        told = [t for t in tokens if t.dep in (*_SUBJECTS, "obj") and t.pos == "NOUN" and "Number=Plur" not in t.morph]
        found = [p for t in told if (p := scene.party(t, 2)) is not None and p.sort in _ALONE and not p.is_plural]
        return found if len(found) == 1 else []
    return []


_ALONE = ("civil", "armed", "political", "justice", "military", "police", "person")


def _candidates(scene: Scene, token: Token) -> Iterator[Token]:
    tree, verb = scene.tree, scene.tree.head(token)
    above = [t for t in (verb, *tree.climb(verb)) if t.pos in ("VERB", "AUX", "ADJ")]
    is_suffered = token.dep in ("nsubj:pass", "obj", "obl")
    for clause in above:
        own, done = tree.having(clause, *_SUBJECTS), tree.having(clause, "obj")
        others = (*done, *own) if is_suffered else (*own, *done)
        is_apart = clause is not verb and not any(tree.is_under(token, t) for t in others)
        yield from (t for t in others if t.index < token.index and t is not token and is_apart)
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return
    earlier = tree.tokens[sentence.first : token.index]
    yield from (t for t in reversed(earlier) if t.dep in _SUBJECTS and tree.head(t) is not verb)
    before = [s for s in scene.document.sentences if s.first < sentence.first][-1:]
    for part in before:
        tokens = tree.tokens[part.first : part.last]
        subjects = [t for t in tokens if t.dep in _SUBJECTS]
        objects = [t for t in tokens if t.dep == "obj"]
        yield from (*objects, *subjects) if is_suffered else subjects


def _agrees(found: list[Party], is_plural: bool) -> bool:
    if is_plural:
        return len(found) > 1 or any(p.is_plural or p.sort in _FORCES for p in found if p.sort != "person")
    return len(found) == 1 and found[0].sort in _BODIES and not found[0].is_plural


def the_pair(scene: Scene, token: Token) -> list[Party]:
    """Read "the two sides", "both governments", "the two leaders" as the two states or officials told of last.

    Nobody, where the last three sentences tell of more than two.
    """
    word = token.text.lower()
    counted = {t.text.lower() for t in scene.tree.having(token, "nummod", "det", "amod")}
    is_known = bool(counted & {"the", "these", "those", "both"})  # "two men were held" are two others
    is_pair = word in ("both", "two") or (word in (*_STATES, *_LEADERS) and counted & {"two", "both"} and is_known)
    sentence = scene.document.sentence_at(token.span.start)
    if not is_pair or sentence is None:
        return []
    earlier = [s for s in scene.document.sentences if s.first <= sentence.first][-4:]
    people: dict[str, Party] = {}
    host = scene.tree.subject(scene.tree.head(token))
    third = scene.figure(host) if host is not None and host is not token else None
    for part in reversed(earlier):
        for other in scene.tree.tokens[part.first : min(part.last, token.index)]:
            is_one = scene.figure(other) not in (None, third)  # "the prime minister will host the two leaders"
            party = scene.party(other, 2) if is_one else None
            wanted = _ROLES.get(word, ())
            is_fit = not wanted or (party is not None and any(r in (party.actor.role or "") for r in wanted))
            if party is not None and party.is_public and party.actor.country and is_fit:
                people.setdefault(party.actor.country, party)
        if len(people) >= 2:
            break
    own = third.person.country if third is not None else scene.country_at(host) if host is not None else None
    if len(people) != 2 and word in _STATES and len(told := _states_told(scene, token, own)) == 2:
        return told
    mains = [c for c in scene.focus if c != own][:2]
    if len(people) != 2 and word in _STATES and _act(scene, mains):
        return [Party(Actor(country_name(c), None, c, token.span), "country") for c in mains]
    if len(people) != 2:
        return []
    if word in _STATES:
        return [_state(party) for party in people.values()]
    return list(people.values())


def _states_told(scene: Scene, token: Token, own: str | None) -> list[Party]:
    """Read "Kyiv and Moscow signed a deal. Mr Arslan urged both sides": the states that act in the sentence before."""
    sentence = scene.document.sentence_at(token.span.start)
    before = [s for s in scene.document.sentences if sentence is not None and s.first < sentence.first][-1:]
    told: dict[str, Party] = {}
    for part in before:
        for other in scene.tree.tokens[part.first : part.last]:
            is_actor = other.dep in (*_SUBJECTS, "conj") and scene.resolution(other) is not None
            party = scene.party(other, 2) if is_actor else None
            if party is not None and party.sort == "country" and party.actor.country:
                told.setdefault(party.actor.country, party)
    told.pop(own or "", None)
    return list(told.values())


def _act(scene: Scene, countries: Sequence[str]) -> bool:
    """Say whether two countries are those of whose governments or officials an article tells."""
    told = {r.place.country for r in scene.resolutions if r.toponym.use == "metonym" and r.place is not None}
    told |= {f.person.country for f in scene.figures if f.is_public and f.person.country is not None}
    named = {r.place.country for r in scene.resolutions if r.place is not None and r.place.precision == "country"}
    are_alone = named == set(countries) and bool(
        told & named
    )  # "Ghana handed nine men over to Togo. The two countries"
    return len(countries) == 2 and (set(countries) <= told or are_alone)


_STATES = ("sides", "countries", "governments", "nations", "neighbours", "neighbors", "states", "capitals", "parties")
_ROLES = {
    "leaders": ("president", "prime minister", "premier", "king", "queen", "emir", "chancellor", "sultan", "prince"),
    "presidents": ("president",),
    "premiers": ("premier", "prime minister"),
    "ministers": ("minister", "secretary"),
}
_LEADERS = ("leaders", "presidents", "ministers", "men", "officials", "premiers", "diplomats")


def _state(party: Party) -> Party:
    country = party.actor.country or ""
    return Party(Actor(country_name(country), None, country, party.actor.span), "country")
