"""Where sentences start, by rule: news is edited, and a full stop there means what it says.

The parser is told these starts and finds no others, so "Lt. Gen. Smith", "the U.S. envoy" and a quotation never
break a sentence, and the end of a paragraph always ends one.
"""

from __future__ import annotations

from collections.abc import Sequence


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ENDS = frozenset((".", "!", "?", "…", "..", "...", "....", "?!", "!!", "?!?", "!?"))
_CLOSERS = frozenset(('"', "'", "''", ")", "]", "”", "’", "»"))
_OPENERS = frozenset(('"', "'", "``", "(", "[", "“", "‘", "«", "-", "–", "—"))
_TITLES = _words(
    """
    mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. sgt. cpl. pvt. cmdr. adm. brig. cdr. sen. rep. gov. pres.
    rev. hon. st. mt. ft. messrs. fr. sr. msgr. amb. sec. min. supt. insp. pte. spc. no. nos. vs. v. art. fig.
    al. approx. est. ave. blvd. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. gens. cols. lts.
    sens. reps. govs. mme. mlle. sh. coun. cllr. cllrs. ald. const. asst. dep. atty. cmdt. comdr. insp. rt. ven.
    ste. pfc. spl. engr. engrs. alh. tn. hj. abp. bp. lieut. adv. flt. sqn. commr. dist. hrh. det. dets. sgts. capts.
    majs. profs. drs. plt. cpt. lcpl. tsgt. ssgt. msgt. sfc. sask. alta. ont. que. kol. ret. pol.
    """
)
_WORDS_TOO = _words("no min sun art fig sec card comm st ave")
_MAYBE_ENDS = _words(
    """
    inc. corp. co. ltd. jr. sr. etc. a.m. p.m. u.s. u.n. u.k. u.s.a. e.u. d.c. ph.d. b.c. a.d. plc. llc. bros.
    """
)
_STARTERS = _words(
    """
    the a an this that these those he she it they we i you his her its their our my in on at by for from with
    after before as but and or so yet however meanwhile also when while if since although though there here what
    who why how where not no some many most both according during under over last next earlier later several
    officials police authorities critics analysts
    """
)
LONGEST = 350


def find_starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """Say of each word whether a sentence starts there. `spaces` says which words a space follows."""
    starts = [False] * len(words)
    if not words:
        return starts
    starts[0] = True
    last = 0
    for i in range(1, len(words)):
        if _starts_after_end(words, spaces, i) or i - last >= LONGEST:
            starts[i] = True
            last = i
    return starts


def _starts_after_end(words: Sequence[str], spaces: Sequence[bool], i: int) -> bool:
    """Say whether word i opens a sentence: an end stands before it, closing marks aside."""
    if words[i] in _CLOSERS and not (spaces[i - 1] and not spaces[i]):
        return False
    back = i - 1
    closed = False
    while back >= 0 and words[back] in _CLOSERS and not (back > 0 and spaces[back - 1] and not spaces[back]):
        closed = True
        back -= 1
    if back < 0 or not _can_open(words, spaces, i):
        return False
    word = words[back]
    if word == "." and words[i][0].isdigit() and words[back - 1] in ("No", "Nos", "no", "nos"):
        return False
    if word == "." and back > 0 and not spaces[back - 1] and _is_title(words[back - 1]):
        return False
    if closed and words[back + 1] == ")" and "(" in words[max(0, back - 2) : back]:
        return False
    if word in _ENDS:
        return spaces[i - 1] and not (closed and words[back] in "!?" and words[i][0].islower())
    return not closed and word.endswith(".") and len(word) > 1 and _abbreviation_ends(word, words, i)


def _is_title(word: str) -> bool:
    """Say whether a word that the tokenizer cut from its full stop is a title: "Coun" of "Coun. Barbara Reid"."""
    last = word.rsplit("-", 1)[-1]
    return last[:1].isupper() and f"{last.lower()}." in _TITLES and last.lower() not in _WORDS_TOO


def _can_open(words: Sequence[str], spaces: Sequence[bool], i: int) -> bool:
    """Say whether a word can be a sentence's first: a capital, a figure, or an opening mark before one."""
    j = i
    while j < len(words) - 1 and (words[j] in _OPENERS or (words[j] in _CLOSERS and not spaces[j])):
        j += 1
    first = words[j][0]
    return (
        first.isupper() or first.isdigit() or (j > i and first.isalpha()) or not (first.isalpha() or first in ",;:)].%")
    )


def _abbreviation_ends(word: str, words: Sequence[str], i: int) -> bool:
    """Say whether an abbreviation's full stop ends the sentence too: "in the U.S. The minister …"."""
    lower = word.lower()
    if lower in _TITLES:
        return False
    following = words[i].lower() if words[i] not in _OPENERS else words[min(i + 1, len(words) - 1)].lower()
    if lower in _MAYBE_ENDS or (len(word) >= 4 and word[1] == "."):
        return following in _STARTERS
    if len(word) == 2 and word[0].isupper():
        return False
    return following in _STARTERS
