"""Write docs/accuracy.md: every figure in it is what a command printed just now, with the command above it.

    python -m geo.making.accuracy --shared ../shared

The figures that need models trained anew (cross-validation) are printed by the training commands and stand in the
cards of the models, which this page names. Takes some minutes on a quiet machine.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from geo.settings import ROOT

OPENING = """# How well it reads

Made by `python -m geo.making.accuracy --shared ../shared` on {day}; under each command stands what it printed. `right`,
`given` and `gold` are numbers of things; a value invented where the text states none is wrong. Errors one by one: the
same command with `--errors 50`.

## In short

- **Default pins** are the figure to live by: of all that a map shows without being asked, the share whose type, place,
  date and modality are all right. A pin that would be a guess is left out, so more is missing than wrong.
- The gold has several parts by several authors ([gold.md](gold.md)). **blind**, **exam**, **abroad check**, **check**
  and **fresh check** were only scored, never read (but for what gold.md confesses); nobody has opened blind or exam at
  all, and gold.md keeps the exam's first score beside this one. **dev**, **abroad**, **fresh**, **world**,
  **strangers** and **press** were worked with: the gap to the others is what our rules owe to our own examples.
- **Place names and places** on LGL and GeoWebNews are cross-validated by the training commands; tables, calibration and
  errors: [recognition_card.md](recognition_card.md), [resolution_card.md](resolution_card.md). The weights in
  the repository have seen both corpora, so scoring them there would flatter, and is not done on this page.
- **The language model's** corpora, figures and weak spots: [model_card.md](model_card.md).

Not reached, and by how much: see [the aims](#the-aims-and-what-was-reached) at the end.

{summary}
"""

SUMMARY = """Two figures in a cell: whole articles / passages, F1. False alarms: in a hundred ordinary articles.

| part | default pins right, P / R | event type and place | visits | visits, all fields | false events / visits / pins |
|---|---|---|---|---|---|"""

AIMS = """
## The aims, and what was reached

| aim, on texts never looked at | where to read what was reached |
|---|---|
| toponyms, exact F1 >= 0.90 | recognition_card.md, trained on one corpus, tested on the other: not reached |
| within 161 km >= 0.94 on LGL, >= 0.89 on GeoWebNews, given names | resolution_card.md: both |
| exact id >= 0.95 of the names whose id the gazetteer holds | resolution_card.md |
| default pins right >= 0.75, found >= 0.60 | whole articles of blind, exam, abroad check, check, fresh check |
| visits F1 >= 0.85, all fields right >= 0.65 | visits of the same parts |
| event type and place F1 >= 0.70 | events of the same parts |
| at most 2 false visits and 10 false events in 100 ordinary articles | ordinary articles of the same parts |
| PLOVER type on single sentences >= 0.70 | the PLOVER tables above (given sentences; our own, closed and open) |

Anchors, from their publications: Mordecai 3.5 on given names 92.5 % exact, 96.7 % within 161 km (macro over six sets);
end to end with exact id, as shipped: LGL 57, TR-News 61, GeoWebNews 60; its best experiment: 84, 73, 79.
"""


PARTS = {
    "blind": "blind",
    "exam": "exam",
    "abroad_check": "abroad, check",
    "check": "check half",
    "fresh_check": "fresh, check",
    "abroad": "abroad",
    "fresh": "fresh",
    "world": "world",
    "strangers": "strangers (articles alone)",
    "press": "press (articles alone)",
    "dev": "dev half",
}


def summarise(printed: Mapping[tuple[str, str], str]) -> str:
    """Make the table of the main figures, a row a part, from what was printed for each kind of score and file."""
    rows = [SUMMARY]
    for part, words in PARTS.items():

        def figures(kind: str, texts: str, row: str, part: str = part) -> list[str]:
            told = printed.get((kind, f"{texts}_{part}"), "")
            found = re.search(rf"^\s*{row} +([\d.]+) +([\d.]+) +([\d.]+)", told, re.M)
            return [f"{float(n):.2f}" for n in found.groups()] if found else ["-"] * 3

        ordinary = printed.get(("pins", f"ordinary_{part}"), "")
        alarms = re.findall(r"^\s+(?:events|visits|pins)\s+([\d.]+)\s+\(", ordinary, re.M)
        cells = [
            words,
            " / ".join(figures("pins", "articles", "default pins right")[:2]),
            *(
                f"{figures(kind, 'articles', row)[2]} / {figures(kind, kind, row)[2]}"
                for kind, row in (
                    ("events", "type and place right"),
                    ("visits", "visit found"),
                    ("visits", "all fields right"),
                )
            ),
            " / ".join(f"{float(n):.0f}" for n in alarms) or "-",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def sections(shared: Path) -> list[tuple[str, list[tuple[str, ...]]]]:
    """List the headings of the page and the commands below each."""
    gold = Path("data/gold")

    def scored(kind: str, name: str) -> tuple[str, ...]:
        return ("evaluate", kind, str(gold / f"{name}.jsonl"), "--errors", "0")

    page: list[tuple[str, list[tuple[str, ...]]]] = []
    for part, words in PARTS.items():
        ways = [
            (f"Whole articles, {words}", [scored(kind, f"articles_{part}") for kind in ("pins", "events", "visits")]),
            (f"Ordinary articles, {words}", [scored("pins", f"ordinary_{part}")]),
            (f"Passages about visits, {words}", [scored("visits", f"visits_{part}")]),
            (f"Passages about events, {words}", [scored("events", f"events_{part}")]),
        ]
        page += [(heading, commands) for heading, commands in ways if (ROOT / commands[0][2]).exists()]
    corpora = shared / "corpora"
    sentences = [
        str(corpora / "plover_dev.jsonl"),
        str(gold / "plover_own_check.jsonl"),
        str(gold / "plover_own.jsonl"),
    ]
    page.append(("PLOVER types", [("evaluate", "plover", name, "--errors", "0") for name in sentences]))
    page.append(("Place names in other genres", [scored("places", f"places_genres{half}") for half in ("_check", "")]))
    page.append(("The language model", [("evaluate", "language", str(corpora / "spacy"))]))
    return page


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every command and write the page; a command that fails ends the run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args(arguments)
    page: list[str] = []
    printed: dict[tuple[str, str], str] = {}
    for heading, commands in sections(options.shared):
        page.append(f"\n## {heading}\n")
        for command in commands:
            sys.stderr.write(f"python -m geo {' '.join(command)}\n")
            done = subprocess.run([sys.executable, "-m", "geo", *command], cwd=ROOT, capture_output=True, text=True)
            if done.returncode != 0:
                sys.stderr.write(done.stderr)
                return 1
            printed[command[1], Path(command[2]).stem] = done.stdout
            page.append(f"```\n$ python -m geo {' '.join(command)}\n{done.stdout.strip()}\n```\n")
    page.insert(0, OPENING.format(day=f"{dt.date.today():%-d %B %Y}", summary=summarise(printed)))
    page.append(AIMS)
    (ROOT / "docs" / "accuracy.md").write_text("\n".join(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
