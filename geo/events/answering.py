"""What the sentence after a deed tells goes on there: its answer, its arrests, what the same people did next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import DateRange, EventPlace, Token
from geo.events.drafts import Draft
from geo.events.grammar.forms import singular
from geo.events.scene import Party, Scene
from geo.events.where.hometown import is_elsewhere


@dataclass(frozen=True, slots=True)
class Last:
    """The last deed that has a place: in which sentence, at which character, where, of what type, by whom, when."""

    sentence: int
    at: int
    place: EventPlace
    type: str
    doers: tuple[Party, ...]
    date: DateRange | None = None
    is_scene: bool = False  # no deed, but a place that opens a sentence: "In Kisumu, shops stayed shut"

    def is_of_day(self, draft: Draft) -> bool:
        """Say whether a deed has no day of its own, or the same one."""
        return draft.event.date_text is None or (self.date is not None and draft.event.date == self.date)


def verb_of(draft: Draft) -> Token:
    return draft.trigger.light or draft.trigger.token


ANSWERED = 2  # sentences
_UNREST = ("PROTEST", "ASSAULT", "COERCE")
_BEFORE = (*_UNREST, "MOBILIZE")
_FORCE = ("crowd-control", "beat", "arrest")


_ATTACKERS = frozenset((
    "attacker", "assailant", "gunman", "raider", "bomber", "kidnapper", "abductor", "intruder", "shooter", "militant",
    "rebel", "insurgent", "bandit", "fighter", "jihadist", "mob",
))  # fmt: skip
_MARCHERS = frozenset(("protester", "protestor", "demonstrator", "marcher", "striker", "crowd", "activist", "rioter"))
_ARMED = ("military", "armed", "police")


def goes_on(scene: Scene, draft: Draft, last: Last) -> bool:
    """Read "The attackers burned 20 houses", "They dumped manure" after what they did a sentence before.

    A deed of the same type and mode as one told of that place may be that one, told again.
    """
    event, verb = draft.event, verb_of(draft)
    if event.type not in _UNREST or last.type not in _UNREST or event.modality != "happened" or event.is_historic:
        return False
    subject = scene.tree.subject(verb)
    if subject is None or not last.is_of_day(draft) or is_apart(scene, draft):
        return False
    is_taken_up = subject.text.lower() in ("they", "he", "she") or scene.tree.has_word(subject, ("the", "both"))
    return is_taken_up and bool(draft.actors) and all(_is_one_of(party, last) for party in draft.actors)


def _is_one_of(party: Party, last: Last) -> bool:
    name = party.actor.name.lower()
    noun = singular(name.split()[-1])
    if any(other.actor.name.lower() == name for other in last.doers):
        return True
    if noun in (_MARCHERS if last.type == "PROTEST" else _ATTACKERS):
        return True
    are_several = noun != name.split()[-1]
    return are_several and party.sort in _ARMED and any(other.sort == party.sort for other in last.doers)


def follows(scene: Scene, draft: Draft, last: Last) -> bool:
    """Read "A police station was burned down" right after a riot in its paragraph: the same scene, told on.

    Not what had been done before, what has been done since, nor what a state does; and nothing with a day of its own.
    """
    event, verb = draft.event, verb_of(draft)
    if (
        event.type not in ("ASSAULT", "PROTEST")
        or _is_aside(draft)
        or last.type not in _UNREST
        or event.modality != "happened"
        or event.is_historic
    ):
        return False
    if not last.is_of_day(draft) or last.at < scene.document.paragraph_at(event.trigger.start).start:
        return False
    if event.type == "ASSAULT" == last.type and draft.trigger.entry.lemma in _HARM:
        return False  # "Ten people were killed": the toll of the last deed
    if any(singular(t.text.lower()) in _OF_CAPITALS for t in scene.tree.subtree(verb)):
        return False  # "Students burned a flag outside the embassy"
    subject = scene.tree.subject(verb)
    is_theirs = subject is not None and subject.text.lower() in _PEOPLE and scene.tree.has_word(subject, ("the",))
    is_perfect = not is_theirs and any(t.text.lower() in ("had", "has", "have") for t in scene.tree.having(verb, "aux"))
    if is_perfect or any(p.sort in _DISTANT for p in draft.actors):
        return False
    return not is_apart(scene, draft)


def _is_aside(draft: Draft) -> bool:
    """Say whether a deed is told in passing: "detained two people who shouted slogans"."""
    return draft.trigger.entry.is_noun or draft.trigger.token.dep == "acl:relcl"


_OF_CAPITALS = ("embassy", "consulate", "parliament", "ministry", "senate", "congress", "presidency", "palace")
_HARM = ("kill", "wound", "injure", "die", "hurt", "claim", "leave")
_PEOPLE = (
    "man",
    "men",
    "woman",
    "women",
    "youth",
    "youths",
    "boy",
    "boys",
    "pair",
    "victim",
    "victims",
    "two",
    "three",
)
_DISTANT = ("country", "government", "international", "group")


def confers(scene: Scene, draft: Draft, last: Last) -> bool:
    """Read "She later held talks with the mayor", "The two leaders signed four accords" after a visit or a meeting.

    The same people, in the same paragraph, on no other day and at no other place.
    """
    event = draft.event
    is_signed = event.type == "SUPPORT" and draft.trigger.token.lemma.lower() in _SIGNING
    if not (is_signed or (event.type == "CONSULT" and event.mode != "phone")):
        return False
    is_scene = last.is_scene or last.type == "STATEMENT"
    if last.type != "CONSULT" and not is_scene:
        return False
    if event.modality != "happened" or event.is_historic or not last.is_of_day(draft) or is_apart(scene, draft):
        return False
    if any(t.text.lower() == "had" for t in scene.tree.having(verb_of(draft), "aux")):
        return False
    if last.at < scene.document.paragraph_at(event.trigger.start).start:
        return False
    if is_scene:  # "In New York, the president told the assembly. Earlier he met his French counterpart."
        subject = scene.tree.subject(verb_of(draft))
        return subject is not None and subject.text.lower() in ("he", "she", "they")
    ours, theirs = ({p.actor.name for p in people} for people in (draft.actors, last.doers))
    return bool(ours & theirs) if event.type == "CONSULT" else len(ours & theirs) > 1


_SIGNING = ("sign", "initial", "ink")


def answers(scene: Scene, draft: Draft, last: Last) -> bool:
    """Read "Police detained two of them", "Officers used tear gas" after a protest: it was done there.

    Not where the sentence names another place or day, nor where it counts what was done in a whole country.
    """
    event = draft.event
    if last.type not in _BEFORE or event.modality != "happened" or event.is_historic or not last.is_of_day(draft):
        return False
    by_police = bool(draft.actors) and all(p.sort == "police" for p in draft.actors)
    if (
        event.type == "ASSAULT" == last.type
        and draft.trigger.is_passive
        and event.mode in _SUFFERED
        and not draft.actors
    ):
        return not is_apart(scene, draft)  # "A soldier who ran into the scene was shot dead"
    if event.type == "PROTEST" and event.mode in ("riot", "obstruct") and all(p.sort == "civil" for p in draft.actors):
        return not is_apart(scene, draft)  # "Protesters threw bottles at police"
    if event.type not in _UNREST or not (event.mode in _FORCE or (by_police and event.type == "ASSAULT")):
        return False
    if is_apart(scene, draft):
        return False
    are_suspects = any(p.actor.name.lower().endswith(("suspect", "suspects")) for p in draft.recipients)
    is_theirs = all(p.sort in ("police", "military", "civil") for p in draft.actors) and event.type != "PROTEST"
    return is_theirs and not (are_suspects and last.type == "PROTEST")


def is_apart(scene: Scene, draft: Draft) -> bool:
    """Say whether a sentence names a place of its own, or counts what was done in a whole country."""
    tokens = _between_semicolons(scene, draft.trigger.token)
    own = (t for t in tokens if not _is_in_aside(scene, t, verb_of(draft)))
    return any(is_elsewhere(scene, t) or t.text.lower() in _WIDE for t in own)


def _between_semicolons(scene: Scene, token: Token) -> Sequence[Token]:
    """List the words around one that no semicolon parts from it: "marched in Lima on Monday; police fired tear gas"."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return ()
    words = scene.tree.tokens[sentence.first : sentence.last]
    stops = [t.index for t in words if t.text == ";"]
    first = max((i for i in stops if i < token.index), default=sentence.first - 1)
    last = min((i for i in stops if i > token.index), default=sentence.last)
    return scene.tree.tokens[first + 1 : last]


def _is_in_aside(scene: Scene, token: Token, verb: Token) -> bool:
    """Say whether a word stands in a relative clause beside a deed: "shot a man who had come over Lampedusa"."""
    for above in (token, *scene.tree.climb(token)):
        if above.index == verb.index:
            return False
        if above.dep == "acl:relcl":
            return True
    return False


_SUFFERED = ("firearms", "abduct", "beat", "primitive")
_WIDE = frozenset((
    "nationwide", "countrywide", "country", "across", "elsewhere", "since", "so", "total", "region", "separate",
    "separately", "another", "regions", "nation",
))  # fmt: skip
