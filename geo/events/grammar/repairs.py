"""Mends the parse where a news sentence is read as a noun with a participle: "The opposition called for elections".

The parser takes the past tense of a short sentence for a participle now and then. A sentence whose root is a noun
without a copula, and that holds a past form of a verb of the lexicon, gets that verb as its root.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.domain import Document, Token
from geo.events.grammar.asides import mend_asides
from geo.events.grammar.bare_objects import name_objects
from geo.events.grammar.forms import INTRANSITIVE
from geo.events.grammar.main_verbs import (
    main_verb,
    reroot_behind_described,
    reroot_behind_participle,
    reroot_behind_suffered,
)
from geo.events.grammar.openings import mend_openings
from geo.events.grammar.participles import count_people, free_main_verb, hang_on_victim
from geo.events.grammar.prefixes import join_prefixes
from geo.events.grammar.present_verbs import mend_present
from geo.events.grammar.reported import mend_reported
from geo.events.grammar.strays import mend_strays
from geo.events.grammar.subclauses import mend_subclauses

_LEFT_OF_VERB = (
    "nsubj",
    "nsubj:pass",
    "compound",
    "amod",
    "discourse",
    "nmod",
    "vocative",
    "nmod:desc",
    "obl:unmarked",
    "root",
    "advmod",
    "obl",
)


def mend(document: Document, past: frozenset[str]) -> tuple[Token, ...]:
    """Give the tokens with the heads of misread sentences set right."""
    tokens = list(document.tokens)
    for sentence in document.sentences:
        for mending in (join_prefixes, _light, _hyphened, _aboard):
            mending(tokens, sentence.first, sentence.last)
        _read_passives(tokens, sentence.first, sentence.last, past)
        mend_asides(tokens, sentence.first, sentence.last, past)
        mend_openings(tokens, sentence.first, sentence.last, past)
        free_main_verb(tokens, sentence.first, sentence.last)
        count_people(tokens, sentence.first, sentence.last)
        hang_on_victim(tokens, sentence.first, sentence.last)
        reroot_behind_participle(tokens, sentence.first, sentence.last, past)
        reroot_behind_suffered(tokens, sentence.first, sentence.last, past)
        reroot_behind_described(tokens, sentence.first, sentence.last, past)
        part = tokens[sentence.first : sentence.last]
        root = next((t for t in part if t.head == t.index), None)
        if root is None:  # a ring already, with nothing above it
            tokens[sentence.first : sentence.last] = document.tokens[sentence.first : sentence.last]
            continue
        if root.pos in ("NOUN", "PROPN", "ADJ", "X") and not any(t.dep == "cop" and t.head == root.index for t in part):
            is_phrase = any(t.dep == "case" and t.head == root.index and t.index < root.index for t in part)
            verb = None if is_phrase else main_verb(part, root, past)
            if verb is not None:
                _reroot(tokens, part, root, verb)
        elif root.pos == "VERB" and not any(t.head == root.index and t.dep.startswith("nsubj") for t in part):
            _name_subject(tokens, part, root, past)
        name_objects(tokens, sentence.first, sentence.last)
        _return_objects(tokens, sentence.first, sentence.last, past)
        _free_participles(tokens, sentence.first, sentence.last, past)
        mend_reported(tokens, sentence.first, sentence.last, past)
        mend_present(tokens, sentence.first, sentence.last)
        mend_subclauses(tokens, sentence.first, sentence.last, past)
        mend_strays(tokens, sentence.first, sentence.last, past)
        if _has_ring(tokens, sentence.first, sentence.last):
            tokens[sentence.first : sentence.last] = document.tokens[sentence.first : sentence.last]
    return tuple(tokens)


def _has_ring(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether two repairs together left words that hang on one another: no tree, and no end to a walk upward."""
    rooted: set[int] = set()
    for start in range(first, last):
        at, path = start, set[int]()
        while at not in rooted and tokens[at].head != at:
            if at in path:
                return True
            path.add(at)
            at = tokens[at].head
        rooted |= path
        rooted.add(at)
    return False


def _aboard(tokens: list[Token], first: int, last: int) -> None:
    """Read "met on board a patrol ship" as "met aboard" it: the ship is no object."""
    for board in tokens[first + 1 : last - 2]:
        before, verb = tokens[board.index - 1], tokens[board.head]
        if board.text != "board" or before.text != "on" or before.head != board.index or verb.pos != "VERB":
            continue
        below = (t for t in tokens[board.index + 1 : last] if t.head == verb.index and t.dep == "obj")
        ship = next(below, None)
        if ship is not None and ship.index - board.index < 6:
            tokens[ship.index] = replace(ship, dep="obl")
            tokens[board.index] = replace(board, pos="ADP", dep="case", head=ship.index)
            tokens[before.index] = replace(before, head=ship.index)


