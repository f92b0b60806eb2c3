"""What the outbox kept of a job, as the paper that is drawn: with the site's name and line of now."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from app.core.site import Device, Site
from app.devices.kinds import GUIDE, LOAN, NOTICE, RECEIPT, SLIP, TEST
from app.documents import loan_slip_words, materials_words, receipt_words, slip_words
from app.documents.guide_slip_facts import GuideSlip, read_sections
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem
from app.documents.materials_facts import Lacking, MaterialsFacts
from app.documents.paper_facts import Paper
from app.documents.receipt_facts import Receipt
from app.documents.slip_facts import Slip
from app.documents.slip_words import SlipWords

_SLIP_WORDS = {"zh": slip_words.CHINESE, "en": slip_words.ENGLISH}
_NOTICE_WORDS = {"zh": materials_words.CHINESE, "en": materials_words.ENGLISH}
_LOAN_WORDS = {"zh": loan_slip_words.CHINESE, "en": loan_slip_words.ENGLISH}
_RECEIPT_WORDS = {"zh": receipt_words.CHINESE, "en": receipt_words.ENGLISH}


def paper_of(site: Site, device: Device, kind: str, payload: dict[str, Any], reprint: bool = False) -> Paper:
    """Make the paper of a job for a device.

    Raises:
        KeyError, TypeError, ValueError: The job is not of the form that its kind has.
    """
    if kind == TEST:
        words = _SLIP_WORDS.get(site.settings["slip.language"], slip_words.CHINESE)
        at = datetime.fromisoformat(payload["at"]).astimezone(site.tzinfo())
        return trial_slip(device.name, site.name, at, words, site.settings["slip.line"])
    if kind == RECEIPT:
        return receipt_of(site, payload, reprint)
    if kind == NOTICE:
        return notice_of(site, payload, reprint)
    if kind == LOAN:
        return loan_slip_of(site, payload, reprint)
    if kind == GUIDE:
        return guide_slip_of(site, payload)
    if kind == SLIP:
        return slip_of(site, payload, reprint)
    raise ValueError(f"nothing draws a {kind}")


def slip_of(site: Site, payload: dict[str, Any], reprint: bool) -> Slip:
    """Make the slip of a ticket."""
    return Slip(
        site=site.name,
        number=payload["number"],
        service=payload["service"],
        green=payload["green"],
        proof_due=payload.get("proof_due", False),  # slips that waited while the program was renewed say nothing of it
        ahead=payload["ahead"],
        wait_low_s=payload["low"],
        wait_high_s=payload["high"],
        at=datetime.fromisoformat(payload["at"]).astimezone(site.tzinfo()),
        token=payload["token"],
        line=site.settings["slip.line"],
        reprint=reprint,
        words=_SLIP_WORDS.get(site.settings["slip.language"], slip_words.CHINESE),
    )


def receipt_of(site: Site, payload: dict[str, Any], reprint: bool) -> Receipt:
    """Make the receipt of a case."""
    promised = payload["promised"]
    return Receipt(
        site=site.name,
        number=payload["number"],
        service=payload["service"],
        ticket=payload["ticket"],
        at=datetime.fromisoformat(payload["at"]).astimezone(site.tzinfo()),
        promised=None if promised is None else date.fromisoformat(promised),
        site_phone=site.settings["place.phone"],
        line=site.settings["slip.line"],
        reprint=reprint,
        words=_RECEIPT_WORDS.get(site.settings["slip.language"], receipt_words.CHINESE),
    )


def notice_of(site: Site, payload: dict[str, Any], reprint: bool) -> MaterialsFacts:
    """Make the materials notice of a visit."""
    told = {name: tuple(payload[name]) for name in ("brought", "phones", "where", "when", "warned")}
    return MaterialsFacts(
        site=site.name,
        number=payload["number"],
        matter=payload["matter"],
        at=datetime.fromisoformat(payload["at"]).astimezone(site.tzinfo()),
        missing=tuple(Lacking(**one) for one in payload["missing"]),
        note=payload["note"],
        ticket=payload["ticket"],
        by=payload["by"],
        line=site.settings["slip.line"],
        reprint=reprint,
        words=_NOTICE_WORDS.get(site.settings["slip.language"], materials_words.CHINESE),
        **told,
    )


def guide_slip_of(site: Site, payload: dict[str, Any]) -> GuideSlip:
    """Make the small paper of a service guide."""
    return GuideSlip(
        site=site.name,
        at=datetime.fromisoformat(payload["at"]).astimezone(site.tzinfo()),
        sections=read_sections(payload["sections"]),
        line=site.settings["slip.line"],
        warned=tuple(payload["warned"]),
        foot=tuple(payload["foot"]),
        **{name: payload[name] for name in ("number", "heading", "title", "code", "code_told", "left_out")},
    )


def loan_slip_payload(slip: LoanSlipFacts) -> dict[str, Any]:
    """Give what a loan slip says in plain values."""
    names = ("site", "number", "by", "borrower", "phone", "unit", "carer_for", "deposit_fen", "keep_months")
    items = [
        {**asdict(item), "due": None if item.due is None else item.due.isoformat(), "accessories": [*item.accessories]}
        for item in slip.items
    ]
    told = {name: getattr(slip, name) for name in names}
    return {**told, "at": slip.at.isoformat(), "items": items, "back_dated": slip.back_dated}


def loan_slip_of(site: Site, payload: dict[str, Any], reprint: bool) -> LoanSlipFacts:
    """Make the slip of what was lent at once."""
    items = tuple(
        SlipItem(
            **{
                **one,
                "due": None if one["due"] is None else date.fromisoformat(one["due"]),
                "accessories": tuple(one["accessories"]),
            }
        )
        for one in payload["items"]
    )
    told = {**payload, "at": datetime.fromisoformat(payload["at"]), "items": items}
    words = _LOAN_WORDS.get(site.settings["slip.language"], loan_slip_words.CHINESE)
    phone, line = site.settings["place.phone"], site.settings["slip.line"]
    return LoanSlipFacts(**told, site_phone=phone, note=line, reprint=reprint, words=words)


def trial_slip(device: str, site: str, at: datetime, words: SlipWords = slip_words.CHINESE, line: str = "") -> Slip:
    """Make the slip of a test print: every mark and every kind of line that a slip may have.

    Args:
        device: Name of the printer.
        site: Name of the hall.
        at: When it is printed, in the hall's own time.
        words: In the language of the hall's slips.
        line: The hall's own line.
    """
    return Slip(
        site=site,
        number=words.test,
        service=device,
        green=True,
        proof_due=True,
        ahead=0,
        wait_low_s=60,
        wait_high_s=300,
        at=at,
        token="Q-TEST",
        line=line,
        words=words,
    )
