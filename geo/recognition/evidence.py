"""What the rest of a document says about a word: seen after "in", after a given name, or written small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_LOCATIVE = frozenset(
    ["in", "at", "near", "from", "throughout", "across", "outside", "inside", "around", "toward", "towards"]
)
_PERSON_BEFORE = frozenset(("given", "title"))
_NO_LISTS: tuple[str, ...] = ()


class Evidence:
    """Counts over one document, told as a few features a word."""

    def __init__(self) -> None:
        self.small: Counter[str] = Counter()
        self.large: Counter[str] = Counter()
        self.locative: Counter[str] = Counter()
        self.personal: Counter[str] = Counter()
        self.comma: Counter[str] = Counter()
        self._told: dict[str, list[str]] = {}

    def of(self, low: str) -> list[str]:
        told = self._told.get(low)
        if told is None:
            told = self._told[low] = self._tell(low)
        return told

    def _tell(self, low: str) -> list[str]:
        locative, personal = self.locative[low], self.personal[low]
        told = [
            f"dn={min(self.large[low], 4)}",
            f"dl={min(locative, 3)}",
            f"dp={min(personal, 3)}",
            f"dlp={(locative > 0) + (locative > personal)}{(personal > 0) + (personal > locative)}",
        ]
        if self.small[low]:
            told.append(f"ds={min(self.small[low], 2)}{self.small[low] > self.large[low]}")
        if self.comma[low]:
            told.append("dc")
        return told


def weigh_evidence(lows: Sequence[str], capitals: Sequence[bool], lists: Sequence[tuple[str, ...]]) -> Evidence:
    """Count, over a whole document, what stands around each capitalised word."""
    evidence = Evidence()
    last = len(lows) - 1
    for i, low in enumerate(lows):
        if not capitals[i]:
            if low.isalpha():
                evidence.small[low] += 1
            continue
        evidence.large[low] += 1
        before = lows[i - 1] if i else "^"
        if before in _LOCATIVE:
            evidence.locative[low] += 1
        elif i and capitals[i - 1] and not _PERSON_BEFORE.isdisjoint(lists[i - 1]):
            evidence.personal[low] += 1
        if i < last:
            after = lows[i + 1]
            if "said" in lists[i + 1]:
                evidence.personal[low] += 1
            elif after == "," and i + 1 < last and capitals[i + 2]:
                evidence.comma[low] += 1
    return evidence
