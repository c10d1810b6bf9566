"""Further orders of words: any verb of motion before a place, guests and those who look after them, who came along.

They are looked at after `orders`, which knows the common verbs of visits by name.
"""

from __future__ import annotations

from geo.events.what.orders import order

_TO_BE = (  # what may stand before the verb itself; "not" may not
    r"(?:(?:will|would|is|was|were|are|has|had|have|been|be|to|due|set|scheduled|expected|supposed|himself|herself|then|now"
    r"|next|later|did|meanwhile) )*?"
)
_MOVED = (
    r"(?:come|came|comes|go|goes|went|gone|fly|flies|flew|flown|flying|drive|drives|drove|driven|cross|crosses|crossed|move"
    r"|moves|moved|moving|continue|continues|continued|proceed|proceeds|proceeded|travel|travels|travelled|traveled|travelling"
    r"|traveling|sail|sailed|ride|rode|walk|walked|venture|ventured|trekked|hike|hiked|return|returned|hurry|hurried|rush"
    r"|rushed|fetch up|hop|hopped|journeyed|jetted|jets|dash|dashed|shuttled|detoured|head|heads|headed)"
)
_WAY = (  # how, when and in which direction
    r"(?:(?:down|up|on|over|across|out|in|straight|instead|quietly|secretly|overland|back|off|by|road|air|helicopter"
    r"|train|car|plane|boat|ferry|ship|bus|<D>|the|following|next|same|day|late|early|morning|afternoon|evening|later|\w+ly"
    r"|border|frontier|river|unannounced|alone|together|abroad|for talks|with|his|her|delegation) )*?"
)
_EVENT = (
    r"(?:(?:an? |the )?(?:[\w-]+ ){0,3}?(?:conference|summit|meeting|forum|talks|gathering|session|funeral|ceremony"
    r"|inauguration) (?:[\w-]+ ){0,3}?(?:in|at|near) (?:the )?)?"
)
_LATER = r"(?:(?!<[PO]>|and |but |that |who |which |while )[\w<>'’-]+ ){0,7}?"
_ROUND = r"(?:(?:round|around|through|over|to|into|across) (?:(?!<[PO]>|by )[\w-]+ ){0,5}?(?P<place><L>) )?"
_CARED = (
    r"(?:joined|met|shown|taken|driven|escorted|led|ushered|feted|treated|awaited|briefed|received|welcomed|greeted|hosted"
    r"|entertained|honoured|honored|decorated|guided)"
)

_NO_OPENING = r"(?= (?!fire|talks|negotiation)(?:an?|the) (?!probe|investigation|inquiry|door|border|way|case))"
_THERE = (  # what officials do in person, and where they do it
    r"(?:inspect(?:s|ed)?|tour(?:s|ed)?|inaugurate[sd]?|unveil(?:s|ed)?|plant(?:s|ed)?|pray(?:s|ed)?"
    r"|la(?:id|ys?)(?= (?:an? |the )?(?:wreath|flower|foundation|bouquet|floral))"
    r"|pa(?:id|ys?)(?= (?:tribute|homage|(?:his |her |their )?(?:\w+ )?respects))"
    rf"|open(?:s|ed)?{_NO_OPENING}|spoke(?= at )|speaks?(?= at )|cut(?= the ribbon)"
    r"|address(?:es|ed)?(?= (?:an? |the )?(?:\w+ ){0,2}(?:parliament|assembly|crowds?|rally|conference|summit|lawmakers"
    r"|students|session|forum|congress|senate|council|audience|gathering|house|knesset))"
    r"|met(?= (?:survivors|families|troops|soldiers|refugees|displaced|members|representatives|victims|relatives)))"
)
_ALONG = r"(?:(?!<[POHM]>|who |which |that |said |but |and |, |in |from |about )[\w<>'’-]+ ){0,9}?"
_SIGHT = (
    r"(?:(?!<[POHML]>|who |which |that |said |but |and |, |in |at |near )[\w'’-]+ ){1,7}?"  # "the flood-hit villages"
)

