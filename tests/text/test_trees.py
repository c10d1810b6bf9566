"""Trees that cannot be are turned round; those that can be are left alone."""

from __future__ import annotations

from geo.domain import Span, Token
from geo.text.trees import mend_trees

FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part|Voice=Pass"


def tree(*rows: tuple[str, str, str, int, str], first: int = 0) -> list[Token]:
    """Build tokens from (word, part of speech, relation, head in the row's count, morph)."""
    tokens, at = [], 0
    for index, (text, pos, dep, head, morph) in enumerate(rows):
        span = Span(at, at + len(text))
        at += len(text) + 1
        tokens.append(Token(first + index, span, text, text.lower(), pos, dep, first + head, morph))
    return tokens


def shape(tokens: list[Token]) -> dict[str, tuple[str, str]]:
    words = {token.index: token.text for token in tokens}
    return {token.text: (token.dep, words[token.head]) for token in tokens}


def test_a_finite_verb_below_its_subject_becomes_the_head():
    rows = [
        ("Firms", "NOUN", "root", 0, ""),
        ("signed", "VERB", "acl", 0, FINITE),
        ("deals", "NOUN", "obj", 1, ""),
        (".", "PUNCT", "punct", 0, ""),
    ]
    mended = shape(mend_trees(tree(*rows, first=40), 40))
    assert mended["signed"] == ("root", "signed")
    assert mended["Firms"] == ("nsubj", "signed")
    assert mended["deals"] == ("obj", "signed")
    assert mended["."] == ("punct", "signed")


def test_a_participle_with_an_object_is_the_verb_of_a_sentence_that_has_no_other():
    rows = [
        ("Gunmen", "NOUN", "root", 0, ""),
        ("raided", "VERB", "acl", 0, PARTICIPLE),
        ("villages", "NOUN", "obj", 1, ""),
    ]
    assert shape(mend_trees(tree(*rows), 0))["Gunmen"] == ("nsubj", "raided")


def test_participles_without_an_object_and_those_of_subjects_stay():
    headline = tree(("Advisory", "NOUN", "root", 0, ""), ("issued", "VERB", "acl", 0, PARTICIPLE))
    assert mend_trees(headline, 0) == headline
    reduced = tree(
        ("Men", "NOUN", "nsubj", 3, ""),
        ("given", "VERB", "acl", 0, PARTICIPLE),
        ("arms", "NOUN", "obj", 1, ""),
        ("fled", "VERB", "root", 3, FINITE),
    )
    assert mend_trees(reduced, 0) == reduced


def test_a_phrase_after_as_with_a_finite_verb_is_a_clause():
    rows = [
        ("Fighters", "NOUN", "nsubj", 1, ""),
        ("left", "VERB", "root", 1, FINITE),
        ("as", "ADP", "case", 3, ""),
        ("trucks", "NOUN", "obl", 1, ""),
        ("reached", "VERB", "acl", 3, FINITE),
        ("Fasher", "PROPN", "obj", 4, ""),
    ]
    mended = shape(mend_trees(tree(*rows), 0))
    assert mended["reached"] == ("advcl", "left")
    assert mended["trucks"] == ("nsubj", "reached")
    assert mended["as"] == ("mark", "reached")


def test_a_finite_verb_is_joined_to_a_finite_one_and_not_to_a_gerund():
    rows = [
        ("Rebels", "NOUN", "nsubj", 1, ""),
        ("denied", "VERB", "root", 1, FINITE),
        ("losing", "VERB", "advcl", 1, "VerbForm=Ger"),
        ("ground", "NOUN", "obj", 2, ""),
        ("and", "CCONJ", "cc", 5, ""),
        ("accused", "VERB", "conj", 2, FINITE),
    ]
    assert shape(mend_trees(tree(*rows), 0))["accused"] == ("conj", "denied")
    joined = [*rows[:5], ("retreating", "VERB", "conj", 2, "VerbForm=Ger")]
    assert shape(mend_trees(tree(*joined), 0))["retreating"] == ("conj", "losing")


def test_no_compound_reaches_over_a_preposition():
    rows = [
        ("A", "DET", "det", 4, ""),
        ("strike", "NOUN", "compound", 4, ""),
        ("near", "ADP", "case", 4, ""),
        ("Baghdad", "PROPN", "compound", 4, ""),
        ("airport", "NOUN", "nsubj", 5, ""),
        ("killed", "VERB", "root", 5, FINITE),
    ]
    mended = shape(mend_trees(tree(*rows, first=7), 7))
    assert mended["strike"] == ("nsubj", "killed")
    assert mended["airport"] == ("nmod", "strike")
    assert mended["A"] == ("det", "strike")
    assert mended["Baghdad"] == ("compound", "airport")
    assert mended["near"] == ("case", "airport")


