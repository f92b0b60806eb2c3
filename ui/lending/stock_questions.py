"""What the pane of the stock asks for: models, items, and each step of an item."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT
from app.documents.label_sheets import SHEETS
from app.documents.labels import LabelPrint
from app.lending.cards import ItemCard
from app.lending.find import CONSUMABLE, COUNTED, PIECE
from app.lending.sights import ItemSight, ModelSight
from app.lending.stock import CATEGORY_LIMIT, LIMITS_LIMIT
from app.lending.terms import LOAN_DAYS, MOST_DEPOSIT_FEN
from ui.lending.label_choices import MOST_OFF, LabelChoices
from ui.lending.words import item_text
from ui.plaintext import plain
from ui.widgets.ask_panel import CHOICE, DAY, MONEY, NUMBER, TICK, Ask, Field


def kind_text(kind: str) -> str:
    """Say how the things of a model are kept."""
    return {
        PIECE: QCoreApplication.translate("LendingAsk", "single pieces, each with a code"),
        COUNTED: QCoreApplication.translate("LendingAsk", "counted, and given back"),
        CONSUMABLE: QCoreApplication.translate("LendingAsk", "used up, not given back"),
    }.get(kind, kind)


def days_text(days: int) -> str:
    """Say for how long something is lent."""
    if not days:
        return QCoreApplication.translate("LendingAsk", "the same day")
    return QCoreApplication.translate("LendingAsk", "{n} days").format(n=days)


def model(now: ModelSight | None) -> Ask:
    """Ask for all of an item model: a new one, or one that changes."""
    translate = QCoreApplication.translate
    known = sorted({*LOAN_DAYS, now.loan_days} if now is not None else LOAN_DAYS)
    days = tuple((each, days_text(each)) for each in known)
    name, category = (now.name, now.category) if now is not None else ("", "")
    fields = [
        Field("name", translate("LendingAsk", "Name"), value=name, needed=True, longest=NAME_LIMIT),
        Field("category", translate("LendingAsk", "Category"), value=category, longest=CATEGORY_LIMIT),
    ]
    if now is None:
        kinds = tuple((each, kind_text(each)) for each in (PIECE, COUNTED, CONSUMABLE))
        fields.append(Field("kind", translate("LendingAsk", "How it is kept"), CHOICE, kinds, PIECE))
    fields.append(Field("loan_days", translate("LendingAsk", "Lent for"), CHOICE, days, now.loan_days if now else 7))
    fields += _use_fields(now)
    fields += _check_fields(now)
    title = translate("LendingAsk", "New item model") if now is None else translate("LendingAsk", "Change the model")
    return Ask(title, translate("LendingAsk", "Write it down"), tuple(fields))


def _use_fields(now: ModelSight | None) -> list[Field]:
    translate = QCoreApplication.translate
    things = "、".join(now.accessories) if now is not None else ""
    return [
        Field(
            "limits",
            translate("LendingAsk", "How it may be used"),
            value=now.limits if now is not None else "",
            longest=LIMITS_LIMIT,
            hint=translate("LendingAsk", "Stands on the loan slip."),
        ),
        Field(
            "accessories",
            translate("LendingAsk", "What goes with it"),
            value=things,
            longest=LIMITS_LIMIT,
            hint=translate("LendingAsk", "Several are parted by 、 or a comma; each is ticked out and in."),
        ),
        Field(
            "anonymous",
            translate("LendingAsk", "Goes out without a name, too"),
            TICK,
            value=bool(now and now.anonymous),
        ),
        Field(
            "deposit_fen",
            translate("LendingAsk", "Deposit in cash, yuan"),
            MONEY,
            value=now.deposit_fen if now else 0,
            high=MOST_DEPOSIT_FEN,
            hint=translate("LendingAsk", "0: none. A card or paper of the borrower is never kept."),
        ),
    ]


def _check_fields(now: ModelSight | None) -> list[Field]:
    translate = QCoreApplication.translate
    return [
        Field(
            "check_days",
            translate("LendingAsk", "Looked at for safety every so many days"),
            NUMBER,
            value=now.check_days if now else None,
            low=1,
            high=3650,
            hint=translate("LendingAsk", "Empty (—): never. Nothing is asked unless you state it here."),
        ),
        Field("check_each", translate("LendingAsk", "And after each loan"), TICK, value=bool(now and now.check_each)),
        Field(
            "check_blocks",
            translate("LendingAsk", "Not lent while that is overdue"),
            TICK,
            value=bool(now and now.check_blocks),
        ),
    ]


def told_model(values: dict[str, object]) -> dict[str, object]:
    """Give a form's answer as the hall wants it."""
    told = dict(values)
    things = str(told.pop("accessories", "")).replace("，", "、").replace(",", "、")
    told["accessories"] = [each.strip() for each in things.split("、") if each.strip()]
    return told


