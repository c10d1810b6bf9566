"""One rule for date phrases, and the words that the rules begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from geo.domain import DateRange
from geo.events.dates.anchors import Anchor
from geo.events.grammar.beginnings import find_from

_Reader = Callable[[re.Match[str], Anchor], DateRange | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A named pattern, and the function that says which days its words mean (None: can't be anchored).

    `opens` are the words that its first word is one of, as `find_from` takes them; none: it may begin inside a word.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: _Reader
    opens: frozenset[str]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Find the words of this rule in a text, in order, before they are held against other rules."""
        return find_from(self.pattern, self.opens, text) if self.opens else self.pattern.finditer(text)


MONTHS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov"
    " november dec december"
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
HOLIDAYS = "christmas boxing new valentine international may armistice palm good easter"
PARTS = "early late mid the end beginning start middle opening final last closing first second latter"
COUNTS = "0 a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty"


def rule(name: str, opens: str, pattern: str, resolve: _Reader) -> DateRule:
    """Make a rule; `opens` are words parted by spaces."""
    return DateRule(name, re.compile(pattern), resolve, frozenset(opens.split()))
