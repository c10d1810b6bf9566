"""Mends words that the parse hung on a neighbour: the second of a pair, the subject after "after", a bare object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from geo.domain import Token
from geo.events.grammar.words import word_class

_Rule = Callable[[list[Token], Token, int, int], None]
_NAMES = ("NOUN", "PROPN")
_CAPTIVE = ("hostage", "captive", "prisoner")
_TAKING = ("take", "hold")
_LINKS = ("after", "before", "as", "while", "until", "since")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_TELLING = word_class("reporting")
_ASKING = ("call", "urge", "ask", "order", "tell", "press", "appeal", "want", "warn", "vow", "pledge", "agree")


def mend_strays(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Hang such words where they belong; each rule looks at one word."""
    for index in range(first, last):
        if tokens[index].text in past:
            _second_deed(tokens, tokens[index], first, last)
        _mend(tokens, index, first, last)


def _mend(tokens: list[Token], index: int, first: int, last: int) -> None:
    """Try the rules that can concern a word, in order; one that has changed it may concern others from there on."""
    tried = 0
    is_changed = True
    while is_changed:
        token, is_changed = tokens[index], False
        for number, rule in _concerning(token.dep, token.pos == "VERB"):
            if number >= tried:
                rule(tokens, token, first, last)
                if tokens[index] is not token:
                    tried, is_changed = number + 1, True
                    break


def _second_deed(tokens: list[Token], verb: Token, first: int, last: int) -> None:
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


