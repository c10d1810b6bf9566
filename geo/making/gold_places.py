"""Build data/gold/places_*.jsonl, gold of place names, from data/gold/authored/places_*.txt.

`python -m geo.making.gold_places` (for maintainers). The authored form, one text after another:

    # 12 health
    Two people died in [[Gusau|,NG]], capital of [[Nigeria|NG|modifier]]'s [[Zamfara|admin1:Zamfara,NG]] state.

In brackets stand the name as written, its place and its use (literal where none is given). A place is written as in
`geo.making.gold`, the name left out where it is the one in the text, or `id:2332459`, or `-` where the point is not
known for sure: such a name is scored for having been found, never for where it was put. A country code left out
("region:Sahel,") takes the place of any country or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args

from geo.domain import Place, Use
from geo.errors import GoldError
from geo.making.gold_cells import find_gold_place, gazetteer, write_lines
from geo.settings import data_folder

Json = dict[str, Any]
_NAME = re.compile(r"\[\[([^|\[\]]+)\|([^|\[\]]+)(?:\|([a-z]+))?\]\]")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One authored text: its name in the file, its genre, and its words with the brackets still in them."""

    name: str
    genre: str
    marked: str


def read_marked(path: Path) -> Iterator[MarkedText]:
    """Read an authored file, a text after each line that begins with "# "."""
    for block in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, *lines = block.splitlines()
        name, _, genre = head.strip().partition(" ")
        yield MarkedText(name, genre, "\n\n".join(line.strip() for line in lines if line.strip()))


def build_line(corpus: str, item: MarkedText) -> Json:
    """Turn a text into the line that `python -m geo evaluate places` reads. Raises GoldError for a bad bracket."""
    text = ""
    toponyms = []
    end = 0
    for match in _NAME.finditer(item.marked):
        text += item.marked[end : match.start()]
        surface, cell, use = match[1], match[2], match[3] or "literal"
        try:
            if use not in get_args(Use):
                raise ValueError(f"unknown use {use!r}")
            place = place_of(surface, cell.strip())
        except (ValueError, KeyError) as error:
            raise GoldError(f"{corpus} {item.name}: {error}: {match[0]}") from None
        toponyms.append({"start": len(text), "end": len(text) + len(surface), "surface": surface, **place, "use": use})
        text += surface
        end = match.end()
    text += item.marked[end:]
    if "[[" in text or "]]" in text:
        raise GoldError(f"{corpus} {item.name}: a bracket that is not [[name|place]] or [[name|place|use]]")
    return {"corpus": corpus, "doc_id": item.name, "genre": item.genre, "text": text, "toponyms": toponyms}


def place_of(surface: str, cell: str) -> Json:
    """Look up the place of a bracket: id, point and GeoNames code. Raises ValueError when there is none such."""
    if cell == "-":
        return {"geonameid": None, "lat": None, "lon": None, "kind": ""}
    if cell.startswith("id:"):
        return _known(cell[3:])
    precision, _, rest = cell.rpartition(":")
    if rest.startswith(","):
        cell = f"{precision}:{surface}{rest}" if precision else f"{surface}{rest}"
    found = find_gold_place(cell)
    if cell.startswith("at:"):
        kind = "PPL" if found["precision"] == "city" else ""
        return {"geonameid": None, "lat": found["lat"], "lon": found["lon"], "kind": kind}
    return _known(found["id"])


def _known(place_id: str) -> Json:
    place: Place | None = gazetteer().find_place(place_id)
    if place is None:
        raise ValueError(f"the gazetteer has no place {place_id}")
    return {"geonameid": place.id, "lat": round(place.lat, 4), "lon": round(place.lon, 4), "kind": place.feature}


def main() -> int:
    """Write every gold file of place names; say what is wrong and go on."""
    folder = data_folder() / "gold"
    failures = 0
    for path in sorted((folder / "authored").glob("places_*.txt")):
        build_one = partial(build_line, path.stem)
        failures += write_lines(folder / f"{path.stem}.jsonl", read_marked(path), build_one, "texts")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
