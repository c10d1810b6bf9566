"""Who "he", "she", "it", "they", "I" and "we" are, where it is safe to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.domain import Sentence, Token
from geo.events.who.actors import as_noun
from geo.events.who.parties import Party, as_person

if TYPE_CHECKING:
    from geo.events.scene import Scene

_SAYS = ("say", "tell", "add", "write", "post", "tweet", "note", "announce")
_HE, _SHE = ("he", "him", "himself"), ("she", "her", "herself")


def as_pronoun(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "he" or "she" as the person that the text spoke of last as a subject, if it is safe."""
    word = token.text.lower()
    if word in ("i", "we") and depth <= 1:
        return _speaker(scene, token)
    if word in ("it", "they") and depth <= 1:
        return _who_says(scene, token)
    if word not in (*_HE, *_SHE) or depth > 1:
        return None
    return _told_with_who(scene, token) or antecedent(scene, token)


_GUESTS = ("guest", "guests", "visitor", "visitors", "delegation", "envoy", "dignitary")


def as_guest(scene: Scene, token: Token, depth: int) -> Party | None:
    """Read "the guest", "the delegation" as him who was told before to have come."""
    if depth > 1 or token.text.lower() not in _GUESTS:
        return None
    if (leader := _leader_before(scene, token)) is not None:
        return leader
    first = token.index - (token.index > 0 and scene.tree.tokens[token.index - 1].text.lower() == "visiting")
    if first == 0 or scene.tree.tokens[first - 1].text.lower() not in ("the", "his", "her", "its"):
        return None
    following = scene.tree.tokens[token.index + 1].text.lower() if token.index + 1 < len(scene.tree.tokens) else ""
    after = scene.tree.tokens[token.index + 2].text.lower() if token.index + 2 < len(scene.tree.tokens) else ""
    if following in ("of", "from", "led", "headed") or (following == "," and after != "who"):
        return None
    party = _only_foreigner(scene, token) or antecedent(scene, token)
    return party if party is not None and party.is_public else None


_LEADING = ("minister", "president", "speaker", "envoy", "premier", "king", "emir", "chancellor", "secretary")


def _leader_before(scene: Scene, token: Token) -> Party | None:
    """Read "the Saudi delegation" as him of that land of whom a sentence before says that he came with one."""
    before = scene.demonym(scene.tree.tokens[token.index - 1]) if token.index > 0 else None
    if token.text.lower() != "delegation" or before is None:
        return None
    text = scene.document.text
    theirs = [f for f in scene.figures if f.is_public and f.person.country == before.country]
    told = [f for f in theirs if f.wholes[0].start < token.span.start]
    if len(theirs) == len(told) == 1 and (told[0].person.role or "").endswith(_LEADING):
        return as_person(scene, scene.tree.covering(told[0].wholes[0])[-1], 0)
    for figure in scene.figures:
        whole = figure.wholes[0]
        sentence = scene.document.sentence_at(whole.start)
        is_before = sentence is not None and sentence.span.end <= token.span.start
        is_theirs = figure.is_public and figure.person.country == before.country
        if sentence is not None and is_before and is_theirs and "delegation" in sentence.span.of(text):
            return as_person(scene, scene.tree.covering(whole)[-1], 0)
    return None


def _only_foreigner(scene: Scene, token: Token) -> Party | None:
    """Give the only official from abroad whom the two sentences before "the guest" name."""
    sentence = scene.document.sentence_at(token.span.start)
    earlier = [s for s in scene.document.sentences if sentence is not None and s.first < sentence.first][-2:]
    named = {
        f.person.name: t
        for s in earlier
        for t in scene.tree.tokens[s.first : s.last]
        if (f := scene.figure(t)) is not None and f.is_public and f.person.country not in (None, scene.home)
    }
    return as_person(scene, next(iter(named.values())), 0) if len(named) == 1 and scene.home else None


def _told_with_who(scene: Scene, token: Token) -> Party | None:
    """Read "with Mr Tahir, who returned from Ankara, where he met": he of whom "who" tells, not the subject."""
    sentence, tokens = scene.document.sentence_at(token.span.start), scene.tree.tokens
    if sentence is None or token.index < 2 or tokens[token.index - 1].text.lower() != "where":
        return None
    for index in range(token.index - 2, sentence.first + 1, -1):
        if tokens[index].text in (";", "“", "”", '"'):
            return None
        if tokens[index].text.lower() == "who":
            named = next((t for t in reversed(tokens[index - 2 : index]) if scene.figure(t) is not None), None)
            return as_person(scene, named, 0) if named is not None else None
    return None


def _who_says(scene: Scene, token: Token) -> Party | None:
    """Read "it" and "they" in "the rebels said they will release him" as those who say so."""
    verb = scene.tree.head(token)
    if verb.dep not in ("ccomp", "xcomp") or token.dep not in ("nsubj", "nsubj:pass"):
        return None
    subject = scene.tree.subject(scene.tree.head(verb))
    if subject is None or subject.pos == "PRON":
        return None
    return scene.party(subject, 2)


