"""Words for the kind of a division, in the languages that GeoNames' lists use."""

from __future__ import annotations

import re

_BEFORE = (
    "qaḑā’|muḩāfaz̧at|mudīrīyat|nāḩiyat|wilāyat|sha‘bīyat|ostān-e|shahrestān-e|provincia de(?:l| la)?|"
    "departamento de(?:l| la)?|department of|state of|province of|region of|gobernación de|kabupaten|kota|okres|powiat|"
    "rayon|obshtina|opshtina|općina|municipality of|district of|arrondissement d[eu']|landkreis|kreisfreie stadt|"
    "comarca d[eo]|estado d[eo]|county of|amphoe|huyện|daerah|srŏk|mukim|cercle de|commune of|"
    "daïra de|délégation de|provincia(?: di)?|province d(?:u|e la|e)|qada|nohiyai|raionul|canton of|gmina|"
    "degmada|markaz|liw[aā]['’‘]?|qaşabat|caza d[eu]|munic[ií]pio d[aeo]|comuna|circunscrição d[aeo]|concelho d[aeo]|"
    "département d(?:u|e la|e)|cantón|partido de|distrito de|departamento|muang|opština|gemeente"
)
_AFTER = (
    "governorate|province|district|county|parish|borough|census area|municipality|oblast'?|oblasty|krai|region|state|"
    "department|prefecture|raion|rayon|rajon|lga|city and borough|municipio|shahrestan|voivodeship|canton|subdistrict|"
    "emirate|division|regency|republic|(?:autonomous )?okrug|autonomous region|"
    "metropolitan municipality|district council|local government area|ilçesi|bölgesi|"
    "county council|sub-?county|woreda|zone|cercle|sub-prefecture|subregion|tumani|diqu|regional unit|upazila|tehsil|"
    "kraj|atholhu|kanton|etrap|aūdany|járás|locality|(?<!northern )(?<!capital )territory"
)
_GENERIC = re.compile(rf"^(?:{_BEFORE})\s+|\s+(?:{_AFTER})$|(?<=\w)-[gk]un$", re.I)


def bare_name(name: str) -> str:
    """Drop the word for the kind of division: "Rapides Parish" -> "Rapides", "Qaḑā’ Sāmarrā’" -> "Sāmarrā’"."""
    return _GENERIC.sub("", name).strip()
