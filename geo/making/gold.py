"""Build data/gold/*.jsonl from data/gold/authored/*.txt, checking that every quoted word stands in its text.

`python -m geo.making.gold [NAME ...]` (for maintainers): every file, or those named ("visits_dev"). The
authored form, one passage after another:

    # 12 2024-03-14 | optional title | optional source
    The text, a line a paragraph.
    V visit happened :: visitors :: hosts :: place :: date :: "words of the trigger"
    E CONSULT/visit happened :: actors :: recipients :: place :: date :: "words of the trigger"

People are `Name/role/CC`, parted by "; " ("-" for nobody; role and country may be "-"); those after " > " are the
recipients of the event that a meeting is. A place is `Amman,JO` (a populated place), `JO` (a country), `admin1:Name,CC`
and so on for other precisions, or `at:lat,lon,precision,CC,Name`; "~" after it says that the text doesn't state it. A
date is `2024-03-12`, `2024-03`, `2024` or `2024-03-18..2024-03-24`, then its phrase in quotes; `?` with a phrase can't
be anchored. A visit told by several sentences quotes a word of each, "flew" & "met". It is also written as its event,
unless the line ends in `:: noevent`; `trip=a` marks the stops of one journey.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from geo.errors import GoldError
from geo.making.gold_cells import Json, people_of, place_of, when_of, write_lines
from geo.settings import data_folder

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Lt|Gen|Col|Capt|Sgt|St|Prof|Rev|Sen|Rep|Gov|Hon|Amb|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.)$"
)
_END = re.compile(r"[.!?][\"”’')]*(?=\s)|\n")


@dataclass(slots=True)
class Passage:
    """One authored passage and its record lines."""

    name: str
    published: str | None
    title: str | None
    source: str | None
    paragraphs: list[str] = field(default_factory=list)
    records: list[str] = field(default_factory=list)


def read_passages(path: Path) -> Iterator[Passage]:
    """Read an authored file."""
    passage: Passage | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            if passage:
                yield passage
            head = [part.strip() for part in line[2:].split("|")] + ["", ""]
            number, _, day = head[0].partition(" ")
            name = f"{path.stem}-{number}"
            passage = Passage(name, None if day in ("", "-") else day, head[1] or None, head[2] or None)
        elif passage and re.match(r"[VE] [a-zA-Z]", line) and " :: " in line:
            passage.records.append(line)
        elif passage and line.strip():
            passage.paragraphs.append(line.strip())
    if passage:
        yield passage


def build(passage: Passage, kind: str) -> Json:
    """Turn a passage into its gold line. Raises GoldError when a quoted word isn't in the text."""
    text = "\n\n".join(passage.paragraphs)
    record: Json = {"id": passage.name, "text": text}
    for name in ("title", "source", "published"):
        if value := getattr(passage, name):
            record[name] = value
    visits, events = [], []
    for number, line in enumerate(passage.records):
        parts = [part.strip() for part in line.split(" :: ")]
        head = parts[0].split()
        try:
            if head[0] == "V":
                visit, event = _visit(text, head, parts, f"{passage.name}-v{number}")
                visits.append(visit)
                if event:
                    events.append(event)
            else:
                events.append(_event(text, head, parts) | {"id": f"{passage.name}-e{number}"})
        except (IndexError, ValueError, KeyError) as error:
            raise GoldError(f"{passage.name}: {error}: {line}") from None
    if kind != "visits":
        record["events"] = events
    if kind != "events":
        record["visits"] = visits
    return record


