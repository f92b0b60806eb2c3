"""The operations of lending that scripts can carry out (app/batch.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.core.ops import Op, date_of, mapping, sequence, text, texts, together, truth, whole
from app.lending import (
    anonymise,
    cards,
    care,
    catalogue,
    condition,
    deposits,
    keeping,
    kits,
    labels,
    ledger,
    loans,
    overdue,
    papers,
    returns,
    scan,
    status,
    stock,
    stock_take,
    take_report,
    undo,
    views,
)
from app.residents import register

_Fields = dict[str, Callable[[Any], Any]]
_PERSON: _Fields = {"phone?": text, "contact?": text, "paper_seen?": text, "note?": text}
_MODEL: _Fields = {
    "loan_days?": whole,
    "limits?": text,
    "accessories?": texts,
    "anonymous?": truth,
    "deposit_fen?": whole,
    "check_days?": whole,
    "check_each?": truth,
    "check_blocks?": truth,
}
_ABOUT: _Fields = {"place?": text, "donor?": text, "bought?": date_of, "note?": text}
_LIST: _Fields = {"after?": sequence, "station?": text}
_ITEM: _Fields = {"item": text}

_LOANS = {
    "lend": Op(
        loans.lend,
        {
            "items": sequence,
            "borrower?": mapping,
            "due?": date_of,
            "out_on?": date_of,
            "carer_for?": text,
            "override?": text,
            "deposit_fen?": whole,
        },
    ),
    "give_back": Op(
        returns.give_back,
        {**_ITEM, "condition?": mapping, "note?": text, "quantity?": whole, "loan?": text, "back_on?": date_of},
    ),
    "note_condition": Op(condition.note_condition, {"loan": text, "condition?": mapping, "note?": text}),
    "give_back_kit": Op(returns.give_back_kit, {"kit": text, "items?": texts}),
    "renew": Op(loans.renew, {"loan": text, "due?": date_of, "override?": text}),
    "renew_all": Op(loans.renew_all, {"resident": text, "override?": text}),
    "swap": Op(returns.swap, {"back": text, "out": text, "condition?": mapping, "note?": text}),
    "undo_lending": Op(undo.undo_lending, {"anybody?": truth}),
    "reserve": Op(
        keeping.reserve, {"model": whole, "resident": text, "quantity?": whole, "wanted_on?": date_of, "note?": text}
    ),
    "cancel_reservation": Op(keeping.cancel_reservation, {"hold": whole}),
    "reservations": Op(keeping.reservations, {}),
    "print_loan_slip": Op(papers.print_slip, {"loans_out": texts, "again?": truth}),
}
_PEOPLE = {
    "register": Op(register.register, {"name": text, "kind?": text, **_PERSON}),
    "change_resident": Op(register.change_resident, {"resident": text, "name?": text, **_PERSON}),
    "suspend": Op(register.suspend, {"resident": text, "until": date_of, "reason": text}),
    "end_suspension": Op(register.end_suspension, {"resident": text}),
    "residents": Op(register.search_residents, {"text": text}),
    "borrower": Op(cards.borrower_card, {"resident": text}),
    "call_list": Op(overdue.call_list, _LIST | {"soon?": truth}),
    "sms_text": Op(overdue.sms_text, {"resident": text, "language?": text, "soon?": truth}),
    "log_contact": Op(
        overdue.log_contact, {"resident": text, "way": text, "outcome": text, "note?": text, "soon?": truth}
    ),
    "anonymise": Op(anonymise.anonymise, {}),
}
_STOCK = {
    "add_model": Op(stock.add_model, {"name": text, "category?": text, "kind?": text, **_MODEL}),
    "change_model": Op(
        stock.change_model,
        {"model": whole, "version": whole, "name?": text, "category?": text, "active?": truth, **_MODEL},
    ),
    "add_item": Op(stock.add_item, {"model": whole, "code?": text, "quantity?": whole, "codes?": texts, **_ABOUT}),
    "edit_item": Op(stock.edit_item, {**_ITEM, "version": whole, **_ABOUT}),
    "add_code": Op(labels.add_code, {**_ITEM, "code": text}),
    "remove_code": Op(labels.remove_code, {**_ITEM, "code": text}),
    "reserve_labels": Op(labels.reserve_labels, {"count": whole}),
    "drop_label": Op(labels.drop_label, {"code": text}),
    "blank_labels": Op(labels.blank_labels, {}),
    "make_kit": Op(kits.make_kit, {"name": text, "items": texts}),
    "change_kit": Op(kits.change_kit, {"kit": text, "name?": text, "items?": texts}),
    "end_kit": Op(kits.end_kit, {"kit": text}),
    "kits": Op(kits.kits, {"station?": text}),
    "restock": Op(ledger.restock, {**_ITEM, "quantity": whole, "reason?": text}),
    "consume": Op(ledger.consume, {**_ITEM, "quantity": whole, "reason?": text}),
    "lose": Op(ledger.lose, {**_ITEM, "quantity": whole, "reason": text, "loan?": text}),
    "adjust": Op(ledger.adjust, {**_ITEM, "left": whole, "reason?": text}),
    "activate": Op(status.activate, _ITEM),
    "receive": Op(status.receive, _ITEM),
    "find_again": Op(status.find_again, _ITEM),
    "reinstate": Op(status.reinstate, _ITEM),
    "retire": Op(status.retire, {**_ITEM, "reason": text}),
    "pay_back_deposit": Op(deposits.pay_back_deposit, {"loan": text}),
    "mark_missing": Op(status.mark_missing, {**_ITEM, "reason": text}),
    "move": Op(status.move, {**_ITEM, "to": text, "quantity?": whole, "reason?": text}),
    "report_fault": Op(care.report_fault, {**_ITEM, "fault": text, "lendable?": truth}),
    "close_repair": Op(care.close_repair, {**_ITEM, "outcome": text, "note?": text}),
    "check_item": Op(care.check_item, {**_ITEM, "good?": truth, "note?": text}),
    "begin_take": Op(stock_take.begin_take, {}),
    "count_item": Op(stock_take.count_item, {**_ITEM, "quantity?": whole, "more?": truth}),
    "end_take": Op(stock_take.end_take, {"note?": text}),
    "cancel_take": Op(stock_take.cancel_take, {}),
    "stock_take": Op(stock_take.open_stock_take, {}),
    "take_report": Op(take_report.take_report, {"take": whole}),
}
_LOOKS = {
    "scan": Op(scan.scan, {"code": text}),
    "item": Op(cards.item_card, _ITEM),
    "find_items": Op(catalogue.find_items, {"text": text}),
    "find_models": Op(catalogue.find_models, {"text?": text}),
    "lending_counts": Op(views.counts, {"station?": text}),
    "out_now": Op(views.out_now, _LIST),
    "due_today": Op(views.due_today, _LIST),
    "overdue": Op(views.overdue, _LIST),
    "in_repair": Op(views.in_repair, _LIST),
    "check_due": Op(views.check_due, _LIST),
    "on_the_way": Op(views.on_the_way, _LIST),
    "stock": Op(views.items, {"status?": text, **_LIST}),
}
OPS = together(_LOANS, _PEOPLE, _STOCK, _LOOKS)
