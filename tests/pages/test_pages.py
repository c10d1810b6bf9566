"""Every page opens, by itself and through the front door, and says what to do when there is nothing to show."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.domain import Article, Document, Published, Reading
from geo.prepare import prepare_store
from geo.store import Filters

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(page for page in (ROOT / "pages").glob("*.py") if page.stem != "__init__")


def opened(page, **query):
    app = AppTest.from_file(str(page), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def listed(app):
    """Read how many rows the page's table holds."""
    label = next(box.label for box in app.expander if box.label.startswith("As a table"))
    return int(label.partition("(")[2].rstrip(")").replace(",", ""))


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
    assert listed(narrowed) < listed(everything)


def test_a_filter_that_no_list_offers_is_named(home):
    app = opened(ROOT / "pages" / "events.py", country=["Iraq", "Atlantis"], kind="Conflict in deeds")
    assert not app.exception
    assert [toast.value for toast in app.toast] == [
        "The link asks for “Atlantis”, which is not in this collection; the rest of it is shown."
    ]
    assert app.multiselect(key="country").value == ["IQ"]
    assert not app.multiselect(key="country").select("SY").run().toast


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


def test_a_link_from_a_newer_version_says_so(home):
    app = opened(ROOT / "pages" / "events.py", v="99")
    assert not app.exception
    assert "newer version" in app.info[0].value


def test_what_a_page_has_no_control_for_narrows_nothing_on_it(home):
    plain = opened(ROOT / "pages" / "visits.py")
    with_type = opened(ROOT / "pages" / "visits.py", type="Attacks", kind="Conflict in deeds")
    assert listed(with_type) == listed(plain)


def test_story_mode_opens_the_first_and_steps(home):
    app = opened(ROOT / "pages" / "events.py", story="true")
    assert "1 of " in "".join(caption.value for caption in app.caption)
    app.button(key="step_on").click().run()
    assert not app.exception
    assert "2 of " in "".join(caption.value for caption in app.caption)


def test_what_a_filter_hides_is_still_shown_by_its_link(home):
    store = prepare_store()
    event = store.events_frame().iloc[0]
    app = opened(ROOT / "pages" / "events.py", event=event["id"], to="1900-01-02")
    assert "outside what the filters show" in "".join(caption.value for caption in app.caption)


def test_at_a_place_gone_the_others_are_offered(home):
    app = opened(ROOT / "pages" / "places.py", place="nowhere")
    assert not app.exception
    assert "any more" in app.info[0].value


def test_a_read_only_review_has_no_form(home, monkeypatch):
    monkeypatch.setenv("GEO_READ_ONLY", "1")
    app = opened(ROOT / "pages" / "review.py")
    assert "read-only" in app.info[0].value
    assert not app.button


def test_a_confirmed_reading_is_counted_as_checked(home):
    store = prepare_store()
    event = store.events_frame().iloc[0]
    app = opened(ROOT / "pages" / "review.py", event=event["id"])
    app.button_group(key=f"do_{event['id']}").set_value("Right").run()
    app.button(key="save_correction").click().run()
    assert not app.exception
    checked = store.events_frame(Filters(levels=("checked",)))
    assert event["id"] in list(checked["id"])


def test_a_contact_is_named_where_there_is_one(home, monkeypatch):
    monkeypatch.setenv("GEO_CONTACT", "maps@example.org")
    app = opened(ROOT / "pages" / "about.py")
    assert "maps@example" in "".join(text.value for text in app.markdown).replace("\\", "")


def test_a_pasted_text_in_which_nothing_is_read_says_so(home):
    app = AppTest.from_file(str(ROOT / "pages" / "overview.py"), default_timeout=60)
    article = Article("a000000000001", "So it goes.")
    app.session_state["pasted"] = Reading(Document(article, Published(None, None)))
    app.run()
    assert not app.exception
    assert "No place, event or visit was read" in app.info[0].value
    assert not [caption for caption in app.caption if caption.value.startswith("Press a line")]


@pytest.mark.parametrize("page", ["overview", "events", "visits", "places"])
def test_each_map_says_what_it_is_made_of(page, home):
    app = opened(ROOT / "pages" / f"{page}.py")
    said = next(caption.value for caption in app.caption if "Boundaries as commonly shown" in caption.value)
    assert "articles from" in said
    assert "not placed of" in said
    assert "The National \\(state\\-linked" in said
