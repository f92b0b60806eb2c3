"""Deposits in words: what is asked for, taken, held, paid back, and what an undo does with the money."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.lending.results import Deposit, Lending, TakenBack
from ui.lending.basket import Basket, Line
from ui.lending.words import money_text
from ui.plaintext import plain
from ui.shortcuts import Shortcut, key_text


def asked_text(lines: tuple[Line, ...], basket: Basket) -> str:
    """Say that a deposit is asked for, and where it is written down that it was taken."""
    if not any(line.item.model.deposit_fen for line in lines) or basket.terms.deposit_fen:
        return ""
    words = QCoreApplication.translate(
        "Lending", "A deposit of {yuan} is asked for: write down with {key} what you take."
    )
    return words.format(yuan=money_text(basket.asked_fen), key=key_text(Shortcut.TERMS))


def taken_text(lending: Lending, swapped: bool) -> str:
    """Say what was taken as deposit, or at a swap stays."""
    if not lending.deposit_fen:
        return ""
    words = QCoreApplication.translate("Lending", "Deposit taken: {yuan}.")
    if swapped:
        words = QCoreApplication.translate("Lending", "The deposit of {yuan} stays, with this loan now.")
    return words.format(yuan=money_text(lending.deposit_fen))


def refund_text(deposit: Deposit | None) -> str:
    """Say what becomes of a deposit, and which slip it was taken with."""
    if deposit is None:
        return ""
    words = QCoreApplication.translate("Lending", "Pay back the deposit of {yuan} (slip {receipt}).")
    if deposit.stays_with:
        words = QCoreApplication.translate(
            "Lending", "The deposit of {yuan} (slip {receipt}) stays with {item}, which is still out."
        )
    elif not deposit.due_back:
        words = QCoreApplication.translate(
            "Lending", "The deposit of {yuan} is kept: something of slip {receipt} is lost. Its card pays it back."
        )
    elif deposit.station:
        words = QCoreApplication.translate(
            "Lending", "Pay back the deposit of {yuan} (slip {receipt}, taken at {station})."
        )
    told = {"receipt": deposit.receipt, "station": plain(deposit.station), "item": deposit.stays_with}
    return words.format(yuan=money_text(deposit.fen), **told)


def money_again_text(undone: TakenBack) -> str:
    """Say which money changes hands again by an undo."""
    if not undone.deposit_fen:
        return ""
    words = QCoreApplication.translate("Lending", "Give the deposit back: {yuan}.")
    if undone.what in ("returned", "refunded"):
        words = QCoreApplication.translate("Lending", "Take the deposit again: {yuan}.")
    return words.format(yuan=money_text(undone.deposit_fen))