def _speaker(scene: Scene, token: Token) -> Party | None:
    """Read "I" and "we" in a quotation as the person who says it in the same sentence."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return None
    said = [t for t in scene.tree.tokens[sentence.first : sentence.last] if t.lemma.lower() in _SAYS]
    for verb in said:
        subject = scene.tree.subject(verb)
        if subject is not None and scene.figure(subject) is not None:
            return as_person(scene, subject, 0)
    return None


def antecedent(scene: Scene, token: Token) -> Party | None:
    """Find the last person told of as a subject before a pronoun, in this sentence or the two before it."""
    sentence = scene.document.sentence_at(token.span.start)
    if sentence is None:
        return None
    earlier = [s for s in scene.document.sentences if s.first <= sentence.first][-4:]
    for part in reversed(earlier):
        tokens = scene.tree.tokens[part.first : min(part.last, token.index)]
        subjects = [t for t in tokens if _is_subject(scene, t) and not _is_doer(scene, t, token)]
        subjects.sort(key=lambda subject: _is_of_aside(scene, subject))
        for subject in subjects:
            is_noun = subject.pos in ("NOUN", "PROPN")
            party = as_person(scene, subject, 0) or (as_noun(scene, subject, 0) if is_noun else None)
            if party is not None and (party.figure is not None or _holds_office(party)):
                return party
            if subject.text.lower() in (*_HE, *_SHE) and (party := as_pronoun(scene, subject, 1)) is not None:
                return party
            if subject.text.lower() in _SHE and token.text.lower() in _SHE:
                return None  # "she toured the ruins with President Giammat. Mr Briceno saw her off"
        others = [t for t in tokens if not _is_doer(scene, t, token)]
        people = {f.person.name: t for t in others if (f := scene.figure(t)) is not None}
        free = {name: t for name, t in people.items() if not _is_governed(scene, t)}
        is_he = token.text.lower() in (*_HE, *_SHE) and token.dep == "nsubj"
        if len(people) == 1 and not free and part is sentence and is_he and _is_opened_by(scene, part):
            continue  # "After a breakfast with President Moretti he took the ferry": he who was told of before
        if len(people) == 1 or len(free) == 1:
            return as_person(scene, next(iter((people if len(people) == 1 else free).values())), 0)
        if people:
            return None
    return None


def _holds_office(party: Party) -> bool:
    """Say whether somebody without a name holds an office of state: "The emir was in Muscat. He met"."""
    role = party.actor.role or "spokesman"
    return party.sort == "person" and not role.startswith("spokes") and party.kind in ("state", "royal")


def _is_opened_by(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a sentence opens with a preposition: "After talks with", "At a lunch for"."""
    return sentence.first > 0 and scene.tree.tokens[sentence.first].pos in ("ADP", "SCONJ")


def _is_of_aside(scene: Scene, subject: Token) -> bool:
    """Say whether somebody is the subject of a clause before the main one: "As Xi dined in Moscow, Kishida was"."""
    here = subject
    while here.dep in ("flat", "appos", "compound", "nmod:desc", "conj") and not scene.tree.is_root(here):
        here = scene.tree.head(here)
    verb = scene.tree.head(here)
    return verb.dep == "advcl" and verb.index < scene.tree.head(verb).index


def _is_governed(scene: Scene, token: Token) -> bool:
    """Say whether a preposition stands before a name with its titles, as in "talks with President Jean Habimana"."""
    figure = scene.figure(token)
    whole = next((w for w in figure.wholes if w.overlaps(token.span)), None) if figure is not None else None
    first = scene.tree.indices(whole).start if whole is not None else token.index
    first -= first > 0 and scene.tree.tokens[first - 1].pos == "DET"
    return first > 0 and scene.tree.tokens[first - 1].pos in ("ADP", "SCONJ")


def _is_doer(scene: Scene, name: Token, pronoun: Token) -> bool:
    """Say whether a name is who does it to "him", and so somebody else: "King Hicham is to receive him"."""
    verb = scene.tree.head(pronoun)
    figure = scene.figure(name)
    if figure is None and pronoun.dep in ("obj", "iobj") and name.dep == "nsubj" and name.head == verb.index:
        return True
    if pronoun.dep not in ("obj", "iobj") or figure is None or pronoun.text.lower().endswith("self"):
        return False
    doers = [scene.tree.subject(verb), scene.tree.head(verb) if verb.dep.startswith("acl") else None]
    return any(t is not None and scene.figure(t) is figure for t in doers)


def _is_subject(scene: Scene, token: Token) -> bool:
    here = token
    for _ in range(4):
        if here.dep in ("nsubj", "nsubj:pass", "nsubj:outer"):
            return True
        if here.dep not in ("flat", "appos", "compound", "nmod:desc", "conj") or scene.tree.is_root(here):
            return False
        here = scene.tree.head(here)
    return False
