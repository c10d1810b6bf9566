"""The example collection: short, labelled, credited, and not in anybody else's words."""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path

import pytest

from geo.collection import load_collection
from geo.settings import data_folder
from pages.shared.publishers import OWNERSHIPS

FOLDER = data_folder() / "articles"
FILES = sorted(FOLDER.glob("*.md"))
SHARED = Path(os.environ.get("SHARED", data_folder().parent.parent / "shared")) / "articles"


def parts(path):
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.MULTILINE)), body.strip()


def publishers():
    with (data_folder() / "publishers.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_each_report_is_short_credited_and_labelled(path):
    head, body = parts(path)
    assert 80 <= len(body.split()) <= 250
    assert head["title"]
    assert head["note"].startswith("Summary written for this demo from facts reported by ")
    assert head["source"] == "Publisher not named" or head["source"] in {
        name for row in publishers() for name in (row["name"], *row["aliases"].split(";"))
    }


def test_there_are_enough_reports_and_one_visit_is_told_by_two_sources():
    assert len(FILES) >= 18
    sources = {parts(p)[0]["source"] for p in FILES if "alhakim-lavrov-moscow" in p.stem}
    assert sources == {"The National", "Sputnik"}


def test_the_only_visit_that_was_not_made_is_the_one_invited_to():
    told = {r.article.title: [visit.status for visit in r.visits] for r in load_collection()}
    assert told.pop("Russia invites Iraqi army chief") == ["invited"]
    made = [status for statuses in told.values() for status in statuses]
    assert len(made) >= 12
    assert set(made) == {"happened"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared folder with the five articles")
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_seven_words_in_a_row_are_the_publisher_s(path):
    def runs(text):
        words = re.findall(r"\w+", text.lower())
        return {" ".join(words[n : n + 7]) for n in range(len(words) - 6)}

    theirs = set().union(*(runs(p.read_text(encoding="utf-8")) for p in SHARED.glob("*.txt")))
    assert runs(parts(path)[1]) & theirs == set()


def test_publishers_are_complete_and_stand_on_earth():
    rows = publishers()
    assert len(rows) >= 300
    assert len({row["name"] for row in rows}) == len(rows)
    for row in rows:
        assert row["ownership"] in OWNERSHIPS, row["name"]
        assert row["owner"] or not row["ownership"].endswith("-linked"), row["name"]
        assert re.fullmatch("[A-Z]{2}", row["country"]), row["name"]
        assert abs(float(row["lat"])) <= 90, row["name"]
        assert abs(float(row["lon"])) <= 180, row["name"]
