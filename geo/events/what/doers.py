"""Who acts in a clause: the subject of the parse, else whoever stands before the verb where the parse has lost it."""

from __future__ import annotations

from collections.abc import Sequence

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.syntax import Phrase, Tree
from geo.events.lexicon import Entry
from geo.events.scene import Party, Scene
from geo.events.what.belongings import of_country
from geo.events.what.headlines import is_headline_verb
from geo.events.where.opening import SITES
from geo.events.whether.speakers import REPORTING
from geo.events.who.anaphora import told_before

_LINKS = ("after", "before", "as", "while", "since", "until", "when", "because", "although", "that", "whether")
_BOUNDS = (".", ";", ":", "“", "”", '"')
_REACH = 24  # tokens
_ASIDE = 12  # tokens of who says so


def find_doer(scene: Scene, verb: Token, *, is_passive: bool) -> Token | None:
    """Find the word for who does it: the agent of a passive, else the subject."""
    if is_passive:
        agent = scene.tree.agent(verb)
        is_time = agent is not None and agent.index < verb.index and scene.party(agent) is None
        return _agent_after(scene, verb) if agent is None or is_time else agent
    if _is_after_telling(scene.tree, verb):
        return None
    if (second := _behind_semicolon(scene, verb)) is not None:
        return second
    found = _name_before(scene, verb) or _active_subject(scene, verb)
    found = _nearest_antecedent(scene, verb, found)
    if found is not None and found.text.lower() in ("which", "who"):
        return _named_before(scene, found) or found
    above = scene.tree.head(verb)
    if found is not None and verb.dep == "conj" and scene.tree.head(found) is above and above.pos == "VERB":
        return find_doer(scene, above, is_passive=False) if not scene.tree.is_passive(above) else found
    if (speaker := _who_says_too(scene, verb, found)) is not None:
        return speaker
    if found is not None and (scene.party(found) is not None or owner(scene, found)):
        return found
    return _doer_before(scene, verb, found) or found


def _who_says_too(scene: Scene, verb: Token, found: Token | None) -> Token | None:
    """Read "said the use of force had been unlawful and asked for an inquiry": who said so asked."""
    said = scene.tree.head(scene.tree.head(verb))
    is_joined = verb.dep == "conj" and scene.tree.head(verb).dep == "ccomp" and said.lemma.lower() in REPORTING
    is_inherited = found is not None and scene.tree.head(found).index != verb.index and scene.party(found) is None
    is_finite = "Tense=Past" in verb.morph and not scene.tree.having(verb, "aux")
    speaker = scene.tree.subject(said) if is_joined and is_inherited and is_finite else None
    return speaker if speaker is not None and scene.party(speaker) is not None else None


def _name_before(scene: Scene, verb: Token) -> Token | None:
    """Read "after President Obrador granted asylum": the name right before a verb without a subject of its own."""
    tree = scene.tree
    is_open = verb.dep in ("advcl", "ccomp", "parataxis") and not tree.having(verb, "nsubj", "nsubj:pass", "mark")
    is_open = is_open and "VerbForm=Fin" in verb.morph and verb.index > 0
    before = tree.tokens[verb.index - 1]
    while is_open and before.pos in ("AUX", "ADV") and before.index > 0:
        before = tree.tokens[before.index - 1]
    figure = scene.figure(before) if is_open else None
    return before if figure is not None and figure.is_public else None


def _nearest_antecedent(scene: Scene, verb: Token, found: Token | None) -> Token | None:
    """Read "police and demonstrators who tried": "who" takes up the noun right before it, not the first of two."""
    relative = next((t for t in scene.tree.having(verb, "nsubj") if t.text.lower() in ("who", "which")), None)
    above = scene.tree.head(verb)
    if relative is None and verb.dep == "xcomp":
        relative = next((t for t in scene.tree.having(above, "nsubj") if t.text.lower() in ("who", "which")), None)
    if relative is None or found is None or relative.index == 0:
        return found
    before = scene.tree.tokens[relative.index - 1]
    return before if before.dep == "conj" and before.head == found.index else found


def _active_subject(scene: Scene, verb: Token) -> Token | None:
    tree = scene.tree
    raised = tree.having(verb, "nsubj:pass")  # of "is ready to", and of "has not withdrawn"
    if is_headline_verb(scene, verb):
        return tree.tokens[verb.index - 1]
    above = tree.head(verb)
    is_told = verb.dep == "advcl" and above.lemma.lower() in REPORTING and above.index > verb.index
    if is_told and not tree.having(verb, "nsubj"):
        return None  # "a bomb went off, killing six, officials said": the officials did not
    if (accused := _accused(scene, verb)) is not None:
        return accused
    found = raised[0] if raised else _second_subject(scene, verb) or tree.subject(verb)
    found = found or next(iter(tree.having(verb, "csubj")), None)  # "shelling by the army hit a camp"
    if found is not None and found.text == "Visiting":
        return next(iter(tree.objects(found)), found)
    return found


