"""What may be filled in for a printer: each field's check."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.core.errors import HallError
from app.core.site import Device
from app.core.text import clean
from app.core.work import Look
from app.devices.kinds import ESCPOS, KINDS, PDF
from app.devices.ports import read_address
from app.documents.slip_facts import DOTS

# Where tickets come from; the same as app.queue.tickets.SOURCES, which stands above us.
SOURCES = ("desk", "kiosk", "phone", "appointment")
_LAST_PRIORITY = 99
_SWITCHES = ("answers", "cuts")


def checked_device(look: Look, values: Mapping[str, Any], before: Device | None = None) -> dict[str, Any]:
    """Check what was filled in; give it as it is stored.

    Args:
        look: Where it is to stand.
        values: The fields that were filled in; those of something new with its `kind`.
        before: The device that is changed, None = something new.

    Raises:
        HallError: `bad_value missing_field too_long unknown_account name_taken`.
    """
    checked = dict(values)
    kind = before.kind if before else values["kind"]
    if kind not in KINDS:
        raise HallError("bad_value", field="kind", value=str(kind)[:40])
    if "name" in values:
        checked["name"] = _free_name(look, values["name"], before)
    if "port" in values:
        checked["port"] = _port(kind, values["port"])
    if "paper_mm" in values and values["paper_mm"] not in DOTS:
        raise HallError("bad_value", field="paper_mm", value=str(values["paper_mm"])[:40])
    if "priority" in values and not _is_count(values["priority"], _LAST_PRIORITY):
        raise HallError("bad_value", field="priority", value=str(values["priority"])[:40])
    for switch in _SWITCHES:
        if not isinstance(values.get(switch, True), bool):
            raise HallError("bad_value", field=switch)
    if values.get("sources") is not None:
        checked["sources"] = _sources(values["sources"])
    if values.get("accounts") is not None:
        checked["accounts"] = _account_ids(look, values["accounts"])
    return checked


def _free_name(look: Look, name: object, before: Device | None) -> str:
    wanted = clean(name, "name", 40, needed=True).strip()
    if any(other.name == wanted and other is not before for other in look.site.devices.values()):
        raise HallError("name_taken", name=wanted)
    return wanted


def _port(kind: str, port: object) -> str:
    wanted = clean(port, "port", 200, needed=True).strip()
    if kind == ESCPOS:
        return str(read_address(wanted))
    if kind == PDF and not (Path(wanted).is_absolute() and os.path.normpath(wanted) == str(Path(wanted))):
        raise HallError("bad_value", field="port", value=wanted[:80])
    return wanted


def _sources(given: Any) -> list[str]:
    if isinstance(given, str) or not given or any(source not in SOURCES for source in given):
        raise HallError("bad_value", field="sources", value=str(given)[:80])
    return [source for source in SOURCES if source in given]


def _account_ids(look: Look, given: Any) -> list[int]:
    if isinstance(given, str) or not given:
        raise HallError("bad_value", field="accounts", value=str(given)[:80])
    ids = {account.name: account.id for account in look.site.accounts.values()}
    for name in given:
        if name not in ids:
            raise HallError("unknown_account", account=str(name)[:40])
    return sorted({ids[name] for name in given})


def _is_count(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most
