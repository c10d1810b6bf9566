"""Names of countries in English, from the Unicode CLDR, by ISO 3166-1 alpha-2 code (XK for Kosovo; EU and UN act)."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def country_name(code: str | None) -> str:
    """Name a country in English as a newspaper would; an unknown code is given back as it is, None as ""."""
    if not code:
        return ""
    name = _territories().get(code.upper(), code)
    return _SHORT.get(code.upper(), name)


@cache
def _territories() -> dict[str, str]:
    return dict(Locale("en").territories)


_SHORT = {
    "HK": "Hong Kong",
    "MO": "Macao",
    "PS": "Palestine",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "MM": "Myanmar",
    "TR": "Turkey",
    "VA": "Vatican City",
    "BA": "Bosnia and Herzegovina",
}
