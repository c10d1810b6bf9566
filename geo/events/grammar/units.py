"""Names as units of the parse: a person with all titles is one word to the rules, wherever the parser hung the parts.

"Iranian Defense Minister Hossein Dehghan and his Iraqi counterpart Erfan al-Hiyali signed": the parser loses long
names. Each is given one head, "X and Y" are joined, a preposition before a name is its own, and a finite verb without
a subject takes the name that stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geo.domain import Token
from geo.events.grammar.words import word_class

_FUNCTIONS = ("nsubj", "nsubj:pass", "obj", "obl:agent", "iobj", "obl", "nmod:poss", "nmod", "conj", "appos", "root")
_LOOSE = (
    "compound",
    "flat",
    "dep",
    "list",
    "appos",
    "parataxis",
    "vocative",
    "discourse",
    "xcomp",
    "nmod:desc",
    "advmod",
)
_BEFORE_VERB = word_class("before verb")
_LINKS = ({"and"}, {",", "and"}, {"with"}, {"as", "well"})


class Units:
    """Ranges of tokens [first, last) that are names, and the parse mended around them."""

    def __init__(self, tokens: Sequence[Token], ranges: Sequence[tuple[int, int]], past: frozenset[str]) -> None:
        self.tokens = list(tokens)
        self._ranges = sorted(ranges)
        self._past = past
        self._top: dict[int, int] = {}  # any token of a unit -> its head

    def mended(self, sentences: Sequence[tuple[int, int]], persons: Sequence[tuple[int, int]]) -> tuple[Token, ...]:
        """Give the tokens with units joined, sentence by sentence."""
        for first, last in self._ranges:
            self._gather(first, last)
        for first, _ in persons:
            self._own_preposition(first)
        for one, other in pairwise(persons):
            self._join(one, other)
            self._part(one, other)
        starts = {first for first, _ in sentences}
        for one, other, third in zip(persons, persons[1:], persons[2:], strict=False):
            if one[0] in starts:
                self._join_list(one, other, third)
        for first, last in sentences:
            for index in range(first, last):
                self._find_subject(index, first)
        return tuple(self.tokens)

    def _set(self, index: int, head: int, dep: str) -> None:
        if head == index and dep != "root":
            return
        self.tokens[index] = replace(self.tokens[index], head=head, dep=dep)

    def _gather(self, first: int, last: int) -> None:
        """Hang a unit's words on the one with the best function, and what hung on the others on that one."""
        inside = range(first, last)
        outer = [i for i in inside if self.tokens[i].head not in inside or self.tokens[i].head == i]
        outer = [i for i in outer if self.tokens[i].pos != "PUNCT"] or outer
        if not outer:
            return
        top = min(outer, key=lambda i: (_rank(self.tokens[i]), i))
        head, dep = self.tokens[top].head, self.tokens[top].dep
        for index in inside:
            self._top[index] = top
            if index != top and index in outer:
                self._set(index, top, "flat")
        for token in self.tokens[max(0, first - 30) : last + 30]:
            if first <= token.head < last and token.head != top and token.index not in inside and token.dep != "case":
                self._set(token.index, top, token.dep)
        self._own(top, last)
        if head in inside and head != top:
            self._set(top, top, dep)
        self._break_circle(top)

    def _break_circle(self, top: int) -> None:
        """Where a name and the verb above it hang on each other after the gathering, the verb is the root."""
        above = self.tokens[top].head
        if above != top and self._is_under(above, top):
            is_verb = self.tokens[above].pos in ("VERB", "AUX")
            index = above if is_verb else top
            self._set(index, index, "root")

    def _own(self, top: int, last: int) -> None:
        """Hang "King Felipe" in "King Felipe's visit" on the visit."""
        if last >= len(self.tokens) or self.tokens[last].text not in ("'s", "’s"):
            return
        noun = next((t for t in self.tokens[last + 1 : last + 6] if t.pos == "NOUN"), None)
        if noun is not None and not self._is_under(noun.index, top):
            self._set(top, noun.index, "nmod:poss")

    def _own_preposition(self, first: int) -> None:
        top = self._top.get(first)
        if top is None or first == 0 or self._is_modifier(top):
            return
        before = self.tokens[first - 1]
        if before.pos in ("DET", "PRON") and first > 1:
            before = self.tokens[first - 2]
        if before.pos != "ADP" or before.dep == "compound:prt" or before.index == top:
            return
        above = self.tokens[top]
        self._set(before.index, top, "case")
        if above.dep in (*_LOOSE, "nsubj", "obj", "conj") and above.head != top:
            anchor = next(
                (t for t in reversed(self.tokens[max(0, first - 8) : before.index]) if t.pos in ("VERB", "NOUN")), None
            )
            if anchor is not None and anchor.index not in (top,) and not self._is_under(anchor.index, top):
                self._set(top, anchor.index, "obl" if anchor.pos == "VERB" else "nmod")

    def _is_modifier(self, top: int) -> bool:
        """Say whether a name stands before the noun it describes: "near" in "near Baghdad airport" is the airport's."""
        name = self.tokens[top]
        return name.dep in ("compound", "amod", "nmod:poss") and self._is_after(name.head, top)

    def _is_after(self, head: int, top: int) -> bool:
        last = next((last for first, last in self._ranges if first <= top < last), top + 1)
        noun = self.tokens[head]
        return head >= last and noun.pos == "NOUN" and head - last <= 3

    def _is_under(self, index: int, top: int) -> bool:
        for _ in range(60):
            if index == top:
                return True
            if self.tokens[index].head == index:
                return False
            index = self.tokens[index].head
        return True

    def _join(self, one: tuple[int, int], other: tuple[int, int]) -> None:
        """Make the second of "X and Y" a conjunct of the first, and keep the better of their two functions."""
        if other[0] - one[1] > 4:
            return
        between = {t.text.lower() for t in self.tokens[one[1] : other[0]] if t.pos not in ("DET", "PRON")}
        if between not in ({"and"}, {",", "and"}, {"as", "well"}):
            return
        first, second = self._top.get(one[0]), self._top.get(other[0])
        if first is None or second is None:
            return
        if self.tokens[second].head == first:
            self._set(second, first, "conj")
            return
        ours, theirs = self.tokens[first], self.tokens[second]
        has_case = any(t.head == first and t.dep == "case" for t in self.tokens[max(0, one[0] - 3) : one[1]])
        if "," in between and has_case and theirs.dep in ("nsubj", "nsubj:pass") and theirs.head > second:
            return  # "froze aid to Tbilisi, and Estonia imposed bans"
        if (
            _rank(theirs) < _rank(ours)
            and not has_case
            and theirs.head != first
            and not self._is_under(theirs.head, first)
        ):
            self._set(first, theirs.head if theirs.head != second else first, theirs.dep)
        if not self._is_under(first, second) or self.tokens[first].head != second:
            if self._is_under(first, second):
                return
            self._set(second, first, "conj")

    def _part(self, land: tuple[int, int], other: tuple[int, int]) -> None:
        """Join a name to a person, not to the land of his office: "X, the commander of Iran, and Y, a general"."""
        second, links = self._top.get(other[0]), [t.text for t in self.tokens[land[1] : other[0]]]
        if second is None or links[:2] != [",", "and"] or self.tokens[second].dep != "conj":
            return
        head = self.tokens[self.tokens[second].head]
        office = self.tokens[head.head]
        if (
            land[0] <= head.index < land[1]
            and head.dep == "nmod"
            and office.dep == "appos"
            and office.head in self._top
        ):
            self._set(second, office.head, "conj")

    def _join_list(self, one: tuple[int, int], other: tuple[int, int], last: tuple[int, int]) -> None:
        """Join three names that open a sentence, "X, Y and Z visited", where the parse has lost the first."""
        commas = [t.text for t in self.tokens[one[1] : other[0]]]
        links = {t.text.lower() for t in self.tokens[other[1] : last[0]]}
        first, second = self._top.get(one[0]), self._top.get(other[0])
        if commas != [","] or links not in ({"and"}, {",", "and"}) or first is None or second is None:
            return
        if self._is_under(first, second) or self._is_under(second, first):
            return
        name = self.tokens[second]
        if name.dep in ("nsubj", "nsubj:pass"):
            self._set(first, name.head, name.dep)
            self._set(second, first, "conj")

    def _find_subject(self, index: int, start: int) -> None:
        """Give a finite verb without a subject the name right before it, and make it the head of that name's clause."""
        verb = self.tokens[index]
        if not self._is_finite(verb) or index in self._top or self._has_subject(index):
            return
        modified = self.tokens[verb.head] if verb.dep in ("amod", "compound") and verb.head > index else None
        top = self._name_before(index, start)
        if top is None:
            return
        is_passive = any(t.text.lower() in ("was", "were", "been", "is", "are") for t in self.tokens[index - 2 : index])
        name = self.tokens[top]
        if self._is_under(index, top):
            above = top if name.head == top else name.head
            self._set(index, index if above == top else above, "root" if above == top else name.dep)
        elif verb.dep in ("acl", "amod", "compound", "conj", "acl:relcl") and self._is_under(
            self.tokens[verb.head].index, index
        ):
            return
        self._set(top, index, "nsubj:pass" if is_passive else "nsubj")
        self._take_joined(index, verb.head)
        if self.tokens[index].pos != "VERB":
            self.tokens[index] = replace(self.tokens[index], pos="VERB")
        if modified is not None:
            self._take_right(index, modified)

    def _take_joined(self, index: int, noun: int) -> None:
        """Hang a second verb on the first where the parse joined it to the noun before them."""
        if self.tokens[noun].pos not in ("NOUN", "PROPN") or noun > index:
            return
        for token in self.tokens[index + 1 : index + 30]:
            if token.head == noun and token.dep == "conj" and token.pos == "VERB":
                self._set(token.index, index, "conj")

    def _take_right(self, index: int, noun: Token) -> None:
        """Where the verb was read as a modifier of the noun after it ("concluded talks"), that noun is its object."""
        if self.tokens[index].head == noun.index:
            is_root = self.tokens[noun.index].head == noun.index
            self._set(index, index if is_root else self.tokens[noun.index].head, "root" if is_root else noun.dep)
        if not self._is_under(index, noun.index):
            self._set(noun.index, index, "obj")

    def _is_finite(self, verb: Token) -> bool:
        if verb.pos == "VERB" and (
            "VerbForm=Fin" in verb.morph or ("VerbForm=Part" in verb.morph and "Tense=Past" in verb.morph)
        ):
            return True
        if verb.pos == "VERB" and "VerbForm=Inf" in verb.morph:
            return self.tokens[max(0, verb.index - 1)].text.lower() in ("will", "would", "not", "also")
        return verb.text in self._past and verb.text.islower()

    def _has_subject(self, index: int) -> bool:
        window = self.tokens[max(0, index - 60) : index + 20]
        return any(t.head == index and t.dep in ("nsubj", "nsubj:pass", "csubj") for t in window)

    def _name_before(self, index: int, start: int) -> int | None:
        position = index - 1
        commas = 0
        while position >= start:
            token = self.tokens[position]
            if position in self._top:
                if commas == 1 and not self._holds_comma(position):
                    return None
                return self._free(position)
            if token.text == ",":
                commas += 1
                if commas == 1 and (aside := self._before_aside(position, start)) is not None:
                    return aside
                if commas > 1:
                    return None
            elif token.text.lower() not in _BEFORE_VERB and token.pos not in ("ADV", "AUX"):
                return None
            position -= 1
        return None

    def _before_aside(self, comma: int, start: int) -> int | None:
        """Skip what stands between commas: "Mikhail Bogdanov, Russia's envoy for Africa, sat down"."""
        if comma - 1 in self._top and self._holds_comma(comma - 1):
            return self._free(comma - 1)
        for position in range(comma - 1, max(start, comma - 25), -1):
            if self.tokens[position].text == "," and position - 1 in self._top:
                aside = self.tokens[position + 1 : comma]
                is_relative = aside[0].text.lower() in ("who", "whose")
                if is_relative or not any(t.pos == "VERB" and "VerbForm=Fin" in t.morph for t in aside):
                    return self._free(position - 1)
                return None
        return None

    def _holds_comma(self, position: int) -> bool:
        for first, last in self._ranges:
            if first <= position < last:
                return any(t.text == "," for t in self.tokens[first:last]) or self.tokens[first - 1].text == ","
        return False

    def _free(self, position: int) -> int | None:
        """Give the head of the unit at a position, or of the list that it ends, unless a preposition governs it."""
        top = self._top[position]
        for _ in range(5):
            token = self.tokens[top]
            if token.dep != "conj" or token.head not in self._top or token.head == top:
                break
            top = self._top[token.head]
        is_governed = any(
            t.head == top and t.dep == "case" and t.index < top for t in self.tokens[max(0, top - 8) : top + 1]
        )
        is_owner = self.tokens[top].dep == "nmod:poss" or self.tokens[position + 1].text in ("'s", "’s")
        return None if is_governed or is_owner else top


def _rank(token: Token) -> int:
    return _FUNCTIONS.index(token.dep) if token.dep in _FUNCTIONS else len(_FUNCTIONS)
