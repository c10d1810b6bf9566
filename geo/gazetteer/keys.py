"""Spellings: two names with the same key are the same name, with the same skeleton perhaps the same.

`name_key` forgives case, accents, hyphens, dots and the usual abbreviations: "Mt. Pleasant", "MOUNT-PLEASANT".
`skeleton` keeps the consonants that every transliteration of a name shares: "Deir Ezzor", "Dayr az-Zawr" and
"Deir al-Zour" are all `drzr`. `vowel_form` lies between them and tells how alike two of one skeleton sound.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from anyascii import anyascii


def word_set(text: str) -> frozenset[str]:
    """Read a list of words written in one line."""
    return frozenset(text.split())


_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "ð": "d", "þ": "th", "ʻ": None}
)
_DROPPED = dict.fromkeys(map(ord, "'’‘`ʼʿʾ´′.·\"“”ـ"), None)
_SPACED = dict.fromkeys(map(ord, "-‐‑‒–—/,_()[];:+*|\u00a0\u2009"), " ")
_ASCII = str.maketrans({**_DROPPED, **_SPACED})
_WORDS = {
    "st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "mtns": "mountains", "ft": "fort", "&": "and",
    "twp": "township", "co": "county", "intl": "international", "hts": "heights", "pt": "point", "spgs": "springs",
}  # fmt: skip
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_CUT_SHORT = re.compile(r"^(?:[A-Z]{2}|[A-Z][a-z]{1,4}\.|O\.)$")
_JOINED = re.compile(r"(?<=[a-z])\.(?=[A-Z])")
_ARTICLES = word_set(
    "al el ul ad ed ud az ez uz ar er ur as es us ash esh ush at et ut ath eth adh edh an en un il the"
)
ARTICLES = word_set("al el ad az ar as ash at an ath adh")  # Arabic, before the letters that change them
_GLUED_BEFORE = frozenset("bcdfghjklmnqrstvwxz")
_WITH_H = (
    ("tsch", "s"), ("tch", "s"), ("shch", "s"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "z"), ("th", "t"),
    ("sh", "s"), ("ch", "s"), ("zh", "j"), ("ph", "f"),
)  # fmt: skip
_DIGRAPHS = (("dj", "j"), ("dz", "j"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("qu", "k"))
_LETTERS = str.maketrans({"q": "k", "c": "k", "x": "k", "w": "u", "y": "i", "v": "v"})
_SKELETON = str.maketrans({**dict.fromkeys("aeiou '", None), "q": "k", "c": "k", "x": "k", "w": None, "y": None})
_DOUBLED = re.compile(r"(.)(?=\1)")
_VOWELS = (
    (re.compile(r"(?:ei|ai|ay|ey|ee|ie|ii|[eiy])+"), "i"), (re.compile(r"(?:ou|oo|au|aw|ow|uw|[ouw])+"), "u"),
    (re.compile(r"a+"), "a"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Bring a name to the form under which it is looked up; '' where nothing is left.

    A leading "the" is dropped, and a trailing possessive stays: the caller decides whether to drop it. Codes of two
    capitals and single words cut short by a dot have keys of their own ("IN" and "Ind." for Indiana are not "in").
    """
    if len(name) <= 6 and _CUT_SHORT.match(name):
        return name.lower() if name[-1] == "." else f"{name.lower()}!"
    text = _JOINED.sub(" ", name) if "." in name else name
    if text.isascii():
        text = text.translate(_ASCII).lower()
    else:
        text = unicodedata.normalize("NFKD", text.translate(_ASCII).casefold().translate(_SPECIAL))
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_ASCII)
    words = text.split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join([_WORDS.get(w, w) for w in words]) if len(words) > 1 else "".join(words)


def keys_to_try(name: str) -> list[str]:
    """List the keys under which a name may be found: its own, without dot or code, without its possessive."""
    key = name_key(name)
    keys = [key]
    if key.endswith((".", "!")):
        keys.append(key[:-1])
    if (bare := _POSSESSIVE.sub("", name)) != name:
        keys.append(name_key(bare))
    return keys


def _latin(key: str) -> str:
    return key if key.isascii() else anyascii(key).lower().replace("'", "")


def _one_letter(word: str) -> str:
    """Write with one letter what several alphabets write with two: kh, sh, ch, gh ..."""
    if "h" in word:
        for old, new in _WITH_H:
            word = word.replace(old, new)
    for old, new in _DIGRAPHS:
        word = word.replace(old, new)
    return word


@lru_cache(maxsize=65536)
def _word_skeleton(word: str) -> str:
    if len(word) > 5 and word[2] in _GLUED_BEFORE and word.startswith(("al", "el")):
        word = word[2:]
    word = _one_letter(word)
    if len(word) > 3 and word.endswith(("ah", "eh")):
        word = word[:-1]
    return ("v" if word.startswith("w") else "") + word.translate(_SKELETON)


def _without_articles(key: str) -> list[str]:
    words = key.split()
    return [w for w in words if w not in _ARTICLES] or words if len(words) > 1 else words


def skeleton(key: str) -> str:
    """Give the consonants of a key, articles and doubled letters gone: the same for all its transliterations."""
    return _DOUBLED.sub("", "".join([_word_skeleton(w) for w in _without_articles(_latin(key))]))


def vowel_form(key: str) -> str:
    """Give a key with each family of vowels written one way, to compare spellings of one skeleton."""
    text = "".join(_without_articles(_latin(key)))
    text = _one_letter(text)
    if text.endswith(("ah", "eh")):
        text = text[:-1]
    for pattern, vowel in _VOWELS:
        text = pattern.sub(vowel, text)
    return _DOUBLED.sub("", text.translate(_LETTERS))


def hash64(text: str) -> int:
    """Hash a key into 64 bits; among a million names two alike are not to be expected (1 in 40 million)."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def skeleton_hash(key: str) -> int:
    """Hash a key's skeleton, or give 0 where it is too short to find anything by."""
    letters = skeleton(key)
    return hash64(letters) if len(letters) > 1 else 0


if __name__ == "__main__":
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(skeleton_hash(line.decode().rstrip("\n")).to_bytes(8, sys.byteorder))
