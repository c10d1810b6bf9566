"""Sentence starts by rule: what ends a sentence, and what only looks as if it did."""

from __future__ import annotations

import pytest
import spacy

from geo.text.reader import prepare, tokenize

NLP = prepare(spacy.blank("en"))

WHOLE = [
    "Mr. Hill met Lt. Gen. Omar Said at the base on Monday.",
    "The U.S. President and the U.N. envoy spoke for an hour.",
    "J. R. Hill and George W. Bush were both there.",
    "He lives in St. Petersburg, near No. 5 Lake St. in the north.",
    "The army lost 3.5 million dollars on Jan. 3 in Mosul.",
    "Brig. Gen. Ali Hassan, Col. Omar Said and Maj. Lee resigned.",
    '"We will go," he said, "and we will win."',
    "“Will you go?” he asked.",
    "Gov. Ana Diaz and Sen. Tom Lee flew to Washington D.C. on Friday.",
    "Example Inc. and Sample Ltd. signed a contract.",
    "He came … and went.",
    "The court (in The Hague) found that he had lied (twice).",
    "Coun. Mary Reid met Asst. Cmdr. Pete Ray, Insp. Ram Singh and Lt.-Col. K. R. Menon in Ste. Anne.",
    "Col. (ret.) Avi Dan went to see Bp. Alvarez and the Rt. Hon. Kofi Mensah.",
    "Abu Bakr al-Baghdadi vs. Ayman al-Zawahiri: what divides them",
]

PARTED = [
    ("He won.", "She lost."),
    ("“We will go.”", "He left."),
    ('"We will go." ', "The talks had failed."),
    ("The troops came from the U.S.", "The minister said they would stay."),
    ("Will they go?", "Nobody knows."),
    ("It began at 5 p.m.", "The police came at six."),
    ("He spoke of peace.", "“It is near,” he said."),
    ("The envoy left (for Oslo).", "Talks go on."),
    ("It was 2019.", "2020 was worse."),
    ("They met in Baghdad.", "Al-Sadr was not there."),
    ("Stop!", "They did not."),
    ("They were in the sun.", "Sec. Hill was not."),
    ("He broke the card.", "Al-Sadr laughed."),
]


def _sentences(text: str) -> list[str]:
    return [sentence.text for sentence in tokenize(NLP, text).sents]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize(("first", "second"), PARTED)
def test_two_sentences_are_parted(first: str, second: str) -> None:
    assert _sentences(f"{first.strip()} {second}") == [first.strip(), second]


def test_words_joined_by_dashes_are_apart() -> None:
    assert [t.text for t in tokenize(NLP, "Iran—and Iraq–Syria met.")] == [
        "Iran",
        "—",
        "and",
        "Iraq",
        "–",
        "Syria",
        "met",
        ".",
    ]
