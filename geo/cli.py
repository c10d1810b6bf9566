"""The geoparser in a terminal: `python -m geo parse | ingest | evaluate | prepare`.

Nothing but the result goes to standard output; progress and warnings go to standard error.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from geo.domain import Article, Reading
from geo.errors import GeoError
from geo.jsonl import reading_to_json
from geo.pipeline import Failure, Geoparser

EPILOG = """examples:
  python -m geo parse article.txt --format jsonl
  python -m geo ingest reports/ more.jsonl
  python -m geo evaluate visits data/gold/visits_dev.jsonl
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 when some input failed, 2 when the command was wrong."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(message)s")
    try:
        status: int = options.run(options)
    except GeoError as error:
        _say(f"error: {error}")
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="geo", description=__doc__, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    parse = commands.add_parser("parse", help="read articles and print what they say, one JSON object a line")
    parse.add_argument("files", nargs="*", help=".txt .md .html .jsonl .csv, a folder, or - for JSON Lines on stdin")
    parse.add_argument("--format", choices=["jsonl", "text"], default="jsonl")
    parse.set_defaults(run=_parse)

    ingest = commands.add_parser("ingest", help="read articles into the store that the dashboard shows")
    ingest.add_argument("files", nargs="+", help=".txt .md .html .jsonl .csv, or a folder of them")
    ingest.add_argument("--store", help="SQLAlchemy URL (default: the store in GEO_HOME)")
    ingest.set_defaults(run=_ingest)

    evaluate = commands.add_parser("evaluate", help="score the pipeline against a file of expected answers")
    evaluate.add_argument("kind", choices=["places", "events", "visits", "plover", "language", "pins"])
    evaluate.add_argument("file", type=Path)
    evaluate.add_argument("--errors", type=int, default=20, metavar="N", help="list at most N errors of each kind")
    evaluate.set_defaults(run=_evaluate)

    prepare = commands.add_parser("prepare", help="build the gazetteer's index, the map's scripts and the store")
    prepare.set_defaults(run=_prepare)
    return parser


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _articles(files: Sequence[str]) -> Iterator[Article | Failure]:
    from geo.sources import read_articles

    for item in read_articles(files or ["-"], stdin=sys.stdin.buffer):
        yield item if isinstance(item, Article) else Failure(item.id, item.error)


def _counted(results: Iterable[Reading | Failure], verb: str) -> Iterator[Reading | Failure]:
    """Say how far the run is, once it has taken two seconds and then every two."""
    started = told = time.monotonic()
    for number, result in enumerate(results, 1):
        yield result
        if (now := time.monotonic()) - told > 2:
            _say(f"{verb} {number} articles, {number / (now - started):.1f} a second")
            told = now


def _parse(options: argparse.Namespace) -> int:
    failed = False
    with_text = bool(options.files) and not all(_is_jsonl(f) for f in options.files)
    for result in _counted(Geoparser().stream(_articles(options.files)), "read"):
        if isinstance(result, Failure):
            failed = True
            _say(f"{result.id}: {result.error}")
            if options.format == "jsonl":
                print(json.dumps({"id": result.id, "error": result.error}, ensure_ascii=False))
        elif options.format == "jsonl":
            print(json.dumps(reading_to_json(result, with_text=with_text), ensure_ascii=False))
        else:
            print(_as_text(result))
    return 1 if failed else 0


def _is_jsonl(name: str) -> bool:
    return name == "-" or name.endswith(".jsonl")


def _as_text(reading: Reading) -> str:
    """Lay out a reading for a person at a terminal."""
    article = reading.article
    lines = [f"{article.id}  {article.title or ''}  ({reading.document.published.date or 'no date'})"]
    for resolution in reading.resolutions:
        place, toponym = resolution.place, resolution.toponym
        where = f"{place.name}, {place.country} ({place.lat:.2f}, {place.lon:.2f})" if place else "not placed"
        lines.append(f"  {toponym.text} [{toponym.use}, {toponym.section}] -> {where}: {resolution.reason}")
    for event in reading.events:
        who = " + ".join(a.name for a in event.actors) or "?"
        whom = ", ".join(a.name for a in event.recipients)
        place_name = event.place.place.name if event.place else "nowhere"
        lines.append(
            f"  {event.type}/{event.mode} ({event.modality}): {who} -> {whom or '-'}, {place_name}, {event.date_text}"
        )
    for visit in reading.visits:
        visitors = ", ".join(a.name for a in visit.visitors)
        hosts = ", ".join(a.name for a in visit.hosts) or "-"
        place_name = visit.place.place.name if visit.place else "nowhere"
        lines.append(f"  {visit.kind} ({visit.status}): {visitors} to {hosts}, {place_name}, {visit.date_text}")
    return "\n".join(lines)


def _ingest(options: argparse.Namespace) -> int:
    from geo.prepare import link_stories
    from geo.store import Store

    store = Store(options.store) if options.store else Store()
    saved = failed = 0
    for result in _counted(Geoparser().stream(_articles(options.files)), "read"):
        if isinstance(result, Failure):
            failed += 1
            _say(f"{result.id}: {result.error}")
        else:
            store.save(result)
            saved += 1
    stories = link_stories(store)
    print(
        f"{saved} articles saved, {failed} failed; the store holds {store.article_count()} articles, {stories} stories"
    )
    return 1 if failed else 0


def _evaluate(options: argparse.Namespace) -> int:
    if options.kind == "language":
        from geo.training.language_scores import evaluate_language

        evaluate_language(options.file, sys.stdout)
        return 0
    from geo.evaluation import evaluate

    evaluate(options.kind, options.file, Geoparser(), errors=options.errors, out=sys.stdout)
    return 0


def _prepare(_: argparse.Namespace) -> int:
    from geo.prepare import prepare

    return 0 if prepare(_say) else 1
