#!/usr/bin/env python3
"""Draw the pictures of the user's guide: scenes of the tour, in few colours so that they are small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
COLOURS = 64
# Borrowing and returning, step by step: the scene of each picture.
PICTURES = {
    "lending-1": "lending-counter",
    "lending-2": "lending-picked",
    "lending-3": "lending-basket",
    "lending-4": "lending-lent",
    "lending-5": "lending-back",
    "lending-6": "lending-damage",
    "lending-7": "lending-refused",
}


def main() -> int:
    """Draw every scene, take those of the guide; give the exit code."""
    from PIL import Image

    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ui", "tour", "--part", "lending", "--out", folder]
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode != 0:
            return done.returncode
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name, scene in PICTURES.items():
            (drawn,) = Path(folder).glob(f"*-{scene}.png")
            with Image.open(drawn) as picture:
                few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
                few.save(FOLDER / f"{name}.png", optimize=True)
    print(f"{len(PICTURES)} pictures in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
