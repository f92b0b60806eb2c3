"""Run the engine: `python -m ui.voice.child`."""

from __future__ import annotations

import sys

from ui.voice.child.main import main

sys.exit(main())
