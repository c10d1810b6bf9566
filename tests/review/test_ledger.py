"""The ledger loses nothing: not to two writers, not to a kill, not to a merge; and reads nothing that isn't whole."""

from __future__ import annotations

import datetime as dt
import json
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from geo.errors import LedgerError
from geo.review import Correction, Ledger, Target, correct, pin_value, place_value, undo
from tests.store.made import AMMAN, SUVA, make_reading

WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from geo.review import Ledger, correct
from tests.store.made import make_reading
ledger, reading = Ledger(Path(sys.argv[1])), make_reading()
print("ready", flush=True)
while True:
    ledger.append(correct(reading, "a1-1", "confirm", who="writer", why="long " * 400))
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "deep" / "ledger.jsonl")


def confirm(who: str = "Ada", why: str = "") -> Correction:
    return correct(make_reading(), "a1-1", "confirm", who=who, why=why)


def test_what_is_written_is_read_again(ledger: Ledger) -> None:
    reading = make_reading()
    entries = [
        correct(reading, "a1-1", "confirm", who="Ada"),
        correct(reading, "a1:64-69", "choose", who="Bo", why="context", value=place_value(SUVA), scope="everywhere"),
        correct(reading, "a1:93-97", "pin", who="Bo", value=pin_value(-18.1, 178.4, "Suva")),
        correct(reading, "a1-v1", "set", who="Cy", value={"status": "cancelled", "date": None}),
        correct(reading, "a1-3", "reject", who="Cy", why="<script>\n\u202e ${x}"),
    ]
    assert ledger.entries() == []
    for entry in entries:
        ledger.append(entry)
    assert ledger.entries() == entries
    assert ledger.problems() == []
    assert ledger.find(entries[1].id) == entries[1]
    assert entries[1].target.company == "JO"


def test_an_entry_says_who_when_why_and_keeps_the_machines_answer(ledger: Ledger) -> None:
    when = dt.datetime(2024, 3, 15, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    ledger.append(correct(make_reading(), "a1:64-69", "reject", who="Ada", why="a person's name", when=when))
    line = json.loads(ledger.path.read_text())
    assert (line["who"], line["why"], line["when"]) == ("Ada", "a person's name", "2024-03-15T07:30:00.000000Z")
    assert line["machine"]["place"]["name"] == "Amman"


def test_an_undo_takes_back_and_its_undo_brings_back(ledger: Ledger) -> None:
    first, second = confirm("Ada"), confirm("Bo")
    ledger.append(first)
    ledger.append(second)
    back = undo(first, who="Ada")
    ledger.append(back)
    assert ledger.active() == [second]
    ledger.append(undo(back, who="Ada"))
    assert ledger.active() == [first, second]
    assert len(ledger.entries()) == 4


def test_a_merged_ledger_is_read_by_time_each_entry_once(ledger: Ledger) -> None:
    early = correct(make_reading(), "a1-1", "confirm", who="A", when=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
    late = correct(make_reading(), "a1-1", "reject", who="B", when=dt.datetime(2024, 1, 2, tzinfo=dt.UTC))
    for entry in (late, early, late):
        ledger.append(entry)
    assert ledger.entries() == [early, late]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("<<<<<<< HEAD", "no JSON"),
        ("[" * 50_000, "no JSON"),
        ("{}", "ledger's form"),
        ("null", "ledger's form"),
        ('{"id":"x","when":"yesterday"}', "ledger's form"),
    ],
)
def test_a_line_that_is_no_entry_is_reported_and_the_rest_is_read(ledger: Ledger, line: str, says: str) -> None:
    ledger.append(confirm())
    with ledger.path.open("a") as file:
        file.write(f"{line}\n")
    ledger.append(confirm())
    assert len(ledger.entries()) == 2
    (problem,) = ledger.problems()
    assert problem.line == 2
    assert says in problem.error