def _light(tokens: list[Token], first: int, last: int) -> None:
    """Make "set" in "Militiamen set fire to a school" the verb, and the fire its object."""
    for verb in tokens[first : last - 1]:
        fire = tokens[verb.index + 1]
        if verb.text != "set" or fire.text != "fire" or verb.head != fire.index or verb.index == first:
            continue
        above = verb.index if fire.head == fire.index else fire.head
        for token in tokens[first:last]:
            if token.head == fire.index and token.index not in (verb.index, fire.index):
                is_subject = token.index < verb.index and token.pos in ("NOUN", "PROPN", "PRON")
                tokens[token.index] = replace(token, head=verb.index, dep="nsubj" if is_subject else _as_phrase(token))
        tokens[verb.index] = replace(verb, head=above, dep=fire.dep, pos="VERB", morph="Tense=Past|VerbForm=Fin")
        tokens[fire.index] = replace(fire, head=verb.index, dep="obj")


def _as_phrase(token: Token) -> str:
    return "obl" if token.dep == "nmod" else token.dep


def _hyphened(tokens: list[Token], first: int, last: int) -> None:
    """Give "test-fired" in "North Korea test-fired a missile" its subject, which hangs on "test" to the parse."""
    for verb in tokens[first + 2 : last]:
        prefix = tokens[verb.index - 2]
        if verb.pos != "VERB" or tokens[verb.index - 1].text != "-" or prefix.head != verb.index:
            continue
        if any(t.head == verb.index and t.dep.startswith("nsubj") for t in tokens[first:last]):
            continue
        before = next((t for t in tokens[first : prefix.index] if t.head == prefix.index and t.dep == "compound"), None)
        if before is not None:
            tokens[before.index] = replace(before, head=verb.index, dep="nsubj")


