"""Orders of words that tell a visit or a meeting, read from marked sentences where no row of the lexicon can fit.

Each order is a pattern over signs (see `marking`): `one` is who comes or acts, `other` the other side, `verb` the word
that tells it, `place` where it is said to be. The row of the lexicon that it stands for gives type and mode; a row of
`welcome` or `host` makes the first the host.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WHO = r"<[POHT]>"
BESIDE = (  # what may stand between a subject and its verb, or a verb and its object
    r"(?:, who )?(?:(?:on|in|at|late|early|earlier|later|also|then|today|yesterday|here|had|has|have|and|<D>|<L>|the"
    r"|airport|\w+ly|of|this|morning|afternoon|evening|night|,) )*?"
)


@dataclass(frozen=True, slots=True)
class Order:
    """One order of words, and the verb of the lexicon whose row it is read as."""

    name: str
    row: str
    pattern: re.Pattern[str]
    verbs: frozenset[str]  # one of them is a sign of every sentence that the pattern fits; empty: any sentence may


def order(name: str, row: str, pattern: str) -> Order:
    return Order(name, row, re.compile(pattern.replace("WHO", WHO).replace("BESIDE", BESIDE)), _verbs(pattern))


_PLAIN_VERBS = re.compile(r"\(\?P<verb>(?:\(\?:)?([a-z |?]+)\)+ ")


def _verbs(pattern: str) -> frozenset[str]:
    """List the words that a pattern's verb can be, where it lists them plainly: "left|leaves", "arrives?"."""
    listed = _PLAIN_VERBS.search(pattern)
    words = [words.split()[0] for words in listed[1].split("|")] if listed else []
    return frozenset(form for word in words for form in (re.sub(r"\w\?", "", word), word.replace("?", "")))


_AT_TIME = r"(?:on |this |late |early |<D> |morning |afternoon |evening |night |today |yesterday )*"
_JOURNEY = r"(?:visit|trip|tour|mission|stop|stopover|swing|journey|detour|dash)"
_NO_APPEAL = (  # "called on the premier to hand over a letter", but not "to release him"
    r"(?!to (?!hand |discuss|convey|deliver|present|brief|bid |introduce|congratulate|thank|pay |extend|say "
    r"|take leave))"
)
_CALLS = (
    r"(?:video ?- ?conference|videoconference|teleconference|video ?- ?link"
    r"|(?:phone|telephone|video|virtual) (?:call|conversation|talks|meeting|conference))"
)

