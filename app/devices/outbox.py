"""What happens to a print job: claimed, sent, settled. Only the program takes these steps, no account.

    waiting -next_job-> sending -settle-> printed        paper came out
                                       -> unknown        some may have come out: a reprint is offered, never made
                                       -> waiting        nothing came out: next printer of the route, or later
                                       -> failed         a test that did not work
    waiting -> expired                                   nobody waits for it any more
    sending -claim by another process-> unknown          the process that sent it is gone
            -give_up-> unknown                           the thread that sent it has died

Whoever drives a device (a thread of `sender.py`, or a window for a system printer) claims it,
beats, and asks for the next job; a claim that does not beat is anybody's on that PC.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from app.core import changes
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import PERSONAL, SLIP, TEST
from app.devices.outcomes import Code, Delivered, Outcome
from db import devices, outbox, queue
from db.devices import ClaimRow
from db.outbox import OutboxRow

BEAT_S = 10
CLAIM_LIFE = timedelta(seconds=35)
_STATE_AGE = timedelta(minutes=1)  # what is no news is written down no more often
_BACK_OFF_S = (2, 4, 8, 15, 30, 60)
_ENDED_VISIT = ("done", "cancelled", "unserved")
_TROUBLE = ("unknown", "failed", "expired")


@dataclass(frozen=True, slots=True)
class Job:
    """Something to print now; nobody else gets it."""

    id: int
    kind: str
    subject: str
    payload: dict[str, Any]
    reprint: bool
    tries: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What a device is to do: a job, or nothing for so many seconds. `mine` is False when the claim is lost."""

    job: Job | None
    wait_s: float
    mine: bool = True


@use_case(Right.DRIVE_DEVICES)
def claim(work: Work, device: int, pc: str, holder: int, pid: int) -> bool:
    """Take a device, or keep it; a job that its former holder never settled becomes unknown.

    Args:
        work: The unit of work.
        device: Row of the device.
        pc: Mark of this PC.
        holder: Mark of this process.
        pid: Its process number.
    """
    found = work.site.devices.get(device)
    if found is None or found.pc != pc:
        return False
    held = devices.claims(work.tx, [device]).get(device)
    if held is not None and held.holder != holder and is_live(work, held) and _runs(held.pid):
        return False
    devices.write_claim(work.tx, ClaimRow(device, holder, pid, work.now))
    if held is None or held.holder != holder:
        _leave_unknown(work, [row for row in outbox.sending(work.tx, device) if row.holder != holder])
    return True


@use_case(Right.DRIVE_DEVICES)
def give_up(work: Work, device: int, holder: int) -> None:
    """Leave unknown what a process was sending to a device when the thread that drove it died."""
    _leave_unknown(work, [row for row in outbox.sending(work.tx, device) if row.holder == holder])


@use_case(Right.DRIVE_DEVICES)
def release(work: Work, device: int, holder: int) -> None:
    """Let a device go."""
    devices.drop_claim(work.tx, device, holder)


@query(Right.DRIVE_DEVICES)
def due_in(look: Look, device: int, holder: int) -> float:
    """Tell in how many seconds `next_job` has something to do at a device; 0 also when the claim is lost.

    Most looks find nothing, and every PC looks after every ticket: a question keeps no desk waiting, a write would.
    """
    held = devices.claims(look.tx, list(look.site.devices))
    if device not in held or held[device].holder != holder or device not in look.site.devices:
        return 0
    live = {number for number, row in held.items() if is_live(look, row)}
    wait = float(BEAT_S)
    for row in outbox.waiting(look.tx, look.site.id):
        if _falls_to(row, device, live):
            wait = min(wait, _due_in_s(row, look.now))
    return max(0.0, wait)


