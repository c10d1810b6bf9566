"""The online geocoder: off by default, polite, and never confusing an outage with an unknown name."""

from pathlib import Path
from typing import Any

import pytest
from geopy.exc import GeocoderTimedOut
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.errors import GeocoderError
from geo.gazetteer.online import OnlineGeocoder, wait_for_turn


class Village(Geocoder):  # type: ignore[misc]
    """A service that knows one village, and counts how often it was asked."""

    def __init__(self, is_down: bool = False) -> None:
        super().__init__(user_agent="test")
        self.asked = 0
        self.is_down = is_down

    def geocode(self, query: str, **_: Any) -> Location | None:
        self.asked += 1
        if self.is_down:
            raise GeocoderTimedOut("no answer")
        return Location("Kelleyland", Point(31.2, -92.5), {}) if query == "Kelleyland" else None


def test_an_answer_is_asked_for_once(tmp_path: Path) -> None:
    service = Village()
    geocoder = OnlineGeocoder("test/1.0", service=service, cache=tmp_path / "c.sqlite")
    assert geocoder.geocode("Kelleyland").latitude == 31.2
    assert geocoder.geocode(" kelleyland ").longitude == -92.5
    assert service.asked == 1


def test_not_found_is_kept_too(tmp_path: Path) -> None:
    service = Village()
    geocoder = OnlineGeocoder("test/1.0", service=service, cache=tmp_path / "c.sqlite")
    assert geocoder.geocode("Nowhere") is None
    assert geocoder.geocode("Nowhere") is None
    assert service.asked == 1


def test_an_outage_is_an_error_and_is_not_kept(tmp_path: Path) -> None:
    service = Village(is_down=True)
    geocoder = OnlineGeocoder("test/1.0", service=service, cache=tmp_path / "c.sqlite")
    with pytest.raises(GeocoderError, match="try again"):
        geocoder.geocode("Kelleyland")
    service.is_down = False
    assert geocoder.geocode("Kelleyland") is not None


def test_nobody_asks_without_saying_who_he_is(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="user agent"):
        OnlineGeocoder(" ", service=Village(), cache=tmp_path / "c.sqlite")


def test_two_questions_are_a_second_apart() -> None:
    now, slept = [1000.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    wait_for_turn(lambda: now[0], sleep)
    wait_for_turn(lambda: now[0], sleep)
    assert slept[-1] == pytest.approx(1.0)
