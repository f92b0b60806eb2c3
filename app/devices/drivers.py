"""What each kind of device does with a job. A system printer belongs to a window, which does it itself."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from app.core.errors import HallError
from app.core.site import Device, Site
from app.devices.kinds import PDF
from app.devices.outcomes import Code, Outcome, not_sent, printed
from app.devices.ports import Patience, read_address, why_no_port
from app.devices.slips import TEST, slip_of, trial_slip
from app.documents.slip_facts import DOTS, Slip


def slip_for(site: Site, device: Device, kind: str, payload: dict[str, Any], reprint: bool) -> Slip:
    """Make the slip of a job; a system printer's window draws it with `draw_slip`, too."""
    if kind == TEST:
        return trial_slip(site, device, datetime.fromisoformat(payload["at"]))
    return slip_of(site, payload, reprint)


def deliver(device: Device, row_id: int, slip: Slip, patience: Patience | None = None) -> Outcome:
    """Print a slip on an ESC/POS printer or into a PDF file; every way it can end is an outcome."""
    if device.paper_mm not in DOTS:
        return not_sent(Code.BAD_PAPER, f"{device.paper_mm} mm")
    if device.kind == PDF:
        return _write_pdf(Path(device.port), f"{slip.at:%Y%m%d-%H%M%S}-{row_id}.pdf", slip, device.paper_mm)
    try:
        address = read_address(device.port)
    except HallError as error:
        return not_sent(Code.BAD_ADDRESS, str(error))
    # The picture library is loaded by the first job, not by a desk that only takes tickets.
    from app.devices.printer import print_picture
    from app.documents.slip import draw_slip

    picture = draw_slip(slip, device.paper_mm)
    return print_picture(address, picture, answers=device.answers, cut=device.cuts, patience=patience)


def _write_pdf(folder: Path, name: str, slip: Slip, paper_mm: int) -> Outcome:
    """Write the file whole or not at all; its name is ours, nothing of the slip's texts is in it."""
    from app.documents.slip_pdf import slip_pdf

    if not folder.is_dir():
        return not_sent(Code.FOLDER_MISSING, str(folder))
    part = folder / f"{name}.part"
    try:
        with part.open("wb") as file:
            file.write(slip_pdf(slip, paper_mm))
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / name)
    except OSError as error:
        part.unlink(missing_ok=True)
        return not_sent(Code.DISK_FULL if error.errno == 28 else why_no_port(error), str(error))
    return printed()
