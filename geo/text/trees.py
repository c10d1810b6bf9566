"""Mend trees that cannot be: finite verbs hung below the noun that is their subject.

A small parser takes "men on motorcycles raided the village" for a noun with a participle. Two small rules find where
that cannot be right and turn the two round, so that the verb heads the clause and the noun is its subject.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from geo.domain import Token

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")


def mend_trees(tokens: Sequence[Token], first: int) -> list[Token]:
    """Turn misread clauses round in the tokens of one passage; `first` is the index of its first token."""
    mended = list(tokens)
    children: defaultdict[int, list[Token]] = defaultdict(list)
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token)
    for verb in tokens:
        noun = mended[verb.head - first]
        if verb.dep == "acl" and noun.index < verb.index and _is_finite(verb, noun, children):
            _turn_round(mended, noun, verb, children, first)
    return mended


def _is_finite(verb: Token, noun: Token, children: dict[int, list[Token]]) -> bool:
    """Say whether a verb read as a participle after a noun is that noun's own finite verb.

    By its form; or because nothing else could be the sentence's verb and it has an object, which a passive has not.
    """
    deps = {child.dep for child in children[verb.index]}
    if verb.pos != "VERB" or noun.pos not in _NOUNS or deps & {*_SUBJECTS, "mark", "aux:pass"}:
        return False
    if "VerbForm=Fin" in verb.morph:
        return noun.dep in ("root", "parataxis")
    is_bare = noun.dep == "root" and not any(child.dep in ("cop", *_SUBJECTS) for child in children[noun.index])
    return is_bare and "Tense=Past" in verb.morph and "obj" in deps


def _turn_round(tokens: list[Token], noun: Token, verb: Token, children: dict[int, list[Token]], first: int) -> None:
    """Let the verb take the noun's place, with all that follows it; the noun becomes its subject."""
    replace = dataclasses.replace
    head = verb.index if noun.head == noun.index else noun.head
    tokens[verb.index - first] = replace(verb, dep=noun.dep, head=head, morph="Mood=Ind|Tense=Past|VerbForm=Fin")
    tokens[noun.index - first] = replace(noun, dep="nsubj", head=verb.index)
    for child in children[noun.index]:
        if child.index > verb.index:
            tokens[child.index - first] = replace(child, head=verb.index)
