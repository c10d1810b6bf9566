"""Mend trees that cannot be: finite verbs below a noun that is their subject, or joined to a verb of another form.

A small parser takes "men on motorcycles raided the village" for a noun with a participle, "as the convoy reached
Fasher" for a phrase, hangs the second verb of "denied losing the bridge and accused the army" on "losing", and takes a
noun before a preposition for a part of the one behind it. Small rules find where the form forbids it and hang the word
where it can stand.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence

from geo.domain import Token

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
_CONJUNCTIONS = ("as", "while", "after", "before", "since", "until", "because", "when", "once")
_OF_CLAUSES = ("ccomp", "advcl", "xcomp")  # no name is one: "told Sergey Lavrov that ..." has an object
_FEWER = ("fewer", "less")
_ASKING = (
    "invite",
    "ask",
    "urge",
    "order",
    "call",
    "tell",
    "press",
    "persuade",
    "allow",
    "force",
    "instruct",
    "summon",
)
_WAYS = ("onto", "across", "along", "toward", "towards")
_FINITE = "VerbForm=Fin"
_TIMELESS = ("VerbForm=Ger", "VerbForm=Inf")

Children = Mapping[int, Sequence[Token]]


def mend_trees(tokens: Sequence[Token], first: int) -> list[Token]:
    """Hang misread words where they belong, in the tokens of one passage; `first` is the index of its first token."""
    mended = list(tokens)
    children: defaultdict[int, list[Token]] = defaultdict(list)
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token)
    for noun in tokens:
        if noun.dep == "compound" and noun.pos in _NOUNS and noun.head > noun.index:
            _part_at_preposition(mended, noun, tokens[noun.head - first], children, first)
    for token in tokens:
        _mend_word(mended, tokens, token, children, first)
        if token.pos != "VERB" or token.head >= token.index:
            continue
        head = tokens[token.head - first]
        if token.dep == "acl" and _has_its_subject(token, head, children):
            _turn_round(mended, head, token, children, first)
        elif token.dep == "parataxis" and head.lemma.lower() in _ASKING:
            _ask(mended, token, head, children, first)
        elif token.dep == "conj" and _is_told(token) and any(form in head.morph for form in _TIMELESS):
            _join_above(mended, token, head, children, first)
    return mended


def _mend_word(mended: list[Token], tokens: Sequence[Token], word: Token, children: Children, first: int) -> None:
    """Give a word the label or the kind that it must have where it stands."""
    at, head = word.index - first, tokens[word.head - first]
    if word.dep in _OF_CLAUSES and word.pos == "PROPN" and not _is_clause(word, children):
        mended[at] = dataclasses.replace(word, dep="obj")
    elif word.dep == "conj" and word.pos == "ADJ" and word.text.endswith("ed") and _is_passive(head):
        mended[at] = dataclasses.replace(word, pos="VERB", morph=head.morph)  # "were shot and wounded"
    elif word.dep == "nsubj:pass" and _goes_its_way(tokens, head, children, first):
        mended[at] = dataclasses.replace(word, dep="nsubj")
    elif word.dep == "det" and word.text.lower() == "no" and _following(tokens, word, first) in _FEWER:
        mended[at] = dataclasses.replace(word, dep="advmod", head=word.index + 1)
    elif word.dep == "obl" and word.pos == "PROPN" and (done := _done_by(word, head, children)):
        mended[at] = dataclasses.replace(word, dep="nmod", head=done.index)


def _ask(tokens: list[Token], deed: Token, verb: Token, children: Children, first: int) -> None:
    """Hang what somebody is asked for on the asking: "invited the army chief, General Ali, to come to Russia"."""
    marks = [child for child in children[deed.index] if child.dep == "mark" and child.text.lower() == "to"]
    asked = next((child for child in children[deed.index] if child.dep == "nsubj"), None)
    if not marks or asked is None:
        return
    office = next((child for child in children[verb.index] if child.dep == "obj"), None)
    dep, above = ("appos", office.index) if office is not None else ("obj", verb.index)
    tokens[deed.index - first] = dataclasses.replace(deed, dep="xcomp")
    tokens[asked.index - first] = dataclasses.replace(asked, dep=dep, head=above)


def _done_by(name: Token, verb: Token, children: Children) -> Token | None:
    """Find what somebody did: the visit, in "overshadows a visit to Riga by Minister Sato", for the verb is active."""
    deps = {child.dep: child for child in children[name.index]}
    if deps.get("case", name).text != "by" or not deps.keys() & {"nmod:desc", "flat"} or _is_passive(verb):
        return None
    return next((c for c in children[verb.index] if c.dep == "obj" and verb.index < c.index < name.index), None)


def _is_passive(token: Token) -> bool:
    return token.pos == "VERB" and "Voice=Pass" in token.morph


def _is_clause(token: Token, children: Children) -> bool:
    return any(child.dep in ("cop", "aux", "mark", *_SUBJECTS) for child in children[token.index])


def _following(tokens: Sequence[Token], token: Token, first: int) -> str:
    return tokens[token.index + 1 - first].text if token.index + 1 - first < len(tokens) else ""


def _goes_its_way(tokens: Sequence[Token], verb: Token, children: Children, first: int) -> bool:
    """Say whether a participle without "were" tells of going: "people poured onto the streets"."""
    return _following(tokens, verb, first) in _WAYS and not any(
        child.dep.startswith("aux") for child in children[verb.index]
    )


def _part_at_preposition(tokens: list[Token], noun: Token, later: Token, children: Children, first: int) -> None:
    """Make "strike" the head of "a drone strike near an airport", a compound of the airport to the parse.

    No compound reaches over the preposition of the word it would belong to.
    """
    between = tokens[noun.index + 1 - first : later.index - first]
    cases = [t for t in between if t.dep == "case" and t.pos == "ADP" and t.index < t.head <= later.index]
    is_name = any(
        t.text.lower() == "of" or t.text == "-" for t in between
    )  # "House of Representatives", "dusk-to-dawn"
    if not cases or is_name or any(c.dep in ("cop", *_SUBJECTS) for c in children[later.index]):
        return
    replace = dataclasses.replace
    tokens[cases[0].index - first] = replace(cases[0], head=later.index)
    head = noun.index if later.head == later.index else later.head
    tokens[noun.index - first] = replace(noun, dep=later.dep, head=head)
    tokens[later.index - first] = replace(later, dep="nmod", head=noun.index)
    for child in children[later.index]:
        if child.index < noun.index:
            tokens[child.index - first] = replace(child, head=noun.index)


def _has_its_subject(verb: Token, noun: Token, children: Children) -> bool:
    """Say whether a verb read as a participle after a noun is that noun's own finite verb.

    By its form, below the root or a noun after "as"; or because nothing else could be the sentence's verb and it has
    an object, which a passive has not.
    """
    deps = {child.dep for child in children[verb.index]}
    if noun.pos not in _NOUNS or deps & {*_SUBJECTS, "mark", "aux:pass"}:
        return False
    if _FINITE in verb.morph:
        return noun.dep in ("root", "parataxis") or _conjunction(noun, children) is not None
    is_bare = noun.dep == "root" and not any(child.dep in ("cop", *_SUBJECTS) for child in children[noun.index])
    return is_bare and "Tense=Past" in verb.morph and "obj" in deps


def _conjunction(noun: Token, children: Children) -> Token | None:
    return next((c for c in children[noun.index] if c.dep == "case" and c.text.lower() in _CONJUNCTIONS), None)


def _turn_round(tokens: list[Token], noun: Token, verb: Token, children: Children, first: int) -> None:
    """Let the verb take the noun's place, with all that follows it; the noun becomes its subject."""
    replace = dataclasses.replace
    head = verb.index if noun.head == noun.index else noun.head
    conjunction = _conjunction(noun, children)
    dep = "advcl" if conjunction else noun.dep
    tokens[verb.index - first] = replace(verb, dep=dep, head=head, morph=f"Mood=Ind|Tense=Past|{_FINITE}")
    tokens[noun.index - first] = replace(noun, dep="nsubj", head=verb.index)
    if conjunction:
        tokens[conjunction.index - first] = replace(conjunction, dep="mark", head=verb.index)
    for child in children[noun.index]:
        if child.index > verb.index:
            tokens[child.index - first] = replace(child, head=verb.index)


def _is_told(verb: Token) -> bool:
    """Say whether a form can be nothing but finite: in the past, or with the -s of the third person."""
    return _FINITE in verb.morph and ("Tense=Past" in verb.morph or verb.text.endswith("s"))


def _join_above(tokens: list[Token], verb: Token, head: Token, children: Children, first: int) -> None:
    """Join a finite verb without a subject to the nearest finite verb above the one whose form it has not."""
    if head.pos != "VERB" or any(child.dep in _SUBJECTS for child in children[verb.index]):
        return
    above = head
    while above.head != above.index:
        if above.dep in ("acl:relcl", "parataxis"):
            return
        above = tokens[above.head - first]
        if above.pos == "VERB" and _FINITE in above.morph and above.index < verb.index:
            tokens[verb.index - first] = dataclasses.replace(verb, head=above.index)
            return
