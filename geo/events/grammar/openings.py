"""Mends sentences that open with a phrase or close with who said so, where the parse takes that for the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Token
from geo.events.grammar.words import word_class

_NOUNS = ("NOUN", "PROPN")
_TELLING = word_class("reporting")
_WORDS_BEFORE_NOUN = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PUNCT")


def mend_openings(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Give "In Islamabad, the army retook the town, sources said" its verb, its subject and its day."""
    _reroot_on_verb(tokens, first, last)
    _reroot_behind_clause(tokens, first, last, past)
    for index in range(first, last):
        if tokens[index].dep in ("obl", "nmod"):
            _subject_after_comma(tokens, tokens[index], first, last)
        if tokens[index].text == "shot":
            _shot_dead(tokens, tokens[index], first, last)
        if tokens[index].pos == "VERB":
            _closing_speaker(tokens, tokens[index], first, last)


def _below(tokens: Sequence[Token], head: Token, first: int, last: int) -> list[Token]:
    return [t for t in tokens[first:last] if t.head == head.index and t.index != head.index]


def _reroot_on_verb(tokens: list[Token], first: int, last: int) -> None:
    """Make "called" the root of "In Islamabad, the Foreign Office called in the envoy", not the town."""
    root = next((t for t in tokens[first:last] if t.head == t.index), None)
    if root is None or root.pos not in _NOUNS or root.index - first > 4:
        return
    below = _below(tokens, root, first, last)
    if not any(t.dep == "case" and t.index < root.index for t in below) or any(t.dep == "cop" for t in below):
        return
    verbs = (t for t in below if t.pos == "VERB" and t.dep in ("appos", "acl", "parataxis", "conj", "acl:relcl"))
    verb = next((t for t in verbs if _has_subject(tokens, t, first)), None)
    verb = verb or _hidden_verb(tokens, root, first, last)
    if verb is None or not any(t.text == "," for t in tokens[root.index : verb.index]):
        return
    tokens[verb.index] = replace(verb, head=verb.index, dep="root", morph="Mood=Ind|Tense=Past|VerbForm=Fin")
    tokens[root.index] = replace(root, head=verb.index, dep="obl")
    for token in below:
        if token.index > verb.index:
            tokens[token.index] = replace(token, head=verb.index)