ORDERS = (
    order(
        "left after a stay",
        "return",
        r"(?P<one>WHO) BESIDE(?P<verb>left|leaves|departed|departs) (?:from )?(?P<place><L>) "
        rf"(?!{_AT_TIME}(?:bound )?for )",
    ),
    order(
        "left home for",
        "leave",
        r"(?P<one>WHO) BESIDE(?P<verb>left|leaves|departed|departs) (?:<L> )?"
        rf"{_AT_TIME}(?:bound )?for (?P<place><L>) ",
    ),
    order(
        "left the country heading to",
        "travel",
        r"(?P<one>WHO) BESIDE(?:left|leaves|departed|departs) (?:<L> |the country |home )?"
        rf"{_AT_TIME}(?P<verb>heading|headed|bound) (?:to|for) (?:the )?(?P<place><L>) ",
    ),
    order(
        "flew home from",
        "return",
        r"(?P<one>WHO) BESIDE(?P<verb>flew|flies|returned|returns|went|headed|travelled|traveled|came|comes|arrived) "
        r"(?:back |home |out )*(?:(?<!came )(?<!comes )(?<!arrived )|(?=(?:to|for|in) ))"
        rf"(?:(?:to|for|in) (?:the )?(?P<goal><L>) {_AT_TIME})?(?:from|of) (?P<place><L>) "
        r"(?!(?:on |<D> )*(?:to|for) <L>)",
    ),
    order("saw off", "welcome", r"(?P<one>WHO) BESIDE(?P<verb>saw|seeing|sees) off (?P<other>WHO) "),
    order("saw him off", "welcome", r"(?P<one>WHO) BESIDE(?P<verb>saw|seeing|sees) (?P<other>WHO) off "),
    order(
        "was met by",
        "welcome",
        r"(?P<other>WHO) BESIDE(?:was|were|is|are) (?P<verb>met|received|welcomed|greeted|hosted) "
        r"(?:(?!<[POHT]>|by )[^;.]){0,70}?by (?:his |her |the )?(?P<one>WHO) ",
    ),
    order(
        "hosting",
        "host",
        r"^(?P<verb>hosting|welcoming|receiving) (?:the )?(?P<other>WHO) (?:(?!<[POHT]>)[^;.“”\"])*?, (?P<one><P>) ",
    ),
    order(
        "was seen off",
        "welcome",
        r"(?P<other>WHO) BESIDE(?:was|were|being|been) (?P<verb>seen) off [^;.<]*(?:<[LD]> [^;.<]*)?by (?P<one>WHO) ",
    ),
    order(
        "red carpet",
        "welcome",
        r"(?P<verb>rolled|rolls|laid|lays) (?:out )?(?:the|a) (?:red )?carpet (?:<D> |last night )?for (?P<other>WHO) ",
    ),
    order("flanked by", "meet", r"(?:^| )(?P<verb>flanked) by (?P<other>WHO) , (?P<one>WHO) "),
    order("flanked by, after", "meet", r"(?P<one>WHO) ,? ?(?:was )?(?P<verb>flanked) by (?P<other>WHO) "),
    order(
        "at his side",
        "meet",
        r"(?P<verb>with) (?P<other>WHO) (?:standing |sitting |seated |looking on )?(?:at|by) (?:his|her) side , "
        r"(?P<one>WHO) ",
    ),
    order(
        "while speaking with",
        "meet",
        r"(?P<one>WHO) (?:(?!<[POH]>)[^;.“”\"])*?(?:while|when|after|before|in|,) "
        r"(?P<verb>speaking|talking|meeting|conferring|sitting) (?:down )?(?:with )?(?P<other><[PO]>) ",
    ),
    order(
        "the pair met",
        "meet",
        r"(?P<one><[PO]>) and (?:his |her )?(?P<other><[PO]>) (?:, )?BESIDE"
        r"(?:(?:are|were|will|would|due|set|scheduled|expected|to) )*"
        r"(?P<verb>sat|met|meet|conferred|huddled|talked|shook|embraced) ",
    ),
    order(
        "opened together",
        "meet",
        r"(?P<one><P>) and (?P<other><P>) (?:, )?BESIDE"
        r"(?P<verb>opened|inaugurated|unveiled|toured|launched|attended|signed) "
        r"[^;.<]*(?:<[MN]> [^;.<]*)?\b(?:in|at) <L> ",
    ),
    order("called on", "visit", rf"(?P<one><[POH]>) BESIDE(?P<verb>called|calls) on (?P<other><[PO]>) {_NO_APPEAL}"),
    order(
        "and called on",
        "visit",
        r"(?:and|,|before|then) "
        r"(?:(?:on|<D>|also|later|then|earlier|separately|afterwards|in|the|morning|afternoon|evening) )*"
        rf"(?P<verb>called|calls|calling) on (?P<other><[PO]>) {_NO_APPEAL}",
    ),
    order(
        "paid a call on",
        "visit",
        r"(?P<one><[PO]>) BESIDE(?P<verb>paid|pays|made|makes) a (?:[\w-]+ )*call (?:on|to) (?P<other>WHO) ",
    ),
    order(
        "and paid a call on",
        "visit",
        r"(?:and|,|before|then) (?:(?:on|<D>|also|later|then|earlier|separately|afterwards) )*"
        r"(?P<verb>paid|pays) a (?:[\w-]+ )*call (?:on|to) (?P<other><[PO]>) ",
    ),
    order(
        "was granted an audience by",
        "welcome",
        r"(?P<other>WHO) BESIDE(?:was|were|is|are|been) (?P<verb>given|granted|accorded) (?:an? )?"
        r"(?:[\w-]+ ){0,2}audience "
        r"(?:(?!<[PO]>)[\w<>-]+ ){0,6}?(?:with|by) (?:his |her |the )?(?P<one><[PO]>) ",
    ),
    order(
        "granted an audience to",
        "welcome",
        r"(?P<one>WHO) BESIDE(?P<verb>gave|granted|accorded) (?:an? )?(?:[\w-]+ ){0,2}audience "
        r"(?:(?!<[PO]>|by )[\w<>,-]+ ){0,12}?to (?:(?:his|her|the|<M>|special|visiting) )*(?P<other><[PO]>) ",
    ),
    order(
        "sat across from",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>sat|sits|dined|lunched|huddled) (?:down )?"
        r"(?:across (?:a|the) table from|across from|opposite|with|face to face with|beside|next to) (?P<other>WHO) ",
    ),
    order(
        "received today in the palace",
        "host",
        r"(?P<one>WHO) BESIDE(?:(?:will|would|is|to|set|due) )*"
        r"(?P<verb>received|receives|receive|welcomed|welcomes|welcome|hosted|hosts|host|greeted|greets|greet) "
        r"(?:(?:today|yesterday|here|on|in|at|late|early|the|<[DLM]>|palace|office|residence|airport|house|\w+ly|,|his|her"
        r"|an?|senior|visiting|afternoon|morning|evening) )*?(?P<other>WHO) ",
    ),
    order(
        "met today in the palace",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>met|meets) (?:with )?"
        r"(?:(?:today|yesterday|here|on|in|at|late|early|the|<[DLM]>|palace|office|residence|airport|house|\w+ly|,|his|her"
        r"|visiting|afternoon|morning|evening|with) )*?(?P<other>WHO) ",
    ),
    order(
        "talks between",
        "meet",
        r"(?P<verb>talks|meeting|summit|negotiations|discussions|consultations|encounter) "
        r"(?:(?!<[PO]>)[^.;“”\"])*?between (?P<one>WHO) and (?:his |her |the )?(?P<other>WHO) ",
    ),
    order(
        "talks in a town with",
        "meet",
        r"(?:from|after|following|ending|held|holding|concluded|for) (?:[\w-]+ )?"
        r"(?P<verb>talks|meetings?|discussions|negotiations) in (?P<place><L>) "
        r"(?:(?:on )?<D> )?with (?P<other><[PO]>) ",
    ),
    order(
        "held parleys",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>held|had|has|holds) (?:[\w-]+ (?:- )?){0,5}?"
        r"(?:parleys|confabulations|deliberations|interactions?|confab|palaver|huddle|tete) "
        r"(?:- a - tete )?with (?:his |her |the )?(?P<other>WHO) ",
    ),
    order(
        "after a night in",
        "be",
        r"(?:after|following|during) (?:an?|one|two|three|his|her|brief|short) (?:[\w-]+ ){0,3}"
        r"(?P<verb>night|stop|stopovers?|stops|layover|stay|stays|day|days) (?:in|at) (?P<place><L>) ",
    ),
    order(
        "spent days in",
        "be",
        r"(?P<one>WHO) BESIDE(?P<verb>spent|spends|spend) (?:[\w-]+ ){0,3}?(?:<D>|days?|hours?|nights?|week|weekend) "
        r"(?:and <D> )?in (?P<place><L>) ",
    ),
    order(
        "co-chaired",
        "meet",
        r"(?P<one><[PO]>) and (?P<other><[PO]>) BESIDE(?P<verb>co(?= - chair| - host| - led| - presid)|cochaired"
        r"|jointly(?= chair| open| inaug| launch)) ",
    ),
    order(
        "slipped into",
        "travel",
        r"(?P<one>WHO) BESIDE(?:will |would |to |is to )?"
        r"(?P<verb>slip|slipped|sneaked|snuck|hopped|emplaned?|dashed|dash"
        r"|rushed|hurried|drove|drive|sailed|crossed|jetted|flew|winged|swung|popped|stole|swept) "
        r"(?:quietly |secretly |overland |straight |in |over |across |off |out )*(?:into|to|for) (?P<place><L>) ",
    ),
    order(
        "plans to travel to",
        "travel",
        r"(?P<one>WHO) (?!BESIDEhad )BESIDE(?:is |are |were |have |has )?"
        r"(?P<verb>plans?|planned|planning|intends?|intended|agreed|promised|pledged|vowed|decided"
        r"|scheduled) to (?:travel|go|fly|head|visit|pay a (?:[\w-]+ )*visit|journey|return)"
        r"(?: back)?(?: to| for| into)? (?P<place><L>) ",
    ),
    order(
        "agreed to meet",
        "meet",
        r"(?P<one>WHO) BESIDE(?:is |are |were |have |has )?"
        r"(?P<verb>plans?|planned|planning|intends?|agreed|promised|pledged|vowed|decided"
        r"|scheduled|due|expected) to (?:see each other|meet|hold (?:[\w-]+ )*talks|sit down|confer)"
        r"(?= (?:again |face to face )*(?:on |<D> |early |late |next )*(?:in|at) (?:the )?<L> )",
    ),
    order(
        "arrives in",
        "arrive",
        r"(?P<one>WHO) BESIDE(?P<verb>arrives?|arrived|lands|landed|flies|travels"
        r"|travelled|traveled|heads|headed|reached|reaches) "
        r"(?:safely |back |home )?(?:in |at |to |into |for )?(?P<place><L>) ",
    ),
    order(
        "flew with",
        "accompany",
        r"(?P<other>WHO) BESIDE(?:flew|flies|travelled|traveled|travels|went|arrived|landed|left|departed|headed) "
        rf"(?:to|in|at|for) <L> {_AT_TIME}(?P<verb>with) (?P<one><P>) ",
    ),
    order(
        "travelling to",
        "travel",
        r"^(?:the )?(?P<one>WHO) (?:(?!<[PO]>|(?:will|would|to|may|plans|intends|hopes) )[^;.“”\"])*?, "
        r"(?P<verb>travelling|traveling|flying|heading|going|journeying|jetting) (?:on )?(?:in)?to (?P<place><L>) ",
    ),
    order(
        "sent him to",
        "travel",
        r"(?P<verb>sent|sends|send|sending|dispatched|dispatches|dispatch|dispatching|despatched) "
        r"(?:(?:<D>|on|late|his|her|its|their|the) )*"
        r"(?P<one><[PO]>)(?: and (?:his |her )?(?P<two><P>))?(?: ,)? "
        r"to (?:the )?(?:<M> )?(?:capital |city (?:of )?)?(?P<place><L>) (?!as )",
    ),
    order(
        "was sent to",
        "travel",
        r"(?P<one><P>) BESIDE(?:was|were|been|being) (?P<verb>sent|dispatched|despatched) (?:back )?"
        r"to (?:the )?(?:<M> )?(?:capital )?(?P<place><L>) (?!as )",
    ),
    order(
        "was flown to",
        "travel",
        r"(?P<one>WHO) BESIDE(?:was|were) (?P<verb>flown|driven|brought) (?:in)?to (?P<place><L>) ",
    ),
    order(
        "stepped off the plane",
        "travel",
        r"(?P<one>WHO) BESIDE(?P<verb>stepped|climbed|walked|came|got|emerged) (?:off|down|out|from) [^.;<]{0,40}?"
        r"(?:plane|aircraft|jet|airliner|helicopter|steps|gangway|train) (?:in|at) (?P<place><L>) ",
    ),
    order(
        "undertook a mission",
        "travel",
        r"(?P<one>WHO) BESIDE(?P<verb>undertook|undertakes|made|makes|paid|pays|began|begins|started) "
        rf"(?:an?|his|her|the) (?:[\w-]+ ){{0,4}}{_JOURNEY} (?:(?!<[PO]>|and |that )[\w<>-]+ ){{0,5}}?"
        r"(?:to|in|through) (?P<place><L>) ",
    ),
    order(
        "ended a visit",
        "return",
        r"(?P<one>WHO) BESIDE"
        r"(?P<verb>concluded|concludes|completed|finished|ended|ends|wrapped|wound|rounded|closed|capped) "
        rf"(?:up |off )?(?:an?|his|her|the) (?:[\w-]+ ){{0,5}}{_JOURNEY} "
        rf"(?:(?:to|through|of|across) (?:the )?(?:<[LM]>|[\w-]+) )?(?:to|in|of) (?P<place><L>) ",
    ),
    order(
        "held a videoconference",
        "phone",
        r"(?P<one><[PO]>)(?: and)? (?P<other><[PO]>) BESIDE(?P<verb>held|had|hold|holds) (?:an?|the) "
        rf"(?:[\w-]+ ){{0,2}}{_CALLS} ",
    ),
    order(
        "where he arrived",
        "be",
        r"(?P<place><L>) , where (?P<one>WHO) (?:had |has )?(?:(?:also|earlier|already|just|later) )?"
        r"(?P<verb>arrived|dined|lunched|held|met|spent|stayed|attended|addressed|opened|stopped|talked|conferred|visited"
        r"|landed) (?:(?:talks|a meeting|meetings|discussions|lunch|dinner|with|by|for|<D>|on) )*(?P<other><[PO]> )?",
    ),
    order(
        "guest in",
        "be",
        r"(?P<one>WHO) BESIDE(?:was|were|is|are) (?:a |an |the |[a-z]+ )?(?P<verb>guests?) (?:in|at) (?P<place><L>) ",
    ),
)