def _behind_semicolon(scene: Scene, verb: Token) -> Token | None:
    """Read "Budapest protested; Slovakia's premier, who was away, threatened": whom the second half names."""
    tree = scene.tree
    if verb.dep != "conj" or tree.having(verb, "nsubj", "nsubj:pass") or "Tense=Past" not in verb.morph:
        return None
    above = tree.head(verb)
    halves = [t.index for t in tree.tokens[above.index : verb.index] if t.text == ";"]
    for token in tree.tokens[halves[-1] + 1 : verb.index] if halves else ():
        is_part = token.dep in ("nmod:poss", "compound", "amod", "nmod") or tree.preposition(token) is not None
        if not is_part and (scene.party(token) is not None or owner(scene, token)):
            return token
    return None


def _is_after_telling(tree: Tree, verb: Token) -> bool:
    """Read "a rocket hit a school, said the governor, wounding three": the governor wounded nobody.

    The parse gives him the verb in three different ways, so that the order of words decides.
    """
    if not verb.text.lower().endswith("ing") or verb.index < 2 or tree.tokens[verb.index - 1].text != ",":
        return False
    for token in reversed(tree.tokens[max(1, verb.index - _ASIDE) : verb.index - 1]):
        if token.lemma.lower() in REPORTING and token.pos == "VERB":
            return tree.tokens[token.index - 1].text in (",", *_BOUNDS)
        if token.pos not in ("PROPN", "NOUN", "ADJ", "DET", "PART", "ADP"):
            return False
    return False


def _accused(scene: Scene, verb: Token) -> Token | None:
    """Read "a gunman accused of killing eight people": he is said to have done it, whoever else is the subject."""
    above = scene.tree.head(verb)
    is_of = any(t.text.lower() == "of" for t in scene.tree.having(verb, "mark"))
    if not is_of or above.lemma.lower() not in ("accuse", "suspect", "convict") or not scene.tree.is_passive(above):
        return None
    if above.dep == "acl":
        return scene.tree.head(above)
    passive = scene.tree.having(above, "nsubj:pass")
    before = scene.tree.tokens[above.index - 1]
    return passive[0] if passive else before if scene.party(before) is not None else None


def _second_subject(scene: Scene, verb: Token) -> Token | None:
    """Read "a loan to Sri Lanka, and Colombo pledged": the noun between "and" and the verb, joined to another noun."""
    tree = scene.tree
    if verb.dep not in ("conj", "advcl") or tree.having(verb, "nsubj", "nsubj:pass", "mark"):
        return None
    joining = next((t for t in tree.having(verb, "cc") if t.index < verb.index), None)
    if joining is None and "Tense=Past" in verb.morph:  # "burned cars in X and soldiers detained a mayor"
        near = tree.tokens[max(0, verb.index - 4) : verb.index]
        joining = next((t for t in reversed(near) if t.text == "and" and t.dep == "cc"), None)
    elif verb.dep != "conj":
        return None
    between = tree.tokens[joining.index + 1 : verb.index] if joining is not None else []
    nouns = [t for t in between if t.pos in ("NOUN", "PROPN")]
    is_noun_phrase = bool(nouns) and all(t.pos in ("NOUN", "PROPN", "DET", "ADJ", "AUX", "ADV", "NUM") for t in between)
    if not is_noun_phrase or not any(t.dep in ("conj", "nmod", "obj", "appos") for t in nouns):
        return None
    return next((t for t in reversed(nouns) if scene.party(t) is not None), None)


def _named_before(scene: Scene, relative: Token) -> Token | None:
    """Read "it was Belgrade, he said, which had refused": the name told last that no verb of its own has."""
    for token in reversed(scene.tree.tokens[max(0, relative.index - 8) : relative.index]):
        if token.text in (";", "."):
            return None
        if token.pos in ("PROPN", "NOUN") and scene.party(token) is not None:
            return token
    return None


def _agent_after(scene: Scene, verb: Token) -> Token | None:
    """Read "was attacked with sickles by smugglers": who stands after "by", whatever the parse hung it on."""
    tokens = scene.tree.tokens
    for token in tokens[verb.index + 1 : verb.index + 9]:
        if token.text in (*_BOUNDS, ",") or token.pos == "VERB":
            return None
        if token.text.lower() == "by" and token.dep == "case":
            named = scene.tree.head(token)
            return named if scene.party(named) is not None and not scene.is_dated(named) else None
    return None


