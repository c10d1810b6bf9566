"""Words for the kind of a division, in the languages that GeoNames' lists use."""

from __future__ import annotations

import re

_BEFORE = (
    "qaḑā’|muḩāfaz̧at|mudīrīyat|nāḩiyat|wilāyat|sha‘bīyat|ostān-e|shahrestān-e|provincia de(?:l| la)?|"
    "departamento de(?:l| la)?|department of|state of|province of|region of|gobernación de|kabupaten|kota|okres|powiat|"
    "rayon|obshtina|opshtina|općina|municipality of|district of|arrondissement d[eu']|landkreis|kreisfreie stadt|"
    "comarca d[eo]|estado d[eo]|county of"
)
_AFTER = (
    "governorate|province|district|county|parish|borough|census area|municipality|oblast'?|oblasty|krai|region|state|"
    "department|prefecture|raion|rayon|rajon|city and borough|municipio|shahrestan|voivodeship|canton|subdistrict|"
    "emirate|division|regency|republic|(?:autonomous )?okrug|autonomous region|"
    "metropolitan municipality|district council|local government area|ilçesi|bölgesi|"
    "county council|sub-?county|woreda|zone"
)
_GENERIC = re.compile(rf"^(?:{_BEFORE})\s+|\s+(?:{_AFTER})$", re.I)


def bare_name(name: str) -> str:
    """Drop the word for the kind of division: "Rapides Parish" -> "Rapides", "Qaḑā’ Sāmarrā’" -> "Sāmarrā’"."""
    return _GENERIC.sub("", name).strip()
