"""Skeletons of a million keys, worked out by a second process while the first reads the tables.

That process runs `keys.py`: it reads keys from its standard input, one a line, and writes for each the hash of its
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

from geo.gazetteer import keys
from geo.gazetteer.keys import skeleton_hash

_BATCH = 4096  # keys handed over at once


class SkeletonWorker:
    """Takes keys in order and gives back the hashes of their skeletons in the same order.

    Where no second process can be had, or it fails, all is done here: slower, with the same result.
    """

    def __init__(self, python: str = sys.executable) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._answers = Path(self._folder.name) / "skeletons.bin"
        self._keys: list[str] = []  # not handed over yet; the others wait on disk, in case the process fails
        self._spool = (Path(self._folder.name) / "keys.txt").open("w+b")
        self._count = 0
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [python, "-P", str(keys.__file__)]  # that module alone: the package would cost it 40 MB
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
        self._spool.close()
        self._folder.cleanup()

    def add(self, key: str) -> None:
        """Take one key, without a line break."""
        self._keys.append(key)
        if len(self._keys) >= _BATCH:
            self._hand_over()

    def _hand_over(self) -> None:
        lines = "".join(f"{key}\n" for key in self._keys).encode()
        self._spool.write(lines)
        if self._process is not None and self._process.stdin is not None:
            try:
                self._process.stdin.write(lines)
            except OSError:
                self._process = None
        self._count += len(self._keys)
        self._keys.clear()

    def finish(self) -> NDArray[Any]:
        """Give the hash of each key's skeleton as 64 bits, 0 for those too short."""
        self._hand_over()
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            if self._process.wait() == 0:
                found = np.fromfile(self._answers, dtype=np.uint64)
                if len(found) == self._count:
                    return found
        self._spool.seek(0)
        return np.array([skeleton_hash(line.decode().rstrip("\n")) for line in self._spool], dtype=np.uint64)
