"""A ledger over the machine's answers: the person's word stands, over this run and the next."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from geo.domain import DateRange, Place, Reading, Resolution, Span, Toponym
from geo.review import (
    Ledger,
    apply_ledger,
    correct,
    corrected_in,
    pin_value,
    place_value,
    preview,
    replay,
    review_queue,
    undo,
)
from geo.store import EVERYTHING, Store, toponym_id
from tests.store.made import AMMAN, SUVA, TEXT, make_reading

MADABA = Place("249782", "Madaba", 31.716, 35.794, "JO", "PPLA", "city", "Madaba")


def only(ledger_of: list[object], reading: Reading) -> Reading:
    (replayed,) = replay(ledger_of, [reading])  # type: ignore[arg-type]
    return replayed.reading


def with_twice_amman(name: str, focus: tuple[str, ...] = ("JO",)) -> Reading:
    """Make a reading that names Amman in the dateline, in capitals, and in the text."""
    reading = make_reading(name)
    dateline = Resolution(Toponym(Span(0, 5), "AMMAN", section="dateline"), AMMAN, 0.8, "capital")
    return dataclasses.replace(reading, resolutions=(dateline, *reading.resolutions), focus=focus)


def test_without_corrections_nothing_changes() -> None:
    reading = make_reading()
    (replayed,) = replay([], [reading])
    assert replayed.reading == reading
    assert replayed.checked == frozenset()


def test_a_name_chosen_anew_takes_along_what_was_placed_by_it() -> None:
    reading = make_reading()
    (replayed,) = replay(
        [correct(reading, "a1:64-69", "choose", who="Ada", why="the museum", value=place_value(MADABA))], [reading]
    )
    new = replayed.reading
    assert new.resolutions[0].place == MADABA
    assert new.resolutions[0].reason == "corrected by Ada: the museum"
    assert [c.place for c in new.resolutions[0].alternatives] == [MADABA, AMMAN]
    assert new.events[0].place is not None
    assert new.events[0].place.place == MADABA
    assert new.visits[0].place is not None
    assert new.visits[0].place.place == MADABA
    assert new.events[1] == reading.events[1]
    assert replayed.checked == {"a1:64-69"}
    (both,) = replayed.corrected
    assert both.machine is not None
    assert both.person is not None
    assert (both.machine["name"], both.person["name"]) == ("Amman", "Madaba")


def test_a_rejected_name_leaves_no_pin() -> None:
    new = only([correct(make_reading(), "a1:64-69", "reject", who="Ada")], make_reading())
    assert new.resolutions[0].place is None
    assert new.events[0].place is None
    assert len(new.resolutions) == 2


def test_a_pin_places_a_name_that_nobody_lists() -> None:
    new = only(
        [correct(make_reading(), "a1:93-97", "pin", who="A", value=pin_value(-18.1, 178.4, "Suva"))], make_reading()
    )
    place = new.resolutions[1].place
    assert place is not None
    assert (place.id, place.lat, place.lon, place.is_approximate) == ("pin:-18.1000,178.4000", -18.1, 178.4, False)


@pytest.mark.parametrize(
    ("scope", "moved"),
    [
        ("mention", {"a1:64-69"}),
        ("article", {"a1:0-5", "a1:64-69"}),
        ("everywhere", {"a1:0-5", "a1:64-69", "b1:0-5", "b1:64-69"}),
    ],
)
def test_a_scope_reaches_as_far_as_it_says(scope: str, moved: set[str]) -> None:
    readings = [with_twice_amman("a1"), with_twice_amman("b1"), with_twice_amman("c1", focus=("FJ",))]
    entry = correct(readings[0], "a1:64-69", "choose", who="A", value=place_value(MADABA), scope=scope)  # type: ignore[arg-type]
    found = {
        toponym_id(r.reading.article.id, x.toponym.span)
        for r in replay([entry], readings)
        for x in r.reading.resolutions
        if x.place == MADABA
    }
    assert found == moved


def test_what_was_said_of_one_mention_outlives_what_is_said_everywhere() -> None:
    reading = with_twice_amman("a1")
    one = correct(reading, "a1:64-69", "choose", who="A", value=place_value(SUVA))
    everywhere = correct(reading, "a1:0-5", "choose", who="B", value=place_value(MADABA), scope="everywhere")
    new = only([one, everywhere], reading)
    assert [r.place for r in new.resolutions[:2]] == [MADABA, SUVA]


def test_a_place_inferred_from_names_moves_when_the_last_of_them_does() -> None:
    reading = with_twice_amman("a1")
    event = dataclasses.replace(reading.events[0], place=dataclasses.replace(reading.events[0].place, span=None))  # type: ignore[type-var]
    reading = dataclasses.replace(reading, events=(event,))
    one = correct(reading, "a1:0-5", "choose", who="A", value=place_value(MADABA))
    both = correct(reading, "a1:0-5", "choose", who="A", value=place_value(MADABA), scope="article")
    still, moved = only([one], reading).events[0].place, only([both], reading).events[0].place
    assert still is not None
    assert moved is not None
    assert (still.place, moved.place) == (AMMAN, MADABA)


def test_an_event_and_the_visit_that_it_is_change_together() -> None:
    reading = make_reading()
    day = {"start": "2024-03-13", "end": "2024-03-13", "precision": "day"}
    value = {"type": "COOPERATE", "date": day, "place": place_value(MADABA)["place"], "actors": [{"name": "Badr"}]}
    new = only([correct(reading, "a1-1", "set", who="A", value=value)], reading)
    event, visit = new.events[0], new.visits[0]
    assert event.type == "COOPERATE"
    assert event.date == visit.date == DateRange.day(dt.date(2024, 3, 13))
    assert event.place is not None
    assert event.place.place == MADABA
    assert visit.place == event.place
    assert [a.name for a in visit.visitors] == ["Badr"]
    assert event.confidence == 1.0


def test_a_visit_called_off_is_negated_as_an_event() -> None:
    new = only([correct(make_reading(), "a1-v1", "set", who="A", value={"status": "cancelled"})], make_reading())
    assert (new.visits[0].status, new.events[0].modality) == ("cancelled", "negated")


def test_a_rejected_event_goes_with_its_visit_and_a_rejected_visit_leaves_its_event() -> None:
    reading = make_reading()
    without_event = only([correct(reading, "a1-1", "reject", who="A")], reading)
    assert [e.id for e in without_event.events] == ["a1-2", "a1-3"]
    assert without_event.visits == ()
    without_visit = only([correct(reading, "a1-v1", "reject", who="A")], reading)
    assert without_visit.visits == ()
    assert without_visit.events[0].visit is None


def test_over_a_new_run_with_other_answers_the_same_map_comes_out() -> None:
    first = make_reading()
    said = [
        correct(first, "a1:64-69", "confirm", who="A"),
        correct(first, "a1-1", "confirm", who="A"),
        correct(first, "a1-2", "set", who="A", value={"type": "THREATEN"}),
        correct(first, "a1-v1", "confirm", who="A"),
    ]
    wrong = Resolution(Toponym(Span(64, 69), "Amman"), SUVA, 0.4, "a worse run")
    moved = dataclasses.replace(first.events[0], type="ASSAULT", date=None, actors=())
    newer = dataclasses.replace(first, resolutions=(wrong,), events=(moved,), visits=())
    old, new = only(list(said), first), only(list(said), newer)
    assert new.resolutions[0].place == old.resolutions[0].place == AMMAN
    assert set(new.events) == {e for e in old.events if e.id != "a1-3"}
    assert new.visits == old.visits


def test_a_name_that_a_new_run_overlooks_is_put_back() -> None:
    first = make_reading()
    entry = correct(first, "a1:64-69", "choose", who="A", value=place_value(MADABA))
    new = only([entry], dataclasses.replace(first, resolutions=()))
    assert [(r.toponym.span, r.place) for r in new.resolutions] == [(Span(64, 69), MADABA)]


def test_ids_that_changed_are_found_by_the_words() -> None:
    first = make_reading()
    entry = correct(first, "a1-1", "set", who="A", value={"date": None})
    renamed = dataclasses.replace(first, events=(dataclasses.replace(first.events[0], id="a1-new"),))
    new = only([entry], renamed)
    assert [(e.id, e.date) for e in new.events] == [("a1-new", None)]


def test_over_an_article_whose_text_changed_names_are_found_and_offsets_are_not_trusted() -> None:
    first = make_reading()
    longer = make_reading(text="A line was added. " + TEXT)
    shifted = dataclasses.replace(
        longer,
        resolutions=(dataclasses.replace(first.resolutions[0], toponym=Toponym(Span(82, 87), "Amman")),),
        events=(),
    )
    said = [
        correct(first, "a1:64-69", "choose", who="A", value=place_value(MADABA)),
        correct(first, "a1-2", "confirm", who="A"),
    ]
    (replayed,) = replay(said, [shifted])
    assert replayed.reading.resolutions[0].place == MADABA
    assert replayed.reading.events == ()
    assert replayed.applied == {said[0].id}


@pytest.fixture
def store() -> Store:
    opened = Store("sqlite://")
    opened.save_many([with_twice_amman("a1"), with_twice_amman("b1"), with_twice_amman("c1", focus=("FJ",))])
    return opened


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.jsonl")


def test_a_ledger_changes_the_store_and_its_undo_changes_it_back(store: Store, ledger: Ledger) -> None:
    machine = list(store.readings())
    reading = store.find_reading("a1")
    assert reading is not None
    entry = correct(reading, "a1:64-69", "choose", who="A", value=place_value(MADABA), scope="everywhere")
    assert len(preview(store, ledger, entry)) == 3
    ledger.append(entry)
    assert apply_ledger(store, ledger).changed == ("a1", "b1")
    assert apply_ledger(store, ledger).changed == ()
    frame = store.events_frame()
    assert dict(zip(frame["id"], frame["place"], strict=True)) == {"a1-1": "Madaba", "b1-1": "Madaba", "c1-1": "Amman"}
    names = store.toponyms_frame(EVERYTHING)
    assert set(names[names["level"] == "checked"]["id"]) == {"a1:0-5", "a1:64-69", "b1:0-5", "b1:64-69"}
    assert list(store.readings(corrected=False)) == machine
    assert [c.person and c.person["name"] for c in corrected_in(store, ledger, "b1")] == ["Madaba", "Madaba"]
    ledger.append(undo(entry, who="A"))
    assert apply_ledger(store, ledger).changed == ("a1", "b1")
    assert list(store.readings()) == machine


def test_an_ingest_that_answers_otherwise_is_corrected_again(store: Store, ledger: Ledger) -> None:
    reading = store.find_reading("a1")
    assert reading is not None
    ledger.append(correct(reading, "a1-1", "confirm", who="A"))
    apply_ledger(store, ledger)
    assert list(store.events_frame()["level"]) == ["checked", "reported", "reported"]
    store.save(dataclasses.replace(reading, events=()))
    apply_ledger(store, ledger)
    assert store.find_event("a1-1") is not None
    assert [c.target.id for c in apply_ledger(store, ledger).missed] == []


def test_a_correction_of_an_article_that_is_not_here_is_missed_not_lost(store: Store, ledger: Ledger) -> None:
    elsewhere = correct(make_reading("z9"), "z9-1", "confirm", who="A")
    ledger.append(elsewhere)
    assert apply_ledger(store, ledger).missed == (elsewhere,)


def test_the_queue_asks_for_the_least_sure_first_then_for_the_unplaced(store: Store, ledger: Ledger) -> None:
    queue = review_queue(store)
    sure = [item.sure for item in queue if not item.is_unresolved]
    assert sure == sorted(sure)
    assert queue[0].sure == 0.5
    (unplaced,) = [item for item in queue if item.is_unresolved]
    assert (unplaced.label, unplaced.others) == ("Suva", 2)
    reading = store.find_reading("a1")
    assert reading is not None
    ledger.append(correct(reading, "a1:93-97", "choose", who="A", value=place_value(SUVA), scope="everywhere"))
    apply_ledger(store, ledger)
    after = review_queue(store)
    assert [item.others for item in after if item.is_unresolved] == [0]
    assert len(review_queue(store, limit=2)) == 3


def test_a_name_read_as_one_place_many_times_is_asked_about_once(store: Store) -> None:
    (amman,) = [item for item in review_queue(store) if item.label.casefold() == "amman"]
    assert (amman.place, amman.others, amman.sure) == ("Amman", 5, 0.8)


def test_the_queue_names_both_sides_and_nobody_where_nobody_is_named(store: Store) -> None:
    labels = {item.id: item.label for item in review_queue(store)}
    assert labels["a1-v1"] == "CONSULT: Salim al-Harthy → Rana Qasem"
    assert (labels["a1-2"], labels["a1-3"]) == ("AGREE: Salim al-Harthy", "ASSAULT")


def test_a_visit_is_not_asked_about_again_as_the_event_that_it_is(store: Store) -> None:
    ids = {item.id for item in review_queue(store)}
    assert "a1-v1" in ids
    assert "a1-1" not in ids


def test_a_confirmation_everywhere_says_beforehand_which_others_count_as_checked(store: Store, ledger: Ledger) -> None:
    reading = store.find_reading("a1")
    assert reading is not None
    entry = correct(reading, "a1:64-69", "confirm", who="A", scope="everywhere")
    changes = preview(store, ledger, entry)
    assert {(change.record, change.before, change.after) for change in changes} == {
        ("a1:0-5", "Amman", "Amman"),
        ("b1:0-5", "Amman", "Amman"),
        ("b1:64-69", "Amman", "Amman"),
    }
