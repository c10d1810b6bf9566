"""Free text -> what a database searches for, whatever a person types."""

from __future__ import annotations

import re
import unicodedata

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
MAX_PHRASES = 32


def match_query(text: str) -> str | None:
    """Ask SQLite's FTS5 for every word, and for words in double quotes as a phrase; None when there is no word at all.

    Nothing that is typed is taken for an operator.
    """
    found = phrases(text)
    return " AND ".join(f'"{phrase}"' for phrase in found) if found else None


def like_patterns(text: str) -> list[str]:
    """Ask for the same of a database without that search; the escape character is a backslash."""
    return ["%" + phrase.replace("_", r"\_") + "%" for phrase in phrases(text)]


def phrases(text: str) -> list[str]:
    """Take the words, and the phrases in double quotes, out of what was typed; all else is left out."""
    text = unicodedata.normalize("NFC", text).encode("utf-8", "ignore").decode("utf-8")
    found = (" ".join(_WORD.findall(quoted or loose)) for quoted, loose in _PIECES.findall(text))
    return [phrase for phrase in found if phrase][:MAX_PHRASES]
