#!/usr/bin/env python3
"""Set a checkout up: system libraries, virtual environment, packages. Needs nothing but Python."""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)

# What Qt opens on Linux and its wheels do not bring: library -> Debian package.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WITH_A_DISPLAY = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libpulse.so.0": "libpulse0",
    "libspeechd.so.2": "libspeechd2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main() -> int:
    """Do what is missing and say it; give the exit code."""
    options = _options()
    if sys.version_info < OLDEST:
        return _fail(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed, this is {sys.version.split()[0]}.")
    trouble = _system_packages()
    if trouble:
        return _fail(trouble)
    stamp = VENV / f"set-up-{options.extras.replace(',', '-')}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted and PYTHON.exists()):
        _packages(options.extras)
        stamp.write_text(wanted)
    stamp.touch()  # also when nothing changed: make compares times
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extras", default="test", help="which optional dependencies to install (test, or test,dev)")
    return parser.parse_args()


def _packages(extras: str) -> None:
    if not _has_pip():
        print("Making .venv ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    print(f"Installing the packages ({extras}); the first time this downloads some 350 MB ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[{extras}]"], check=True)


def _has_pip() -> bool:
    # An environment that was broken off half-way has a Python and no pip.
    return PYTHON.exists() and subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True).returncode == 0


def _system_packages() -> str | None:
    """Install the Debian packages that are missing, or say which; None when the program can run."""
    always, for_windows = [*_venv_package(), *_absent(ALWAYS)], _absent(WITH_A_DISPLAY)
    if not (always or for_windows):
        return None
    if shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        _apt(always + for_windows)
        always = [*_venv_package(), *_absent(ALWAYS)]
        return f"apt-get did not bring: {' '.join(always)}" if always else None
    words = the_one_line(always + for_windows)
    if always or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return f"System libraries are missing. Install them, then try again:\n  {words}"
    print(f"Before the program is opened on a display, install what windows, sound and printing need:\n  {words}")
    return None


def the_one_line(packages: list[str]) -> str:
    """Give the command that installs Debian packages, for whoever may not do it now."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def _venv_package() -> list[str]:
    if _has_pip() or importlib.util.find_spec("ensurepip") is not None:
        return []
    return ["python3-venv"]


def _absent(libraries: dict[str, str]) -> list[str]:
    return [package for name, package in libraries.items() if sys.platform == "linux" and not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _apt(packages: list[str]) -> None:
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # A failing update may still leave a usable list, so only the outcome is judged.
        silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", *quiet, *command], check=False, env=environment, **silent)


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(_fail(f"This step failed, see above: {' '.join(error.cmd)}"))
