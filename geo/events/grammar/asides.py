"""Mends sentences whose subject has a long aside: "The crossing, through which all trade goes, was closed by Mali"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token

_RELATIVE = ("who", "which", "whose", "whom")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BEFORE_VERB = ("AUX", "ADV", "PART", "PUNCT")
_DAYS = frozenset((
    "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning",
    "night", "evening", "afternoon", "week",
))  # fmt: skip
_REACH = 6  # words from the comma that closes the aside to the verb


def mend_asides(tokens: list[Token], first: int, last: int) -> None:
    """Give the verb behind such an aside the subject before it, and hang the verb of the aside on that subject."""
    for word in tokens[first + 2 : last]:
        if word.text.lower() not in _RELATIVE or word.index - first < 2:
            continue
        comma = next((t for t in reversed(tokens[word.index - 3 : word.index]) if t.text == ","), None)
        if comma is None or comma.index <= first:
            continue
        subject = _subject_before(tokens, comma, first)
        if subject is not None:
            _mend(tokens, subject, word, first, last)


def _subject_before(tokens: Sequence[Token], comma: Token, first: int) -> Token | None:
    """Find the noun before the aside that the parse made the subject of a verb behind the relative pronoun."""
    named = (t for t in tokens[first : comma.index] if t.dep in _SUBJECTS and t.pos in ("NOUN", "PROPN"))
    return next((t for t in named if t.head > comma.index), None)


def _mend(tokens: list[Token], subject: Token, word: Token, first: int, last: int) -> None:
    inner = tokens[subject.head]
    outer = _verb_behind(tokens, inner, first, last)
    if inner.pos != "VERB" or inner.index < word.index or outer is None:
        return
    is_told = {t.dep for t in tokens[inner.index : outer.index] if t.head == outer.index}
    is_passive = "aux:pass" in is_told
    tokens[subject.index] = replace(subject, head=outer.index, dep="nsubj:pass" if is_passive else "nsubj")
    for token in tokens[inner.index + 1 : outer.index]:
        if token.head == outer.index and token.dep in _SUBJECTS:
            tokens[token.index] = replace(token, dep="obl:unmarked")
    if outer.head == inner.index:
        is_root = inner.head == inner.index
        tokens[outer.index] = replace(
            outer, head=outer.index if is_root else inner.head, dep="root" if is_root else inner.dep
        )
    tokens[inner.index] = replace(inner, head=subject.index, dep="acl:relcl")


def _verb_behind(tokens: Sequence[Token], inner: Token, first: int, last: int) -> Token | None:
    """Find the finite verb right behind the comma that closes the aside, if it has no subject but a day."""
    close = next((t.index for t in tokens[inner.index + 1 : last] if t.text == ","), None)
    if close is None:
        return None
    for verb in tokens[close + 1 : min(close + 1 + _REACH, last)]:
        if verb.pos == "VERB":
            is_joined = verb.head == verb.index or verb.head == inner.index
            is_joined = is_joined and (verb.dep in ("parataxis", "conj", "root"))
            return verb if is_joined and _is_free(tokens, verb, close) else None
        if verb.pos not in _BEFORE_VERB and verb.text.lower() not in _DAYS:
            return None
    return None


def _is_free(tokens: Sequence[Token], verb: Token, close: int) -> bool:
    own = [t for t in tokens[close : verb.index] if t.head == verb.index]
    is_finite = "VerbForm=Fin" in verb.morph or any("VerbForm=Fin" in t.morph for t in own)
    has_subject = any(t.dep in _SUBJECTS and t.text.lower() not in _DAYS for t in own)
    return is_finite and not has_subject and not any(t.dep in ("mark", "cc") for t in own)
