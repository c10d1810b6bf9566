"""What the passes over found names look at: words, beliefs, the gazetteer, the lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from geo.domain import Span
from geo.recognition.language import SILENT, Remark
from geo.recognition.lexicon import Lexicon
from geo.recognition.tagger import Belief, FoundName
from geo.recognition.words import Word

Found = list[FoundName]


@dataclass(frozen=True)
class Scene:
    """What the passes look at: words, beliefs, the gazetteer's kinds of a name, the lists, the model's remarks."""

    words: Sequence[Word]
    beliefs: Sequence[Belief]
    class_of: Callable[[str], int]
    lexicon: Lexicon
    datelines: tuple[Span, ...] = ()
    remarks: Sequence[Remark] = ()

    def text(self, first: int, last: int) -> str:
        """Write words [first, last) as the document does, a space where there was any."""
        if last == first + 1:
            return self.words[first].text
        pieces = [self.words[first].text]
        for before, here in zip(self.words[first : last - 1], self.words[first + 1 : last], strict=True):
            pieces.append(here.text if here.start == before.end else " " + here.text)
        return "".join(pieces)

    def is_listed(self, i: int, *names: str) -> bool:
        """Say whether word i stands in one of the lists; False beyond the ends."""
        if not 0 <= i < len(self.words):
            return False
        lists = self.lexicon.classes.get(self.words[i].text.lower())
        return lists is not None and not set(names).isdisjoint(lists)

    def remark(self, i: int) -> Remark:
        """Give what the language model says of word i; SILENT where it says nothing."""
        return self.remarks[i] if 0 <= i < len(self.remarks) else SILENT

    def is_capital(self, i: int) -> bool:
        """Say whether word i is written large: "Ivoire", and "d'Ivoire" too."""
        return 0 <= i < len(self._capitals) and self._capitals[i]

    @cached_property
    def _capitals(self) -> list[bool]:
        texts = [word.text for word in self.words]
        return [text[0].isupper() or (text[1:2] in ("'", "’") and text[2:3].isupper()) for text in texts]

    def free_runs(self, taken: set[int]) -> list[tuple[int, int]]:
        """List the stretches of capitalised words that no name found touches, sentence openers left out."""
        return [(first, last) for first, last in self._runs if taken.isdisjoint(range(first, last))]

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        runs: list[tuple[int, int]] = []
        capitals = self._capitals
        i, count = 0, len(capitals)
        while i < count:
            if not capitals[i] or self.words[i].text.lower() in self.lexicon.common:
                i += 1
                continue
            last = i
            while last < count and capitals[last]:
                last += 1
            runs.append((i, last))
            i = last
        return runs
