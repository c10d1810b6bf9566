"""Words that were met before keep the vector that the first layers of a network make of them.

Those layers see a word alone: its form, and whether a space follows. A third of a network's work is done there, and
of a hundred words of news ninety stood in the news read before.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

MOST = 20_000  # words kept: 8 MB a network; when there are more, all are forgotten


class _Embeddings:
    """The vectors of the words met so far, by form and space after it. Several threads may ask at once."""

    def __init__(self, embed: Model[Any, Any], most: int) -> None:
        self._embed = embed
        self._most = most
        self._rows: dict[int, int] = {}
        self._vectors = np.empty((0, 0), np.float32)
        self._lock = threading.Lock()

    def __call__(self, _network: object, docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], None]:
        if is_train:
            raise ValueError("a network that remembers words can't be trained")
        keys = [_keys(doc) for doc in docs]
        with self._lock:
            missing = set().union(*keys).difference(self._rows)
            if missing:
                self._learn(docs, keys, missing)
            rows = self._rows
            return [self._vectors[[rows[key] for key in of_doc]] for of_doc in keys], None

    def _learn(self, docs: Sequence[Doc], keys: Sequence[Sequence[int]], missing: set[int]) -> None:
        """Run the layers over the words that are new, as one text."""
        if len(self._rows) + len(missing) > self._most:
            self._rows.clear()
            missing = set().union(*keys)
        tokens = {
            k: doc[i] for doc, of_doc in zip(docs, keys, strict=True) for i, k in enumerate(of_doc) if k in missing
        }
        words, spaces = zip(*((token.text, bool(token.whitespace_)) for token in tokens.values()), strict=True)
        made = self._embed.predict([Doc(docs[0].vocab, list(words), list(spaces))])[0]
        first, last = len(self._rows), len(self._rows) + len(made)
        if last > len(self._vectors):
            old, self._vectors = self._vectors, np.empty((max(self._most, last), made.shape[1]), np.float32)
            self._vectors[: len(old)] = old.reshape(len(old), made.shape[1])
        self._vectors[first:last] = made
        self._rows.update(zip(tokens, range(first, last), strict=True))


def _keys(doc: Doc) -> list[int]:
    form, space = doc.to_array(["ORTH", "SPACY"]).T
    return cast("list[int]", (form ^ space).tolist())


def remember_words(nlp: Language, most: int = MOST) -> None:
    """Have the networks of a pipeline remember words. It can only read then: it is not to be trained or saved."""
    for _, component in nlp.pipeline:
        for network in cast("Any", component).model.walk():
            if network.has_ref("embed"):
                embed = network.get_ref("embed")
                network.layers[network.layers.index(embed)] = Model(
                    "embeddings", _Embeddings(embed, most), layers=[embed]
                )
