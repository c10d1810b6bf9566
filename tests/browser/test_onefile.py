"""The one-file map opens from disk with no network, shows the passage of a mark, and runs nothing that a text says."""

from __future__ import annotations

import pytest

from geo.maps import make_layers
from geo.maps.assets import build_assets
from geo.maps.onefile import Excerpt, one_file_map
from tests.browser.samples import HOSTILE, event, hostile_places, sample_events, sample_visits

PRESS = """(mark) => {
  const state = window.map._dateline;
  const value = {marks: [mark], turn: 1};
  state.options.press(value);
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory, keep_open, monkeypatch_module):
    folder = tmp_path_factory.mktemp("onefile")
    monkeypatch_module.setenv("GEO_HOME", str(folder))
    build_assets()
    events = [*sample_events(), *(event(100 + i, "AID", place) for i, place in enumerate(hostile_places()))]
    passages = [
        Excerpt(
            id=e.id,
            text=f"Before it. 🕊 The sentence {e.id} is lit. {HOSTILE[i % len(HOSTILE)]}",
            lit=(13, 34 + len(e.id)),
            headline=f"{HOSTILE[i % len(HOSTILE)]} {e.id}",
            source=HOSTILE[(i + 1) % len(HOSTILE)],
            url="javascript:window.hacked=1" if i % 2 else "https://example.org/a",
        )
        for i, e in enumerate(events)
    ]
    target = folder / "map.html"
    text = one_file_map(make_layers(events, sample_visits()), passages, HOSTILE[3], caption=HOSTILE[0])
    target.write_text(text, encoding="utf-8")
    opened = keep_open(target.as_uri())
    opened.wait_for_function("() => window.map && window.map._dateline && window.map._dateline.marks")
    return opened


@pytest.fixture(scope="module")
def monkeypatch_module():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_a_pressed_mark_shows_its_passages_in_order_of_time(page):
    x, y = _where(page, "524901")
    page.mouse.click(x, y)
    reader = page.locator("#reader")
    reader.get_by_text("The sentence e30 is lit.").wait_for()
    assert page.locator("#reader mark").inner_text() == "The sentence e30 is lit."


def test_several_records_at_one_place_are_stepped_through(page):
    page.evaluate(PRESS, "99072")
    assert "1 of 3" in page.locator("#reader").inner_text()
    page.get_by_role("button", name="Next").click()
    assert page.locator("#reader mark").inner_text() == "The sentence e21 is lit."


def test_nothing_that_a_text_says_is_run(page):
    for number in range(len(HOSTILE)):
        page.evaluate(PRESS, f"h{number}")
        page.wait_for_timeout(30)
        assert all(
            href.startswith("https://") for href in page.locator("#reader a").evaluate_all("l => l.map(a => a.href)")
        )
    assert page.evaluate("() => window.hacked") is None
    assert page.title() == HOSTILE[3]


def test_it_asks_for_nothing_outside_itself(page):
    assert page.evaluate("() => performance.getEntriesByType('resource').length") == 0


def _where(page, mark: str) -> tuple[float, float]:
    box = page.locator("#map").bounding_box()
    at = page.evaluate(
        """(mark) => {
          const state = window.map._dateline, i = state.marks.index.get(mark);
          window.map.setView([state.marks.columns.lat[i], state.marks.columns.lon[i]], 6, {animate: false});
          return window.map.latLngToContainerPoint([state.marks.columns.lat[i], state.marks.columns.lon[i]]);
        }""",
        mark,
    )
    return box["x"] + at["x"], box["y"] + at["y"]
