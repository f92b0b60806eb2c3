"""How a printer or a print job is, in words with a next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Words = tuple[str, str]

# Every code of app/devices/outcomes.py: what is so, and what to do about it.
OUTCOMES: dict[str, Words] = {
    "printed": (QT_TRANSLATE_NOOP("Devices", "Working"), ""),
    "unconfirmed": (
        QT_TRANSLATE_NOOP("Devices", "Sent; this printer cannot tell whether it printed"),
        QT_TRANSLATE_NOOP("Devices", "Look whether the paper came out."),
    ),
    "bad_address": (
        QT_TRANSLATE_NOOP("Devices", "Its address leads nowhere"),
        QT_TRANSLATE_NOOP("Devices", "Check the address in the settings, and the network."),
    ),
    "bad_paper": (
        QT_TRANSLATE_NOOP("Devices", "Set up for a paper width that does not exist"),
        QT_TRANSLATE_NOOP("Devices", "Choose 80 or 58 mm in the settings."),
    ),
    "refused": (
        QT_TRANSLATE_NOOP("Devices", "Not taking any jobs (connection refused)"),
        QT_TRANSLATE_NOOP("Devices", "Check that it is switched on and that the address is its own."),
    ),
    "timeout": (
        QT_TRANSLATE_NOOP("Devices", "Does not answer"),
        QT_TRANSLATE_NOOP("Devices", "Check power and network cable."),
    ),
    "unreachable": (
        QT_TRANSLATE_NOOP("Devices", "Cannot be reached over the network"),
        QT_TRANSLATE_NOOP("Devices", "Check the network cable of this computer and of the printer."),
    ),
    "no_port": (
        QT_TRANSLATE_NOOP("Devices", "Not connected to this computer"),
        QT_TRANSLATE_NOOP("Devices", "Plug the cable in, or choose its connection in the settings."),
    ),
    "no_right": (
        QT_TRANSLATE_NOOP("Devices", "This computer user may not use it"),
        QT_TRANSLATE_NOOP("Devices", "Ask whoever looks after the computer to allow it."),
    ),
    "port_busy": (
        QT_TRANSLATE_NOOP("Devices", "In use by another program"),
        QT_TRANSLATE_NOOP("Devices", "Close the other program that prints on it."),
    ),
    "silent": (
        QT_TRANSLATE_NOOP("Devices", "Connected, but says nothing"),
        QT_TRANSLATE_NOOP(
            "Devices",
            "Switch it off and on. If it never tells how it is, say so in the settings (tells its status: no).",
        ),
    ),
    "not_a_printer": (
        QT_TRANSLATE_NOOP("Devices", "At that address is something that is no receipt printer"),
        QT_TRANSLATE_NOOP("Devices", "Check the address in the settings."),
    ),
    "web_server": (
        QT_TRANSLATE_NOOP("Devices", "At that address is a web page, not the printer"),
        QT_TRANSLATE_NOOP("Devices", "Printers usually listen at port 9100; check the address in the settings."),
    ),
    "folder_missing": (
        QT_TRANSLATE_NOOP("Devices", "The folder for the PDF files is not there"),
        QT_TRANSLATE_NOOP("Devices", "Make the folder, or choose another one in the settings."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Devices", "The disk is full"),
        QT_TRANSLATE_NOOP("Devices", "Make room on the disk."),
    ),
    "bad_job": (
        QT_TRANSLATE_NOOP("Devices", "This paper could not be drawn"),
        QT_TRANSLATE_NOOP("Devices", "Tell your administrator; the details are in the log file."),
    ),
    "store_away": (
        QT_TRANSLATE_NOOP("Devices", "The hall's data could not be read"),
        QT_TRANSLATE_NOOP("Devices", "It is tried again by itself."),
    ),
    "paper_out": (
        QT_TRANSLATE_NOOP("Devices", "Out of paper"),
        QT_TRANSLATE_NOOP("Devices", "Put in a new roll. What waits is then printed by itself."),
    ),
    "cover_open": (
        QT_TRANSLATE_NOOP("Devices", "Its cover is open"),
        QT_TRANSLATE_NOOP("Devices", "Close the cover. What waits is then printed by itself."),
    ),
    "offline": (
        QT_TRANSLATE_NOOP("Devices", "Off line"),
        QT_TRANSLATE_NOOP("Devices", "Press the feed button on the printer, or switch it off and on."),
    ),
    "cutter_stuck": (
        QT_TRANSLATE_NOOP("Devices", "The cutter is stuck"),
        QT_TRANSLATE_NOOP("Devices", "Open the cover, take out the jammed paper, close it again."),
    ),
    "fault": (
        QT_TRANSLATE_NOOP("Devices", "Reports a fault"),
        QT_TRANSLATE_NOOP("Devices", "Switch it off and on. If it stays, have it repaired."),
    ),
    "cut_off": (
        QT_TRANSLATE_NOOP("Devices", "The connection broke while it printed"),
        QT_TRANSLATE_NOOP("Devices", "Look whether the paper came out; if not, print it again."),
    ),
    "stalled": (
        QT_TRANSLATE_NOOP("Devices", "Stopped in the middle of printing"),
        QT_TRANSLATE_NOOP("Devices", "Look whether the paper came out; if not, print it again."),
    ),
    "no_word_after": (
        QT_TRANSLATE_NOOP("Devices", "Took the job but did not say that it printed"),
        QT_TRANSLATE_NOOP("Devices", "Look whether the paper came out; if not, print it again."),
    ),
    "sender_died": (
        QT_TRANSLATE_NOOP("Devices", "The program ended while it printed"),
        QT_TRANSLATE_NOOP("Devices", "Look whether the paper came out; if not, print it again."),
    ),
    "expired": (
        QT_TRANSLATE_NOOP("Devices", "Not printed in time"),
        QT_TRANSLATE_NOOP("Devices", "Print it again if somebody still needs it."),
    ),
    "ticket_over": (QT_TRANSLATE_NOOP("Devices", "The visit was over before it was printed"), ""),
    "replaced": (QT_TRANSLATE_NOOP("Devices", "Printed again instead"), ""),
    "no_device": (
        QT_TRANSLATE_NOOP("Devices", "Its printer was removed"),
        QT_TRANSLATE_NOOP("Devices", "Print it again; it then goes to another printer."),
    ),
}
NEVER_USED = QT_TRANSLATE_NOOP("Devices", "Not used yet")

KINDS = {
    "escpos": QT_TRANSLATE_NOOP("Devices", "Receipt printer (ESC/POS)"),
    "system": QT_TRANSLATE_NOOP("Devices", "Printer of the computer"),
    "pdf": QT_TRANSLATE_NOOP("Devices", "PDF files in a folder"),
    "kiosk": QT_TRANSLATE_NOOP("Devices", "Ticket kiosk"),
    "board": QT_TRANSLATE_NOOP("Devices", "Board for calls"),
    "rating": QT_TRANSLATE_NOOP("Devices", "Rating screen"),
}

JOB_STATES = {
    "none": QT_TRANSLATE_NOOP("Devices", "No printer"),
    "waiting": QT_TRANSLATE_NOOP("Devices", "Waiting to be printed"),
    "sending": QT_TRANSLATE_NOOP("Devices", "Being printed"),
    "printed": QT_TRANSLATE_NOOP("Devices", "Printed"),
    "unknown": QT_TRANSLATE_NOOP("Devices", "Perhaps not printed"),
    "expired": QT_TRANSLATE_NOOP("Devices", "Not printed"),
    "failed": QT_TRANSLATE_NOOP("Devices", "Not printed"),
}

JOB_KINDS = {
    "slip": QT_TRANSLATE_NOOP("Devices", "Slip {subject}"),
    "case_receipt": QT_TRANSLATE_NOOP("Devices", "Receipt {subject}"),
    "notice": QT_TRANSLATE_NOOP("Devices", "Materials notice {subject}"),
    "guide": QT_TRANSLATE_NOOP("Devices", "Guide {subject}"),
    "loan_slip": QT_TRANSLATE_NOOP("Devices", "Loan slip {subject}"),
    "test": QT_TRANSLATE_NOOP("Devices", "Test print on {subject}"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("Devices", text) if text else ""


def outcome_text(code: str) -> Words:
    """Say how a printer is by the outcome of its last job ("" = none yet), and what to do."""
    what, step = OUTCOMES.get(code, (NEVER_USED, ""))
    return _say(what), _say(step)


def kind_text(kind: str) -> str:
    """Name a kind of device."""
    return _say(KINDS.get(kind, kind))


def job_state_text(state: str) -> str:
    """Name the state of a print job."""
    return _say(JOB_STATES.get(state, state))


def job_text(kind: str, subject: str) -> str:
    """Name a print job."""
    return _say(JOB_KINDS.get(kind, "{subject}")).format(subject=subject)
