"""Every row of the lexicon is shown by a sentence of our own, and the sentence is coded as the row says."""

import datetime as dt

import pytest

from geo.domain import Article
from geo.events.lexicon import load_lexicons

FLOOR = 0.93  # share of example sentences coded with the type of their row; the parser misreads the others
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
MODES = {
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "COOPERATE": {"economic", "military", "judicial", "intelligence"},
    "AID": {"economic", "military", "humanitarian", "asylum", "peacekeeping"},
    "RETREAT": {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"},
    "ACCUSE": {"disapprove", "investigate", "allege"},
    "PROTEST": {"demo", "riot", "strike", "hunger", "boycott", "obstruct"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "MOBILIZE": {"troops", "weapons", "police", "militia"},
    "COERCE": {"seize", "restrict", "ban", "censor", "martial-law", "arrest", "deport", "withhold", "cyber"},
}


def rows():
    lexicons = load_lexicons()
    return [entry for table in (lexicons.verbs, lexicons.nouns) for entries in table.values() for entry in entries]


def test_every_type_of_plover_has_rows():
    assert {entry.type for entry in rows()} == PLOVER | {"STATEMENT"}


@pytest.mark.parametrize("kind", sorted(MODES))
def test_every_mode_of_a_type_has_rows(kind):
    assert MODES[kind] <= {entry.mode for entry in rows() if entry.type == kind}


def test_there_are_at_least_six_hundred_rows_each_with_its_own_example():
    entries = rows()
    assert len(entries) >= 600
    assert all(entry.example.endswith(".") for entry in entries)


def test_the_examples_are_coded_as_their_rows_say():
    from geo.pipeline import Geoparser

    entries = rows()
    day = dt.date(2024, 3, 14)
    articles = [Article(f"row-{n}", entry.example, published=day) for n, entry in enumerate(entries)]
    readings = Geoparser().read_many(articles)
    failed = [e.example for e, r in zip(entries, readings, strict=True) if not is_coded(e, r.events)]
    assert len(failed) <= (1 - FLOOR) * len(entries), failed


def is_coded(entry, events):
    types = {event.type for event in events}
    is_meeting_to_come = entry.type == "CONSULT" and "AGREE" in types
    return entry.type == "STATEMENT" or entry.type in types or is_meeting_to_come