def _object_of_shot_dead(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Give "shot dead a pilot" its object, which hangs on "dead"."""
    state = tokens[noun.head]
    verb = tokens[state.head]
    if noun.dep != "obj" or state.text != "dead" or state.index != verb.index + 1 or verb.pos != "VERB":
        return
    if not any(t.dep == "obj" and t.head == verb.index for t in tokens[first:last]):
        tokens[noun.index] = replace(noun, head=verb.index)


def _taken_hostage(tokens: list[Token], state: Token, first: int, last: int) -> None:
    """Make the workers of "took four construction workers hostage" the object: they are taken, as hostages."""
    verb, people = tokens[state.head], tokens[max(first, state.index - 1)]
    is_taken = state.text in _CAPTIVE and state.dep == "obj" and verb.lemma.lower() in _TAKING
    if not is_taken or people.head != state.index or people.dep not in ("compound", "nmod") or people.pos not in _NAMES:
        return
    tokens[people.index] = replace(people, head=verb.index, dep="obj")
    tokens[state.index] = replace(state, dep="xcomp")
    for token in tokens[first : people.index]:
        if token.head == state.index:
            tokens[token.index] = replace(token, head=people.index)


def _second_of_pair(tokens: list[Token], noun: Token, first: int, last: int) -> None:
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
    if above.head == verb.index or above.head == above.index or not _is_told(tokens, verb, noun, first):
        tokens[above.index] = replace(above, head=verb.index, dep="nsubj", pos="NOUN")


def _is_told(tokens: Sequence[Token], verb: Token, noun: Token, first: int) -> bool:
    """Say whether a verb has another subject than this noun."""
    return any(
        t.head == verb.index and t.dep in _SUBJECTS and t.index != noun.index for t in tokens[first : verb.index]
    )


def _has_case(tokens: Sequence[Token], noun: Token, first: int, words: Sequence[str]) -> bool:
    before = tokens[first : noun.index]
    return any(t.head == noun.index and t.dep in ("case", "mark") and t.text.lower() in words for t in before)


def _speaker_in_list(tokens: list[Token], verb: Token, first: int, last: int) -> None:
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


def _after_clause(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Give "pulled out" in "after the army pulled out" its subject, which is a phrase with "after" to the parse."""
    is_told = "VerbForm=Fin" in verb.morph or (verb.dep == "advcl" and "Tense=Past" in verb.morph)
    is_open = verb.dep in ("advcl", "ccomp", "parataxis", "conj") and is_told
    if not is_open or verb.pos != "VERB" or verb.index < first + 2:
        return
    if any(
        t.head == verb.index and t.dep in (*_SUBJECTS, "mark", "cc", "aux:pass") for t in tokens[first : verb.index]
    ):
        return
    noun = tokens[verb.index - 1]
    while noun.dep in ("flat", "compound", "nmod") and first < noun.head < noun.index:
        noun = tokens[noun.head]
    cases = [t for t in tokens[first : noun.index] if t.head == noun.index and t.dep == "case"]
    if noun.pos not in (*_NAMES, "PRON") or noun.dep not in ("obl", "nmod") or not cases:
        return
    if cases[-1].text.lower() not in _LINKS or tokens[noun.head].dep == "acl":
        return  # "men disguised as medics killed three"
    tokens[noun.index] = replace(noun, head=verb.index, dep="nsubj")
    tokens[cases[-1].index] = replace(cases[-1], head=verb.index, dep="mark", pos="SCONJ")
    tokens[verb.index] = replace(verb, dep="advcl", morph="Mood=Ind|Tense=Past|VerbForm=Fin")


def _asked(tokens: list[Token], mark: Token, first: int, last: int) -> None:
    """Make "halt" the verb of "called on the army to halt air strikes", which is a noun of the strikes to the parse."""
    if mark.text != "to" or mark.dep != "case" or mark.index + 1 >= last:
        return
    verb, noun = tokens[mark.index + 1], tokens[mark.head]
    asking = tokens[noun.head]
    is_bare = verb.text.islower() and verb.pos in ("NOUN", "ADJ") and verb.head == noun.index
    if not is_bare or noun.index <= verb.index or asking.lemma.lower() not in _ASKING or "Number=Plur" in verb.morph:
        return
    tokens[mark.index] = replace(mark, dep="mark", head=verb.index, pos="PART")
    tokens[verb.index] = replace(verb, pos="VERB", dep="xcomp", head=asking.index, morph="VerbForm=Inf")
    tokens[noun.index] = replace(noun, dep="obj", head=verb.index)


def _subject_after_verb(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Make Khost the object of "Pakistani jets struck Khost overnight", which has two subjects to the parse."""
    verb = tokens[noun.head]
    if noun.dep != "nsubj" or verb.pos != "VERB" or not 0 < noun.index - verb.index < _NEAR:
        return
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != noun.index]
    has_other = any(t.dep in ("nsubj", "nsubj:pass") and t.index < verb.index for t in below)
    has_object = any(t.dep in ("obj", "ccomp", "cop") for t in below)
    between = tokens[verb.index + 1 : noun.index]
    if has_other and not has_object and all(t.pos in ("DET", "ADJ", "NUM", *_NAMES) for t in between):
        tokens[noun.index] = replace(noun, dep="obj")


_NEAR = 5  # words


def _joined_past(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "declared a curfew and cut off the internet": a verb without endings is of the tense it is joined to."""
    above = tokens[verb.head]
    is_bare = verb.dep == "conj" and verb.text in _ENDLESS and "VerbForm=Inf" in verb.morph and above.index < verb.index
    if not is_bare or "Tense=Past" not in above.morph:
        return
    below = [t for t in tokens[above.index : verb.index] if t.head == verb.index]
    if not any(t.text.lower() in ("to", "would", "will", "could", "must") for t in below):
        tokens[verb.index] = replace(verb, morph=above.morph)


def _particle(tokens: list[Token], word: Token, first: int, last: int) -> None:
    """Read "was fired upon near Wamena": "upon" is the verb's, and the town stands behind "near" alone."""
    if word.dep != "case" or word.text.lower() not in ("upon", "on", "at") or not first < word.index < last - 1:
        return
    verb, after = tokens[word.index - 1], tokens[word.index + 1]
    is_second = after.dep == "case" and after.head == word.head and after.text.lower() in ("near", "in", "outside")
    if is_second and verb.pos == "VERB" and tokens[word.head].head == verb.index:
        tokens[word.index] = replace(word, dep="compound:prt", head=verb.index)


def _second_suffered(tokens: list[Token], verb: Token, first: int, last: int) -> None:
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


def _of_two_lands(tokens: list[Token], noun: Token, first: int, last: int) -> None:
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


def _finite(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "as police battled crowds" as told, not suffered: a participle has no subject of its own."""
    if "Voice=Pass" not in verb.morph or verb.pos != "VERB":
        return
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
    deps = {t.dep for t in below}
    is_told = any(t.dep == "nsubj" and t.index < verb.index for t in below) and "obj" in deps
    if is_told and not deps & {"aux", "aux:pass", "nsubj:pass", "cop"}:
        tokens[verb.index] = replace(verb, morph="Mood=Ind|Tense=Past|VerbForm=Fin")


def _join_above(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Join "appealed" in "faulted them for embarking on a strike and appealed" to "faulted", whose form it has."""
    part = tokens[verb.head]
    is_told = verb.dep == "conj" and "Tense=Past|VerbForm=Fin" in verb.morph and part.index < verb.index
    if not is_told or "Tense=Pres|VerbForm=Part" not in part.morph or part.dep not in ("advcl", "acl"):
        return
    above = tokens[part.head]
    has_subject = any(t.head == verb.index and t.dep in _SUBJECTS for t in tokens[first : verb.index])
    if above.pos == "VERB" and "VerbForm=Fin" in above.morph and above.index < part.index and not has_subject:
        tokens[verb.index] = replace(verb, head=above.index)


_ANY_VERB = "a verb, whatever its relation"


def _bare_subject(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Make the vessel of "says Chinese vessel rammed boat" the subject: nothing is a compound of a finite verb."""
    verb = tokens[noun.head]
    is_before = noun.pos in _NAMES and verb.pos == "VERB" and "VerbForm=Fin" in verb.morph and noun.index < verb.index
    if is_before and not _is_told(tokens, verb, noun, first):
        tokens[noun.index] = replace(noun, dep="nsubj")


_RULES: tuple[tuple[_Rule, tuple[str, ...]], ...] = (  # with the relations of the words that they can concern
    (_object_of_shot_dead, ("obj",)),
    (_taken_hostage, ("obj",)),
    (_bare_subject, ("compound",)),
    (_second_of_pair, ("nsubj",)),
    (_speaker_in_list, (_ANY_VERB,)),
    (_after_clause, ("advcl", "ccomp", "parataxis", "conj")),
    (_asked, ("case",)),
    (_subject_after_verb, ("nsubj",)),
    (_joined_past, ("conj",)),
    (_particle, ("case",)),
    (_second_suffered, ("conj",)),
    (_finite, (_ANY_VERB,)),
    (_of_two_lands, ("conj",)),
    (_join_above, ("conj",)),
)


@cache
def _concerning(dep: str, is_verb: bool) -> tuple[tuple[int, _Rule], ...]:
    kinds = {dep, _ANY_VERB} if is_verb else {dep}
    return tuple((number, rule) for number, (rule, those) in enumerate(_RULES) if kinds.intersection(those))
