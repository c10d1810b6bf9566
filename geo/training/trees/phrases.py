"""Phrases of made-up news: who, where, when, each with its tree."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

from geo.training.names import NameMaker
from geo.training.trees.nodes import PASSIVE, PLAIN, PLUR, SING, Node, a_or_an, comma, past, present, set_beside, the

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MANY = ("dozens", "hundreds", "thousands", "scores")
_TITLES = (
    "President", "Prime Minister", "Foreign Minister", "Defence Minister", "Interior Minister", "Vice President",
    "Gen.", "General", "Col.", "King", "Ambassador", "Governor", "Secretary of State", "Mr.", "Chancellor",
)  # fmt: skip
_POSTS = (
    "foreign minister", "president", "prime minister", "defence minister", "army chief", "interior minister", "mayor",
    "police chief", "spokesman", "special envoy", "opposition leader", "ambassador", "secretary of state",
)  # fmt: skip
_PLURALS = ("people", "children", "women", "police", "troops", "militiamen", "gunmen")
_MASS = (
    "aid", "fire", "shelling", "fighting", "violence", "artillery", "media", "parliament", "television", "police",
    "trade", "security", "energy", "migration",
)  # fmt: skip
_ADJECTIVES = (
    "military", "local", "senior", "several", "humanitarian", "foreign", "supreme", "electoral", "constitutional",
    "central", "heavy", "bilateral", "regional", "special", "coastal", "prime",
    "African", "European", "United", "Arab", "Red",
)  # fmt: skip
_SIDES = ("west", "south", "east", "north")
_UNITS = ("kilometres", "kilometers", "miles", "km")
_TAILS = {"armed": ("with", "machetes"), "disguised": ("as", "medics"), "dressed": ("in", "uniforms")}


class Phrases:
    """Makes phrases from one seeded source of chance, the lists of `data/training/trees.json`, and names."""

    def __init__(self, names: NameMaker, chance: random.Random, folder: Path) -> None:
        self._names = names
        self.chance = chance
        self.lists: dict[str, list[str]] = json.loads((folder / "trees.json").read_text(encoding="utf-8"))

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def pick(self, name: str) -> str:
        return self.chance.choice(self.lists[name])

    # ------------------------------------------------------------ nouns

    def noun(self, words: str, is_bare: bool = False) -> Node:
        """Make the tree of "military base", "the governor's office", "state of emergency", "two villages"."""
        *parts, text = words.split()
        if "of" in parts[1:]:
            place = parts.index("of")
            below = self.noun(" ".join([*parts[place + 1 :], text]), is_bare=True)
            return self.noun(" ".join(parts[:place]), is_bare).after("nmod", below.behind("of"))
        article = parts.pop(0) if parts and parts[0] in ("the", "a", "an") else ""
        is_name = text[0].isupper()
        is_plural = not is_name and ((text.endswith("s") and text != "bus") or text in _PLURALS)
        head = Node(text, "PROPN" if is_name else "NOUN", PLUR if is_plural else SING)
        for part in parts:
            head.before(*_word_before(part))
        takes_article = not (is_plural or is_name or is_bare or text in _MASS)
        if article == "the":
            owner = head.left[0][1] if head.left and head.left[0][0] == "nmod:poss" else head
            owner.open_with("det", the())
        elif article or (takes_article and not any(dep in ("nummod", "nmod:poss") for dep, _ in head.left)):
            head.open_with("det", a_or_an(head.first.text))
        return head

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
            text = self.chance.choice(_NUMBERS) if is_word else str(self.chance.choice((11, 12, 19, 23, 40, 300, 1200)))
            number = Node(text, "NUM", f"NumForm={'Word' if is_word else 'Digit'}|NumType=Card")
            if self.often(0.5):
                number.before("nmod", Node("least", "ADJ", "Degree=Sup").behind("at"))
            elif self.often(0.3):
                more = Node("more", "ADJ", "Degree=Cmp|ExtPos=ADV").after("fixed", Node("than", "ADP"))
                number.before("advmod", more)
            noun.open_with("nummod", number)
        return noun

    def people(self) -> Node:
        return self.counted(self.noun(self.pick("people")))

    # ------------------------------------------------------------ names

    def city(self) -> Node:
        return self._name(self._names.cities)

    def land(self) -> Node:
        return self._name(self._names.countries)

    def demonym(self) -> Node:
        return Node(self.chance.choice(self._names.demonyms), "ADJ", PLAIN)

    def person(self, has_title: bool = True) -> Node:
        """Make a person, with a title before, a post beside, or nothing."""
        person = self._names.make_person()
        head = self._name([person.full if self.often(0.7) else person.family], lambda: self._names.make_person().full)
        dice = self.chance.random() if has_title else 1.0
        if dice < 0.45:
            head.before("nmod:desc", self._title(head))
        elif dice < 0.6:
            set_beside(head, self._post())
        elif dice < 0.75:
            word = self.chance.choice(("spokesman", "leader", "envoy", "chief", "commander", "minister", "lawmaker"))
            post = Node(word, "NOUN", SING)
            if self.often(0.6):
                of_what = self.chance.choice(("army", "opposition", "rebel", "police", "government", "ministry"))
                post.before("compound", Node(of_what, "NOUN", SING))
            elif self.often(0.8):
                post.before("amod", self.demonym())
            head.before("nmod:desc", post)
        return head

    def _name(self, names: list[str], again: Callable[[], str] | None = None) -> Node:
        """Make a name without the signs that the tokenizer would split: its first word, and the others flat on it."""
        words = self.chance.choice(names)
        while words.startswith("the ") or not all(part.replace(".", "").isalpha() for part in words.split()):
            words = again() if again else self.chance.choice(names)
        first, *rest = words.split()
        head = Node(first, "PROPN", SING)
        for word in rest:
            head.after("flat", Node(word, "PROPN", SING))
        return head

    def _title(self, head: Node) -> Node:
        words = self.chance.choice(_TITLES).split()
        if words[-1] == "State":
            title = Node("Secretary", "PROPN", SING).after("nmod", Node("State", "PROPN", SING).behind("of"))
        else:
            title = Node(words[-1], "PROPN", SING)
            for word in words[:-1]:
                is_plain = word in ("Prime", "Foreign", "Vice")
                title.before(
                    *(("amod", Node(word, "ADJ", PLAIN)) if is_plain else ("compound", Node(word, "PROPN", SING)))
                )
        if self.often(0.5):
            return title.open_with("amod", self.demonym())
        if self.often(0.3):
            head.before("nmod:poss", self.land().after("case", Node("'s", "PART")))
        return title

    def _post(self) -> Node:
        post = self.noun(self.chance.choice(_POSTS), is_bare=True)
        if self.often(0.4):
            post.open_with("amod", self.demonym())
        elif self.often(0.5):
            post.after("nmod", self.land().behind("of"))
        return post.open_with("det", the())

    # ------------------------------------------------------------ who does things

    def force(self) -> Node:
        """Make an armed body: "Sudanese troops", "at least nine gunmen", "rebels loyal to X"."""
        words = self.pick("forces")
        noun = self.noun(words, is_bare=True)
        if not words.startswith("the ") and self.often(0.3):
            noun.open_with("amod", self.demonym())
        elif noun.is_plural and not noun.left and self.often(0.15):
            return self.counted(noun)
        elif self.often(0.3):
            self._say_more(noun)
        return noun.open_with("det", the()) if words in ("army", "coast guard") else noun

    def _say_more(self, noun: Node) -> None:
        """Say more of a force behind it: "loyal to X", "from Y", "disguised as medics", ", who left Z,"."""
        dice = self.chance.random()
        if dice < 0.25:
            noun.after("amod", Node("loyal", "ADJ", PLAIN).after("obl", self.person(has_title=False).behind("to")))
        elif dice < 0.5:
            noun.after("nmod", self.land().behind("from"))
        elif dice < 0.75:
            part = Node(self.chance.choice((*_TAILS, "backed", "led", "supported")), "VERB", PASSIVE)
            if part.text in _TAILS:
                case, what = _TAILS[part.text]
                part.after("obl", Node(what, "NOUN", PLUR).behind(case))
            else:
                part.after("obl:agent", (self.land() if self.often(0.6) else self.person()).behind("by"))
            noun.after("acl", part)
        else:
            word = self.chance.choice(("control", "oppose", "left"))
            verb = Node(word, "VERB", past("Plur") if word == "left" else present("Plur"))
            verb.before("punct", comma()).before("nsubj", Node("who", "PRON", "PronType=Rel"))
            noun.after("acl:relcl", verb.after("obj", self.city())).after("punct", comma())

    def plain_force(self) -> Node:
        words = ("troops", "rebels", "police", "militants", "fighters", "protesters", "soldiers")
        noun = self.noun(self.chance.choice(words))
        return noun.open_with("amod", self.demonym()) if self.often(0.4) else noun

    def deed(self) -> Node:
        """Make a happening that acts: "an air strike on a market in X", "clashes between A and B"."""
        noun = self.noun(self.pick("deeds"))
        if noun.text in ("clashes", "fighting") and self.often(0.7):
            other = self.plain_force().open_with("cc", Node("and", "CCONJ"))
            noun.after("nmod", self.plain_force().behind("between").after("conj", other))
        elif noun.text != "violence" and self.often(0.6):
            case = "on" if noun.text in ("strike", "attack", "strikes", "raid", "raids") else "near"
            noun.after("nmod", self.noun(self.pick("sites")).behind(case))
        return noun.after("nmod", self.city().behind("in")) if self.often(0.35) else noun

    def nominal(self) -> Node:
        """Make a deed told as a noun: "the killing of nine protesters by police"."""
        words = ("killing", "arrest", "abduction", "detention", "release", "shelling", "bombing", "capture")
        noun = Node(self.chance.choice(words), "NOUN", SING).before("det", the())
        of_place = noun.text in ("shelling", "bombing", "capture")
        noun.after("nmod", (self.city() if of_place else self.people()).behind("of"))
        return noun.after("nmod", self.plain_force().behind("by")) if self.often(0.35) else noun

    def crowd(self) -> Node:
        crowd = self.noun(self.pick("crowds"))
        if self.often(0.2):
            crowd.after("conj", self.noun(self.pick("crowds")).open_with("cc", Node("and", "CCONJ")))
        if self.often(0.25):
            crowd.open_with("amod", self.demonym())
        return self.counted(crowd) if self.often(0.6) else crowd

    def official(self) -> Node:
        dice = self.chance.random()
        if dice < 0.8:
            return self.person() if dice < 0.6 else self.land()
        noun = self.noun(self.pick("bodies"), is_bare=True)
        if noun.pos == "NOUN" and self.often(0.4):
            noun.open_with("amod", self.demonym())
        return noun.open_with("det", the())

    # ------------------------------------------------------------ where and when

    def place(self) -> Node:
        """Make a place: "in the town of X", "near X and Y", "in X, the capital of Z,", "in X, 40 km west of Y,"."""
        dice = self.chance.random()
        case = self.chance.choice(("in", "in", "in", "in", "near", "around", "outside"))
        if dice < 0.45:
            return self.several(self.city).behind(case)
        if dice < 0.6:
            kind = self.noun(self.pick("kinds"), is_bare=True)
            if self.often(0.3):
                part = self.demonym() if self.often(0.5) else Node(self.pick("parts"), "ADJ", PLAIN)
                kind.open_with("amod", part)
            return kind.open_with("det", the()).after("nmod", self.city().behind("of")).behind(case)
        if dice < 0.7:
            return self.land().before("amod", Node(self.pick("parts"), "ADJ", PLAIN)).behind("in")
        return self._described(self.city(), dice).behind(case)

    def _described(self, city: Node, dice: float) -> Node:
        if dice < 0.8:
            kind = self.noun(self.chance.choice(("the capital", "a town", "a city", "the capital", "a village")))
            return set_beside(city, kind.after("nmod", self.land().behind("of" if kind.text == "capital" else "in")))
        if dice < 0.9:
            units = Node(self.chance.choice(_UNITS), "NOUN", PLUR)
            units.before("nummod", Node(str(self.chance.randint(5, 300)), "NUM", "NumForm=Digit|NumType=Card"))
            side = Node(self.chance.choice(_SIDES), "ADV").before("punct", comma()).before("obl:unmarked", units)
            return city.after("advmod", side.after("obl", self.city().behind("of"))).after("punct", comma())
        return set_beside(city, self.land())

    def time(self) -> tuple[str, Node]:
        """Make a time and the label it hangs by: "on Tuesday night", "last week", "in March", "overnight"."""
        dice = self.chance.random()
        day = Node(self.chance.choice(_DAYS), "PROPN", SING)
        if dice < 0.1:
            night = Node(self.chance.choice(("night", "morning", "evening", "afternoon")), "NOUN", SING)
            return "obl", night.before("compound", day).behind("on")
        if dice < 0.65:
            return ("obl", day.behind("on")) if dice < 0.4 else ("obl:unmarked", day)
        span = Node(self.chance.choice(("week", "month", "year")), "NOUN", SING)
        if dice < 0.75:
            return "obl:unmarked", span.before("amod", Node("last", "ADJ", PLAIN))
        if dice < 0.85:
            span.before("advmod", Node("earlier", "ADV", "Degree=Cmp"))
            return "obl:unmarked", span.before("det", Node("this", "DET", "Number=Sing|PronType=Dem"))
        if dice < 0.95:
            return "obl", Node(self.pick("months"), "PROPN", SING).behind("in")
        return "advmod", Node("overnight", "ADV")


def _word_before(word: str) -> tuple[str, Node]:
    """The label and the node of a word that stands before a common noun."""
    if word.endswith("'s"):
        return "nmod:poss", Node(word[:-2], "NOUN", SING).after("case", Node("'s", "PART"))
    if word in _NUMBERS:
        return "nummod", Node(word, "NUM", "NumForm=Word|NumType=Card")
    if word in _ADJECTIVES:
        return "amod", Node(word, "ADJ", PLAIN)
    return "compound", Node(word, "NOUN", SING)
