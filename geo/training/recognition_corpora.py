"""Read the development corpora into words with labels; lists derived from them are written here too.

The corpora are not part of the project: see docs/recognition_card.md for names and licences.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.domain import Span

DOCBINS = (
    "ewt_train_ner",
    "gum_train_ner",
    "wikigold_train",
    "btc_train",
    "wnut_train",
    "crossner_train",
    "re3d_train",
    "sec_train",
)


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its place names; `others` are the names of people and organisations, where the corpus marks them.

    `domain` says whose conventions the annotation follows; `marks_inside`, whether names inside organisations count.
    """

    id: str
    domain: str
    text: str
    places: tuple[tuple[Span, str], ...]
    others: tuple[tuple[Span, str], ...] = ()
    marks_inside: bool = True


def load_demonyms(shared: Path) -> frozenset[str]:
    return frozenset(json.loads((shared / "corpora/spacy/demonyms.json").read_text(encoding="utf-8")))


def read_toponym_corpus(shared: Path, name: str) -> list[GoldText]:
    """Read lgl or geowebnews_half, demonyms and languages left out as interface.md says."""
    demonyms = load_demonyms(shared)
    texts = []
    for line in (shared / f"corpora/{name}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row = json.loads(line)
        places = tuple(
            (Span(t["start"], t["end"]), str(t["kind"]))
            for t in sorted(row["toponyms"], key=lambda t: t["start"])
            if t["kind"] not in ("Demonym", "Language") and t["surface"] not in demonyms
        )
        texts.append(GoldText(f"{name}:{row['doc_id']}", name, row["text"], places))
    return texts


def read_docbin(shared: Path, name: str) -> list[GoldText]:
    """Read one DocBin; LOC are the place names, everything else goes to `others`."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("en").vocab
    texts = []
    path = shared / f"corpora/spacy/{name}.spacy"
    for number, doc in enumerate(DocBin().from_disk(path).get_docs(vocab)):
        named = [(Span(e.start_char, e.end_char), e.label_) for e in doc.ents]
        places = tuple((span, label) for span, label in named if label == "LOC")
        others = tuple((span, label) for span, label in named if label != "LOC")
        texts.append(GoldText(f"{name}:{number}", name.split("_")[0], doc.text, places, others, marks_inside=False))
    return texts


def read_docbins(shared: Path, names: tuple[str, ...] = DOCBINS) -> Iterator[GoldText]:
    for name in names:
        yield from read_docbin(shared, name)


def count_common_words(texts: list[GoldText], least: int = 3) -> list[str]:
    """List words written small more often than not: "May" and "will", never "Paris"."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in texts:
        inside = [False] * (len(text.text) + 1)
        for span, _ in (*text.places, *text.others):
            inside[span.start : span.end] = [True] * (span.end - span.start)
        at = 0
        for word in text.text.split():
            at = text.text.index(word, at)
            bare = word.strip(".,;:!?\"'()[]“”‘’—-…")
            if bare.isalpha():
                if bare.islower():
                    small[bare] += 1
                elif inside[at]:
                    large[bare.lower()] += 1
            at += len(word)
    return sorted(word for word, count in small.items() if count >= least and count > large[word])
