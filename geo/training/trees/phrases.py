"""Phrases of made-up news: who, where, when, each with its tree."""

from __future__ import annotations

from geo.training.trees.nodes import PASSIVE, PLAIN, PLUR, SING, Node, comma, joined, past, present, set_beside, the
from geo.training.trees.nouns import Nouns, tree_of_name

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TITLES = (
    "President", "Prime Minister", "Foreign Minister", "Defence Minister", "Interior Minister", "Vice President",
    "Gen.", "General", "Col.", "King", "Ambassador", "Governor", "Secretary of State", "Mr.", "Chancellor",
    "Finance Minister", "Prince", "Sheikh", "Bishop", "Mayor", "Energy Minister", "Lt.", "Judge", "Senator", "Admiral",
)  # fmt: skip
_POSTS = (
    "foreign minister", "president", "prime minister", "defence minister", "army chief", "interior minister", "mayor",
    "police chief", "spokesman", "special envoy", "opposition leader", "ambassador", "secretary of state",
    "former president", "finance minister", "chief prosecutor", "deputy governor", "crown prince", "rebel leader",
    "trade minister", "interior minister", "party leader", "central bank governor", "human rights lawyer",
)  # fmt: skip
_TAILS = {"armed": ("with", "machetes"), "disguised": ("as", "medics"), "dressed": ("in", "uniforms")}


