"""Dateline: read the news on a map."""
