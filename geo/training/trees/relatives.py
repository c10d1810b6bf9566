"""Clauses that hang on a noun of made-up news: "villagers fleeing X", "a curfew imposed on Y", ", who left Z,"."""

from __future__ import annotations

from geo.training.trees.deeds import DEEDS, FRAMES, ON_PEOPLE, ON_PLACES, ON_THINGS, Deeds
from geo.training.trees.nodes import PASSIVE, Node, comma, number_of, past
from geo.training.trees.setting import place, time

_BLAMED = ("accused", "suspected", "convicted")
_TENSES = ("past", "future")
_GERUND = "VerbForm=Ger"


def tell_more(deeds: Deeds, noun: Node) -> None:
    """Tell more of a subject between commas: "the attack, which killed nine people on Monday,"."""
    say = deeds.phrases
    pronoun = Node("who" if noun.pos == "PROPN" or noun.text in say.folk else "which", "PRON", "PronType=Rel")
    if say.often(0.12):
        verb = _owned(deeds)
    elif say.often(0.25):
        verb = _suffered(deeds, ON_PEOPLE if pronoun.text == "who" else ON_PLACES)
        verb.before("nsubj:pass", pronoun)
        was = Node("were" if noun.is_plural else "was", "AUX", past(number_of(noun)))
        verb.before("aux:pass", was)
    else:
        _, verb = deeds.act(noun, say.chance.choice((*DEEDS, *FRAMES)), "past" if say.often(0.7) else "perfect")
        verb.open_with("nsubj", pronoun)
    if say.often(0.4):
        verb.after(*time(say))
    noun.after("acl:relcl", verb.open_with("punct", comma())).after("punct", comma())


def _way(deeds: Deeds) -> Node:
    """Make "from Yemen", "to the area", "on a bus", "during the raid"."""
    say, dice = deeds.phrases, deeds.phrases.chance.random()
    if dice < 0.6:
        goal = say.city() if dice < 0.2 else say.land() if dice < 0.4 else say.noun("the " + say.pick("kinds"))
        return goal.behind(say.chance.choice(("from", "to", "into", "from")))
    return say.deed().behind(say.chance.choice(("in", "during", "after", "by", "with")))


def _owned(deeds: Deeds) -> Node:
    """Make "whose motorcade was attacked on Monday", "whose troops hold the town"."""
    say = deeds.phrases
    what = say.noun(say.pick(say.chance.choice(("sites", "people", "forces"))).removeprefix("the "), is_bare=True)
    what.open_with("nmod:poss", Node("whose", "PRON", "Poss=Yes|PronType=Rel"))
    if say.often(0.5):
        _, verb = deeds.act(what, say.chance.choice((*DEEDS, *FRAMES)), "past")
        return verb.open_with("nsubj", what)
    verb = _suffered(deeds, ON_PEOPLE if what.text in say.folk else ON_PLACES)
    verb.before("aux:pass", Node("were" if what.is_plural else "was", "AUX", past(number_of(what))))
    return verb.open_with("nsubj:pass", what)


def narrow(deeds: Deeds, noun: Node) -> None:
    """Say which one a noun means, without commas: "students abducted from a school", "doctors demanding pay"."""
    say, dice = deeds.phrases, deeds.phrases.chance.random()
    if dice < 0.06:
        noun.after("acl", Node(say.chance.choice(_BLAMED), "VERB", PASSIVE).after("advcl", deeds.bare_deed(("of",))))
    elif dice < 0.12:
        case = Node(say.chance.choice(("under", "in", "during", "after")), "ADP")
        which = Node("which", "PRON", "PronType=Rel").before("case", case)
        subject, verb = deeds.act(say.official(), say.chance.choice((*DEEDS, *FRAMES)), say.chance.choice(_TENSES))
        noun.after("acl:relcl", verb.open_with("nsubj", subject).open_with("obl", which))
    elif dice < 0.55:
        kind = ON_PEOPLE if noun.text in say.folk else ON_PLACES if say.often(0.5) else ON_THINGS
        noun.after("acl", _suffered(deeds, kind))
    elif dice < 0.8:
        noun.after("acl", deeds.bare_deed(("",), tense=_GERUND))
    else:
        pronoun = Node("who" if noun.text in say.folk and say.often(0.8) else "that", "PRON", "PronType=Rel")
        _, verb = deeds.act(noun, say.chance.choice((*DEEDS, *FRAMES)), "past" if say.often(0.7) else "perfect")
        noun.after("acl:relcl", verb.open_with("nsubj", pronoun))


def _suffered(deeds: Deeds, kind: str) -> Node:
    """Make a participle with what hangs on it: "kidnapped by rebels", "imposed on X last week", "angered by Y"."""
    say = deeds.phrases
    if kind == ON_PEOPLE and say.often(0.3):
        forms = deeds.forms("frames_of_force")
        while "@people" not in forms.pattern:
            forms = deeds.forms("frames_of_force")
        verb = deeds.complete(Node(forms.part, "VERB", PASSIVE), "frames_of_force", forms, is_passive=True)
    else:
        verb = Node(deeds.forms(kind).part, "VERB", PASSIVE)
        if kind == ON_THINGS and say.often(0.4):
            verb.after("obl", say.land().behind(say.chance.choice(("on", "by", "in", "against"))))
            if verb.right[-1][1].left[0][1].text == "by":
                verb.right[-1] = ("obl:agent", verb.right[-1][1])
    dice = say.chance.random()
    if dice < 0.3 and not any(dep == "obl:agent" for dep, _ in verb.right):
        verb.after("obl:agent", (say.force() if say.often(0.6) else say.deed()).behind("by"))
    elif dice < 0.65:
        verb.after("obl", place(say) if say.often(0.6) else _way(deeds))
    if dice > 0.5 or not verb.right:
        verb.after(*time(say))
    return verb
