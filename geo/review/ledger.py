"""The ledger: a file of corrections, a JSON line each, to which lines are only ever added.

It can be committed and merged like any text. Two people who write at once take turns on a lock; a line is written in
one go and reaches the disk before `append` returns; what a killed process left unfinished is reported, never read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geo.errors import LedgerError
from geo.review.corrections import Correction, correction_from_json
from geo.settings import home

try:
    import fcntl
except ImportError:  # Windows has no such locks; adding to a file is all but whole there too
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the ledger that is no entry, and one line on why; nothing of it is applied."""

    line: int
    error: str


class Ledger:
    """A ledger in a file (default: ledger.jsonl in GEO_HOME), which need not be there yet."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or home() / "ledger.jsonl"

    def append(self, correction: Correction) -> None:
        """Write an entry down for good. Raises LedgerError when it can't be; the ledger is then as it was."""
        line = json.dumps(correction.to_json(), sort_keys=True, separators=(",", ":")).encode("ascii") + b"\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
            try:
                with _locked(descriptor, exclusive=True):
                    _write(descriptor, line)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise LedgerError(f"{self.path} can't be written ({error.strerror}); check its folder") from error

    def entries(self) -> list[Correction]:
        """List all entries by time (a merged file may hold them in any order), each once, also those taken back."""
        return self.read()[0]

    def problems(self) -> list[Problem]:
        """List the lines that are no entries."""
        return self.read()[1]

    def read(self) -> tuple[list[Correction], list[Problem]]:
        """Read the entries, and the lines that are none."""
        entries: dict[str, Correction] = {}
        problems: list[Problem] = []
        lines = self._content().split(b"\n")
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            if number == len(lines):
                problems.append(Problem(number, "the last line is not whole: its writer was stopped; it is left out"))
                continue
            try:
                entry = correction_from_json(json.loads(line))
                entries.setdefault(entry.id, entry)
            except (ValueError, RecursionError) as error:
                reason = str(error) if isinstance(error, LedgerError) else "the line is no JSON; mend or remove it"
                problems.append(Problem(number, reason))
        return sorted(entries.values(), key=lambda entry: entry.when), problems

    def active(self) -> list[Correction]:
        """List the corrections that hold: neither taken back nor takings-back themselves."""
        return active_of(self.entries())

    def find(self, entry_id: str) -> Correction | None:
        """Find an entry by its id."""
        return next((entry for entry in self.entries() if entry.id == entry_id), None)

    def _content(self) -> bytes:
        try:
            with self.path.open("rb") as file, _locked(file.fileno(), exclusive=False):
                return file.read()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise LedgerError(f"{self.path} can't be read ({error.strerror}); check its permissions") from error


def active_of(entries: list[Correction]) -> list[Correction]:
    """Keep the corrections that hold. A later undo takes back an earlier entry, an undo among them."""
    taken_back: set[str] = set()
    for entry in reversed(entries):
        if entry.action == "undo" and entry.id not in taken_back:
            taken_back.add(entry.target.id)
    return [entry for entry in entries if entry.action != "undo" and entry.id not in taken_back]


def _write(descriptor: int, line: bytes) -> None:
    """Add a line; one that a killed process left unfinished is closed first, one that fails is cut off again."""
    size = os.fstat(descriptor).st_size
    torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
    whole = b"\n" + line if torn else line
    try:
        if os.write(descriptor, whole) != len(whole):
            raise OSError(28, "the disk is full")
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, size)
        raise


@contextmanager
def _locked(descriptor: int, *, exclusive: bool) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
