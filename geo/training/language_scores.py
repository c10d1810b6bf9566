"""The language model's figures on corpora that it was not trained on: `python -m geo evaluate language FOLDER`."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import spacy

from geo.errors import GoldError
from geo.settings import data_folder
from geo.training.language import score_language


def evaluate_language(folder: Path, out: TextIO) -> None:
    """Print UPOS, UAS, LAS and names by label on the tests in a folder of DocBins (`ewt_test_parse.spacy` ...).

    Raises GoldError when the folder holds no such files.
    """
    nlp = spacy.load(data_folder() / "models" / "language")
    for corpus in ("ewt", "gum"):
        parses, names = folder / f"{corpus}_test_parse.spacy", folder / f"{corpus}_test_ner.spacy"
        if not (parses.exists() and names.exists()):
            raise GoldError(f"{parses} is missing; give the folder that holds the corpora's DocBins")
        print(f"{corpus} test, percent", file=out)
        for name, value in score_language(nlp, parses, names).items():
            print(f"  {name:<22}{value:>8.1f}", file=out)