@use_case(Right.DRIVE_DEVICES)
def next_job(work: Work, device: int, holder: int, had: Collection[tuple[int, int]] = ()) -> Turn:
    """Give the oldest job that is due at a device and mark it as being sent.

    Args:
        work: The unit of work.
        device: Row of the device.
        holder: Mark of this process.
        had: Row and try of the jobs that this process was given and has not settled. One that is being sent and is
            not among them never arrived, because the server was lost in between: it is given again.
    """
    held = devices.claims(work.tx, list(work.site.devices))
    if device not in held or held[device].holder != holder or device not in work.site.devices:
        return Turn(None, BEAT_S, mine=False)
    for row in outbox.sending(work.tx, device):
        if row.holder == holder and (row.id, row.tries) not in had:
            return Turn(_job(row, row.tries), 0)
    live = {number for number, row in held.items() if is_live(work, row)}
    wait = float(BEAT_S)
    for row in outbox.waiting(work.tx, work.site.id):
        if not _falls_to(row, device, live) or _expired_if_late(work, row):
            continue
        if row.next_at is not None and row.next_at > work.now:
            wait = min(wait, (row.next_at - work.now).total_seconds())
            continue
        if _expired_if_over(work, row):
            continue
        sent = {"state": "sending", "device_id": device, "holder": holder, "tries": row.tries + 1}
        outbox.change(work.tx, row.id, **sent)
        return Turn(_job(row, row.tries + 1), 0)
    return Turn(None, wait)


def _job(row: OutboxRow, tries: int) -> Job:
    return Job(row.id, row.kind, row.subject, row.payload or {}, row.reprint, tries)


@use_case(Right.DRIVE_DEVICES)
def settle(work: Work, device: int, job: int, holder: int, outcome: Outcome) -> str:
    """Write down how a job ended; give the state of its row.

    A job that was meanwhile taken for lost is put right by whoever sent it.
    """
    row = outbox.row(work.tx, work.site.id, job)
    if row is None or row.holder != holder or row.device_id != device or row.state not in ("sending", "unknown"):
        return "" if row is None else row.state
    told = _tell_device(work, device, outcome)
    if outcome.delivered is Delivered.NO:
        values = _not_sent(work, row, device, outcome)
    else:
        state = "printed" if outcome.delivered is Delivered.YES else "unknown"
        values = {"state": state, "ended_at": work.now}
        if told:  # it had failed before, and let others wait
            outbox.let_wait(work.tx, work.site.id, device, None)
    outbox.change(work.tx, row.id, outcome=outcome.code.value, **values, **_forgotten(row, str(values["state"])))
    watched = (row.kind != SLIP or row.reprint) and values["state"] != "waiting"
    moved = values.get("device_id", device) != device
    if told or moved or watched or values["state"] in _TROUBLE:
        # A slip that came out as it should is no news and costs no audit row, nor does the tenth try alike.
        work.subject, work.detail = row.subject, {"outcome": outcome.code.value, "state": values["state"]}
        work.changed(changes.OUTBOX)
    return str(values["state"])


@use_case(Right.DRIVE_DEVICES)
def note_state(work: Work, device: int, holder: int, outcome: Outcome) -> None:
    """Write down how a device is without a job; one that is well again gets at once what waits for it."""
    held = devices.claims(work.tx, [device]).get(device)
    if held is None or held.holder != holder or device not in work.site.devices:
        return
    if _tell_device(work, device, outcome):
        work.subject, work.detail = work.site.devices[device].name, {"outcome": outcome.code.value}
        work.changed(changes.OUTBOX)
        if outcome.code is Code.PRINTED:
            outbox.let_wait(work.tx, work.site.id, device, None)