JOURNEYS = (
    order(
        "moved to",
        "travel",
        rf"(?P<one>WHO) BESIDE{_TO_BE}BESIDE(?P<verb>{_MOVED}) {_WAY}(?:to|into|for|in|at) (?:the )?{_EVENT}"
        r"(?P<place><L>) ",
    ),
    order(
        "laid a wreath in",
        "travel",
        rf"(?P<one>WHO) BESIDE{_TO_BE}BESIDE(?P<verb>{_THERE}) {_ALONG}(?:in|at|near|outside) (?:the )?"
        r"(?:(?:city|town|village|capital|port) of )?(?P<place><L>) ",
    ),
    order(
        "toured flooded parts of",
        "travel",
        rf"(?P<one>WHO) BESIDE{_TO_BE}BESIDE(?P<verb>visited|visits|visit|toured|tours|tour|visiting|touring) {_SIGHT}"
        r"(?:in|at|near|outside|around|(?:areas?|parts?|districts?|villages?|towns?|suburbs?|outskirts|streets) of) "
        r"(?:the )?(?:(?:city|town|village|capital|port) of )?(?P<place><L>) ",
    ),
    order(
        "visiting minister said in",
        "be",
        r"(?:^|, )(?:the )?(?P<verb>visiting) (?P<one><P>) (?:(?!<[PO]>|in |at )[\w<>'’-]+ ){0,6}?in (?P<place><L>) ",
    ),
    order(
        "spent two hours with",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>spent|spends) (?:[\w-]+ ){0,3}?(?:hours?|minutes|evening|afternoon|morning|day) "
        r"(?:(?:on )?<D> )?(?:with|closeted with|talking to) (?P<other>WHO) ",
    ),
    order(
        "told visiting minister",
        "welcome",
        r"(?P<one><[PO]>) BESIDE(?P<verb>told|tells|assured|thanked|informed|warned|urged|asked) (?:the )?visiting "
        r"(?P<other><P>) ",
    ),
    order(
        "in Kigali for talks",
        "be",
        r"^(?:the )?(?P<one><[PO]>) (?P<verb>in) (?P<place><L>) (?:for|on|to) (?:(?!<[PO]>)[\w-]+ ){0,3}?"
        r"(?:talks|visit|summit|trip|tour|meeting|meetings|mission|consultations|discuss|meet|attend|sign|push|seek) ",
    ),
    order(
        "returned after a visit",
        "return",
        r"(?P<one>WHO) BESIDE(?:returned|returns|return|back|flew|came|comes|arrived|went) "
        r"(?:(?:will|is|home|back|in|to|from|<L>|<D>|on|late|early|at|morning|afternoon|evening|night) )*"
        r"(?:after|following|from) (?:an?|his|her|the) (?:(?!<[PO]>)[\w-]+ ){0,7}?(?P<verb>visit|trip|tour|stay) "
        r"(?:to|in|of) (?:the )?(?P<place><L>) ",
    ),
    order(
        "is back from",
        "return",
        r"(?P<one>WHO) BESIDE(?:is|was|are|were|got|came|comes) (?:just |now |only |safely |newly )?"
        r"(?P<verb>back|home) "
        r"(?:home )?(?:(?:on )?<D> )?from (?:the )?(?P<place><L>) ",
    ),
    order(
        "next journey takes her to",
        "travel",
        r"(?:journey|trip|tour|visit|mission|travels|itinerary|programme|program|schedule) "
        r"(?:will |also |then |next |later )*(?P<verb>takes|take|took|brings|bring|brought) (?P<one><H>) "
        r"(?:on |back |first |then |next )*to (?:the )?"
        r"(?P<place><L>) ",
    ),
    order(
        "where he had come",
        "travel",
        rf"(?P<place><L>) , (?:to )?(?:where|which) (?P<one>WHO) {_TO_BE}BESIDE(?P<verb>{_MOVED}) ",
    ),
    order(
        "set foot in",
        "visit",
        r"(?P<one>WHO) BESIDE(?P<verb>set|sets) foot (?:again )?(?:in|on) (?P<place><L>) ",
    ),
    order(
        "was looked after by",
        "welcome",
        rf"(?P<other>WHO) BESIDE{_TO_BE}(?P<verb>{_CARED}) {_ROUND}{_LATER}by "
        r"(?:his |her |the )?(?:[a-z]+ )?(?P<one>WHO) ",
    ),
    order(
        "ushered her in",
        "welcome",
        r"(?P<one>WHO) BESIDE(?P<verb>ushered|ushers|drove|escorted|escorts|guided|led|took|walked|showed) "
        r"(?P<other><[PH]>) (?:into|through|around|round|to|on|over|across) "
        r"(?:(?:(?!<[PO]>|and )[\w-]+ ){0,5}?(?P<place><L>) )?",
    ),
    order(
        "guest of",
        "visit",
        rf"(?P<one>WHO) BESIDE{_TO_BE}(?:still |again )?(?:the |a )?(?P<verb>guests?) of (?P<other>WHO) ",
    ),
    order(
        "took leave of",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>took|takes|bade|bid|bids|said) (?:his |her |their )?(?:leave|farewell|goodbye) "
        r"(?:of|to) (?P<other>WHO) ",
    ),
    order(
        "compared notes with",
        "meet",
        r"(?P<one>WHO) BESIDE(?P<verb>compared|swapped|exchanged|traded|shared|broke|had|took|drank) "
        r"(?!(?:\w+ed|been|never|not|no) )(?:(?!<[PO]>|that |and |but )[\w-]+ ){1,4}?with (?:his |her |the )?"
        r"(?P<other>WHO) ",
    ),
    order(
        "and her counterpart walked",
        "meet",
        r"(?P<one><[POH]>) and (?:his |her |their )(?P<other><[PO]>) (?:, )?BESIDE"
        r"(?P<verb>opened|inaugurated|unveiled|walked|strolled|toured|laid|inspected|dined|lunched|breakfasted|chaired|addressed|appeared|posed|visited"
        r"|planted|watched|exchanged|reviewed|discussed|stood|negotiated|broke|drove|boarded) ",
    ),
    order(
        "in the company of",
        "accompany",
        r"(?P<other><[POHT]>) (?:(?:arrived|landed|flew|travelled|traveled|left|departed|came|jetted) "
        r"(?:(?:in|at|to|for|from|on|the|early|late|<L>|<D>|,) )*)?(?:, )?(?:who )?"
        r"(?:(?:is|was|are|were|will be|would be|has been) )?(?P<verb>accompanied|joined|flanked) "
        r"(?:on [^,.;<]{0,40})?by (?:his |her |the )?(?P<one><[PO]>) ",
    ),
    order(
        "delegation that included",
        "accompany",
        r"(?P<other><[PO]>) (?:(?!<[POH]>)[^.;“”\"])*?(?:delegation|team|entourage|party) (?:(?:that|which) )?"
        r"(?P<verb>included|includes|including|comprising|comprises) (?:his |her |the )?(?P<one><[PO]>) ",
    ),
    order(
        "delegation includes",
        "accompany",
        r"^(?:the )?(?P<other><[PO]>) (?:also )?(?P<verb>includes|included|comprises|comprised) (?:his |her |the )?"
        r"(?P<one><[PO]>) ",
    ),
    order(
        "is travelling with",
        "accompany",
        r"(?P<other><[PO]>) (?:, )?(?:who )?(?:is|was)? ?(?P<verb>travelling|traveling|together|along) with "
        r"(?:his |her |the )?(?P<one><[PO]>) ",
    ),
)
