"""A trigger: a word that tells an event, the row of the lexicon that it matched, and who plays in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.domain import Token
from geo.events.grammar.syntax import Tree
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party

CONFLICT = ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "PROTEST")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event: the row it matched, who acts, to whom, and the deed it speaks of, if it does."""

    token: Token
    entry: Entry
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    deed: Entry | None = None
    light: Token | None = None  # the verb that carries a noun: "carried out" an air strike
    object: Token | None = None
    is_passive: bool = False
    extent: tuple[Token, ...] = field(default=())  # words of the trigger
    beside: tuple[Token, ...] = ()  # words that tell the same deed: the "attack" that killed, the "hit" of a strike


def is_of_meeting(tree: Tree, trigger: Trigger) -> bool:
    """Say whether what is agreed on is to meet: "agreed to hold talks in Oslo"."""
    is_agreed = trigger.entry.lemma == "agree" and trigger.deed is not None and trigger.deed.type == "CONSULT"
    verbs = [t for t in tree.having(trigger.token, "xcomp") if "VerbForm=Inf" in t.morph]
    return is_agreed and any(t.lemma.lower() in _MEETING for t in verbs)


_MEETING = (
    "meet", "hold", "host", "visit", "convene", "resume", "continue", "start", "begin", "attend", "join", "confer",
    "travel", "return", "talk", "receive", "organise", "organize", "conduct", "have",
)  # fmt: skip


_HARM = ("kill", "wound", "injure", "hurt", "die", "shoot", "stab", "beat", "torture", "burn")


def is_same_harm(verb: Token, first: Token) -> bool:
    """Read "two were killed and three were wounded early on Saturday", "were shot and wounded in Memphis"."""
    is_joined = verb.dep == "conj" and verb.head == first.index
    return is_joined and verb.lemma.lower() in _HARM and first.lemma.lower() in _HARM


def is_voice(party: Party) -> bool:
    """Say whether somebody without public office can still speak or act in politics: residents, a union, a bishop."""
    return party.sort in ("civil", "organisation", "person") and not (
        party.figure is not None and party.figure.kind in _PRIVATE
    )


_PRIVATE = ("sport", "arts", "business")


def index_triggers(triggers: Sequence[Trigger]) -> dict[int, Trigger]:
    """Find a trigger by its word, by the verb that carries its noun, and by the place where somebody is."""
    found = {t.token.index: t for t in triggers} | {t.light.index: t for t in triggers if t.light is not None}
    beside = [(abs(word.index - t.token.index), word.index, t) for t in triggers for word in t.beside]
    found = {index: t for _, index, t in sorted(beside, key=lambda row: -row[0])} | found
    return found | {t.object.index: t for t in triggers if t.entry.lemma == "be" and t.object is not None}


HAPPENING = word_class("happening")
