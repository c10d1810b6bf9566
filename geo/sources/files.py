"""Files, folders and standard input -> articles in order, with a failure in the place of each that can't be read."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from geo.domain import Article
from geo.errors import ArticleError
from geo.sources.decoding import MAX_FILE_BYTES
from geo.sources.forms import read_csv, read_json_lines, read_markdown, read_text
from geo.sources.html import read_html

MAX_TABLE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class ArticleFailure:
    """An article that couldn't be read: its id, or the file (and line) it stands in, and one line on why."""

    id: str
    error: str

    def to_json(self) -> dict[str, str]:
        return {"id": self.id, "error": self.error}


Outcome = Article | ArticleFailure

_SINGLE: dict[str, Callable[[bytes], Article]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
_JSON_LINES = (".jsonl", ".ndjson")
_TABLES = (".csv", ".tsv")
READABLE = (*_SINGLE, *_JSON_LINES, *_TABLES)


def read_articles(paths: Sequence[str | Path] = (), stdin: Any = None) -> Iterator[Outcome]:
    """Read articles from .txt, .md, .html, .jsonl and .csv files and folders of them, in the order given.

    A folder is read to its depth in order of names, without hidden files and READMEs. "-", or no path at all, is JSON
    Lines from `stdin` (a file, bytes or text; default: standard input). Nothing is raised for what can't be read: an
    ArticleFailure stands in its place.
    """
    for path in paths or ("-",):
        if str(path) == "-":
            yield from _from_json_lines(_bytes_of(stdin if stdin is not None else sys.stdin), "line ")
        else:
            yield from _from_path(Path(path))


def read_content(name: str, content: bytes) -> list[Outcome]:
    """Read what somebody uploaded: a file's name, which tells its form, and its bytes."""
    return list(_from_stream(name, io.BytesIO(content), Path(name).suffix.lower()))


def _from_path(path: Path) -> Iterator[Outcome]:
    if path.is_dir():
        yield from _from_folder(path)
        return
    try:
        with path.open("rb") as stream:
            yield from _from_stream(str(path), stream, path.suffix.lower())
    except FileNotFoundError:
        yield ArticleFailure(str(path), "there is no such file; check the name")
    except OSError as error:
        yield ArticleFailure(str(path), f"the file can't be read ({error.strerror}); check its permissions")


def _from_folder(folder: Path) -> Iterator[Outcome]:
    inside = sorted(p for p in folder.rglob("*") if p.suffix.lower() in READABLE and p.is_file())
    readable = [p for p in inside if not _is_aside(p.relative_to(folder))]
    if not readable:
        yield ArticleFailure(str(folder), f"the folder holds no {', '.join(READABLE)} file; name another")
    for path in readable:
        yield from _from_path(path)


def _is_aside(path: Path) -> bool:
    return path.stem.upper() == "README" or any(part.startswith(".") for part in path.parts)


def _from_stream(name: str, stream: BinaryIO, suffix: str) -> Iterator[Outcome]:
    if suffix in _JSON_LINES:
        yield from _from_json_lines(stream, f"{name}:")
    elif suffix in _TABLES:
        yield from _from_table(name, stream.read(MAX_TABLE_BYTES + 1))
    elif suffix in _SINGLE or not suffix:
        yield _single(name, stream.read(MAX_FILE_BYTES + 1), _SINGLE.get(suffix, read_text))
    else:
        yield ArticleFailure(name, f"{suffix} files can't be read; give one of {', '.join(READABLE)}")


def _single(name: str, content: bytes, read: Callable[[bytes], Article]) -> Outcome:
    try:
        return read(content)
    except ArticleError as error:
        return ArticleFailure(name, str(error))


def _from_table(name: str, content: bytes) -> Iterator[Outcome]:
    if len(content) > MAX_TABLE_BYTES:
        yield ArticleFailure(name, f"the table is larger than {MAX_TABLE_BYTES // 1_000_000} MB; split it")
        return
    try:
        for number, (outcome, given) in enumerate(read_csv(content), start=1):
            if isinstance(outcome, ArticleError):
                yield ArticleFailure(given or f"{name}: row {number}", str(outcome))
            else:
                yield outcome
    except ArticleError as error:
        yield ArticleFailure(name, str(error))


def _from_json_lines(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    for number, outcome, given in read_json_lines(stream):
        if isinstance(outcome, ArticleError):
            yield ArticleFailure(given or f"{name}{number}", str(outcome))
        else:
            yield outcome


def _bytes_of(stream: Any) -> BinaryIO:
    """Take binary files as they are, text files by the bytes beneath them (or made from their text)."""
    if hasattr(stream, "buffer"):
        return stream.buffer  # type: ignore[no-any-return]
    if isinstance(stream, io.TextIOBase):
        return io.BytesIO(stream.read().encode("utf-8", "surrogatepass"))
    return stream  # type: ignore[no-any-return]
