"""Mends participles that say what a thing holds: "shelled a school sheltering families in Nablus, killing nine"."""

from __future__ import annotations

from dataclasses import replace

from geo.domain import Token

_NAMES = ("NOUN", "PROPN")


def what_it_holds(tokens: list[Token], part: Token, first: int, last: int) -> None:
    """Hang "housing displaced families" on the school right before it, and the families on "housing"."""
    if part.text not in _STATES or part.index == first or part.index + 1 >= last:
        return
    holder = tokens[part.index - 1]
    if part.pos == "VERB" and part.dep == "advcl" and holder.dep in ("obj", "obl", "nsubj:pass", "nmod"):
        tokens[part.index] = replace(part, dep="acl", head=holder.index)
    elif part.pos == "NOUN" and holder.pos == "NOUN" and holder.dep == "compound" and holder.head == part.index:
        is_root = part.head == part.index
        tokens[holder.index] = replace(holder, dep=part.dep, head=holder.index if is_root else part.head)
        tokens[part.index] = replace(part, pos="VERB", dep="acl", head=holder.index, morph="VerbForm=Ger")
        for token in tokens[first : holder.index]:
            if token.head == part.index:
                tokens[token.index] = replace(token, head=holder.index)
    else:
        return
    _hold(tokens, tokens[part.index], tokens[part.index + 1], last)


def free_main_verb(tokens: list[Token], first: int, last: int) -> None:
    """Make "blocked" the verb of "Protesters demanding jobs blocked a road", where "demanding" is one to the parse.

    So with "Rebels fighting the junta captured Myawaddy" and "Men wearing uniforms abducted four traders", which has
    two subjects.
    """
    for part in [t for t in tokens[first:last] if t.pos == "VERB" and t.text.endswith("ing")]:
        below = [t for t in tokens[first:last] if t.head == part.index and t.index != part.index]
        things = [t for t in tokens[part.index + 1 : min(part.index + _WITHIN, last)] if t.pos in (*_NAMES, "VERB")]
        verb = next((t for t in things if t.pos == "VERB"), None)
        thing = tokens[verb.index - 1] if verb is not None else part
        if verb is None or thing.pos not in _NAMES or not _is_told(tokens, part, verb, last):
            continue
        subject = next((t for t in below if t.dep == "nsubj" and t.index == part.index - 1), None)
        if part.dep == "acl" and part.head == part.index - 1 and thing.dep == "nsubj" and thing.head == verb.index:
            tokens[thing.index] = replace(thing, dep="obj", head=part.index)
        elif subject is not None and not any(t.dep in ("aux", "cop", "mark") for t in below):
            is_root = part.head == part.index
            above = verb.index if is_root else part.head
            tokens[verb.index] = replace(verb, dep=part.dep, head=above)
            tokens[part.index] = replace(part, dep="acl", head=subject.index)
            tokens[subject.index] = replace(subject, dep="nsubj", head=verb.index)
            if thing.head == verb.index or thing.head == part.index:
                tokens[thing.index] = replace(thing, dep="obj", head=part.index)
            for token in below:
                if token.index > verb.index:
                    tokens[token.index] = replace(token, head=verb.index)


def hang_on_victim(tokens: list[Token], first: int, last: int) -> None:
    """Make "killed" in "mourned Hall, the soldier killed in Helmand" what befell the soldier, and no deed of his."""
    for verb in tokens[first + 2 : last]:
        if verb.text not in _BEFELL or verb.pos != "VERB" or (verb.dep not in _CLAUSES and verb.head != verb.index):
            continue
        below = [t for t in tokens[first:last] if t.head == verb.index and t.index != verb.index]
        victim = next((t for t in below if t.dep == "nsubj" and t.index == verb.index - 1), None)
        above = next((t for t in below if t.dep in _CLAUSES and t.index < verb.index), tokens[verb.head])
        rest = [t for t in below if t is not above]
        if victim is None or above.index >= victim.index or not all(t.dep in _BARE for t in rest):
            continue
        name = next(
            (t for t in reversed(tokens[above.index + 1 : victim.index]) if _is_apposed(tokens, t, victim)), None
        )
        if name is None:
            continue
        if above.head == verb.index:
            tokens[above.index] = replace(above, dep="root", head=above.index)
        tokens[verb.index] = replace(verb, dep="acl", head=victim.index, morph="Tense=Past|VerbForm=Part|Voice=Pass")
        tokens[victim.index] = replace(victim, dep="appos", head=name.index)


_CLAUSES = ("ccomp", "parataxis")
_BARE = ("nsubj", "obl", "obl:unmarked", "obl:agent", "advmod", "punct")


def _is_apposed(tokens: list[Token], name: Token, noun: Token) -> bool:
    """Say whether nothing but a comma and an article's phrase stands between a name and a noun."""
    between = tokens[name.index + 1 : noun.index]
    comma = next((t.index for t in between if t.text == ","), None)
    if comma is None or comma + 1 >= noun.index or tokens[comma + 1].pos != "DET":
        return False
    names = tokens[name.index + 1 : comma]
    is_name = name.pos in _NAMES and name.dep != "flat"
    return (
        is_name and all(t.dep == "flat" for t in names) and all(t.text != "," for t in tokens[comma + 1 : noun.index])
    )


