"""A sentence with its people, places and dates as single signs, so that patterns can read the order of its words.

News tells a visit in a few orders of words that the parse often loses: a relative clause between the minister and his
verb, a name in a list. In the marked sentence "Minister Menon, who is touring the Gulf, on Sunday called on the Emir of
Qatar, Sheikh Jassim, in Doha" reads "<P> on <D> called on <P> in <L>".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geo.domain import Sentence, Token
from geo.events.scene import Party, Scene
from geo.events.what.word_order import the_two
from geo.events.who.offices import as_delegation

_PAIRS = ("two", "both", "pair", "couple", "leaders", "presidents", "ministers", "premiers")
_PRONOUNS = ("he", "she", "him", "her", "they", "them")


class Sign(NamedTuple):
    """One word, or one sign that stands for several.

    `<P>` somebody named, `<N>` who holds no office, `<O>` an office alone, `<H>` a pronoun, `<T>` two who were named
    before, `<L>` a place, `<M>` an adjective of one, `<D>` a date.
    """

    mark: str
    token: Token
    last: int
    party: Party | None = None
    both: tuple[Party, ...] = ()


class Marked:
    """The signs of a sentence as one string, and back from a place in the string to the sign."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self.signs = list(signs)
        self.text = ""
        self._plain: Marked | None = None
        self._at: dict[int, int] = {}
        for number, sign in enumerate(self.signs):
            self._at[len(self.text)] = number
            self.text += sign.mark + " "

    def sign(self, match: re.Match[str], group: str) -> Sign | None:
        """Give the sign where a group of a match starts; None where the group is not in the match."""
        return self.signs[self._at[match.start(group)]] if match[group] else None

    def is_owner(self, sign: Sign) -> bool:
        """Say whether something is said to be somebody's: "President Orlov's resignation"."""
        number = self.signs.index(sign) + 1
        return number < len(self.signs) and self.signs[number].mark in ("'s", "’s", "'", "’")

    def sign_before(self, sign: Sign) -> Sign | None:
        """Give the sign before one and its article: "by" of "by the president"; None at the start."""
        before = self.signs[: self.signs.index(sign)]
        while before and before[-1].mark in ("the", "his", "her"):
            before.pop()
        return before[-1] if before else None

    def listed_after(self, sign: Sign) -> list[Sign]:
        """List the people told after one, as in "by Foreign Minister Tome, Trade Minister Bakri and General Awesa"."""
        found: list[Sign] = []
        number = self.signs.index(sign) + 1
        while number < len(self.signs):
            if self.signs[number].mark in ("<P>", "<O>"):
                found.append(self.signs[number])
                number += 1
                continue
            is_next = bool(found) and self.signs[number - 1] is found[-1]
            if is_next and self.signs[number].token.pos in ("VERB", "AUX"):
                return found[:-1]  # "met President Paz, and Minister Soto said"
            is_again = self.signs[number].mark in ("by", "with") and self.signs[number - 1].mark == "and"
            if self.signs[number].mark not in (",", "and", "the", "his", "her") and not is_again:
                break
            number += 1
        return found

    def verbs(self) -> Iterator[tuple[int, Sign]]:
        """Give each verb with where it stands in the string."""
        for at, number in self._at.items():
            if self.signs[number].token.pos in ("VERB", "AUX") and not self.signs[number].mark.startswith("<"):
                yield at, self.signs[number]

    def places(self) -> Iterator[tuple[int, Sign]]:
        """Give each place with where it stands in the string."""
        for at, number in self._at.items():
            if self.signs[number].mark == "<L>":
                yield at, self.signs[number]

    def without_asides(self, scene: Scene) -> Marked:
        """Leave out what stands between commas after a person and before the verb: "who is on a visit to Oman"."""
        if self._plain is None:
            self._plain = self._without_asides(scene)
        return self._plain

    def _without_asides(self, scene: Scene) -> Marked:
        kept: list[Sign] = []
        index = 0
        while index < len(self.signs):
            sign = self.signs[index]
            kept.append(sign)
            index += 1
            if sign.mark in ("<P>", "<N>", "<O>"):
                end = self._end_of_aside(scene, index)
                index = end if end is not None else index
        return Marked(kept) if len(kept) < len(self.signs) else self

    def _end_of_aside(self, scene: Scene, start: int) -> int | None:
        if start + 1 >= len(self.signs) or self.signs[start].mark not in (",", "(", "-", "–", "—"):
            return None
        if self.signs[start + 1].mark in ("and", "or", "with", "but"):
            return None
        closing = {"(": (")",), ",": (",",)}.get(self.signs[start].mark, ("-", "–", "—"))
        for index in range(start + 2, min(start + 34, len(self.signs) - 1)):
            mark = self.signs[index].mark
            if mark in (";", ":", "“", "”", '"', "."):
                return None
            if mark in closing and _is_before_verb(scene, self.signs[index + 1 : index + 6]):
                return index + 1
        return None


