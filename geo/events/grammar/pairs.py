"""Mends pairs and lists that the parse joined wrongly: the second deed, the second doer, who said so after a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.grammar.words import word_class

_NAMES = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_TELLING = word_class("reporting")


def second_deed(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Make "burned" the second verb of "killed 15 villagers and burned granaries", not a word for the granaries."""
    noun, joining = tokens[verb.head], tokens[max(first, verb.index - 1)]
    one = tokens[noun.head]
    deed = tokens[one.head]
    is_list = verb.dep == "amod" and joining.text == "and" and noun.dep == "conj" and one.dep == "obj"
    if not is_list or noun.index < verb.index or one.index > verb.index or deed.pos != "VERB" or deed.index > one.index:
        return
    if any(t.pos == "DET" for t in tokens[verb.index : noun.index]) or "Tense=Past" not in deed.morph:
        return
    tokens[verb.index] = replace(verb, pos="VERB", dep="conj", head=deed.index, morph=deed.morph)
    tokens[noun.index] = replace(noun, dep="obj", head=verb.index)
    tokens[joining.index] = replace(joining, head=verb.index)


def second_of_pair(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Join B to A in "clashes between A and B left nine dead", where B alone is the subject of "left"."""
    verb = tokens[noun.head]
    joining = [t for t in tokens[first : noun.index] if t.text == "and" and t.dep == "cc" and t.head == noun.index]
    if noun.dep != "nsubj" or not joining or verb.index < noun.index or joining[-1].index == first:
        return
    one = tokens[joining[-1].index - 1]
    while one.dep in ("flat", "compound", "nmod") and one.head < one.index and one.head > first:
        if _has_case(tokens, one, first, ("between",)):
            break
        one = tokens[one.head]
    above = tokens[one.head]
    if one.dep != "nmod" or not _has_case(tokens, one, first, ("between",)) or above.index > one.index:
        return
    tokens[noun.index] = replace(noun, head=one.index, dep="conj")
    if above.head == verb.index or above.head == above.index or not has_other_subject(tokens, verb, noun, first):
        tokens[above.index] = replace(above, head=verb.index, dep="nsubj", pos="NOUN")


def has_other_subject(tokens: Sequence[Token], verb: Token, noun: Token, first: int) -> bool:
    """Say whether a verb has another subject than this noun."""
    return any(
        t.head == verb.index and t.dep in _SUBJECTS and t.index != noun.index for t in tokens[first : verb.index]
    )


def _has_case(tokens: Sequence[Token], noun: Token, first: int, words: Sequence[str]) -> bool:
    before = tokens[first : noun.index]
    return any(t.head == noun.index and t.dep in ("case", "mark") and t.text.lower() in words for t in before)


def speaker_in_list(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "killing 11 children, residents and a rebel group said": the residents said so and were not killed."""
    if verb.lemma.lower() not in _TELLING or verb.pos != "VERB":
        return
    subject = next((t for t in tokens[first : verb.index] if t.head == verb.index and t.dep == "nsubj"), None)
    joining = next((t for t in tokens[first : verb.index] if t.head == verb.index and t.text == "and"), None)
    if subject is None or joining is None or not first + 1 < joining.index < subject.index:
        return
    comma = next((t.index for t in reversed(tokens[first : joining.index]) if t.text == ","), None)
    heads = [t for t in tokens[comma + 1 : joining.index] if t.head <= comma] if comma is not None else []
    if len(heads) != 1 or heads[0].dep not in ("conj", "appos") or heads[0].pos not in _NAMES:
        return
    root = next((t for t in tokens[first:last] if t.head == t.index), verb)
    tokens[heads[0].index] = replace(heads[0], head=verb.index, dep="nsubj")
    tokens[subject.index] = replace(subject, head=heads[0].index, dep="conj")
    tokens[joining.index] = replace(joining, head=subject.index)
    if root.index != verb.index:
        tokens[verb.index] = replace(verb, head=root.index, dep="parataxis")


def joined_past(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "declared a curfew and cut off the internet": a verb without endings is of the tense it is joined to."""
    above = tokens[verb.head]
    is_bare = verb.dep == "conj" and verb.text in _ENDLESS and "VerbForm=Inf" in verb.morph and above.index < verb.index
    if not is_bare or "Tense=Past" not in above.morph:
        return
    below = [t for t in tokens[above.index : verb.index] if t.head == verb.index]
    if not any(t.text.lower() in ("to", "would", "will", "could", "must") for t in below):
        tokens[verb.index] = replace(verb, morph=above.morph)


def second_suffered(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "fifteen people were arrested and 20 officers hurt": the second verb has no "were" of its own."""
    above = tokens[verb.head]
    if verb.dep != "conj" or verb.text not in _DONE_TO or above.index > verb.index:
        return
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
    is_led = any(t.head == above.index and t.dep == "aux:pass" for t in tokens[first : verb.index])
    if not is_led or any(t.dep in ("obj", "aux", "aux:pass", "mark") for t in below):
        return
    tokens[verb.index] = replace(verb, pos="VERB", morph="Tense=Past|VerbForm=Part|Voice=Pass")
    for token in below:
        if token.dep == "nsubj" and token.index < verb.index:
            tokens[token.index] = replace(token, dep="nsubj:pass")


_DONE_TO = (
    "hurt", "wounded", "injured", "killed", "arrested", "detained", "burned", "burnt", "destroyed", "damaged", "closed",
    "shut", "seized", "beaten", "looted", "torched", "suspended", "banned", "imposed", "abducted", "kidnapped",
)  # fmt: skip


_ENDLESS = ("cut", "hit", "set", "put", "shut", "quit", "split", "hurt", "let", "burst", "cast", "beat", "spread")


def of_two_lands(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Read "Kyrgyz and Tajik border guards" as guards of both, not as a Kyrgyz and some guards."""
    one, joining = tokens[noun.head], tokens[noun.head + 1] if noun.head + 1 < last else noun
    is_pair = noun.dep == "conj" and noun.text.islower() and joining.text == "and" and joining.index < noun.index - 1
    if not is_pair or one.pos not in ("PROPN", "ADJ") or not one.text.endswith(_OF_A_LAND) or one.index > noun.index:
        return
    other = tokens[joining.index + 1]
    is_other = other.head == noun.index and other.text[:1].isupper() and other.dep in ("amod", "compound")
    if not is_other or any(
        t.head == one.index and t.index < one.index and t.dep != "punct" for t in tokens[first:last]
    ):
        return
    is_root = one.head == one.index
    tokens[noun.index] = replace(noun, dep=one.dep, head=noun.index if is_root else one.head)
    tokens[one.index] = replace(one, dep="amod", head=noun.index)
    tokens[joining.index] = replace(joining, head=other.index)
    tokens[other.index] = replace(other, dep="conj", head=one.index)


_OF_A_LAND = ("an", "ese", "ish", "i", "yz", "ek", "ik", "ch", "sh", "ic", "ai")


def join_above(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Join "appealed" in "faulted them for embarking on a strike and appealed" to "faulted", whose form it has."""
    part = tokens[verb.head]
    has_object = any(t.head == verb.index and t.dep == "obj" for t in tokens[verb.index : last])
    is_past = "Tense=Past|VerbForm=Fin" in verb.morph or ("Tense=Past|VerbForm=Part" in verb.morph and has_object)
    is_told = verb.dep == "conj" and is_past and part.index < verb.index
    if not is_told or "Tense=Pres|VerbForm=Part" not in part.morph or part.dep not in ("advcl", "acl"):
        return
    above = tokens[part.head]
    has_subject = any(t.head == verb.index and t.dep in _SUBJECTS for t in tokens[first : verb.index])
    if above.pos == "VERB" and "VerbForm=Fin" in above.morph and above.index < part.index and not has_subject:
        tokens[verb.index] = replace(verb, head=above.index)


def kinds_of_deed(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Read "began joint air and sea patrols" as patrols of two kinds, not as air and some patrols."""
    one, joining = tokens[noun.head], tokens[min(noun.head + 1, last - 1)]
    is_pair = noun.dep == "conj" and one.index < noun.index and joining.text in ("and", "or") and noun.pos == "NOUN"
    if not is_pair or one.pos != "NOUN" or one.text.lower() not in _KINDS or one.dep in ("compound", "amod"):
        return
    between = tokens[joining.index + 1 : noun.index]
    if not between or any(t.head != noun.index or t.dep not in ("compound", "amod") for t in between):
        return
    is_root = one.head == one.index
    tokens[noun.index] = replace(noun, dep=one.dep, head=noun.index if is_root else one.head)
    tokens[one.index] = replace(one, dep="compound", head=noun.index)
    tokens[joining.index] = replace(joining, head=between[0].index)
    for token in tokens[first:last]:
        if token.head == one.index and token.index not in (noun.index, joining.index):
            tokens[token.index] = replace(token, head=noun.index)


_KINDS = (
    "air", "sea", "land", "ground", "drone", "missile", "rocket", "mortar", "artillery", "tank", "gun", "bomb", "rifle",
    "grenade", "machine-gun", "small-arms", "sniper", "food", "fuel", "river", "night", "street", "road", "rail", "bus",
)  # fmt: skip


def whose_kin(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Make "marched" the verb of "women whose husbands serve in Gao marched", and the husbands those who serve."""
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
    subjects = [t for t in below if t.dep == "nsubj" and t.index < verb.index]
    told = next((t for t in below if t.dep in ("xcomp", "advcl", "ccomp", "conj") and t.index > verb.index), None)
    if len(subjects) != 2 or told is None or "Tense=Past" not in told.morph or told.pos != "VERB":
        return
    own = [t for t in tokens[first:last] if t.head == told.index and t.index < told.index]
    is_whose = any(t.head == subjects[1].index and t.text.lower() == "whose" for t in tokens[first : verb.index])
    if not is_whose or own or any(t.text == "," for t in tokens[verb.index : told.index]):
        return
    above = told.index if verb.head == verb.index else verb.head
    tokens[told.index] = replace(told, head=above, dep=verb.dep, morph="Mood=Ind|Tense=Past|VerbForm=Fin")
    tokens[subjects[0].index] = replace(subjects[0], head=told.index)
    tokens[verb.index] = replace(verb, head=subjects[0].index, dep="acl:relcl")
    for token in below:
        if token.index < subjects[0].index or token.index > told.index:
            tokens[token.index] = replace(token, head=told.index)
