"""Samples as a loudspeaker wants them, and what a microphone gave as a WAV file. Pure."""

from __future__ import annotations

import struct
import sys
from array import array

from app.voice.sound import RATE

UINT8, INT16, INT32, FLOAT = "uint8", "int16", "int32", "float"
_BITS = {UINT8: (1, 8), INT16: (1, 16), INT32: (1, 32), FLOAT: (3, 32)}


def for_device(samples: array[int], rate: int, channels: int, kind: str) -> bytes:
    """Give our samples at a device's rate, the same on each of its channels, in its kind of number."""
    numbers = samples if rate == RATE else _at_rate(samples, rate)
    match kind:
        case "int32":
            single: array[int] | array[float] = array("i", (value << 16 for value in numbers))
        case "float":
            single = array("f", (value / 32_768 for value in numbers))
        case "uint8":
            single = array("B", ((value >> 8) + 128 for value in numbers))
        case _:
            single = numbers
    if channels == 1:
        return single.tobytes()
    spread = array(single.typecode, bytes(len(single) * single.itemsize * channels))
    for channel in range(channels):
        spread[channel::channels] = single  # type: ignore[assignment] # the two arrays are of one kind
    return spread.tobytes()


def as_wav(data: bytes, rate: int, channels: int, kind: str) -> bytes:
    """Give what a device of this form recorded as a WAV file."""
    number, bits = _BITS[kind]
    width = bits // 8 * channels
    if sys.byteorder == "big" and bits > 8:
        swapped = array("h" if bits == 16 else "i", data)
        swapped.byteswap()
        data = swapped.tobytes()
    form = struct.pack("<HHIIHH", number, channels, rate, rate * width, width, bits)
    head = b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVEfmt " + struct.pack("<I", 16) + form
    return head + b"data" + struct.pack("<I", len(data)) + data


def _at_rate(samples: array[int], rate: int) -> array[int]:
    """Draw lines between our samples; devices run at a higher rate than ours, so nothing is lost."""
    if not samples:
        return samples
    step, last = RATE / rate, len(samples) - 1
    made = array("h")
    for n in range(len(samples) * rate // RATE):
        at = n * step
        first = int(at)
        here, after = samples[first], samples[min(first + 1, last)]
        made.append(round(here + (after - here) * (at - first)))
    return made
