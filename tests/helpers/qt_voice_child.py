"""The real engine's process, which for once speaks with the mute engine that Qt brings for tests."""

from __future__ import annotations

import sys

from ui.voice.child.main import main

if __name__ == "__main__":
    sys.exit(main(mute=""))
