"""Made-up news sentences with their trees, for the parser to learn from."""
