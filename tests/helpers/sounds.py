"""Sounds for tests: pure tones, and WAV files of every make."""

from __future__ import annotations

import math
import struct
from array import array

from app.voice.sound import RATE


def tone(pitch: float, length_s: float, rate: int = RATE, loud: float = 0.5) -> array[int]:
    """Give a pure tone; `loud` is a share of the most."""
    step = 2 * math.pi * pitch / rate
    return array("h", (round(32_767 * loud * math.sin(step * n)) for n in range(round(length_s * rate))))


def wav(samples: array[int], rate: int = RATE, bits: int | str = 16, channels: int = 1) -> bytes:
    """Write samples as a WAV file of some make; every channel holds the same."""
    width = 4 if bits == "float" else int(bits) // 8
    data = b"".join(_sample(value, bits) * channels for value in samples)
    kind, depth = (3, 32) if bits == "float" else (1, int(bits))
    form = struct.pack("<HHIIHH", kind, channels, rate, rate * width * channels, width * channels, depth)
    head = b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVEfmt " + struct.pack("<I", 16) + form
    return head + b"data" + struct.pack("<I", len(data)) + data


def _sample(value: int, bits: int | str) -> bytes:
    match bits:
        case 8:
            return bytes([(value >> 8) + 128])
        case 24:
            return struct.pack("<i", value << 8)[:3]
        case 32:
            return struct.pack("<i", value << 16)
        case "float":
            return struct.pack("<f", value / 32_767)
        case _:
            return struct.pack("<h", value)
