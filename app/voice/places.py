"""On which PC the hall's voice is: a device of the kind `voice`, driven by one process at a time, so none speaks twice.

A PC that opens the hall's window while no PC has the voice becomes its place. A hall with two rooms may have two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.site import Device
from app.core.text import clean
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import VOICE
from app.devices.outbox import claim, is_live
from db import devices, sites


@dataclass(frozen=True, slots=True)
class VoicePlace:
    """A PC that speaks the calls, and how its voice is.

    Attributes:
        name: Of the device.
        pc, pc_name: The PC's mark, and what people call it.
        state: Code of its trouble, "" when it has none.
        state_at: Since when.
        driven: A program speaks there just now.
    """

    name: str
    pc: str
    pc_name: str
    state: str
    state_at: datetime | None
    driven: bool


@dataclass(frozen=True, slots=True)
class Hold:
    """What came of asking for the voice: the device of this PC (0 = none), and whether this process has it."""

    device: int
    mine: bool


@query(Right.SEE_BOARD)
def voice_places(look: Look) -> tuple[VoicePlace, ...]:
    """Tell which PCs speak the calls, and how they are."""
    held = devices.claims(look.tx, [device.id for device in _places(look)])
    return tuple(
        VoicePlace(
            name=row.name,
            pc=row.pc,
            pc_name=row.pc_name,
            state=row.state,
            state_at=row.state_at,
            driven=row.id in held and is_live(look, held[row.id]),
        )
        for row in devices.read_devices(look.tx, look.site.id)
        if row.kind == VOICE
    )


@use_case(Right.DRIVE_DEVICES)
def take_voice(work: Work, pc: str, pc_name: str, holder: int, pid: int, *, adopt: bool) -> Hold:
    """Take this PC's voice for a process, or keep it; to be repeated every `BEAT_S` seconds.

    Args:
        work: The unit of work.
        pc: Mark of this PC.
        pc_name: What people call it.
        holder: Mark of the process.
        pid: Its process number.
        adopt: Become the place of the voice when no PC is it yet.
    """
    places = _places(work)
    mine = next((device for device in places if device.pc == pc), None)
    if mine is not None:
        return Hold(mine.id, claim(work, mine.id, pc, holder, pid))
    if places or not adopt:
        return Hold(0, False)
    # The next beat claims it: by then the set-up is read with it.
    return Hold(_add(work, pc, pc_name), False)


@use_case(Right.DRIVE_DEVICES)
def tell_voice(work: Work, device: int, holder: int, state: str) -> None:
    """Write down how a voice is, so that every desk can say it; only its holder may, and only news are written."""
    held = devices.claims(work.tx, [device]).get(device)
    row = next((each for each in devices.read_devices(work.tx, work.site.id) if each.id == device), None)
    if held is None or held.holder != holder or row is None or row.state == state:
        return
    devices.update_device(work.tx, device, state=state, state_at=work.now)
    work.subject, work.detail = row.name, {"state": state}
    work.changed(changes.OUTBOX)


@use_case(None)
def speak_here(work: Work, pc: str, pc_name: str, *, alone: bool = True) -> None:
    """Make a PC speak the calls: instead of every other one, or as well as they (another room).

    Raises:
        HallError: `not_allowed missing_field`.
    """
    _require_setup(work)
    clean(pc, "pc", 32, needed=True)
    if all(device.pc != pc for device in _places(work)):
        _add(work, pc, pc_name)
    for device in _places(work):
        if alone and device.pc != pc:
            _remove(work, device)
    work.changed(changes.SETUP, changes.OUTBOX)
    sites.bump_setup(work.tx)


@use_case(None)
def fall_silent(work: Work, place: str) -> None:
    """Let a PC speak no more.

    Raises:
        HallError: `not_allowed unknown_device`.
    """
    _require_setup(work)
    device = next((each for each in _places(work) if each.name == place), None)
    if device is None:
        raise HallError("unknown_device", device=place[:40])
    _remove(work, device)
    work.subject = device.name
    work.changed(changes.SETUP, changes.OUTBOX)
    sites.bump_setup(work.tx)


def _places(look: Look) -> list[Device]:
    return [device for device in look.site.devices.values() if device.kind == VOICE]


def _require_setup(work: Work) -> None:
    # Who may edit the set-up may move the voice, too: the PC that spoke may have broken down this morning.
    if not work.allows(Right.EDIT_SETUP):
        work.require(Right.EDIT_DEVICES)


def _add(work: Work, pc: str, pc_name: str) -> int:
    values = {"kind": VOICE, "pc": pc, "pc_name": clean(pc_name, "pc_name", 80), "port": "", "paper_mm": 0}
    # It prints for nobody: no source of tickets is its.
    name = f"voice-{pc[:12]}"
    added = devices.add_device(work.tx, site_id=work.site.id, name=name, sources=[], **values)
    work.subject = name
    work.changed(changes.SETUP)
    sites.bump_setup(work.tx)
    return added


def _remove(work: Work, device: Device) -> None:
    devices.update_device(work.tx, device.id, active=False)
    devices.drop_claim(work.tx, device.id)
