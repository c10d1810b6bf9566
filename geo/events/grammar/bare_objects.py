"""Finds the object of a verb where the parse hangs a bare noun on it as something else: "police used tear gas"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token


def name_objects(tokens: list[Token], first: int, last: int) -> None:
    """Make a bare noun after a verb that has no other object the object that it is.

    So are the "dollars" of "lent Rwanda 90 million dollars", which are no second deed, and Rwanda is who gets them.
    """
    for token in tokens[first:last]:
        _join_drinking(tokens, token)
        _part_from_death(tokens, token, last)
        if token.text == "-" and tokens[token.index - 1].text.lower() == "sit":
            _name_sit_in(tokens, token, first, last)
    for noun in tokens[first:last]:
        verb = tokens[noun.head]
        if noun.dep not in _ASTRAY or noun.pos != "NOUN" or verb.pos != "VERB" or noun.index < verb.index:
            continue
        between = tokens[verb.index + 1 : noun.index]
        has_other = any(t.head == verb.index and t.dep in _TAKEN for t in tokens[first:last])
        if has_other or noun.lemma.lower() in _TIMES or not _is_bare(between, noun):
            continue
        tokens[noun.index] = replace(noun, dep="obj")
        if between and between[0].head == verb.index and between[0].pos == "PROPN":
            tokens[between[0].index] = replace(between[0], dep="iobj")


_ASTRAY = ("nmod", "advmod", "obl", "conj")
_TAKEN = ("obj", "nsubj:pass", "aux:pass")
_INSIDE = ("DET", "ADJ", "NUM", "PROPN", "NOUN", "PART")


def _is_bare(between: Sequence[Token], noun: Token) -> bool:
    """Say whether only words of its own phrase stand between a verb and a noun, and no preposition."""
    if any(t.head == noun.index and t.dep == "case" for t in between):
        return False
    inside = (t for t in between if t.dep != "fixed")
    return all(t.pos in _INSIDE and t.dep not in ("case", "cc", "obl", "obj") for t in inside)


def _join_drinking(tokens: list[Token], token: Token) -> None:
    """Make "drinking water" one thing: what was delivered, and nobody drank."""
    if token.text != "drinking" or token.dep not in ("xcomp", "acl", "advcl") or token.index + 1 >= len(tokens):
        return
    water, verb = tokens[token.index + 1], token.head
    if water.text != "water" or water.head != token.index:
        return
    tokens[water.index] = replace(water, head=verb, dep="obj")
    tokens[token.index] = replace(token, head=water.index, dep="amod", pos="ADJ")
    for other in tokens[water.index : min(water.index + 20, len(tokens))]:
        if other.head == token.index and other.index != token.index:
            tokens[other.index] = replace(other, head=verb)


def _part_from_death(tokens: list[Token], death: Token, last: int) -> None:
    """Give "beat to death a policeman" its object, which the parse gives to the death."""
    verb = tokens[death.head]
    is_told = death.index == verb.index + 2 and tokens[verb.index + 1].text == "to" and verb.pos == "VERB"
    if death.text != "death" or not is_told:
        return
    for token in tokens[death.index + 1 : last]:
        if token.head == death.index and token.dep == "obj":
            tokens[token.index] = replace(token, head=verb.index)
    tokens[death.index] = replace(death, pos="NOUN", dep="obl", morph="Number=Sing")
    tokens[verb.index + 1] = replace(tokens[verb.index + 1], pos="ADP", dep="case")
    helpers = [t for t in tokens[: death.index] if t.head == verb.index and t.dep == "aux:pass"]
    if "Voice=Pass" in verb.morph and not helpers:
        tokens[verb.index] = replace(verb, morph="Mood=Ind|Tense=Past|VerbForm=Fin")


def _name_sit_in(tokens: list[Token], hyphen: Token, first: int, last: int) -> None:
    """Make "sit-in" the noun that it is: object of the verb before it, or behind its preposition, or subject."""
    if hyphen.index + 1 >= last or tokens[hyphen.index + 1].text.lower() not in ("in", "ins"):
        return
    top = tokens[hyphen.index + 1]
    start = hyphen.index - 1
    while start > first and (tokens[start - 1].pos in (*_INSIDE, "PRON") or tokens[start - 1].text == "-"):
        start -= 1
    head, dep = _place_of_sit_in(tokens, top, start, first, last)
    tokens[top.index] = replace(top, pos="NOUN", head=head, dep=dep)
    for token in tokens[start : top.index]:
        own = "compound" if token.text.lower() == "sit" else token.dep
        tokens[token.index] = replace(token, head=top.index, dep=own)


def _place_of_sit_in(tokens: list[Token], top: Token, start: int, first: int, last: int) -> tuple[int, str]:
    """Find what a sit-in hangs on and as what, by the word before the phrase that begins at `start`."""
    before = tokens[start - 1] if start > first else None
    if before is not None and before.pos == "VERB":
        return before.index, "obj"
    if before is not None and before.pos == "ADP":
        tokens[before.index] = replace(before, head=top.index, dep="case")
        above = next((t for t in reversed(tokens[first : before.index]) if t.pos in ("VERB", "NOUN", "PROPN")), top)
        return above.index, "root" if above is top else "obl" if above.pos == "VERB" else "nmod"
    verbs = [t for t in tokens[first:last] if t.pos == "VERB" and "VerbForm=Fin" in t.morph]
    earlier = next((t for t in reversed(verbs) if t.index < start), None)
    after = next((t for t in verbs if t.index > top.index), None)
    if earlier is not None:
        return earlier.index, "obj"
    return (after.index, "nsubj") if after is not None else (top.index, "root")


_TIMES = frozenset((
    "time", "day", "night", "week", "month", "year", "morning", "evening", "afternoon", "noon", "midnight", "hour",
    "minute", "second", "weekend", "home", "north", "south", "east", "west", "northeast", "northwest", "southeast",
    "southwest", "northward", "southward", "way", "percent", "mile", "kilometre", "kilometer", "today", "yesterday",
))  # fmt: skip
