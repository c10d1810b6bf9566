"""Read the development corpora into texts with their place names.

The corpora are not part of the project: see docs/recognition_card.md for names and licences.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from geo.domain import Span


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
