"""Of which land somebody holds office who is introduced without one: what the whole text says of his doings.

In an article on two or three lands a premier who flies to one of them is of another, one who receives the traveller
there is at home, and no land has two presidents. Each sentence that names him speaks for or against a land; without a
clear answer he is of none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from geo.domain import Document, Person, Span
from geo.events.who.lands import Lands

_CANDIDATES = 3
_SHARE = 0.2  # of the names in a text that a land must have to be one of those it is about
_CLEAR = 1.5  # by how much the best land must be ahead, and above nothing
_GOES = re.compile(
    r"[^.;:]{0,50}?\b(?:arriv\w+\s+in|fl[ei]w\s+(?:in)?to|travell?\w*\s+to|visit(?:s|ed|ing)?(?:\s+to)?|land\w*\s+in"
    r"|left\s+for|leaves?\s+for|trip\s+to|tour\s+of|heads?\s+(?:to|for)|goes\s+to|go\s+to|went\s+to|stop\w*\s+in"
    r"|stepped\s+off\s+\w+\s+\w+\s+in|back\s+from|returned\s+from)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$"
)
_IS_MET = re.compile(
    r"\b(?:received\s+by|met(?:\s+with)?|meets?(?:\s+with)?|meeting\s+with|hosted\s+by|welcomed\s+by|greeted\s+by"
    r"|guest\s+of|called\s+on|calls?\s+on|talks\s+with|hands\s+with|sat\s+down\s+with|, where|received\s+at\s+\w+\s+by)"
    r"\s+(?:(?:the|his|her|acting|interim|then)\s+)*$"
)
_HOSTS = re.compile(r"[,\s]+(?:who\s+)?(?:\w+ly\s+)?(?:hosted|received|welcomed|greeted|hosts|receives|welcomes)\b")
_HIGHEST = re.compile(
    r"(?:.*\s)?(?:president|king|queen|emir|sultan|prime minister|premier|chancellor|foreign minister|foreign secretary"
    r"|defen[cs]e minister)$"
)
_PAST = re.compile(r"\b(?:former|ex|late)\b")


class Holder(Protocol):
    """A figure as far as it matters here."""

    @property
    def person(self) -> Person: ...
    @property
    def wholes(self) -> tuple[Span, ...]: ...


def land_of_holder(
    document: Document, holder: Holder, others: Sequence[Holder], lands: Lands, home: str | None
) -> str | None:
    """Say of which land somebody holds office, or None where the text doesn't make it sure."""
    role = holder.person.role or ""
    scores = dict.fromkeys(_main_lands(lands), 0.0)
    if len(scores) < 2 or not _HIGHEST.match(role):
        return None
    for other in others:
        is_same = other is not holder and other.person.role == role and other.person.country in scores
        if is_same and not _PAST.search(role):
            scores[other.person.country or ""] -= 3
    for whole in holder.wholes:
        for land, vote in _votes(document, whole, lands).items():
            if land in scores:
                scores[land] += vote
    if home in scores:
        scores[home] += 0.5
    best, second = sorted(scores, key=lambda land: -scores[land])[:2]
    return best if scores[best] >= _CLEAR and scores[best] - scores[second] >= _CLEAR else None


def _main_lands(lands: Lands) -> list[str]:
    named = Counter(
        land.country for land in (*lands.by_start.values(), *lands.local_by_start.values()) if not land.is_body
    )
    total = named.total()
    return [c for c, n in named.most_common(_CANDIDATES) if c and n >= max(2, _SHARE * total)]


def _votes(document: Document, whole: Span, lands: Lands) -> Mapping[str, float]:
    """Read one sentence that names somebody: he goes there (against), is met there (for), or nothing else is named."""
    sentence = document.sentence_at(whole.start)
    votes: defaultdict[str, float] = defaultdict(float)
    if sentence is None:
        return votes
    text, named = document.text, _named_in(lands, sentence.span)
    goes = [c for start, c in named if start > whole.end and _GOES.fullmatch(text, whole.end, start)]
    for country in goes:
        votes[country] -= 2
    is_met = _IS_MET.search(text, max(sentence.span.start, whole.start - 60), whole.start) is not None
    is_met |= _HOSTS.match(text, whole.end) is not None
    if is_met and not goes:
        before = {c for start, c in named if start < whole.start} or {c for _, c in named}
        for country in before if len(before) == 1 else ():
            votes[country] += 2
    elif not goes and len({c for _, c in named}) == 1:
        votes[named[0][1]] += 0.5
    return votes


def _named_in(lands: Lands, span: Span) -> list[tuple[int, str]]:
    named = (*lands.by_start.values(), *lands.local_by_start.values())
    inside = {(n.start, n.country) for n in named if span.start <= n.start < span.end and n.country and not n.is_body}
    return sorted(inside)
