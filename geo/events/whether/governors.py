"""What a deed is told under: a speech act, a denial, a plan or a wish; each says that it need not have happened."""

from __future__ import annotations

from typing import Literal

from geo.domain import Token
from geo.events.grammar.forms import singular
from geo.events.grammar.syntax import Tree
from geo.events.grammar.words import word_class
from geo.events.scene import Scene
from geo.events.whether.speakers import DENYING, REPORTING

Governor = Literal["speech act", "denial", "plan", "wish"]

SPEAKING_OF_DEEDS = ("AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE")
_PLANNING = word_class("planning")
_WISHING = word_class("wishing")
_DEMANDING = word_class("demanding")
_CLAIMS = word_class("claim")  # nouns for what is said to be so: "reports", "allegations"
_FALSE = word_class("false")
_UNDECIDED = word_class("undecided")
_ABOUT = ("on", "for", "to", "about")
_DISMISSING = ("reject", "dismiss", "rebut", "rubbish", "debunk", "decry", "denounce")
_CONFIRMING = ("confirm", "verify", "corroborate", "substantiate")
_PLANS = ("plan", "proposal", "intention", "decision", "bid", "preparation", "scheme", "arrangement", "pledge")
_ASKING = ("demand", "request", "appeal", "plea", "offer", "ultimatum", "refusal", "pledge", "promise", "vow", "threat")
_NEARLY = ("close", "verge", "brink", "cusp")  # "close to signing", "on the verge of attacking"
_TALKING = ("talk", "speak", "think", "dream", "argue", "negotiate", "hint", "warn")
_FAVOURING = ("support", "back", "favour", "favor", "welcome", "endorse")
_NO = ("no", "any", "never", "without")
_SIGNS = ("evidence", "proof", "indication", "sign", "confirmation", "record", "question")
_TOLD_OF = ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "csubj", "nsubj:pass", "nmod", "parataxis", "advcl:relcl")
_APART = ("after", "following", "during", "in", "at", "amid", "since", "despite")  # "agreed during talks in Doha"


def find_governor(scene: Scene, word: Token, kinds: dict[int, str]) -> Governor | None:
    """Climb from a deed to what it is told under; `kinds` gives the event types of the triggers, by token index."""
    tree, here = scene.tree, word
    if _is_undecided(scene, word):
        return "wish"
    is_claim = False  # what has been climbed through is a claim or a report
    for _ in range(6):
        is_apart = here.pos == "NOUN" and here.text != "protest" and tree.preposition(here) in _APART
        if tree.is_root(here) or is_apart or _is_answered(tree, here):  # but "plan to sail in protest"
            return None
        if here.dep == "advcl" and here.text.endswith("ing") and here.lemma.lower() in REPORTING:
            return None  # "denied that they had left, saying their fighters had repelled the assault"
        above = tree.head(here)
        if is_claim and _is_called_false(tree, here, above):
            return "denial"
        if _is_aside(tree, here):
            return None
        if here.dep in _TOLD_OF or _is_content_clause(tree, here) or (here.dep == "conj" and here.text.endswith("ing")):
            found = _of(tree, here, above, kinds, is_claim)
            if found == "denial" and _is_insisted(tree, above, word):
                return None
            if found in ("plan", "wish"):  # "called on them to stop shelling": what stands above decides
                higher = find_governor(scene, above, kinds)
                return higher if higher in ("speech act", "denial") else found
            if found is not None:
                return found
        is_content = singular(above.text.lower()) in _CLAIMS and above.pos == "NOUN"
        if is_content and here.dep in ("acl", "ccomp", "nmod", "acl:relcl", "obl", "advcl", "csubj"):
            is_claim, here = True, above
            continue
        if here.dep in ("acl:relcl", "parataxis", "root"):
            return None
        if here.dep == "advcl" and "VerbForm=Inf" not in here.morph and not is_claim:
            return None
        here = above
    return None