def _read_passives(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "shot" in "was shot and killed" and "overthrown" in "was overthrown by soldiers" the verbs that they are."""
    for verb in tokens[first:last]:
        if verb.text not in past or verb.pos not in ("NOUN", "ADJ"):
            continue
        below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
        copula = next((t for t in below if t.dep == "cop"), None)
        agents = [t for t in below if t.dep in ("obl", "obl:agent") and _is_by(tokens, t)]
        if not any(t.dep == "aux:pass" for t in below) and not (copula is not None and agents):
            continue
        tokens[verb.index] = replace(verb, pos="VERB", morph="Tense=Past|VerbForm=Part|Voice=Pass")
        for token in below:
            if token is copula:
                tokens[token.index] = replace(token, dep="aux:pass")
            elif token.dep == "nsubj":
                tokens[token.index] = replace(token, dep="nsubj:pass")
            elif token in agents:
                tokens[token.index] = replace(token, dep="obl:agent")


def _is_by(tokens: Sequence[Token], noun: Token) -> bool:
    return any(t.text.lower() == "by" and t.head == noun.index for t in tokens[max(0, noun.index - 6) : noun.index])


_HAVE = ("have", "has", "had", "'ve", "’ve")


def _free_participles(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Make "tortured" in "forces have tortured scores of men" the verb that it is, and the men its object."""
    for verb in tokens[first:last]:
        if verb.dep != "amod" or verb.text not in past or verb.index == first or verb.head <= verb.index:
            continue
        auxiliary, noun = tokens[verb.index - 1], tokens[verb.head]
        if auxiliary.text.lower() not in _HAVE or noun.head != auxiliary.index:
            continue
        is_root = auxiliary.head == auxiliary.index
        above = verb.index if is_root else auxiliary.head
        tokens[verb.index] = replace(verb, head=above, dep="root" if is_root else auxiliary.dep, pos="VERB")
        tokens[auxiliary.index] = replace(auxiliary, head=verb.index, dep="aux", pos="AUX")
        for token in tokens[first:last]:
            if token.head == auxiliary.index and token.index not in (verb.index, auxiliary.index):
                tokens[token.index] = replace(token, head=verb.index)


def _return_objects(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Give a verb back the object that the parse made the subject of the next verb.

    "Gunfire killed eleven people in Goma, doctors said": not the eleven said so, the noun after the comma did.
    "The rebels captured Goma and donors suspended aid": what follows "and" is the second subject.
    """
    for noun in [t for t in tokens[first:last] if t.dep == "nsubj" and t.pos in ("NOUN", "PROPN", "NUM")]:
        later = tokens[noun.head]
        taker = _bare_verb(tokens, noun, first, past)
        if taker is None or later.index < noun.index or later.pos != "VERB":
            continue
        subject = _second_subject(tokens, noun, later)
        if subject is None:
            continue
        if taker.head == noun.index:
            _stand_alone(tokens, taker, later, first)
        tokens[noun.index] = replace(noun, head=taker.index, dep="obj")
        tokens[subject.index] = replace(subject, head=later.index, dep="nsubj")
        if later.dep in ("ccomp", "xcomp") and later.head == taker.index:
            tokens[later.index] = replace(later, dep="conj")


def _stand_alone(tokens: list[Token], verb: Token, later: Token, first: int) -> None:
    """Make a participle read as a noun's adjective the verb of its clause, with the noun before it as subject."""
    tokens[verb.index] = replace(verb, head=later.index, dep="ccomp", pos="VERB")
    subject = tokens[verb.index - 1] if verb.index > first else None
    while subject is not None and subject.dep in ("nmod", "flat", "compound") and first <= subject.head < verb.index:
        subject = tokens[subject.head]
    if subject is not None and subject.pos in ("NOUN", "PROPN", "PRON"):
        tokens[subject.index] = replace(subject, head=verb.index, dep="nsubj")


def _bare_verb(tokens: Sequence[Token], noun: Token, first: int, past: frozenset[str]) -> Token | None:
    """Find the verb right before a noun phrase, if it has no object of its own."""
    index = noun.index - 1
    while index >= first and (tokens[index].text.lower() in _BEFORE_NUMBERS or tokens[index].pos in _INSIDE):
        index -= 1
    verb = tokens[index]
    is_verb = verb.pos == "VERB" and verb.text in past and verb.lemma.lower() not in (*INTRANSITIVE, *_TAKING_CLAUSES)
    if index < first or not is_verb or any(t.head == index and t.dep == "obj" for t in tokens[index : noun.index + 20]):
        return None
    return verb


_BEFORE_NUMBERS = ("at", "least", "more", "than", "about", "up", "to", "nearly", "some", "around", "over")
_INSIDE = ("DET", "ADJ", "NUM", "PROPN", "NOUN", "PART")
_TAKING_CLAUSES = ("say", "tell", "report", "claim", "see", "hear", "believe", "announce", "confirm", "add", "make")


def _second_subject(tokens: Sequence[Token], noun: Token, later: Token) -> Token | None:
    """Find the noun that really is the subject of the later verb: after the last comma, or after "and"."""
    before = tokens[noun.index + 1 : later.index]
    commas = [t.index for t in before if t.text == ","]
    start = commas[-1] + 1 if commas else next((t.index + 1 for t in before if t.text == "and"), None)
    if start is None or any(t.text.lower() in ("who", "which", "that") for t in tokens[start : start + 1]):
        return None
    part = tokens[start : later.index]
    named = [t for t in part if t.pos in ("NOUN", "PROPN") and t.dep not in ("compound", "amod", "nmod:poss", "flat")]
    if not named or any(t.pos in ("VERB", "SCONJ") for t in part):
        return None
    is_reporting = later.lemma.lower() in _TAKING_CLAUSES
    return named[0] if is_reporting or not commas else None


def _reroot(tokens: list[Token], part: Sequence[Token], root: Token, verb: Token) -> None:
    above = root.index
    if verb.index == above:
        tokens[above] = replace(root, pos="VERB")
        _name_subject(tokens, part, tokens[above], frozenset((root.text,)))
        return
    tokens[verb.index] = replace(verb, head=verb.index, dep="root", pos="VERB")
    is_object = root.index > verb.index
    tokens[above] = replace(root, head=verb.index, dep="obj" if is_object else "nsubj")
    subject = None if is_object else above
    for token in part:
        if token.index in (verb.index, above) or token.head not in (verb.index, above):
            continue
        left = token.index < verb.index
        if left and subject is None and token.dep in _LEFT_OF_VERB and token.pos in ("NOUN", "PROPN", "PRON", "ADJ"):
            subject = token.index
            tokens[token.index] = replace(token, head=verb.index, dep="nsubj")
        elif not left and is_object and token.head == above and token.dep == "conj" and token.pos == "VERB":
            tokens[token.index] = replace(token, head=verb.index)
        elif left and is_object and token.head == above:
            tokens[token.index] = replace(token, head=subject if subject is not None else verb.index)
        elif not left and not is_object and token.head == above and token.dep not in ("conj", "appos", "flat"):
            tokens[token.index] = replace(token, head=verb.index)


def _name_subject(tokens: list[Token], part: Sequence[Token], root: Token, past: frozenset[str]) -> None:
    """Give a root verb without a subject the noun that stands right before it ("Uganda withdrew")."""
    position = root.index - part[0].index
    if position == 0 or root.text not in past:
        return
    before = part[position - 1]
    if (
        before.pos in ("NOUN", "PROPN", "PRON")
        and before.head == root.index
        and before.dep in ("compound", "discourse", "vocative", "dep")
    ):
        tokens[before.index] = replace(before, dep="nsubj")
