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


def country_code(words: str) -> str | None:
    """Find a country's code by the name that `country_name` gives it, or by the code itself, in any case."""
    if words.upper() in _territories():
        return words.upper()
    return _codes().get(words.casefold())


@cache
def _codes() -> dict[str, str]:
    return {country_name(code).casefold(): code for code in _territories() if len(code) == 2}


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
