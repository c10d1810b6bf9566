"""The committed vocabulary: which verb or noun is which type of event, titles, groups, weapons.

The tables stand in data/lexicons; data/lexicons/README.md says how to extend them without Python.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from geo.domain import Token
from geo.errors import DataError
from geo.events.grammar.beginnings import NUMBER, find_from
from geo.events.grammar.forms import index_forms, singular
from geo.events.grammar.words import word_class
from geo.settings import data_folder

CLASSES = (  # told by the scene, not by a list of words
    "FORCE", "POLICE", "ARMED", "PUBLIC", "PEOPLE", "PERSON", "COUNTRY", "BLOC", "GROUP", "PLACE", "WATER", "ACTOR",
)  # fmt: skip
ADJECTIVES = ("ready", "willing", "prepared", "due", "open")  # that take an infinitive, a place or talks as a verb does


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of event_verbs.csv or event_nouns.csv; an empty tuple asks for nothing, ("-",) forbids."""

    lemma: str
    type: str
    mode: str | None
    example: str
    particle: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    object_of_preposition: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    complement: str = ""
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    is_noun: bool = False

    @property
    def demands(self) -> int:
        """Count what the row asks for: of several rows that match, the one asking most is taken."""
        asked = (
            self.particle,
            self.object != ("-",) and self.object,
            self.preposition,
            self.object_of_preposition,
            self.modifier,
        )
        score = 2 * sum(1 for part in asked if part)
        return score + 3 * bool(self.complement) + bool(self.subject) + 2 * bool(self.particle)


@dataclass(frozen=True, slots=True)
class Title:
    """A word for an office: the role it gives, and what kind of person bears it (state, resident, sport, ...)."""

    role: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Group:
    """An armed group, alliance, court or organisation, and its country if it has one."""

    name: str
    country: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All tables, indexed by lemma or by folded name."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    light_verbs: dict[str, tuple[tuple[str, str], ...]]  # lemma -> (particle, role of its subject)
    weapons: dict[str, str]
    titles: dict[str, Title]
    title_pattern: re.Pattern[str]
    groups: dict[str, Group]
    title_words: frozenset[str]  # first words of titles, in lower case
    group_pattern: re.Pattern[str]
    group_words: frozenset[str]
    actor_nouns: dict[str, str]
    ordinary: dict[str, str] = field(default_factory=dict)
    nationalities: dict[str, str] = field(default_factory=dict)  # "Iraqi" -> IQ
    verb_of_form: dict[str, str] = field(default_factory=dict)
    past_forms: frozenset[str] = frozenset()

    def titles_in(self, text: str) -> Sequence[re.Match[str]]:
        """List where offices are told in a text, in order."""
        return _found(self.title_pattern, self.title_words, text)

    def groups_in(self, text: str) -> Sequence[re.Match[str]]:
        """List where groups and bodies are named in a text, in order."""
        return _found(self.group_pattern, self.group_words, text)

    def verb_entries(self, token: Token, prefix: str = "") -> tuple[Entry, ...]:
        """Find the rows for a verb by its lemma, else by its form; `prefix` is what a hyphen joins to it ("co-")."""
        form = token.text.lower()
        if prefix and (joined := self.verb_of_form.get(prefix + form)):
            return self.verbs[joined]
        if form == "open":  # "open to talks" is told by rows of its own
            return self.verbs.get("be-open" if token.pos == "ADJ" else form, ())
        if form in ADJECTIVES:  # but "Washington prepared to withdraw" is a verb
            return self.verbs.get(form, ()) if "VerbForm=Fin" not in token.morph else ()
        return self.verbs.get(token.lemma.lower()) or self.verbs.get(self.verb_of_form.get(form, ""), ())

    def noun_entries(self, token: Token, prefix: str = "") -> tuple[Entry, ...]:
        """Find the rows for a noun by its lemma, else by its form without a plural ending."""
        form = token.text.lower()
        if prefix and (joined := self.nouns.get(prefix + form) or self.nouns.get(prefix + singular(form))):
            return joined
        return self.nouns.get(token.lemma.lower()) or self.nouns.get(form) or self.nouns.get(singular(form), ())


@lru_cache(maxsize=10_000)
def fold(text: str) -> str:
    """Fold a name for comparison: no accents, lower case, one kind of apostrophe."""
    if text.isascii():
        return text.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.replace("’", "'").lower()


