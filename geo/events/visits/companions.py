"""Those who came along: "with his ministers of security and trade, Jibril and Dirie", "the delegation includes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from geo.domain import Actor, Sentence, Span
from geo.events.drafts import Draft
from geo.events.scene import Party, Scene
from geo.events.who.people import Figure

if TYPE_CHECKING:
    from geo.events.visits.gathering import Gathering

_REACH = 700  # characters after the last sentence that tells of the visit
_MOVE = r"(?:c[ao]mes?|coming|arriv\w+|flew|fl(?:y|ies|own|ying)|travel\w*|land(?:s|ed|ing)?|went|goes|going|journeyed)"
_APART = (  # nobody is met, and no other clause begins
    r"(?:(?!\b(?:talks?|met|meetings?|meets?|discussions?|dinner|lunch|confer\w*|negotiat\w*|audience|and|where|who)\b)"
    r"[^.;,“”\"])"
)
_HOLDERS = (
    r"(?:ministers?|advisers?|advisors?|aides|deputies|officials|generals|senators|lawmakers|deputy|colleagues"
    r"|secretaries|chiefs)"
)
_OWN = r"(?:(?:his|her|their|the)\s+)?"
_CUE = re.compile(
    rf"\b{_MOVE}\b{_APART}{{0,50}}?\b(?:together\s+|along\s+)?with\s+{_OWN}(?:[a-z]+\s+)?$"
    r"|\b(?:accompanied\s+by|took\s+along|brought\s+along|(?:take|took|taking|brought|bringing)\s+with\s+(?:him|her))"
    rf"\s+{_OWN}$"
    rf"|\b{_MOVE}\b{_APART}{{0,50}}?\bwith\s+(?:his|her|their|the|two|three|four)\s+(?:\w+\s+){{0,2}}{_HOLDERS}\b"
    r"[^.;]{0,60}?,\s+$"
    r"|\b(?:delegation|entourage|team|mission|party)\b[^.;]{0,40}?\b(?:include[sd]?|including|comprise[sd]?"
    r"|consist(?:s|ed|ing)\s+of|made\s+up\s+of|composed\s+of)\s+(?:also\s+)?(?:(?:the|his|her|their|two|three|four)\s+)?"
    rf"(?:\w+\s+){{0,2}}?(?:{_HOLDERS}\s+)?$"
)
_ALONG = re.compile(
    r"(?:\s+and\s+[^.;]{3,70}?)?\s+(?:(?:also|both|all)\s+)?(?:c[ao]me\s+along|went\s+along|travel\w+\s+with\s+(?:him|her|them)"
    r"|accompan(?:ied|ies|y)\s+(?:him|her|them)|(?:was|were|is|are)\s+(?:also\s+)?(?:in|part\s+of|among)\s+(?:the|his|her)\s+"
    r"(?:delegation|party|entourage))\b"
)
_LISTED = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+|,?\s+as\s+well\s+as\s+)(?:(?:by|with)\s+)?(?:(?:the|his|her|their)\s+)?"
)
_OF_HOST = ("counterpart", "colleague", "host", "homologue", "opposite", "guest")


def add_companions(scene: Scene, gatherings: Sequence[Gathering]) -> None:
    """Add to each visit those of its visitors' country whom its own sentence or a later one says they brought."""
    for index, gathering in enumerate(gatherings):
        lands = {v.actor.country for v in gathering.visitors}
        first = gathering.first
        if first.kind != "visit" or first.status not in ("happened", "announced") or len(lands) != 1:
            continue
        land, start = next(iter(lands)), first.draft.event.sentence.start
        later = [g.first.draft.event.sentence.start for g in gatherings[index + 1 :]]
        stop = min([s for s in later if s > start], default=gathering.end + _REACH)
        for sentence in scene.document.sentences:
            if land and start <= sentence.span.start < min(stop, gathering.end + _REACH):
                for whole, figure in _along(scene, gathering, sentence):
                    gathering.visitors.append(_party(figure, whole, land))


def _along(scene: Scene, gathering: Gathering, sentence: Sentence) -> list[tuple[Span, Figure]]:
    text = scene.document.text
    named = [(f, next((w for w in f.wholes if sentence.span.contains(w)), None)) for f in scene.figures]
    known = [p.figure for p in (*gathering.visitors, *gathering.hosts)]
    found: list[tuple[Span, Figure]] = []
    last: int | None = None
    for whole, figure in sorted(((w, f) for f, w in named if w is not None), key=lambda pair: pair[0]):
        is_listed = last is not None and _LISTED.fullmatch(text, last, whole.start) is not None
        is_brought = is_listed or _CUE.search(text, max(sentence.span.start, whole.start - 130), whole.start)
        is_brought = is_brought or _ALONG.match(text, whole.end, sentence.span.end)
        last = whole.end if is_brought and _is_theirs(text, gathering, figure, whole) else None
        if last is not None and not any(figure is one for one in known):
            found.append((whole, figure))
    return found


def _is_theirs(text: str, gathering: Gathering, figure: Figure, whole: Span) -> bool:
    """Say whether somebody is of the visitors' country, or of none told."""
    if text.startswith(_OF_HOST, whole.start) or figure.is_of_body or figure.kind == "resident":
        return False
    lands = {v.actor.country for v in gathering.visitors}
    return figure.person.country in (None, *lands) or figure.is_assumed


def _party(figure: Figure, whole: Span, land: str) -> Party:
    person = figure.person
    span = next((m for m in person.mentions if whole.contains(m)), whole)
    return Party(Actor(person.name, person.role, land, span), "person", figure, figure.kind)


_WITH = re.compile(rf"{_APART}{{0,50}}?\bwith\s+(?:(?:his|her|their|the)\s+)?")


def came_with(
    scene: Scene, draft: Draft, visitors: tuple[Party, ...], hosts: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Read "who came with Finance Minister Chikondi Phiri": he is of the traveller's country and no host."""
    if draft.trigger.token.lemma.lower() not in ("come", "arrive", "fly", "travel", "land") or len(visitors) != 1:
        return visitors, hosts
    along = tuple(h for h in hosts if _is_along(scene, draft, h))
    home = visitors[0].actor.country
    added = tuple(_party(h.figure, h.figure.wholes[0], home) for h in along if h.figure is not None and home)
    return (*visitors, *added), tuple(h for h in hosts if h not in along)


def _is_along(scene: Scene, draft: Draft, party: Party) -> bool:
    figure, sentence = party.figure, draft.event.sentence
    if figure is None or (figure.person.country is not None and not figure.is_assumed):
        return False
    whole = next((w for w in figure.wholes if sentence.contains(w) and w.start >= draft.event.trigger.end), None)
    is_of_host = whole is not None and scene.document.text.startswith(_OF_HOST, whole.start)
    return (
        whole is not None
        and not is_of_host
        and _WITH.fullmatch(scene.document.text, draft.event.trigger.end, whole.start) is not None
    )
