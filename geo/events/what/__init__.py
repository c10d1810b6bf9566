"""What happened: lexicon, triggers, type and mode, and what is kept off the map."""