_BEFELL = ("killed", "wounded", "injured", "shot", "abducted", "kidnapped", "beheaded", "murdered", "captured", "slain")


def count_people(tokens: list[Token], first: int, last: int) -> None:
    """Make one object of "let 80 wounded Palestinians through", where the parse counts 80 and wounds Palestinians."""
    for count in [t for t in tokens[first : last - 2] if t.pos == "NUM" and t.dep in ("obj", "iobj")]:
        state = tokens[count.index + 1]
        people = next((t for t in tokens[state.index + 1 : min(state.index + 4, last)] if t.pos in _NAMES), None)
        is_state = state.pos in ("VERB", "ADJ") and state.dep in ("xcomp", "ccomp") and state.head == count.head
        is_theirs = people is not None and people.head == state.index and people.dep == "obj"
        if people is None or not is_state or not is_theirs or state.text.endswith("ing"):
            continue
        for token in tokens[people.index + 1 : last]:
            if token.head == state.index:
                tokens[token.index] = replace(token, head=count.head)
        tokens[people.index] = replace(people, dep="obj", head=count.head)
        tokens[state.index] = replace(state, pos="ADJ", dep="amod", head=people.index, morph="")
        tokens[count.index] = replace(count, dep="nummod", head=people.index)


_WITHIN = 7  # words
_BREAKS = ("PUNCT", "SCONJ", "CCONJ", "PRON")


def _is_told(tokens: list[Token], part: Token, verb: Token, last: int) -> bool:
    """Say whether a past form follows a participle and its object without a break, and has something of its own."""
    between = tokens[part.index + 1 : verb.index]
    if "Tense=Past|VerbForm=Fin" not in verb.morph or any(t.pos in _BREAKS for t in between):
        return False
    return any(t.head == verb.index and t.dep in ("obj", "obl") for t in tokens[verb.index + 1 : last])


def _hold(tokens: list[Token], part: Token, after: Token, last: int) -> None:
    """Make whom a building holds its object: the families of "housing displaced families" displace nobody."""
    people = next((t for t in tokens[after.index : min(after.index + 4, last)] if t.pos in _NAMES), None)
    if people is None or any(t.pos in ("ADP", "PUNCT") for t in tokens[after.index : people.index]):
        return
    above = told_above(tokens, part)
    for token in tokens[after.index + 1 : last] if after.pos == "VERB" and above is not None else ():
        if token.head == after.index and token.index != people.index and above is not None:
            tokens[token.index] = replace(token, head=above.index)
    if after.pos == "VERB":
        tokens[after.index] = replace(after, pos="ADJ", dep="amod", head=people.index, morph="")
    if people.dep not in ("compound", "flat"):
        tokens[people.index] = replace(people, dep="obj", head=part.index)


def result_behind_participle(tokens: list[Token], verb: Token, first: int, last: int) -> None:
    """Read "shelled a school sheltering families, killing nine": the shelling killed them, not the shelter."""
    part = tokens[verb.head]
    is_result = verb.text.lower().endswith("ing") and verb.index > first and tokens[verb.index - 1].text == ","
    if not is_result or part.dep != "acl" or not part.text.lower().endswith("ing") or part.index > verb.index:
        return
    above = told_above(tokens, part)
    if above is not None:
        tokens[verb.index] = replace(verb, head=above.index)


def spot_behind_participle(tokens: list[Token], spot: Token, first: int, last: int) -> None:
    """Read "attacked a bus carrying pilgrims near Reasi" as attacked there; so "hit what it called a base in Erbil"."""
    cases = [t for t in tokens[max(first, spot.index - 6) : spot.index] if t.head == spot.index and t.dep == "case"]
    part = tokens[spot.head] if spot.dep == "obl" else tokens[tokens[spot.head].head]
    if not cases or cases[-1].text.lower() not in _SPOTS or spot.pos not in _NAMES or part.index > spot.index:
        return
    above = told_above(tokens, part) if part.dep == "acl" and part.text.lower() in _STATES else None
    if part.text.lower() in _NAMING and part.dep == "acl:relcl" and tokens[part.head].text.lower() == "what":
        above = told_above(tokens, part)
    if above is not None:
        tokens[spot.index] = replace(spot, dep="obl", head=above.index)


_NAMING = ("called", "calls", "described", "termed", "said", "says", "claimed")
_SPOTS = ("in", "near", "at", "outside", "on", "off")
_STATES = (
    "carrying", "sheltering", "housing", "hosting", "transporting", "escorting", "guarding", "patrolling", "holding",
    "taking", "ferrying", "containing", "protecting", "delivering", "bringing",
)  # fmt: skip


def told_above(tokens: list[Token], part: Token) -> Token | None:
    """Find the finite verb whose object or passive subject a participle describes."""
    noun = tokens[part.head]
    while noun.dep == "nmod" and noun.head < noun.index:  # "a convoy of lorries carrying food"
        noun = tokens[noun.head]
    above = tokens[noun.head]
    is_of = noun.dep in ("obj", "nsubj:pass", "obl") and noun.index < part.index and above.pos == "VERB"
    return above if is_of and above.index != noun.index else None
