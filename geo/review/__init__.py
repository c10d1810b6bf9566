"""A person's corrections: a ledger that is replayed over the machine's answers."""

from geo.review.applying import Applied, Change, Correctable, apply_ledger, corrected_in, preview
from geo.review.corrections import Correction, Scope, Target, correct, pin_value, place_value, undo
from geo.review.ledger import Ledger, Problem
from geo.review.queue import ReviewItem, review_queue
from geo.review.replay import Corrected, Replayed, replay

__all__ = [
    "Applied",
    "Change",
    "Correctable",
    "Corrected",
    "Correction",
    "Ledger",
    "Problem",
    "Replayed",
    "ReviewItem",
    "Scope",
    "Target",
    "apply_ledger",
    "correct",
    "corrected_in",
    "pin_value",
    "place_value",
    "preview",
    "replay",
    "review_queue",
    "undo",
]