@cache
def load_lexicons(folder: Path | None = None) -> Lexicons:
    """Read the tables. Raises DataError when one is missing."""
    where = folder or data_folder() / "lexicons"
    titles = {row["title"].lower(): Title(row["role"] or None, row["kind"]) for row in _rows(where, "titles")}
    groups = _groups(where)
    light: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _rows(where, "light_verbs"):
        light[row["verb"]].append((row["particle"], row["role"]))
    verbs = _entries(where, "event_verbs", "verb")
    forms, past = index_forms([*verbs, *light])
    return Lexicons(
        verbs=verbs,
        nouns=_entries(where, "event_nouns", "noun"),
        light_verbs={verb: tuple(rows) for verb, rows in light.items()},
        weapons={row["word"]: row["mode"] for row in _rows(where, "weapons")},
        titles=titles,
        title_pattern=_alternatives(titles, re.IGNORECASE),
        title_words=_first_words(titles),
        groups=groups,
        group_pattern=_alternatives(groups, 0),
        group_words=_first_words(groups),
        actor_nouns={row["noun"].lower(): row["kind"] for row in _rows(where, "actor_nouns")},
        nationalities={r["word"]: r["country"] for r in _rows(where, "demonyms") if r["kind"] == "nationality"},
        ordinary={row["word"]: row["topic"] for row in _rows(where, "ordinary_words")},
        verb_of_form=forms,
        past_forms=past,
    )


def _first_words(names: Iterable[str]) -> frozenset[str]:
    words = (re.match(r"\w+", name) for name in names)
    return frozenset(NUMBER if word[0][0].isdigit() else word[0].lower() for word in words if word is not None)


@lru_cache(maxsize=8)
def _found(pattern: re.Pattern[str], words: frozenset[str], text: str) -> tuple[re.Match[str], ...]:
    """Find names in a text once, however many rules ask."""
    return tuple(find_from(pattern, words, text))


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    path = folder / f"{name}.csv"
    if not path.exists():
        raise DataError(f"{path} is missing; restore it from the repository")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _entries(folder: Path, name: str, key: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in _rows(folder, name):
        parts = {column: _choices(row.get(column, "")) for column in _LISTS}
        found[row[key]].append(
            Entry(
                lemma=row[key],
                type=row["type"],
                mode=row["mode"] or None,
                example=row["example"],
                complement=row.get("complement", ""),
                is_noun=key == "noun",
                **parts,
            )
        )
    return {lemma: tuple(sorted(rows, key=_rank)) for lemma, rows in found.items()}


def _rank(entry: Entry) -> tuple[int, bool]:
    """Sort rows: those asking most first; of equals, protest, whose rows name who they are of: "farmers closed"."""
    return -entry.demands, entry.type != "PROTEST"


_LISTS = (
    "particle",
    "subject",
    "object",
    "preposition",
    "object_of_preposition",
    "modifier",
    "actor",
    "recipient",
    "unless",
)


def _choices(cell: str) -> tuple[str, ...]:
    parts = [part.strip() for part in cell.split("|") if part.strip()]
    return tuple(dict.fromkeys(word for part in parts for word in _meant(part)))


def _meant(part: str) -> tuple[str, ...]:
    """Give the words of a class written in capitals; a word, and a class that only the scene can tell, is itself."""
    if not part.isupper() or part in CLASSES:
        return (part,)
    return tuple(sorted(word_class(part.lower())))


def _groups(folder: Path) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for row in _rows(folder, "groups"):
        group = Group(row["name"], row["country"] or None, row["kind"])
        for name in (row["name"], *filter(None, row["alternates"].split(";"))):
            found[name.strip()] = group
    return found


def _alternatives(names: dict[str, Title] | dict[str, Group], flags: int) -> re.Pattern[str]:
    """Match any of the names, the longest first; sorted by first letter, as most words of a text start with no name's.

    Ten times as fast as the bare list, which regular expressions without case try out at every word.
    """
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        letters = {name[0].lower(), name[0].upper()} if flags & re.IGNORECASE else {name[0]}
        pattern = re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
        by_letter.setdefault("".join(sorted(letters)), []).append(pattern)
    body = "|".join(rf"(?=[{re.escape(letters)}])(?:{'|'.join(of)})" for letters, of in by_letter.items())
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w])", flags)
