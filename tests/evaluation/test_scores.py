"""Scores on hand-made answers, and gold files that are not in the form."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json

import pytest

from geo.domain import Actor, Article, DateRange, Document, Event, EventPlace, Place, Published, Reading, Span, Visit
from geo.errors import GoldError
from geo.evaluation import evaluate
from geo.evaluation.events import score_events
from geo.evaluation.gold import GoldArticle, read_gold
from geo.evaluation.ordinary import count_false_alarms
from geo.evaluation.pins import score_pins
from geo.evaluation.plover import main_event, score_plover
from geo.evaluation.scores import Score
from geo.evaluation.visits import score_visits

TEXT = "Salim al-Harthy met Rana Qasem in Amman on Tuesday. Rebels bombed Zarqa on Monday."
AMMAN = EventPlace(Place("250441", "Amman", 31.955, 35.945, "JO", "PPLC", "city"), "clause", False)
ARTICLE = Article("a1", TEXT)
TUESDAY, MONDAY = DateRange.day(dt.date(2024, 3, 12)), DateRange.day(dt.date(2024, 3, 11))
MEETING = Visit(
    "a1-v1", "visit", "happened", (Actor("Salim al-Harthy", None, "OM"),), (Actor("Rana Qasem", None, "JO"),),
    AMMAN, TUESDAY, "Tuesday", None, (Span(0, 51),),
)  # fmt: skip
BOMBING = Event("a1-e1", "ASSAULT", "aerial", Span(59, 65), Span(52, 82), place=AMMAN, date=MONDAY)
GOLD = GoldArticle(ARTICLE, (BOMBING,), (MEETING,))


def reading(events=(), visits=(), article=ARTICLE):
    return Reading(Document(article, Published(None, None)), events=tuple(events), visits=tuple(visits))


def test_an_answer_that_says_the_same_is_right_in_all_fields():
    rows = score_visits([GOLD], [[MEETING]]).rows
    assert rows["all fields right"] == Score(1, 1, 1)


def test_a_visit_with_an_invented_date_is_found_and_not_all_right():
    undated = GoldArticle(ARTICLE, None, (dataclasses.replace(MEETING, date=None),))
    tally = score_visits([undated], [[MEETING]])
    assert tally.rows["visit found"] == Score(1, 1, 1)
    assert tally.rows["all fields right"] == Score(0, 1, 1)
    assert tally.mistakes[0].kind == "visit with a wrong field"
    assert tally.mistakes[0].sentence == TEXT[:51]


def test_visits_are_paired_by_family_name():
    stranger = dataclasses.replace(MEETING, visitors=(Actor("Kofi Mensah"),), hosts=())
    tally = score_visits([GOLD], [[stranger]])
    assert tally.rows["visit found"] == Score(0, 1, 1)
    assert sorted(m.kind for m in tally.mistakes) == ["visit invented", "visit missed"]


def test_one_answer_stands_for_one_expected_event():
    twice = GoldArticle(ARTICLE, (BOMBING, dataclasses.replace(BOMBING, id="a1-e2", type="COERCE")), None)
    assert score_events([twice], [[BOMBING]]).rows["event found"] == Score(1, 1, 2)


def test_statements_are_neither_expected_nor_counted():
    said = dataclasses.replace(BOMBING, type="STATEMENT")
    assert score_events([GOLD], [[BOMBING, said]]).rows["event found"] == Score(1, 1, 1)


def test_what_a_file_does_not_hold_is_not_scored():
    assert score_events([GoldArticle(ARTICLE, None, (MEETING,))], [[BOMBING]]).rows == {}


def test_a_visit_and_its_event_are_one_pin():
    own = Event("a1-e2", "CONSULT", "visit", Span(16, 19), Span(0, 51), place=AMMAN, date=TUESDAY, visit="a1-v1")
    rows = score_pins([GOLD], [reading([own, BOMBING], [MEETING])]).rows
    assert rows["default pins right"] == Score(2, 2, 2)


def test_a_visit_is_known_by_any_sentence_that_tells_of_it():
    told_twice = dataclasses.replace(MEETING, sentences=(Span(0, 51), Span(52, 82)))
    later = Event("a1-e2", "CONSULT", "visit", Span(52, 58), Span(52, 82), place=AMMAN, date=TUESDAY, visit="a1-v1")
    gold = GoldArticle(ARTICLE, (), (told_twice,))
    answer = dataclasses.replace(MEETING, sentences=(Span(52, 82),))
    assert score_pins([gold], [reading([later], [answer])]).rows["default pins right"] == Score(1, 1, 1)


def test_a_plan_shown_as_done_is_a_wrong_pin():
    planned = GoldArticle(ARTICLE, (dataclasses.replace(BOMBING, modality="planned"),), ())
    assert score_pins([planned], [reading([BOMBING])]).rows["default pins right"] == Score(0, 1, 0)


def test_false_alarms_are_counted_where_nothing_is_to_be_found():
    nothing = GoldArticle(ARTICLE, (), ())
    alarms = count_false_alarms([nothing, GOLD], [reading([BOMBING], [MEETING]), reading([BOMBING])])
    assert (alarms.articles, alarms.events, alarms.visits, alarms.per_hundred(alarms.events)) == (1, 1, 1, 100)


def test_the_main_event_is_the_most_confident_and_never_a_statement():
    sure = dataclasses.replace(BOMBING, id="a1-e3", type="COERCE", confidence=0.9)
    said = dataclasses.replace(BOMBING, id="a1-e4", type="STATEMENT", confidence=1.0)
    assert main_event([BOMBING, said, sure]) is sure
    (answer,) = score_plover([(ARTICLE, "ASSAULT")], [reading([BOMBING, sure])])
    assert (answer.given, answer.every) == ("COERCE", ("ASSAULT", "COERCE"))


@pytest.mark.parametrize(
    "line",
    ["not json", '{"text": "a"}', '{"text": "a", "events": [{"type": "AID"}]}', '{"text": "a", "visits": 3}'],
)
def test_a_line_that_is_not_in_the_form_is_named(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"text": "fine", "events": []}) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match="line 2"):
        read_gold(path)


def test_a_place_may_be_given_by_its_id_alone(tmp_path):
    path = tmp_path / "gold.jsonl"
    event = {"type": "AID", "trigger": [0, 4], "place": {"id": "250441"}}
    path.write_text(json.dumps({"text": "Rice for Amman", "events": [event]}), encoding="utf-8")
    (item,) = read_gold(path, {"250441": AMMAN.place}.get)
    assert item.events
    assert item.events[0].place
    assert (item.events[0].place.place.lat, item.events[0].place.place.precision) == (31.955, "city")
    with pytest.raises(GoldError, match="gazetteer"):
        read_gold(path)


def test_an_unknown_kind_and_a_missing_file_are_said_in_one_line(tmp_path):
    with pytest.raises(GoldError, match="choose places"):
        evaluate("weather", tmp_path / "gold.jsonl", out=io.StringIO())
    with pytest.raises(GoldError, match="does not exist"):
        read_gold(tmp_path / "gold.jsonl")
