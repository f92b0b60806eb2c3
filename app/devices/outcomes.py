"""What became of one print job: named outcomes, each told from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Delivered(Enum):
    """Whether paper came out. Only NO may be tried again without asking anybody."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class Code(str, Enum):
    """Name of an outcome; at most 20 characters, they are stored."""

    # Paper came out, as far as the device can tell.
    PRINTED = "printed"
    # Handed over whole, but this device cannot tell what it did with it.
    UNCONFIRMED = "unconfirmed"

    # Nothing was sent.
    BAD_ADDRESS = "bad_address"  # not a port we know, or no such host
    BAD_PAPER = "bad_paper"  # set up for a width that no slip has, 0 mm among them
    REFUSED = "refused"  # the host is there, nobody listens
    TIMEOUT = "timeout"  # no connection within the connect timeout
    UNREACHABLE = "unreachable"  # no route, network down, cable out
    NO_PORT = "no_port"  # no such device file or serial port
    NO_RIGHT = "no_right"  # the computer user may not open the port or folder
    PORT_BUSY = "port_busy"  # another program holds the port
    SILENT = "silent"  # connected, but no status came when asked
    NOT_A_PRINTER = "not_a_printer"  # it answered, but no status
    WEB_SERVER = "web_server"  # it answered like a web server
    FOLDER_MISSING = "folder_missing"  # where PDF files go
    DISK_FULL = "disk_full"

    BAD_JOB = "bad_job"  # its texts cannot be drawn: a bug, never tried again
    STORE_AWAY = "store_away"  # the set-up could not be read

    # What a printer says of itself, before the job (nothing sent) or during it (maybe).
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    CUTTER_STUCK = "cutter_stuck"
    FAULT = "fault"

    # Something was sent, and then:
    CUT_OFF = "cut_off"  # the connection broke
    STALLED = "stalled"  # it took no more bytes
    NO_WORD_AFTER = "no_word_after"  # all bytes taken, no status afterwards
    SENDER_DIED = "sender_died"  # the program ended while it sent

    # What only the outbox says.
    EXPIRED = "expired"  # too late for anybody to wait for it
    TICKET_OVER = "ticket_over"  # its visit ended before it was printed
    REPLACED = "replaced"  # a reprint took its place
    NO_DEVICE = "no_device"  # every device that could print it was removed


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job, or a look at the device, ended.

    Attributes:
        paper_low: The paper is nearly at its end; printing goes on.
        detail: What the system said, for the log and the settings page.
    """

    code: Code
    delivered: Delivered
    paper_low: bool = False
    detail: str = ""


def not_sent(code: Code, detail: str = "", *, paper_low: bool = False) -> Outcome:
    """Make an outcome of a job of which nothing was sent."""
    return Outcome(code, Delivered.NO, paper_low, detail)


def maybe(code: Code, detail: str = "", *, paper_low: bool = False) -> Outcome:
    """Make an outcome of a job of which some or all may have come out."""
    return Outcome(code, Delivered.MAYBE, paper_low, detail)


def printed(*, paper_low: bool = False) -> Outcome:
    """Make the outcome of a job that a device says came out."""
    return Outcome(Code.PRINTED, Delivered.YES, paper_low)
