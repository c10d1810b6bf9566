"""A busy machine draws late: a test asks until the answer is the one it claims, and fails with the last one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PATIENCE = 90_000  # milliseconds: on a busy machine a page alone takes half a minute
_STEP = 100
FITS = "() => document.documentElement.scrollWidth <= window.innerWidth"


def come_to(page: Any, ask: Callable[[], Any], is_wanted: Callable[[Any], object]) -> Any:
    """Ask until the answer is as wanted, and give it; the page goes on working meanwhile."""
    for _ in range(PATIENCE // _STEP):
        if is_wanted(answer := ask()):
            return answer
        page.wait_for_timeout(_STEP)
    pytest.fail(f"it stays {answer!r}")
