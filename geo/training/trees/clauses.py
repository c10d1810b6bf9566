"""Clauses of made-up news: who did what to whom, where and when, and what goes on behind it."""

from __future__ import annotations

from geo.training.trees.deeds import ALONE, DEEDS, OF_MEETING, ON_PEOPLE, ON_PLACES, ON_THINGS, Deeds, Forms
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
    set_beside,
    the,
)
from geo.training.trees.phrases import Phrases
from geo.training.trees.relatives import narrow, tell_more
from geo.training.trees.setting import place, time

_PLOTS = ("force", "force", "deed", "crowd", "meeting", "things", "alone", "nominal")
_MEANT = ("agreed", "vowed", "threatened", "refused", "decided", "pledged", "tried", "planned", "failed", "began")
_PLANNED = ("expected", "scheduled", "set", "forced", "ordered", "asked", "allowed", "due", "likely", "ready", "able")
_READY = ("due", "likely", "ready", "able")
_CAUSES = (
    "amid", "following", "over", "despite", "against", "because of", "in response to", "during", "for",
    "in retaliation for", "in support of", "in exchange for", "in protest at",
    "in connection with", "in defiance of",
)  # fmt: skip
_OPEN = ("xcomp", "advcl")  # deeds that hang on a deed and take place and time to themselves
_PLACE_CASES = ("in", "near", "around", "outside")


