"""What a Document holds after reading, whatever the text. Quality is a score with a floor."""

from __future__ import annotations

import datetime as dt
import logging
import re
import time
from pathlib import Path

import pytest

from geo.domain import Article, Mention, Published, Span
from geo.errors import DataError
from geo.text import Reader
from geo.text.sections import READ_LIMIT

READER = Reader()
PAGE = """Home > World > Middle East

Oman’s minister meets Jordan’s envoy

AMMAN (Desk) - Oman's foreign minister, Salim al-Harthy, met his “friend” Rana Qasem in Amman on Tuesday. Mr al-Harthy
will travel to Beirut next week.

“We agree—for now,” she told reporters.\u00a0 They did not say more.

READ MORE: Ministers to Meet Again in Muscat
"""
GOLD = Path(__file__).parent / "names_gold.txt"
LABELS = {"P": "PERSON", "L": "LOC", "O": "ORG", "N": "NORP"}


def test_every_offset_counts_the_text_as_given() -> None:
    document = READER.read(Article("a", PAGE))
    assert [t.span.of(PAGE) for t in document.tokens] == [t.text for t in document.tokens]
    assert [m.span.of(PAGE) for m in document.mentions] == [m.text for m in document.mentions]
    words = "".join(token.text for token in document.tokens)
    assert words == re.sub(r"\s", "", PAGE)


def test_sentences_stay_within_passages_and_heads_within_sentences() -> None:
    document = READER.read(Article("a", PAGE))
    for sentence in document.sentences:
        assert any(passage.span.contains(sentence.span) for passage in document.passages)
        tokens = document.tokens[sentence.first : sentence.last]
        assert all(sentence.first <= token.head < sentence.last for token in tokens)
        assert [token.dep for token in tokens if token.head == token.index] == ["root"]
    assert [s.first for s in document.sentences] == [0, *(s.last for s in document.sentences[:-1])]


def test_tokens_are_numbered_through_the_document() -> None:
    document = READER.read(Article("a", PAGE))
    assert [token.index for token in document.tokens] == list(range(len(document.tokens)))


def test_names_and_dates_are_mentioned_in_order() -> None:
    text = "Salim al-Harthy met Rana Qasem in Amman on Tuesday."
    document = READER.read(Article("a", text))
    assert document.mentions == (
        Mention(Span(0, 15), "Salim al-Harthy", "PERSON"),
        Mention(Span(20, 30), "Rana Qasem", "PERSON"),
        Mention(Span(34, 39), "Amman", "LOC"),
        Mention(Span(43, 50), "Tuesday", "DATE"),
    )


def test_a_day_given_with_the_article_is_kept() -> None:
    document = READER.read(Article("a", PAGE, published=dt.date(2024, 3, 14)))
    assert document.published == Published(dt.date(2024, 3, 14), "given")


def test_many_articles_are_read_in_order() -> None:
    articles = [Article(str(i), f"The envoy left town {i} on Monday.") for i in range(5)]
    documents = READER.read_many(articles)
    assert [document.article for document in documents] == articles
    assert documents == [READER.read(article) for article in articles]


def test_no_text_has_no_tokens() -> None:
    document = READER.read(Article("a", ""))
    assert (document.passages, document.sentences, document.tokens, document.mentions) == ((), (), (), ())


def test_without_a_model_it_is_said_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"geo\.training\.language"):
        Reader(tmp_path).read(Article("a", "The envoy left."))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "\n" * 1_000_000,
        "\u202eMosul\u202c \u200f" * 2000,
        "\x00\x01\xff\ufffd" * 5000,
        "((((" * 10_000,
        "the " * 20_000,
        "\" ' " * 5000,
    ],
    ids=["one word", "line breaks", "overrides", "binary", "brackets", "one sentence", "quotes"],
)
def test_hostile_text_is_read_within_a_minute_of_work(text: str) -> None:
    start = time.process_time()
    READER.read(Article("a", text))
    assert time.process_time() - start < 60


def test_a_text_too_long_is_cut_and_it_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    text = "x " + "y" * (READ_LIMIT + 10)
    with caplog.at_level(logging.WARNING):
        document = READER.read(Article("long", text))
    assert "long" in caplog.text
    assert max(token.span.end for token in document.tokens) <= READ_LIMIT


def _read_gold() -> list[tuple[str, set[tuple[int, int, str]]]]:
    """Read sentences with marked names: "[P:Rana Qasem] left [L:Amman]."."""
    sentences = []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        text, spans = "", set()
        for piece in re.split(r"(\[\w:[^\]]+\])", line):
            if piece.startswith("["):
                spans.add((len(text), len(text) + len(piece) - 4, LABELS[piece[1]]))
                piece = piece[3:-1]
            text += piece
        sentences.append((text, spans))
    return sentences


@pytest.mark.parametrize(("label", "floor"), [("PERSON", 0.85), ("LOC", 0.85), ("NORP", 0.9)])
def test_names_from_many_countries_are_found(label: str, floor: float) -> None:
    right = found = gold = 0
    for text, spans in _read_gold():
        mentions = READER.read(Article("a", text)).mentions
        answers = {(m.span.start, m.span.end, m.label) for m in mentions if m.label == label}
        expected = {span for span in spans if span[2] == label}
        right, found, gold = right + len(answers & expected), found + len(answers), gold + len(expected)
    assert 2 * right / (found + gold) >= floor
