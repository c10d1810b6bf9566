"""The gold that is committed: in its form, of the size and mix that docs/gold.md says, no passage in both halves."""

from __future__ import annotations

import json

import pytest

from geo.evaluation.gold import read_gold
from geo.settings import data_folder

GOLD = data_folder() / "gold"
KINDS = ("visits", "events", "articles", "ordinary")
HALVES = ("dev", "check")


def texts(kind, half):
    lines = (GOLD / f"{kind}_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_file_is_in_the_form_and_its_evidence_stands_in_the_text(kind, half):
    for item in read_gold(GOLD / f"{kind}_{half}.jsonl"):
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


@pytest.mark.parametrize("half", HALVES)
def test_whole_articles_are_long_and_ordinary_ones_hold_nothing(half):
    assert len(texts("articles", half)) >= 10
    assert min(len(text.split()) for text in texts("articles", half)) >= 250
    assert all(item.is_negative for item in read_gold(GOLD / f"ordinary_{half}.jsonl"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_passage_stands_in_both_halves(kind):
    assert not set(texts(kind, "dev")) & set(texts(kind, "check"))
