"""What the tagger sees of each word: the word, its neighbours, the gazetteer, and the rest of the document.

Features are strings for a linear-chain CRF (Lafferty et al. 2001). All that depends on a word alone is
worked out once a word and kept; what depends on neighbours is put together for each place it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from geo.gazetteer.names import (
    CAPITAL,
    COUNTRY,
    COUNTY,
    DISTRICT,
    DIVISION,
    LANDMARK,
    LARGE_CITY,
    MAIN,
    REGION,
    TOWN,
    VILLAGE,
    WATER,
)
from geo.recognition.evidence import Evidence, weigh_evidence
from geo.recognition.language import Remark, count_votes, told_features
from geo.recognition.lexicon import Lexicon
from geo.recognition.stretches import Run, find_runs
from geo.recognition.words import Word

_LONGEST_NAME = 5
_INSIDE_NAMES = frozenset(
    (
        *("of", "de", "la", "le", "al", "el", "and", "the", "del", "da", "do", "du", "des", "di", "der", "den", "ul"),
        *("bin", "ibn", "abu", "-", "'", "&", "/", ".", "’"),
    )
)
_ONLY_LARGE = ("given", "surname", "brand", "body")
_CACHE_LIMIT = 60_000


class NameClasses(Protocol):
    """What features ask of a gazetteer: a bit mask of the kinds of place that bear a name, 0 for none."""

    def name_class(self, name: str) -> int: ...


class _Facts(NamedTuple):
    """All that follows from a word alone."""

    low: str
    shape: str
    is_capital: bool
    lists: tuple[str, ...]
    first_list: str
    here: list[str]
    before: list[str]
    after: list[str]
    before2: list[str]
    after2: list[str]
    light: list[str]


class _Match(NamedTuple):
    """The gazetteer name over a word: its kinds, where in it the word stands (BIES), and its length in words."""

    key: str
    letters: str
    where: str
    length: int


_NO_MATCH = _Match("", "", "O", 0)


class FeatureMaker:
    """Words of a document -> the features of each. Keeps what it learned about words between documents."""

    def __init__(self, names: NameClasses, lexicon: Lexicon) -> None:
        self._names = names
        self.lexicon = lexicon
        self._facts: dict[str, _Facts] = {}
        self._classes: dict[str, int] = {}

    def make(self, words: Sequence[Word], remarks: Sequence[Remark] = ()) -> list[list[str]]:
        """Give the features of every word of one document, in order; the words come recased (casing.py).

        `remarks` are what the language model says of each word; none where it did not read the document.
        """
        facts = [self._facts_of(w.text) for w in words]
        evidence = weigh_evidence([f.low for f in facts], [f.is_capital for f in facts], [f.lists for f in facts])
        matches = self._match_names(words, facts)
        runs = find_runs([f.low for f in facts], [f.is_capital for f in facts])
        rows = [self._features(i, facts, matches, runs, evidence) for i in range(len(words))]
        if remarks:
            votes = count_votes([f.low if f.is_capital else "" for f in facts], remarks)
            for i, row in enumerate(rows):
                if facts[i].is_capital or matches[i].key:
                    row += told_features(i, remarks, votes[facts[i].low], matches[i].key, facts[i].first_list)
        return rows

    def class_of(self, name: str) -> int:
        """Ask the gazetteer for a name's kinds, remembering the answer."""
        found = self._classes.get(name)
        if found is None:
            if len(self._classes) > _CACHE_LIMIT:
                self._classes.clear()
            found = self._classes[name] = self._names.name_class(name)
        return found

    def _facts_of(self, word: str) -> _Facts:
        facts = self._facts.get(word)
        if facts is None:
            if len(self._facts) > _CACHE_LIMIT:
                self._facts.clear()
            facts = self._facts[word] = self._make_facts(word)
        return facts

    def _make_facts(self, word: str) -> _Facts:
        low = word.lower()
        shape = _shape(word)
        capital = word[0].isupper()
        lists = self.lexicon.classes.get(low, ())
        if not capital:
            lists = tuple(name for name in lists if name not in _ONLY_LARGE)
        marks = [f"L={name}" for name in lists]
        here = [f"w={low}", f"s={shape}", *marks]
        if capital:
            here += [f"p3={low[:3]}", f"e3={low[-3:]}", f"e2={low[-2:]}", f"e4={low[-4:]}", f"p4={low[:4]}"]
            here.append(f"c={low in self.lexicon.common}")
            here.append(f"len={min(len(word), 8)}")
        near = [f"w={low}", f"s={shape}", f"c={low in self.lexicon.common}", *marks]
        if capital:
            near += [f"e3={low[-3:]}", f"g={class_key(self.class_of(word))}"]
        far = [f"w={low}", f"s={shape}", *marks]
        return _Facts(
            low,
            shape,
            capital,
            lists,
            lists[0] if lists else ("cap" if capital else "small" if low.isalpha() else low),
            here,
            ["-1" + x for x in near],
            ["+1" + x for x in near],
            ["-2" + x for x in far],
            ["+2" + x for x in far],
            [f"w={low}", f"s={shape}"],
        )

    def _match_names(self, words: Sequence[Word], facts: list[_Facts]) -> list[_Match]:
        """Find the longest gazetteer name over each word: its kinds as a key, the place in it (BIES), its length."""
        found = [_NO_MATCH] * len(words)
        count = len(words)
        for i in range(count):
            if not facts[i].is_capital:
                continue
            name, best, kinds = "", 0, 0
            for j in range(i, min(i + _LONGEST_NAME, count)):
                fact = facts[j]
                if not fact.is_capital and fact.low not in _INSIDE_NAMES:
                    break
                glue = "" if j == i or words[j].start == words[j - 1].end else " "
                name += glue + words[j].text
                if fact.is_capital:
                    kind = self.class_of(name)
                    if kind:
                        best, kinds = j - i + 1, kind
            if best and best > found[i].length:
                key, letters = class_key(kinds), _kind_letters(kinds)
                for k in range(best):
                    where = "S" if best == 1 else "B" if k == 0 else "E" if k == best - 1 else "I"
                    if best > found[i + k].length:
                        found[i + k] = _Match(key, letters, where, best)
        return found

    def _features(
        self,
        i: int,
        facts: list[_Facts],
        matches: list[_Match],
        runs: list[Run | None],
        evidence: Evidence,
    ) -> list[str]:
        fact = facts[i]
        last = len(facts) - 1
        before = facts[i - 1] if i else _EDGE
        after = facts[i + 1] if i < last else _EDGE
        key, letters, where, length = matches[i]
        if not fact.is_capital and not key and not (before.is_capital or after.is_capital):
            return fact.light
        before2 = facts[i - 2] if i > 1 else _EDGE
        after2 = facts[i + 2] if i + 1 < last else _EDGE
        out = fact.here + before.before + after.after + before2.before2 + after2.after2
        out.append(f"s3={before.shape}|{fact.shape}|{after.shape}")
        out.append(f"ww={before.low}|{after.low}")
        out.append(f"l3={before.first_list}|{fact.first_list}|{after.first_list}")
        if not fact.is_capital and not key:
            return out
        gaz = f"{key}{where}"
        small = fact.low in self.lexicon.common
        out += [
            f"g={key}",
            f"g={gaz}",
            f"gn={where}{length}",
            f"gc={gaz}|{small}",
            f"gp={gaz}|{before.low}",
            f"gq={gaz}|{after.low}",
            f"gl={key}|{before.first_list}|{after.first_list}",
            f"pw={before.low}|{fact.low}",
            f"wn={fact.low}|{after.low}",
            f"pp={before2.low}|{before.low}",
            f"nn={after.low}|{after2.low}",
        ]
        out += [f"g1={bit}" for bit in letters]
        if i < last and matches[i + 1].key:
            out.append(f"+g={matches[i + 1].key}|{after.shape}")
        if i > 1 and before.low == "," and matches[i - 2].key:
            out.append(f"-2g={matches[i - 2].key}|{key}")
        if i + 1 < last and after.low == "," and matches[i + 2].key:
            out.append(f"+2g={key}|{matches[i + 2].key}")
        run = runs[i]
        if run is not None:
            out += _run_features(i, run, facts, matches, key)
        weighed = evidence.of(fact.low)
        out += weighed
        out += [f"{x}|{bool(key)}{small}" for x in weighed]
        return out


