"""Deeds of made-up news: verbs of the word list in any form, with what they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from geo.training.trees.nodes import GOING, PASSIVE, PERFECT, PLAIN, SING, Node, comma, number_of, past, present
from geo.training.trees.phrases import Phrases
from geo.training.trees.setting import time

ON_PEOPLE: Final = "verbs_on_people"
ON_PLACES: Final = "verbs_on_places"
ON_THINGS: Final = "verbs_on_things"
OF_MEETING: Final = "verbs_of_meeting"
ALONE: Final = "verbs_alone"
DEEDS: Final = (ON_PEOPLE, ON_PLACES, ON_THINGS)
FRAMES: Final = ("frames_of_force", "frames_of_crowd", "frames_of_official")
_TOLD = ("ask", "tell")  # whom they tell is `iobj` in the treebank
_LISTS = ("goods", "items", "items_of_war", "events", "demands", "crowds", "exercises")


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb of the word list, "kill kills killed killing killed", and the pattern of what it takes, if it has one.

    In a pattern `@people` is an object of a kind, `on@people` the same behind a preposition, `+off` a particle,
    `=dead` and `*hostage` say what becomes of the object, `to~` and `of~` open a second deed; other words are objects.
    """

    base: str
    third: str
    past: str
    going: str
    part: str
    pattern: tuple[str, ...] = ()

    @property
    def has_object(self) -> bool:
        return any(part.startswith("@") for part in self.pattern)


