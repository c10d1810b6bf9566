"""Words that a hyphen joins to a noun before it, and that the parse took for nouns of their own: "the ex-president"."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token

_PREFIXES = ("ex", "vice", "deputy", "co", "self")


def join_prefixes(tokens: list[Token], first: int, last: int) -> None:
    """Hang "ex" on "president", which takes its place in the sentence; between them stands a hyphen alone."""
    for index in range(first, last - 2):
        prefix, hyphen, noun = tokens[index : index + 3]
        is_joined = prefix.text.lower() in _PREFIXES and hyphen.text == "-" and noun.pos in ("NOUN", "PROPN")
        if not is_joined or hyphen.span.end != noun.span.start or prefix.head == noun.index:
            continue
        _join(tokens, prefix, noun, first, last)


def _join(tokens: list[Token], prefix: Token, noun: Token, first: int, last: int) -> None:
    """Give the noun the head and the words of its prefix; a noun with a head of its own outside keeps it."""
    is_above = prefix.head == prefix.index or prefix.head not in (noun.index, noun.index - 1)
    clause = tokens[noun.head]
    for token in tokens[first:last]:
        if token.head == prefix.index and token.index not in (prefix.index, noun.index):
            tokens[token.index] = replace(token, head=noun.index)
    if prefix.head == prefix.index and clause.head == prefix.index and clause.pos == "VERB":
        tokens[clause.index] = replace(clause, head=clause.index, dep="root")  # "the ex-president was jailed"
    elif is_above and noun.head in (prefix.index, noun.index - 1):
        above = noun.index if prefix.head == prefix.index else prefix.head
        tokens[noun.index] = replace(noun, head=above, dep=prefix.dep)
    tokens[prefix.index] = replace(prefix, head=noun.index, dep="compound")
    tokens[noun.index - 1] = replace(tokens[noun.index - 1], head=noun.index, dep="punct")