def _run_features(i: int, run: Run, facts: list[_Facts], matches: list[_Match], key: str) -> list[str]:
    """Describe the run of capitals around a word: "Rapides Parish Fire District" is one run."""
    before = facts[run.first - 1].low if run.first else "^"
    after = facts[run.last].low if run.last < len(facts) else "$"
    size = min(run.last - run.first, 5)
    place = f"{min(i - run.first, 3)}/{size}"
    first, final = facts[run.first].first_list, facts[run.last - 1].first_list
    return [
        f"r={place}",
        f"rb={before}",
        f"ra={after}",
        f"rba={before}|{after}",
        f"rf={first}|{place}",
        f"rl={final}|{place}",
        f"rfl={first}|{final}|{place}",
        f"rg={key}|{size}|{before}",
        f"rw={facts[run.last - 1].low}|{run.last - i}",
        f"rgl={key}|{final}|{place}",
        f"rm={matches[run.first].length}|{place}",
    ]


_BITS = "CDYKLTVXWRMma"
_FIRST = (COUNTRY, CAPITAL, DIVISION, LARGE_CITY, REGION, COUNTY, TOWN, WATER, DISTRICT, LANDMARK, VILLAGE)


def class_key(kinds: int) -> str:
    """Name the weightiest kind of place that bears a name, small where only as another name; '' for none."""
    for bit in _FIRST:
        if kinds & bit:
            letter = _BITS[bit.bit_length() - 1]
            return letter if kinds & MAIN else letter.lower()
    return ""


def _kind_letters(kinds: int) -> str:
    return "".join([letter for number, letter in enumerate(_BITS) if kinds >> number & 1])


def _shape(word: str) -> str:
    if word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "X" if len(word) > 1 else "A"
        return "Xx" if word[1:].islower() else "XxX"
    if word[0].isdigit():
        return f"d{min(len(word), 5)}"
    if word[0].isalpha():
        return "X.X." if word.count(".") > 1 else "Xx." if word.endswith(".") else "X'x"
    return "n" if word[0] == "\n" else "."


_EDGE = _Facts("^", "^", False, (), "^", [], ["-1w=^"], ["+1w=^"], ["-2w=^"], ["+2w=^"], [])
