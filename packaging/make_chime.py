#!/usr/bin/env python3
"""Make resources/sounds/chime.wav: two struck tones, falling, in the range that old ears keep longest."""

from __future__ import annotations

import math
import sys
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.voice.sound import RATE, write_wav  # noqa: E402 - after the path to it is known

CHIME = ROOT / "resources" / "sounds" / "chime.wav"
LENGTH_S = 1.5
# When each tone is struck, its pitch in hertz (E5, C5), and how loud.
TONES = ((0.0, 659.26, 0.50), (0.45, 523.25, 0.55))
# A struck bar: the tone, a soft octave and a twelfth that dies first.
PARTIALS = ((1.0, 1.0, 2.6), (2.0, 0.28, 4.5), (3.0, 0.10, 8.0))
ATTACK_S, RELEASE_S = 0.006, 0.12


def chime() -> array[int]:
    """Give the samples."""
    return array("h", (round(32_767 * _value(n / RATE)) for n in range(round(LENGTH_S * RATE))))


def _value(at: float) -> float:
    whole = sum(loud * _struck(at - start, pitch) for start, pitch, loud in TONES if at >= start)
    return whole * min(1.0, (LENGTH_S - at) / RELEASE_S)


def _struck(age: float, pitch: float) -> float:
    rise = min(1.0, age / ATTACK_S)
    parts = (
        share * math.exp(-decay * age) * math.sin(2 * math.pi * pitch * times * age) for times, share, decay in PARTIALS
    )
    return rise * sum(parts)


if __name__ == "__main__":
    CHIME.write_bytes(write_wav(chime()))
