"""The kinds of device there are, and of what they print."""

from __future__ import annotations

ESCPOS, SYSTEM, PDF = "escpos", "system", "pdf"
KINDS = (ESCPOS, SYSTEM, PDF)
VOICE = "voice"  # no printer: app/voice/places.py

SLIP, RECEIPT, NOTICE, LOAN, TEST = "slip", "case_receipt", "notice", "loan_slip", "test"
GUIDE = "guide"
PERSONAL = frozenset({LOAN})  # they name people: what they said is forgotten as soon as they ended
