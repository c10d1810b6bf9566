"""Mends participles that say what a thing holds: "shelled a school sheltering families in Nablus, killing nine"."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token

_NAMES = ("NOUN", "PROPN")


def what_it_holds(tokens: list[Token], part: Token, first: int, last: int) -> None:
    """Hang "housing displaced families" on the school right before it, and the families on "housing"."""
    if part.text not in _STATES or part.index == first or part.index + 1 >= last:
        return
    holder = tokens[part.index - 1]
    if part.pos == "VERB" and part.dep == "advcl" and holder.dep in ("obj", "obl", "nsubj:pass", "nmod"):
        tokens[part.index] = replace(part, dep="acl", head=holder.index)
    elif part.pos == "NOUN" and holder.pos == "NOUN" and holder.dep == "compound" and holder.head == part.index:
        is_root = part.head == part.index
        tokens[holder.index] = replace(holder, dep=part.dep, head=holder.index if is_root else part.head)
        tokens[part.index] = replace(part, pos="VERB", dep="acl", head=holder.index, morph="VerbForm=Ger")
        for token in tokens[first : holder.index]:
            if token.head == part.index:
                tokens[token.index] = replace(token, head=holder.index)
    else:
        return
    _hold(tokens, tokens[part.index], tokens[part.index + 1], last)


def _hold(tokens: list[Token], part: Token, after: Token, last: int) -> None:
    """Make whom a building holds its object: the families of "housing displaced families" displace nobody."""
    people = next((t for t in tokens[after.index : min(after.index + 4, last)] if t.pos in _NAMES), None)
    if people is None or any(t.pos in ("ADP", "PUNCT") for t in tokens[after.index : people.index]):
        return
    above = told_above(tokens, part)
    for token in tokens[after.index + 1 : last] if after.pos == "VERB" and above is not None else ():
        if token.head == after.index and token.index != people.index and above is not None:
            tokens[token.index] = replace(token, head=above.index)
    if after.pos == "VERB":
        tokens[after.index] = replace(after, pos="ADJ", dep="amod", head=people.index, morph="")
    if people.dep not in ("compound", "flat"):
        tokens[people.index] = replace(people, dep="obj", head=part.index)


def result_behind_participle(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "shelled a school sheltering families, killing nine": the shelling killed them, not the shelter."""
    part = tokens[verb.head]
    is_result = verb.text.lower().endswith("ing") and verb.index > first and tokens[verb.index - 1].text == ","
    if not is_result or part.dep != "acl" or not part.text.lower().endswith("ing") or part.index > verb.index:
        return
    above = told_above(tokens, part)
    if above is not None:
        tokens[verb.index] = replace(verb, head=above.index)


def spot_behind_participle(tokens: list[Token], spot: Token, first: int, last: int) -> None:
    """Read "attacked a bus carrying pilgrims near Reasi" as attacked there; so "hit what it called a base in Erbil"."""
    cases = [t for t in tokens[max(first, spot.index - 6) : spot.index] if t.head == spot.index and t.dep == "case"]
    part = tokens[spot.head] if spot.dep == "obl" else tokens[tokens[spot.head].head]
    if not cases or cases[-1].text.lower() not in _SPOTS or spot.pos not in _NAMES or part.index > spot.index:
        return
    above = told_above(tokens, part) if part.dep == "acl" and part.text.lower() in _STATES else None
    if part.text.lower() in _NAMING and part.dep == "acl:relcl" and tokens[part.head].text.lower() == "what":
        above = told_above(tokens, part)
    if above is not None:
        tokens[spot.index] = replace(spot, dep="obl", head=above.index)


_NAMING = ("called", "calls", "described", "termed", "said", "says", "claimed")
_SPOTS = ("in", "near", "at", "outside", "on", "off")
_STATES = (
    "carrying", "sheltering", "housing", "hosting", "transporting", "escorting", "guarding", "patrolling", "holding",
    "taking", "ferrying", "containing", "protecting", "delivering", "bringing",
)  # fmt: skip


def told_above(tokens: list[Token], part: Token) -> Token | None:
    """Find the finite verb whose object or passive subject a participle describes."""
    noun = tokens[part.head]
    above = tokens[noun.head]
    is_of = noun.dep in ("obj", "nsubj:pass", "obl") and noun.index < part.index and above.pos == "VERB"
    return above if is_of and above.index != noun.index else None