def _is_undecided(scene: Scene, noun: Token) -> bool:
    """Read "a bill on military aid to Kyiv", "the deadline for the withdrawal", "held talks on the release of".

    What is hurt or protested against in this way has happened: "a debate on the killing of".
    """
    tree = scene.tree
    about = next((c for c in tree.having(noun, "case") if c.index < noun.index), None)
    if noun.pos != "NOUN" or noun.dep not in ("nmod", "obl") or about is None or about.text.lower() not in _ABOUT:
        return False
    rows = scene.lexicons.noun_entries(noun, scene.prefix(noun))
    if not rows or rows[0].type in ("ASSAULT", "PROTEST", "CONSULT"):
        return False
    if singular(tree.tokens[about.index - 1].text.lower()) in _UNDECIDED:
        return True
    is_object = about.text.lower() == "on" and noun.dep == "obl"
    return is_object and any(singular(t.text.lower()) in _UNDECIDED for t in tree.having(tree.head(noun), "obj"))


def _is_answered(tree: Tree, noun: Token) -> bool:
    """Read "vowed to respond to Sunday's attack", "promised to avenge the killing": what is answered was done."""
    lemma = tree.head(noun).lemma.lower()
    is_told = noun.dep in ("obl", "nmod") and lemma in _ANSWERING and tree.preposition(noun) in ("to", "for")
    is_named = tree.has_word(noun, ("the", "this", "that")) or bool(tree.having(noun, "nmod:poss"))
    return noun.pos == "NOUN" and is_named and (is_told or (noun.dep == "obj" and lemma in _AVENGING))


_ANSWERING = ("respond", "retaliate", "react", "reply", "response", "retaliation", "reaction")
_AVENGING = ("avenge", "investigate", "punish", "condemn", "prosecute", "mourn", "repel")


def _is_aside(tree: Tree, here: Token) -> bool:
    """Read "denied any role in the attack, which hit a village": the parse may take the clause for what is denied."""
    subject = tree.having(here, "nsubj", "nsubj:pass")
    return here.dep == "ccomp" and any(t.text.lower() in ("which", "who") and _follows_comma(tree, t) for t in subject)


def _follows_comma(tree: Tree, token: Token) -> bool:
    return token.index > 0 and tree.tokens[token.index - 1].text == ","


def _is_about_plan(tree: Tree, here: Token) -> bool:
    """Read "a decision that Israel denounced": what is said of a decision is none of it; "plans that would see" are."""
    return here.dep == "acl:relcl" and "Tense=Past" in here.morph and not tree.having(here, "aux")


def _is_insisted(tree: Tree, denial: Token, word: Token) -> bool:
    """Read "denies blocking the road and insists that activists are protesting there"."""
    between = tree.tokens[denial.index + 1 : word.index]
    return any(t.pos == "VERB" and t.lemma.lower() in REPORTING and t.lemma.lower() not in DENYING for t in between)


