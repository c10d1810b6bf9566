"""The project's own articles are read with their marks taken out and the marked names where they stood."""

from pathlib import Path

import pytest

from geo.errors import GoldError
from geo.settings import data_folder
from geo.training.recognition_articles import read_articles


def _write(folder: Path, text: str) -> Path:
    path = folder / "articles.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_marked_names_stand_where_they_stand_in_the_plain_text(tmp_path: Path) -> None:
    path = _write(tmp_path, "The [[Wau]]-[[Kuajok]] road is cut.\nMr Juba left [[Wau]].\n")
    (article,) = read_articles(path)
    assert article.text == "The Wau-Kuajok road is cut.\n\nMr Juba left Wau."
    assert [(span.start, span.of(article.text)) for span, _ in article.places] == [
        (4, "Wau"),
        (8, "Kuajok"),
        (42, "Wau"),
    ]


def test_an_empty_line_ends_an_article_and_remarks_are_left_out(tmp_path: Path) -> None:
    path = _write(tmp_path, "# about this file\n[[Oss]] waits.\n\n\n# another\nNobody came.\nIt rained.\n")
    assert [(a.id, a.text) for a in read_articles(path)] == [
        ("article:0", "Oss waits."),
        ("article:1", "Nobody came.\n\nIt rained."),
    ]


@pytest.mark.parametrize("text", ["[[Oss waits.", "Oss]] waits.", "[[Oss [[waits]].", "[[Oss]] and [[Uden"])
def test_brackets_that_do_not_match_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(GoldError, match=r"Oss|Uden"):
        list(read_articles(_write(tmp_path, text)))


def test_no_marked_name_begins_or_ends_with_a_blank_the_article_or_an_owners_ending() -> None:
    for article in read_articles(data_folder() / "training" / "recognition_articles.txt"):
        for span, _ in article.places:
            name = span.of(article.text)
            assert name == name.strip() != "", article.text[:60]
            assert not name.endswith(("'s", "’s")), name
            assert not name.startswith("the "), name
