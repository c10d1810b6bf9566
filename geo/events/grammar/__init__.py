"""What the parse says, where it is wrong, and the units and word forms that rules read."""
