"""One folder for each test run, shared by its workers and gone afterwards: home, locks, stores, server."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

PREFIX = "huiketing-tests-"
_VARIABLE = "HUIKETING_TEST_RUN"
_MEMORY = Path("/dev/shm")
_ROOM = 3 << 30


def start_run() -> Path:
    """Make the folder of this run, and point every setting of the computer user into it."""
    clear_dead_runs()
    root = _root()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
    (folder / "owner").write_text(str(os.getpid()))
    os.environ[_VARIABLE] = str(folder)
    for variable, name in {
        "HOME": "home",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_RUNTIME_DIR": "runtime",
        "XDG_STATE_HOME": "home/.local/state",
    }.items():
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[variable] = str(folder / name)
    # What a killed process leaves in its temporary folder goes with the run; pytest's own folders stay.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(root))
    (folder / "tmp").mkdir()
    os.environ["TMPDIR"] = str(folder / "tmp")
    tempfile.tempdir = None  # it was remembered
    # A test never asks the desktop's keyring, and never opens the user's own hall.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.pop("HUIKETING_STORE", None)
    return folder


def _root() -> Path:
    """Give where the run lies: in memory where there is room, for on a disk each commit of a test waits for it."""
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK):
        told = os.statvfs(_MEMORY)
        if told.f_bavail * told.f_frsize >= _ROOM and not told.f_flag & os.ST_NOEXEC:
            return _MEMORY
    return Path(tempfile.gettempdir())


def run_folder() -> Path:
    """Give the folder of this run, also in a worker."""
    return Path(os.environ[_VARIABLE])


def end_run(folder: Path) -> None:
    """Stop what the run started and remove its folder."""
    stop_server(folder / "pg")
    shutil.rmtree(folder, ignore_errors=True)


def clear_dead_runs() -> None:
    """Remove what runs left behind that were killed, their servers first."""
    for folder in [*Path(tempfile.gettempdir()).glob(f"{PREFIX}*"), *_MEMORY.glob(f"{PREFIX}*")]:
        owner = folder / "owner"
        if owner.exists() and not psutil.pid_exists(int(owner.read_text())):
            end_run(folder)


def stop_server(data: Path) -> None:
    """Stop the PostgreSQL server of a data folder, if one runs."""
    try:
        server = psutil.Process(int((data / "postmaster.pid").read_text().split()[0]))
    except (OSError, psutil.NoSuchProcess):
        return
    server.terminate()  # "smart": a test's connections are gone by now
    try:
        server.wait(3)
    except psutil.TimeoutExpired:
        server.kill()
        server.wait(10)


@contextmanager
def locked(name: str, *, shared: bool = False) -> Iterator[None]:
    """Hold a lock of this run, alone or together with others that share it."""
    try:
        import fcntl
    except ImportError:  # Windows: runs there have one worker
        yield
        return
    with (run_folder() / f"{name}.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        yield


@contextmanager
def turn(*, alone: bool) -> Iterator[None]:
    """Let tests run side by side, but one that measures time alone."""
    # The gate keeps newcomers out while a lonely test waits for the others to end.
    if alone:
        with locked("gate"), locked("floor"):
            yield
        return
    with locked("gate"):
        floor = locked("floor", shared=True)
        floor.__enter__()
    try:
        yield
    finally:
        floor.__exit__(None, None, None)
