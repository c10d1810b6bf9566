"""Names that share one country told once: a royal couple, a head of state and his minister."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from geo.events.who.naming import Naming


def share_lands(text: str, namings: Sequence[Naming]) -> list[Naming]:
    """Read "King Willem and Queen Marijke of the Netherlands": the country told once is that of both."""
    found = list(namings)
    for index, (one, two) in enumerate(itertools.pairwise(namings)):
        joint = re.fullmatch(r"(?:\s+of\s+(?:the\s+)?[A-Z][\w ]+?)?\s+and\s+", text[one.whole.end : two.whole.start])
        is_pair = one.kind == two.kind == "royal" and joint is not None
        if is_pair and one.country is None and two.country:
            found[index] = replace(one, country=two.country)
        elif is_pair and two.country is None:
            found[index + 1] = replace(two, country=one.country)
    return found


_HEADS = re.compile(r"(?:^|.*\s)(?:president|king|queen|emir|sultan|prime minister|premier|leader|chancellor|prince)$")
_IN_COMPANY = re.compile(
    r",?\s+(?:and|along\s+with|together\s+with|accompanied\s+by|flanked\s+by|who\s+is\s+accompanied\s+by|with)"
    r"\s+(?:(?:his|her)\s+)?"
)


_TAKEN_ALONG = re.compile(  # "was in Haiti, together with the deputy commander of the Southern Command, General Croft"
    r"[^.;“”\"]{0,60}?\b(?:together\s+with|along\s+with|accompanied\s+by|flanked\s+by)\s+(?:(?!and\b|met\b)[\w’'-]+\s+){0,8}?"
    r"(?:[\w’'-]+,\s+)?"
)


def with_company(text: str, namings: Sequence[Naming]) -> list[Naming]:
    """Read "Azerbaijani President A and Foreign Minister B": a head's minister beside him is of the same country."""
    found = list(namings)
    for head, other in itertools.pairwise(sorted(namings, key=lambda n: n.whole)):
        is_led = head.country is not None and _HEADS.match(head.role or "") is not None
        is_led = is_led and other.kind == "state" and other.country is None and not _HEADS.match(other.role or "")
        is_beside = is_led and _IN_COMPANY.fullmatch(text, head.whole.end, other.whole.start)
        is_taken = head.country is not None and head.kind == "state" and other.kind in ("state", "military")
        is_taken &= other.country is None and not other.is_of_body
        if is_beside or (is_taken and _TAKEN_ALONG.fullmatch(text, head.whole.end, other.whole.start)):
            found[found.index(other)] = replace(other, country=head.country)
    return found
