"""A person as the rules see them."""

from __future__ import annotations

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
