"""The set-up finds what is missing and says it in one line."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.scripts import CHECKS, load_script

set_up = load_script(CHECKS.parent / "set_up.py")


def test_libraries_that_do_not_load_are_named_by_their_package():
    libraries = {"libc.so.6": "libc6", "libnobody.so.9": "libnobody9"}
    assert set_up._absent(libraries) == (["libnobody9"] if sys.platform == "linux" else [])


def test_what_is_missing_is_one_line_to_paste():
    line = set_up.the_one_line(["libegl1", "libgl1"])
    assert line == "sudo apt-get install -y --no-install-recommends libegl1 libgl1"


def test_the_set_up_needs_only_pythons_own_library():
    # -S: without site-packages, as on a machine that has nothing yet.
    script = CHECKS.parent / "set_up.py"
    done = subprocess.run([sys.executable, "-S", "-I", str(script), "--help"], capture_output=True, check=False)
    assert done.returncode == 0
