"""Make sentences in which places, people and companies stand where they do in reports and reference works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from geo.domain import Span
from geo.training.recognition_corpora import GoldText
from geo.training.recognition_swaps import NameSwapper

COPIES = 6
_SLOT = re.compile(r"\{([LRCNFO])\}")


def make_sentences(folder: Path, names: NameSwapper) -> Iterator[GoldText]:
    """Fill every template of recognition_templates.txt several times, each time with names of one country."""
    lines = (folder / "recognition_templates.txt").read_text(encoding="utf-8").splitlines()
    templates = [line for line in lines if line and not line.startswith("#")]
    for copy in range(COPIES):
        for number, template in enumerate(templates):
            yield _fill(f"template:{copy}:{number}", template, names)


def _fill(id: str, template: str, names: NameSwapper) -> GoldText:
    pool = names.choose_pool()
    text = ""
    places = []
    at = 0
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        name = names.make(slot.group(1), pool)
        if slot.group(1) in "LRC":
            places.append((Span(len(text), len(text) + len(name)), "LOC"))
        text += name
        at = slot.end()
    return GoldText(id, "templates", text + template[at:], tuple(places))
