"""Sound as plain numbers: read any usual WAV file, make it ours, join, make louder or softer. Pure.

Ours is 16-bit mono at 24,000 samples a second.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.core.errors import HallError

RATE = 24_000
LONGEST_S = 8.0
LARGEST = 8_000_000  # bytes of a file that is taken in: 8 s of the best a sound card makes
PEAK = 26_000  # recordings are brought to this; 32,767 is the most
SILENCE = 500  # softer than this at both ends is cut off
FAINT = 1_500  # a recording whose loudest sample is below this holds no voice
MOST_GAIN = 12.0
_MARGIN = round(0.06 * RATE)
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_WIDTHS = {(_PCM, 8): 1, (_PCM, 16): 2, (_PCM, 24): 3, (_PCM, 32): 4, (_FLOAT, 32): 4}


@dataclass(frozen=True, slots=True)
class _Form:
    """How the samples of a file are written."""

    kind: int
    channels: int
    rate: int
    bits: int


def read_wav(content: bytes) -> array[int]:
    """Read a WAV file into samples of ours.

    Raises:
        HallError: `sound_too_large sound_not_wav sound_too_long sound_empty`.
    """
    if len(content) > LARGEST:
        raise HallError("sound_too_large", limit=LARGEST, length=len(content))
    form, data = _chunks(content)
    width = _WIDTHS[(form.kind, form.bits)] * form.channels
    count = len(data) // width
    if count == 0:
        raise HallError("sound_empty")
    if count > LONGEST_S * form.rate:
        raise HallError("sound_too_long", limit=LONGEST_S, length=round(count / form.rate, 1))
    samples = _mono(_numbers(data[: count * width], form), form.channels)
    return samples if form.rate == RATE else _at_our_rate(samples, form.rate)


def write_wav(samples: array[int]) -> bytes:
    """Give samples as a WAV file."""
    data = _little_endian(samples).tobytes()
    head = struct.pack("<4sI4s4sIHHIIHH", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, _PCM, 1, RATE, RATE * 2, 2, 16)
    return head + struct.pack("<4sI", b"data", len(data)) + data


def tidy(samples: array[int]) -> array[int]:
    """Cut off the silence at both ends and bring the loudest place to the common peak.

    Raises:
        HallError: `sound_silent` when nothing but noise is there.
    """
    loudest = peak(samples)
    if loudest < FAINT:
        raise HallError("sound_silent")
    threshold = max(SILENCE, loudest // 30)
    first = next(n for n, value in enumerate(samples) if abs(value) >= threshold)
    last = next(n for n in range(len(samples) - 1, -1, -1) if abs(samples[n]) >= threshold)
    kept = samples[max(0, first - _MARGIN) : last + _MARGIN]
    return scaled(kept, min(MOST_GAIN, PEAK / loudest))


def peak(samples: array[int]) -> int:
    """Give the loudest sample, 0 to 32,768."""
    return max(max(samples), -min(samples)) if samples else 0


def seconds(samples: array[int]) -> float:
    """Tell how long it sounds."""
    return len(samples) / RATE


def silence(length_s: float) -> array[int]:
    """Give silence."""
    return array("h", bytes(2 * round(length_s * RATE)))


def joined(pieces: Iterable[array[int]], gap_s: float = 0.0) -> array[int]:
    """Put pieces one after another with a short silence between them."""
    whole, gap = array("h"), silence(gap_s)
    for piece in pieces:
        if whole:
            whole.extend(gap)
        whole.extend(piece)
    return whole


def scaled(samples: array[int], gain: float) -> array[int]:
    """Make louder or softer; what would be too loud is held at the most."""
    if gain == 1.0:
        return samples
    return array("h", (max(-32_768, min(32_767, round(value * gain))) for value in samples))


def gain_of(volume: int) -> float:
    """Give the factor of a volume from 0 to 100: half of the scale is felt as half as loud, about 12 dB less."""
    return (max(0, min(100, volume)) / 100) ** 2


def _chunks(content: bytes) -> tuple[_Form, memoryview]:
    """Find the form and the samples of a RIFF file; a data chunk cut short by a crash ends where the file does."""
    if len(content) < 12 or content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise HallError("sound_not_wav")
    form: _Form | None = None
    whole, place = memoryview(content), 12
    while place + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, place)
        body = whole[place + 8 : place + 8 + size]
        if name == b"fmt ":
            form = _form(bytes(body))
        elif name == b"data" and form is not None:
            return form, body
        place += 8 + size + size % 2
    raise HallError("sound_not_wav")


def _form(body: bytes) -> _Form:
    if len(body) < 16:
        raise HallError("sound_not_wav")
    kind, channels, rate, _per_second, _block, bits = struct.unpack_from("<HHIIHH", body)
    if kind == _EXTENSIBLE and len(body) >= 26:
        kind = struct.unpack_from("<H", body, 24)[0]
    if (kind, bits) not in _WIDTHS or not 1 <= channels <= 8 or not 8_000 <= rate <= 192_000:
        raise HallError("sound_not_wav", kind=kind, bits=bits, rate=rate)
    return _Form(kind, channels, rate, bits)


def _numbers(data: memoryview, form: _Form) -> array[int]:
    """Give every sample of every channel as 16 bits."""
    match form.kind, form.bits:
        case _, 8:
            return array("h", ((value - 128) << 8 for value in data))
        case _, 16:
            return _little_endian(array("h", data.tobytes()))
        case _, 24:
            # The two upper bytes of each three.
            upper = bytearray(len(data) // 3 * 2)
            upper[0::2], upper[1::2] = data[1::3].tobytes(), data[2::3].tobytes()
            return _little_endian(array("h", bytes(upper)))
        case kind, _ if kind == _FLOAT:
            return array("h", _from_floats(data))
        case _:
            upper = bytearray(len(data) // 2)
            upper[0::2], upper[1::2] = data[2::4].tobytes(), data[3::4].tobytes()
            return _little_endian(array("h", bytes(upper)))


def _from_floats(data: memoryview) -> Iterator[int]:
    for (value,) in struct.iter_unpack("<f", data):
        # Not a number, or beyond full scale: hold it.
        yield round(max(-1.0, min(1.0, value)) * 32_767) if value == value else 0


def _little_endian(samples: array[int]) -> array[int]:
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    return samples


def _mono(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    pairs = zip(*(samples[channel::channels] for channel in range(channels)), strict=True)
    return array("h", (sum(each) // channels for each in pairs))


def _at_our_rate(samples: array[int], rate: int) -> array[int]:
    """Resample: average over the span of each new sample, or draw a line between two when there are too few."""
    count = max(1, len(samples) * RATE // rate)
    step = rate / RATE
    return array("h", (_mean(samples, n * step, step) for n in range(count)))


def _mean(samples: array[int], start: float, step: float) -> int:
    first = int(start)
    if step <= 1.0:
        after = samples[min(first + 1, len(samples) - 1)]
        return round(samples[first] + (after - samples[first]) * (start - first))
    piece = samples[first : max(first + 1, int(start + step))]
    return sum(piece) // len(piece)
