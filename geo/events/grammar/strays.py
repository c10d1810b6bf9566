"""Mends words that the parse hung on a neighbour: the subject after "after", a bare object, a town after "to"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from geo.domain import Token
from geo.events.grammar.pairs import (
    has_other_subject,
    join_above,
    joined_past,
    kinds_of_deed,
    of_two_lands,
    second_deed,
    second_of_pair,
    second_suffered,
    speaker_in_list,
    whose_kin,
)
from geo.events.grammar.participles import result_behind_participle, spot_behind_participle, what_it_holds

_Rule = Callable[[list[Token], Token, int, int], None]
_NAMES = ("NOUN", "PROPN")
_CAPTIVE = ("hostage", "captive", "prisoner")
_TAKING = ("take", "hold")
_LINKS = ("after", "before", "as", "while", "until", "since")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_ASKING = ("call", "urge", "ask", "order", "tell", "press", "appeal", "want", "warn", "vow", "pledge", "agree")


def mend_strays(tokens: list[Token], first: int, last: int, past: frozenset[str]) -> None:
    """Hang such words where they belong; each rule looks at one word."""
    for index in range(first, last):
        if tokens[index].text in past:
            second_deed(tokens, tokens[index], first, last)
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


def _town_behind_to(tokens: list[Token], town: Token, first: int, last: int) -> None:
    """Make Belgrade a place in "went on to Belgrade the same evening", where it is an infinitive to the parse."""
    verb, mark = tokens[town.head], tokens[max(first, town.index - 1)]
    is_name = town.text[:1].isupper() and "VerbForm=Inf" in town.morph and mark.text == "to"
    if not is_name or verb.index > town.index or not verb.text.islower() or verb.lemma.lower() not in _GOING:
        return
    tokens[town.index] = replace(town, pos="PROPN", dep="obl", morph="Number=Sing")
    tokens[mark.index] = replace(mark, pos="ADP", dep="case")
    for token in tokens[town.index + 1 : last]:
        if token.head == town.index:
            tokens[token.index] = replace(token, head=verb.index, dep="obl" if token.dep == "obj" else token.dep)


_GOING = ("go", "travel", "fly", "head", "return", "move", "drive", "come")


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


def _counted_sufferers(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "rescued nine abducted children" as nine children, not as nine that abducted children."""
    number = tokens[max(first, verb.index - 1)]
    above = tokens[number.head]
    if number.pos != "NUM" or number.dep != "obj" or above.index >= number.index or "Tense=Past" not in verb.morph:
        return
    nouns = [t for t in tokens[verb.index + 1 : last] if t.head == verb.index and t.dep == "obj" and t.pos == "NOUN"]
    if len(nouns) != 1 or nouns[0].index - verb.index > 3:
        return
    tokens[number.index] = replace(number, head=nouns[0].index, dep="nummod")
    tokens[nouns[0].index] = replace(nouns[0], head=above.index, dep="obj")
    for token in tokens[nouns[0].index + 1 : last]:
        if token.head == verb.index:
            tokens[token.index] = replace(token, head=above.index)
    tokens[verb.index] = replace(verb, head=nouns[0].index, dep="amod", morph="Tense=Past|VerbForm=Part|Voice=Pass")


def _particle(tokens: list[Token], word: Token, first: int, last: int) -> None:
    """Read "was fired upon near Wamena": "upon" is the verb's, and the town stands behind "near" alone."""
    if word.dep != "case" or word.text.lower() not in ("upon", "on", "at") or not first < word.index < last - 1:
        return
    verb, after = tokens[word.index - 1], tokens[word.index + 1]
    is_second = after.dep == "case" and after.head == word.head and after.text.lower() in ("near", "in", "outside")
    if is_second and verb.pos == "VERB" and tokens[word.head].head == verb.index:
        tokens[word.index] = replace(word, dep="compound:prt", head=verb.index)


