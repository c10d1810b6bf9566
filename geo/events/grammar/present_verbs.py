"""Mends the parse where the present tense of a short sentence is a noun to it: "Russia denies targeting civilians"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.grammar.forms import verb_forms
from geo.events.grammar.words import word_class

_GOVERNING = frozenset(
    form for name in ("planning", "wishing", "denying") for verb in word_class(name) for form in verb_forms(verb)
)
_NAMES = ("compound", "flat", "nmod", "nmod:desc", "amod", "nsubj", "appos", "nmod:poss")
_PRESENT = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
_READY = ("due", "ready", "set", "likely", "unlikely", "willing", "unwilling", "scheduled", "slated", "poised")


def mend_present(tokens: list[Token], first: int, last: int) -> None:
    """Give verbs of planning and denying their part of speech, and infinitives after "due" their subject."""
    for token in tokens[first:last]:
        if token.pos in ("NOUN", "PROPN") and token.text in _GOVERNING and token.text.endswith("s"):
            _free(tokens, token, first, last)
        elif token.dep == "csubj" and tokens[token.head].text.lower() in _READY and token.index > token.head:
            tokens[token.index] = replace(token, dep="xcomp")
        elif token.text == "Said" and token.pos == "VERB" and first < token.index < last - 1:
            _read_name(tokens, token, first, last)
        elif token.dep == "amod" and token.pos == "VERB" and token.head > token.index:
            _free_clause(tokens, token, first)
    for ready in tokens[first + 1 : last - 2]:
        if ready.dep == "case" and ready.text.lower() in _READY and ready.head > ready.index + 2:
            _free_ready(tokens, ready, first, last)
    _free_plural(tokens, first, last)
    _read_headline(tokens, first, last)


def _free_plural(tokens: list[Token], first: int, last: int) -> None:
    """Make "gather" in "Ministers of the six members gather in Libreville" a verb: it has a subject and no copula."""
    for noun in tokens[first + 1 : last]:
        if noun.pos != "NOUN" or noun.head != noun.index or not noun.text.islower() or "Number=Sing" not in noun.morph:
            continue
        below = [t for t in tokens[first : noun.index] if t.head == noun.index]
        told = [t for t in below if t.dep == "nsubj" and t.pos in ("NOUN", "PROPN") and "Number=Plur" in t.morph]
        if told and all(t.dep in ("nsubj", "punct", "advmod", "cc") for t in below):
            tokens[noun.index] = replace(
                noun, pos="VERB", morph="Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
            )


def _free_ready(tokens: list[Token], ready: Token, first: int, last: int) -> None:
    """Make "hold" the verb of "is due to hold talks on Monday", where "due to" is a preposition to the parse."""
    mark, verb, noun = tokens[ready.index + 1], tokens[ready.index + 2], tokens[ready.head]
    if mark.text != "to" or "VerbForm=Inf" not in verb.morph or tokens[ready.index - 1].pos not in ("AUX", "ADV"):
        return
    is_root = noun.head == noun.index
    tokens[ready.index] = replace(
        ready, pos="ADJ", dep="root" if is_root else noun.dep, head=ready.index if is_root else noun.head
    )
    tokens[mark.index] = replace(mark, dep="mark", head=verb.index)
    tokens[verb.index] = replace(verb, pos="VERB", dep="xcomp", head=ready.index)
    has_case = any(t.head == noun.index and t.dep == "case" for t in tokens[verb.index : noun.index])
    tokens[noun.index] = replace(noun, dep="obl" if has_case else "obj", head=verb.index)
    for token in tokens[first:last]:
        if token.head == noun.index and (token.index < ready.index or token.dep == "punct"):
            tokens[token.index] = replace(token, head=ready.index)


def _read_name(tokens: list[Token], name: Token, first: int, last: int) -> None:
    """Make "Said" in "his counterpart Said Alami" the name that it is, and give what hangs on it to the verb."""
    before, after = tokens[name.index - 1], tokens[name.index + 1]
    is_name = after.text[:1].isupper() and before.pos in ("NOUN", "PROPN")
    above = name.head if name.head != name.index else before.head
    if not is_name or above == name.index:
        return
    tokens[name.index] = replace(name, pos="PROPN", dep="appos", head=before.index, morph="Number=Sing")
    tokens[after.index] = replace(after, pos="PROPN", dep="flat", head=name.index)
    for token in tokens[first:last]:
        if token.head == name.index and token.index not in (name.index, after.index):
            tokens[token.index] = replace(token, head=above)


def _free_clause(tokens: list[Token], verb: Token, first: int) -> None:
    """Make "imposed" in "The bloc imposed sanctions, Brussels announced" the clause that it is: it has a subject."""
    has_subject = any(t.head == verb.index and t.dep == "nsubj" for t in tokens[first : verb.index])
    teller = tokens[tokens[verb.head].head]
    if has_subject and tokens[verb.head].dep == "nsubj" and teller.pos == "VERB":
        tokens[verb.index] = replace(verb, head=teller.index, dep="ccomp")


def _free(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Make "denies" the verb, the name before it its subject, and the clause after it what is denied."""
    _raise_over_participle(tokens, verb)
    verb = tokens[verb.index]
    before = [t for t in tokens[first : verb.index] if t.head == verb.index and t.dep in _NAMES]
    after = [t for t in tokens[verb.index + 1 : last] if t.head == verb.index and t.dep in ("acl", "xcomp", "ccomp")]
    is_clause = any(_is_bare_clause(tokens, t) for t in after)
    if not before or not is_clause or before[-1].pos not in ("PROPN", "NOUN") or before[-1].dep == "nmod:poss":
        return
    tokens[verb.index] = replace(verb, pos="VERB", morph="Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
    tokens[before[-1].index] = replace(before[-1], dep="nsubj")
    for token in before[:-1]:
        tokens[token.index] = replace(token, head=before[-1].index)
    for token in after:
        if token.dep == "acl":
            tokens[token.index] = replace(token, dep="xcomp")


def _raise_over_participle(tokens: list[Token], verb: Token) -> None:
    """Hang "targeting" below "denies", where the parse has the denial as the subject of the targeting."""
    deed = tokens[verb.head]
    if verb.dep == "nsubj" and deed.index == verb.index + 1 and deed.pos == "VERB" and deed.text.endswith("ing"):
        is_root = deed.head == deed.index
        above = verb.index if is_root else deed.head
        tokens[verb.index] = replace(verb, dep="root" if is_root else deed.dep, head=above)
        tokens[deed.index] = replace(deed, dep="xcomp", head=verb.index)


def _is_bare_clause(tokens: Sequence[Token], clause: Token) -> bool:
    """Say whether a clause is "to visit" or "targeting", as after a verb."""
    return "VerbForm=Inf" in clause.morph or clause.text.lower().endswith("ing") or clause.dep == "ccomp"


def _read_headline(tokens: list[Token], first: int, last: int) -> None:
    """Make "visit" the verb of "Iraqi president to visit Turkey", and the president its subject."""
    part = tokens[first:last]
    root = next((t for t in part if t.head == t.index), None)
    if root is None or root.pos not in ("NOUN", "PROPN") or any("VerbForm=Fin" in t.morph for t in part):
        return
    verb = next((t for t in part if t.head == root.index and t.dep == "acl" and "VerbForm=Inf" in t.morph), None)
    if verb is None or verb.index - root.index > 3 or not any(t.text == "to" and t.head == verb.index for t in part):
        return
    tokens[verb.index] = replace(verb, head=verb.index, dep="root")
    tokens[root.index] = replace(root, head=verb.index, dep="nsubj")
