"""What kinds of places bear a name: bit flags that `Gazetteer.name_class` gives, to be tested with `&`.

A name has the flags of all places that bear it, under their main name (MAIN) or another (ALTERNATE).
"""

from __future__ import annotations

from functools import cache

from geo.domain import Precision
from geo.gazetteer.keys import word_set

COUNTRY = 1  # countries, dependencies, former states
DIVISION = 2  # first-level divisions
COUNTY = 4  # second-level divisions and below
CAPITAL = 8  # capitals of countries
LARGE_CITY = 16  # 100,000 inhabitants and more
TOWN = 32  # 5,000 and more
VILLAGE = 64  # fewer, or not known
DISTRICT = 128  # parts of towns
WATER = 256  # seas, gulfs, straits, rivers, lakes
REGION = 512  # continents, supra-national regions, ranges, deserts, islands
LANDMARK = 1024  # airports, bases, dams, palaces
MAIN = 2048
ALTERNATE = 4096

NAMES = {
    COUNTRY: "country", DIVISION: "division", COUNTY: "county", CAPITAL: "capital", LARGE_CITY: "large city",
    TOWN: "town", VILLAGE: "village", DISTRICT: "district", WATER: "water", REGION: "region", LANDMARK: "landmark",
    MAIN: "main", ALTERNATE: "alternate",
}  # fmt: skip


def flags_of(feature: str, population: int, is_main: bool) -> int:
    """Give the flags that one place lends to one of its names."""
    name = MAIN if is_main else ALTERNATE
    kind = kind_of(feature)
    if kind != "place":
        return name | _FLAGS[kind]
    size = LARGE_CITY if population >= 100_000 else TOWN if population >= 5_000 else VILLAGE
    return name | size | (CAPITAL if feature == "PPLC" else 0)


_WATER = word_set(
    "SEA OCN GULF STRT CHN BAY BAYS COVE HBR INLT SD FJD LGN STM STMS STMI STMX CNL WAD RSV LK LKS LKI LKN OVF FLLS "
    "ESTY CHNM RDST SPNG MRSH WTLH"
)
_REGION = word_set(
    "CONT RGN RGNE RGNH AREA ZN PEN CAPE MTS MT PK HLLS HLL PLN PLAT DSRT VAL VALS CNYN ISL ISLS ISLET ATOL ARCH "
    "DLTA CST COAST GRGE PASS PRK RES RESN RESF FRST UPLD SHOR BCH PT ISTH RDGE VLC DPR BSNU OAS TRB LCTY ADMZ"
)
_FLAGS = {
    "country": COUNTRY, "division": DIVISION, "county": COUNTY, "district": DISTRICT, "water": WATER, "region": REGION,
    "landmark": LANDMARK,
}  # fmt: skip


@cache
def kind_of(feature: str) -> str:
    """Sort GeoNames feature codes into country, division, county, place, district, water, region, landmark.

    Wider than `precision_of` only in name: a "place" is a populated place of city precision.
    """
    if feature.startswith(("PCL", "TERR")):
        return "country"
    if feature.startswith("ADM1"):
        return "division"
    if feature.startswith("ADM"):
        return "county" if feature != "ADMZ" else "region"
    if feature in ("PPLX", "SECT", "PPLQX", "ZNX"):
        return "district"
    if feature.startswith("PPL") or feature == "STLMT":
        return "place"
    return "water" if feature in _WATER else "region" if feature in _REGION else "landmark"


PRECISION: dict[str, Precision] = {
    "country": "country", "division": "admin1", "county": "admin2", "place": "city", "district": "district",
    "water": "water", "region": "region", "landmark": "landmark",
}  # fmt: skip
