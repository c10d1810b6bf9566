"""People told by what they are: "the Iraqi minister", "a delegation led by", "the ministers, X and Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.domain import Actor, Token
from geo.events.grammar.words import word_class
from geo.events.who.figure import second_office
from geo.events.who.holders import is_highest
from geo.events.who.lands import TITLED_PEOPLE, is_of_un
from geo.events.who.office_lands import (
    are_of_one_rank,
    before,
    land_of_his,
    land_that_speaks,
    of_diplomacy,
    subject_beside,
)
from geo.events.who.parties import Party, as_person
from geo.events.who.people import Figure

if TYPE_CHECKING:
    from geo.events.scene import Scene


def as_delegation(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "a delegation led by Thai Commerce Minister Niran Suwannarat": who leads it."""
    if token.lemma.lower() not in ("delegation", "team", "mission", "group"):
        return None
    for index in range(token.index + 1, min(token.index + 14, len(scene.tree.tokens) - 2)):
        words = [t.text.lower() for t in scene.tree.tokens[index : index + 2]]
        if words[0] in (".", ";"):
            return None
        if "VerbForm=Fin" in scene.tree.tokens[index].morph and words[1] != "by":
            return None
        if words[0] in ("led", "headed", "chaired") and words[1] == "by":
            named = next((t for t in scene.tree.tokens[index + 2 : index + 10] if scene.figure(t) is not None), None)
            leader = as_person(scene, named, depth) if named is not None else None
            land = scene.land_of(token)
            figure = leader.figure if leader is not None else None
            if leader is None or figure is None:
                return leader
            if leader.actor.country is None and land:
                leader = replace(leader, actor=replace(leader.actor, country=land))
            is_of_body = any(t.text.lower() in _BODIES for t in scene.tree.tokens[token.index + 1 : index])
            if leader.actor.country is None and is_of_body:
                figure = replace(figure, is_of_body=True)
            is_sent = is_of_body or leader.actor.country is not None
            return replace(leader, figure=figure, kind=leader.kind or ("diplomat" if is_sent else ""))
    return None


_BODIES = frozenset(
    (
        "commission",
        "committee",
        "council",
        "union",
        "bank",
        "fund",
        "nations",
        "parliament",
        "league",
        "organization",
        "organisation",
        "agency",
        "secretariat",
        "bloc",
        "association",
        "community",
    )
)


