"""What a text is about: how many of its words are of sport, of business, of crime, ..., and how many of politics."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from geo.domain import Document, Span, Token

POLITICS = "politics"
_SMOOTH = 100  # words: a paragraph is judged as if this many words of the whole text stood in it
_LONG = 100  # words
_JOINTS = frozenset(("-", "–", "'s", "’s"))
_IDLE = frozenset(("PUNCT", "DET", "ADP"))


@lru_cache(maxsize=2)
def _openings(words: tuple[str, ...]) -> frozenset[str]:
    """List the first words of the phrases among these."""
    return frozenset(phrase.split()[0] for phrase in words if " " in phrase)


class Topics:
    """The words of one text by topic (`ordinary_words.csv`); counted when first asked for."""

    def __init__(self, document: Document, tokens: Sequence[Token], topic_of: Mapping[str, str]) -> None:
        self._document, self._tokens, self._topic_of = document, tokens, topic_of
        self._shares: dict[tuple[Span, tuple[str, ...]], float] = {}

    @cached_property
    def _told(self) -> list[tuple[int, str, str]]:
        """List where a word or phrase of a topic stands, which, and the topic."""
        told: list[tuple[int, str, str]] = []
        openings = _openings(tuple(self._topic_of))
        words = [t for t in self._tokens if t.text not in _JOINTS]
        lemmas, texts = [t.lemma.lower() for t in words], [t.text.lower() for t in words]
        after = 0
        for i, token in enumerate(words):
            if i < after:
                continue
            for n in (3, 2, 1) if lemmas[i] in openings or texts[i] in openings else (1,):
                lemma = " ".join(lemmas[i : i + n]) if n > 1 else lemmas[i]
                text = " ".join(texts[i : i + n]) if n > 1 else texts[i]
                topic = self._topic_of.get(lemma) or self._topic_of.get(text)
                if topic is not None and (n > 1 or token.pos != "VERB" or topic in _OF_VERBS):
                    told.append((token.span.start, lemma, topic))
                    after = i + n
                    break
        return told

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word stands that counts."""
        return [t.span.start for t in self._tokens if t.pos not in _IDLE]

    @property
    def _length(self) -> int:
        return len(self._starts)

    @cached_property
    def _kinds(self) -> dict[str, set[str]]:
        """The different words of each topic."""
        kinds: dict[str, set[str]] = defaultdict(set)
        for _, word, topic in self._told:
            kinds[topic].add(word)
        return kinds

    def whole(self, topics: Sequence[str]) -> float:
        """Give the share of the text's words that belong to these topics."""
        return sum(1 for _, _, topic in self._told if topic in topics) / max(1, self._length)

    @property
    def is_ordinary(self) -> bool:
        """Say whether the text as a whole has less of politics than of everything else; two words say nothing."""
        others = [topic for topic in self._kinds if topic != POLITICS]
        return self.kinds(others) > 2 and self.whole(others) > self.whole((POLITICS,))

    def kinds(self, topics: Sequence[str]) -> int:
        """Count the different words of these topics in the text."""
        return sum(len(self._kinds.get(topic, ())) for topic in topics)

    def share(self, at: int, topics: tuple[str, ...] = ()) -> float:
        """Give the share of the words around a character that belong to these topics, to any but politics if none.

        The paragraph counts and, more faintly, the whole text. It is 0 where politics has more words than they
        there, or twice theirs in the whole text, and where fewer than two different words (three in a text of a
        hundred words and more) tell it.
        """
        paragraph = self._document.paragraph_at(at)
        if (paragraph, topics) not in self._shares:
            asked = topics or tuple(topic for topic in self._kinds if topic != POLITICS)
            share = self._smooth(paragraph, asked) if self.kinds(asked) > 1 + (self._length >= _LONG) else 0.0
            politics = (POLITICS,)
            is_politics = self._smooth(paragraph, politics) >= share or self.whole(politics) >= 2 * self.whole(asked)
            self._shares[paragraph, topics] = 0.0 if is_politics else share
        return self._shares[paragraph, topics]

    def _smooth(self, paragraph: Span, topics: Sequence[str]) -> float:
        told = sum(1 for at, _, topic in self._told if topic in topics and paragraph.start <= at < paragraph.end)
        length = bisect_left(self._starts, paragraph.end) - bisect_left(self._starts, paragraph.start)
        return (told + _SMOOTH * self.whole(topics)) / (length + _SMOOTH)


_OF_VERBS = ("crime", "sport", POLITICS, "accident")
