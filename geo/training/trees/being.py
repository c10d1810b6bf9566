"""Sentences of made-up news that tell no deed: what something is, how many there are."""

from __future__ import annotations

from geo.training.trees.nodes import PERFECT, PLAIN, Node, number_of, past, present, the
from geo.training.trees.phrases import Phrases


def being(say: Phrases) -> Node:
    """Tell what something is, or how many: no clause of a deed, but a noun's or a number's."""
    dice = say.chance.random()
    if dice < 0.35:
        return _ranked(say)
    if dice < 0.6:
        return _no_reports(say)
    if dice < 0.7:
        return _risen(say)
    return _among_the_dead(say) if dice < 0.85 else _kind(say)


def _ranked(say: Phrases) -> Node:
    """Make "It was the third attack in X"."""
    root = say.noun("the " + say.pick("deeds"))
    rank = Node(say.chance.choice(("first", "third", "latest", "deadliest", "worst", "second")), "ADJ")
    root.left.insert(1, ("amod", rank))
    number = number_of(root)
    was = Node("were" if number == "Plur" else "was", "AUX", past(number))
    pronoun = Node("It", "PRON", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs")
    return root.open_with("cop", was).open_with("nsubj", pronoun).after("nmod", say.city().behind("in"))


def _no_reports(say: Phrases) -> Node:
    """Make "There were no reports of fighting"."""
    were = Node("were", "VERB", past("Plur")).before("expl", Node("There", "PRON", "PronType=Dem"))
    what = say.noun(say.chance.choice(("reports", "claims", "signs")))
    what.before("det", Node("no", "DET", "PronType=Neg"))
    return were.after("nsubj", what.after("nmod", say.deed().behind("of")))


def _risen(say: Phrases) -> Node:
    """Make "The death toll from a blast in X has risen to 45"."""
    toll = say.noun("the death toll").after("nmod", say.deed().behind("from"))
    verb = Node(say.chance.choice(("risen", "climbed", "grown")), "VERB", PERFECT)
    verb.before("aux", Node(*(("has", "AUX", present("Sing")) if say.often(0.5) else ("had", "AUX", past("Sing")))))
    total = Node(str(say.chance.randint(11, 900)), "NUM", "NumForm=Digit|NumType=Card")
    return verb.open_with("nsubj", toll).after("obl", total.behind("to"))


def _among_the_dead(say: Phrases) -> Node:
    """Make "Nine children were among the dead"."""
    root = Node("dead", "ADJ", PLAIN).before("nsubj", say.people())
    root.before("cop", Node("were", "AUX", past("Plur")))
    return root.before("case", Node("among", "ADP")).before("det", the())


def _kind(say: Phrases) -> Node:
    """Make "X is a town in Y"."""
    kind = say.noun("a " + say.pick("kinds")).after("nmod", say.land().behind("in"))
    return kind.open_with("cop", Node("is", "AUX", present("Sing"))).open_with("nsubj", say.city())
