"""What the README shows runs as it stands there."""

import re
from pathlib import Path

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_ten_lines_of_the_readme_give_frames(capsys):
    (code,) = re.findall(r"```python\n(.*?)```", README, flags=re.S)
    names: dict = {}
    exec(compile(code, "README.md", "exec"), names)
    places, printed = names["places"], capsys.readouterr().out
    assert places.crs.to_epsg() == 4326
    assert {"Amman", "Oman"} <= set(places["place"])
    assert "al-Harthy" in printed
    assert "2024-03-12" in printed


def test_the_commands_of_the_readme_exist():
    makefile = (Path(__file__).resolve().parents[1] / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README, flags=re.M):
        assert re.search(rf"^{target}:", makefile, flags=re.M)
