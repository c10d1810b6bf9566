"""Rows of the lexicon that fit the words of a clause and not those who act: states that march, soldiers on a visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party
from geo.events.what.fitting import is_listed

if TYPE_CHECKING:
    from geo.events.what.clauses import Clause


def is_misfit(clause: Clause, entry: Entry, actors: Sequence[Party]) -> bool:
    """Say whether those who act can't have done what a row says; another row for the verb may still fit them."""
    if entry.mode == "visit" and entry.subject and actors and all(p.sort in _IN_ARMS for p in actors):
        return True  # troops who arrive pay no visit
    return entry.type == "PROTEST" and _is_no_protest(clause, entry, actors)


_IN_ARMS = ("military", "police", "armed")


def _is_no_protest(clause: Clause, entry: Entry, actors: Sequence[Party]) -> bool:
    if entry.lemma == "protest" and clause.tree.having(clause.verb, "ccomp"):
        return True  # "shopkeepers protested that customers would stay away"
    is_known = "with" in entry.preposition or any(o.lemma.lower() in _SYMBOLS for o in clause.objects)
    # "police were pelted with bottles", "effigies were burnt"
    if clause.is_passive and not (actors or is_known or _is_told_of_protest(clause)):
        return True  # "the crossing was shut"
    if actors and all(p.sort in ("country", "international") for p in actors):
        return True  # a state or the European Union, which is no trade union, shuts down no shops
    if entry.mode == "riot" and entry.lemma == "attack" and _is_deadly(clause):
        return True  # "a mob attacked a police station and killed 13 officers"
    is_of_force = bool(actors) and all(p.sort in ("armed", "military", "group") for p in actors)
    is_of_force = is_of_force and not (clause.subject is not None and _is_crowd(clause.subject, entry.subject))
    # fighters who set fire to a post do not protest, nor an army that takes to the streets
    return is_of_force and (entry.mode == "riot" or (entry.mode == "demo" and "street" in entry.object_of_preposition))


_SYMBOLS = ("effigy", "flag", "portrait")  # burnt by those who protest, though nobody is told


def _is_crowd(word: Token, wanted: Sequence[str]) -> bool:
    """Say whether a row names those who act themselves, masked as they may be, and no fighters."""
    return is_listed(word, wanted) and not is_listed(word, tuple(word_class("fighters")))


def _is_deadly(clause: Clause) -> bool:
    """Say whether the same people are told to have killed or wounded."""
    tree = clause.tree
    told = tree.having(clause.verb, "conj", "advcl")
    return any(t.lemma.lower() in _DEADLY and not tree.having(t, "nsubj", "nsubj:pass") for t in told)


_DEADLY = ("kill", "wound", "murder", "lynch", "hack", "stab", "shoot")


def _is_told_of_protest(clause: Clause) -> bool:
    """Say whether a strike or protest is told beside a passive: "shops were shut in protest"."""
    words = {t.lemma.lower() for t in clause.tree.subtree(clause.verb)}
    return any(e.type == "PROTEST" for word in words for e in clause.scene.lexicons.nouns.get(word, ()))
