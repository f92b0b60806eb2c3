"""What became of the slip, in words for whoever waits for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.devices.outcomes import Code
from app.devices.views import SlipState

UNDER_WAY = frozenset({"waiting", "sending"})


def is_on_paper(slip: SlipState | None, overdue: bool) -> bool:
    """Tell whether the slip is there or may still come; else the number has to be remembered."""
    if slip is not None and (slip.state == "printed" or _is_handed_over(slip)):
        return True
    return not (overdue or (slip is not None and (slip.state == "none" or _has_failed(slip))))


def slip_text(slip: SlipState | None, overdue: bool) -> tuple[str, bool]:
    """Say how far the slip is, and whether that is good news.

    Args:
        slip: As read last, None before the first answer.
        overdue: It has not come out in the time that one needs.
    """
    if slip is not None and slip.state == "none":
        return QCoreApplication.translate("Kiosk", "Please remember your number, or take a picture of it."), True
    if slip is not None and (slip.state == "printed" or _is_handed_over(slip)):
        return QCoreApplication.translate("Kiosk", "Your slip is printed. Please take it."), True
    if overdue or (slip is not None and _has_failed(slip)):
        return QCoreApplication.translate(
            "Kiosk", "No slip came out. Remember your number, or take a picture of it."
        ), False
    return QCoreApplication.translate("Kiosk", "Your slip is being printed …"), True


def guide_slip_text(slip: SlipState | None) -> tuple[str, bool]:
    """Say how far the paper of a guide is, and whether that is good news; None before the first answer."""
    if slip is not None and (slip.state == "printed" or _is_handed_over(slip)):
        return QCoreApplication.translate("Kiosk", "It is printed. Please take it."), True
    if slip is not None and (slip.state == "none" or _has_failed(slip)):
        return QCoreApplication.translate("Kiosk", "No paper came out. Please ask for one at the front desk."), False
    return QCoreApplication.translate("Kiosk", "It is being printed …"), True


def _is_handed_over(slip: SlipState) -> bool:
    """Tell whether a printer that cannot answer took all of it: as good as it gets."""
    return slip.state == "unknown" and slip.outcome == Code.UNCONFIRMED.value


def _has_failed(slip: SlipState) -> bool:
    return slip.state not in UNDER_WAY or bool(slip.outcome)
