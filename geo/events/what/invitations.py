"""Invitations that ask or offer: "has asked her to Ljubljana for September", "offers him a weekend in Kisumu"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.events.scene import Scene
from geo.events.triggers import Trigger
from geo.events.what.marking import Marked
from geo.events.what.travellers import are_abroad, traveller_of

_HAS = r"(?:has|have|had|was|were|is|been|being|also|now|already|both|<D>|since|, )"
_FOR = r"(?:back |over |down |up |along |round |for (?:[\w-]+ ){1,3}?(?:to|in) |to (?:lunch|dinner|tea|stay) in )?"
_ASKED = (
    re.compile(
        rf"(?P<verb>asked|invited|asks|invites) (?P<other><[PH]>) (?:{_FOR})(?:to |in )?(?:the )?(?P<place><L>) "
    ),
    re.compile(rf"(?P<other><[PH]>) (?:{_HAS} )+?(?P<verb>asked|invited) {_FOR}(?:to |in )?(?:the )?(?P<place><L>) "),
    re.compile(
        r"(?P<verb>offers|offered|promised|promises) (?P<other><[PH]>) (?:an? )(?:[\w-]+ ){0,2}?"
        r"(?:weekend|visit|trip|stay|day|days|welcome|reception|dinner) in (?P<place><L>) "
    ),
    re.compile(r"(?P<other><[PH]>) (?:is|was|would be|will be) (?:always )?(?P<verb>welcome) in (?P<place><L>) "),
)


def find_invitations(scene: Scene, sentences: Sequence[Marked]) -> list[Trigger]:
    """Find whom somebody asks to come to a place abroad; who asks is left to the text around."""
    row = next((r for r in scene.lexicons.verbs.get("invite", ()) if r.type == "AGREE"), None)
    found: list[Trigger] = []
    for marked in sentences if row is not None else ():
        if not any(word in marked.text for word in ("asked", "invited", "asks", "invites", "offer", "welcome in")):
            continue
        for pattern in _ASKED:
            match = pattern.search(marked.text)
            verb = marked.sign(match, "verb") if match is not None else None
            other = marked.sign(match, "other") if match is not None else None
            place = marked.sign(match, "place") if match is not None else None
            if verb is None or other is None or place is None or row is None:
                continue
            resolution = scene.resolution(place.token)
            guest = traveller_of(scene, other)
            if resolution is not None and resolution.place is not None and are_abroad(guest, resolution.place):
                found.append(Trigger(verb.token, row, (), guest, object=place.token, extent=(verb.token,)))
                break
    return found
