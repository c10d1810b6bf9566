"""Where it happened, from the clause outward."""
