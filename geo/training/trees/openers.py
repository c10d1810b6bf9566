"""What opens a sentence of made-up news: a place, a day, a participle, a clause, a linking word."""

from __future__ import annotations

from geo.training.trees.clauses import Clauses
from geo.training.trees.deeds import DEEDS, FRAMES
from geo.training.trees.nodes import GOING, PASSIVE, PERFECT, SING, Node, comma
from geo.training.trees.setting import place, time

_LINKS = ("Meanwhile", "Separately", "Elsewhere", "Earlier", "However", "Later", "Also", "Still")
_ASKED = ("asked", "questioned", "pressed", "quizzed")
_FATES = ("backed", "supported", "accused", "founded", "elected", "surrounded", "condemned", "armed", "led", "angered")
_ATTENTION = ("addressing", "briefing", "telling")
_SPEAKING = ("speaking", "talking")


def opening(clauses: Clauses) -> tuple[str, Node]:
    """Make what opens a sentence, with its comma, and the label by which it hangs on the verb."""
    dice = clauses.phrases.chance.random()
    if dice < 0.3:
        dep, node = "obl", place(clauses.phrases)
    elif dice < 0.45:
        dep, node = _opening_time(clauses)
    elif dice < 0.52:
        dep, node = "advmod", Node(clauses.phrases.chance.choice(_LINKS), "ADV")
    elif dice < 0.65:
        dep, node = "advcl", _participle(clauses)
    elif dice < 0.75:
        dep, node = "advcl", _passive(clauses)
    elif dice < 0.83:
        dep, node = "advcl", _marked(clauses)
    elif dice < 0.92:
        mark = Node(clauses.phrases.chance.choice(("as", "after", "as", "while", "although", "because", "if")), "SCONJ")
        dep, node = "advcl", clauses.clause("past", is_short=True, with_time=0.3).open_with("mark", mark)
    else:
        dep, node = "obl", _event(clauses)
    return dep, node if node.ends_with_comma else node.after("punct", comma())


def dateline(clauses: Clauses, root: Node) -> Node:
    """Open a report's first sentence: "LIMA, April 29 (Agence Sud) - ", "Goma, Congo: "; it hangs there as `dep`."""
    say = clauses.phrases
    city = say.city()
    if say.often(0.7):
        for part in city.words():
            part.text = part.text.upper()
    if say.often(0.4):
        city.after("appos", say.land().open_with("punct", comma()))
    if say.often(0.4):
        number = Node(str(say.chance.randint(1, 31)), "NUM", "NumForm=Digit|NumType=Card")
        month = Node(say.pick("months"), "PROPN", SING)
        city.after("nmod:unmarked", number.before("nmod:unmarked", month).open_with("punct", comma()))
    sign = ":" if say.often(0.15) else say.chance.choice(("-", "—", "–"))
    if sign != ":" and say.often(0.6):
        agency = say.chance.choice(("Reuters", "AP", "AFP", "Xinhua", "Agence Sud", "Wire", "News Desk")).split()
        name = Node(agency[0], "PROPN", SING)
        for word in agency[1:]:
            name.after("flat", Node(word, "PROPN", SING))
        city.after("appos", name.before("punct", Node("(", "PUNCT")).after("punct", Node(")", "PUNCT")))
    return root.open_with("punct", Node(sign, "PUNCT")).open_with("dep", city)


def _opening_time(clauses: Clauses) -> tuple[str, Node]:
    dep, node = time(clauses.phrases)
    if node.text == "overnight":
        return "obl", Node(clauses.phrases.pick("months"), "PROPN", SING).behind("in")
    return dep, node


def _participle(clauses: Clauses) -> Node:
    """Make "speaking in Lima on Monday", "addressing reporters after the talks", "citing the attack"."""
    say, dice = clauses.phrases, clauses.phrases.chance.random()
    if dice < 0.3:
        verb = Node(say.chance.choice(_SPEAKING), "VERB", GOING)
        if say.often(0.4):
            verb.after("obl", say.noun(say.pick("audiences")).behind("to"))
    elif dice < 0.5:
        verb = Node(say.chance.choice(_ATTENTION), "VERB", GOING).after("obj", say.noun(say.pick("audiences")))
    else:
        verb = clauses.deeds.bare_deed(("",))
    if verb.ends_with_comma:
        return verb
    if say.often(0.5):
        verb.after("obl", place(say))
    if say.often(0.3):
        verb.after(*time(say))
    elif say.often(0.3) and not verb.ends_with_comma:
        verb.after("obl", say.noun(say.pick("events"), is_bare=True).behind("after"))
    return verb


def _passive(clauses: Clauses) -> Node:
    """Make "asked about the attack", "backed by Thai troops", "elected in March", "wounded in the raid"."""
    say = clauses.phrases
    if say.often(0.3):
        about = say.deed() if say.often(0.6) else say.nominal()
        return Node(say.chance.choice(_ASKED), "VERB", PASSIVE).after("obl", about.behind("about"))
    if say.often(0.15):
        forms = clauses.deeds.forms(name := say.chance.choice((*DEEDS, *FRAMES)))
        had = Node(forms.part, "VERB", PERFECT).before("aux", Node("having", "AUX", GOING))
        return clauses.deeds.complete(had, name, forms)
    word = say.chance.choice(_FATES) if say.often(0.6) else clauses.deeds.forms(say.chance.choice(DEEDS)).part
    verb = Node(word, "VERB", PASSIVE)
    if word == "accused":
        return verb.after("advcl", clauses.deeds.bare_deed(("of",)))
    if word in ("founded", "elected") or say.often(0.4):
        verb.after("obl", place(say)) if say.often(0.4) else verb.after(*time(say))
        return verb
    return verb.after("obl:agent", (say.force() if say.often(0.6) else say.official()).behind("by"))


def _marked(clauses: Clauses) -> Node:
    """Make "after meeting X in Y", "by closing the border", "to end the strike"."""
    say = clauses.phrases
    verb = clauses.deeds.bare_deed((say.chance.choice(("after", "before", "by", "while", "without", "since", "to")),))
    return verb if verb.ends_with_comma or say.often(0.6) else verb.after("obl", place(say))


def _event(clauses: Clauses) -> Node:
    """Make "during a visit to X", "under the deal", "at a news conference in Y on Monday", "in response"."""
    say, dice = clauses.phrases, clauses.phrases.chance.random()
    if dice < 0.35:
        visit = say.noun(say.chance.choice(("a visit", "a trip", "a tour"))).behind("during")
        return visit.after("nmod", say.city().behind("of" if visit.text == "tour" else "to"))
    if dice < 0.55:
        event = say.noun(say.pick("events"), is_bare=True)
        return event.after("nmod", say.city().behind("in")).behind("at")
    if dice < 0.75:
        thing = "the " + say.chance.choice(("deal", "agreement", "plan", "law", "truce", "accord", "decree"))
        return say.noun(thing).behind(say.chance.choice(("under", "despite", "after", "before")))
    if dice < 0.85:
        return say.noun(say.chance.choice(("response", "retaliation", "protest", "all")), is_bare=True).behind("in")
    if dice < 0.93:
        return say.noun("a statement").behind("in")
    return say.deed().open_with("case", Node(say.chance.choice(("after", "following", "before")), "ADP"))
