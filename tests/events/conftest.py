"""What the tests of events share: the whole pipeline, loaded once."""

import pytest

from geo.pipeline import Geoparser


@pytest.fixture(scope="session")
def geoparser():
    return Geoparser()
