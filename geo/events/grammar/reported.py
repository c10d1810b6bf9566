"""Mends reported speech: what "residents said" after a comma, and what somebody "said on Friday that" others did."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token
from geo.events.grammar.words import word_class


def mend_reported(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Mend both orders: "Troops crossed into Goma, residents said" and "the palace said on Friday that he would go"."""
    _mend_said_on(tokens, first, last)
    for verb in tokens[first:last]:
        doer = tokens[verb.head]
        if verb.dep != "acl" or verb.text not in past or doer.dep != "nsubj" or doer.index > verb.index:
            continue
        teller = tokens[doer.head]
        between = tokens[verb.index + 1 : teller.index]
        speakers = [t for t in between if t.dep == "nsubj" and t.head == teller.index]
        if not speakers or not any(t.text == "," for t in tokens[verb.index : speakers[0].index]):
            continue
        tokens[verb.index] = replace(verb, head=teller.index, dep="ccomp", morph="Mood=Ind|Tense=Past|VerbForm=Fin")
        tokens[doer.index] = replace(doer, head=verb.index, dep="nsubj")


def _mend_said_on(tokens: list[Token], first: int, last: int) -> None:
    """Hang on "said" the clause with "that" which the parse hung on the day of the saying."""
    for verb in tokens[first:last]:
        day = tokens[verb.head]
        teller = tokens[day.head]
        if verb.dep not in ("acl:relcl", "acl") or not first < day.index < verb.index - 1 or teller.index >= day.index:
            continue
        own = [t for t in tokens[day.index + 1 : verb.index] if t.head == verb.index]
        is_told = any(t.dep in ("nsubj", "nsubj:pass") and t.text.lower() != "that" for t in own)
        is_that = tokens[day.index + 1].text.lower() == "that" and day.dep in (
            "obl",
            "obl:tmod",
            "obl:unmarked",
            "nmod",
        )
        if is_told and is_that and teller.lemma.lower() in word_class("reporting"):
            tokens[verb.index] = replace(verb, head=teller.index, dep="ccomp")
