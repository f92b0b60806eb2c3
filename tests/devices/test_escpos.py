"""The commands sent, and what the status bytes mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.devices import escpos
from app.devices.escpos import NoStatus, Status, job, read_status
from tests.helpers import printer as scripted
from tests.helpers.printer import pictures_of


def _commands(data):
    found = []
    while data:
        size = scripted._size_of(data)
        assert 0 < size <= len(data)
        found.append((scripted._name_of(data), data[:size]))
        data = data[size:]
    return found


@given(
    width=st.sampled_from([8, 24, 384, 576]),
    height=st.integers(1, 700),
    seed=st.binary(min_size=1, max_size=64),
    cut=st.booleans(),
)
def test_a_picture_comes_back_dot_by_dot(width, height, seed, cut):
    size = width // 8 * height
    picture = Image.frombytes("1", (width, height), (seed * (size // len(seed) + 1))[:size])
    commands = _commands(b"".join(job(picture, cut=cut)))
    assert [name for name, _ in commands if name != "dots"] == ["init", "cut" if cut else "feed"]
    (printed,) = pictures_of(commands)
    assert bytes(~byte & 255 for byte in printed.tobytes()) == escpos.without_questions(
        bytes(~byte & 255 for byte in picture.tobytes())
    )


@pytest.mark.parametrize("order", [b"\x10\x04\x01", b"\x10\x05\x02", b"\x10\x14\x02\x01\x08"])
def test_dots_never_look_like_an_order_that_is_obeyed_at_once(order):
    harmless = escpos.without_questions(b"\x00" + order * 3)
    assert b"\x10" not in harmless
    added = [new & ~old for old, new in zip(b"\x00" + order * 3, harmless, strict=True)]
    assert sorted(set(added)) == [0, 8]
    assert escpos.without_questions(b"\x10\x10\x00\x04") == b"\x10\x10\x00\x04"


def test_pieces_are_small_enough_for_a_small_memory():
    pieces = list(job(Image.new("1", (576, 1000), 0), cut=True))
    assert pieces[0] == escpos.INIT
    assert max(len(piece) for piece in pieces) < 10_000


@pytest.mark.parametrize("picture", [Image.new("L", (8, 8)), Image.new("1", (8, 0)), Image.new("1", (2000, 8))])
def test_what_is_no_picture_of_dots_is_refused(picture):
    with pytest.raises(ValueError, match="dots"):
        list(job(picture, cut=True))


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (scripted.WELL, Status()),
        (scripted.PAPER_OUT, Status(offline=True, paper_out=True)),
        (scripted.PAPER_LOW, Status(paper_low=True)),
        (scripted.COVER_OPEN, Status(offline=True, cover_open=True)),
        (scripted.OFFLINE, Status(offline=True)),
        (scripted.CUTTER_STUCK, Status(offline=True, cutter_stuck=True)),
        (scripted.FAULT, Status(offline=True, fault=True)),
        ({1: 0x16}, Status()),
    ],
)
def test_every_trouble_is_told_from_the_others(answers, status):
    assert read_status(answers) == status


@pytest.mark.parametrize("byte", [0x00, 0xFF, ord("H"), ord("<"), 0x13, 0x92, 0x11])
def test_a_byte_without_the_fixed_bits_is_no_status(byte):
    with pytest.raises(NoStatus):
        read_status({1: byte})


def test_flow_control_is_no_answer():
    assert escpos.without_flow_control(b"\x13\x11\x12\x11") == b"\x12"
