"""Which articles are copies of one agency report: five-word shingles, MinHash, then the shingles themselves.

Broder, "On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from geo.domain import Article

WORDS = 5
_BANDS, _ROWS = 48, 2  # finds 86 % of pairs that share a fifth of their shingles, nearly all that share two fifths
_HASHES = _BANDS * _ROWS
_CONTAINED = 0.6  # share of the shorter text's shingles that stand in the longer one
_PRIME = np.uint64((1 << 31) - 1)
_RANDOM = np.random.default_rng(20190130)
_A = _RANDOM.integers(1, 1 << 31, _HASHES, dtype=np.uint64)[:, None]
_B = _RANDOM.integers(0, 1 << 31, _HASHES, dtype=np.uint64)[:, None]


@lru_cache(maxsize=4_096)
def shingles(text: str) -> frozenset[int]:
    """Hash every run of five words, case and punctuation ignored; a shorter text is one shingle."""
    words = re.findall(r"\w+", text.lower())
    runs = [" ".join(words[n : n + WORDS]) for n in range(max(1, len(words) - WORDS + 1))]
    return frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs)


@lru_cache(maxsize=16_384)
def bands(text: str) -> tuple[bytes, ...]:
    """Give the bands of a text's MinHash signature; texts much alike share one."""
    values = np.fromiter((h % int(_PRIME) for h in shingles(text)), dtype=np.uint64)
    signature = ((_A * values + _B) % _PRIME).min(axis=1).astype(np.uint32)
    return tuple(bytes([n]) + signature[n * _ROWS : (n + 1) * _ROWS].tobytes() for n in range(_BANDS))


def is_copy(text: str, original: str) -> bool:
    """Say whether most of the shorter of two texts stands word for word in the longer."""
    ours, theirs = shingles(text), shingles(original)
    return len(ours & theirs) / min(len(ours), len(theirs)) >= _CONTAINED


def find_copies(articles: Sequence[Article]) -> set[str]:
    """List the ids of articles that copy one that stands before them."""
    originals: dict[bytes, list[Article]] = defaultdict(list)
    copies: set[str] = set()
    for article in articles:
        candidates = {o.id: o for band in bands(article.text) for o in originals[band]}
        if any(is_copy(article.text, original.text) for original in candidates.values()):
            copies.add(article.id)
            continue
        for band in bands(article.text):
            originals[band].append(article)
    return copies
