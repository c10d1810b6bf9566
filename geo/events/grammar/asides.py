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


def mend_asides(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Give the verb behind such an aside the subject before it, and hang the verb of the aside on that subject."""
    for word in tokens[first + 1 : last - 3]:
        if word.text in _SAYS_WHAT_KIND:
            _mend_kind(tokens, word, first, last, past)
    for word in tokens[first + 2 : last]:
        if word.text.lower() not in _RELATIVE or word.index - first < 2:
            continue
        comma = next((t for t in reversed(tokens[word.index - 3 : word.index]) if t.text == ","), None)
        if comma is None or comma.index <= first:
            continue
        subject = _subject_before(tokens, comma, first)
        if subject is not None:
            _mend(tokens, subject, word, first, last)


_SAYS_WHAT_KIND = frozenset((
    "loyal", "allied", "linked", "armed", "backed", "led", "supported", "affiliated", "sympathetic", "close", "angry",
    "opposed", "aligned", "hired", "equipped", "dressed", "clad", "trained", "based", "sworn",
))  # fmt: skip
_INSIDE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PUNCT")


def _mend_kind(tokens: list[Token], word: Token, first: int, last: int, past: frozenset[str]) -> None:
    """Make the militias, not the general, those who act in "Militias loyal to the general shelled the town"."""
    noun, case = tokens[word.index - 1], tokens[word.index + 1]
    if (
        noun.pos not in ("NOUN", "PROPN")
        or case.pos not in ("ADP", "SCONJ")
        or _is_behind_preposition(tokens, noun, first)
    ):
        return
    verb = next(
        (t for t in tokens[case.index + 1 : min(case.index + 8, last)] if t.pos == "VERB" or t.text in past), None
    )
    if verb is None or verb.text not in past or verb.index < case.index + 2 or verb.index + 1 >= last:
        return
    between = tokens[case.index + 1 : verb.index]
    if any(t.pos not in _INSIDE or t.text == "," for t in between) or between[-1].pos not in ("NOUN", "PROPN"):
        return
    if tokens[verb.index + 1].text.lower() == "by":
        return
    whole = next((t for t in reversed(between) if t.head not in range(case.index + 1, verb.index)), between[-1])
    inside = (noun.index, word.index, whole.index, verb.index)
    above = next((tokens[i].head for i in (verb.index, noun.index, word.index) if tokens[i].head not in inside), None)
    is_root = above is None or any(tokens[i].head == i for i in inside)
    dep = "root" if is_root else (verb.dep if verb.head == above else noun.dep)
    tokens[verb.index] = replace(
        verb,
        pos="VERB",
        head=verb.index if is_root or above is None else above,
        dep=dep,
        morph="Mood=Ind|Tense=Past|VerbForm=Fin",
    )
    tokens[noun.index] = replace(noun, head=verb.index, dep="nsubj")
    tokens[word.index] = replace(word, pos="ADJ", head=noun.index, dep="amod")
    tokens[whole.index] = replace(whole, head=word.index, dep="obl")
    tokens[case.index] = replace(case, head=whole.index, dep="case")
    for token in tokens[verb.index + 1 : last]:
        if token.head in inside[:3]:
            tokens[token.index] = replace(token, head=verb.index)


def _is_behind_preposition(tokens: Sequence[Token], noun: Token, first: int) -> bool:
    return any(t.head == noun.index and t.dep in ("case", "mark") for t in tokens[first : noun.index])


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
