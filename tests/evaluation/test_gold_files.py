"""The gold that is committed: in its form, of the size and mix that docs/gold.md says, no passage in two parts."""

from __future__ import annotations

import json

import pytest

from geo.errors import GoldError
from geo.evaluation.gold import read_gold
from geo.making.gold import authored_files, build, read_passages
from geo.settings import data_folder

GOLD = data_folder() / "gold"
KINDS = ("visits", "events", "articles", "ordinary")
HALVES = ("dev", "check")
ABROAD = ("abroad", "abroad_check")
PARTS = (*HALVES, "fresh", "fresh_check", *ABROAD, "exam", "blind", "world")
ALONE = {"strangers": 10, "press": 30}  # whole articles without passages or ordinary ones


def texts(kind, part):
    lines = (GOLD / f"{kind}_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_file_is_in_the_form_and_its_evidence_stands_in_the_text(kind, part):
    for item in read_gold(GOLD / f"{kind}_{part}.jsonl"):
        length = len(item.article.text)
        for event in item.events or ():
            assert event.sentence.contains(event.trigger), item.article.id
            assert event.sentence.end <= length, item.article.id
        for visit in item.visits or ():
            assert visit.sentences, item.article.id
            assert visit.visitors, item.article.id
            assert visit.kind != "call" or visit.place is None, item.article.id


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize(("kind", "passages", "negatives"), [("visits", 75, 25), ("events", 75, 20)])
def test_each_half_has_its_size_and_its_share_of_negatives(kind, half, passages, negatives):
    gold = read_gold(GOLD / f"{kind}_{half}.jsonl")
    assert len(gold) >= passages
    assert sum(item.is_negative for item in gold) >= negatives


@pytest.mark.parametrize(("kind", "negatives"), [("visits", 12), ("events", 10)])
def test_the_fresh_part_has_its_size_and_its_share_of_negatives(kind, negatives):
    gold = [item for part in ("fresh", "fresh_check") for item in read_gold(GOLD / f"{kind}_{part}.jsonl")]
    assert len(gold) == 40
    assert sum(item.is_negative for item in gold) == negatives


@pytest.mark.parametrize("half", ABROAD)
@pytest.mark.parametrize(
    ("kind", "passages", "negatives"), [("visits", 40, 12), ("events", 40, 10), ("ordinary", 4, 4)]
)
def test_each_half_of_the_part_from_abroad_has_its_size_and_its_share_of_negatives(kind, passages, negatives, half):
    gold = read_gold(GOLD / f"{kind}_{half}.jsonl")
    assert len(gold) == passages
    assert sum(item.is_negative for item in gold) == negatives


def test_the_part_from_abroad_has_twenty_whole_articles_of_which_five_are_closed():
    assert [len(texts("articles", half)) for half in ABROAD] == [15, 5]


@pytest.mark.parametrize(
    ("kind", "part", "passages", "negatives"),
    [
        ("visits", "exam", 30, 9),
        ("events", "exam", 30, 8),
        ("articles", "exam", 8, 0),
        ("ordinary", "exam", 6, 6),
        ("visits", "blind", 24, 7),
        ("events", "blind", 24, 6),
        ("articles", "blind", 12, 0),
        ("ordinary", "blind", 8, 8),
    ],
)
def test_a_closed_part_has_its_size_and_its_share_of_negatives(kind, part, passages, negatives):
    gold = read_gold(GOLD / f"{kind}_{part}.jsonl")
    assert len(gold) == passages
    assert sum(item.is_negative for item in gold) == negatives


@pytest.mark.parametrize(
    ("kind", "passages", "negatives"), [("visits", 34, 6), ("events", 18, 6), ("articles", 15, 0), ("ordinary", 6, 6)]
)
def test_the_open_part_world_has_its_size_and_its_share_of_negatives(kind, passages, negatives):
    gold = read_gold(GOLD / f"{kind}_world.jsonl")
    assert len(gold) == passages
    assert sum(item.is_negative for item in gold) == negatives


@pytest.mark.parametrize("part", PARTS)
def test_whole_articles_are_long_and_ordinary_ones_hold_nothing(part):
    assert len(texts("articles", part)) >= (5 if part == "abroad_check" else 8)
    assert min(len(text.split()) for text in texts("articles", part)) >= 250
    assert all(item.is_negative for item in read_gold(GOLD / f"ordinary_{part}.jsonl"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_passage_stands_in_two_parts(kind):
    parts = (*PARTS, *ALONE) if kind == "articles" else PARTS
    every = [text for part in parts for text in set(texts(kind, part))]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(("part", "articles"), ALONE.items())
def test_a_part_of_articles_alone_is_of_its_size_in_the_form_and_as_the_maker_writes_it(part, articles):
    gold = read_gold(GOLD / f"articles_{part}.jsonl")
    assert len(gold) == articles
    assert min(len(text.split()) for text in texts("articles", part)) >= 250
    assert all(event.sentence.contains(event.trigger) for item in gold for event in item.events)
    assert all(visit.visitors and visit.sentences for item in gold for visit in item.visits)
    lines = (GOLD / f"articles_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    authored = read_passages(GOLD / "authored" / f"articles_{part}.txt")
    assert [build(passage, "articles") for passage in authored] == [json.loads(line) for line in lines]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_committed_is_what_the_maker_writes_today(kind, part):
    lines = (GOLD / f"{kind}_{part}.jsonl").read_text(encoding="utf-8").splitlines()
    committed = {line["id"]: line for line in map(json.loads, lines)}
    made = {passage.name: build(passage, kind) for passage in read_passages(GOLD / "authored" / f"{kind}_{part}.txt")}
    assert sorted(committed) == sorted(made)
    changed = [name for name, line in made.items() if line != committed[name]]
    assert changed == []


def test_the_maker_takes_names_of_files_and_refuses_one_that_nobody_wrote():
    folder = GOLD / "authored"
    assert [path.name for path in authored_files(folder, ["visits_dev"])] == ["visits_dev.txt"]
    with pytest.raises(GoldError, match="visits_elsewhere"):
        authored_files(folder, ["visits_dev", "visits_elsewhere"])