def _not_sent(work: Work, row: OutboxRow, device: int, outcome: Outcome) -> dict[str, Any]:
    """Decide where a job goes that certainly did not come out."""
    if row.kind == TEST or outcome.code is Code.BAD_JOB:
        return {"state": "failed", "ended_at": work.now}
    if row.expires_at is not None and row.expires_at <= work.now:
        return {"state": "expired", "ended_at": work.now}
    route = [number for number in row.route or [device] if number in work.site.devices]
    if not route:
        return {"state": "failed", "ended_at": work.now}
    live = {number for number, held in devices.claims(work.tx, route).items() if is_live(work, held)}
    behind = route[route.index(device) + 1 :] if device in route else []
    following = next((number for number in behind if number in live), None)
    if following is not None:
        return {"state": "waiting", "device_id": following, "next_at": None}
    until = work.now + timedelta(seconds=_BACK_OFF_S[min(row.tries, len(_BACK_OFF_S)) - 1])
    # What waits behind it would fail alike; a new ticket is tried at once, and finds the paper refilled.
    outbox.let_wait(work.tx, work.site.id, device, until)
    return {"state": "waiting", "device_id": route[0], "next_at": until}


def _due_in_s(row: OutboxRow, now: datetime) -> float:
    """Tell in how many seconds something is to be done with a row that waits: try it, or see that it is too late."""
    if row.next_at is None:
        return 0  # whatever the clock of the PC says that wrote it
    tried = row.next_at if row.expires_at is None else min(row.next_at, row.expires_at)
    return (tried - now).total_seconds()


def _falls_to(row: OutboxRow, device: int, live: set[int]) -> bool:
    """Tell whether a row is for this device: its own, or of one that nobody drives."""
    return row.device_id == device or (row.device_id not in live and device in (row.route or ()))


def _expired_if_late(work: Work, row: OutboxRow) -> bool:
    if row.expires_at is None or row.expires_at > work.now:
        return False
    _expire(work, row, row.outcome or Code.EXPIRED.value)
    return True


def _expired_if_over(work: Work, row: OutboxRow) -> bool:
    if row.kind != SLIP or row.ticket_id is None or row.reprint:
        return False
    if queue.ticket_by_id(work.tx, row.ticket_id).state not in _ENDED_VISIT:
        return False
    _expire(work, row, Code.TICKET_OVER.value)
    return True


def let_replace(work: Work, job: int, waiting: Iterable[OutboxRow]) -> None:
    """Let a reprint take the place of what still waits: else both came out once the paper is refilled."""
    for row in waiting:
        if row.id != job and row.state == "waiting":
            _expire(work, row, Code.REPLACED.value)


def _expire(work: Work, row: OutboxRow, outcome: str) -> None:
    told = _forgotten(row, "expired")
    outbox.change(work.tx, row.id, state="expired", outcome=outcome, ended_at=work.now, **told)
    work.changed(changes.OUTBOX)


def _forgotten(row: OutboxRow, state: str) -> dict[str, Any]:
    """Give what is written over what a paper said that names people, once it has ended: the printed one says it."""
    return {"payload": None} if row.kind in PERSONAL and state not in ("waiting", "sending") else {}


def _tell_device(work: Work, device: int, outcome: Outcome) -> bool:
    """Keep how a device is; tell whether that is news."""
    before = next((row for row in devices.read_devices(work.tx, work.site.id) if row.id == device), None)
    news = before is None or (before.state, before.low) != (outcome.code.value, outcome.paper_low)
    if news or before is None or before.state_at is None or abs(work.now - before.state_at) > _STATE_AGE:
        devices.update_device(work.tx, device, state=outcome.code.value, low=outcome.paper_low, state_at=work.now)
    return news


def _leave_unknown(work: Work, rows: list[OutboxRow]) -> None:
    for row in rows:
        told = _forgotten(row, "unknown")
        outbox.change(work.tx, row.id, state="unknown", outcome=Code.SENDER_DIED.value, ended_at=work.now, **told)
        work.subject = row.subject
        work.changed(changes.OUTBOX)


def is_live(look: Look, held: ClaimRow) -> bool:
    """Tell whether the holder of a claim has beaten lately."""
    # A beat from the future is of a clock that was set back; it must not hold the device for hours.
    return abs(look.now - held.beat_at) < CLAIM_LIFE


def _runs(pid: int) -> bool:
    """Tell whether the process of a claim still runs: it is on this PC, where the device is."""
    import psutil

    return bool(psutil.pid_exists(pid))
