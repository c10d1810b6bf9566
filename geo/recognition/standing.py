"""How a name stands in its sentence, as small named statements over words and parse; `uses` asks them in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from geo.domain import Document, Span, Token
from geo.gazetteer.names import CAPITAL, COUNTRY, COUNTY, DIVISION, LARGE_CITY, REGION, TOWN, WATER

_POWERS = COUNTRY | CAPITAL
_ABLE = _POWERS | DIVISION | LARGE_CITY


@dataclass(frozen=True, slots=True)
class Standing:
    """A name as tokens [first, last) of a document, and the kinds of place that bear it."""

    tokens: Sequence[Token]
    first: int
    last: int
    kinds: int

    def word(self, step: int) -> str:
        """Give the word `step` before (-1, -2) or after (1, 2) the name in small letters; "" beyond the ends."""
        i = self.first + step if step < 0 else self.last + step - 1
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""

    def pos(self, step: int) -> str:
        i = self.first + step if step < 0 else self.last + step - 1
        return self.tokens[i].pos if 0 <= i < len(self.tokens) else ""

    @property
    def preposition(self) -> str:
        """Give the word right before the name, "the" left out, where it is a preposition; "" elsewhere."""
        step = -2 if self.word(-1) == "the" else -1
        return self.word(step) if self.pos(step) in ("ADP", "SCONJ", "PART") else ""

    @property
    def top(self) -> Token | None:
        """Give the word that the rest of the name hangs on; None where the name is a part of a longer one."""
        if self.last <= self.first or self.pos(1) == "PROPN":
            return None
        inside = range(self.first, self.last)
        return next((self.tokens[i] for i in inside if self.tokens[i].head not in inside), self.tokens[self.last - 1])

    @property
    def lead(self) -> Token | None:
        """Give the first of names joined together: in "China and Russia agreed" both act."""
        top = self.top
        while top is not None and top.dep == "conj" and top.head < top.index:
            top = self.tokens[top.head]
        return top


def stand(document: Document, starts: Sequence[int], span: Span, kinds: int) -> Standing:
    return Standing(document.tokens, bisect_left(starts, span.start), bisect_left(starts, span.end), kinds)


def is_of_kind(at: Standing) -> bool:
    """Say whether a word for a kind of area follows: "Idlib province", "Maru and Tsafe districts", not "state TV"."""
    if at.kinds & COUNTRY or at.word(-1) in ("a", "an"):
        return False
    if at.word(1) == "local" and at.word(2) == "government":
        return True
    is_other = at.word(1) == "state" and (at.word(2) in _STATE_THINGS or at.tokens[at.last].text == "State")
    return at.word(1) in _AREAS and not is_other


def is_part_of(at: Standing) -> bool:
    """Say whether a part of the place is told: "east of Hamilton", "the mines of the Copperbelt"."""
    step = -2 if at.word(-1) == "the" else -1
    if at.word(step) != "of" or at.pos(1) == "PROPN":
        return False
    i = at.first + step - 1
    return i >= 0 and at.tokens[i].text in _PARTS


def is_bearing(at: Standing) -> bool:
    """Say whether a bearing follows: "joins the Danube east of Krems"."""
    return at.word(1) in _COMPASS and at.word(2) == "of"


def is_headed(at: Standing) -> bool:
    """Say whether a name stands as a heading: "Humanitarian snapshot, Afghanistan: heavy snow blocked the pass"."""
    return at.word(1) == ":" and at.word(-1) in ("", ",", "|", "-", "–", "—")


def lies(at: Standing) -> bool:
    """Say whether it is told where or how a place lies, or that a water or range does what such do."""
    lead = at.lead
    if lead is None or not lead.dep.startswith("nsubj"):
        return False
    verb = at.tokens[lead.head]
    if any(at.word(step) in _STATES and at.pos(step) == "ADJ" for step in (2, 3)):
        return True
    is_nature = bool(at.kinds & (WATER | REGION)) and not at.kinds & (_ABLE | TOWN)
    return verb.index > lead.index and (verb.lemma.lower() in _LYING or (is_nature and verb.pos == "VERB"))


def acts(at: Standing) -> bool:
    """Say whether a state or its capital, alone or joined to others, is the subject of a verb, or of a mood."""
    if not at.kinds & (_ABLE | COUNTY) or at.word(1) in _NOT_ACTING:
        return False
    lead = at.lead
    if lead is None:
        return False
    verb = at.tokens[lead.head]
    if verb.index <= lead.index or lead.dep not in ("nsubj", "nsubj:pass"):
        return False
    deed = verb.lemma.lower()
    if lead.dep == "nsubj:pass":
        return deed in _ADDRESSING
    if not at.kinds & _POWERS:
        return deed in _VOICES
    return deed in _MOODS or (verb.pos == "VERB" and deed not in _LYING and deed not in _BEFALLING)


def speaks(at: Standing) -> bool:
    """Say whether a verb of states follows a name that opens its clause, whatever the parse: "Abuja denies it"."""
    if not at.kinds & _ABLE or at.word(-1) not in _OPENINGS:
        return False
    word = at.word(1)
    if word in _NOUNS and at.pos(1) == "NOUN" and at.pos(2) in ("AUX", "VERB"):
        return False
    forms = {word, word[:-1], word[:-2], word[:-3] + "y"}
    return word.endswith(("s", "ed")) and not forms.isdisjoint(_VOICES | _ADDRESSING)


def is_asked(at: Standing) -> bool:
    """Say whether a state or its team is who is asked, beaten or told: "asked Khartoum and Juba", "lost to Mali"."""
    lead = at.lead
    if lead is None or not at.kinds & _ABLE or (at.pos(-1) == "PROPN" and lead is at.top):
        return False
    verb = at.tokens[lead.head].lemma.lower()
    if lead.dep in ("obj", "iobj") and verb in _ADDRESSING:
        return bool(at.kinds & (_POWERS | DIVISION))
    before = _case_of(at.tokens, lead)
    if not at.kinds & _POWERS or lead.dep not in ("obl", "nmod", "obl:agent", "obj"):
        return False
    return before in ("by", "against") or (verb, before) in _DEALINGS


def _case_of(tokens: Sequence[Token], token: Token) -> str:
    before = tokens[max(0, token.index - 5) : token.index]
    return next((t.text.lower() for t in before if t.head == token.index and t.dep == "case"), "")


def does_so(at: Standing) -> bool:
    """Say whether a name does as another did: "and so did Rome", "nor has Tehran"."""
    return bool(at.kinds & _POWERS) and at.word(-2) in ("so", "nor", "neither") and at.word(-1) in _AUXILIARIES


def undergoes(at: Standing) -> bool:
    """Say whether something befalls a place that is no state: "Ardoyne saw riots", "Kadena received jets"."""
    lead = at.lead
    is_subject = lead is not None and not at.kinds & _POWERS and lead.dep.startswith("nsubj")
    return is_subject and lead is not None and at.tokens[lead.head].lemma.lower() in _BEFALLING


def is_reached(at: Standing) -> bool:
    """Say whether somebody comes to a place or leaves it: "visited Russia", "fled Iraq"."""
    lead = at.lead
    return lead is not None and lead.dep == "obj" and at.tokens[lead.head].lemma.lower() in _MOVES


def is_where(at: Standing) -> bool:
    """Say whether a preposition of place stands before a name that is no part of a compound: "in Russia"."""
    top = at.top
    return top is not None and top.dep in ("obl", "nmod") and at.preposition in _WHERE


def is_compound(at: Standing) -> bool:
    """Say whether the noun right after it is what the sentence is about: "Jinghong dam let half through"."""
    top = at.top
    return top is not None and top.dep == "compound" and top.head == at.last and at.pos(1) == "NOUN"


def stands_free(at: Standing) -> bool:
    """Say whether nothing follows that a name could modify: no noun, adjective or name."""
    if at.word(1) in ("-", "–", "/") or at.pos(-1) == "PROPN":
        return False
    return at.pos(1) not in ("NOUN", "PROPN", "ADJ") and at.word(-1) not in ("of", "-") and at.word(-2) != "of"


_WHERE = frozenset(("in", "at", "near", "inside", "outside", "throughout", "across", "into", "around"))
_NOT_ACTING = frozenset((",", ":", "(", "-", "–", "—", "/"))
_OPENINGS = frozenset(("", ".", ";", ":", '"', "“", "”", "but", "that", "while", "though", "although", "because"))
_AUXILIARIES = frozenset(("did", "does", "do", "has", "have", "had", "is", "was", "will", "would"))
_STATE_THINGS = frozenset(
    ("tv", "television", "media", "news", "radio", "broadcaster", "newspaper", "agency", "run", "-", "owned", "police")
)
_COMPASS = frozenset(
    (
        *("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"),
        *("north-east", "north-west", "south-east", "south-west"),
    )
)
_AREAS = frozenset(
    (
        *("province", "provinces", "district", "districts", "region", "regions", "governorate", "governorates"),
        *("county", "counties", "area", "areas", "department", "departments", "prefecture", "prefectures", "state"),
        *("states", "oblast", "oblasts", "municipality", "municipalities", "township", "townships", "village"),
        *("villages", "town", "towns", "city", "cities", "island", "islands", "archipelago", "peninsula", "valley"),
        *("river", "lake", "mountains", "desert", "plateau", "woreda", "woredas", "upazila", "upazilas", "canton"),
        *("cantons", "commune", "communes", "parish", "parishes", "neighborhood", "neighbourhood", "neighborhoods"),
        *("neighbourhoods", "suburb", "quarter", "camp", "camps", "subdistrict", "sub-district", "sub-districts"),
        *("subdistricts", "zone", "zones", "kebele", "payam", "payams", "boma", "tehsil", "taluka", "atoll", "forest"),
        *("ravine", "gorge", "strait", "straits", "gulf", "bay", "channel", "canal", "delta", "reservoir", "coast"),
        *("basin", "wilaya", "cercle", "cercles", "raion", "sub-county", "sub-counties", "ward", "wards", "enclave"),
        *("locality",),
    )
)
_PARTS = _COMPASS | frozenset(
    (
        *("coast", "part", "parts", "port", "ports", "city", "cities", "town", "towns", "village", "villages"),
        *("province", "provinces", "district", "districts", "region", "regions", "states", "county", "island"),
        *("islands", "mines", "mine", "forests", "mountains", "hills", "valley", "plains", "camp", "camps", "streets"),
        *("outskirts", "suburb", "suburbs", "shore", "shores", "banks", "centre", "center", "heart", "capital"),
        *("rest", "half", "edge", "side", "tip", "foot", "corner", "governorate", "governorates", "areas", "area"),
        *("neighbourhood", "neighborhood", "quarter", "municipality", "oblast", "department", "departments", "cercles"),
        *("downstream", "upstream", "upriver", "inland", "ashore", "mouth", "basin", "waters", "fields", "oases"),
        *("interior", "middle", "top", "territory", "counties", "communes", "commune", "cercle", "woreda", "zone"),
    )
)
_LYING = frozenset(
    (
        *("lie", "border", "adjoin", "stretch", "extend", "cover", "situate", "locate", "sit", "flow", "rise"),
        *("consist", "comprise", "contain", "drain", "empty", "overlook", "span", "belong", "flood", "burst"),
    )
)
_NOUNS = frozenset(("forces", "plans", "claims", "demands", "reports", "appeals", "calls"))
_STATES = frozenset(
    (
        *("calm", "quiet", "empty", "deserted", "tense", "shut", "closed", "flooded", "dark", "dry", "peaceful"),
        *("inaccessible", "unsafe", "underwater", "uninhabited", "sealed", "encircled", "surrounded"),
    )
)
_BEFALLING = frozenset(
    (
        *("have", "see", "suffer", "experience", "record", "register", "host", "produce", "export", "share", "become"),
        *("remain", "house", "receive", "need", "lack", "get", "use", "gain", "grow", "hold", "mark", "endure"),
    )
)
_MOODS = frozenset(
    (
        *("quick", "slow", "ready", "willing", "unwilling", "reluctant", "keen", "eager", "silent", "angry", "furious"),
        *("wary", "cautious", "adamant", "opposed", "responsible", "guilty", "happy", "unhappy", "concerned", "afraid"),
        *("right", "wrong", "prepared", "determined", "committed", "unlikely", "likely", "able", "unable", "alarmed"),
    )
)
_VOICES = frozenset(
    (
        *("say", "ask", "deny", "urge", "accuse", "demand", "want", "refuse", "reject", "agree", "sign", "vote", "ban"),
        *("sue", "send", "offer", "promise", "warn", "tell", "criticise", "criticize", "condemn", "beat", "lose"),
        *("win", "draw", "play", "defeat", "vow", "threaten", "insist", "object", "oppose", "back", "blame", "appeal"),
        *("announce", "report", "approve", "introduce", "impose", "lift", "request", "seek", "pay", "hope", "plan"),
        *("pursue", "afford", "negotiate", "respond", "claim", "argue", "decide", "choose", "consider", "comply"),
        *("defy", "strive", "resolve"),
        *("adopt", "enact", "repeal", "intend", "propose", "mull", "resist", "cooperate", "withdraw", "borrow", "aim"),
        *("contend", "allege", "expel", "deploy", "retaliate", "recognise", "recognize", "summon", "ratify", "veto"),
    )
)
_ADDRESSING = frozenset(
    (
        *("ask", "urge", "tell", "beg", "warn", "accuse", "blame", "thank", "congratulate", "criticise", "criticize"),
        *("condemn", "praise", "beat", "defeat", "thrash", "sue", "fine", "punish", "sanction", "persuade"),
        *("convince", "implore", "remind", "advise", "assure", "inform", "notify", "threaten", "provoke", "anger"),
        *("upset", "embarrass", "pressure", "press", "oblige", "force", "shock", "stun", "trounce", "rebuke", "lobby"),
        *("overcome", "edge", "outplay", "answer", "rebuff", "chide", "scold", "support", "back", "arm", "challenge"),
        *("allow", "call", "hold", "applaud", "welcome", "denounce", "invite", "consult", "pay", "lend", "expect"),
    )
)
_DEALINGS = frozenset(
    (
        *(("lose", "to"), ("fall", "to"), ("sell", "to"), ("lend", "to"), ("apologise", "to"), ("apologize", "to")),
        *(("appeal", "to"), ("complain", "to"), ("concede", "to"), ("reply", "to"), ("bow", "to"), ("loss", "to")),
        *(("speak", "with"), ("talk", "with"), ("agree", "with"), ("negotiate", "with"), ("draw", "with")),
        *(
            ("go", "with"),
            ("deal", "with"),
            ("work", "with"),
            ("cooperate", "with"),
            ("side", "with"),
            ("meet", "with"),
        ),
        *(("talks", "with"), ("agreement", "with"), ("treaty", "with"), ("ties", "with"), ("relations", "with")),
        *(("tie", "with"), ("relation", "with"), ("pact", "with"), ("diplomacy", "with"), ("dispute", "with")),
        *(("truce", "with"), ("row", "with"), ("contract", "with"), ("alliance", "with"), ("plead", "with")),
        *(("win", "over"), ("victory", "over"), ("blame", "on"), ("impose", "on"), ("pressure", "on"), ("war", "on")),
        *(("sanction", "on"), ("sanctions", "on"), ("call", "on"), ("press", "on"), ("rely", "on"), ("depend", "on")),
    )
)
_MOVES = frozenset(
    (
        *("visit", "leave", "reach", "enter", "flee", "tour", "cross", "invade", "quit", "hit", "strike", "shell"),
        *("capture", "seize", "occupy", "besiege", "ravage", "devastate", "lash", "rock", "batter", "raid", "attack"),
        *("bomb", "storm", "evacuate", "flood", "fled", "take", "retake", "recapture", "overrun", "border"),
    )
)
