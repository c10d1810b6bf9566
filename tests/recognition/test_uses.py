"""How names are used, by rule, on sentences parsed by hand."""

import pytest

from geo.domain import Article, Document, Published, Span, Token
from geo.gazetteer.names import CAPITAL, COUNTRY, DIVISION, MAIN, TOWN, WATER
from geo.recognition.sharing import share_uses
from geo.recognition.standing import (
    Standing,
    acts,
    does_so,
    is_asked,
    is_bearing,
    is_headed,
    is_of_kind,
    is_part_of,
    is_reached,
    lies,
    speaks,
    stand,
)

KINDS = {"Mali": COUNTRY | MAIN, "Rome": CAPITAL | MAIN, "Punjab": DIVISION | MAIN, "Danube": WATER | MAIN}


def document(rows: str) -> Document:
    """Build a document of words written "text/POS/relation/head", heads counted from 0."""
    tokens, at = [], 0
    for i, row in enumerate(rows.split()):
        word, pos, dep, head = row.rsplit("/", 3)
        lemma = {"asked": "ask", "lost": "lose", "joins": "join", "lies": "lie", "sent": "send"}.get(word, word)
        tokens.append(Token(i, Span(at, at + len(word)), word, lemma, pos, dep, int(head)))
        at += len(word) + 1
    text = " ".join(t.text for t in tokens)
    return Document(Article("a", text), Published(None, None), tokens=tuple(tokens))


def standing(of: Document, name: str) -> Standing:
    at = of.text.index(name)
    starts = [t.span.start for t in of.tokens]
    return stand(of, starts, Span(at, at + len(name)), KINDS.get(name, TOWN | MAIN))


def test_the_word_for_an_area_after_a_name_is_literal_and_state_media_are_not() -> None:
    province = document("in/ADP/case/2 Idlib/PROPN/compound/2 province/NOUN/root/2")
    media = document("Punjab/PROPN/compound/2 state/NOUN/compound/2 television/NOUN/root/2")
    assert (is_of_kind(standing(province, "Idlib")), is_of_kind(standing(media, "Punjab"))) == (True, False)


def test_a_part_of_a_place_is_told_and_a_government_is_none() -> None:
    mines = document("the/DET/det/1 mines/NOUN/root/1 of/ADP/case/4 the/DET/det/4 Copperbelt/PROPN/nmod/1")
    rulers = document("the/DET/det/1 government/NOUN/root/1 of/ADP/case/3 Mali/PROPN/nmod/1")
    assert (is_part_of(standing(mines, "Copperbelt")), is_part_of(standing(rulers, "Mali"))) == (True, False)


def test_a_bearing_and_a_heading_are_literal() -> None:
    bearing = document(
        "joins/VERB/root/0 the/DET/det/2 Danube/PROPN/obj/0 east/ADV/advmod/0 of/ADP/case/5 Krems/X/nmod/3"
    )
    heading = document("Mali/PROPN/root/0 :/PUNCT/punct/0 snow/NOUN/appos/0")
    assert is_bearing(standing(bearing, "Danube"))
    assert is_headed(standing(heading, "Mali"))


def test_a_state_that_asks_acts_and_one_that_lies_somewhere_does_not() -> None:
    asked = document("Rome/PROPN/nsubj/1 asked/VERB/root/1 Mali/PROPN/obj/1 and/CCONJ/cc/4 Punjab/PROPN/conj/2")
    at_rest = document("Mali/PROPN/nsubj/1 lies/VERB/root/1 inland/ADV/advmod/1")
    assert [acts(standing(asked, "Rome")), acts(standing(at_rest, "Mali")), lies(standing(at_rest, "Mali"))] == [
        True,
        False,
        True,
    ]
    assert is_asked(standing(asked, "Mali"))
    assert is_asked(standing(asked, "Punjab"))


@pytest.mark.parametrize(
    "words",
    [
        "they/PRON/nsubj/1 lost/VERB/root/1 to/ADP/case/3 Mali/PROPN/obl/1",
        "it/PRON/nsubj/2 was/AUX/aux/2 run/VERB/root/2 by/ADP/case/4 Mali/PROPN/obl/2",
    ],
)
def test_who_is_lost_to_or_runs_something_is_a_state_or_its_team(words: str) -> None:
    assert is_asked(standing(document(words), "Mali"))


def test_who_does_so_acts() -> None:
    assert does_so(standing(document("and/CCONJ/cc/2 so/ADV/advmod/2 did/AUX/root/2 Rome/PROPN/nsubj/2"), "Rome"))


def test_names_listed_together_are_used_alike_and_a_missing_verb_is_understood() -> None:
    words = "Rome/PROPN/nsubj/3 and/CCONJ/cc/2 Punjab/PROPN/conj/0 sent/VERB/root/3 tents/NOUN/obj/3 ,/PUNCT/punct/3"
    of = document(words + " Mali/PROPN/conj/3 a/DET/det/8 hospital/NOUN/orphan/6 ./PUNCT/punct/3")
    at = [standing(of, name) for name in ("Rome", "Punjab", "Mali")]
    spans = [Span(of.text.index(name), of.text.index(name) + len(name)) for name in ("Rome", "Punjab", "Mali")]
    assert share_uses(of.text, spans, at, ["metonym", None, None]) == ["metonym"] * 3


def test_areas_that_are_counted_together_are_places_though_they_lose_power() -> None:
    of = document("Punjab/PROPN/nsubj/4 and/CCONJ/cc/2 Krems/PROPN/conj/0 regions/NOUN/x/2 lost/VERB/root/4")
    spans = [Span(0, 6), Span(11, 16)]
    at = [standing(of, name) for name in ("Punjab", "Krems")]
    assert share_uses(of.text, spans, at, ["metonym", "literal"]) == ["literal", "literal"]


def test_a_verb_of_states_after_the_name_is_enough_where_the_parse_is_wrong() -> None:
    misread = document("Rome/PROPN/compound/1 denies/NOUN/root/1 it/PRON/obj/1")
    there = document("in/ADP/case/1 Rome/PROPN/obl/2 asked/VERB/root/2 they/PRON/nsubj/2")
    assert (speaks(standing(misread, "Rome")), speaks(standing(there, "Rome"))) == (True, False)


def test_what_stays_shut_is_a_place_and_so_is_what_is_hit_after_another() -> None:
    shut = document("Krems/PROPN/nsubj/1 stayed/VERB/root/1 shut/ADJ/xcomp/1")
    hit = document("hit/VERB/root/0 Mali/PROPN/obj/0 and/CCONJ/cc/3 Krems/PROPN/conj/1")
    assert lies(standing(shut, "Krems"))
    assert is_reached(standing(hit, "Krems"))
