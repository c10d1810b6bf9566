"""Where and when, in made-up news: phrases of place and of time, each with its tree."""

from __future__ import annotations

from geo.training.trees.nodes import PLAIN, PLUR, SING, Node, comma, set_beside, the
from geo.training.trees.phrases import Phrases

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS_OF_DAY = ("night", "morning", "evening", "afternoon")
_SIDES = ("west", "south", "east", "north", "southwest", "northeast")
_UNITS = ("kilometres", "kilometers", "miles", "km")
_CASES = ("in", "in", "in", "in", "in", "near", "around", "outside", "at", "from", "across")
_SPOTS = (
    "the outskirts", "the coast", "the border", "the city centre", "the suburbs", "the port", "the airport",
    "the streets", "the village", "the main square", "the north", "the south", "the east", "the presidential palace",
)  # fmt: skip


def place(say: Phrases) -> Node:
    """Make a place: "in the town of X", "near X and Y", "in X, the capital of Z,", "in X, 40 km west of Y,"."""
    dice = say.chance.random()
    case = say.chance.choice(_CASES[:8])
    if dice < 0.4:
        return say.several(say.city).behind(case)
    if dice < 0.52:
        kind = say.noun(say.pick("kinds"), is_bare=True)
        if say.often(0.4):
            part = say.demonym() if say.often(0.5) else Node(say.pick("parts"), "ADJ", PLAIN)
            kind.open_with("amod", part)
        return kind.open_with("det", the()).after("nmod", say.city().behind("of")).behind(case)
    if dice < 0.6:
        return say.land().open_with("amod", Node(say.pick("parts"), "ADJ", PLAIN)).behind("in")
    if dice < 0.72:
        return _spot(say)
    return _described(say, say.city(), dice).behind(case)


def _spot(say: Phrases) -> Node:
    """Make a place told by a common noun: "at a market in X", "on the outskirts of X", "between X and Y"."""
    dice = say.chance.random()
    if dice < 0.2:
        other = say.city().open_with("cc", Node("and", "CCONJ"))
        return say.city().after("conj", other).behind("between")
    if dice < 0.55:
        spot = say.noun(say.chance.choice(_SPOTS)).after("nmod", say.city().behind("of"))
        return spot.behind("on" if spot.text in ("outskirts", "border", "streets") else "in")
    site = say.noun(say.pick("sites"))
    if say.often(0.6):
        site.after("nmod", say.city().behind("in"))
    return site.behind(say.chance.choice(("at", "near", "outside", "inside", "in")))


def _described(say: Phrases, city: Node, dice: float) -> Node:
    if dice < 0.82:
        kind = say.noun(say.chance.choice(("the capital", "a town", "a city", "the capital", "a village")))
        return set_beside(city, kind.after("nmod", say.land().behind("of" if kind.text == "capital" else "in")))
    if dice < 0.91:
        units = Node(say.chance.choice(_UNITS), "NOUN", PLUR)
        units.before("nummod", _digits(say.chance.randint(5, 300)))
        if say.often(0.25):
            units.open_with("advmod", Node("about", "ADV"))
        side = Node(say.chance.choice(_SIDES), "ADV").before("punct", comma()).before("obl:unmarked", units)
        return city.after("advmod", side.after("obl", say.city().behind("of"))).after("punct", comma())
    return set_beside(city, say.land())


def _digits(number: int) -> Node:
    return Node(str(number), "NUM", "NumForm=Digit|NumType=Card")


def time(say: Phrases) -> tuple[str, Node]:
    """Make a time and the label it hangs by: "on Tuesday night", "last week", "in March", "overnight"."""
    dice = say.chance.random()
    day = Node(say.chance.choice(_DAYS), "PROPN", SING)
    if dice < 0.12:
        night = Node(say.chance.choice(_PARTS_OF_DAY), "NOUN", SING).before("compound", day)
        return ("obl", night.behind("on")) if dice < 0.08 else ("obl:unmarked", night)
    if dice < 0.55:
        dep, day = ("obl", day.behind("on")) if dice < 0.38 else ("obl:unmarked", day)
        if say.often(0.15):
            day.open_with("advmod", Node(say.chance.choice(("early", "late")), "ADV", PLAIN))
        return dep, day
    if dice < 0.65:
        return _date(say)
    span = Node(say.chance.choice(("week", "month", "year")), "NOUN", SING)
    if dice < 0.74:
        return "obl:unmarked", span.before(
            "amod", Node(say.chance.choice(("last", "last", "last", "next")), "ADJ", PLAIN)
        )
    if dice < 0.82:
        span.before("advmod", Node("earlier", "ADV", "Degree=Cmp"))
        return "obl:unmarked", span.before("det", Node("this", "DET", "Number=Sing|PronType=Dem"))
    if dice < 0.9:
        return _month(say)
    if dice < 0.95:
        return "obl", say.noun(say.chance.choice(("the weekend", "the past week", "the holidays"))).behind("over")
    return "advmod", Node("overnight", "ADV")


def _date(say: Phrases) -> tuple[str, Node]:
    """Make "on 12 March" or "on March 12": the number is the head, as in the treebank."""
    month = Node(say.pick("months"), "PROPN", SING)
    number = _digits(say.chance.randint(1, 31))
    number = number.before("nmod:unmarked", month) if say.often(0.6) else number.after("nmod:unmarked", month)
    return "obl", number.behind("on")


def _month(say: Phrases) -> tuple[str, Node]:
    if say.often(0.3):
        return "obl", _digits(say.chance.randint(1998, 2025)).behind(say.chance.choice(("in", "since")))
    month = Node(say.pick("months"), "PROPN", SING)
    if say.often(0.3):
        month.after("nmod:unmarked", _digits(say.chance.randint(1998, 2025)))
    return "obl", month.behind(say.chance.choice(("in", "in", "since")))
