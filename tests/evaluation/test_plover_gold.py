"""The single sentences that are committed: every type and mode of the vocabulary, often enough, no sentence twice."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from geo.evaluation.plover import read_sentences
from geo.settings import data_folder

FILES = ("plover_own", "plover_own_check")
MODES = {
    "AGREE": "meet aid",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "economic military judicial intelligence",
    "AID": "economic military humanitarian asylum peacekeeping",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict relations arrest expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict ban censor martial-law arrest deport withhold cyber",
    "ASSAULT": "abduct beat torture execute sexual assassinate primitive firearms explosives suicide-attack "
    "heavy-weapons aerial drone crowd-control cleansing unconventional",
}


def records(name):
    lines = (data_folder() / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("name", FILES)
def test_every_type_has_twelve_sentences_and_every_mode_two(name):
    types = Counter(record["type"] for record in records(name))
    modes = Counter((record["type"], record["mode"]) for record in records(name))
    assert set(types) == set(MODES)
    assert min(types.values()) >= 12
    assert [key for key, words in MODES.items() for mode in words.split() if modes[key, mode] < 2] == []


def test_no_sentence_and_no_id_stands_twice():
    every = [record for name in FILES for record in records(name)]
    assert len({record["text"] for record in every}) == len(every)
    assert len({record["id"] for record in every}) == len(every)


@pytest.mark.parametrize("name", FILES)
def test_the_scorer_reads_each_line(name):
    assert len(read_sentences(data_folder() / "gold" / f"{name}.jsonl")) == len(records(name))