def _of(tree: Tree, here: Token, above: Token, kinds: dict[int, str], is_claim: bool) -> Governor | None:
    """Say what the word right above makes of a deed; the rules are tried in order."""
    is_clause = here.dep in ("xcomp", "ccomp", "csubj") or "VerbForm=Inf" in here.morph or "VerbForm=Ger" in here.morph
    is_clause = is_clause or _is_object_clause(tree, here, above)
    lemma = _lemma(above)
    is_claim = is_claim or _is_claimed_beside(tree, here, above)
    if (lemma in DENYING or (is_claim and lemma in _DISMISSING)) and (is_clause or here.dep in ("obj", "obl", "advcl")):
        return "denial" if is_claim or here.pos != "NOUN" or here.dep == "obj" else None
    if _is_spoken_of(tree, here, kinds, is_clause):
        return "speech act"
    if above.pos == "NOUN" and singular(above.text.lower()) in _ASKING and _is_asked_for(tree, here):
        return "speech act"
    if lemma in _CONFIRMING and is_clause and _is_unconfirmed(tree, above):
        return "wish"
    if lemma in _SIGNS and above.pos == "NOUN" and here.dep in ("acl", "ccomp", "acl:relcl", "nmod"):
        return "denial" if _is_none(tree, above) else None
    if lemma in _PLANS and above.pos == "NOUN" and not _is_about_plan(tree, here):
        return "denial" if _is_none(tree, above) else "plan"
    if lemma in _PLANNING and here.dep != "parataxis":
        is_aimed_at = here.dep == "obl" and tree.preposition(here) == "for" and lemma in ("plan", "prepare", "set")
        is_thing = here.dep in ("obj", "nsubj:pass") and lemma != "set"  # "set off expulsions"
        is_done = "Tense=Past|VerbForm=Fin" in here.morph and lemma == "aim"  # "a bomb aimed at him went off"
        if (is_clause and not is_done) or is_thing or is_aimed_at:
            return "denial" if _is_not(tree, above) or _is_given_up(tree, above, lemma) else "plan"
    if tree.preposition(here) == "for" and any(_lemma(t) in _PLANS for t in tree.having(above, "nsubj")):
        return "plan"  # "preparations are under way for a meeting"
    if (lemma in _NEARLY or above.text.lower() in _NEARLY) and here.text.endswith("ing"):
        return "wish"
    if here.text.endswith("ing") and _is_only_talked_of(tree, here, above, lemma):
        return "wish"
    if here.dep in ("advcl", "xcomp", "acl") and any(c.text.lower() == "from" for c in tree.having(here, "mark")):
        return "wish"
    is_demanded = is_clause or here.dep in ("obj", "nsubj:pass") or tree.preposition(here) == "for"
    if lemma in _DEMANDING and above.pos == "VERB" and here.dep != "advcl" and is_demanded:
        return "speech act"
    if lemma == "fail" and here.dep in ("xcomp", "advcl") and "VerbForm=Inf" in here.morph:
        return "denial"
    is_before = here.index < above.index and "Tense=Past|VerbForm=Fin" in here.morph  # "handed over X, a man wanted in"
    is_wished = here.dep in ("xcomp", "ccomp", "obj", "nsubj:pass") or _is_object_clause(tree, here, above)
    return "wish" if lemma in _WISHING and not is_before and is_wished else None


def _is_object_clause(tree: Tree, here: Token, above: Token) -> bool:
    """Read "does not rule out sending troops", where the parse takes the clause for an adverb of the verb."""
    is_bare = here.dep == "advcl" and here.text.endswith("ing") and not tree.having(here, "mark", "nsubj", "case")
    between = tree.tokens[above.index + 1 : here.index]
    return is_bare and above.index < here.index and all(t.dep in ("compound:prt", "advmod") for t in between)


def _is_unconfirmed(tree: Tree, verb: Token) -> bool:
    """Read "could not confirm that soldiers had burned it", "declined to confirm that jets had struck"."""
    above = tree.head(verb)
    words = {above.lemma.lower(), above.text.lower()} | {t.text.lower() for t in tree.having(above, "xcomp", "amod")}
    is_refused = "VerbForm=Inf" in verb.morph and bool(words & {"decline", "refuse", "unable", "impossible", "fail"})
    return _is_not(tree, verb) or is_refused


def _is_asked_for(tree: Tree, here: Token) -> bool:
    """Read "the demand for the release of", "an offer of a truce", "the demand that Turkey withdraw its troops"."""
    if here.dep in ("acl", "ccomp", "acl:relcl"):
        return any(t.text.lower() in ("that", "to") for t in tree.having(here, "mark"))
    return here.dep == "nmod" and tree.preposition(here) in ("for", "of")


def _is_content_clause(tree: Tree, here: Token) -> bool:
    """Tell "the demand that Turkey withdraw", which the parse calls relative, from "the troops that withdrew"."""
    is_that = any(t.text.lower() == "that" for t in tree.having(here, "mark"))
    return here.dep == "acl:relcl" and is_that and bool(tree.having(here, "nsubj", "nsubj:pass"))


