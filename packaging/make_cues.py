#!/usr/bin/env python3
"""Make the three sounds that answer a scan: they differ in melody, in rhythm and in colour, also for old ears.

done: two quick struck notes, rising. attention: the same note three times. refused: one long low buzz, falling.
"""

from __future__ import annotations

import math
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.voice.sound import RATE, write_wav  # noqa: E402 - after the path to it is known

FOLDER = ROOT / "resources" / "sounds"
ATTACK_S, RELEASE_S = 0.004, 0.03
STRUCK = ((1.0, 1.0), (2.0, 0.30), (3.0, 0.10))  # a bar: how many times the pitch, how loud
BUZZ = ((1.0, 0.8), (2.0, 0.5), (3.0, 0.55), (4.0, 0.25), (5.0, 0.3))


@dataclass(frozen=True)
class Note:
    """One note: when, how long, from which pitch to which (hertz), how fast it dies, and its colour."""

    at: float
    length: float
    pitch: float
    to: float
    decay: float = 0.0
    colour: tuple[tuple[float, float], ...] = STRUCK


CUES = {
    "done": (Note(0.0, 0.10, 783.99, 783.99, 6), Note(0.09, 0.20, 1046.50, 1046.50, 12)),
    "attention": tuple(Note(n * 0.15, 0.11, 659.26, 659.26, 8) for n in range(3)),
    "refused": (Note(0.0, 0.45, 311.13, 233.08, 1.0, BUZZ),),
}
LOUDEST = 21_000  # of 32,767


def cue(name: str) -> array[int]:
    """Give the samples."""
    notes = CUES[name]
    length = max(note.at + note.length for note in notes)
    values = [_value(notes, n / RATE) for n in range(round(length * RATE))]
    gain = LOUDEST / max(map(abs, values))
    return array("h", (round(value * gain) for value in values))


def _value(notes: tuple[Note, ...], at: float) -> float:
    return sum(_heard(note, at - note.at) for note in notes if 0 <= at - note.at < note.length)


def _heard(note: Note, age: float) -> float:
    # A pitch that glides has gone through so many turns by now.
    turns = note.pitch * age + (note.to - note.pitch) * age * age / (2 * note.length)
    edge = min(1.0, age / ATTACK_S, (note.length - age) / RELEASE_S)
    wave = sum(share * math.sin(2 * math.pi * times * turns) for times, share in note.colour)
    return edge * math.exp(-note.decay * age) * wave


if __name__ == "__main__":
    for each in CUES:
        (FOLDER / f"{each}.wav").write_bytes(write_wav(cue(each)))
