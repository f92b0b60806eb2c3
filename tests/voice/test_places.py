"""One process of one PC has the voice; the hall says which PC."""

from __future__ import annotations

import os

import pytest

from app.core.actor import program_actor
from app.core.errors import HallError
from app.core.work import entry_of
from app.devices.outbox import CLAIM_LIFE, release
from app.devices.setup import list_devices
from app.hall import Hall
from app.queue.tickets import take_ticket
from app.voice.places import VoicePlace, fall_silent, speak_here, take_voice, tell_voice, voice_places
from tests.helpers.devices import OTHER_PC, PC, rows_of
from tests.helpers.halls import StillClock, actor

NOBODY = 999_999_999  # no such process


def take(hall: Hall, pc: str = PC.mark, holder: int = 1, pid: int = 0, adopt: bool = True) -> bool:
    who = program_actor(actor(hall, "admin").site_id)
    return hall.do(take_voice, who, pc, f"pc {pc[0]}", holder, pid or os.getpid(), adopt=adopt).mine


def places(hall: Hall, by: str = "desk1") -> tuple[VoicePlace, ...]:
    return hall.ask(voice_places, actor(hall, by))


def settled(hall: Hall) -> None:
    """Let this PC be the place of the voice, held by process 1."""
    assert not take(hall)  # the first time only makes it the place
    assert take(hall)


def test_the_first_pc_becomes_the_place_of_the_voice_and_every_other_stays_silent(hall: Hall) -> None:
    assert not take(hall, adopt=False) and places(hall) == ()
    settled(hall)
    assert not take(hall, OTHER_PC.mark, holder=2)
    assert [(place.pc, place.pc_name, place.driven, place.state) for place in places(hall)] == [
        (PC.mark, "pc p", True, "")
    ]


def test_of_two_windows_on_one_pc_one_speaks(hall: Hall, clock: StillClock) -> None:
    settled(hall)
    assert not take(hall, holder=2)
    clock.pass_by(seconds=20)
    assert take(hall) and not take(hall, holder=2)


def test_another_window_goes_on_when_the_one_that_spoke_ends_dies_or_no_longer_beats(
    hall: Hall, clock: StillClock
) -> None:
    settled(hall)
    device = next(iter(hall.site(actor(hall, "admin")).devices))
    hall.do(release, program_actor(1), device, 1)
    assert take(hall, holder=2, pid=NOBODY)
    assert take(hall, holder=3)  # 2 is no process any more
    clock.time += CLAIM_LIFE
    assert take(hall, holder=4)
    assert not take(hall, holder=3)


def test_the_voice_moves_to_another_pc_and_may_be_in_two_rooms(hall: Hall) -> None:
    settled(hall)
    supervisor = actor(hall, "supervisor")
    hall.do(speak_here, supervisor, OTHER_PC.mark, "upstairs")
    assert [place.pc for place in places(hall)] == [OTHER_PC.mark]
    assert not take(hall) and take(hall, OTHER_PC.mark, holder=2)
    hall.do(speak_here, actor(hall, "admin"), PC.mark, "downstairs", alone=False)
    assert take(hall) and take(hall, OTHER_PC.mark, holder=2)
    hall.do(speak_here, supervisor, PC.mark, "downstairs", alone=False)
    assert len(places(hall)) == 2
    hall.do(fall_silent, supervisor, next(place.name for place in places(hall) if place.pc == PC.mark))
    assert not take(hall) and [place.pc_name for place in places(hall)] == ["upstairs"]


def test_only_who_edits_the_set_up_moves_the_voice(hall: Hall) -> None:
    for attempt in (lambda who: hall.do(speak_here, who, PC.mark, "x"), lambda who: hall.do(fall_silent, who, "x")):
        with pytest.raises(HallError, match="not_allowed"):
            attempt(actor(hall, "desk1"))
        with pytest.raises(HallError, match="not_allowed"):
            hall.do(take_voice, actor(hall, "desk1"), PC.mark, "x", 1, 1, adopt=True)
    with pytest.raises(HallError, match="unknown_device"):
        hall.do(fall_silent, actor(hall, "admin"), "x")
    assert entry_of(take_voice).writes


def test_trouble_is_told_to_every_desk_by_its_holder_alone_and_as_news_alone(hall: Hall) -> None:
    settled(hall)
    heard = []
    stop = hall.subscribe(heard.append)
    device, who = next(iter(hall.site(actor(hall, "admin")).devices)), program_actor(1)
    hall.do(tell_voice, who, device, 2, "no_output")
    assert places(hall)[0].state == "" and heard == []
    for _ in range(3):
        hall.do(tell_voice, who, device, 1, "no_output")
    assert places(hall, "supervisor")[0].state == "no_output" and len(heard) == 1
    hall.do(tell_voice, who, device, 1, "")
    assert places(hall)[0].state == "" and len(heard) == 2
    stop()


def test_the_voice_is_no_printer(hall: Hall) -> None:
    settled(hall)
    admin = actor(hall, "admin")
    assert hall.ask(list_devices, admin) == ()
    ticket = hall.do(take_ticket, actor(hall, "desk1"), service="A").ticket
    assert rows_of(hall, ticket) == []
