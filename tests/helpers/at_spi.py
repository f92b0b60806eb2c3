"""A desktop of its own for a screen reader: a display, a private bus, the accessibility bus on it, and its client."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
APT = "apt-get install xvfb dbus at-spi2-core python3-pyatspi libxcb-cursor0"
_SYSTEM_PYTHON = "/usr/bin/python3"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_START = "import sys; from ui.start import main; sys.exit(main(sys.argv[1:]))"
_PATIENCE_S = 20


def why_not() -> str:
    """Say what is missing for such a desktop on this machine, "" for nothing."""
    if sys.platform != "linux":
        return "AT-SPI is the accessibility of Linux desktops"
    missing = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not any(Path(path).exists() for path in _LAUNCHERS):
        missing.append("at-spi2-core")
    asked = subprocess.run([_SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    if asked.returncode != 0:
        missing.append("pyatspi")
    return f"missing {', '.join(missing)}: {APT}" if missing else ""


class ReadableDesktop:
    """Display, buses and client; `close` ends all of them and every program started on it."""

    def __init__(self, folder: Path) -> None:
        self._stack = ExitStack()
        self.env = os.environ | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
            "GIO_USE_VFS": "local",
            "GSETTINGS_BACKEND": "memory",
        }
        self.env.pop("AT_SPI_BUS_ADDRESS", None)
        try:
            self._start_display()
            self._start_bus()
            self._client = self._run([_SYSTEM_PYTHON, str(ROOT / "tests/helpers/at_spi_client.py")], both=True)
            assert self._answer() == "ready"
        except BaseException:
            self._stack.close()
            raise

    def _run(self, words: list[str], both: bool = False) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(
            words, env=self.env, cwd=ROOT, text=True, stdin=pipe if both else quiet, stdout=pipe, stderr=quiet
        )
        self._stack.callback(_end, process)
        return process

    def _start_display(self) -> None:
        server = self._run(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        assert server.stdout is not None
        self.env["DISPLAY"] = f":{server.stdout.readline().strip()}"
        self.env.pop("WAYLAND_DISPLAY", None)

    def _start_bus(self) -> None:
        bus = self._run(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        assert bus.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        self._run([launcher, "--launch-immediately"])

    def start(self, *words: str) -> int:
        """Start the program; give its process number."""
        return self._run([sys.executable, "-c", _START, *words]).pid

    def ask(self, do: str, pid: int, *, within_s: float = 0, **values: Any) -> Any:
        """Let the client do something in a program, again and again for a while where it does not succeed at once."""
        assert self._client.stdin is not None
        line = {"do": do, "pid": pid, "within_s": within_s, **values}
        self._client.stdin.write(json.dumps(line) + "\n")
        self._client.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._client.stdout is not None
        line = self._client.stdout.readline()
        assert line, "the client of AT-SPI ended"
        return json.loads(line)

    def close(self) -> None:
        """End everything that was started."""
        self._stack.close()


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
