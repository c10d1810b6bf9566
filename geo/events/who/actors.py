"""Who a noun is: a group of the lexicon, a force or body, a country, its people, an organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.countries import country_name
from geo.domain import Actor, Token
from geo.events.grammar.forms import singular
from geo.events.grammar.words import word_class
from geo.events.who.offices import as_office, body_beside, noun_name
from geo.events.who.parties import PUBLIC_KINDS, QUANTITIES, Party

if TYPE_CHECKING:
    from geo.events.scene import Scene

CAPITALS = ("PPLC", "PPLG")


def as_group(scene: Scene, token: Token, depth: int) -> Party | None:
    found = scene._group_at.get(token.index)
    if found is None:
        return None
    group, span = found
    sort = "international" if group.kind == "alliance" else "group"
    if group.kind == "government" and group.country is None:
        sort = "government"  # the Foreign Office of whichever state the text is from
    return Party(Actor(group.name, None, group.country, span), sort)


def as_quantity(scene: Scene, token: Token, depth: int) -> Party | None:
    if token.lemma.lower() not in QUANTITIES and token.pos != "NUM":
        return None
    for child in scene.tree.having(token, "nmod", "obl"):
        if scene.tree.preposition(child) == "of":
            found = scene.parties(child, depth + 1)
            if found:
                return found[0]
    return None


def as_noun(scene: Scene, token: Token, depth: int) -> Party | None:
    lemma, lower = token.lemma.lower(), token.text.lower()
    if token.pos not in ("NOUN", "PROPN", "ADJ", "X", "VERB") or scene.resolution(token) is not None:
        return None
    if lower in QUANTITIES and any(scene.tree.preposition(t) == "of" for t in scene.tree.having(token, "nmod")):
        return None  # "dozens of rockets": whom people are counted by, `as_quantity` has read
    if lower == "power" and not scene.tree.having(token, "amod", "det"):
        return None  # "threatened to cut power"; "the occupying power" is somebody
    if lower == "force" and not scene.tree.having(token, "amod", "det", "compound", "nmod:poss", "nummod"):
        return None  # "the use of force", "by force"
    if lower == "force" and any(t.text.lower() in _MEANS for t in scene.tree.having(token, "amod")):
        return None  # "threatened to use lethal force"
    if lower == "state" and [t.text.lower() for t in scene.tree.tokens[token.index + 1 : token.index + 3]] in _STATES:
        return None
    sort = scene.lexicons.actor_nouns.get(lemma) or scene.lexicons.actor_nouns.get(lower)
    sort = sort or scene.lexicons.actor_nouns.get(singular(lower)) or _service(scene, token)
    joined = scene.prefix(token) + lower  # "the UN secretary-general" is no general
    title = (
        scene.lexicons.titles.get(joined)
        or scene.lexicons.titles.get(lemma)
        or scene.lexicons.titles.get(singular(lower))
    )
    is_office = title is not None and title.role and len(lemma) > 3 and (title.kind in PUBLIC_KINDS or sort is None)
    if title is not None and is_office and joined not in _NOT_OFFICES:
        return as_office(scene, token, title.kind)
    is_noun = token.pos != "VERB" or (token.dep in ("obj", "nsubj") and lower.endswith("ists"))  # "39 activists"
    if sort is None or not is_noun:
        return None
    if lemma in ("neighbor", "neighbour") and _is_next_door(scene, token):
        sort = "civil"
    if sort == "civil" and any(t.text.lower() in _IN_ARMS for t in scene.tree.having(token, "amod", "compound")):
        sort = "armed"  # "masked men", "armed youths"
    if sort in (None, "civil", "government") and singular(lower) in ("member", "boss") and _is_of_gang(scene, token):
        sort = "armed"  # "gang members"
    country = scene.land_of(token) or (_land_of_members(scene, token) if lemma == "delegation" else None)
    plural = "Number=Plur" in token.morph or token.pos == "VERB" or lower in ("police", "people", "troops")
    name = noun_name(scene, token) + _of_whom(scene, token)
    body = body_beside(scene, token) if country is None and lemma in ("delegation", "mission") else None
    if body is not None:
        return Party(Actor(f"{body} {lemma}", None, None, token.span), "government", is_of_body=True)
    return Party(Actor(name, None, country, token.span), sort, is_plural=plural)


def _of_whom(scene: Scene, token: Token) -> str:
    """Give " of the Shaytat" after "members": without it such a word names nobody."""
    if singular(token.lemma.lower()) not in _MEMBERS:
        return ""
    for whole in scene.tree.having(token, "nmod"):
        ends = [t.index for t in scene.tree.subtree(whole) if t.index == whole.index or t.dep in ("flat", "compound")]
        between = scene.tree.tokens[token.index + 1 : max(ends) + 1]
        if scene.tree.preposition(whole) == "of" and 1 < len(between) < 7 and all(t.pos != "PUNCT" for t in between):
            return scene.document.text[token.span.end : between[-1].span.end].replace("\n", " ")
    return ""


_MEMBERS = ("member", "supporter", "follower", "representative", "relative", "associate", "employee")


def _land_of_members(scene: Scene, delegation: Token) -> str | None:
    """Read "a delegation of Japanese lawmakers": it is of the land that they are of."""
    members = (t for t in scene.tree.having(delegation, "nmod") if scene.tree.preposition(t) in ("of", "from"))
    return next((land for t in members if (land := scene.land_of(t))), None)


_MEANS = ("lethal", "deadly", "brute", "excessive", "disproportionate", "necessary", "physical", "undue", "full")
_STATES = (["of", "emergency"], ["of", "war"], ["of", "siege"], ["of", "alert"], ["of", "calamity"], ["of", "disaster"])


def _is_of_gang(scene: Scene, token: Token) -> bool:
    kinds = (scene.lexicons.actor_nouns.get(t.lemma.lower()) for t in scene.tree.having(token, "compound"))
    return "armed" in kinds


_IN_ARMS = ("armed", "masked", "hooded", "balaclava-clad", "machete-wielding", "gun-wielding", "knife-wielding")


def _service(scene: Scene, token: Token) -> str | None:
    """Tell "Russia's Federal Security Service" from a bus service, and "the foreign office" from any office."""
    if token.text.lower() == "office" and token.dep.startswith("nsubj"):
        beside = scene.tree.having(token, "compound", "amod", "nmod:poss")
        return "government" if _OFFICES & {t.text.lower() for t in beside} else None
    if token.text in ("House", "Chamber"):
        after = [t.text for t in scene.tree.tokens[token.index + 1 : token.index + 3]]
        return "government" if after[:1] == ["of"] and set(after) & _MEMBERS_OF_HOUSE else None
    kinds = {t.text.lower() for t in scene.tree.having(token, "compound", "amod")}
    return "government" if singular(token.text.lower()) == "service" and kinds & _SERVICES else None


_MEMBERS_OF_HOUSE = {"Representatives", "Deputies", "Commons", "Lords", "Councillors"}
_OFFICES = {"foreign", "presidential", "home", "prosecutor", "prosecutors", "president", "premier", "rights"}
_SERVICES = {"security", "intelligence", "secret", "police", "guard", "customs", "immigration", "border", "prison"}


def _is_next_door(scene: Scene, token: Token) -> bool:
    """Tell "a neighbour" and "her neighbour" from the state that is "its neighbour"."""
    owners = {t.text.lower() for t in scene.tree.having(token, "nmod:poss")}
    is_one = "Number=Sing" in token.morph and scene.land_of(token) is None
    return bool(owners & {"his", "her", "my", "our"}) or (is_one and not owners & {"its", "their"})


_NOT_OFFICES = (
    "general",
    "private",
    "major",
    "judge",
    "prosecutor",
    "representative",
    "lawmaker",
    "activist",
    "captain",
    "judges",
)


def as_country(scene: Scene, token: Token, depth: int) -> Party | None:
    resolution = scene.resolution(token)
    if resolution is None or resolution.place is None or not resolution.place.country:
        return None
    if resolution.toponym.section == "dateline":
        return None  # where the reporter is, who does nothing
    if any(t.pos == "PROPN" and t.span.start > resolution.toponym.span.end for t in scene.tree.having(token, "flat")):
        return None  # "Nairobi City Water", "Delhi Metro"
    place = resolution.place
    is_capital = place.feature in CAPITALS
    if place.precision != "country" and not is_capital:
        return None
    if is_capital and place.country == "BE" and _is_of_union(scene):
        return Party(Actor("European Union", None, "EU", resolution.toponym.span), "international")
    return Party(Actor(country_name(place.country), None, place.country, resolution.toponym.span), "country")


def _is_of_union(scene: Scene) -> bool:
    """Say whether Brussels stands for the European Union: the text speaks of it and not of Belgium."""
    text = scene.document.text
    return _UNION.search(text) is not None and "Belgi" not in text


_UNION = re.compile(r"\bEU\b|\bEuropean\s+(?:Union|Commission|Council)\b|\bthe\s+Union\b|\bthe\s+bloc\b")


def as_people(scene: Scene, token: Token, depth: int) -> Party | None:
    demonym = scene.demonym(token)
    if demonym is None or token.dep in ("amod", "compound"):
        return None
    if not token.text.endswith("s") and not scene.tree.having(token, "det", "nummod", "amod"):
        return None  # a language, or an adjective without its noun
    is_state = token.text.endswith("s") or token.dep in ("nsubj", "nsubj:pass", "obj")
    are_counted = token.dep == "nsubj" and scene.tree.having(token, "nummod")  # "some 500 Armenians protested"
    sort = "government" if is_state and not are_counted else "civil"
    return Party(Actor(token.text, None, demonym.country, token.span), sort, is_plural=True)


def as_workers(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "two Dutch birdwatchers": a word for those who do something, with the country that they are of."""
    word = token.text.lower()
    if token.pos != "NOUN" or "Number=Plur" not in token.morph or not word.endswith(_DOERS):
        return None
    country = next((d.country for t in scene.tree.having(token, "amod", "compound") if (d := scene.demonym(t))), None)
    if country is None or singular(word) in word_class("thing that sounds like a doer"):
        return None
    return Party(Actor(noun_name(scene, token), None, country, token.span), "civil", is_plural=True)


_DOERS = ("ers", "ors", "men", "women", "ists", "ants", "ees", "ians")


def as_organisation(scene: Scene, token: Token, depth: int) -> Party | None:
    span = scene._organisation_at.get(token.index)
    resolution = scene.resolution(token)
    if span is None or (resolution is not None and resolution.toponym.use == "literal"):
        return None
    name = scene.document.text[span.start : span.end].replace("\n", " ")
    last = name.split()[-1].lower()
    sort = scene.lexicons.actor_nouns.get(last) or scene.lexicons.actor_nouns.get(last.rstrip("s")) or "organisation"
    country = next((c for t in scene.tree.covering(span) if (c := scene.country_at(t))), None) or scene.land_of(token)
    return Party(Actor(name, None, country, span), sort)