def as_apposition(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "the head of the sovereign council, General Yasir Abdelrahim": the person named right after the office."""
    if token.pos != "NOUN" or token.lemma.lower() not in HEADS | {"successor", "predecessor"}:
        return None
    for index in range(token.index + 1, min(token.index + 9, len(scene.tree.tokens) - 1)):
        here, following = scene.tree.tokens[index], scene.tree.tokens[index + 1]
        if here.pos in ("VERB", "AUX") or here.text in (".", ";"):
            return None
        if here.text == ",":
            named = as_person(scene, following, depth)
            if named is None or _tells(scene, following, named):
                return None
            return replace(named, kind=named.kind or "state")
    return None


def _tells(scene: Scene, token: Token, named: Party) -> bool:
    """Say whether somebody only tells of it: "captured a rebel commander near Goma, President Ilunga said"."""
    ends = [w.end for w in (named.figure.wholes if named.figure else ()) if w.start <= token.span.start < w.end]
    after = scene.tree.tokens[token.index + 1 : token.index + 9]
    following = next((t for t in after if ends and t.span.start >= max(ends)), None)
    return following is not None and following.lemma.lower() in word_class("reporting")


HEADS = frozenset(
    [
        "head",
        "leader",
        "chief",
        "minister",
        "president",
        "premier",
        "commander",
        "chairman",
        "governor",
        "mayor",
        "speaker",
        "envoy",
        "king",
        "counterpart",
        "colleague",
    ]
)


_RULERS = ("ruler", "leader", "monarch")
_RULES = ("president", "king", "queen", "emir", "sultan", "emperor")  # "the Qatari ruler" is the emir named before


def as_office(scene: Scene, token: Token, kind: str) -> Party | None:
    """Read "the Iraqi minister": the person of the article who holds that office, if only one does, else the office."""
    country, words = scene.land_of(token), noun_name(scene, token)
    if country is None and token.index > 0:
        country = TITLED_PEOPLE.get(scene.tree.tokens[token.index - 1].text.lower())
    plural = "Number=Plur" in token.morph
    head = token.lemma.lower().split("-")[-1]
    counterpart = head in ("counterpart", "colleague", "homologue")
    head = {"pm": "prime minister", "p.m.": "prime minister", "fm": "foreign minister"}.get(head, head)
    is_guest = token.index > 0 and scene.tree.tokens[token.index - 1].text.lower() == "visiting"
    after = " ".join(t.text.lower() for t in scene.tree.tokens[token.index + 1 : token.index + 3])
    if head == "head" and after in ("of state", "of government"):
        head = "ruler" if after == "of state" else "prime minister"
    if head == "diplomat" and token.index > 0 and {"top", "chief"} & {t.text.lower() for t in before(scene, token)}:
        head = "foreign minister"
    if head == "head" and (diplomacy := of_diplomacy(scene, token)) is not None:
        head, country = "foreign minister", diplomacy
    if head in ("chief", "boss") and token.index > 0 and scene.seats_in(scene.tree.tokens[token.index - 1].span):
        head = "leader"  # "the Kremlin chief"
    is_ruler = head in _RULERS and (country is not None or head == "ruler")
    if country is None and not counterpart and head not in _OF_OTHERS:
        country = land_of_his(scene, token) or land_that_speaks(scene, token)
    is_headline = country is not None and scene.document.section_at(token.span.start) == "headline"
    if not plural:
        fits = [
            f
            for f in scene.figures
            if f.person.role
            and (
                counterpart
                or _can_be(scene, head, words, f.person.role)
                or second_office(scene.document.text, f) == head
                or (is_ruler and f.person.role in _ruling(head))
            )
            and (country is None or f.person.country == country)
            and (f.wholes[0].start < token.span.start or ((is_guest or is_headline) and f.person.country))
        ]
        fits = [f for f in fits if f.person.country != scene.home] or fits if is_guest else fits
        fits = fits or ([] if counterpart else _bare_holders(scene, token, head, country))
        named = {f.person.name for f in fits}
        if len(named) == 1 and not counterpart:
            actor = Actor(fits[0].person.name, fits[0].person.role, fits[0].person.country, token.span)
            return Party(actor, "person", fits[0], fits[0].kind)
    if counterpart and country:
        abroad = {f.person.name: f for f in scene.figures if f.is_public and f.person.country == country}
        if len(abroad) > 1 and (owner := subject_beside(scene, token)) is not None:
            same = {n: f for n, f in abroad.items() if are_of_one_rank(owner.actor.role, f.person.role)}
            abroad = same or abroad
        if len(abroad) == 1:
            known = next(iter(abroad.values()))
            owner = subject_beside(scene, token)
            if owner is not None and is_highest(owner.actor.role or "") and is_highest(known.person.role or ""):
                abroad = abroad if are_of_one_rank(owner.actor.role, known.person.role) else {}
        if len(abroad) == 1:
            actor = Actor(known.person.name, known.person.role, country, token.span)
            return Party(actor, "person", known, known.kind)
    role = _role_in(scene, words) if not counterpart else None
    if plural:
        return Party(Actor(words, None, country, token.span), "government", is_plural=True)
    country = country or ("VA" if role == "pope" else None)
    body = body_beside(scene, token) if country is None else None
    start = token.span.end - len(words)
    if country is None and body is None and role == "secretary-general" and is_of_un(scene.document.text, start):
        country, body = "UN", "UN"
    sort = "person" if kind != "sport" else "sport"
    return Party(Actor(words, role, country, token.span), sort, None, kind, is_of_body=body is not None)


def body_beside(scene: Scene, token: Token) -> str | None:
    """Give the body of many countries that an office or delegation is said to be of: "a delegation of the IMF"."""
    tokens = scene.tree.tokens
    after = tokens[token.index + 1 : token.index + 5]
    ahead = after if after and after[0].text.lower() in ("of", "from") else []
    for other in (*ahead, *reversed(tokens[max(0, token.index - 3) : token.index])):
        group, span = scene._group_at.get(other.index, (None, None))
        if group is not None and span is not None and group.country is None and group.kind in _OF_MANY:
            return span.of(scene.document.text)
        if other.pos not in ("ADJ", "NOUN", "PROPN", "ADP", "DET", "NUM", "PART", "PUNCT") or other.text in ",;.":
            break
    return None


_OF_MANY = ("alliance", "organisation")


def _bare_holders(scene: Scene, token: Token, head: str, country: str | None) -> list[Figure]:
    """Find who of a land is named shortly before without an office: "Petro Koval said. The Ukrainian president"."""
    if country is None or (not is_highest(head) and head not in ("leader", "ruler")):
        return []
    near = [f for f in scene.figures if f.person.country == country and f.wholes[0].start < token.span.start]
    bare = [f for f in near if f.person.role is None and f.kind in ("state", "national")]
    is_near = bool(bare) and token.span.start - max(w.end for w in bare[0].wholes if w.start < token.span.start) < _NEAR
    return bare if len(bare) == 1 and is_near else []


_NEAR = 500  # characters


def _can_be(scene: Scene, head: str, words: str, role: str) -> bool:
    """Say whether "the minister" can be the foreign minister; "the defence minister" is no prime minister."""
    told = _role_in(scene, words)
    if head not in role:
        return False
    is_full = " " in told and told.endswith(head)
    return (
        (role == told or role.endswith(f" {told}")) if is_full else (head == "minister" or not role.startswith(_BELOW))
    )


_BELOW = ("vice ", "deputy ", "assistant ")
_OF_OTHERS = ("host", "guest", "visitor", "ally", "rival", "neighbour", "friend", "partner")


def _ruling(head: str) -> tuple[str, ...]:
    """Give the offices that "the leader" of a land can mean; a ruler or monarch heads no government only."""
    return (*_RULES, "prime minister", "chancellor", "premier", "supreme leader") if head == "leader" else _RULES


def _role_in(scene: Scene, words: str) -> str:
    """Give the office alone: "defence minister" of "Ukraine's new defence minister"."""
    parts = words.lower().split()
    for first in range(len(parts)):
        title = scene.lexicons.titles.get(" ".join(parts[first:]))
        if title is not None and title.role:
            return title.role
    return parts[-1]


BACKED = frozenset(["backed", "led", "linked", "aligned", "allied", "supported", "funded", "sponsored", "trained"])


def noun_name(scene: Scene, token: Token) -> str:
    """Give a noun with the words that say which: "riot police", not "the 40 riot police in Lima"."""
    first = token.index
    for step in range(1, 5):
        index = token.index - step
        if index < 0 or (step == 4 and scene.tree.tokens[first].text != "-"):
            break
        before = scene.tree.tokens[index]
        is_part = before.pos in ("NOUN", "ADJ", "PROPN") or before.text in ("-", "'s", "’s")
        is_part |= before.text.lower() in BACKED and scene.tree.tokens[index - 1].text == "-"
        if (
            scene.is_dated(before)
            or not is_part
            or before.span.end + 1 < scene.tree.tokens[index + 1].span.start
            or scene.figure(before)
        ):
            break
        if (before.pos == "ADJ" and before.lemma.lower() in _DULL) or before.text.lower() in _HOURS:
            break
        if before.dep not in ("compound", "amod", "nmod:poss", "flat", "case", "nmod:desc", "punct", "nmod"):
            break
        first = index
    start = scene.tree.tokens[first]
    if start.text in ("'s", "’s", "-"):
        first += 1
    resolution = scene.resolution(scene.tree.tokens[first])
    if resolution is not None:
        first = min(first, scene.tree.indices(resolution.toponym.span).start)
    return scene.document.text[scene.tree.tokens[first].span.start : token.span.end].replace("\n", " ")


_HOURS = ("morning", "afternoon", "evening", "night")  # "on Friday evening thousands marched"
_DULL = frozenset(
    [
        "many",
        "several",
        "few",
        "other",
        "more",
        "last",
        "first",
        "local",
        "former",
        "senior",
        "new",
        "young",
        "old",
        "angry",
        "some",
        "such",
        "own",
        "two",
    ]
)
