"""The example collection: short reports in data/articles, and what the pipeline read in them, ready to show.

The readings are committed (data/collection.jsonl.gz, made by `make data`), so that a fresh server shows its map before
any model is loaded or any index built.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

from geo.domain import Reading
from geo.errors import DataError
from geo.jsonl import reading_from_json, reading_to_json
from geo.settings import data_folder

EXAMPLE_NOTE = "Summary written for this demo"  # how the note of every example begins


def collection_file() -> Path:
    """Say where the coded example collection stands."""
    return data_folder() / "collection.jsonl.gz"


def load_collection(path: Path | None = None) -> list[Reading]:
    """Load the coded example collection. Raises DataError when the file is missing."""
    path = path or collection_file()
    if not path.exists():
        raise DataError(f"{path} is missing; run `make data`")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [reading_from_json(json.loads(line)) for line in lines]


def save_collection(readings: Iterable[Reading], path: Path | None = None) -> Path:
    """Write readings with their texts, whole or not at all; the same readings give the same bytes."""
    path = path or collection_file()
    rows = [json.dumps(_with_given_date(r), ensure_ascii=False, sort_keys=True) for r in readings]
    unfinished = path.with_suffix(".tmp")
    with unfinished.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
        packed.write("".join(row + "\n" for row in rows).encode("utf-8"))
    return unfinished.replace(path)


def _with_given_date(reading: Reading) -> dict[str, object]:
    return reading_to_json(reading, with_text=True)
