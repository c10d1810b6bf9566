"""What is loaded once a server is left out when garbage is looked for.

Streamlit looks through all objects after every run of a page, and nothing is sent to any browser meanwhile: with the
models loaded that takes longer than the run.
"""

from __future__ import annotations

import gc


def settle() -> None:
    """Take all that is alive for lasting. For the process as a whole: to be said once something large is loaded."""
    gc.collect()
    gc.freeze()
