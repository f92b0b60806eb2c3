"""The operations of cases that scripts can carry out (app/batch.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.cases import anonymise, asking, handling, opening, papers, views, visits, whose
from app.core.ops import Op, date_of, mapping, sequence, text, texts, whole

_Fields = dict[str, Callable[[Any], Any]]
_SEEN: _Fields = {"case": text, "version?": whole}
_NEW: _Fields = {
    "kind": text,
    "service?": text,
    "title?": text,
    "source?": text,
    "ticket?": text,
    "notice?": text,
    "guide?": text,
    "person?": mapping,
    "papers?": sequence,
    "promise_date?": date_of,
    "owner?": text,
    "note?": text,
    "consent?": text,
    "visit?": mapping,
}

OPS: dict[str, Op] = {
    "open_case": Op(opening.open_case, _NEW),
    "note_case": Op(handling.note_case, {"case": text, "text": text}),
    "log_case_contact": Op(handling.log_contact, {"case": text, "way": text, "text?": text}),
    "name_resident": Op(whose.name_resident, {**_SEEN, "name": text, "phone?": text}),
    "take_case": Op(handling.take_case, _SEEN),
    "hand_on": Op(handling.hand_on, {**_SEEN, "to": text, "note?": text}),
    "hand_all_on": Op(handling.hand_all_on, {"cases": texts, "to": text, "note?": text}),
    "wait_for": Op(handling.wait_for, {**_SEEN, "whom": text, "why": text}),
    "go_on": Op(handling.go_on, {**_SEEN, "note?": text}),
    "promise": Op(handling.promise, {**_SEEN, "until": date_of, "why": text}),
    "take_papers": Op(papers.take_papers, {"case": text, "papers": sequence}),
    "give_papers_back": Op(papers.give_papers_back, {"case": text, "papers?": sequence}),
    "end_case": Op(handling.end_case, {**_SEEN, "result": text, "note?": text}),
    "reopen_case": Op(handling.reopen_case, {**_SEEN, "why": text}),
    "forget_case": Op(anonymise.forget_case, {**_SEEN, "why": text}),
    "visit_done": Op(visits.visit_done, {"case": text, "text": text}),
    "my_cases": Op(views.my_cases, {}),
    "all_cases": Op(views.all_cases, {}),
    "search_cases": Op(views.search_cases, {"text": text}),
    "look_up_case": Op(asking.look_up, {"case": text, "last4": text}),
}
