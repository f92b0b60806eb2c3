"""Kits: pieces that lie in one bag under one code; put together by scanning them one after the other."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.core.text import NAME_LIMIT
from app.documents.labels import LabelPrint, labels_pdf, trial_page_pdf
from app.lending import kits, papers, scan
from app.lending.sights import IN, KitSight, Scanned
from ui.context import Context
from ui.lending import stock_questions as ask
from ui.lending.label_choices import keep_choices, kept_choices
from ui.lending.words import item_text
from ui.lending.work_pane import WorkPane
from ui.plaintext import plain
from ui.widgets.ask_panel import TEXT, Ask, Field
from ui.widgets.elided import as_tooltip
from ui.widgets.table import Column


class KitsPane(WorkPane):
    """The kits of the station.

    Signals:
        left: Back to the items.
    """

    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (Column(_kit_title, _kit), Column(_pieces_title, _pieces, tip=_tip, stretch=True))
        super().__init__("lending_kit", ctx, columns, _kit_id, parent)
        self.back = self.tool("lending_kits_back", self.left.emit)
        self.new = self.tool("lending_kit_new", self._ask_new, "primary")
        self.change = self.action("lending_kit_change", self._ask_change)
        self.label = self.action("lending_kit_label", self._ask_label)
        self.end = self.action("lending_kit_end", self._end)
        self.retranslate()

    def read(self) -> None:
        """Read the kits."""
        self.look(kits.kits, self._listed)

    def _listed(self, rows: tuple[KitSight, ...]) -> None:
        hint = self.tr("Pieces that go out together get one code: one scan lends them all.")
        self.show_rows(rows, self.tr("There are no kits yet"), hint)

    def _ask_new(self) -> None:
        self.begin_ask(_asked(None), self._make)

    def _make(self, values: dict[str, Any]) -> None:
        self.do(kits.make_kit, _said, name=values["name"], items=_codes(values["items"]))

    def _ask_change(self) -> None:
        row = self.chosen()
        if row is not None:
            self.begin_ask(_asked(row), partial(self._change, row.code))

    def _change(self, kit: str, values: dict[str, Any]) -> None:
        self.do(kits.change_kit, _said, kit=kit, name=values["name"], items=_codes(values["items"]))

    def _end(self) -> None:
        row = self.chosen()
        if row is not None:
            self.do(kits.end_kit, self._ended, kit=row.code)

    def _ended(self, _none: None) -> str:
        return self.tr("The kit is taken apart; its pieces stay.")

    def _ask_label(self) -> None:
        row = self.chosen()
        if row is not None:
            self.begin_ask(ask.labels(1, kept_choices(self.ctx.look.keeps)), partial(self._print, row.code))

    def _print(self, kit: str, values: dict[str, Any]) -> None:
        how = ask.label_print(values)
        keep_choices(self.ctx.look.keeps, values)
        if values["trial"]:
            self.papers.print(partial(trial_page_pdf, how))
            return
        self.papers.print(partial(self.made, kit, how))
        self.leave_ask()

    def made(self, kit: str, how: LabelPrint) -> bytes:
        """Make the label of a kit."""
        return labels_pdf(self.ctx.hall.ask(papers.kit_label_facts, self.ctx.actor, [kit]), how)

    def take_scan(self, code: str) -> bool:
        """Put a scanned piece into the kit that is being written down; else the scan means nothing here."""
        if self.ask.isHidden() or "items" not in self.ask.inputs:
            return False
        self.look(scan.scan, self._scanned, code=code)
        return True

    def _scanned(self, found: Scanned) -> None:
        field = self.ask.inputs.get("items")
        if not isinstance(field, QPlainTextEdit):
            return
        if found.item is None:
            words = self.tr("{code} is no item; nothing was put into the kit.")
            self.ctx.strip.show_message(words.format(code=plain(found.code)), "error")
        elif found.code in _codes(field.toPlainText()):
            words = self.tr("It is in the kit already: {item}")
            self.ctx.strip.show_message(words.format(item=item_text(found.item)), "info")
        else:
            field.setPlainText("\n".join((*_codes(field.toPlainText()), found.code)))
            self.ctx.strip.show_message(self.tr("Into the kit: {item}").format(item=item_text(found.item)), "done")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Kits"))
        self.back.set_words(self.tr("Back to the items"))
        self.new.set_words(self.tr("New kit …"))
        self.change.set_words(self.tr("Change …"))
        self.label.set_words(self.tr("Label …"))
        self.end.set_words(self.tr("Take it apart"))
        super().retranslate()


def _asked(now: KitSight | None) -> Ask:
    translate = QCoreApplication.translate
    pieces = "\n".join(item.code for item in now.items) if now is not None else ""
    hint = translate("LendingAsk", "Scan the pieces one after the other, or type their codes, one a line.")
    fields = (
        Field("name", translate("LendingAsk", "Name"), value=now.name if now else "", needed=True, longest=NAME_LIMIT),
        Field("items", translate("LendingAsk", "What belongs to it"), TEXT, value=pieces, needed=True, hint=hint),
    )
    title = translate("LendingAsk", "New kit") if now is None else f"{plain(now.name)}  {now.code}"
    return Ask(title, translate("LendingAsk", "Write it down"), fields)


def _codes(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _said(kit: KitSight) -> str:
    words = QCoreApplication.translate("LendingStock", "{item} is written down")
    return words.format(item=f"{plain(kit.name)}  {kit.code}")


def _kit_id(row: KitSight) -> str:
    return row.code


def _kit_title() -> str:
    return QCoreApplication.translate("LendingStock", "Kit")


def _kit(row: KitSight) -> str:
    return f"{plain(row.name)}  {row.code}"


def _pieces_title() -> str:
    return QCoreApplication.translate("LendingStock", "What belongs to it")


def _pieces(row: KitSight) -> str:
    here = sum(item.state == IN for item in row.items)
    words = QCoreApplication.translate("LendingStock", "{here} of {n} here: {pieces}")
    return words.format(here=here, n=len(row.items), pieces="、".join(plain(item.model.name) for item in row.items))


def _tip(row: KitSight) -> str:
    return as_tooltip("\n".join(item_text(item) for item in row.items))