def _is_only_talked_of(tree: Tree, here: Token, above: Token, lemma: str) -> bool:
    """Read "talked about ending the war" and "supports giving Syria back its seat"."""
    if lemma in _FAVOURING and above.pos == "VERB":
        return here.dep in ("xcomp", "ccomp", "obj")
    marks = {c.text.lower() for c in tree.having(here, "mark", "case")}
    return lemma in _TALKING and bool(marks & {"about", "of", "on"})


def _is_claimed_beside(tree: Tree, here: Token, above: Token) -> bool:
    """Read "dismissed claims that they had shelled": the parse may hang the clause on the verb."""
    is_that = here.dep in ("advcl", "ccomp") and any(c.text.lower() == "that" for c in tree.having(here, "mark"))
    return is_that and any(singular(o.text.lower()) in _CLAIMS for o in tree.having(above, "obj"))


def _lemma(token: Token) -> str:
    """Give a verb's lemma, also where the parse left "plans" or "denies" as it stood."""
    lemma = token.lemma.lower()
    if token.pos == "VERB" and lemma.endswith("s") and lemma == token.text.lower():
        return lemma[:-3] + "y" if lemma.endswith("ies") else singular(lemma)
    return lemma


def _is_spoken_of(tree: Tree, here: Token, kinds: dict[int, str], is_clause: bool) -> bool:
    """Say whether a deed is what somebody promises, demands, refuses or threatens, or is accused of doing."""
    above = tree.head(here)
    kind = kinds.get(above.index)
    is_of = any(c.text.lower() == "of" for c in tree.having(here, "mark"))
    if kind is None and here.dep == "acl" and is_of:  # "accused a clique of judges of having", the clause on them
        noun = above
        while noun.pos in ("NOUN", "PROPN") and not tree.is_root(noun):
            noun = tree.head(noun)
        kind = kinds.get(noun.index)
    if kind == "ACCUSE":
        is_joined = here.dep == "conj" and here.text.endswith("ing") and not tree.having(here, "aux", "nsubj")
        return is_joined or (here.dep in ("advcl", "xcomp", "acl") and (is_clause or is_of))
    if kind not in SPEAKING_OF_DEEDS or _is_told_before(tree, here, above):
        return False
    is_noun = here.pos == "NOUN" and here.dep in ("obj", "obl", "nmod")
    is_aside = here.pos == "NOUN" and here.dep == "obl" and kind in ("CONCEDE", "REJECT")
    return (is_clause or is_noun) and not is_aside


def _is_told_before(tree: Tree, here: Token, above: Token) -> bool:
    """Read "Serbs blocked the roads, while Pristina warned it would clear them": the first clause is no warning."""
    if here.dep != "ccomp" or here.index > above.index or "Tense=Past" not in here.morph:
        return False
    return any(t.index > above.index for t in tree.having(above, "ccomp", "xcomp"))


def _is_given_up(tree: Tree, verb: Token, lemma: str) -> bool:
    """Read "had planned to visit", and "was expected to visit but the trip was cancelled"."""
    had = lemma in ("plan", "intend", "schedule") and any(t.text.lower() == "had" for t in tree.having(verb, "aux"))
    return had or any(t.lemma.lower() in _CANCELLING for t in tree.having(verb, "conj"))


_CANCELLING = ("cancel", "postpone", "scrap", "shelve")


def _is_not(tree: Tree, verb: Token) -> bool:
    """Read "does not intend to"."""
    return any(c.text.lower() in ("not", "n't", "n’t", "never") for c in tree.having(verb, "advmod"))


def _is_none(tree: Tree, noun: Token) -> bool:
    """Read "has no plans to"."""
    return any(c.text.lower() in (*_NO, "little") for c in tree.having(noun, "det", "amod"))


def _is_called_false(tree: Tree, claim: Token, above: Token) -> bool:
    """Read "reports that rebels had seized Goma were false"."""
    is_subject = claim.dep in ("nsubj", "nsubj:pass", "nsubj:outer")
    if not is_subject:
        return False
    is_negated = _is_not(tree, above)
    if above.lemma.lower() in _FALSE or above.text.lower() in _FALSE:
        return not is_negated
    return is_negated and above.lemma.lower() in ("true", "correct", "accurate")
