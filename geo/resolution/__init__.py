"""Toponyms -> the places they mean, each with a probability, a reason, and its rivals."""

from geo.resolution.resolver import Resolver

__all__ = ["Resolver"]