def test_a_name_is_no_clause_but_an_object():
    rows = [
        ("He", "PRON", "nsubj", 1, ""),
        ("told", "VERB", "root", 1, FINITE),
        ("Lavrov", "PROPN", "ccomp", 1, ""),
        ("that", "SCONJ", "mark", 5, ""),
        ("Iraq", "PROPN", "nsubj", 5, ""),
        ("agreed", "VERB", "ccomp", 1, FINITE),
    ]
    mended = shape(mend_trees(tree(*rows), 0))
    assert mended["Lavrov"] == ("obj", "told")
    assert mended["agreed"] == ("ccomp", "told")


def test_a_name_that_is_said_of_somebody_stays_a_clause():
    rows = [
        ("said", "VERB", "root", 0, FINITE),
        ("it", "PRON", "nsubj", 3, ""),
        ("was", "AUX", "cop", 3, ""),
        ("Lavrov", "PROPN", "ccomp", 0, ""),
    ]
    assert shape(mend_trees(tree(*rows), 0))["Lavrov"] == ("ccomp", "said")


def test_what_is_joined_to_a_passive_is_one():
    rows = [
        ("men", "NOUN", "nsubj:pass", 2, ""),
        ("were", "AUX", "aux:pass", 2, ""),
        ("shot", "VERB", "root", 2, PARTICIPLE),
        ("and", "CCONJ", "cc", 4, ""),
        ("wounded", "ADJ", "conj", 2, "Degree=Pos"),
    ]
    wounded = mend_trees(tree(*rows), 0)[4]
    assert (wounded.pos, wounded.morph) == ("VERB", PARTICIPLE)


def test_who_pours_onto_the_streets_does_so_himself():
    rows = [
        ("People", "NOUN", "nsubj:pass", 1, ""),
        ("poured", "VERB", "root", 1, PARTICIPLE),
        ("onto", "ADP", "case", 3, ""),
        ("streets", "NOUN", "obl", 1, ""),
    ]
    assert shape(mend_trees(tree(*rows), 0))["People"] == ("nsubj", "poured")
    carried = [
        ("People", "NOUN", "nsubj:pass", 2, ""),
        ("were", "AUX", "aux:pass", 2, ""),
        ("carried", "VERB", "root", 2, PARTICIPLE),
        ("onto", "ADP", "case", 4, ""),
        ("ships", "NOUN", "obl", 2, ""),
    ]
    assert shape(mend_trees(tree(*carried), 0))["People"] == ("nsubj:pass", "carried")


def test_no_fewer_than_counts_and_denies_nothing():
    rows = [
        ("No", "DET", "det", 4, ""),
        ("fewer", "ADJ", "advmod", 3, ""),
        ("than", "ADP", "fixed", 1, ""),
        ("90", "NUM", "nummod", 4, ""),
        ("people", "NOUN", "root", 4, ""),
    ]
    assert shape(mend_trees(tree(*rows), 0))["No"] == ("advmod", "fewer")
    assert shape(mend_trees(tree(("No", "DET", "det", 0, "")), 0))["No"][0] == "det"


def test_by_whom_behind_an_active_verb_is_told_of_its_object():
    rows = [
        ("It", "PRON", "nsubj", 1, ""),
        ("overshadows", "VERB", "root", 1, FINITE),
        ("visits", "NOUN", "obj", 1, ""),
        ("by", "ADP", "case", 5, ""),
        ("Minister", "PROPN", "nmod:desc", 5, ""),
        ("Sato", "PROPN", "obl", 1, ""),
    ]
    assert shape(mend_trees(tree(*rows), 0))["Sato"] == ("nmod", "visits")
    by_monday = [*rows[:4], ("Minister", "PROPN", "conj", 5, ""), ("Monday", "PROPN", "obl", 1, "")]
    assert shape(mend_trees(tree(*by_monday), 0))["Monday"] == ("obl", "overshadows")


def test_whoever_is_asked_to_come_is_the_object_of_the_asking():
    rows = [
        ("Oman", "PROPN", "nsubj", 1, ""),
        ("invite", "VERB", "root", 1, FINITE),
        ("chief", "NOUN", "obj", 1, ""),
        (",", "PUNCT", "punct", 4, ""),
        ("Ali", "PROPN", "nsubj", 6, ""),
        ("to", "PART", "mark", 6, ""),
        ("come", "VERB", "parataxis", 1, "VerbForm=Inf"),
    ]
    mended = shape(mend_trees(tree(*rows), 0))
    assert (mended["Ali"], mended["come"]) == (("appos", "chief"), ("xcomp", "invite"))
    alone = [
        ("Oman", "PROPN", "nsubj", 1, ""),
        rows[1],
        ("Ali", "PROPN", "nsubj", 4, ""),
        ("to", "PART", "mark", 4, ""),
    ]
    mended = shape(mend_trees(tree(*alone, ("come", "VERB", "parataxis", 1, "VerbForm=Inf")), 0))
    assert (mended["Ali"], mended["come"]) == (("obj", "invite"), ("xcomp", "invite"))
