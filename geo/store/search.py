"""Free text -> a query that SQLite's full-text search takes, whatever a person types."""

from __future__ import annotations

import re
import unicodedata

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
MAX_WORDS = 32


def match_query(text: str) -> str | None:
    """Ask for every word, and for words in double quotes as a phrase; None when there is no word at all.

    Nothing that is typed is taken for an operator.
    """
    text = unicodedata.normalize("NFC", text).encode("utf-8", "ignore").decode("utf-8")
    phrases: list[str] = []
    for quoted, loose in _PIECES.findall(text):
        words = _WORD.findall(quoted or loose)
        if words:
            phrases.append(f'"{" ".join(words)}"')
    if not phrases:
        return None
    return " AND ".join(phrases[:MAX_WORDS])


def like_pattern(text: str) -> str:
    """Ask for the text as it stands, for databases without that search; the escape character is a backslash."""
    escaped = text.strip().replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return f"%{escaped}%"
