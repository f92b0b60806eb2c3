"""The command `device`: enrol this computer as a kiosk or board, set printers up, try them, print without a window."""

from __future__ import annotations

import signal
import threading
from typing import Annotated, Any

import typer

from app.accounts.enrolled import KINDS, device_file, enrol_here, enrolled_devices, revoke_device, sign_in_device
from app.commands.common import actor_for, say, signed_in
from app.commands.options import Common
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Right
from app.devices import kinds
from app.devices.pc import this_pc
from app.devices.sender import Sender
from app.devices.setup import add_device, job_state, list_devices, print_test, remove_device
from app.devices.views import DeviceInfo, Problem
from app.hall import Hall

device = typer.Typer(help="Enrol this computer, and set printers up.", no_args_is_help=True)
_NAME = typer.Argument(help="What people call it.")
_LOOK_S = 0.1
_STILL = ("waiting", "sending")
_WELL = ("printed", "unconfirmed")


@device.command("add")
def device_add(
    context: typer.Context,
    name: Annotated[str, _NAME],
    kind: Annotated[
        str | None, typer.Option(help=f"{', '.join((*KINDS, *kinds.KINDS))}; else told from name and port.")
    ] = None,
    port: Annotated[
        str | None, typer.Option(help="tcp:HOST:9100, serial:/dev/ttyUSB0, usb:/dev/usb/lp0; queue; folder.")
    ] = None,
    paper: Annotated[int, typer.Option(help="Width of the paper in mm: 80 or 58.")] = 80,
    priority: Annotated[int, typer.Option(help="1 to 99; the lowest is tried first.")] = 1,
    sources: Annotated[str, typer.Option(help="Whose slips: desk, kiosk, phone, appointment.")] = "desk,kiosk",
    only_for: Annotated[str | None, typer.Option("--for", help="Only tickets of these accounts: kiosk1,desk2.")] = None,
    silent: Annotated[bool, typer.Option("--silent", help="It does not tell its status when asked.")] = False,
    no_cutter: Annotated[bool, typer.Option("--no-cutter", help="It cuts no paper.")] = False,
) -> None:
    """Enrol this computer as a kiosk, board or rating screen, or set up a printer of this computer."""
    common: Common = context.obj
    what = kind or _kind_of(name, port)
    with signed_in(common) as (hall, actor):
        if what in KINDS:
            path = enrol_here(hall, actor, name, what)
            words = f"This computer is enrolled as {name} ({what}); start it with: huiketing --{what}"
            say(common, {"device": name, "kind": what, "file": str(path)}, words)
            return
        pc = this_pc()
        edit = hall.do(
            add_device, actor, name, what, port or "", pc.mark, pc.name, paper,
            answers=not silent, cuts=not no_cutter, sources=_words(sources), priority=priority,
            accounts=None if only_for is None else _words(only_for),
        )  # fmt: skip
    made = edit.device
    words = f"{made.name} is set up at {made.port}; try it with: huiketing device test {made.name}"
    say(common, _told(made), words)


@device.command("list")
def device_list(context: typer.Context) -> None:
    """List the enrolled computers and the printers."""
    common: Common = context.obj
    with signed_in(common) as (hall, actor):
        enrolled = hall.ask(enrolled_devices, actor)
        printers = hall.ask(list_devices, actor)
    told: list[dict[str, Any]] = [
        {"device": one.name, "kind": one.kind, "seen_at": one.seen_at.isoformat() if one.seen_at else None}
        for one in enrolled
    ]
    lines = [f"{one['device']}  {one['kind']}  last seen {one['seen_at'] or 'never'}" for one in told]
    lines += [_line(one) for one in printers]
    say(common, told + [_told(one) for one in printers], "\n".join(lines) or "There is no device yet.")


@device.command("revoke")
def device_revoke(
    context: typer.Context,
    name: Annotated[str, _NAME],
    kind: Annotated[str | None, typer.Option(help="Where a printer and a computer have one name.")] = None,
) -> None:
    """End what an enrolled computer may do, or take a printer away."""
    common: Common = context.obj
    with signed_in(common) as (hall, actor):
        found = {one.kind for one in hall.ask(enrolled_devices, actor) if one.name == name}
        found |= {one.kind for one in hall.ask(list_devices, actor) if one.name == name}
        if kind is not None:
            found &= {kind}
        if len(found) > 1:
            raise typer.BadParameter(f"there are several of this name; say --kind ({', '.join(sorted(found))})")
        hall.do(revoke_device if found & set(KINDS) else remove_device, actor, name)
    say(common, {"device": name, "revoked": True}, f"{name} is revoked.")


