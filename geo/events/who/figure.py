"""A person as the rules see them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.domain import Person, Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A person as the coder sees them: the record, the kind of office, and every stretch of text that means them."""

    person: Person
    kind: str
    wholes: tuple[Span, ...]
    is_of_body: bool = False  # of a body of many countries: at home nowhere, and of no country
    is_assumed: bool = False  # of the country that the article is from, for want of any told

    @property
    def is_public(self) -> bool:
        if self.kind == "office":
            return self.person.country is not None or self.is_of_body
        return self.kind in ("state", "royal", "religious", "resident", "diplomat", "military")


_SECOND = re.compile(r"\band\s+(?:the\s+)?(?:(?P<of>Minister\s+(?:of|for)\s+[A-Z]\w+)|(?P<kind>[A-Z]\w+)\s+Minister)\b")


def second_office(text: str, figure: Figure) -> str | None:
    """Give the ministry of a "Deputy Prime Minister and Minister of Foreign Affairs", who is "the Minister" as well."""
    for whole in figure.wholes:
        match = _SECOND.search(text, whole.start, whole.end)
        if match is not None:
            kind = match["kind"] or match["of"].split()[-1]
            return f"{kind.lower()} minister"
    return None
