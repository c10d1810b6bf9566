"""How the models in data/ were made. Run `python -m geo.training.language --shared FOLDER` for the language model."""