def _is_before_verb(scene: Scene, signs: Sequence[Sign]) -> bool:
    for sign in signs:
        if sign.token.pos in ("VERB", "AUX") and "VerbForm=Ger" not in sign.token.morph:
            return not sign.mark.endswith("ing")
        is_between = sign.mark in ("<D>", "on", "in", "at", "late", "early", "also", "today", "yesterday", "here")
        if not is_between and not sign.mark.endswith("ly"):
            return False
    return False


def marked_sentences(scene: Scene) -> Iterator[Marked]:
    """Mark each sentence that names anybody, in order; costly enough to be done once a document."""
    for sentence in scene.document.sentences:
        marked = mark(scene, sentence)
        if any(sign.mark in ("<P>", "<O>", "<H>", "<T>") for sign in marked.signs):
            yield marked


def mark(scene: Scene, sentence: Sentence) -> Marked:
    """Mark one sentence, whoever it names."""
    return Marked(_signs(scene, sentence))


def _signs(scene: Scene, sentence: Sentence) -> list[Sign]:
    found: list[Sign] = []
    index = sentence.first
    while index < sentence.last:
        sign = _sign(scene, scene.tree.tokens[index], sentence.last)
        if sign.mark == "<O>":
            while found and _belongs(found[-1]):
                found.pop()
        if sign.mark in ("<M>", "<L>") and _is_of_person(scene, found, sign):
            del found[-1 if found[-1].mark == "of" else -2 :]
        else:
            found.append(sign)
        index = max(index, sign.last) + 1
    return found


def _is_of_person(scene: Scene, before: Sequence[Sign], land: Sign) -> bool:
    """Say whether a country only tells whose president somebody is: "President Kiala of Angola"."""
    marks = [sign.mark for sign in before[-3:]]
    if marks[-2:] != ["<P>", "of"] and marks != ["<P>", "of", "the"]:
        return False
    party = before[-2 if marks[-1] == "of" else -3].party
    return party is not None and party.actor.country == scene.country_at(land.token)


_WITH_OFFICE = frozenset({"<M>", "'s", "’s", "the", "his", "her", "its", "their", "a", "an"})


def _belongs(sign: Sign) -> bool:
    return sign.mark in _WITH_OFFICE or sign.token.dep in ("amod", "compound")


def _sign(scene: Scene, token: Token, stop: int) -> Sign:
    if token.index in scene.told_apart and (sign := _known_sign(scene, token, stop)) is not None:
        return sign
    word = token.text.lower()
    if word in _PRONOUNS and token.dep != "nmod:poss":
        return Sign("<H>", token, token.index)
    if word in _PAIRS and token.index + 1 < stop:
        following = scene.tree.tokens[token.index + 1]
        noun = following if following.pos == "NOUN" and "Number=Plur" in following.morph else token
        if noun.index + 1 < stop and (both := the_two(scene, scene.tree.tokens[noun.index + 1])):
            return Sign("<T>", token, noun.index, both[0], both)
    if token.pos in ("NOUN", "PROPN"):
        return _noun_sign(scene, token, stop)
    return Sign(word, token, token.index)


def _known_sign(scene: Scene, token: Token, stop: int) -> Sign | None:
    """Give the sign of a person, date, place or demonym."""
    figure = scene.figure(token)
    if figure is not None:
        party = scene.party(token)
        last = next((scene.tree.indices(w).stop - 1 for w in figure.wholes if w.overlaps(token.span)), token.index)
        return Sign("<P>" if party is not None and party.is_public else "<N>", token, min(last, stop - 1), party)
    if scene.is_dated(token) and (phrase := next((p for p in scene.dates if p.span.overlaps(token.span)), None)):
        return Sign("<D>", token, min(scene.tree.indices(phrase.span).stop - 1, stop - 1))
    resolution = scene.resolution(token)
    if resolution is not None:
        is_place = resolution.place is not None and resolution.toponym.use != "modifier"
        last = scene.tree.indices(resolution.toponym.span).stop - 1
        return Sign("<L>" if is_place else "<M>", token, min(last, stop - 1))
    return Sign("<M>", token, token.index) if scene.demonym(token) is not None else None


def _noun_sign(scene: Scene, token: Token, stop: int) -> Sign:
    party = scene.party(token)
    if (led := as_delegation(scene, token, 0)) is not None and led.figure is not None and led.is_public:
        ends = [scene.tree.indices(w).stop - 1 for w in led.figure.wholes]
        last = min((end for end in ends if token.index < end < stop), default=token.index)
        return Sign("<P>", token, last, led)
    is_office = party is not None and party.sort == "person" and party.is_public
    if party is not None and party.figure is not None and is_office and token.text.islower():
        return Sign("<O>", token, token.index, party)
    if party is not None and is_office and (party.actor.country or party.figure):
        return Sign("<O>", token, token.index, party)
    return Sign(token.text.lower(), token, token.index)
