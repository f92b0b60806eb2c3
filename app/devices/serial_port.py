"""A printer on a serial line, or on a USB port that looks like one."""

from __future__ import annotations

import serial

from app.devices.outcomes import Code
from app.devices.ports import Address, Patience, PortError, why_no_port


class SerialPort:
    """8 data bits, no parity, one stop bit; pieces of a job are short enough for a printer's memory."""

    answers = True

    def __init__(self, address: Address, patience: Patience) -> None:
        try:
            self._line = serial.Serial(
                address.place, address.number, timeout=0, write_timeout=patience.write, exclusive=True
            )
        except serial.SerialException as error:
            raise PortError(_why(error), str(error)) from error

    def write(self, data: bytes, patience: float) -> None:
        """Send all of it."""
        self._line.write_timeout = patience
        try:
            self._line.write(data)
        except serial.SerialTimeoutException as error:
            raise PortError(Code.STALLED) from error
        except (serial.SerialException, OSError) as error:
            raise PortError(Code.CUT_OFF, str(error)) from error

    def read(self, patience: float) -> bytes:
        """Give what came."""
        self._line.timeout = patience
        try:
            first = self._line.read(1)
            return bytes(first + self._line.read(self._line.in_waiting)) if first else b""
        except (serial.SerialException, OSError) as error:
            raise PortError(Code.CUT_OFF, str(error)) from error

    def end_writing(self) -> None:
        """Do nothing: a line has no other half."""

    def close(self) -> None:
        """Let the line go."""
        self._line.close()


def _why(error: serial.SerialException) -> Code:
    if error.errno is not None:
        return why_no_port(OSError(error.errno, str(error)))
    # pyserial tells a held lock, and everything on Windows, only in words.
    said = str(error)
    if "exclusively lock" in said:
        return Code.PORT_BUSY
    return Code.NO_RIGHT if "PermissionError" in said else Code.NO_PORT
