"""What people hand in as articles, the broken and the hostile included."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from geo.domain import Article, Span
from geo.jsonl import article_id
from geo.sources import ArticleFailure, read_articles, read_content

TEXT = "MOSCOW (Desk) - Ministers met on Tuesday.\n\nThey will meet again in Baku."


def read_bytes(name: str, content: bytes) -> Article | ArticleFailure:
    (only,) = read_content(name, content)
    return only


def error_of(outcome: Article | ArticleFailure) -> str:
    assert isinstance(outcome, ArticleFailure)
    assert "\n" not in outcome.error
    return outcome.error


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        ("“Président” Müller’s visit – Genève".encode("cp1252"), "“Président” Müller’s visit – Genève"),
        ("Müller in Genève. ".encode() + "It’s Müller.".encode("cp1252"), "Müller in Genève. It’s Müller."),
        (b"One.\r\nTwo.\r\n", "One.\r\nTwo.\r\n"),
        ("Сергей Лавров прибыл в Москву".encode(), "Сергей Лавров прибыл в Москву"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16 big end first", "windows-1252", "mixed", "line ends kept", "cyrillic"],
)
def test_a_text_file_is_the_text_character_for_character(content: bytes, text: str) -> None:
    outcome = read_bytes("a.txt", content)
    assert isinstance(outcome, Article)
    assert outcome.text == text
    assert outcome.id == article_id(None, text)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.md", b"---\ntitle: Nothing below\n---\n", "empty"),
        ("a.html", b"", "empty"),
        ("a.txt", b"MZ\0\0\x03" * 50, "NUL"),
        ("a.txt", b"%PDF-1.7 ...", "a PDF file"),
        ("a.txt", b"\x01\x02\x03\x04 text" * 9, "control characters"),
        ("a.txt", b"x" * 5_000_000, "more than 1,000,000"),
        ("a.txt", b"x" * 11_000_000, "larger than 10 MB"),
        ("a.txt", b"Yes. " + b"x" * 200_000, "one word"),
        ("a.txt", "Сергей Лавров прибыл в Москву".encode("cp1251"), "encoding"),
        ("a.txt", b"\xff\xfe\x00\xd8", "UTF-16"),
        ("a.docx", b"PK\x03\x04", ".docx files can't be read"),
        ("a.csv", b"title,body\na,b\n", "no column named text"),
        ("a.csv", b"", "no column named text"),
        ("a.md", b"---\npublished: yesterday\n---\nText.", "2019-01-30"),
        ("a.jsonl", b'{"text": "x", "published": "30/01/2019"}', "2019-01-30"),
        ("a.jsonl", b'{"text": 5}', "`text`"),
        ("a.jsonl", b"[" * 100_000, "JSON"),
        ("a.jsonl", b'{"text": "a", "spans": [[0, 9]]}', "spans"),
    ],
)
def test_what_cant_be_read_is_one_line_that_says_why(name: str, content: bytes, says: str) -> None:
    assert says in error_of(read_bytes(name, content))


def test_markdown_front_matter_gives_title_source_and_day() -> None:
    page = b'---\ntitle: "A \\"quiet\\" visit"\nsource: Desk: the paper\npublished: 2019-01-30\n'
    page += b"note: A summary\nx: y\n---\n\nText.\n"
    article = read_bytes("a.md", page)
    assert article == Article(
        id=article_id('A "quiet" visit', "Text.\n"),
        text="Text.\n",
        title='A "quiet" visit',
        source="Desk: the paper",
        published=date(2019, 1, 30),
        note="A summary",
    )


def test_json_lines_go_on_after_a_bad_line_and_name_it_by_its_id_or_its_line() -> None:
    lines = [
        json.dumps({"id": "a1", "text": TEXT, "spans": [[0, 6]]}),
        "",
        "{broken",
        json.dumps({"id": "a4", "text": "  "}),
        json.dumps({"text": "line\u2028separator", "title": "T"}, ensure_ascii=False),
    ]
    outcomes = list(read_articles(["-"], stdin=io.BytesIO("\n".join(lines).encode())))
    assert [o.id for o in outcomes] == ["a1", "line 3", "a4", article_id("T", "line\u2028separator")]
    assert [isinstance(o, Article) for o in outcomes] == [True, False, False, True]
    assert isinstance(outcomes[0], Article)
    assert outcomes[0].spans == (Span(0, 6),)


def test_no_path_at_all_is_json_lines_from_standard_input() -> None:
    (article,) = read_articles([], stdin=io.StringIO('{"id": "x", "text": "In Baku."}\n'))
    assert article.id == "x"


def test_a_line_too_long_is_left_out_and_the_next_is_read() -> None:
    content = b'{"text": "' + b"x" * 10_000_001 + b'"}\n{"id": "b", "text": "In Baku."}\n'
    first, second = read_content("a.jsonl", content)
    assert "longer than 10 MB" in error_of(first)
    assert second.id == "b"


def test_a_binary_file_called_jsonl_is_one_failure_not_one_a_line() -> None:
    assert "NUL" in error_of(read_bytes("a.jsonl", b"\0\1\n" * 1000))


def test_a_table_is_read_row_by_row() -> None:
    table = (
        "Title;TEXT;published;id\n"
        '"One";"Moscow; and\nBaku";2019-01-30;r1\n'
        "Two;;;r2\n"
        ";;;\n"
        "Three;Text;;;too;many\n"
        "Four;In Cairo;last week;\n"
    )
    outcomes = read_content("a.csv", table.encode())
    assert [o.id for o in outcomes] == ["r1", "r2", "a.csv: row 3", "a.csv: row 4"]
    assert isinstance(outcomes[0], Article)
    assert outcomes[0].text == "Moscow; and\nBaku"
    assert outcomes[0].published == date(2019, 1, 30)
    assert "cells" in error_of(outcomes[2])
    assert "2019-01-30" in error_of(outcomes[3])


def test_a_folder_is_read_in_order_without_readmes_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "picture.png", "sub/c.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"text": name}) if name.endswith("jsonl") else name)
    texts = [o.text for o in read_articles([tmp_path]) if isinstance(o, Article)]
    assert texts == ["a.md", "b.txt", "sub/c.jsonl"]


def test_missing_and_empty_paths_are_failures_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.txt").write_text("In Baku.")
    paths = [tmp_path / "none.txt", tmp_path / "empty", tmp_path / "good.txt"]
    outcomes = list(read_articles(paths))
    assert [isinstance(o, Article) for o in outcomes] == [False, False, True]


@pytest.mark.parametrize(
    "headline",
    ["<script>alert(1)</script> and more", "${1} `x` C:\\1", "\u202egnp.exe", "=cmd|' /C calc'!A0", "</textarea>"],
)
def test_hostile_headlines_are_kept_as_text(headline: str) -> None:
    line = json.dumps({"text": f"{headline} in Baku", "title": headline})
    article = read_bytes("a.jsonl", line.encode())
    assert isinstance(article, Article)
    assert article.title == headline
    assert article.text == f"{headline} in Baku"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister visits Baku for talks\n\nThe minister went.", "Minister visits Baku for talks"),
        ("News  /  World  /  Asia\n\nMinister visits Baku for talks\n\nText.", "Minister visits Baku for talks"),
        ("BAKU (Desk) - The minister went to Baku on Tuesday.\n\nMore text follows here", None),
        ("12:59 GMT 24 June 2021\nListen live\nThe minister went to Baku on Tuesday.", None),
    ],
)
def test_a_text_files_title_is_a_headline_among_its_first_lines(text: str, title: str | None) -> None:
    article = read_bytes("a.txt", text.encode())
    assert isinstance(article, Article)
    assert article.title == title
