"""Run the components of a language model over texts, several at a time.

It does what `Language.pipe` does, with the same answers, but takes the steps of the parser and of the names itself:
spaCy's own loop over them, as its wheels for Python 3.11 have it, takes Python's lock and gives it back for every
feature of every step, which is half of its time. This loop keeps the lock and leaves the arithmetic of a step, for all
texts at once, to numpy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]
from spacy.pipeline.transition_parser import Parser  # type: ignore[import-not-found]
from spacy.tokens import Doc

from geo.text.blas import one_thread

_BATCH = 3000  # words: what stays in the processor's cache, and enough texts for a step to be worth its price
_FEW = 6  # texts: with fewer, spaCy's own loop is quicker


def analyze(nlp: Language, docs: Iterable[Doc]) -> None:
    """Write into texts what every component of a pipeline finds in them; a text without words stays as it is."""
    with one_thread():
        for batch in _batches(doc for doc in docs if len(doc)):
            for _, component in nlp.pipeline:
                pipe = cast("Any", component)
                is_quicker = len(batch) >= _FEW and isinstance(pipe, Parser) and not pipe.model.attrs["unseen_classes"]
                pipe.set_annotations(batch, _take_steps(pipe, batch) if is_quicker else pipe.predict(batch))


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and words + len(doc) > _BATCH:
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


def _take_steps(parser: Any, docs: list[Doc]) -> list[Any]:
    """Take the best step in every text until all texts are done (greedy decoding); give their last states."""
    states: list[Any] = parser.moves.init_batch(docs)
    score = _Scores(parser.model, docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = parser.transition_states(unfinished, score(unfinished))
    return states


class _Scores:
    """How good each step would be from a state: a hidden layer over the words of the state, whose products with the
    weights are made beforehand for every word in every part that it can play."""

    def __init__(self, model: Any, docs: list[Doc]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        products = lower.predict(model.get_ref("tok2vec").predict(docs))
        parts = products.shape[1]
        self._hidden = products.shape[2:]
        self._products = products.reshape(products.shape[0] * parts, -1)
        self._bias = lower.get_param("b").reshape(-1)
        self._weights, self._last_bias = upper.get_param("W").T.copy(), upper.get_param("b")
        self._asked = SimpleNamespace(state2vec=SimpleNamespace(nF=parts))
        self._rows = np.arange(parts, dtype=np.int32) + parts  # row 0 of the products stands for no word, id -1

    def __call__(self, states: list[Any]) -> Any:
        ids = ParserStepModel.get_token_ids(self._asked, states)
        summed = self._products[ids * len(self._rows) + self._rows].sum(axis=1) + self._bias
        pieces = summed.reshape(len(states), *self._hidden)
        hidden = reduce(np.maximum, (pieces[:, :, piece] for piece in range(pieces.shape[2])))
        return hidden @ self._weights + self._last_bias