def _visit(text: str, head: list[str], parts: list[str], name: str) -> tuple[Json, Json | None]:
    kind, status = head[1], head[2]
    if kind not in ("visit", "meeting", "call") or status not in ("happened", "announced", "invited", "cancelled"):
        raise ValueError("unknown kind or status")
    first, _, second = parts[1].partition(" > ")
    visitors, recipients, hosts = people_of(first), people_of(second or "-"), people_of(parts[2])
    evidence = [find_words(text, quoted) for quoted in parts[5].split(" & ")]
    trigger = evidence[0]
    when = when_of(parts[4])
    visit = {
        "id": name,
        "kind": kind,
        "visitors": [*visitors, *recipients],
        "hosts": hosts,
        "place": place_of(parts[3]),
        **when,
        "status": status,
        "sentences": [sentence_around(text, words) for words in evidence],
    }
    extras = parts[6:]
    for extra in extras:
        if extra.startswith("trip="):
            visit["trip"] = name.rpartition("-")[0] + "-" + extra[5:]
    if "noevent" in extras:
        return visit, None
    event = {
        "id": f"{name}e",
        "type": "CONSULT" if status == "happened" else "AGREE",
        "mode": {"visit": "visit", "call": "phone"}.get(kind) if status == "happened" else "meet",
        "trigger": trigger,
        "sentence": sentence_around(text, trigger),
        "actors": visitors,
        "recipients": [*recipients, *hosts],
        "place": visit["place"],
        **when,
        "modality": "happened" if status == "happened" else "planned",
        "visit": name,
    }
    return visit, event


def _event(text: str, head: list[str], parts: list[str]) -> Json:
    type_, _, mode = head[1].partition("/")
    if head[2] not in ("happened", "planned", "negated", "hypothetical") or not type_.isupper():
        raise ValueError("unknown type or modality")
    trigger = find_words(text, parts[5])
    return {
        "type": type_,
        "mode": mode or None,
        "trigger": trigger,
        "sentence": sentence_around(text, trigger),
        "actors": people_of(parts[1]),
        "recipients": people_of(parts[2]),
        "place": place_of(parts[3]),
        **when_of(parts[4]),
        "modality": head[2],
        "claimed_by": parts[6] if len(parts) > 6 else None,
    }


def find_words(text: str, quoted: str) -> list[int]:
    """Find the one place where quoted words stand; "words"@2 means the second. Raises ValueError otherwise."""
    match = re.fullmatch(r'"(.+)"(?:@(\d+))?', quoted)
    if not match:
        raise ValueError(f"not quoted: {quoted}")
    words, nth = match[1], int(match[2] or 1)
    starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(starts) < nth:
        raise ValueError(f"{words!r} stands {len(starts)} times in the text")
    if len(starts) > 1 and match[2] is None:
        raise ValueError(f"{words!r} stands {len(starts)} times in the text; say which with @1, @2")
    return [starts[nth - 1], starts[nth - 1] + len(words)]


def sentence_around(text: str, span: list[int]) -> list[int]:
    """Widen a span to its sentence, without the white space around it and without a dateline before it."""
    ends = [
        m.end() for m in _END.finditer(text) if not _ABBREVIATED.search(text[max(0, m.start() - 5) : m.start() + 1])
    ]
    start = max((end for end in ends if end <= span[0]), default=0)
    end = min((end for end in ends if end >= span[1]), default=len(text))
    if dateline := re.match(r"\s*[A-Z][A-Z .,'/-]+(?:, [A-Z][a-z]+)?(?: \([^)]*\))? [-–—] ", text[start : span[0]]):
        start += dateline.end()
    sentence = text[start:end]
    return [start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())]


def authored_files(folder: Path, names: Sequence[str]) -> list[Path]:
    """List the authored files of these names, or every one. Raises GoldError for a name that none has.

    Gold of place names ("places_...") has another form and another maker, `geo.making.gold_places`.
    """
    paths = {path.stem: path for path in sorted(folder.glob("*.txt")) if not path.stem.startswith("places_")}
    if unknown := [name for name in names if name not in paths]:
        raise GoldError(f"no authored file of that name: {', '.join(unknown)}")
    return [paths[name] for name in names] if names else list(paths.values())


def main(names: Sequence[str] | None = None) -> int:
    """Write the gold files named, or all of them; say what is wrong and go on."""
    folder = data_folder() / "gold"
    failures = 0
    for path in authored_files(folder / "authored", sys.argv[1:] if names is None else names):
        kind = path.stem.partition("_")[0]
        build_one = partial(build, kind=kind)
        failures += write_lines(folder / f"{path.stem}.jsonl", read_passages(path), build_one, "passages")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
