"""The command `batch`: one JSON object a line in, one a line out, each after its commit is durable."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from app.core.actor import Actor
from app.core.errors import HallError
from app.core.text import KEY_LIMIT, clean
from app.core.work import entry_of
from app.feedback.rating import rate
from app.hall import Hall
from app.lending import loans, returns, undo
from app.queue import day, desk, opening, tickets, views, why_here
from app.queue.paced import PacedEstimates
from app.runner import Once

LONGEST_LINE = 1 << 22  # a field of 100,000 characters is told as that field, whatever its escapes
EARLIEST, LATEST = 1900, 9000  # years
_HIDDEN = {"why"}  # facts for screens; the same stands in `reason`


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError
    return value


def _desk(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError
    return str(value)


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _texts(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError
    return value


def _needs(value: Any) -> Any:
    return value if isinstance(value, str) else _texts(value)


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _time(value: Any) -> datetime:
    at = datetime.fromisoformat(_text(value))
    # At the ends of the calendar a day more or another zone has no date any more.
    if at.tzinfo is None or at.utcoffset() is None or not EARLIEST <= at.year <= LATEST:
        raise ValueError
    return at


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError
    return value


_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Op:
    """An operation: what it runs, and its fields; a name that ends in ? may be left out, one in | may be null."""

    run: Callable[..., Any]
    fields: Mapping[str, Callable[[Any], Any]]


_AT_DESK = {"desk": _desk, "reason?": _text}
_PROOF = {"proof?": _text, "reason?": _text, "until?": _day, "number_read?": _truth, "proxy?": _truth}
OPS: dict[str, Op] = {
    "take_ticket": Op(
        tickets.take_ticket,
        {
            "service": _text,
            "entitlement?": _text,
            "age?": _whole,
            "source?": _text,
            "booked_for?": _time,
            "needs?": _needs,
            "note?": _text,
            **_PROOF,
        },
    ),
    "cancel": Op(tickets.cancel, {"ticket": _text, "reason": _text}),
    "back": Op(tickets.back, {"ticket": _text}),
    "entitle": Op(tickets.entitle, {"ticket": _text, "entitlement|": _text, **_PROOF}),
    "add_service": Op(tickets.add_service, {"ticket": _text, "service": _text}),
    "ticket": Op(tickets.ticket_story, {"ticket": _text}),
    "open_desk": Op(opening.open_desk, {"desk": _desk, "services?": _texts, "prefer?": _text, "reason?": _text}),
    "pause_desk": Op(opening.pause_desk, _AT_DESK),
    "close_desk": Op(opening.close_desk, _AT_DESK),
    "call_next": Op(desk.call_next, {"desk": _desk}),
    "call": Op(desk.call, {"desk": _desk, "ticket": _text, "reason": _text}),
    "recall": Op(desk.recall, _AT_DESK),
    "start": Op(desk.start, _AT_DESK),
    "finish": Op(desk.finish, _AT_DESK),
    "no_show": Op(desk.no_show, _AT_DESK),
    "return": Op(desk.return_ticket, _AT_DESK),
    "undo": Op(desk.undo, _AT_DESK),
    "hold": Op(desk.hold, {"desk": _desk, "reason": _text}),
    "resume": Op(desk.resume, {"desk": _desk, "ticket": _text}),
    "transfer": Op(desk.transfer, {"desk": _desk, "to_service?": _text, "to_desk?": _desk, "note?": _text}),
    "hand_over": Op(desk.hand_over, {"desk": _desk, "to_service": _text, "promise_date?": _day, "note?": _text}),
    "list_waiting": Op(views.list_waiting, {"desk?": _desk}),
    "explain": Op(why_here.explain_order, {"desk?": _desk}),
    "rate": Op(rate, {"token": _text, "level": _whole, "reasons?": _texts, "words?": _text, "source?": _text}),
    "lend": Op(
        loans.lend,
        {"items": _list, "borrower?": _object, "due?": _day, "out_on?": _day, "carer_for?": _text, "override?": _text},
    ),
    "give_back": Op(
        returns.give_back,
        {"item": _text, "condition?": _object, "note?": _text, "quantity?": _whole, "loan?": _text, "back_on?": _day},
    ),
    "renew": Op(loans.renew, {"loan": _text, "due?": _day, "override?": _text}),
    "swap": Op(returns.swap, {"back": _text, "out": _text, "condition?": _object, "note?": _text}),
    "undo_lending": Op(undo.undo_lending, {}),
    "close_day": Op(day.close_day, {"date?": _day}),
    "open_day": Op(day.open_day, {"date?": _day}),
}


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
        at = _field("at", line["at"], _time) if line.get("at") is not None else None
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
        shown = [one.name for one in fields(value) if one.name not in _HIDDEN]
        return {name: _plain(getattr(value, name), zone) for name in shown}
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
