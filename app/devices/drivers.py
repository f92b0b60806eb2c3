"""What each kind of device does with a job. A window adds the system printer, which needs Qt."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.core.errors import HallError
from app.core.site import Device
from app.devices.kinds import ESCPOS, PDF
from app.devices.outcomes import Code, Outcome, not_sent, printed
from app.devices.ports import Patience, read_address, why_no_port
from app.documents.paper_facts import Paper
from app.documents.slip_facts import DOTS


@dataclass(frozen=True, slots=True)
class Driver:
    """What is done with devices of a kind.

    Attributes:
        deliver: Prints a paper; the number is the job's own. It raises only what drawing raises (ValueError).
        look: Sees how the device is and prints nothing; None when it cannot tell. The code is `printed` when it would.
    """

    deliver: Callable[[Device, int, Paper, Patience | None], Outcome]
    look: Callable[[Device, Patience | None], Outcome | None]


def deliver(
    drivers: Mapping[str, Driver], device: Device, job: int, paper: Paper, patience: Patience | None = None
) -> Outcome:
    """Print a paper with the driver of the device's kind; every way it can end is an outcome.

    Raises:
        ValueError: The paper cannot be drawn.
    """
    if device.paper_mm not in DOTS:
        return not_sent(Code.BAD_PAPER, f"{device.paper_mm} mm")
    return drivers[device.kind].deliver(device, job, paper, patience)


def to_printer(device: Device, _job: int, paper: Paper, patience: Patience | None) -> Outcome:
    """Print on an ESC/POS printer."""
    try:
        address = read_address(device.port)
    except HallError as error:
        return not_sent(Code.BAD_ADDRESS, str(error))
    # The picture library is loaded by the first job, not by a desk that only takes tickets.
    from app.devices.printer import print_picture
    from app.documents.small_paper import draw_paper

    draw = partial(draw_paper, paper, device.paper_mm)
    return print_picture(address, draw, answers=device.answers, cut=device.cuts, patience=patience)


def look_at_printer(device: Device, patience: Patience | None) -> Outcome | None:
    """Ask an ESC/POS printer how it is, if it ever tells."""
    if not device.answers:
        return None
    try:
        address = read_address(device.port)
    except HallError as error:
        return not_sent(Code.BAD_ADDRESS, str(error))
    from app.devices.printer import look

    return look(address, patience)


def to_file(device: Device, job: int, paper: Paper, _patience: Patience | None) -> Outcome:
    """Write a PDF file whole or not at all; its name is ours, nothing of the paper's texts is in it."""
    from app.documents.small_paper import paper_pdf

    drawn = paper_pdf(paper, device.paper_mm)
    folder = Path(device.port)
    name = f"{paper.at:%Y%m%d-%H%M%S}-{job}.pdf"
    part = folder / f"{name}.part"
    try:
        if not _is_folder(folder):
            return not_sent(Code.FOLDER_MISSING, str(folder))
        with part.open("wb") as file:
            file.write(drawn)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / name)
    except OSError as error:
        with suppress(OSError):  # the folder may be gone with it, a network's for one
            part.unlink(missing_ok=True)
        return not_sent(Code.DISK_FULL if error.errno == errno.ENOSPC else why_no_port(error), str(error))
    return printed()


def look_at_folder(device: Device, _patience: Patience | None) -> Outcome | None:
    """Look whether the folder for the files is there."""
    try:
        return not_sent(Code.PRINTED if _is_folder(Path(device.port)) else Code.FOLDER_MISSING, device.port)
    except OSError as error:
        return not_sent(why_no_port(error), str(error))


def _is_folder(path: Path) -> bool:
    """Tell whether a folder is there; unlike `Path.is_dir`, every Python raises OSError where it cannot be seen."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


# What a process without a window can drive.
WINDOWLESS: Mapping[str, Driver] = {
    ESCPOS: Driver(to_printer, look_at_printer),
    PDF: Driver(to_file, look_at_folder),
}
