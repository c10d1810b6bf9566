"""Those who are told to be from somewhere else: "foreign leaders" are of no country that is told beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class

if TYPE_CHECKING:
    from geo.events.scene import Scene

_ABROAD = word_class("abroad")
_OFFICES = word_class("foreign office")  # "foreign minister": the word is part of the office


def is_from_abroad(scene: Scene, token: Token) -> bool:
    """Say whether "foreign", "Western" or "Arab" stands beside a noun, and is no part of an office."""
    words = [t.text.lower() for t in scene.tree.having(token, "amod") if t.index < token.index]
    return _is_told(words, token.text.lower())


def sounds_from_abroad(name: str) -> bool:
    """Say the same of an actor's name: "Western diplomats"."""
    *before, last = name.lower().split()
    return _is_told(before, last)


def _is_told(before: list[str], noun: str) -> bool:
    told = _ABROAD.intersection(before)
    return bool(told) and not (told == {"foreign"} and singular(noun) in _OFFICES)
