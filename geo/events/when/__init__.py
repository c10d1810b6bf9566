"""When it happened: which of a text's dates is whose."""