def test_entries_that_couldnt_be_replayed_are_refused_when_read(ledger: Ledger) -> None:
    good = correct(make_reading(), "a1:64-69", "choose", who="Bo", value=place_value(SUVA)).to_json()
    bad = [
        good | {"action": "explode"},
        good | {"scope": "galaxy"},
        good | {"value": {}},
        good | {"value": {"place": {**good["value"]["place"], "lat": 123}}},
        good | {"target": {**good["target"], "start": "x"}},
        good | {"target": {**good["target"], "start": 9, "end": 3}},
        good | {"target": {**good["target"], "kind": "sandwich"}},
        good | {"scope": "everywhere", "target": {**good["target"], "company": None}},
        good | {"action": "confirm", "value": {"record": {}}},
    ]
    ledger.append(confirm())
    with ledger.path.open("a") as file:
        file.writelines(json.dumps(entry) + "\n" for entry in bad)
    assert len(ledger.entries()) == 1
    assert [p.line for p in ledger.problems()] == list(range(2, 2 + len(bad)))


def test_a_line_torn_by_a_kill_is_reported_and_closed_by_the_next(ledger: Ledger) -> None:
    ledger.append(confirm("Ada"))
    with ledger.path.open("a") as file:
        file.write('{"id": "torn", "who": "A')
    assert [entry.who for entry in ledger.entries()] == ["Ada"]
    assert "not whole" in ledger.problems()[0].error
    ledger.append(confirm("Bo"))
    assert [entry.who for entry in ledger.entries()] == ["Ada", "Bo"]
    assert [problem.line for problem in ledger.problems()] == [2]


def test_many_who_write_at_once_lose_nothing(ledger: Ledger) -> None:
    def write(who: str) -> None:
        mine = Ledger(ledger.path)
        for number in range(25):
            mine.append(confirm(who, f"{number} " * 300))

    writers = [threading.Thread(target=write, args=(f"w{n}",)) for n in range(4)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert ledger.problems() == [], "who reads meanwhile sees whole lines only"
    for writer in writers:
        writer.join()
    entries = ledger.entries()
    assert len(entries) == 100
    assert {who: sum(e.who == who for e in entries) for who in ("w0", "w3")} == {"w0": 25, "w3": 25}


def test_two_processes_killed_while_writing_leave_whole_entries(ledger: Ledger) -> None:
    command = [sys.executable, "-c", WRITER, str(ledger.path), str(Path(__file__).parents[2])]
    writers = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
    while len(ledger.entries()) < 20:
        time.sleep(0.01)
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    before = len(ledger.entries())
    assert before >= 20
    assert ledger.path.read_bytes().count(b"\n") == before
    ledger.append(confirm("Ada"))
    assert len(ledger.entries()) == before + 1


def test_what_nobody_can_do_is_refused() -> None:
    reading = make_reading()
    with pytest.raises(LedgerError, match="nothing that can be done"):
        correct(reading, "a1-1", "choose", who="A", value=place_value(AMMAN))
    with pytest.raises(LedgerError, match="place names alone"):
        correct(reading, "a1-1", "confirm", who="A", scope="everywhere", company="JO")
    with pytest.raises(LedgerError, match="to set, not colour"):
        correct(reading, "a1-1", "set", who="A", value={"colour": "red"})
    with pytest.raises(LedgerError, match="choose among"):
        correct(reading, "a1-v1", "set", who="A", value={"status": "perhaps"})
    with pytest.raises(LedgerError, match="holds no"):
        correct(reading, "a1-99", "confirm", who="A")
    with pytest.raises(LedgerError, match="can't be read"):
        correct(reading, "a1-1", "set", who="A", value={"date": {"start": "2024-13-01"}})


def test_a_ledger_that_cant_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError, match="can't be written"):
        Ledger(tmp_path / "file" / "ledger.jsonl").append(confirm())
    with pytest.raises(LedgerError, match="can't be"):
        Ledger(tmp_path).entries()


def test_a_target_is_named_by_what_stands_there() -> None:
    assert confirm().target == Target(
        "event", "a1-1", "a1", 15, 81, "Oman's minister met his Jordanian counterpart in Amman on Tuesday."
    )