class Phrases(Nouns):
    """Makes those who act, and what happens, of nouns and names."""

    # ------------------------------------------------------------ names

    def person(self, has_title: bool = True) -> Node:
        """Make a person, with a title before, a post beside, or nothing."""
        person = self.names.make_person()
        head = self.name([person.full if self.often(0.7) else person.family], lambda: self.names.make_person().full)
        dice = self.chance.random() if has_title else 1.0
        if dice < 0.45:
            head.before("nmod:desc", self._title(head))
        elif dice < 0.6:
            set_beside(head, self._post())
        elif dice < 0.75:
            word = self.chance.choice(("spokesman", "leader", "envoy", "chief", "commander", "minister", "lawmaker"))
            post = Node(word, "NOUN", SING)
            if self.often(0.6):
                of_what = self.chance.choice(("army", "opposition", "rebel", "police", "government", "ministry"))
                post.before("compound", Node(of_what, "NOUN", SING))
            elif self.often(0.8):
                post.before("amod", self.demonym())
            head.before("nmod:desc", post)
        elif dice < 0.83:
            post = self.noun(self.chance.choice(_POSTS), is_bare=True)
            head.before("nmod:desc", post.open_with("amod", self.demonym()) if self.often(0.5) else post)
        return head

    def _title(self, head: Node) -> Node:
        words = self.chance.choice(_TITLES).split()
        if words[-1] == "State":
            title = Node("Secretary", "PROPN", SING).after("nmod", Node("State", "PROPN", SING).behind("of"))
        else:
            title = Node(words[-1], "PROPN", SING)
            for word in words[:-1]:
                is_plain = word in ("Prime", "Foreign", "Vice")
                title.before(
                    *(("amod", Node(word, "ADJ", PLAIN)) if is_plain else ("compound", Node(word, "PROPN", SING)))
                )
        if self.often(0.5):
            return title.open_with("amod", self.demonym())
        if self.often(0.3):
            head.before("nmod:poss", self.land().after("case", Node("'s", "PART")))
        return title

    def _post(self) -> Node:
        post = self.noun(self.chance.choice(_POSTS), is_bare=True)
        if self.often(0.4):
            post.open_with("amod", self.demonym())
        elif self.often(0.5):
            post.after("nmod", self.land().behind("of"))
        return post.open_with("det", the())

    def _with_counterpart(self) -> Node:
        """Make "her Thai counterpart Y" or "X and his Thai counterpart"."""
        whose = Node(self.chance.choice(("his", "her")), "PRON", "Case=Gen|Person=3|Poss=Yes|PronType=Prs")
        other = Node("counterpart", "NOUN", SING).before("nmod:poss", whose).before("amod", self.demonym())
        if self.often(0.5):
            other = self.person(has_title=False).before("nmod:desc", other)
        if self.often(0.4):
            return other
        return self.person(has_title=False).after("conj", other.open_with("cc", Node("and", "CCONJ")))

    # ------------------------------------------------------------ who does things

    def force(self) -> Node:
        """Make an armed body: "Sudanese troops", "at least nine gunmen", "rebels loyal to X", "Hamas"."""
        if self.often(0.08):
            return self._group()
        words = self.pick("forces")
        noun = self.noun(words, is_bare=True)
        if not noun.left and not words.startswith("the ") and self.often(0.08):
            return noun.open_with("amod", self._allied())
        if not words.startswith("the ") and self.often(0.3):
            noun.open_with("amod", self.demonym())
        elif noun.is_plural and not noun.left and self.often(0.15):
            return self.counted(noun)
        elif self.often(0.3):
            self._say_more(noun)
        return noun.open_with("det", the()) if words in ("army", "coast guard") else noun

    def _allied(self) -> Node:
        """Make "Saudi-led", "rebel-held", "US-backed"."""
        other = (
            self.land() if self.often(0.6) else Node(self.chance.choice(("rebel", "government", "army")), "NOUN", SING)
        )
        if other.right or other.left:
            other = Node(self.chance.choice(("Saudi", "US", "Russia", "UN", "Turkey")), "PROPN", SING)
        word = self.chance.choice(("led", "backed", "held", "controlled", "based", "aligned", "run", "allied"))
        return joined(other, "compound", Node(word, "VERB", PASSIVE))

    def _group(self) -> Node:
        words = self.pick("groups").split()
        name = tree_of_name(*words[words[0] == "the" :])
        return name.open_with("det", the()) if words[0] == "the" else name

    def _say_more(self, noun: Node) -> None:
        """Say more of a force behind it: "loyal to X", "from Y", "disguised as medics", ", who left Z,"."""
        dice = self.chance.random()
        if dice < 0.25:
            noun.after("amod", Node("loyal", "ADJ", PLAIN).after("obl", self.person(has_title=False).behind("to")))
        elif dice < 0.5:
            noun.after("nmod", self.land().behind("from"))
        elif dice < 0.75:
            part = Node(self.chance.choice((*_TAILS, "backed", "led", "supported")), "VERB", PASSIVE)
            if part.text in _TAILS:
                case, what = _TAILS[part.text]
                part.after("obl", Node(what, "NOUN", PLUR).behind(case))
            else:
                part.after("obl:agent", (self.land() if self.often(0.6) else self.person()).behind("by"))
            noun.after("acl", part)
        else:
            word = self.chance.choice(("control", "oppose", "left"))
            verb = Node(word, "VERB", past("Plur") if word == "left" else present("Plur"))
            verb.before("punct", comma()).before("nsubj", Node("who", "PRON", "PronType=Rel"))
            noun.after("acl:relcl", verb.after("obj", self.city())).after("punct", comma())

    def plain_force(self) -> Node:
        words = ("troops", "rebels", "police", "militants", "fighters", "protesters", "soldiers")
        noun = self.noun(self.chance.choice(words))
        return noun.open_with("amod", self.demonym()) if self.often(0.4) else noun

    def deed(self) -> Node:
        """Make a happening that acts: "an air strike on a market in X", "clashes between A and B"."""
        noun = self.noun(self.pick("deeds"), adjective=0.15)
        if not noun.is_plural and noun.left and noun.left[0][0] == "det" and self.often(0.08):
            noun.left[0] = ("det", Node("a", "DET", "Definite=Ind|PronType=Art"))
            noun.left.insert(1, ("compound", self._span()))
        if noun.text in ("clashes", "fighting") and self.often(0.7):
            other = self.plain_force().open_with("cc", Node("and", "CCONJ"))
            noun.after("nmod", self.plain_force().behind("between").after("conj", other))
        elif noun.text != "violence" and self.often(0.6):
            case = "on" if noun.text in ("strike", "attack", "strikes", "raid", "raids") else "near"
            noun.after("nmod", self.noun(self.pick("sites")).behind(case))
        return noun.after("nmod", self.city().behind("in")) if self.often(0.35) else noun

    def _span(self) -> Node:
        """Make "two-day"."""
        number = Node(self.chance.choice(("two", "three", "four", "10", "48")), "NUM", "NumForm=Word|NumType=Card")
        unit = Node(self.chance.choice(("day", "week", "month", "hour", "year")), "NOUN", SING)
        return joined(number, "nummod", unit)

    def nominal(self) -> Node:
        """Make a deed told as a noun: "the killing of nine protesters by police"."""
        words = (
            "killing", "arrest", "abduction", "detention", "release", "shelling", "bombing", "capture", "death",
            "murder", "assassination", "expulsion", "kidnapping", "deportation", "siege", "bombardment", "occupation",
        )  # fmt: skip
        noun = Node(self.chance.choice(words), "NOUN", SING).before("det", the())
        of_place = noun.text in ("shelling", "bombing", "capture", "siege", "bombardment", "occupation")
        suffers = self.city() if of_place else self.person() if self.often(0.3) else self.people()
        noun.after("nmod", suffers.behind("of"))
        if self.often(0.15):
            noun.right.insert(0, ("nmod", Node(self.chance.choice(_DAYS), "PROPN", SING).behind("on")))
        return noun.after("nmod", self.plain_force().behind("by")) if self.often(0.35) else noun

    def crowd(self) -> Node:
        crowd = self.noun(self.pick("crowds"))
        if self.often(0.2):
            crowd.after("conj", self.noun(self.pick("crowds")).open_with("cc", Node("and", "CCONJ")))
        if self.often(0.25):
            crowd.open_with("amod", self.demonym())
        return self.counted(crowd) if self.often(0.6) else crowd

    def official(self) -> Node:
        """Make one who acts for a state or a body: a person, a land, "Peru's junta", "ministers of X"."""
        dice = self.chance.random()
        if dice < 0.68:
            return self.person() if dice < 0.48 else self.land() if dice < 0.63 else self._group()
        if dice < 0.74:
            return self._with_counterpart()
        if dice < 0.77:
            return set_beside(self._post(), self.person(has_title=self.often(0.3)))
        if dice < 0.8:
            some = self.noun(
                self.chance.choice(("ministers", "leaders", "officials", "diplomats", "foreign ministers"))
            )
            return some.after("nmod", self.several(self.land).behind(self.chance.choice(("of", "from"))))
        if dice < 0.84:
            noun = self.noun(self.pick("bodies"), is_bare=True)
            return noun.open_with("nmod:poss", self.land().after("case", Node("'s", "PART")))
        noun = self.noun(self.pick("bodies"), is_bare=True)
        if noun.pos == "NOUN" and self.often(0.4):
            noun.open_with("amod", self.demonym())
        return noun.open_with("det", the())
