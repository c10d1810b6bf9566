"""Where somebody speaks: "Speaking in Garissa on Friday", "in a speech in Bamako on Sunday", "told reporters in Accra".

Read in the words before a place, since the parse hangs such phrases on whatever verb stands nearest.
"""

from __future__ import annotations

import re

_AUDIENCE = r"(?:journalists|reporters|supporters|lawmakers|diplomats|delegates|students|parliament|crowds?)"
_SPEECH = (
    r"(?:speech|statement|address|interview|sermon|broadcast|(?:news|press|joint)\s+(?:conference|briefing)|briefing)"
)
_EVENT = r"(?:rally|meeting|ceremony|summit|conference|funeral|forum|gathering)"
_A = r"(?:an?|his|her|their|its|the)\s+(?:[\w-]+\s+){0,3}?"
_VENUE = re.compile(
    r"(?:^|[\s,(])(?:"
    rf"(?P<said>[Ss]peaking(?:\s+to\s+{_AUDIENCE})?|(?:told|addressed|addressing|briefed|briefing)\s+{_AUDIENCE}"
    rf"|[Aa]t\s+(?:[\w-]+\s+){{0,2}}?(?:talks|negotiations)|[Ii]n\s+{_A}{_SPEECH}|[Aa]t\s+{_A}(?:news|press|joint)\s+(?:conference|briefing)"
    r"|(?:[Oo]n|[Dd]uring)\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:visit|trip|tour))"
    rf"|(?P<opening>At\s+{_A}{_EVENT}))"
    r"(?:\s+on\s+[A-Z]\w+day)?\s+(?:in|at|to|of|near|outside)\s+(?:the\s+(?:[\w-]+\s+){0,4}?)?$"
)
_REACH = 110  # characters
_VISITING = re.compile(r"(?:^|,\s)[Vv]isiting\s+(?:the\s+(?:[\w-]+\s+){0,4}?)?$")  # "the minister, visiting Budapest,"


def is_venue(text: str, start: int, sentence: int) -> bool:
    """Say whether a name at `start` tells where the speaker of its sentence spoke; `sentence` is where that begins.

    A rally or a summit is one only where it opens the sentence: "condemned the attack at a rally in Kisumu" is none.
    """
    match = _VENUE.search(text, max(sentence, start - _REACH), start)
    if _VISITING.search(text, max(sentence, start - _REACH), start) is not None:
        return True
    return match is not None and (match["said"] is not None or match.start("opening") == sentence)
