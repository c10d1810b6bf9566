"""One reader for each form an article's file may have; each takes bytes and gives the article."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from geo.domain import Article
from geo.errors import ArticleError
from geo.jsonl import article_from_json
from geo.sources.decoding import MAX_FILE_BYTES, checked_size, checked_text, decode

CSV_COLUMNS = ("id", "text", "title", "source", "url", "published", "note")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", '."', ".”")
_FURNITURE = re.compile(r"\s[/|»›>]\s|\d\d:\d\d|^\W*(by|photo|updated|published|share|read more)\b", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)\s*", re.DOTALL | re.MULTILINE)


def read_text(content: bytes) -> Article:
    """Read a .txt file: all of it is the article's text, character for character.

    A headline among its first lines becomes the title that people see; it is no part of the id.
    """
    text = checked_text(decode(checked_size(content)))
    return replace(article_from_json({"text": text}), title=headline_of(text))


def read_markdown(content: bytes) -> Article:
    """Read a .md file: front matter (`title: ...`, source, url, published, note, id) between `---` lines, then text."""
    whole = decode(checked_size(content))
    found = _FRONT_MATTER.match(whole)
    fields = _front_matter(found.group(1)) if found else {}
    text = checked_text(whole[found.end() :] if found else whole)
    article = article_from_json({**fields, "text": text})
    return article if article.title else replace(article, title=headline_of(text.lstrip("# \t")))


def read_csv(content: bytes) -> Iterator[tuple[Article | ArticleError, str | None]]:
    """Read a .csv file with a header: `text` required, the other columns of CSV_COLUMNS as they are there.

    Gives for each row the article or what is wrong with it, and the id in the row. Commas, semicolons and tabs are told
    apart by the header. Raises ArticleError when there is no column `text`.
    """
    csv.field_size_limit(MAX_FILE_BYTES)
    whole = decode(content)
    header = whole.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(whole, newline=""), delimiter=max(",;\t", key=header.count))
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if "text" not in names:
            raise ArticleError("the table has no column named text; its first line must name the columns")
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _read_row(names, row), _cell(names, row, "id")
    except csv.Error as error:
        raise ArticleError(f"the table can't be read from line {rows.line_num} on ({error}); mend that line") from None


def read_json_lines(stream: BinaryIO) -> Iterator[tuple[int, Article | ArticleError, str | None]]:
    """Read JSON Lines as they come: (line number, the article or what is wrong with it, the id that the line gives).

    Lines end at a line feed alone. No limit on the whole; one line may have as much as one file.
    """
    for number, line in _lines(stream):
        if isinstance(line, ArticleError):
            yield number, line, None
        elif line.strip():
            yield (number, *_read_line(line))


def headline_of(text: str) -> str | None:
    """Find what looks like a headline in the first three lines that hold anything; None where nothing does."""
    lines = [" ".join(line.split()) for line in text[:2000].splitlines()]
    for line in [line for line in lines if line][:3]:
        words = line.split()
        looks_like_prose = line.endswith(_SENTENCE_END) or len(line) > 200
        if looks_like_prose:
            return None
        if 4 <= len(words) <= 30 and not _FURNITURE.search(line) and sum(w[0].isalpha() for w in words) >= 3:
            return line
    return None


def _front_matter(block: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in block.splitlines():
        name, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "#")):
            fields[name.strip().lower()] = _unquoted(value.strip())
    return {name: value for name, value in fields.items() if name in CSV_COLUMNS and value}


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _cell(names: list[str], row: list[str], name: str) -> str | None:
    place = names.index(name) if name in names else len(row)
    return row[place].strip() or None if place < len(row) else None


def _read_row(names: list[str], row: list[str]) -> Article | ArticleError:
    if len(row) > len(names):
        return ArticleError(f"the row has {len(row)} cells and the header {len(names)}; quote cells that hold a comma")
    fields = {name: cell for name, cell in zip(names, row, strict=False) if name in CSV_COLUMNS and cell.strip()}
    try:
        return article_from_json({**fields, "text": checked_text(fields.get("text", ""))})
    except ArticleError as error:
        return error


def _read_line(line: str) -> tuple[Article | ArticleError, str | None]:
    given: str | None = None
    try:
        record: Any = json.loads(line)
        if isinstance(record, dict) and isinstance(record.get("id"), str | int) and record["id"] != "":
            given = str(record["id"])
        article = article_from_json(record)
        checked_text(article.text)
    except ArticleError as error:
        return error, given
    except (ValueError, RecursionError):
        return ArticleError("the line is no JSON object; write one object a line"), given
    return article, given


def _lines(stream: BinaryIO) -> Iterator[tuple[int, str | ArticleError]]:
    first = stream.readline(MAX_FILE_BYTES + 1)
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield from enumerate(decode(first + stream.read()).split("\n"), start=1)
        return
    number, line = 0, first
    while line:
        number += 1
        if len(line) > MAX_FILE_BYTES:
            yield number, ArticleError(f"the line is longer than {MAX_FILE_BYTES // 1_000_000} MB; split it")
            while not line.endswith(b"\n") and line:
                line = stream.readline(MAX_FILE_BYTES)
        else:
            decoded = _decoded(line)
            yield number, decoded
            if number == 1 and isinstance(decoded, ArticleError):
                return  # a file that starts as no text is no text further down either
        line = stream.readline(MAX_FILE_BYTES + 1)


def _decoded(line: bytes) -> str | ArticleError:
    try:
        return decode(line)
    except ArticleError as error:
        return error
