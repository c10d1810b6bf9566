"""Which past form of a sentence that the parse reads as a noun is really its verb."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.forms import INTRANSITIVE


def main_verb(part: Sequence[Token], root: Token, past: frozenset[str]) -> Token | None:
    """Find the past form that must be the main verb: something stands before it, and it is no reduced relative."""
    for position, token in enumerate(part):
        is_past = token.text in past and token.pos in ("VERB", "NOUN", "ADJ", "PROPN")
        is_past = is_past or (token is root and _has_both_sides(part, token)) or _is_bare_past(part, position, root)
        if not is_past or position == 0 or token.dep in ("acl:relcl", "ccomp", "advcl", "xcomp"):
            continue
        before, after = part[position - 1], part[position + 1 : position + 3]
        if _is_after_aside(part, position, root):
            return token
        if before.text.lower() in _NO_SUBJECT:
            return None
        named = ("NOUN", "PROPN", "PRON")
        is_adverb = before.pos == "ADJ" and before.dep == "advmod"  # "a landmine killed" to the parse
        if not is_adverb and not any(t.pos in named or t.dep == "nsubj" for t in part[:position]):
            return None
        follows = after[0].text.lower() if after else ""
        has_object = root.index > token.index or any(t.dep == "obj" and t.head == token.index for t in part)
        if has_object or (
            follows not in ("by", "in", "at", "near", "on", ".", "after", "during", "outside") and follows
        ):
            return token
        if token.dep == "root" or token.lemma.lower() in INTRANSITIVE:
            return token
        return None
    return None


def _is_after_aside(part: Sequence[Token], position: int, root: Token) -> bool:
    """Say whether a past form stands behind an aside on its subject: "The opposition, demanding a vote, called for"."""
    token = part[position]
    commas = [i for i, t in enumerate(part[:position]) if t.text == ","]
    is_noun_first = bool(commas) and any(t.pos in ("NOUN", "PROPN") for t in part[: commas[0]])
    is_its = token.dep in ("acl", "amod", "conj", "appos") and token.head == root.index
    is_its = is_its and part[position - 1].text == ","
    follows = part[position + 1].text.lower() if position + 1 < len(part) else "."
    return is_its and is_noun_first and len(commas) > 1 and follows not in ("by", "in", "at", "near", ".", ",")


_NO_SUBJECT = ("who", "which", "that", "to", ",", "be", "been", "was", "were", "the", "a", "an", "of", "and")
_BARE_PASTS = ("cut", "hit", "shut", "set", "put", "quit", "split")


def _is_bare_past(part: Sequence[Token], position: int, root: Token) -> bool:
    """Say whether a "noun" between two others is a verb whose past has no ending: "Sweden cut aid", "Jets hit Homs"."""
    token = part[position]
    if token.text not in _BARE_PASTS or token.head != root.index or root.index < token.index or position == 0:
        return False
    before = part[position - 1]
    return before.pos == "PROPN" or "Number=Plur" in before.morph


def _has_both_sides(part: Sequence[Token], token: Token) -> bool:
    """Say whether a "noun" has a subject and an object, or a form of its own: "Sweden cut aid", "the premier quit"."""
    deps = {t.dep for t in part if t.head == token.index}
    return token.text.islower() and "nsubj" in deps and ("obj" in deps or (token.text == "quit" and "obl" in deps))
