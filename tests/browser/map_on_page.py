"""The map of a page, as a test handles it: where marks are, pressing them, what the map says it holds."""

from __future__ import annotations

from typing import Any

from tests.browser.patience import PATIENCE, come_to

FRAME = 'iframe[title*="st_folium"]'
_FIND = """(id) => {
  const state = window.map._dateline, c = state.marks.columns, map = state.map;
  const arc = state.shown.arcs.find((a) => state.arcs.columns.id[a.arc] === id);
  if (arc) { const at = arc.points[Math.floor(arc.points.length * 0.55)]; const p = map.layerPointToContainerPoint(at);
             return {x: p.x, y: p.y, places: 0}; }
  const one = state.shown.marks.find((m) => m.group.members.some((i) => c.id[i] === id));
  if (!one) return null;
  const p = map.layerPointToContainerPoint([one.x, one.y]);
  return {x: p.x, y: p.y, places: one.group.places};
}"""


class MapOnPage:
    """Finds the map's frame, waits for its marks, and points the mouse at them."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.element = page.locator(FRAME).first
        self.inside = page.frame_locator(FRAME).first
        self.wait()

    def wait(self) -> None:
        self.inside.locator(".leaflet-container[data-marks]").wait_for(timeout=PATIENCE)

    @property
    def frame(self) -> Any:
        return self.element.element_handle().content_frame()

    def mark_count(self) -> int:
        return int(self.inside.locator(".leaflet-container").get_attribute("data-marks"))

    def run(self, script: str, argument: Any = None) -> Any:
        return self.frame.evaluate(script, argument)

    def wait_until(self, script: str) -> None:
        """Wait until a script that runs inside the map's frame says yes."""
        self.frame.wait_for_function(script, timeout=PATIENCE)

    def find(self, mark: str) -> dict[str, float]:
        """Give where a mark or arc stands inside the frame, and how many places are drawn as one there."""
        return come_to(self.page, lambda: self.run(_FIND, mark), bool)

    def zoom_to(self, lat: float, lon: float, zoom: float) -> None:
        self.run("([lat, lon, z]) => { window.map.setView([lat, lon], z, {animate: false}); }", [lat, lon, zoom])

    def point(self, mark: str) -> tuple[float, float]:
        self.element.scroll_into_view_if_needed()
        box, at = self.element.bounding_box(), self.find(mark)
        return box["x"] + at["x"], box["y"] + at["y"]

    def press(self, mark: str) -> None:
        self.page.mouse.click(*self.point(mark))

    def hover(self, mark: str, opening: str) -> str:
        """Move the mouse over a mark, wait until a label with this opening shows, and give the whole label."""
        self.page.mouse.move(*self.point(mark))
        tip = self.inside.locator(".dl-tip:visible")
        return str(come_to(self.page, lambda: " ".join(tip.all_inner_texts()), lambda text: text.startswith(opening)))
