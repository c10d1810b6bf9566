"""A store on a read-only disk is read; what would change it is refused in one clear line."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.errors import StoreError
from geo.store import EVERYTHING, Store
from tests.store.made import make_reading

NOBODY = 65534


@pytest.fixture
def frozen() -> Iterator[str]:
    """A store whose file and folder may not be written, also not by the user root."""
    folder = Path(tempfile.mkdtemp(prefix="frozen-"))
    path = folder / "a store.sqlite"
    store = Store(f"sqlite:///{path}")
    store.save(make_reading())
    store.events_frame()  # imports what it needs, which nobody may read on every machine
    store.close()
    path.chmod(0o444)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield f"sqlite:///{path}"
    if is_root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_it_is_read_and_says_so(frozen: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        store = Store(frozen)
    assert store.article_count() == 1
    assert len(store.events_frame(EVERYTHING)) == len(make_reading().events)
    assert "can only be read" in caplog.text


def test_what_would_change_it_is_refused(frozen: str) -> None:
    store = Store(frozen)
    with pytest.raises(StoreError, match="read-only; set GEO_STORE"):
        store.delete(make_reading().article.id)
    assert store.article_count() == 1


def test_a_store_that_can_be_written_is_not_frozen(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    assert store.save(make_reading())
    assert not caplog.text
