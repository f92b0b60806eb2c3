"""Recordings of any make become sound of ours, and what is no recording is refused in words."""

from __future__ import annotations

import itertools
import math
import struct
from array import array
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import HallError
from app.voice import sound
from tests.helpers.scripts import CHECKS, load_script
from tests.helpers.sounds import tone, wav

EXTENSIBLE = 0xFFFE


def pitch(samples: array[int]) -> float:
    """Give the pitch of a pure tone by counting where it crosses zero."""
    rises = sum(1 for a, b in itertools.pairwise(samples) if a < 0 <= b)
    return rises / sound.seconds(samples)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize(("bits", "channels"), [(8, 1), (16, 1), (16, 2), (24, 2), (32, 1), ("float", 2)])
def test_every_usual_make_of_wav_keeps_pitch_length_and_loudness(rate: int, bits: int | str, channels: int) -> None:
    made = sound.read_wav(wav(tone(440, 0.5, rate, 0.5), rate, bits, channels))
    assert sound.seconds(made) == pytest.approx(0.5, abs=0.01)
    assert pitch(made) == pytest.approx(440, rel=0.02)
    assert sound.peak(made) == pytest.approx(16_384, rel=0.05)


def test_extensible_header_and_foreign_chunks_are_read() -> None:
    plain = wav(tone(440, 0.2), 24_000, 16, 1)
    extended = struct.pack("<HHIIHHHHIH14s", EXTENSIBLE, 1, 24_000, 48_000, 2, 16, 22, 16, 4, 1, b"\0" * 14)
    data = plain[44:]
    whole = b"LIST" + struct.pack("<I", 3) + b"abc\0" + b"fmt " + struct.pack("<I", len(extended)) + extended
    whole += b"data" + struct.pack("<I", len(data)) + data
    content = b"RIFF" + struct.pack("<I", len(whole) + 4) + b"WAVE" + whole
    assert sound.read_wav(content) == sound.read_wav(plain)


def test_a_file_cut_short_gives_what_is_there() -> None:
    content = wav(tone(440, 1.0), 24_000, 16, 1)
    assert sound.seconds(sound.read_wav(content[: len(content) // 2])) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("sound_not_wav", lambda: b""),
        ("sound_not_wav", lambda: b"ID3\x04" + b"\0" * 4000),
        ("sound_not_wav", lambda: b"RIFF\x24\0\0\0WAVEfmt "),
        ("sound_not_wav", lambda: b"RIFF\x24\0\0\0WAVEdata\xff\xff\xff\xff"),
        (
            "sound_not_wav",
            lambda: wav(tone(440, 0.1), 24_000, 16, 1).replace(b"\x01\x00\x01\x00", b"\x55\x00\x01\x00", 1),
        ),
        ("sound_empty", lambda: wav(array("h"), 24_000, 16, 1)),
        ("sound_too_long", lambda: wav(tone(440, 8.2, 8_000), 8_000, 16, 1)),
        ("sound_too_large", lambda: b"RIFF" + b"\0" * sound.LARGEST),
        ("sound_silent", lambda: wav(tone(440, 0.5, loud=0.01), 24_000, 16, 1)),
        ("sound_silent", lambda: wav(array("h", [0] * 9000), 24_000, 16, 1)),
    ],
)
def test_what_is_no_recording_is_refused(code: str, content: Callable[[], bytes]) -> None:
    with pytest.raises(HallError) as refusal:
        sound.tidy(sound.read_wav(content()))
    assert refusal.value.code == code


@given(st.binary(max_size=200))
def test_rubbish_is_a_refusal_and_never_an_error(rubbish: bytes) -> None:
    for content in (rubbish, b"RIFF\0\0\0\0WAVE" + rubbish, wav(tone(440, 0.01), 24_000, 16, 1)[:40] + rubbish):
        try:
            sound.read_wav(content)
        except HallError as refusal:
            assert refusal.code.startswith("sound_")


def test_tidying_cuts_the_pause_before_and_after_and_lifts_a_faint_voice() -> None:
    faint = sound.joined([sound.silence(0.7), tone(440, 0.5, loud=0.1), sound.silence(0.9)])
    made = sound.tidy(faint)
    assert 0.5 <= sound.seconds(made) <= 0.65
    assert sound.peak(made) == pytest.approx(sound.PEAK, rel=0.01)
    assert sound.peak(sound.tidy(tone(440, 0.5, loud=1.0))) == pytest.approx(sound.PEAK, rel=0.01)


def test_joined_and_scaled_sounds_are_as_long_and_as_loud_as_asked() -> None:
    whole = sound.joined([tone(440, 0.3), tone(550, 0.2)], gap_s=0.1)
    assert sound.seconds(whole) == pytest.approx(0.6, abs=0.001)
    assert sound.joined([]) == array("h")
    assert sound.peak(sound.scaled(tone(440, 0.1, loud=1.0), 4.0)) <= 32_768
    assert sound.gain_of(0) == 0 and sound.gain_of(100) == 1 and 20 * math.log10(sound.gain_of(50)) < -6
    assert sound.read_wav(sound.write_wav(whole)) == whole


def test_the_chime_shipped_is_the_one_that_is_computed() -> None:
    made = load_script(CHECKS.parent / "make_chime.py")
    shipped = sound.read_wav(made.CHIME.read_bytes())
    computed = made.chime()
    assert len(shipped) == len(computed)
    assert max(abs(a - b) for a, b in zip(shipped, computed, strict=True)) <= 1
    assert made.CHIME.stat().st_size < 100_000
    assert 0.5 < sound.peak(shipped) / 32_768 < 0.95
    assert abs(shipped[0]) < 50 and abs(shipped[-1]) < 50  # it clicks at neither end
