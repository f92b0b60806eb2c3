"""The queue's operations as scripts name them (design section 6), and their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.core.ops import Op, date_of, desk_number, text, text_or_texts, texts, time_of, truth, whole
from app.queue import day, desk, opening, tickets, views, why_here

_Fields = Mapping[str, Callable[[Any], Any]]
_AT_DESK: _Fields = {"desk": desk_number, "reason?": text}
_PROOF: _Fields = {
    "proof?": text,
    "reason?": text,
    "until?": date_of,
    "number_read?": truth,
    "proxy?": truth,
}
OPS: dict[str, Op] = {
    "take_ticket": Op(
        tickets.take_ticket,
        {
            "service": text,
            "entitlement?": text,
            "age?": whole,
            "source?": text,
            "booked_for?": time_of,
            "needs?": text_or_texts,
            "note?": text,
            **_PROOF,
        },
    ),
    "cancel": Op(tickets.cancel, {"ticket": text, "reason": text}),
    "back": Op(tickets.back, {"ticket": text}),
    "entitle": Op(tickets.entitle, {"ticket": text, "entitlement|": text, **_PROOF}),
    "add_service": Op(tickets.add_service, {"ticket": text, "service": text}),
    "ticket": Op(tickets.ticket_story, {"ticket": text}),
    "open_desk": Op(opening.open_desk, {"desk": desk_number, "services?": texts, "prefer?": text, "reason?": text}),
    "pause_desk": Op(opening.pause_desk, _AT_DESK),
    "close_desk": Op(opening.close_desk, _AT_DESK),
    "call_next": Op(desk.call_next, {"desk": desk_number}),
    "call": Op(desk.call, {"desk": desk_number, "ticket": text, "reason": text}),
    "recall": Op(desk.recall, _AT_DESK),
    "start": Op(desk.start, _AT_DESK),
    "finish": Op(desk.finish, _AT_DESK),
    "no_show": Op(desk.no_show, _AT_DESK),
    "return": Op(desk.return_ticket, _AT_DESK),
    "undo": Op(desk.undo, _AT_DESK),
    "hold": Op(desk.hold, {"desk": desk_number, "reason": text}),
    "resume": Op(desk.resume, {"desk": desk_number, "ticket": text}),
    "transfer": Op(desk.transfer, {"desk": desk_number, "to_service?": text, "to_desk?": desk_number, "note?": text}),
    "hand_over": Op(desk.hand_over, {"desk": desk_number, "to_service": text, "promise_date?": date_of, "note?": text}),
    "list_waiting": Op(views.list_waiting, {"desk?": desk_number}),
    "explain": Op(why_here.explain_order, {"desk?": desk_number}),
    "close_day": Op(day.close_day, {"date?": date_of}),
    "open_day": Op(day.open_day, {"date?": date_of}),
}
