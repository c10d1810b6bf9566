"""One place where a person is named, and what a name looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.domain import Span
from geo.events.lexicon import Lexicons, Title

WORD = r"[A-ZÀ-ÖØ-ÞŁŞŚŠŽČĆĐİĞ][\w’'ʼ.]*(?:-[\w’'ʼ]+)*"

PARTICLE = (
    r"(?:al|el|bin|ibn|bint|ben|abu|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|af|av|y|e|ould|mac|st)"
)

NAME = re.compile(rf"[^\S\n]+((?:(?:{PARTICLE}[\s-]+)*{WORD})(?:[\s-]+(?:{PARTICLE}[\s-]+)*{WORD}){{0,4}})")

FULL = rf"{WORD}(?:[\s-]+(?:{PARTICLE}[\s-]+)*{WORD}){{1,3}}"


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: the name, the stretch with titles, and what stands beside it."""

    span: Span
    whole: Span
    name: str
    role: str | None = None
    kind: str = ""
    country: str | None = None
    is_of_body: bool = False  # of a body of many countries: NATO's secretary-general is at home nowhere


def title_of(words: str, lexicons: Lexicons) -> Title:
    return lexicons.titles[re.sub(r"\s+", " ", words.lower()).replace("’", "'")]
