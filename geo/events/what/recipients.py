"""To whom it is done: where a row of the lexicon says that the other side stands, and where else it may be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from geo.domain import Token
from geo.events.grammar.words import word_class
from geo.events.lexicon import Entry
from geo.events.scene import Party
from geo.events.what.belongings import belongings
from geo.events.who.anaphora import the_pair, told_before

if TYPE_CHECKING:
    from geo.events.what.clauses import Clause

_ELSEWHERE = {  # prepositions to look behind where the row's own sources give nobody
    "AID": ("to", "for"),
    "SANCTION": ("on", "against"),
    "ACCUSE": ("against", "with"),
    "ASSAULT": ("against", "on", "at", "among"),
    "COERCE": ("with", "against"),
}
KINDS_OF_PLACE = word_class("kind of place")
_OFFERED = ("justice", "civil", "thing", "military", "police", "armed")
_FREED = ("release", "return", "freedom", "liberation")
_SPOKEN_TO = ("REQUEST", "ACCUSE")
_GIVEN_TO = ("AGREE", "REQUEST", "AID", "CONCEDE", "SUPPORT", "REJECT", "RETREAT")  # "promised him boats"


def find_recipients(clause: Clause, entry: Entry) -> list[Party]:
    """List the other side, whom the clause names or else what is told around it."""
    found = list(_told(clause, entry))
    if not found and entry.mode == "crowd-control":
        return _crowd(clause)
    if not found and entry.type == "REQUEST" and clause.verb.dep == "advcl":
        return _addressed(clause)
    return found


def _told(clause: Clause, entry: Entry) -> Iterator[Party]:
    """Yield the other side; the places to look are tried in order, and the first that holds somebody is taken."""
    sources = entry.recipient or ("object",)
    if entry.type == "REJECT" and (offerer := _offerer(clause)):
        yield from offerer
        return
    if entry.type in _SPOKEN_TO and (asked := _asked(clause)):
        yield from asked
        return
    if any(_is_mutual(clause, o) for o in clause.objects):
        return
    if entry.type in _GIVEN_TO and (given := [p for t in clause.indirect for p in _named(clause, entry, "iobj", t)]):
        yield from given
        return
    if sources == ("none",):
        sources = ()
        if entry.mode != "restrict":
            return
    elsewhere = _ELSEWHERE.get(entry.type, ()) if entry.lemma != "die" else ()  # "died in a strike on Beirut"
    if "iobj" in sources and clause.given:
        sources = ("iobj", *sources)  # "the monitors were denied entry to Uganda"
    for source in (*sources, *elsewhere):
        for token in tokens_of(clause, source):
            if entry.type == "COERCE" and source == "with" and _is_means(clause, token):
                continue
            if found := _named(clause, entry, source, token):
                yield from found
                return
    if entry.type == "CONSULT" and "with" in sources and (person := _person_after(clause, "with")) is not None:
        yield person
        return
    if entry.type in ("AGREE", "THREATEN", "REJECT", "REQUEST") and entry.complement != "that":
        yield from _meant(clause)
    if sources != ("object",) and "object" not in sources and entry.type == "ASSAULT":
        for token in clause.objects:
            yield from clause.scene.parties(token)


def _named(clause: Clause, entry: Entry, source: str, token: Token) -> list[Party]:
    scene = clause.scene
    if entry.type == "CONSULT":
        pair = [p for p in the_pair(scene, token) if p.sort == "person"]  # "hosting the two leaders in Sochi"
        return pair or scene.parties(token) or belongings(scene, token)
    if entry.type == "REQUEST" and source == "of" and clause.tree.head(token).lemma.lower() in _FREED:
        return []  # "demanded the release of the president": not of him
    if token.lemma.lower() in KINDS_OF_PLACE and scene.country_at(token) is None:
        # rockets "at an Israeli base" are meant for Israel, a curfew "on the Manipur capital" for nobody
        return belongings(scene, token) if entry.type == "ASSAULT" else []
    if entry.type == "COOPERATE" and source == "object":
        return belongings(scene, token)  # "bought French jets": from France
    if token.text.lower() == "side" and scene.tree.has_word(token, ("each", "either")):
        return []  # "with each side blaming the other"
    found = the_pair(scene, token) or scene.parties(token)
    if entry.type == "AGREE" and source == "object":
        found = [p for p in found if p.sort not in _OFFERED]  # "promised an inquiry and a nurse", "offered soldiers"
    return found or belongings(scene, token) or told_before(scene, token)


def _crowd(clause: Clause) -> list[Party]:
    """Read "fired tear gas to break up the crowd", "when they tried to push past": those whom the force is for."""
    tree, scene = clause.tree, clause.scene
    if clause.verb.lemma.lower() in _ANSWERING:
        return _crowd_before(clause)
    for child in tree.having(clause.verb, "advcl"):
        marks = {t.text.lower() for t in tree.having(child, "mark", "advmod")}
        meant = tree.objects(child) if "to" in marks else tree.having(child, "nsubj") if marks & _WHEN else []
        for token in meant:
            people = [p for p in scene.parties(token) if p.sort in ("civil", "political")]
            if people or token.text.lower() in ("them", "they"):
                return people or _crowd_before(clause)
    return []


_ANSWERING = ("answer", "respond", "reply")
_WHEN = frozenset(("when", "as", "after", "while"))


def _crowd_before(clause: Clause) -> list[Party]:
    """Find the last crowd told of as a subject, in this sentence or the one before."""
    sentence = clause.scene.document.sentence_at(clause.verb.span.start)
    if sentence is None:
        return []
    for part in [s for s in reversed(clause.scene.document.sentences) if s.first <= sentence.first][:2]:
        for token in reversed(clause.tree.tokens[part.first : min(part.last, clause.verb.index)]):
            found = clause.scene.parties(token) if token.dep in ("nsubj", "nsubj:pass") else []
            if people := [p for p in found if p.sort == "civil" and p.is_plural]:
                return people
    return []


def _addressed(clause: Clause) -> list[Party]:
    """Read "handed a note to the Belarusian envoy, demanding", "wrote to the premier, urging him": who is meant."""
    tree, above = clause.tree, clause.tree.head(clause.verb)
    if not clause.verb.text.lower().endswith("ing"):
        return []
    objects = tree.objects(above)
    behind = [p.token for p in tree.phrases(above) if p.preposition in ("to", "with")]
    behind += [t for one in objects for t in tree.having(one, "nmod") if tree.preposition(t) in ("to", "with")]
    for token in (*tree.having(above, "iobj"), *objects, *behind):
        if token.index < clause.verb.index and (found := [p for p in clause.scene.parties(token) if p.is_public]):
            return found
    return []


def _is_means(clause: Clause, token: Token) -> bool:
    """Read "surrounded the district with 10,000 soldiers": they did it, and did not suffer it."""
    return any(p.sort in ("military", "police") for p in clause.scene.parties(token))


def _is_mutual(clause: Clause, token: Token) -> bool:
    """Read "accused each other": nobody but those who accuse."""
    first = clause.tree.tokens[token.index - 1 if token.text.lower() in ("other", "another") else token.index]
    words = [t.text.lower() for t in clause.tree.tokens[first.index : first.index + 2]]
    return words in (["each", "other"], ["one", "another"])


def _offerer(clause: Clause) -> list[Party]:
    """Read "turned down the African Union's offer": whose the offer is."""
    for token in clause.objects:
        for child in clause.tree.having(token, "nmod:poss", "acl"):
            named = clause.tree.agent(child) if child.dep == "acl" else child
            if named is not None and (found := [p for p in clause.scene.parties(named) if p.is_public]):
                return found
    return []


def _asked(clause: Clause) -> list[Party]:
    """Read "demanded that China withdraw", "alleged that the government had": who should, and who is said to."""
    tree = clause.tree
    for child in tree.having(clause.verb, "ccomp"):
        subjects = [t for t in tree.having(child, "nsubj") if t.index > clause.verb.index]
        is_that = any(t.text.lower() == "that" for t in tree.having(child, "mark"))
        for subject in subjects if is_that else ():
            found = [p for p in clause.scene.parties(subject) if p.is_public]
            if found:
                return found
    return []


def tokens_of(clause: Clause, source: str) -> list[Token]:
    """List the words that a source names: the object, the subject, or what stands behind a preposition."""
    if source == "object":
        return [t for t in clause.objects if not _is_label(clause, t)]
    if source == "subject":
        return [clause.subject] if clause.subject is not None else []
    if source == "iobj":
        return list(clause.objects if clause.given else clause.indirect)
    near = [p.token for p in clause.phrases if p.preposition == source and not _is_label(clause, p.token)]
    return near or [t for t in _deep(clause, clause.objects) if clause.tree.preposition(t) == source]


def _is_label(clause: Clause, token: Token) -> bool:
    """Read "Bolivia: miners blockade La Paz": a label is nobody it is done to."""
    return token.index < clause.verb.index and clause.tree.tokens[token.index + 1].text == ":"


def _deep(clause: Clause, objects: Sequence[Token]) -> Iterator[Token]:
    """Walk the nouns below the objects: "a 12th protest of the year against China", "a freeze and a ban on members"."""
    for one in objects:
        for token in clause.tree.subtree(one):
            above = clause.tree.head(token)
            is_below = above.pos in ("NOUN", "PROPN", "NUM") or above.text.lower() == "crossing"
            if token.dep in ("nmod", "obl", "conj") and is_below:
                yield token


def _person_after(clause: Clause, word: str) -> Party | None:
    """Find the first person named right after a preposition, wherever the parse hung the name."""
    scene, verb = clause.scene, clause.verb
    sentence = scene.document.sentence_at(verb.span.start)
    if sentence is None:
        return None
    for token in clause.tree.tokens[verb.index + 1 : sentence.last]:
        if token.text.lower() == word:
            for following in clause.tree.tokens[token.index + 1 : min(token.index + 3, sentence.last)]:
                if scene.figure(following) is not None:
                    return scene.party(following)
    return None


def _meant(clause: Clause) -> list[Party]:
    """Find whom the deed spoken of is for or against: Peru in "threatened to close its border with Peru"."""
    tree, scene = clause.tree, clause.scene
    for child in tree.children[clause.verb.index]:
        if child.dep not in ("xcomp", "ccomp", "advcl", "obl", "obj", "acl"):
            continue
        if child.dep in ("xcomp", "ccomp"):
            for target in tree.having(child, "obj", "iobj"):
                owners = {t.text.lower() for t in tree.having(target, "nmod:poss")}
                if owners & {"its", "their", "his", "her"}:
                    continue  # "threatened to bring its soldiers home"
                if found := [p for p in scene.parties(target) if p.is_public]:
                    return found
        for phrase in tree.phrases(child):
            if phrase.preposition in ("with", "against", "to", "on", "for", "from", "into"):
                found = [p for p in scene.parties(phrase.token) if p.is_public]
                if found:
                    return found
    return []
