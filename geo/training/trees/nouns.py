"""Nouns of made-up news, common and proper, each with its tree."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

from geo.training.names import NameMaker
from geo.training.trees.nodes import GOING, HYPHEN, PLAIN, PLUR, SING, Node, a_or_an, comma, the

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ABOUT = ("about", "some", "nearly", "almost", "around")
_MANY = ("dozens", "hundreds", "thousands", "scores")
_PLURALS = ("people", "children", "police", "crew", "staff")
_MASS = (
    "aid", "fire", "shelling", "fighting", "violence", "artillery", "media", "parliament", "television", "police",
    "trade", "security", "energy", "migration", "unrest", "gunfire", "gas", "cannon", "ammunition", "cocaine", "food",
    "fuel", "flour", "grain", "livestock", "cattle", "justice", "protection", "compensation", "water", "investment",
    "tourism", "cooperation", "agriculture", "health", "safety", "trafficking", "stability", "infrastructure", "rule",
    "relief", "airspace", "counterterrorism", "radio", "wheat", "place", "time", "north", "south", "telephone",
)  # fmt: skip
_COMPASS = ("North", "South", "East", "West", "Central")
_QUALITIES = ("New", "Saudi", "United", "Great", "Upper", "Lower", "Islamic")
_SMALL = ("the", "of", "and")  # names with these in them have trees of their own


class Nouns:
    """Makes nouns from one seeded source of chance, the lists of `data/training/trees.json`, and names."""

    def __init__(self, names: NameMaker, chance: random.Random, folder: Path) -> None:
        self.names = names
        self.chance = chance
        self.lists: dict[str, list[str]] = json.loads((folder / "trees.json").read_text(encoding="utf-8"))
        self._adjectives = frozenset(self.lists["adjectives"])
        self.folk = frozenset(w.split()[-1] for name in ("people", "crowds", "forces") for w in self.lists[name])

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def pick(self, name: str) -> str:
        return self.chance.choice(self.lists[name])

    def noun(self, words: str, is_bare: bool = False, adjective: float = 0.0) -> Node:
        """Make the tree of "military base", "the governor's office", "state of emergency", "two villages".

        `adjective` is how often one more stands before it.
        """
        *parts, text = words.split()
        if "of" in parts[1:]:
            place = parts.index("of")
            below = self.noun(" ".join([*parts[place + 1 :], text]), is_bare=True)
            return self.noun(" ".join(parts[:place]), is_bare).after("nmod", below.behind("of"))
        article = parts.pop(0) if parts and parts[0] in ("the", "a", "an") else ""
        is_name = text[0].isupper()
        is_plural = not is_name and (
            (text.endswith(("s", "men")) and text not in ("bus", "gas", "crisis")) or text in _PLURALS
        )
        head = Node(text, "PROPN" if is_name else "NOUN", PLUR if is_plural else SING)
        for part in parts:
            head.before(*self._word_before(part))
        if self.often(adjective) and not any(dep in ("nummod", "nmod:poss") for dep, _ in head.left):
            head.open_with("amod", Node(self.pick("kinds_of_news"), "ADJ", PLAIN))
        takes_article = not (is_plural or is_name or is_bare or text in _MASS)
        if article == "the":
            owner = head.left[0][1] if head.left and head.left[0][0] == "nmod:poss" else head
            owner.open_with("det", the())
        elif article or (takes_article and not any(dep in ("nummod", "nmod:poss") for dep, _ in head.left)):
            head.open_with("det", a_or_an(head.first.text))
        return head

    def _word_before(self, word: str) -> tuple[str, Node]:
        """The label and the node of a word that stands before a noun."""
        if word.endswith("'s"):
            return "nmod:poss", Node(word[:-2], "NOUN", SING).after("case", Node("'s", "PART"))
        if word in _NUMBERS:
            return "nummod", Node(word, "NUM", "NumForm=Word|NumType=Card")
        if word in self._adjectives:
            return "amod", Node(word, "ADJ", PLAIN)
        return "compound", Node(word, "PROPN" if word[0].isupper() else "NOUN", SING)

    def several(self, make: Callable[[], Node]) -> Node:
        """Make one of a kind, now and then a list of two or three: "Kirkuk, Mosul and Tal Afar"."""
        head = make()
        if head.ends_with_comma or self.often(0.8):
            return head
        others = [make() for _ in range(self.chance.randint(1, 2))]
        for other in others[:-1]:
            head.after("conj", other.open_with("punct", comma()))
        return head.after("conj", others[-1].open_with("cc", Node("and", "CCONJ")))

    def counted(self, noun: Node) -> Node:
        """Count people: "at least nine civilians", "dozens of protesters", "more than 300 soldiers"."""
        dice = self.chance.random()
        if dice < 0.35:
            return Node(self.chance.choice(_MANY), "NOUN", PLUR).after("nmod", noun.behind("of"))
        if dice < 0.85:
            is_word = self.often(0.5)
            text = (
                self.chance.choice(_NUMBERS)
                if is_word
                else f"{self.chance.choice((self.chance.randint(3, 60), self.chance.randint(61, 4000))):,}"
            )
            number = Node(text, "NUM", f"NumForm={'Word' if is_word else 'Digit'}|NumType=Card")
            if self.often(0.5):
                number.before("nmod", Node("least", "ADJ", "Degree=Sup").behind("at"))
            elif self.often(0.3):
                number.before("advmod", Node(self.chance.choice(_ABOUT), "ADV"))
            elif self.often(0.12):
                fewer = Node("fewer", "ADJ", "Degree=Cmp").after("fixed", Node("than", "ADP"))
                number.before("advmod", fewer.before("advmod", Node("no", "ADV")))
            elif self.often(0.5):
                more = Node("more", "ADJ", "Degree=Cmp|ExtPos=ADV").after("fixed", Node("than", "ADP"))
                number.before("advmod", more)
            noun.open_with("nummod", number)
        return noun

    def counted_by_word(self, noun: Node) -> Node:
        """Count by a word, or not: "two weeks", "hours"."""
        number = Node(self.chance.choice(_NUMBERS), "NUM", "NumForm=Word|NumType=Card")
        return noun.open_with("nummod", number) if self.often(0.5) else noun

    def people(self) -> Node:
        """Make people who suffer: counted or not, now and then "including nine children" or "on a bus" behind them."""
        people = self.noun(self.pick("people"))
        if self.often(0.1):
            people.open_with("amod", self.demonym())
        if self.often(0.3):
            return people
        people = self.counted(people)
        if self.often(0.06):
            some = self.counted(self.noun(self.pick("people")))
            people.after("nmod", some.open_with("case", Node("including", "VERB", GOING)).open_with("punct", comma()))
            people.after("punct", comma())
        elif self.often(0.05):
            people.after("nmod", self.noun(self.pick("sites")).behind(self.chance.choice(("in", "from", "at"))))
        return people

    def city(self) -> Node:
        return self.name(self.names.cities)

    def land(self) -> Node:
        return self.name(self.names.countries)

    def demonym(self) -> Node:
        whole = [word for word in self.names.demonyms if word.isalpha()]
        return Node(self.chance.choice(whole), "ADJ", PLAIN)

    def name(self, names: list[str], again: Callable[[], str] | None = None) -> Node:
        """Make a name without the signs that the tokenizer would split: its first word, and the others flat on it."""
        words = self.chance.choice(names)
        while not all(_is_word(part) and part not in _SMALL for part in words.split()):
            words = again() if again else self.chance.choice(names)
        return tree_of_name(*words.split())


def tree_of_name(first: str, *rest: str) -> Node:
    """Make a name's tree: "South Sudan" and "New Mexico" hang on their last word, other names on their first."""
    if rest and first in (*_COMPASS, *_QUALITIES):
        last = Node(rest[-1], "PROPN", SING)
        for word in (first, *rest[:-1]):
            is_quality = word in _QUALITIES
            last.before(
                *(("amod", Node(word, "ADJ", PLAIN)) if is_quality else ("compound", Node(word, "PROPN", SING)))
            )
        return last
    opening, *parts = [part for word in (first, *rest) for part in word.replace("-", " -").split()]
    head = Node(opening, "PROPN", SING)
    for part in parts:
        node = Node(part.removeprefix("-"), "PROPN", SING)
        head.after("flat", node.before("punct", Node(HYPHEN, "PUNCT")) if part.startswith("-") else node)
    return head


def _is_word(part: str) -> bool:
    """Say whether the tokenizer keeps a part of a name whole, or cuts it at one hyphen."""
    *before, last = part.replace(".", "").split("-")
    return last.isalpha() and len(before) < 2 and (not before or (before[0].isalpha() and last[0].isupper()))
