"""Expected answers: JSON Lines of an article's input fields plus its `events` and `visits`, as docs/gold.md describes.

A line may hold only one of the two lists; what it doesn't hold is not scored on that article. An article with both
lists empty is an ordinary one or a negative: everything found in it is false.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from geo.domain import Article, Event, Place, Visit
from geo.errors import ArticleError, GoldError
from geo.jsonl import article_from_json, event_from_json, visit_from_json

PlaceById = Callable[[str], Place | None]
Record = TypeVar("Record", Event, Visit)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its expected events and visits; None where the gold file says nothing about them."""

    article: Article
    events: tuple[Event, ...] | None
    visits: tuple[Visit, ...] | None

    @property
    def is_negative(self) -> bool:
        """Say whether nothing at all should be found here."""
        return not self.events and not self.visits


def read_gold(path: Path, find_place: PlaceById | None = None) -> list[GoldArticle]:
    """Read a gold file. Places given by id alone are looked up with `find_place`.

    Raises GoldError, naming file and line, when a line is not in the form.
    """
    if not path.exists():
        raise GoldError(f"{path} does not exist; name a file of expected answers")
    articles = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                articles.append(_read_line(line, f"{path.name} line {number}", find_place))
    return articles


def _read_line(line: str, where: str, find_place: PlaceById | None) -> GoldArticle:
    try:
        record = json.loads(line)
        article = article_from_json(record)
        if "events" not in record and "visits" not in record:
            raise GoldError(f"{where}: give `events` or `visits` ([] where none is expected)")
        return GoldArticle(
            article,
            _records(record, "events", find_place, event_from_json),
            _records(record, "visits", find_place, visit_from_json),
        )
    except GoldError:
        raise
    except (ArticleError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{where} is not in the form of docs/gold.md: {error!r}") from None


def _records(
    record: Mapping[str, Any],
    name: str,
    find_place: PlaceById | None,
    build: Callable[[Mapping[str, Any]], Record],
) -> tuple[Record, ...] | None:
    if name not in record:
        return None
    return tuple(build(_completed(item, f"gold-{name}-{n}", find_place)) for n, item in enumerate(record[name]))


def _completed(item: Mapping[str, Any], default_id: str, find_place: PlaceById | None) -> dict[str, Any]:
    """Fill in what a gold record may leave out: its id, and all of a place but the id."""
    place = item.get("place")
    if place and "lat" not in place:
        found = find_place(place["id"]) if find_place else None
        if found is None:
            raise GoldError(f"place {place.get('id')!r} is not in the gazetteer; give lat, lon and precision")
        place = {"lat": found.lat, "lon": found.lon, "precision": found.precision, "country": found.country} | place
    return {"id": default_id, "sentence": item.get("trigger")} | dict(item) | {"place": place}