class Clauses:
    """Makes clauses from `phrases`; the root of each is its verb, and none has a full stop."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.deeds = Deeds(phrases)

    def clause(self, tense: str = "", is_short: bool = False, with_time: float = 0.6) -> Node:
        """Make a clause; a short one has nothing behind it, `with_time` is how often it says when."""
        often = self.phrases.often
        tense = tense or self.phrases.chance.choice(("past",) * 9 + ("perfect", "perfect", "future", "going"))
        subject, verb = self._suffered() if often(0.22) else self.plot(tense)
        if tense == "past" and not verb.left and often(0.1):
            verb = self._intended(verb, number_of(subject))
        if not is_short and not subject.ends_with_comma:
            self._describe(subject)
        is_passive = any(dep == "aux:pass" for dep, _ in verb.left)
        if verb.pos == "VERB" and "Inf" not in verb.morph and often(0.1):
            verb.before("advmod", Node(self.phrases.pick("adverbs"), "ADV"))
        verb.open_with("nsubj:pass" if is_passive else "nsubj", subject)
        joins = tense in ("past", "perfect", "future") and not is_passive and verb.right and often(0.12)
        self._set_in_place_and_time(verb, subject, with_time * (0.5 if joins else 1))
        if joins and not verb.ends_with_comma:
            self.deeds.join(verb, number_of(subject), several=often(0.5))
        elif not is_short and not any(dep == "advcl" for dep, _ in verb.right):
            self._lengthen(verb, tense)
        return verb

    def _describe(self, subject: Node) -> None:
        often = self.phrases.often
        if often(0.1):
            tell_more(self.deeds, subject)
        elif subject.pos == "NOUN" and not any(dep.startswith("acl") for dep, _ in subject.right):
            if often(0.15):
                narrow(self.deeds, subject)
            elif often(0.15):
                subject.after("nmod", place(self.phrases))
            elif often(0.06):
                set_beside(subject, self._first_of_its_kind())

    def _first_of_its_kind(self) -> Node:
        """Make "the third in X this year", "the first since June", to be set beside a noun."""
        say = self.phrases
        rank = Node(say.chance.choice(("first", "third", "latest", "second", "worst", "deadliest")), "ADJ", PLAIN)
        since = Node(say.pick("months"), "PROPN", SING).behind("since") if say.often(0.4) else say.city().behind("in")
        return rank.before("det", the()).after("nmod", since)

    def plot(self, tense: str, is_head: bool = False) -> tuple[Node, Node]:
        """Make a subject and its verb with the object, before any place or time."""
        say, kind = self.phrases, self.phrases.chance.choice(_PLOTS)
        has_frame, act, choose = say.often(0.5), self.deeds.act, self.phrases.chance.choice
        if kind == "nominal":
            return act(say.nominal(), "frames_of_deed" if has_frame else ON_THINGS, tense)
        if kind == "deed":
            subject = say.deed()
            if not is_head and say.often(0.1):
                return subject, self._left_dead(subject, tense)
            return act(subject, "frames_of_deed" if has_frame else choose((ON_PEOPLE, ON_PLACES)), tense)
        if kind == "crowd":
            return act(say.crowd(), "frames_of_crowd" if has_frame else choose((ON_PLACES, ON_THINGS, ALONE)), tense)
        if kind in ("meeting", "things"):
            direct = OF_MEETING if kind == "meeting" else ON_THINGS
            return act(say.official(), "frames_of_official" if has_frame else direct, tense)
        if kind == "alone":
            return act(say.official() if say.often(0.3) else say.force(), ALONE, tense)
        return act(say.force(), "frames_of_force" if has_frame else choose((ON_PEOPLE, ON_PLACES)), tense)

    # ------------------------------------------------------------ kinds of clauses

    def _suffered(self) -> tuple[Node, Node]:
        """Something is done to somebody: "at least nine miners were killed by rebels", "... when Y attacked Z"."""
        say = self.phrases
        name = say.chance.choice((ON_PEOPLE, *DEEDS, "frames_of_force"))
        forms = self.deeds.forms(name)
        while name.startswith("frames") and not forms.has_object:
            forms = self.deeds.forms(name)
        subject = self._sufferer(name, forms)
        number = number_of(subject)
        verb = Node(forms.part, "VERB", PASSIVE)
        is_done = say.often(0.2)
        if is_done:
            verb.before("aux", Node("have" if number == "Plur" else "has", "AUX", present(number)))
        was = (
            Node("been", "AUX", PERFECT)
            if is_done
            else Node("were" if number == "Plur" else "was", "AUX", past(number))
        )
        self.deeds.complete(verb.before("aux:pass", was), name, forms, is_passive=True)
        if not verb.right and say.often(0.15):
            second = Node(self.deeds.forms(name).part, "VERB", PASSIVE).before("cc", Node("and", "CCONJ"))
            return subject, verb.after("conj", second.after("obl", place(say)))
        if say.often(0.3):
            verb.after("obl:agent", (say.force() if say.often(0.7) else say.official()).behind("by"))
        elif say.often(0.35) and not any(dep == "advcl" for dep, _ in verb.right):
            when = Node("when", "ADV", "PronType=Int")
            verb.after("advcl", self.clause("past", is_short=True).open_with("advmod", when))
        return subject, verb

    def _sufferer(self, name: str, forms: Forms) -> Node:
        say = self.phrases
        if name.startswith("frames"):
            return self.deeds.thing(next(part[1:] for part in forms.pattern if part.startswith("@")))
        if name == ON_PEOPLE:
            return say.people()
        words = say.pick("sites" if name == ON_PLACES else "things")
        return say.noun(f"the {words}" if say.often(0.5) and " of " not in words else words)

    def _left_dead(self, subject: Node, tense: str) -> Node:
        """What a deed left: "clashes between A and B left nine people dead"."""
        verb = self.deeds.conjugate(Forms("leave", "leaves", "left", "leaving", "left"), number_of(subject), tense)
        word = self.phrases.chance.choice(("dead", "injured", "homeless", "wounded"))
        is_part = word in ("injured", "wounded")
        state = Node(word, "VERB" if is_part else "ADJ", PASSIVE if is_part else PLAIN)
        return verb.after("obj", self.phrases.people()).after("xcomp", state)

    def _intended(self, verb: Node, number: str) -> Node:
        """Make a deed one that is planned: "agreed to lift", "is expected to visit", "was due to arrive"."""
        say, base = self.phrases, self.deeds.forms_of(verb.text).base
        aim = Node(base, "VERB", "VerbForm=Inf", [("mark", Node("to", "PART"))], verb.right)
        if say.often(0.5):
            return Node(say.chance.choice(_MEANT), "VERB", past(number)).after("xcomp", aim)
        words = {"Sing": ("is", "was"), "Plur": ("are", "were")}[number]
        is_now = say.often(0.6)
        was = Node(words[0 if is_now else 1], "AUX", present(number) if is_now else past(number))
        word = say.chance.choice(_PLANNED)
        if word in _READY:
            return Node(word, "ADJ", PLAIN).before("cop", was).after("xcomp", aim)
        return Node(word, "VERB", PASSIVE).before("aux:pass", was).after("xcomp", aim)

    # ------------------------------------------------------------ what hangs on a clause

    def _set_in_place_and_time(self, verb: Node, subject: Node, with_time: float) -> None:
        say = self.phrases
        has_place = any(dep == "obl" for dep, _ in verb.right)
        parts = [("obl", place(say))] if say.often(0.12 if has_place else 0.65) else []
        if say.often(with_time):
            dep, when = time(say)
            if subject.pos == "PROPN" and dep == "obl" and len(verb.left) == 1 and say.often(0.5):
                verb.before(dep, when)  # "X on Tuesday met Y"
            else:
                parts.append((dep, when))
        if len(parts) > 1 and (parts[0][1].ends_with_comma or say.often(0.5)):
            parts.reverse()
        first = next((i for i, (dep, n) in enumerate(verb.right) if dep in _OPEN and n.pos == "VERB"), len(verb.right))
        if first == len(verb.right):
            verb.right += parts
        elif say.often(0.75):
            verb.right[first][1].right += parts
        elif verb.right[first][0] == "xcomp":
            verb.right[first:first] = [(dep, part) for dep, part in parts[:1] if not part.ends_with_comma]
        else:
            verb.right[first:first] = parts

    def _lengthen(self, verb: Node, tense: str) -> None:
        """Add what follows a clause: more of its place, a result, a reason, a time, a second deed."""
        say, dice, bare_deed = self.phrases, self.phrases.chance.random(), self.deeds.bare_deed
        needs_comma = not verb.ends_with_comma
        if dice < 0.12:
            self._where(verb)
        elif dice < 0.34:
            part = bare_deed(("",))
            if needs_comma:
                part.open_with("punct", comma())
            verb.after("advcl", part)
        elif dice < 0.5:
            mark = Node(say.chance.choice(("after", "as", "before", "while", "after", "as", "because")), "SCONJ")
            clause = self.clause("past", is_short=True).open_with("mark", mark)
            if mark.text in ("after", "before") and say.often(0.3):
                span = Node(say.chance.choice(("hours", "days", "weeks", "months", "minutes")), "NOUN", PLUR)
                clause.open_with("obl:unmarked", say.counted_by_word(span))
            verb.after("advcl", clause.open_with("punct", comma()) if needs_comma and say.often(0.3) else clause)
        elif dice < 0.62:
            verb.after("advcl", bare_deed(("to", "to", "to", "to", "after", "before", "by", "for", "without")))
        elif dice < 0.7:
            verb.after("obl", self._charge() if say.often(0.2) else self._cause(self._reason()))
        elif dice < 0.78:
            second = self.clause("past" if tense in ("present", "going") else tense, is_short=True)
            if say.often(0.15):
                verb.after("parataxis", second.open_with("punct", Node(";", "PUNCT")))
                return
            joining = Node(say.chance.choice(("and", "but")), "CCONJ")
            verb.after("conj", second.open_with("cc", joining).open_with("punct", comma()))

    def _where(self, verb: Node) -> None:
        """Say what happened at the last place of a clause: "in X, where at least seven villagers were killed"."""
        places = (child for dep, child in reversed(verb.right) if dep == "obl" and _is_name_of_place(child))
        last = next(places, None)
        if last is not None and not last.ends_with_comma:
            clause = self.clause("past", is_short=True).open_with("advmod", Node("where", "ADV", "PronType=Rel"))
            last.after("acl:relcl", clause.open_with("punct", comma()))

    def _reason(self) -> Node:
        return self.phrases.nominal() if self.phrases.often(0.4) else self.phrases.deed()

    def _charge(self) -> Node:
        """Make "on charges of inciting unrest", "on suspicion of planning attacks"."""
        word = self.phrases.chance.choice(("charges", "suspicion", "allegations"))
        charge = Node(word, "NOUN", SING if word == "suspicion" else PLUR).behind("on")
        return charge.after("acl", self.deeds.bare_deed(("of",), tense="VerbForm=Ger"))

    def _cause(self, noun: Node) -> Node:
        """Put a cause behind its preposition; those of several words are joined by `fixed`, as in the treebank."""
        words = self.phrases.chance.choice(_CAUSES)
        first, *rest = words.split()
        if first in ("in", "on"):
            return Node(rest[0], "NOUN", SING).behind(first).after("nmod", noun.behind(rest[1]))
        case = Node(first, "ADP", "ExtPos=ADP" if rest else "")
        if first == "following":
            case = Node(first, "VERB", GOING)
        for word in rest:
            case.after("fixed", Node(word, "ADP"))
        return noun.open_with("case", case)


def _is_name_of_place(node: Node) -> bool:
    return node.pos == "PROPN" and any(dep == "case" and child.text in _PLACE_CASES for dep, child in node.left)
