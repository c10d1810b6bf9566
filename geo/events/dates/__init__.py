"""Phrases to dates: what "last Tuesday" is on the calendar, whatever it dates."""