def _finite(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "as police battled crowds" as told, not suffered: a participle has no subject of its own."""
    if "Voice=Pass" not in verb.morph or verb.pos != "VERB":
        return
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
    deps = {t.dep for t in below}
    is_told = any(t.dep == "nsubj" and t.index < verb.index for t in below) and "obj" in deps
    if is_told and not deps & {"aux", "aux:pass", "nsubj:pass", "cop"}:
        tokens[verb.index] = replace(verb, morph="Mood=Ind|Tense=Past|VerbForm=Fin")


def _described_object(tokens: list[Token], part: Token, first: int, last: int) -> None:
    """Make the bombs of "dropped guided bombs on Sumy" what was dropped; "guided" is no second verb."""
    verb = tokens[part.head]
    is_between = part.dep in ("xcomp", "advcl", "ccomp") and verb.index == part.index - 1 and verb.pos == "VERB"
    if not is_between or "Tense=Past" not in part.morph or not part.text.endswith(("ed", "en")):
        return
    below = [t for t in tokens[first:last] if t.head == part.index and t.index != part.index]
    thing = next((t for t in below if t.dep == "obj" and 0 < t.index - part.index < _NEAR - 2), None)
    if thing is None or any(t.dep in (*_SUBJECTS, "aux", "aux:pass", "mark") for t in below):
        return
    if any(t.head == verb.index and t.dep in ("obj", "aux:pass") for t in tokens[first:last]):
        return
    for token in below:
        tokens[token.index] = replace(token, head=verb.index)
    tokens[thing.index] = replace(thing, dep="obj", head=verb.index)
    tokens[part.index] = replace(part, pos="ADJ", dep="amod", head=thing.index, morph="Degree=Pos")
    if "Voice=Pass" in verb.morph:
        tokens[verb.index] = replace(verb, morph="Mood=Ind|Tense=Past|VerbForm=Fin")


def _headline_passive(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Make the convoy of "UN convoy hit by roadside bomb" what was hit: a headline leaves out "was"."""
    if "Voice=Pass" not in verb.morph or verb.pos != "VERB":
        return
    below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
    subjects = [t for t in below if t.dep == "nsubj" and t.index < verb.index]
    is_by = any(t.dep == "obl:agent" and t.index > verb.index for t in below)
    if is_by and subjects and not any(t.dep in ("aux", "aux:pass", "obj", "cop") for t in below):
        tokens[subjects[-1].index] = replace(subjects[-1], dep="nsubj:pass")


def _subject_behind_name(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Make the troops of "In El Salvador troops surrounded a district" the subject, and no part of the name.

    So with "In Mali soldiers arrested two editors", where "Mali" describes the soldiers to the parse.
    """
    if noun.pos != "NOUN" or not noun.text.islower() or noun.index + 1 >= last or "Number=Plur" not in noun.morph:
        return
    verb, name = tokens[noun.index + 1], tokens[noun.head]
    is_told = verb.pos == "VERB" and "VerbForm=Fin" in verb.morph
    if not is_told or any(t.head == verb.index and t.dep in _SUBJECTS for t in tokens[first:last]):
        return
    if noun.dep == "flat" and name.pos == "PROPN" and name.head == verb.index:
        tokens[noun.index] = replace(noun, dep="nsubj", head=verb.index)
    below = [t for t in tokens[first : noun.index] if t.head == noun.index]
    place, case = tokens[noun.index - 1], tokens[first]
    is_opening = noun.dep == "obl" and name.index == verb.index and case.text == "In" and case in below
    if is_opening and place in below and place.pos == "PROPN" and place.dep == "compound":
        tokens[noun.index] = replace(noun, dep="nsubj")
        tokens[place.index] = replace(place, dep="obl", head=verb.index)
        tokens[case.index] = replace(case, head=place.index)


_ANY_VERB = "a verb, whatever its relation"


def _bare_subject(tokens: list[Token], noun: Token, first: int, last: int) -> None:
    """Make the vessel of "says Chinese vessel rammed boat" the subject: nothing is a compound of a finite verb."""
    verb = tokens[noun.head]
    is_before = noun.pos in _NAMES and verb.pos == "VERB" and "VerbForm=Fin" in verb.morph and noun.index < verb.index
    if is_before and not has_other_subject(tokens, verb, noun, first):
        tokens[noun.index] = replace(noun, dep="nsubj")


_RULES: tuple[tuple[_Rule, tuple[str, ...]], ...] = (  # with the relations of the words that they can concern
    (_object_of_shot_dead, ("obj",)),
    (_taken_hostage, ("obj",)),
    (_bare_subject, ("compound",)),
    (second_of_pair, ("nsubj",)),
    (speaker_in_list, (_ANY_VERB,)),
    (_after_clause, ("advcl", "ccomp", "parataxis", "conj")),
    (_asked, ("case",)),
    (_subject_after_verb, ("nsubj",)),
    (joined_past, ("conj",)),
    (_counted_sufferers, ("advcl", "acl", "conj", "acl:relcl")),
    (_town_behind_to, ("advcl", "xcomp", "ccomp")),
    (_particle, ("case",)),
    (second_suffered, ("conj",)),
    (_described_object, ("xcomp", "advcl", "ccomp")),
    (_subject_behind_name, ("flat", "obl")),
    (_finite, (_ANY_VERB,)),
    (_headline_passive, (_ANY_VERB,)),
    (of_two_lands, ("conj",)),
    (join_above, ("conj",)),
    (whose_kin, ("root",)),
    (kinds_of_deed, ("conj",)),
    (what_it_holds, (_ANY_VERB, "obj", "obl", "nsubj:pass")),
    (result_behind_participle, ("advcl",)),
    (spot_behind_participle, ("obl", "nmod")),
)


@cache
def _concerning(dep: str, is_verb: bool) -> tuple[tuple[int, _Rule], ...]:
    kinds = {dep, _ANY_VERB} if is_verb else {dep}
    return tuple((number, rule) for number, (rule, those) in enumerate(_RULES) if kinds.intersection(those))
