from pathlib import Path

import pytest

from geo.gazetteer import Gazetteer
from geo.gazetteer.sources import ready_index
from geo.making.tables import write_table

PLACES = ["id", "name", "alternates", "feature", "country", "admin1", "admin2", "lat", "lon", "population"]
FACTS = (
    "id,name,alternates,kind,feature,country,admin1,lat,lon,label_lat,label_lon,west,south,east,north,population,"
    "historical,source,origin\n"
    "99237,Iraq,Republic of Iraq,country,PCLI,IQ,,33,44,33.26,43.09,38.8,29.1,48.6,37.4,38433600,0,a test,\n"
    ",Sahel,the Sahel,region,RGN,,,15,5,,,-17,12,40,18,0,0,a test,\n"
    ",Anbar Governorate,Anbar,governorate,ADM1,IQ,,33.1,42.1,,,,,,,0,0,a test,\n"
    ",Al Asad Air Base,Ain al-Asad,base,AIRB,IQ,Anbar,33.79,42.44,,,,,,,0,0,a test,\n"
)


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six places in the form of data/gazetteer."""
    folder = tmp_path_factory.mktemp("tables")
    cities = [
        ["98182", "Baghdad", "bagdad|بغداد", "PPLC", "IQ", "07", "1", "33.3406", "44.4009", "7216000"],
        ["1", "Hit", "", "PPLA2", "IQ", "01", "9", "33.6416", "42.8251", "66700"],
        ["2", "Springfield", "", "PPLA", "US", "IL", "167", "39.8017", "-89.6437", "114394"],
        ["3", "Springfield", "", "PPL", "US", "MO", "077", "37.2153", "-93.2982", "170188"],
    ]
    divisions = [
        ["99592", "Al Anbar", "Anbar", "ADM1", "IQ", "01", "", "33", "42", "632674", "99592"],
        ["4896861", "Illinois", "", "ADM1", "US", "IL", "", "40", "-89.25", "12000000", ""],
    ]
    square = "P4100 3200 200 0 0 200 -200 0 0 -200"  # 41-43 east, 32-34 north
    write_table(folder / "cities.tsv.xz", ["id", "name", "keys", *PLACES[3:]], cities)
    write_table(folder / "divisions.tsv.xz", [*PLACES, "outline"], divisions)
    write_table(folder / "census.tsv.xz", PLACES, [])
    write_table(folder / "airports.tsv.xz", PLACES, [])
    write_table(folder / "outlines.tsv.xz", ["id", "shape"], [["99592", square]])
    (folder / "kinds.csv").write_text("feature,words,countries\nADM1,{} Province,IQ\n", encoding="utf-8")
    (folder / "abbreviations.csv").write_text("country,admin1,names\nUS,IL,Ill.|IL\n", encoding="utf-8")
    (folder / "duplicates.csv").write_text("id,kept,name,country\n", encoding="utf-8")
    (folder / "facts").mkdir()
    (folder / "facts" / "all.csv").write_text(FACTS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def small(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return Gazetteer(ready_index(tmp_path_factory.mktemp("home"), tables=tables))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The real one, built on first use."""
    return Gazetteer.open()