def add_item(models: tuple[ModelSight, ...]) -> Ask:
    """Ask for a new item."""
    translate = QCoreApplication.translate
    choices = tuple((each.id, f"{plain(each.name)}  {plain(each.category)}".strip()) for each in models)
    code_hint = translate("LendingAsk", "Scan its label, or leave it empty: it gets one, and waits for its label.")
    fields = (
        Field("model", translate("LendingAsk", "Model"), CHOICE, choices),
        Field("code", translate("LendingAsk", "Code"), longest=40, hint=code_hint, scans=True),
        Field(
            "quantity",
            translate("LendingAsk", "Number"),
            NUMBER,
            value=1,
            hint=translate("LendingAsk", "Of single pieces always 1."),
        ),
        *_item_fields("", "", ""),
        Field("bought", translate("LendingAsk", "Bought on"), DAY, value=None),
    )
    return Ask(translate("LendingAsk", "New item"), translate("LendingAsk", "Write it down"), fields)


def edit_item(card: ItemCard) -> Ask:
    """Ask for what is written down of an item."""
    fields = (
        *_item_fields(card.item.place, card.donor, card.note),
        Field("bought", QCoreApplication.translate("LendingAsk", "Bought on"), DAY, value=card.bought),
    )
    return Ask(item_text(card.item), QCoreApplication.translate("LendingAsk", "Write it down"), fields)


def _item_fields(place: str, donor: str, note: str) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    return (
        Field("place", translate("LendingAsk", "Where it lies"), value=place, longest=NAME_LIMIT),
        Field("donor", translate("LendingAsk", "Given by"), value=donor, longest=NAME_LIMIT),
        Field("note", translate("LendingAsk", "Note"), value=note, longest=NOTE_LIMIT),
    )


def code(item: ItemSight) -> Ask:
    """Ask for a further code of an item."""
    translate = QCoreApplication.translate
    hint = translate("LendingAsk", "A barcode it carries, or a label of ours that you stuck on it.")
    field = Field("code", translate("LendingAsk", "Scan or type it"), needed=True, longest=64, hint=hint, scans=True)
    title = translate("LendingAsk", "Another code for {item}").format(item=item_text(item))
    return Ask(title, translate("LendingAsk", "It finds this item"), (field,))


def uncode(card: ItemCard) -> Ask:
    """Ask which further code finds an item no more; its own one stays."""
    translate = QCoreApplication.translate
    choices = tuple((each, plain(each)) for each in card.codes[1:])
    field = Field("code", translate("LendingAsk", "Which code"), CHOICE, choices)
    title = translate("LendingAsk", "Remove a code of {item}").format(item=item_text(card.item))
    return Ask(title, translate("LendingAsk", "It finds this item no more"), (field,))


def reason(title: str, go: str) -> Ask:
    """Ask for a reason."""
    words = QCoreApplication.translate("LendingAsk", "Why")
    return Ask(title, go, (Field("reason", words, needed=True, longest=REASON_LIMIT),))


def counted(title: str, go: str, left: int, name: str = "quantity") -> Ask:
    """Ask how many of a counted thing, and why."""
    translate = QCoreApplication.translate
    words = translate("LendingAsk", "How many") if name == "quantity" else translate("LendingAsk", "Now here")
    hint = translate("LendingAsk", "Here by the book: {n}").format(n=left)
    number = Field(name, words, NUMBER, value=1 if name == "quantity" else left, low=int(name == "quantity"), hint=hint)
    why = Field("reason", translate("LendingAsk", "Why"), longest=REASON_LIMIT)
    return Ask(title, go, (number, why))


def fault(item: ItemSight) -> Ask:
    """Ask what is wrong with an item."""
    translate = QCoreApplication.translate
    fields = (
        Field("fault", translate("LendingAsk", "What is wrong"), needed=True, longest=NOTE_LIMIT),
        Field("lendable", translate("LendingAsk", "It may go out all the same"), TICK, value=False),
    )
    return Ask(item_text(item), translate("LendingAsk", "Into repair"), fields)


