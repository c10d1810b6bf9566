"""`python -m geo`: the geoparser in a terminal."""

import sys

from geo.cli import main

sys.exit(main())
