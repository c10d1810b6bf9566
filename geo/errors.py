"""Every failure that this library raises on purpose.

GeoError
├── ArticleError (ValueError)        an article, or a file of articles, can't be read
├── DataError (FileNotFoundError)    a table or model that should be in data/ or var/ is missing or damaged
├── StoreError (OSError)             the store can't be opened, or is of another version
├── LedgerError (ValueError)         a correction can't be read or applied
├── ExportError (ValueError)         records can't be written in the form asked for
├── GeocoderError (ConnectionError)  an online geocoder was asked and did not answer
└── GoldError (ValueError)           a file of expected answers doesn't have the form that evaluation reads

Messages are one line, and end by saying what to do.
"""

from __future__ import annotations


class GeoError(Exception):
    """Root of all failures raised on purpose; catch it once, where a person can be told."""


class ArticleError(GeoError, ValueError):
    """Raised when an article can't be read; skip it, say so, and go on with the rest."""


class DataError(GeoError, FileNotFoundError):
    """Raised when a committed table or a built index is missing; run `python -m geo prepare`."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else "data is missing; run `python -m geo prepare`"


class StoreError(GeoError, OSError):
    """Raised when the store can't be opened; the message names the file and the way out."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else "the store can't be opened"


class LedgerError(GeoError, ValueError):
    """Raised when a correction in the ledger can't be read or applied; the ledger is left as it was."""


class ExportError(GeoError, ValueError):
    """Raised when records can't be written in the form asked for; nothing half-written is left."""


class GeocoderError(GeoError, ConnectionError):
    """Raised when an online geocoder fails; never mistaken for 'not found', never cached."""


class GoldError(GeoError, ValueError):
    """Raised when a gold file can't be read for scoring; the message names the line."""
