"""A text beside its map and what was read in it: a line, a mark and a word each light the sentence that says so."""

from __future__ import annotations

import pytest

from tests.browser.dashboard import Dashboard

TEXT = (
    "KAMPALA, 12 March 2024 (Wire) - Kenya's foreign minister, Wanjiru Odhiambo, visited Kampala on Monday.\n\n"
    "Gunmen attacked a police post in Kisumu on Sunday, killing two officers.\n\n"
    "The United States threatened to impose sanctions on Uganda."
)
ATTACK = "Gunmen attacked a police post in Kisumu on Sunday, killing two officers."
KISUMU = "191245"
LINES = '.lines[aria-label="What was read in this text"]'


@pytest.fixture
def pasted(visit):
    """Give a function that opens the overview at a width and pastes the text."""

    def paste(width: int = 1440) -> Dashboard:
        shown = visit(width=width)
        shown.page.get_by_role("textbox", name="Paste a news text").fill(TEXT)
        shown.page.get_by_role("button", name="Read it").click()
        shown.page.get_by_text("not stored").wait_for()
        line(shown, "Attacks").wait_for()
        shown.map.wait()
        shown.stand_still()
        return shown

    return paste


def line(shown: Dashboard, words: str):
    return shown.page.locator(f"{LINES} button").filter(has_text=words)


def wait_pressed(shown: Dashboard, words: str) -> None:
    """Wait until one line is the chosen one, and see that it is the only one."""
    chosen = shown.page.locator(f'{LINES} button[aria-pressed="true"]')
    chosen.filter(has_text=words).wait_for()
    assert chosen.count() == 1


def test_a_line_lights_its_sentence_and_says_what_it_rests_on(pasted):
    shown = pasted()
    line(shown, "Visit").click()
    shown.wait_lit("visited Kampala on Monday")
    rows = shown.page.locator(f"{LINES} dl")
    rows.filter(has_text="11 March 2024").wait_for()
    assert not rows.get_by_text("Text", exact=True).is_visible()
    line(shown, "Threatens").click()
    shown.wait_lit("The United States threatened")
    wait_pressed(shown, "Threatens")


def test_a_mark_lights_its_sentence_and_its_line(pasted):
    shown = pasted()
    shown.map.press(KISUMU)
    shown.wait_lit(ATTACK)
    wait_pressed(shown, "Attacks")


def test_a_word_that_tells_an_event_opens_its_line(pasted):
    shown = pasted()
    shown.page.locator(".reader .trigger", has_text="attacked").press("Enter")
    shown.wait_lit(ATTACK)
    wait_pressed(shown, "Attacks")


def test_on_a_phone_the_sentence_stands_under_its_line(pasted):
    shown = pasted(width=390)
    line(shown, "Attacks").click()
    shown.page.locator(f"{LINES} dd").filter(has_text=ATTACK).wait_for(state="visible")


def test_what_is_counted_above_a_text_is_listed_beside_it(pasted):
    shown = pasted()
    shown.page.get_by_text("2 events · 1 visit or meeting").wait_for()
    assert shown.page.locator(f"{LINES} button").count() == 3
