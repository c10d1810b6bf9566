"""Scenes for the passes: a sentence, one belief for all its words, a dozen known names."""

from geo.gazetteer.names import ALTERNATE, COUNTRY, DIVISION, LANDMARK, LARGE_CITY, MAIN
from geo.recognition.lexicon import load_lexicon
from geo.recognition.scene import Scene
from geo.recognition.tagger import Belief, FoundName
from geo.recognition.words import split_words

KINDS = {
    "Iran": COUNTRY | MAIN,
    "Russia": COUNTRY | MAIN,
    "Jordan": COUNTRY | MAIN,
    "United States": COUNTRY | MAIN,
    "Aleppo": LARGE_CITY | MAIN,
    "Winston": LARGE_CITY | MAIN,
    "Salem": LARGE_CITY | MAIN,
    "Winston-Salem": LARGE_CITY | MAIN,
    "Brussels": LARGE_CITY | MAIN,
    "Belgium": COUNTRY | MAIN,
    "Tamil Nadu": DIVISION | MAIN,
    "Victoria": DIVISION | MAIN,
    "Georgia": DIVISION | MAIN,
    "South Sudan": COUNTRY | MAIN,
    "Sudan": COUNTRY | MAIN,
    "Maiduguri": LARGE_CITY | MAIN,
    "Borno State": DIVISION,
    "Delta": DIVISION | MAIN,
    "Ga.": DIVISION,
    "Baghdad": LARGE_CITY | MAIN,
    "Cox's Bazar": LARGE_CITY | MAIN,
    "Gars am Kamp": LARGE_CITY | MAIN,
    "Frankfurt (Oder)": LARGE_CITY | MAIN,
    "Flanders": COUNTRY,
    "West Flanders Province": DIVISION | MAIN,
    "Baghdad Airport": LANDMARK | MAIN,
    "Bank of Iran": LANDMARK | MAIN,
    "Salem University": LANDMARK | MAIN,
    "Brussels City": LARGE_CITY | MAIN,
    "Democratic Republic of Iran": COUNTRY | ALTERNATE,
}


def scene(text: str, belief: float = 0.3) -> Scene:
    words = split_words(text)
    return Scene(words, [Belief(belief, 0.0)] * len(words), lambda name: KINDS.get(name, 0), load_lexicon())


def names(at: Scene, found: list[FoundName]) -> list[str]:
    return [at.text(n.first, n.last) for n in found]
