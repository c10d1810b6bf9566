"""Everybody can read and reach the pages: contrast of all text, headings in order, a name for all that is pressed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.browser.dashboard import PAGES
from tests.browser.patience import come_to

# WCAG 2.2, 1.4.3: 4.5:1, and 3:1 for large letters. What lies under the text is the nearest ground that is not clear.
_PALE = """() => {
  const channels = (colour) => {
    const found = colour.match(/[\\d.]+/g).map(Number), unit = colour.startsWith("color(") ? 255 : 1;
    return [...found.slice(0, 3).map((one) => one * unit), found.length > 3 ? found[3] : 1];
  };
  const over = (top, ground, share) => top.slice(0, 3).map((one, i) => one * share + ground[i] * (1 - share));
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => one / 255).map((s) => s < 0.0393 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const up = (one) => one.parentElement || (one.getRootNode().host ?? null);
  const look = (element) => {
    const grounds = [];
    let share = 1;
    for (let one = element; one; one = up(one)) {
      const style = getComputedStyle(one);
      grounds.push(channels(style.backgroundColor));
      share *= Number(style.opacity);
    }
    const ground = grounds.reverse().reduce((under, top) => over(top, under, top[3]), [255, 255, 255]);
    const ink = channels(getComputedStyle(element).color);
    const [a, b] = [light(over(ink, ground, ink[3] * share)), light(ground)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const pale = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const words = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join("").trim();
      if (!words || !element.checkVisibility() || element.closest(":disabled, [aria-hidden='true'], style")) continue;
      const style = getComputedStyle(element), size = parseFloat(style.fontSize);
      if (/Material/.test(style.fontFamily)) continue;
      const least = size >= 24 || (size >= 18.6 && Number(style.fontWeight) >= 700) ? 3 : 4.5, found = look(element);
      if (found < least) pale.push(`${found.toFixed(2)} ${words.slice(0, 40)}`);
    }
  };
  walk(document.querySelector('[data-testid="stApp"]'));
  return pale;
}"""


_HEADINGS = """() => {
  const levels = [], walk = (root) => {
    for (const one of root.querySelectorAll("*")) {
      if (/^H[1-6]$/.test(one.tagName) && one.checkVisibility()) levels.push(Number(one.tagName[1]));
      if (one.shadowRoot) walk(one.shadowRoot);
    }
  };
  walk(document.querySelector('[data-testid="stMain"]'));
  return levels;
}"""
_FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  const style = getComputedStyle(at);
  return [at.dataset.testid || at.tagName, style.outlineStyle !== "none" || style.boxShadow !== "none"];
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(visit, theme):
    shown = visit(dark=theme == "dark")
    assert shown.map.mark_count() > 0
    for name in PAGES:
        shown.go(name)
        come_to(shown.page, lambda: shown.page.evaluate(_PALE), lambda pale: pale == [])


def test_headings_go_down_one_level_at_a_time(visit):
    shown = visit("review")
    shown.page.locator(".reader h2").wait_for()
    for name in ("Review", "Overview", "About"):
        shown.go(name)
        shown.stand_still()
        levels = shown.page.evaluate(_HEADINGS)
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_every_page_is_reached_by_keyboard_and_seen_to_be_focused(visit):
    shown = visit("about")
    shown.page.get_by_text("This collection holds").wait_for()
    shown.settle()
    seen = []
    for _ in range(12):
        shown.page.keyboard.press("Tab")
        seen.append(_reached(shown.page))
    links = [is_seen for name, is_seen in seen if name == "stTopNavLink"]
    assert links == [True] * len(PAGES)


def _reached(page):
    return come_to(page, lambda: page.evaluate(_FOCUSED), lambda reached: reached[1] or reached[0] != "stTopNavLink")


def test_the_map_has_a_name_for_screen_readers(visit):
    shown = visit("events")
    shown.map.wait()
    assert shown.map.element.get_attribute("aria-label").startswith("Map.")
