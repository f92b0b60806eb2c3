"""`python -m ui`: the program with its windows, as the console script starts it."""

from __future__ import annotations

import sys

from ui.start import main

if __name__ == "__main__":
    sys.exit(main())
