"""Clauses of made-up news: who did what to whom, where and when, and what goes on behind it."""

from __future__ import annotations

from dataclasses import dataclass

from geo.training.trees.nodes import (
    GOING,
    PASSIVE,
    PERFECT,
    PLAIN,
    PLUR,
    SING,
    Node,
    comma,
    number_of,
    past,
    present,
)
from geo.training.trees.phrases import Phrases

_ON_PEOPLE, _ON_PLACES, _ON_THINGS = "verbs_on_people", "verbs_on_places", "verbs_on_things"
_OF_MEETING, _ALONE, _OF_SAYING = "verbs_of_meeting", "verbs_alone", "verbs_of_saying"
_DEEDS = (_ON_PEOPLE, _ON_PLACES, _ON_THINGS)
_PLOTS = ("force", "force", "deed", "crowd", "meeting", "things", "alone", "nominal", "asked")
_MEANT = ("agreed", "vowed", "threatened", "refused", "decided", "pledged", "tried", "planned")
_PLANNED = ("expected", "scheduled", "set")
_CAUSES = ("amid", "following", "over", "despite", "against", "because of", "in response to")
_PLACE_CASES = ("in", "near", "around", "outside")


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb of the word list: "kill kills killed killing killed"."""

    base: str
    third: str
    past: str
    going: str
    part: str


class Clauses:
    """Makes clauses from `phrases`; the root of each is its verb, and none has a full stop."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self._verbs = {
            name: [Forms(*forms.split()) for forms in lines]
            for name, lines in phrases.lists.items()
            if name.startswith("verbs")
        }

    def clause(self, tense: str = "", is_short: bool = False, with_time: float = 0.6) -> Node:
        """Make a clause; a short one has nothing behind it, `with_time` is how often it says when."""
        often = self.phrases.often
        tense = tense or self.phrases.chance.choice(("past",) * 8 + ("perfect", "future"))
        subject, verb = self._suffered() if often(0.22) else self.plot(tense)
        if tense == "past" and not verb.left and often(0.12):
            verb = self._intended(verb, number_of(subject))
        is_passive = any(dep == "aux:pass" for dep, _ in verb.left)
        verb.open_with("nsubj:pass" if is_passive else "nsubj", subject)
        if not is_short and not subject.ends_with_comma and often(0.12):
            self._tell_more(subject)
        self._set_in_place_and_time(verb, subject, with_time)
        if not is_short and not any(dep == "advcl" for dep, _ in verb.right):
            self._lengthen(verb, tense)
        return verb

    def plot(self, tense: str, is_head: bool = False) -> tuple[Node, Node]:
        """Make a subject and its verb with the object, before any place or time."""
        say, kind = self.phrases, self.phrases.chance.choice(_PLOTS)
        if kind == "asked" and tense == "past":
            return self._asked()
        if kind == "nominal":
            return self.act(say.nominal(), _ON_THINGS, tense)
        if kind == "deed":
            subject = say.deed()
            if not is_head and say.often(0.2):
                return subject, self._left_dead(subject, tense)
            return self.act(subject, say.chance.choice((_ON_PEOPLE, _ON_PLACES)), tense)
        if kind == "crowd":
            return self.act(say.crowd(), say.chance.choice((_ON_PLACES, _ON_THINGS, _ALONE)), tense)
        if kind in ("meeting", "things"):
            return self.act(say.official(), _OF_MEETING if kind == "meeting" else _ON_THINGS, tense)
        if kind == "alone":
            return self.act(say.official() if say.often(0.5) else say.force(), _ALONE, tense)
        return self.act(say.force(), say.chance.choice((_ON_PEOPLE, _ON_PLACES)), tense)

    def act(self, subject: Node, verbs: str, tense: str) -> tuple[Node, Node]:
        """Give a subject a verb of this list, with its object or its goal."""
        say, forms = self.phrases, self.forms(verbs)
        verb = self.conjugate(forms, number_of(subject), tense)
        if verbs == _ALONE:
            if forms.base == "clash":
                verb.after("obl", say.plain_force().behind("with"))
            elif forms.base in ("withdraw", "retreat", "flee"):
                verb.after("obl", say.city().behind("from"))
            elif forms.base in ("fly", "travel", "return", "march"):
                verb.after("obl", say.city().behind("to"))
            return subject, verb
        verb.after("obj", self.object_of(verbs))
        if forms.base == "accuse":
            verb.after("advcl", self.bare_deed(("of",)))
        elif verbs == _OF_MEETING and say.often(0.4):
            topic = say.noun(say.pick("topics"), is_bare=True).behind("on")
            verb.after("obl", say.noun("talks").behind("for").after("nmod", topic))
        return subject, verb

    def forms(self, verbs: str) -> Forms:
        return self.phrases.chance.choice(self._verbs[verbs])

    def conjugate(self, forms: Forms, number: str, tense: str) -> Node:
        say = self.phrases
        if tense == "past":
            return Node(forms.past, "VERB", past(number))
        if tense == "present":
            return Node(forms.third if number == "Sing" else forms.base, "VERB", present(number))
        if tense == "future":
            will = Node(say.chance.choice(("will", "would")), "AUX", "VerbForm=Fin")
            return Node(forms.base, "VERB", "VerbForm=Inf").before("aux", will)
        had = Node("had" if say.often(0.6) else "has" if number == "Sing" else "have", "AUX")
        had.morph = past(number) if had.text == "had" else present(number)
        return Node(forms.part, "VERB", PERFECT).before("aux", had)

    def object_of(self, verbs: str) -> Node:
        say = self.phrases
        if verbs == _ON_PEOPLE:
            return say.people()
        if verbs == _OF_MEETING:
            return say.several(say.person) if say.often(0.75) else say.land()
        if verbs == _ON_PLACES:
            dice = say.chance.random()
            if dice < 0.5:
                return say.several(say.city) if dice < 0.3 else self._kind_of_place()
            return say.noun(say.pick("sites"))
        if say.often(0.15):
            return say.nominal()
        thing = say.noun(say.pick("things"))
        case = say.chance.choice(("with", "on", "to"))
        return thing.after("nmod", say.land().behind(case)) if say.often(0.35) else thing

    def _kind_of_place(self) -> Node:
        say = self.phrases
        return say.noun("the " + say.pick("kinds")).after("nmod", say.city().behind("of"))

    def bare_deed(self, marks: tuple[str, ...]) -> Node:
        """Make a deed with no subject of its own: "to free the prisoners", "after meeting X", "by closing roads"."""
        name = self.phrases.chance.choice((*_DEEDS, _OF_MEETING))
        forms, mark = self.forms(name), self.phrases.chance.choice(marks)
        if mark == "to":
            verb = Node(forms.base, "VERB", "VerbForm=Inf").before("mark", Node("to", "PART"))
        else:
            verb = Node(forms.going, "VERB", GOING).before("mark", Node(mark, "SCONJ"))
        return verb.after("obj", self.object_of(name))

    # ------------------------------------------------------------ kinds of clauses

    def _asked(self) -> tuple[Node, Node]:
        """Somebody asks another: "urged Sudan to lift the curfew", "called on the army to free miners"."""
        say, subject = self.phrases, self.phrases.official()
        cases = (("urged", "obj"), ("called", "obl"), ("asked", "iobj"), ("ordered", "obj"), ("told", "iobj"))
        word, dep = say.chance.choice(cases)
        other = say.official() if say.often(0.7) else say.plain_force()
        verb = Node(word, "VERB", past(number_of(subject))).after(dep, other.behind("on") if dep == "obl" else other)
        aim = Node(self.forms(_ON_THINGS).base, "VERB", "VerbForm=Inf").before("mark", Node("to", "PART"))
        return subject, verb.after("xcomp", aim.after("obj", self.object_of(_ON_THINGS)))

    def _suffered(self) -> tuple[Node, Node]:
        """Something is done to somebody: "at least nine miners were killed by rebels", "... when Y attacked Z"."""
        say = self.phrases
        name = say.chance.choice((_ON_PEOPLE, *_DEEDS))
        words = say.pick("sites" if name == _ON_PLACES else "things")
        subject = say.people() if name == _ON_PEOPLE else say.noun(f"the {words}" if say.often(0.5) else words)
        number = number_of(subject)
        verb = Node(self.forms(name).part, "VERB", PASSIVE)
        verb.before("aux:pass", Node("were" if number == "Plur" else "was", "AUX", past(number)))
        if say.often(0.3):
            verb.after("obl:agent", say.force().behind("by"))
        elif say.often(0.35):
            when = Node("when", "ADV", "PronType=Int")
            verb.after("advcl", self.clause("past", is_short=True).open_with("advmod", when))
        return subject, verb

    def _left_dead(self, subject: Node, tense: str) -> Node:
        """What a deed left: "clashes between A and B left nine people dead"."""
        verb = self.conjugate(Forms("leave", "leaves", "left", "leaving", "left"), number_of(subject), tense)
        state = Node(self.phrases.chance.choice(("dead", "injured", "homeless", "wounded")), "ADJ", PLAIN)
        return verb.after("obj", self.phrases.people()).after("xcomp", state)

    def _intended(self, verb: Node, number: str) -> Node:
        """Make a deed one that is planned: "agreed to lift", "is expected to visit"."""
        say, base = self.phrases, self.base_of(verb.text)
        aim = Node(base, "VERB", "VerbForm=Inf", [("mark", Node("to", "PART"))], verb.right)
        if say.often(0.5):
            return Node(say.chance.choice(_MEANT), "VERB", past(number)).after("xcomp", aim)
        words = {"Sing": ("is", "was"), "Plur": ("are", "were")}[number]
        is_now = say.often(0.6)
        was = Node(words[0 if is_now else 1], "AUX", present(number) if is_now else past(number))
        above = Node(say.chance.choice(_PLANNED), "VERB", PASSIVE).before("aux:pass", was)
        return above.after("xcomp", aim)

    def base_of(self, form: str) -> str:
        return self.forms_of(form).base

    def forms_of(self, form: str) -> Forms:
        """The verb of the lists that has this form; one that stands in none has this form alone."""
        every = (forms for name in self._verbs for forms in self._verbs[name])
        known = (f for f in every if form in (f.base, f.third, f.past, f.going, f.part))
        return next(known, Forms(form, form, form, form, form))

    # ------------------------------------------------------------ what hangs on a clause

    def _tell_more(self, noun: Node) -> None:
        """Tell more of a subject: "the attack, which killed nine people on Monday,"."""
        say = self.phrases
        _, verb = self.act(noun, say.chance.choice(_DEEDS), "past")
        pronoun = Node("who" if noun.pos == "PROPN" else "which", "PRON", "PronType=Rel")
        verb.before("punct", comma()).before("nsubj", pronoun)
        if say.often(0.4):
            verb.after(*say.time())
        noun.after("acl:relcl", verb).after("punct", comma())

    def _set_in_place_and_time(self, verb: Node, subject: Node, with_time: float) -> None:
        say = self.phrases
        parts = [("obl", say.place())] if say.often(0.65) else []
        if say.often(with_time):
            dep, time = say.time()
            if subject.pos == "PROPN" and dep == "obl" and len(verb.left) == 1 and say.often(0.5):
                verb.before(dep, time)  # "X on Tuesday met Y"
            else:
                parts.append((dep, time))
        if len(parts) > 1 and (parts[0][1].ends_with_comma or say.often(0.5)):
            parts.reverse()
        first_clause = next((i for i, (dep, _) in enumerate(verb.right) if dep == "advcl"), len(verb.right))
        verb.right[first_clause:first_clause] = parts

    def _lengthen(self, verb: Node, tense: str) -> None:
        """Add what follows a clause: more of its place, a result, a reason, a time, a second deed."""
        say, dice = self.phrases, self.phrases.chance.random()
        needs_comma = not verb.ends_with_comma
        if dice < 0.15:
            self._where(verb)
        elif dice < 0.32:
            part = self.bare_deed(("",))
            part.left = [("punct", comma())] if needs_comma else []
            verb.after("advcl", part)
        elif dice < 0.5:
            mark = Node(say.chance.choice(("after", "as", "before", "while", "after", "as")), "SCONJ")
            clause = self.clause("past", is_short=True).open_with("mark", mark)
            verb.after("advcl", clause.open_with("punct", comma()) if needs_comma and say.often(0.3) else clause)
        elif dice < 0.58:
            if tense == "past" and PASSIVE not in verb.morph:
                _, second = self.act(Node("they", "PRON", PLUR), say.chance.choice(_DEEDS), "past")
                second.morph = verb.morph
                verb.after("conj", second.before("cc", Node("and", "CCONJ")))
        elif dice < 0.64:
            verb.after("advcl", self.bare_deed(("to", "after", "before", "by", "for", "without")))
        elif dice < 0.7:
            verb.after("obl", self._cause(say.nominal() if say.often(0.5) else say.deed()))
        elif dice < 0.77:
            joining = Node(say.chance.choice(("and", "but")), "CCONJ")
            second = self.clause("past" if tense == "present" else tense, is_short=True)
            verb.after("conj", second.open_with("cc", joining).open_with("punct", comma()))

    def _where(self, verb: Node) -> None:
        """Say what happened at the last place of a clause: "in X, where at least seven villagers were killed"."""
        places = (child for dep, child in reversed(verb.right) if dep == "obl" and _is_name_of_place(child))
        last = next(places, None)
        if last is not None and not last.ends_with_comma:
            clause = self.clause("past", is_short=True).open_with("advmod", Node("where", "ADV", "PronType=Rel"))
            last.after("acl:relcl", clause.open_with("punct", comma()))

    def _cause(self, noun: Node) -> Node:
        """Put a cause behind its preposition; those of several words are joined by `fixed`, as in the treebank."""
        words = self.phrases.chance.choice(_CAUSES)
        first, *rest = words.split()
        if first == "in":
            return Node("response", "NOUN", SING).behind("in").after("nmod", noun.behind("to"))
        case = Node(first, "ADP", "ExtPos=ADP" if rest else "")
        if first == "following":
            case = Node(first, "VERB", GOING)
        for word in rest:
            case.after("fixed", Node(word, "ADP"))
        return noun.open_with("case", case)


def _is_name_of_place(node: Node) -> bool:
    return node.pos == "PROPN" and any(dep == "case" and child.text in _PLACE_CASES for dep, child in node.left)
