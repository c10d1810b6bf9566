"""Whether those who act in a clause are whom a row of the lexicon asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party
from geo.events.triggers import is_voice
from geo.events.what.fitting import SORTS, fits

if TYPE_CHECKING:
    from geo.events.what.clauses import Clause


def subject_fits(clause: Clause, entry: Entry, actors: Sequence[Party]) -> bool:
    """Say whether those who act are whom a row asks for."""
    if not entry.subject:
        return True
    if clause.subject is None:
        is_vague = entry.lemma == "take" and entry.demands <= _BARE and "hostage" not in entry.object
        return clause.is_passive and bool(clause.objects) and not is_vague  # "they were taken to the harbour"
    if "PUBLIC" in entry.subject and any(
        p.is_public or (entry.type in _BY_ANYBODY and is_voice(p) and not _is_crowd(entry, p)) for p in actors
    ):
        return True
    is_crowd = any((p.sort == "civil" or _is_of_a_people(p)) and p.is_plural and p.actor.country for p in actors)
    if entry.type == "PROTEST" and is_crowd and len(entry.subject) > 1:
        return True  # "Serbs blocked the road", whoever the row lists
    if "PEOPLE" in entry.subject and any(p.sort not in ("thing", "organisation", "sport") for p in actors):
        return True
    if any(p.sort in ("armed", "group") for p in actors) and _FIGHTERS & set(entry.subject):
        return True
    if any(p.sort == sort for name, sort in SORTS.items() if name in entry.subject for p in actors):
        return True  # "it left the bloc", "they fired on the crowd"
    if clause.is_passive and entry.type == "ASSAULT" and _is_of_arms(clause, clause.subject):
        return True  # "was hit by gunfire"
    if clause.subject.pos == "PRON" and any(_is_named_so(p, entry) for p in actors):
        return True  # "the teachers' union said it would strike"
    return any(fits(clause.scene, token, entry.subject) for token in clause.tree.conjuncts(clause.subject))


def _is_named_so(party: Party, entry: Entry) -> bool:
    """Say whether a row lists the noun that somebody's name ends in."""
    return singular(party.actor.name.lower().split()[-1]) in entry.subject


def _is_of_arms(clause: Clause, token: Token) -> bool:
    words = {token.lemma.lower(), token.text.lower()}
    return bool(words & (clause.scene.lexicons.weapons.keys() | word_class("attack")))


def _is_crowd(entry: Entry, party: Party) -> bool:
    """Say whether people in a street act as only a state can: students who blockade a bridge coerce nobody."""
    return entry.type == "COERCE" and party.sort == "civil" and party.is_plural


def _is_of_a_people(party: Party) -> bool:
    """Say whether people are named by their nation alone: "Nigerians protested outside their high commission"."""
    return party.sort == "government" and party.actor.name.istitle() and " " not in party.actor.name


_BARE = 3  # what a row asks that asks for a doer and an object alone
_FIGHTERS = frozenset(("rebel", "militant", "gunman", "ARMED", "GROUP"))
_BY_ANYBODY = (
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "SUPPORT",
    "THREATEN",
    "SANCTION",
    "CONCEDE",
    "AGREE",
    "COERCE",
    "ASSAULT",
)
