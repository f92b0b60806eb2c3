#!/usr/bin/env python3
"""Build the one-folder program with PyInstaller and let it test itself; run by `make dist`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
PROGRAM = BUILD / "dist" / "huiketing" / ("huiketing.exe" if os.name == "nt" else "huiketing")
SELF_TEST_S = 600  # against a hang: beside other work it may take minutes


def main() -> int:
    """Build and try; give the exit code."""
    begun = time.monotonic()
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", str(BUILD / "dist"), "--workpath", str(BUILD / "pyinstaller")]
    if subprocess.run([*words, *folders, str(ROOT / "packaging" / "huiketing.spec")], check=False, cwd=ROOT).returncode:
        print("PyInstaller could not build the program.", file=sys.stderr)
        return 1
    built = PROGRAM.parent
    size = sum(file.stat().st_size for file in built.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"Built {built.relative_to(ROOT)}: {size / 1e6:.0f} MB in {time.monotonic() - begun:.0f} s", flush=True)
    return _try()


def _try() -> int:
    """Run the self-test of what was built, in a home of its own that has nothing."""
    with tempfile.TemporaryDirectory(prefix="huiketing-dist-") as home:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "LANG", "TMPDIR")}
        alone = {**kept, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        begun = time.monotonic()
        done = subprocess.run([str(PROGRAM), "--self-test"], check=False, env=alone, cwd=home, timeout=SELF_TEST_S)
        print(f"The self-test took {time.monotonic() - begun:.0f} s and ended with {done.returncode}", flush=True)
        return done.returncode or _try_voice(alone, home)


def _try_voice(alone: dict[str, str], home: str) -> int:
    """Ask the voice engine, a process of its own, what it finds here; nothing to hear is an answer, too."""
    asked = b'{"id": 1, "do": "look", "part": "sound"}\n{"id": 2, "do": "look", "part": "speech"}\n'
    engine = [str(PROGRAM), "--voice-engine"]
    with subprocess.Popen(engine, env=alone, cwd=home, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(asked)
        process.stdin.flush()
        answers = [json.loads(process.stdout.readline() or b"{}") for _ in range(2)]
        process.stdin.close()
    found = {answer.get("part"): answer.get("code") or "ready" for answer in answers}
    print(f"The voice engine found: {found}")
    return 0 if set(found) == {"sound", "speech"} and process.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
