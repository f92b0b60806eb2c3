"""Look over the installation: Python, packages, fonts, translations, zones, what the computer offers."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.upkeep.finding import Finding, damage, ok, warning

OLDEST_PYTHON = (3, 11)
# Name, lowest version, first version that is too new.
PACKAGES: tuple[tuple[str, tuple[int, ...], tuple[int, ...] | None], ...] = (
    ("PySide6_Essentials", (6, 8), (6, 12)),
    ("PySide6_Addons", (6, 8), (6, 12)),
    ("SQLAlchemy", (2, 1), (2, 2)),
    ("alembic", (1, 18), (2,)),
    ("argon2-cffi", (25,), None),
    ("cryptography", (46,), None),
    ("keyring", (25,), None),
    ("platformdirs", (4, 5), None),
    ("psutil", (7,), None),
    ("psycopg", (3, 3), (4,)),
    ("typer", (0, 20), None),
)
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "HanaMinB.ttf")
TRANSLATIONS = ("huiketing_zh_CN.qm",)
_SMALLEST_FONT = 1 << 20


def examine_installation() -> Iterator[Finding]:
    """Look at everything that comes with the program, then at what the computer has."""
    yield _python()
    yield from _packages()
    yield _fonts()
    yield _translations()
    yield _zones()
    yield _display()
    yield _voice()
    yield _printer()


def _python() -> Finding:
    told = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < OLDEST_PYTHON:
        return damage("python", f"Python {told} is too old; install 3.11 or newer.", version=told)
    return ok("python", f"Python {told}.", version=told)


def _packages() -> Iterator[Finding]:
    if getattr(sys, "frozen", False):
        yield ok("packages", "The packages are part of the program.")
        return
    wrong = [finding for each in PACKAGES if (finding := _package(*each)) is not None]
    yield from wrong or [ok("packages", f"{len(PACKAGES)} packages have the versions that the program wants.")]


def _package(name: str, lowest: tuple[int, ...], above: tuple[int, ...] | None) -> Finding | None:
    # The metadata alone: importing Qt would need a display's libraries.
    try:
        told = version(name)
    except PackageNotFoundError:
        return damage("package_missing", f"The package {name} is missing; install the program again.", package=name)
    found = tuple(int(part) for part in re.findall(r"\d+", told)[:3])
    if found < lowest or (above is not None and found >= above):
        wanted = f">={_dotted(lowest)}" + (f",<{_dotted(above)}" if above else "")
        text = f"The package {name} is {told}, but the program wants {wanted}; install that."
        return damage("package_version", text, package=name, version=told, wanted=wanted)
    return None


def _dotted(parts: tuple[int, ...]) -> str:
    return ".".join(str(part) for part in parts)


def _fonts() -> Finding:
    missing = [name for name in FONTS if not _is_file(RESOURCES / "fonts" / name, _SMALLEST_FONT)]
    if missing:
        text = f"Fonts are missing or cut off: {', '.join(missing)}; install the program again."
        return damage("fonts", text, missing=missing)
    return ok("fonts", "The fonts are there.")


def _translations() -> Finding:
    missing = [name for name in TRANSLATIONS if not _is_file(RESOURCES / "i18n" / name, 1)]
    if missing:
        text = f"Translations are missing: {', '.join(missing)}; install the program again (or: make i18n)."
        return damage("translations", text, missing=missing)
    return ok("translations", "The translations are there.")


def _is_file(path: Path, smallest: int) -> bool:
    return path.is_file() and path.stat().st_size >= smallest


def _zones() -> Finding:
    try:
        ZoneInfo("Asia/Shanghai")
    except (ZoneInfoNotFoundError, OSError):
        return damage("zones", "There is no time zone data; install the package tzdata.")
    return ok("zones", "Time zone data is there.")


def _display() -> Finding:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return warning("no_display", "There is no display here: commands work, windows do not open.")
    return ok("display", "There is a display.")


def _voice() -> Finding:
    if sys.platform.startswith("linux") and not any(shutil.which(name) for name in ("spd-say", "espeak-ng", "flite")):
        text = "There is no speech: calls are shown and sounded, not spoken. Install speech-dispatcher for a voice."
        return warning("no_voice", text)
    return ok("voice", "There is a voice.")


def _printer() -> Finding:
    if not sys.platform.startswith(("win", "darwin")) and shutil.which("lpstat") is None:
        text = "There is no printing system: slips and papers can be saved as PDF. Install CUPS to print them."
        return warning("no_printer", text)
    return ok("printer", "There is a printing system.")
