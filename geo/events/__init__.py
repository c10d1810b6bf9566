"""Resolved document -> people, events and visits."""

from geo.events.coder import Coder

__all__ = ["Coder"]