def _reroot_behind_clause(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "killed" the verb of "Commandos disguised as medics killed three men", where it hangs on "disguised".

    And "fired" that of "Police, who were outnumbered, fired tear gas", where it is an adjective of the gas.
    """
    root = next((t for t in tokens[first:last] if t.head == t.index), None)
    if (
        root is None
        or root.pos not in ("NOUN", "PROPN", "ADJ")
        or any(t.dep == "cop" for t in _below(tokens, root, first, last))
    ):
        return
    aside = next(
        (t for t in _below(tokens, root, first, last) if t.dep in ("acl", "acl:relcl") and t.pos == "VERB"), None
    )
    if aside is None or aside.index < root.index:
        return
    for verb in tokens[aside.index + 1 : last]:
        if verb.text not in past:
            continue
        own = {t.dep for t in _below(tokens, verb, first, last) if t.index < verb.index}
        is_under = verb.head == aside.index and verb.dep in ("advcl", "conj") and aside.dep == "acl"
        noun = tokens[verb.head]
        is_amod = verb.dep == "amod" and noun.head in (aside.index, root.index) and tokens[verb.index - 1].text == ","
        if own & {"nsubj", "mark", "cc", "aux:pass", "nsubj:pass"} or not (is_under or is_amod):
            continue
        tokens[verb.index] = replace(
            verb, pos="VERB", dep="root", head=verb.index, morph="Mood=Ind|Tense=Past|VerbForm=Fin"
        )
        tokens[root.index] = replace(root, pos="NOUN" if root.pos == "ADJ" else root.pos, dep="nsubj", head=verb.index)
        if is_amod:
            tokens[noun.index] = replace(noun, dep="obj", head=verb.index)
        for token in tokens[verb.index + 1 : last]:
            if token.head in (root.index, aside.index) and token.index not in (root.index, aside.index, noun.index):
                tokens[token.index] = replace(token, head=verb.index)
        return


def _hidden_verb(tokens: list[Token], root: Token, first: int, last: int) -> Token | None:
    """Find the participle on the noun behind the comma, where nothing else can be the verb; it gets that noun."""
    finite = [t for t in tokens[first:last] if "VerbForm=Fin" in t.morph and t.dep not in ("acl:relcl", "ccomp")]
    if any(t.dep != "conj" or t.head != root.index for t in finite):
        return None
    for verb in tokens[root.index + 1 : last]:
        noun = tokens[verb.head]
        is_open = verb.dep == "acl" and "Tense=Past" in verb.morph and noun.head == root.index
        comma = next((t for t in tokens[root.index : verb.index] if t.text == ","), None)
        if not is_open or comma is None or not comma.index < noun.index < verb.index or verb.index - noun.index > 2:
            continue
        if tokens[verb.index + 1].text.lower() in ("by", ",", "."):
            continue
        tokens[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        return tokens[verb.index]
    return None


def _has_subject(tokens: Sequence[Token], verb: Token, first: int) -> bool:
    subjects = [t for t in tokens[first : verb.index] if t.head == verb.index and t.dep == "nsubj"]
    return any(t.pos in _NOUNS or t.text.lower() in ("he", "she", "they", "it") for t in subjects)


def _subject_after_comma(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Make the tanks of "In the north, Israeli tanks shelled Jabalia" the subject: only the north is behind "in"."""
    verb = tokens[noun.head]
    if noun.dep not in ("obl", "nmod") or noun.pos not in _NOUNS or verb.pos != "VERB" or verb.index < noun.index:
        return
    between = tokens[noun.index + 1 : verb.index]
    case = next((t for t in tokens[first : noun.index] if t.head == noun.index and t.dep == "case"), None)
    if case is None or case.index != first or any(t.pos not in ("AUX", "ADV") for t in between):
        return
    comma = next((t.index for t in reversed(tokens[case.index : noun.index]) if t.text == ","), None)
    place = next((t for t in reversed(tokens[case.index : comma]) if t.pos in _NOUNS), None) if comma else None
    is_plain = all(t.pos in _WORDS_BEFORE_NOUN for t in tokens[case.index + 1 : noun.index])
    if comma is None or place is None or not is_plain or _has_subject(tokens, verb, first):
        return
    tokens[noun.index] = replace(noun, dep="nsubj")
    tokens[place.index] = replace(place, dep="obl", head=verb.index)
    for token in tokens[case.index : comma]:
        if token.head == noun.index and token.index != place.index:
            tokens[token.index] = replace(token, head=place.index)


def _shot_dead(tokens: list[Token], shot: Token, first: int, last: int) -> None:
    """Make "shot" the verb of "In 2015 police shot dead four men", whatever the tagger made of it."""
    if shot.text != "shot" or shot.pos == "VERB" or shot.index + 1 >= last or shot.index == first:
        return
    before, dead = tokens[shot.index - 1], tokens[shot.index + 1]
    if dead.text != "dead" or before.pos not in _NOUNS or before.head != shot.index:
        return
    if any(t.dep == "case" for t in _below(tokens, before, first, last)):
        return  # "militiamen loyal to the commander shot dead"
    tokens[shot.index] = replace(shot, pos="VERB", morph="Mood=Ind|Tense=Past|VerbForm=Fin")
    tokens[dead.index] = replace(dead, dep="xcomp", head=shot.index)
    tokens[before.index] = replace(before, dep="nsubj")
    case = next((t for t in tokens[first : shot.index] if t.head == shot.index and t.dep == "case"), None)
    time = tokens[case.index + 1] if case is not None else before
    if case is not None and time.head == before.index:
        tokens[time.index] = replace(time, dep="obl", head=shot.index)
        tokens[case.index] = replace(case, head=time.index)


def _closing_speaker(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Take what stands before "a source said" at the end of a sentence from "said": the night is the attack's."""
    if verb.lemma.lower() not in _TELLING or verb.pos != "VERB" or last - verb.index > _TAIL:
        return
    below = _below(tokens, verb, first, last)
    subject = next((t for t in below if t.dep == "nsubj" and t.index < verb.index), None)
    commas = [t.index for t in tokens[first : verb.index] if t.text == ","]
    if subject is None or not commas or subject.index < commas[-1] or commas[-1] - first < _LEAST:
        return
    inside = tokens[commas[-1] + 1 : verb.index]
    if any(t.pos in ("VERB", "SCONJ") or t.text.lower() in ("who", "which", "that") for t in inside):
        return
    told = _told(tokens, verb, below, first, last)
    if told is None or told.index == verb.index:
        return
    for token in below:
        is_loose = token.dep in ("obl", "obl:unmarked", "advmod", "advcl", "nmod")
        if token.index < commas[-1] and is_loose and token.index > told.index:
            tokens[token.index] = replace(token, head=told.index)
    if verb.dep in ("acl:relcl", "acl"):
        tokens[verb.index] = replace(verb, dep="parataxis", head=told.index)


_TAIL = 8  # tokens after the verb of saying: "said on Sunday in a statement."
_LEAST = 4  # tokens that tell what was said


def _told(tokens: Sequence[Token], verb: Token, below: Sequence[Token], first: int, last: int) -> Token | None:
    """Find the verb of what was said: the clause under "said", else the root of the sentence."""
    if verb.head == verb.index:
        clauses = [t for t in below if t.dep in ("ccomp", "parataxis") and t.pos == "VERB" and t.index < verb.index]
        return clauses[0] if clauses else None
    root = next((t for t in tokens[first:last] if t.head == t.index), None)
    return root if root is not None and root.pos == "VERB" and root.index < verb.index else None
