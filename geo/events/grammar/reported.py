"""Mends "Troops crossed into Goma overnight, residents said", where both nouns are subjects of "said" to the parse."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token


def mend_reported(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make the participle on the first of two subjects the verb that is reported, and that subject its own."""
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
