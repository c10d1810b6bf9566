"""Rebuild everything in data/ that a command can rebuild: `python -m geo.making`, which `make data` calls.

Takes an hour and more on two cores, because it trains the models; needs apt, npm and pip to reach their registries, and
the corpora in the shared folder (SHARED, default ../shared).
"""

from __future__ import annotations

import os
import subprocess
import sys

SHARED = os.environ.get("SHARED", "../shared")
STEPS: tuple[tuple[str, ...], ...] = (
    ("geo.making.gazetteer",),
    ("geo.making.check_facts",),
    ("geo.making.basemap",),
    ("geo.making.world",),
    ("geo.training.language", "--shared", SHARED),
    ("geo.training.recognition", "--shared", SHARED),
    ("geo.training.resolution", "--shared", SHARED),
    ("geo.making.gold",),
    ("geo.making.collection",),
)


def main() -> int:
    """Run each step in order; the first that fails ends the run and says which it was."""
    for number, step in enumerate(STEPS, 1):
        sys.stderr.write(f"[{number}/{len(STEPS)}] python -m {' '.join(step)}\n")
        if subprocess.run([sys.executable, "-m", *step], check=False).returncode != 0:
            sys.stderr.write(f"{step[0]} failed; mend it and run `python -m {' '.join(step)}` again\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
