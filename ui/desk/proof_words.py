"""Proofs in words: their names, the usual one for a class, why somebody goes first by sight, what a paper said."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.residents.disability import CATEGORIES
from app.residents.papers import PaperRead
from ui.words import entitlement_text

CHOSEN = ("id_card", "disability_card", "certificate", "sight")  # what a person at the desk can have seen

_PROOFS = {
    "id_card": QT_TRANSLATE_NOOP("Proofs", "ID card"),
    "disability_card": QT_TRANSLATE_NOOP("Proofs", "Disability card"),
    "certificate": QT_TRANSLATE_NOOP("Proofs", "Other certificate"),
    "sight": QT_TRANSLATE_NOOP("Proofs", "Plain to see"),
    "other": QT_TRANSLATE_NOOP("Proofs", "Other proof"),
    "unseen": QT_TRANSLATE_NOOP("Proofs", "Not checked yet"),
}
_USUAL = {"disabled": "disability_card", "pregnant": "sight", "infant": "sight"}
_CERTIFIED = ("ill", "veteran", "other")

_REASONS = {
    "elderly": (
        QT_TRANSLATE_NOOP("Proofs", "Clearly of that age"),
        QT_TRANSLATE_NOOP("Proofs", "Known to us"),
    ),
    "disabled": (
        QT_TRANSLATE_NOOP("Proofs", "In a wheelchair or on crutches"),
        QT_TRANSLATE_NOOP("Proofs", "Clearly cannot see or hear"),
    ),
    "ill": (QT_TRANSLATE_NOOP("Proofs", "Looks very unwell"),),
    "pregnant": (QT_TRANSLATE_NOOP("Proofs", "Visibly pregnant"),),
    "infant": (QT_TRANSLATE_NOOP("Proofs", "Has a small child along"),),
    "veteran": (QT_TRANSLATE_NOOP("Proofs", "In uniform"),),
    "other": (QT_TRANSLATE_NOOP("Proofs", "Walks with difficulty"), QT_TRANSLATE_NOOP("Proofs", "Looks very unwell")),
}

_ERRORS = {
    "empty": QT_TRANSLATE_NOOP("Proofs", "No number was read. Scan the paper again, or type its number."),
    "bad_length": QT_TRANSLATE_NOOP("Proofs", "This number is too short or too long. Scan or type it again."),
    "too_long": QT_TRANSLATE_NOOP("Proofs", "This number is too short or too long. Scan or type it again."),
    "bad_format": QT_TRANSLATE_NOOP("Proofs", "This is no number of an ID card or disability certificate."),
    "bad_suffix": QT_TRANSLATE_NOOP("Proofs", "This is no number of an ID card or disability certificate."),
    "bad_area": QT_TRANSLATE_NOOP(
        "Proofs", "The number begins with no region there is. Look at the paper and read it again."
    ),
    "bad_date": QT_TRANSLATE_NOOP(
        "Proofs", "The birth date in the number does not exist. Look at the paper and read it again."
    ),
    "future_date": QT_TRANSLATE_NOOP("Proofs", "The birth date in the number lies in the future. Read it again."),
    "implausible_date": QT_TRANSLATE_NOOP("Proofs", "The birth date in the number is too long ago. Read it again."),
    "bad_checksum": QT_TRANSLATE_NOOP("Proofs", "The number does not add up: one digit is wrong. Read it again."),
    "old_15_digit": QT_TRANSLATE_NOOP(
        "Proofs", "This is an old card with 15 digits, invalid since 2013. Look at its date and choose by hand."
    ),
    "bad_category": QT_TRANSLATE_NOOP("Proofs", "The certificate's category does not exist. Read the number again."),
    "bad_level": QT_TRANSLATE_NOOP("Proofs", "The certificate's level does not exist. Read the number again."),
}
_OTHER_ERROR = _ERRORS["bad_format"]
_WARNINGS = {
    "area_unknown": QT_TRANSLATE_NOOP(
        "Proofs", "The region in the number is not in our list; compare it with the card."
    ),
    "format_unofficial": QT_TRANSLATE_NOOP("Proofs", "A foreigner's card: compare the birth date with the card."),
}
# In the order of app/residents/disability.py.
_CATEGORIES = (
    QT_TRANSLATE_NOOP("Proofs", "sight"),
    QT_TRANSLATE_NOOP("Proofs", "hearing"),
    QT_TRANSLATE_NOOP("Proofs", "speech"),
    QT_TRANSLATE_NOOP("Proofs", "limbs"),
    QT_TRANSLATE_NOOP("Proofs", "mind"),
    QT_TRANSLATE_NOOP("Proofs", "mental illness"),
    QT_TRANSLATE_NOOP("Proofs", "several"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Proofs", text)


def proof_text(code: str) -> str:
    """Name a kind of proof; "" for none that is known."""
    return _tr(_PROOFS[code]) if code in _PROOFS else ""


def usual_proof(entitlement: str) -> str:
    """Give the kind of proof that is looked at for a class."""
    if entitlement in _CERTIFIED:
        return "certificate"
    return _USUAL.get(entitlement, "id_card")


def usual_reasons(entitlement: str | None) -> tuple[str, ...]:
    """Give the reasons for which somebody of a class mostly goes first by sight."""
    kind = "elderly" if (entitlement or "").startswith("elderly") else entitlement or "other"
    return tuple(_tr(text) for text in _REASONS.get(kind, _REASONS["other"]))


def paper_text(read: PaperRead) -> tuple[str, str]:
    """Say what a paper proposes, or why it cannot be relied on; give also a level: done, attention or error."""
    if read.error is not None:
        return _tr(_ERRORS.get(read.error, _OTHER_ERROR)), "error"
    hints = [_tr(_WARNINGS[warning]) for warning in read.warnings]
    text = " ".join([_proposed(read), *hints])
    return text, "attention" if hints or read.entitlement is None else "done"


def _proposed(read: PaperRead) -> str:
    if read.disability is not None:
        text = QCoreApplication.translate(
            "Proofs", "Disability certificate: {category}, level {level}. Proposed: {kind}."
        )
        category = _tr(_CATEGORIES[CATEGORIES.index(read.disability)])
        return text.format(category=category, level=read.level, kind=entitlement_text(read.entitlement))
    if read.entitlement is None:
        return QCoreApplication.translate("Proofs", "ID card read: not of an age that goes first.")
    return QCoreApplication.translate("Proofs", "ID card read. Proposed: {kind}.").format(
        kind=entitlement_text(read.entitlement)
    )
