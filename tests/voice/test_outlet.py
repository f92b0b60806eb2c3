"""Sound in the form of any loudspeaker, and back from any microphone."""

from __future__ import annotations

import struct
from array import array

import pytest

from app.voice import sound
from app.voice.outlet import FLOAT, INT16, INT32, UINT8, as_wav, for_device
from tests.helpers.sounds import tone


@pytest.mark.parametrize("kind", [UINT8, INT16, INT32, FLOAT])
@pytest.mark.parametrize(("rate", "channels"), [(24_000, 1), (44_100, 2), (48_000, 6)])
def test_what_a_loudspeaker_gets_is_what_a_microphone_of_its_form_gives_back(
    kind: str, rate: int, channels: int
) -> None:
    played = tone(440, 0.3)
    data = for_device(played, rate, channels, kind)
    heard = sound.read_wav(as_wav(data, rate, channels, kind))
    assert sound.seconds(heard) == pytest.approx(0.3, abs=0.002)
    assert sound.peak(heard) == pytest.approx(sound.peak(played), rel=0.03)
    apart = max(abs(one - other) for one, other in zip(played[50:5000], heard[50:5000], strict=True))
    assert apart < 2_500  # of 32,768: a shift of a sample and the steps of 8 bits, no other sound


def test_every_channel_gets_the_same() -> None:
    data = for_device(array("h", [1, -2, 3]), 24_000, 2, INT16)
    assert struct.unpack("<6h", data) == (1, 1, -2, -2, 3, 3)
    assert for_device(array("h"), 48_000, 2, FLOAT) == b""
