"""Every page opens, by itself and through the front door, and says what to do when there is nothing to show."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(page for page in (ROOT / "pages").glob("*.py") if page.stem != "__init__")


def opened(page, **query):
    app = AppTest.from_file(str(page), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_opens_by_itself(page, home):
    app = opened(page)
    assert not app.exception
    assert app.title[0].value


def test_front_door_opens_on_the_overview(home):
    app = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "Read the news on a map"


def test_a_filter_nothing_passes_says_so(home):
    app = opened(ROOT / "pages" / "events.py", q="zzzunheardof")
    assert not app.exception
    assert "Nothing passes these filters" in app.info[0].value


def test_filters_in_the_address_narrow_the_page(home):
    everything = opened(ROOT / "pages" / "events.py")
    narrowed = opened(ROOT / "pages" / "events.py", country="Iraq")
    assert narrowed.multiselect(key="country").value == ["IQ"]
    assert len(narrowed.dataframe[0].value) < len(everything.dataframe[0].value)


def test_a_link_to_something_gone_says_so_and_offers_its_article(home):
    app = opened(ROOT / "pages" / "events.py", event="a000000000000-dead")
    assert not app.exception
    assert "no longer in the collection" in app.info[0].value


def test_days_that_run_backwards_are_told_and_not_applied(home):
    app = opened(ROOT / "pages" / "visits.py", **{"from": "2020-02-01", "to": "2019-01-01"})
    assert not app.exception
    assert any("first day is after the last" in warning.value for warning in app.warning)


def test_a_read_only_dashboard_takes_nothing_in(home, monkeypatch):
    monkeypatch.setenv("GEO_READ_ONLY", "1")
    app = opened(ROOT / "pages" / "add.py")
    assert "read-only" in app.info[0].value
    assert not app.button


def test_an_address_with_nonsense_in_it_does_not_break_a_page(home):
    app = opened(
        ROOT / "pages" / "overview.py", area="north,pole", view="1,2", kind="<script>", sure="lots", country="ZZ"
    )
    assert not app.exception
