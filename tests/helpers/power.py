"""What a disk may hold after the power failed: rebuilt from the system calls of a program that wrote to it.

Only what was synced is certain. Of everything else any part may have reached the disk, sector by sector.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

SECTOR = 512
CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
# strace -f -y -xx: every text in hexadecimal, and the file behind each number.
_CALL = re.compile(
    r"^\d+ +(?P<name>\w+)\((?:(?P<fd>\d+)<(?P<file>[^>]*)>|\"(?P<path>[^\"]*)\")"
    r"(?:, (?P<rest>.*))?\) += (?P<result>-?\d+)"
)


class Event(NamedTuple):
    """One call: `written` to a file (by its name), `synced`, `cut` to a length, `removed`, or `said` to the outside."""

    kind: str
    file: str
    data: bytes = b""
    at: int = 0


def read_trace(trace: Path, folder: Path) -> Iterator[Event]:
    """Read what was done to the files of a folder, and what was said on standard output, in order."""
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found["result"]) < 0:
                continue
            path = Path(_bytes(found["file"] or found["path"]).decode())
            name, rest = found["name"], found["rest"] or ""
            if name == "write" and found["fd"] == "1":
                yield Event("said", "", _data(rest))
            elif path.parent != folder:
                continue
            elif name == "pwrite64":
                yield Event("written", path.name, _data(rest), int(rest.rpartition(", ")[2]))
            elif name in ("fsync", "fdatasync"):
                yield Event("synced", path.name)
            elif name == "ftruncate":
                yield Event("cut", path.name, b"", int(rest))
            elif name == "unlink":
                yield Event("removed", path.name)


class Disk:
    """The files of a folder: what is certain, and what has only been asked for."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._certain = {name: bytearray(content) for name, content in files.items()}
        self._asked: dict[str, list[Event]] = {}

    def happen(self, event: Event) -> None:
        """Let a call happen."""
        if event.kind == "synced":
            for asked in self._asked.pop(event.file, []):
                self._apply(self._certain, asked)
        elif event.kind != "said":
            self._asked.setdefault(event.file, []).append(event)

    def after_the_power_failed(self, chance: Random) -> dict[str, bytes]:
        """Give the files as they may be found: of what was asked for nothing, all, or any sectors."""
        found = {name: bytearray(content) for name, content in self._certain.items()}
        share = chance.choice([0.0, 1.0, 0.5, chance.random()])
        for events in self._asked.values():
            for event in events:
                for part in _sectors(event):
                    if chance.random() < share:
                        self._apply(found, part)
        return {name: bytes(content) for name, content in found.items()}

    @staticmethod
    def _apply(files: dict[str, bytearray], event: Event) -> None:
        if event.kind == "removed":
            files.pop(event.file, None)
            return
        content = files.setdefault(event.file, bytearray())
        if event.kind == "cut":
            del content[event.at :]
        else:
            content.extend(bytes(max(0, event.at + len(event.data) - len(content))))
        if event.kind == "written":
            content[event.at : event.at + len(event.data)] = event.data


def _sectors(event: Event) -> Iterator[Event]:
    if event.kind != "written":
        yield event
        return
    for start in range(0, len(event.data), SECTOR):
        yield event._replace(data=event.data[start : start + SECTOR], at=event.at + start)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _data(rest: str) -> bytes:
    return _bytes(rest[1 : rest.index('"', 1)])