def repaired(item: ItemSight) -> Ask:
    """Ask what became of a repair."""
    translate = QCoreApplication.translate
    outcomes = (
        ("repaired", translate("LendingAsk", "It is mended")),
        ("ok", translate("LendingAsk", "Nothing was wrong")),
        ("retired", translate("LendingAsk", "It cannot be mended: not lent any more")),
    )
    fields = (
        Field("outcome", translate("LendingAsk", "What became of it"), CHOICE, outcomes, "repaired"),
        Field("note", translate("LendingAsk", "What was done"), longest=NOTE_LIMIT),
    )
    return Ask(item_text(item), translate("LendingAsk", "End the repair"), fields)


def check(item: ItemSight) -> Ask:
    """Ask what a look for safety found."""
    translate = QCoreApplication.translate
    fields = (
        Field("good", translate("LendingAsk", "It is safe"), TICK, value=True),
        Field("note", translate("LendingAsk", "Note"), longest=NOTE_LIMIT),
    )
    return Ask(translate("LendingAsk", "Looked at for safety: {item}").format(item=item_text(item)), _go(), fields)


def _go() -> str:
    return QCoreApplication.translate("LendingAsk", "Write it down")


def move(item: ItemSight, stations: tuple[tuple[str, str], ...]) -> Ask:
    """Ask where an item goes for good."""
    translate = QCoreApplication.translate
    choices = tuple((site, plain(name)) for site, name in stations)
    fields = [Field("to", translate("LendingAsk", "To which station"), CHOICE, choices)]
    if item.model.kind != PIECE:
        fields.append(Field("quantity", translate("LendingAsk", "How many"), NUMBER, value=item.left, low=1))
    fields.append(Field("reason", translate("LendingAsk", "Why"), longest=REASON_LIMIT))
    return Ask(item_text(item), translate("LendingAsk", "Send it there"), tuple(fields))


def labels(count: int | None, last: LabelChoices) -> Ask:
    """Ask how labels are printed, at first as the `last` were: `count` of items, or None = so many blank ones."""
    translate = QCoreApplication.translate
    sheets = tuple((name, sheet_text(name)) for name in SHEETS)
    fields = (
        []
        if count is not None
        else [Field("count", translate("LendingAsk", "How many"), NUMBER, value=24, low=1, high=1000)]
    )
    fields += [
        Field("sheet", translate("LendingAsk", "Paper"), CHOICE, sheets, last.sheet),
        Field("start", translate("LendingAsk", "Begin at label"), NUMBER, value=1, low=1, high=65),
        _off("right", translate("LendingAsk", "To the right, tenths of a mm"), last.right),
        _off("down", translate("LendingAsk", "Down, tenths of a mm"), last.down),
        Field("framed", translate("LendingAsk", "With lines to cut along (plain paper)"), TICK, value=last.framed),
        Field("trial", translate("LendingAsk", "Only the trial page"), TICK, value=False),
    ]
    title = (
        translate("LendingAsk", "Blank labels")
        if count is None
        else translate("LendingAsk", "Labels: {n}").format(n=count)
    )
    return Ask(title, translate("LendingAsk", "Print"), tuple(fields))


def _off(name: str, words: str, tenths: int) -> Field:
    return Field(name, words, NUMBER, value=tenths, low=-MOST_OFF, high=MOST_OFF)


def label_print(values: dict[str, Any]) -> LabelPrint:
    """Give how labels are printed, as the form says."""
    sheet = SHEETS[values["sheet"]]
    start = min(int(values["start"]), sheet.count)
    return LabelPrint(sheet, start, values["right"] / 10, values["down"] / 10, bool(values["framed"]))


def ledger(today: date) -> Ask:
    """Ask for the days of a ledger: this year unless it is said otherwise."""
    translate = QCoreApplication.translate
    fields = (
        Field("first", translate("LendingAsk", "From"), DAY, value=today.replace(month=1, day=1), needed=True),
        Field("last", translate("LendingAsk", "Up to and with"), DAY, value=today, needed=True),
    )
    return Ask(translate("LendingAsk", "Ledger of this station"), translate("LendingAsk", "Save it"), fields)


def sheet_text(name: str) -> str:
    """Name a paper for labels by its measures."""
    sheet = SHEETS[name]
    if sheet.is_roll:
        words = QCoreApplication.translate("LendingAsk", "Roll {w} × {h} mm")
        return words.format(w=f"{sheet.width:g}", h=f"{sheet.height:g}")
    words = QCoreApplication.translate("LendingAsk", "A4, {n} labels of {w} × {h} mm")
    return words.format(n=sheet.count, w=f"{sheet.width:g}", h=f"{sheet.height:g}")
