"""Sentences and headlines of made-up news, and the documents that the parser learns from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from geo.training.names import NameMaker
from geo.training.trees.being import being
from geo.training.trees.clauses import Clauses
from geo.training.trees.deeds import DEEDS, FRAMES
from geo.training.trees.headlines import headline
from geo.training.trees.nodes import GOING, PERFECT, Node, as_doc, comma, number_of, past, with_capital
from geo.training.trees.openers import dateline, opening
from geo.training.trees.phrases import Phrases
from geo.training.trees.relatives import narrow
from geo.training.trees.setting import place, time

_HEADLINES = 0.25  # share of documents
_DATELINES = 0.1
_GENDERS = {"it": "|Gender=Neut", "he": "|Gender=Masc", "she": "|Gender=Fem", "they": ""}


def make_tree_docs(nlp: Language, names: NameMaker, chance: random.Random, folder: Path, count: int) -> Iterator[Doc]:
    """Make `count` documents: a headline each, or one to three sentences."""
    clauses = Clauses(Phrases(names, chance, folder))
    maker = Sentences(clauses)
    for _ in range(count):
        is_headline = chance.random() < _HEADLINES
        made = [headline(clauses)] if is_headline else [maker.sentence() for _ in range(chance.randint(1, 3))]
        if not is_headline and chance.random() < _DATELINES:
            made[0] = dateline(clauses, made[0])
        yield as_doc(nlp, made)


class Sentences:
    """Makes whole sentences from `clauses`."""

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._say = clauses.phrases

    def sentence(self) -> Node:
        """Make a sentence with its full stop."""
        dice = self._say.chance.random()
        root = being(self._say) if dice < 0.06 else self._said() if dice < 0.48 else self._opened()
        return with_capital(root.after("punct", Node(".", "PUNCT")))

    def _opened(self, clause: Node | None = None) -> Node:
        """Open a clause, or a new one, with a place, a day, a participle, a linking word, or nothing."""
        clause = clause or self._clauses.clause(with_time=0.55)
        if self._say.often(0.55):
            return clause
        dep, first = opening(self._clauses)
        return clause.open_with(dep, first)

    def _said(self) -> Node:
        """Somebody says a clause: behind it, or before it with or without "that"."""
        say = self._say
        if say.often(0.12):
            return self._sourced()
        speaker = self._speaker()
        number = "Plur" if speaker.text in ("police", "media") else number_of(speaker)
        verb = Node("said", "VERB", past(number))
        if say.often(0.4):
            verb = self._clauses.deeds.conjugate(self._clauses.deeds.forms("verbs_of_saying"), number, "past")
        return self._said_behind(verb, speaker) if say.often(0.55) else self._said_before(verb, speaker)

    def _speaker(self) -> Node:
        """Make one who speaks: "residents fleeing X", "a doctor in Y", "police in the state of Z", "the minister"."""
        say = self._say
        if say.often(0.35):
            return say.person() if say.often(0.8) else say.land()
        speaker = say.noun(say.pick("speakers"), is_bare=True)
        if say.often(0.15):
            speaker.after("nmod", place(say))
        elif say.often(0.06):
            narrow(self._clauses.deeds, speaker)
        elif say.often(0.08):
            speaker.after("conj", say.noun(say.pick("speakers"), is_bare=True).open_with("cc", Node("and", "CCONJ")))
        return speaker

    def _quoted(self) -> Node:
        """Make what is said in quotation marks, with its comma: “We will not negotiate with them,”."""
        say, deeds = self._say, self._clauses.deeds
        name = say.chance.choice((*DEEDS, *FRAMES))
        forms, word = deeds.forms(name), say.chance.choice(("we", "they", "I", "we"))
        person, number = ("1", "Sing") if word == "I" else ("3" if word == "they" else "1", "Plur")
        pronoun = Node(word, "PRON", f"Case=Nom|Number={number}|Person={person}|PronType=Prs")
        verb = deeds.complete(deeds.conjugate(forms, "Plur", "future" if say.often(0.5) else "past"), name, forms)
        if say.often(0.3) and verb.left:
            verb.before("advmod", Node("not", "PART", "Polarity=Neg"))
        verb.open_with("nsubj", pronoun).open_with("punct", Node("“", "PUNCT"))
        return verb.after("punct", comma()).after("punct", Node("”", "PUNCT"))

    def _sourced(self) -> Node:
        clause = self._opened()
        source = self._say.noun(self._say.pick("speakers"), is_bare=True)
        according = Node("according", "VERB", f"ExtPos=ADP|{GOING}").after("fixed", Node("to", "ADP"))
        return clause.after("obl", source.open_with("case", according).open_with("punct", comma()))

    def _said_behind(self, verb: Node, speaker: Node) -> Node:
        say = self._say
        if say.often(0.12):
            verb.before("ccomp", self._quoted()).before("nsubj", speaker)
            if say.often(0.5):
                return self._to_whom(verb)
        else:
            verb.before("ccomp", self._opened()).before("punct", comma()).before("nsubj", speaker)
        if say.often(0.25):
            return verb.after(*time(say))
        return verb.after("obl", say.noun("a statement").behind("in")) if say.often(0.25) else verb

    def _to_whom(self, verb: Node) -> Node:
        """Make "said" a "told" that has a hearer: "told a news conference in X"."""
        say = self._say
        verb.text = "told"
        hearer = say.noun(say.pick("audiences"))
        verb.after("iobj", hearer)
        return verb.after("obl", say.city().behind("in")) if say.often(0.35) else verb

    def _said_before(self, verb: Node, speaker: Node) -> Node:
        say = self._say
        if say.often(0.2):
            self._to_whom(verb)
        verb.before("nsubj", speaker)
        if say.often(0.4):
            verb.after(*time(say))
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
            clause.text, clause.morph = self._clauses.deeds.forms_of(clause.text).part, PERFECT
            clause.left.insert(1, ("aux", Node("had", "AUX", past(number))))