class Deeds:
    """Makes verbs with their objects from `phrases`."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self._verbs = {
            name: [_forms(line) for line in lines]
            for name, lines in phrases.lists.items()
            if name.startswith(("verbs", "frames"))
        }

    def forms(self, verbs: str) -> Forms:
        return self.phrases.chance.choice(self._verbs[verbs])

    def forms_of(self, form: str) -> Forms:
        """The verb of the lists that has this form; one that stands in none has this form alone."""
        every = (forms for name in self._verbs for forms in self._verbs[name])
        known = (f for f in every if form in (f.base, f.third, f.past, f.going, f.part))
        return next(known, Forms(form, form, form, form, form))

    def act(self, subject: Node, verbs: str, tense: str) -> tuple[Node, Node]:
        """Give a subject a verb of this list, with its object or its goal."""
        forms = self.forms(verbs)
        return subject, self.complete(self.conjugate(forms, number_of(subject), tense), verbs, forms)

    def conjugate(self, forms: Forms, number: str, tense: str) -> Node:
        say = self.phrases
        if tense == "past":
            return Node(forms.past, "VERB", past(number))
        if tense == "present":
            return Node(forms.third if number == "Sing" else forms.base, "VERB", present(number))
        if tense == "future":
            will = Node(say.chance.choice(("will", "would", "could", "may")), "AUX", "VerbForm=Fin")
            return Node(forms.base, "VERB", "VerbForm=Inf").before("aux", will)
        if tense == "going":
            was = Node("were" if number == "Plur" else "was", "AUX", past(number))
            return Node(forms.going, "VERB", GOING).before("aux", was)
        had = Node("had" if say.often(0.6) else "has" if number == "Sing" else "have", "AUX")
        had.morph = past(number) if had.text == "had" else present(number)
        return Node(forms.part, "VERB", PERFECT).before("aux", had)

    def like(self, verb: Node, forms: Forms, number: str) -> Node:
        """Give a verb the form that another one has, to stand joined to it: "killed two and wounded three"."""
        text = {
            "VerbForm=Inf": forms.base,
            PERFECT: forms.part,
            PASSIVE: forms.part,
            GOING: forms.going,
            present("Sing"): forms.third,
            present("Plur"): forms.base,
        }
        return Node(text.get(verb.morph, forms.past), "VERB", verb.morph if verb.morph in text else past(number))

    # ------------------------------------------------------------ what a verb takes

    def complete(self, verb: Node, verbs: str, forms: Forms, *, is_passive: bool = False) -> Node:
        """Hang on a verb what it takes; a passive one has its object as subject already."""
        if forms.pattern:
            return self._fill(verb, forms, is_passive)
        if verbs == ALONE or is_passive:
            return verb
        say = self.phrases
        verb.after("obj", self.object_of(verbs))
        if verbs == OF_MEETING and say.often(0.3):
            topic = say.noun(say.pick("topics"), is_bare=True).behind("on")
            verb.after("obl", say.noun("talks").behind("for").after("nmod", topic))
        return verb

    def _fill(self, verb: Node, forms: Forms, is_passive: bool) -> Node:
        for part in forms.pattern:
            if part.startswith("+"):
                verb.after("compound:prt", Node(part[1:], "ADP"))
            elif part.startswith(("=", "*")):
                pos, morph = ("ADJ", PLAIN) if part[0] == "=" else ("NOUN", SING)
                pos, morph = ("VERB", PASSIVE) if part == "=injured" else (pos, morph)
                verb.after("xcomp", Node(part[1:], pos, morph))
            elif part.endswith("~"):
                deed = self.bare_deed((part[:-1],))
                is_aim = part == "to~" and forms.base != "use"
                verb.after("xcomp" if is_aim else "advcl", deed)
            elif part.startswith("@"):
                if not is_passive:
                    is_told = forms.base in _TOLD and "to~" in forms.pattern
                    verb.after("iobj" if is_told else "obj", self.thing(part[1:]))
            elif "@" in part:
                case, kind = part.split("@")
                verb.after("obl", self._behind(case, kind))
            else:
                verb.after("obj", self._word(part))
        return verb

    def _behind(self, case: str, kind: str) -> Node:
        """Make a thing behind its preposition, one of two words joined by `fixed`."""
        first, *rest = case.split("_")
        adposition = Node(first, "ADP", "ExtPos=ADP" if rest else "")
        for word in rest:
            adposition.after("fixed", Node(word, "ADP"))
        thing = self.thing(kind)
        if case == "between":
            thing = self.phrases.land() if kind == "land" else self.phrases.plain_force()
            other = self.phrases.land() if kind == "land" else self.phrases.plain_force()
            thing.after("conj", other.open_with("cc", Node("and", "CCONJ")))
        return thing.open_with("case", adposition)

    def _word(self, words: str) -> Node:
        return self.phrases.noun(words.replace("_", " "), is_bare=True)

    def thing(self, kind: str) -> Node:
        """Make a thing of the kind that a pattern names."""
        say = self.phrases
        makers = {
            "people": say.people,
            "crowd": say.crowd,
            "force": say.force,
            "official": say.official,
            "land": say.land,
            "city": lambda: say.several(say.city),
            "deed": say.deed,
            "place": lambda: self.object_of(ON_PLACES),
            "site": lambda: say.noun(say.pick("sites")),
            "thing": lambda: self.object_of(ON_THINGS),
            "money": self._money,
            "years": self._years,
            "visit": self._visit,
        }
        if kind in makers:
            return makers[kind]()
        plural = {"event": "events", "body": "bodies", "exercise": "exercises"}.get(kind, kind)
        if plural in (*_LISTS, "bodies"):
            return say.noun(say.pick(plural), is_bare=plural != "bodies")
        return self._word(kind)

    def object_of(self, verbs: str) -> Node:
        """Make what a verb of this list is done to."""
        say = self.phrases
        if verbs == ON_PEOPLE:
            return say.people() if say.often(0.85) else say.person()
        if verbs == OF_MEETING:
            return say.several(say.person) if say.often(0.7) else say.official()
        if verbs == ON_PLACES:
            dice = say.chance.random()
            if dice < 0.45:
                return say.several(say.city) if dice < 0.27 else self._kind_of_place()
            if dice < 0.6:
                return say.noun(say.pick("goods"), is_bare=True)
            site = say.noun(say.pick("sites"), adjective=0.08)
            return site.after("nmod", say.city().behind("in")) if say.often(0.2) else site
        if say.often(0.12):
            return say.nominal()
        thing = say.noun(say.pick("things"), adjective=0.15)
        case = say.chance.choice(("with", "on", "to", "between", "for"))
        if say.often(0.65):
            return thing
        other = self._behind(case, "land") if case == "between" else say.land().behind(case)
        return thing.after("nmod", other)

    def _kind_of_place(self) -> Node:
        say = self.phrases
        return say.noun("the " + say.pick("kinds")).after("nmod", say.city().behind("of"))

    def _visit(self) -> Node:
        """Make "a two-day visit to X by Y", "talks in X with Y", "a trip to X that is due to begin on Sunday"."""
        say = self.phrases
        if say.often(0.3):
            return say.noun("talks").after("nmod", say.city().behind("in")).after("nmod", say.official().behind("with"))
        words = say.chance.choice(("a visit", "a trip", "the visit", "an official visit", "a state visit", "a tour"))
        noun = say.noun(words).after("nmod", (say.city() if say.often(0.6) else say.land()).behind("to"))
        if say.often(0.6):
            noun.after("nmod", say.person().behind("by"))
        if say.often(0.3) and not noun.ends_with_comma:
            begin = Node("begin", "VERB", "VerbForm=Inf").before("mark", Node("to", "PART"))
            due = Node("due", "ADJ", PLAIN).before("nsubj", Node("that", "PRON", "PronType=Rel"))
            due.before("cop", Node("is", "AUX", present("Sing"))).after("xcomp", begin.after(*time(say)))
            noun.after("acl:relcl", due)
        return noun

    def _money(self) -> Node:
        say = self.phrases
        unit = Node(say.chance.choice(("million", "billion")), "NUM", "NumForm=Word|NumType=Card")
        unit.before("compound", Node(str(say.chance.randint(2, 900)), "NUM", "NumForm=Digit|NumType=Card"))
        return Node("$", "SYM").after("nummod", unit)

    def _years(self) -> Node:
        say = self.phrases
        many = Node(say.chance.choice(("two", "three", "five", "12", "20")), "NUM", "NumForm=Word|NumType=Card")
        years = Node("years", "NOUN", "Number=Plur").before("nummod", many)
        return years.after("nmod", say.noun("prison", is_bare=True).behind("in")) if say.often(0.7) else years

    def bare_deed(self, marks: tuple[str, ...], tense: str = GOING) -> Node:
        """Make a deed with no subject of its own: "to free the prisoners", "after meeting X", "by closing roads"."""
        say = self.phrases
        name = say.chance.choice((*DEEDS, OF_MEETING, *FRAMES))
        forms, mark = self.forms(name), say.chance.choice(marks)
        while any("~" in part for part in forms.pattern):
            forms = self.forms(name)
        if mark == "to":
            verb = Node(forms.base, "VERB", "VerbForm=Inf").before("mark", Node("to", "PART"))
        else:
            verb = Node(forms.going, "VERB", tense)
            if mark:
                verb.before("mark", Node(mark, "SCONJ"))
        self.complete(verb, name, forms)
        if not verb.ends_with_comma and say.often(0.15):
            self.join(verb, "Sing")
        return verb

    def join(self, verb: Node, number: str, several: bool = False) -> Node:
        """Join a second deed to a verb, or two: "killed nine soldiers, burned trucks and seized weapons"."""
        say = self.phrases
        others = []
        for _ in range(2 if several else 1):
            name = say.chance.choice((*DEEDS, *FRAMES))
            forms = self.forms(name)
            others.append(self.complete(self.like(verb, forms, number), name, forms))
        for other in others[:-1]:
            verb.after("conj", other.open_with("punct", comma()))
        return verb.after("conj", others[-1].open_with("cc", Node("and", "CCONJ")))


def _forms(line: str) -> Forms:
    words, _, pattern = line.partition(" | ")
    base, third, before, going, part = words.split()
    return Forms(base, third, before, going, part, tuple(pattern.split()))
