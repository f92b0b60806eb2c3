"""What lending refuses, and the next step (source texts; translated when shown)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

LENDING: dict[str, tuple[str, str]] = {
    "unknown_item": (
        QT_TRANSLATE_NOOP("Errors", "There is no item {item}."),
        QT_TRANSLATE_NOOP("Errors", "Look at its label, or find it by its name."),
    ),
    "item_out": (
        QT_TRANSLATE_NOOP("Errors", "{item} is out already (loan {loan}, due {due})."),
        QT_TRANSLATE_NOOP("Errors", "If it lies before you, scan it: it has come back then."),
    ),
    "item_twice": (
        QT_TRANSLATE_NOOP("Errors", "{item} is named twice."),
        QT_TRANSLATE_NOOP("Errors", "Take it out of the basket once."),
    ),
    "not_lendable": (
        QT_TRANSLATE_NOOP("Errors", "{item} must not go out now."),
        QT_TRANSLATE_NOOP("Errors", "Scan it alone: the screen says why."),
    ),
    "no_deposit": (
        QT_TRANSLATE_NOOP("Errors", "No deposit is kept with loan {loan} any more."),
        QT_TRANSLATE_NOOP("Errors", "Open the card again: it says what became of it."),
    ),
    "too_few": (
        QT_TRANSLATE_NOOP("Errors", "Of {item} only {left} are here."),
        QT_TRANSLATE_NOOP("Errors", "Lend fewer of it."),
    ),
    "accessory_missing": (
        QT_TRANSLATE_NOOP("Errors", "{accessory} is not with {item}."),
        QT_TRANSLATE_NOOP("Errors", "Look for it, or lend another one."),
    ),
    "borrower_needed": (
        QT_TRANSLATE_NOOP("Errors", "{item} goes out only to somebody with a name."),
        QT_TRANSLATE_NOOP("Errors", "Scan the card, or type the initials of the name."),
    ),
    "borrower_suspended": (
        QT_TRANSLATE_NOOP("Errors", "Nothing is lent to this person until {until}."),
        QT_TRANSLATE_NOOP("Errors", "A supervisor may lend all the same, and says why."),
    ),
    "borrower_overdue": (
        QT_TRANSLATE_NOOP("Errors", "This person has things that are late ({count})."),
        QT_TRANSLATE_NOOP("Errors", "Have them brought back first. A supervisor may lend all the same, and says why."),
    ),
    "too_many_out": (
        QT_TRANSLATE_NOOP("Errors", "This person has {out} already; {limit} are allowed at once."),
        QT_TRANSLATE_NOOP("Errors", "Lend fewer. A supervisor may lend all the same, and says why."),
    ),
    "reserved": (
        QT_TRANSLATE_NOOP("Errors", "{name} {item} is kept for somebody else."),
        QT_TRANSLATE_NOOP("Errors", "Lend another one. A supervisor may lend all the same, and says why."),
    ),
    "renewal_limit": (
        QT_TRANSLATE_NOOP("Errors", "This loan was renewed as often as allowed ({limit})."),
        QT_TRANSLATE_NOOP("Errors", "Have it brought back. A supervisor may renew all the same, and says why."),
    ),
    "unknown_resident": (
        QT_TRANSLATE_NOOP("Errors", "Nobody has the card {resident}."),
        QT_TRANSLATE_NOOP("Errors", "Find the person by name or telephone number, or write them down."),
    ),
    "already_known": (
        QT_TRANSLATE_NOOP("Errors", "Somebody with this name and number is known already ({resident})."),
        QT_TRANSLATE_NOOP("Errors", "Take that one."),
    ),
    "bad_phone": (
        QT_TRANSLATE_NOOP("Errors", "That is no telephone number."),
        QT_TRANSLATE_NOOP("Errors", "Look at its digits; it may also stay empty."),
    ),
    "unknown_loan": (
        QT_TRANSLATE_NOOP("Errors", "There is no loan {loan}."),
        QT_TRANSLATE_NOOP("Errors", "Scan the item itself."),
    ),
    "which_loan": (
        QT_TRANSLATE_NOOP("Errors", "Several people have {item}."),
        QT_TRANSLATE_NOOP("Errors", "Choose whose is back."),
    ),
    "nothing_out": (
        QT_TRANSLATE_NOOP("Errors", "This person has nothing of ours."),
        QT_TRANSLATE_NOOP("Errors", "Nothing is to be done."),
    ),
    "already_reserved": (
        QT_TRANSLATE_NOOP("Errors", "This person waits for it already."),
        QT_TRANSLATE_NOOP("Errors", "Nothing is to be done."),
    ),
    "unknown_reservation": (
        QT_TRANSLATE_NOOP("Errors", "This reservation is over."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again."),
    ),
    "model_exists": (
        QT_TRANSLATE_NOOP("Errors", "There is an item model of this name and category already."),
        QT_TRANSLATE_NOOP("Errors", "Take that one, or choose another name."),
    ),
    "unknown_model": (
        QT_TRANSLATE_NOOP("Errors", "There is no such item model."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again; choose another one."),
    ),
    "reserved_code": (
        QT_TRANSLATE_NOOP("Errors", "Codes of this kind are those of people, stations and papers."),
        QT_TRANSLATE_NOOP("Errors", "Choose another code for the item."),
    ),
    "item_code_taken": (
        QT_TRANSLATE_NOOP("Errors", "Another item has this code already ({item})."),
        QT_TRANSLATE_NOOP("Errors", "Take another label."),
    ),
    "unknown_kit": (
        QT_TRANSLATE_NOOP("Errors", "There is no kit {kit}."),
        QT_TRANSLATE_NOOP("Errors", "Look at its label."),
    ),
    "unknown_label": (
        QT_TRANSLATE_NOOP("Errors", "{label} is no label that waits for an item."),
        QT_TRANSLATE_NOOP("Errors", "The list has been read again."),
    ),
    "not_counted": (
        QT_TRANSLATE_NOOP("Errors", "{item} is a single piece; it has no number to change."),
        QT_TRANSLATE_NOOP("Errors", "Say what became of it instead: missing, or not lent any more."),
    ),
    "counted_thing": (
        QT_TRANSLATE_NOOP("Errors", "{item} is counted."),
        QT_TRANSLATE_NOOP("Errors", "Say how many are lost, or count them again."),
    ),
    "kit_empty": (
        QT_TRANSLATE_NOOP("Errors", "Nothing of the kit {kit} could go out now."),
        QT_TRANSLATE_NOOP("Errors", "Scan its pieces one by one: the screen says why."),
    ),
    "in_other_kit": (
        QT_TRANSLATE_NOOP("Errors", "{item} belongs to another kit."),
        QT_TRANSLATE_NOOP("Errors", "Take it out of that one first."),
    ),
    "nothing_overdue": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing from here to remind this person of any more."),
        QT_TRANSLATE_NOOP("Errors", "Nothing is to be done."),
    ),
    "take_open": (
        QT_TRANSLATE_NOOP("Errors", "A stock-take is under way."),
        QT_TRANSLATE_NOOP("Errors", "Go on with it, or give it up first."),
    ),
    "no_take": (
        QT_TRANSLATE_NOOP("Errors", "No such stock-take is under way."),
        QT_TRANSLATE_NOOP("Errors", "Begin one."),
    ),
    "no_slip_printer": (
        QT_TRANSLATE_NOOP("Errors", "No receipt printer is set up at this counter."),
        QT_TRANSLATE_NOOP("Errors", "An administrator sets one up, or a supervisor chooses A4 in the settings."),
    ),
    "picture_too_large": (
        QT_TRANSLATE_NOOP("Errors", "The picture is too large."),
        QT_TRANSLATE_NOOP("Errors", "Make it smaller first."),
    ),
    "picture_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This is no picture that can be read, or it is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Take another one."),
    ),
}

# Names of what can be filled in, for errors; they stand inside brackets.
LENDING_FIELDS = {
    "accessories": QT_TRANSLATE_NOOP("Words", "what goes with it"),
    "anonymous": QT_TRANSLATE_NOOP("Words", "goes out without a name"),
    "back_on": QT_TRANSLATE_NOOP("Words", "day it came back"),
    "borrower": QT_TRANSLATE_NOOP("Words", "who borrows"),
    "bought": QT_TRANSLATE_NOOP("Words", "day it was bought"),
    "carer_for": QT_TRANSLATE_NOOP("Words", "fetched for whom"),
    "category": QT_TRANSLATE_NOOP("Words", "category"),
    "check_blocks": QT_TRANSLATE_NOOP("Words", "not lent while the look for safety is overdue"),
    "check_days": QT_TRANSLATE_NOOP("Words", "days between looks for safety"),
    "check_each": QT_TRANSLATE_NOOP("Words", "look for safety after each loan"),
    "condition": QT_TRANSLATE_NOOP("Words", "how it came back"),
    "contact": QT_TRANSLATE_NOOP("Words", "who answers for a unit"),
    "count": QT_TRANSLATE_NOOP("Words", "how many"),
    "deposit_fen": QT_TRANSLATE_NOOP("Words", "deposit"),
    "donor": QT_TRANSLATE_NOOP("Words", "given by"),
    "due": QT_TRANSLATE_NOOP("Words", "day it is due back"),
    "fault": QT_TRANSLATE_NOOP("Words", "what is wrong"),
    "first": QT_TRANSLATE_NOOP("Words", "first day"),
    "good": QT_TRANSLATE_NOOP("Words", "found safe or not"),
    "item": QT_TRANSLATE_NOOP("Words", "item"),
    "items": QT_TRANSLATE_NOOP("Words", "items"),
    "last": QT_TRANSLATE_NOOP("Words", "last day"),
    "left": QT_TRANSLATE_NOOP("Words", "number here"),
    "limits": QT_TRANSLATE_NOOP("Words", "how it may be used"),
    "loan": QT_TRANSLATE_NOOP("Words", "loan"),
    "loan_days": QT_TRANSLATE_NOOP("Words", "days it is lent"),
    "loans": QT_TRANSLATE_NOOP("Words", "loans"),
    "model": QT_TRANSLATE_NOOP("Words", "item model"),
    "out_on": QT_TRANSLATE_NOOP("Words", "day it went out"),
    "outcome": QT_TRANSLATE_NOOP("Words", "what came of it"),
    "override": QT_TRANSLATE_NOOP("Words", "why all the same"),
    "paper_seen": QT_TRANSLATE_NOOP("Words", "paper you looked at"),
    "phone": QT_TRANSLATE_NOOP("Words", "telephone"),
    "place": QT_TRANSLATE_NOOP("Words", "where it lies"),
    "quantity": QT_TRANSLATE_NOOP("Words", "number"),
    "resident": QT_TRANSLATE_NOOP("Words", "borrower"),
    "stock_take": QT_TRANSLATE_NOOP("Words", "stock-take"),
    "ticked": QT_TRANSLATE_NOOP("Words", "what goes with it"),
    "to": QT_TRANSLATE_NOOP("Words", "to which station"),
    "wanted_on": QT_TRANSLATE_NOOP("Words", "day it is reserved for"),
    "way": QT_TRANSLATE_NOOP("Words", "how somebody was reminded"),
    "whole": QT_TRANSLATE_NOOP("Words", "the whole kit or what is here"),
}
