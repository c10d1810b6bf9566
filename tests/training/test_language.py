"""The mean of two models stands between them, weight by weight."""

from pathlib import Path

import spacy

from geo import settings
from geo.training.language import average


def test_the_mean_of_a_model_and_one_of_zeros_is_half_of_it(tmp_path: Path) -> None:
    model = settings.data_folder() / "models" / "language"
    nlp = spacy.load(model, exclude=["ner"])
    layer = nlp.get_pipe("parser").model.get_ref("upper")
    whole = layer.get_param("W").copy()
    layer.set_param("W", whole * 0)
    nlp.to_disk(tmp_path / "zeros")
    average([model, tmp_path / "zeros"], tmp_path / "mean")
    mean = spacy.load(tmp_path / "mean", exclude=["ner"]).get_pipe("parser").model.get_ref("upper").get_param("W")
    assert abs(whole).max() > 0
    assert abs(mean - whole / 2).max() < 1e-6
