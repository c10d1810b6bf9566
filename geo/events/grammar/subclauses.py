"""Mends "as police in Tbilisi detained at least 40 people", which is a noun with a participle to the parse."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token

_LINKS = ("as", "after", "before", "while")
_OBJECTS = ("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON")
_COUNTING = ("least", "most", "than", "more", "about", "some", "nearly", "around", "over", "up")


def mend_subclauses(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make the participle after "as" and a noun the verb of a clause, the noun its subject, what follows its object."""
    for verb in tokens[first : last - 1]:
        noun = tokens[verb.head]
        if verb.dep != "acl" or verb.text not in past or noun.index > verb.index or not _has_object(tokens, verb):
            continue
        before = tokens[first : noun.index]
        link = next((t for t in before if t.head == noun.index and t.dep == "case" and t.text in _LINKS), None)
        if link is None or noun.head == noun.index:
            continue
        root = next((t for t in tokens[first:last] if t.head == t.index and t.pos == "VERB"), tokens[noun.head])
        tokens[link.index] = replace(link, head=verb.index, dep="mark", pos="SCONJ")
        tokens[verb.index] = replace(verb, head=root.index, dep="advcl", morph="Mood=Ind|Tense=Past|VerbForm=Fin")
        tokens[noun.index] = replace(noun, head=verb.index, dep="nsubj")
        _give_back(tokens, noun, tokens[verb.index], last)


def _has_object(tokens: list[Token], verb: Token) -> bool:
    following = tokens[verb.index + 1]
    counts = tokens[verb.index + 2 : verb.index + 3]
    return following.pos in _OBJECTS or any(t.text.lower() in _COUNTING for t in (following, *counts))


def _give_back(tokens: list[Token], noun: Token, verb: Token, last: int) -> None:
    """Hang on the verb what stands after it and hung on its subject; the first bare noun is its object."""
    has_object = any(t.head == verb.index and t.dep == "obj" for t in tokens[verb.index + 1 : last])
    for token in tokens[verb.index + 1 : last]:
        if token.head != noun.index:
            continue
        has_case = any(t.head == token.index and t.dep == "case" for t in tokens[verb.index + 1 : token.index])
        is_object = not has_case and not has_object and token.pos in ("NOUN", "PROPN", "NUM", "PRON")
        has_object = has_object or is_object
        tokens[token.index] = replace(token, head=verb.index, dep="obj" if is_object else "obl" if has_case else "dep")