@device.command("test")
def device_test(context: typer.Context, name: Annotated[str, _NAME]) -> None:
    """Print a test slip, or try to sign in as an enrolled computer; exit 1 when it did not work."""
    common: Common = context.obj
    with signed_in(common) as (hall, actor):
        if not any(one.name == name for one in hall.ask(list_devices, actor)):
            _try_sign_in(hall, common, name)
            return
        ended = _print(hall, actor, name)
    worked = ended.outcome in _WELL
    words = f"{name}: {ended.outcome.replace('_', ' ')}"
    say(common, {"device": name, "state": ended.state, "outcome": ended.outcome, "ok": worked}, words)
    if not worked:
        raise typer.Exit(1)


@device.command("run")
def device_run(context: typer.Context) -> None:
    """Print what this computer's printers are to print until it is stopped (Ctrl+C), where no window is open."""
    common: Common = context.obj
    stop = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda _number, _frame: stop.set())
    with signed_in(common, Right.SEE_BOARD) as (hall, actor):
        hall.watch()
        sender = Sender(hall, actor.site_id, this_pc())
        sender.start()
        print("Printing; Ctrl+C ends it.", flush=True)
        try:
            while not stop.wait(1.0):
                continue  # Windows hears a signal only between two waits
        finally:
            sender.stop()


def _kind_of(name: str, port: str | None) -> str:
    if port is not None:
        return kinds.ESCPOS
    for kind in KINDS:
        if name.lower().startswith(kind):
            return kind
    raise typer.BadParameter("say --kind: kiosk, board or rating; escpos, system or pdf with --port")


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _told(one: DeviceInfo) -> dict[str, Any]:
    return {
        "device": one.name,
        "kind": one.kind,
        "pc": one.pc_name,
        "port": one.port,
        "paper_mm": one.paper_mm,
        "priority": one.priority,
        "sources": one.sources,
        "accounts": one.accounts,
        "state": one.state,
        "paper_low": one.paper_low,
        "driven": one.driven,
        "waiting": one.waiting,
    }


def _line(one: DeviceInfo) -> str:
    state = (one.state or "not used yet").replace("_", " ")
    notes = [f"{one.waiting} waiting"] if one.waiting else []
    notes += ["paper low"] if one.paper_low else []
    notes += [] if one.driven else [f"nobody prints: no window open on {one.pc_name}"]
    return "  ".join([one.name, one.kind, one.port, f"{one.paper_mm} mm", state, *notes])


def _try_sign_in(hall: Hall, common: Common, name: str) -> None:
    """Sign in as this computer would.

    Raises:
        HallError: `unknown_device`, `not_enrolled` when another computer is it, or why it is refused.
    """
    found = next((one for one in hall.ask(enrolled_devices, actor_for(hall, common)) if one.name == name), None)
    if found is None:
        raise HallError("unknown_device", device=name[:40])
    path = device_file(hall, name, found.kind)
    sign_in_device(hall, path)
    say(common, {"device": name, "ok": True}, f"{name}: this computer may sign in.")


def _print(hall: Hall, actor: Actor, name: str) -> Problem:
    """Print a test slip and wait for its end; this process prints it if the printer is its own and nobody drives it.

    Raises:
        HallError: `not_driven` when it is another computer's printer and no window is open there.
    """
    pc = this_pc()
    found = next(one for one in hall.ask(list_devices, actor) if one.name == name)
    ours = found.pc == pc.mark and found.kind != kinds.SYSTEM
    if not ours and not found.driven:
        raise HallError("not_driven", device=name, pc=found.pc_name)
    sender = Sender(hall, actor.site_id, pc)
    if ours:
        sender.start()
    pause = threading.Event()
    try:
        job = hall.do(print_test, actor, name)
        while (state := hall.ask(job_state, actor, job)) is not None and state.state in _STILL:
            pause.wait(_LOOK_S)
    finally:
        sender.stop()
    if state is None:
        raise HallError("unknown_device", device=name)
    return state
