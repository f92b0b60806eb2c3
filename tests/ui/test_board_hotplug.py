"""The board on a real X server whose screens come and go (needs Xvfb and xrandr; skipped where they are missing)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xrandr")
APT = "apt-get install xvfb x11-xserver-utils libxcb-cursor0"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """Give the name of an X server with one large picture, which monitors divide."""
    if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
        pytest.skip(f"no {' and no '.join(missing)}: {APT}")
    told, tell = os.pipe()
    # Without -noreset the server would forget its monitors whenever the last client left.
    asked = ["Xvfb", "-displayfd", str(tell), "-noreset", "-screen", "0", "2560x1600x24"]
    with (tmp_path / "xvfb.log").open("w") as log:
        server = subprocess.Popen(asked, pass_fds=[tell], stdout=log, stderr=log)
    os.close(tell)
    with os.fdopen(told) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait(10)


@pytest.mark.alone
def test_board_follows_real_screens_and_never_covers_the_staff(
    display: str, new_store: Callable[[str], str], tmp_path: Path
) -> None:
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(tmp_path)}
    child = [sys.executable, "-m", "tests.helpers.hotplug_child", new_store("live")]
    run = subprocess.run(child, env=env, cwd=ROOT, capture_output=True, text=True, timeout=150, check=False)
    if "could not connect to display" in run.stderr or "could not load the Qt platform plugin" in run.stderr.lower():
        pytest.skip(f"Qt's xcb platform does not start here: {APT}")
    assert run.returncode == 0, run.stderr
    steps = {told["step"]: told for told in map(json.loads, run.stdout.splitlines())}
    assert len(steps) == 6 and all(told["done"] for told in steps.values()), steps
    assert all(told["staff"] == "STAFF" for told in steps.values())
    assert all(told["board"] in (None, [1280, 0, 1280, 720]) for told in steps.values()), "never over the staff"
    for name, told in steps.items():
        away = name.startswith("unplugged")
        assert (told["board"] is None) == away and bool(told["said"]) == away, told
