"""Inflected forms of the words in the lexicon, for where the tagger's lemma is no word ("disburs", "troops")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_IRREGULAR = {
    "arise": "arose arisen",
    "beat": "beat beaten",
    "become": "became become",
    "begin": "began begun",
    "behead": "beheaded",
    "bend": "bent",
    "bind": "bound",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "burn": "burned burnt",
    "buy": "bought",
    "cast": "cast",
    "catch": "caught",
    "cling": "clung",
    "come": "came come",
    "cut": "cut",
    "deal": "dealt",
    "dig": "dug",
    "draw": "drew drawn",
    "drive": "drove driven",
    "fall": "fell fallen",
    "feed": "fed",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fling": "flung",
    "fly": "flew flown",
    "forbid": "forbade forbidden",
    "forgive": "forgave forgiven",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone",
    "grow": "grew grown",
    "hang": "hanged hung",
    "have": "had",
    "hear": "heard",
    "hide": "hid hidden",
    "hit": "hit",
    "hold": "held",
    "hurt": "hurt",
    "keep": "kept",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "let": "let",
    "lie": "lay lain",
    "light": "lit",
    "lose": "lost",
    "make": "made",
    "meet": "met",
    "override": "overrode overridden",
    "overrun": "overran",
    "overthrow": "overthrew overthrown",
    "pay": "paid",
    "put": "put",
    "retake": "retook retaken",
    "ride": "rode ridden",
    "ring": "rang rung",
    "rise": "rose risen",
    "run": "ran run",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "set": "set",
    "shake": "shook shaken",
    "shoot": "shot",
    "show": "showed shown",
    "shrink": "shrank shrunk",
    "shut": "shut",
    "sink": "sank sunk",
    "sit": "sat",
    "slay": "slew slain",
    "slit": "slit",
    "speak": "spoke spoken",
    "spend": "spent",
    "spread": "spread",
    "stand": "stood",
    "steal": "stole stolen",
    "stick": "stuck",
    "strike": "struck",
    "swear": "swore sworn",
    "sweep": "swept",
    "swing": "swung",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "throw": "threw thrown",
    "thrust": "thrust",
    "undergo": "underwent undergone",
    "undertake": "undertook undertaken",
    "uphold": "upheld",
    "wage": "waged",
    "wear": "wore worn",
    "win": "won",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "wound": "wounded",
    "wring": "wrung",
    "write": "wrote written",
}
_DOUBLING: tuple[str, ...] = (
    "ban",
    "beg",
    "bar",
    "jam",
    "kidnap",
    "mob",
    "rob",
    "stab",
    "stop",
    "drop",
    "plan",
    "pin",
    "scrap",
    "shun",
    "slam",
    "snub",
)
_DOUBLING += (
    "jet",
    "gun",
    "down",
    "cut",
    "let",
    "ram",
    "swap",
    "tap",
    "rob",
    "expel",
    "compel",
    "quit",
    "rebel",
    "commit",
    "admit",
)
_DOUBLING += (
    "permit",
    "submit",
    "defer",
    "refer",
    "confer",
    "deter",
    "patrol",
    "veto",
    "win",
    "spur",
    "grab",
    "tour",
    "run",
)
_NOT_DOUBLED = ("down", "veto", "tour")

INTRANSITIVE = frozenset((
    "go", "come", "arrive", "travel", "fly", "head", "land", "talk", "speak",
    "march", "rally", "gather", "demonstrate", "protest", "clash", "riot", "explode", "resign",
    "depart", "return", "sit", "agree", "happen", "occur", "emerge", "appear", "erupt",
    "mass", "converge", "assemble", "swarm", "flare", "perish", "die", "roll", "dock",
    "sail", "steam", "flee", "retreat", "apologise", "apologize", "abstain", "object", "respond", "react", "retaliate",
    "appeal", "plead", "mutiny", "convene", "confer", "pour", "surge", "stream", "capitulate",
))  # fmt: skip


def past_forms(lemma: str) -> set[str]:
    """Give the past tense and past participle of a verb."""
    if lemma in _IRREGULAR:
        return set(_IRREGULAR[lemma].split())
    if lemma.endswith("e"):
        return {lemma + "d"}
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return {lemma[:-1] + "ied"}
    plain = {lemma + "ed"}
    if lemma in _DOUBLING and lemma not in _NOT_DOUBLED:
        return {lemma + lemma[-1] + "ed"}
    if lemma.endswith(("l", "p")):
        plain.add(lemma + lemma[-1] + "ed")
    return plain


def verb_forms(lemma: str) -> set[str]:
    """Give all forms of a verb."""
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) else lemma
    doubled = {lemma + lemma[-1] + "ing"} if lemma in _DOUBLING or lemma.endswith(("l", "p", "t", "n", "m")) else set()
    return {lemma, plural(lemma), stem + "ing"} | doubled | past_forms(lemma)


def plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """Strip a plural ending; words that only look plural come back shorter too, so compare both."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def index_forms(verbs: Iterable[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Map every form to its verb, and list the past forms, which tell a verb even where the tagger saw a noun."""
    forms: dict[str, str] = {}
    past: set[str] = set()
    for lemma in verbs:
        for form in verb_forms(lemma):
            forms.setdefault(form, lemma)
        past |= past_forms(lemma) - {lemma}
    for lemma in verbs:
        forms[lemma] = lemma
    return forms, frozenset(past)
