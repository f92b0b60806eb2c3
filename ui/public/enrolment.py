"""Sign a window in as the device this computer is enrolled as."""

from __future__ import annotations

from app.accounts.enrolled import device_file, device_files, device_folder, sign_in_device
from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall


def device_of_this_pc(hall: Hall, kind: str, name: str = "") -> Actor:
    """Sign in as the enrolled device of a kind; not for the interface thread.

    Args:
        hall: The open hall.
        kind: kiosk or board.
        name: Which device, where this computer is enrolled as several; "" = the first that is let in.

    Raises:
        HallError: `not_enrolled`, or why the device is not let in.
    """
    if name:
        path = device_file(hall, name, kind)
        if not path.exists():
            raise HallError("not_enrolled", kind=kind)
        return sign_in_device(hall, path)
    trouble: HallError | None = None
    for path in device_files(hall, kind):
        try:
            return sign_in_device(hall, path)
        except HallError as error:
            trouble = error
    raise trouble or HallError("not_enrolled", kind=kind)


def is_enrolled_anywhere(kind: str) -> bool:
    """Tell whether this computer user has ever been enrolled as a device of a kind, in whatever hall."""
    return any(device_folder().glob(f"*-{kind}-*.json"))
