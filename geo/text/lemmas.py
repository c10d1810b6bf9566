"""Dictionary forms of English words, by rule, with the exceptions that the training corpora hold.

`lemmas.json` holds {"exceptions": {"VERB": {"met": "meet"}}, "known": {"VERB": ["meet", ...]}}; it is made by
`geo.training.language` from the lemmas of UD English EWT and GUM.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from geo.errors import DataError

_VOWELS = frozenset("aeiou")
_LOST_E = re.compile(
    r"(?:at|ut|iz|yz|[aeio]s|us|[nrpl]s|c|v|u|[dr]g|[ae]ng|[aeo]g|[bctdfgkpz]l|ar|ir|ur|in|um|im|ak|ik|ap"
    r"|[^aeiou][aeiou]d)$"
)
_KEPT = re.compile(r"(?:[aeo]at|[aeo]ut|[aeo]ar|[aeo]ir|[aeo]ur|[aeou]in|aim|[aeo]as|[eo]ak|[eo]ap|ong|ass|oss|ess)$")
_SHORT_PLURALS = ("ss", "us", "is", "'s", "ics")


class Lemmatizer:
    """Gives a word's lemma from its form, universal part of speech and features."""

    def __init__(self, exceptions: dict[str, dict[str, str]], known: dict[str, frozenset[str]]) -> None:
        self._exceptions = exceptions
        self._known = known
        self.lemma = lru_cache(maxsize=50_000)(self._find_lemma)

    @classmethod
    def load(cls, path: Path) -> Lemmatizer:
        """Load the table; DataError when it is missing or damaged."""
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            return cls(table["exceptions"], {pos: frozenset(words) for pos, words in table["known"].items()})
        except (OSError, ValueError, KeyError) as error:
            raise DataError(f"{path} can't be read ({error}); run `python -m geo.training.language`") from error

    def _find_lemma(self, form: str, pos: str, morph: str) -> str:
        if pos == "PROPN":
            return form
        lower = form.lower()
        listed = self._exceptions.get(pos, {}).get(lower)
        if listed is not None:
            return listed
        known = self._known.get(pos, frozenset())
        if pos in ("VERB", "AUX"):
            return _undo_verb(lower, morph, known)
        if pos == "NOUN":
            return lower if "Number=Sing" in morph else _undo_plural(lower, known)
        if pos in ("ADJ", "ADV") and ("Degree=Cmp" in morph or "Degree=Sup" in morph):
            return _undo_degree(lower, known)
        return lower


def _undo_verb(form: str, morph: str, known: frozenset[str]) -> str:
    """Undo -ing, -ed and -s: "stopped" to stop, "making" to make, "tries" to try."""
    if (
        form.endswith("ing")
        and len(form) > 4
        and "VerbForm=Ger" in morph + "VerbForm=Ger" * ("Tense=Pres|VerbForm=Part" in morph)
    ):
        return _restore(form[:-3], known)
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("ed") and len(form) > 3:
        return form[:-1] if form.endswith("eed") else _restore(form[:-2], known)
    if form.endswith("s") and "Person=3" in morph:
        return _undo_plural(form, known)
    return form


def _restore(stem: str, known: frozenset[str]) -> str:
    """Find the verb that a stem came from: undoubled, as it is, or with its final e."""
    undoubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else None
    for candidate in (stem, stem + "e", undoubled):
        if candidate is not None and candidate in known:
            return candidate
    if undoubled is not None and stem[-1] not in "lsfz":
        return undoubled
    return stem + "e" if _wants_e(stem) else stem


def _wants_e(stem: str) -> bool:
    """Say whether an unknown verb's stem lost an e: "destabiliz", "mediat", "enforc", "pledg", "upgrad"."""
    return bool(_LOST_E.search(stem)) and not _KEPT.search(stem)


def _undo_plural(form: str, known: frozenset[str]) -> str:
    if not form.endswith("s") or form.endswith(_SHORT_PLURALS) or len(form) < 4:
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("es") and form[:-1] not in known:
        if form[:-2] in known or form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
            return form[:-2]
        if form.endswith("ves") and form[:-3] + "f" in known:
            return form[:-3] + "f"
    return form[:-1]


def _undo_degree(form: str, known: frozenset[str]) -> str:
    for ending in ("est", "er"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            candidates = (
                stem,
                stem + "e",
                stem[:-1] + "y" if stem.endswith("i") else stem,
                stem[:-1] if stem[-1] == stem[-2] else stem,
            )
            return next((c for c in candidates if c in known), stem[:-1] + "y" if stem.endswith("i") else stem)
    return form
