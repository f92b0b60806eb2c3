"""A hall's set-up as one file: services, desks, hours and settings; no people, no secrets, no devices. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NoReturn

from app.core.differences import is_same, plain
from app.core.errors import HallError
from app.core.settings import DECLARED
from app.core.text import NAME_LIMIT
from app.setting_checks import checked_setting, require_consistent
from app.setup.fields import DESK, SERVICE, checked, one_line

FORMAT = "huiketing-setup"
VERSION = 1
MOST_BYTES = 1 << 20
MOST_ROWS = 200
_KNOWN = frozenset(one.name for one in DECLARED)


@dataclass(frozen=True, slots=True)
class Setup:
    """What a file holds, checked.

    Attributes:
        name: Name of the site.
        services: Those in use, in their order; the fields of app/setup/fields.py.
        desks: Those in use; `services` are codes, None = all.
        settings: Setting -> value; what is missing stays as it is.
    """

    name: str
    services: tuple[Mapping[str, Any], ...]
    desks: tuple[Mapping[str, Any], ...]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that taking a file over changes.

    Attributes:
        step: "add", "change", "retire", "restore" or "move".
        what: "site", "service", "desk" or "setting".
        key: Code, number or name of the setting.
        name: Its name, "" for a setting.
        before, after: The values that differ.
    """

    step: str
    what: str
    key: str
    name: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def to_bytes(setup: Setup, program: str, now: datetime) -> bytes:
    """Write a file."""
    content = as_content(setup)
    told = {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "checksum": checksum(content),
        "content": content,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def as_content(setup: Setup) -> dict[str, Any]:
    """Give a set-up as the plain values of a file."""
    return {
        "site": {"name": setup.name},
        "services": [dict(one) for one in setup.services],
        "desks": [{**one, "services": plain(one["services"])} for one in setup.desks],
        "settings": dict(setup.settings),
    }


def checksum(content: Mapping[str, Any]) -> str:
    """Give the checksum of a file's content: SHA-256 over its values, however they are laid out."""
    packed = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode("ascii")).hexdigest()


def from_bytes(data: bytes) -> Setup:
    """Read a file.

    Raises:
        HallError: `setup_foreign` (no file of ours), `setup_cut` (incomplete or changed), `setup_newer` (of a later
            version), `setup_too_large`; `bad_value …` for values that no hall can have.
    """
    if len(data) > MOST_BYTES:
        raise HallError("setup_too_large", limit=MOST_BYTES)
    told = _parsed(data)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise HallError("setup_foreign")
    version = told.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise HallError("setup_foreign")
    if version > VERSION:
        raise HallError("setup_newer", program=str(told.get("program", "?"))[:40])
    content = told.get("content")
    if not isinstance(content, dict) or told.get("checksum") != checksum(content):
        raise HallError("setup_cut")
    return from_content(content, str(told.get("program", "?"))[:40])


def from_content(content: Mapping[str, Any], program: str = "?") -> Setup:
    """Check the plain values of a set-up.

    Raises:
        HallError: As `from_bytes`.
    """
    if not hasattr(content, "items"):
        raise HallError("setup_foreign")
    known = {"site", "services", "desks", "settings"}
    if set(content) - known:
        raise HallError("setup_newer", program=program)
    site, settings = content.get("site"), content.get("settings")
    if not isinstance(site, dict) or not isinstance(settings, dict) or set(content) != known:
        raise HallError("setup_foreign")
    services = _rows(content["services"], SERVICE, "services", program)
    desks = _rows(content["desks"], DESK, "desks", program)
    _require_own(services, "code", "code_taken")
    _require_own(services, "name", "name_taken")
    _require_own(desks, "number", "number_taken")
    _require_services(desks, {one["code"] for one in services})
    if set(settings) - _KNOWN:
        raise HallError("setup_newer", program=program)
    values = {name: checked_setting(name, value) for name, value in settings.items()}
    require_consistent({one.name: one.default for one in DECLARED} | values, values)
    return Setup(one_line(site.get("name"), "site.name", NAME_LIMIT, needed=True), services, desks, values)


def differences(now: Setup, wanted: Setup, retired: frozenset[str] = frozenset()) -> tuple[Difference, ...]:
    """Compare a hall with a file, in the order in which it is carried out; `retired` are codes out of use."""
    found = [_change("site", "", now.name, {"name": now.name}, {"name": wanted.name})]
    old = {one["code"]: one for one in now.services}
    new = {one["code"]: one for one in wanted.services}
    for code, one in new.items():
        if code in old:
            found.append(_change("service", code, one["name"], old[code], one))
        else:
            step = "restore" if code in retired else "add"
            found.append(Difference(step, "service", code, one["name"], {}, dict(one)))
    old_desks = {one["number"]: one for one in now.desks}
    new_desks = {one["number"]: one for one in wanted.desks}
    for number, one in new_desks.items():
        if number in old_desks:
            found.append(_change("desk", number, one["name"], old_desks[number], one))
        else:
            found.append(Difference("add", "desk", number, one["name"], {}, dict(one)))
    for number, one in old_desks.items():
        if number not in new_desks:
            found.append(Difference("retire", "desk", number, one["name"], {}, {}))
    for code, one in old.items():
        if code not in new:
            found.append(Difference("retire", "service", code, one["name"], {}, {}))
    kept = [code for code in old if code in new]
    if kept != [code for code in new if code in old]:
        found.append(Difference("move", "service", "", "", {"order": kept}, {"order": list(new)}))
    for name, value in wanted.settings.items():
        found.append(_change("setting", name, "", {"value": now.settings.get(name)}, {"value": value}))
    return tuple(one for one in found if one is not None)


def _change(what: str, key: str, name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Difference | None:
    changed = [field for field in after if not is_same(before.get(field), after[field])]
    if not changed:
        return None
    olds, news = {field: before.get(field) for field in changed}, {field: after[field] for field in changed}
    return Difference("change", what, key, name, olds, news)


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HallError("setup_foreign") from error
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        # Ours, but cut off: its beginning is there, its end is not.
        code = "setup_cut" if FORMAT in text[:200] else "setup_foreign"
        raise HallError(code) from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _rows(rows: Any, fields: Mapping[str, Any], what: str, program: str) -> tuple[dict[str, Any], ...]:
    if not isinstance(rows, list) or not rows:
        raise HallError("missing_field", field=what)
    if len(rows) > MOST_ROWS:
        raise HallError("too_many", field=what, limit=MOST_ROWS)
    read = []
    for row in rows:
        if not isinstance(row, dict):
            raise HallError("bad_value", field=what)
        if set(row) - set(fields):
            raise HallError("setup_newer", program=program)
        if set(row) != set(fields):
            raise HallError("missing_field", field=min(set(fields) - set(row)))
        read.append(checked(fields, row))
    return tuple(read)


def _require_own(rows: tuple[dict[str, Any], ...], field: str, code: str) -> None:
    values = [row[field] for row in rows]
    for row in rows:
        if values.count(row[field]) > 1:
            raise HallError(code, service=row[field], desk=row[field], name=row.get("name", ""))


def _require_services(desks: tuple[dict[str, Any], ...], codes: set[str]) -> None:
    for desk in desks:
        for code in desk["services"] or ():
            if code not in codes:
                raise HallError("unknown_service", service=code)
