"""Skeletons of a million keys, worked out by a second process while the first reads the tables.

That process runs `main`: it reads keys from its standard input, one a line, and writes for each the hash of its
skeleton in eight bytes, 0 where the skeleton is too short to find anything by.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.gazetteer.keys import hash64, skeleton

_BATCH = 4096  # keys handed over at once


class SkeletonWorker:
    """Takes keys in order and gives back the hashes of their skeletons in the same order.

    Where no second process can be had, or it fails, all is done here: slower, with the same result.
    """

    def __init__(self, python: str = sys.executable) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._answers = Path(self._folder.name) / "skeletons.bin"
        self._keys: list[str] = []
        self._handed = 0
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [python, "-c", "from geo.gazetteer.skeletons import main; main()"]
        self._process: subprocess.Popen[bytes] | None = None
        try:
            with self._answers.open("wb") as out:
                self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, env=environment)
        except OSError:
            self._process = None

    def __enter__(self) -> SkeletonWorker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()

    def add(self, key: str) -> None:
        """Take one key, without a line break."""
        self._keys.append(key)
        if len(self._keys) - self._handed >= _BATCH:
            self._hand_over()

    def _hand_over(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            try:
                self._process.stdin.write("".join(f"{key}\n" for key in self._keys[self._handed :]).encode())
            except OSError:
                self._process = None
        self._handed = len(self._keys)

    def finish(self) -> NDArray[Any]:
        """Give the hash of each key's skeleton as 64 bits, 0 for those too short."""
        self._hand_over()
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            if self._process.wait() == 0:
                found = np.fromfile(self._answers, dtype=np.uint64)
                if len(found) == len(self._keys):
                    return found
        return np.array([_hash(key) for key in self._keys], dtype=np.uint64)


def _hash(key: str) -> int:
    letters = skeleton(key)
    return hash64(letters) if len(letters) > 1 else 0


def main() -> None:
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(_hash(line.decode().rstrip("\n")).to_bytes(8, sys.byteorder))
