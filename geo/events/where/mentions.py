"""Names that a text gives only to measure a distance from, or to say where somebody comes from."""

from __future__ import annotations

import re

from geo.events.scene import Scene

_ORIGIN = re.compile(
    r"\b(?:born|raised|brought\s+up|grew\s+up|educated|schooled|natives?|based|headquartered|hail(?:s|ed|ing)|originally|originat\w+|independence"
    r"|comes?|came)(?:\s+and\s+\w+)?\s+(?:in|of|at|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$"
)


def is_origin(scene: Scene, start: int) -> bool:
    """Say whether a place is where somebody is from or has his seat: "a general born in Arequipa was arrested"."""
    found = _ORIGIN.search(scene.document.text, max(0, start - 60), start)
    return found is not None and not any(found.start() < r.toponym.span.start < start for r in scene.resolutions)


_DISTANCE = re.compile(r"(\d[\d,]*)\s*(?:km|kilomet\w+|miles|nautical miles)\s+(?:\w+\s+){0,3}$")


def is_far_off(scene: Scene, start: int) -> bool:
    """Say whether a place only measures a distance: "200 miles off Acapulco", "in Sake, 25 km west of Goma"."""
    text = scene.document.text
    match = _DISTANCE.search(text, max(0, start - 50), start)
    if match is None:
        return False
    return int(match[1].replace(",", "")) > 100 or _ends_with_name(scene, text[: match.start()].rstrip())


def _ends_with_name(scene: Scene, before: str) -> bool:
    """Say whether the place that is measured is named before the distance."""
    end = len(before.removesuffix(" about").removesuffix(" some").rstrip(" ,(—–-"))
    return any(r.toponym.span.end == end for r in scene.resolutions)
