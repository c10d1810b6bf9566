"""Sentences and headlines of made-up news, and the documents that the parser learns from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from geo.training.names import NameMaker
from geo.training.trees.clauses import Clauses
from geo.training.trees.nodes import (
    GOING,
    PASSIVE,
    PERFECT,
    PLUR,
    SING,
    Node,
    as_doc,
    comma,
    number_of,
    past,
    present,
    with_capital,
    without_articles,
)
from geo.training.trees.phrases import Phrases

_HEADLINES = 0.25  # share of documents
_LINKS = ("Meanwhile", "Separately", "Elsewhere", "Earlier")
_SUFFERED = ("killed", "wounded", "injured", "arrested", "detained")
_TOLL = ("Two", "Nine", "Dozens", "12", "Scores")
_GENDERS = {"it": "|Gender=Neut", "he": "|Gender=Masc", "she": "|Gender=Fem", "they": ""}


def make_tree_docs(nlp: Language, names: NameMaker, chance: random.Random, folder: Path, count: int) -> Iterator[Doc]:
    """Make `count` documents: a headline each, or one to three sentences."""
    maker = Sentences(Clauses(Phrases(names, chance, folder)))
    for _ in range(count):
        is_headline = chance.random() < _HEADLINES
        made = [maker.headline()] if is_headline else [maker.sentence() for _ in range(chance.randint(1, 3))]
        yield as_doc(nlp, made)


class Sentences:
    """Makes whole sentences from `clauses`."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._say = clauses.phrases

    def sentence(self) -> Node:
        """Make a sentence with its full stop."""
        root = self._said() if self._say.often(0.45) else self._opened()
        return with_capital(root.after("punct", Node(".", "PUNCT")))

    def _opened(self, clause: Node | None = None) -> Node:
        """Open a clause, or a new one, with a place, a day, a linking word, or nothing."""
        say, dice = self._say, self._say.chance.random()
        is_time = 0.7 <= dice < 0.88
        clause = clause or self._clauses.clause(with_time=0.0 if is_time else 0.6)
        if dice < 0.45:
            return clause
        dep, opening = ("obl", say.place()) if dice < 0.7 else say.time()
        if opening.text == "overnight":
            dep, opening = "obl", Node(say.pick("months"), "PROPN", SING).behind("in")
        if dice >= 0.88:
            dep, opening = "advmod", Node(say.chance.choice(_LINKS), "ADV")
        if not opening.ends_with_comma:
            clause.open_with("punct", comma())
        return clause.open_with(dep, opening)

    def _said(self) -> Node:
        """Somebody says a clause: behind it, or before it with or without "that"."""
        say = self._say
        if say.often(0.12):
            return self._sourced()
        speaker = say.noun(say.pick("speakers"), is_bare=True) if say.often(0.6) else say.person()
        number = "Plur" if speaker.text in ("police", "media") else number_of(speaker)
        verb = Node("said", "VERB", past(number))
        if say.often(0.4):
            verb = self._clauses.conjugate(self._clauses.forms("verbs_of_saying"), number, "past")
        return self._said_behind(verb, speaker) if say.often(0.55) else self._said_before(verb, speaker)

    def _sourced(self) -> Node:
        clause = self._opened()
        source = self._say.noun(self._say.pick("speakers"), is_bare=True)
        according = Node("according", "VERB", f"ExtPos=ADP|{GOING}").after("fixed", Node("to", "ADP"))
        return clause.after("obl", source.open_with("case", according).open_with("punct", comma()))

    def _said_behind(self, verb: Node, speaker: Node) -> Node:
        say = self._say
        verb.before("ccomp", self._opened()).before("punct", comma()).before("nsubj", speaker)
        if say.often(0.25):
            return verb.after(*say.time())
        return verb.after("obl", say.noun("a statement").behind("in")) if say.often(0.25) else verb

    def _said_before(self, verb: Node, speaker: Node) -> Node:
        say = self._say
        if say.often(0.15):
            verb = Node("told", "VERB", verb.morph).after("iobj", Node("reporters", "NOUN", PLUR))
        verb.before("nsubj", speaker)
        if say.often(0.4):
            verb.after(*say.time())
        clause = self._clauses.clause()
        if clause.left[0][0] == "nsubj" and say.often(0.25):
            self._tell_of_speaker(clause)
        if say.often(0.6):
            clause.open_with("mark", Node("that", "SCONJ"))
        verb.after("ccomp", clause)
        return self._opened(verb) if say.often(0.3) else verb

    def _tell_of_speaker(self, clause: Node) -> None:
        """Let the speaker tell of itself: "said it had repelled the attack"."""
        word = self._say.chance.choice(tuple(_GENDERS))
        number = "Plur" if word == "they" else "Sing"
        morph = f"Case=Nom{_GENDERS[word]}|Number={number}|Person=3|PronType=Prs"
        clause.left[0] = ("nsubj", Node(word, "PRON", morph))
        if "Tense=Past|VerbForm=Fin" not in clause.morph:
            return
        clause.morph = past(number)
        if self._say.often(0.5):
            clause.text, clause.morph = self._clauses.forms_of(clause.text).part, PERFECT
            clause.left.insert(1, ("aux", Node("had", "AUX", past(number))))

    # ------------------------------------------------------------ headlines

    def headline(self) -> Node:
        """Make a headline: in the present tense, with no articles and no full stop."""
        say = self._say
        if say.often(0.2):
            return self._toll()
        subject, verb = self._clauses.plot("present", is_head=True)
        if say.often(0.2):
            verb.text, verb.morph = self._clauses.base_of(verb.text), "VerbForm=Inf"
            verb.before("mark", Node("to", "PART"))
        verb.open_with("nsubj", subject)
        if say.often(0.5):
            verb.after("obl", say.city().behind("in"))
        elif "Fin" in verb.morph and say.often(0.4):
            name = "verbs_on_people" if say.often(0.5) else "verbs_on_things"
            _, second = self._clauses.act(subject, name, "present")
            verb.after("conj", second.before("punct", comma()))
        return with_capital(without_articles(verb))

    def _toll(self) -> Node:
        """Make "At least nine people killed in blast in X, police say"."""
        say = self._say
        verb = Node(say.chance.choice(_SUFFERED), "VERB", PASSIVE)
        people = say.counted(Node("people", "NOUN", PLUR))
        count = Node(say.chance.choice(_TOLL), "NUM", "NumForm=Word|NumType=Card")
        verb.before("nsubj:pass", people if say.often(0.5) else count)
        verb.after("obl", without_articles(say.noun(say.pick("deeds"))).behind("in"))
        verb.after("obl", say.city().behind("in"))
        if say.often(0.3):
            speaker = Node(say.chance.choice(("police", "officials", "residents")), "NOUN", PLUR)
            verb = (
                Node("say", "VERB", present("Plur"))
                .before("ccomp", verb)
                .before("punct", comma())
                .before("nsubj", speaker)
            )
        return with_capital(verb)
