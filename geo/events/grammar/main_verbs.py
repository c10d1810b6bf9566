"""Which past form of a sentence that the parse reads as a noun is really its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.grammar.forms import INTRANSITIVE


def main_verb(part: Sequence[Token], root: Token, past: frozenset[str]) -> Token | None:
    """Find the past form that must be the main verb: something stands before it, and it is no reduced relative."""
    for position, token in enumerate(part):
        is_past = token.text in past and token.pos in ("VERB", "NOUN", "ADJ", "PROPN")
        is_past = is_past or (token is root and _has_both_sides(part, token)) or _is_bare_past(part, position, root)
        is_past = is_past or (token.dep == "compound" and token.head == root.index and "VerbForm=Fin" in token.morph)
        if not is_past or position == 0 or token.dep in ("acl:relcl", "ccomp", "advcl", "xcomp"):
            continue
        before, after = part[position - 1], part[position + 1 : position + 3]
        if _is_after_aside(part, position, root):
            return token
        if before.text.lower() in _NO_SUBJECT:
            return None
        named = ("NOUN", "PROPN", "PRON")
        is_noun = before.pos == "ADJ" and (before.dep == "advmod" or _is_force(part, position, root))
        if not is_noun and not any(t.pos in named or t.dep == "nsubj" for t in part[:position]):
            return None
        follows = after[0].text.lower() if after else ""
        has_object = root.index > token.index or any(t.dep == "obj" and t.head == token.index for t in part)
        if has_object or (
            follows not in ("by", "in", "at", "near", "on", ".", "after", "during", "outside") and follows
        ):
            return token
        if token.text == "called" and follows in ("on", "at") and before.pos != "PRON":
            return token  # "The commander of the fleet called on the president"
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


def _is_force(part: Sequence[Token], position: int, root: Token) -> bool:
    """Say whether "military" is a noun before its verb: "The military bombed camps", but "a military backed regime"."""
    is_plural = "Number=P" in root.morph or any(t.dep in ("det", "nummod") for t in part[position + 1 :])
    return is_plural and part[position - 1].text.lower() in ("military", "paramilitary", "judiciary")


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
    if token.text == "quit":
        return bool(deps & {"nsubj", "compound"})
    return token.text.islower() and "nsubj" in deps and "obj" in deps


def reroot_behind_participle(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "rammed" the verb of "A van packed with explosives rammed into a gate", where it hangs on "packed".

    And "reopened" that of "The border crossing at Kisoro reopened", which hangs on "crossing".
    """
    for token in tokens[first:last]:
        is_open = "VerbForm=Part" in token.morph or "VerbForm=Ger" in token.morph
        if token.pos == "VERB" and is_open and token.dep in ("root", "conj", "ccomp", "parataxis"):
            _reroot_behind(tokens, tokens[token.index], first, last, past)


def reroot_behind_described(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "docked" the verb of "A ship carrying medicine docked in Aden", where it hangs on "carrying"."""
    root = next((t for t in tokens[first:last] if t.head == t.index), None)
    below = [t for t in tokens[first:last] if root is not None and t.head == root.index and t.index != root.index]
    if root is None or root.pos not in ("NOUN", "PROPN") or any(t.dep in ("cop", "nsubj") for t in below):
        return
    part = next((t for t in below if t.dep == "acl" and t.index > root.index and t.pos == "VERB"), None)
    under = [t for t in tokens[first:last] if part is not None and t.head == part.index]
    verb = next((t for t in under if t.dep in _LOST and t.text in past and t.index > t.head), None)
    if part is None or verb is None or any(t.text in (",", ";", ":") for t in tokens[root.index : verb.index]):
        return
    beside = {t.dep for t in tokens[first:last] if t.head == verb.index}
    if beside & _OWN_WORDS or tokens[verb.index - 1].pos not in ("NOUN", "PROPN", "NUM"):
        return
    morph = "Mood=Ind|Tense=Past|VerbForm=Fin"
    tokens[verb.index] = replace(verb, pos="VERB", dep="root", head=verb.index, morph=morph)
    tokens[root.index] = replace(root, dep="nsubj", head=verb.index)
    for token in (*below, *under):
        if token.index > verb.index or token.dep == "cc":
            tokens[token.index] = replace(token, head=verb.index)


_LOST = ("xcomp", "advcl", "ccomp", "conj")


def _reroot_behind(tokens: list[Token], root: Token, first: int, last: int, past: frozenset[str]) -> None:
    below = [t for t in tokens[first:last] if t.head == root.index and t.index != root.index]
    verb = next((t for t in below if t.dep == "advcl" and t.index > root.index and t.text in past), None)
    if verb is None or any(t.text == "," for t in tokens[root.index : verb.index]):
        return
    beside = {t.dep for t in tokens[first:last] if t.head == verb.index}
    if beside & _OWN_WORDS or any(t.dep in ("obj", "aux", "aux:pass", "cop") for t in below):
        return
    noun = next((t for t in below if t.dep.startswith("nsubj") and t.pos in ("NOUN", "PROPN")), None)
    is_noun = "VerbForm=Ger" in root.morph and any(t.dep in ("det", "compound") for t in below)
    if noun is None and not is_noun:
        return
    above = verb.index if root.head == root.index else root.head
    tokens[verb.index] = replace(verb, dep=root.dep, head=above, morph="Mood=Ind|Tense=Past|VerbForm=Fin")
    if noun is not None:
        tokens[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        tokens[root.index] = replace(root, dep="acl", head=noun.index)
    else:
        tokens[root.index] = replace(root, pos="NOUN", dep="nsubj", head=verb.index)
    for token in below:
        if token.index > verb.index or token.dep == "cc":
            tokens[token.index] = replace(token, head=verb.index)


def reroot_behind_suffered(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "freed" the verb of "Two editors held in Niamey were freed", where it is joined to "held" with no "and"."""
    root = next((t for t in tokens[first:last] if t.head == t.index), None)
    if root is None or root.text not in past or "Tense=Past|VerbForm=Fin" not in root.morph:
        return
    below = [t for t in tokens[first:last] if t.head == root.index and t.index != root.index]
    verb = next((t for t in below if t.dep in ("conj", "ccomp", "advcl") and "Voice=Pass" in t.morph), None)
    subject = next((t for t in below if t.dep == "nsubj" and t.index < root.index), None)
    if verb is None or subject is None or verb.index < root.index or any(t.dep == "obj" for t in below):
        return
    between = tokens[root.index + 1 : verb.index]
    own = [t for t in between if t.head == verb.index]
    if not any(t.dep == "aux:pass" for t in own) or {t.dep for t in own} & (_OWN_WORDS - {"aux", "aux:pass"}):
        return
    if any(t.text in (",", ";", "-", ":") for t in between):
        return
    tokens[verb.index] = replace(verb, head=verb.index, dep="root")
    tokens[root.index] = replace(root, head=subject.index, dep="acl", morph="Tense=Past|VerbForm=Part|Voice=Pass")
    tokens[subject.index] = replace(subject, head=verb.index, dep="nsubj:pass")
    for token in below:
        if token.index > verb.index:
            tokens[token.index] = replace(token, head=verb.index)


_OWN_WORDS = {"nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "cc"}
