"""Made-up sentences teach the parser only when their trees are trees, and their words those the reader cuts."""

import json
import random

import pytest
import spacy
from spacy.tokens import Doc

from geo import settings
from geo.text.reader import prepare
from geo.training.names import NameMaker
from geo.training.trees.deeds import Deeds, Forms
from geo.training.trees.nodes import Node, as_doc, comma, past
from geo.training.trees.phrases import Phrases
from geo.training.trees.sentences import make_tree_docs

_NLP = prepare(spacy.blank("en"))


@pytest.fixture(scope="module")
def made() -> list[Doc]:
    folder, chance = settings.data_folder() / "training", random.Random(3)
    names = NameMaker(folder, chance)
    names.demonyms = ["Kenyan", "Peruvian", "Thai"]
    return list(make_tree_docs(_NLP, names, chance, folder, 250))


def test_every_sentence_has_one_root_and_no_word_hangs_outside_it(made: list[Doc]) -> None:
    for doc in made:
        for sentence in doc.sents:
            assert [t.dep_ for t in sentence].count("ROOT") == 1, sentence.text
            assert all(sentence.start <= t.head.i < sentence.end for t in sentence), sentence.text


def test_no_two_arcs_cross(made: list[Doc]) -> None:
    for doc in made:
        arcs = [sorted((t.i, t.head.i)) for t in doc if t.head.i != t.i]
        assert not [(a, b) for a in arcs for b in arcs if a[0] < b[0] < a[1] < b[1]], doc.text


def test_the_reader_cuts_them_into_the_same_words(made: list[Doc]) -> None:
    other = [doc.text for doc in made if [t.text for t in _NLP.make_doc(doc.text)] != [t.text for t in doc]]
    assert len(other) <= len(made) // 50, other  # names such as "U.S" at the end of a sentence


def test_what_is_said_before_the_speaker_hangs_on_the_verb_of_saying(made: list[Doc]) -> None:
    said = [t for doc in made for t in doc if t.text == "said" and t.dep_ == "ROOT"]
    closing = [t for t in said if any(c.dep_ == "ccomp" and c.i < t.i for c in t.children)]
    assert len(closing) > 20
    assert all(any(c.dep_ == "nsubj" and c.i < t.i for c in t.children) for t in closing)


def test_each_subject_agrees_with_its_verb(made: list[Doc]) -> None:
    for verb in (t for doc in made for t in doc if "Tense=Past|VerbForm=Fin" in str(t.morph) and t.pos_ == "VERB"):
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN")]
        for subject in subjects:
            is_plural = "Plur" in str(subject.morph) or any(c.dep_ == "conj" for c in subject.children)
            assert ("Number=Plur" in str(verb.morph)) == is_plural or subject.text in ("police", "media"), (
                verb.sent.text
            )


def test_a_comma_before_another_sign_is_dropped() -> None:
    root = Node("left", "VERB").before("nsubj", Node("They", "PRON"))
    root.after("obl", Node("Goma", "PROPN").behind("for").after("punct", comma())).after("punct", Node(".", "PUNCT"))
    doc = as_doc(_NLP, [root])
    assert doc.text == "They left for Goma."
    assert [(t.dep_, t.head.text) for t in doc] == [
        ("nsubj", "left"), ("ROOT", "left"), ("case", "Goma"), ("obl", "left"), ("punct", "left")
    ]  # fmt: skip


def test_the_word_list_gives_five_forms_of_each_verb() -> None:
    lists = json.loads((settings.data_folder() / "training" / "trees.json").read_text(encoding="utf-8"))
    verbs = [line for name, lines in lists.items() if name.startswith(("verbs", "frames")) for line in lines]
    assert verbs
    assert all(len(line.partition(" | ")[0].split()) == 5 for line in verbs)
    assert all(" | " in line for name, lines in lists.items() if name.startswith("frames") for line in lines)


def _deeds(seed: int = 3) -> Deeds:
    folder, chance = settings.data_folder() / "training", random.Random(seed)
    names = NameMaker(folder, chance)
    names.demonyms = ["Kenyan", "Peruvian", "Thai"]
    return Deeds(Phrases(names, chance, folder))


def _arcs(root: Node) -> list[tuple[str, str, str]]:
    return [(t.text, t.dep_, t.head.text) for t in as_doc(_NLP, [root])]


def test_a_pattern_says_what_hangs_on_its_verb() -> None:
    forms = Forms("take", "takes", "took", "taking", "taken", ("@villagers", "*hostage", "out_of@sight"))
    verb = _deeds().complete(Node("took", "VERB"), "frames_of_force", forms)
    assert _arcs(verb) == [
        ("took", "ROOT", "took"), ("villagers", "obj", "took"), ("hostage", "xcomp", "took"),
        ("out", "case", "sight"), ("of", "fixed", "out"), ("sight", "obl", "took"),
    ]  # fmt: skip


def test_a_passive_has_no_object_for_it_is_the_subject() -> None:
    forms = Forms("seal", "seals", "sealed", "sealing", "sealed", ("+off", "@roads"))
    verb = _deeds().complete(Node("sealed", "VERB"), "frames_of_force", forms, is_passive=True)
    assert _arcs(verb) == [("sealed", "ROOT", "sealed"), ("off", "compound:prt", "sealed")]


def test_verbs_joined_to_a_verb_hang_on_the_first_and_have_its_form() -> None:
    deeds = _deeds()
    verb = deeds.join(Node("killed", "VERB", past("Plur")), "Plur", several=True)
    joined = [child for dep, child in verb.right if dep == "conj"]
    assert len(joined) == 2
    assert all(child.morph == past("Plur") and deeds.forms_of(child.text).past == child.text for child in joined)


def test_a_participle_behind_a_subject_leaves_the_sentence_its_verb(made: list[Doc]) -> None:
    narrowed = [t for doc in made for t in doc if t.dep_ == "acl" and t.head.dep_ in ("nsubj", "nsubj:pass")]
    assert len(narrowed) > 20
    assert all(t.head.i < t.i < t.head.head.i for t in narrowed)


def test_what_opens_a_sentence_with_a_participle_hangs_on_a_later_verb(made: list[Doc]) -> None:
    openers = [t for doc in made for t in doc if t.dep_ == "advcl" and t.is_sent_start and "Part" in str(t.morph)]
    assert openers
    assert all(t.head.i > t.i for t in openers)