def _doer_before(scene: Scene, verb: Token, found: Token | None) -> Token | None:
    """Read "outside the gate women in black, many with leaves, marched": somebody right before a finite verb.

    Only where the parse gives a subject that stands after a preposition, or that of another verb; nobody is looked
    for beyond another finite verb or a quotation mark, nor behind a preposition.
    """
    tree = scene.tree
    is_finite = "VerbForm=Fin" in verb.morph or any("VerbForm=Fin" in t.morph for t in tree.having(verb, "aux"))
    is_own = found is not None and tree.head(found).index == verb.index and tree.preposition(found) is None
    if not is_finite or is_own or verb.dep in ("acl:relcl", "conj"):
        return None
    for token in reversed(tree.tokens[max(0, verb.index - _REACH) : verb.index]):
        is_other = token.pos == "VERB" and "VerbForm=Fin" in token.morph
        if token.text in _BOUNDS or is_other:
            return None
        if token.pos not in ("NOUN", "PROPN") or token.dep in ("compound", "nmod:poss", "obj", "flat"):
            continue
        if _is_governed(scene, token):
            continue
        if scene.party(token) is not None:
            return token
    return None


def _is_governed(scene: Scene, token: Token) -> bool:
    """Say whether a preposition stands before a noun; that of a date before it is none of its own."""
    cases = [t for t in scene.tree.having(token, "case") if t.index < token.index]
    if not cases:
        return token.dep != "appos" and scene.tree.preposition(token) not in (None, *_LINKS)
    last = cases[-1]
    return last.text.lower() not in _LINKS and not scene.is_dated(scene.tree.tokens[last.index + 1])


def antecedent_of(tree: Tree, verb: Token, token: Token) -> Token:
    """Read "Belarus, which it accuses of": the noun that a relative pronoun takes up; any other word is itself.

    After a comma that is the name right before it, whatever the parse made of it.
    """
    if token.text.lower() not in ("which", "that", "whom", "who") or token.index == 0:
        return token
    comma = tree.tokens[token.index - 1]
    before = tree.tokens[token.index - 2] if token.index > 1 else token
    if comma.text == "," and before.pos == "PROPN":
        while before.dep == "flat" or (token.text.lower() in ("who", "whom") and before.dep == "nmod"):
            before = tree.head(before)  # "the governor of Santa Cruz, who": the governor
        return before
    return tree.head(verb) if verb.dep in ("acl:relcl", "acl") else token


def between(scene: Scene, phrases: Sequence[Phrase], entry: Entry) -> tuple[Party, ...]:
    """Read "a deal was reached between Armenia and Azerbaijan", "talks were held in Oslo between them"."""
    found = [party for p in phrases if p.preposition == "between" for party in scene.parties(p.token)]
    return tuple(found) if len(found) > 1 and entry.type in _MUTUAL else ()


_MUTUAL = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "RETREAT")


def owner(scene: Scene, token: Token) -> list[Party]:
    """Give whose things act: "Israeli jets" are named so, "the army's shells" are the army's."""
    for child in scene.tree.having(token, "nmod:poss", "compound", "amod", "nmod"):
        if child.text.lower() in ("its", "their") and (found := told_before(scene, child)):
            return found
        if child.dep == "nmod" and scene.tree.preposition(child) not in ("of", "by"):
            continue
        is_named = scene.is_name(token) or any(t.pos == "PROPN" for t in scene.tree.having(token, "compound", "flat"))
        if child.dep == "nmod:poss" and token.pos == "PROPN" and is_named:
            continue  # "Ethiopia's Sechale Dalasa withdrew": somebody, and not Ethiopia
        if scene.resolution(child) is not None and singular(token.text.lower()) in SITES:
            continue
        if child.text.lower() in _DRONES and (land := owner(scene, child)):
            return land  # "a US drone strike" is by the US, not by its drone
        party = scene.party(child)
        is_kind = child.dep in ("compound", "amod") and party is not None and party.sort == "civil"
        if is_kind and party is not None and party.actor.country is None:
            continue  # "a civilian lorry", "a student bus"
        if party is not None and party.sort != "organisation":
            return [party]
        if token.lemma.lower() in _FIRE and (country := scene.country_at(child)):
            return [of_country(country, child)]
    return []


_DRONES = ("drone", "missile", "rocket", "mortar", "artillery", "warplane")
_FIRE = ("fire", "gunfire", "shelling", "missile", "rocket", "bomb", "strike", "raid")
