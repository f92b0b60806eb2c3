"""The console script `huiketing`: windows here, every other command in app/cli.py, which loads no Qt."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from app.commands.options import Common, UsageError, split_common

WINDOWS = ("--self-test", "--kiosk", "--board", "--rating")
PUBLIC = ("kiosk", "board", "rating")  # these stand in the hall, signed in as the device this computer is enrolled as
_NO_DISPLAY = "There is no display here for the window; the commands work without one: huiketing --help"
# What the frozen program starts itself with to have sound made beside it (ui/voice/process_engine.py).
VOICE_ENGINE = "--voice-engine"
_TOUR_OPTIONS = ("--out", "--only", "--part")
_PUBLIC_OPTIONS = ("--screen", "--device")


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What a start without a command asks for.

    Attributes:
        kind: main, self-test, kiosk, board or rating.
        screen: Number of the screen for a kiosk or board, from 1; None = as last time.
        device: Which device, where this computer is enrolled as several.
    """

    common: Common
    kind: str = "main"
    screen: int | None = None
    device: str = ""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; give its exit code (0 done, 1 a refusal or failed check, 2 wrong usage)."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [VOICE_ENGINE]:
        return import_module("ui.voice.child.main").main()
    try:
        common, rest = split_common(words)
        if not rest or rest[0] in WINDOWS:
            return _open_window(window_options(common, rest))
        if rest[0] == "tour":
            return _tour(common, rest[1:])
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    from app.cli import main as command

    return command(words)


def window_options(common: Common, rest: Sequence[str]) -> WindowOptions:
    """Read which window is meant.

    Raises:
        UsageError: More than one, something else beside it, or an account: a window asks who signs in.
    """
    if common.account is not None or common.pin_file is not None:
        raise UsageError("a window asks who signs in: --as and --pin-file are for commands")
    kind = rest[0].removeprefix("--") if rest else "main"
    if kind in PUBLIC:
        return _public_options(common, kind, rest[1:])
    if len(rest) > 1:
        raise UsageError(f"{rest[0]} takes nothing more than --store and --site: {' '.join(rest[1:])}")
    return WindowOptions(common, kind)


def _public_options(common: Common, kind: str, rest: Sequence[str]) -> WindowOptions:
    found: dict[str, str] = {}
    words = iter(rest)
    for word in words:
        name, given, value = word.partition("=")
        if name not in _PUBLIC_OPTIONS:
            raise UsageError(f"--{kind} takes --screen N and --device NAME beside --store and --site, not {word}")
        found[name] = value if given else next(words, "")
        if not found[name]:
            raise UsageError(f"{name} needs a value")
    screen = found.get("--screen")
    if screen is not None and not (screen.isdecimal() and int(screen) >= 1):
        raise UsageError(f"--screen takes the number of a screen, from 1, not {screen}")
    return WindowOptions(common, kind, int(screen) if screen is not None else None, found.get("--device", ""))


def _open_window(options: WindowOptions) -> int:
    if options.kind == "self-test":
        from ui.tour.run import self_test

        return self_test(options.common.store)
    if _has_no_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 1
    if options.kind in PUBLIC:
        return _open_public(options)
    return windows().run(options.common.address, options.common.site or "")


def _open_public(options: WindowOptions) -> int:
    public = windows("ui.public.run", "app.accounts.enrolled", "app.queue.board")
    site = options.common.site or ""
    wanted = public.PublicOptions(options.kind, site=site, device=options.device, screen=options.screen)
    return public.run(options.common.address, wanted)


def _has_no_display() -> bool:
    # Asked before Qt: it ends the whole program when it finds none.
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


def windows(name: str = "ui.program", *before: str) -> ModuleType:
    """Load what every window stands on, and what of app/ one needs `before` it; give the module of that name."""
    # What importing makes is never garbage: the collector would look at it again and again, now and later.
    gc.disable()
    # The hall before Qt: once PySide6 is there, it reads the source of each module that is imported.
    for module in ("app.hall", *before):
        import_module(module)
    program = import_module(name)
    gc.freeze()
    gc.enable()
    return program


def _tour(common: Common, rest: Sequence[str]) -> int:
    found: dict[str, str] = {}
    words = iter(rest)
    for word in words:
        name, given, value = word.partition("=")
        if name not in _TOUR_OPTIONS:
            raise UsageError(f"tour takes --out DIR, --part PART and --only SCENE, not {word}")
        found[name] = value if given else next(words, "")
    if not found.get("--out"):
        raise UsageError("tour needs --out DIR")
    from ui.tour.run import tour

    return tour(found["--out"], common.store, only=found.get("--only", ""), part=found.get("--part", ""))
