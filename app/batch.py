"""The command `batch`: one JSON object a line in, one a line out, each after its commit is durable."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from app.cases.ops import OPS as CASES
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.ops import Op, text, texts, time_of, together, whole
from app.core.text import KEY_LIMIT, clean
from app.core.work import entry_of
from app.feedback.rating import rate
from app.hall import Hall
from app.lending.ops import OPS as LENDING
from app.queue.ops import OPS as QUEUE
from app.queue.paced import PacedEstimates
from app.runner import Once

LONGEST_LINE = 1 << 22  # a field of 100,000 characters is told as that field, whatever its escapes
_HIDDEN = {"why"}  # facts for screens, where they are more than a word; the same stands in `reason`

_log = logging.getLogger(__name__)
_RATING = {"rate": Op(rate, {"token": text, "level": whole, "reasons?": texts, "words?": text, "source?": text})}
OPS = together(QUEUE, LENDING, CASES, _RATING)


class Batch:
    """Carries out lines, all of them as one account."""

    def __init__(self, hall: Hall, actor: Actor) -> None:
        self._hall = hall
        self._actor = actor
        self._at: datetime | None = None
        self._estimates = PacedEstimates(hall, actor.site_id)

    def run(self, lines: Iterable[bytes | int], write: Callable[[str], None]) -> None:
        """Answer every line with one line; a wrong one is an error line and the run goes on.

        Args:
            lines: Each line, or the length of one over LONGEST_LINE bytes.
            write: Takes the replies, without their ends.
        """
        for raw in lines:
            write(self.answer(raw))
            self._estimate()

    def answer(self, raw: bytes | int) -> str:
        """Carry out one line and give its reply."""
        key: Any = None
        try:
            line = _read(raw)
            key = line.get("key")
            return self._carry_out(line)
        except HallError as error:
            return _json(_with_key(key, {"ok": False}) | {"error": error.as_json()})
        except Exception as error:  # noqa: BLE001 - a bug: nothing was stored, and the other lines still count
            _log.exception("A line of batch met a bug")
            bug = {"code": "internal_error", "what": type(error).__name__}
            return _json(_with_key(key, {"ok": False}) | {"error": bug})

    def _estimate(self) -> None:
        now = self._at if self._at is not None else self._hall.clock.now()
        try:
            self._estimates.after_operation(now)
        except Exception:  # noqa: BLE001 - a bug: the waits are not told, and the lines still count
            _log.exception("The waits cannot be estimated")

    def _carry_out(self, line: dict[str, Any]) -> str:
        name = line.get("op")
        op = OPS.get(name) if isinstance(name, str) else None
        if op is None:
            raise HallError("unknown_op", op=_short(name))
        key = None if line.get("key") is None else clean(line["key"], "key", KEY_LIMIT, needed=True)
        at = _field("at", line["at"], time_of) if line.get("at") is not None else None
        self._at = at or self._at
        values = _values(op, line)
        if not entry_of(op.run).writes:
            result, seq = self._hall.ask_at(op.run, self._actor, at, **values)
            return self._reply(key, result, seq)
        encode = _Encoder(self, key)
        once = Once(key, _digest(line), encode) if key else None
        done = self._hall.do_once(op.run, self._actor, once, at, **values)
        return done.stored if done.stored is not None else self._reply(key, done.result, done.seq)

    def _reply(self, key: str | None, result: Any, seq: int) -> str:
        zone = self._hall.zone(self._actor)
        return _json(_with_key(key, {"ok": True}) | {"seq": seq, "result": _plain(result, zone)})


@dataclass(frozen=True)
class _Encoder:
    """Writes the reply that is stored with a key, inside the operation's own transaction."""

    batch: Batch
    key: str | None

    def __call__(self, result: Any, seq: int) -> str:
        return self.batch._reply(self.key, result, seq)


def _read(raw: bytes | int) -> dict[str, Any]:
    length = raw if isinstance(raw, int) else len(raw)
    if isinstance(raw, int) or length > LONGEST_LINE:
        raise HallError("too_long", field="line", limit=LONGEST_LINE, length=length)
    try:
        line = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise HallError("bad_json") from error
    if not isinstance(line, dict):
        raise HallError("bad_json")
    return line


def _no_number(name: str) -> None:
    raise ValueError(name)


def _values(op: Op, line: dict[str, Any]) -> dict[str, Any]:
    values = {}
    for declared, read in op.fields.items():
        name = declared.rstrip("?|")
        if line.get(name) is None:
            if name == declared or (declared.endswith("|") and name not in line):
                raise HallError("missing_field", field=name)
            continue
        values[name] = _field(name, line[name], read)
    return values


def _field(name: str, value: Any, read: Callable[[Any], Any]) -> Any:
    try:
        return read(value)
    except (ValueError, OverflowError) as error:
        raise HallError("bad_value", field=name, value=_short(value)) from error


def _digest(line: dict[str, Any]) -> str:
    told = {name: value for name, value in line.items() if name not in ("at", "key")}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _plain(value: Any, zone: tzinfo) -> Any:
    """Turn a result into plain JSON values; times are written in the site's zone."""
    if is_dataclass(value) and not isinstance(value, type):
        told = {one.name: getattr(value, one.name) for one in fields(value)}
        return {name: _plain(one, zone) for name, one in told.items() if name not in _HIDDEN or isinstance(one, str)}
    if isinstance(value, list | tuple):
        return [_plain(one, zone) for one in value]
    if isinstance(value, datetime):
        return value.astimezone(zone).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _with_key(key: Any, reply: dict[str, Any]) -> dict[str, Any]:
    return reply if key is None else reply | {"key": _short(key)}


def _short(value: Any) -> Any:
    return value[:KEY_LIMIT] if isinstance(value, str) else value if isinstance(value, int | None) else str(value)[:40]


def _json(reply: dict[str, Any]) -> str:
    return json.dumps(reply, ensure_ascii=True)
