"""Headlines of made-up news: present tense, no articles, no full stop."""

from __future__ import annotations

from geo.training.trees.clauses import Clauses
from geo.training.trees.deeds import DEEDS, FRAMES, ON_PEOPLE, ON_PLACES, ON_THINGS
from geo.training.trees.nodes import (
    PASSIVE,
    PLUR,
    SING,
    Node,
    comma,
    number_of,
    present,
    with_capital,
    without_articles,
)

_TOLL = ("Two", "Nine", "Dozens", "12", "Scores", "Four", "Hundreds")
_ORIGINS = ("UN", "US", "UK", "EU", "NATO")
_SPEAKERS = ("police", "officials", "residents", "medics", "UN", "army", "minister", "report", "sources", "witnesses")


def headline(clauses: Clauses) -> Node:
    """Make one: "Protesters storm parliament in X as curfew lifted", "Nine killed in blast near Y, police say"."""
    say, dice = clauses.phrases, clauses.phrases.chance.random()
    if dice < 0.3:
        verb = _suffered(clauses)
    else:
        subject, verb = clauses.plot("present", is_head=True)
        if say.often(0.3):
            subject = _short_subject(clauses)
            name = say.chance.choice((*DEEDS, *FRAMES))
            subject, verb = clauses.deeds.act(subject, name, "present")
        elif say.often(0.15):
            if say.often(0.5):
                subject = say.land()
            subject.after("conj", (say.land() if say.often(0.5) else say.official()).open_with("punct", comma()))
            verb.text = clauses.deeds.forms_of(verb.text).base
            verb.morph = present("Plur")
        if say.often(0.15):
            verb.text, verb.morph = clauses.deeds.forms_of(verb.text).base, "VerbForm=Inf"
            verb.before("mark", Node("to", "PART"))
        verb.open_with("nsubj", subject)
    _lengthen(clauses, verb)
    if say.often(0.15):
        verb = _said(clauses, verb)
    return with_capital(without_articles(verb))


def _short_subject(clauses: Clauses) -> Node:
    """Make "Kenyan premier", "Sudan army", "UN envoy", "Israeli strike"."""
    say = clauses.phrases
    noun = say.noun(
        say.pick(say.chance.choice(("forces", "bodies", "crowds", "deeds"))).removeprefix("the "), is_bare=True
    )
    if noun.pos == "PROPN":
        return noun
    if say.often(0.5):
        return noun.open_with("amod", say.demonym())
    land = say.land() if say.often(0.7) else Node(say.chance.choice(_ORIGINS), "PROPN", SING)
    return noun.open_with("compound", land)


def _suffered(clauses: Clauses) -> Node:
    """Make what was done to somebody: "Nine killed", "Curfew lifted", "Teachers taken hostage", "X shot dead"."""
    say = clauses.phrases
    name = say.chance.choice((ON_PEOPLE, ON_PEOPLE, ON_PLACES, ON_THINGS))
    verb = Node(clauses.deeds.forms(name).part, "VERB", PASSIVE)
    if name == ON_PEOPLE and say.often(0.15):
        verb = Node("shot", "VERB", PASSIVE).after("xcomp", Node("dead", "ADJ", "Degree=Pos"))
    count = Node(say.chance.choice(_TOLL), "NUM", "NumForm=Word|NumType=Card")
    people = count if say.often(0.3) else say.people()
    what = people if name == ON_PEOPLE else say.noun(say.pick("sites" if name == ON_PLACES else "things"))
    verb.before("nsubj:pass", what)
    if say.often(0.5):
        verb.after("obl", say.deed().behind(say.chance.choice(("in", "after", "over"))))
    elif say.often(0.3):
        verb.after("obl:agent", say.force().behind("by"))
    return verb


def _lengthen(clauses: Clauses, verb: Node) -> None:
    say, dice = clauses.phrases, clauses.phrases.chance.random()
    if verb.ends_with_comma:
        return
    if dice < 0.35:
        verb.after("obl", say.city().behind(say.chance.choice(("in", "in", "near"))))
    elif dice < 0.45:
        verb.after("obl", say.deed().behind(say.chance.choice(("over", "after", "amid", "despite"))))
    elif dice < 0.6:
        mark = Node(say.chance.choice(("as", "after", "as", "while")), "SCONJ")
        if say.often(0.3):
            clause = _suffered(clauses)
        else:
            subject, clause = clauses.plot("present", is_head=True)
            clause.open_with("nsubj", subject)
        verb.after("advcl", clause.open_with("mark", mark))
    elif dice < 0.7:
        verb.after("advcl", clauses.deeds.bare_deed(("",)).open_with("punct", comma()))
    elif dice < 0.78 and "Fin" in verb.morph:
        name = say.chance.choice((*DEEDS, *FRAMES))
        forms = clauses.deeds.forms(name)
        number = "Sing" if "Number=Sing" in verb.morph else "Plur"
        second = clauses.deeds.complete(clauses.deeds.like(verb, forms, number), name, forms)
        verb.after("conj", second.before("punct", comma()))


def _said(clauses: Clauses, verb: Node) -> Node:
    """Put a speaker behind: "..., police say", "...: report"."""
    word = clauses.phrases.chance.choice(_SPEAKERS)
    is_plural = word.endswith("s") or word == "police"
    speaker = Node(word, "PROPN" if word.isupper() else "NOUN", PLUR if is_plural else SING)
    number = "Plur" if is_plural else number_of(speaker)
    says = Node("say" if is_plural else "says", "VERB", present(number))
    return says.before("ccomp", verb).before("punct", comma()).before("nsubj", speaker)
