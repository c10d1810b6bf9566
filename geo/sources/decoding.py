"""Bytes -> text, for files whose encoding nobody states.

UTF-8 and UTF-16 (by its byte order mark) are read as they are. Bytes that are no UTF-8 are read as Windows-1252, one by
one, so that a file glued together from both comes out right. What is not text at all is refused in one line.
"""

from __future__ import annotations

import codecs
import re

from geo.errors import ArticleError

MAX_FILE_BYTES = 10_000_000
MAX_TEXT_CHARACTERS = 1_000_000
MAX_WORD_CHARACTERS = 100_000
MAX_GUESSED_SHARE = 0.3  # of the characters: more than that is another alphabet's code page, not stray quotation marks
MAX_CONTROL_SHARE = 0.02

_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip or office file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
_UNDEFINED_IN_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_LONG_WORD = re.compile(rf"\S{{{MAX_WORD_CHARACTERS}}}")


def decode(content: bytes) -> str:
    """Decode a text file; a byte order mark is dropped.

    Raises ArticleError when the bytes are no text, or are text in an encoding that can't be told.
    """
    for signature, what in _SIGNATURES.items():
        if content.startswith(signature):
            raise ArticleError(f"this is {what}, not text; save its text as .txt")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(content)
    if b"\0" in content:
        raise ArticleError("this is not text (it holds NUL bytes); save it as UTF-8 text")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _decode_mixed(content)
    if len(_CONTROLS.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise ArticleError("this is not text (it is full of control characters); save it as UTF-8 text")
    return text


def checked_text(text: str) -> str:
    """Give back a text that can be read as an article; raise ArticleError for one that is empty or no prose."""
    if not text.strip():
        raise ArticleError("the article is empty; give it some text")
    if len(text) > MAX_TEXT_CHARACTERS:
        raise ArticleError(
            f"the text has {len(text):,} characters, more than {MAX_TEXT_CHARACTERS:,}; split it into single articles"
        )
    if _LONG_WORD.search(text):
        raise ArticleError(
            f"one word has more than {MAX_WORD_CHARACTERS:,} characters: this is no news text; remove it"
        )
    return text


def checked_size(content: bytes) -> bytes:
    """Give back a file's bytes; raise ArticleError for more than one article's file can be."""
    if len(content) > MAX_FILE_BYTES:
        raise ArticleError(f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB; split it into single articles")
    return content


def _decode_utf16(content: bytes) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError:
        raise ArticleError("the file starts like UTF-16 and goes on otherwise; save it as UTF-8 text") from None


def _decode_mixed(content: bytes) -> str:
    text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8", _HANDLER)
    guessed = sum(1 for byte in content if byte >= 0x80)
    if guessed > MAX_GUESSED_SHARE * len(text) or "\ufffd" in text:
        raise ArticleError("its encoding is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8 text")
    return text


def _byte_as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join("\ufffd" if b in _UNDEFINED_IN_1252 else bytes([b]).decode("cp1252") for b in wrong), error.end


_HANDLER = "geo.windows-1252"
codecs.register_error(_HANDLER, _byte_as_windows_1252)
